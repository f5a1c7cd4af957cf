import {expect} from 'chai';
import {lastDay, utc} from '../../../src/core/date/utc.ts';

describe('utc', () => {
  it('takes years 0 to 99 as they are', () => {
    expect(new Date(utc(79, 7, 24)).toISOString()).to.equal('0079-08-24T00:00:00.000Z');
    expect(new Date(utc(0)).toISOString()).to.equal('0000-01-01T00:00:00.000Z');
  });

  it('runs into the next year, and is NaN beyond what a date reaches', () => {
    expect(utc(2022, 12)).to.equal(Date.UTC(2023, 0));
    expect(utc(275760, 8, 13)).to.equal(8.64e15);
    expect(utc(275760, 8, 14)).to.be.NaN;
  });
});

describe('lastDay', () => {
  it('knows leap years, before our era too', () => {
    expect([2023, 2024, 1900, 2000, 0, -4, -100, -400, -271821].map(year => lastDay(year, 1))).to.deep.equal([
      28, 29, 28, 29, 29, 29, 28, 29, 28,
    ]);
  });
});
