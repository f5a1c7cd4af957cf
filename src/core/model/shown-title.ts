import {shorten} from './shorten.ts';
import type {TimelineEvent} from './timeline.ts';

/** The longest title that is drawn, in UTF-16 units. */
export const LONGEST_TITLE = 500;

/**
 * The title of an event or of the whole as it is drawn and read out. The document keeps a title whole, however long; what is drawn of one above
 * `LONGEST_TITLE` ends there in an ellipsis, and `validate` tells of it.
 */
export function shownTitle({title = ''}: Partial<Pick<TimelineEvent, 'title'>>): string {
  return shorten(title, LONGEST_TITLE);
}
