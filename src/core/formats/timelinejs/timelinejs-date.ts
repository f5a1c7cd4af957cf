/** TimelineJS's dates, which are parts of which the finest that is given tells how exactly a date is known, as EDTF. */
import {readEdtf} from '../../date/read-edtf.ts';
import type {Fault} from '../../model/problem.ts';
import {CITED, shorten} from '../../model/shorten.ts';

/** A fault of a date, of which the place is yet to be said. */
export type DatePartFault = Pick<Fault, 'severity' | 'code' | 'value' | 'params'>;

/** A date of TimelineJS as it was read from its parts. */
export interface ReadParts {
  /** EDTF, or what was written where that is no date; empty for none. */
  readonly text: string;
  readonly faults: readonly DatePartFault[];
}

const NAMES = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;

const noFaults: readonly DatePartFault[] = [];

/** A part as ASCII digits with an optional minus, if it is a whole number; else as it was written. Thousands may have a comma. */
function partText(value: unknown): string {
  if (typeof value !== 'number' && typeof value !== 'string') return '';
  const written = String(value).trim();
  if (/^-?\d*$/.test(written)) return written;
  return written
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/^[−–]/, '-')
    .replace(/(?<=\d)[,٬](?=\d{3})|\.0+$/g, '');
}

/**
 * A year before year 0 is counted as TimelineJS prints it: its year -44 is "44 BCE", which EDTF, with a year 0, writes -0043.
 * Beyond what can be drawn the number stays, for the fault to cite.
 */
function edtfYear(digits: string): string {
  const year = Number(digits);
  const astronomical = year < 0 && year >= -271_821 ? year + 1 : year;
  const size = String(Math.abs(astronomical));
  return size.length > 4
    ? `Y${astronomical < 0 ? '-' : ''}${size}`
    : (astronomical < 0 ? '-' : '') + size.padStart(4, '0');
}

/**
 * An object of parts, or the older format's text ("2011,12,10,07,02,10"). A part that is missing ends the date, whatever
 * follows it; no part is ever moved into a valid one.
 */
export function readParts(given: unknown): ReadParts {
  const isText = typeof given === 'string' || typeof given === 'number';
  const written = isText ? String(given).trim() : '';
  if (isText && !/^[-−–]?\p{Nd}+(?:\s*,\s*\p{Nd}*)*$/u.test(written))
    return {text: shorten(written, CITED), faults: noFaults};
  const [year = '', month = '', day = '', hour = '', minute = '', second = '', fraction = ''] = isText
    ? written.split(',').map(partText)
    : NAMES.map(name => partText(own(given, name)));
  const parts = [year, month, day, hour, minute, second];
  if (!parts.some(Boolean)) return {text: '', faults: noFaults};
  const raw = (): string => shorten(parts.filter(Boolean).join('-'), CITED);
  if (!/^-?\d+$/.test(year)) return {text: raw(), faults: noFaults};

  const faults: DatePartFault[] = [];
  /** Tells of the coarsest part behind one that is missing. A minute or a second of 0, which tools fill in, says nothing that is lost. */
  const tellGap = (missing: 'month' | 'day' | 'hour' | 'minute'): void => {
    const behind: readonly (readonly [kind: string, value: string])[] = [
      ['day', day],
      ['time', hour],
      ['minute', /[^0]/.test(minute) ? minute : ''],
      ['second', /[^0]/.test(second) ? second : ''],
    ];
    const [kind, value] = behind.slice(NAMES.indexOf(missing) - 1).find(([, value]) => value) ?? [];
    if (kind && value)
      faults.push({severity: 'warning', code: 'date-gap', value: shorten(value, CITED), params: {kind}});
    else tellFraction();
  };
  const tellFraction = (): void => {
    if (!/[1-9]/.test(fraction)) return;
    const value = shorten(`${text}.${fraction.padStart(3, '0')}`, CITED);
    faults.push({severity: 'note', code: 'date-too-fine', value});
  };
  const pad = (text: string): string => (/^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '').padStart(2, '0') : text);
  let text = edtfYear(year);
  if (!month) {
    tellGap('month');
    return {text, faults};
  }
  // A year of five digits has no months in EDTF.
  if (text.startsWith('Y')) return {text, faults: [{severity: 'note', code: 'date-too-fine', value: raw()}]};
  text += `-${pad(month)}`;
  // From 21 on, EDTF has seasons and other parts of a year.
  if (/^\d+$/.test(month) && Number(month) > 12) {
    const params = {month: Number(month), year: Number(year)};
    return {text, faults: [{severity: 'error', code: 'date-month', value: text, params}]};
  }
  if (!day) {
    tellGap('day');
    return {text, faults};
  }
  text += `-${pad(day)}`;
  if (!hour) {
    tellGap('hour');
    return {text, faults};
  }
  text += `T${pad(hour)}:${pad(minute || '0')}`;
  if (!minute) {
    tellGap('minute');
    return {text, faults};
  }
  if (second) text += `:${pad(second)}`;
  tellFraction();
  return {text, faults};
}

/** A start and an end as one EDTF text; an end whose parts are all empty, or that says no more, is no end. */
export function joinDates(start: string, end: string): string {
  if (!end || end === start) return start;
  // A fault within an interval would be told of the interval; alone it is told of itself.
  if ('fault' in readEdtf(start)) return start;
  return start ? `${start}/${end}` : '';
}

/** Whether a start that is sound makes no interval with its end; where that is only before it, either may be wrong. */
export function isFaultyEnd(start: string, end: string): boolean {
  const date = joinDates(start, end);
  if (!end || date === start) return false;
  const read = readEdtf(date);
  return 'fault' in read && read.fault.code !== 'date-end-before-start';
}

/** A property that an object has itself: a file may name one `constructor`. */
export function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
