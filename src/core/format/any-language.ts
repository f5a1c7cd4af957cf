/**
 * Dates and durations in every language of khatt, for `khatt/core`. The element has Arabic and English at once and loads
 * another language when a page asks for it; a program that asks in one call, and gets its answer from it, has nowhere to wait.
 */
import type {EdtfDate} from '../date/edtf-date.ts';
import {addAllLanguages} from '../messages/all-languages.ts';
import {type CalendarDateFormat, formatDate as formatIn} from './calendar-dates.ts';
import {type DurationFormat, formatDuration as durationIn} from './duration.ts';

let added = false;

/** At the first call, and not as the file is loaded, so that whoever takes other things from `khatt/core` has none of them. */
function addLanguages(): void {
  if (!added) addAllLanguages();
  added = true;
}

/**
 * A date as a reader reads it, in any of twelve languages and any calendar that `Intl` has: «نحو 1890», "since 2019",
 * «۱۲ اکتبر ۲۰۲۲», «12 أكتوبر/تشرين الأول 2022 (16 ربيع الأول 1444 هـ)». In another language: English words, and its own months.
 * @throws {RangeError} if `timeZone` is needed and is not an IANA name.
 */
export function formatDate(date: EdtfDate, options: CalendarDateFormat): string {
  addLanguages();
  return formatIn(date, options);
}

/**
 * The calendar difference between two instants in epoch ms, in words: «سنتان و5 أشهر», "3 days".
 * @throws {RangeError} if one of them is not finite.
 */
export function formatDuration(from: number, to: number, options: DurationFormat): string {
  addLanguages();
  return durationIn(from, to, options);
}
