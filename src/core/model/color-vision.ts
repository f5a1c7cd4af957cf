/** How far apart two colours are to an eye, whichever cones it has. */
import {linear, parseColor, type Rgb} from './color.ts';

type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * What an eye without one kind of cones sees, on linear light: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), for severity 1.
 */
const cones = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, Matrix>>;

/** The usual first, then by how many people have it. */
export type Vision = keyof typeof cones;
export const visions = Object.keys(cones) as Vision[];

const lightOf = ([red, green, blue]: Rgb): Rgb => [linear(red), linear(green), linear(blue)];

/** Oklab (B. Ottosson, "A perceptual color space for image processing", 2020): linear light to cones, and from them. */
const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const fromCones: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const times = (matrix: Matrix, [a, b, c]: Rgb): Rgb => {
  const row = (i: 0 | 1 | 2): number => matrix[i][0] * a + matrix[i][1] * b + matrix[i][2] * c;
  return [row(0), row(1), row(2)];
};

function seen(color: string, vision: Vision): Rgb {
  const light = times(cones[vision], lightOf(parseColor(color)));
  const [l, m, s] = times(toCones, [clip(light[0]), clip(light[1]), clip(light[2])]);
  return times(fromCones, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

const clip = (part: number): number => Math.min(1, Math.max(0, part));

/** In hundredths of the way from black to white in Oklab; about 2 can just be seen side by side. Colours are `#rrggbb`. */
export function colorDistance(a: string, b: string, vision: Vision = 'usual'): number {
  const [one, other] = [seen(a, vision), seen(b, vision)];
  return 100 * Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
