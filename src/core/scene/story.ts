/** A document made ready to be placed: its events in order of time, with their dates read. */
import {compareDates, drawnDate, type EdtfDate} from '../date/edtf-date.ts';
import {readEdtf} from '../date/read-edtf.ts';
import type {Color} from '../model/color.ts';
import {shownLine} from '../model/shown-text.ts';
import type {Timeline, TimelineEvent} from '../model/timeline.ts';
import type {EventIndex} from './many/event-index.ts';
import {type GroupShape, groupColors, shapeOf} from './palette.ts';
import {type Sign, signOf} from './sign.ts';

/** All that a drawing is made from, but for its size and the page's language. */
export interface Story {
  readonly timeline: Timeline;
  readonly events: readonly StoryEvent[];
  /** In the place of `events`, where there are too many to be read one by one. */
  readonly many?: ManyEvents;
  readonly colors: {readonly groups: readonly Color[]; readonly none: Color};
  /** The palette that `colors` are of, where it is not the document's. */
  readonly palette?: string;
  /** Of each group, in the author's order; empty where a story tells of one group, and there is nothing to tell apart. */
  readonly shapes: readonly GroupShape[];
  /** Of each group, in the author's order, as they are drawn. */
  readonly groupNames: readonly string[];
  /** In order of time; those whose date can't be read are passed over. */
  readonly eras: readonly StoryEra[];
  /** When the report was published, epoch ms; `undefined` where that is not known. */
  readonly published: number | undefined;
}

/** Very many events in order of time, each read once it is asked for; a place is an index in that order. */
export interface ManyEvents {
  readonly index: EventIndex;
  readonly count: number;
  readonly at: (place: number) => StoryEvent | undefined;
  /** The same, for a look in passing: it is not kept. */
  readonly read: (place: number) => StoryEvent | undefined;
  /** As it stands in the document. */
  readonly eventAt: (place: number) => TimelineEvent;
  /** -1 where there is no such event. */
  readonly placeOf: (id: string) => number;
  /** The places of what the reader has not put out of sight, ascending; `undefined` for all. */
  readonly shown: (hidden?: readonly string[]) => Uint32Array | undefined;
  readonly order: (hidden?: readonly string[]) => ManyOrder;
  /** How many of all there are among those that the reader has not put out of sight. */
  readonly countShown: (hidden?: readonly string[]) => number;
  /** As the function `isDuring`. */
  readonly isDuring: (now: number) => boolean;
}

/** Which event is the n-th of those that are shown. `place`: in the index of what is here; -1 for what is not. */
export interface ManyOrder {
  readonly count: number;
  readonly placeAt: (n: number) => number;
  /** -1 for what is out of sight. */
  readonly nthOf: (place: number) => number;
  /** Empty where there is none. */
  readonly idOf: (n: number) => string;
  /** -1 where there is no such event, or it is out of sight. */
  readonly indexOf: (id: string) => number;
}

/** An event with its date read. */
export interface StoryEvent {
  readonly event: TimelineEvent;
  /** On the clock of the zone that is shown. */
  readonly date: EdtfDate;
  /** What of it is drawn. */
  readonly drawn: EdtfDate;
  readonly sign: Sign;
  /** Index of its group; -1 for none. */
  readonly group: number;
}

/** An era with its date read. */
export interface StoryEra {
  readonly label: string;
  /** On the clock of the zone that is shown. */
  readonly date: EdtfDate;
}

/**
 * @param toClock Moves a date to the clock of the zone that is shown; left out where no date needs it. Events whose date
 * can't be read are passed over: `validate` has told of them.
 */
export function readStory(timeline: Timeline, toClock: (date: EdtfDate) => EdtfDate = date => date): Story {
  const groups = timeline.groups ?? [];
  const events = timeline.events.flatMap((event): StoryEvent[] => {
    const read = readEdtf(event.date);
    if (!('date' in read)) return [];
    const date = toClock(read.date);
    const group = groups.findIndex(({id}) => id === event.group);
    return [{event, date, drawn: drawnDate(date), sign: signOf(event, date), group}];
  });
  // As the marks stand on the axis; by id last, so that the drawing is the same whatever the order of the file.
  events.sort((a, b) => compareDates(a.drawn, b.drawn) || (a.event.id < b.event.id ? -1 : 1));
  const eras = (timeline.eras ?? []).flatMap(({label, date}): StoryEra[] => {
    const read = readEdtf(date);
    return 'date' in read ? [{label: shownLine(label), date: toClock(read.date)}] : [];
  });
  eras.sort((a, b) => compareDates(a.date, b.date));
  const isTold = new Set(events.flatMap(({group}) => (group < 0 ? [] : group))).size > 1;
  const published = readEdtf(timeline.source?.published ?? '');
  return {
    timeline,
    events,
    colors: groupColors(groups, timeline.presentation?.palette),
    shapes: isTold ? groups.map((_, i) => shapeOf(i)) : [],
    groupNames: groups.map(({label}) => shownLine(label)),
    eras,
    published: 'date' in published ? published.date.start : undefined,
  };
}

/** The events that the reader has not put out of sight. */
export function shownEvents(
  {timeline, events}: Story,
  {hidden = []}: {readonly hidden?: readonly string[]},
): readonly StoryEvent[] {
  return hidden.length ? events.filter(({group}) => !hidden.includes(timeline.groups?.[group]?.id ?? '')) : events;
}

/** How many events a story has, hidden ones and those of an archive that are not here among them. */
export const countOf = ({events, many}: Story): number => many?.countShown() ?? events.length;

/** `undefined` where the story has no such event, or it is not here. */
export const itemOf = ({events, many}: Story, id: string): StoryEvent | undefined =>
  many ? many.at(many.placeOf(id)) : events.find(({event}) => event.id === id);

/** Whether a story has an event, though it may not be here yet. */
export const hasEvent = (story: Story, id: string): boolean =>
  (story.many?.index.beyond?.rowOf(id) ?? -1) >= 0 || itemOf(story, id) !== undefined;
