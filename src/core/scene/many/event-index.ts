/**
 * The times of very many events as sorted typed arrays: what a drawing looks for it finds by halving, and a worker hands them
 * over without a copy. Pure arithmetic on epoch ms; words are made elsewhere, for the few events that get any.
 */
import {drawnDate, type EdtfDate, reachOfOpen} from '../../date/edtf-date.ts';
import {readEdtf} from '../../date/read-edtf.ts';
import type {Group, TimelineEvent} from '../../model/timeline.ts';
import {signOf} from '../sign.ts';
import type {Beyond} from './beyond.ts';

/** All arrays are of one length, in order of time. */
export interface EventIndex {
  /** Index into the document's events. */
  readonly places: Uint32Array<ArrayBuffer>;
  /** Epoch ms, finite: an open end reaches as far as the other events do. */
  readonly starts: Float64Array<ArrayBuffer>;
  readonly ends: Float64Array<ArrayBuffer>;
  /** 1 to 5. */
  readonly weights: Uint8Array<ArrayBuffer>;
  /** Index into the document's groups; -1 for none. */
  readonly groups: Int16Array<ArrayBuffer>;
  /** `isDot`, `isOpenStart` and `isOpenEnd`, added up. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** Of an archive: what is known of the events that are not here. */
  readonly beyond?: Beyond;
}

/** Known to the day or finer. */
export const isDot = 1;
/** The start is open: it goes back as far as the other events do. */
export const isOpenStart = 2;
/** The end is open: it goes on as far as the other events do. */
export const isOpenEnd = 4;

const day = 864e5;

/** The day that a plain `YYYY-MM-DD` names, epoch ms; NaN for any other text. Nearly all dates of an archive are such days. */
export function plainDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  let digits = 0;
  for (let i = 0; i < 10; i++) {
    if (i === 4 || i === 7) continue;
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    digits = digits * 10 + digit;
  }
  const y = Math.floor(digits / 10000);
  const m = Math.floor(digits / 100) % 100;
  const d = digits % 100;
  // `Date.UTC` takes the years before 100 for those of another century, and 31 February for a day of March.
  if (y < 100 || m < 1 || m > 12 || d < 1 || d > 31) return Number.NaN;
  const instant = Date.UTC(y, m - 1, d);
  return d > 28 && new Date(instant).getUTCDate() !== d ? Number.NaN : instant;
}

/** The same of a plain `YYYY-MM-DDTHH:MM`. */
function plainMinute(text: string): number {
  if (text.length !== 16 || !/T(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) return Number.NaN;
  return plainDay(text.slice(0, 10)) + (Number(text.slice(11, 13)) * 60 + Number(text.slice(14))) * 60_000;
}

/**
 * Sorts the events by time. The order is that of `readStory`; an event whose date can't be read is passed over.
 * @param toClock As in `readStory`.
 * @param areRows Those of one time stay in the order in which they are given, as an archive has them.
 */
export function indexEvents(
  events: readonly TimelineEvent[],
  groups: readonly Group[] = [],
  toClock?: (date: EdtfDate) => EdtfDate,
  areRows = false,
): EventIndex {
  const {length} = events;
  /** What is drawn of the dates, infinite where they are open. */
  const [from, to] = [new Float64Array(length), new Float64Array(length)];
  const kinds = new Uint8Array(length);
  const order = new Uint32Array(length);
  let count = 0;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let isSorted = true;
  const isBefore = (a: number, b: number): number => {
    const by = (from[a] as number) - (from[b] as number) || (to[b] as number) - (to[a] as number) || 0;
    return by || (areRows ? a - b : (events[a] as TimelineEvent).id < (events[b] as TimelineEvent).id ? -1 : 1);
  };
  for (let i = 0; i < length; i++) {
    const event = events[i] as TimelineEvent;
    const {date: text} = event;
    const isMinute = text.length > 10;
    // A day is the same on every clock.
    const plain = isMinute ? (toClock ? Number.NaN : plainMinute(text)) : plainDay(text);
    if (!Number.isNaN(plain)) {
      from[i] = plain;
      to[i] = plain + (isMinute ? 60_000 : day);
      kinds[i] = isDot;
    } else {
      const read = readEdtf(event.date);
      if (!('date' in read)) continue;
      const date = toClock ? toClock(read.date) : read.date;
      const sign = signOf(event, date);
      const drawn = drawnDate(date);
      from[i] = drawn.start;
      to[i] = drawn.end;
      kinds[i] =
        (sign.shape === 'dot' ? isDot : 0) + (sign.openStart ? isOpenStart : 0) + (sign.openEnd ? isOpenEnd : 0);
    }
    for (const instant of [from[i] as number, to[i] as number]) {
      if (!Number.isFinite(instant)) continue;
      if (instant < first) first = instant;
      if (instant > last) last = instant;
    }
    order[count] = i;
    if (count && isSorted && isBefore(order[count - 1] as number, i) > 0) isSorted = false;
    count++;
  }
  const places = order.slice(0, count);
  if (!isSorted) places.sort(isBefore);

  const groupAt = new Map(groups.map(({id}, i) => [id, i]));
  const index = {
    places,
    starts: new Float64Array(count),
    ends: new Float64Array(count),
    weights: new Uint8Array(count),
    groups: new Int16Array(count),
    kinds: new Uint8Array(count),
  };
  // As far as in a story of fewer events.
  const beyond = reachOfOpen(first, last);
  for (let n = 0; n < count; n++) {
    const place = places[n] as number;
    const event = events[place] as TimelineEvent;
    const start = from[place] as number;
    const end = to[place] as number;
    index.starts[n] = Number.isFinite(start) ? start : Math.min(first, end - beyond);
    index.ends[n] = Number.isFinite(end) ? end : Math.max(last, start + beyond);
    index.weights[n] = event.weight ?? 3;
    index.groups[n] = event.group === undefined ? -1 : (groupAt.get(event.group) ?? -1);
    index.kinds[n] = kinds[place] as number;
  }
  return index;
}

/** What a worker hands over. */
export const buffersOf = ({places, starts, ends, weights, groups, kinds}: EventIndex): ArrayBuffer[] =>
  [places, starts, ends, weights, groups, kinds].map(({buffer}) => buffer);

/** The first place in ascending numbers that is not below a value. */
export function lowerBound(sorted: ArrayLike<number>, value: number, low = 0, high = sorted.length): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The events that are drawn, parted into what halving can find. Numbers are places in the index. */
export interface Field {
  /** How many events there are in all. */
  readonly count: number;
  /** Dots in order of their middles. */
  readonly middles: Float64Array;
  readonly dots: Uint32Array;
  /** Of the dots, in `dots`, those of each weight from 5 to 1. */
  readonly heavy: readonly Uint32Array[];
  /** The middles of each group's dots, in the order of `groupsInUse`. */
  readonly grouped: readonly Float64Array[];
  /** All that is no dot, by start; and up to each the latest end. */
  readonly bars: Uint32Array;
  readonly latest: Float64Array;
  /** Indices of the groups that have events, -1 last. */
  readonly groupsInUse: readonly number[];
}

/** @param shown Places in the index, ascending; all where left out. */
export function fieldOf({starts, ends, weights, groups, kinds}: EventIndex, shown?: Uint32Array): Field {
  const count = shown?.length ?? starts.length;
  const isUsed = new Set<number>();
  const dots = new Uint32Array(count);
  const bars = new Uint32Array(count);
  let [dotCount, barCount] = [0, 0];
  let isSorted = true;
  let before = Number.NEGATIVE_INFINITY;
  const middleOf = (n: number): number => ((starts[n] as number) + (ends[n] as number)) / 2;
  for (let i = 0; i < count; i++) {
    const n = shown ? (shown[i] as number) : i;
    isUsed.add(groups[n] as number);
    if ((kinds[n] as number) & isDot) {
      dots[dotCount++] = n;
      const at = middleOf(n);
      if (at < before) isSorted = false;
      before = at;
    } else bars[barCount++] = n;
  }
  const sorted = dots.slice(0, dotCount);
  // A time in the morning stands before the middle of its day, though the day begins before it.
  if (!isSorted) sorted.sort((a, b) => middleOf(a) - middleOf(b) || a - b);
  const groupsInUse = [...isUsed].sort((a, b) => (a < 0 ? 1 : b < 0 ? -1 : a - b));
  const slot = new Map(groupsInUse.map((group, i) => [group, i]));
  const middles = Float64Array.from(sorted, middleOf);
  const perWeight: number[][] = [[], [], [], [], []];
  const perGroup: number[][] = groupsInUse.map(() => []);
  sorted.forEach((n, i) => {
    perWeight[5 - (weights[n] as number)]?.push(i);
    perGroup[slot.get(groups[n] as number) ?? 0]?.push(middles[i] as number);
  });
  const long = bars.slice(0, barCount);
  const latest = new Float64Array(barCount);
  long.forEach((n, i) => {
    latest[i] = Math.max(ends[n] as number, i ? (latest[i - 1] as number) : Number.NEGATIVE_INFINITY);
  });
  return {
    count,
    middles,
    dots: sorted,
    heavy: perWeight.map(list => Uint32Array.from(list)),
    grouped: perGroup.map(list => Float64Array.from(list)),
    bars: long,
    latest,
    groupsInUse,
  };
}

/** Of the dots from `from` to before `to`, the first of the heaviest; -1 for none. */
export function heaviest({heavy}: Field, from: number, to: number): number {
  for (const list of heavy) {
    const at = lowerBound(list, from);
    const found = list[at];
    if (found !== undefined && found < to) return found;
  }
  return -1;
}
