import {expect} from 'chai';
import * as fc from 'fast-check';
import {DateTime} from 'luxon';
import type {EdtfDate} from '../../../src/core/date/edtf-date.ts';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';
import {type CalendarDateFormat, calendarIds, formatDate} from '../../../src/core/format/calendar-dates.ts';
import {edtfText} from '../../support/arbitraries/edtf.ts';

function read(text: string): EdtfDate {
  const result = readEdtf(text);
  if (!('date' in result)) throw new Error(`"${text}" was refused: ${result.fault.code}`);
  return result.date;
}

/** Two languages have words of their own here; of others, only dates without words are asked for. */
const say = (text: string, lang: string, calendar: string, options: Partial<CalendarDateFormat> = {}) =>
  formatDate(read(text), {lang, calendar, ...options});

const umalqura = 'islamic-umalqura';
const both = `gregory ${umalqura}`;

describe('formatDate in a calendar: each precision', () => {
  const cases: readonly (readonly [lang: string, calendar: string, text: string, words: string])[] = [
    ['ar', umalqura, '2022-10-12', '16 ربيع الأول 1444 هـ'],
    ['ar', umalqura, '2022-07-30', '1 محرم 1444 هـ'],
    ['ar', umalqura, '2022-10', 'ربيع الأول – ربيع الآخر 1444 هـ'],
    ['ar', umalqura, '2022-07', 'ذو الحجة 1443 – محرم 1444 هـ'],
    ['ar', umalqura, '2022', '1443–1444 هـ'],
    ['ar', umalqura, '2022-10-03/2022-10-12', '7–16 ربيع الأول 1444 هـ'],
    ['ar', umalqura, '2022-07-28/2022-08-02', '29 ذو الحجة 1443 – 4 محرم 1444 هـ'],
    ['ar', umalqura, '2022-03/2022-05', 'رجب – ذو القعدة 1443 هـ'],
    ['ar', umalqura, '2019/2021', '1440–1443 هـ'],
    ['ar', umalqura, '2022-22', 'صيف 2022'],
    ['ar', umalqura, '201X', 'عقد 2010'],
    ['ar', umalqura, '19XX', 'القرن العشرون'],
    ['ar', umalqura, '1890~', 'نحو 1307–1308 هـ'],
    ['ar', umalqura, '2019/..', 'منذ 1440–1441 هـ'],
    ['en', umalqura, '2022-10-12', 'Rabiʻ I 16, 1444 AH'],
    ['en', umalqura, '2022-10', 'Rabiʻ I – Rabiʻ II 1444 AH'],
    ['fa', umalqura, '2022-10', 'ربیع‌الاول – ربیع‌الثانی 1444 ه‍.ق.'],
    ['ur', umalqura, '2022-10-12', '16 ربیع الاول، 1444 ہجری'],
    ['he', umalqura, '2022-10', 'רביע אל-אוול – רביע א-ת׳אני 1444'],
    ['tr', umalqura, '2022-10-03', 'Hicri 7 Rebiülevvel 1444'],
    ['fa', 'persian', '2022-10-12', '20 مهر 1401'],
    ['fa', 'persian', '2022-03-21', '1 فروردین 1401'],
    ['fa', 'persian', '2022-10', 'مهر – آبان 1401'],
    ['fa', 'persian', '2022-03', 'اسفند 1400 – فروردین 1401'],
    ['fa', 'persian', '2022', '1400–1401'],
    ['ar', 'persian', '2022-10-12', '20 مهر 1401 ه‍.ش'],
    ['ar', 'persian', '2022-04-03', '14 فروردين 1401 ه‍.ش'],
    ['ar', 'persian', '2022-10', 'مهر – آبان 1401 ه‍.ش'],
    ['en', 'persian', '2022-10-12', 'Mehr 20, 1401 AP'],
    ['he', 'hebrew', '2022-10-12', 'י״ז בתשרי תשפ״ג'],
    ['he', 'hebrew', '2022-10', 'תשרי – חשוון תשפ״ג'],
    ['he', 'hebrew', '2022', 'תשפ״ב – תשפ״ג'],
    ['he', 'hebrew', '2022-02-02', 'א׳ באדר א׳ תשפ״ב'],
    ['he', 'hebrew', '2022-03-04', 'א׳ באדר ב׳ תשפ״ב'],
    ['he', 'hebrew', '2023-02-22', 'א׳ באדר תשפ״ג'],
    ['en', 'hebrew', '2022-10-12', '17 Tishri 5783'],
    ['ar', 'hebrew', '2022-10-12', '17 تشري 5783'],
  ];
  for (const [lang, calendar, text, words] of cases) {
    it(`writes ${text} in ${calendar} and ${lang} as «${words}»`, () => {
      expect(say(text, lang, calendar, lang === 'fa' ? {numerals: 'latn'} : {})).to.equal(words);
    });
  }

  it('gives a season the one year of the Persian calendar that it is of', () => {
    const year = (text: string) => say(text, 'en', 'persian');
    expect(['2022-21', '2022-22', '2022-23', '2022-24'].map(year)).to.deep.equal([
      'spring 1401 AP',
      'summer 1401 AP',
      'autumn 1401 AP',
      'winter 1401 AP',
    ]);
  });
});

describe('formatDate in a calendar: numerals', () => {
  it('are those that are asked for', () => {
    expect(say('2022-10-12', 'fa', 'persian', {numerals: 'arabext'})).to.equal('۲۰ مهر ۱۴۰۱');
    expect(say('2022-10-12', 'ar', umalqura, {numerals: 'arab'})).to.equal('١٦ ربيع الأول ١٤٤٤ هـ');
  });

  it('are letters in Hebrew, unless digits are asked for', () => {
    expect(say('2022-10-12', 'he', 'hebrew', {numerals: 'latn'})).to.equal('17 בתשרי 5783');
    expect(say('2022-10-12', 'he', 'hebrew', {numerals: 'hebr'})).to.equal('י״ז בתשרי תשפ״ג');
    expect(say('2022-10-12', 'he', umalqura)).to.equal('16 ברביע אל-אוול 1444');
  });
});

describe('formatDate in two calendars', () => {
  const cases: readonly (readonly [text: string, words: string])[] = [
    ['2022-10-12', '12 أكتوبر/تشرين الأول 2022 (16 ربيع الأول 1444 هـ)'],
    ['2022-10', 'أكتوبر/تشرين الأول 2022 (ربيع الأول – ربيع الآخر 1444 هـ)'],
    ['2022', '2022 (1443–1444 هـ)'],
    ['2022-10-03/2022-10-12', '3–12 أكتوبر/تشرين الأول 2022 (7–16 ربيع الأول 1444 هـ)'],
    ['2022-10-12T18:30', '12 أكتوبر/تشرين الأول 2022، 18:30 (16 ربيع الأول 1444 هـ)'],
    [
      '2022-10-12T22:30/2022-10-13T01:00',
      '12 أكتوبر/تشرين الأول 2022، 22:30 – 13 أكتوبر/تشرين الأول 2022، 01:00 (16–17 ربيع الأول 1444 هـ)',
    ],
    // What is not certain is said once, and each date has its own beside it.
    ['1890~', 'نحو 1890 (1307–1308 هـ)'],
    ['1790?', 'يُرجَّح 1790 (1204–1205 هـ)'],
    ['2019/..', 'منذ 2019 (1440–1441 هـ)'],
    ['2019/', 'من 2019 (1440–1441 هـ) إلى تاريخ غير معروف'],
    ['1890~/1914', 'من نحو 1890 (1307–1308 هـ) إلى 1914 (1332–1333 هـ)'],
    // What the other calendar has no name for stands alone.
    ['2022-22', 'صيف 2022'],
    ['201X~', 'نحو عقد 2010'],
    ['18XX', 'القرن التاسع عشر'],
    ['2021-21/2021-23', 'ربيع – خريف 2021'],
    ['0500', '500'],
  ];
  for (const [text, words] of cases) {
    it(`writes ${text} as «${words}»`, () => expect(say(text, 'ar', both)).to.equal(words));
  }

  it('puts the weekday before the first only', () => {
    expect(say('2022-10-12', 'ar', both, {weekday: true})).to.equal(
      'الأربعاء 12 أكتوبر/تشرين الأول 2022 (16 ربيع الأول 1444 هـ)',
    );
  });

  it('lets either stand first', () => {
    expect(say('2022-10-12', 'ar', `${umalqura} gregory`)).to.equal(
      '16 ربيع الأول 1444 هـ (12 أكتوبر/تشرين الأول 2022)',
    );
    expect(say('2022-21', 'ar', 'gregory persian')).to.equal('ربيع 2022 (ربيع 1401 ه‍.ش)');
    expect(say('2022-10-12', 'he', 'gregory hebrew')).to.equal('12 באוקטובר 2022 (י״ז בתשרי תשפ״ג)');
  });

  it('after a date of the same list repeats neither what both calendars share, nor what only the second does not', () => {
    const after = (text: string, before: string, calendar = both) => say(text, 'ar', calendar, {after: read(before)});
    expect(after('2022-10-12', '2022-10-11')).to.equal('12 أكتوبر (16 ربيع الأول)');
    expect(after('2022-10-11/2022-10-12', '2022-10-10')).to.equal('11–12 أكتوبر (15–16 ربيع الأول)');
    expect(after('2022-10-27', '2022-10-11')).to.equal('27 أكتوبر (2 ربيع الآخر 1444 هـ)');
    expect(after('2022-11-01', '2022-10-30')).to.equal('1 نوفمبر/تشرين الثاني 2022 (7 ربيع الآخر 1444 هـ)');
    expect(after('2022-11-01', '2022-10-30', umalqura)).to.equal('7 ربيع الآخر');
    expect(after('2022-10-27', '2022-10-11', umalqura)).to.equal('2 ربيع الآخر 1444 هـ');
  });
});

describe('calendarIds', () => {
  it('are the two first of those that are known', () => {
    expect(calendarIds('gregory islamic-umalqura')).to.deep.equal(['gregory', umalqura]);
    expect(calendarIds('Persian, no-such  hebrew gregory')).to.deep.equal(['persian', 'hebrew']);
    expect(calendarIds('gregory gregory')).to.deep.equal(['gregory']);
    expect(calendarIds('')).to.deep.equal([]);
  });
});

/** Days from 1970 by the rules of the Hebrew calendar: the molad and its four postponements. */
function hebrewNewYear(year: number): number {
  const elapsed = (y: number): number => {
    const months = Math.floor((235 * y - 234) / 19);
    const parts = 12_084 + 13_753 * months;
    const days = 29 * months + Math.floor(parts / 25_920);
    return (3 * (days + 1)) % 7 < 3 ? days + 1 : days;
  };
  const [before, at, after] = [elapsed(year - 1), elapsed(year), elapsed(year + 1)];
  const correction = after - at === 356 ? 2 : at - before === 382 ? 1 : 0;
  // 1 January 1970 is the 719,163rd day of our era; the Hebrew one starts 1,373,428 days before that.
  return at + correction - 1_373_428 - 719_163 + 1;
}

describe('formatDate in a calendar: the day', () => {
  const days = fc
    .integer({min: Date.UTC(1600, 0), max: Date.UTC(2200, 0)})
    .map(ms => ms - (((ms % 864e5) + 864e5) % 864e5));
  const dayText = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const zone = fc.constantFrom('UTC', 'Asia/Riyadh', 'America/Los_Angeles', 'Pacific/Kiritimati');

  it('is that of the calendar, whatever the zone', () => {
    const style = {year: 'numeric', month: 'long', day: 'numeric'} as const;
    fc.assert(
      fc.property(days, fc.constantFrom(umalqura, 'persian', 'gregory'), zone, (ms, outputCalendar, timeZone) => {
        const luxon = DateTime.fromISO(dayText(ms), {
          zone: 'utc',
          locale: 'fa',
          outputCalendar,
          numberingSystem: 'latn',
        });
        expect(say(dayText(ms), 'fa', outputCalendar, {timeZone, numerals: 'latn'})).to.equal(
          luxon.toLocaleString(style),
        );
      }),
      {numRuns: 300},
    );
  });

  it('is the first of a Hebrew year where the rules of that calendar say so', () => {
    // New years that ICU 72, which WebKit is built with on some systems, puts a day late.
    const late = [5462, 5560, 5807];
    const years = fc.integer({min: 5300, max: 5999}).filter(year => !late.includes(year));
    fc.assert(
      fc.property(years, zone, (year, timeZone) => {
        const text = dayText(hebrewNewYear(year) * 864e5);
        expect(say(text, 'en', 'hebrew', {timeZone})).to.equal(`1 Tishri ${year}`);
      }),
      {numRuns: 300},
    );
  });

  it('follows the day before in the same month or starts the next', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(umalqura, 'persian', 'hebrew'), (ms, calendar) => {
        const [before, at] = [ms - 864e5, ms].map(day =>
          Number.parseInt(/(\d+) \D/.exec(say(dayText(day), 'ar', calendar))?.[1] ?? '', 10),
        );
        expect(at === 1 ? 30 - (before ?? 0) : (before ?? 0) + 1 - (at ?? 0)).to.be.within(
          at === 1 ? -1 : 0,
          at === 1 ? 1 : 0,
        );
      }),
      {numRuns: 300},
    );
  });
});

describe('formatDate in calendars, whatever the date', () => {
  it('gives words, for years that no calendar counts as well', () => {
    const lang = fc.constantFrom('ar', 'en', 'fa', 'he', 'ur', 'tr', 'ru');
    const ids = fc.constantFrom(umalqura, 'persian', 'hebrew', 'gregory', 'coptic', 'chinese', 'roc', 'nonsense');
    fc.assert(
      fc.property(edtfText(), lang, ids, ids, edtfText(), (text, lang, first, second, before) => {
        const [result, after] = [readEdtf(text), readEdtf(before)];
        if (!('date' in result)) return;
        const said = formatDate(result.date, {
          lang,
          calendar: `${first} ${second}`,
          ...('date' in after && {after: after.date}),
        });
        expect(said)
          .to.match(/\S/)
          .and.not.match(/\p{Bidi_Control}|[{}]|NaN|undefined|^\s|\s$| {2}|\(\)/u);
      }),
      {numRuns: 600},
    );
  });
});
