import {expect} from 'chai';
import * as fc from 'fast-check';
import {wallClock} from '../../../src/core/date/wall-clock.ts';

const at = (instant: string, zone: string): string => new Date(wallClock(Date.parse(instant), zone)).toISOString();

describe('wallClock', () => {
  it('tells what the clocks of a zone show, whatever the reader’s own do', () => {
    expect(at('2022-10-12T22:30:00Z', 'Asia/Qatar')).to.equal('2022-10-13T01:30:00.000Z');
    expect(at('2022-07-01T00:15:30Z', 'America/New_York')).to.equal('2022-06-30T20:15:30.000Z');
    expect(at('2022-10-12T22:30:00Z', 'UTC')).to.equal('2022-10-12T22:30:00.000Z');
    expect(at('2022-01-12T22:30:00Z', 'Europe/London'), 'no offset at all').to.equal('2022-01-12T22:30:00.000Z');
    expect(at('2022-10-12T22:30:00Z', 'Asia/Kathmandu')).to.equal('2022-10-13T04:15:00.000Z');
    expect(at('2022-10-12T21:00:00Z', 'Asia/Qatar'), 'midnight is hour 0').to.equal('2022-10-13T00:00:00.000Z');
  });

  it('agrees with the date and time that the engine writes', () => {
    const zones = fc.constantFrom('Asia/Qatar', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'UTC');
    const instants = fc.integer({min: Date.UTC(1990, 0), max: Date.UTC(2100, 0)});
    const written = (instant: number, timeZone: string): string =>
      new Intl.DateTimeFormat('en', {timeZone, dateStyle: 'full', timeStyle: 'medium'}).format(instant);
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(written(wallClock(instant, zone), 'UTC')).to.equal(written(instant, zone));
      }),
    );
  });

  it('refuses what is no zone', () => {
    expect(() => wallClock(0, 'Asia/Nowhere')).to.throw(RangeError);
  });
});
