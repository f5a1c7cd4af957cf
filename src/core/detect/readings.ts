/** What the rules of `rules.ts` mean, where a line has no room for it. */
import {utc} from '../date/utc.ts';
import {has, type Match, type Tags} from './grammar.ts';
import {DAY, digits, fieldsOf, type Publication, type When, weekdayOf} from './when.ts';

/** The values that labels stand for: there are those that the pattern names, without those that may be missing and are. */
export interface Values {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly h: number;
  readonly i?: number;
  readonly n: number;
  readonly s: number;
  readonly t: number;
  readonly D: number;
  /** How many such parts a year has. */
  readonly F: number;
  /** Hijri months from 13. */
  readonly M: number;
  readonly N: number;
  readonly P?: 'am' | 'pm';
  readonly S?: number;
  readonly T: number;
  readonly U: string;
  readonly W: number;
  readonly X: When;
  /** A year, or one that a rule has read. */
  readonly Y: number | When;
  readonly A: number | When;
  readonly B: number | When;
  readonly and?: true;
  readonly adjNext: number;
  readonly close?: true;
  readonly corresponds?: true;
  readonly day: number;
  readonly decadeName: number;
  readonly era?: 'ad' | 'bc' | 'h';
  readonly month: number;
  readonly months: readonly [first: number, last: number];
  readonly open?: true;
  readonly the?: true;
  readonly time?: string;
  readonly zone?: string;
}

export type Part = Partial<When>;

/** What rules make that are not dates yet. */
interface Tagged {
  readonly card?: number;
  readonly ord?: number;
  readonly numeral?: true;
  readonly dual?: number;
  readonly said?: number;
  readonly months?: Values['months'];
}

export type Made = (Part & Tagged) | readonly Part[] | undefined | false;

/** A date as tags: `date`, and by what it is exact to, for other rules to match. */
export function dated(when: When): Tags {
  const {ends, vague, day, weekday, month, season, masked} = when;
  const kind = ends || vague ? 'Other' : (day ?? weekday) ? 'Day' : month ? 'Month' : season || masked ? 'Era' : 'Year';
  return {date: when, [kind]: when};
}

export const vague: Part = {vague: true};
export const approximate: Part = {approximate: true};
export const uncertain: Part = {uncertain: true};
export const isDay = (n: number): boolean => n >= 1 && n <= 31;
const isMonth = (n: number): boolean => n >= 1 && n <= 12;
const isYear = (n: number): boolean => n >= 1000 && n < 2200;

const monthOf = (M?: number): Part => (M && M > 12 ? {month: M - 12, hijri: true} : {month: M});

export function yearOf(Y?: number | When): Part {
  if (typeof Y !== 'object') return {year: Y};
  const {year, hijri, relative} = Y;
  return {year, relative, ...(hijri && {hijri})};
}

/** Not «2019 dirhams», «100 workers». */
const isCount = ({right}: Match): boolean => has(right, 'counted') && !has(right, 'unit');

/** What the labels say, and more, unless no date can be said; nothing where they say what cannot be. */
export function said({D, M, S, T, W, X, Y, time}: Partial<Values>, match: Match, more?: Part): Part | false {
  if (X) return !X.vague && {...X, ...(time && {time}), ...more};
  return (
    (D === undefined || isDay(D)) &&
    (M !== undefined || Y === undefined || !isCount(match)) && {
      day: D,
      weekday: W,
      season: S,
      toward: T,
      ...monthOf(M),
      ...yearOf(Y),
      ...more,
    }
  );
}

/** A year behind which no more is counted. */
export const bareYear = (v: Values, m: Match): Part | false =>
  (has(m.right, 'in', 'and', 'of', 'by', 'to', 'until', 'before', 'after', 'date') ||
    /^(?:\P{L}*|علي|ثم|مع|الي|حين|by|with|when|as|at|the|a|an|near)$/u.test(m.right?.text ?? '')) &&
  said(v, m);

/** A year of two digits is the last one that ended so. */
export function fullYear(n: number, {day}: Publication): number {
  const {year} = fieldsOf(day);
  const full = year - (year % 100) + n;
  return full > year ? full - 100 : full;
}

export const eraYear = ({N, era}: Values): Part =>
  era === 'bc' ? {year: 1 - N} : {year: N, hijri: era === 'h' || undefined};

export function century({N, era}: Values): Part {
  if (era === 'h')
    return {
      ends: [
        {year: N * 100 - 99, hijri: true},
        {year: N * 100, hijri: true},
      ],
    };
  if (era !== 'bc') return {year: N * 100 - 100, masked: 2};
  return N > 1 ? {year: 100 - N * 100, masked: 2} : {ends: [{year: -99}, {year: 0}]};
}

/** «النصف الثاني من القرن التاسع عشر»: what holds of months in a year holds of years in a century. */
export function partOfEra({months: [first, last], X: {year = 0, masked}}: Values): Part | undefined {
  const at = (months: number) => Math.round(year + (months * 10 ** (masked ?? 0)) / 12);
  return masked && {ends: [{year: at(first - 1)}, {year: at(last) - 1}]};
}

/** The week, month and so on that lies `steps` away from that of the publication. */
export function unitAway(unit: string, steps: number, {day, weekStart}: Publication): Part | undefined {
  const {year, month} = fieldsOf(day);
  const relative = true;
  if (Math.abs(steps) > 5000 || unit === 'hour') return undefined;
  if (unit === 'day') return {relative, ...fieldsOf(day + steps * DAY)};
  if (unit === 'week') {
    const first = day + (steps * 7 - ((weekdayOf(day) - weekStart + 7) % 7)) * DAY;
    return {relative, ends: [fieldsOf(first), fieldsOf(first + 6 * DAY)]};
  }
  if (unit === 'month') return {relative, ...fieldsOf(utc(year, month - 1 + steps)), day: undefined};
  if (unit === 'year') return {relative, year: year + steps};
  const masked = unit === 'decade' ? 1 : 2;
  return {relative, masked, year: year - (year % 10 ** masked) + steps * 10 ** masked};
}

/** «الشهر الماضي», «next week», «هذا العام»; but «الأمين العام السابق» is a person. */
export const unitBeside = ({U, T}: Values, m: Match, published: Publication): Part | undefined | false =>
  !(has(m.left, 'general') && has(m.U, 'yearWord')) && !(U === 'day' && T) && unitAway(U, T, published);

/** Units that are not counted out as days, months and years are. */
const LONG: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  week: ['day', 7],
  decade: ['year', 10],
  century: ['year', 100],
};

/** «قبل أسبوعين», «بعد 3 أشهر». */
export function fromNow({U, T, N}: Values, m: Match, published: Publication): Part | undefined | false {
  const count = N ?? ({unit2: 2, unit: 1} as Record<string, number>)[m.U?.tag as string] ?? 0;
  const rest = {rule: T > 0 ? 'in' : 'ago', ahead: T > 0};
  if (has(m.right, 'n')) return false;
  // «بعد يومين من توقيعها» counts from that.
  if (has(m.right, 'of') && !has(m.T, 'since'))
    return has(m.T, 'before', 'after') && count > 1 && {...vague, rule: rest.rule};
  if (!count) return {...rest, ...vague};
  const [step, times] = LONG[U] ?? [U, 1];
  const when = unitAway(step, T * count * times, published);
  return when && {...when, ...rest, approximate: Boolean(m.about) || times > 1};
}

/** «الأشهر الثلاثة الماضية»: from then to now. */
export function lately({U, T, N}: Values, m: Match, published: Publication): Part {
  const count = Number(m.N?.tag === 'few' ? 0 : (N ?? (m.U?.tag === 'theUnits2' ? 2 : 0)));
  const [step, times] = LONG[U] ?? [U, 1];
  const [from, to] = [0, T * count * times].sort((a, b) => a - b).map(steps => unitAway(step, steps, published));
  return from && to && T * count ? {relative: true, ends: [from, to]} : vague;
}

export const oneMonth = ({a, b}: Values): Made => a === b && {month: a, dual: a};
export const numeral = ({D}: Values): Made => ({ord: D, numeral: true});

/** «الربع الثالث», "second half", "Q1": months of a year. */
export function fraction({F, N}: Values, m: Match): Made {
  // «الربع الأخير».
  const n = m.N?.tag === 'adj' && m.N.text === 'الاخير' ? F : N;
  return n > 0 && n <= F && {months: [((n - 1) * 12) / F + 1, (n * 12) / F]};
}

/** A clock time, for the date beside it. */
export function clock({h, i, F, P, zone = ''}: Values, m: Match): Part | false {
  const minute = i ?? (F ? 60 / F : 0);
  // «الثانية ليلا» is before dawn.
  const isMorning = P === 'am' || (m.P?.text.startsWith('ليل') && (h < 5 || h === 12));
  const hour = P && h <= 12 ? (h % 12) + (isMorning ? 0 : 12) : h;
  return (
    !(P && h > 12 && i === undefined) &&
    hour < 24 &&
    minute < 60 && {time: `T${digits(hour, 2)}:${digits(minute, 2)}${zone}`}
  );
}

/** Numeric dates: where only one order of day and month is possible it is taken; else the day stands first. */
export function numeric({a, b, c, s, t}: Values, _: Match, {lang}: Publication): Part | undefined | false {
  if (s !== t) return false;
  if (isYear(a)) return isDay(c) && isMonth(b) && {year: a, month: b, day: c};
  const other = isYear(c) && isDay(b) && isMonth(a) ? {year: c, month: a, day: b} : undefined;
  if (!isYear(c) || !isDay(a) || !isMonth(b)) return other;
  return {year: c, month: b, day: a, ...(a !== b && other && {other, uncertain: lang === 'en'})};
}

/** Two days of one month: two dates. */
export function pair({a, b, T, M, Y}: Values): readonly [When, When] | false {
  const rest = {rule: 'day-month', toward: T, ...monthOf(M), ...yearOf(Y)};
  return (
    isDay(a) &&
    isDay(b) &&
    a < b && [
      {...rest, day: a},
      {...rest, day: b},
    ]
  );
}

/** Or the ends of a stretch. */
export function days(values: Values): Part | false {
  const ends = pair(values);
  return ends && {ends};
}

/** «العاشر من الشهر الماضي». */
export const dayOfUnit = ({D, X: {relative, toward, year, month}}: Values): Part | undefined | false =>
  relative && isDay(D) && {relative, toward, year, month, day: D};

/** A stretch between two things that may be said in part: «بين مارس ومايو 2020», «من 3 إلى 7 مارس 2022». */
export function range({A, B}: Values, match: Match): Part | false {
  const [first, last] = [match.A?.tag, match.B?.tag];
  const end = (value: number | When, tag?: string): When =>
    typeof value === 'object' ? value : tag === 'y4' ? {year: value} : tag === 'n' ? {day: value} : monthOf(value);
  const [from, to] = [end(A, first), end(B, last)];
  if (isCount(match) || from.vague || to.vague) return false;
  // A bare number is a day of the month that stands behind; of two bare years the second is later.
  if (first === 'n' && (!to.day || !to.month || !isDay(A as number))) return false;
  if (last === 'month' && !from.month) return false;
  if (first === 'y4' && last === 'y4' && A >= B) return false;
  return {relative: from.relative || to.relative, ends: [from.ends?.[0] ?? from, to.ends?.[1] ?? to]};
}

/** Two calendars, one date: the one that needs no reckoning. */
export function sameDay({A, B, open, close, corresponds}: Values): Part | undefined {
  const [a, b] = [A as When, B as When];
  if (a.hijri === b.hijri || open !== close || !(open || corresponds || (a.year && b.year))) return undefined;
  return {...(a.hijri ? b : a), rule: 'two-calendars', weekday: a.weekday ?? b.weekday};
}

/** A stretch that is open at an end. */
export const oneEnd =
  (name: string, ends: (when: When) => NonNullable<When['ends']>) =>
  ({X}: Values): Part | false =>
    !X.vague && !X.ends?.includes(null) && {rule: `${name}-${X.rule}`, ends: ends(X)};
