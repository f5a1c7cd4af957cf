/** The parts of an axis that are in view, from one place of a reader who moves to the next. */
import type {AxisPlan, Gap, Stretch} from '../scale/axis-plan.ts';
import type {Segment} from '../scale/piecewise-scale.ts';
import type {SceneGap} from './scene.ts';
import type {StyledText, TextMeasure} from './text-style.ts';

/** Widths of texts, CSS px, if they can be had. */
export type Widths = (texts: readonly StyledText[]) => ReturnType<TextMeasure> | undefined;

/** CSS px. */
const rounding = 0.5;

/** Where the parts of an axis have come to. */
export interface MovedAxis {
  /** By the stretches that there were; those that have gone are not among them. */
  readonly stretches: ReadonlyMap<Stretch, Stretch>;
  /** Each with the very lines that it had; what has come into view has none yet. */
  readonly gaps: readonly SceneGap[];
}

/** What was drawn of an axis, and how. */
export interface DrawnAxis {
  readonly plan: AxisPlan;
  readonly gaps: readonly SceneGap[];
  /** CSS px of all that is in view. */
  readonly width: number;
}

/**
 * The parts where they are now, if none has become another: at both ends they go out of view, or come into it.
 * @param tight CSS px beside a text.
 * @param measure Where there is none, a break has no room for its words once it is narrower.
 * @returns `undefined` where the axis has to be drawn anew.
 */
export function movedAxis(
  {plan, gaps, width}: DrawnAxis,
  opened: AxisPlan,
  tight: number,
  measure?: Widths,
): MovedAxis | undefined {
  if (plan.spacing !== opened.spacing) return undefined;
  const wasIn = within(plan, width);
  const isIn = within(opened, width);
  const stretches = new Map<Stretch, Stretch>();
  for (const now of opened.stretches) {
    const [was, other] = plan.stretches.filter(({start, end}) => start < now.end && now.start < end);
    if (other || (was ? was.opened !== now.opened || stretches.has(was) : wasIn(now))) return undefined;
    if (was) stretches.set(was, now);
  }
  if (plan.stretches.some(was => isIn(was) && !stretches.has(was))) return undefined;

  const isThere = (gap: Gap, {gaps: among}: AxisPlan): boolean => among.some(({from}) => from === gap.from);
  if (opened.gaps.some(now => wasIn(now) && !isThere(now, plan))) return undefined;
  if (plan.gaps.some(was => isIn(was) && !isThere(was, opened))) return undefined;
  const moved = opened.gaps.map(({from, x, width: wide}): SceneGap | undefined => {
    const had = gaps[plan.gaps.findIndex(was => was.from === from)] ?? {lines: [], width: 0};
    return hasRoom(had, wide, tight, measure) ? {x, width: wide, lines: had.lines} : undefined;
  });
  return moved.includes(undefined) ? undefined : {stretches, gaps: moved as SceneGap[]};
}

/** Whether some of a part is in view. */
function within({scale}: AxisPlan, width: number): (part: Segment) => boolean {
  const [first, last] = [scale.invert(0), scale.invert(width)];
  return ({start, end}) => start < last && end > first;
}

function hasRoom({lines, width}: Omit<SceneGap, 'x'>, now: number, tight: number, measure?: Widths): boolean {
  if (!lines.length || now > width - rounding) return true;
  const wide = measure?.(lines.map(text => ({style: 'tick', text})));
  return wide !== undefined && Math.max(...wide) <= now - tight;
}
