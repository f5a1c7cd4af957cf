/** What the axis will say under its line as a reader zooms: measured at one time, and not a few words in each frame of a movement. */
import {tickText} from '../../format/tick-text.ts';
import type {AxisPlan} from '../../scale/axis-plan.ts';
import {gregorian} from '../../scale/calendar.ts';
import {type TickUnit, unitStarts} from '../../scale/calendar-ticks.ts';
import type {SceneOptions} from '../scene-options.ts';
import type {StyledText} from '../text-style.ts';

const day = 864e5;
/** Of the units that a story covers, so many are named in full. */
const mostNamed = 60;

/** The names of the Gregorian units that the ticks of any part of a plan have, as far as they are few. */
export function ticksAhead({stretches}: AxisPlan, {lang, numerals, months}: SceneOptions): StyledText[] {
  const write = tickText({lang, ...(numerals && {numerals}), ...(months && {months})});
  const [start, end] = [stretches[0]?.start ?? 0, stretches.at(-1)?.end ?? 0];
  const short = (unit: TickUnit, length: number): StyledText[] =>
    unitStarts(unit, {start: 0, end: length}, gregorian).map(at => ({style: 'tick', text: write(unit, at, false)}));
  const full = (unit: TickUnit, length: number): string[] =>
    (end - start) / length > mostNamed
      ? []
      : unitStarts(unit, {start, end}, gregorian).map(at => write(unit, at, true, gregorian.id));
  const years = full('year', 365 * day);
  const strong = [...years, ...full('month', 30 * day), ...full('day', day)];
  return [
    ...short('month', 365 * day),
    ...short('day', 31 * day),
    ...short('hour', day),
    ...years.map((text): StyledText => ({style: 'tick', text})),
    ...strong.map((text): StyledText => ({style: 'strong', text})),
  ];
}
