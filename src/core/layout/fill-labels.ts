/**
 * Labels that the search has left out, each put where there is still room for it: among a hundred, some of the room is found only
 * once the others have theirs. What has a place keeps it. The rules are those of `placeLabels`, and so are the units.
 */
import {
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

interface Taken {
  readonly boxes: Box[];
  readonly y: number[];
}

/** The same places, and more of them; the dearest to leave out come first. */
export function fillLabels(
  requests: readonly LabelRequest[],
  places: readonly (LabelPlace | undefined)[],
  options: LabelOptions,
): (LabelPlace | undefined)[] {
  const {reach, start, em, clearance} = options;
  const taken: Readonly<Record<Side, Taken>> = {above: {boxes: [], y: []}, below: {boxes: [], y: []}};
  places.forEach((place, index) => {
    if (!place) return;
    const {x, width, y, height, leader, side, shape} = place;
    taken[side].boxes.push({
      index,
      side,
      shape,
      x,
      end: x + width,
      height,
      anchor: leader.x,
      flag: leader.to > y,
      cost: 0,
    });
    taken[side].y.push(y);
  });
  const filled = [...places];
  const left = requests
    .map((request, index) => ({request, index}))
    .filter(({index}) => !places[index])
    .sort((a, b) => b.request.dropCost - a.request.dropCost || (a.request.id < b.request.id ? -1 : 1));
  for (const {request, index} of left) {
    let best: {readonly box: Box; readonly y: number; readonly cost: number} | undefined;
    for (const box of candidateBoxes(request, index, options)) {
      if (best && box.cost >= best.cost) break;
      const {boxes, y: levels} = taken[box.side];
      const y = lowestLevel(box, boxes, levels, options);
      const cost = box.cost + ((y - start[box.side]) / em) * distanceCost;
      if (y + box.height > reach[box.side] || (best && cost >= best.cost)) continue;
      const tip = box.flag ? y + box.height : y;
      const isCrossed = boxes.some((other, i) => coversLeader(other, box, clearance) && (levels[i] as number) < tip);
      if (!isCrossed) best = {box, y, cost};
    }
    if (!best) continue;
    const {box, y} = best;
    taken[box.side].boxes.push(box);
    taken[box.side].y.push(y);
    filled[index] = placeOf(box, y, request);
  }
  return filled;
}
