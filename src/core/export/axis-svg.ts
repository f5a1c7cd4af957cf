/** The axis as SVG: eras, rows, breaks and ticks, and the events along it. */
import {rowsHeight} from '../scene/axis/axis-size.ts';
import type {SceneEvent, SceneGap} from '../scene/scene.ts';
import {fontSize, groupSign, lineHeight} from '../scene/text-style.ts';
import {densitySvg} from './density-svg.ts';
import {labelSvg, markSvg} from './event-svg.ts';
import {groupSvg} from './sign-svg.ts';
import type {Paper} from './svg-paper.ts';
import {escapeXml, move, pathData, tag} from './svg-writer.ts';

export function drawPlot(paper: Paper): void {
  const {width, height, axisY, axisDir, wordsDir, dir, gutter} = paper.scene;
  const {theme, em} = paper.options;
  const {eras, lanes, stretches, gaps, ticks, events, density} = paper.scene;
  const left = (x: number, wide = 0): number => (axisDir === 'rtl' ? width - x - wide : x);
  const line = {fill: 'none', stroke: theme.line};
  const drawn: string[] = [];
  const draw = (...more: readonly string[]): void => void drawn.push(...more.filter(Boolean));

  for (const {x, width: wide, isTinted} of eras)
    if (isTinted) draw(tag('rect', {x: left(x, wide), width: wide, height, fill: theme.axis, 'fill-opacity': 0.04}));
  const edges = eras.flatMap(era => era.edges.map(({x, y1, y2}) => pathData`M${left(x)} ${y1}V${y2}`));
  const rowStart = dir === 'rtl' ? width + gutter : -gutter;
  const rows = lanes.map(({y}) => pathData`M${rowStart} ${y}H${dir === 'rtl' ? 0 : width}`);
  if (edges.length || rows.length) draw(tag('path', {d: [...edges, ...rows].join(''), ...line, 'stroke-opacity': 0.6}));
  for (const {label} of eras) {
    if (!label) continue;
    const [from, to] = [left(label.x, label.width), left(label.x, label.width) + label.width];
    const {dir: runs} = paper.content;
    const place = {x: runs === 'rtl' ? to : from, side: runs === 'rtl' ? 'right' : 'left'} as const;
    draw(paper.text('tick', label.text, {...paper.field(label.text), ...place, top: label.y, fill: theme.muted}));
  }
  for (const {y, height: tall, lines, color, shape} of lanes) {
    const ink = color[theme.scheme];
    const size = groupSign.size * fontSize.strong * em;
    const sign = shape ? size + groupSign.room * fontSize.strong * em : 0;
    const onward = dir === 'rtl' ? -1 : 1;
    if (shape) draw(move(rowStart + (onward * size) / 2, y + tall / 2, groupSvg(shape, size, ink)));
    const top = y + (tall - lines.length * lineHeight.strong * em) / 2;
    const place = {x: rowStart + onward * sign, side: dir === 'rtl' ? 'right' : 'left'} as const;
    lines.forEach((text, i) => {
      draw(
        paper.text('strong', text, {...paper.field(text), ...place, top: top + i * lineHeight.strong * em, fill: ink}),
      );
    });
  }

  if (density) draw(...densitySvg(density, axisY, theme.scheme, left));
  for (const isOpened of [false, true]) {
    const parts = stretches.filter(({opened = false}) => opened === isOpened);
    const d = parts.map(({x, width: wide}) => pathData`M${left(x)} ${axisY}H${left(x + wide)}`).join('');
    const dashes = {'stroke-dasharray': isOpened ? '6 4' : undefined};
    if (d) draw(tag('path', {d, fill: 'none', stroke: theme.axis, 'stroke-width': 2, ...dashes}));
  }
  const marks = ticks.flatMap(({line: at, isNow}) =>
    at === undefined || isNow ? [] : pathData`M${left(at)} ${axisY - 4}v8`,
  );
  if (marks.length) draw(tag('path', {d: marks.join(''), ...line}));
  for (const {x, y, text, strong, isNow, line: at} of ticks) {
    if (isNow && at !== undefined)
      draw(tag('path', {d: pathData`M${left(at)} ${axisY - 11}v22`, stroke: theme.text, 'stroke-width': 2}));
    const fill = strong || isNow ? theme.text : theme.muted;
    const place = {x: left(x), side: 'middle', dir: wordsDir, top: y, fill} as const;
    draw(paper.text(strong ? 'strong' : 'tick', text, place));
  }
  for (const {x, width: wide, lines} of gaps) {
    lines.forEach((text, i) => {
      const top = axisY + rowsHeight(i, em);
      const place = {x: left(x + wide / 2), side: 'middle', dir: wordsDir, top, fill: theme.muted} as const;
      draw(paper.text('tick', text, place));
    });
  }

  // Leaders first: none runs over what another event says.
  for (const {label, color} of events) {
    if (!label) continue;
    const x = Math.round(left(label.leader.x));
    const d = [label.leader, ...(label.stem ? [label.stem] : [])].map(({y1, y2}) => pathData`M${x} ${y1}V${y2}`);
    draw(tag('path', {d: d.join(''), stroke: color[theme.scheme], 'stroke-opacity': 0.7}));
  }
  // What a column tells where it is pointed at stands behind what the marks tell.
  const behindFirst = [...events].sort((a, b) => Number(!a.mark.column) - Number(!b.mark.column));
  for (const event of behindFirst) draw(eventSvg(paper, event, left));
  // Last: a bar that goes on over a break would make the axis look continuous.
  const broken = gaps.map(gap => zigzag(gap, axisY, left)).join('');
  if (broken) draw(tag('path', {d: broken, ...line, 'stroke-width': 1.25, 'stroke-linejoin': 'round'}));
  paper.parts.push(move(dir === 'rtl' ? paper.left : paper.left + gutter, paper.y, drawn.join('\n')));
  paper.y += height;
}

/** @param left Where something of the axis begins from the left, by where it does along the axis, and its width; CSS px. */
function eventSvg(paper: Paper, event: SceneEvent, left: (x: number, wide?: number) => number): string {
  const {mark, label, name} = event;
  const {axisDir} = paper.scene;
  const isBar = mark.width > 0 && mark.count < 2;
  const edge = axisDir === 'rtl' ? left(mark.x) : left(mark.x, mark.width);
  const x = mark.width && !isBar ? left(mark.x + mark.width / 2) : edge;
  if (mark.column) {
    // The density is drawn as a whole; what a part of it stands for is told where it is pointed at.
    const {column: tall, width, x: from, y} = mark;
    const place = {x: left(from, width), y: y - tall, width, height: tall, 'fill-opacity': 0};
    return tag('g', {}, tag('title', {}, escapeXml(name)) + tag('rect', place));
  }
  const sign = mark.count ? move(x, mark.y, markSvg(paper, event, isBar ? axisDir : undefined)) : '';
  const drawn = [tag('title', {}, escapeXml(name)), sign];
  if (label) {
    const {x, width, leader} = label;
    const isBefore = leader.x - x > x + width - leader.x;
    drawn.push(labelSvg(paper, event, label, left(x, width), paper.options.isEstimated === true && isBefore));
  }
  return tag('g', {}, drawn.join(''));
}

/** A break never looks like a continuous axis. */
function zigzag({x, width}: SceneGap, y: number, left: (x: number) => number): string {
  const teeth = Math.max(4, 2 * Math.round(width / 16));
  const step = width / teeth;
  const points = Array.from(
    {length: teeth - 1},
    (_, i) => pathData`L${left(x + (i + 1) * step)} ${y + (i % 2 ? 4 : -4)}`,
  );
  return `${pathData`M${left(x)} ${y}`}${points.join('')}${pathData`L${left(x + width)} ${y}`}`;
}
