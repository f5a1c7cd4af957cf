/** What an expression says of a date, and the date that it is on the day when the article was published. */
import {lastDay, utc} from '../date/utc.ts';
import {DAY, hijriSpan, toHijri} from './hijri.ts';
import type {Tense} from './verbs.ts';

/** As much as the words say. What they leave open is settled by the day of publication and the verb. */
export interface When {
  /** Which rule has read it; the ends of a stretch have none. */
  readonly rule?: string | undefined;
  /** Astronomical, or Hijri with `hijri`; the first year of a decade or century. */
  readonly year?: number | undefined;
  /** From 1. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday?: number | undefined;
  readonly hijri?: boolean | undefined;
  /** 21 spring to 24 winter, as in EDTF. */
  readonly season?: number | undefined;
  /** How many of the year's last digits are not known: 1 for a decade, 2 for a century. */
  readonly masked?: number | undefined;
  /** What an adjective says: -1 past, 0 current, 1 to come; -2 and 2 the one beyond. */
  readonly toward?: number | undefined;
  /** `T18:30`, with `Z` where it is said. */
  readonly time?: string | undefined;
  /** Of a stretch, with nothing beside them but marks; null is open. */
  readonly ends?: readonly [from: When | null, to: When | null] | undefined;
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

type Ends = NonNullable<When['ends']>;

/** From where relative dates are reckoned, and in what language they are written. */
export interface Publication {
  /** Epoch ms of the day, as UTC. */
  readonly day: number;
  readonly lang: string;
  /** 1 is Monday, 7 Sunday. */
  readonly weekStart: number;
}

export interface Settled {
  readonly edtf: string | null;
  readonly rule: string;
  readonly alternatives: string[];
  /** What the EDTF was written from. */
  readonly chosen: When;
}

/** By what was decided, as it stands behind the rule's name, and the readings, the chosen one first. */
type Choice = readonly [how: string, ...readings: (When | undefined)[]];

export const fieldsOf = (time: number) => {
  const date = new Date(time);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
};

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (time: number): number => new Date(time).getUTCDay() || 7;

/** Epoch ms, half-open, without the time of day; infinite where an end is open. */
export function spanOf({ends, year = 0, month, day, season, masked = 0}: When): readonly [start: number, end: number] {
  if (ends) return [ends[0] ? startOf(ends[0]) : -Infinity, ends[1] ? spanOf(ends[1])[1] : Infinity];
  const first = season ? season * 3 - 61 : (month ?? 1) - 1;
  const start = utc(year, first, day);
  if (day) return [start, start + DAY];
  return [start, season || month ? utc(year, first + (season ? 3 : 1)) : utc(year + 10 ** masked)];
}

const startOf = (when: When): number => spanOf(when)[0];

/** @param verb The tense of the one that governs the words. */
export function settle(when: When, published: Publication, verb?: Tense): Settled {
  const {rule = '', vague, other} = when;
  const [how, chosen = when, ...others] = vague ? [''] : choose(when, published, verb);
  const isPossible = !vague && isSound(chosen);
  const [edtf = null, ...alternatives] = isPossible
    ? new Set([chosen, ...others, other].flatMap(each => (each && isSound(each) ? write(each) : [])))
    : [];
  // Such as 30 February: never moved silently.
  return {edtf, rule: rule + how + (vague || isPossible ? '' : '-impossible'), alternatives, chosen};
}

function choose(when: When, published: Publication, verb?: Tense): Choice {
  const {ends, hijri, year, month, day, weekday, season} = when;
  const today = published.day;
  const {year: y, month: m} = fieldsOf(today);
  const near = (middle: number, at: (n: number) => When) => recurring(at, middle, when, today, verb);
  if (ends) return chooseEnds(ends, when, published, verb);
  if (hijri) return year === undefined ? near(toHijri(today).year, n => solar(when, n)) : ['', solar(when, year)];
  if (year !== undefined) return day && weekday ? checked(when, weekday) : ['', when];
  if (season ?? month) return near(y, n => ({...when, weekday: undefined, year: n}));
  if (weekday) {
    const since = (each: number) => (each - published.weekStart + 7) % 7;
    const first = today + (since(weekday) - since(weekdayOf(today))) * DAY;
    return near(0, n => ({...when, weekday: undefined, ...fieldsOf(first + n * 7 * DAY)}));
  }
  return day ? near(y * 12 + m - 1, n => ({...when, ...fieldsOf(utc(0, n)), day})) : ['', when];
}

/** A Hijri date in a Hijri year, as one of ours. */
function solar(when: When, inYear: number): When {
  const {month, day} = when;
  const [from, to] = hijriSpan(inYear, month, day).map(fieldsOf) as [When, When];
  return {...when, hijri: undefined, weekday: undefined, ...(day ? day < 31 && from : {ends: [from, to]})};
}

const doubted = (likely: When, other?: When): (When | undefined)[] => [{...likely, uncertain: true}, likely, other];

/**
 * What comes round again, each week, month or year: by an adjective, by the day of publication, by the verb; without any the past, or
 * for a day of a year the nearest, with a mark that it is not certain.
 * @param at The one in week, month or year `n`, near `middle`.
 */
function recurring(at: (n: number) => When, middle: number, when: When, today: number, verb?: Tense): Choice {
  const {toward, weekday, month, day} = when;
  const all = [-2, -1, 0, 1, 2].map(n => at(middle + n)).filter(isSound);
  const past = all.findLast(each => spanOf(each)[1] <= today) ?? all[0];
  const future = all.find(each => startOf(each) > today) ?? past;
  if (!past || !future) return [''];
  const now = all.find(each => startOf(each) <= today && spanOf(each)[1] > today);
  const [near, far] = startOf(past) + startOf(future) > 2 * today ? [past, future] : [future, past];
  const isDayOfYear = month && day;
  if (isDayOfYear && weekday) {
    const right = all.slice(1, -1).find(each => weekdayOf(startOf(each)) === weekday);
    return right ? ['', right] : ['-other-weekday', ...doubted(near)];
  }
  if (toward !== undefined || now) {
    const [nearest = all[2], step = -1] = toward ? [toward < 0 ? past : future, toward] : [now];
    // «الثلاثاء قبل الماضي» is one more back.
    const i = all.indexOf(nearest as When) + ((step / 2) | 0);
    const how = toward !== undefined ? '-adjective' : now?.day ? '-published' : '';
    // «الثلاثاء الماضي», said on a Wednesday, may also be that of the week before.
    return [how, all[i], weekday ? all[i + step] : undefined, weekday || toward ? all[i - step] : undefined];
  }
  // «تأتي الزيارة بعد لقاء في 3 أكتوبر»: a present says nothing of a day that it does not announce.
  if (isDayOfYear && verb === 'present') return ['-nearest', near, far];
  if (verb) return verb === 'past' ? ['-past-verb', past, future] : ['-future-verb', future, past];
  return ['-no-verb', ...(isDayOfYear ? doubted(near, far) : doubted(past, future))];
}

/** A day whose weekday is written beside it: doubted where they disagree, and the nearest day that is one is another reading. */
function checked(when: When, weekday: number): Choice {
  const date = {...when, weekday: undefined};
  const off = (weekday - weekdayOf(startOf(date)) + 10) % 7;
  if (off === 3) return ['', date];
  return ['-other-weekday', ...doubted(date, {...date, ...fieldsOf(startOf(date) + (off - 3) * DAY)})];
}

/** What one end of a stretch leaves out, the other says: «من 3 إلى 7 مارس 2022». */
function chooseEnds([from, to]: Ends, when: When, published: Publication, verb?: Tense): Choice {
  // A stretch of days, such as a Hijri year, has or opens at its own end.
  const stretch = (a: When | null, b: When | null): When => ({...when, ends: [a?.ends?.[0] ?? a, b?.ends?.[1] ?? b]});
  if (!from || !to) {
    // What has lasted since August has since the one that is, or the last one.
    const [, ...readings] = choose((from ?? to) as When, published, when.rule?.startsWith('since') ? 'past' : verb);
    return ['', ...readings.map(each => each && stretch(from && each, to && each))];
  }
  const settled = (each: When): When => choose(each, published, verb)[1] ?? each;
  let end = settled({...to, year: to.year ?? ((to.season ?? to.month) ? from.year : undefined)});
  let start = settled({
    ...from,
    month: from.month ?? (from.day && to.month),
    year: from.year ?? (from.weekday && !from.day ? undefined : to.year),
    toward: from.toward ?? to.toward,
    hijri: from.hijri ?? to.hijri,
  });
  if (startOf(start) > startOf(end)) {
    if (from.weekday && !from.day) {
      const days = (weekdayOf(startOf(end)) - from.weekday + 7) % 7;
      // «من الأحد إلى الخميس المقبلين» begins on the Sunday to come.
      if (to.toward === 1 || verb === 'future') end = {...end, ...fieldsOf(startOf(start) + days * DAY)};
      else start = {...start, ...fieldsOf(startOf(end) - days * DAY)};
    } else if (from.year === undefined && from.month && start.year !== undefined)
      start = {...start, year: (end.year ?? start.year) - (from.month > (to.month ?? 0) ? 1 : 0)};
  }
  return ['', stretch(start, end)];
}

/** A day that its month has, a year of four digits, an end that is not before its start. */
function isSound({ends, year = 1e4, month = 1, day = 1}: When): boolean {
  if (!ends) return Math.abs(year) < 1e4 && month > 0 && month < 13 && day <= lastDay(year, month - 1);
  const [start, end] = spanOf({ends});
  return ends.every(each => !each || isSound(each)) && start < end;
}

/** With zeros in front; the sign does not count. */
export const digits = (n: number, length: number): string =>
  (n < 0 ? '-' : '') + `${Math.abs(n)}`.padStart(length, '0');

/** The EDTF of what is settled and sound. */
function write({ends, year = 0, month, day, season, masked, time = '', approximate, uncertain}: When): string {
  if (ends)
    return ends
      .map(each =>
        each
          ? write({...each, approximate: each.approximate || approximate, uncertain: each.uncertain || uncertain})
          : '..',
      )
      .join('/');
  const flag = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
  const years = digits(year, 4);
  // The years of a century BCE share their first digits too: -0299 to -0200.
  if (masked) return years.slice(0, -masked) + 'X'.repeat(masked) + flag;
  const unit = season ?? month;
  return years + (unit ? `-${digits(unit, 2)}` : '') + (day && !season ? `-${digits(day, 2)}${time}` : '') + flag;
}
