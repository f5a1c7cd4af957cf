/** The horizontal drawing: marks on the axis, ticks and breaks under it, labels on both sides. */
import {type LabelPlace, type LabelRequest, placeLabels} from '../layout/place-labels.ts';
import {type AxisPlan, planAxis} from '../scale/axis-plan.ts';
import {type Bar, barOf, type Lane, laneMarks} from './axis-marks.ts';
import {markUnit, narrowestBar, size, uncrowded} from './axis-size.ts';
import {type LabelChoice, labelShapes, measureAll, wordsOf} from './label-shapes.ts';
import type {Scene, SceneEvent, SceneLabel, SceneMark, SceneStretch, SceneTick} from './scene.ts';
import {isHollow} from './sign.ts';
import {spanOf} from './spans.ts';
import type {Story} from './story.ts';
import {type AxisOptions, likelyUnderAxis, rowsHeight, type UnderAxis, underAxis} from './under-axis.ts';

export type PlacedAlongAxis = Pick<
  Scene,
  'height' | 'axisY' | 'spacing' | 'note' | 'events' | 'stretches' | 'gaps' | 'ticks'
>;

/** What of the axis is in view, and how its labels are placed there. */
export interface AxisView {
  /** The part that is in view, of the plan for the whole. */
  readonly open: (whole: AxisPlan) => AxisPlan;
  readonly place: typeof placeLabels;
}

/** One event with what is known of its mark. */
interface Item {
  readonly event: SceneEvent;
  readonly bar: Bar;
  readonly lane: Lane;
  readonly weight: number;
  /** Of the event in the story. */
  readonly index: number;
}

/**
 * Prepares a drawing: what takes long is done once, and the parts that come into view later are quickly placed. The plot
 * keeps its height and its axis where they are in the drawing of the whole, so that a page does not move under a reader who zooms.
 */
export function layOutAlongAxis(
  story: Story,
  events: readonly SceneEvent[],
  options: AxisOptions,
): {readonly plan: AxisPlan; readonly place: (view?: AxisView) => PlacedAlongAxis} {
  const {em, width, words} = options;
  const unit = markUnit(em);
  const spans = story.events.map(({date, sign}) => spanOf(date, sign, story.events));
  const whole = planAxis(spans, {
    width,
    spacing: options.spacing,
    markWidth: size.mark * unit,
    gapWidth: size.gap * em,
  });
  const measured = measureAll(
    [
      ...events.flatMap(({date, title, summary}) => [
        ...wordsOf('date', date),
        ...wordsOf('title', title),
        ...wordsOf('summary', summary),
      ]),
      ...likelyUnderAxis(whole, options),
    ],
    options.measure,
  );
  const shapes: LabelChoice[][] = [];
  const shapesOf = (index: number): LabelChoice[] => {
    shapes[index] ??= labelShapes(events[index] as SceneEvent, measured, options);
    return shapes[index];
  };
  const underWhole = underAxis(whole, options, measured);
  // Room for two rows, though the whole may need one: a part of it may need both.
  const bottom = rowsHeight(Math.max(2, underWhole.rows), em);
  const reach = (events.length <= uncrowded ? 34 : 18) * em;
  let frame: {readonly axisY: number; readonly height: number} | undefined;

  function place(view?: AxisView): PlacedAlongAxis {
    const plan = view ? view.open(whole) : whole;
    const under = view ? underAxis(plan, options, measured) : underWhole;
    const items = itemsOf(plan);
    const lanes = items.map(({lane}) => lane.lane);
    const above = (Math.max(0, ...lanes) * size.laneStep + size.mark / 2) * unit + size.leader * em;
    const edge = {above: 0.2 * em, below: 0.4 * em};
    if (view && !frame) place();
    const fixed = view && frame;
    const labelled = items.filter(({lane}, i) => lane.lead === i);
    const requests = labelled.map(item => requestOf(item, items, under));
    const places = (view?.place ?? placeLabels)(requests, {
      width,
      reach: fixed
        ? {above: fixed.axisY - edge.above, below: fixed.height - fixed.axisY - edge.below}
        : {above: reach, below: reach},
      start: {above, below: bottom + 0.9 * em},
      gap: 1.3 * em,
      clearance: 0.45 * em,
      overhang: 0.7 * em,
      em,
    });

    const highest = (side: LabelPlace['side']): number =>
      Math.max(0, ...places.map(label => (label?.side === side ? label.y + label.height : 0)));
    const axisY = fixed?.axisY ?? Math.ceil(Math.max(highest('above'), above - size.leader * em) + edge.above);
    const height = fixed?.height ?? Math.ceil(axisY + Math.max(highest('below'), bottom) + edge.below);
    if (!view) frame = {axisY, height};

    const labels = new Map<number, SceneLabel>();
    labelled.forEach(({index}, nth) => {
      const label = places[nth];
      const choice = label && shapesOf(index)[label.shape];
      if (choice) labels.set(index, sceneLabel(label, choice, axisY));
    });
    const hollowDots = items.flatMap(({event, bar, lane}) =>
      !bar.isBar && lane.lane === 0 && lane.count === 1 && isHollow(event.sign) ? [bar.from] : [],
    );
    return {
      axisY,
      height,
      spacing: whole.spacing,
      note: plan.spacing === 'proportional' ? '' : words.ui.spacingNote[plan.spacing],
      events: items.map(({event, bar, lane, index}): SceneEvent => {
        const {from, to, isBar, cutStart, cutEnd} = bar;
        const mark: SceneMark = {
          x: isBar ? from : (from + to) / 2,
          y: axisY - lane.lane * size.laneStep * unit,
          width: isBar ? to - from : 0,
          count: lane.count,
          lead: items[lane.lead]?.event.id ?? event.id,
          ...(cutStart && {cutStart: true as const}),
          ...(cutEnd && {cutEnd: true as const}),
        };
        const label = labels.get(index);
        // A day that a reader has zoomed into is drawn as what it is: some time within it.
        const sign =
          plan.isPart && isBar && event.sign.shape === 'dot' ? {...event.sign, shape: 'coarse' as const} : event.sign;
        return {...event, sign, mark, ...(label && {label})};
      }),
      stretches: joined(plan).flatMap(stretch => withHoles(stretch, hollowDots)),
      gaps: under.gaps,
      ticks: under.ticks.map(({x, row, text, strong, line}): SceneTick => {
        const y = axisY + rowsHeight(row, em);
        return {x, y, text, strong, ...(line === undefined ? {} : {line})};
      }),
    };
  }

  /** The events in view with their marks. */
  function itemsOf(plan: AxisPlan): Item[] {
    const seen = events.flatMap((event, index) => {
      const bar = barOf(spans[index] as (typeof spans)[number], event.sign, plan, unit, width);
      return bar ? [{event, bar, index, weight: story.events[index]?.event.weight ?? 3}] : [];
    });
    const lanes = laneMarks(
      seen.map(({bar}) => bar),
      seen.map(({weight}) => weight),
      events.length,
      unit,
    );
    return seen.map((item, i) => {
      const lane = lanes[i] as Lane;
      return {...item, lane, bar: (seen[lane.place] ?? item).bar};
    });
  }

  function requestOf({event, bar, lane, weight, index}: Item, items: readonly Item[], under: UnderAxis): LabelRequest {
    const {from, to} = bar;
    const inTheWay = (side: 'above' | 'below'): boolean =>
      items.some((other, j) => {
        const beyond = side === 'above' ? other.lane.lane > lane.lane : other.lane.lane < lane.lane;
        return beyond && other.lane.lead === j && other.bar.from < to + em && other.bar.to > from - em;
      });
    // A leader that runs down starts under whatever the axis says there.
    const rows = [
      ...under.ticks,
      ...under.gaps.map(gap => ({x: gap.x + gap.width / 2, width: gap.width, row: gap.lines.length - 1})),
    ]
      .filter(({x, width: wide}) => x - wide / 2 < to + 3 && x + wide / 2 > from - 3)
      .map(({row}) => rowsHeight(row + 1, em) + 2);
    const lift = lane.lane * size.laneStep * unit;
    return {
      id: event.id,
      from,
      to,
      clear: {above: lift + size.clear * unit, below: Math.max(size.clear * unit, ...rows)},
      sideCost: {above: inTheWay('above') ? 3 : 0, below: inTheWay('below') || lane.lane > 0 ? 3 : 0},
      dropCost: 60 * 3 ** weight,
      shapes: shapesOf(index).map(({shape}) => shape),
    };
  }

  return {plan: whole, place};
}

/** The axis does not show through a mark that is open in the middle. */
function withHoles({x, width, ...rest}: SceneStretch, dots: readonly number[]): SceneStretch[] {
  const holes = dots.filter(dot => dot > x && dot < x + width);
  const edges = [x, ...holes.flatMap(dot => [dot - narrowestBar, dot + narrowestBar]), x + width];
  return Array.from({length: edges.length / 2}, (_, i) => {
    const [from = 0, to = 0] = [edges[2 * i], edges[2 * i + 1]];
    return {x: from, width: Math.max(0, to - from), ...rest};
  });
}

/** Stretches that touch, as one line. */
function joined({stretches}: AxisPlan): SceneStretch[] {
  const lines: {x: number; width: number; opened?: true}[] = [];
  for (const {x, width, opened} of stretches) {
    const before = lines.at(-1);
    if (before && before.opened === opened && Math.abs(before.x + before.width - x) < 0.01) before.width += width;
    else lines.push({x, width, ...(opened && {opened})});
  }
  return lines;
}

function sceneLabel({side, x, y, width, height, leader}: LabelPlace, choice: LabelChoice, axisY: number): SceneLabel {
  const top = side === 'above' ? axisY - y - height : axisY + y;
  const away = (distance: number): number => (side === 'above' ? axisY - distance : axisY + distance);
  return {
    x,
    y: top,
    width,
    height,
    dateLines: choice.date,
    titleLines: choice.title,
    summaryLines: choice.summary,
    leader: {x: leader.x, y1: away(leader.from), y2: away(leader.to)},
  };
}
