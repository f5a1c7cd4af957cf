import {expect} from 'chai';
import * as fc from 'fast-check';
import {type AxisPlan, middle, type PlanOptions, planAxis, type Span} from '../../../src/core/scale/axis-plan.ts';
import {spanSets} from '../../support/arbitraries/spans.ts';

const options: PlanOptions = {width: 1024, spacing: 'auto', markWidth: 24, gapWidth: 96};
const spacings = ['auto', 'proportional', 'broken', 'equal'] as const;

const day = 864e5;
const dayOf = (year: number, month: number, date: number): Span => {
  const start = Date.UTC(year, month - 1, date);
  return {start, end: start + day, dot: true};
};
const yearOf = (year: number): Span => ({start: Date.UTC(year, 0, 1), end: Date.UTC(year + 1, 0, 1), dot: false});
const monthOf = (year: number, month: number): Span => ({
  start: Date.UTC(year, month - 1, 1),
  end: Date.UTC(year, month, 1),
  dot: false,
});

/** The first story: a year, a month three years later, and four days of one week. */
const story = [yearOf(2019), monthOf(2022, 6), ...[5, 11, 12, 13].map(date => dayOf(2022, 10, date))];

/** Segments in order, with breaks where they are. */
const parts = ({stretches, gaps}: AxisPlan) => [...stretches, ...gaps].sort((a, b) => a.x - b.x);

/** What is wrong with a plan, in words. */
function faults(plan: AxisPlan, spans: readonly Span[], {width}: PlanOptions): string[] {
  const found: string[] = [];
  const all = parts(plan);
  const near = (a: number, b: number, room = 1e-6): boolean => Math.abs(a - b) <= room;
  let x = 0;
  all.forEach((part, i) => {
    const before = all[i - 1];
    if (!(part.width > 0 && part.end > part.start && Number.isFinite(part.width + part.start + part.end)))
      found.push(`no true segment: ${JSON.stringify(part)}`);
    if (!near(part.x, x)) found.push(`starts at ${part.x}, not ${x}`);
    if (before && before.end !== part.start) found.push(`time is lost between ${before.end} and ${part.start}`);
    if (!near(plan.scale(part.start), part.x, 1e-3)) found.push(`the scale does not start it at ${part.x}`);
    x += part.width;
  });
  if (!near(x, width)) found.push(`fills ${x} of ${width}`);
  if (plan.gaps.length !== (plan.spacing === 'broken' ? plan.stretches.length - 1 : 0)) found.push('breaks too many');
  for (const gap of plan.gaps) {
    if (gap.start < gap.from || gap.end > gap.to) found.push(`a break wider than its lull: ${JSON.stringify(gap)}`);
    const ends = new Set(spans.flatMap(({start, end}) => [start, end]));
    if (!ends.has(gap.from) || !ends.has(gap.to)) found.push(`nothing stands beside a break: ${JSON.stringify(gap)}`);
    for (const span of spans) {
      if ([span.start, span.end].some(edge => edge > gap.from && edge < gap.to))
        found.push('something happens in a break');
      if (span.dot && middle(span) > gap.start && middle(span) < gap.end) found.push('a dot stands in a break');
    }
  }
  for (const span of spans) {
    const at = [span.start, middle(span), span.end].map(plan.scale);
    if (!at.every(Number.isFinite)) found.push('a span is nowhere');
    if (at.some(place => place < -1e-6 || place > width + 1e-6)) found.push(`a span is outside: ${at}`);
  }
  return found;
}

const dots = (spans: readonly Span[]) =>
  spans
    .filter(({dot}) => dot)
    .map(middle)
    .sort((a, b) => a - b);

/** Whether dots on different days would cover one another. */
const isCrowded = (spans: readonly Span[], {scale}: AxisPlan) =>
  dots(spans).some((dot, i, all) => {
    const next = all[i + 1];
    return next && Math.floor(dot / day) !== Math.floor(next / day) && scale(next) - scale(dot) < options.markWidth;
  });

describe('planAxis', () => {
  it('cuts what is empty in the first story, and says what each break stands for', () => {
    const plan = planAxis(story, options);
    expect(plan.spacing).to.equal('broken');
    expect(plan.gaps.map(({from, to}) => [from, to].map(ms => new Date(ms).toISOString().slice(0, 10)))).to.deep.equal([
      ['2020-01-01', '2022-06-01'],
      ['2022-07-01', '2022-10-05'],
    ]);
    expect(plan.gaps.map(({width}) => width)).to.deep.equal([96, 96]);
  });

  it('gives most of the axis to where most happens', () => {
    const [year, month, week] = planAxis(story, options).stretches;
    expect(week?.width).to.be.greaterThan((year?.width ?? 0) + (month?.width ?? 0));
  });

  it('knows how fine the dates of each stretch are', () => {
    const days = planAxis(story, options).stretches.map(({finest}) => finest / day);
    expect(days).to.deep.equal([365, 30, 1]);
  });

  it('leaves a story to scale whose days stand apart', () => {
    const plan = planAxis(
      [1, 4, 9].map(date => dayOf(2022, 10, date)),
      options,
    );
    expect(plan).to.include({spacing: 'proportional'});
    expect(plan.gaps).to.deep.equal([]);
  });

  it('stays to scale when asked to, however crowded', () => {
    const plan = planAxis(story, {...options, spacing: 'proportional'});
    expect(plan.spacing).to.equal('proportional');
    expect(plan.stretches).to.have.lengthOf(1);
  });

  it('counts two events of one day as no crowd', () => {
    const plan = planAxis([dayOf(2022, 1, 1), dayOf(2022, 1, 1), dayOf(2022, 12, 31)], options);
    expect(plan.spacing).to.equal('proportional');
  });

  it('never cuts through the day that a dot stands for', () => {
    const minute = (date: number, clock: number): Span => {
      const start = Date.UTC(2022, 9, date) + clock * 6e4;
      return {start, end: start + 6e4, dot: true};
    };
    const spans = [dayOf(2022, 10, 10), minute(10, 23 * 60 + 59), minute(11, 1)];
    for (const spacing of spacings)
      expect(faults(planAxis(spans, {...options, spacing}), spans, options)).to.deep.equal([]);
  });

  it('keeps the end of a bar between two breaks', () => {
    const war = {start: Date.UTC(1900, 0, 1), end: Date.UTC(2022, 0, 1), dot: false};
    const spans = [dayOf(1800, 1, 1), war, ...[1, 2, 3, 4].map(date => dayOf(2022, 10, date))];
    const plan = planAxis(spans, {...options, spacing: 'broken'});
    expect(faults(plan, spans, options)).to.deep.equal([]);
    expect(plan.gaps.map(({to}) => new Date(to).getUTCFullYear())).to.include.members([1900, 2022]);
  });

  it('steps evenly when asked to', () => {
    const spans = [yearOf(-3000), dayOf(1900, 1, 1), dayOf(2022, 10, 5), dayOf(2022, 10, 6)];
    const {scale, spacing} = planAxis(spans, {...options, spacing: 'equal'});
    const at = spans.map(span => scale(span.dot ? middle(span) : span.start));
    expect(spacing).to.equal('equal');
    expect(at[0]).to.equal(24);
    for (const i of [1, 2, 3]) expect((at[i] ?? 0) - (at[i - 1] ?? 0)).to.be.closeTo(250, 1e-6);
  });

  for (const [name, spans] of [
    ['one day', [dayOf(2022, 10, 12)]],
    ['one year', [yearOf(2019)]],
    ['one minute', [{start: 0, end: 6e4, dot: true}]],
    ['two events of the same date', [dayOf(2022, 10, 12), dayOf(2022, 10, 12)]],
    ['BCE to now', [yearOf(-3000), yearOf(-43), yearOf(622), dayOf(2022, 10, 12)]],
    ['400,000 years', [yearOf(-200_000), dayOf(1, 1, 1), dayOf(2022, 10, 12), dayOf(2022, 10, 13), yearOf(200_000)]],
    ['all that a date reaches', [yearOf(-271_000), dayOf(2022, 10, 12), yearOf(275_000)]],
    ['a thousand days', Array.from({length: 1000}, (_, i) => dayOf(1990, 1, 1 + 11 * i))],
    [
      'two thousand spans',
      Array.from({length: 2000}, (_, i) => (i % 3 ? dayOf(1900, 1, 1 + i * i) : yearOf(1800 + i))),
    ],
  ] as const) {
    for (const spacing of spacings) {
      for (const width of [320, 1024, 4000]) {
        it(`has a sound axis for ${name}: ${spacing}, ${width} px`, () => {
          const at = {...options, spacing, width};
          expect(faults(planAxis(spans, at), spans, at)).to.deep.equal([]);
        });
      }
    }
  }

  const anyOptions = fc.record({
    width: fc.constantFrom(320, 600, 1024, 2560),
    spacing: fc.constantFrom(...spacings),
    markWidth: fc.constantFrom(24, 36),
    gapWidth: fc.constantFrom(60, 96, 144),
  });

  it('has a sound axis for any spans: parts that touch and fill the width, breaks where nothing happens', () => {
    fc.assert(
      fc.property(spanSets(), anyOptions, (spans, at) => {
        expect(faults(planAxis(spans, at), spans, at)).to.deep.equal([]);
      }),
      {numRuns: 2000},
    );
  });

  it('keeps instants in order, and finds the instant of each place again', () => {
    fc.assert(
      fc.property(spanSets(), anyOptions, fc.nat({max: 1000}), fc.nat({max: 1000}), (spans, at, a, b) => {
        const plan = planAxis(spans, at);
        const all = parts(plan);
        const [start, end] = [all[0]?.start ?? 0, all.at(-1)?.end ?? 0];
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map(n => start + (n / 1000) * (end - start)) as [
          number,
          number,
        ];
        expect(plan.scale(early)).to.be.at.most(plan.scale(late));
        for (const instant of [early, late])
          expect(plan.scale.invert(plan.scale(instant))).to.be.closeTo(instant, Math.max(1, (end - start) / 1e9));
      }),
      {numRuns: 1000},
    );
  });

  it('is the same for any order of the spans', () => {
    const shuffled = spanSets().chain(spans =>
      fc.tuple(
        fc.constant(spans),
        fc.shuffledSubarray(spans, {minLength: spans.length, maxLength: spans.length}),
        anyOptions,
      ),
    );
    fc.assert(
      fc.property(shuffled, ([spans, mixed, at]) => {
        const {scale: _, ...plan} = planAxis(spans, at);
        const {scale: __, ...again} = planAxis(mixed, at);
        expect(again).to.deep.equal(plan);
      }),
      {numRuns: 1000},
    );
  });

  it('is to scale by itself exactly when days do not crowd, or nothing can be cut', () => {
    fc.assert(
      fc.property(spanSets(), spans => {
        const toScale = planAxis(spans, {...options, spacing: 'proportional'});
        const broken = planAxis(spans, {...options, spacing: 'broken'});
        const {spacing, gaps} = planAxis(spans, options);
        expect(spacing).to.equal(isCrowded(spans, toScale) ? broken.spacing : 'proportional');
        if (spacing === 'broken') expect(gaps).to.deep.equal(broken.gaps);
      }),
      {numRuns: 1000},
    );
  });

  it('gives every place the same step when asked to', () => {
    fc.assert(
      fc.property(spanSets(), spans => {
        const {scale} = planAxis(spans, {...options, spacing: 'equal'});
        const places = [...new Set(spans.map(span => (span.dot ? middle(span) : span.start)))].sort((a, b) => a - b);
        const step = (options.width - options.markWidth) / places.length;
        places.forEach((place, i) => {
          expect(scale(place)).to.be.closeTo(options.markWidth + i * step, 1e-3);
        });
      }),
      {numRuns: 500},
    );
  });
});
