import {nothing, svg} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Scene} from '../core/scene/scene.ts';

/** CSS px of the highest column. */
const highest = 24;

type Left = (x: number, wide: number) => number;

/** Of very many events: how many there are where, whatever their groups. CSS px of the strip; `floor` from its top. */
export function columnsView(whole: Scene, left: Left, floor: number): unknown {
  if (!whole.density) return nothing;
  return guard([whole], () => svg`<path class="columns" d=${columnsOf(whole.density, left, floor)} />`);
}

function columnsOf(density: Scene['density'], left: Left, floor: number): string {
  const columns = density?.columns ?? [];
  const counts = columns.map(column => column.counts.reduce((all, n) => all + n, 0));
  const most = Math.max(1, ...counts);
  const figure = (n: number): number => Math.round(n * 10) / 10;
  return columns
    .map(({x, width}, i) => {
      const tall = Math.max(1.5, ((counts[i] ?? 0) / most) * highest);
      const wide = figure(Math.max(1, width - 1));
      return `M${figure(left(x, width))} ${floor}v${figure(-tall)}h${wide}v${figure(tall)}z`;
    })
    .join('');
}
