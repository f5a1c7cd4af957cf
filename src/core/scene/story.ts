/** A document made ready to be placed: its events in order of time, with their dates read. */
import {compareDates, type EdtfDate} from '../date/edtf-date.ts';
import {readEdtf} from '../date/read-edtf.ts';
import type {Color} from '../model/color.ts';
import type {Timeline, TimelineEvent} from '../model/timeline.ts';
import {groupColors} from './palette.ts';
import {type Sign, signOf} from './sign.ts';

export interface Story {
  readonly timeline: Timeline;
  readonly events: readonly StoryEvent[];
  readonly colors: {readonly groups: readonly Color[]; readonly none: Color};
  /** When the report was published, epoch ms; `undefined` where that is not known. */
  readonly published: number | undefined;
}

export interface StoryEvent {
  readonly event: TimelineEvent;
  /** On the clock of the zone that is shown. */
  readonly date: EdtfDate;
  readonly sign: Sign;
  /** Index of its group; -1 for none. */
  readonly group: number;
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
    return [{event, date, sign: signOf(event, date), group}];
  });
  // By id last, so that the drawing is the same whatever the order of the file.
  events.sort((a, b) => compareDates(a.date, b.date) || (a.event.id < b.event.id ? -1 : 1));
  const published = readEdtf(timeline.source?.published ?? '');
  return {
    timeline,
    events,
    colors: groupColors(groups),
    published: 'date' in published ? published.date.start : undefined,
  };
}
