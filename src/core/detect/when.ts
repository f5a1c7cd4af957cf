/** What an expression says of a date, and the date that it is on the day when the article was published. */
import {lastDay, utc} from '../date/utc.ts';
import {hijriSpan, toHijri} from './hijri.ts';
import type {Tense} from './verbs.ts';

export const DAY = 864e5;

/** As much as the words say. What they leave open is settled by the day of publication and the verb. */
export interface When {
  /** Which rule has read it. */
  readonly rule: string;
  /** Astronomical, or Hijri with `hijri`; the first year of a decade or century. */
  readonly year?: number | undefined;
  /** From 1. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** 0 is Sunday. */
  readonly weekday?: number | undefined;
  readonly hijri?: boolean | undefined;
  /** 21 spring to 24 winter, as in EDTF. */
  readonly season?: number | undefined;
  /** How many of the year's last digits are not known: 1 for a decade, 2 for a century. */
  readonly masked?: 1 | 2 | undefined;
  /** What an adjective says: past, current, to come. */
  readonly toward?: number | undefined;
  /** `T18:30`, with `Z` where it is said. */
  readonly time?: string | undefined;
  /** The two ends, where the words give two; null is open. */
  readonly from?: When | null | undefined;
  readonly to?: When | null | undefined;
  readonly approximate?: boolean | undefined;
  readonly uncertain?: boolean | undefined;
  /** No date can be said. With `steps`, days after the date named before it in the sentence. */
  readonly vague?: boolean | undefined;
  readonly steps?: number | undefined;
  /** Counts from now on; under a verb of the past it counts from what that tells, and is no date. */
  readonly ahead?: boolean | undefined;
  /** Reckoned from the day of publication. */
  readonly relative?: boolean | undefined;
  /** Another reading of what was written, such as month before day. */
  readonly other?: When | undefined;
}

export interface Publication {
  /** Epoch ms of the day, as UTC. */
  readonly day: number;
  readonly lang: string;
  /** 0 is Sunday. */
  readonly weekStart: number;
}

export interface Settled {
  readonly edtf: string | null;
  readonly rule: string;
  readonly alternatives: readonly string[];
  /** What the EDTF was written from. */
  readonly chosen?: When;
}

interface Choice {
  readonly when: When;
  readonly others: readonly When[];
  readonly how?: string;
}

export const fieldsOf = (time: number) => {
  const date = new Date(time);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
};

const timeOf = ({year = 0, month = 1, day = 1}: Pick<When, 'year' | 'month' | 'day'>): number =>
  utc(year, month - 1, day);

/**
 * @param tense Asked only where it decides: the tense of the verb that governs the words.
 */
export function settle(when: When, published: Publication, tense: () => Tense | undefined): Settled {
  if (when.vague) return {edtf: null, rule: when.rule, alternatives: []};
  const {when: chosen, others, how} = choose(when, published, tense);
  const edtf = edtfOf(chosen);
  const rule = how ? `${when.rule}-${how}` : when.rule;
  // Such as 30 February: never moved silently.
  if (edtf === undefined) return {edtf: null, rule: `${rule}-impossible`, alternatives: []};
  const more = when.other ? [...others, when.other] : others;
  const alternatives = [...new Set(more.flatMap(other => edtfOf(other) ?? []))].filter(each => each !== edtf);
  return {edtf, rule, alternatives, chosen};
}

function choose(when: When, published: Publication, tense: () => Tense | undefined): Choice {
  if (when.from !== undefined || when.to !== undefined) return chooseEnds(when, published, tense);
  if (when.hijri) return chooseHijri(when, published, tense);
  const {year, month, day, weekday, season, toward} = when;
  if (year !== undefined) return day !== undefined && weekday !== undefined ? checked(when) : {when, others: []};
  if (season !== undefined) {
    const {year: now, month: m} = fieldsOf(published.day);
    // Winter goes by the year it starts in.
    const start = (season - 20) * 3;
    const at = (y: number): When => ({...when, year: y});
    const ended = start + 3 <= m;
    const last = ended ? now : now - 1;
    if (toward === 0) return {when: at(m < 3 && season === 24 ? now - 1 : now), others: []};
    return pick({past: at(last), future: at(m < start ? now : now + 1)}, toward, tense);
  }
  if (month !== undefined && day === undefined) {
    const {year: now, month: m} = fieldsOf(published.day);
    const at = (y: number): When => ({...when, year: y});
    if (toward === 0 || (toward === undefined && m === month)) return {when: at(now), others: []};
    return pick({past: at(month < m ? now : now - 1), future: at(month > m ? now : now + 1)}, toward, tense);
  }
  if (month !== undefined && day !== undefined) return chooseYear(when, published, tense);
  if (weekday !== undefined) return chooseWeekday(when, published, tense);
  if (day !== undefined) {
    const {year: y, month: m, day: d} = fieldsOf(published.day);
    const at = (months: number): When => ({...when, ...fieldsOf(utc(y, m - 1 + months)), day});
    if (d === day) return {when: at(0), others: []};
    return pick({past: at(d > day ? 0 : -1), future: at(d < day ? 0 : 1)}, toward, tense);
  }
  return {when, others: []};
}

/** By an adjective, else by the verb; without either the past, with a mark that it is not certain. */
function pick(
  {past, future}: {readonly past: When; readonly future: When},
  toward: number | undefined,
  tense: () => Tense | undefined,
  guess: 'past' | 'future' = 'past',
): Choice {
  if (toward !== undefined)
    return {when: toward > 0 ? future : past, others: [toward > 0 ? past : future], how: 'adjective'};
  const by = tense();
  if (by === 'past') return {when: past, others: [future], how: 'past-verb'};
  if (by) return {when: future, others: [past], how: 'future-verb'};
  const [likely, other] = guess === 'past' ? [past, future] : [future, past];
  return {when: {...likely, uncertain: true}, others: [likely, other], how: 'no-verb'};
}

function chooseWeekday(when: When, published: Publication, tense: () => Tense | undefined): Choice {
  const {weekday = 0, toward} = when;
  const today = new Date(published.day).getUTCDay();
  const at = (days: number): When => ({...when, weekday: undefined, ...fieldsOf(published.day + days * DAY)});
  const back = ((today - weekday + 6) % 7) + 1;
  const ahead = ((weekday - today + 6) % 7) + 1;
  if (toward === 0) {
    const since = (day: number) => (day - published.weekStart + 7) % 7;
    return {when: at(since(weekday) - since(today)), others: [at(-back), at(ahead)], how: 'adjective'};
  }
  if (toward === undefined && weekday === today) return {when: at(0), others: [at(-7), at(7)], how: 'published'};
  const choice = pick({past: at(-back), future: at(ahead)}, toward, tense);
  // «الثلاثاء الماضي», said on a Wednesday, may also be that of the week before.
  if (toward === undefined) return choice;
  return {...choice, others: [at(toward < 0 ? -back - 7 : ahead + 7), ...choice.others]};
}

/** The year of a day and month: by the weekday that stands with them, by an adjective, by the verb, else the nearest. */
function chooseYear(when: When, published: Publication, tense: () => Tense | undefined): Choice {
  const {month = 1, day = 1, weekday, toward} = when;
  const {year} = fieldsOf(published.day);
  const at = (y: number): When => ({...when, weekday: undefined, year: y});
  const all = [year - 1, year, year + 1].map(at).filter(each => day <= lastDay(each.year as number, month - 1));
  if (!all.length) return {when: at(year), others: []};
  const distance = (each: When) => Math.abs(timeOf(each) - published.day);
  const nearest = [...all].sort((a, b) => distance(a) - distance(b));
  if (weekday !== undefined) {
    const right = nearest.find(each => new Date(timeOf(each)).getUTCDay() === weekday);
    if (right) return {when: right, others: []};
    const [likely = at(year)] = nearest;
    return {when: {...likely, uncertain: true}, others: [likely], how: 'other-weekday'};
  }
  const same = all.find(each => timeOf(each) === published.day);
  if (same && !toward) return {when: same, others: [], how: 'published'};
  if (toward === 0) return {when: at(year), others: [], how: 'adjective'};
  const before = all.findLast(each => timeOf(each) < published.day);
  const after = all.find(each => timeOf(each) > published.day);
  if (!before || !after) return {when: nearest[0] as When, others: []};
  // «تأتي الزيارة بعد لقاء في 3 أكتوبر»: a present says nothing of a day that it does not announce.
  if (toward === undefined && tense() === 'present')
    return {when: nearest[0] as When, others: nearest.slice(1, 2), how: 'nearest'};
  return pick({past: before, future: after}, toward, tense, nearest[0] === after ? 'future' : 'past');
}

/** A day whose weekday is written beside it: doubted where they disagree. */
function checked(when: When): Choice {
  const {weekday, ...date} = when;
  const off = new Date(timeOf(date)).getUTCDay();
  if (off === weekday) return {when: date, others: []};
  const by = ((weekday ?? 0) - off + 10) % 7;
  const nearest = {...date, ...fieldsOf(timeOf(date) + (by - 3) * DAY)};
  return {when: {...date, uncertain: true}, others: [date, nearest], how: 'other-weekday'};
}

function chooseHijri(when: When, published: Publication, tense: () => Tense | undefined): Choice {
  const {hijri, year, month, day, weekday, ...rest} = when;
  const at = (y: number): When => {
    const [first, last] = hijriSpan(y, month, day);
    if (day !== undefined) return {...rest, ...fieldsOf(first)};
    const end = (time: number): When => ({rule: when.rule, ...fieldsOf(time)});
    return {...rest, from: end(first), to: end(last)};
  };
  if (year !== undefined) return {when: at(year), others: []};
  const now = toHijri(published.day);
  const rank = (month ?? 1) * 100 + (day ?? now.day);
  const today = now.month * 100 + now.day;
  if (!when.toward && rank === today) return {when: at(now.year), others: []};
  if (when.toward === 0) return {when: at(now.year), others: []};
  return pick(
    {past: at(rank < today ? now.year : now.year - 1), future: at(rank > today ? now.year : now.year + 1)},
    when.toward,
    tense,
  );
}

/** What one end of a stretch leaves out, the other says: «من 3 إلى 7 مارس 2022». */
function chooseEnds(when: When, published: Publication, tense: () => Tense | undefined): Choice {
  const {from, to, approximate, uncertain} = when;
  if (!from || !to) {
    const end = from ?? to;
    if (!end) return {when, others: []};
    const {when: chosen, others} = choose(end, published, tense);
    // A stretch of days, such as a Hijri year, opens at its end.
    const edge = (each: When): When => (from ? (each.from ?? each) : (each.to ?? each));
    const over = (each: When): When => (from ? {...when, from: edge(each)} : {...when, to: edge(each)});
    return {when: over(chosen), others: others.map(over)};
  }
  const filled: When = {
    ...from,
    month: from.month ?? (from.day !== undefined ? to.month : undefined),
    year: from.year ?? (from.weekday === undefined || from.day !== undefined ? to.year : undefined),
    toward: from.toward ?? to.toward,
    hijri: from.hijri ?? to.hijri,
  };
  const last: When = {...to, year: to.year ?? ((to.season ?? to.month) ? from.year : undefined)};
  const end = choose(last, published, tense);
  let start = choose(filled, published, tense).when;
  if (timeOf(start) > timeOf(end.when)) {
    if (from.weekday !== undefined && from.day === undefined) {
      const weekday = new Date(timeOf(end.when)).getUTCDay();
      start = {...start, ...fieldsOf(timeOf(end.when) - ((weekday - from.weekday + 7) % 7) * DAY)};
    } else if (from.year === undefined && start.year !== undefined && from.month !== undefined) {
      start = {...start, year: (end.when.year ?? start.year) - (from.month > (to.month ?? 0) ? 1 : 0)};
    }
  }
  const mark = (each: When): When => ({
    ...each,
    approximate: each.approximate || approximate,
    uncertain: each.uncertain || uncertain,
  });
  return {when: {...when, from: mark(start.from ?? start), to: mark(end.when.to ?? end.when)}, others: []};
}

const four = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
const two = (n: number): string => String(n).padStart(2, '0');

/** The EDTF of what is settled; nothing if there is no such date. */
export function edtfOf(when: When): string | undefined {
  return isSound(when) ? write(when) : undefined;
}

/** A day that its month has, a year of four digits, an end that is not before its start. */
function isSound({from, to, year, month = 1, day = 1}: When): boolean {
  if (from === undefined && to === undefined)
    return year !== undefined && Math.abs(year) < 10_000 && month > 0 && month < 13 && day <= lastDay(year, month - 1);
  const ends = [from, to].filter(each => each !== null && each !== undefined);
  return ends.length > 0 && ends.every(isSound) && (!from || !to || rank(from, 0) <= rank(to, 1));
}

/** For comparing starts, or with `last` ends, of any precision. */
export const rank = ({year = 0, month, season, day, masked}: When, last: 0 | 1): number =>
  (masked && last ? year + 10 ** masked - 1 : year) * 1e4 +
  (month ?? (season ? (season - 20) * 3 : last * 12)) * 100 +
  (day ?? last * 31);

/** For sorting: where what is settled starts and ends, as `rank` and with the time of day behind the point. */
export function extent({from, to, ...one}: When): readonly [start: number, end: number] {
  const at = (end: When | null | undefined, last: 0 | 1): number =>
    end ? rank(end, last) + Number(end.time?.slice(1, 6).replace(':', '') ?? 0) / 1e4 : last ? Infinity : -Infinity;
  return from === undefined && to === undefined ? [at(one, 0), at(one, 1)] : [at(from, 0), at(to, 1)];
}

function write(when: When): string {
  const {from, to, year, month, day, season, masked, time = '', approximate, uncertain} = when;
  if (from !== undefined || to !== undefined) {
    const end = (each: When | null | undefined): string => (each ? write({...flags(when), ...each}) : '..');
    return `${end(from)}/${end(to)}`;
  }
  if (year === undefined) return '';
  const flag = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
  if (masked) {
    // The years of a century BCE share their first digits too: -0299 to -0200.
    const digits = four(year).slice(0, -masked);
    return `${digits}${'X'.repeat(masked)}${flag}`;
  }
  const unit = season ?? month;
  return `${four(year)}${unit ? `-${two(unit)}` : ''}${day && !season ? `-${two(day)}${time}` : ''}${flag}`;
}

const flags = ({approximate, uncertain, rule}: When): When => ({
  rule,
  ...(approximate && {approximate}),
  ...(uncertain && {uncertain}),
});
