/** The present on the axis, among what stands under it. */
import type {AxisPlan} from '../../scale/axis-plan.ts';
import {size} from './axis-size.ts';
import type {Measured} from './label-shapes.ts';
import type {AxisOptions, UnderAxis, UnderTick} from './under-axis.ts';

/**
 * What stands under the axis, with the present where it is in view and has room among the rest.
 * @param most How many rows there may be.
 */
export function withPresent(
  under: UnderAxis,
  plan: AxisPlan,
  {now, words, em, width}: AxisOptions,
  measured: Measured,
  most: number,
): UnderAxis {
  if (now === undefined) return under;
  const line = plan.scale(now);
  if (line < 0 || line > width) return under;
  const text = words.ui.today;
  const wide = measured('tick', text);
  const x = Math.min(Math.max(line, wide / 2), width - wide / 2);
  const tight = size.tight * em;
  const isNear = (other: {readonly x: number; readonly width: number}): boolean =>
    Math.abs(other.x - x) < (other.width + wide) / 2 + tight;
  const taken = new Set([
    ...under.ticks.filter(isNear).map(({row}) => row),
    ...under.gaps
      .filter(gap => isNear({x: gap.x + gap.width / 2, width: gap.width}))
      .flatMap(({lines}) => lines.map((_, n) => n)),
  ]);
  let row = 0;
  while (taken.has(row)) row++;
  if (row >= most) return under;
  const tick: UnderTick = {x, width: wide, row, text, strong: false, line, isNow: true};
  return {...under, ticks: [...under.ticks, tick], rows: Math.max(under.rows, row + 1)};
}
