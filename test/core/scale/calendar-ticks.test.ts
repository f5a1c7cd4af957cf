import {expect} from 'chai';
import * as fc from 'fast-check';
import {tickText} from '../../../src/core/format/tick-text.ts';
import {planAxis, type Span, type Stretch} from '../../../src/core/scale/axis-plan.ts';
import {likelyTexts, stretchTicks, type Tick, type TickText} from '../../../src/core/scale/calendar-ticks.ts';
import {piecewiseScale, type TimeScale} from '../../../src/core/scale/piecewise-scale.ts';
import {spanSets} from '../../support/arbitraries/spans.ts';

const minute = 6e4;
const hour = 36e5;
const day = 864e5;
const least = {minute, hour, day, month: 28 * day, year: 365 * day};
const tight = 12.8;

const text = (lang: string): TickText => ({
  label: tickText({lang, numerals: 'latn'}),
  measure: (texts, strong) => texts.map(item => item.length * (strong ? 8 : 7)),
});
const words = {ar: text('ar'), en: text('en')};
const arabic = words.ar;

/** The ticks of a stretch of the axis that stands alone. */
function ticksOf(from: string, to: string, width: number, finest: number): Tick[] {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const stretch: Stretch = {start, end, width, x: 0, finest};
  return stretchTicks(stretch, piecewiseScale([stretch]), arabic, tight);
}

const rows = (ticks: readonly Tick[]) => [0, 1].map(row => ticks.filter(tick => tick.row === row));
const textsOf = (ticks: readonly Tick[]) => rows(ticks).map(row => row.map(({text: said}) => said));

describe('stretchTicks', () => {
  it('numbers the days of a week, and names their month below', () => {
    const ticks = ticksOf('2022-10-05', '2022-10-14', 500, day);
    expect(textsOf(ticks)).to.deep.equal([['5', '6', '7', '8', '9', '10', '11', '12', '13'], ['أكتوبر 2022']]);
  });

  it("sets a day's number in the middle of its day, where its dot stands", () => {
    const ticks = ticksOf('2022-10-05', '2022-10-09', 400, day).filter(({row}) => row === 0);
    expect(ticks.map(({x}) => x)).to.deep.equal([50, 150, 250, 350]);
    expect(ticks.map(({line}) => line)).to.deep.equal([0, 100, 200, 300]);
  });

  it('names the year alone where no month is known', () => {
    const ticks = ticksOf('2018-12-01', '2020-02-01', 200, 365 * day);
    expect(ticks.map(({text: said, strong}) => ({said, strong}))).to.deep.equal([{said: '2019', strong: true}]);
  });

  it('names a lone month with its year', () => {
    expect(textsOf(ticksOf('2022-05-28', '2022-07-03', 200, 30 * day))).to.deep.equal([['يونيو 2022'], []]);
  });

  it('counts hours within their day', () => {
    const [hours, days] = textsOf(ticksOf('2022-10-12T06:00', '2022-10-12T19:00', 500, minute));
    expect(hours).to.include('09:00');
    expect(days).to.deep.equal(['12 أكتوبر 2022']);
  });

  it('names the day of a lone time as well', () => {
    const [times, days] = textsOf(ticksOf('2022-10-12T10:29:40Z', '2022-10-12T10:30:40Z', 500, minute));
    expect(times).to.deep.equal(['10:30']);
    expect(days).to.deep.equal(['12 أكتوبر 2022']);
  });

  it('goes to a coarser step where labels would touch', () => {
    expect(textsOf(ticksOf('1999-01-01', '2021-01-01', 300, 365 * day))[0]).to.deep.equal([
      '2000',
      '2005',
      '2010',
      '2015',
    ]);
  });

  it('counts years from 1 both ways', () => {
    const era = new Date(0).setUTCFullYear(-1199, 0, 1);
    const stretch: Stretch = {start: era, end: Date.UTC(1100, 0, 1), width: 500, x: 0, finest: 365 * day};
    const ticks = stretchTicks(stretch, piecewiseScale([stretch]), words.en, tight);
    expect(ticks.map(({start}) => new Date(start).getUTCFullYear())).to.deep.equal([-999, -499, 1, 500, 1000]);
    expect(ticks.map(({text: said}) => said)).to.deep.equal(['1000 BC', '500 BC', '1', '500', '1000']);
  });

  it('counts days from the 1st of each month', () => {
    const ticks = ticksOf('2022-01-20', '2022-03-10', 500, day);
    expect(textsOf(ticks)).to.deep.equal([
      ['21', '26', '1', '6', '11', '16', '21', '1', '6'],
      ['يناير 2022', 'فبراير 2022', 'مارس 2022'],
    ]);
  });

  it('says nothing where nothing fits', () => {
    expect(ticksOf('2022-10-05', '2022-10-06', 10, day)).to.deep.equal([]);
  });

  it('numbers no days whose month has no room', () => {
    const ticks = ticksOf('2022-10-05', '2022-10-08', 80, day);
    expect(ticks.filter(({unit}) => unit === 'day')).to.deep.equal([]);
  });

  it('lets the month that only just shows give way to the next', () => {
    expect(textsOf(ticksOf('2022-09-30', '2022-10-09', 400, day))[1]).to.deep.equal(['أكتوبر 2022']);
  });

  it('leaves out the month that only just begins, rather than name the days before it by that month', () => {
    expect(textsOf(ticksOf('2022-09-01', '2022-11-03', 400, day))[1]).to.deep.equal(['سبتمبر 2022', 'أكتوبر 2022']);
  });

  it('never names a larger unit under what is not yet of it', () => {
    each((ticks, stretch, scale) => {
      for (const {row, start, x} of ticks) if (row === 1) expect(x).to.be.at.least(Math.max(stretch.x, scale(start)));
    });
  });

  const each = (check: (ticks: readonly Tick[], stretch: Stretch, scale: TimeScale, spans: readonly Span[]) => void) =>
    fc.assert(
      fc.property(
        spanSets(),
        fc.constantFrom(320, 700, 1024, 2560),
        fc.constantFrom('proportional', 'broken'),
        fc.constantFrom('ar', 'en'),
        (spans, width, spacing, lang) => {
          const {stretches, scale} = planAxis(spans, {width, spacing, markWidth: 24, gapWidth: 96});
          for (const stretch of stretches)
            check(stretchTicks(stretch, scale, words[lang], tight), stretch, scale, spans);
        },
      ),
      {numRuns: 700},
    );

  it('keeps the labels of a row in order and apart, and all within their stretch', () => {
    each((ticks, stretch) => {
      for (const row of rows(ticks)) {
        row.forEach((tick, i) => {
          const before = row[i - 1];
          if (before) {
            expect(tick.start).to.be.greaterThan(before.start);
            expect(tick.x - tick.width / 2).to.be.at.least(before.x + before.width / 2 + tight - 1e-6);
          }
          expect(tick.x - tick.width / 2).to.be.at.least(stretch.x - 1e-6);
          expect(tick.x + tick.width / 2).to.be.at.most(stretch.x + stretch.width + 1e-6);
          if (tick.line !== undefined)
            expect(tick.line).to.be.within(stretch.x - 1e-3, stretch.x + stretch.width + 1e-3);
        });
      }
    });
  });

  it('names whole units of the calendar, each under itself, and clock times under their instants', () => {
    each((ticks, _, scale) => {
      for (const {unit, start, end, row, x} of ticks) {
        expect(start % least[unit === 'month' || unit === 'year' ? 'day' : unit]).to.equal(0);
        if (unit === 'month' || unit === 'year') expect(new Date(start).getUTCDate()).to.equal(1);
        if (unit === 'year') expect(new Date(start).getUTCMonth()).to.equal(0);
        expect(end - start).to.be.at.least(least[unit]);
        const isClock = unit === 'hour' || unit === 'minute';
        if (row === 0) expect(x).to.be.closeTo(isClock ? scale(start) : (scale(start) + scale(end)) / 2, 1e-6);
      }
    });
  });

  it('is no finer than the dates that it stands under', () => {
    each((ticks, stretch, _, spans) => {
      const known = spans.filter(({start, end}) => start < stretch.end && end > stretch.start);
      const finest = Math.min(...known.map(({start, end}) => end - start));
      if (finest > stretch.end - stretch.start) return; // only the ends of long bars stand here
      const [units] = rows(ticks);
      units?.slice(1).forEach((tick, i) => {
        expect(tick.start - (units[i]?.start ?? 0)).to.be.at.least(finest * 0.9);
      });
      const coarsest = (['year', 'month', 'day', 'hour', 'minute'] as const).find(unit => least[unit] <= finest);
      for (const {unit} of units ?? []) expect(least[unit]).to.be.at.least(least[coarsest ?? 'minute']);
    });
  });

  it('gives units the larger one that they belong to', () => {
    each(ticks => {
      const [units = [], contexts = []] = rows(ticks);
      for (const {unit, strong} of units) {
        if (unit === 'year' || strong) expect(contexts).to.deep.equal([]);
        else expect(contexts).to.not.deep.equal([]);
      }
    });
  });
});

describe('likelyTexts', () => {
  it('names beforehand what a stretch of days will say', () => {
    const [start, end] = [Date.UTC(2022, 9, 5), Date.UTC(2022, 9, 14)];
    const stretch: Stretch = {start, end, width: 500, x: 0, finest: day};
    const said = stretchTicks(stretch, piecewiseScale([stretch]), arabic, tight).map(({text: word, strong}) => ({
      text: word,
      strong,
    }));
    expect(likelyTexts(stretch, arabic, tight)).to.deep.include.members(said);
  });
});
