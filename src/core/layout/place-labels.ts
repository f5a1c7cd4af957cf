/**
 * Places labels above and below an axis, each joined to its mark by an upright leader, so that no two labels overlap, none
 * leaves the plot, and no leader runs through a label. Pure and deterministic: the same for any order of input.
 *
 * A beam search from the start of the axis to its end: each label tries both sides, several shapes and several ways to
 * stand by its leader, and the cheapest whole arrangements survive. On each side labels are stacked away from the axis: one
 * that covers another's leader stands farther out than that other.
 *
 * Lengths are CSS px; x runs from the axis' start, y from the axis outwards.
 */

export interface LabelShape {
  readonly width: number;
  readonly height: number;
  /** What this shape costs the reader: a lost description, a third line. */
  readonly cost: number;
}

export interface LabelRequest {
  /** Unique: decides between equals. */
  readonly id: string;
  /** Where the leader may stand: a point, or anywhere on a bar. */
  readonly from: number;
  readonly to: number;
  /** How far out from the axis the leader starts, on each side; what stands nearer is the mark's. */
  readonly clear: Readonly<Record<Side, number>>;
  /** What standing on a side costs, beyond the distance: a leader that would cross another mark. */
  readonly sideCost: Readonly<Record<Side, number>>;
  /** Above 0: what it costs to leave the label out. */
  readonly dropCost: number;
  /** The best first. */
  readonly shapes: readonly LabelShape[];
}

export type Side = 'above' | 'below';

export interface LabelPlace {
  readonly side: Side;
  /** The box: its nearer edge to the axis' start, and its nearer edge to the axis. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Index of the shape. */
  readonly shape: number;
  readonly leader: {readonly x: number; readonly from: number; readonly to: number};
}

export interface LabelOptions {
  /** CSS px of the plot. */
  readonly width: number;
  /** CSS px that labels may reach out from the axis. */
  readonly reach: Readonly<Record<Side, number>>;
  /** CSS px of the first row from the axis. */
  readonly start: Readonly<Record<Side, number>>;
  /** Least room between two labels. */
  readonly gap: number;
  /** Least room between a label and another's leader. */
  readonly clearance: number;
  /** How far a label's edge stands beyond its leader. */
  readonly overhang: number;
  /** CSS px of the text: the measure for costs. */
  readonly em: number;
}

/** How a label stands by its leader: over its end, or beside it, like a flag on its pole. */
type Stand = 'start' | 'end' | 'middle' | 'flagAfter' | 'flagBefore';

interface Box {
  readonly index: number;
  readonly side: Side;
  readonly shape: number;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** Where the leader stands. */
  readonly anchor: number;
  readonly flag: boolean;
  readonly cost: number;
}

interface Arrangement {
  readonly boxes: readonly Box[];
  readonly sides: Readonly<Record<Side, Stack>>;
  readonly cost: number;
}

/** One side's boxes with their distance from the axis. */
interface Stack {
  readonly boxes: readonly Box[];
  readonly y: readonly number[];
  readonly height: number;
  readonly cost: number;
}

const sidesInOrder: readonly Side[] = ['above', 'below'];
const emptyStack: Stack = {boxes: [], y: [], height: 0, cost: 0};

/** A place for each request, in the order given; `undefined` where there is no room. */
export function placeLabels(requests: readonly LabelRequest[], options: LabelOptions): (LabelPlace | undefined)[] {
  const order = requests
    .map((_, index) => index)
    .sort((a, b) => compareRequests(requests[a] as LabelRequest, requests[b] as LabelRequest));
  // A wide beam finds the finest arrangement of a few labels; a hundred labels interact only with their neighbours.
  const beamWidth = requests.length <= 16 ? 24 : requests.length <= 40 ? 8 : 3;
  let beam: Arrangement[] = [{boxes: [], sides: {above: emptyStack, below: emptyStack}, cost: 0}];
  for (const index of order) {
    const request = requests[index] as LabelRequest;
    const candidates = candidateBoxes(request, index, options);
    const next: Arrangement[] = [];
    for (const state of beam) {
      for (const box of candidates) {
        const stack = addToStack(state.sides[box.side], box, options);
        if (!stack) continue;
        const sides = {...state.sides, [box.side]: stack};
        next.push({boxes: [...state.boxes, box], sides, cost: state.cost + box.cost});
      }
      next.push({...state, cost: state.cost + request.dropCost});
    }
    next.sort((a, b) => total(a, options) - total(b, options)); // stable: equals keep the order they were made in
    beam = next.slice(0, beamWidth);
  }

  const places: (LabelPlace | undefined)[] = requests.map(() => undefined);
  const best = beam[0];
  for (const side of sidesInOrder) {
    best?.sides[side].boxes.forEach((box, i) => {
      const {index, shape, x, width, height, anchor, flag} = box;
      const y = best.sides[side].y[i] ?? 0;
      const from = (requests[index] as LabelRequest).clear[side];
      const leader = {x: anchor, from, to: flag ? y + height : y};
      places[index] = {side, x, y, width, height, shape, leader};
    });
  }
  return places;
}

function compareRequests(a: LabelRequest, b: LabelRequest): number {
  return a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1);
}

function total(state: Arrangement, {em}: LabelOptions): number {
  const {above, below} = state.sides;
  return state.cost + above.cost + below.cost + ((above.height + below.height) / em) * 0.3;
}

/** Every way for the label to stand within the plot, the plainest first. */
function candidateBoxes(request: LabelRequest, index: number, options: LabelOptions): Box[] {
  const {width: plot, overhang, clearance, em} = options;
  const middle = (request.from + request.to) / 2;
  const room = request.to - request.from - 2 * overhang;
  const anchors = room > 2 * em ? [middle, request.from + overhang, request.to - overhang] : [middle];
  const boxes = new Map<string, Box>();
  request.shapes.forEach(({width, height, cost}, shape) => {
    if (width > plot) return;
    anchors.forEach((anchor, nth) => {
      const stands: readonly (readonly [Stand, number, number])[] = [
        ['start', anchor - overhang, 0],
        ['end', anchor + overhang - width, 0.5],
        ['middle', anchor - width / 2, 0.6],
        ['flagAfter', anchor + clearance, 0.8],
        ['flagBefore', anchor - clearance - width, 1.2],
      ];
      for (const [stand, wanted, standCost] of stands) {
        const flag = stand === 'flagAfter' || stand === 'flagBefore';
        const x = Math.min(Math.max(wanted, 0), plot - width);
        if (flag && x !== wanted) continue;
        if (!flag && (anchor < x || anchor > x + width)) continue;
        for (const side of sidesInOrder) {
          const key = `${side} ${shape} ${anchor} ${flag} ${x}`;
          if (boxes.has(key)) continue;
          const shift = Math.abs(x - wanted) / em / 20;
          const all = cost + standCost + shift + request.sideCost[side] + nth * 0.1 + (side === 'below' ? 0.05 : 0);
          boxes.set(key, {index, side, shape, x, width, height, anchor, flag, cost: all});
        }
      }
    });
  });
  return [...boxes.values()];
}

/** The stack with one more box, or `undefined` where two leaders would each cross the other's label or the reach ends. */
function addToStack(stack: Stack, box: Box, options: LabelOptions): Stack | undefined {
  const boxes = [...stack.boxes, box];
  const last = boxes.length - 1;
  const {clearance} = options;
  // Only the new box can make a conflict of two; longer circles show below, when no box is free to be placed.
  for (let i = 0; i < last; i++) {
    const other = boxes[i] as Box;
    if (coversLeader(box, other, clearance) && coversLeader(other, box, clearance)) return undefined;
    if (box.flag && other.flag && coversLeader(box, other, clearance)) return undefined;
  }
  const y: number[] = boxes.map(() => Number.NaN);
  const side = box.side;
  let left = boxes.length;
  let height = 0;
  let cost = 0;
  while (left) {
    // The next to place: nothing that must stand nearer to the axis is still waiting. Later ones first: their labels run on.
    let pick = -1;
    for (let i = last; i >= 0; i--) {
      if (!Number.isNaN(y[i])) continue;
      const free = boxes.every(
        (other, j) => j === i || !Number.isNaN(y[j]) || !coversLeader(boxes[i] as Box, other, clearance),
      );
      if (free) {
        pick = i;
        break;
      }
    }
    if (pick < 0) return undefined;
    const level = lowestLevel(boxes, y, pick, options);
    const {height: tall} = boxes[pick] as Box;
    if (level + tall > options.reach[side]) return undefined;
    y[pick] = level;
    height = Math.max(height, level + tall);
    cost += ((level - options.start[side]) / options.em) * 0.35;
    left -= 1;
  }
  return {boxes, y, height, cost};
}

/** Whether a's label stands where b's leader would run. */
function coversLeader(a: Box, b: Box, clearance: number): boolean {
  return b.anchor > a.x - clearance && b.anchor < a.x + a.width + clearance;
}

/** The nearest free distance from the axis for the box at `pick`, given those already placed. */
function lowestLevel(boxes: readonly Box[], y: readonly number[], pick: number, options: LabelOptions): number {
  const box = boxes[pick] as Box;
  const {gap, clearance, start} = options;
  let level = start[box.side];
  for (let before = Number.NaN; before !== level; ) {
    before = level;
    boxes.forEach((other, i) => {
      const at = y[i] ?? Number.NaN;
      if (Number.isNaN(at)) return;
      const top = at + other.height;
      const beside = box.x >= other.x + other.width + gap || other.x >= box.x + box.width + gap;
      const meets = !beside && level < top + gap / 2 && at < level + box.height + gap / 2;
      // A label over another's leader stands beyond that leader's end; a flag's leader runs along its whole label.
      const crosses = coversLeader(box, other, clearance) && level < (other.flag ? top : at);
      if (meets || crosses) level = Math.max(level, meets || other.flag ? top + gap / 2 : at);
    });
  }
  return level;
}
