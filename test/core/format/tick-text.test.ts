import {expect} from 'chai';
import {dateCalendars} from '../../../src/core/format/calendar-dates.ts';
import {type TickFormat, tickText} from '../../../src/core/format/tick-text.ts';

const at = Date.UTC(2022, 9, 12);
const umalqura = 'islamic-umalqura';

/** What a tick says with a context below it, and alone. */
function says(unit: Parameters<ReturnType<typeof tickText>>[0], format: TickFormat, calendar?: string): string[] {
  const text = tickText({...format, calendarsOf: dateCalendars});
  return [text(unit, at, false, calendar), text(unit, at, true, calendar)];
}

describe('tickText', () => {
  it('is short within its context, and whole alone', () => {
    expect(says('day', {lang: 'ar'})).to.deep.equal(['12', '12 أكتوبر 2022']);
    expect(says('month', {lang: 'ar'})).to.deep.equal(['أكتوبر', 'أكتوبر 2022']);
    expect(says('year', {lang: 'ar'})).to.deep.equal(['2022', '2022']);
    expect(says('month', {lang: 'en'})).to.deep.equal(['Oct', 'October 2022']);
  });

  it('gives a clock time whatever the calendar', () => {
    expect(tickText({lang: 'ar', numerals: 'arab'})('hour', at + 18.5 * 36e5, false, 'persian')).to.equal('١٨:٣٠');
  });

  it('names days, months and years of another calendar', () => {
    expect(says('day', {lang: 'ar'}, umalqura)).to.deep.equal(['16', '16 ربيع الأول 1444 هـ']);
    expect(says('month', {lang: 'ar'}, umalqura)).to.deep.equal(['ربيع الأول', 'ربيع الأول 1444 هـ']);
    expect(says('year', {lang: 'ar'}, umalqura)).to.deep.equal(['1444 هـ', '1444 هـ']);
    expect(says('dayAndMonth', {lang: 'ar'}, umalqura)[0]).to.equal('16 ربيع الأول');
    expect(says('day', {lang: 'fa', numerals: 'arabext'}, 'persian')).to.deep.equal(['۲۰', '۲۰ مهر ۱۴۰۱']);
    expect(says('month', {lang: 'fa', numerals: 'arabext'}, 'persian')).to.deep.equal(['مهر', 'مهر ۱۴۰۱']);
    expect(says('month', {lang: 'en'}, umalqura)).to.deep.equal(['Rab. I', 'Rabiʻ I 1444 AH']);
  });

  it('counts in letters where the Hebrew calendar is in Hebrew, unless digits are asked for', () => {
    expect(says('day', {lang: 'he'}, 'hebrew')).to.deep.equal(['י״ז', 'י״ז בתשרי תשפ״ג']);
    expect(says('day', {lang: 'he', numerals: 'latn'}, 'hebrew')).to.deep.equal(['17', '17 בתשרי 5783']);
    expect(says('day', {lang: 'he'})[0]).to.equal('12');
  });
});
