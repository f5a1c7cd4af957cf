/** The visual scenes: one document and one set of attributes each. The gallery shows them and the tests draw them. */

export interface Scene {
  /** Stable, kebab-case: names the snapshot, and the scene in the gallery's address. */
  readonly name: string;
  readonly ar: string;
  readonly en: string;
  /** File in `data/`. */
  readonly data: string;
  readonly dir: 'rtl' | 'ltr';
  readonly lang: 'ar' | 'en' | 'en-GB';
  /** Attributes of the element, but for `src`. */
  readonly attributes: Readonly<Record<string, string>>;
}

const arabic = {lang: 'ar', dir: 'rtl', attributes: {}} as const;
const english = {lang: 'en', dir: 'ltr', attributes: {}} as const;
const story = {...arabic, data: 'gulf-moscow.json'} as const;

export const scenes: readonly Scene[] = [
  {...story, name: 'story', ar: 'القصة الأولى', en: 'The first story'},
  {
    ...english,
    lang: 'en-GB',
    name: 'story-en',
    data: 'gulf-moscow.en.json',
    ar: 'القصة بالإنجليزية',
    en: 'The story in English',
  },
  {
    ...story,
    name: 'story-proportional',
    ar: 'مسافات بحسب الزمن',
    en: 'Proportional axis',
    attributes: {spacing: 'proportional'},
  },
  {...story, name: 'story-equal', ar: 'مسافات متساوية', en: 'Equal steps', attributes: {spacing: 'equal'}},
  {...story, name: 'story-vertical', ar: 'خط رأسي', en: 'Vertical', attributes: {layout: 'vertical'}},
  {
    ...story,
    name: 'story-bare',
    ar: 'بلا أزرار ولا مفتاح للعلامات',
    en: 'Without controls and legend',
    attributes: {'without-controls': '', 'without-legend': ''},
  },
  {...arabic, name: 'dense-week', data: 'dense-week.json', ar: 'أسبوع مزدحم', en: 'A dense week'},
  {...arabic, name: 'one-event', data: 'one-event.json', ar: 'حدث واحد', en: 'One event'},
  {...arabic, name: 'two-on-a-day', data: 'two-on-a-day.json', ar: 'حدثان في يوم واحد', en: 'Two events on a day'},
  {...arabic, name: 'clock-times', data: 'clock-times.json', ar: 'ساعات ودقائق', en: 'Clock times'},
  {...arabic, name: 'long-titles', data: 'long-titles.json', ar: 'عناوين طويلة', en: 'Long titles'},
  {...arabic, name: 'mixed-scripts', data: 'mixed-scripts.json', ar: 'كتابات مختلطة', en: 'Mixed scripts'},
  {
    ...arabic,
    name: 'bce-to-now',
    data: 'bce-to-now.json',
    ar: 'من قبل الميلاد إلى اليوم',
    en: 'From BCE to now',
  },
  {...arabic, name: 'all-signs', data: 'all-signs.json', ar: 'كل العلامات', en: 'Every sign'},
  {
    ...arabic,
    name: 'all-signs-vertical',
    data: 'all-signs.json',
    ar: 'كل العلامات رأسيًا',
    en: 'Every sign, vertical',
    attributes: {layout: 'vertical'},
  },
  {...english, name: 'forty-events', data: 'forty-events.json', ar: 'أربعون حدثًا بالإنجليزية', en: 'Forty events'},
  {
    ...arabic,
    name: 'forty-events-ar',
    data: 'forty-events.ar.json',
    ar: 'أربعون حدثًا',
    en: 'Forty events in Arabic',
  },
  {...arabic, name: 'eras', data: 'moon-race.json', ar: 'فترات', en: 'Eras'},
  {
    ...arabic,
    name: 'eras-vertical',
    data: 'moon-race.json',
    ar: 'فترات في خط رأسي',
    en: 'Eras, vertical',
    attributes: {layout: 'vertical'},
  },
  {
    ...arabic,
    name: 'lanes',
    data: 'moon-race.json',
    ar: 'صف لكل مجموعة',
    en: 'A row for each group',
    attributes: {lanes: ''},
  },
  {
    ...english,
    name: 'lanes-en',
    data: 'forty-events.json',
    ar: 'صفوف بالإنجليزية',
    en: 'Rows of forty events',
    attributes: {lanes: ''},
  },
  {...arabic, name: 'bad-rows', data: 'bad-rows.json', ar: 'صفوف معيبة', en: 'Faulty rows'},
];
