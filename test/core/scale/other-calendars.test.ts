import {expect} from 'chai';
import * as fc from 'fast-check';
import {type CalendarUnit, gregorian} from '../../../src/core/scale/calendar.ts';
import {calendarOf} from '../../../src/core/scale/other-calendars.ts';

const day = 864e5;
const ids = ['islamic-umalqura', 'islamic-civil', 'persian', 'hebrew', 'coptic', 'indian', 'buddhist'] as const;
const iso = (date: Date | number): string => new Date(date).toISOString().slice(0, 10);
const at = (date: string): Date => new Date(`${date}T00:00Z`);

const umalqura = calendarOf('islamic-umalqura');
const persian = calendarOf('persian');
const hebrew = calendarOf('hebrew');

describe('calendarOf: years', () => {
  it('start on the days on which they began', () => {
    expect(iso(umalqura.startOfYear(1444))).to.equal('2022-07-30');
    expect(iso(umalqura.startOfYear(1445))).to.equal('2023-07-19');
    // Nowruz
    expect([1399, 1400, 1401, 1402, 1403, 1404].map(year => iso(persian.startOfYear(year)))).to.deep.equal([
      '2020-03-20',
      '2021-03-21',
      '2022-03-21',
      '2023-03-21',
      '2024-03-20',
      '2025-03-21',
    ]);
    // Rosh Hashana
    expect([5782, 5783, 5784].map(year => iso(hebrew.startOfYear(year)))).to.deep.equal([
      '2021-09-07',
      '2022-09-26',
      '2023-09-16',
    ]);
  });

  it('have the number that a day of theirs is dated with', () => {
    const instant = Date.UTC(2022, 9, 12);
    expect([umalqura, persian, hebrew, gregorian].map(({yearOf}) => yearOf(instant))).to.deep.equal([
      1444, 1401, 5783, 2022,
    ]);
  });

  it('have a first, before which the calendar names nothing', () => {
    expect(umalqura.yearOf(umalqura.first)).to.equal(1);
    // In the Julian calendar of the time, 16 July 622.
    expect(iso(umalqura.first)).to.equal('0622-07-19');
    expect(iso(persian.first)).to.match(/^0622-03-2/);
    expect(new Date(hebrew.first).getUTCFullYear()).to.equal(-3760);
  });
});

describe('calendarOf: months', () => {
  const startsIn = ({month}: {month: CalendarUnit}, from: string, to: string) => month.range(at(from), at(to)).map(iso);

  it('are thirteen in a Hebrew leap year, and twelve in the next', () => {
    const starts = startsIn(hebrew, '2021-09-07', '2022-09-26');
    expect(starts).to.have.length(13);
    // Adar I and Adar II
    expect(starts).to.include.members(['2022-02-02', '2022-03-04']);
    expect(startsIn(hebrew, '2022-09-26', '2023-09-16')).to.have.length(12);
  });

  it('have a leap day at the end of a Persian leap year', () => {
    const [last, next] = [at('2021-02-19'), at('2021-03-21')];
    expect(iso(persian.month.floor(new Date(next.getTime() - 1)))).to.equal(iso(last));
    expect((next.getTime() - last.getTime()) / day).to.equal(30);
  });

  it('are those of Umm al-Qura, which are not those of a rule', () => {
    expect(startsIn(umalqura, '2022-07-30', '2022-12-26')).to.deep.equal([
      '2022-07-30',
      '2022-08-28',
      '2022-09-27',
      '2022-10-26',
      '2022-11-25',
      '2022-12-25',
    ]);
    expect(startsIn(umalqura, '1990-01-01', '2000-01-01')).to.not.deep.equal(
      startsIn(calendarOf('islamic-civil'), '1990-01-01', '2000-01-01'),
    );
  });

  it('may be of five days', () => {
    const coptic = calendarOf('coptic');
    const [start] = coptic.month.range(at('2022-09-01'), at('2022-09-10'));
    expect(start && iso(start)).to.equal('2022-09-06');
    expect(iso(coptic.month.offset(at('2022-09-06'), 1))).to.equal('2022-09-11');
  });

  it('are counted across years', () => {
    expect(hebrew.month.count(at('2021-09-07'), at('2023-09-16'))).to.equal(25);
    expect(hebrew.month.count(at('2023-09-16'), at('2021-09-07'))).to.equal(-25);
    expect(iso(hebrew.month.offset(at('2023-09-16'), -25))).to.equal('2021-09-07');
  });
});

describe('calendarOf', () => {
  it('gives the Gregorian where there is none, or none whose years count on', () => {
    for (const id of ['gregory', 'japanese', 'no-such', '', 'not an id'])
      expect(calendarOf(id).month, id).to.equal(gregorian.month);
  });

  const instants = fc.integer({min: Date.UTC(-3700, 0), max: Date.UTC(4000, 0)});
  const each = (check: (interval: CalendarUnit, instant: number) => void) =>
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom('month', 'year'), instants, (id, unit, instant) => {
        const calendar = calendarOf(id);
        fc.pre(instant >= calendar.year.offset(new Date(calendar.first), 1).getTime());
        check(calendar[unit], instant);
      }),
      {numRuns: 400},
    );

  it('floors to the start of the unit that an instant lies in', () => {
    each((interval, instant) => {
      const floor = interval.floor(new Date(instant));
      expect(floor.getTime()).to.be.at.most(instant);
      expect(interval.offset(floor, 1).getTime()).to.be.greaterThan(instant);
      expect(interval.floor(floor).getTime()).to.equal(floor.getTime());
      expect(interval.floor(new Date(floor.getTime() - 1)).getTime()).to.be.lessThan(floor.getTime());
      expect(floor.getTime() % day).to.equal(0);
    });
  });

  it('counts as many units as it moved by, and moves back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom('month', 'year'),
        instants,
        fc.integer({min: -200, max: 200}),
        (id, unit, instant, step) => {
          const {[unit]: interval, first} = calendarOf(id);
          fc.pre(instant >= first);
          const floor = interval.floor(new Date(instant));
          const moved = interval.offset(floor, step);
          fc.pre(moved.getTime() >= first);
          expect(interval.floor(moved).getTime()).to.equal(moved.getTime());
          expect(interval.count(floor, moved)).to.equal(step);
          expect(interval.offset(moved, -step).getTime()).to.equal(floor.getTime());
        },
      ),
      {numRuns: 200},
    );
  });

  it('starts a year with its first month, and every month with the day that Intl calls its 1st', () => {
    fc.assert(
      fc.property(fc.constantFrom('islamic-umalqura', 'persian', 'hebrew'), instants, (id, instant) => {
        const {month, year, first: earliest} = calendarOf(id);
        fc.pre(instant >= earliest);
        const dayOf = new Intl.DateTimeFormat('en', {
          calendar: id,
          numberingSystem: 'latn',
          timeZone: 'UTC',
          day: 'numeric',
        });
        const [first, start] = [month.floor(new Date(instant)), year.floor(new Date(instant))];
        expect(dayOf.format(first)).to.equal('1');
        expect(dayOf.format(start)).to.equal('1');
        expect(month.floor(start).getTime()).to.equal(start.getTime());
      }),
      {numRuns: 200},
    );
  });

  it('names nothing outside the years that its readers count', () => {
    for (const id of ids) {
      const {first, last, yearOf, year, month} = calendarOf(id);
      expect([yearOf(first), yearOf(last - 1)], id).to.deep.equal([1, 9999]);
      for (const interval of [year, month]) {
        for (const instant of [-8.64e15, first - 1, last, 8.64e15, Number.NaN]) {
          expect(interval.range(new Date(instant), new Date(instant + 99 * day)).length, id).to.be.below(10);
        }
      }
    }
  });
});
