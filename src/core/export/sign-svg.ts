/** The marks of events as vectors: the same figures as on screen, at the origin. */

import {groupPaths} from '../scene/group-paths.ts';
import type {GroupShape} from '../scene/palette.ts';
import type {Direction, SceneMark} from '../scene/scene.ts';
import type {Sign} from '../scene/sign.ts';
import {figure, pathData, tag} from './svg-writer.ts';

/** CSS px. */
const ring = 6.8;
const stroke = 2.4;
const dash = (2 * Math.PI * ring) / 9;

/** The colour of a mark, and of what it stands on. */
export interface Inks {
  readonly ink: string;
  readonly paper: string;
}

/** Text inside a mark: upright, in the middle. */
const inside = (text: string, size: number, fill: string): string =>
  tag('text', {y: size * 0.36, 'text-anchor': 'middle', 'font-size': size, 'font-weight': 700, fill}, text);

/** Drawn, since a font that has no sign for unequal sets its stroke beside it. */
const unequal = (stroke: string) => ({d: 'M-3 -1.3H3M-3 1.3H3M-1.6 4L1.6 -4', stroke, 'stroke-width': 1.2});

/** A dot with its middle at the origin. */
export function dotSvg({status, outside, approximate, uncertain}: Sign, questionMark: string, ink: string): string {
  const hollow = uncertain || status === 'planned' || status === 'cancelled';
  const half = status === 'disputed';
  const line = {stroke: ink, 'stroke-width': stroke, fill: 'none'};
  return [
    approximate ? tag('path', {d: 'M-21 0H-10M10 0H21', ...line, 'stroke-dasharray': '3.3 2.8'}) : '',
    tag('circle', {
      r: ring,
      ...line,
      fill: hollow || half ? 'none' : ink,
      'fill-opacity': outside && !hollow && !half ? 0.28 : undefined,
      'stroke-dasharray': outside ? `${figure(dash * 0.62)} ${figure(dash * 0.38)}` : undefined,
    }),
    half ? tag('path', {d: pathData`M0 ${-ring}A${ring} ${ring} 0 0 1 0 ${ring}Z`, fill: ink}) : '',
    status === 'cancelled' ? tag('path', {d: 'M-3.3 -3.3L3.3 3.3M3.3 -3.3L-3.3 3.3', ...line}) : '',
    uncertain ? inside(questionMark, 11, ink) : '',
  ].join('');
}

/** How many events a mark stands for, with its middle at the origin. */
export function countSvg(count: string, {ink, paper}: Inks): string {
  const width = Math.max(22, 8 + 7.5 * count.length);
  return tag('rect', {x: -width / 2, y: -11, width, height: 22, rx: 11, fill: ink}) + inside(count, 12, paper);
}

/** What a bar looks like from where it starts in time. */
export interface BarPlace extends Pick<SceneMark, 'width' | 'cutStart' | 'cutEnd'> {
  /** Which way time runs; `down` in a list. */
  readonly way: Direction | 'down';
}

const turn: Readonly<Record<BarPlace['way'], string | undefined>> = {
  ltr: undefined,
  rtl: 'scale(-1 1)',
  down: 'rotate(90)',
};

/** A bar that starts at the origin; drawn as time runs from left to right, and turned. */
export function barSvg(sign: Sign, questionMark: string, {ink, paper}: Inks, place: BarPlace): string {
  const {shape, approximate, uncertain, openStart, openEnd, unknownStart, unknownEnd, status, outside} = sign;
  const {width, cutStart, cutEnd, way} = place;
  const unknown = unknownStart || unknownEnd;
  const hollow = uncertain || unknown || status === 'planned' || status === 'cancelled';
  const dashed = approximate || outside || unknown;
  const lasting = shape === 'lasting';
  const tall = unknown ? 16 : lasting ? 12 : 14;
  const half = tall / 2 - 1;
  const round = unknown ? 0 : lasting || openStart || openEnd ? 2 : Math.min(half, width / 2 - 1);
  // A bar ends where its arrow head begins.
  const [left, right] = [cutStart ? 0 : openStart ? 10 : 1, width - (cutEnd ? 0 : openEnd ? 10 : 1)];
  const [a, b] = [cutStart ? 0 : round, cutEnd ? 0 : round];
  // From the lower corner where time starts, around the end; closed unless that side goes on beyond the drawing.
  const outline = [
    pathData`M${left + a} ${half}`,
    cutStart ? '' : pathData`A${a} ${a} 0 0 1 ${left} ${half - a}V${a - half}A${a} ${a} 0 0 1 ${left + a} ${-half}`,
    cutStart ? pathData`M${left} ${-half}` : '',
    pathData`H${right - b}`,
    cutEnd
      ? pathData`M${right} ${half}`
      : pathData`A${b} ${b} 0 0 1 ${right} ${b - half}V${half - b}A${b} ${b} 0 0 1 ${right - b} ${half}`,
    pathData`H${left + a}`,
  ];
  const drawn = [
    hollow
      ? ''
      : tag('rect', {
          x: left,
          y: -half,
          width: Math.max(0, right - left),
          height: 2 * half,
          rx: cutStart || cutEnd ? 0 : round,
          fill: ink,
          'fill-opacity': lasting ? (dashed ? 0.55 : undefined) : 0.28,
        }),
    tag('path', {
      d: outline.join(''),
      fill: 'none',
      stroke: ink,
      'stroke-width': 2,
      'stroke-dasharray': dashed ? '4 3' : undefined,
    }),
    unknownEnd ? tag('rect', {y: -8, width: 6, height: 16, fill: ink}) : '',
    unknownStart ? tag('rect', {x: width - 6, y: -8, width: 6, height: 16, fill: ink}) : '',
    openStart ? tag('path', {d: 'M0 0L11 -12V12Z', fill: ink}) : '',
    openEnd ? tag('path', {d: pathData`M${width} 0L${width - 11} -12V12Z`, fill: ink}) : '',
    status === 'cancelled' ? tag('path', {d: pathData`M-4 0H${width + 4}`, stroke: ink, 'stroke-width': 2}) : '',
  ].join('');
  const middle =
    way === 'down'
      ? `translate(0 ${figure(width / 2)})`
      : `translate(${figure((way === 'rtl' ? -width : width) / 2)} 0)`;
  const fill = lasting && !hollow ? paper : ink;
  const told =
    uncertain || unknown ? inside(questionMark, 11, fill) : status === 'disputed' ? tag('path', unequal(fill)) : '';
  return tag('g', {transform: turn[way]}, drawn) + (told && tag('g', {transform: middle}, told));
}

/** The sign of a group with its middle at the origin. */
export const groupSvg = (shape: GroupShape, size: number, ink: string): string =>
  tag('path', {d: groupPaths[shape], transform: `scale(${figure(size / 10)})`, fill: ink});
