/**
 * The months and years of the calendars that `Intl` knows beside the Gregorian: Umm al-Qura, Persian, Hebrew and others.
 * `Intl` is asked for the number of a year and for the number of a day in its month, and nothing more; what it answers is kept.
 */
import {timeInterval} from 'd3-time';
import {type Calendar, gregorian} from './calendar.ts';

const day = 864e5;
/** Days from 1970. What is beyond is not asked: some engines fail on single days of the Hebrew calendar, 190 centuries on. */
const [earliest, latest] = [Date.UTC(-6000, 0) / day, Date.UTC(12_000, 0) / day];
/** The last year that is named. */
const lastYear = 9999;

/** A calendar that is asked about no other years than those that its readers count. */
export interface CountedCalendar extends Calendar {
  /** Epoch ms: its years 1 to 9999 are [first, last). */
  readonly first: number;
  readonly last: number;
}

const ours: CountedCalendar = {...gregorian, first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY};

const calendars = new Map<string, CountedCalendar>([[ours.id, ours]]);

/**
 * A calendar by the id that `Intl` has for it; the Gregorian where it has none, and where years are not counted on from one
 * first year, as the Japanese are not. Umm al-Qura is as announced from 1300 to 1600 AH, and reckoned by rule outside them.
 */
export function calendarOf(id: string): CountedCalendar {
  const calendar = calendars.get(id) ?? makeCalendar(id);
  calendars.set(id, calendar);
  return calendar;
}

function makeCalendar(id: string): CountedCalendar {
  if (!Intl.supportedValuesOf('calendar').includes(id)) return ours;
  const years = yearsOf(id);
  const days = daysOf(id);
  const counted = years(Date.UTC(2050, 0)) - years(Date.UTC(1950, 0));
  if (counted < 100 || counted > 104) return ours;

  /** Days from 1970: the first on which a year is reached, looked for around a guess. */
  function firstDay(year: number, guess: number): number {
    const reached = (at: number): boolean => at >= latest || (at > earliest && years(at * day) >= year);
    let [low, high] = [guess, guess];
    if (reached(guess)) {
      for (let step = 1; reached(low); step *= 2) [low, high] = [low - step, low];
    } else {
      for (let step = 1; !reached(high); step *= 2) [low, high] = [high, high + step];
    }
    while (high - low > 1) {
      const half = Math.floor((low + high) / 2);
      if (reached(half)) high = half;
      else low = half;
    }
    return high;
  }

  const [from, to] = [years(Date.UTC(1900, 0)), years(Date.UTC(2100, 0))];
  const [fromDay, toDay] = [firstDay(from, Date.UTC(1900, 0) / day), firstDay(to, Date.UTC(2100, 0) / day)];
  const daysInYear = (toDay - fromDay) / (to - from);

  const starts = new Map<number, number>();
  function startOfYear(year: number): number {
    let start = starts.get(year);
    if (start === undefined) {
      start = firstDay(year, Math.round(fromDay + (year - from) * daysInYear)) * day;
      starts.set(year, start);
    }
    return start;
  }

  function yearOf(instant: number): number {
    const guess = from + Math.floor((instant / day - fromDay) / daysInYear);
    let year = Math.min(Math.max(guess, 1), lastYear) || 1;
    while (year > 1 && startOfYear(year) > instant) year--;
    while (year < lastYear && startOfYear(year + 1) <= instant) year++;
    return year;
  }

  const months = new Map<number, readonly number[]>();
  /** Where the months of a year start, epoch ms. */
  function monthsOf(year: number): readonly number[] {
    let found = months.get(year);
    if (!found) {
      let at = startOfYear(year);
      const end = startOfYear(year + 1);
      const list: number[] = [];
      do {
        list.push(at);
        // 30 days on it is the 1st after a month of 30 days, the 2nd after one of 29, and still the 31st in one of 31.
        at += (31 - days(at + 30 * day) || 31) * day;
      } while (at < end);
      found = list;
      months.set(year, found);
    }
    return found;
  }

  /** The year of an instant, and which of its months, from 0, the instant lies in. */
  function monthAt(instant: number): [year: number, month: number] {
    const year = yearOf(instant);
    return [year, monthsOf(year).findLastIndex(start => start <= instant)];
  }

  /** Moves from the start of one unit to that of another, as far into it as before. */
  const move = (date: Date, start: number | undefined, other: number | undefined): void => {
    date.setTime(date.getTime() + (other ?? Number.NaN) - (start ?? Number.NaN));
  };

  return {
    id,
    first: startOfYear(1),
    last: startOfYear(lastYear + 1),
    yearOf,
    startOfYear,
    year: timeInterval(
      date => date.setTime(startOfYear(yearOf(date.getTime()))),
      (date, step) => {
        const year = yearOf(date.getTime());
        move(date, startOfYear(year), startOfYear(year + step));
      },
      (start, end) => yearOf(end.getTime()) - yearOf(start.getTime()),
      date => yearOf(date.getTime()),
    ),
    month: timeInterval(
      date => {
        const [year, month] = monthAt(date.getTime());
        date.setTime(monthsOf(year)[month] ?? Number.NaN);
      },
      (date, step) => {
        let [year, month] = monthAt(date.getTime());
        const start = monthsOf(year)[month];
        month += step;
        while (month < 0) month += monthsOf(--year).length;
        while (month >= monthsOf(year).length) month -= monthsOf(year++).length;
        move(date, start, monthsOf(year)[month]);
      },
      (start, end) => {
        const [year, month] = monthAt(start.getTime());
        const [endYear, endMonth] = monthAt(end.getTime());
        let count = endMonth - month;
        for (let at = year; at < endYear; at++) count += monthsOf(at).length;
        for (let at = endYear; at < year; at++) count -= monthsOf(at).length;
        return count;
      },
      date => monthAt(date.getTime())[1],
    ),
  };
}

const fieldOf = (calendar: string, field: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en', {...field, calendar, numberingSystem: 'latn', timeZone: 'UTC'});

/** The number of the day in its month, of an instant in epoch ms. */
function daysOf(calendar: string): (instant: number) => number {
  const format = fieldOf(calendar, {day: 'numeric'});
  return instant => Number.parseInt(format.format(instant), 10);
}

/** The number of the year, of an instant in epoch ms; 0 or less for all that was before the first. */
function yearsOf(calendar: string): (instant: number) => number {
  const format = fieldOf(calendar, {year: 'numeric', era: 'short'});
  const read = (instant: number) => {
    const parts = format.formatToParts(instant);
    const field = (...types: string[]) => parts.find(({type}) => types.includes(type))?.value;
    return {year: Number(field('year', 'relatedYear')), era: field('era')};
  };
  const {era} = read(0);
  return instant => {
    const at = read(instant);
    // Some calendars, in some engines, count the years before backwards, in an era of their own.
    return at.era === era ? at.year : Math.min(0, 1 - at.year);
  };
}
