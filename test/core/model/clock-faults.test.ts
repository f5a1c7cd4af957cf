import {expect} from 'chai';
import * as fc from 'fast-check';
import {DateTime} from 'luxon';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';
import {toZoneClock} from '../../../src/core/date/zone.ts';
import {describeFault} from '../../../src/core/format/problem-text.ts';
import {validate} from '../../../src/core/model/validate.ts';

const doubts = (timeZone: string, ...dates: string[]): Record<string, unknown>[] =>
  validate({khatt: 1, timeZone, events: dates.map((date, i) => ({id: `e${i}`, date, title: `Event ${i}`}))}).faults.map(
    ({code, severity, index, id, field, value, params}) => ({code, severity, index, id, field, value, ...params}),
  );

describe('addClockFaults', () => {
  it('tells of a time that the clocks of the zone passed over, and how it counts', () => {
    expect(doubts('Europe/Berlin', '2022-03-27T02:30')).to.deep.equal([
      {
        code: 'clock-skipped',
        severity: 'warning',
        index: 0,
        id: 'e0',
        field: 'date',
        value: '2022-03-27T02:30',
        zone: 'Europe/Berlin',
        read: '2022-03-27T03:30',
      },
    ]);
    expect(doubts('Africa/Cairo', '2010-04-30T00:30:15')[0]).to.include({
      code: 'clock-skipped',
      read: '2010-04-30T01:30:15',
    });
  });

  it('tells of a time that they showed twice, which of the two it counts as, and how the other is written', () => {
    expect(doubts('Europe/Berlin', '2022-10-30T02:30')[0]).to.include({
      code: 'clock-twice',
      severity: 'note',
      read: '2022-10-30T02:30+02:00',
      other: '2022-10-30T02:30+01:00',
    });
    expect(doubts('America/New_York', '2022-11-06T01:30')[0]).to.include({
      read: '2022-11-06T01:30-04:00',
      other: '2022-11-06T01:30-05:00',
    });
  });

  it('says nothing of the hours around them, of days, of instants, and of zones whose clocks stand still', () => {
    const around = ['2022-03-27T01:59', '2022-03-27T03:00', '2022-10-30T01:59', '2022-10-30T03:00', '2022-03-27'];
    expect(doubts('Europe/Berlin', ...around, '2022-03-27T02:30Z', '2022-03-27T02:30+01:00')).to.deep.equal([]);
    expect(doubts('Asia/Qatar', '2022-03-27T02:30', '2022-10-30T02:30')).to.deep.equal([]);
    expect(doubts('UTC', '2022-03-27T02:30')).to.deep.equal([]);
  });

  it('tells of either end of an interval, and counts events as the document does', () => {
    const found = doubts('Europe/Berlin', '2022-13', '2022-03-27T02:30~/2022-10-30T02:30', '2022-03-27/..');
    expect(found.map(({code, index, value}) => [code, index, value])).to.deep.equal([
      ['date-month', 0, '2022-13'],
      ['clock-skipped', 1, '2022-03-27T02:30~'],
      ['clock-twice', 1, '2022-10-30T02:30'],
    ]);
  });

  it('counts a time as a drawing on the clocks of another zone does', () => {
    for (const date of ['2022-03-27T02:30', '2022-10-30T02:30']) {
      const [doubt] = doubts('Europe/Berlin', date);
      const starts = [date, String(doubt?.read)].map(text => {
        const read = readEdtf(text);
        return 'date' in read && toZoneClock(read.date, 'Europe/Berlin', 'UTC').start;
      });
      expect(starts[0]).to.equal(starts[1]);
    }
  });

  it('finds just the times for which Luxon has another number of instants than one', () => {
    const zones = ['Europe/Berlin', 'Africa/Cairo', 'Africa/Casablanca', 'America/New_York', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({min: 1980, max: 2030}),
        fc.integer({min: 0, max: 364}),
        fc.integer({min: 0, max: 5 * 12}),
        (timeZone, year, day, five) => {
          const text = new Date(Date.UTC(year, 0, 1 + day, 0, five * 5)).toISOString().slice(0, 16);
          const there = DateTime.fromISO(text, {zone: timeZone});
          const isSkipped = there.toFormat("yyyy-MM-dd'T'HH:mm") !== text;
          const isTwice = !isSkipped && there.getPossibleOffsets().length > 1;
          expect(doubts(timeZone, text).map(({code}) => code)).to.deep.equal(
            isSkipped ? ['clock-skipped'] : isTwice ? ['clock-twice'] : [],
          );
        },
      ),
      {numRuns: 500},
    );
  });

  it('survives a zone that there is not', () => {
    expect(doubts('Mars/Olympus', '2022-03-27T02:30').map(({code}) => code)).to.deep.equal(['field-value']);
  });

  it('says what to do, in Arabic and in English', () => {
    const events = [{date: '2022-03-27T02:30', title: 'A'}];
    const [fault] = validate({khatt: 1, timeZone: 'Europe/Berlin', events}).faults;
    if (!fault) throw new Error('nothing was told');
    const {message, remedy} = describeFault(fault, 'en');
    expect(message).to.equal(
      'Event 1, "A", date: the clocks of Europe/Berlin were put forward over "2022-03-27T02:30" and never showed it. ' +
        'Where the times of another zone are shown, it counts as 2022-03-27T03:30.',
    );
    expect(remedy).to.contain('2022-03-27T03:30');
    expect(describeFault(fault, 'ar').message).to.contain('قُدّمت الساعة في');
  });
});
