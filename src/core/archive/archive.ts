/** An archive as those who draw it know it, whatever its file is. */
import type {Fault} from '../model/problem.ts';
import type {TimelineEvent} from '../model/timeline.ts';
import type {AbortSignal} from './archive-buffer.ts';
import type {Density} from './density.ts';

/** The events of a window. */
export interface ArchiveEvents {
  /** In the order of time. */
  readonly events: readonly TimelineEvent[];
  /** All that begin in the window, exactly. */
  readonly count: number;
  /** All of them are among `events`, but for those at fault; else only some of the heaviest, as far as the summary has any. */
  readonly isWhole: boolean;
  readonly faults: readonly Fault[];
  readonly bytesRead: number;
}

/** What a read can be stopped by. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
}

/**
 * Instants are epoch ms; clock times count as UTC. An event is in a window if it begins there; of years alone, if its year does not end
 * before. Reads reject as the buffer does, or with an `Unreadable`.
 */
export interface Archive {
  readonly count: number;
  /** `start` inclusive, `end` exclusive. */
  readonly extent: {readonly start: number; readonly end: number};
  /** As they are written in the rows; none where no summary names them. */
  readonly groups: readonly string[];
  /** What is amiss but does not keep it from being read. */
  readonly faults: readonly Fault[];
  /** Read until it was open. */
  readonly bytesRead: number;
  /** Counts by group and bucket (`counts[group * buckets + i]`), without a read: exact at the summary's edges, by share between them. */
  density(
    from: number,
    to: number,
    buckets: number,
  ): {readonly groups: readonly string[]; readonly counts: Float64Array};
  /** How many events begin when: what the file's summary says, or else the bounds of its row groups. */
  readonly summary: Density;
  /** What is known of the heaviest events before any is read. By row. */
  readonly heaviest: readonly TimelineEvent[];
  /** Ms: an event that is not said to last covers no more than that. */
  readonly unit: number;
  /** When the first events begin that are in a window from an instant on. */
  since(instant: number): number;
  /** Exact. */
  rows(from: number, to: number, options?: ReadOptions): Promise<{first: number; end: number; bytesRead: number}>;
  /**
   * How many events of each of the summary's groups come before those of a window, and before its end. Exact, but for an archive
   * whose summary tells so little of the time around it that hundreds of thousands of rows would have to be read for that.
   */
  groupRows(
    from: number,
    to: number,
    options?: ReadOptions,
  ): Promise<{first: readonly number[]; end: readonly number[]}>;
  /** @param options `limit`: of more events than that only heavy ones come. */
  events(from: number, to: number, options?: ReadOptions & {readonly limit?: number}): Promise<ArchiveEvents>;
  /** The events of some rows, from `first` to before `end`. */
  page(
    first: number,
    end: number,
    options?: ReadOptions,
  ): Promise<Pick<ArchiveEvents, 'events' | 'faults' | 'bytesRead'>>;
  /** One event with everything that is known of it; `undefined` for an id of another document. */
  event(
    id: string,
    options?: ReadOptions,
  ): Promise<
    {readonly event?: TimelineEvent; readonly faults: readonly Fault[]; readonly bytesRead: number} | undefined
  >;
}

/** What an archive is opened with. */
export interface OpenOptions extends ReadOptions {
  /** The summary that lies beside the file, asked for if the file has none; `undefined` where there is none either. */
  readonly density?: () => Promise<string | undefined>;
}
