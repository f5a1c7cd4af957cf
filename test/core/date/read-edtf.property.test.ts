import {expect} from 'chai';
import * as fc from 'fast-check';
import {compareDates, type EdtfDate} from '../../../src/core/date/edtf-date.ts';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';
import {dateText, dayText, edtfText, nearlyEdtf, timedText} from '../../support/arbitraries/edtf.ts';

function read(text: string): EdtfDate {
  const result = readEdtf(text);
  if (!('date' in result)) throw new Error(`"${text}" was refused: ${result.fault.code}`);
  return result.date;
}

/** The zeros of every script that has digits, found in the engine's own Unicode data. */
const zeros = (() => {
  const found: number[] = [];
  const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));
  for (let code = 0; code < 0x20000; code++) {
    if (!isDigit(code)) continue;
    found.push(code);
    code += 9;
  }
  return found;
})();

describe('readEdtf, whatever the text', () => {
  it('reads every date of its forms', () => {
    fc.assert(fc.property(dateText(), text => 'date' in readEdtf(text)));
  });

  it('reads its own normal form to the same date', () => {
    fc.assert(
      fc.property(edtfText(), text => {
        const first = readEdtf(text);
        if ('date' in first) expect(read(first.date.edtf)).to.deep.equal(first.date);
        else expect(first.fault.code).to.equal('date-end-before-start');
      }),
    );
  });

  it('gives dates that end after they start', () => {
    fc.assert(
      fc.property(edtfText(), text => {
        const result = readEdtf(text);
        return !('date' in result) || result.date.start < result.date.end;
      }),
    );
  });

  it('places a day within its month, that within its year, and that within its decade and century, in this order', () => {
    fc.assert(
      fc.property(dayText(), text => {
        const [, year = '', month = ''] = /^(-?\d{4})-(\d\d)/.exec(text) ?? [];
        fc.pre(!/^-?000/.test(year)); // the masks around the year 0 stop at it
        const order = [
          `${year.slice(0, -2)}XX`,
          `${year.slice(0, -1)}X`,
          year,
          `${year}-${month}`,
          text,
          `${text}T12:30`,
        ];
        const dates = order.map(read);
        dates.slice(1).forEach((date, i) => {
          const outer = dates[i] as EdtfDate;
          expect(date.start).to.be.at.least(outer.start);
          expect(date.end).to.be.at.most(outer.end);
          expect(date.end - date.start).to.be.below(outer.end - outer.start);
        });
        if (month === '01')
          expect([...dates].reverse().sort(compareDates).slice(2, 4)).to.deep.equal(dates.slice(2, 4));
      }),
    );
  });

  it('reads an interval as far as its two ends reach', () => {
    fc.assert(
      fc.property(dateText(), dateText(), (a, b) => {
        const result = readEdtf(`${a}/${b}`);
        const [from, to] = [read(a), read(b)];
        if ('date' in result) expect(result.date).to.include({start: from.start, end: to.end, precision: 'interval'});
        else expect(to.end).to.be.at.most(from.start);
      }),
    );
  });

  it('takes an offset off the clock', () => {
    fc.assert(
      fc.property(dayText(), fc.integer({min: -719, max: 840}), (day, minutes) => {
        fc.pre(minutes !== 0);
        const size = Math.abs(minutes);
        const pad = (n: number) => String(n).padStart(2, '0');
        const zone = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
        expect(read(`${day}T12:00`).start - read(`${day}T12:00${zone}`).start).to.equal(minutes * 60_000);
      }),
    );
  });

  it('reads the digits of every script alike', () => {
    expect(zeros.length).to.be.above(50);
    fc.assert(
      fc.property(edtfText(), fc.constantFrom(...zeros), (text, zero) => {
        const other = text.replace(/\d/g, digit => String.fromCodePoint(zero + Number(digit)));
        const [a, b] = [readEdtf(text), readEdtf(other)];
        if ('date' in a) expect(b).to.deep.equal(a);
        else expect('fault' in b && b.fault.code).to.equal(a.fault.code);
      }),
    );
    for (const zero of zeros) {
      const digits = Array.from({length: 10}, (_, i) => String.fromCodePoint(zero + i)).join('');
      expect(read([...digits].slice(1, 5).join('')).edtf).to.equal('1234');
      expect(read([...digits].slice(6).join('')).edtf).to.equal('6789');
    }
  });

  it('never throws, and finds a fault within the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({unit: 'binary'}), nearlyEdtf()), text => {
        const result = readEdtf(text);
        if ('fault' in result) {
          expect(result.fault.position).to.be.within(0, text.length);
          expect(Number.isInteger(result.fault.position)).to.equal(true);
        } else {
          expect(read(result.date.edtf)).to.deep.equal(result.date);
        }
      }),
      {numRuns: 1000},
    );
  });
});

describe('compareDates', () => {
  it('is an order', () => {
    const dates = fc.oneof(edtfText(), timedText()).map(readEdtf);
    fc.assert(
      fc.property(dates, dates, dates, (x, y, z) => {
        fc.pre('date' in x && 'date' in y && 'date' in z);
        const [a, b, c] = [x, y, z].map(result => ('date' in result ? result.date : read('2000'))) as [
          EdtfDate,
          EdtfDate,
          EdtfDate,
        ];
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).to.equal(0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).to.be.at.most(0);
      }),
    );
  });
});
