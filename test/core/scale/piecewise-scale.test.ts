import {expect} from 'chai';
import {scaleLinear} from 'd3-scale';
import * as fc from 'fast-check';
import {piecewiseScale, type Segment} from '../../../src/core/scale/piecewise-scale.ts';

type Segments = readonly [Segment, ...Segment[]];

/** Segments that touch, from a millisecond to 100,000 years long. */
const segments = (): fc.Arbitrary<Segments> =>
  fc
    .tuple(
      fc.integer({min: -4e15, max: 4e15}),
      fc.array(
        fc.tuple(
          fc.oneof(fc.integer({min: 1, max: 1e8}), fc.integer({min: 1, max: 3e14})),
          fc.integer({min: 1, max: 900}),
        ),
        {minLength: 1, maxLength: 12},
      ),
    )
    .map(([first, parts]) => {
      let start = first;
      return parts.map(([length, width]) => {
        const segment = {start, end: start + length, width};
        start = segment.end;
        return segment;
      }) as unknown as Segments;
    });

const extent = (parts: Segments) => {
  const last = parts.at(-1) ?? parts[0];
  return {start: parts[0].start, end: last.end, width: parts.reduce((sum, {width}) => sum + width, 0)};
};

/** A part of the domain, from its start to its end. */
const part = () => fc.double({min: 0, max: 1, noNaN: true});

describe('piecewiseScale', () => {
  const uneven: Segments = [
    {start: 0, end: 100, width: 10},
    {start: 100, end: 110, width: 90},
  ];

  it('gives each segment its own rate', () => {
    const x = piecewiseScale(uneven);
    expect([0, 50, 100, 105, 110].map(x)).to.deep.equal([0, 5, 10, 55, 100]);
    expect([0, 5, 10, 55, 100].map(x.invert)).to.deep.equal([0, 50, 100, 105, 110]);
  });

  it('goes on past both ends at the rate it has there', () => {
    const x = piecewiseScale(uneven);
    expect(x(-10)).to.equal(-1);
    expect(x(111)).to.be.closeTo(109, 1e-9);
    expect(x.invert(-1)).to.equal(-10);
  });

  it('names the segment that leaves a gap', () => {
    const gap = () =>
      piecewiseScale([
        {start: 0, end: 10, width: 1},
        {start: 11, end: 20, width: 1},
      ]);
    expect(gap).to.throw(RangeError, /^segments\[1\]: starts at 11/);
  });

  it('names the segment that overlaps the one before it', () => {
    const overlap = () =>
      piecewiseScale([
        {start: 0, end: 10, width: 1},
        {start: 9, end: 20, width: 1},
      ]);
    expect(overlap).to.throw(RangeError, /^segments\[1\]: starts at 9, not at 10/);
  });

  it('keeps instants in order, whatever the segments', () => {
    fc.assert(
      fc.property(segments(), part(), part(), (parts, a, b) => {
        const {start, end} = extent(parts);
        const x = piecewiseScale(parts);
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map(at => start + at * (end - start)) as [
          number,
          number,
        ];
        expect(x(early)).to.be.at.most(x(late));
      }),
      {numRuns: 2000},
    );
  });

  it('fills exactly its width', () => {
    fc.assert(
      fc.property(segments(), parts => {
        const {start, end, width} = extent(parts);
        expect(piecewiseScale(parts)(start)).to.equal(0);
        expect(piecewiseScale(parts)(end)).to.be.closeTo(width, 1e-6);
      }),
    );
  });

  it('is undone by invert, to 1 ms or a billionth of the domain', () => {
    fc.assert(
      fc.property(segments(), part(), (parts, at) => {
        const {start, end} = extent(parts);
        const x = piecewiseScale(parts);
        const instant = start + at * (end - start);
        expect(x.invert(x(instant))).to.be.closeTo(instant, Math.max(1, (end - start) / 1e9));
      }),
      {numRuns: 2000},
    );
  });

  it('does what D3 does with a domain and a range of many values', () => {
    fc.assert(
      fc.property(segments(), fc.double({min: -0.5, max: 1.5, noNaN: true}), (parts, at) => {
        const {start, end, width} = extent(parts);
        const edges = [start, ...parts.map(segment => segment.end)];
        let edge = 0;
        const offsets = [0, ...parts.map(segment => (edge += segment.width))];
        const instant = start + at * (end - start);
        const [ours, d3] = [piecewiseScale(parts)(instant), scaleLinear(edges, offsets)(instant)];
        expect(ours).to.be.closeTo(d3, 1e-6 * Math.max(width, Math.abs(d3)));
      }),
      {numRuns: 1000},
    );
  });
});
