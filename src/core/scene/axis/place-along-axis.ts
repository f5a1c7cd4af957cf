/** The horizontal drawing: marks on the axis, ticks and breaks under it, labels on both sides. */
import {type LabelPlace, type LabelRequest, placeLabels} from '../../layout/place-labels.ts';
import {type AxisPlan, planAxis, type Span} from '../../scale/axis-plan.ts';
import type {Scene, SceneEvent, SceneLabel, SceneMark, SceneStretch, SceneTick} from '../scene.ts';
import type {SceneOptions} from '../scene-options.ts';
import {isHollow} from '../sign.ts';
import type {Story, StoryEvent} from '../story.ts';
import {lineHeight} from '../text-style.ts';
import {type Bar, barOf, type Lane, laneMarks, lanesFor, mostInRow} from './axis-marks.ts';
import {markUnit, narrowestBar, rowsHeight, size, uncrowded} from './axis-size.ts';
import type {Rows} from './backdrop.ts';
import {type LabelChoice, labelShapes, measureAll, wordsOf} from './label-shapes.ts';
import {spansOf} from './spans.ts';
import {type AxisOptions, leastRows, likelyUnderAxis, type UnderAxis, underAxis} from './under-axis.ts';

/** What of a scene depends on what is in view. */
export type PlacedAlongAxis = Pick<
  Scene,
  'height' | 'axisY' | 'spacing' | 'note' | 'events' | 'stretches' | 'gaps' | 'ticks' | 'eras' | 'lanes'
>;

/** Rows of names of eras. */
export const mostEraRows = 3;

/** What of the axis is in view, and how its labels are placed there. */
export interface AxisView {
  /** The part that is in view, of the plan for the whole. */
  readonly open: (whole: AxisPlan) => AxisPlan;
  readonly place: typeof placeLabels;
  /** The reader is at it. */
  readonly moving?: boolean;
}

/** One event in view. */
interface Seen {
  readonly event: SceneEvent;
  readonly bar: Bar;
  readonly weight: number;
  /** Of the event among those that are shown. */
  readonly index: number;
}

/** The same, with what is known of its mark. */
interface Item extends Seen {
  readonly lane: Lane;
  /** CSS px from the axis to the middle of its mark. */
  readonly lift: number;
}

/** What is drawn along the axis of a story. */
export interface AlongAxis {
  readonly story: Story;
  /** What of the story is shown, and in the same order how it is worded. */
  readonly shown: readonly StoryEvent[];
  readonly events: readonly SceneEvent[];
  /** A row for each group; `undefined` where all marks stand on the axis. */
  readonly rows: Rows | undefined;
  /** The least height above and below the axis, CSS px: that of a drawing which this one must not differ from. */
  readonly frame: Frame | undefined;
}

interface Frame {
  readonly axisY: number;
  readonly height: number;
}

/**
 * Prepares a drawing: what takes long is done once, and the parts that come into view later are quickly placed. The plot
 * keeps its height and its axis where they are in the drawing of the whole, so that a page does not move under a reader who zooms.
 */
export function layOutAlongAxis(
  {story, shown, events, rows, frame: least}: AlongAxis,
  options: AxisOptions & Pick<SceneOptions, 'backdrop'>,
): {readonly plan: AxisPlan; readonly spans: readonly Span[]; readonly place: (view?: AxisView) => PlacedAlongAxis} {
  const {em, width, words, backdrop} = options;
  const unit = markUnit(em);
  const spans = spansOf(shown, story);
  // The axis is that of all events, so that it stands still when some are put out of sight.
  const allSpans = spansOf(story.events, story);
  const whole = planAxis(allSpans, {
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
  const underOf = (plan: AxisPlan, most: number): UnderAxis => {
    const under = underAxis(plan, options, measured);
    return backdrop?.withPresent(under, plan, options, measured, most) ?? under;
  };
  const underWhole = underOf(whole, Number.POSITIVE_INFINITY);
  const underRows = Math.max(leastRows(options), underWhole.rows);
  const bottom = rowsHeight(underRows, em);
  const reach = (story.events.length <= uncrowded ? 34 : 18) * em;
  const erasOf = (plan: AxisPlan, most: number) => backdrop?.eras(story, plan, options, most) ?? {bands: [], rows: 0};
  const erasWhole = erasOf(whole, mostEraRows);
  /** At the top of the plot, for the names of eras. */
  const strip = {rows: erasWhole.rows, height: erasWhole.rows && (erasWhole.rows * lineHeight.tick + 0.6) * em};
  const stack =
    rows &&
    backdrop?.stackRows(
      rows,
      lanesOf(seenIn(whole), () => mostInRow),
      em,
    );
  const rowsTop = stack?.top ?? 0;
  let frame: Frame | undefined;

  function place(view?: AxisView): PlacedAlongAxis {
    const plan = view ? view.open(whole) : whole;
    const under = view ? withinRows(underOf(plan, underRows), underRows) : underWhole;
    const items = itemsOf(plan);
    const top = Math.max(rowsTop, ...items.map(({lift}) => lift + (size.mark / 2) * unit), (size.mark / 2) * unit);
    const above = top + size.leader * em;
    const edge = {above: strip.height + 0.2 * em, below: 0.4 * em};
    if (view && !frame) place();
    const fixed = view && frame;
    const labelled = items.filter(({lane}, i) => lane.lead === i);
    const requests = labelled.map(item => requestOf(item, items, under));
    const places = (view?.place ?? placeLabels)(requests, {
      width,
      reach: fixed
        ? {above: fixed.axisY - edge.above, below: fixed.height - fixed.axisY - edge.below}
        : {above: reach + rowsTop, below: reach},
      start: {above, below: bottom + 0.9 * em},
      gap: 1.3 * em,
      clearance: 0.45 * em,
      overhang: 0.7 * em,
      em,
    });

    const highest = (side: LabelPlace['side']): number =>
      Math.max(0, ...places.map(label => (label?.side === side ? label.y + label.height : 0)));
    const axisY =
      fixed?.axisY ?? Math.ceil(Math.max(highest('above') + edge.above, top + edge.above, least?.axisY ?? 0));
    const below = Math.max(highest('below') + edge.below, bottom + edge.below, least ? least.height - least.axisY : 0);
    const height = fixed?.height ?? Math.ceil(axisY + below);
    if (!view) frame = {axisY, height};

    const labels = new Map<number, SceneLabel>();
    labelled.forEach(({index, lift}, nth) => {
      const label = places[nth];
      const choice = label && shapesOf(index)[label.shape];
      if (choice) labels.set(index, sceneLabel(label, choice, axisY, rows ? lift - size.clear * unit : 0));
    });
    const {bands} = view ? erasOf(plan, strip.rows) : erasWhole;
    const hollowDots = items.flatMap(({event, bar, lane, lift}) =>
      !bar.isBar && !lift && lane.count === 1 && isHollow(event.sign) ? [bar.from] : [],
    );
    return {
      axisY,
      height,
      spacing: whole.spacing,
      note: plan.spacing === 'proportional' ? '' : words.ui.spacingNote[plan.spacing],
      events: items.map(({event, bar, lane, lift, index}): SceneEvent => {
        const {from, to, isBar, cutStart, cutEnd} = bar;
        const mark: SceneMark = {
          x: isBar ? from : (from + to) / 2,
          y: axisY - lift,
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
      ticks: under.ticks.map((tick): SceneTick => ({...tick, y: axisY + rowsHeight(tick.row, em)})),
      eras: backdrop?.withEdges(bands, [...labels.values()], under, {axisY, height}, em) ?? [],
      lanes: stack?.lanes(axisY) ?? [],
    };
  }

  function seenIn(plan: AxisPlan): Seen[] {
    return events.flatMap((event, index) => {
      const bar = barOf(spans[index] as (typeof spans)[number], event.sign, plan, unit, width);
      return bar ? [{event, bar, index, weight: shown[index]?.event.weight ?? 3}] : [];
    });
  }

  function lanesOf(seen: readonly Seen[], most: (row: number) => number): Lane[] {
    return laneMarks(
      seen.map(({bar}) => bar),
      seen.map(({weight}) => weight),
      unit,
      most,
      seen.map(({event}) => rows?.rowOf(event.group) ?? 0),
    );
  }

  /** The events in view with their marks. */
  function itemsOf(plan: AxisPlan): Item[] {
    const seen = seenIn(plan);
    const lanes = lanesOf(seen, stack?.most ?? (() => lanesFor(story.events.length)));
    return seen.map((item, i) => {
      const lane = lanes[i] as Lane;
      const lift = stack?.liftOf(item.event.group) ?? 0;
      return {...item, lane, lift: lift + lane.lane * size.laneStep * unit, bar: (seen[lane.place] ?? item).bar};
    });
  }

  function requestOf({event, bar, lift, weight, index}: Item, items: readonly Item[], under: UnderAxis): LabelRequest {
    const {from, to} = bar;
    const inTheWay = (side: 'above' | 'below'): boolean =>
      items.some((other, j) => {
        const beyond = side === 'above' ? other.lift > lift : other.lift < lift;
        return beyond && other.lane.lead === j && other.bar.from < to + em && other.bar.to > from - em;
      });
    // A leader that runs down starts under whatever the axis says there.
    const texts = [
      ...under.ticks,
      ...under.gaps.map(gap => ({x: gap.x + gap.width / 2, width: gap.width, row: gap.lines.length - 1})),
    ]
      .filter(({x, width: wide}) => x - wide / 2 < to + 3 && x + wide / 2 > from - 3)
      .map(({row}) => rowsHeight(row + 1, em) + 2);
    return {
      id: event.id,
      from,
      to,
      clear: {above: lift + size.clear * unit, below: Math.max(size.clear * unit, ...texts)},
      sideCost: {above: inTheWay('above') ? 3 : 0, below: inTheWay('below') || (lift > 0 && !rows) ? 3 : 0},
      dropCost: 60 * 3 ** weight,
      shapes: shapesOf(index).map(({shape}) => shape),
    };
  }

  return {plan: whole, spans: allSpans, place};
}

/** A break that a reader has moved half out of view is narrow, and its words would run down into the labels: it has none then. */
const withinRows = (under: UnderAxis, most: number): UnderAxis => ({
  ...under,
  gaps: under.gaps.map(gap => (gap.lines.length > most ? {...gap, lines: []} : gap)),
});

/** The axis does not show through a mark that is open in the middle. */
export function withHoles({x, width, ...rest}: SceneStretch, dots: readonly number[]): SceneStretch[] {
  const holes = dots.filter(dot => dot > x && dot < x + width);
  const edges = [x, ...holes.flatMap(dot => [dot - narrowestBar, dot + narrowestBar]), x + width];
  return Array.from({length: edges.length / 2}, (_, i) => {
    const [from = 0, to = 0] = [edges[2 * i], edges[2 * i + 1]];
    return {x: from, width: Math.max(0, to - from), ...rest};
  });
}

/** Stretches that touch, as one line. */
export function joined({stretches}: AxisPlan): SceneStretch[] {
  const lines: {x: number; width: number; opened?: true}[] = [];
  for (const {x, width, opened} of stretches) {
    const before = lines.at(-1);
    if (before && before.opened === opened && Math.abs(before.x + before.width - x) < 0.01) before.width += width;
    else lines.push({x, width, ...(opened && {opened})});
  }
  return lines;
}

/** @param stem How far above the axis a leader that runs down begins, CSS px; it is passed by where the axis says something. */
export function sceneLabel(
  {side, x, y, width, height, leader}: LabelPlace,
  choice: LabelChoice,
  axisY: number,
  stem: number,
): SceneLabel {
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
    ...(side === 'below' && stem > 0 && {stem: {y1: axisY - stem, y2: axisY}}),
  };
}
