/** The words of very many events and how wide they are: asked for one by one, and kept for a few windows. */
import {wordsFor} from '../../messages/words-for.ts';
import {type LabelChoice, labelShapes, type Measured, wordsOf} from '../axis/label-shapes.ts';
import {wordedEvent} from '../build-scene.ts';
import {dateOptions, fullDate} from '../event-words.ts';
import type {SceneEvent} from '../scene.ts';
import type {SceneOptions} from '../scene-options.ts';
import type {ManyEvents, ManyOrder, Story, StoryEvent} from '../story.ts';
import {fontSize, type StyledText, type TextMeasure, type TextStyle} from '../text-style.ts';

/** Labels are smaller than in a story of a few events, as a share of the element's font size. */
export const labelScale = 0.8125;
/** Their dates are not as much smaller as their titles, or they would be too small to read. */
export const dateScale = 0.9375 / fontSize.date;
/** Widths of labels to try, in em of theirs: of many, each that is one line instead of two leaves room for another. */
const limits = [22, 18, 14, 11, 9, 7.5];
/** A label of more lines is a pillar of single words; a narrow plot has little room for other ones. */
const [mostLines, mostLinesNarrow] = [4, 5];
/** Words and shapes that are kept: those of a few windows. */
const mostKept = 1500;

/** A place is one in the index of the story's events. */
export interface ManyTexts {
  /** An event before it is placed. */
  readonly wordsOfEvent: (place: number) => SceneEvent;
  /** The date in full. */
  readonly dateOf: (place: number) => string;
  readonly measured: Measured;
  /** Measures all that is missing in one go. */
  readonly measureAhead: (texts: readonly StyledText[]) => void;
  readonly measureLabels: (places: readonly number[]) => void;
  /** How a label may be broken into lines, measured in its own size. */
  readonly shapesOf: (place: number) => LabelChoice[];
}

/** @param plot CSS px. */
export function manyTexts(
  story: Story,
  {count, nthOf}: ManyOrder,
  options: SceneOptions,
  {width: plot, isNarrow}: {readonly width: number; readonly isNarrow: boolean},
): ManyTexts {
  const many = story.many as ManyEvents;
  const words = wordsFor(options.lang);
  const format = dateOptions(options);

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

  /** Most events of a story are of a day that others are of, too. */
  const dates = new Map<string, string>();
  const dateOf = (place: number): string => {
    const {date, displayDate} = many.eventAt(place);
    const known = displayDate ? undefined : dates.get(date);
    if (known !== undefined) return known;
    const text = fullDate(story, many.at(place) as StoryEvent, words, format);
    if (!displayDate) dates.set(date, text);
    return text;
  };

  const {measured, measureAhead} = keptWidths(options.measure);
  const small = keptWidths(options.measureSmall ?? scaled(options.measure));
  const shapes = new Map<number, LabelChoice[]>();
  const shapesOf = (place: number): LabelChoice[] => {
    const known = shapes.get(place);
    if (known) return known;
    const all = labelShapes(wordsOfEvent(place), small.measured, {em: options.em * labelScale, width: plot, limits});
    const choices = all.filter(
      ({date, title}, i) => !i || date.length + title.length <= (isNarrow ? mostLinesNarrow : mostLines),
    );
    if (shapes.size > mostKept) shapes.clear();
    shapes.set(place, choices);
    return choices;
  };
  const measureLabels = (places: readonly number[]): void =>
    small.measureAhead(
      places.flatMap(place => {
        if (shapes.has(place)) return [];
        const {date, title} = wordsOfEvent(place);
        return [...wordsOf('date', date), ...wordsOf('title', title)];
      }),
    );

  return {wordsOfEvent, dateOf, measured, measureAhead, measureLabels, shapesOf};
}

/** Asked for one by one, or ahead in one go, and measured once. */
function keptWidths(measure: TextMeasure): Pick<ManyTexts, 'measured' | 'measureAhead'> {
  const widths = new Map<TextStyle, Map<string, number>>();
  const widthsIn = (style: TextStyle): Map<string, number> => {
    const known = widths.get(style) ?? new Map<string, number>();
    widths.set(style, known);
    return known;
  };
  const measureAhead = (texts: readonly StyledText[]): void => {
    const missing = texts.filter(({style, text}) => !widthsIn(style).has(text));
    if (!missing.length) return;
    measure(missing).forEach((wide, i) => {
      const {style, text} = missing[i] as StyledText;
      widthsIn(style).set(text, wide);
    });
  };
  const measured: Measured = (style, text) => {
    const own = widthsIn(style);
    if (!own.has(text)) measureAhead([{style, text}]);
    return own.get(text) ?? 0;
  };
  return {measured, measureAhead};
}

const scaled =
  (measure: TextMeasure): TextMeasure =>
  texts =>
    measure(texts).map((width, i) => width * labelScale * (texts[i]?.style === 'date' ? dateScale : 1));
