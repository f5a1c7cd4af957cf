/**
 * The drawing of more events than can be told apart. What is seen decides the work: the few that are in view have marks, as in
 * any story, and marks that would cover one another are counted in one; of more than that there are columns that count them,
 * with names for the heaviest. Whatever is drawn, its counts add up to what is in view.
 */

import type {EdtfDate} from '../date/edtf-date.ts';
import {fill, formatNumber, pluralText} from '../format/fill.ts';
import {formatSpan} from '../format/format-span.ts';
import {fillLabels} from '../layout/fill-labels.ts';
import {type LabelRequest, placeLabels} from '../layout/place-labels.ts';
import {manyWords} from '../messages/many-words.ts';
import {wordsFor} from '../messages/words-for.ts';
import type {AxisPlan} from '../scale/axis-plan.ts';
import {markUnit, rowsHeight, size} from './axis-size.ts';
import type {Beyond} from './beyond.ts';
import {
  type AxisDrawing,
  commonOf,
  type Drawing,
  hasAxis,
  legendGroups,
  type ManyDrawn,
  noAxis,
  wordedEvent,
} from './build-scene.ts';
import {binsOf} from './density.ts';
import {binsBeyond, planIndex} from './draw-beyond.ts';
import {fieldOf, isDot, lowerBound} from './event-index.ts';
import {dateOptions, fullDate} from './event-words.ts';
import {type LabelChoice, labelShapes, type Measured, type StyledText, wordsOf} from './label-shapes.ts';
import {type Cell, manyCells} from './many-cells.ts';
import type {ManyFrame} from './many-frame.ts';
import {type Item, manyMarks} from './many-marks.ts';
import {manyWindow} from './many-window.ts';
import {type AxisView, joined, sceneLabel, withHoles} from './place-along-axis.ts';
import {planMany} from './plan-many.ts';
import type {Scene, SceneEvent, SceneLabel, SceneTick} from './scene.ts';
import type {SceneOptions} from './scene-options.ts';
import {isHollow, legendSigns, signOf} from './sign.ts';
import type {ManyEvents, Story, StoryEvent} from './story.ts';
import {lineHeight} from './text-style.ts';
import {likelyUnderAxis, underAxis} from './under-axis.ts';

/** Up to this many events in view are told apart. */
export const mostApart = 100;
/** What of a list is shown at once. */
export const pageSize = 40;
/** Labels are smaller than in a story of a few events, as a share of the element's font size. */
export const labelScale = 0.8125;
/** Widths of labels to try, in em of theirs: of many, each that is one line instead of two leaves room for another. */
const limits = [22, 18, 14, 11, 9, 7.5];
/** A label of more lines is a pillar of single words; a narrow plot has little room for other ones. */
const [mostLines, mostLinesNarrow] = [4, 5];
/** Room around labels: a hundred stand closer than the few that name the heaviest of thousands. */
const snug = (em: number) => ({gap: 0.6 * em, clearance: 0.3 * em, overhang: 0.45 * em});
const roomy = (em: number) => ({gap: 0.9 * em, clearance: 0.4 * em, overhang: 0.6 * em});
/** Lanes of marks, and the height of the columns in their place, in em of the marks. */
const [fewestLanes, mostLanes] = [5, 8];
const bandEm = 5.4;
/** Words and shapes that are kept: those of a few windows. */
const mostKept = 1500;
/** Events of a crowd that are looked at for the legend. */
const mostSigns = 400;

type Keeping = typeof import('../layout/keep-labels.ts');
/** Zooming needs the same, and is a file of its own: the first drawing does not wait for it. */
let keeping: Keeping | undefined;
function loadKeeping(): void {
  void import('../layout/keep-labels.ts').then(
    module => {
      keeping = module;
    },
    () => undefined, // the network failed: labels then find their places anew
  );
}

export function drawMany(story: Story, options: SceneOptions): Drawing {
  const many = story.many as ManyEvents;
  const {index} = many;
  const {lang, em, backdrop, hidden = []} = options;
  const words = wordsFor(lang);
  const numerals = options.numerals ?? words.numerals;
  const format = dateOptions(options);
  const {beyond} = index;
  const shown = many.shown(hidden);
  const {count, placeAt, nthOf, idOf, indexOf} = many.order(hidden);

  const written = new Map<number, SceneEvent>();
  const wordsOfEvent = (place: number): SceneEvent => {
    const known = written.get(place);
    if (known) return known;
    const item = many.at(place) as StoryEvent;
    const where = {index: place, n: nthOf(place) + 1, count, before: undefined};
    const event = {...wordedEvent(story, item, where, options), summary: ''};
    if (written.size > mostKept) written.clear();
    written.set(place, event);
    return event;
  };
  const middleAt = (place: number): number => ((index.starts[place] as number) + (index.ends[place] as number)) / 2;
  const common = commonOf(story, options);
  const used = new Set<number>([...index.groups, ...(beyond?.groups ?? [])]);
  const eras = backdrop?.eraWords(story, options) ?? [];
  const signs = sampleSigns(many, shown);
  const legend: Scene['legend'] = {
    signs: legendSigns(signs).map(({word, sign}) => ({sign, text: words.signs.legend[word]})),
    groups: legendGroups(story, used, options),
    eras,
  };

  const isShown = (place: number): boolean => !shown || shown[lowerBound(shown, place)] === place;
  let pinned: number[] = [];
  /** Most events of a story are of a day that others are of, too. */
  const dates = new Map<string, string>();
  const dateOf = (item: StoryEvent): string => {
    if (item.event.displayDate) return fullDate(story, item, words, format);
    const text = dates.get(item.event.date) ?? fullDate(story, item, words, format);
    dates.set(item.event.date, text);
    return text;
  };
  const drawn: Omit<ManyDrawn, 'behind' | 'holds' | 'page'> = {
    count,
    at: n => (many.at(placeAt(n)) ? wordsOfEvent(placeAt(n)) : undefined),
    idOf,
    indexOf,
    middleOf: n => (placeAt(n) < 0 ? (beyond?.extent.start ?? 0) : middleAt(placeAt(n))),
    ...(beyond && {here: Array.from(index.places, (_, place) => nthOf(place))}),
    nearest: instant => {
      if (beyond) return Math.min(beyond.allBefore(instant), count - 1);
      const from = lowerBound(index.starts, instant);
      const places = [from - 1, from].filter(place => place >= 0 && place < many.count);
      const by = (place: number): number => Math.abs(middleAt(place) - instant);
      const [best = 0] = places.sort((a, b) => by(a) - by(b));
      return shown ? Math.min(lowerBound(shown, best), count - 1) : best;
    },
    textOf: n => {
      const place = placeAt(n);
      const event = many.eventAt(place);
      const group = story.timeline.groups?.[index.groups[place] ?? -1]?.label;
      const date = dates.get(event.date) ?? dateOf(many.at(place) as StoryEvent);
      return [event.title, date, event.text, event.place, group, ...(event.tags ?? [])].filter(Boolean).join('\n');
    },
    pin: ids => {
      pinned = ids.map(id => many.placeOf(id)).filter(place => place >= 0 && isShown(place));
    },
    pageSize,
  };

  if (!count || !hasAxis(options)) {
    let last: {readonly from: number; readonly scene: Scene} | undefined;
    const page = (from: number): Scene => {
      if (last?.from === from) return last.scene;
      const first = Math.max(0, Math.min(from, count - 1));
      const to = Math.min(count, first + pageSize);
      const events = Array.from({length: to - first}, (_, i) => {
        const item = many.at(placeAt(first + i));
        const where = {index: i, n: first + i + 1, count, before: i ? many.at(placeAt(first + i - 1)) : undefined};
        return item ? wordedEvent(story, item, where, options) : [];
      }).flat();
      const inView = {count: to - first, of: count, from: first + 1, to};
      last = {from, scene: {...common, ...noAxis, width: options.width, note: '', legend, events, inView}};
      return last.scene;
    };
    const behind = (): never => {
      throw new RangeError('A list has no counted marks.');
    };
    return {scene: page(0), many: {...drawn, behind, holds: () => false, page}};
  }

  const unit = markUnit(em);
  const {width} = options;
  const isNarrow = width < 60 * em;
  const axisOptions = {...options, words};
  const field = fieldOf(index, shown);
  const whole = planMany(beyond ? planIndex(beyond) : index, {
    width,
    spacing: options.spacing,
    markWidth: size.mark * unit,
    gapWidth: size.gap * em,
  });

  /* ---- Texts ------------------------------------------------------------------------------------------------ */

  const widths = new Map<string, number>();
  const measureAhead = (texts: readonly StyledText[]): void => {
    const missing = texts.filter(({style, text}) => !widths.has(`${style} ${text}`));
    if (!missing.length) return;
    options.measure(missing).forEach((wide, i) => {
      const {style, text} = missing[i] as StyledText;
      widths.set(`${style} ${text}`, wide);
    });
  };
  const measured: Measured = (style, text) => {
    const key = `${style} ${text}`;
    if (!widths.has(key)) measureAhead([{style, text}]);
    return widths.get(key) ?? 0;
  };
  const smaller: Measured = (style, text) => measured(style, text) * labelScale;
  const labelEm = em * labelScale;
  const shapes = new Map<number, LabelChoice[]>();
  const shapesOf = (place: number): LabelChoice[] => {
    const known = shapes.get(place);
    if (known) return known;
    const all = labelShapes(wordsOfEvent(place), smaller, {em: labelEm, width, limits});
    const choices = all.filter(
      ({date, title}, i) => !i || date.length + title.length <= (isNarrow ? mostLinesNarrow : mostLines),
    );
    if (shapes.size > mostKept) shapes.clear();
    shapes.set(place, choices);
    return choices;
  };
  const measureLabels = (places: readonly number[]): void =>
    measureAhead(
      places.flatMap(place => {
        if (shapes.has(place)) return [];
        const {date, title} = wordsOfEvent(place);
        return [...wordsOf('date', date), ...wordsOf('title', title)];
      }),
    );
  measureAhead(likelyUnderAxis(whole, axisOptions));
  const underOf = (plan: AxisPlan, most: number) => {
    const under = underAxis(plan, axisOptions, measured);
    return backdrop?.withPresent(under, plan, axisOptions, measured, most) ?? under;
  };

  /* ---- The frame: the same at every zoom --------------------------------------------------------------------- */

  const underWhole = underOf(whole, Number.POSITIVE_INFINITY);
  const underRows = Math.max(2, underWhole.rows);
  const bottom = rowsHeight(underRows, em);
  const erasOf = (plan: AxisPlan, most: number) => backdrop?.eras(story, plan, options, most) ?? {bands: [], rows: 0};
  const erasWhole = erasOf(whole, 3);
  const strip = erasWhole.rows && (erasWhole.rows * lineHeight.tick + 0.6) * em;
  const band = bandEm * unit;
  // The narrower the plot, the more marks stand above one another; columns need no more room for being many.
  const isFew = count <= mostApart;
  const lanes = isFew
    ? Math.min(mostLanes, Math.max(fewestLanes, Math.ceil((2 * count * size.mark * unit) / width)))
    : fewestLanes;
  const top = Math.max(isFew ? 0 : band, ((lanes - 1) * size.laneStep + size.mark / 2) * unit);
  const start = {above: top + 0.9 * em, below: bottom + 0.6 * em};
  // The narrower the plot, the more rows of labels a hundred titles take; of thousands a few rows name the heaviest.
  const row = (lineHeight.date + lineHeight.title) * labelEm + 0.5 * em;
  const rows = isFew ? Math.min(isNarrow ? 11 : 8.6, Math.ceil((count * 9 * em) / width)) : 4;
  const reach = {above: start.above + rows * row, below: start.below + rows * row};
  const axisY = Math.ceil(reach.above + strip + 0.2 * em);
  const height = Math.ceil(axisY + reach.below + 0.4 * em);

  /** The finest arrangement of a few labels; of many, one that is found at once. */
  const firstPlaces: AxisView['place'] = (requests, placing) =>
    fillLabels(requests, placeLabels(requests, isFew ? placing : {...placing, beam: 1}), placing);

  const nths = (beyond?.groups ?? []).flatMap((group, nth) =>
    hidden.includes(story.timeline.groups?.[group]?.id ?? '') ? [] : nth,
  );
  const frame: ManyFrame = {many, index, field, beyond, nths, width, unit, lanes, isShown, middleAt};
  const seen = manyWindow(frame);
  const {single, marksOf} = manyMarks(frame);
  const {cells: cellsIn, isInCell, leadOf} = manyCells(frame, seen);

  /** The first of a cell of which no event is here: its row alone is known. */
  const unknownEvent = (start: number): SceneEvent => {
    const n = Math.min(count - 1, beyond?.allBefore(start) ?? 0);
    const event = {id: idOf(n), date: '2000-01-01', title: ''};
    const item = {event, date: someDay, sign: signOf(event, someDay), group: -1};
    return wordedEvent(story, item, {index: n, n: n + 1, count, before: undefined}, options);
  };
  const number = (n: number): string => formatNumber(n, numerals);
  const noRows = options.lanes && story.shapes.length ? manyWords(lang).noRows : '';
  const partNote =
    beyond && many.count < count ? fill(manyWords(lang).part, {n: number(many.count), count: number(count)}) : '';

  /** What the events of the scenes stand for. */
  const behindOf = new WeakMap<SceneEvent, Item>();

  /** The columns that can be pressed, of the scene that was drawn last. */
  let columns: readonly {readonly item: Item; readonly event: SceneEvent}[] = [];

  /** @param isBare Without labels. */
  function place(view?: AxisView, isBare = false): Scene {
    const plan = view ? view.open(whole) : whole;
    const isWhole = plan === whole;
    const under = isWhole ? underWhole : underOf(plan, underRows);
    const inView = seen.inViewOf(plan);
    const isDense = inView.marks > mostApart;
    const isIn = (each: number): boolean => {
      const at = middleAt(each);
      const wide = (index.kinds[each] as number) & isDot ? 0 : 1;
      return wide
        ? inView.bars.places.includes(each)
        : (at >= inView.window[0] && at < inView.window[1]) ||
            inView.days.some(({from, to}) => field.dots.subarray(from, to).includes(each));
    };
    const pins = [...new Set(pinned)].filter(isIn);
    const cells = isDense ? cellsIn(inView, plan) : [];
    const marks = isDense ? [] : marksOf(inView, plan);
    const nobody: ReadonlySet<number> = new Set(pins);
    const leads = isDense
      ? [...pins, ...(isBare ? [] : cells.map(cell => leadOf(cell, nobody)).filter(lead => lead >= 0))].map(each =>
          single(each, plan),
        )
      : marks;

    const labelled = isBare ? [] : leads;
    measureLabels(labelled.map(({place: each}) => each));
    const lift = ({lane}: Item): number => lane * size.laneStep * unit;
    const requests = labelled.map((item): LabelRequest => {
      const {bar} = item;
      const inTheWay = (side: 'above' | 'below'): boolean =>
        leads.some(
          other =>
            (side === 'above' ? other.lane > item.lane : other.lane < item.lane) &&
            other.bar.from < bar.to + em &&
            other.bar.to > bar.from - em,
        );
      const texts = [
        ...under.ticks,
        ...under.gaps.map(gap => ({x: gap.x + gap.width / 2, width: gap.width, row: gap.lines.length - 1})),
      ]
        .filter(({x, width: wide}) => x - wide / 2 < bar.to + 3 && x + wide / 2 > bar.from - 3)
        .map(({row: at}) => rowsHeight(at + 1, em) + 2);
      const weight = pins.includes(item.place) ? 6 : (index.weights[item.place] as number);
      return {
        id: wordsOfEvent(item.place).id,
        from: bar.from,
        to: bar.to,
        clear: {above: lift(item) + size.clear * unit, below: Math.max(size.clear * unit, ...texts)},
        sideCost: {above: inTheWay('above') ? 1.5 : 0, below: inTheWay('below') || item.lane > 0 ? 1.5 : 0},
        dropCost: 60 * 1.5 ** weight,
        shapes: shapesOf(item.place).map(({shape}) => shape),
      };
    });
    const places = (view?.place ?? firstPlaces)(requests, {
      width,
      reach,
      start,
      ...(isFew ? snug(em) : roomy(em)),
      em: labelEm,
    });

    const labels = new Map<number, SceneLabel>();
    labelled.forEach((item, i) => {
      const label = places[i];
      const choice = label && shapesOf(item.place)[label.shape];
      if (choice) labels.set(item.place, sceneLabel(label, choice, axisY, 0));
    });

    const apart = new Set([...labels.keys(), ...pins]);
    const items: Item[] = isDense ? leads.filter(item => apart.has(item.place)) : marks;
    const bins = isDense
      ? inView.isBeyond
        ? binsBeyond(beyond as Beyond, inView.window, plan, width, nths)
        : binsOf(field, index, inView.window, [inView.bars, inView.strays], plan, width)
      : undefined;
    const most = bins ? bins.reduce((max, {counts}) => Math.max(max, sum(counts)), 1) : 1;
    const columnAt = (from: number, to: number): number =>
      (bins ?? []).reduce(
        (max, bin) => (bin.x < to && bin.x + bin.width > from ? Math.max(max, sum(bin.counts)) : max),
        0,
      );
    const columnOf = (cell: Cell): {readonly item: Item; readonly event: SceneEvent}[] => {
      const gone = [...apart].filter(each => isInCell(each, cell));
      const rest = (cell.count ?? cell.to - cell.from + cell.bars.length) - gone.length;
      const lead = rest > 0 ? leadOf(cell, apart) : -1;
      if (rest <= 0 || (lead < 0 && cell.count === undefined)) return [];
      const [from, to] = [Math.max(0, plan.scale(cell.start)), Math.min(width, plan.scale(cell.end))];
      const members = (): number[] =>
        [...field.dots.subarray(cell.from, cell.to), ...cell.bars]
          .filter(each => !apart.has(each))
          .sort((a, b) => a - b);
      const bar = {from, to, isBar: true, cutStart: false, cutEnd: false};
      const event = lead < 0 ? unknownEvent(cell.start) : wordsOfEvent(lead);
      const tall = Math.max(24, (columnAt(from, to) / most) * band);
      const span = formatSpan(cell.start, cell.end, format);
      const howMany = pluralText(words.ui.events, rest, words.lang, numerals);
      const name = `${howMany}${words.listSeparator}${span}`;
      const mark = {x: from, y: axisY, width: to - from, count: rest, lead: event.id, column: tall};
      const item = {place: lead, bar, count: rest, lane: 0, members, span: [cell.start, cell.end] as const};
      return [{item, event: {...event, dateWords: span, title: howMany, summary: event.title, name, mark}}];
    };
    // Nobody presses a column that is on its way: while the reader moves, they stay what they were.
    if (!view?.moving || !isDense) columns = cells.flatMap(columnOf);

    const alone = items.map((item): {readonly item: Item; readonly event: SceneEvent} => {
      const event = wordsOfEvent(item.place);
      const {from, to, isBar, cutStart, cutEnd} = item.bar;
      const label = labels.get(item.place);
      const sign =
        plan.isPart && isBar && event.sign.shape === 'dot' ? {...event.sign, shape: 'coarse' as const} : event.sign;
      const mark = {
        x: isBar ? from : (from + to) / 2,
        y: axisY - lift(item),
        width: isBar ? to - from : 0,
        count: item.count,
        lead: event.id,
        ...(cutStart && {cutStart: true as const}),
        ...(cutEnd && {cutEnd: true as const}),
      };
      return {item, event: {...event, sign, mark, ...(label && {label})}};
    });
    // What the reader has come to by a key, or has chosen, has a mark though it is one of a crowd.
    const within = isDense
      ? []
      : pins.flatMap((each): {readonly item: Item; readonly event: SceneEvent}[] => {
          if (items.some(item => item.place === each)) return [];
          const crowd = items.find(item => item.count > 1 && item.members().includes(each));
          if (!crowd) return [];
          const event = wordsOfEvent(each);
          const lead = wordsOfEvent(crowd.place).id;
          const {from, to, isBar} = crowd.bar;
          const mark = {
            x: isBar ? from : (from + to) / 2,
            y: axisY - lift(crowd),
            width: isBar ? to - from : 0,
            count: 0,
            lead,
          };
          return [{item: {...crowd, count: 0}, event: {...event, mark}}];
        });
    const all = [...alone, ...within, ...columns].sort(
      (a, b) => a.item.bar.from - b.item.bar.from || a.item.place - b.item.place,
    );
    for (const {item, event} of all) behindOf.set(event, item);

    const {bands} = isWhole ? erasWhole : erasOf(plan, erasWhole.rows);
    const hollow = alone.flatMap(({item, event}) =>
      !item.bar.isBar && !item.lane && item.count === 1 && isHollow(event.sign) ? [item.bar.from] : [],
    );
    const groupsInView = inView.isBeyond ? nths.map(nth => beyond?.groups[nth] ?? -1) : field.groupsInUse;
    const colors = groupsInView.map(group => story.colors.groups[group] ?? story.colors.none);
    const spacing = plan.spacing === 'proportional' ? '' : words.ui.spacingNote[plan.spacing];
    return {
      ...common,
      layout: 'horizontal',
      width,
      height,
      axisY,
      gutter: 0,
      legend,
      spacing: whole.spacing,
      note: [spacing, bins ? words.ui.spacingNote.density : '', noRows, partNote].filter(Boolean).join(' '),
      events: all.map(({event}) => event),
      inView: {count: inView.count, of: count, start: inView.window[0], end: inView.window[1]},
      labelScale,
      ...(bins && {density: {height: band, most, colors, columns: bins}}),
      stretches: joined(plan).flatMap(stretch => withHoles(stretch, hollow)),
      gaps: under.gaps,
      ticks: under.ticks.map(({width: _, row: at, ...tick}): SceneTick => ({...tick, y: axisY + rowsHeight(at, em)})),
      eras: backdrop?.withEdges(bands, [...labels.values()], under, {axisY, height}, em) ?? [],
      lanes: [],
    };
  }

  /** Of the whole: labels stay where they are while the reader goes from event to event. */
  let first: Parameters<Keeping['rememberPlaces']> | undefined;
  let kept: Parameters<Keeping['keepLabels']>[2] | undefined;
  const ofWhole: AxisView = {
    open: plan => plan,
    place: (requests, placing) => {
      if (first && keeping) {
        kept ??= keeping.rememberPlaces(...first);
        return keeping.keepLabels(requests, {...placing, moving: false}, kept);
      }
      const places = firstPlaces(requests, placing);
      loadKeeping();
      first = [requests, places, placing];
      return places;
    },
  };
  let scene: Scene | undefined;
  let bare: Scene | undefined;
  let scenePins = '';
  const axis: AxisDrawing = {plan: whole, width, sceneOf: place, place: firstPlaces};
  const behind: ManyDrawn['behind'] = event => {
    const item = behindOf.get(event);
    const places = item?.members() ?? [];
    if (item?.span && item.count > places.length)
      return {members: places.map(nthOf), count: item.count, start: item.span[0], end: item.span[1]};
    const edge = (of: Float64Array, way: (...values: number[]) => number): number =>
      places.reduce((found, each) => way(found, of[each] as number), of[places[0] ?? 0] as number);
    return {
      members: places.map(nthOf),
      count: places.length,
      start: edge(index.starts, Math.min),
      end: edge(index.ends, Math.max),
    };
  };
  const holds: ManyDrawn['holds'] = (event, middles) => {
    const item = behindOf.get(event);
    const isAny = (start: number, end: number): boolean => (middles[lowerBound(middles, start)] ?? Infinity) < end;
    if (item?.span) return isAny(...item.span);
    return item?.members().some(each => isAny(middleAt(each), middleAt(each) + 1)) ?? false;
  };
  return {
    get scene() {
      const pins = pinned.join(' ');
      if (!scene || scenePins !== pins) scene = place(ofWhole);
      scenePins = pins;
      return scene;
    },
    axis,
    many: {
      ...drawn,
      behind,
      holds,
      get bare() {
        bare ??= place(undefined, true);
        return bare;
      },
    },
  };
}

/** Of an event that is not here; nothing of it is drawn. */
const someDay: EdtfDate = {
  edtf: '2000-01-01',
  start: 0,
  end: 864e5,
  precision: 'day',
  approximate: false,
  uncertain: false,
  openStart: false,
  openEnd: false,
};

const sum = (counts: readonly number[]): number => counts.reduce((all, n) => all + n, 0);

/** What the legend must explain: the signs of some events from all over the story, and of all that are of no plain kind. */
function sampleSigns(many: ManyEvents, shown: Uint32Array | undefined) {
  const {count, index} = many;
  const length = shown?.length ?? count;
  const step = Math.max(1, Math.floor(length / mostSigns));
  const signs = [];
  for (let n = 0; n < length; n += step) {
    const place = shown ? (shown[n] as number) : n;
    const sign = many.at(place)?.sign;
    if (sign) signs.push({sign, isBar: !((index.kinds[place] as number) & isDot)});
  }
  return signs;
}
