import {expect} from 'chai';
import * as fc from 'fast-check';
import {formatDuration} from '../../../src/core/format/duration.ts';

const say = (from: string, to: string, options: {lang?: string; numerals?: string; afterPreposition?: boolean} = {}) =>
  formatDuration(Date.parse(from), Date.parse(to), {lang: 'ar', ...options});

describe('formatDuration', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['2020-01-01', '2022-06-01', 'سنتان و5 أشهر', '2 years and 5 months'],
    ['2022-07-01', '2022-10-04', '3 أشهر', '3 months'],
    ['2022-07-01', '2022-10-05', '3 أشهر', '3 months'],
    ['2022-01-01', '2022-01-02', 'يوم', '1 day'],
    ['2022-01-01', '2022-01-03', 'يومان', '2 days'],
    ['2022-01-01', '2022-01-04', '3 أيام', '3 days'],
    ['2022-01-01', '2022-01-12', '11 يومًا', '11 days'],
    ['2022-01-01', '2022-01-31', '30 يومًا', '30 days'],
    ['2022-01-01', '2022-02-01', 'شهر', '1 month'],
    ['2022-01-31', '2022-02-28', 'شهر', '1 month'],
    ['2022-01-01', '2022-02-06', 'شهر و5 أيام', '1 month and 5 days'],
    ['2022-01-01', '2022-03-03', 'شهران ويومان', '2 months and 2 days'],
    ['2022-01-01', '2022-12-31', '11 شهرًا', '11 months'],
    ['2022-01-01', '2023-01-01', 'سنة', '1 year'],
    ['2022-01-01', '2023-02-10', 'سنة وشهر', '1 year and 1 month'],
    ['2019-01-01', '2021-01-01', 'سنتان', '2 years'],
    ['2012-01-01', '2021-12-31', '9 سنوات و11 شهرًا', '9 years and 11 months'],
    ['2011-01-01', '2021-12-31', '10 سنوات', '10 years'],
    ['1919-01-01', '2019-06-01', '100 سنة', '100 years'],
    ['0001-01-01', '2019-01-01', '2018 سنة', '2018 years'],
    ['2024-02-29', '2025-02-28', 'سنة', '1 year'],
    ['2022-10-12T10:00Z', '2022-10-12T13:15Z', '3 ساعات و15 دقيقة', '3 hours and 15 minutes'],
    ['2022-10-12T10:00Z', '2022-10-12T12:02Z', 'ساعتان ودقيقتان', '2 hours and 2 minutes'],
    ['2022-10-12T10:00Z', '2022-10-13T10:00Z', '24 ساعة', '24 hours'],
    ['2022-10-12T10:00Z', '2022-10-12T10:00:20Z', 'دقيقة', '1 minute'],
    ['2022-10-12T10:00Z', '2022-10-15T09:00Z', 'يومان', '2 days'],
    ['2022-10-31T10:00Z', '2022-11-30T09:00Z', '29 يومًا', '29 days'],
  ];
  for (const [from, to, arabic, english] of cases) {
    it(`says «${arabic}», "${english}", from ${from} to ${to}`, () => {
      expect(say(from, to)).to.equal(arabic);
      expect(say(from, to, {lang: 'en'})).to.equal(english);
      expect(say(to, from)).to.equal(arabic);
    });
  }

  it('declines the dual after a preposition', () => {
    const after = (from: string, to: string) => say(from, to, {afterPreposition: true});
    expect(after('2020-01-01', '2022-06-01')).to.equal('سنتين و5 أشهر');
    expect(after('2022-01-01', '2022-01-03')).to.equal('يومين');
    expect(after('2022-01-01', '2022-03-03')).to.equal('شهرين ويومين');
    expect(after('2022-10-12T10:00Z', '2022-10-12T12:02Z')).to.equal('ساعتين ودقيقتين');
  });

  it('writes all digits in the numbering system', () => {
    expect(say('2020-01-01', '2029-06-01', {numerals: 'arab'})).to.equal('٩ سنوات و٥ أشهر');
  });

  it('refuses an open end', () => {
    expect(() => formatDuration(0, Infinity, {lang: 'ar'})).to.throw(RangeError);
    expect(() => formatDuration(Number.NaN, 0, {lang: 'ar'})).to.throw(RangeError);
  });

  it('says something of any two instants, and the same in either order', () => {
    const instant = fc.integer({min: -8.64e15, max: 8.64e15});
    fc.assert(
      fc.property(instant, instant, fc.constantFrom('ar', 'en'), (a, b, lang) => {
        const text = formatDuration(a, b, {lang});
        expect(text)
          .to.match(/\p{L}/u)
          .and.not.match(/[{}-]|NaN|undefined/);
        expect(formatDuration(b, a, {lang})).to.equal(text);
      }),
    );
  });
});
