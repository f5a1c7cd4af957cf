import type {Timeline, TimelineEvent} from '../../core/model/timeline.ts';
import type {LargeStory} from '../../core/scene/many/read-large.ts';
import type {LoadWatch} from './loading.ts';

/** A first drawing is made of so many events, and another one of so many times as many. */
const firstDrawn = 250;
const again = 32;

/** What of a large file has been read so far. */
export class LargeProgress {
  readonly events: TimelineEvent[] = [];
  /** Events of the last drawing. */
  drawn = firstDrawn / again;
  readonly #watch: LoadWatch | undefined;

  constructor(watch: LoadWatch | undefined) {
    this.#watch = watch;
  }

  add(rows: readonly TimelineEvent[], head: Partial<Timeline> | undefined): void {
    for (const row of rows) this.events.push(row);
    const {length} = this.events;
    if (!head || length < again * this.drawn) return;
    this.drawn = length;
    // An id is made from the title only once all are known.
    const events = this.events.map((event, i) => (event.id ? event : {...event, id: ` ${i}`}));
    this.#watch?.onPart({khatt: 1, ...head, events});
  }

  name(ids: NonNullable<LargeStory['ids']>): void {
    for (const [i, id] of ids) this.events[i] = {...(this.events[i] as TimelineEvent), id};
  }

  restart(): void {
    this.events.length = 0;
  }
}
