import {expect} from 'chai';
import * as fc from 'fast-check';
import type {EdtfDate} from '../../../src/core/date/edtf-date.ts';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';
import {type CalendarDateFormat as DateFormat, formatDate} from '../../../src/core/format/calendar-dates.ts';
import {edtfText} from '../../support/arbitraries/edtf.ts';

function read(text: string): EdtfDate {
  const result = readEdtf(text);
  if (!('date' in result)) throw new Error(`"${text}" was refused: ${result.fault.code}`);
  return result.date;
}

const say = (text: string, options: Partial<DateFormat> = {}) => formatDate(read(text), {lang: 'ar', ...options});

describe('formatDate: each form, in Arabic and English', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['2019', '2019', '2019'],
    ['0079', '79', '79'],
    ['Y12000', '12000', '12000'],
    ['2022-06', 'يونيو/حزيران 2022', 'June 2022'],
    ['2022-10-11', '11 أكتوبر/تشرين الأول 2022', 'October 11, 2022'],
    ['2022-10-12T18:30', '12 أكتوبر/تشرين الأول 2022، 18:30', 'October 12, 2022, 18:30'],
    ['2022-10-12T06:30:05', '12 أكتوبر/تشرين الأول 2022، 06:30:05', 'October 12, 2022, 06:30:05'],
    ['2022-XX', '2022', '2022'],
    ['2022-XX-XX', '2022', '2022'],
    ['2022-10-XX', 'أكتوبر/تشرين الأول 2022', 'October 2022'],
    // Marks
    ['1890~', 'نحو 1890', 'about 1890'],
    ['1790?', 'يُرجَّح 1790', 'probably 1790'],
    ['1790%', 'يُرجَّح نحو 1790', 'probably about 1790'],
    ['2022-06~', 'نحو يونيو/حزيران 2022', 'about June 2022'],
    // Seasons; winter says both its years
    ['2022-21', 'ربيع 2022', 'spring 2022'],
    ['2022-22', 'صيف 2022', 'summer 2022'],
    ['2022-23', 'خريف 2022', 'autumn 2022'],
    ['2022-24', 'شتاء 2022–2023', 'winter 2022–2023'],
    ['2022-22~', 'نحو صيف 2022', 'about summer 2022'],
    // Decades and centuries
    ['199X', 'تسعينيات القرن العشرين', '1990s'],
    ['192X', 'عشرينيات القرن العشرين', '1920s'],
    ['202X', 'عشرينيات القرن الحادي والعشرين', '2020s'],
    ['201X', 'عقد 2010', '2010s'],
    ['200X', 'عقد 2000', '2000s'],
    ['199X~', 'نحو تسعينيات القرن العشرين', 'about the 1990s'],
    ['003X', '30–39', '30–39'],
    ['-004X', '50–41 ق.م', '50–41 BC'],
    ['18XX', 'القرن التاسع عشر', '19th century'],
    ['19XX', 'القرن العشرون', '20th century'],
    ['20XX', 'القرن الحادي والعشرون', '21st century'],
    ['00XX', 'القرن الأول', '1st century'],
    ['-01XX', 'القرن الثاني ق.م', '2nd century BC'],
    ['19XX~', 'نحو القرن العشرين', 'about the 20th century'],
    ['19XX?', 'يُرجَّح القرن العشرون', 'probably the 20th century'],
    ['196X?', 'يُرجَّح ستينيات القرن العشرين', 'probably the 1960s'],
    ['30XX', 'القرن 31', '31st century'],
    ['12XX', 'القرن الثالث عشر', '13th century'],
    ['41XX', 'القرن 42', '42nd century'],
    ['92XX', 'القرن 93', '93rd century'],
    ['99XX', 'القرن 100', '100th century'],
    // Before our era
    ['-0043', '44 ق.م', '44 BC'],
    ['0000', '1 ق.م', '1 BC'],
    ['-0043-03', 'مارس/آذار 44 ق.م', 'March 44 BC'],
    ['-0043-03-15', '15 مارس/آذار 44 ق.م', 'March 15, 44 BC'],
    ['Y-12000', '12001 ق.م', '12001 BC'],
    ['-0043~', 'نحو 44 ق.م', 'about 44 BC'],
    // Open and unknown ends
    ['2019/..', 'منذ 2019', 'since 2019'],
    ['../1990', 'حتى 1990', 'until 1990'],
    ['2019/', 'من 2019 إلى تاريخ غير معروف', 'from 2019 to an unknown date'],
    ['/1990', 'من تاريخ غير معروف إلى 1990', 'from an unknown date to 1990'],
    ['1890~/..', 'منذ نحو 1890', 'since about 1890'],
    ['1790?/..', 'منذ 1790 على الأرجح', 'since 1790 (probably)'],
    ['19XX/..', 'منذ القرن العشرين', 'since the 20th century'],
    // Ranges: what is shared is said once
    ['2019/2021', '2019–2021', '2019–2021'],
    ['2022-03/2022-05', 'مارس/آذار – مايو/أيار 2022', 'March – May 2022'],
    ['2021-03/2022-03', 'مارس/آذار 2021 – مارس/آذار 2022', 'March 2021 – March 2022'],
    ['2022-10-03/2022-10-12', '3–12 أكتوبر/تشرين الأول 2022', 'October 3–12, 2022'],
    ['2022-09-28/2022-10-12', '28 سبتمبر/أيلول – 12 أكتوبر/تشرين الأول 2022', 'September 28 – October 12, 2022'],
    ['2022-09-12/2022-10-12', '12 سبتمبر/أيلول – 12 أكتوبر/تشرين الأول 2022', 'September 12 – October 12, 2022'],
    [
      '2021-10-12/2022-10-12',
      '12 أكتوبر/تشرين الأول 2021 – 12 أكتوبر/تشرين الأول 2022',
      'October 12, 2021 – October 12, 2022',
    ],
    ['2021-21/2021-23', 'ربيع – خريف 2021', 'spring – autumn 2021'],
    ['2021-23/2021-24', 'خريف 2021 – شتاء 2021–2022', 'autumn 2021 – winter 2021–2022'],
    ['2020-22/2021-22', 'صيف 2020 – صيف 2021', 'summer 2020 – summer 2021'],
    ['-0049/-0043', '50–44 ق.م', '50–44 BC'],
    ['-0043/0014', '44 ق.م – 14 م', '44 BC – 14 AD'],
    // What began before our era says of its end that it is not
    ['-0043-03-15/0014-08-19', '15 مارس/آذار 44 ق.م – 19 أغسطس/آب 14 م', 'March 15, 44 BC – August 19, 14 AD'],
    ['-0043/0014-08-19', 'من 44 ق.م إلى 19 أغسطس/آب 14 م', 'from 44 BC to August 19, 14 AD'],
    ['-0043~/0014', 'من نحو 44 ق.م إلى 14 م', 'from about 44 BC to 14 AD'],
    ['-0043/0014?', 'من 44 ق.م إلى 14 م على الأرجح', 'from 44 BC to 14 AD (probably)'],
    ['-0043~/-0030', 'من نحو 44 ق.م إلى 31 ق.م', 'from about 44 BC to 31 BC'],
    ['-003X/001X', 'من 40–31 ق.م إلى 10–19 م', 'from 40–31 BC to 10–19 AD'],
    ['-01XX/01XX', 'من القرن الثاني ق.م إلى القرن الثاني م', 'from the 2nd century BC to the 2nd century AD'],
    ['-0001-24/0001-21', 'شتاء 2–1 ق.م – ربيع 1 م', 'winter 2–1 BC – spring 1 AD'],
    ['-0043-03-15/-0043-03-16', '15–16 مارس/آذار 44 ق.م', 'March 15–16, 44 BC'],
    ['2019/2019', '2019', '2019'],
    ['2022-10-12/2022-10-12', '12 أكتوبر/تشرين الأول 2022', 'October 12, 2022'],
    ['2022-10-12T18:30/2022-10-12T19:45', '12 أكتوبر/تشرين الأول 2022، 18:30–19:45', 'October 12, 2022, 18:30–19:45'],
    [
      '2022-10-12T22:30/2022-10-13T01:00',
      '12 أكتوبر/تشرين الأول 2022، 22:30 – 13 أكتوبر/تشرين الأول 2022، 01:00',
      'October 12, 2022, 22:30 – October 13, 2022, 01:00',
    ],
    // Ends that are not alike, or not certain: in words
    ['2019/2022-10-12', 'من 2019 إلى 12 أكتوبر/تشرين الأول 2022', 'from 2019 to October 12, 2022'],
    ['2022-10-12/2024~', 'من 12 أكتوبر/تشرين الأول 2022 إلى نحو 2024', 'from October 12, 2022, to about 2024'],
    ['1890~/1914', 'من نحو 1890 إلى 1914', 'from about 1890 to 1914'],
    ['1890?/1914%', 'من 1890 على الأرجح إلى نحو 1914 على الأرجح', 'from 1890 (probably) to about 1914 (probably)'],
    ['18XX/19XX', 'من القرن التاسع عشر إلى القرن العشرين', 'from the 19th century to the 20th century'],
    ['198X/201X', 'من ثمانينيات القرن العشرين إلى عقد 2010', 'from the 1980s to the 2010s'],
  ];
  for (const [text, arabic, english] of cases) {
    it(`writes ${text} as «${arabic}» and "${english}"`, () => {
      expect(say(text)).to.equal(arabic);
      expect(say(text, {lang: 'en'})).to.equal(english);
    });
  }
});

describe('formatDate: the weekday', () => {
  it('stands before a day and a time', () => {
    expect(say('2022-10-11', {weekday: true})).to.equal('الثلاثاء 11 أكتوبر/تشرين الأول 2022');
    expect(say('2022-10-12T18:30', {weekday: true})).to.equal('الأربعاء 12 أكتوبر/تشرين الأول 2022، 18:30');
    expect(say('2022-10-11', {weekday: true, lang: 'en'})).to.equal('Tuesday, October 11, 2022');
    expect(say('2022-10-11?', {weekday: true})).to.equal('يُرجَّح الثلاثاء 11 أكتوبر/تشرين الأول 2022');
  });

  it('is not given to what is not one certain day', () => {
    for (const text of ['2022', '2022-10', '2022-10-11~', '2022-10-11/2022-10-12', '2022-10-11/..', '2022-23']) {
      expect(say(text, {weekday: true}), text).to.equal(say(text));
    }
  });
});

describe('formatDate: after another date of the list', () => {
  const after = (text: string, before: string, options: Partial<DateFormat> = {}) =>
    say(text, {after: read(before), weekday: true, ...options});

  it('leaves out the year and the second month name within a month', () => {
    expect(after('2022-10-11', '2022-10-05')).to.equal('الثلاثاء 11 أكتوبر');
    expect(after('2022-10-11', '2022-10-05', {lang: 'en'})).to.equal('Tuesday, October 11');
    expect(after('2022-10-12T18:30', '2022-10-11')).to.equal('الأربعاء 12 أكتوبر، 18:30');
    expect(after('2022-10-12/2022-10-13', '2022-10-11')).to.equal('12–13 أكتوبر');
    expect(after('2022-10-12', '2022-10-03/2022-10-05')).to.equal('الأربعاء 12 أكتوبر');
    expect(after('2022-10-12', '2022-10-11', {months: 'SY'})).to.equal('الأربعاء 12 تشرين الأول');
  });

  it('says all where the date before is of another month, or coarser', () => {
    const whole = 'الثلاثاء 11 أكتوبر/تشرين الأول 2022';
    for (const before of ['2022-09-11', '2021-10-11', '2022-10', '2022', '2019/..', '2022-09-30/2022-10-01']) {
      expect(after('2022-10-11', before), before).to.equal(whole);
    }
    expect(after('2022-10', '2022-10-05')).to.equal('أكتوبر/تشرين الأول 2022');
  });
});

describe('formatDate: numerals', () => {
  it('are by language, never by region', () => {
    for (const lang of ['ar', 'ar-EG', 'ar-SA', 'ar-SY', 'en', 'ar-u-nu-arab']) {
      expect(say('2022-10-12T18:30', {lang}), lang).to.match(/12.*2022.*18:30|.*12, 2022, 18:30/);
    }
  });

  it('are of the asked system everywhere', () => {
    expect(say('2022-10-12T18:30', {numerals: 'arab'})).to.equal('١٢ أكتوبر/تشرين الأول ٢٠٢٢، ١٨:٣٠');
    expect(say('2022-10-03/2022-10-12', {numerals: 'arabext'})).to.equal('۳–۱۲ أكتوبر/تشرين الأول ۲۰۲۲');
    for (const text of ['2019', '201X', '2022-24', '-004X', '2019/2021', '2022-10-11', '../1990', '1890~']) {
      expect(say(text, {numerals: 'arab'}), text)
        .to.match(/[٠-٩]/)
        .and.not.match(/\d/);
    }
  });
});

describe('formatDate: languages', () => {
  it('takes the words of the primary subtag and the pattern of the whole', () => {
    expect(say('2022-10-11', {lang: 'en-GB', weekday: true})).to.equal('Tuesday, 11 October 2022');
    expect(say('2022-10-03/2022-10-12', {lang: 'en-GB'})).to.equal('3–12 October 2022');
    expect(say('1890~', {lang: 'ar-EG'})).to.equal('نحو 1890');
    expect(say('1890~', {lang: 'AR_eg'})).to.equal('نحو 1890');
  });

  it('keeps the month names of a language whose words it does not have', () => {
    expect(say('2022-06', {lang: 'fr'})).to.equal('juin 2022');
    expect(say('2022-06', {lang: 'fa'})).to.equal('ژوئن 2022');
  });

  it('is English, whatever the engine speaks, for a language that there is not', () => {
    for (const lang of ['xx', '', 'not a tag', '?']) expect(say('2022-06', {lang}), lang).to.equal('June 2022');
  });
});

describe('formatDate: zones', () => {
  it('show an instant on their clocks', () => {
    const qatar = {timeZone: 'Asia/Qatar'};
    expect(say('2022-10-12T22:30Z', qatar)).to.equal('13 أكتوبر/تشرين الأول 2022، 01:30');
    expect(say('2022-10-12T22:30+03:00', qatar)).to.equal('12 أكتوبر/تشرين الأول 2022، 22:30');
    expect(say('2022-10-12T22:30+03:00')).to.equal('12 أكتوبر/تشرين الأول 2022، 19:30');
    expect(say('2022-01-01T12:00Z', {timeZone: 'America/New_York', lang: 'en'})).to.equal('January 1, 2022, 07:00');
    expect(say('2022-10-12T22:30Z/2022-10-12T23:30Z', qatar)).to.equal('13 أكتوبر/تشرين الأول 2022، 01:30–02:30');
  });

  it('never move a day or clock time', () => {
    fc.assert(
      fc.property(edtfText(), fc.constantFrom('Asia/Qatar', 'America/New_York', 'Pacific/Apia'), (text, timeZone) => {
        fc.pre(!/T.*[Z+−]|T.*-\d\d(:|$|\/|[~?%])/.test(text));
        const result = readEdtf(text);
        if ('date' in result) {
          expect(formatDate(result.date, {lang: 'ar', timeZone})).to.equal(formatDate(result.date, {lang: 'ar'}));
        }
      }),
    );
  });

  it('are refused by name where one is needed', () => {
    expect(() => say('2022-10-12T22:30Z', {timeZone: 'Asia/Atlantis'})).to.throw(RangeError);
  });
});

describe('formatDate: calendars', () => {
  const hijri = {calendar: 'islamic-umalqura'};

  it('give a day of another calendar', () => {
    expect(say('2022-10-12', hijri)).to.equal('16 ربيع الأول 1444 هـ');
    expect(say('2022-10-12', {...hijri, weekday: true})).to.equal('الأربعاء 16 ربيع الأول 1444 هـ');
    expect(say('2022-10-12', {calendar: 'persian', lang: 'fa'})).to.match(/20 مهر 1401/);
    expect(say('2022-10-12', {calendar: 'hebrew', lang: 'en'})).to.equal('17 Tishri 5783');
  });

  it('give the months and years that one of ours touches', () => {
    expect(say('2022-06', hijri)).to.equal('ذو القعدة – ذو الحجة 1443 هـ');
    expect(say('2019', hijri)).to.equal('1440–1441 هـ');
    expect(say('2022-10-03/2022-10-12', hijri)).to.equal('7–16 ربيع الأول 1444 هـ');
  });

  it('leave seasons, decades and centuries as they are', () => {
    for (const text of ['2022-21', '2022-24', '201X', '199X', '18XX'])
      expect(say(text, hijri), text).to.equal(say(text));
  });

  it('stand side by side, the second in brackets', () => {
    const both = {calendar: 'gregory islamic-umalqura'};
    expect(say('2022-10-12T18:30', both)).to.equal('12 أكتوبر/تشرين الأول 2022، 18:30 (16 ربيع الأول 1444 هـ)');
    expect(say('18XX', both)).to.equal('القرن التاسع عشر');
    expect(say('2022-10-12', {...both, after: read('2022-10-11')})).to.equal('12 أكتوبر (16 ربيع الأول)');
  });

  it('are left out before their first year, and where they are not known', () => {
    expect(say('-0043', hijri)).to.equal('44 ق.م');
    expect(say('2022-10', {calendar: 'no such'})).to.equal(say('2022-10'));
    expect(say('2022-10', {lang: 'fa', calendar: ''})).to.equal('اکتبر 2022');
  });
});

describe('formatDate, whatever the date', () => {
  it('gives words without hidden controls, gaps or digits of another system', () => {
    const lang = fc.constantFrom('ar', 'ar-EG', 'ar-MA', 'en', 'fr', 'he', 'fa');
    const calendar = fc.constantFrom('gregory', 'islamic-umalqura', 'gregory islamic-umalqura', 'persian', 'hebrew');
    const timeZone = fc.constantFrom('UTC', 'Asia/Qatar');
    fc.assert(
      fc.property(edtfText(), lang, calendar, timeZone, fc.boolean(), (text, lang, calendar, timeZone, weekday) => {
        const result = readEdtf(text);
        if (!('date' in result)) return;
        const words = formatDate(result.date, {lang, calendar, timeZone, weekday, numerals: 'arab'});
        expect(words)
          .to.match(/\S/)
          .and.not.match(/\p{Bidi_Control}|[{}\d]|NaN|undefined|^\s|\s$| {2}/u);
      }),
      {numRuns: 500},
    );
  });
});
