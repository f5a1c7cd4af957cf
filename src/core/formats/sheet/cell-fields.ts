/** One date of a cell, not an interval: what its words and figures say, and that as EDTF. */
import {lastDay} from '../../date/utc.ts';
import type {CellItem, Clock} from './cell-items.ts';

/** As much as is said. */
export interface Fields {
  /** Astronomical; the first year of a decade or a century. */
  year?: number;
  /** How many of the year's last digits are not known. */
  masked?: 1 | 2;
  /** From 1. */
  month?: number;
  day?: number;
  /** 21 spring to 24 winter, as in EDTF. */
  season?: number;
  /** The season was written with both of the years that it is of. */
  ofTwoYears?: boolean;
  /** The quarter or half of a year: its first month and how many it has. */
  span?: {readonly month: number; readonly length: number};
  /** The quarter or half of a century: how many years it has from `year` on. */
  years?: number;
  clock?: Clock;
  /** As it was written beside the day: 1 is Monday, 7 Sunday. */
  weekday?: number;
  /** Day, month and year of figures are such as a Hijri date of our time has: 1444/3/16. */
  maybeHijri?: boolean;
  approximate?: boolean;
  uncertain?: boolean;
  /** Figures that could be the day or a year without its century. */
  loose?: number;
  /** Day and month the other way round, where that is a date as well. */
  other?: {readonly month: number; readonly day: number};
  /** The year first, where it may have been written so: `22-10-05`. */
  yearFirst?: {readonly year: number; readonly month: number; readonly day: number};
  /** The year was written with two digits. */
  shortYear?: boolean;
  hijri?: boolean;
  /** What was not understood. */
  unknown: string[];
}

/** Of two digits, as POSIX has it: 69 to 99 are of the twentieth century. */
export const fullYear = (short: number): number => short + (short < 69 ? 2000 : 1900);

const PASSED =
  /^(?:weekday|weekdayBare|weekdayShort|dayWord|daysWord|monthWord|in|of|at|the|and|clock|corresponds|edge|suffix|from)$/;
const MARKS = /^[-,،.()[\]"'«»]$/;

/**
 * Day, month and year of figures: the year leads, or the day does unless only the month can. A year of two digits that leads is
 * never taken for one, but offered where hyphens part the figures, as ISO 8601 had it until 2004.
 */
function setFigures(fields: Fields, figures: readonly string[], hasHyphens: boolean): void {
  const [first = '', second = '', third] = figures;
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  fields.maybeHijri = figures.some(isHijriYear);
  if (third === undefined) Object.assign(fields, {year: a, month: b});
  else if (first.length > 2) Object.assign(fields, {year: a, month: b, day: c});
  else {
    const isMonthFirst = b > 12 && a <= 12;
    Object.assign(fields, isMonthFirst ? {month: a, day: b} : {month: b, day: a});
    if (a !== b && a <= 12 && b <= 12) fields.other = {month: a, day: b};
    fields.shortYear = third.length < 3;
    fields.year = fields.shortYear ? fullYear(c) : c;
    const year = fullYear(a);
    const isShort = fields.shortYear && first.length === 2 && hasHyphens;
    if (isShort && b >= 1 && b <= 12 && c >= 1 && c <= lastDay(year, b - 1))
      fields.yearFirst = {year, month: b, day: c};
  }
}

/** A part of a century, of which there are `parts`, in whole years. */
function setYears(fields: Fields, parts: number, count = 0): void {
  const {year = 0, masked} = fields;
  const length = 100 / parts;
  if (masked !== 2 || year < 0 || Object.is(year, -0) || !Number.isInteger(length) || count < 1 || count > parts) {
    fields.unknown.push('part');
    return;
  }
  delete fields.masked;
  Object.assign(fields, {year: year + (count - 1) * length, years: length});
}

/** A year that newspapers of our time write in the Hijri calendar, and hardly in ours. */
export const isHijriYear = (figure: string): boolean => /^(?:13[89]|14[0-4])\d$/.test(figure);

const hourOf = (hour: number, half: unknown): number =>
  half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;

/** Reads the items of one date, in whatever order they come. */
export function readFields(items: readonly CellItem[]): Fields {
  const fields: Fields = {unknown: []};
  const loose: number[] = [];
  /** An ordinal waits for what it counts: a century, a quarter, a month's day. */
  let ordinal: number | undefined;
  let isCentury = false;
  let part: number | undefined;
  /** Which part it is, where that is followed by what it is a part of. */
  let partCount: number | undefined;
  let isYear = false;
  let isDecade = false;
  /** Of the sixties, and of the seventh decade of a century, 60. */
  let decade: number | undefined;
  let isCounted = false;
  let era: unknown;
  let half: unknown;
  let offset: string | undefined;

  /** What was counted so far is which part of a year or a century it is. */
  const countPart = (): void => {
    if (!part || partCount !== undefined) return;
    partCount = ordinal;
    ordinal = undefined;
  };

  /** What was counted so far is which decade of a century it is. */
  const countDecade = (): void => {
    if (!isDecade || ordinal === undefined) return;
    if (ordinal > 10) fields.unknown.push(String(ordinal));
    else decade = 10 * (ordinal - 1);
    isCounted = true;
    ordinal = undefined;
  };

  for (let at = 0; at < items.length; at++) {
    const {text, tags, number, figures, clock} = items[at] as CellItem;
    const next = items[at + 1];
    if (figures) {
      const read: Fields = {unknown: fields.unknown};
      setFigures(read, figures, text.includes('-'));
      // A second date of the cell is none that could be passed over.
      const isOther = (['year', 'month', 'day'] as const).some(part => (fields[part] ?? read[part]) !== read[part]);
      if (isOther) fields.unknown.push(text);
      else Object.assign(fields, read);
    } else if (clock) {
      if (fields.clock) fields.unknown.push(text);
      fields.clock = clock;
    } else if (number) {
      const {value, digits} = number;
      if (next && 'suffix' in next.tags && next.joined) ordinal = value;
      else if (next && 's' in next.tags && next.joined && value % 10 === 0) {
        Object.assign(fields, {
          year: digits < 3 ? 1900 + value : value,
          masked: 1,
          shortYear: digits < 3 && value === 20,
        });
        at++;
      } else if (next && ('ampm' in next.tags || (next.tags['ampmShort'] && !fields.clock && fields.year))) {
        fields.clock = {hour: value, minute: 0};
      } else if ((digits === 3 || digits === 4) && fields.year === undefined) fields.year = value;
      else if (digits < 3) loose.push(value);
      else fields.unknown.push(text);
    } else if ('month' in tags) {
      const month = tags['month'] as number;
      if (fields.month === undefined || fields.month === month) fields.month = month;
      else fields.unknown.push(text);
    } else if ('hijri' in tags) fields.hijri = true;
    else if ('season' in tags) fields.season = tags['season'] as number;
    else if ('centuryWord' in tags || 'centuryEn' in tags || 'century' in tags) {
      isCentury = true;
      // «العقد الثاني من القرن العشرين»، «النصف الثاني من القرن العشرين»
      if (!('centuryEn' in tags)) {
        countPart();
        countDecade();
      }
      // «القرن الماضي» is the twentieth to whoever writes of it in this one.
      if ('century' in tags) ordinal = tags['century'] as number;
    } else if ('fraction' in tags || ('initial' in tags && next?.number)) {
      part = 12 / ((tags['fraction'] ?? tags['initial']) as number);
      // "the second half of the 20th century"
      countPart();
    } else if ('decadeName' in tags) decade = tags['decadeName'] as number;
    else if ('decadeWord' in tags) {
      isDecade = true;
      // "the second decade of the 20th century"
      countDecade();
    } else if ('ord' in tags) ordinal = (ordinal ?? 0) + (tags['ord'] as number);
    else if ('era' in tags) era = tags['era'];
    else if ('ampm' in tags || (fields.clock && 'ampmShort' in tags)) half = tags['ampm'] ?? tags['ampmShort'];
    else if ('eraShort' in tags) era ??= 'ad';
    else if ('zone' in tags) offset = (tags['zone'] as string) || undefined;
    else if ('about' in tags || 'aboutAfter' in tags || text === '~') fields.approximate = true;
    else if ('maybe' in tags || text === '?' || text === '؟') fields.uncertain = true;
    else if (text === '%') Object.assign(fields, {approximate: true, uncertain: true});
    else if ('yearWord' in tags) isYear = true;
    else if (!MARKS.test(text) && text !== '/' && !Object.keys(tags).some(tag => PASSED.test(tag)))
      fields.unknown.push(text);
    if ('edge' in tags) fields.approximate = true;
    const weekday = tags['weekday'] ?? tags['weekdayShort'];
    if (typeof weekday === 'number') fields.weekday = weekday;
  }

  if (era === 'h') fields.hijri = true;
  // The sixties alone are those of the last century, and of the twenties there are two; the seventh decade alone is of none.
  if (decade !== undefined && !isCounted)
    Object.assign(fields, {year: 1900 + decade, masked: 1, shortYear: decade === 20 && !isCentury});
  if (isCentury && (ordinal ?? loose[0])) {
    const count = ordinal ?? (loose.shift() as number);
    // «ستينيات القرن التاسع عشر» is a decade of it.
    const first = 100 * (count - 1) + (decade ?? 0);
    if (fields.year !== undefined && decade === undefined) fields.unknown.push(String(fields.year));
    Object.assign(fields, {year: era === 'bc' ? -first : first, masked: decade === undefined ? 2 : 1});
    if (part) setYears(fields, 12 / part, partCount);
    ordinal = undefined;
  } else if (part && (partCount ?? ordinal ?? loose[0])) {
    const count = partCount ?? ordinal ?? (loose.shift() as number);
    if (count >= 1 && count <= 12 / part) fields.span = {month: (count - 1) * part + 1, length: part};
    else fields.unknown.push(String(count));
    if (partCount === undefined) ordinal = undefined;
  }
  // «النصف الأول من أكتوبر 2022» is no half of the year.
  if ((fields.span ?? fields.season) && (fields.month ?? fields.day) !== undefined) {
    fields.unknown.push('part');
    delete fields.span;
    delete fields.season;
  }
  if (ordinal !== undefined) {
    if (fields.day === undefined) fields.day = ordinal;
    else fields.unknown.push(String(ordinal));
  }
  if (isDecade && fields.masked === 2) fields.unknown.push('decade');
  else if (isDecade && fields.year !== undefined && fields.year % 10 === 0) fields.masked = 1;
  // Of two figures beside a month the first is the day, and the last a year without its century.
  if (fields.month !== undefined && fields.day === undefined && loose.length > (isYear && !fields.year ? 1 : 0))
    fields.day = loose.shift() as number;
  if (fields.year === undefined && loose.length) {
    const short = loose.shift() as number;
    if (era) fields.year = short;
    else if (isYear || fields.month !== undefined || fields.season || fields.span)
      Object.assign(fields, {year: fullYear(short), shortYear: true});
    else fields.loose = short;
  } else if (fields.month === undefined && loose.length === 1) fields.loose = loose.shift() as number;
  fields.unknown.push(...loose.map(String));
  if (era === 'bc' && fields.year !== undefined && !fields.masked) fields.year = 1 - fields.year;
  if (fields.clock) {
    const {hour, ...rest} = fields.clock;
    fields.clock = {hour: hourOf(hour, half), ...rest, ...(offset && {offset})};
  }
  return fields;
}

const two = (n: number): string => String(n).padStart(2, '0');

function yearText(year: number, masked = 0): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const text = masked ? digits.slice(0, -masked) + 'X'.repeat(masked) : digits;
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 || (masked && Object.is(year, -0)) ? '-' : ''}${text}`;
}

/** A time as EDTF has it behind its day. */
export const clockText = ({hour, minute, second, offset = ''}: Clock): string =>
  `T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}${offset}`;

/** EDTF, which may be of a day that is not; the fields have a year. */
export function edtfOf({year = 0, masked, month, day, season, span, years, clock, ...marks}: Fields): string {
  const {approximate, uncertain} = marks;
  const mark = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
  const head = yearText(year, masked);
  if (years) return `${head}${mark}/${yearText(year + years - 1)}${mark}`;
  if (span) {
    const months = [span.month, span.month + span.length - 1];
    return months.map(one => `${head}-${two(one)}${mark}`).join('/');
  }
  if (season) return `${head}-${season}${mark}`;
  if (month === undefined) return head + mark;
  if (day === undefined) return `${head}-${two(month)}${mark}`;
  return `${head}-${two(month)}-${two(day)}${clock ? clockText(clock) : ''}${mark}`;
}

/** The date with the month's last day where it has a later one; `undefined` where it has not. */
export function lastOfMonth(fields: Fields): Fields | undefined {
  const {year, month, day} = fields;
  if (year === undefined || !month || month > 12 || !day) return undefined;
  const last = lastDay(year, month - 1);
  return day > last ? {...fields, day: last} : undefined;
}
