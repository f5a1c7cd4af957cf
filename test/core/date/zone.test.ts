import {expect} from 'chai';
import * as fc from 'fast-check';
import {DateTime} from 'luxon';
import {type EdtfDate, needsZone} from '../../../src/core/date/edtf-date.ts';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';
import {toZoneClock} from '../../../src/core/date/zone.ts';
import {edtfText, timedText} from '../../support/arbitraries/edtf.ts';

function read(text: string): EdtfDate {
  const result = readEdtf(text);
  if (!('date' in result)) throw new Error(`"${text}" was refused: ${result.fault.code}`);
  return result.date;
}

const shown = (text: string, documentZone: string, shownZone: string) =>
  new Date(toZoneClock(read(text), documentZone, shownZone).start).toISOString().slice(0, 16);

const zones = ['UTC', 'Asia/Qatar', 'Africa/Cairo', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'];

describe('toZoneClock', () => {
  it('shows an instant on the clocks of the zone', () => {
    expect(shown('2022-10-12T18:30+03:00', 'UTC', 'Asia/Qatar')).to.equal('2022-10-12T18:30');
    expect(shown('2022-10-12T22:30Z', 'UTC', 'Asia/Qatar')).to.equal('2022-10-13T01:30');
    expect(shown('2022-07-01T12:00Z', 'UTC', 'America/New_York')).to.equal('2022-07-01T08:00');
    expect(shown('2022-12-01T12:00Z', 'UTC', 'America/New_York')).to.equal('2022-12-01T07:00');
  });

  it('reads clock time in the zone of the document', () => {
    expect(shown('2022-10-12T18:30', 'Asia/Qatar', 'Asia/Qatar')).to.equal('2022-10-12T18:30');
    expect(shown('2022-10-12T18:30', 'Asia/Qatar', 'UTC')).to.equal('2022-10-12T15:30');
    expect(shown('2022-10-12T18:30', 'Asia/Qatar', 'Asia/Kathmandu')).to.equal('2022-10-12T21:15');
  });

  it('knows offsets that were not whole minutes', () => {
    const date = toZoneClock(read('1900-01-01T00:00:00Z'), 'UTC', 'Africa/Monrovia');
    expect(new Date(date.start).toISOString()).to.equal('1899-12-31T23:16:52.000Z');
  });

  it('moves only the timed end of an interval', () => {
    const date = toZoneClock(read('2022-10-01/2022-10-12T22:30Z'), 'UTC', 'Asia/Qatar');
    expect(date.start).to.equal(Date.UTC(2022, 9, 1));
    expect(date.end).to.equal(Date.UTC(2022, 9, 13, 1, 31));
    expect(date.to?.start).to.equal(Date.UTC(2022, 9, 13, 1, 30));
    const open = toZoneClock(read('2022-10-12T22:30Z/..'), 'UTC', 'Asia/Qatar');
    expect([open.start, open.end]).to.deep.equal([Date.UTC(2022, 9, 13, 1, 30), Infinity]);
  });

  it('leaves an interval alone whose day would be overtaken by its time', () => {
    const date = read('2022-10-12/2022-10-12T01:00Z');
    expect(toZoneClock(date, 'UTC', 'America/New_York')).to.equal(date);
  });

  it('takes the first of two times, east and west of UTC, and the time before the clock was moved of one that is none', () => {
    expect(shown('2022-10-30T02:30', 'Europe/Berlin', 'UTC')).to.equal('2022-10-30T00:30');
    expect(shown('2022-11-06T01:30', 'America/New_York', 'UTC')).to.equal('2022-11-06T05:30');
    expect(shown('2022-03-27T02:30', 'Europe/Berlin', 'UTC')).to.equal('2022-03-27T01:30');
    expect(shown('2022-03-13T02:30', 'America/New_York', 'UTC')).to.equal('2022-03-13T07:30');
    expect(shown('2011-12-30T12:00', 'Pacific/Apia', 'UTC')).to.equal('2011-12-30T22:00');
  });

  it('refuses a zone that there is not', () => {
    expect(() => toZoneClock(read('2022'), 'UTC', 'Asia/Atlantis')).to.throw(RangeError, /Asia\/Atlantis/);
    expect(() => toZoneClock(read('2022'), 'nowhere', 'UTC')).to.throw(RangeError, /nowhere/);
  });

  it('never moves a date without a time', () => {
    fc.assert(
      fc.property(edtfText(), fc.constantFrom(...zones), fc.constantFrom(...zones), (text, a, b) => {
        fc.pre(!text.includes('T'));
        const result = readEdtf(text);
        if ('date' in result) expect(toZoneClock(result.date, a, b)).to.deep.equal(result.date);
      }),
    );
  });

  it('keeps how long a date is, gives clock time, and changes nothing that needs no zone', () => {
    fc.assert(
      fc.property(timedText(), fc.constantFrom(...zones), fc.constantFrom(...zones), (text, a, b) => {
        const date = read(text);
        const moved = toZoneClock(date, a, b);
        expect(moved.end - moved.start).to.equal(date.end - date.start);
        expect(moved.edtf).to.equal(date.edtf);
        expect(moved.hasOffset).to.equal(undefined);
        if (!needsZone(date, a, b)) expect(moved.start).to.equal(date.start);
      }),
    );
  });
});

describe('clock times', () => {
  const zones = [
    'Asia/Qatar',
    'Europe/Moscow',
    'Africa/Cairo',
    'Africa/Casablanca',
    'America/New_York',
    'Pacific/Apia',
    'Asia/Kathmandu',
  ];
  it('are the instants that Luxon finds, also where clocks are moved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({min: Date.UTC(1950, 0), max: Date.UTC(2030, 0)}),
        (zone, ms) => {
          const clock = Math.floor(ms / 60_000) * 60_000;
          const date = read(new Date(clock).toISOString().slice(0, 16));
          const there = DateTime.fromMillis(clock, {zone: 'utc'}).setZone(zone, {keepLocalTime: true});
          // Of a time that comes twice, Luxon takes the first in some zones and the second in others.
          const expected = Math.min(...there.getPossibleOffsets().map(one => one.toMillis()));
          expect(toZoneClock(date, zone, 'UTC').start).to.equal(expected);
        },
      ),
      {numRuns: 2000},
    );
  });
});
