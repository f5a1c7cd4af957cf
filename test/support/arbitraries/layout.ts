/** Arbitrary labels to place: few and many, tiny and huge, crowded on one spot and at the edges of the plot. */
import * as fc from 'fast-check';
import type {LabelOptions, LabelRequest, LabelShape} from '../../../src/core/layout/place-labels.ts';

export interface LabelSet {
  readonly requests: readonly LabelRequest[];
  readonly options: LabelOptions;
}

const shape = (): fc.Arbitrary<LabelShape> =>
  fc.record({
    width: fc.oneof(
      {weight: 6, arbitrary: fc.integer({min: 30, max: 320})},
      {weight: 1, arbitrary: fc.integer({min: 1, max: 3})},
      {weight: 1, arbitrary: fc.integer({min: 300, max: 3000})},
    ),
    height: fc.oneof(
      {weight: 6, arbitrary: fc.integer({min: 20, max: 170})},
      {weight: 1, arbitrary: fc.integer({min: 1, max: 900})},
    ),
    cost: fc.double({min: 0, max: 8, noNaN: true}),
  });

/** A point or a bar; often on the same few spots, often at an edge. */
const stand = (width: number): fc.Arbitrary<{from: number; to: number}> => {
  const spot = fc.oneof(
    {weight: 4, arbitrary: fc.double({min: 0, max: width, noNaN: true})},
    {weight: 2, arbitrary: fc.double({min: 0.6 * width, max: 0.7 * width, noNaN: true})},
    {weight: 1, arbitrary: fc.constantFrom(0, 1, width / 2, width - 1, width)},
  );
  return fc.oneof(
    {weight: 3, arbitrary: spot.map(from => ({from, to: from}))},
    {weight: 1, arbitrary: fc.tuple(spot, spot).map(([a, b]) => ({from: Math.min(a, b), to: Math.max(a, b)}))},
  );
};

const request = (width: number) =>
  fc.record({
    at: stand(width),
    clear: fc.record({above: fc.integer({min: 0, max: 40}), below: fc.integer({min: 0, max: 40})}),
    sideCost: fc.record({above: fc.constantFrom(0, 0, 3), below: fc.constantFrom(0, 0, 3)}),
    dropCost: fc.constantFrom(180, 540, 1620, 4860, 14580),
    shapes: fc.array(shape(), {minLength: 1, maxLength: 4}),
  });

/** A set of labels and the plot to place them in. */
export const labelSets = ({min = 0, max = 12} = {}): fc.Arbitrary<LabelSet> =>
  fc.constantFrom(320, 700, 1024, 2400).chain(width =>
    fc
      .tuple(
        fc.array(request(width), {minLength: min, maxLength: max, size: 'max'}),
        fc.constantFrom(200, 320, 560),
        fc.constantFrom(320, 560),
        fc.constantFrom(40, 52, 90),
      )
      .map(([items, above, below, start]) => ({
        requests: items.map(({at, ...rest}, i) => ({id: `e${i}`, ...at, ...rest})),
        options: {
          width,
          reach: {above, below},
          start: {above: start, below: 64},
          gap: 14.4,
          clearance: 7.2,
          overhang: 11.2,
          em: 16,
        },
      })),
  );
