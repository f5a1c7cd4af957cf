import type {Direction} from '../../core/scene/scene.ts';

/** CSS px from the axis' start to a place in a box of the window. */
export const alongAxis = (clientX: number, {left, right}: DOMRect, axisDir: Direction): number =>
  axisDir === 'rtl' ? right - clientX : clientX - left;
