import {formatDuration} from '../format/duration.ts';
import {fill} from '../format/fill.ts';
import {languageOf, wordsFor} from '../messages/words-for.ts';
import {shorten} from '../model/shorten.ts';
import {LONGEST_TEXT, shownLine} from '../model/shown-text.ts';
import {type AxisPlan, planAxis, type Span} from '../scale/axis-plan.ts';
import {type AxisView, layOutAlongAxis, type PlacedAlongAxis} from './axis/place-along-axis.ts';
import {spansOf} from './axis/spans.ts';
import {dateOptions, eventName, fullDate, shortDate, summaryOf} from './event-words.ts';
import type {Listed} from './many/many-elements.ts';
import type {Direction, LegendGroup, Scene, SceneEvent, SceneMark} from './scene.ts';
import type {SceneOptions} from './scene-options.ts';
import {legendSigns, type Sign} from './sign.ts';
import {type Story, type StoryEvent, shownEvents} from './story.ts';

/** Below this many em of width the story is a list: a label beside an axis would get less than a comfortable line. */
const narrowestAxisEm = 36;
/** Up to this many events, every title is shown whole, or the story turns into a list. */
const fewEvents = 12;

/** A drawing of the whole story, and of any part of it that is looked at more closely. */
export interface Drawing {
  readonly scene: Scene;
  /** Left out where there is no axis to zoom into. */
  readonly axis?: AxisDrawing;
  /** Of more events than each can have a drawing of its own: all of them, in order of time, worded once they are asked for. */
  readonly many?: ManyDrawn;
}

/** Very many events as they are drawn; `n` counts those that are shown, in order of time, from 0. */
export interface ManyDrawn {
  readonly count: number;
  readonly at: (n: number) => SceneEvent | undefined;
  /** Empty where there is none. */
  readonly idOf: (n: number) => string;
  /** -1 where there is no such event, or it is out of sight. */
  readonly indexOf: (id: string) => number;
  /** Epoch ms in the middle of what is drawn of an event. */
  readonly middleOf: (n: number) => number;
  /** Events that get a mark of their own while they are in view; the last is the one whose card is open, empty for none. */
  readonly pin: (ids: readonly string[]) => void;
  /** The events behind a counted mark of a scene, first to last, and the time that they cover of what is in view, epoch ms. */
  readonly behind: (
    event: SceneEvent,
    inView?: Pick<NonNullable<Scene['inView']>, 'start' | 'end'>,
  ) => {
    readonly members: readonly number[];
    /** More than there are members where not all of them are here. */
    readonly count: number;
    readonly start: number;
    readonly end: number;
  };
  /** Which event is nearest to an instant, epoch ms. */
  readonly nearest: (instant: number) => number;
  /** All that a reader may remember of an event, as one text. */
  readonly textOf: (n: number) => string;
  /** Whether one of some events, by their middles (epoch ms, ascending), is behind a mark of a scene. */
  readonly holds: (event: SceneEvent, middles: Float64Array) => boolean;
  /** The whole without its labels, which take longest to place: what a reader sees first. Left out of a list. */
  readonly bare?: () => Scene;
  /** Of a list: the part of it from the n-th event on. */
  readonly page?: (from: number) => Scene;
  /** How many events such a part has. */
  readonly pageSize: number;
  /** The legend of every scene, and how much of it is listed at one time. */
  readonly legend: Scene['legend'];
  readonly listed: Listed;
  /** Which events are here to be searched; all where left out. */
  readonly here?: readonly number[];
}

/** How many events a drawing is of, whether or not they are in view. */
export const drawnCount = ({scene, many}: Drawing): number => many?.count ?? scene.events.length;

/** The n-th of those events, from 0; `undefined` where there is none, or it is an archive's and not here yet. */
export const drawnAt = ({scene, many}: Drawing, n: number): SceneEvent | undefined =>
  many ? many.at(n) : scene.events[n];

/** Empty where there is none. */
export const drawnId = ({scene, many}: Drawing, n: number): string => (many ? many.idOf(n) : scene.events[n]?.id) ?? '';

/** Which of them that is; -1 for none. */
export const drawnIndex = ({scene, many}: Drawing, id: string): number =>
  many ? many.indexOf(id) : scene.events.findIndex(event => event.id === id);

/** What a drawing along an axis is zoomed by. */
export interface AxisDrawing {
  /** Of the whole story. */
  readonly plan: AxisPlan;
  /** What each event of the story covers, whatever mark it is behind; left out where there are very many. */
  readonly spans?: readonly Span[];
  /** CSS px. */
  readonly width: number;
  readonly sceneOf: (view: AxisView) => Scene;
  /** How labels find their first places; `placeLabels` where left out. */
  readonly place?: AxisView['place'];
}

/** The whole drawing of a story at one size, in one language. Needs no more than its arguments; the same for the same. */
export const buildScene = (story: Story, options: SceneOptions): Scene => drawStory(story, options).scene;

/** The same, kept ready for zooming. */
export function drawStory(story: Story, options: SceneOptions): Drawing {
  const {lang, width, backdrop, hidden = []} = options;
  // Whatever is put out of sight, the rest stays where it is: by the drawing of all.
  const all = hidden.length ? drawStory(story, {...options, hidden: []}).scene : undefined;
  const shown = shownEvents(story, options);
  const words = wordsFor(lang);
  const count = story.events.length;
  const triesAxis = count > 0 && all?.layout !== 'vertical' && hasAxis(options);
  // Where labels may be left out, each date must stand by itself: the one before it may not be there to give the year.
  const leansOnBefore = !triesAxis || count <= fewEvents;

  let index = -1;
  const events = shown.map((item, i): SceneEvent => {
    index = story.events.indexOf(item, index + 1);
    const before = leansOnBefore ? shown[i - 1] : undefined;
    return wordedEvent(story, item, {index, n: i + 1, count: shown.length, before}, options);
  });
  const common = commonOf(story, options);
  const used = groupsOf(story.events);
  const groups = legendGroups(story, used, options);
  const eras = backdrop?.eraWords(story, options) ?? [];
  // The legend is of the whole story, so that it does not change under a reader who zooms or hides a group.
  const legendOf = (drawn: readonly {sign: Sign; isBar: boolean}[]): Scene['legend'] => ({
    signs: all?.legend.signs ?? legendSigns(drawn).map(({word, sign}) => ({sign, text: words.signs.legend[word]})),
    groups,
    eras,
  });

  if (triesAxis) {
    const rows = options.lanes ? backdrop?.rows(story, used, groupsOf(shown), options) : undefined;
    const gutter = rows?.gutter ?? 0;
    const plot = {...options, words, width: width - gutter};
    const {plan, spans, place} = layOutAlongAxis({story, shown, events, rows, frame: all}, plot);
    const whole = place();
    const legend = legendOf(whole.events.map(({sign, mark}) => ({sign, isBar: mark.width > 0})));
    const sceneWith = (placed: PlacedAlongAxis): Scene => ({
      ...common,
      ...placed,
      legend,
      layout: 'horizontal',
      width: plot.width,
      gutter,
    });
    const scene = sceneWith(whole);
    const sceneOf = (view: AxisView): Scene => sceneWith(place(view));
    const isWhole = all !== undefined || scene.events.every(event => event.label);
    if (options.layout === 'horizontal' || isWhole || count > fewEvents) {
      return {scene, axis: {plan, spans, width: plot.width, sceneOf}};
    }
  }

  const laters = longLulls(story, shown, options);
  const firsts = backdrop?.firstInEras(story, shown) ?? [];
  const legend = legendOf(events.map(({sign}) => ({sign, isBar: sign.shape !== 'dot'})));
  const scene: Scene = {
    ...common,
    ...noAxis,
    width,
    // An era that begins in the list is told there.
    legend: {...legend, eras: eras.filter((_, nth) => (firsts[nth] ?? -1) < 0)},
    note: laters.size ? words.ui.spacingNote.list : '',
    events: events.map((event, i) => {
      const later = laters.get(i);
      const begun = eras.filter((_, nth) => firsts[nth] === i);
      return {...event, ...(later && {later}), ...(begun.length && {eras: begun})};
    }),
  };
  return {scene};
}

/** Whether there is room for an axis, or it is asked for. */
export const hasAxis = ({width, em, layout}: SceneOptions): boolean =>
  width > 0 && (layout === 'horizontal' || (layout === 'auto' && width >= narrowestAxisEm * em));

/** What a list has none of. */
export const noAxis = {
  layout: 'vertical',
  height: 0,
  axisY: 0,
  spacing: 'list',
  stretches: [],
  gaps: [],
  ticks: [],
  eras: [],
  lanes: [],
  gutter: 0,
} as const;

/** What a scene knows whatever is in view. */
export function commonOf({timeline}: Story, {lang, dir, axis}: SceneOptions) {
  const contentLang = timeline.lang ?? lang;
  return {
    lang,
    dir,
    wordsDir: wordsFor(lang).dir,
    content: {lang: contentLang, dir: directionOf(contentLang)},
    axisDir: axis === 'auto' ? dir : axis,
    title: shownLine(timeline.title),
    description: shorten(timeline.description ?? '', LONGEST_TEXT),
  };
}

/** @param used Indices of the groups that have events. */
export function legendGroups(
  {timeline, colors, shapes, groupNames}: Story,
  used: ReadonlySet<number>,
  {hidden = []}: SceneOptions,
): LegendGroup[] {
  return (timeline.groups ?? []).flatMap(({id}, i): LegendGroup[] => {
    const color = colors.groups[i];
    const shape = shapes[i];
    if (!color || !used.has(i)) return [];
    return [
      {
        id,
        label: groupNames[i] ?? '',
        color,
        ...(shape && {shape}),
        ...(hidden.includes(id) && {hidden: true as const}),
      },
    ];
  });
}

/** One event in words, before it is placed. `index`: in the story; `n` of `count`: among those that are shown. */
export function wordedEvent(
  story: Story,
  item: StoryEvent,
  place: {readonly index: number; readonly n: number; readonly count: number; readonly before: StoryEvent | undefined},
  options: SceneOptions,
): SceneEvent {
  const words = wordsFor(options.lang);
  const numerals = options.numerals ?? words.numerals;
  const format = dateOptions(options);
  const shape = story.shapes[item.group];
  const group = shape && story.groupNames[item.group];
  const dateWords = fullDate(story, item, words, format);
  const ownDate = shownLine(item.event.displayDate);
  return {
    id: item.event.id,
    index: place.index,
    edtf: item.date.edtf,
    title: shownLine(item.event.title),
    date: ownDate || shortDate(story, item, place.before, format),
    dateWords,
    summary: summaryOf(item, words),
    name: eventName(item, dateWords, place, words, numerals, group),
    sign: item.sign,
    color: story.colors.groups[item.group] ?? story.colors.none,
    group: item.group,
    ...(ownDate && {ownDate}),
    ...(shape && {shape}),
    mark: noMark(item),
  };
}

const groupsOf = (items: readonly StoryEvent[]): Set<number> => new Set(items.map(({group}) => group));

const noMark = ({event}: StoryEvent): SceneMark => ({x: 0, y: 0, width: 0, count: 1, lead: event.id});

/** The script that a language is written in decides its direction. */
export function directionOf(lang: string): Direction {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)$/.test(languageOf(lang)) ? 'rtl' : 'ltr';
}

/**
 * Where a list says how long nothing happened: the lulls that a broken axis of a usual width would cut. By index of the
 * event that comes before.
 */
function longLulls(story: Story, shown: readonly StoryEvent[], options: SceneOptions): Map<number, string> {
  const laters = new Map<number, string>();
  const {lang, numerals, em} = options;
  if (shown.length < 2) return laters;
  const spans = spansOf(shown, story);
  const axis = {width: 60 * em, spacing: 'broken', markWidth: 1.5 * em, gapWidth: 6 * em} as const;
  for (const {from, to} of planAxis(spans, axis).gaps) {
    const next = spans.findIndex(({start}) => start >= to);
    if (next < 1 || spans.some(span => span.start <= from && span.end >= to)) continue;
    const duration = formatDuration(from, to, {lang, afterPreposition: true, ...(numerals && {numerals})});
    laters.set(next - 1, fill(wordsFor(lang).durations.later, {duration}));
  }
  return laters;
}
