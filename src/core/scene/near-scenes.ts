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
import type {Scene, SceneEvent, SceneMark, SceneTick} from './scene.ts';
import {isHollow} from './sign.ts';
import {zoomedScenes} from './zoomed-scenes.ts';

/** Scenes in a row that only move what is there. */
export const mostNear = 4;
/** CSS px. */
const rounding = 0.5;
/** CSS px: a dot that is nearer to an end of the whole story may stand beside its place there, which may be ages off. */
const endRoom = 48;

/** A whole scene, and what its labels were placed by. */
interface Made {
  readonly scene: Scene;
  readonly plan: AxisPlan;
  readonly requests: readonly LabelRequest[];
  readonly options: KeepOptions;
  readonly kept: Map<string, KeptLabel | undefined>;
  /** Of marks that are seen whole in the whole story, where they begin and end: epoch ms, by id. */
  readonly spans: ReadonlyMap<string, readonly [start: number, end: number]>;
}

/**
 * As `zoomedScenes`, and whether what was drawn is there to be moved. A scene that was made from another says from which: `of`.
 */
export function nearScenes(axis: AxisDrawing): (zoom: Zoom, isMoving: boolean, isThere?: boolean) => Scene {
  const making: {-readonly [Part in keyof Made]?: Made[Part]} = {};
  const sceneOf: AxisDrawing['sceneOf'] = view => {
    const scene = axis.sceneOf({
      ...view,
      open: whole => {
        making.plan = view.open(whole);
        return making.plan;
      },
    });
    // The first one is the whole story, where labels start from.
    making.spans ??= spansIn(scene, axis.plan);
    return scene;
  };
  const wholeAt = zoomedScenes({...axis, sceneOf}, (requests, options, kept) => {
    Object.assign(making, {requests, options, kept});
    return keepLabels(requests, options, kept);
  });
  let since = mostNear;
  return (zoom, isMoving, isThere = true) => {
    const near = isMoving && isThere && since < mostNear && nearScene(making as Made, axis, zoom);
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

function spansIn({events, width: plot}: Scene, {scale}: AxisPlan): Map<string, [number, number]> {
  const room = (width: number): number => (width ? 0 : endRoom);
  return new Map(
    events.flatMap(({id, mark: {x, width, count}, sign: {openStart, openEnd, unknownStart, unknownEnd}}) =>
      count === 1 &&
      x > room(width) &&
      x + width < plot - room(width) &&
      !openStart &&
      !openEnd &&
      !unknownStart &&
      !unknownEnd
        ? [[id, [scale.invert(x), scale.invert(x + width)]]]
        : [],
    ),
  );
}

/** `undefined` where what was drawn would not look as it has to. */
function nearScene(
  {scene, plan, requests, options, kept, spans}: Made,
  axis: AxisDrawing,
  zoom: Zoom,
): Scene | undefined {
  const opened = openPlan(axis.plan, axis.width, zoom);
  if (!isLike(plan, opened, scene)) return undefined;
  const move = (x: number): number => opened.scale(plan.scale.invert(x));
  const origin = move(scene.origin ?? 0);
  if (origin < 0 || origin > axis.width) return undefined;

  const em = options.em / (scene.labelScale ?? 1);
  const marks = new Map<string, SceneMark>();
  for (const event of scene.events) {
    const span = spans.get(event.id)?.map(opened.scale);
    const mark = movedMark(event, move, axis.width, (size.mark * markUnit(em)) / 2, span);
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
  const ticks = movedTicks(scene.ticks, plan, opened, size.tight * em);
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
    gaps: opened.gaps.map(({x, width}, i) => ({x, width, lines: scene.gaps[i]?.lines ?? []})),
    stretches: joined(opened).flatMap(stretch => withHoles(stretch, dots)),
  };
}

/** Whether the axis has the same parts, and what its breaks say has room still. */
function isLike(a: AxisPlan, b: AxisPlan, {gaps}: Scene): boolean {
  return (
    a.spacing === b.spacing &&
    a.stretches.length === b.stretches.length &&
    a.stretches.every(({opened}, i) => opened === b.stretches[i]?.opened) &&
    a.gaps.length === b.gaps.length &&
    a.gaps.every(({from, width}, i) => {
      const gap = b.gaps[i];
      return gap?.from === from && (gap.width > width - rounding || !gaps[i]?.lines.length);
    })
  );
}

/** A mark where it stands now, below 0 once it is out of view; `undefined` where it looks otherwise now, or may. */
function movedMark(
  {mark, sign}: SceneEvent,
  move: (x: number) => number,
  width: number,
  half: number,
  span?: readonly number[],
): SceneMark | undefined {
  const inside = (x: number, edge = 0): number => Math.min(Math.max(x, edge), width - edge);
  if (!mark.width) {
    // At the edge it stands beside its place, which is known of some.
    const isAtEdge = mark.x <= half || mark.x >= width - half;
    const x = (isAtEdge && span?.[0]) || move(mark.x);
    return {...mark, x: x < -1 || x > width + 1 ? -1 : inside(x, half)};
  }
  if (sign.unknownStart || sign.unknownEnd) return undefined;
  const [from = 0, to = 0] = [
    mark.cutStart && span ? span[0] : move(mark.x),
    mark.cutEnd && span ? span[1] : move(mark.x + mark.width),
  ];
  // Where an end was out of view, it may have come nearer; how far it is, is known of some.
  const isStart = sign.openStart || (mark.cutStart ? from <= (span ? -1 : 0) : from >= -1);
  const isEnd = sign.openEnd || (mark.cutEnd ? to >= (span ? width + 1 : width) : to <= width + 1);
  const x = sign.openStart ? 0 : inside(from);
  const wide = (sign.openEnd ? width : inside(to)) - x;
  return isStart && isEnd && wide >= narrowestBar ? {...mark, x, width: wide} : undefined;
}

/** The ticks that still have room; `undefined` where the axis wants others. */
function movedTicks(
  ticks: readonly SceneTick[],
  plan: AxisPlan,
  opened: AxisPlan,
  tight: number,
): SceneTick[] | undefined {
  const {scale} = opened;
  const moved = new Map<SceneTick, SceneTick>();
  for (const [i, part] of plan.stretches.entries()) {
    const within = ticks.filter(({x}) => x >= part.x && x <= part.x + part.width);
    const now = opened.stretches[i] as Stretch;
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
