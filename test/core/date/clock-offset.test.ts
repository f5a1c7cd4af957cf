import {expect} from 'chai';
import * as fc from 'fast-check';
import {IANAZone} from 'luxon';
import {clockOffset} from '../../../src/core/date/clock-offset.ts';

describe('clockOffset', () => {
  it('agrees with Luxon, whatever the zone and the year', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const seconds = fc.integer({min: Date.UTC(1800, 0) / 1000, max: Date.UTC(2100, 0) / 1000});
    fc.assert(
      fc.property(zones, seconds, (zone, second) => {
        const minutes = IANAZone.create(zone).offset(second * 1000);
        expect(clockOffset(second * 1000, zone), zone).to.equal(Math.round(minutes * 60_000));
      }),
    );
  });

  it('knows the seconds by which the sun of a town set its clocks', () => {
    expect(clockOffset(Date.UTC(1890, 0), 'Asia/Riyadh')).to.equal(((3 * 60 + 6) * 60 + 52) * 1000);
    expect(clockOffset(Date.UTC(1890, 0), 'America/New_York')).to.be.below(0);
    expect(clockOffset(0, 'UTC')).to.equal(0);
  });

  it('refuses what is no zone', () => {
    expect(() => clockOffset(0, 'Asia/Nowhere')).to.throw(RangeError);
  });
});
