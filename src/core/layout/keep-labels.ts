/**
 * Places labels as their marks move: a label that has a place keeps its side, its distance from the axis and how it stands by its
 * leader, for as long as nothing more urgent is in its way, so that nothing jumps while a reader zooms. What has no place gets the
 * best that is left. The rules are those of `placeLabels`, and so are the units.
 */
import {
  anchorsOf,
  type Box,
  candidateBoxes,
  coversLeader,
  distanceCost,
  type LabelOptions,
  type LabelPlace,
  type LabelRequest,
  lowestLevel,
  placeOf,
  type Side,
} from './place-labels.ts';

/** How a label stands, whatever the place of its mark. */
export interface KeptLabel {
  readonly side: Side;
  readonly shape: number;
  /** From the axis to the label's nearer edge. */
  readonly y: number;
  /** Index into the anchors of its mark. */
  readonly anchor: number;
  /** From the leader to the label's edge that is nearer to the axis' start. */
  readonly dx: number;
  readonly flag: boolean;
}

export interface KeepOptions extends LabelOptions {
  /** While the reader is at it, only what comes into view gets a new place. */
  readonly moving: boolean;
}

/** What stands on one side. */
interface Taken {
  readonly boxes: Box[];
  readonly y: number[];
}

/**
 * A place for each request, in the order given, as `placeLabels` does. `kept` is what earlier calls have remembered, by id, and
 * is brought up to date: an entry without a place (`undefined`) had no room.
 */
export function keepLabels(
  requests: readonly LabelRequest[],
  options: KeepOptions,
  kept: Map<string, KeptLabel | undefined>,
): (LabelPlace | undefined)[] {
  const {em, reach, start, moving} = options;
  const taken: Record<Side, Taken> = {above: {boxes: [], y: []}, below: {boxes: [], y: []}};
  const places: (LabelPlace | undefined)[] = requests.map(() => undefined);
  const order = requests
    .map((request, index) => ({request, index}))
    .sort(
      (a, b) =>
        b.request.dropCost - a.request.dropCost ||
        a.request.from - b.request.from ||
        (a.request.id < b.request.id ? -1 : 1),
    );

  const put = (box: Box, y: number): void => {
    taken[box.side].boxes.push(box);
    taken[box.side].y.push(y);
    places[box.index] = placeOf(box, y, requests[box.index] as LabelRequest);
  };

  const waiting = order.filter(({request, index}) => {
    const label = kept.get(request.id);
    const box = label && keptBox(label, request, index, options);
    const y = label && Math.max(label.y, start[label.side]);
    if (!box || y === undefined || y + box.height > reach[box.side]) return true;
    if (!isFree(box, y, taken[box.side], options)) return true;
    put(box, y);
    return false;
  });
  for (const {request, index} of waiting) {
    if (moving && kept.has(request.id)) continue;
    let best: {box: Box; y: number; cost: number} | undefined;
    for (const box of candidateBoxes(request, index, options)) {
      if (best && box.cost >= best.cost) break;
      const {boxes, y: levels} = taken[box.side];
      const y = lowestLevel(box, boxes, levels, options);
      const cost = box.cost + ((y - start[box.side]) / em) * distanceCost;
      if (y + box.height > reach[box.side] || (best && cost >= best.cost)) continue;
      if (isFree(box, y, taken[box.side], options)) best = {box, y, cost};
    }
    if (best) put(best.box, best.y);
    if (best || !kept.get(request.id)) kept.set(request.id, best && remember(best.box, best.y, request, options));
  }
  if (!moving) grow(requests, places, taken, options, kept);
  return places;
}

/** What `placeLabels` has placed, to be kept from now on. */
export function rememberPlaces(
  requests: readonly LabelRequest[],
  places: readonly (LabelPlace | undefined)[],
  options: LabelOptions,
): Map<string, KeptLabel | undefined> {
  return new Map(
    requests.map((request, i) => {
      const place = places[i];
      if (!place) return [request.id, undefined];
      const {x, width, y, height, leader} = place;
      const box = {...place, index: i, end: x + width, anchor: leader.x, flag: leader.to === y + height, cost: 0};
      return [request.id, remember(box, y, request, options)];
    }),
  );
}

function remember(
  {side, shape, x, anchor, flag}: Box,
  y: number,
  request: LabelRequest,
  options: LabelOptions,
): KeptLabel {
  const anchors = anchorsOf(request, options).map(at => Math.abs(at - anchor));
  return {side, shape, y, anchor: anchors.indexOf(Math.min(...anchors)), dx: x - anchor, flag};
}

/** The label by its mark's present place; `undefined` where it can't stand so within the plot. */
function keptBox(label: KeptLabel, request: LabelRequest, index: number, options: LabelOptions): Box | undefined {
  const shape = request.shapes[label.shape];
  if (!shape) return undefined;
  const anchors = anchorsOf(request, options);
  const anchor = anchors[label.anchor] ?? anchors[0] ?? request.from;
  return boxAt(label, shape, anchor, label.dx, index, options);
}

function boxAt(
  {side, shape, flag}: KeptLabel,
  {width, height}: {readonly width: number; readonly height: number},
  anchor: number,
  dx: number,
  index: number,
  {width: plot}: LabelOptions,
): Box | undefined {
  const x = Math.min(Math.max(anchor + dx, 0.5), plot - width - 0.5);
  const end = x + width;
  if (width > plot - 1 || (flag ? Math.abs(x - anchor - dx) > 0.01 : anchor < x || anchor > end)) return undefined;
  return {index, side, shape, x, end, height, anchor, flag, cost: 0};
}

/** Whether a box may stand at `y` among what is taken: no text over another, no leader through a text. */
function isFree(box: Box, y: number, {boxes, y: levels}: Taken, {gap, clearance}: LabelOptions, but = -1): boolean {
  return boxes.every((other, i) => {
    if (other.index === but) return true;
    const at = levels[i] as number;
    const top = at + other.height;
    const isBeside = box.x >= other.end + gap || other.x >= box.end + gap;
    if (!isBeside && y < top + gap / 2 - 0.01 && at < y + box.height + gap / 2 - 0.01) return false;
    if (coversLeader(box, other, clearance) && y < (other.flag ? top : at)) return false;
    return !(coversLeader(other, box, clearance) && at < (box.flag ? y + box.height : y));
  });
}

/** Where there is room now, labels get back what they had lost: a description, a wider line. */
function grow(
  requests: readonly LabelRequest[],
  places: (LabelPlace | undefined)[],
  taken: Readonly<Record<Side, Taken>>,
  options: KeepOptions,
  kept: Map<string, KeptLabel | undefined>,
): void {
  for (const side of ['above', 'below'] as const) {
    const {boxes, y: levels} = taken[side];
    boxes.forEach((box, i) => {
      const request = requests[box.index] as LabelRequest;
      const label = kept.get(request.id);
      const own = request.shapes[box.shape];
      const y = levels[i] as number;
      if (!label || !own) return;
      const better = request.shapes
        .map((shape, index) => ({shape, index}))
        .filter(({shape}) => shape.cost < own.cost)
        .sort((a, b) => a.shape.cost - b.shape.cost);
      for (const {shape, index} of better) {
        // Its edge by the leader stays, on whichever side of the label that is.
        const dx = label.dx + (own.width - shape.width) * (-label.dx > own.width / 2 ? 1 : 0);
        const grown = boxAt({...label, shape: index}, shape, box.anchor, dx, box.index, options);
        if (!grown || y + grown.height > options.reach[side]) continue;
        if (!isFree(grown, y, taken[side], options, box.index)) continue;
        boxes[i] = grown;
        kept.set(request.id, {...label, shape: index, dx});
        const place = places[box.index];
        const {x, end, height, flag} = grown;
        if (place) {
          const leader = {...place.leader, to: flag ? y + height : y};
          places[box.index] = {...place, x, width: end - x, height, shape: index, leader};
        }
        return;
      }
    });
  }
}
