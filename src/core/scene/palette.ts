/** Colours and shapes of groups: the author's colours where given, else a palette that colour-blind readers can tell apart. */
import {type Color, plainColor, readable} from '../model/color.ts';
import type {Group} from '../model/timeline.ts';

/**
 * Searched for by computer: as far from one another as eight hues and grey can be for the usual eye and for those without
 * one of its three kinds of cones, on light and on dark pages, while all can be read as text.
 */
const palette: readonly Color[] = [
  {light: '#143ca1', dark: '#6794f3'},
  {light: '#700001', dark: '#e97365'},
  {light: '#023f34', dark: '#81da81'},
  {light: '#a53480', dark: '#ffb1d3'},
  {light: '#766302', dark: '#eef071'},
  {light: '#006a9d', dark: '#adf7ff'},
  {light: '#4f0d6a', dark: '#d3aaff'},
  {light: '#724100', dark: '#d7a10b'},
];

/**
 * Calm ones, by the name that a document or a tag may give. Searched for in the same way: as far from one another as six
 * colours of little chroma can be.
 */
const plain: readonly Color[] = [
  {light: '#7a2949', dark: '#d09bab'},
  {light: '#1a1a4d', dark: '#a7aeed'},
  {light: '#9d5543', dark: '#e5c1a4'},
  {light: '#4f38a8', dark: '#dcdced'},
  {light: '#755a87', dark: '#ab80c7'},
  {light: '#4d1a1a', dark: '#e2795e'},
];

/** The plain colour made readable: every story has it, so it is not worked out in each. */
const none: Color = {light: plainColor, dark: '#929292'};

/**
 * A colour for each group, in the author's order, and one for events without a group.
 * @param name `plain`; any other is khatt's own palette.
 */
export function groupColors(
  groups: readonly Group[],
  name?: string,
): {readonly groups: readonly Color[]; readonly none: Color} {
  const own = name === 'plain' ? plain : palette;
  return {
    groups: groups.map(({color}, i) => (color ? readable(color) : (own[i % own.length] ?? none))),
    none,
  };
}

/** What tells groups apart where their colours do not, in the author's order. */
export const groupShapes = ['circle', 'square', 'triangle', 'diamond', 'wedge', 'star', 'bar', 'cross'] as const;

/** Each is drawn by `groupPaths`. */
export type GroupShape = (typeof groupShapes)[number];

/** @param group Index in the author's order. A ninth group has the first one's colour, and so another's shape. */
export function shapeOf(group: number): GroupShape {
  const {length} = groupShapes;
  return groupShapes[(group + Math.floor(group / length)) % length] ?? 'circle';
}
