/** The columns of very many events as SVG: what is on a canvas on screen. */
import type {SceneDensity} from '../scene/scene.ts';
import {figure, tag} from './svg-writer.ts';

/** Room between two columns that are wide enough for it, CSS px. */
const gap = 1;

/** @param left CSS px from the plot's left to what is so far from the axis' start, and so wide. */
export function densitySvg(
  {height, most, colors, columns, rows}: SceneDensity,
  axisY: number,
  scheme: 'light' | 'dark',
  left: (x: number, wide: number) => number,
): string[] {
  const floors = columns.map(() => axisY);
  return colors.flatMap((color, group) => {
    const row = rows?.[group];
    if (row) floors.fill(row.y);
    const d = columns.map(({x, width, counts}, i) => {
      const tall = ((counts[group] ?? 0) / most) * (row?.height ?? height);
      if (!tall) return '';
      const floor = floors[i] as number;
      floors[i] = floor - tall;
      const wide = width - (width > 3 ? gap : 0);
      return `M${figure(left(x, width))} ${figure(floor)}v${figure(-tall)}h${figure(wide)}v${figure(tall)}z`;
    });
    const shape = d.join('');
    return shape ? tag('path', {d: shape, fill: color[scheme]}) : [];
  });
}
