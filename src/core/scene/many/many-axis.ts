/** Very many events along an axis: what stays where it is at every zoom, and the scene of whatever is in view. */
import {fill, formatNumber} from '../../format/fill.ts';
import {manyWords} from '../../messages/many-words.ts';
import {wordsFor} from '../../messages/words-for.ts';
import type {AxisPlan} from '../../scale/axis-plan.ts';
import {mostInRow} from '../axis/axis-marks.ts';
import {markUnit, rowsHeight, size} from '../axis/axis-size.ts';
import type {Backdrop, Band, Stack} from '../axis/backdrop.ts';
import {type AxisView, joined, mostEraRows, withHoles} from '../axis/place-along-axis.ts';
import {leastRows, likelyUnderAxis, type UnderAxis, underAxis} from '../axis/under-axis.ts';
import type {AxisDrawing, ManyDrawn, noAxis} from '../build-scene.ts';
import type {Scene, SceneDensity, SceneEvent, SceneLabel, SceneTick} from '../scene.ts';
import type {SceneOptions} from '../scene-options.ts';
import {isHollow} from '../sign.ts';
import type {ManyEvents, ManyOrder, Story} from '../story.ts';
import {lineHeight} from '../text-style.ts';
import {isHere} from './beyond.ts';
import {binsOf} from './density.ts';
import {binsBeyond, planIndex} from './draw-beyond.ts';
import {fieldOf, isDot} from './event-index.ts';
import {manyBehind} from './many-behind.ts';
import {manyCells} from './many-cells.ts';
import {type Column, manyColumns} from './many-columns.ts';
import {
  namesBesideMarks,
  perCard,
  perColumn,
  perLabel,
  perMark,
  perNames,
  perPieces,
  roomFor,
  roomForCards,
} from './many-elements.ts';
import {type ManyFrame, middleIn} from './many-frame.ts';
import {manyLabels} from './many-labels.ts';
import {type Item, manyMarks} from './many-marks.ts';
import {dateScale, labelScale, type ManyTexts} from './many-texts.ts';
import {type InView, manyWindow} from './many-window.ts';
import {planMany} from './plan-many.ts';

/** Up to this many events in view are told apart. */
export const mostApart = 100;
/** Of those, so many have a name at least, if there is room beside the axis. */
const fewestLabels = 20;
/** So many groups have a row each, where that is asked for. */
const mostRows = 100;
/** So many bands of eras have their names in them. */
const mostNamedEras = 30;
/** Of the elements for marks and labels those that columns may take, where there are many of them; and so many there are at least. */
const [columnShare, fewestColumns] = [0.5, 10];
/** Lanes of marks, and the height of the columns in their place, in em of the marks. */
const [fewestLanes, mostLanes] = [5, 8];
const bandEm = 5.4;
/** Above and below the columns of a row, as a share of its height. */
const rowRoom = 0.1;

/** What very many events are drawn along an axis from. */
export interface ManyStory {
  readonly story: Story;
  readonly order: ManyOrder;
  readonly texts: ManyTexts;
  /** Of the scenes, whatever is in view. */
  readonly common: Omit<Scene, keyof typeof noAxis | 'width' | 'note' | 'events'>;
  /** Indices of the groups that have events. */
  readonly used: ReadonlySet<number>;
  readonly isShown: (place: number) => boolean;
  /** Places of what has a mark of its own while it is in view. */
  readonly pinned: () => readonly number[];
  /** Place of the event whose card is open; below 0 for none. */
  readonly opened: () => number;
  readonly options: SceneOptions;
}

/** Their drawing, and what only it can tell of them. */
export interface ManyAxis extends Pick<ManyDrawn, 'behind' | 'holds' | 'listed'> {
  readonly axis: AxisDrawing;
  /** The whole, whose labels stay where they are while the reader goes from event to event. */
  readonly ofWhole: AxisView;
  /** The whole without labels. */
  readonly bare: () => Scene;
}

export function manyAxis({story, order, texts, common, used, isShown, pinned, opened, options}: ManyStory): ManyAxis {
  const many = story.many as ManyEvents;
  const {index} = many;
  const {beyond} = index;
  const {em, backdrop, hidden = []} = options;
  const words = wordsFor(options.lang);
  const {count, nthOf} = order;
  const {groups = []} = story.timeline;
  const isGroupShown = (group: number): boolean => !hidden.includes(groups[group]?.id ?? '');

  /* ---- The frame: the same at every zoom --------------------------------------------------------------------- */

  const unit = markUnit(em);
  const isInRows = used.size <= mostRows;
  const stacked = options.lanes && isInRows && backdrop ? stackOf(backdrop) : undefined;
  const width = options.width - (stacked?.gutter ?? 0);
  const isNarrow = options.width < 60 * em;
  const axisOptions = {...options, width, words};
  // What is all here is laid out as any story.
  const isApart = beyond && !isHere(beyond, [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  const whole = planMany(isApart ? planIndex(beyond) : index, {
    width,
    spacing: options.spacing,
    markWidth: size.mark * unit,
    gapWidth: size.gap * em,
  });
  // The wider the plot, the more room each tick has: there are no more of them than can be read at a glance.
  const ticksOptions = {...axisOptions, em: Math.max(em, width / (100 * size.tight))};
  texts.measureAhead(likelyUnderAxis(whole, ticksOptions));
  const underOf = (plan: AxisPlan, most: number): UnderAxis => {
    const under = underAxis(plan, ticksOptions, texts.measured);
    return backdrop?.withPresent(under, plan, axisOptions, texts.measured, most) ?? under;
  };
  const underWhole = underOf(whole, Number.POSITIVE_INFINITY);
  const underRows = Math.max(leastRows(axisOptions), underWhole.rows);
  const bottom = rowsHeight(underRows, em);
  const erasOf = (plan: AxisPlan, most: number) => {
    const {bands, rows} = backdrop?.eras(story, plan, axisOptions, most) ?? {bands: [], rows: 0};
    // The narrowest of very many stay without a name, which the legend has.
    const [narrowest = 0] = bands
      .flatMap(({label, width: wide}) => (label ? wide : []))
      .sort((a, b) => b - a)
      .slice(mostNamedEras);
    const named = bands.map(({label, ...band}): Band => ({...band, ...(label && band.width > narrowest && {label})}));
    return {bands: named, rows};
  };
  const erasWhole = erasOf(whole, mostEraRows);
  const strip = erasWhole.rows && (erasWhole.rows * lineHeight.tick + 0.6) * em;
  const band = bandEm * unit;
  // The narrower the plot, the more marks stand above one another; columns need no more room for being many.
  const isFew = count <= mostApart;
  const lanes = isFew
    ? Math.min(mostLanes, Math.max(fewestLanes, Math.ceil((2 * count * size.mark * unit) / width)))
    : fewestLanes;
  const top = stacked?.top ?? Math.max(isFew ? 0 : band, ((lanes - 1) * size.laneStep + size.mark / 2) * unit);
  const start = {above: top + 0.9 * em, below: bottom + 0.6 * em};
  // The narrower the plot, the more rows of labels a hundred titles take; of thousands a few rows name the heaviest.
  const row = (lineHeight.date + lineHeight.title) * em * labelScale + 0.5 * em;
  const labelRows = isFew ? Math.min(isNarrow ? 11 : 8.6, Math.ceil((count * 9 * em) / width)) : 4;
  const reach = {above: start.above + labelRows * row, below: start.below + labelRows * row};
  const axisY = Math.ceil(reach.above + strip + 0.2 * em);
  const height = Math.ceil(axisY + reach.below + 0.4 * em);

  function stackOf({
    rows,
    stackRows,
  }: Backdrop): (Stack & {gutter: number; rowOf: (group: number) => number}) | undefined {
    const all = rows(story, used, used, options);
    const some = rows(story, used, new Set([...used].filter(isGroupShown)), options);
    if (!all || !some) return undefined;
    const stack = (of: typeof all): Stack =>
      stackRows(
        of,
        of.groups.map((_, nth) => ({lane: mostInRow - 1, row: nth})),
        em,
      );
    // Whatever is put out of sight, the axis stays where it is.
    return {...stack(some), top: stack(all).top, gutter: some.gutter, rowOf: some.rowOf};
  }

  const field = fieldOf(index, many.shown(hidden));
  const nths = (beyond?.groups ?? []).flatMap((group, nth) => (isGroupShown(group) ? nth : []));
  const middleAt = middleIn(many);
  const groupOf = (place: number): number => index.groups[place] ?? -1;
  const stackedLanes = stacked?.lanes(axisY) ?? [];
  const {beside} = options;
  type Beside = Pick<Parameters<typeof roomFor>[1], 'gaps' | 'eras' | 'ticks' | 'isPart' | 'card' | 'isCounted'>;
  const roomBesideAll = (what: Beside): number => roomFor({...common, width}, {...what, lanes: stackedLanes, beside});
  // Of very many they are not all looked at.
  const usual = roomForCards(
    isFew ? Array.from({length: many.count}, (_, at) => many.eventAt(at)) : [],
    common.content.dir,
  );
  const usually = {gaps: underWhole.gaps, eras: erasWhole.bands, ticks: 0, isPart: true, card: usual, isCounted: true};
  const listed = namesBesideMarks(common.legend, roomBesideAll(usually));
  const roomBeside = (what: Beside): number => roomBesideAll(what) - perNames(common.legend, listed);
  const columnRoom = columnShare * roomBeside(usually);
  const frame: ManyFrame = {
    many,
    index,
    field,
    beyond,
    nths,
    width,
    unit,
    columnWidth: Math.max(1.7 * unit, width / Math.max(fewestColumns, Math.floor(columnRoom / perColumn))),
    lanes: stacked ? mostInRow : lanes,
    hasRows: stacked !== undefined,
    rowOf: place => stacked?.rowOf(groupOf(place)) ?? 0,
    liftOf: ({place, lane}) => (stacked?.liftOf(groupOf(place)) ?? 0) + lane * size.laneStep * unit,
    isShown,
    middleAt,
  };
  const {liftOf} = frame;
  const seen = manyWindow(frame);
  const {single, marksOf} = manyMarks(frame);
  const inCells = manyCells(frame, seen);
  const columnOf = manyColumns(story, frame, order, inCells, texts, options);
  const {remember, behind, holds} = manyBehind(frame, order);
  const {labelsOf, firstPlaces, ofWhole} = manyLabels(frame, texts, {em, axisY, isFew, reach, start});

  /** The columns of a window, and how high they stand. */
  function densityOf(inView: InView, plan: AxisPlan): SceneDensity {
    const columns = inView.isBeyond
      ? binsBeyond(beyond as NonNullable<typeof beyond>, inView.window, plan, width, nths)
      : binsOf(field, index, inView.window, [inView.bars, inView.strays], plan, width);
    const inUse = inView.isBeyond ? nths.map(nth => beyond?.groups[nth] ?? -1) : field.groupsInUse;
    const colors = inUse.map(group => story.colors.groups[group] ?? story.colors.none);
    const rows =
      stacked &&
      inUse.map(group => {
        const {y, height: tall} = stackedLanes[stacked.rowOf(group)] ?? {y: 0, height: 0};
        return {y: y + tall * (1 - rowRoom), height: tall * (1 - 2 * rowRoom)};
      });
    const high = ({counts}: (typeof columns)[number]): number => (rows ? Math.max(...counts) : sum(counts));
    const most = columns.reduce((max, column) => Math.max(max, high(column)), 1);
    return {height: band, most, colors, columns, ...(rows && {rows})};
  }

  const number = (n: number): string => formatNumber(n, options.numerals ?? words.numerals);
  const partNote =
    beyond && many.count < count
      ? fill(manyWords(options.lang).part, {n: number(many.count), count: number(count)})
      : '';

  const rowsNote = options.lanes && !isInRows ? manyWords(options.lang).rows : '';

  /* ---- A scene ------------------------------------------------------------------------------------------------ */

  /** The columns that can be pressed, of the scene that was drawn last. */
  let pressed: readonly Column[] = [];

  function isIn(place: number, {window, days, bars}: InView): boolean {
    if (!((index.kinds[place] as number) & isDot)) return bars.places.includes(place);
    const at = middleAt(place);
    return (
      (at >= window[0] && at < window[1]) || days.some(({from, to}) => field.dots.subarray(from, to).includes(place))
    );
  }

  function markedEvent(item: Item, lead: string, counted: number): SceneEvent {
    const event = texts.wordsOfEvent(item.place);
    const {from, to, isBar, cutStart, cutEnd} = item.bar;
    const mark = {
      x: isBar ? from : (from + to) / 2,
      y: axisY - liftOf(item),
      width: isBar ? to - from : 0,
      count: counted,
      lead,
      ...(cutStart && {cutStart: true as const}),
      ...(cutEnd && {cutEnd: true as const}),
    };
    return {...event, mark};
  }

  /** What the reader has come to by a key, or has chosen, has a mark though it is one of a crowd. */
  function pinnedIn(items: readonly Item[], pins: readonly number[]): Column[] {
    return pins.flatMap((place): Column[] => {
      if (items.some(item => item.place === place)) return [];
      const crowd = items.find(item => item.count > 1 && item.members().includes(place));
      if (!crowd) return [];
      const {id} = texts.wordsOfEvent(crowd.place);
      const {mark} = markedEvent(crowd, id, 0);
      const {cutStart, cutEnd, ...own} = mark;
      return [{item: {...crowd, count: 0}, event: {...texts.wordsOfEvent(place), mark: own}}];
    });
  }

  const elementsOf = ({place: at, bar, count: counted}: Item): number =>
    perMark(texts.wordsOfEvent(at).sign, counted > 1, bar.isBar);

  /** The labels for which there is room among the elements of a page: the lighter ones stay out. */
  function withRoom(
    labels: ReadonlyMap<number, SceneLabel>,
    leads: readonly Item[],
    room: number,
    isDense: boolean,
    pins: readonly number[],
  ): ReadonlyMap<number, SceneLabel> {
    // Of columns, what has a name has a mark of its own as well.
    const costs = leads
      .filter(each => labels.has(each.place))
      .map(each => {
        const apart = perPieces(texts.wordsOfEvent(each.place).title);
        return {at: each.place, cost: perLabel + apart + (stacked ? 1 : 0) + (isDense ? elementsOf(each) : 0)};
      });
    let left = room - sum(costs.map(({cost}) => cost));
    if (left >= 0) return labels;
    const kept = new Map(labels);
    const lightest = costs
      .filter(({at}) => !pins.includes(at))
      .sort((a, b) => weightAt(a.at) - weightAt(b.at) || b.at - a.at);
    for (const {at, cost} of lightest) {
      if (left >= 0) break;
      kept.delete(at);
      left += cost;
    }
    return kept;
  }
  const weightAt = (place: number): number => index.weights[place] ?? 0;

  /** @param isBare Without labels. */
  function place(view?: AxisView, isBare = false): Scene {
    const plan = view ? view.open(whole) : whole;
    const isWhole = plan === whole;
    const under = isWhole ? underWhole : underOf(plan, underRows);
    const inView = seen.inViewOf(plan);
    const {bands} = isWhole ? erasWhole : erasOf(plan, erasWhole.rows);
    const roomWith = (card: number, isCounted: boolean): number =>
      roomBeside({gaps: under.gaps, eras: bands, ticks: under.ticks.length, isPart: !isWhole, card, isCounted});
    const few = inView.marks > mostApart ? [] : marksOf(inView, plan);
    const isCrowded = few.some(({count: counted}) => counted > 1);
    // Marks of many parts are told apart in a smaller number of them.
    const isDense =
      inView.marks > mostApart || sum(few.map(elementsOf)) > roomWith(usual, isCrowded) - fewestLabels * perLabel;
    const open = opened();
    const room = roomWith(
      open < 0 ? usual : Math.max(usual, perCard(many.eventAt(open), common.content.dir)),
      isDense || isCrowded,
    );
    const pins = [...new Set(pinned())].filter(each => isIn(each, inView));
    const cells = isDense ? inCells.cells(inView, plan) : [];
    const marks = isDense ? [] : few;
    const named = isDense && !isBare ? cells.map(cell => inCells.leadOf(cell, new Set(pins))) : [];
    const leads = isDense ? [...pins, ...named.filter(lead => lead >= 0)].map(each => single(each, plan)) : marks;
    const placed = labelsOf(isBare ? [] : leads, under, each => pins.includes(each), view);
    const taken = isDense ? perColumn * cells.length : sum(marks.map(elementsOf));
    const labels = withRoom(placed, leads, room - taken, isDense, pins);

    const apart = new Set([...labels.keys(), ...pins]);
    const items = isDense ? leads.filter(item => apart.has(item.place)) : marks;
    const density = isDense ? densityOf(inView, plan) : undefined;
    const tallBetween = (from: number, to: number): number => {
      if (!density || stacked) return top;
      const between = density.columns.filter(({x, width: wide}) => x < to && x + wide > from);
      return (Math.max(0, ...between.map(({counts}) => sum(counts))) / density.most) * band;
    };
    // Nobody presses a column that is on its way: while the reader moves, they stay what they were.
    if (!view?.moving || !isDense) pressed = cells.flatMap(cell => columnOf(cell, plan, axisY, apart, tallBetween));

    const alone = items.map((item): Column => {
      const {id} = texts.wordsOfEvent(item.place);
      const event = markedEvent(item, id, item.count);
      const label = labels.get(item.place);
      const {sign} = event;
      const isWide = plan.isPart && item.bar.isBar && sign.shape === 'dot';
      return {item, event: {...event, ...(isWide && {sign: {...sign, shape: 'coarse'}}), ...(label && {label})}};
    });
    const within = isDense ? [] : pinnedIn(items, pins);
    // As their positions say it, whichever of a crowd leads it; then the columns, which say none.
    const read = [...alone, ...within].sort((a, b) => nthOf(a.event.index) - nthOf(b.event.index));
    const all = [...read, ...pressed];
    for (const {item, event} of all) remember(event, item);

    const hollow = alone.flatMap(({item, event}) =>
      !item.bar.isBar && !liftOf(item) && item.count === 1 && isHollow(event.sign) ? [item.bar.from] : [],
    );
    const spacing = plan.spacing === 'proportional' ? '' : words.ui.spacingNote[plan.spacing];
    return {
      ...common,
      layout: 'horizontal',
      width,
      height,
      axisY,
      gutter: stacked?.gutter ?? 0,
      spacing: whole.spacing,
      note: [spacing, density ? manyWords(options.lang).density : '', partNote, rowsNote].filter(Boolean).join(' '),
      events: all.map(({event}) => event),
      inView: {count: inView.count, of: count, start: inView.window[0], end: inView.window[1]},
      labelScale,
      dateScale,
      ...(density && {density}),
      stretches: joined(plan).flatMap(stretch => withHoles(stretch, hollow)),
      gaps: under.gaps,
      ticks: under.ticks.map((tick): SceneTick => ({...tick, y: axisY + rowsHeight(tick.row, em)})),
      eras: backdrop?.withEdges(bands, [...labels.values()], under, {axisY, height}, em) ?? [],
      lanes: stackedLanes,
    };
  }

  return {
    axis: {plan: whole, width, sceneOf: place, place: firstPlaces},
    ofWhole,
    bare: () => place(undefined, true),
    behind,
    holds,
    listed,
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((all, n) => all + n, 0);
