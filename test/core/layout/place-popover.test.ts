import {expect} from 'chai';
import * as fc from 'fast-check';
import {placePopover} from '../../../src/core/layout/place-popover.ts';

const frame = {width: 400, height: 600};
const box = {width: 200, height: 100};
const options = {prefer: 'above', distance: 8, margin: 8} as const;
const mark = (left: number, top: number) => ({left, top, width: 24, height: 24});

describe('placePopover', () => {
  it('stands over the middle of its mark', () => {
    expect(placePopover(mark(188, 300), box, frame, options)).to.include({left: 100, top: 192, beside: undefined});
  });

  it('goes under a mark that has no room above it', () => {
    expect(placePopover(mark(188, 50), box, frame, options)).to.include({left: 100, top: 82});
  });

  it('goes over a mark at the foot of the window though it prefers below', () => {
    const place = placePopover(mark(188, 560), box, frame, {...options, prefer: 'below'});
    expect(place).to.include({left: 100, top: 452});
  });

  it('keeps off the edges', () => {
    expect(placePopover(mark(0, 300), box, frame, options).left).to.equal(8);
    expect(placePopover(mark(376, 300), box, frame, options).left).to.equal(192);
  });

  it('covers the mark where neither side has room', () => {
    const place = placePopover(mark(188, 300), {width: 200, height: 580}, frame, options);
    expect(place).to.deep.equal({left: 100, top: 8, beside: undefined});
  });

  it('may go beside the mark there, on the side that has room', () => {
    const tall = {width: 200, height: 580};
    expect(placePopover(mark(20, 300), tall, frame, options).beside).to.equal(52);
    expect(placePopover(mark(350, 300), tall, frame, options).beside).to.equal(142);
  });

  const anywhere = fc.record({
    left: fc.integer({min: -100, max: 500}),
    top: fc.integer({min: -100, max: 700}),
    width: fc.nat({max: 300}),
    height: fc.nat({max: 40}),
  });
  const prefer = fc.constantFrom('above' as const, 'below' as const);

  it('never leaves a window that it fits, wherever the mark is', () => {
    const boxes = fc.record({width: fc.nat({max: 384}), height: fc.nat({max: 584})});
    fc.assert(
      fc.property(anywhere, boxes, prefer, (at, size, side) => {
        const {left, top} = placePopover(at, size, frame, {...options, prefer: side});
        expect(left).to.be.within(8, 392 - size.width);
        expect(top).to.be.within(8, 592 - size.height);
      }),
      {numRuns: 2000},
    );
  });

  it('covers its mark only where neither side has room', () => {
    const boxes = fc.record({width: fc.nat({max: 384}), height: fc.nat({max: 584})});
    const inside = fc.record({left: fc.nat({max: 376}), top: fc.nat({max: 576})}).map(({left, top}) => mark(left, top));
    fc.assert(
      fc.property(inside, boxes, prefer, (at, size, side) => {
        const {top} = placePopover(at, size, frame, {...options, prefer: side});
        const hasRoom = at.top - 16 >= size.height || frame.height - at.top - 24 - 16 >= size.height;
        if (hasRoom) expect(top + size.height <= at.top - 8 || top >= at.top + 24 + 8).to.equal(true);
      }),
      {numRuns: 2000},
    );
  });

  it('shows the beginning of a box larger than the window', () => {
    expect(placePopover(mark(188, 300), {width: 900, height: 900}, frame, options)).to.include({left: 8, top: 8});
  });
});
