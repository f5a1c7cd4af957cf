/** A first draft of an article's timeline: an event for each date that is told, for an author to check. */

import {isTimeZone} from '../date/time-zone.ts';
import {freeIds, makeId} from '../model/make-id.ts';
import type {Quote, Timeline, TimelineEvent} from '../model/timeline.ts';
import {foldText} from '../text/fold-text.ts';
import {type Detected, type Detection, type DetectOptions, detect} from './detect.ts';
import type {FoundDate} from './find-dates.ts';
import {DAY} from './hijri.ts';
import {titleOf} from './title-of.ts';
import {spanInOriginal} from './tokens.ts';
import {spanOf, type When} from './when.ts';

/** What is known of an article beside its text. */
export interface DraftOptions extends DetectOptions {
  /** Of the article; the timeline's title too. */
  readonly title?: string;
}

/** A date as it was found, and the sentence that it stands in. */
export interface Mention extends FoundDate {
  readonly sentence: {readonly index: number; readonly length: number; readonly text: string};
  /** The verb or other word that decided between past and future. */
  readonly cue?: string;
}

/** Where a drafted event comes from. */
export interface Draft {
  /** Of an event of the timeline. */
  readonly id: string;
  /** What the event was made of: its date first, then those of the sentences that were merged into it. */
  readonly mentions: readonly Mention[];
}

/** A timeline to be checked by somebody, with what it was made of. */
export interface DraftedTimeline {
  /** Its events are sorted, and each is marked with `draft`. */
  readonly timeline: Timeline;
  /** Where each event comes from, in the order of the events. */
  readonly drafts: readonly Draft[];
  /** Words that speak of a time and give no date, in the order of the text. */
  readonly vague: readonly Mention[];
}

/** Words that give a date which can be said. */
type Told = Detected & {readonly found: FoundDate & {readonly edtf: string}};
const isTold = (detected: Detected): detected is Told => detected.found.edtf !== null;

/** UTF-16 units of the article on each side of a quote. */
const CONTEXT = 32;

/**
 * Makes draft events of the sentences that have a date. Sentences of the same day that share names become one event.
 * @throws {RangeError} as `findDates` does, and for any `timeZone` that this engine does not know: it goes into the document.
 */
export function draftTimeline(text: string, options: DraftOptions): DraftedTimeline {
  const {title, published, timeZone, lang} = options;
  if (timeZone && !isTimeZone(timeZone))
    throw new RangeError(`timeZone is "${timeZone}"; write the name of a zone, such as Asia/Qatar.`);
  const detection = detect(text, options);
  const mention = (detected: Detected) => mentionOf(text, detected, detection);

  const vague = detection.dates.filter(detected => !isTold(detected)).map(mention);
  const told = sentencesOf(text, detection);
  const events = detection.dates.filter(isTold).flatMap(detected => {
    const sentence = told.get(detected.sentence);
    return sentence ? draftOf(text, detected, sentence, detection) : [];
  });
  const merged: DraftEvent[] = [];
  for (const event of events) {
    const same =
      merged.find(other => other.fields.date === event.fields.date && shareNames(other.names, event.names)) ??
      (isOpen(event) ? events.find(other => isSaidOf(other, event)) : undefined);
    if (same) same.mentions.push(...event.mentions);
    else merged.push(event);
  }
  merged.sort((a, b) => a.start - b.start || b.end - a.end || 0);

  const free = freeIds([]);
  const ided = merged.map(event => ({...event, id: free(makeId(event.fields.title) || 'event')}));
  return {
    timeline: {
      khatt: 1,
      ...(title && {title}),
      lang: lang ?? detection.publication.lang,
      ...(timeZone && {timeZone}),
      source: {...(title && {title}), published},
      events: ided.map(({id, fields}) => ({id, ...fields})),
    },
    drafts: ided.map(({id, mentions}) => ({id, mentions: mentions.map(mention)})),
    vague,
  };
}

interface DraftEvent {
  /** Epoch ms. */
  readonly start: number;
  readonly end: number;
  readonly fields: Omit<TimelineEvent, 'id'>;
  readonly names: ReadonlySet<string>;
  readonly mentions: Detected[];
}

const isOpen = ({fields}: DraftEvent): boolean => fields.date.includes('..');

/** «for the seventh time since December» says more of what happened on the day that its sentence names, and nothing else. */
const isSaidOf = (event: DraftEvent, open: DraftEvent): boolean =>
  !isOpen(event) &&
  event.mentions[0]?.sentence === open.mentions[0]?.sentence &&
  event.fields.title === open.fields.title;

/** What the dates of a sentence share, of which it may have hundreds. */
interface Sentence {
  /** UTF-16 units of the article, half-open. */
  readonly start: number;
  readonly end: number;
  readonly names: ReadonlySet<string>;
  /** Those that say when, in the order of the text. */
  readonly dates: FoundDate[];
}

/** The sentences that have dates, by their index in `sentences`. */
function sentencesOf(text: string, detection: Detection): ReadonlyMap<number, Sentence> {
  const told = new Map<number, Sentence>();
  for (const {found, sentence} of detection.dates.filter(isTold)) {
    const known = told.get(sentence);
    if (known) known.dates.push(found);
    else {
      const {start, end} = sentenceOf(text, sentence, detection);
      told.set(sentence, {start, end, names: namesIn(text.slice(start, end)), dates: [found]});
    }
  }
  return told;
}

function draftOf(text: string, detected: Told, sentence: Sentence, detection: Detection): DraftEvent {
  const {found, chosen, when, governing} = detected;
  const [start, end] = spanOf(chosen);
  const {day} = detection.publication;
  const {tense} = governing;
  // «ستعمل بحلول نهاية العام»: the year has begun, what is told has not.
  const isAhead = tense === 'future' && end > day + DAY && Number.isFinite(end);
  const isPlanned = start >= day + DAY || isAhead || (start >= day && tense !== 'past' && tense !== undefined);
  return {
    start: start + minutesOf(chosen.ends?.[0] ?? chosen) * 60_000,
    end,
    fields: {
      date: found.edtf,
      title: titleOf(text, sentence, found, sentence.dates) || text.slice(sentence.start, sentence.end).slice(0, 80),
      ...(isPlanned && {status: 'planned'}),
      dating: isStated(when) ? 'stated' : 'derived',
      phrase: found.text,
      quote: quoteOf(text, sentence),
      draft: true,
    },
    names: sentence.names,
    mentions: [detected],
  };
}

/** Of the day. */
function minutesOf({time = 'T00:00'}: When): number {
  return Number(time.slice(1, 3)) * 60 + Number(time.slice(4, 6));
}

/** Where the sentence of a date stands, UTF-16 units, half-open. */
function sentenceOf(text: string, sentence: number, {tokens: {folded, sentences}}: Detection) {
  const words = sentences[sentence] ?? [];
  return spanInOriginal(text, folded, words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

/** The words alone give the date: nothing was reckoned from the day of publication. */
function isStated({year, ends, relative}: When): boolean {
  if (!ends || relative) return !relative && year !== undefined;
  // One year may stand for both ends.
  const known = ends.filter(end => end !== null);
  return known.some(isStated) && !known.some(end => end.relative);
}

function quoteOf(text: string, {start, end}: {readonly start: number; readonly end: number}): Quote {
  const [prefix, suffix] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
  return {exact: text.slice(start, end), ...(prefix && {prefix}), ...(suffix && {suffix})};
}

function mentionOf(text: string, {found, governing, sentence}: Detected, detection: Detection): Mention {
  const {start, end} = sentenceOf(text, sentence, detection);
  const {starts, ends} = detection.tokens.folded;
  const cue = /-verb$/.test(found.rule) && governing.verb;
  return {
    ...found,
    sentence: {index: start, length: end - start, text: text.slice(start, end)},
    ...(cue && {cue: text.slice(starts[cue.start], ends[cue.end - 1])}),
  };
}

/**
 * Words of a sentence that may be names: of four letters and more, without article and one-letter words before it; in English those
 * with a capital.
 */
function namesIn(sentence: string): ReadonlySet<string> {
  const capital = new Set(sentence.match(/\p{Lu}[\p{L}\p{M}]+/gu)?.map(word => word.toLowerCase()));
  const words = foldText(sentence).text.match(/\p{L}{4,}/gu) ?? [];
  return new Set(
    words.flatMap(word => {
      if (/^[a-z]/.test(word)) return capital.has(word) ? [word] : [];
      return [word.replace(/^(?:[وف]?(?:[بك]?ال|لل))(?=.{3})/, '')];
    }),
  );
}

/** Two names, or a third of those of the shorter sentence. */
function shareNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter(name => b.has(name)).length;
  return shared >= 2 && shared * 3 >= Math.min(a.size, b.size);
}
