/**
 * Very many events of which only a part is here: an archive, read by what is in view. What is known of the rest is how many begin
 * when, and that is drawn until the events themselves have come.
 */
import type {Scene} from '../scene.ts';

/** Instants are epoch ms; rows count from 0, in order of time. */
export interface Beyond {
  /** Of all events, wherever they are. */
  readonly count: number;
  /** When the first begins, and when the last has ended. */
  readonly extent: {readonly start: number; readonly end: number};
  /** Ascending: at these the counts of each group are exact, between them they are by share. */
  readonly edges: ArrayLike<number>;
  /** What is counted apart: indices of the document's groups, -1 for none. */
  readonly groups: readonly number[];
  /** How many of the n-th of `groups` begin before an instant: exact at the edges, and where the file has been asked for it. */
  readonly before: (nth: number, instant: number) => number;
  /** How many of all begin before an instant: exact at the edges, and where the file has been asked for it. */
  readonly allBefore: (instant: number) => number;
  /**
   * From when on all is here, or counted, that reaches a window which begins at an instant: what has begun before that counts only
   * where it began, since nobody knows how much of it lasts.
   */
  readonly since: (instant: number) => number;
  /** All events that begin in this time are here; left out where there is no such time. */
  readonly span?: {readonly start: number; readonly end: number};
  /** -1 for an id of no row. */
  readonly rowOf: (id: string) => number;
  /** Empty for no row. */
  readonly idOf: (row: number) => string;
  /** Settles once what was asked for last is here, or can't be had. */
  readonly work: () => Promise<unknown> | undefined;
  /** Asks for what a scene shows. @param hidden Groups that are out of sight: where there are some, the others are to be counted. */
  readonly want: (inView: NonNullable<Scene['inView']>, hidden: readonly string[]) => void;
  /** Asks for an event; with `all` that is known of it. `undefined` where it is here already, or there is no such row. */
  readonly need: (id: string, all?: boolean) => Promise<void> | undefined;
}

/** Whether all events of a window are here. */
export const isHere = ({span}: Beyond, [from, to]: readonly [number, number]): boolean =>
  span !== undefined && from >= span.start && to <= span.end;
