/** The horizontal drawing: marks on the axis, ticks and breaks under it, labels on both sides. */
import {formatDuration} from '../format/duration.ts';
import {tickText} from '../format/tick-text.ts';
import {type LabelPlace, type LabelRequest, type LabelShape, placeLabels} from '../layout/place-labels.ts';
import {splitWords, type WrappedText, wrapWords} from '../layout/wrap-words.ts';
import type {Words} from '../messages/words.ts';
import {type AxisPlan, type Gap, middle, planAxis, type Span} from '../scale/axis-plan.ts';
import {likelyTexts, stretchTicks, type TickText} from '../scale/calendar-ticks.ts';
import type {Scene, SceneEvent, SceneGap, SceneLabel, SceneMark, SceneTick} from './scene.ts';
import {lineHeight, type SceneOptions, type TextStyle} from './scene-options.ts';
import {isHollow} from './sign.ts';
import {spanOf} from './spans.ts';
import type {Story} from './story.ts';

type Placed = Pick<Scene, 'height' | 'axisY' | 'spacing' | 'note' | 'events' | 'stretches' | 'gaps' | 'ticks'>;

interface AxisOptions extends SceneOptions {
  readonly words: Words;
}

/** In em of the element's font size. */
const size = {
  /** A mark with its room: WCAG 2.2 asks 24 CSS px of a target. */
  mark: 1.5,
  laneStep: 1.4,
  /** From a mark's middle to where its leader starts. */
  clear: 0.75,
  gap: 6,
  /** The least room between two labels of the axis. */
  tight: 0.8,
  /** From the axis line to the first row of ticks. */
  ticks: 0.95,
  /** The least length of a leader that is seen. */
  leader: 1.6,
} as const;

/** CSS px: marks are targets, and do not shrink with a smaller font. */
const smallestUnit = 16;
/** A bar narrower than this, CSS px, is drawn as a dot: it would say nothing more. */
const narrowestBar = 8;
/** Up to this many events every mark keeps to itself; beyond it, a crowd becomes one counted mark. */
const uncrowded = 12;
const mostLanes = 4;

export function placeAlongAxis(story: Story, events: readonly SceneEvent[], options: AxisOptions): Placed {
  const {em, width, words} = options;
  /** An em of the marks. */
  const unit = Math.max(em, smallestUnit);
  const spans = story.events.map(({date, sign}) => spanOf(date, sign, story.events));
  const plan = planAxis(spans, {
    width,
    spacing: options.spacing,
    markWidth: size.mark * unit,
    gapWidth: size.gap * em,
  });
  const measured = measureAll(events, plan, options);
  const ownBars = spans.map((span, i) => barOf(span, plan, events[i] as SceneEvent, unit, width));
  const lanes = laneMarks(ownBars, events, story, unit);
  const bars = lanes.map(({place}) => ownBars[place] as Bar);
  const {ticks, gaps, bottom} = underAxis(plan, options, measured);

  // Labels: distances are from the axis line, outwards.
  const above = (Math.max(...lanes.map(({lane}) => lane)) * size.laneStep + size.mark / 2) * unit + size.leader * em;
  const below = bottom + 0.9 * em;
  const reach = (events.length <= uncrowded ? 34 : 18) * em;
  const named = events.flatMap((event, i) => (lanes[i]?.lead === i ? [{event, i}] : []));
  const shapes = named.map(({event}) => labelShapes(event, measured, options));
  const requests = named.map(({event, i}, nth): LabelRequest => {
    const {from, to} = bars[i] as Bar;
    const lane = (lanes[i]?.lane ?? 0) * size.laneStep * unit;
    const inTheWay = (side: 'above' | 'below'): boolean =>
      lanes.some((other, j) => {
        const bar = bars[j] as Bar;
        const mine = lanes[i]?.lane ?? 0;
        const beyond = side === 'above' ? other.lane > mine : other.lane < mine;
        return beyond && other.lead === j && bar.from < to + em && bar.to > from - em;
      });
    // A leader that runs down starts under whatever the axis says there.
    const rows = [
      ...ticks,
      ...gaps.map(gap => ({x: gap.x + gap.width / 2, width: gap.width, row: gap.lines.length - 1})),
    ]
      .filter(({x, width: wide}) => x - wide / 2 < to + 3 && x + wide / 2 > from - 3)
      .map(({row}) => (size.ticks + (row + 1) * lineHeight.tick) * em + 2);
    const weight = story.events[i]?.event.weight ?? 3;
    return {
      id: event.id,
      from,
      to,
      clear: {above: lane + size.clear * unit, below: Math.max(size.clear * unit, ...rows)},
      sideCost: {above: inTheWay('above') ? 3 : 0, below: inTheWay('below') || lane > 0 ? 3 : 0},
      dropCost: 60 * 3 ** weight,
      shapes: (shapes[nth] as LabelChoice[]).map(({shape}) => shape),
    };
  });
  const places = placeLabels(requests, {
    width,
    reach: {above: reach, below: reach},
    start: {above, below},
    gap: 1.3 * em,
    clearance: 0.45 * em,
    overhang: 0.7 * em,
    em,
  });

  const highest = (side: LabelPlace['side']): number =>
    Math.max(0, ...places.map(place => (place?.side === side ? place.y + place.height : 0)));
  const axisY = Math.ceil(Math.max(highest('above'), above - size.leader * em) + 0.2 * em);
  const height = Math.ceil(axisY + Math.max(highest('below'), bottom) + 0.4 * em);

  const labels = new Map<number, SceneLabel>();
  named.forEach(({i}, nth) => {
    const place = places[nth];
    const choice = place && shapes[nth]?.[place.shape];
    if (choice) labels.set(i, sceneLabel(place, choice, axisY));
  });

  const hollowDots = events.flatMap(({sign}, i) => {
    const {from, isBar} = bars[i] as Bar;
    const {lane, count} = lanes[i] as Lane;
    return !isBar && lane === 0 && count === 1 && isHollow(sign) ? [from] : [];
  });
  return {
    axisY,
    height,
    spacing: plan.spacing,
    note: noteFor(plan, words),
    events: events.map((event, i): SceneEvent => {
      const {from, to, isBar} = bars[i] as Bar;
      const {lane, lead, count} = lanes[i] as Lane;
      const mark: SceneMark = {
        x: isBar ? from : (from + to) / 2,
        y: axisY - lane * size.laneStep * unit,
        width: isBar ? to - from : 0,
        count,
        lead: events[lead]?.id ?? event.id,
      };
      const label = labels.get(i);
      return label ? {...event, mark, label} : {...event, mark};
    }),
    stretches: joined(plan).flatMap(stretch => withHoles(stretch, hollowDots)),
    gaps: gaps.map(({x, width, lines, name}) => ({x, width, lines, name})),
    ticks: ticks.map(({x, row, text, strong, line}): SceneTick => {
      const y = axisY + (size.ticks + row * lineHeight.tick) * em;
      return {x, y, text, strong, ...(line === undefined ? {} : {line})};
    }),
  };
}

function noteFor(plan: AxisPlan, words: Words): string {
  if (plan.spacing === 'proportional') return '';
  return words.ui.spacingNote[plan.spacing];
}

/** The axis does not show through a mark that is open in the middle. */
function withHoles({x, width}: {x: number; width: number}, dots: readonly number[]): {x: number; width: number}[] {
  const holes = dots.filter(dot => dot > x && dot < x + width);
  const edges = [x, ...holes.flatMap(dot => [dot - narrowestBar, dot + narrowestBar]), x + width];
  return Array.from({length: edges.length / 2}, (_, i) => {
    const [from = 0, to = 0] = [edges[2 * i], edges[2 * i + 1]];
    return {x: from, width: Math.max(0, to - from)};
  });
}

/** Stretches that touch, as one line. */
function joined({stretches, gaps}: AxisPlan): {x: number; width: number}[] {
  if (!gaps.length) {
    const width = stretches.reduce((sum, stretch) => sum + stretch.width, 0);
    return [{x: 0, width}];
  }
  return stretches.map(({x, width}) => ({x, width}));
}

/* ---- Measuring ------------------------------------------------------------------------------------------------ */

type Measured = (style: TextStyle, text: string) => number;

/** Widths of all words of all labels, and of what the axis is likely to say, asked for in one batch. */
function measureAll(events: readonly SceneEvent[], plan: AxisPlan, options: AxisOptions): Measured {
  const {measure} = options;
  const wanted = new Map<string, {style: TextStyle; text: string}>();
  const want = (style: TextStyle, text: string): void => {
    for (const word of [...splitWords(text), ' ']) wanted.set(`${style} ${word}`, {style, text: word});
  };
  for (const event of events) {
    want('date', event.date);
    want('title', event.title);
    want('summary', event.summary);
  }
  for (const gap of plan.gaps) want('tick', gapText(gap, options));
  const ticks = ticksText(options);
  for (const stretch of plan.stretches) {
    for (const {text, strong} of likelyTexts(stretch, ticks, size.tight * options.em)) {
      const style = strong ? 'strong' : 'tick';
      wanted.set(`${style} ${text}`, {style, text});
    }
  }
  const keys = [...wanted.keys()];
  const widths = measure([...wanted.values()]);
  const known = new Map(keys.map((key, i) => [key, widths[i] ?? 0]));
  return (style, text) => {
    const key = `${style} ${text}`;
    const width = known.get(key) ?? measure([{style, text}])[0] ?? 0;
    known.set(key, width);
    return width;
  };
}

function wrap(text: string, style: TextStyle, limit: number, measured: Measured): WrappedText {
  const words = splitWords(text).map(word => ({text: word, width: measured(style, word)}));
  return wrapWords(words, measured(style, ' '), limit);
}

/* ---- Marks ---------------------------------------------------------------------------------------------------- */

interface Bar {
  /** CSS px from the axis' start; the same for a dot. */
  readonly from: number;
  readonly to: number;
  readonly isBar: boolean;
}

function barOf(span: Span, plan: AxisPlan, {sign}: SceneEvent, em: number, width: number): Bar {
  const inside = (x: number): number => Math.min(Math.max(x, 0), width);
  const [from, to] = [
    inside(sign.openStart ? 0 : plan.scale(span.start)),
    inside(sign.openEnd ? width : plan.scale(span.end)),
  ];
  // An end that is not known is a bracket with a question mark, which wants its room.
  const least = sign.unknownStart || sign.unknownEnd ? 1.75 * em : 0;
  if (least > to - from) {
    const start = sign.unknownEnd ? Math.min(from, width - least) : Math.max(0, to - least);
    return {from: start, to: start + least, isBar: true};
  }
  if (!span.dot && to - from >= narrowestBar) return {from, to, isBar: true};
  const edge = (size.mark * em) / 2;
  const x = Math.min(Math.max(plan.scale(middle(span)), edge), width - edge);
  return {from: x, to: x, isBar: false};
}

interface Lane {
  /** 0 on the axis, then upwards. */
  readonly lane: number;
  /** Index of the event whose mark stands for this one. */
  readonly lead: number;
  /** Index of the event in whose place the mark stands: the first of a crowd, whichever leads it. */
  readonly place: number;
  /** As in `SceneMark`. */
  readonly count: number;
}

/** Marks that would cover one another stand in lanes above the axis; in a large story, a crowd becomes one mark. */
function laneMarks(bars: readonly Bar[], events: readonly SceneEvent[], story: Story, em: number): Lane[] {
  const limit = events.length <= uncrowded ? Number.POSITIVE_INFINITY : mostLanes;
  const half = (size.mark * em) / 2;
  const ends: {to: number; lead: number}[] = [];
  const lanes: {lane: number; lead: number}[] = [];
  bars.forEach(({from, to, isBar}, i) => {
    const start = isBar ? from : from - half;
    const free = ends.findIndex(end => end.to <= start);
    const lane = free < 0 ? ends.length : free;
    if (lane < limit) {
      ends[lane] = {to: isBar ? to : to + half, lead: i};
      lanes.push({lane, lead: i});
      return;
    }
    // No lane is free: join the mark that reaches least far, the one that is nearest.
    const near = ends.reduce((best, end, n) => (end.to < (ends[best]?.to ?? 0) ? n : best), 0);
    lanes.push({lane: near, lead: ends[near]?.lead ?? i});
  });
  // The heaviest of a crowd leads it: its label stands for the others.
  const crowds = new Map<number, number[]>();
  lanes.forEach(({lead}, i) => {
    crowds.set(lead, [...(crowds.get(lead) ?? []), i]);
  });
  const weight = (i: number): number => story.events[i]?.event.weight ?? 3;
  const result: Lane[] = [];
  for (const [first, members] of crowds) {
    const lead = members.reduce((best, i) => (weight(i) > weight(best) ? i : best), first);
    for (const i of members) {
      result[i] = {lane: lanes[i]?.lane ?? 0, lead, place: first, count: i === lead ? members.length : 0};
    }
  }
  return result;
}

/* ---- Under the axis ------------------------------------------------------------------------------------------- */

interface UnderTick {
  readonly x: number;
  readonly width: number;
  readonly row: number;
  readonly text: string;
  readonly strong: boolean;
  readonly line?: number;
}

function ticksText({lang, numerals, months, words, measure}: AxisOptions): TickText {
  return {
    label: tickText({lang, numerals: numerals ?? words.numerals, ...(months && {months})}),
    measure: (texts, strong) => measure(texts.map(text => ({style: strong ? 'strong' : 'tick', text}))),
  };
}

function gapText({from, to}: Gap, {lang, numerals}: AxisOptions): string {
  return formatDuration(from, to, {lang, ...(numerals && {numerals})});
}

function underAxis(plan: AxisPlan, options: AxisOptions, measured: Measured) {
  const {em} = options;
  const text = ticksText(options);
  const tight = size.tight * em;
  const ticks: UnderTick[] =
    plan.spacing === 'equal'
      ? placeTicks(plan, text, tight, options.width)
      : plan.stretches.flatMap(stretch => stretchTicks(stretch, plan.scale, text, tight));
  const gaps = plan.gaps.map((gap): SceneGap => {
    const duration = gapText(gap, options);
    const {lines} = wrap(duration, 'tick', gap.width - tight, measured);
    return {x: gap.x, width: gap.width, lines, name: duration};
  });
  const rows = Math.max(0, ...ticks.map(tick => tick.row + 1), ...gaps.map(gap => gap.lines.length));
  return {ticks, gaps, bottom: (size.ticks + rows * lineHeight.tick) * em};
}

/** Evenly spaced places have no calendar between them: each says its own year. */
function placeTicks(plan: AxisPlan, text: TickText, tight: number, plot: number): UnderTick[] {
  const starts = plan.stretches.slice(1).map(({start, x}) => ({start, x}));
  const years = starts.map(({start}) => text.label('year', start, true));
  const widths = text.measure(years, false);
  let edge = Number.NEGATIVE_INFINITY;
  return starts.flatMap(({x: place}, i): UnderTick[] => {
    const width = widths[i] ?? 0;
    const x = Math.min(Math.max(place, width / 2), plot - width / 2);
    if (years[i] === years[i - 1] || x - width / 2 - edge < tight) return [];
    edge = x + width / 2;
    return [{x, width, row: 0, text: years[i] ?? '', strong: false}];
  });
}

/* ---- Labels --------------------------------------------------------------------------------------------------- */

interface LabelChoice {
  readonly shape: LabelShape;
  readonly date: readonly string[];
  readonly title: readonly string[];
  readonly summary: readonly string[];
}

/** Widths to try, in em. */
const limits = [18, 14, 11, 8.5];
const titleLineCosts = [0, 0, 0.5, 1.6, 4, 7];

function labelShapes(event: SceneEvent, measured: Measured, {em, width}: AxisOptions): LabelChoice[] {
  const choices = new Map<string, LabelChoice>();
  let widest = Number.POSITIVE_INFINITY;
  for (const limitEm of limits) {
    const limit = Math.min(limitEm * em, width);
    if (limit >= widest) continue; // it would all come out the same
    const title = wrap(event.title, 'title', limit, measured);
    const date = wrap(event.date, 'date', Math.max(limit, title.width), measured);
    const base = Math.max(title.width, date.width);
    widest = base;
    const summary = event.summary ? wrap(event.summary, 'summary', Math.max(base, 11 * em), measured) : undefined;
    for (const shown of summary && summary.lines.length <= 3 ? [summary, undefined] : [undefined]) {
      const rows = {date: date.lines, title: title.lines, summary: shown?.lines ?? []};
      const key = `${rows.title.length} ${rows.date.length} ${rows.summary.length}`;
      if (choices.has(key)) continue;
      const lost = event.summary && !shown ? 2.5 : 0;
      const cost =
        (titleLineCosts[rows.title.length] ?? 7 + 3 * rows.title.length) +
        (rows.date.length - 1) * 1.2 +
        Math.max(0, rows.summary.length - 1) * 0.3 +
        lost;
      const tall =
        rows.date.length * lineHeight.date +
        rows.title.length * lineHeight.title +
        rows.summary.length * lineHeight.summary;
      // A hair more than measured: a browser rounds up where we add up.
      const shape = {width: Math.ceil(Math.max(base, shown?.width ?? 0)) + 1, height: tall * em, cost};
      choices.set(key, {shape, ...rows});
    }
  }
  return [...choices.values()];
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
