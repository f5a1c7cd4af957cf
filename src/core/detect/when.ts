/** What an expression says of a date, and the date that it is on the day when the article was published. */
import {lastDay, utc} from '../date/utc.ts';
import {hijriSpan, toHijri} from './hijri.ts';
import type {Tense} from './verbs.ts';

export const DAY = 864e5;

/** As much as the words say. What they leave open is settled by the day of publication and the verb. */
export interface When {
  /** Which rule has read it; the ends of a stretch have none. */
  readonly rule?: string | undefined;
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
  /** The two ends, where the words give two; null is open. Nothing else stands beside them but marks. */
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

/** By what was decided, as it stands behind the rule's name, and the readings, the chosen one first. */
type Choice = readonly [how: string, ...readings: (When | undefined)[]];

/** Tells the tense of the verb that governs the words. */
type AskTense = () => Tense | undefined;

export const fieldsOf = (time: number) => {
  const date = new Date(time);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
};

/** Epoch ms, half-open, without the time of day; infinite where an end is open. */
export function spanOf({from, to, year = 0, month, day, season, masked}: When): readonly [start: number, end: number] {
  if (from !== undefined || to !== undefined)
    return [from ? spanOf(from)[0] : -Infinity, to ? spanOf(to)[1] : Infinity];
  const first = (season ? season * 3 - 60 : (month ?? 1)) - 1;
  const start = utc(year, first, day ?? 1);
  if (day !== undefined) return [start, start + DAY];
  return [start, season || month ? utc(year, first + (season ? 3 : 1)) : utc(year + 10 ** (masked ?? 0))];
}

/** @param tense Asked only where it decides. */
export function settle(when: When, published: Publication, tense: AskTense): Settled {
  const {rule: name = '', vague, other} = when;
  if (vague) return {edtf: null, rule: name, alternatives: []};
  const [how, chosen = when, ...others] = choose(when, published, tense);
  const rule = how ? `${name}-${how}` : name;
  // Such as 30 February: never moved silently.
  if (!isSound(chosen)) return {edtf: null, rule: `${rule}-impossible`, alternatives: []};
  const [edtf = '', ...alternatives] = new Set(
    [chosen, ...others, other].flatMap(each => (each && isSound(each) ? write(each) : [])),
  );
  return {edtf, rule, alternatives, chosen};
}

function choose(when: When, published: Publication, tense: AskTense): Choice {
  const {from, to, hijri, year, month, day, weekday, season} = when;
  const {year: y, month: m} = fieldsOf(published.day);
  if (from !== undefined || to !== undefined) return chooseEnds(when, published, tense);
  if (hijri) {
    const at = (n: number) => solar(when, n);
    return year !== undefined ? ['', at(year)] : recurring(at, toHijri(published.day).year, when, published, tense);
  }
  if (year !== undefined) return day !== undefined && weekday !== undefined ? checked(when) : ['', when];
  if (season ?? month) return recurring(n => ({...when, weekday: undefined, year: n}), y, when, published, tense);
  if (weekday !== undefined) {
    const since = (n: number) => (n - published.weekStart + 7) % 7;
    const first = published.day + (since(weekday) - since(new Date(published.day).getUTCDay())) * DAY;
    return recurring(n => ({...when, weekday: undefined, ...fieldsOf(first + n * 7 * DAY)}), 0, when, published, tense);
  }
  if (day !== undefined)
    return recurring(n => ({...when, ...fieldsOf(utc(0, n)), day}), y * 12 + m - 1, when, published, tense);
  return ['', when];
}

/** A Hijri date in a Hijri year, as one of ours. */
function solar({hijri, year, month, day, weekday, rule, ...rest}: When, inYear: number): When {
  const [first, last] = hijriSpan(inYear, month, day).map(fieldsOf);
  return day === undefined ? {...rest, from: first, to: last} : {...rest, ...first};
}

/**
 * What comes round again, each week, month or year: by an adjective, by the day of publication, by the verb; without any the past, or
 * for a day of a year the nearest, with a mark that it is not certain.
 * @param at The one in week, month or year `n`, near `middle`.
 */
function recurring(
  at: (n: number) => When,
  middle: number,
  when: When,
  {day: today}: Publication,
  tense: AskTense,
): Choice {
  const {toward, weekday, month, day, hijri} = when;
  const all = [-2, -1, 0, 1, 2].map(n => at(middle + n)).filter(isSound);
  const distance = (each: When) => Math.abs(spanOf(each)[0] - today);
  const nearest = [...all].sort((a, b) => distance(a) - distance(b));
  const isDayOfYear = month !== undefined && day !== undefined && !hijri;
  if (isDayOfYear && weekday !== undefined) {
    const right = nearest.slice(0, 3).find(each => weekdayOf(each) === weekday);
    return right ? ['', right] : ['other-weekday', nearest[0] && {...nearest[0], uncertain: true}, nearest[0]];
  }
  const now = all.find(each => spanOf(each)[0] <= today && today < spanOf(each)[1]);
  const past = all.findLast(each => spanOf(each)[1] <= today) ?? nearest[0];
  const future = all.find(each => spanOf(each)[0] > today) ?? nearest[0];
  if (toward !== undefined || now) {
    const [chosen, step] = [toward ? (toward < 0 ? past : future) : now, toward || -1];
    const i = chosen ? all.indexOf(chosen) : all.length >> 1;
    // «الثلاثاء الماضي», said on a Wednesday, may also be that of the week before.
    const how = toward !== undefined ? 'adjective' : now?.day ? 'published' : '';
    const others = weekday !== undefined ? [all[i + step], all[i - step]] : toward ? [all[i - step]] : [];
    return [how, chosen ?? at(middle), ...others];
  }
  const verb = tense();
  // «تأتي الزيارة بعد لقاء في 3 أكتوبر»: a present says nothing of a day that it does not announce.
  if (isDayOfYear && verb === 'present') return ['nearest', ...nearest.slice(0, 2)];
  if (verb) return verb === 'past' ? ['past-verb', past, future] : ['future-verb', future, past];
  const [likely, other] = isDayOfYear && nearest[0] === future ? [future, past] : [past, future];
  return ['no-verb', likely && {...likely, uncertain: true}, likely, other];
}

const weekdayOf = (when: When): number => new Date(spanOf(when)[0]).getUTCDay();

/** A day whose weekday is written beside it: doubted where they disagree, and the nearest day that is one is another reading. */
function checked({weekday = 0, ...date}: When): Choice {
  const off = (weekday - weekdayOf(date) + 10) % 7;
  if (off === 3) return ['', date];
  return ['other-weekday', {...date, uncertain: true}, date, {...date, ...fieldsOf(spanOf(date)[0] + (off - 3) * DAY)}];
}

/** What one end of a stretch leaves out, the other says: «من 3 إلى 7 مارس 2022». */
function chooseEnds(when: When, published: Publication, tense: AskTense): Choice {
  const {from, to} = when;
  if (!from || !to) {
    const end = from ?? to;
    const [, ...readings] = end ? choose(end, published, tense) : [''];
    // A stretch of days, such as a Hijri year, opens at its end.
    return [
      '',
      ...readings.map(each => each && {...when, ...(from ? {from: each.from ?? each} : {to: each.to ?? each})}),
    ];
  }
  const settled = (each: When): When => choose(each, published, tense)[1] ?? each;
  const end = settled({...to, year: to.year ?? ((to.season ?? to.month) ? from.year : undefined)});
  let start = settled({
    ...from,
    month: from.month ?? (from.day && to.month),
    year: from.year ?? (from.weekday === undefined || from.day ? to.year : undefined),
    toward: from.toward ?? to.toward,
    hijri: from.hijri ?? to.hijri,
  });
  if (spanOf(start)[0] > spanOf(end)[0]) {
    if (from.weekday !== undefined && !from.day)
      start = {...start, ...fieldsOf(spanOf(end)[0] - ((weekdayOf(end) - from.weekday + 7) % 7) * DAY)};
    else if (from.year === undefined && from.month && start.year !== undefined)
      start = {...start, year: (end.year ?? start.year) - (from.month > (to.month ?? 0) ? 1 : 0)};
  }
  return ['', {...when, from: start.from ?? start, to: end.to ?? end}];
}

/** A day that its month has, a year of four digits, an end that is not before its start. */
function isSound({from, to, year = 1e4, month = 1, day = 1}: When): boolean {
  return from || to
    ? [from, to].every(each => !each || isSound(each)) && (!from || !to || spanOf(from)[0] < spanOf(to)[1])
    : Math.abs(year) < 1e4 && month > 0 && month < 13 && day <= lastDay(year, month - 1);
}

const digits = (n: number, length: number): string => (n < 0 ? '-' : '') + String(Math.abs(n)).padStart(length, '0');

/** The EDTF of what is settled and sound. */
function write({from, to, year = 0, month, day, season, masked, time = '', approximate, uncertain}: When): string {
  if (from !== undefined || to !== undefined) {
    const end = (each: When | null | undefined): string =>
      each
        ? write({...each, approximate: each.approximate || approximate, uncertain: each.uncertain || uncertain})
        : '..';
    return `${end(from)}/${end(to)}`;
  }
  const flag = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
  const years = digits(year, 4);
  // The years of a century BCE share their first digits too: -0299 to -0200.
  if (masked) return years.slice(0, -masked) + 'X'.repeat(masked) + flag;
  const unit = season ?? month;
  return years + (unit ? `-${digits(unit, 2)}` : '') + (day && !season ? `-${digits(day, 2)}${time}` : '') + flag;
}
