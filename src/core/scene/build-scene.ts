import {formatDuration} from '../format/duration.ts';
import {fill} from '../format/fill.ts';
import {wordsFor} from '../messages/words-for.ts';
import {shownTitle} from '../model/shown-title.ts';
import {type AxisPlan, planAxis} from '../scale/axis-plan.ts';
import {dateOptions, eventName, fullDate, shortDate, summaryOf} from './event-words.ts';
import {type AxisView, layOutAlongAxis, type PlacedAlongAxis} from './place-along-axis.ts';
import type {Direction, LegendGroup, Scene, SceneEvent, SceneMark} from './scene.ts';
import type {SceneOptions} from './scene-options.ts';
import {legendSigns, type Sign} from './sign.ts';
import {spanOf} from './spans.ts';
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
}

export interface AxisDrawing {
  /** Of the whole story. */
  readonly plan: AxisPlan;
  /** CSS px. */
  readonly width: number;
  readonly sceneOf: (view: AxisView) => Scene;
}

/** The whole drawing of a story at one size, in one language. Needs no more than its arguments; the same for the same. */
export const buildScene = (story: Story, options: SceneOptions): Scene => drawStory(story, options).scene;

/** The same, kept ready for zooming. */
export function drawStory(story: Story, options: SceneOptions): Drawing {
  const {lang, dir, width, em, backdrop, hidden = []} = options;
  // Whatever is put out of sight, the rest stays where it is: by the drawing of all.
  const all = hidden.length ? drawStory(story, {...options, hidden: []}).scene : undefined;
  const shown = shownEvents(story, options);
  const words = wordsFor(lang);
  const numerals = options.numerals ?? words.numerals;
  const format = dateOptions(options);
  const contentLang = story.timeline.lang ?? lang;
  const axisDir = options.axis === 'auto' ? dir : options.axis;
  const count = story.events.length;

  const isWide = width >= narrowestAxisEm * em;
  const triesAxis =
    count > 0 &&
    width > 0 &&
    all?.layout !== 'vertical' &&
    (options.layout === 'horizontal' || (options.layout === 'auto' && isWide));
  // Where labels may be left out, each date must stand by itself: the one before it may not be there to give the year.
  const leansOnBefore = !triesAxis || count <= fewEvents;

  let index = -1;
  const events = shown.map((item, i): SceneEvent => {
    index = story.events.indexOf(item, index + 1);
    const shape = story.shapes[item.group];
    const group = shape && story.timeline.groups?.[item.group]?.label;
    const dateWords = fullDate(story, item, words, format);
    return {
      id: item.event.id,
      index,
      edtf: item.date.edtf,
      title: shownTitle(item.event),
      date: shortDate(story, item, leansOnBefore ? shown[i - 1] : undefined, format),
      dateWords,
      summary: summaryOf(item, words),
      name: eventName(item, dateWords, {n: i + 1, count: shown.length}, words, numerals, group),
      sign: item.sign,
      color: story.colors.groups[item.group] ?? story.colors.none,
      group: item.group,
      ...(shape && {shape}),
      mark: noMark(item),
    };
  });
  const common = {
    lang,
    dir,
    wordsDir: words.dir,
    content: {lang: contentLang, dir: directionOf(contentLang)},
    title: story.timeline.title ?? '',
    description: story.timeline.description ?? '',
  };

  const groups = (story.timeline.groups ?? []).flatMap(({id, label}, i): LegendGroup[] => {
    const color = story.colors.groups[i];
    const shape = story.shapes[i];
    if (!color || !story.events.some(({group}) => group === i)) return [];
    return [{id, label, color, ...(shape && {shape}), ...(hidden.includes(id) && {hidden: true as const})}];
  });
  const eras = backdrop?.eraWords(story, options) ?? [];
  // The legend is of the whole story, so that it does not change under a reader who zooms or hides a group.
  const legendOf = (drawn: readonly {sign: Sign; isBar: boolean}[]): Scene['legend'] => ({
    signs: all?.legend.signs ?? legendSigns(drawn).map(({word, sign}) => ({sign, text: words.signs.legend[word]})),
    groups,
    eras,
  });

  if (triesAxis) {
    const rows = options.lanes ? backdrop?.rows(story, shown, options) : undefined;
    const gutter = rows?.gutter ?? 0;
    const plot = {...options, words, width: width - gutter};
    const {plan, place} = layOutAlongAxis({story, shown, events, rows, frame: all}, plot);
    const whole = place();
    const legend = legendOf(whole.events.map(({sign, mark}) => ({sign, isBar: mark.width > 0})));
    const sceneWith = (placed: PlacedAlongAxis): Scene => ({
      ...common,
      ...placed,
      legend,
      layout: 'horizontal',
      axisDir,
      width: plot.width,
      gutter,
    });
    const scene = sceneWith(whole);
    const sceneOf = (view: AxisView): Scene => sceneWith(place(view));
    const isWhole = all !== undefined || scene.events.every(event => event.label);
    if (options.layout === 'horizontal' || isWhole || count > fewEvents) {
      return {scene, axis: {plan, width: plot.width, sceneOf}};
    }
  }

  const laters = longLulls(story, shown, options);
  const firsts = backdrop?.firstInEras(story, shown) ?? [];
  const legend = legendOf(events.map(({sign}) => ({sign, isBar: sign.shape !== 'dot'})));
  const scene: Scene = {
    ...common,
    layout: 'vertical',
    axisDir,
    width,
    height: 0,
    axisY: 0,
    spacing: 'list',
    // An era that begins in the list is told there.
    legend: {...legend, eras: eras.filter((_, nth) => (firsts[nth] ?? -1) < 0)},
    note: laters.size ? words.ui.spacingNote.list : '',
    events: events.map((event, i) => {
      const later = laters.get(i);
      const begun = eras.filter((_, nth) => firsts[nth] === i);
      return {...event, ...(later && {later}), ...(begun.length && {eras: begun})};
    }),
    stretches: [],
    gaps: [],
    ticks: [],
    eras: [],
    lanes: [],
    gutter: 0,
  };
  return {scene};
}

const noMark = ({event}: StoryEvent): SceneMark => ({x: 0, y: 0, width: 0, count: 1, lead: event.id});

/** The script that a language is written in decides its direction. */
export function directionOf(lang: string): Direction {
  return /^(ar|fa|he|iw|ur|ps|sd|ug|yi|dv|ckb|ku)\b/i.test(lang) ? 'rtl' : 'ltr';
}

/**
 * Where a list says how long nothing happened: the lulls that a broken axis of a usual width would cut. By index of the
 * event that comes before.
 */
function longLulls(story: Story, shown: readonly StoryEvent[], options: SceneOptions): Map<number, string> {
  const laters = new Map<number, string>();
  const {lang, numerals, em} = options;
  if (shown.length < 2) return laters;
  const spans = shown.map(({date, sign}) => spanOf(date, sign, story.events));
  const axis = {width: 60 * em, spacing: 'broken', markWidth: 1.5 * em, gapWidth: 6 * em} as const;
  for (const {from, to} of planAxis(spans, axis).gaps) {
    const next = spans.findIndex(({start}) => start >= to);
    if (next < 1 || spans.some(span => span.start <= from && span.end >= to)) continue;
    const duration = formatDuration(from, to, {lang, afterPreposition: true, ...(numerals && {numerals})});
    laters.set(next - 1, fill(wordsFor(lang).durations.later, {duration}));
  }
  return laters;
}
