/** Colours of groups: the author's where given, else a palette that colour-blind readers can tell apart. */
import {type HCLColor, hcl, rgb} from 'd3-color';
import type {Group} from '../model/timeline.ts';
import type {Color} from './scene.ts';

/**
 * After the hues that Okabe and Ito chose for every kind of colour vision ("Color Universal Design", 2008), darkened so
 * that they can be text.
 */
const palette = ['#0072b2', '#b04a00', '#00785a', '#a3447c', '#6b5b00', '#1b7aa6', '#7a4b9d', '#555555'];
const plainColor = '#555555';

/** WCAG 2.2 asks 4.5 of text; a little more, since pages are rarely pure white or pure black. */
const contrast = 4.9;
const paper = '#f4f2ec';
const night = '#22242a';

/** A colour for each group, in the author's order, and one for events without a group. */
export function groupColors(groups: readonly Group[]): {readonly groups: readonly Color[]; readonly none: Color} {
  return {
    groups: groups.map(({color}, i) => readable(color ?? palette[i % palette.length] ?? plainColor)),
    none: readable(plainColor),
  };
}

/** The nearest colours of the same hue that can be read on a light and on a dark page. */
function readable(color: string): Color {
  const start = hcl(color);
  return {light: reach(start, paper, -2), dark: reach(start, night, 2)};
}

function reach(start: HCLColor, page: string, step: number): string {
  let color = start;
  while (ratio(color.formatHex(), page) < contrast && color.l > 0 && color.l < 100) {
    color = hcl(color.h, color.c, color.l + step);
  }
  return color.formatHex();
}

/** Contrast ratio as WCAG 2.2 defines it. */
function ratio(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const {r, g, b} = rgb(color);
  const [red = 0, green = 0, blue = 0] = [r, g, b].map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
