import {expect} from 'chai';
import * as fc from 'fast-check';
import {fillLabels} from '../../../src/core/layout/fill-labels.ts';
import {type LabelPlace, type LabelRequest, placeLabels} from '../../../src/core/layout/place-labels.ts';

const options = {
  width: 900,
  reach: {above: 200, below: 200},
  start: {above: 20, below: 40},
  gap: 8,
  clearance: 4,
  overhang: 6,
  em: 13,
  beam: 1,
};

const requests = fc
  .array(fc.record({x: fc.integer({min: 10, max: 890}), wide: fc.integer({min: 40, max: 200}), drop: fc.nat(100)}), {
    minLength: 1,
    maxLength: 60,
  })
  .map(items =>
    items.map(
      ({x, wide, drop}, i): LabelRequest => ({
        id: `event-${i}`,
        from: x,
        to: x,
        clear: {above: 10, below: 10},
        sideCost: {above: 0, below: 0},
        dropCost: 50 + drop,
        shapes: [
          {width: wide, height: 36, cost: 0},
          {width: wide / 2, height: 54, cost: 1},
        ],
      }),
    ),
  );

const placed = (places: readonly (LabelPlace | undefined)[]): LabelPlace[] =>
  places.filter(place => place !== undefined);

describe('fillLabels', () => {
  it('leaves every label where it is, and adds some that lie over none, with leaders through none', () => {
    fc.assert(
      fc.property(requests, asked => {
        const before = placeLabels(asked, options);
        const after = fillLabels(asked, before, options);
        before.forEach((place, i) => {
          if (place) expect(after[i]).to.equal(place);
        });
        const all = placed(after);
        for (const a of all) {
          expect(a.x).to.be.at.least(0);
          expect(a.x + a.width).to.be.at.most(options.width);
          expect(a.y + a.height).to.be.at.most(options.reach[a.side]);
          for (const b of all) {
            if (a === b || a.side !== b.side) continue;
            const isApart =
              a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
            expect(isApart, 'a label over another').to.be.true;
            const {x, to} = b.leader;
            expect(x > a.x && x < a.x + a.width && to > a.y + 0.01, 'a leader through a label').to.be.false;
          }
        }
      }),
      {numRuns: 200},
    );
  });

  it('finds room that the search has passed by', () => {
    const asked = Array.from(
      {length: 30},
      (_, i): LabelRequest => ({
        id: `event-${String(i).padStart(2, '0')}`,
        from: 20 + i * 29,
        to: 20 + i * 29,
        clear: {above: 10, below: 10},
        sideCost: {above: 0, below: 0},
        dropCost: 100,
        shapes: [{width: 80, height: 36, cost: 0}],
      }),
    );
    const before = placeLabels(asked, options).map((place, i) => (i % 2 ? place : undefined));
    expect(placed(fillLabels(asked, before, options)).length).to.be.above(placed(before).length);
  });
});
