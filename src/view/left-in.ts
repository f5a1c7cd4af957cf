import type {Scene} from '../core/scene/scene.ts';

/** CSS px from the plot's left to what is so far from the axis' start, and so wide. */
export type Left = (x: number, wide?: number) => number;

/** Mirrors what a scene has, whose x runs from the axis' start. */
export const leftIn =
  ({axisDir, width}: Pick<Scene, 'axisDir' | 'width'>): Left =>
  (x, wide = 0) =>
    axisDir === 'rtl' ? width - x - wide : x;
