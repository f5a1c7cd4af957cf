/** How much of a text is drawn and read out. The document keeps each whole, however long, and `validate` tells of what is not shown. */
import {shorten} from './shorten.ts';
import type {TimelineEvent} from './timeline.ts';

/** The longest title, name of a group or an era, and date in the author's words, in UTF-16 units. */
export const LONGEST_LINE = 500;
/** The longest of all other texts: a page stands still while a browser breaks megabytes into lines. */
export const LONGEST_TEXT = 50_000;

/** A title or a name as it is drawn: one above `LONGEST_LINE` ends there in an ellipsis. */
export const shownLine = (text = ''): string => shorten(text, LONGEST_LINE);

/** The title of an event or of the whole as it is drawn and read out. */
export const shownTitle = ({title}: Partial<Pick<TimelineEvent, 'title'>>): string => shownLine(title);

/** An event as its card tells of it: each of its texts that is above `LONGEST_TEXT` ends there in an ellipsis. */
export const shownEvent = (event: TimelineEvent): TimelineEvent =>
  JSON.parse(JSON.stringify(event), (_, value) => (typeof value === 'string' ? shorten(value, LONGEST_TEXT) : value));
