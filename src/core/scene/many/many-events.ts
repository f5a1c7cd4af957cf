/** A story of very many events: they lie in typed arrays, and an event is read once it is asked for. */
import {drawnDate, type EdtfDate} from '../../date/edtf-date.ts';
import {readEdtf} from '../../date/read-edtf.ts';
import type {Timeline, TimelineEvent} from '../../model/timeline.ts';
import {signOf} from '../sign.ts';
import {type ManyEvents, type ManyOrder, readStory, type Story, type StoryEvent} from '../story.ts';
import {type EventIndex, indexEvents, isOpenEnd, isOpenStart} from './event-index.ts';
import {orderOf} from './many-order.ts';

/** Events that are kept as they were read; those of a few windows. */
const mostKept = 2000;

class Events implements ManyEvents {
  readonly index: EventIndex;
  readonly #timeline: Timeline;
  readonly #toClock: (date: EdtfDate) => EdtfDate;
  readonly #kept = new Map<number, StoryEvent>();
  #ids: Map<string, number> | undefined;
  /** The first start and the last end that are known, epoch ms. */
  #known: {readonly first: number; readonly last: number} | undefined;
  #shown: {readonly key: string; readonly places: Uint32Array | undefined} | undefined;

  constructor(timeline: Timeline, index: EventIndex, toClock: (date: EdtfDate) => EdtfDate) {
    this.#timeline = timeline;
    this.index = index;
    this.#toClock = toClock;
  }

  get count(): number {
    return this.index.places.length;
  }

  eventAt(place: number): TimelineEvent {
    return this.#timeline.events[this.index.places[place] as number] as TimelineEvent;
  }

  at(place: number): StoryEvent | undefined {
    const known = this.#kept.get(place);
    if (known) return known;
    const item = this.read(place);
    if (!item) return undefined;
    if (this.#kept.size > mostKept) this.#kept.clear();
    this.#kept.set(place, item);
    return item;
  }

  read(place: number): StoryEvent | undefined {
    if (!(place >= 0 && place < this.count)) return undefined;
    const event = this.eventAt(place);
    const read = readEdtf(event.date);
    if (!('date' in read)) return undefined;
    const date = this.#toClock(read.date);
    return {event, date, drawn: drawnDate(date), sign: signOf(event, date), group: this.index.groups[place] ?? -1};
  }

  placeOf(id: string): number {
    if (!id) return -1;
    this.#ids ??= new Map(Array.from(this.index.places, (_, place) => [this.eventAt(place).id, place]));
    return this.#ids.get(id) ?? -1;
  }

  shown(hidden: readonly string[] = []): Uint32Array | undefined {
    const key = hidden.join('\n');
    if (this.#shown?.key === key) return this.#shown.places;
    const out = new Set((this.#timeline.groups ?? []).flatMap(({id}, i) => (hidden.includes(id) ? i : [])));
    const {groups} = this.index;
    const places = out.size
      ? Uint32Array.from(groups.keys()).filter(place => !out.has(groups[place] as number))
      : undefined;
    this.#shown = {key, places};
    return places;
  }

  order(hidden: readonly string[] = []): ManyOrder {
    return orderOf(this, hidden);
  }

  countShown(hidden: readonly string[] = []): number {
    const {beyond} = this.index;
    if (!beyond) return this.shown(hidden)?.length ?? this.count;
    const {groups = []} = this.#timeline;
    const isShown = (group: number): boolean => !hidden.includes(groups[group]?.id ?? '');
    const {end} = beyond.extent;
    const isAll = beyond.groups.every(isShown);
    return isAll
      ? beyond.count
      : beyond.groups.reduce((sum, group, nth) => sum + (isShown(group) ? beyond.before(nth, end) : 0), 0);
  }

  isDuring(now: number): boolean {
    const {starts, ends, kinds, beyond} = this.index;
    if (beyond) return now >= beyond.extent.start && now < beyond.extent.end;
    if (!this.#known) {
      let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      kinds.forEach((kind, i) => {
        if (!(kind & isOpenStart)) first = Math.min(first, starts[i] as number);
        if (!(kind & isOpenEnd)) last = Math.max(last, ends[i] as number);
      });
      this.#known = {first, last};
    }
    return this.#known.first <= now && this.#known.last > now;
  }
}

/** As `readStory`, for more events than each can have a drawing of its own. */
export function readMany(
  timeline: Timeline,
  toClock?: (date: EdtfDate) => EdtfDate,
  index: EventIndex = indexEvents(timeline.events, timeline.groups, toClock),
): Story {
  const {groups = []} = timeline;
  const told = new Set([...index.groups, ...(index.beyond?.groups ?? [])]);
  told.delete(-1);
  // What a story knows beside its events: of the events themselves, one of each group is enough.
  const few = [...told].map(group => ({id: '', date: '2000', title: '', group: groups[group]?.id ?? ''}));
  const story = readStory({...timeline, events: few}, toClock);
  return {...story, timeline, events: [], many: new Events(timeline, index, toClock ?? (date => date))};
}
