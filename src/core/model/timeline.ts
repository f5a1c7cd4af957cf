/**
 * The timeline document (`timeline.schema.json`), as `readTimeline` returns it and `writeTimeline` takes it: plain data in
 * the author's order, every event with an id. Keys that khatt does not know are kept as they came.
 */

export type Status = 'happened' | 'planned' | 'cancelled' | 'disputed';
export type Dating = 'stated' | 'derived' | 'outside';

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

export interface Source {
  readonly title?: string;
  readonly publisher?: string;
  /** EDTF: when the report was published. */
  readonly published?: string;
  readonly url?: string;
}

export interface Group {
  readonly id: string;
  readonly label: string;
  /** `#rgb` or `#rrggbb`. */
  readonly color?: string;
}

export interface Era {
  /** EDTF. */
  readonly date: string;
  readonly label: string;
}

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

export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface Link {
  readonly label?: string;
  readonly url: string;
}

export interface Media {
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface Presentation {
  readonly spacing?: string;
  readonly layout?: string;
  readonly numerals?: string;
  readonly months?: string;
  readonly calendar?: string;
  readonly palette?: string;
  readonly lanes?: boolean;
}
