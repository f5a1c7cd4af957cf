/** What draws very many events. Loaded with the first story that has them. */
import {type Drawing, drawStory, type ManyDrawn} from '../../core/scene/build-scene.ts';
import {drawMany} from '../../core/scene/many/draw-many.ts';
import {
  isWhole,
  leastListed,
  mostElements,
  namesBesideEach,
  perList,
  perListed,
  perParts,
  roomForCards,
  tooltip,
} from '../../core/scene/many/many-elements.ts';
import {readMany} from '../../core/scene/many/many-events.ts';
import type {Scene, SceneEvent} from '../../core/scene/scene.ts';
import type {SceneOptions} from '../../core/scene/scene-options.ts';
import {searchedFrom} from '../../core/scene/searched-from.ts';
import {countOf, type Story} from '../../core/scene/story.ts';
import type {TextMeasure, TextStyle} from '../../core/scene/text-style.ts';
import type {Crowd} from '../../view/crowd-view.ts';
import {listInParts} from '../../view/legend-parts.ts';
import {mostProblems} from '../../view/most-problems.ts';
import {partsView} from '../../view/parts-view.ts';

export {manyWords} from '../../core/messages/many-words.ts';
export {indexEvents} from '../../core/scene/many/event-index.ts';
export {legendInParts as legendView} from '../../view/legend-parts.ts';
export {description, manyView, pagesView, progressView} from '../../view/many-view.ts';
export {pages, shown} from '../../view/problem-pages.ts';
export {manyStyles as styles} from '../../view/styles/many-styles.ts';
export {onLook, paintDensity} from './paint-density.ts';
export {readMany};

/** What an element holds beside its drawing. */
export interface Beside {
  readonly problems: readonly unknown[];
  readonly withDownload: boolean;
  readonly withoutControls: boolean;
}

/** Elements of the switches with a note, of a button, of a search for which something is found, of the menu of files. */
const [perSwitches, perButton, perSearch, perMenu] = [19, 1, 12, 16];
/** Of the problems, of each that is listed, and of the way to the others. */
const [perProblems, perProblem] = [4, 3];

function besideOf({problems: {length}, withDownload, withoutControls}: Beside, story: Story): number {
  const ways = perSwitches + perButton + (countOf(story) > searchedFrom ? perSearch : 0);
  const listed = perProblems + perProblem * Math.min(length, mostProblems) + (length > mostProblems ? perParts : 0);
  return (withoutControls ? 3 : ways) + (withDownload ? perMenu : 0) + (length ? listed : 0);
}

/** How far a reader has turned. */
export interface Turned {
  /** Of a list: its first event. */
  from: number;
  /** Of what is behind a counted mark. */
  crowdPage: number;
}

/**
 * Very many events, or those that would take too many of a page's elements if each had a mark of its own with all that its label says.
 * @param host What is beside the drawing, for which it must leave room among the elements of a page.
 */
export function draw(host: Beside, story: Story, options: SceneOptions): Drawing {
  const beside = besideOf(host, story);
  // What measures on a page takes a style for classes of the style sheet.
  const small: TextMeasure = texts =>
    options.measure(texts.map(({style, text}) => ({style: `${style} small` as TextStyle, text})));
  const given = {...options, beside, measureSmall: options.measureSmall === null ? null : small};
  const inParts = (
    drawing: Drawing,
    {legend, listed} = drawing.many as Pick<ManyDrawn, 'legend' | 'listed'>,
  ): Drawing => {
    listInParts(host, legend, listed);
    return drawing;
  };
  if (story.many) return inParts(drawMany(story, given));
  // What is put out of sight changes nothing: the rest stays as it was drawn.
  const whole = drawStory(story, {...options, hidden: []});
  const card = roomForCards(story.timeline.events, whole.scene.content.dir);
  const listed = namesBesideEach(whole.scene, card, beside);
  if (!listed || !isWhole({legend: whole.scene.legend, listed})) {
    const counted = drawMany(asMany(story), given);
    // Rather all names at one time than all that labels say; where they are in parts either way, with all that labels say.
    if (!listed || (counted.many && isWhole(counted.many))) return inParts(counted);
  }
  const drawing = options.hidden?.length ? drawStory(story, options) : whole;
  return inParts(drawing, {legend: drawing.scene.legend, listed});
}

/** The same story, to be drawn as one of very many events. */
function asMany({timeline, events, eras}: Story): Story {
  const onClock = new Map([...events, ...eras].map(({date}) => [date.edtf, date]));
  return readMany(timeline, date => onClock.get(date.edtf) ?? date);
}

/** Of what is behind a counted mark, so much is listed at once. */
const mostListed = 16;

/** The time that a counted mark covers, epoch ms, where zooming in shows more than a list would; else `undefined`. */
export function spanBehind(
  {many}: Drawing,
  event: SceneEvent,
  inView: Scene['inView'],
): {readonly start: number; readonly end: number} | undefined {
  if (!many) return undefined;
  const {members, count, start, end} = many.behind(event, inView);
  // What is not here comes once it is in view.
  if (count > members.length) return {start, end};
  // What is known of a day only is not parted by zooming in.
  return members.length > mostListed && end - start > 864e5 ? {start, end} : undefined;
}

/** Elements of a card, unless one that has more is open: it may be opened from a list, which then stays as long as it is. */
const leastCard = 40;

/** So many of the events behind a mark are listed at once: the elements of a page have to do for the drawing and a card, too. */
function listedOf(count: number, {shadowRoot}: Element): number {
  const elements = (selector: string): number => shadowRoot?.querySelectorAll(selector).length ?? 0;
  const drawn = elements('*') - elements('.card *, .tooltip *');
  const room = mostElements - drawn - tooltip - Math.max(leastCard, elements('#card *')) - perList;
  const fits = (free: number): number => Math.min(mostListed, Math.max(leastListed, Math.floor(free / perListed)));
  return count <= fits(room) ? count : fits(room - perParts);
}

/** A part of the events behind a counted mark, and the way to its other parts. */
export function crowdOf({many}: Drawing, event: SceneEvent, page: number, timeline: Element): Crowd {
  const members = many?.behind(event).members ?? [];
  const most = listedOf(members.length, timeline);
  const from = Math.min(page * most, Math.max(0, members.length - 1));
  const crowd = members.slice(from, from + most).flatMap(n => many?.at(n) ?? []);
  const count = members.length;
  return {
    crowd,
    count,
    parts: (words, numerals) => partsView('crowd', {from, most: crowd.length, count}, words, numerals),
  };
}

/** Turns to another part of a list, or of what is behind a counted mark. @returns The list's event to go to, if any. */
export function turnPage(turned: Turned, {many}: Drawing, to: string): string {
  if (!many) return '';
  if (/^crowd/.test(to)) {
    turned.crowdPage = Math.max(0, turned.crowdPage + (to === 'crowd-next' ? 1 : -1));
    return '';
  }
  const {count, pageSize} = many;
  const last = Math.floor((count - 1) / pageSize) * pageSize;
  const from = to === 'first' ? 0 : to === 'last' ? last : turned.from + (to === 'next' ? pageSize : -pageSize);
  turned.from = Math.max(0, Math.min(from, last));
  return many.idOf(turned.from);
}

/** The mark in view that a Page key leads to, along the axis. */
export function pageStep({events}: Scene, current: string, key: string): string {
  const along = [...events].sort((a, b) => a.mark.x - b.mark.x);
  const at = along.findIndex(({id}) => id === current);
  const by = key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : 0;
  return (by && along[Math.min(Math.max(at + by, 0), along.length - 1)]?.id) || '';
}
