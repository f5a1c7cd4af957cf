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

/** In fifty steps, the first that can be read; `undefined` where not even `end` can. */
function mixUntilRead(start: Rgb, end: Rgb, page: Rgb): string | undefined {
  const light = luminance(page);
  const mixed = (step: number): Rgb => {
    const part = parts[step] as number;
    return [mix(start[0], end[0], part), mix(start[1], end[1], part), mix(start[2], end[2], part)];
  };
  const canBeRead = (step: number): boolean => ratio(luminance(mixed(step)), light) >= contrast;
  if (!canBeRead(steps)) return undefined;
  // Towards its end a mixture that can be read stays so: half of what is left need not be looked at.
  let low = 0;
  let high = steps;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (canBeRead(middle)) high = middle;
    else low = middle + 1;
  }
  return `#${mixed(low)
    .map(value => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

const steps = 50;
/** Added up and not divided: so a channel half-way between two whole numbers is rounded as in the palettes that are drawn already. */
const parts = [0];
for (let i = 0; i < steps; i++) parts.push((parts[i] as number) + 1 / steps);
const mix = (from: number, to: number, part: number): number => Math.round(from + (to - from) * part);

/** Contrast ratio as WCAG 2.2 defines it, of two luminances. */
const ratio = (x: number, y: number): number => (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);

/** The same of two colours written out. */
export const contrastOf = (a: string, b: string): number => ratio(luminance(parseColor(a)), luminance(parseColor(b)));

const luminance = (color: Rgb): number =>
  0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);

/** A channel as light itself, 0 to 1, without the curve of sRGB. */
export function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
