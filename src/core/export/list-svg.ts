import {wrap} from '../scene/axis/label-shapes.ts';
import {fontSize, groupSign, lineHeight} from '../scene/text-style.ts';
import {heightOf, labelSvg, markSvg} from './event-svg.ts';
import type {Field} from './svg-look.ts';
import {bold, description, type Paper} from './svg-paper.ts';
import {escapeXml, move, pathData, tag} from './svg-writer.ts';

/** As on screen: a line at the side where the page begins, with what is said of each event beside its mark. */
export function drawList(paper: Paper): void {
  const {em, theme, words} = paper.options;
  const {events, width, dir, wordsDir} = paper.scene;
  const onward = dir === 'rtl' ? -1 : 1;
  const start = dir === 'rtl' ? paper.right : paper.left;
  const [axisX, textX] = [start + onward * 12, start + onward * 2.6 * em];
  const limit = width - 2.6 * em;
  const lines: string[] = [];
  const drawn: string[] = [];
  if (!events.length)
    paper.paragraph({text: words.ui.empty, dir: wordsDir}, description, {limit: width, fill: theme.muted});
  events.forEach((event, i) => {
    const {later, eras = [], shape} = event;
    for (const {label, date} of eras) {
      drawn.push(tag('path', {d: pathData`M${start} ${paper.y + 0.75 * em}h${onward * 24}`, stroke: theme.line}));
      const row: Field[] = [paper.field(label), {text: date, dir: wordsDir}];
      drawn.push(
        paper.flow(
          row.map((field, n) => paper.told(field, n ? theme.muted : theme.text, limit, n ? undefined : bold)),
          {x: textX, limit, gap: 0.5 * em},
        ),
      );
      paper.y += 1.1 * em;
    }
    const isBar = event.sign.shape !== 'dot';
    const middle = paper.y + (lineHeight.date / 2) * em;
    const sign = isBar
      ? move(axisX, middle - 6, markSvg(paper, event, 'down', 36))
      : move(axisX, middle, markSvg(paper, event, undefined));
    const signed = shape ? (groupSign.size + groupSign.room) * fontSize.date * em : 0;
    const box = {
      x: 0,
      y: paper.y,
      width: limit,
      dateLines: wrap(event.date, 'date', limit, paper.measured, signed).lines,
      titleLines: wrap(event.title, 'title', limit, paper.measured).lines,
      summaryLines: wrap(event.summary, 'summary', limit, paper.measured).lines,
    };
    const label = labelSvg(paper, event, box, dir === 'rtl' ? textX - limit : textX);
    drawn.push(tag('g', {}, tag('title', {}, escapeXml(event.name)) + sign + label));
    paper.y += heightOf(box) * em;
    if (later) {
      paper.y += 1.4 * fontSize.summary * em;
      const place = {x: textX, side: dir === 'rtl' ? 'right' : 'left', dir: wordsDir, fill: theme.muted} as const;
      for (const text of wrap(later, 'summary', limit, paper.measured).lines) {
        drawn.push(paper.text('summary', text, {...place, top: paper.y}));
        paper.y += lineHeight.summary * em;
      }
    }
    if (i === events.length - 1) return;
    paper.y += 1.35 * em;
    const to = paper.y + (lineHeight.date / 2) * em - 10;
    const dashes = later ? {stroke: theme.line, 'stroke-dasharray': '6 4'} : {stroke: theme.axis};
    lines.push(tag('path', {d: pathData`M${axisX} ${middle + (isBar ? 30 : 10)}V${to}`, 'stroke-width': 2, ...dashes}));
  });
  paper.parts.push([...lines, ...drawn].join('\n'));
}
