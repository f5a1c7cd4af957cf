/** The words of ticks: as short as they may be where a larger unit stands below them, in full where none does. */
import type {EdtfDate, Precision} from '../date/edtf-date.ts';
import {wordsFor} from '../messages/words-for.ts';
import {inDigits} from './fill.ts';
import {dayPiece, formatDate} from './format-date.ts';

export interface TickFormat {
  readonly lang: string;
  /** As in `DateFormat`. */
  readonly numerals?: string;
  /** As in `DateFormat`; a tick has room for one name only, so of two it takes the first. */
  readonly months?: string;
}

type Unit = Extract<Precision, 'minute' | 'day' | 'month' | 'year'> | 'hour' | 'dayAndMonth';

/** A function from a unit, its start, epoch ms, and its calendar to its words. */
export function tickText({
  lang,
  numerals,
  months,
}: TickFormat): (unit: Unit, start: number, alone: boolean, calendar?: string) => string {
  const region = /^[a-z]{2}$/i.test(months ?? '') ? months : /^ar-([a-z]{2})/i.exec(lang)?.[1];
  const format = {lang, ...(numerals && {numerals}), months: region ?? 'EG'};
  const digits = numerals || wordsFor(lang).numerals;
  return (unit, start, alone, calendar = 'gregory') => {
    if (unit === 'minute' || unit === 'hour') return inDigits(new Date(start).toISOString().slice(-13, -8), digits);
    if (unit === 'dayAndMonth') return dayPiece(start, 'md', {...format, calendar});
    if (unit === 'year' || alone) return formatDate(unitDate(unit, start), {...format, calendar});
    return dayPiece(start, unit === 'month' ? 's' : 'd', {...format, calendar});
  };
}

/** A year, a month or a day as a date; only its start and its precision are asked for. */
function unitDate(precision: Precision, start: number): EdtfDate {
  const end = start + 1;
  return {edtf: '', start, end, precision, approximate: false, uncertain: false, openStart: false, openEnd: false};
}
