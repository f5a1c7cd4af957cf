import {expect} from 'chai';
import {formatSpan} from '../../../src/core/format/format-span.ts';

const span = (start: string, end: string, lang = 'ar'): string =>
  formatSpan(Date.parse(`${start}Z`), Date.parse(`${end}Z`), {lang, months: 'EG', timeZone: 'UTC'});

describe('formatSpan', () => {
  it('says of whole days which they are, and no times', () => {
    expect(span('2022-10-05T00:00', '2022-10-06T00:00')).to.equal('5 أكتوبر 2022');
    expect(span('2022-10-05T00:00', '2022-10-07T00:00')).to.equal('5–6 أكتوبر 2022');
    expect(span('2022-10-05T00:00', '2022-10-06T00:00', 'en')).to.equal('October 5, 2022');
  });

  it('says of hours when they begin and end, to the nearest minute', () => {
    expect(span('2022-10-05T10:00', '2022-10-05T18:00')).to.equal('5 أكتوبر 2022، 10:00–18:00');
    expect(span('2022-10-03T20:59:59.999', '2022-10-05T02:59:59.999')).to.equal(
      '3 أكتوبر 2022، 21:00 – 5 أكتوبر 2022، 03:00',
    );
  });

  it('is no more exact than its length asks for', () => {
    expect(span('2022-10-03T20:00', '2022-10-08T02:00')).to.equal('3–8 أكتوبر 2022');
    expect(span('2022-01-03T20:00', '2022-10-08T02:00')).to.equal('يناير – أكتوبر 2022');
    expect(span('2012-01-03T20:00', '2022-10-08T02:00')).to.equal('2012–2022');
  });
});
