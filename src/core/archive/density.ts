/**
 * How many events begin when, of each group: what a reader sees of an archive before any event is read. It travels with the
 * archive, in the file's own metadata (`khatt:density`) or as a small file beside it.
 */
import {readEdtf} from '../date/read-edtf.ts';
import {cellText} from './read-row.ts';

/** Counts in stretches of time, from the first to the last event. */
export interface Density {
  /** As they are written in the archive; without groups one, the empty text. */
  readonly groups: readonly string[];
  /** Epoch ms, ascending: one more than there are stretches. Both ends of the archive's extent are among them. */
  readonly edges: Float64Array;
  /** By group and edge: events of the group that begin before that edge. */
  readonly before: readonly Float64Array[];
  /** Exact. */
  readonly count: number;
  /** Some of the heaviest events, for labels where there are too many to read. By row. */
  readonly heaviest: readonly HeavyEvent[];
}

/** What the summary knows of one event. */
export interface HeavyEvent {
  /** From 0, in the file's order. */
  readonly row: number;
  /** EDTF. */
  readonly date: string;
  readonly title: string;
  readonly group?: string;
  readonly weight?: number;
}

/**
 * The summary as it is written. `counts` has a list for each group, with a number for each stretch; stretches are of one length.
 */
export interface WrittenDensity {
  readonly khatt: 'density';
  /** Epoch ms. */
  readonly start: number;
  readonly step: number;
  readonly groups: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly heaviest?: readonly HeavyEvent[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

const sums = (counts: readonly number[]): Float64Array => {
  const before = new Float64Array(counts.length + 1);
  for (const [i, count] of counts.entries()) before[i + 1] = (before[i] ?? 0) + count;
  return before;
};

const made = (
  groups: readonly string[],
  edges: Float64Array,
  counts: readonly (readonly number[])[],
  heaviest: readonly HeavyEvent[] = [],
): Density => {
  const before = counts.map(sums);
  return {groups, edges, before, count: before.reduce((sum, each) => sum + (each.at(-1) ?? 0), 0), heaviest};
};

const isHeavy = (value: unknown): value is HeavyEvent =>
  isObject(value) &&
  isCount(value['row']) &&
  typeof value['date'] === 'string' &&
  typeof value['title'] === 'string' &&
  ['string', 'undefined'].includes(typeof value['group']) &&
  ['number', 'undefined'].includes(typeof value['weight']);

/** The compact form, which khatt's own script writes. */
function readCompact(value: Readonly<Record<string, unknown>>): Density | undefined {
  const {start, step, groups, counts, heaviest = []} = value;
  if (value['khatt'] !== 'density' || !Number.isFinite(start) || !(Number(step) > 0) || !Array.isArray(groups)) return;
  if (!Array.isArray(counts) || counts.length !== Math.max(1, groups.length) || !Array.isArray(heaviest)) return;
  const length: unknown = counts[0]?.length;
  const isWhole = counts.every(each => Array.isArray(each) && each.length === length && each.every(isCount));
  if (!isWhole || !isCount(length) || !length || !groups.every(group => typeof group === 'string')) return;
  const edges = Float64Array.from({length: length + 1}, (_, i) => Number(start) + i * Number(step));
  return made(groups.length ? groups : [''], edges, counts, heaviest.filter(isHeavy));
}

/**
 * Rows of `date`, `group` and `count`, which any database writes: each date is the unit (day, month, year) that its events begin
 * in. Units that have no events may be left out. A row without a date counts those that have none, which databases sort behind all
 * others. A row with `row` (from 0) and `title` is one of the heaviest events instead.
 */
function readRows(rows: readonly unknown[]): Density | undefined {
  const byGroup = new Map<string, Map<number, number>>();
  const stops = new Set<number>();
  const undated = new Map<string, number>();
  const heaviest: HeavyEvent[] = [];
  for (const row of rows) {
    const group = isObject(row) ? cellText(row['group']) : '';
    const title = isObject(row) ? cellText(row['title']) : '';
    if (isObject(row) && title && row['row'] !== null) {
      const {row: nth, date, weight} = row;
      const event = {
        row: Number(nth),
        date,
        title,
        ...(group ? {group} : {}),
        ...(weight ? {weight: Number(weight)} : {}),
      };
      if (isHeavy(event)) heaviest.push(event);
      continue;
    }
    if (!isObject(row) || !isCount(Number(row['count']))) return;
    if (row['date'] === null) {
      undated.set(group, (undated.get(group) ?? 0) + Number(row['count']));
      continue;
    }
    if (typeof row['date'] !== 'string') return;
    // Databases write a day that came of a truncated time with midnight behind it.
    const read = readEdtf(row['date'].replace(/[T ]00:00(:00(\.0+)?)?Z?$/, ''));
    if (!('date' in read) || !Number.isFinite(read.date.start + read.date.end)) return;
    const {start, end} = read.date;
    const counts = byGroup.get(group) ?? new Map<number, number>();
    byGroup.set(group, counts.set(start, (counts.get(start) ?? 0) + Number(row['count'])));
    stops.add(start).add(end);
  }
  if (!stops.size) return;
  const edges = Float64Array.from(stops).sort();
  const groups = [...new Set([...byGroup.keys(), ...undated.keys()])].sort();
  const counts = groups.map(group => {
    const each = Array.from(edges.subarray(0, -1), edge => byGroup.get(group)?.get(edge) ?? 0);
    each[each.length - 1] = (each.at(-1) ?? 0) + (undated.get(group) ?? 0);
    return each;
  });
  return made(
    groups,
    edges,
    counts,
    heaviest.sort((a, b) => a.row - b.row),
  );
}

/** @returns `undefined` for what is no summary. Never throws. */
export function readDensity(text: string): Density | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? readRows(value) : isObject(value) ? readCompact(value) : undefined;
  } catch {
    return undefined;
  }
}

/** What can be told without a summary: how many rows lie between the bounds of the row groups. @param edges, counts As in a Density. */
export const densityOfBounds = (edges: Float64Array, counts: readonly number[]): Density => made([''], edges, [counts]);

/** Index of the last edge before the one at `end` that is no later than an instant; 0 for what is before all. */
function edgeAt(edges: Float64Array, instant: number, end: number): number {
  let low = 0;
  let high = end;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= instant) low = middle;
    else high = middle;
  }
  return low;
}

/** The last edge that is no later than an instant; the first one for what is before all. */
export const edgeBefore = ({edges}: Density, instant: number): number =>
  edges[edgeAt(edges, instant, edges.length)] ?? 0;

/** Events of the n-th group that begin before an instant, as far as the summary knows: exact at its edges, by share between them. */
export function countBefore({edges, before: all}: Density, nth: number, instant: number): number {
  const before = all[nth] ?? [];
  const last = edges.length - 1;
  if (!(instant > (edges[0] ?? 0))) return 0;
  if (instant >= (edges[last] ?? 0)) return before[last] ?? 0;
  const at = edgeAt(edges, instant, last);
  const [from = 0, to = 0] = [edges[at], edges[at + 1]];
  const [first = 0, next = 0] = [before[at], before[at + 1]];
  return first + Math.round((next - first) * ((instant - from) / (to - from)));
}

/**
 * Counts of `buckets` equal stretches from one instant to another, by group: `counts[group * buckets + i]`. Whatever the number of
 * buckets, they sum to the same.
 */
export function densityIn(density: Density, from: number, to: number, buckets: number): Float64Array {
  const counts = new Float64Array(density.groups.length * buckets);
  for (const group of density.groups.keys()) {
    let last = countBefore(density, group, from);
    for (let i = 0; i < buckets; i += 1) {
      const next = countBefore(density, group, i === buckets - 1 ? to : from + ((to - from) * (i + 1)) / buckets);
      counts[group * buckets + i] = next - last;
      last = next;
    }
  }
  return counts;
}
