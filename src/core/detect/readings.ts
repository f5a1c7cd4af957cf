/** What the rules of `rules.ts` mean, where a line has no room for it. */
import {utc} from '../date/utc.ts';
import {has, type Match, type Tags} from './grammar.ts';
import {DAY, fieldsOf, type Publication, type When} from './when.ts';

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
  const {from, to, vague, day, weekday, month, season, masked} = when;
  const kind =
    from !== undefined || to !== undefined || vague
      ? 'Other'
      : (day ?? weekday) !== undefined
        ? 'Day'
        : month
          ? 'Month'
          : season || masked
            ? 'Era'
            : 'Year';
  return {date: when, [kind]: when};
}

export const vague: Part = {vague: true};
export const approximate: Part = {approximate: true};
export const isDay = (n: number): boolean => n >= 1 && n <= 31;
const isYear = (n: number): boolean => n >= 1000 && n < 2200;

/** Not «2019 dirhams», «100 workers». */
const isCount = ({next}: Match): boolean => has(next, 'counted') && !has(next, 'unit');

export const monthOf = (M?: number): Part => (M && M > 12 ? {month: M - 12, hijri: true} : {month: M});

export function yearOf(Y?: number | When): Part {
  if (typeof Y !== 'object') return {year: Y};
  const {year, hijri, relative} = Y;
  return {year, relative, ...(hijri && {hijri})};
}

/** What the labels say, and more; nothing where they say what cannot be. */
export const said = ({D, M, S, T, W, Y}: Partial<Values>, match: Match, more?: Part): Part | false =>
  (D === undefined || isDay(D)) &&
  !isCount(match) && {day: D, weekday: W, season: S, toward: T, ...monthOf(M), ...yearOf(Y), ...more};

/** A year behind which no more is counted. */
export const bareYear = (v: Values, m: Match, more?: Part): Part | false =>
  (!/\p{L}/u.test(m.next?.text ?? '') ||
    has(m.next, 'in', 'and', 'of', 'by', 'to', 'until', 'before', 'after', 'date') ||
    /^(?:علي|ثم|مع|الي|حين|by|with|when|as|at|the|a|an|near)$/.test(m.next?.text ?? '')) &&
  said(v, m, more);

/** A year of two digits is the last one that ended so. */
export function fullYear(n: number, {day}: Publication): number {
  const {year} = fieldsOf(day);
  const full = year - (year % 100) + n;
  return full > year ? full - 100 : full;
}

export const eraYear = (n: number, era: Values['era']): Part =>
  era === 'bc' ? {year: 1 - n} : {year: n, ...(era === 'h' && {hijri: true})};

export function century(n: number, era: Values['era']): Part {
  if (era === 'h') return {from: {year: n * 100 - 99, hijri: true}, to: {year: n * 100, hijri: true}};
  if (era !== 'bc') return {year: n * 100 - 100, masked: 2};
  return n === 1 ? {from: {year: -99}, to: {year: 0}} : {year: 100 - n * 100, masked: 2};
}

/** «النصف الثاني من القرن التاسع عشر»: what holds of months in a year holds of years in a century. */
export function partOfEra({months: [first, last], X: {year = 0, masked}}: Values): Part | undefined {
  const at = (months: number) => Math.round(year + (months * 10 ** (masked ?? 0)) / 12);
  return masked && {from: {year: at(first - 1)}, to: {year: at(last) - 1}};
}

/** The week, month and so on that lies `steps` away from that of the publication. */
export function unitAway(unit: string, steps: number, {day, weekStart}: Publication): Part | undefined {
  const {year, month} = fieldsOf(day);
  const relative = true;
  if (Math.abs(steps) > 5000 || unit === 'hour') return undefined;
  if (unit === 'day') return {relative, ...fieldsOf(day + steps * DAY)};
  if (unit === 'week') {
    const first = day + (steps * 7 - ((new Date(day).getUTCDay() - weekStart + 7) % 7)) * DAY;
    return {relative, from: fieldsOf(first), to: fieldsOf(first + 6 * DAY)};
  }
  if (unit === 'month') return {relative, ...fieldsOf(utc(year, month - 1 + steps)), day: undefined};
  if (unit === 'year') return {relative, year: year + steps};
  const masked = unit === 'decade' ? 1 : 2;
  return {relative, masked, year: year - (year % 10 ** masked) + steps * 10 ** masked};
}

/** «الشهر الماضي», «next week», «هذا العام»; but «الأمين العام السابق» is a person. */
export const unitBeside = ({U, T}: Values, {before, item}: Match, published: Publication): Part | undefined | false =>
  !(has(before, 'general') && has(item['U'], 'yearWord')) && !(U === 'day' && T) && unitAway(U, T, published);

/** Units that are not counted out as days, months and years are. */
const LONG: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  week: ['day', 7],
  decade: ['year', 10],
  century: ['year', 100],
};

/** «قبل أسبوعين», «بعد 3 أشهر»: weeks and decades are not counted out as days and months are. */
export function fromNow({U, T, N}: Values, {tag, item, next}: Match, published: Publication): Part | undefined | false {
  const count = N ?? ({unit2: 2, unit: 1} as Record<string, number>)[tag['U'] as string] ?? 0;
  if (has(next, 'n')) return undefined;
  // «بعد يومين من توقيعها» counts from that.
  if (has(next, 'of') && !has(item['T'], 'since')) return has(item['T'], 'before', 'after') && count > 1 && vague;
  const ahead = T > 0;
  if (!count) return {...vague, ahead};
  const [step, times] = LONG[U] ?? [U, 1];
  const when = unitAway(step, T * count * times, published);
  return when && {...when, ahead, approximate: Boolean(item['about']) || times > 1};
}

/** «الأشهر الثلاثة الماضية»: from then to now. */
export function lately({U, T, N}: Values, _: Match, published: Publication): Part {
  const [step, times] = U === 'week' ? ['day', 7] : [U, 1];
  const ends = [0, T * (N ?? 2) * times].sort((a, b) => a - b);
  const [from, to] = ends.map(steps => unitAway(step, steps, published));
  return from && to && T && !from.masked ? {relative: true, from, to} : vague;
}

/** A clock time, for the date beside it. */
export function clock({h, i, F, P, zone = ''}: Values, {item}: Match): Part | false {
  const minute = i ?? (F ? 60 / F : 0);
  if (item['i'] ? !item['i'].joined : h > 12 && P) return false;
  // «الثانية ليلا» is before dawn.
  const isMorning = P === 'am' || (item['P']?.text.startsWith('ليل') && (h < 5 || h === 12));
  const hour = P && (isMorning ? h === 12 : h < 12) ? h + (isMorning ? -12 : 12) : h;
  const two = (n: number) => String(n).padStart(2, '0');
  return hour < 24 && minute < 60 && {time: `T${two(hour)}:${two(minute)}${zone}`};
}

/** Numeric dates: where only one order of day and month is possible it is taken; else the day stands first. */
export function numeric({a, b, c, s, t}: Values, _: Match, {lang}: Publication): Part | undefined {
  if (s !== t) return undefined;
  if (isYear(a) && b && b <= 12 && isDay(c)) return {year: a, month: b, day: c};
  if (!isYear(c) || !isDay(Math.max(a, b)) || !a || !b || Math.min(a, b) > 12) return undefined;
  const [first, second] = [
    {year: c, month: b, day: a},
    {year: c, month: a, day: b},
  ];
  if (b > 12) return second;
  return a > 12 || a === b ? first : {...first, uncertain: lang === 'en', other: second};
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
  const [from, to] = pair(values) || [];
  return Boolean(from) && {from, to};
}

/** «العاشر من الشهر الماضي». */
export const dayOfUnit = ({D, X: {relative, toward, year, month}}: Values): Part | undefined | false =>
  relative && isDay(D) && {relative, toward, year, month, day: D};

/** A stretch between two things that may be said in part: «بين مارس ومايو 2020», «من 3 إلى 7 مارس 2022». */
export function range({A, B}: Values, match: Match): Part | false {
  const {A: first, B: last} = match.tag;
  const end = (value: number | When, tag?: string): When =>
    typeof value === 'object' ? value : tag === 'y4' ? {year: value} : tag === 'n' ? {day: value} : monthOf(value);
  const [from, to] = [end(A, first), end(B, last)];
  if (isCount(match) || from.vague || to.vague) return false;
  // A bare number is a day of the month that stands behind; of two bare years the second is later.
  if (first === 'n' && (!to.day || !to.month || !isDay(A as number))) return false;
  if (last === 'month' && !from.month) return false;
  if (first === 'y4' && last === 'y4' && A >= B) return false;
  return {relative: from.relative || to.relative, from: from.from ?? from, to: to.to ?? to};
}

/** Two calendars, one date: the one that needs no reckoning. */
export function sameDay({A, B}: Values): Part | undefined {
  const [a, b] = [A as When, B as When];
  if (a.hijri === b.hijri) return undefined;
  return {...(a.hijri ? b : a), rule: 'two-calendars', weekday: a.weekday ?? b.weekday};
}

/** More said of a date, unless none can be said. */
export const more =
  (part: (when: When, values: Values) => Part | undefined | false) =>
  (values: Values): Part | undefined | false => {
    const added = !values.X.vague && part(values.X, values);
    return added && {...values.X, ...added};
  };

export const oneEnd =
  (name: string, isFrom: boolean) =>
  ({X}: Values): Part | undefined => {
    if (X.vague || X.from === null || X.to === null) return undefined;
    // What has lasted since March has been since one that is over.
    const end = name === 'since' ? {...X, toward: X.toward ?? -1} : X;
    return {rule: `${name}-${X.rule}`, ...(isFrom ? {from: end, to: null} : {from: null, to: end})};
  };
