/** How many elements of a page a drawing of very many events takes: a page that holds few is quick, whatever the story. */
import {directionIn, piecesOf} from '../../format/text-direction.ts';
import type {TimelineEvent} from '../../model/timeline.ts';
import type {Direction, Scene, SceneEvent} from '../scene.ts';
import type {Sign} from '../sign.ts';

/** All of a timeline, whatever is open in it: with those of a page that has nothing else it is fewer than 600. */
export const mostElements = 590;
/** The section, the plot with its axis, the footer, what is said, and the places of what opens. */
const always = 18;
/** The window over the whole and the ways in it, once a reader has zoomed in. */
const overview = 16;
/** A tooltip, with a sign and two texts that have something set apart. */
export const tooltip = 9;
/** A card for which there is room in every drawing; while one that has more is open, labels make way for it. */
const usualCard = 66;
/** Of what is behind a counted mark so little is listed where there is no room for more. */
export const leastListed = 2;
/** Elements of such a list, of each event in it, with a sign and a word set apart, and of the way to its other parts. */
export const [perList, perListed, perParts] = [7, 7, 4];
/** Of a legend's groups, or eras, where there is no room for all of them: so many are listed at one time at least. */
const fewestNames = 8;
/** Of a drawing with more names in its legend than there is room for: so many elements are left for marks and labels. */
const fewestMarks = 120;
/** Ticks as many as there usually are: those of a plot that is no wider, and the room that each has in one that is, CSS px. */
const [usualTicks, tickRoom] = [34, 50];

/** Elements of a row's name where each event has a mark of its own, and in a drawing of very many. */
const [perRow, perRowOfMany] = [4, 1];

/** A label: the leader to it, itself, its date and its title. */
export const perLabel = 4;
/** A column that can be pressed: the item of the list, and its button. */
export const perColumn = 2;

/** What a mark takes. @param isCounted It stands for several. @param isBar There is room for one. */
export function perMark(
  {shape, approximate, uncertain, unknownStart, unknownEnd, status, outside}: Sign,
  isCounted: boolean,
  isBar: boolean,
): number {
  const item = 2;
  if (isCounted) return item + 1;
  const isAsked = Number(uncertain || (isBar && (unknownStart || unknownEnd)));
  if (isBar && shape !== 'dot') return item + 1 + isAsked + 2 * Number(status === 'disputed');
  const isPlain = !approximate && !isAsked && !outside && status === 'happened';
  return isPlain
    ? item
    : item + 2 + Number(approximate) + isAsked + Number(status === 'disputed' || status === 'cancelled');
}

/** How many of a legend's groups and eras are listed at one time. */
export interface Listed {
  readonly groups: number;
  readonly eras: number;
}

/** What the marks and labels of a drawing may take, and the names in its legend. @param beside As in the options. */
export function roomFor(
  {legend, width, title, description}: Pick<Scene, 'legend' | 'width' | 'title' | 'description'>,
  {
    ticks,
    isPart = false,
    gaps,
    eras,
    lanes,
    isEach = false,
    card,
    isCounted,
    beside = 0,
  }: {
    readonly ticks: number;
    /** A reader has zoomed in: room is left for as many ticks as there usually are then, so that labels stay while they come and go. */
    readonly isPart?: boolean;
    readonly gaps: Scene['gaps'];
    readonly eras: Scene['eras'] | readonly Pick<Scene['eras'][number], 'label'>[];
    readonly lanes: Scene['lanes'];
    /** Each event has a mark of its own. */
    readonly isEach?: boolean;
    /** Of the card for which room is left. */
    readonly card: number;
    /** There are marks that open as lists. */
    readonly isCounted: boolean;
    readonly beside?: number | undefined;
  },
): number {
  const head = (title ? 2 + perPieces(title) : 0) + (description ? 1 + perPieces(description) : 0);
  const named = eras.filter(({label}) => label).length;
  const rows = lanes.length * (isEach ? perRow : perRowOfMany);
  const backdrop = eras.length || lanes.length ? 5 + named + rows : 0;
  const breaks = gaps.reduce((sum, {lines}) => sum + 1 + lines.length, 0);
  const axis = isPart ? overview + Math.max(usualTicks, width / tickRoom, ticks) : ticks;
  const opened = card + tooltip + (isCounted ? perList + leastListed * perListed + perParts : 0);
  const signs = 1 + listOf(legend.signs.length, 5, 1);
  return mostElements - always - (head && 1 + head) - beside - axis - breaks - backdrop - signs - opened;
}

/** What the names of a legend take. @param listed How many at one time; all where left out. */
export function perNames(
  {groups: {length: groups}, eras: {length: eras}}: Pick<Scene['legend'], 'groups' | 'eras'>,
  listed: Listed = {groups, eras},
): number {
  const parts = perParts * (Number(listed.groups < groups) + Number(listed.eras < eras));
  return listOf(listed.groups, 5, 1) + listOf(listed.eras, 3, 3) + parts;
}

/** Whether all names of a legend are listed at one time. */
export const isWhole = ({legend, listed}: {readonly legend: Scene['legend']; readonly listed: Listed}): boolean =>
  listed.groups === legend.groups.length && listed.eras === legend.eras.length;

/** How many of a legend's names are listed at one time: as many as there is room for, in parts of about the same length. */
export function namesIn(legend: Pick<Scene['legend'], 'groups' | 'eras'>, room: number): Listed {
  const part = ({length}: readonly unknown[], most: number): number =>
    length && Math.ceil(length / Math.ceil(length / most));
  let most = Math.max(legend.groups.length, legend.eras.length, fewestNames);
  const listed = (): Listed => ({groups: part(legend.groups, most), eras: part(legend.eras, most)});
  while (most > fewestNames && perNames(legend, listed()) > room) most--;
  return listed();
}

/** The same for a drawing of very many events, whose marks and labels leave them what they can. @param room For both. */
export const namesBesideMarks = (legend: Scene['legend'], room: number): Listed => namesIn(legend, room - fewestMarks);

/**
 * How many of a legend's names are listed at one time beside a drawing in which each event has a mark of its own; `undefined` where
 * even so it would take more than a page may hold, or one of its parts would.
 * @param card Of the largest card, `roomForCards`.
 */
export function namesBesideEach(scene: Scene, card: number, beside: number): Listed | undefined {
  const {ticks, events, width, layout, legend} = scene;
  const room = roomFor(scene, {
    ...scene,
    ticks: Math.max(ticks.length, width / tickRoom),
    isEach: true,
    card,
    isCounted: events.some(({mark}) => mark.count > 1),
    beside,
  });
  const left = events.reduce((rest, event) => rest - perEvent(event, layout === 'vertical'), room);
  const listed = namesIn(legend, left);
  return perNames(legend, listed) > left ? undefined : listed;
}

/** What is left for a card: as much as the largest takes, but no more than is usual. @param events Those that are at hand. */
export const roomForCards = (events: readonly TimelineEvent[], dir: Direction): number =>
  events.length ? Math.min(usualCard, Math.max(...events.map(event => perCard(event, dir)))) : usualCard;

/** What the card of an event takes, with its address and the way to the article. @param dir Of the story. */
export function perCard(event: TimelineEvent, dir: Direction): number {
  const {title, text = '', displayDate, place, group, tags, status = 'happened', dating, phrase, quote} = event;
  const {links, media, draft} = event;
  const perTold = (told: string): number => (directionIn(dir, told) === dir ? perPieces(told) : 1);
  const bare = 25;
  const fact = 3;
  const paragraphs = text.split(/\n\s*\n/u).filter(each => each.trim());
  // Of a date that is no plain day, what is to be known of it may take two sentences more.
  const sentences =
    [dating, phrase, draft, status === 'planned'].filter(Boolean).length +
    (/^\d{4}-\d\d-\d\d$/.test(event.date) ? 0 : 2);
  return (
    bare +
    perTold(title) +
    (displayDate ? 1 : 0) +
    (status === 'cancelled' || status === 'disputed' ? 1 : 0) +
    (quote ? 1 : 0) +
    (media ? 6 : 0) +
    paragraphs.reduce((sum, each) => sum + 1 + perTold(each), 0) +
    (place ? fact + perTold(place) : 0) +
    (group ? fact + 3 : 0) +
    (tags?.length ? fact + 1 + tags.reduce((sum, tag) => sum + 1 + perTold(tag), 0) : 0) +
    (sentences ? fact + sentences : 0) +
    (links?.length ? fact + 1 + 4 * links.length : 0)
  );
}

/** What an event takes in a drawing, or in a list, in which each has a mark of its own. */
export function perEvent(event: SceneEvent, isList: boolean): number {
  const {sign, mark, label, shape, later, eras, title, summary} = event;
  const isBar = isList || mark.width > 0;
  const {count} = mark;
  const counted = count === 1 ? Math.max(4, perMark(sign, false, isBar)) : count ? 3 : 2;
  const signed = shape ? 2 : 0;
  const unseen = 3;
  const apart = perPieces(title) + perPieces(summary);
  if (isList) return counted + signed + 3 + apart + (summary ? 1 : 0) + (later ? 1 : 0) + 3 * (eras?.length ?? 0);
  if (!label) return counted + unseen;
  const {stem, dateLines, titleLines, summaryLines} = label;
  const texts = perText(dateLines) + perText(titleLines) + perText(summaryLines);
  return counted + signed + perLabel + (stem ? 1 : 0) + (summaryLines.length ? 1 : 0) + texts + apart;
}

/** What is set apart in a text. */
export const perPieces = (text: string): number => (piecesOf(text).length - 1) / 2;

/** Of a text that is wrapped each line holds together by itself. */
const perText = ({length}: readonly string[]): number => (length > 1 ? length : 0);

const listOf = (count: number, each: number, own: number): number => (count ? own + count * each : 0);
