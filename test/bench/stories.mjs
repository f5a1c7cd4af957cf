// The stories that contenders draw. Each is a khatt document; a contender makes its own data shape of it.
import {readFileSync} from 'node:fs';

const gulf = JSON.parse(readFileSync(new URL('../../data/gulf-moscow.json', import.meta.url), 'utf8'));
const gulfEn = JSON.parse(readFileSync(new URL('../../data/gulf-moscow.en.json', import.meta.url), 'utf8'));

/** Seven events: the demo's first story, and the summit on whose margin its last one was to take place. */
const seven = (story, title, text) => ({
  ...story,
  events: [
    ...story.events,
    {
      id: 'cica',
      date: '2022-10-12/2022-10-13',
      title,
      text,
      group: 'russia',
      status: 'happened',
      dating: 'outside',
      weight: 2,
    },
  ],
});

/** A number from 0 to 1, the same sequence for the same seed (Marsaglia's xorshift, 32 bit). */
export function random(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const arabic = {
  deeds: ['اجتماع', 'زيارة', 'قمة', 'اتفاق', 'مباحثات', 'إعلان', 'قرار', 'جولة', 'مظاهرة', 'هدنة', 'محاكمة', 'بيان'],
  places: [
    'الدوحة',
    'موسكو',
    'الرياض',
    'بغداد',
    'القاهرة',
    'عدن',
    'الخرطوم',
    'طرابلس',
    'بيروت',
    'تونس',
    'عمّان',
    'مسقط',
  ],
  matters: [
    'بشأن الطاقة',
    'بعد الهدنة',
    'حول الحدود',
    'في ذكرى الثورة',
    'بحضور الوسطاء',
    'لبحث الأسعار',
    'رغم الخلاف',
    '',
  ],
  said: (deed, place, matter) => `${deed} في ${place} ${matter}`,
};
const latin = {
  deeds: [
    'Talks',
    'Visit',
    'Summit',
    'Deal',
    'Ceasefire',
    'Statement',
    'Ruling',
    'Tour',
    'Protest',
    'Trial',
    'Vote',
    'Strike',
  ],
  places: [
    'Doha',
    'Moscow',
    'Riyadh',
    'Baghdad',
    'Cairo',
    'Aden',
    'Khartoum',
    'Tripoli',
    'Beirut',
    'Tunis',
    'Vienna',
    'Geneva',
  ],
  matters: [
    'on energy',
    'after the truce',
    'over the border',
    'on OPEC+ output',
    'with mediators',
    'on prices',
    'despite protests',
    '',
  ],
  said: (deed, place, matter) => `${deed} in ${place} ${matter}`,
};

export const groups = [
  {id: 'qatar', label: {ar: 'قطر', en: 'Qatar'}, color: '#7a1f5c'},
  {id: 'russia', label: {ar: 'روسيا', en: 'Russia'}, color: '#1f4e7a'},
  {id: 'uae', label: {ar: 'الإمارات', en: 'UAE'}, color: '#1f6b3a'},
  {id: 'opec', label: {ar: 'أوبك+', en: 'OPEC+'}, color: '#8a4b08'},
];

/**
 * @typedef {object} MadeEvent
 * @property {number} time Epoch ms.
 * @property {string} title
 * @property {string} group
 * @property {number} weight 1 to 5.
 */

/**
 * Events clustered as news is, without end and in no order: of a cluster's days more near its middle.
 * @param {{lang: 'ar' | 'en', seed?: number, from?: number, to?: number, clusters?: number}} options
 * @returns {() => MadeEvent}
 */
export function news({lang, seed = 20221012, from = Date.UTC(2019, 0, 1), to = Date.UTC(2023, 0, 1), clusters = 24}) {
  const next = random(seed);
  const pick = list => list[Math.floor(next() * list.length)];
  const span = to - from;
  const middles = Array.from({length: clusters}, () => from + next() * span);
  const widest = Math.min(90 * 864e5, span / 4);
  return () => {
    // One in five stands alone; the sum of three is near the middle more often than not.
    const near = next() < 0.2 ? from + next() * span : pick(middles) + ((next() + next() + next()) / 1.5 - 1) * widest;
    // What would lie beyond an end is as far within it.
    const time = near < from ? 2 * from - near : near < to ? near : 2 * to - near - 1;
    // Arabic pages quote Latin names and titles; the other way round is rare.
    const words = lang === 'ar' && next() < 0.8 ? arabic : latin;
    const title = words.said(pick(words.deeds), pick(words.places), pick(words.matters)).trim();
    return {time, title, group: pick(groups).id, weight: 1 + Math.floor(next() ** 2 * 5)};
  };
}

/** @param {number} count 7 is the demo's story; other numbers are made up. @param {'ar' | 'en'} lang */
export function storyOf(count, lang = 'ar') {
  if (count === 7)
    return lang === 'ar'
      ? seven(gulf, 'قمة «سيكا» في أستانا', 'قادة من آسيا في العاصمة الكازاخستانية.')
      : seven(gulfEn, 'The CICA summit in Astana', 'Leaders from Asia in the capital of Kazakhstan.');
  const make = news({lang});
  const told = new Set();
  const events = Array.from({length: count}, (_, i) => {
    const {time, title, ...event} = make();
    // Titles are looked for on the page, so no two are the same.
    const unique = told.has(title) ? `${title} ${i}` : title;
    told.add(unique);
    // In long lists a third is known to the minute.
    const isTimed = count >= 1000 && i % 3 === 0;
    return {id: `event-${i}`, date: new Date(time).toISOString().slice(0, isTimed ? 16 : 10), title: unique, ...event};
  });
  return {
    khatt: 1,
    lang,
    title: lang === 'ar' ? `${count} حدث` : `${count} events`,
    groups: groups.map(group => ({...group, label: group.label[lang]})),
    events,
  };
}

/** A document as the text of an inline script: no tag in it ends the script. */
export const inlineJson = value => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The first and last day that an event covers, for tools that know days only.
 * @param {string} date EDTF of the precisions that the stories use: year, month, day, minute, or an interval of days.
 * @returns {{first: string, last: string}} Both `YYYY-MM-DD`; the same for one day.
 */
export function days(date) {
  const [from, to = from] = date.split('/');
  const [year, month = '12', day] = to.slice(0, 10).split('-');
  const last = day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  return {first: `${from.slice(0, 10)}-01-01`.slice(0, 10), last: `${year}-${month}-${last}`};
}

/** When an event begins: a day, or an instant where it is known to the minute. */
export const startOf = date => (date.includes('T') ? `${date}:00Z` : days(date).first);
