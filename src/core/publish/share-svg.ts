/** The picture that a link to the page is shown with: 1200 by 630, the size that all who show links ask for. */
import {estimatedMeasure, estimatedWidth} from '../export/estimated-width.ts';
import {sceneSvg} from '../export/scene-svg.ts';
import {groupSvg} from '../export/sign-svg.ts';
import {sourceFields} from '../export/source-fields.ts';
import {themes} from '../export/svg-look.ts';
import {escapeXml, standingAlone, tag, textLine} from '../export/svg-writer.ts';
import {pluralText} from '../format/fill.ts';
import {formatSpan} from '../format/format-span.ts';
import {directionIn} from '../format/text-direction.ts';
import {splitWords, wrapWords} from '../layout/wrap-words.ts';
import {wordsFor} from '../messages/words-for.ts';
import {buildScene} from '../scene/build-scene.ts';
import {dateOptions} from '../scene/event-words.ts';
import type {PublishedStory} from './published-story.ts';

/** CSS px. */
export const shareSize = {width: 1200, height: 630} as const;

/** CSS px. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Installed on one system or another, with Arabic letters that are read well at this size. */
const fontFamily = "'Noto Sans Arabic', 'Segoe UI', 'Noto Naskh Arabic', Tahoma, Arial, 'DejaVu Sans', sans-serif";

/** CSS px of the width that the story is drawn for, before it is made to fit. */
const drawnWidths = [720, 800, 900, 1000, 1100, 1200, 1300, 1400, 1600];
/** The same for a list, in a picture that is higher than wide. */
const listWidths = [400, 440, 480, 540, 600, 680, 760];
/** The smallest text of a drawing made smaller than this can't be read in a message on a phone. */
const smallestScale = 0.75;
/** More are no picture that says anything at this size. */
const mostDrawn = 30;

/** The story as it is drawn, where it can be read at this size; else its title, with how many events there are and from when to when. */
export function shareSvg(published: PublishedStory, size: PictureSize = shareSize): string {
  const {story} = published;
  const widths = size.height > size.width ? listWidths : drawnWidths;
  if (story.events.length && story.events.length <= mostDrawn)
    for (const without of ['', 'legend', 'description'] as const) {
      const drawings = widths.map(width => drawing(published, width, without, size));
      const best = drawings.reduce((one, other) => (other.scale > one.scale ? other : one));
      if (best.scale >= smallestScale) return placed(best, size);
    }
  return titleCard(published, size);
}

interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

function drawing(
  published: PublishedStory,
  width: number,
  without: '' | 'legend' | 'description',
  size: PictureSize,
): Drawing {
  const {options, story} = published;
  const {em} = options;
  // Upright, a list fills the picture that an axis would leave half empty.
  const layout = size.height > size.width ? 'vertical' : 'horizontal';
  const anew = {...options, measure: estimatedMeasure(em), width: width - 3 * em, layout} as const;
  const scene = buildScene(story, anew);
  const words = wordsFor(options.lang);
  const svg = sceneSvg(without === 'description' ? {...scene, description: ''} : scene, {
    words,
    numerals: options.numerals ?? words.numerals,
    em,
    measure: anew.measure,
    fontFamily,
    theme: themes.light,
    source: sourceFields(story.timeline, dateOptions(options)),
    withoutLegend: without !== '',
    isEstimated: true,
  });
  const [, wide = 1, high = 1] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
  // What a break or a label was left out of is no picture of the story.
  const isWhole = layout === 'vertical' || scene.events.every(({label}) => label);
  const scale = Math.min(size.width / wide, size.height / high);
  return {svg, width: wide, height: high, scale: isWhole ? scale : 0};
}

/** In the middle of the picture, as large as it can be. */
function placed({svg, width, height, scale}: Drawing, size: PictureSize): string {
  const [wide, high] = [width * scale, height * scale];
  const [x, y] = [(size.width - wide) / 2, (size.height - high) / 2];
  const inner = svg.trim().replace(/^<svg ([^>]*?)width="\d+" height="\d+"/, (_, before: string) => {
    const place = [`x="${round(x)}"`, `y="${round(y)}"`, `width="${round(wide)}"`, `height="${round(high)}"`];
    return `<svg ${before}${place.join(' ')}`;
  });
  return picture(inner, size);
}

const round = (value: number): number => Math.round(value * 100) / 100;

const picture = (content: string, {width, height}: PictureSize): string =>
  `${tag(
    'svg',
    {xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`},
    [tag('rect', {width, height, fill: themes.light.surface}), content].join('\n'),
  )}\n`;

const edge = 80;
/** CSS px: the title's, by how long it is. */
const titleSizes = [76, 64, 54, 46, 40, 34];
/** CSS px from the foot of the picture: the groups, the line, what is told below it, and all that the title leaves to them. */
const foot = {groups: 185, line: 156, told: 110, all: 300};
const groupSize = 24;

function titleCard({story, options, content, timeline}: PublishedStory, {width, height}: PictureSize): string {
  const words = wordsFor(options.lang);
  const theme = themes.light;
  const room = width - 2 * edge;
  const mostTitleHeight = height - foot.all;
  const title = timeline.title ?? words.ui.timeline;
  const wrapped = (size: number): readonly string[] => {
    const measured = splitWords(title).map(text => ({text, width: estimatedWidth(text, true) * size}));
    return wrapWords(measured, 0.36 * size, room).lines;
  };
  const size = titleSizes.find(each => wrapped(each).length * each * 1.4 <= mostTitleHeight) ?? 28;
  const whole = wrapped(size);
  const lines = whole.slice(0, Math.floor(mostTitleHeight / (size * 1.4)));
  // Of a title of hundreds of words: that it goes on is said.
  if (lines.length < whole.length) lines.push(`${lines.pop()} …`);
  const side = content.dir === 'rtl' ? 'right' : 'left';
  const x = side === 'right' ? width - edge : edge;
  const titleDir = directionIn(content.dir, title);
  const titled = standingAlone(lines, titleDir).map((text, i) => {
    const y = 150 + i * size * 1.4;
    return textLine({text, x, y, side, dir: titleDir, lang: content.lang, size, weight: 700, fill: theme.text});
  });
  const numerals = options.numerals ?? words.numerals;
  const counted = pluralText(words.ui.events, story.events.length, words.lang, numerals);
  const instants = story.events.flatMap(({date}) => [date.start, date.end]).filter(Number.isFinite);
  const [start, end] = instants.reduce(
    ([least, most], each) => [Math.min(least, each), Math.max(most, each)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const span = start < end ? formatSpan(start, end, dateOptions(options)) : '';
  const facts = [span, counted].filter(Boolean);
  const told = facts.map((text, i) =>
    textLine({
      text,
      x,
      y: height - foot.told + i * 46,
      side,
      dir: words.dir,
      size: i ? 28 : 34,
      fill: i ? theme.muted : theme.text,
    }),
  );
  const groups: string[] = [];
  let at = 0;
  (timeline.groups ?? []).forEach(({label}, i) => {
    const shape = story.shapes[i];
    const wide = 34 + estimatedWidth(label) * groupSize;
    // Those that find no room are left to the page.
    if (!shape || at + wide > room) return;
    const from = (distance: number): number => (side === 'right' ? x - at - distance : x + at + distance);
    const fill = story.colors.groups[i]?.light ?? theme.axis;
    groups.push(
      tag('g', {transform: `translate(${from(10)} ${height - foot.groups - 8})`}, groupSvg(shape, 20, fill)),
      textLine({
        text: label,
        x: from(28),
        y: height - foot.groups,
        side,
        dir: content.dir,
        size: groupSize,
        fill: theme.text,
      }),
    );
    at += wide + 20;
  });
  const line = tag('path', {
    d: `M${edge} ${height - foot.line}H${width - edge}`,
    stroke: theme.axis,
    'stroke-width': 3,
  });
  return picture(
    tag(
      'g',
      {'font-family': fontFamily},
      [tag('title', {}, escapeXml(title)), ...titled, ...groups, line, ...told].join('\n'),
    ),
    {width, height},
  );
}
