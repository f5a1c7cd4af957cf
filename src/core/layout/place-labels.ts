/**
 * Places labels above and below an axis, each joined to its mark by an upright leader, so that no two labels overlap, none
 * leaves the plot, and no leader runs through a label. Pure and deterministic: the same for any order of input.
 *
 * A beam search from the end of the axis to its start: each label tries both sides, several shapes and several ways to
 * stand by its leader, and the cheapest whole arrangements survive. Labels run on from their leaders, so that the last ones
 * have the least freedom: placed first, they spare the others many a dead end. On each side labels are stacked away from the axis: one
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
  /** Arrangements that are kept at each step; by the number of labels where left out. */
  readonly beam?: number;
}

/** A label's shape at one place beside the axis; its distance from the axis is the stack's. */
export interface Box {
  readonly index: number;
  readonly side: Side;
  readonly shape: number;
  readonly x: number;
  /** The farther edge. */
  readonly end: number;
  readonly height: number;
  /** Where the leader stands: under the label, or, for a flag, beside it like a pole. */
  readonly anchor: number;
  readonly flag: boolean;
  readonly cost: number;
}

interface Arrangement {
  readonly above: Stack;
  readonly below: Stack;
  /** Of the boxes and of the labels left out. */
  readonly cost: number;
  /** With what the two stacks cost. */
  readonly total: number;
}

/** An arrangement with one more label, placed or left out. */
interface Next extends Pick<Arrangement, 'cost' | 'total'> {
  readonly before: Arrangement;
  readonly placed: Placed | undefined;
}

/** One side's boxes with their distance from the axis. */
interface Stack {
  readonly boxes: readonly Box[];
  readonly y: readonly number[];
  readonly height: number;
  readonly cost: number;
}

/** A stack with one more box. The stack itself is made when it is kept, as few are. */
interface Placed {
  readonly onto: Stack;
  readonly box: Box;
  /** The box's distance from the axis; or those of all boxes, where others make way. */
  readonly y: number | readonly number[];
  readonly height: number;
  readonly cost: number;
  stack?: Stack;
}

const sidesInOrder: readonly Side[] = ['above', 'below'];
const emptyStack: Stack = {boxes: [], y: [], height: 0, cost: 0};
const nothingPlaced: Arrangement = {above: emptyStack, below: emptyStack, cost: 0, total: 0};
/** What an em of distance from the axis costs a label, and what an em of height costs the plot. */
export const distanceCost = 0.35;
const heightCost = 0.3;

/** So many labels seldom have room for all. */
const crowd = 40;

/** A request with its index in the order given, and every way for its label to stand, the cheapest first. */
interface Asked {
  readonly request: LabelRequest;
  readonly index: number;
  readonly boxes: readonly Box[];
}

/** A place for each request, in the order given; `undefined` where there is no room. */
export function placeLabels(requests: readonly LabelRequest[], options: LabelOptions): (LabelPlace | undefined)[] {
  const places: (LabelPlace | undefined)[] = requests.map(() => undefined);
  const best = arrange(requests, options);
  for (const side of sidesInOrder) {
    const stack = best[side];
    stack.boxes.forEach((box, i) => {
      places[box.index] = placeOf(box, stack.y[i] ?? 0, requests[box.index] as LabelRequest);
    });
  }
  return places;
}

/** Where a label stands whose box is `y` from the axis; the leader of a flag runs along all of it. */
export const placeOf = (box: Box, y: number, {clear}: LabelRequest): LabelPlace => {
  const {side, shape, x, end, height, anchor, flag} = box;
  const leader = {x: anchor, from: clear[side], to: flag ? y + height : y};
  return {side, x, y, width: end - x, height, shape, leader};
};

/**
 * From the end of the axis; where that leaves labels out, also from the dearest, and from those that were left out. Of a crowd, some are
 * left out in any case: it begins with the dearest at once, which finds the better arrangement of the two in all but a few.
 */
function arrange(requests: readonly LabelRequest[], options: LabelOptions): Arrangement {
  const sweep = requests
    .map((request, index) => ({request, index, boxes: candidateBoxes(request, index, options)}))
    .sort(({request: a}, {request: b}) => b.from - a.from || b.to - a.to || (a.id < b.id ? 1 : -1));
  const dearestFirst = (placed?: ReadonlySet<number>): Asked[] => {
    const urgency = ({request, index}: Asked): number => (placed?.has(index) ? 0 : request.dropCost);
    return [...sweep].sort((a, b) => urgency(b) - urgency(a));
  };
  if (requests.length > crowd) return search(dearestFirst(), options);
  let best = search(sweep, options);
  let last = best;
  const rounds = options.beam ? 0 : requests.length <= 16 ? 3 : 1;
  for (let round = 0; round < rounds; round++) {
    const placed = new Set([...last.above.boxes, ...last.below.boxes].map(({index}) => index));
    if (placed.size === requests.length) break;
    last = search(dearestFirst(round ? placed : undefined), options);
    if (last.total < best.total) best = last;
  }
  return best;
}

/** The cheapest arrangement found by placing the labels one after the other. */
function search(order: readonly Asked[], options: LabelOptions): Arrangement {
  const {em, start} = options;
  // A wide beam finds the finest arrangement of a few labels; a hundred labels interact only with their neighbours.
  const beamWidth = options.beam ?? (order.length <= 12 ? 24 : order.length <= crowd ? 8 : 3);
  let beam: readonly Arrangement[] = [nothingPlaced];
  for (const {request, boxes: candidates} of order) {
    const next: Next[] = [];
    /** What the dearest that is kept costs, once there are enough. */
    let limit = Number.POSITIVE_INFINITY;
    const keep = (before: Arrangement, placed: Placed | undefined, cost: number, total: number): void => {
      let at = next.length;
      while (at && (next[at - 1] as Next).total > total) at--; // after its equals
      next.splice(at, 0, {before, placed, cost, total});
      if (next.length > beamWidth) next.pop();
      if (next.length === beamWidth) limit = (next[beamWidth - 1] as Next).total;
    };
    // Arrangements often share a side: what has been tried on it need not be tried again.
    const tried = new Map<Stack, (Placed | null)[]>();
    for (const state of beam) {
      for (let nth = 0; nth < candidates.length; nth++) {
        const box = candidates[nth] as Box;
        // The cheapest first: once the box alone is too dear, so are the rest.
        const least = state.total + box.cost;
        if (least >= limit) break;
        const stack = state[box.side];
        const taller = start[box.side] + box.height - stack.height;
        if (taller > 0 && least + (taller / em) * heightCost >= limit) continue;
        let known = tried.get(stack);
        if (!known) {
          known = [];
          tried.set(stack, known);
        }
        let placed = known[nth];
        if (placed === undefined) {
          placed = placeOnto(stack, box, options);
          known[nth] = placed;
        }
        if (!placed) continue;
        const other = box.side === 'above' ? state.below : state.above;
        const cost = state.cost + box.cost;
        const high = ((placed.height + other.height) / em) * heightCost;
        const total = cost + placed.cost + other.cost + high;
        if (total < limit) keep(state, placed, cost, total);
      }
      const without = state.total + request.dropCost;
      if (without < limit) keep(state, undefined, state.cost + request.dropCost, without);
    }
    beam = next.map(arranged);
  }
  return beam[0] ?? nothingPlaced;
}

function arranged({before: {above, below}, placed, cost, total}: Next): Arrangement {
  if (!placed) return {above, below, cost, total};
  const {onto, box, y, height} = placed;
  placed.stack ??= {
    boxes: [...onto.boxes, box],
    y: typeof y === 'number' ? [...onto.y, y] : y,
    height,
    cost: placed.cost,
  };
  return box.side === 'above' ? {above: placed.stack, below, cost, total} : {above, below: placed.stack, cost, total};
}

/** Where the leader may stand: in the middle of its mark, or near an end of a long bar. */
export function anchorsOf({from, to}: LabelRequest, {overhang, em}: LabelOptions): number[] {
  const middle = (from + to) / 2;
  return to - from - 2 * overhang > 2 * em ? [middle, from + overhang, to - overhang] : [middle];
}

/** Every way for the label to stand within the plot, the cheapest first. */
export function candidateBoxes(request: LabelRequest, index: number, options: LabelOptions): Box[] {
  const {width: plot, overhang, clearance, em} = options;
  const anchors = anchorsOf(request, options);
  const boxes: Box[] = [];
  request.shapes.forEach((label, shape) => {
    const {width, height} = label;
    if (width > plot - 1 || request.shapes.some((other, i) => isBetter(other, label, i < shape))) return;
    anchors.forEach((anchor, nth) => {
      /** Places of labels that stand over their leaders: at the plot's edges, several ways come to the same. */
      const taken: number[] = [];
      const stand = (wanted: number, standCost: number, flag: boolean): void => {
        // A label is drawn at a whole px: half of one is left at the ends of the plot.
        const x = Math.min(Math.max(wanted, 0.5), plot - width - 0.5);
        const end = x + width;
        if (flag ? x !== wanted : anchor < x || anchor > end || taken.includes(x)) return;
        if (!flag) taken.push(x);
        const base = label.cost + standCost + Math.abs(x - wanted) / em / 20 + nth * 0.1;
        for (const side of sidesInOrder) {
          const cost = base + request.sideCost[side] + (side === 'below' ? 0.05 : 0);
          boxes.push({index, side, shape, x, end, height, anchor, flag, cost});
        }
      };
      stand(anchor - overhang, 0, false);
      stand(anchor + overhang - width, 0.5, false);
      stand(anchor - width / 2, 0.6, false);
      stand(anchor + clearance, 1, true);
      stand(anchor - clearance - width, 1.6, true);
    });
  });
  return cheapestFirst(boxes);
}

/**
 * Sorted as plain numbers, each a cost with an index: a comparison of our own would be called two thousand times for seven labels, and a
 * browser that finds it worth compiling holds up the first paint for that.
 */
function cheapestFirst(boxes: readonly Box[]): Box[] {
  const keys: number[] = [];
  for (const {cost} of boxes) keys.push(Math.round(cost * 1e6) * 1024 + keys.length);
  const sorted: Box[] = [];
  for (const key of new Float64Array(keys).sort()) sorted.push(boxes[key % 1024] as Box);
  return sorted;
}

/** Whether a shape is no larger and no dearer than another; of two that are the same, the first is. */
function isBetter(a: LabelShape, b: LabelShape, isFirst: boolean): boolean {
  if (a.width > b.width || a.height > b.height || a.cost > b.cost) return false;
  return isFirst || a.width < b.width || a.height < b.height || a.cost < b.cost;
}

/** Where one more box stands on a stack; `null` where two leaders would each cross the other's label or the reach ends. */
function placeOnto(onto: Stack, box: Box, options: LabelOptions): Placed | null {
  const {clearance, gap, em} = options;
  const {length} = onto.boxes;
  // Only the new box can make a conflict of two; longer circles show below, when no box is free to be placed.
  let isOutermost = true;
  for (let i = 0; i < length; i++) {
    const other = onto.boxes[i] as Box;
    const covered = box.anchor > other.x - clearance && box.anchor < other.end + clearance;
    if ((covered || (box.flag && other.flag)) && coversLeader(box, other, clearance)) return null;
    if (covered) isOutermost = false;
  }
  const start = options.start[box.side];
  const reach = options.reach[box.side];
  if (isOutermost) {
    // Nothing must make way for it.
    const level = lowestLevel(box, onto.boxes, onto.y, options);
    const top = level + box.height;
    if (top > reach) return null;
    const cost = onto.cost + ((level - start) / em) * distanceCost;
    return {onto, box, y: level, height: Math.max(onto.height, top), cost};
  }
  // Boxes that the new one does not reach, not even through others, stay where they are.
  const near = Math.max(gap, clearance);
  const boxes = [...onto.boxes, box];
  const y = [...onto.y, Number.NaN];
  const moved = [length];
  let low = Math.min(box.x, box.anchor);
  let high = Math.max(box.end, box.anchor);
  for (let i = length - 1; i >= 0; i--) {
    const other = boxes[i] as Box;
    const from = Math.min(other.x, other.anchor);
    const to = Math.max(other.end, other.anchor);
    if (Number.isNaN(y[i]) || from >= high + near || to <= low - near) continue;
    y[i] = Number.NaN;
    moved.push(i);
    if (from < low || to > high) {
      low = Math.min(low, from);
      high = Math.max(high, to);
      i = length; // wider now: look again
    }
  }
  moved.sort((a, b) => a - b);

  while (moved.length) {
    // The next to place: nothing that must stand nearer to the axis is still waiting. The last on the axis first, since
    // its label runs on.
    const pick = takeInnermost(moved, boxes, clearance);
    if (pick === undefined) return null;
    const level = lowestLevel(boxes[pick] as Box, boxes, y, options);
    if (level + (boxes[pick] as Box).height > reach) return null;
    y[pick] = level;
  }
  let height = 0;
  let cost = 0;
  for (let i = 0; i <= length; i++) {
    const level = y[i] as number;
    height = Math.max(height, level + (boxes[i] as Box).height);
    cost += ((level - start) / em) * distanceCost;
  }
  return {onto, box, y, height, cost};
}

/** Takes out the first of some boxes that covers the leader of no other among them; `undefined` where each does. */
function takeInnermost(some: number[], boxes: readonly Box[], clearance: number): number | undefined {
  next: for (let i = 0; i < some.length; i++) {
    const {x, end} = boxes[some[i] as number] as Box;
    for (let j = 0; j < some.length; j++) {
      const {anchor} = boxes[some[j] as number] as Box;
      if (j !== i && anchor > x - clearance && anchor < end + clearance) continue next;
    }
    return some.splice(i, 1)[0];
  }
  return undefined;
}

/** Whether a's label stands where b's leader would run. */
export function coversLeader(a: Box, b: Box, clearance: number): boolean {
  return b.anchor > a.x - clearance && b.anchor < a.end + clearance;
}

/** The nearest free distance from the axis for a box, given those that have theirs: `y` is NaN for the others. */
export function lowestLevel(
  box: Box,
  boxes: readonly Box[],
  y: readonly number[],
  {gap, clearance, start}: LabelOptions,
): number {
  let level = start[box.side];
  const from = box.x - clearance;
  const to = box.end + clearance;
  for (let before = Number.NaN; before !== level; ) {
    before = level;
    for (let i = 0; i < y.length; i++) {
      const other = boxes[i] as Box;
      const at = y[i] as number;
      const top = at + other.height;
      const beside = box.x >= other.end + gap || other.x >= box.end + gap;
      const meets = !beside && level < top + gap / 2 && at < level + box.height + gap / 2;
      // A label over another's leader stands beyond that leader's end; a flag's leader runs along its whole label.
      const crosses = other.anchor > from && other.anchor < to && level < (other.flag ? top : at);
      if (meets || crosses) level = Math.max(level, meets || other.flag ? top + gap / 2 : at);
    }
  }
  return level;
}
