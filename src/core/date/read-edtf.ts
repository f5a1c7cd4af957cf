/**
 * Reads a date as exactly as it is known: EDTF levels 0 and 1 (ISO 8601-2:2019, annex A; Library of Congress EDTF), with
 * three extensions: a time may end at the minute, an interval may run between seasons, and `~ ? %` may follow any date.
 * Milliseconds, centuries of two digits and 24:00 are left out.
 */
import type {DateFault, DateFaultCode, EdtfDate, Precision} from './edtf-date.ts';
import {lastDay, utc} from './utc.ts';

const MINUTE = 60_000;

/** As much of a date as can be read from the front of a text; what is left over is a fault. It never needs to backtrack far. */
const DATE =
  /^(Y?)(-?)(\d*)(X*)(?:-(\d\d|XX)(?:-(?:(XX)|(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[-+−]\d\d(?::?\d\d)?)?)?))?)?([~?%]?)/;

/** What only level 2 has: sets, digits unknown in other places, marks on a part, exponents, significant digits. */
const LEVEL_2 = /^[[{]|^[~?%]-?[\dX]{4}|^Y?-?(?=[-\dX]*[\dX]{4}|\d+[ES])[-\dXES]*[~?%XES]/;

const fault = (code: DateFaultCode, position: number, params: DateFault['params'] = {}): DateFault => ({
  code,
  position,
  params,
});

/** One date, not an interval; positions of faults count from `at`, where it starts in the text. */
function readOne(text: string, at: number): EdtfDate | DateFault {
  // By index, as a pattern of an object: one of an array goes through an iterator, which takes longer than all the rest.
  const {
    0: whole,
    1: y = '',
    2: minus = '',
    3: digits = '',
    4: x = '',
    5: month,
    6: anyDay,
    7: day,
    8: hour,
    9: minute,
    10: second,
    11: offset = '',
    12: flag = '',
  } = DATE.exec(text) as RegExpExecArray;
  const yearText = y + minus + digits + x;
  const afterYear = at + yearText.length;
  const rest = at + whole.length;

  if ((whole !== text || (x && (month || x.length > 2))) && LEVEL_2.test(text)) {
    return fault('date-level', at, {found: text});
  }
  const yearIsOne = y
    ? /^[1-9]\d{4,}$/.test(digits) && !x && !month
    : digits.length + x.length === 4 && x.length <= 2 && yearText !== '-0000';
  if (!yearIsOne) return fault('date-syntax', at, {found: yearText && !month ? yearText : text});
  if (whole !== text) return fault('date-syntax', rest, {found: text.slice(whole.length)});

  const span = 10 ** x.length;
  const year = Number(minus + digits) * span;
  let precision: Precision = span === 1 ? 'year' : span === 10 ? 'decade' : 'century';
  // A masked year before year 0 counts away from it: -004X is -0049 to -0040. There is no year -0000.
  let start = utc(minus && x ? year - span + 1 : year);
  let end = utc(minus && x ? Math.min(year, -1) + 1 : year + span);

  if (month === 'XX') {
    if (day) return fault('date-level', afterYear + 1, {found: text});
  } else if (month) {
    const m = Number(month) - 1;
    const badMonth = () => fault('date-month', afterYear + 1, {month: m + 1, year});
    if (m > 11) {
      if (m > 23 && m < 41) return fault('date-level', afterYear + 1, {found: month});
      if (m < 20 || m > 23 || day || anyDay) return badMonth();
      // Northern seasons. Winter runs into the next year.
      precision = 'season';
      start = utc(year, (m - 20) * 3 + 2);
      end = utc(year, (m - 20) * 3 + 5);
    } else {
      if (m < 0) return badMonth();
      precision = 'month';
      if (!day) {
        start = utc(year, m);
        end = utc(year, m + 1);
      } else {
        const d = Number(day);
        const last = d > 0 && d < 29 ? 28 : lastDay(year, m);
        if (d < 1 || d > last) return fault('date-day', afterYear + 4, {day: d, last, month: m + 1, year});
        precision = 'day';
        start = utc(year, m, d);
        end = utc(year, m, d + 1);
      }
    }
  }

  let zone = offset;
  if (hour && minute) {
    if (Number(hour) > 23) return fault('date-hour', afterYear + 7, {hour: Number(hour)});
    if (Number(minute) > 59) return fault('date-minute', afterYear + 10, {minute: Number(minute)});
    if (Number(second) > 59) return fault('date-second', afterYear + 13, {second: Number(second)});
    let ahead = 0;
    if (zone.length > 1) {
      const h = zone.slice(1, 3);
      const m = zone.slice(3).replace(':', '') || '00';
      const west = zone[0] !== '+';
      ahead = Number(h) * 60 + Number(m);
      // Offsets run from 12 hours west to 14 hours east; west of UTC by nothing is not an offset.
      if (Number(m) > 59 || (west ? ahead > 720 || !ahead : ahead > 840)) {
        return fault('date-offset', afterYear + (second ? 15 : 12), {offset: zone});
      }
      zone = `${west ? '-' : '+'}${h}:${m}`;
      if (west) ahead = -ahead;
    }
    precision = second ? 'second' : 'minute';
    start += (Number(hour) * 60 + Number(minute) - ahead) * MINUTE + Number(second ?? 0) * 1000;
    end = start + (second ? 1000 : MINUTE);
  }
  // Beyond what a date reaches, bounds are NaN, which is not below anything.
  if (!(Math.max(-start, end) <= 8.64e15)) return fault('date-range', at, {year});

  return {
    edtf: text.slice(0, text.length - flag.length - offset.length) + zone + flag,
    start,
    end,
    precision,
    approximate: flag === '~' || flag === '%',
    uncertain: flag === '?' || flag === '%',
    openStart: false,
    openEnd: false,
    ...(zone && {hasOffset: true}),
  };
}

function readInterval(left: string, right: string): EdtfDate | DateFault {
  const at = left.length + 1;
  const known = (text: string) => text !== '' && text !== '..';
  if (!known(left) && !known(right)) return fault('date-no-end-known', 0);
  const from = known(left) ? readOne(left, 0) : undefined;
  if (from && 'code' in from) return from;
  const to = known(right) ? readOne(right, at) : undefined;
  if (to && 'code' in to) return to;
  if (from && to && to.end <= from.start) return fault('date-end-before-start', at, {from: from.edtf, to: to.edtf});
  return {
    edtf: `${from?.edtf ?? left}/${to?.edtf ?? right}`,
    start: from?.start ?? -Infinity,
    end: to?.end ?? Infinity,
    precision: 'interval',
    approximate: Boolean(from?.approximate || to?.approximate),
    uncertain: Boolean(from?.uncertain || to?.uncertain),
    openStart: !from,
    openEnd: !to,
    ...(left === '' && {unknownStart: true}),
    ...(right === '' && {unknownEnd: true}),
    ...(from && {from}),
    ...(to && {to}),
  };
}

/** UTF-16 units; the longest date has some sixty, and a pasted page is not looked at letter by letter. */
const LONGEST = 1000;

const DIGIT = /\p{Nd}/u;

/** A decimal digit of any script as ASCII; anything else as it is. */
function plain(char: string): string {
  if (char <= '\x7f' || !DIGIT.test(char)) return char;
  // Unicode keeps each script's ten digits together, in order, and where sets touch they touch whole.
  const code = char.codePointAt(0) as number;
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** The text in ASCII digits, without what surrounds it or cannot be seen, and where each of its characters stood. */
function cleaned(text: string): {readonly kept: string; readonly offsets: readonly number[]} {
  const offsets: number[] = [];
  let kept = '';
  let at = 0;
  for (const char of text) {
    if (!/\p{Bidi_Control}/u.test(char) && (kept || char.trim())) {
      const ascii = plain(char);
      for (let i = 0; i < ascii.length; i++) offsets.push(at + i);
      kept += ascii;
    }
    at += char.length;
  }
  return {kept: kept.trimEnd(), offsets};
}

/**
 * Reads one EDTF date or interval. Digits of any script count, and surrounding white space and bidirectional control
 * characters, which come along when text is pasted, do not. A time without an offset is clock time, written as UTC.
 * Never throws; the position of a fault is in `text` as it was given.
 */
export function readEdtf(text: string): {readonly date: EdtfDate} | {readonly fault: DateFault} {
  if (text.length > LONGEST) return {fault: fault('date-syntax', 0, {found: text.slice(0, LONGEST)})};
  // Nearly every date is plain already, and the classes of Unicode take a page longer to set up than all its dates to read.
  const {kept, offsets} = /^[!-~]*$/.test(text) ? {kept: text, offsets: undefined} : cleaned(text);

  const slash = kept.indexOf('/');
  const second = slash < 0 ? -1 : kept.indexOf('/', slash + 1);
  const read = !kept
    ? fault('date-empty', 0)
    : second > 0
      ? fault('date-syntax', second, {found: kept.slice(second)})
      : slash < 0
        ? readOne(kept, 0)
        : readInterval(kept.slice(0, slash), kept.slice(slash + 1));
  if (!('code' in read)) return {date: read};
  return {fault: {...read, position: offsets ? (offsets[read.position] ?? text.length) : read.position}};
}
