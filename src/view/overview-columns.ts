import {nothing, svg} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Scene} from '../core/scene/scene.ts';
import type {Left} from './left-in.ts';

/** CSS px of the highest column. */
const highest = 24;

/** Of very many events: how many there are where, or each of them, whatever their groups. CSS px of the strip; `floor` from its top. */
export function columnsView(whole: Scene, left: Left, floor: number): unknown {
  const {density, inView, events} = whole;
  if (!inView) return nothing;
  return guard(
    [whole],
    () => svg`<path class="columns" d=${density ? columnsOf(density, left, floor) : specksOf(events, left)} />`,
  );
}

/** One path for all, however many there are. */
const specksOf = (events: Scene['events'], left: Left): string =>
  events
    .map(({mark}) => {
      const wide = Math.max(4, mark.width);
      return `M${figure(left(mark.x, mark.width) - (mark.width ? 0 : 2))} 12v12h${figure(wide)}v-12z`;
    })
    .join('');

const figure = (n: number): number => Math.round(n * 10) / 10;

function columnsOf(density: NonNullable<Scene['density']>, left: Left, floor: number): string {
  const {columns} = density;
  const counts = columns.map(column => column.counts.reduce((all, n) => all + n, 0));
  const most = Math.max(1, ...counts);
  return columns
    .map(({x, width}, i) => {
      const tall = Math.max(1.5, ((counts[i] ?? 0) / most) * highest);
      const wide = figure(Math.max(1, width - 1));
      return `M${figure(left(x, width))} ${floor}v${figure(-tall)}h${wide}v${figure(tall)}z`;
    })
    .join('');
}
