import {expect} from 'chai';
import * as fc from 'fast-check';
import {
  type LabelOptions,
  type LabelPlace,
  type LabelRequest,
  placeLabels,
} from '../../../src/core/layout/place-labels.ts';
import {labelSets} from '../../support/arbitraries/layout.ts';

const options: LabelOptions = {
  width: 1000,
  reach: {above: 400, below: 400},
  start: {above: 40, below: 60},
  gap: 14,
  clearance: 7,
  overhang: 10,
  em: 16,
};

const request = (id: string, from: number, more: Partial<LabelRequest> = {}): LabelRequest => ({
  id,
  from,
  to: from,
  clear: {above: 12, below: 30},
  sideCost: {above: 0, below: 0},
  dropCost: 540,
  shapes: [{width: 200, height: 60, cost: 0}],
  ...more,
});

const rounding = 1e-6;

/** What is wrong with an arrangement, in words; empty where nothing is. */
function faults(requests: readonly LabelRequest[], places: readonly (LabelPlace | undefined)[], at: LabelOptions) {
  const found: string[] = [];
  const label = (i: number): string => `${requests[i]?.id} ${JSON.stringify(places[i])}`;
  places.forEach((place, i) => {
    const wanted = requests[i];
    if (!place || !wanted) return;
    const {x, y, width, height, side, leader} = place;
    const shape = wanted.shapes[place.shape];
    if (!shape || Math.abs(shape.width - width) > rounding || shape.height !== height) found.push(`cut: ${label(i)}`);
    if (x < 0 || x + width > at.width + rounding) found.push(`outside the plot: ${label(i)}`);
    if (y < at.start[side] || y + height > at.reach[side]) found.push(`beyond the reach: ${label(i)}`);
    if (leader.x < wanted.from || leader.x > wanted.to) found.push(`leader off its mark: ${label(i)}`);
    if (leader.from !== wanted.clear[side]) found.push(`leader starts in the mark: ${label(i)}`);
    const under = leader.x >= x - rounding && leader.x <= x + width + rounding;
    if (leader.to !== (under ? y : y + height)) found.push(`leader misses its label: ${label(i)}`);
    places.forEach((other, j) => {
      if (!other || j === i || other.side !== side) return;
      const beside = x >= other.x + other.width + at.gap - rounding || other.x >= x + width + at.gap - rounding;
      const apart =
        y >= other.y + other.height + at.gap / 2 - rounding || other.y >= y + height + at.gap / 2 - rounding;
      if (!beside && !apart) found.push(`labels touch: ${label(i)} and ${label(j)}`);
      const over = other.leader.x > x - at.clearance + rounding && other.leader.x < x + width + at.clearance - rounding;
      if (over && y < other.leader.to - rounding) found.push(`leader through a label: ${label(j)} through ${label(i)}`);
    });
  });
  return found;
}

describe('placeLabels', () => {
  it('sets a lone label over its mark, its leader a little inside its edge', () => {
    const [place] = placeLabels([request('a', 300)], options);
    expect(place).to.deep.equal({
      side: 'above',
      x: 290,
      y: 40,
      width: 200,
      height: 60,
      shape: 0,
      leader: {x: 300, from: 12, to: 40},
    });
  });

  it('moves a label in from the edge, its leader still on the mark', () => {
    const [place] = placeLabels([request('a', 980)], options);
    expect(place).to.include({x: 790, side: 'above'});
    expect(place?.leader.x).to.equal(980);
  });

  it('uses both sides rather than climb', () => {
    const places = placeLabels([request('a', 300), request('b', 330), request('c', 360)], options);
    expect(places.map(place => place?.side)).to.include.members(['above', 'below']);
  });

  it('takes a smaller shape when the first does not fit', () => {
    const tall = {width: 200, height: 500, cost: 0};
    const [place] = placeLabels([request('a', 300, {shapes: [tall, {width: 150, height: 50, cost: 4}]})], options);
    expect(place?.shape).to.equal(1);
  });

  it('leaves out a label wider than the plot, and none beside it', () => {
    const wide = request('wide', 300, {shapes: [{width: 1001, height: 20, cost: 0}]});
    const places = placeLabels([wide, request('a', 300)], options);
    expect(places[0]).to.equal(undefined);
    expect(places[1]).to.not.equal(undefined);
  });

  it('leaves out the lightest where there is room for one only', () => {
    const tight = {...options, width: 201, reach: {above: 100, below: 0}};
    const places = placeLabels(
      [1, 5, 3].map((weight, i) => request(`e${i}`, 60 + 40 * i, {dropCost: 60 * 3 ** weight})),
      tight,
    );
    expect(places.map(place => place !== undefined)).to.deep.equal([false, true, false]);
  });

  it('keeps a description while it costs no label, and gives it up before one', () => {
    const shapes = [
      {width: 200, height: 120, cost: 0},
      {width: 200, height: 60, cost: 2.5},
    ];
    const low = {...options, reach: {above: 170, below: 0}};
    const alone = placeLabels([request('a', 20, {shapes})], low);
    const both = placeLabels([request('a', 20, {shapes}), request('b', 150, {shapes})], low);
    expect(alone.map(place => place?.shape)).to.deep.equal([0]);
    expect(both.map(place => place?.shape)).to.deep.equal([1, 1]);
  });

  it('keeps two labels on one spot', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 1000}), fc.integer({min: 1, max: 480}), (x, width) => {
        const shapes = [{width, height: 60, cost: 0}];
        expect(placeLabels([request('a', x, {shapes}), request('b', x, {shapes})], options)).to.not.include(undefined);
      }),
      {numRuns: 300},
    );
  });

  it('has nothing to place in an empty story', () => {
    expect(placeLabels([], options)).to.deep.equal([]);
  });

  for (const [amount, max, numRuns] of [
    ['a few labels', 6, 2500],
    ['a dozen labels', 14, 1000],
    ['many labels', 60, 250],
  ] as const) {
    it(`never lets ${amount} touch, leave the plot, or stand in a leader's way`, () => {
      fc.assert(
        fc.property(labelSets({max}), ({requests, options: at}) => {
          const places = placeLabels(requests, at);
          expect(places).to.have.lengthOf(requests.length);
          expect(faults(requests, places, at)).to.deep.equal([]);
        }),
        {numRuns},
      );
    });
  }

  for (const [amount, min, max, numRuns] of [
    ['some labels', 0, 20, 400],
    ['a crowd', 41, 60, 60],
  ] as const) {
    it(`gives ${amount} the same places whatever the order of the requests`, () => {
      const shuffled = labelSets({min, max}).chain(set =>
        fc.tuple(
          fc.constant(set),
          fc.shuffledSubarray([...set.requests], {minLength: set.requests.length, maxLength: set.requests.length}),
        ),
      );
      fc.assert(
        fc.property(shuffled, ([{requests, options: at}, mixed]) => {
          const byId = (items: readonly LabelRequest[]) =>
            Object.fromEntries(placeLabels(items, at).map((place, i) => [items[i]?.id, place]));
          expect(byId(mixed)).to.deep.equal(byId(requests));
        }),
        {numRuns},
      );
    });
  }
});
