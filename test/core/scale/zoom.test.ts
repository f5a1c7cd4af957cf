import {expect} from 'chai';
import * as fc from 'fast-check';
import {type AxisPlan, type PlanOptions, planAxis, type Span} from '../../../src/core/scale/axis-plan.ts';
import {
  mostZoom,
  openPlan,
  panBy,
  panTo,
  wholeZoom,
  windowOf,
  type Zoom,
  zoomAbout,
  zoomToSpan,
} from '../../../src/core/scale/zoom.ts';
import {spanSets} from '../../support/arbitraries/spans.ts';

const day = 864e5;
const at = (text: string): number => Date.parse(text);
const dot = (text: string): Span => ({start: at(text), end: at(text) + day, dot: true});

/** The report's story: a year, a month, and four days of one week. */
const report: Span[] = [
  {start: at('2019-01-01'), end: at('2020-01-01'), dot: false},
  {start: at('2022-06-01'), end: at('2022-07-01'), dot: false},
  dot('2022-10-05'),
  dot('2022-10-11'),
  dot('2022-10-12'),
  dot('2022-10-13'),
];
const room: PlanOptions = {width: 1000, spacing: 'auto', markWidth: 24, gapWidth: 96};
const planOf = (of: readonly Span[], options: Partial<PlanOptions> = {}): AxisPlan =>
  planAxis(of, {...room, ...options});

const plans = (): fc.Arbitrary<AxisPlan> =>
  fc
    .tuple(spanSets(), fc.constantFrom('proportional' as const, 'broken' as const, 'equal' as const))
    .map(([of, spacing]) => planOf(of, {spacing}));

/** A reader's zoom about some place, and then another. */
const walks = () =>
  fc.array(fc.tuple(fc.double({min: 0.2, max: 6, noNaN: true}), fc.integer({min: 0, max: 1000})), {
    minLength: 1,
    maxLength: 6,
  });
const walk = (plan: AxisPlan, steps: readonly (readonly [number, number])[]): Zoom =>
  steps.reduce((zoom, [factor, x]) => zoomAbout(plan, 1000, zoom, zoom.k * factor, x), wholeZoom(plan, 1000));

/** CSS px in the window. */
const placeOf = (plan: AxisPlan, zoom: Zoom, instant: number): number => openPlan(plan, 1000, zoom).scale(instant);

describe('zooming into an axis', () => {
  it('shows the whole story as it was planned at zoom 1', () => {
    fc.assert(
      fc.property(plans(), plan => {
        const opened = openPlan(plan, 1000, wholeZoom(plan, 1000));
        for (const {start, end} of [...plan.stretches, ...plan.gaps]) {
          expect(opened.scale(start)).to.be.closeTo(plan.scale(start), 0.01);
          expect(opened.scale(end)).to.be.closeTo(plan.scale(end), 0.01);
        }
        expect(opened.spacing).to.equal(plan.spacing);
      }),
    );
  });

  it('keeps the instant under the pointer where it is, but where the axis ends', () => {
    fc.assert(
      fc.property(
        plans(),
        walks(),
        fc.double({min: 0.3, max: 5, noNaN: true}),
        fc.integer({min: 0, max: 1000}),
        (plan, steps, factor, x) => {
          const zoom = walk(plan, steps);
          const instant = openPlan(plan, 1000, zoom).scale.invert(x);
          const next = zoomAbout(plan, 1000, zoom, zoom.k * factor, x);
          const [first, last] = [
            placeOf(plan, next, plan.scale.invert(0)),
            placeOf(plan, next, plan.scale.invert(1000)),
          ];
          const isAtEnd = Math.abs(first) < 0.5 || Math.abs(last - 1000) < 0.5;
          if (!isAtEnd) expect(placeOf(plan, next, instant)).to.be.closeTo(x, 0.5);
        },
      ),
    );
  });

  it('never shows what lies beyond the ends of the axis, nor less than a minute', () => {
    fc.assert(
      fc.property(plans(), walks(), fc.integer({min: -5000, max: 5000}), (plan, steps, by) => {
        const zoom = panBy(plan, 1000, walk(plan, steps), by);
        const {start, end} = windowOf(plan, 1000, zoom);
        const [first, last] = [plan.scale.invert(0), plan.scale.invert(1000)];
        const hair = (last - first) * 1e-9 + 1;
        expect(start).to.be.at.least(first - hair);
        expect(end).to.be.at.most(last + hair);
        expect(zoom.k).to.be.within(1, mostZoom(plan, 1000) + 1e-9);
        // Only the fastest stretch can be looked at so closely.
        if (zoom.k > 1) expect(end - start).to.be.at.least(60_000 * 0.999);
      }),
    );
  });

  it('keeps time in order at every zoom, and finds its way back from pixels', () => {
    fc.assert(
      fc.property(
        plans(),
        walks(),
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (plan, steps, a, b) => {
          const {scale} = openPlan(plan, 1000, walk(plan, steps));
          const [x, y] = [Math.min(a, b) * 1000, Math.max(a, b) * 1000];
          expect(scale.invert(x)).to.be.at.most(scale.invert(y));
          expect(scale(scale.invert(x))).to.be.closeTo(x, 0.01);
        },
      ),
    );
  });

  it('fills the window, with nothing beside it and nothing twice', () => {
    fc.assert(
      fc.property(plans(), walks(), (plan, steps) => {
        const {stretches, gaps} = openPlan(plan, 1000, walk(plan, steps));
        const parts = [...stretches, ...gaps].sort((a, b) => a.x - b.x);
        let edge = 0;
        for (const {x, width} of parts) {
          expect(x).to.be.closeTo(edge, 0.1);
          edge = x + width;
        }
        expect(edge).to.be.closeTo(1000, 0.1);
      }),
    );
  });

  it('opens a broken axis into one that is to scale', () => {
    const plan = planOf(report);
    expect(plan.spacing).to.equal('broken');
    // About the cut of two years and five months: it grows until it has caught up with the week.
    const cut = plan.scale(at('2021-01-01'));
    const widths = [1, 2, 8, 40, 400, 4000].map(k => {
      const opened = openPlan(plan, 1000, zoomAbout(plan, 1000, wholeZoom(plan, 1000), k, cut));
      return {
        k,
        spacing: opened.spacing,
        gaps: opened.gaps.length,
        opened: opened.stretches.filter(part => part.opened).length,
      };
    });
    expect(widths[0]).to.include({spacing: 'broken', gaps: 2, opened: 0});
    expect(widths[2]).to.include({spacing: 'broken', opened: 1});
    expect(widths.at(-1)).to.include({spacing: 'proportional', gaps: 0, opened: 0});
  });

  it('opens it smoothly: a little more zoom never moves anything by much', () => {
    fc.assert(
      fc.property(plans(), walks(), fc.integer({min: 0, max: 1000}), (plan, steps, x) => {
        const zoom = walk(plan, steps);
        const next = zoomAbout(plan, 1000, zoom, zoom.k * 1.001, 500);
        const instant = openPlan(plan, 1000, zoom).scale.invert(x);
        expect(placeOf(plan, next, instant)).to.be.closeTo(x, 5);
      }),
    );
  });

  it('is to scale within a stretch that fills the window, and says so', () => {
    const plan = planOf(report);
    const zoom = zoomToSpan(plan, 1000, {start: at('2022-10-10'), end: at('2022-10-14')}, 1);
    const opened = openPlan(plan, 1000, zoom);
    expect(opened.spacing).to.equal('proportional');
    expect(opened.gaps).to.deep.equal([]);
  });

  it('shows the span that is asked for, with as much room beside it as is asked for', () => {
    const plan = planOf(report);
    const span = {start: at('2022-10-11'), end: at('2022-10-13')};
    const {start, end} = windowOf(plan, 1000, zoomToSpan(plan, 1000, span, 0.5));
    expect(start).to.be.at.most(span.start);
    expect(end).to.be.at.least(span.end);
    expect((span.end - span.start) / (end - start)).to.be.closeTo(0.5, 0.01);
  });

  it('shows what there is of a span that reaches beyond the story', () => {
    const plan = planOf(report);
    const {start} = windowOf(plan, 1000, zoomToSpan(plan, 1000, {start: at('2022-10-01'), end: at('2030-01-01')}, 1));
    expect(start).to.be.closeTo(at('2022-10-01'), day / 100);
  });

  it('brings an instant to the middle', () => {
    const plan = planOf(report);
    const zoom = zoomAbout(plan, 1000, wholeZoom(plan, 1000), 8, 0);
    expect(placeOf(plan, panTo(plan, 1000, zoom, at('2022-10-08')), at('2022-10-08'))).to.be.closeTo(500, 0.01);
  });

  it('finds its way back out: zooming in and out about one place ends where it began', () => {
    fc.assert(
      fc.property(plans(), fc.double({min: 1, max: 50, noNaN: true}), fc.integer({min: 0, max: 1000}), (plan, k, x) => {
        const back = zoomAbout(plan, 1000, zoomAbout(plan, 1000, wholeZoom(plan, 1000), k, x), 1, x);
        const {start, end} = windowOf(plan, 1000, back);
        expect(plan.scale(start)).to.be.closeTo(0, 0.01);
        expect(plan.scale(end)).to.be.closeTo(1000, 0.01);
      }),
    );
  });
});
