/** All that the card says of one event. */
import {fill, formatNumber} from '../format/fill.ts';
import {draftWords} from '../messages/draft-words.ts';
import {wordsFor} from '../messages/words-for.ts';
import type {Color} from '../model/color.ts';
import {shownEvent, shownLine} from '../model/shown-text.ts';
import type {Link, Media} from '../model/timeline.ts';
import {dateOptions, fullDate} from './event-words.ts';
import type {GroupShape} from './palette.ts';
import type {SceneOptions} from './scene-options.ts';
import {signWords} from './sign.ts';
import {itemOf, type Story, shownEvents} from './story.ts';

/** Texts in the story's own language and in that of the interface; those that an event has none of are empty. */
export interface EventDetails {
  readonly id: string;
  readonly title: string;
  readonly edtf: string;
  readonly dateWords: string;
  /** The author's own words for the date, which `dateWords` begins with; empty for none. */
  readonly ownDate: string;
  readonly color: Color;
  readonly shape: GroupShape | undefined;
  readonly group: string;
  readonly place: string;
  readonly tags: readonly string[];
  readonly paragraphs: readonly string[];
  /** What has become of it, in a sentence, where that says nothing of the date: it was cancelled, or is disputed. */
  readonly standing: string;
  /** How the date is known, in sentences. */
  readonly dating: readonly string[];
  readonly links: readonly Link[];
  readonly media: Media | undefined;
  /** «3 من 6». */
  readonly position: string;
  /** Ids of the neighbours in time; empty at the ends. */
  readonly previous: string;
  readonly next: string;
}

/** `undefined` where the story has no such event, or it is out of sight. */
export function eventDetails(story: Story, id: string, options: SceneOptions): EventDetails | undefined {
  const {at, count, item, previous, next} = standingOf(story, id, options);
  if (!item) return undefined;
  const {sign} = item;
  const event = shownEvent(item.event);
  const words = wordsFor(options.lang);
  const {sentence} = words.signs;
  const numerals = options.numerals ?? words.numerals;
  const number = (n: number): string => formatNumber(n, numerals);
  const standing = sign.status === 'cancelled' || sign.status === 'disputed' ? sentence[sign.status] : '';
  const told = signWords(sign).map(word => sentence[word]);
  const dating = [...(event.draft ? [draftWords(options.lang)] : []), ...told.filter(text => text !== standing)];
  if (event.dating && event.dating !== 'outside') dating.push(sentence[event.dating]);
  if (sign.shape === 'coarse') dating.push(sentence.coarse);
  if (event.phrase) dating.push(fill(words.ui.phrase, {phrase: event.phrase}));
  return {
    id,
    title: shownLine(event.title),
    edtf: item.date.edtf,
    dateWords: fullDate(story, item, words, dateOptions(options)),
    ownDate: shownLine(event.displayDate ?? ''),
    color: story.colors.groups[item.group] ?? story.colors.none,
    shape: story.shapes[item.group],
    group: story.groupNames[item.group] ?? '',
    place: event.place ?? '',
    tags: event.tags ?? [],
    paragraphs: (event.text ?? '').split(/\n\s*\n/u).flatMap(text => text.trim() || []),
    standing,
    dating,
    links: event.links ?? [],
    media: event.media,
    position: fill(words.ui.position, {n: number(at + 1), count: number(count)}),
    previous,
    next,
  };
}

/** Where an event stands among those that are shown. */
function standingOf(story: Story, id: string, options: SceneOptions) {
  const {many} = story;
  if (many) {
    const {count, indexOf, idOf} = many.order(options.hidden);
    const at = indexOf(id);
    return {at, count, item: at < 0 ? undefined : itemOf(story, id), previous: idOf(at - 1), next: idOf(at + 1)};
  }
  const shown = shownEvents(story, options);
  const at = shown.findIndex(({event}) => event.id === id);
  const idAt = (n: number): string => shown[n]?.event.id ?? '';
  return {at, count: shown.length, item: shown[at], previous: idAt(at - 1), next: idAt(at + 1)};
}
