/** What people type for a date, as it is understood: EDTF, a date as spreadsheets have it, or words as an article has them. */
import type {EdtfDate} from '../date/edtf-date.ts';
import {readEdtf} from '../date/read-edtf.ts';
import {findDates} from '../detect/find-dates.ts';
import {type CellFault, readCellDate} from '../formats/sheet/cell-date.ts';

/** What the words of a date are read against. */
export interface DateContext {
  /** EDTF day from which «الثلاثاء الماضي» is reckoned: when the article was published, or today. */
  readonly published: string;
  readonly lang?: string;
  readonly timeZone?: string;
}

/** What was typed, as it is understood. */
export interface DateReading {
  readonly date: EdtfDate;
  /** Other readings of the same words, EDTF, the likeliest first. */
  readonly alternatives: readonly string[];
  /** The words, where it was read from such as an article has. */
  readonly phrase?: string;
  /** The day of publication had a say in it. */
  readonly isReckoned?: boolean;
}

/** What may stand around the words of a date and say nothing. */
const aside = /^[\s\p{P}\p{Cf}]*$/u;

/** The date that a text is, as a whole; `undefined` where it is none, or more than one. */
export function readTypedDate(text: string, {published, lang, timeZone}: DateContext): DateReading | undefined {
  const cell = readCellDate(text);
  if ('date' in cell) {
    const read = readEdtf(cell.date.edtf);
    return 'date' in read ? {date: read.date, alternatives: cell.date.alternatives} : undefined;
  }
  // A date that is none, such as 31 February, is not made one by other words for it.
  const {code, nearest, params} = cell.fault;
  if (text.length > 200 || code !== 'date-syntax' || (nearest && params?.['kind'] !== 'nearest')) return undefined;
  const foundOn = (day: string) => findDates(text, {published: day, ...(lang && {lang}), ...(timeZone && {timeZone})});
  let found: ReturnType<typeof findDates>;
  try {
    found = foundOn(published);
  } catch {
    return undefined; // the day of publication is not one, and is a Problem of its own
  }
  const [only, other] = found;
  if (!only || other || only.edtf === null) return undefined;
  if (!aside.test(text.slice(0, only.index)) || !aside.test(text.slice(only.index + only.length))) return undefined;
  const read = readEdtf(only.edtf);
  if (!('date' in read)) return undefined;
  // «رمضان 1444» is the same whenever it is printed.
  const isReckoned = foundOn(published.startsWith('1901') ? '2022-10-12' : '1901-05-05')[0]?.edtf !== only.edtf;
  return {date: read.date, alternatives: only.alternatives, phrase: only.text, isReckoned};
}

/** Why a text that `readTypedDate` does not understand is no date, with the nearest that is one, where there is one. */
export function typedDateFault(text: string): CellFault | undefined {
  const cell = readCellDate(text);
  return 'fault' in cell ? cell.fault : undefined;
}

/** The same date as exactly as a reader may know it: from the year to what it says, and no finer. EDTF, the coarsest first. */
export function precisionsOf({edtf, precision}: EdtfDate): readonly string[] {
  const [, marks = ''] = /([~?%]?)$/.exec(edtf) ?? [];
  const parts = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?(T.*?)?[~?%]?$/.exec(edtf);
  if (!parts || precision === 'season') return [edtf];
  const [, year = '', month, day, time] = parts;
  const steps = [year];
  if (month) steps.push(`${year}-${month}`);
  if (month && day) steps.push(`${year}-${month}-${day}`);
  if (time) steps.push(`${year}-${month}-${day}${time}`);
  return steps.map(step => (step.includes('T') ? step : step + marks));
}

/** The same date said to be approximate (`~`) or uncertain (`?`), or no longer; `undefined` where EDTF has no such form. */
export function withMark({edtf, approximate, uncertain, precision}: EdtfDate, mark: '~' | '?'): string | undefined {
  if (precision === 'interval') return undefined;
  const isAbout = mark === '~' ? !approximate : approximate;
  const isUnsure = mark === '?' ? !uncertain : uncertain;
  const text = edtf.replace(/[~?%]$/, '') + (isAbout && isUnsure ? '%' : isAbout ? '~' : isUnsure ? '?' : '');
  return 'date' in readEdtf(text) ? text : undefined;
}
