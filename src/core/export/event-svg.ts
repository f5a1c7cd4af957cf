/** An event as SVG: its mark, and what is said of it. */
import {formatNumber} from '../format/fill.ts';
import {directionIn} from '../format/text-direction.ts';
import type {Direction, SceneEvent} from '../scene/scene.ts';
import {fontSize, groupSign, lineHeight} from '../scene/text-style.ts';
import {barSvg, countSvg, dotSvg, groupSvg} from './sign-svg.ts';
import type {Paper} from './svg-paper.ts';
import {move, standingAlone} from './svg-writer.ts';

/** CSS px. */
export interface LabelBox {
  readonly y: number;
  readonly width: number;
  readonly dateLines: readonly string[];
  readonly titleLines: readonly string[];
  readonly summaryLines: readonly string[];
}

/** In em. */
export const heightOf = ({dateLines, titleLines, summaryLines}: LabelBox): number =>
  dateLines.length * lineHeight.date + titleLines.length * lineHeight.title + summaryLines.length * lineHeight.summary;

/** @param way Of time along a bar; left out for a dot. */
export function markSvg(
  paper: Paper,
  {sign, color, mark}: SceneEvent,
  way: Direction | 'down' | undefined,
  width = mark.width,
): string {
  const {words, numerals, theme} = paper.options;
  const inks = {ink: color[theme.scheme], paper: theme.surface};
  if (mark.count > 1) return countSvg(formatNumber(mark.count, numerals), inks);
  return way
    ? barSvg(sign, words.questionMark, inks, {...mark, width, way})
    : dotSvg(sign, words.questionMark, inks.ink);
}

/**
 * Date, title and summary in their lines, at the side where the page begins.
 * @param x CSS px of the box' left edge.
 * @param endsAtLeader The lines end where they are known to, and start where they may.
 */
export function labelSvg(paper: Paper, event: SceneEvent, box: LabelBox, x: number, endsAtLeader = false): string {
  const {theme} = paper.options;
  const {dir: pageDir, wordsDir, content, labelScale = 1, dateScale = 1} = paper.scene;
  const em = paper.options.em * labelScale;
  const dateEm = em * dateScale;
  const {color, shape, title, summary} = event;
  const ink = color[theme.scheme];
  const isFromRight = (pageDir === 'rtl') !== endsAtLeader;
  const side = isFromRight ? 'right' : 'left';
  const onward = isFromRight ? -1 : 1;
  const start = isFromRight ? x + box.width : x;
  const drawn: string[] = [];
  let top = box.y;
  standingAlone(box.dateLines, wordsDir).forEach((text, i) => {
    let at = start;
    if (shape && !i) {
      const size = groupSign.size * fontSize.date * em;
      const room = groupSign.room * fontSize.date * em;
      // The sign stands before the date, which may run the other way than the page.
      const isFirst = endsAtLeader || wordsDir === pageDir;
      const off = isFirst ? size / 2 : paper.measured('date', text) * labelScale * dateScale + room + size / 2;
      drawn.push(move(start + onward * off, top + (lineHeight.date * em) / 2, groupSvg(shape, size, ink)));
      if (isFirst) at += onward * (size + room);
    }
    drawn.push(paper.text('date', text, {x: at, side, dir: wordsDir, top, fill: ink}, dateEm));
    top += lineHeight.date * em;
  });
  const titleDir = directionIn(content.dir, title);
  for (const text of standingAlone(box.titleLines, titleDir)) {
    drawn.push(paper.text('title', text, {...paper.content, dir: titleDir, x: start, side, top, fill: theme.text}, em));
    top += lineHeight.title * em;
  }
  const dir = directionIn(content.dir, summary);
  for (const text of standingAlone(box.summaryLines, dir)) {
    drawn.push(paper.text('summary', text, {x: start, side, dir, top, fill: theme.muted}, em));
    top += lineHeight.summary * em;
  }
  return drawn.join('');
}
