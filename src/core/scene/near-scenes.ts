/**
 * Scenes of a reader who moves, most of them made from the one before: what was drawn, where it stands now. What comes into view
 * or has room for another look waits for the next whole scene, a few frames off; what has no room any more goes at once.
 */
import {type KeepOptions, type KeptLabel, keepLabels} from '../layout/keep-labels.ts';
import type {LabelRequest} from '../layout/place-labels.ts';
import type {AxisPlan, Stretch} from '../scale/axis-plan.ts';
import {openPlan, type Zoom} from '../scale/zoom.ts';
import {markUnit, narrowestBar, size} from './axis/axis-size.ts';
import {joined, withHoles} from './axis/place-along-axis.ts';
import type {AxisDrawing} from './build-scene.ts';
import {movedAxis, type Widths} from './near-axis.ts';
import type {Scene, SceneEvent, SceneMark, SceneTick} from './scene.ts';
import {isHollow} from './sign.ts';
import {zoomedScenes} from './zoomed-scenes.ts';

/** Scenes in a row that only move what is there: a tenth of a second of a screen's. */
export const mostNear = 6;
/** Of the plot's width: what has come into view at an edge waits for no more than this. */
const mostEmpty = 1 / 6;
/** CSS px: a dot that is nearer to an end of the whole story may stand beside its place there, which may be ages off. */
const endRoom = 48;
/** Ms: what is longer is a dot only where a bar would be too narrow. */
const day = 864e5;

/** A whole scene, and what its labels were placed by. */
interface Made {
  readonly scene: Scene;
  readonly plan: AxisPlan;
  readonly requests: readonly LabelRequest[];
  readonly options: KeepOptions;
  readonly kept: Map<string, KeptLabel | undefined>;
  readonly ends: ReadonlyMap<string, Ends>;
}

/** Where an event stands, epoch ms, as far as scenes have shown it. */
interface Ends {
  /** Of a bar. */
  readonly start?: number;
  readonly end?: number;
  readonly dot?: number;
}

/** Of more events no scene remembers what others have shown. */
const mostKnown = 2000;

/**
 * As `zoomedScenes`, and whether what was drawn is there to be moved. A scene that was made from another says from which: `of`.
 * @param measure Tells of words in a break that has become narrower whether they have room still.
 */
export function nearScenes(
  axis: AxisDrawing,
  measure?: Widths,
): (zoom: Zoom, isMoving: boolean, isThere?: boolean) => Scene {
  const ends = new Map<string, Ends>();
  const making: {-readonly [Part in keyof Made]?: Made[Part]} = {};
  const sceneOf: AxisDrawing['sceneOf'] = view => {
    const scene = axis.sceneOf({
      ...view,
      open: whole => {
        making.plan = view.open(whole);
        return making.plan;
      },
    });
    if (ends.size > mostKnown) ends.clear();
    // The first one is the whole story, where labels start from.
    learnEnds(ends, scene, making.plan as AxisPlan, !making.ends);
    making.ends = ends;
    return scene;
  };
  const wholeAt = zoomedScenes({...axis, sceneOf}, (requests, options, kept) => {
    Object.assign(making, {requests, options, kept});
    return keepLabels(requests, options, kept);
  });
  let since = mostNear;
  return (zoom, isMoving, isThere = true) => {
    const near = isMoving && isThere && since < mostNear && nearScene(making as Made, axis, zoom, measure);
    if (near) {
      since++;
      return near;
    }
    making.scene = wholeAt(zoom, isMoving);
    since = isMoving && canMove(making.scene) ? 0 : mostNear;
    return making.scene;
  };
}

/** Columns of the density, eras, the present and places without a calendar between them are found anew. */
const canMove = ({density, eras, ticks}: Scene): boolean =>
  !density && !eras.length && !ticks.some(({isNow, start, row = 0}) => isNow || start === undefined || row > 1);

function learnEnds(ends: Map<string, Ends>, {events, width}: Scene, {scale}: AxisPlan, isWhole: boolean): void {
  for (const {id, mark, sign} of events) {
    const {x, width: wide, count, cutStart, cutEnd} = mark;
    if (count !== 1 || sign.unknownStart || sign.unknownEnd) continue;
    const hasStart = wide && x > 0 && !cutStart && !sign.openStart;
    const hasEnd = wide && x + wide < width && !cutEnd && !sign.openEnd;
    const hasDot = isWhole && !wide && x > endRoom && x < width - endRoom;
    if (hasStart || hasEnd || hasDot)
      ends.set(id, {
        ...ends.get(id),
        ...(hasStart && {start: scale.invert(x)}),
        ...(hasEnd && {end: scale.invert(x + wide)}),
        ...(hasDot && {dot: scale.invert(x)}),
      });
  }
}

/** `undefined` where what was drawn would not look as it has to. */
function nearScene(
  {scene, plan, requests, options, kept, ends}: Made,
  axis: AxisDrawing,
  zoom: Zoom,
  measure?: Widths,
): Scene | undefined {
  const opened = openPlan(axis.plan, axis.width, zoom);
  const em = options.em / (scene.labelScale ?? 1);
  const moved = movedAxis({plan, gaps: scene.gaps, width: axis.width}, opened, size.tight * em, measure);
  if (!moved) return undefined;
  const move = (x: number): number => opened.scale(plan.scale.invert(x));
  if (Math.max(move(0), axis.width - move(axis.width)) > mostEmpty * axis.width) return undefined;
  const origin = move(scene.origin ?? 0);
  if (origin < 0 || origin > axis.width) return undefined;

  const half = (size.mark * markUnit(em)) / 2;
  const marks = new Map<string, SceneMark>();
  for (const event of scene.events) {
    const mark = movedMark(event, move, axis.width, half, opened.scale, ends.get(event.id));
    if (!mark) return undefined;
    if (mark.x >= 0) marks.set(event.id, mark);
  }
  const asked = requests.flatMap((request): LabelRequest[] => {
    const mark = marks.get(request.id);
    return mark ? [{...request, from: mark.x, to: mark.x + mark.width}] : [];
  });
  const placed = keepLabels(asked, options, kept);
  const places = new Map(asked.map(({id}, i) => [id, placed[i]]));
  const events = scene.events.flatMap(({label, ...event}): SceneEvent[] => {
    const mark = marks.get(event.id);
    const place = places.get(event.id);
    if (!mark) return [];
    if (!label || !place) return [{...event, mark}];
    return [{...event, mark, label: {...label, x: place.x, leader: {...label.leader, x: place.leader.x}}}];
  });
  const ticks = movedTicks(scene.ticks, moved.stretches, opened.scale, size.tight * em);
  if (!ticks) return undefined;
  const dots = events.flatMap(({mark: {x, y, width, count}, sign}) =>
    !width && count === 1 && y === scene.axisY && isHollow(sign) ? [x] : [],
  );
  return {
    ...scene,
    events,
    ticks,
    origin,
    of: scene,
    gaps: moved.gaps,
    stretches: joined(opened).flatMap(stretch => withHoles(stretch, dots)),
  };
}

/** A mark where it stands now, below 0 once it is out of view; `undefined` where it looks otherwise now, or may. */
function movedMark(
  {mark, sign}: SceneEvent,
  move: (x: number) => number,
  width: number,
  half: number,
  scale: AxisPlan['scale'],
  {start, end, dot}: Ends = {},
): SceneMark | undefined {
  const inside = (x: number, edge = 0): number => Math.min(Math.max(x, edge), width - edge);
  if (!mark.width) {
    // At the edge it stands beside its place, which is known of some.
    const isAtEdge = mark.x <= half || mark.x >= width - half;
    const x = isAtEdge && dot !== undefined ? scale(dot) : move(mark.x);
    return {...mark, x: x < -1 || x > width + 1 ? -1 : inside(x, half)};
  }
  if (sign.unknownStart || sign.unknownEnd) return undefined;
  // Where an end was out of view, it may have come nearer; how far it is, is known of some.
  const [from, to] = [
    mark.cutStart && start !== undefined ? scale(start) : move(mark.x),
    mark.cutEnd && end !== undefined ? scale(end) : move(mark.x + mark.width),
  ];
  if (mark.cutStart && from > (start === undefined ? 0 : -1)) return undefined;
  if (mark.cutEnd && to < (end === undefined ? width : width + 1)) return undefined;
  const x = sign.openStart ? 0 : inside(from);
  const wide = (sign.openEnd ? width : inside(to)) - x;
  if (wide >= narrowestBar) return {...mark, x, width: wide};
  // What is left of it goes out of view, but a day may become a dot.
  const isGone = from > width || to < 0 || scale.invert(to) - scale.invert(from) > day;
  return to - from >= narrowestBar && isGone ? {...mark, x: -1} : undefined;
}

/** The ticks that still have room; `undefined` where the axis wants others. */
function movedTicks(
  ticks: readonly SceneTick[],
  stretches: ReadonlyMap<Stretch, Stretch>,
  scale: AxisPlan['scale'],
  tight: number,
): SceneTick[] | undefined {
  const moved = new Map<SceneTick, SceneTick>();
  for (const [part, now] of stretches) {
    const within = ticks.filter(({x}) => x >= part.x && x <= part.x + part.width);
    const [first, last] = [now.x, now.x + now.width];
    const order = within.map(tick => ({tick, x: placeOf(tick, scale, first, last)})).sort((a, b) => a.x - b.x);
    // From the end: a larger unit that only just shows gives way to the one that follows it.
    const edge = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const {tick, x} of order.reverse()) {
      const {row = 0, width = 0, start = 0, line: had, ...rest} = tick;
      const line = had === undefined || start < now.start ? {} : {line: scale(start)};
      const isIn = x - width / 2 >= first - 0.01 && x + width / 2 <= last + 0.01;
      if (!isIn || start >= now.end) continue;
      if (x + width / 2 + tight > (edge[row] as number)) {
        if (!row) return undefined;
        continue;
      }
      edge[row] = x - width / 2;
      moved.set(tick, {...rest, row, width, start, x, ...line});
    }
  }
  return ticks.flatMap(tick => moved.get(tick) ?? []);
}

/** The middle of a tick's words: as `unitTicks` and `contextTicks` have it. */
function placeOf(
  {row, unit, start = 0, end = 0, width = 0}: SceneTick,
  scale: AxisPlan['scale'],
  first: number,
  last: number,
): number {
  const from = scale(start);
  if (row) return Math.min(Math.max(first, from), last - width) + width / 2;
  return unit === 'hour' || unit === 'minute' ? from : (from + scale(end)) / 2;
}
