/** How many elements of a page a drawing of very many events takes: a page that holds few is quick, whatever the story. */
import {piecesOf} from '../../format/text-direction.ts';
import type {LegendEra, LegendGroup, Scene, SceneEvent} from '../scene.ts';
import type {Sign} from '../sign.ts';

/** All of the drawing. An open card, a search and what they bring along have the rest of 600. */
const mostDrawn = 515;
/** The head, the switches, the zoom and what the drawing itself is always made of. */
const always = 38;
/** The window over the whole, once a reader has zoomed in. */
const overview = 16;
/** Ticks as many as there usually are: those of a plot that is no wider, and the room that each has in one that is, CSS px. */
const [usualTicks, tickRoom] = [34, 50];

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

/** What the marks and labels of a drawing may take. @param beside As in the options. */
export function roomFor(
  {legend, width}: Pick<Scene, 'legend' | 'width'>,
  {
    ticks,
    isPart = false,
    gaps,
    eras,
    lanes,
    beside = 0,
  }: {
    readonly ticks: number;
    /** A reader has zoomed in: room is left for as many ticks as there usually are then, so that labels stay while they come and go. */
    readonly isPart?: boolean;
    readonly gaps: Scene['gaps'];
    readonly eras: number;
    readonly lanes: Scene['lanes'];
    readonly beside?: number | undefined;
  },
): number {
  const backdrop = eras || lanes.length ? 5 + eras + lanes.reduce((sum, {lines}) => sum + 4 + perText(lines), 0) : 0;
  const breaks = gaps.reduce((sum, {lines}) => sum + 1 + lines.length, 0);
  const axis = isPart ? overview + Math.max(usualTicks, width / tickRoom, ticks) : ticks;
  return mostDrawn - always - beside - axis - breaks - backdrop - legendOf(legend);
}

/** Whether a drawing in which each event has a mark of its own takes no more than a page may hold, and none of its parts either. */
export function fits(scene: Scene, beside: number): boolean {
  const {ticks, eras, events, width, layout} = scene;
  const room = roomFor(scene, {
    ...scene,
    ticks: Math.max(ticks.length, width / tickRoom),
    eras: eras.filter(({label}) => label).length,
    beside,
  });
  return events.reduce((sum, event) => sum + perEvent(event, layout === 'vertical'), 0) <= room;
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
const legendOf = ({
  signs,
  groups,
  eras,
}: {
  readonly signs: readonly unknown[];
  readonly groups: readonly LegendGroup[];
  readonly eras: readonly LegendEra[];
}): number => listOf(signs.length, 5, 1) + listOf(groups.length, 5, 2) + listOf(eras.length, 5, 3);
