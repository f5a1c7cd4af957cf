/**
 * Dates as people write them in the cells of a sheet, or in a field of a form: EDTF and ISO 8601, figures, Arabic and English words.
 * A date is never moved: what is no date is a fault, which may offer the nearest one.
 */
import type {DateFault} from '../../date/edtf-date.ts';
import {readEdtf} from '../../date/read-edtf.ts';
import {utc} from '../../date/utc.ts';
import {edtfOf, type Fields, fullYear, isHijriYear, lastOfMonth, readFields} from './cell-fields.ts';
import {type CellItem, cellItems} from './cell-items.ts';

/**
 * Why a reading wants a second look. `day-first`: 12/10/2022 is 12 October, and could be 10 December. `year-first`: 22-10-05 is
 * 22 October 2005, and could be 5 October 2022. `short-year`: the century was not written. `midnight`: 00:00:00, which tools
 * write for want of a time, was left out. `serial`: a number that a spreadsheet keeps a date as. `weekday`: another day of the
 * week was written beside it. `winter`: the one that begins in the year, and could be the one that ends in it.
 */
export type CellNote = 'day-first' | 'year-first' | 'short-year' | 'midnight' | 'serial' | 'weekday' | 'winter';

/** What the text of a cell was read as. */
export interface CellDate {
  /** Normal form, levels 0 and 1; read by `readEdtf` without a fault. */
  readonly edtf: string;
  /** Other readings, EDTF, the likeliest first. */
  readonly alternatives: readonly string[];
  readonly notes: readonly CellNote[];
}

/**
 * Besides the codes of EDTF: a `date-syntax` fault has `params.kind`: `no-year`, `no-day` (a time alone), `serial`, `hijri`,
 * `maybe-hijri` (figures that a date of either calendar may have), or `nearest`, and is without it where nothing was understood.
 */
export interface CellFault extends DateFault {
  /** EDTF: the reading that is nearest to what was written, to be offered and never to be taken. */
  readonly nearest?: string;
}

/** A date, or why there is none. */
export type CellReading = {readonly date: CellDate} | {readonly fault: CellFault};

/** What the cell's column tells of it. */
export interface CellDateOptions {
  /** The whole column holds numbers in which a spreadsheet keeps days, so that one is a date beyond doubt. */
  readonly withSerials?: boolean;
}

/** UTF-16 units. A cell with more than a long interval in words holds no date. */
const LONGEST = 160;

/** Days that spreadsheets count from the end of 1899: from 1954 to 2119. Smaller numbers are anything. */
const SERIAL = /^([2-7]\d{4})(?:\.(\d+))?$/;

/** The commonest dates that no standard has: they are not tried as such. */
const FIGURES = /^\d\d?([/.-])\d\d?\1\d{4}$/;

const syntax = (text: string, kind?: string, nearest?: string): {readonly fault: CellFault} => ({
  fault: {
    code: 'date-syntax',
    position: 0,
    params: {found: text.trim().slice(0, LONGEST), ...(kind && {kind})},
    ...(nearest && {nearest}),
  },
});

const sure = (edtf: string, notes: readonly CellNote[] = [], alternatives: readonly string[] = []): CellReading => ({
  date: {edtf, alternatives, notes},
});

/**
 * Reads the date of a cell, or of a field that an author fills in: `2022`, `2022-10-12T18:30`, `12/10/2022` (the day first, unless
 * only the month can be or the year leads), `12 أكتوبر 2022`, `يونيو/حزيران 2022`, `April-May 1945`, `نحو 1890`, `بين 2019 و2021`, `44 BC`,
 * `القرن التاسع عشر`. Digits of any script, months of all Arab regions. Never throws; takes time in proportion to a text
 * that is at most some lines long.
 */
export function readCellDate(text: string, {withSerials = false}: CellDateOptions = {}): CellReading {
  if (text.length > 2 * LONGEST) return syntax(text);
  if (FIGURES.test(text)) return readWords(text, text);
  // In a large sheet it matters that words are not read as EDTF first.
  const hasWords = /(?![TZXYtzxy])\p{L}/u.test(text);
  if (!hasWords) {
    const asEdtf = readEdtf(text);
    if ('date' in asEdtf) return sure(asEdtf.date.edtf);
    if (asEdtf.fault.code === 'date-empty') return asEdtf;
  }
  const plain = cleaned(text);
  return (hasWords ? undefined : (readIso(plain) ?? readSerial(plain, withSerials))) ?? readWords(plain, text);
}

const INVISIBLE = /[\p{Bidi_Control}\u00ad\u200b\ufeff]/gu;

/** Without what cannot be seen, quotation marks around it, and a full stop behind it. */
const cleaned = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .trim()
    .replace(/^["'«“](.*)["'»”]$/s, '$1')
    .replace(/(?<=[\p{L}\d]{3})\.$/u, '')
    // A year of a sheet that counts it in thousands.
    .replace(/^(\p{Nd})[,٬](\p{Nd}{3})$/u, '$1$2')
    .trim();

/** What programs write that is not quite EDTF: a space before the time, milliseconds, no hyphens. */
function readIso(text: string): CellReading | undefined {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const iso = compact
    ? compact.slice(1).join('-')
    : text
        .replace(/^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?(?=Z$|[+-]\d\d|$)/i, '$1T$2')
        .replace(/z$/, 'Z');
  const read = readEdtf(iso);
  if (!('date' in read)) return undefined;
  const {edtf} = read.date;
  const day = edtf.replace(/T00:00:00Z?$/, '');
  return day === edtf ? sure(edtf) : sure(day, ['midnight'], [edtf]);
}

function readSerial(text: string, isDate: boolean): CellReading | undefined {
  const [, days, fraction] = SERIAL.exec(text) ?? [];
  if (!days) return undefined;
  const minutes = Math.round(Number(`0.${fraction ?? 0}`) * 1440);
  const iso = new Date(utc(1899, 11, 30) + Number(days) * 864e5 + minutes * 6e4).toISOString();
  const edtf = iso.slice(0, minutes ? 16 : 10);
  return isDate ? sure(edtf, ['serial']) : syntax(text, 'serial', edtf);
}

/** Two dates with what stands between them, or one; an end that is not known is `..`. */
interface Parts {
  readonly from: readonly CellItem[] | '..';
  readonly to?: readonly CellItem[] | '..';
}

const has = (item: CellItem | undefined, ...tags: readonly string[]): boolean =>
  item !== undefined && tags.some(tag => tag in item.tags);

/** The side of «الموافق», or of the brackets, that is not of the Hijri calendar. */
function withoutHijri(items: readonly CellItem[]): readonly CellItem[] {
  const at = items.findIndex(item => has(item, 'corresponds') || item.text === '(' || item.text === '/');
  if (at < 0) return items;
  const sides = [items.slice(0, at), items.slice(at + 1)];
  const isHijri = sides.map(side =>
    side.some(item => has(item, 'hijri') || item.tags['era'] === 'h' || item.figures?.some(isHijriYear)),
  );
  return isHijri[0] === isHijri[1] ? items : ((isHijri[0] ? sides[1] : sides[0]) ?? items);
}

/** A hyphen of `12-Oct-2022`, a slash of «12/أكتوبر/2022», which part no two dates. */
function isInside(items: readonly CellItem[], at: number): boolean {
  const [before, after, next, beyond] = [items[at - 1], items[at + 1], items[at + 2], items[at + 3]];
  if (!items[at]?.joined || !after?.joined) return false;
  const isName = (item: CellItem | undefined): boolean => has(item, 'month', 'season');
  // «3/أبريل-5/مايو/2022»
  if (isName(before) && isName(beyond)) return false;
  if (before?.number && isName(after)) return !items.slice(0, at).some(isName);
  // `Oct-12-2022`
  if (before?.number && after.number?.digits === 4) return before.joined && isName(items[at - 3]);
  return isName(before) && after.number !== undefined && !isName(next);
}

/** The place of what parts two dates; -1 for none. */
function partingAt(items: readonly CellItem[], from: number, isBetween: boolean): number {
  for (let at = from; at < items.length; at++) {
    const item = items[at] as CellItem;
    const [before, after] = [items[at - 1], items[at + 1]];
    if (/^[-/]$/.test(item.text) && isInside(items, at)) continue;
    if (has(item, 'to', 'untilNow') || item.text === '-' || (isBetween && has(item, 'and'))) return at;
    if (item.text !== '/') continue;
    // «يونيو/حزيران» is one month.
    const isDual = has(before, 'month') && before?.tags['month'] === after?.tags['month'];
    if (!isDual && before && after) return at;
  }
  return -1;
}

function partsOf(items: readonly CellItem[]): Parts {
  const first = items[0];
  const isBetween = has(first, 'between');
  const isFrom = has(first, 'from', 'since');
  const start = isBetween || isFrom ? 1 : 0;
  const opensBefore = !isFrom && has(first, 'until', 'before');
  const at = opensBefore ? -1 : partingAt(items, start, isBetween);
  if (at > start || (at === start && start === 0 && at > 0)) {
    const from = items.slice(start, at);
    const to = items.slice(at + 1);
    return {from, to: !to.length || to.some(item => has(item, 'now')) ? '..' : to};
  }
  if (opensBefore) return {from: '..', to: items.slice(1)};
  if (isFrom || has(first, 'after')) return {from: items.slice(1), to: '..'};
  return {from: items};
}

/** What one end leaves out it shares with the other: «3-7 Oct 2022», `April-May 1945`. */
function share(from: Fields, to: Fields): void {
  const isOpen = ({month, day, season, loose, span}: Fields) => Boolean(month ?? day ?? season ?? loose ?? span);
  if (from.loose !== undefined && (to.month !== undefined || to.day !== undefined)) setDay(from);
  if (to.loose !== undefined) {
    if (from.month !== undefined || from.day !== undefined) setDay(to);
    else if (from.year !== undefined) {
      // «2019–20»
      const century = from.year - (from.year % 100);
      to.year = century + to.loose + (to.loose < from.year % 100 ? 100 : 0);
      delete to.loose;
    }
  }
  if (from.year === undefined && to.year !== undefined && (isOpen(from) || from.clock)) {
    from.year = to.year;
    if (to.shortYear) from.shortYear = true;
  }
  if (to.year === undefined && from.year !== undefined && (isOpen(to) || to.clock)) to.year = from.year;
  if (from.month === undefined && from.day !== undefined && to.month !== undefined) from.month = to.month;
  if (to.month === undefined && (to.day !== undefined || to.clock) && from.month !== undefined) to.month = from.month;
  if (to.day === undefined && to.clock && from.day !== undefined) to.day = from.day;
}

/** "18th-19th century", «القرن 18-19»: what one is a century of, the other is one of too. */
function shareCentury({masked, year = 0}: Fields, other: Fields): void {
  const count = other.day ?? other.loose;
  if (masked !== 2 || !count || other.year !== undefined || other.month !== undefined) return;
  delete other.day;
  delete other.loose;
  const first = 100 * (count - 1);
  Object.assign(other, {year: year < 0 || Object.is(year, -0) ? -first : first, masked: 2});
}

/** «500-400 ق.م»: years before our era are counted backwards, and the era is said once. */
function shareEra(from: Fields, to: Fields): void {
  if (from.masked || to.masked || from.year === undefined || to.year === undefined) return;
  if (to.year <= 0 && from.year > 1 - to.year) from.year = 1 - from.year;
}

function setDay(fields: Fields): void {
  if (fields.loose !== undefined) fields.day = fields.loose;
  delete fields.loose;
}

const notesOf = (all: readonly Fields[]): CellNote[] => [
  ...(all.some(({other}) => other) ? (['day-first'] as const) : []),
  ...(all.some(({yearFirst}) => yearFirst) ? (['year-first'] as const) : []),
  ...(all.some(({shortYear}) => shortYear) ? (['short-year'] as const) : []),
  ...(all.some(isOtherWeekday) ? (['weekday'] as const) : []),
  ...(all.some(isWinter) ? (['winter'] as const) : []),
];

/** 1 is Monday, 7 Sunday. */
const isOtherWeekday = ({weekday, year, month, day}: Fields): boolean =>
  weekday !== undefined &&
  year !== undefined &&
  month !== undefined &&
  day !== undefined &&
  (new Date(utc(year, month - 1, day)).getUTCDay() || 7) !== weekday;

/** A winter of one year, which is of two. */
const isWinter = ({season, ofTwoYears}: Fields): boolean => season === 24 && !ofTwoYears;

function alternativesOf(all: readonly Fields[]): string[] {
  const others = all.some(({other}) => other)
    ? [all.map(one => edtfOf(one.other ? {...one, ...one.other} : one)).join('/')]
    : [];
  if (all.some(isWinter))
    others.push(all.map(one => edtfOf(isWinter(one) ? {...one, year: (one.year ?? 0) - 1} : one)).join('/'));
  if (all.some(({yearFirst}) => yearFirst)) others.push(all.map(one => edtfOf({...one, ...one.yearFirst})).join('/'));
  if (all.some(({shortYear}) => shortYear)) {
    const other = (one: Fields): Fields =>
      one.shortYear && one.year !== undefined ? {...one, year: one.year + (one.year < 2000 ? 100 : -100)} : one;
    others.push(all.map(one => edtfOf(other(one))).join('/'));
  }
  return others.filter(edtf => 'date' in readEdtf(edtf));
}

/** «12 أكتوبر 2022», `October 12, 2022`, as EDTF; `undefined` for all else. Most dates in words are such, and this is short. */
function plainDay([first, second, third, fourth, ...more]: readonly CellItem[]): string | undefined {
  const isMonthFirst = third?.text === ',';
  if (fourth && !isMonthFirst) return undefined;
  const [day, month, year] = isMonthFirst ? [second, first, fourth] : [first, second, third];
  const isPlain = day?.number && year?.number && day.number.digits < 3 && year.number.digits === 4 && !more.length;
  const number = month?.tags['month'];
  if (!isPlain || typeof number !== 'number' || Object.keys(month?.tags ?? {}).length > 1) return undefined;
  return edtfOf({year: year.number.value, month: number, day: day.number.value, unknown: []});
}

/** A quarter or a half of a year with a mark between it and the year, which parts no two dates: `Q3/2022`, `2022-H1`, «الربع الثالث/2022». */
const PART_THEN_YEAR =
  /((?<![\p{L}\p{Nd}])(?:[qh]\p{Nd}|\p{Nd}[qh])|(?:ربع|نصف)\s+\p{L}+)\s*[/-]\s*(?=\p{Nd}{2,4}(?!\p{Nd}|\s*[/-]))/giu;
const YEAR_THEN_PART = /(?<=(?<!\p{Nd})\p{Nd}{4})\s*[/-]\s*(?=(?:[qh]\p{Nd}|(?:ال)?(?:ربع|نصف))(?!.*\p{Nd}{2}))/giu;

function readWords(plain: string, text: string): CellReading {
  const parted = plain.replace(PART_THEN_YEAR, '$1 ').replace(YEAR_THEN_PART, ' ');
  // Folded, a dash would be a hyphen: «1998–03» are years, `1998-03` is a month.
  const all = cellItems(parted.replace(/\s*[–—]\s*/g, ' - '));
  const asDay = plainDay(all);
  if (asDay && 'date' in readEdtf(asDay)) return sure(asDay);
  const items = withoutHijri(all);
  const [day, mark, month] = items;
  if (items.length === 3 && day?.number && month?.number && /^[/.-]$/.test(mark?.text ?? ''))
    if (Math.max(day.number.digits, month.number.digits) < 3) return syntax(text, 'no-year');
  const hasWinter = items.some(({tags}) => 'season' in tags);
  const {from, to} = partsOf(items);
  const left = from === '..' ? undefined : readFields(from);
  const right = to === undefined || to === '..' ? undefined : readFields(to);
  if (left && right) {
    if (!(from as readonly CellItem[]).some(item => has(item, 'era', 'eraEn', 'eraShort'))) shareEra(left, right);
    shareCentury(left, right);
    shareCentury(right, left);
    share(left, right);
    // A winter runs into the next year: «شتاء 2021/2022» is one.
    if (hasWinter && left.season && !right.season && right.year === (left.year ?? 0) + 1 && !right.month)
      return settle([{...left, ofTwoYears: true}], edtfOf(left) + (has(items[0], 'from', 'since') ? '/..' : ''), text);
  }
  // «نحو 2019-2021»: what stands in front is said of both.
  if (left?.approximate && right && has((from as readonly CellItem[])[0], 'about')) right.approximate = true;
  const ends = [left, right].filter(end => end !== undefined);
  for (const end of ends) setLooseYear(end);
  // `2019-20`, which EDTF and ISO 8601 would have as a month; and `2022/13`, which is a month that no year has.
  const [, parting] = /^\s*\p{Nd}{4}([-/])\p{Nd}{2}\s*$/u.exec(text) ?? [];
  if (to !== undefined && ends.length === 2 && parting) {
    const nearest = (ends as Fields[]).map(edtfOf).join('/');
    const isNear = right?.year !== undefined && right.year - (left?.year ?? 0) < 50;
    if (!isNear) return asEdtfHas(text.replace('/', '-'));
    if (parting === '-') return 'date' in readEdtf(nearest) ? syntax(text, 'nearest', nearest) : asEdtfHas(text);
  }
  const edtf =
    to === undefined
      ? edtfOf(left ?? {unknown: []})
      : // A quarter is an interval itself: of two, where the first begins and the second ends.
        [left ? edtfOf(left).replace(/\/.*/, '') : '..', right ? edtfOf(right).replace(/.*\//, '') : '..'].join('/');
  const read = settle(ends, edtf, text);
  // «– 2019»: until then, or a year before our era, or nothing of the kind.
  return 'date' in read && items[0]?.text === '-' ? syntax(text, 'nearest', read.date.edtf) : read;
}

/** The fault of a text by EDTF, where that says more than that it is none. */
function asEdtfHas(text: string): CellReading {
  const read = readEdtf(text);
  return 'fault' in read && read.fault.code !== 'date-syntax' ? read : syntax(text);
}

function setLooseYear(fields: Fields): void {
  if (fields.loose === undefined) return;
  if (fields.month === undefined || fields.year !== undefined) fields.unknown.push(String(fields.loose));
  else Object.assign(fields, {year: fullYear(fields.loose), shortYear: true});
}

function settle(ends: readonly Fields[], edtf: string, text: string): CellReading {
  const unknown = ends.flatMap(end => end.unknown);
  const said = ends.some(
    ({year, month, season, clock, day}) => (year ?? month ?? season ?? day) !== undefined || clock !== undefined,
  );
  if (!said) {
    if (ends.some(({hijri}) => hijri)) return syntax(text, 'hijri');
    // A fault of EDTF says more than that nothing was understood, where it is of EDTF.
    return asEdtfHas(text);
  }
  if (ends.some(({hijri}) => hijri)) return syntax(text, 'hijri');
  if (ends.some(({maybeHijri}) => maybeHijri))
    return 'date' in readEdtf(edtf) ? syntax(text, 'maybe-hijri', edtf) : syntax(text, 'hijri');
  if (ends.some(({year}) => year === undefined)) {
    const isClockAlone = ends.every(({month, day, season}) => (month ?? day ?? season) === undefined);
    return syntax(text, isClockAlone ? 'no-day' : 'no-year');
  }
  // A time is of a day, and a day of a month: without that it would be lost.
  // «الثلاثاء 2022» is of a day as well.
  const isPlaced = ends.every(({clock, weekday, day, month}) =>
    day === undefined ? !clock && weekday === undefined : month !== undefined,
  );
  const read = readEdtf(edtf);
  if ('date' in read && !unknown.length && isPlaced) {
    return sure(read.date.edtf, notesOf(ends), alternativesOf(ends));
  }
  // In `2022-W10` the figures are no year.
  if ('date' in read) return /^\s*\p{Nd}+-\p{L}/u.test(text) ? syntax(text) : syntax(text, 'nearest', read.date.edtf);
  const mended = ends.map(end => lastOfMonth(end));
  if (mended.some(Boolean)) {
    const whole = ends.map((end, i) => edtfOf(mended[i] ?? end)).join('/');
    if ('date' in readEdtf(whole)) return {fault: {...read.fault, position: 0, nearest: whole}};
  }
  if (read.fault.code === 'date-end-before-start') {
    const {from = '', to = ''} = read.fault.params;
    return {fault: {...read.fault, position: 0, nearest: `${to}/${from}`}};
  }
  // Words of ours put together wrongly are no fault that an author has made.
  return read.fault.code === 'date-syntax' || read.fault.code === 'date-level'
    ? syntax(text)
    : {fault: {...read.fault, position: 0}};
}
