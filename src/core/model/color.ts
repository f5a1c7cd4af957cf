/** Colours that can be read as text on a light and on a dark page. */

/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** One colour's two shades, each `#rrggbb`. */
export interface Color {
  readonly light: string;
  readonly dark: string;
}

/** Of what has no colour of its own. */
export const plainColor = '#555555';

/** WCAG 2.2 asks 4.5 of text; a little more, since pages are rarely pure white or pure black, and eras tint them a little. */
const contrast = 4.9;
const paper: Rgb = [244, 242, 236];
const night: Rgb = [34, 36, 42];

/** The nearest shade that can be read on a light page, and the nearest tint for a dark one. */
export function readable(color: string): Color {
  const rgb = parseColor(color);
  // Towards white by way of the colour at its brightest: white alone would wash it out.
  const most = Math.max(...rgb, 1);
  const tint: Rgb = [pale(rgb[0], most), pale(rgb[1], most), pale(rgb[2], most)];
  const dark = mixUntilRead(rgb, tint, night) ?? mixUntilRead(tint, [255, 255, 255], night);
  return {light: mixUntilRead(rgb, [0, 0, 0], paper) ?? plainColor, dark: dark ?? '#ffffff'};
}

const pale = (channel: number, most: number): number => ((channel / most) * 255 + 255) / 2;

/** `#rgb` or `#rrggbb`; grey for anything else, which `validate` has refused before. */
export function parseColor(color: string): Rgb {
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

/** The same for two colours written out. */
export const contrastOf = (a: string, b: string): number => ratio(parseColor(a), parseColor(b));

function luminance(color: Rgb): number {
  const [red, green, blue] = linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Light itself, each 0 to 1, without the curve of sRGB. */
export function linear(color: Rgb): Rgb {
  const [red = 0, green = 0, blue = 0] = color.map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}
