/** The words of ticks: as short as they may be where a larger unit stands below them, in full where none does. */
import type {EdtfDate, Precision} from '../date/edtf-date.ts';
import {wordsFor} from '../messages/words-for.ts';
import {inDigits} from './fill.ts';
import {type DateCalendars, dayPiece, formatDate} from './format-date.ts';

/** How the labels of an axis are written. */
export interface TickFormat {
  readonly lang: string;
  /** As in `DateFormat`. */
  readonly numerals?: string;
  /** As in `DateFormat`; a tick has room for one name only, so of two it takes the first. */
  readonly months?: string;
  /** `dateCalendars`, where ticks of other calendars than the Gregorian are to be named. */
  readonly calendarsOf?: (ids: readonly string[]) => DateCalendars;
}

type Unit = Extract<Precision, 'minute' | 'day' | 'month' | 'year'> | 'hour' | 'dayAndMonth';

/** A function from a unit, its start, epoch ms, and its calendar to its words. */
export function tickText({
  lang,
  numerals,
  months,
  calendarsOf,
}: TickFormat): (unit: Unit, start: number, alone: boolean, calendar?: string) => string {
  const region = /^[a-z]{2}$/i.test(months ?? '') ? months : /^ar-([a-z]{2})/i.exec(lang)?.[1];
  const format = {lang, ...(numerals && {numerals}), months: region ?? 'EG'};
  return (unit, start, alone, calendar) => {
    if (unit === 'minute' || unit === 'hour')
      return inDigits(new Date(start).toISOString().slice(-13, -8), numerals || wordsFor(lang).numerals);
    const calendars = calendar ? calendarsOf?.([calendar]) : undefined;
    if (unit === 'year' || (alone && unit !== 'dayAndMonth'))
      return formatDate(unitDate(unit, start), {...format, ...(calendars && {calendars})});
    const first = calendars?.(unitDate('day', start), numerals)?.[0];
    return dayPiece(start, unit === 'month' ? 's' : unit === 'day' ? 'd' : 'md', format, first);
  };
}

/** A year, a month or a day as a date; only its start and its precision are asked for. */
function unitDate(precision: Precision, start: number): EdtfDate {
  const end = start + 1;
  return {edtf: '', start, end, precision, approximate: false, uncertain: false, openStart: false, openEnd: false};
}
