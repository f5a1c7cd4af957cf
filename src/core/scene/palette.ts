/** Colours of groups: the author's where given, else a palette that colour-blind readers can tell apart. */
import type {Group} from '../model/timeline.ts';
import type {Color} from './scene.ts';

/** Red, green and blue, each 0 to 255. */
type Rgb = readonly [number, number, number];

/**
 * After the hues that Okabe and Ito chose for every kind of colour vision ("Color Universal Design", 2008), darkened so
 * that they can be text.
 */
const palette = ['#0072b2', '#b04a00', '#00785a', '#a3447c', '#6b5b00', '#1b7aa6', '#7a4b9d', '#555555'];
const plainColor = '#555555';

/** WCAG 2.2 asks 4.5 of text; a little more, since pages are rarely pure white or pure black. */
const contrast = 4.9;
const paper: Rgb = [244, 242, 236];
const night: Rgb = [34, 36, 42];

/** A colour for each group, in the author's order, and one for events without a group. */
export function groupColors(groups: readonly Group[]): {readonly groups: readonly Color[]; readonly none: Color} {
  return {
    groups: groups.map(({color}, i) => readable(color ?? palette[i % palette.length] ?? plainColor)),
    none: readable(plainColor),
  };
}

/** The nearest shade that can be read on a light page, and the nearest tint for a dark one. */
function readable(color: string): Color {
  const rgb = parse(color);
  // Towards white by way of the colour at its brightest: white alone would wash it out.
  const most = Math.max(...rgb, 1);
  const tint: Rgb = [pale(rgb[0], most), pale(rgb[1], most), pale(rgb[2], most)];
  const dark = mixUntilRead(rgb, tint, night) ?? mixUntilRead(tint, [255, 255, 255], night);
  return {light: mixUntilRead(rgb, [0, 0, 0], paper) ?? plainColor, dark: dark ?? '#ffffff'};
}

const pale = (channel: number, most: number): number => ((channel / most) * 255 + 255) / 2;

/** `#rgb` or `#rrggbb`; grey for anything else, which `validate` has refused before. */
function parse(color: string): Rgb {
  const digits = /^#(?:[\da-f]{3}){1,2}$/i.test(color) ? color.slice(1) : plainColor.slice(1);
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const value = Number.parseInt(long, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `undefined` where not even `end` can be read. */
function mixUntilRead(start: Rgb, end: Rgb, page: Rgb): string | undefined {
  for (let part = 0; part <= 1; part += 0.02) {
    const channel = (i: 0 | 1 | 2): number => Math.round(start[i] + (end[i] - start[i]) * part);
    const mixed: Rgb = [channel(0), channel(1), channel(2)];
    if (ratio(mixed, page) >= contrast) return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`;
  }
  return undefined;
}

/** Contrast ratio as WCAG 2.2 defines it. */
function ratio(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
