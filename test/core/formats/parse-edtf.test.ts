import {expect} from 'chai';
import {parseEdtf} from '../../../src/core/formats/parse-edtf.ts';

describe('parseEdtf', () => {
  it('reads a date', () => {
    const read = parseEdtf('2022-06~');
    expect(read).to.have.nested.property('date.precision', 'month');
    expect(read).to.have.nested.property('date.approximate', true);
  });

  it('says in English what is wrong, where, and what to do', () => {
    expect(parseEdtf('2023-02-31')).to.deep.equal({
      problem: {
        severity: 'error',
        code: 'date-day',
        position: 8,
        params: {day: 31, last: 28, month: 2, year: 2023},
        value: '2023-02-31',
        message: '"2023-02-31" has day 31, but that month has 28 days.',
        remedy: 'Write 28 if the end of the month is meant, else a day from 01 to 28.',
      },
    });
  });

  it('says it in Arabic when asked', () => {
    const read = parseEdtf('2022-13', {lang: 'ar'});
    expect(read).to.have.nested.property(
      'problem.message',
      'في «\u20662022-13\u2069» الشهر رقم 13، ولا شهر بهذا الرقم.',
    );
  });

  it('never throws, whatever it is given', () => {
    const read = (value: unknown) => parseEdtf(value as string);
    expect(read(2019)).to.have.nested.property('date.edtf', '2019');
    for (const value of [null, undefined, '', '  '])
      expect(read(value)).to.have.nested.property('problem.code', 'date-empty');
    for (const value of [true, Symbol('2019'), Number.NaN])
      expect(read(value)).to.have.nested.property('problem.code', 'date-syntax');
  });
});
