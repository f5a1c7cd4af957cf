/** What is asked of a document's loading, and what comes of it. */
import type {Problem} from '../../core/model/problem.ts';
import type {Timeline} from '../../core/model/timeline.ts';
import type {EventIndex} from '../../core/scene/many/event-index.ts';

export interface LoadedStory {
  /** `undefined` where nothing could be read at all. */
  readonly timeline: Timeline | undefined;
  readonly problems: readonly Problem[];
  /** Of a large file, where its events are in time. */
  readonly index?: EventIndex;
}

/** What is known of a document beside where it is. */
export interface LoadOptions {
  readonly format: string;
  /** BCP 47 of the Problems. */
  readonly lang: string;
}

/** With what ends the loading, and who is told of it. */
export interface FetchOptions extends LoadOptions {
  readonly signal: AbortSignal;
  readonly watch?: LoadWatch;
}

/** How far a file has come. */
export interface LoadProgress {
  /** Bytes; the total is 0 where it is not known. */
  readonly loaded: number;
  readonly total: number;
  readonly events: number;
}

/** Is told of a large file while it comes. */
export interface LoadWatch {
  readonly onProgress: (progress: LoadProgress | undefined) => void;
  /** What can be drawn already. */
  readonly onPart: (timeline: Timeline) => void;
  /** More of an archive has been read, as the reader came to it. */
  readonly onMore: (story: LoadedStory) => void;
}
