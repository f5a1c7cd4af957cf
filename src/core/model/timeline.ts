/**
 * The timeline document (`timeline.schema.json`), as `readTimeline` returns it and `writeTimeline` takes it: plain data in
 * the author's order, every event with an id. Keys that khatt does not know are kept as they came.
 */

/** What has become of an event; `happened` where nothing is said. */
export type Status = 'happened' | 'planned' | 'cancelled' | 'disputed';
/** How a date is known: the report says it, it follows from what the report says, or it comes from elsewhere. */
export type Dating = 'stated' | 'derived' | 'outside';

/** A document as it is read: of this version of the format, and each event with an id of its own. */
export interface Timeline {
  readonly khatt: 1;
  readonly title?: string;
  readonly description?: string;
  /** BCP 47. */
  readonly lang?: string;
  /** IANA name: the zone of clock times in the document, and the zone that times are shown in. */
  readonly timeZone?: string;
  readonly source?: Source;
  /** In the author's order. */
  readonly groups?: readonly Group[];
  readonly eras?: readonly Era[];
  /** In the author's order. */
  readonly events: readonly TimelineEvent[];
  /** The element's attributes; attributes on the tag win. */
  readonly presentation?: Presentation;
}

/** A timeline as an author writes it: of an event, only its date and its title are required. */
export interface TimelineDocument extends Omit<Timeline, 'khatt' | 'events'> {
  readonly khatt?: 1;
  readonly events: readonly (Omit<TimelineEvent, 'id'> & {readonly id?: string})[];
}

/** Nothing to tell yet. */
export const emptyTimeline: Timeline = {khatt: 1, events: []};

/** The report that the events are taken from. */
export interface Source {
  readonly title?: string;
  readonly publisher?: string;
  /** EDTF: when the report was published. */
  readonly published?: string;
  readonly url?: string;
}

/** What events may belong to. They are drawn in its colour, and hidden and shown together. */
export interface Group {
  readonly id: string;
  readonly label: string;
  /** `#rgb` or `#rrggbb`. */
  readonly color?: string;
}

/** A stretch of time with a name, drawn behind the events. */
export interface Era {
  /** EDTF. */
  readonly date: string;
  readonly label: string;
}

/** Something that happened in the world, or is to. */
export interface TimelineEvent {
  readonly id: string;
  /** EDTF, levels 0 and 1. */
  readonly date: string;
  /** Printed in place of the date; never moves the mark. */
  readonly displayDate?: string;
  readonly title: string;
  /** Plain text; a blank line starts a paragraph. */
  readonly text?: string;
  /** Id of a group. */
  readonly group?: string;
  readonly tags?: readonly string[];
  readonly place?: string;
  readonly status?: Status;
  readonly dating?: Dating;
  /** The words that gave the date. */
  readonly phrase?: string;
  /** The passage of the article (W3C TextQuoteSelector). */
  readonly quote?: Quote;
  /** The sources. Only http, https, mailto and relative addresses are kept. */
  readonly links?: readonly Link[];
  readonly media?: Media;
  /** 1 to 5; heavier events keep their labels longer. 3 if left out. */
  readonly weight?: number;
  /** Made by a program from an article, and not yet checked by anyone. */
  readonly draft?: boolean;
}

/** A passage as it stands in the article; `prefix` and `suffix`, what stands beside it, tell it from the same words elsewhere. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where to read on. Without a label the address itself is shown. */
export interface Link {
  readonly label?: string;
  readonly url: string;
}

/** A picture; what is none, such as a video's page, becomes a link to it. */
export interface Media {
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** What the element's attributes of the same names are where the tag has none. Values are those that the attributes take. */
export interface Presentation {
  readonly spacing?: string;
  readonly layout?: string;
  readonly numerals?: string;
  readonly months?: string;
  readonly calendar?: string;
  readonly palette?: string;
  readonly lanes?: boolean;
}
