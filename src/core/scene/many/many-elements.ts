/** How many elements of a page a drawing of very many events takes: a page that holds few is quick, whatever the story. */
import type {LegendEra, LegendGroup, Scene} from '../scene.ts';
import type {Sign} from '../sign.ts';

/** All of the drawing. An open card, a search and what they bring along have the rest of 600. */
const mostDrawn = 515;
/** The head, the switches, the zoom and what the drawing itself is always made of. */
const always = 38;
/** The window over the whole, and ticks as many as there may be. */
const whenZoomed = 50;

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
  if (isBar && shape !== 'dot') return item + 1 + isAsked + Number(status === 'disputed');
  const isPlain = !approximate && !isAsked && !outside && status === 'happened';
  return isPlain
    ? item
    : item + 2 + Number(approximate) + isAsked + Number(status === 'disputed' || status === 'cancelled');
}

/** What the marks and labels of a drawing may take. @param beside As in the options. */
export function roomFor(
  {legend}: Pick<Scene, 'legend'>,
  {
    ticks,
    gaps,
    eras,
    lanes,
    beside = 0,
  }: {
    /** `undefined` where there may be as many as there are, since a reader has zoomed in. */
    readonly ticks: number | undefined;
    readonly gaps: Scene['gaps'];
    readonly eras: number;
    readonly lanes: Scene['lanes'];
    readonly beside?: number | undefined;
  },
): number {
  const lines = (parts: readonly {readonly lines: readonly string[]}[], own: number): number =>
    parts.reduce((sum, part) => sum + own + part.lines.length, 0);
  const backdrop = eras || lanes.length ? 5 + eras + lines(lanes, 4) : 0;
  return mostDrawn - always - beside - (ticks ?? whenZoomed) - lines(gaps, 1) - backdrop - legendOf(legend);
}

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
