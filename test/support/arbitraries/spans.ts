/** Arbitrary spans of time: minutes, days, months, years and ages, crowded in a week or strewn over 400,000 years. */
import * as fc from 'fast-check';
import type {Span} from '../../../src/core/scale/axis-plan.ts';

const minute = 6e4;
const day = 864e5;
const year = 365.2425 * day;
const now = Date.UTC(2022, 9, 12);

/** Epoch ms at a midnight: near the same week, within a century, since antiquity, or anywhere that dates reach. */
const midnight = (): fc.Arbitrary<number> =>
  fc
    .oneof(
      {weight: 4, arbitrary: fc.integer({min: -4, max: 4}).map(days => now + days * day)},
      {weight: 3, arbitrary: fc.integer({min: -20_000, max: 1000}).map(days => now + days * day)},
      {weight: 2, arbitrary: fc.integer({min: -5000, max: 100}).map(years => now + years * year)},
      {weight: 1, arbitrary: fc.integer({min: -200_000, max: 200_000}).map(years => years * year)},
    )
    .map(instant => Math.floor(instant / day) * day);

const dot = (): fc.Arbitrary<Span> =>
  fc.oneof(
    {weight: 3, arbitrary: midnight().map(start => ({start, end: start + day, dot: true}))},
    {
      weight: 1,
      arbitrary: fc
        .tuple(midnight(), fc.nat({max: 1439}))
        .map(([at, minutes]) => ({start: at + minutes * minute, end: at + (minutes + 1) * minute, dot: true})),
    },
  );

const bar = (): fc.Arbitrary<Span> =>
  fc
    .tuple(midnight(), fc.constantFrom(30 * day, 365 * day, 10 * year, 100 * year, 4 * day, 12_345 * day))
    .map(([start, length]) => ({start, end: start + length, dot: false}));

/** At least one span, in no order. */
export const spanSets = ({max = 20} = {}): fc.Arbitrary<Span[]> =>
  fc.array(fc.oneof({weight: 3, arbitrary: dot()}, {weight: 2, arbitrary: bar()}), {
    minLength: 1,
    maxLength: max,
    size: 'max',
  });
