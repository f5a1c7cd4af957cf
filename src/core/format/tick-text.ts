/** The words of ticks: as short as they may be where a larger unit stands below them, in full where none does. */
import type {EdtfDate, Precision} from '../date/edtf-date.ts';
import {inDigits} from './fill.ts';
import {formatDate, monthName} from './format-date.ts';

export interface TickFormat {
  readonly lang: string;
  readonly numerals: string;
  /** As in `DateFormat`; a tick has room for one name only, so of two it takes the first. */
  readonly months?: string;
}

type Unit = Extract<Precision, 'minute' | 'day' | 'month' | 'year'> | 'hour';

/** A function from a unit and its start, epoch ms, to its words. */
export function tickText({lang, numerals, months}: TickFormat): (unit: Unit, start: number, alone: boolean) => string {
  const region = /^[a-z]{2}$/i.test(months ?? '') ? months : /^ar-([a-z]{2})/i.exec(lang)?.[1];
  const single = region ?? 'EG';
  const full = (precision: Precision, start: number): string =>
    formatDate(unitDate(precision, start), {lang, numerals, months: single});
  return (unit, start, alone) => {
    if (unit === 'year') return full('year', start);
    if (unit === 'month') return alone ? full('month', start) : monthName(start, lang, single ?? 'EG');
    if (unit === 'day') return alone ? full('day', start) : inDigits(String(new Date(start).getUTCDate()), numerals);
    return inDigits(new Date(start).toISOString().slice(-13, -8), numerals);
  };
}

/** A year, a month or a day as a date; only its start and its precision are asked for. */
function unitDate(precision: Precision, start: number): EdtfDate {
  const end = start + 1;
  return {edtf: '', start, end, precision, approximate: false, uncertain: false, openStart: false, openEnd: false};
}
