/** What a format that is written cannot hold: told for each event and field, never passed over. */
import {type EdtfDate, needsZone} from '../date/edtf-date.ts';
import {readEdtf} from '../date/read-edtf.ts';
import {freeIds, makeId} from '../model/make-id.ts';
import type {Fault} from '../model/problem.ts';
import {CITED, shorten} from '../model/shorten.ts';
import type {Link, Timeline, TimelineEvent} from '../model/timeline.ts';

/** A timeline as the text of a file, and what the file lacks. */
export interface Written {
  readonly text: string;
  readonly faults: readonly Fault[];
}

/** What a field says that leaving it out says too. */
const SAYS_NOTHING: Readonly<Record<string, unknown>> = {status: 'happened', dating: 'stated', weight: 3, draft: false};

/** What a format that is written can't hold, gathered as notes. */
export class Losses {
  readonly faults: Fault[] = [];
  readonly #format: string;

  /** @param format Its name, as readers know it. */
  constructor(format: string) {
    this.#format = format;
  }

  /** A part of the document, or a field of an event. */
  field(field: string, place: Pick<Fault, 'list' | 'index' | 'id' | 'title'> = {}): void {
    this.faults.push({severity: 'note', code: 'export-field', ...place, field, params: {format: this.#format}});
  }

  /** @param written What stands for the date. */
  date(event: TimelineEvent, index: number, written: string): void {
    const params = {format: this.#format, written: shorten(written, CITED)};
    this.faults.push({
      severity: 'warning',
      code: 'export-date',
      ...placeOf(event, index),
      field: 'date',
      value: event.date,
      params,
    });
  }

  /** The event is left out. */
  event(event: TimelineEvent, index: number): void {
    const params = {format: this.#format};
    this.faults.push({
      severity: 'error',
      code: 'export-event',
      ...placeOf(event, index),
      field: 'date',
      value: event.date,
      params,
    });
  }

  /** The links of an event where they are read from its text, which leads to each address once. */
  sources(event: TimelineEvent, index: number): readonly Link[] {
    const {links = []} = event;
    const seen = new Set<string>();
    const kept = links.filter(({url}) => seen.size < seen.add(url).size);
    if (kept.length < links.length) this.field('links', placeOf(event, index));
    return kept;
  }

  /** Every field of an event that is not among these. */
  fields(event: TimelineEvent, index: number, held: ReadonlySet<string>): void {
    for (const [field, value] of Object.entries(event)) {
      if (held.has(field) || value === SAYS_NOTHING[field] || (Array.isArray(value) && !value.length)) continue;
      this.field(shorten(field, CITED), placeOf(event, index));
    }
  }

  /** Every part of the document that is not among these; of the groups, their colours. */
  document(timeline: Timeline, held: ReadonlySet<string>): void {
    for (const [field, value] of Object.entries(timeline)) {
      if (/^(?:\$schema|khatt|events|groups)$/.test(field) || held.has(field)) continue;
      if (Array.isArray(value) ? value.length : true) this.field(shorten(field, CITED));
    }
    if (!held.has('color')) this.colors(timeline);
  }

  /** The colours of groups, each. */
  colors({groups = []}: Timeline): void {
    groups.forEach(({id, label, color}, index) => {
      if (color) this.field('color', {list: 'groups', index, id, title: shorten(label, CITED)});
    });
  }

  /**
   * The groups of which nothing but the label of their events' is written, each: the id is made of the label when the file is
   * read, and a group without events is gone. Told after the events that are left out.
   * @param keyOf What labels of one group have in common for the reader of the format.
   */
  groups({groups = [], events}: Timeline, keyOf = (label: string): string => label.trim()): void {
    const leftOut = new Set(this.faults.filter(({code}) => code === 'export-event').map(({index}) => index));
    const keys = new Map(groups.map(({id, label}) => [id, keyOf(label)]));
    const labels = new Map(groups.map(({id, label}) => [id, label]));
    const free = freeIds([]);
    const made = new Map<string, string>();
    const kept = new Set<string>();
    events.forEach(({group = ''}, index) => {
      const key = keys.get(group);
      if (key === undefined || leftOut.has(index)) return;
      kept.add(group);
      if (!made.has(key)) made.set(key, free(makeId(labels.get(group) ?? '') || 'group'));
    });
    groups.forEach(({id, label}, index) => {
      const isSame = kept.has(id) && made.get(keyOf(label)) === id;
      const place = {list: 'groups', index, id, title: shorten(label, CITED)} as const;
      if (!isSame) this.field(kept.has(id) ? 'id' : 'label', place);
    });
  }
}

/** Where a fault of an event is. */
export const placeOf = ({id, title}: TimelineEvent, index: number) => ({
  list: 'events' as const,
  index,
  id,
  title: shorten(title, CITED),
});

/** The labels of events' groups. */
export function groupLabels({groups = []}: Timeline): (event: TimelineEvent) => string | undefined {
  const labels = new Map(groups.map(({id, label}) => [id, label]));
  return ({group = ''}) => labels.get(group);
}

/** The date of an event of a sound timeline, its times as the clocks of `zone` show them. */
export async function dateIn(zone: string, timeline: Timeline): Promise<(text: string) => EdtfDate | undefined> {
  const own = timeline.timeZone ?? 'UTC';
  const read = (text: string): EdtfDate | undefined => {
    const found = readEdtf(text);
    return 'date' in found ? found.date : undefined;
  };
  const dates = [...timeline.events, ...(timeline.eras ?? [])].map(({date}) => read(date));
  if (!dates.some(date => date && needsZone(date, own, zone))) return read;
  const {toZoneClock} = await import('../date/zone.ts');
  return text => {
    const date = read(text);
    return date && toZoneClock(date, own, zone);
  };
}
