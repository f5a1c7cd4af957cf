import {expect} from 'chai';
import {compareDates, drawnDate, type EdtfDate, isTimed, needsZone} from '../../../src/core/date/edtf-date.ts';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';

function read(text: string): EdtfDate {
  const result = readEdtf(text);
  if (!('date' in result)) throw new Error(`"${text}" was refused: ${result.fault.code}`);
  return result.date;
}

describe('compareDates', () => {
  it('sorts by start, the coarser first, and open starts before all', () => {
    const order = [
      '../1990',
      '20XX',
      '2019/..',
      '201X',
      '2019',
      '2019-01',
      '2019-01-01',
      '2019-01-01T00:00',
      '2022-06',
    ];
    const sorted = [
      '2019',
      '201X',
      '2019-01-01',
      '2022-06',
      '2019-01-01T00:00',
      '../1990',
      '2019-01',
      '20XX',
      '2019/..',
    ];
    sorted.sort((a, b) => compareDates(read(a), read(b)));
    expect(sorted).to.deep.equal(['../1990', '20XX', '201X', '2019/..', ...order.slice(4)]);
  });

  it('finds no difference between two dates open at the same side', () => {
    expect(compareDates(read('2019/..'), read('2019/'))).to.equal(0);
    expect(compareDates(read('../2019'), read('/2019'))).to.equal(0);
  });
});

describe('drawnDate', () => {
  it('is the end that is known of two, and else the date itself', () => {
    const drawn = (text: string) => drawnDate(read(text)).edtf;
    expect(['/1990', '2019-05/', '../1990', '2019/..', '2019/2021', '2019'].map(drawn)).to.deep.equal([
      '1990',
      '2019-05',
      '../1990',
      '2019/..',
      '2019/2021',
      '2019',
    ]);
  });
});

describe('isTimed', () => {
  it('holds for a time, and for an interval with one at either end', () => {
    for (const text of ['2022-10-12T18:30', '2022-10-12T18:30:00Z', '2022-10-12T18:30/..', '2022/2022-10-12T18:30~']) {
      expect(isTimed(read(text)), text).to.equal(true);
    }
    for (const text of ['2022-10-12', '2022', '2022-21', '2022/..', '2022-10-12/2022-10-13']) {
      expect(isTimed(read(text)), text).to.equal(false);
    }
  });
});

describe('needsZone', () => {
  it('never holds for a date without a time', () => {
    expect(needsZone(read('2022-10-12'), 'Asia/Qatar', 'America/New_York')).to.equal(false);
    expect(needsZone(read('2019/2022'), 'Asia/Qatar', 'America/New_York')).to.equal(false);
  });

  it('holds for clock time where the zones differ', () => {
    expect(needsZone(read('2022-10-12T18:30'), 'Asia/Qatar', 'Asia/Qatar')).to.equal(false);
    expect(needsZone(read('2022-10-12T18:30'), 'Asia/Qatar', 'UTC')).to.equal(true);
    expect(needsZone(read('2022/2022-10-12T18:30'), 'Asia/Qatar', 'UTC')).to.equal(true);
  });

  it('holds for an instant unless UTC is shown', () => {
    expect(needsZone(read('2022-10-12T18:30Z'), 'Asia/Qatar', 'Asia/Qatar')).to.equal(true);
    expect(needsZone(read('2022-10-12T18:30+03:00'), 'Asia/Qatar', 'UTC')).to.equal(false);
  });
});
