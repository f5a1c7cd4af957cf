/** What the rules of `rules.ts` mean, where a line has no room for it. */

import {utc} from '../date/utc.ts';
import {has, type Item, type Matched, type Tags} from './grammar.ts';
import {DAY} from './hijri.ts';
import {tenseOf} from './verbs.ts';
import {digits, fieldsOf, type Publication, type When, weekdayOf} from './when.ts';

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
  /** A word for centuries, before the number or behind it. */
  readonly C?: true;
  readonly D: number;
  /** How many such parts a year has. */
  readonly F: number;
  /** Hijri months from 13. */
  readonly M: number;
  readonly N: number;
  readonly P?: 'am' | 'pm';
  readonly S?: number;
  readonly T: number;
  /** As `DAYS` and so on. */
  readonly U: number;
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
  readonly of?: true;
  readonly open?: true;
  readonly the?: true;
  readonly time?: string;
  readonly zone?: string;
}

/** What they have matched, likewise. */
export interface Match
  extends Readonly<Record<'A' | 'B' | 'C' | 'D' | 'N' | 'T' | 'U' | 'a' | 'c' | 'in' | 'name' | 's', Matched>> {
  readonly P?: Matched;
  readonly about?: Matched;
  readonly left: Item;
  readonly right: Item;
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
  readonly edge?: true;
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

/** A part of a year is nearly the year; but what comes before the end of one comes in it at the latest. */
export const partly = ({left}: Match): Part => ({approximate: !has(left, 'before')});

/** A day of a month, or another of so many. */
export const fits = (n: number, most = 31): boolean => n >= 1 && n <= most;

export const monthPart = (M?: number): Part => (M && M > 12 ? {month: M - 12, hijri: true} : {month: M});

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
    (D === undefined || fits(D)) &&
    (M !== undefined || Y === undefined || !isCount(match)) && {
      day: D,
      weekday: W,
      season: S,
      toward: T,
      ...monthPart(M),
      ...yearOf(Y),
      ...more,
    }
  );
}

/** A year behind which no more is counted. */
export const bareYear = (v: Values, m: Match): Part | false =>
  (has(m.right, 'in', 'and', 'of', 'by', 'to', 'until', 'before', 'after', 'date') ||
    /^(?:\P{L}*|علي|ثم|مع|الي|حين|by|with|when|as|at|the|a|an|near)$/u.test(m.right.text)) &&
  said(v, m);

/** A year behind a preposition: «في 2019», "dates from 1889"; a number that is seldom a year wants a verb or the end of a clause behind it. */
export const yearBehind = (v: Values, m: Match): Part | false =>
  ((v.Y as number) > 1899 && m.C.tag !== 'ofEn' && m.C.text.length > 1) || tenseOf(m.right.text)
    ? said(v, m)
    : bareYear(v, m);

/** A year of two digits is the last one that ended so. */
export function fullYear(n: number, {day}: Publication): number {
  const {year} = fieldsOf(day);
  const full = year - (year % 100) + n;
  return full > year ? full - 100 : full;
}

export const eraYear = ({N, era}: Values): Part =>
  era === 'bc' ? {year: 1 - N} : {year: N, hijri: era === 'h' || undefined};

const stretch = (ends: readonly number[], end: (n: number) => When): Part => ({ends: ends.map(end) as [When, When]});

export function century({N, era}: Values): Part {
  if (era === 'h') return stretch([N * 100 - 99, N * 100], year => ({year, hijri: true}));
  if (era !== 'bc') return {year: N * 100 - 100, masked: 2};
  return N > 1 ? {year: 100 - N * 100, masked: 2} : {ends: [{year: -99}, {year: 0}]};
}

/** Months of a year: of one that is said, else as the verb has it. */
export const monthsOf = ({months}: Values, year?: Part | false): Part => stretch(months, month => ({...year, month}));

/** «النصف الثاني من القرن التاسع عشر»: what holds of months in a year holds of years in a century. */
export function partOfEra({months: [first, last], X: {year = 0, masked = 0}}: Values): Part | false {
  const at = (months: number) => Math.round(year + (months * 10 ** masked) / 12);
  return masked > 0 && {ends: [{year: at(first - 1)}, {year: at(last) - 1}]};
}

/** Units, in the order in which the tables of words have them. */
export const DAYS = 0;
export const WEEKS = 1;
export const MONTHS = 2;
export const YEARS = 3;
export const DECADES = 4;
export const CENTURIES = 5;

/** The week, month and so on that lies `steps` away from that of the publication. */
export function unitAway(unit: number, steps: number, {day, weekStart}: Publication): Part | undefined | false {
  const {year, month} = fieldsOf(day);
  const relative = true;
  if (unit === DAYS) return {relative, ...fieldsOf(day + steps * DAY)};
  if (unit === WEEKS) {
    const first = day + (steps * 7 - ((weekdayOf(day) - weekStart + 7) % 7)) * DAY;
    return {relative, ends: [fieldsOf(first), fieldsOf(first + 6 * DAY)]};
  }
  if (unit === MONTHS) return {relative, ...fieldsOf(utc(year, month - 1 + steps)), day: undefined};
  const masked = unit - YEARS;
  const size = 10 ** masked;
  // Hours stand behind centuries.
  return unit <= CENTURIES && {relative, masked, year: year - (year % size) + steps * size};
}

/** «الشهر الماضي», «next week», «هذا العام»; but «الأمين العام السابق» is a person. */
export const unitBeside = ({U, T}: Values, m: Match, published: Publication): Part | undefined | false =>
  !(has(m.left, 'general') && has(m.U, 'yearWord')) && (U > DAYS || !T) && unitAway(U, T, published);

/** Units that are not counted out as days, months and years are. */
const LONG: Readonly<Record<number, readonly [unit: number, times: number]>> = {
  [WEEKS]: [DAYS, 7],
  [DECADES]: [YEARS, 10],
  [CENTURIES]: [YEARS, 100],
};

/** How many units are said: by a number, by the dual, by the word for one. */
const countOf = ({N}: Values, {U}: Match): number => N ?? (U.tag.endsWith('2') ? 2 : Number(U.tag === 'unit'));

/** «قبل أسبوعين», «بعد 3 أشهر». */
export function fromNow(v: Values, m: Match, published: Publication): Part | undefined | false {
  const [count, ahead] = [countOf(v, m), v.T > 0];
  const rest = {rule: ahead ? 'in' : 'ago', ahead};
  // «منذ العام الماضي», «منذ الأسبوع الأول من مارس», «قبل يوم الجمعة».
  if (has(m.right, 'n', 'adj', 'ord', 'same', 'day', 'weekday')) return false;
  // «بعد يومين من توقيعها» counts from that.
  if (has(m.right, 'of') && !has(m.T, 'since'))
    return has(m.T, 'before', 'after') && count > 1 && {rule: rest.rule, ...vague};
  if (!count) return {...rest, ...vague};
  const [step, times] = LONG[v.U] ?? [v.U, 1];
  const when = unitAway(step, v.T * count * times, published);
  return when && {...when, ...rest, approximate: Boolean(m.about) || times > 1 || count > 999};
}

/** «الأشهر الثلاثة الماضية»: from then to now. */
export function lately(v: Values, m: Match, published: Publication): Part {
  const [step, times] = LONG[v.U] ?? [v.U, 1];
  const steps = v.T * countOf(v, m) * times;
  const [from, to] = [0, steps].sort((a, b) => a - b).map(each => unitAway(step, each, published));
  return steps && from && to ? {relative: true, ends: [from, to]} : vague;
}

export const numeral = ({D}: Values): Made => ({ord: D, numeral: true});

/** «الربع الثالث», "second half", "Q1": months of a year. */
export function fraction({F, N}: Values, m: Match): Made {
  // «الربع الأخير».
  const n = m.N.text === 'الاخير' ? F : N;
  return fits(n, F) && {months: [((n - 1) * 12) / F + 1, (n * 12) / F]};
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
export function numeric({a, b, c, s, t, era}: Values, m: Match, {lang}: Publication): Part | undefined | false {
  const orders = has(m.a, 'y4')
    ? [[a, b, c]]
    : has(m.c, 'y4')
      ? [
          [c, b, a],
          [c, a, b],
        ]
      : [];
  const [first, other] = orders
    .filter(([, month = 0, day = 0]) => fits(month, 12) && fits(day))
    .map(([year, month, day]) => ({year, month, day}));
  // «16/3/1444هـ».
  if (era === 'h') return first && {...first, hijri: true};
  return s === t && first && {...first, ...(other && a !== b && {other, uncertain: lang === 'en'})};
}

/** Two days of one month, two months of one year: two dates. What the first leaves out, the second says. */
export function pair({A, B}: Values, m: Match): readonly [Tags, Tags] | false {
  const b = B as When;
  const isMonth = m.A.tag === 'month';
  return (
    !b.weekday &&
    A < ((isMonth ? !b.day && b.month : b.day) ?? 0) && [
      dated({...b, ...(isMonth ? monthPart(A as number) : {day: A as number})}),
      dated(b),
    ]
  );
}

/** «العاشر من الشهر الماضي». */
export const dayOfUnit = ({D, X: {relative, toward, year, month}}: Values): Part | undefined | false =>
  relative && fits(D) && {toward, year, month, day: D};

/** «بين 1500 و2000 متظاهر». */
const isRoughCount = (a: number, match: Match): boolean => !(a > 1899 || a % 50 || yearBehind({} as Values, match));

/** A stretch between two things that may be said in part: «بين مارس ومايو 2020», «من 3 إلى 7 مارس 2022». */
export function range({A, B}: Values, match: Match): Part | false {
  const [first, last] = [match.A.tag, match.B.tag];
  const end = (value: number | When, tag?: string): When =>
    typeof value === 'object' ? value : tag === 'y4' ? {year: value} : tag === 'n' ? {day: value} : monthPart(value);
  const [from, to] = [end(A, first), end(B, last)];
  if (isCount(match) || from.vague || to.vague) return false;
  // A bare number is a day of the month that stands behind; of two bare years the second is later.
  if (first === 'n' && (!to.day || !to.month || !fits(A as number))) return false;
  if (last === 'month' && !from.month) return false;
  if (first === last && last === 'y4' && (A >= B || isRoughCount(A as number, match))) return false;
  return {relative: from.relative || to.relative, ends: [from.ends?.[0] ?? from, to.ends?.[1] ?? to]};
}

/** Two calendars, one date: the one that needs no reckoning. */
export function sameDay({A, B, open, close, corresponds}: Values): Part | undefined {
  const [a, b] = [A as When, B as When];
  if (a.hijri === b.hijri || open !== close || !(open || corresponds || (a.year && b.year))) return undefined;
  return {...(a.hijri ? b : a), rule: 'two-calendars', weekday: a.weekday ?? b.weekday};
}

/** A stretch that is open at an end, or what something lasts until. What has lasted since March has since one that is over. */
export function oneEnd({X}: Values, {C: {tag}}: Match): Part | false {
  const rule = `${tag}-${X.rule}`;
  if (X.vague || X.ends?.includes(null)) return false;
  if (tag === 'until' || tag === 'by') return {...X, rule};
  return {rule, ends: tag === 'before' ? [null, X] : [X, null]};
}
