/** The signs of groups as SVG paths. */
import type {GroupShape} from './palette.ts';

/** Within 10 by 10, of about the same weight to the eye. */
export const groupPaths: Readonly<Record<GroupShape, string>> = {
  circle: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  square: 'M-3.6-3.6h7.2v7.2h-7.2z',
  triangle: 'M0-4.4L4.7 3.8H-4.7z',
  diamond: 'M0-5L5 0L0 5L-5 0z',
  wedge: 'M0 4.4L4.7-3.8H-4.7z',
  star: 'M0-5l1.3 3.5L5-1.3L2 1l1 3.5l-3-2l-3 2L-2 1l-3-2.3l3.7-.2z',
  bar: 'M-5-1.9h10v3.8h-10z',
  cross: 'M0-2l2.4-2.4l2 2L2 0l2.4 2.4l-2 2L0 2l-2.4 2.4l-2-2L-2 0l-2.4-2.4l2-2z',
};
