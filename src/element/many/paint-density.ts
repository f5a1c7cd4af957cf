/** The columns of a scene on a canvas: one thing to draw, however many events it counts. */
import type {Scene} from '../../core/scene/scene.ts';

/** What was painted last on a canvas. */
const painted = new WeakMap<HTMLCanvasElement, {readonly scene: Scene; readonly look: string}>();

const dark = matchMedia('(prefers-color-scheme: dark)');
const forced = matchMedia('(forced-colors: active)');
const looks = new WeakMap<HTMLCanvasElement, string>();

/** Room between two columns and between two groups in one, CSS px. */
const gap = 1;
const corner = 1.5;

/** @param isMoving The look of the page is not asked for anew in every frame. */
export function paintDensity(root: ParentNode, scene: Scene, isMoving = false): void {
  const canvas = root.querySelector<HTMLCanvasElement>('canvas.density');
  // To ask for a pen, or how the page looks, takes longer than to draw a few marks.
  if (!canvas || (!scene.density && !painted.get(canvas)?.scene.density)) return;
  const look = (isMoving && looks.get(canvas)) || lookOf(canvas);
  looks.set(canvas, look);
  const before = painted.get(canvas);
  if (before?.scene === scene && before.look === look) return;
  painted.set(canvas, {scene, look});
  const {density, width, axisY, axisDir} = scene;
  const {rows} = density ?? {};
  const height = rows ? axisY - Math.min(axisY, ...rows.map(row => row.y - row.height)) : (density?.height ?? 0);
  const ratio = devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    const {style} = canvas;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.top = `${axisY - height - 1}px`;
  }
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  if (!density || !height) return;
  const {most, colors, columns} = density;
  const isForced = look === 'forced';
  const inks = colors.map(color => (isForced ? 'CanvasText' : look === 'dark' ? color.dark : color.light));
  const left = (x: number, w: number): number => (axisDir === 'rtl' ? width - x - w : x);
  const snap = (x: number): number => Math.round(x * ratio) / ratio;
  // Group by group: a change of ink costs more than a column.
  const floors = new Float64Array(columns.length);
  inks.forEach((ink, g) => {
    const row = rows?.[g];
    const highest = row?.height ?? height;
    if (row) floors.fill(axisY - row.y);
    pen.fillStyle = ink;
    // Where all inks are one, every other group is lighter, so that neighbours are seen to be two.
    pen.globalAlpha = isForced && !row && g % 2 ? 0.45 : 1;
    pen.beginPath();
    columns.forEach((column, i) => {
      const n = column.counts[g] ?? 0;
      if (!n) return;
      const floor = floors[i] as number;
      const tall = (n / most) * highest;
      floors[i] = floor + tall;
      const from = snap(left(column.x, column.width));
      const w = Math.max(1, snap(left(column.x, column.width) + column.width) - from - (column.width > 3 ? gap : 0));
      const y = snap(height - floor - tall);
      // The lowest is seen, however few they are.
      const isLow = row !== undefined || !floor;
      const h = Math.max(isLow ? 1.5 : 0.5, snap(height - floor) - y - (!isLow && tall > 3 ? 0.5 : 0));
      const isTop = row !== undefined || column.counts.every((more, other) => other <= g || !more);
      if (isTop && w > 3 && h > 3) pen.roundRect(from, y, w, h, [corner, corner, 0, 0]);
      else pen.rect(from, y, w, h);
    });
    pen.fill();
  });
  pen.globalAlpha = 1;
}

function lookOf(canvas: HTMLCanvasElement): string {
  if (forced.matches) return 'forced';
  // The page's own scheme, which may be another than the reader's, is what the style sheet makes of it.
  const {color} = getComputedStyle(canvas);
  return /\b255\b/.test(color) ? 'dark' : 'light';
}

/** Calls back when the reader's scheme changes. @returns What ends that. */
export function onLook(changed: () => void): () => void {
  const media = [dark, forced, matchMedia('print')];
  for (const each of media) each.addEventListener('change', changed);
  return () => {
    for (const each of media) each.removeEventListener('change', changed);
  };
}
