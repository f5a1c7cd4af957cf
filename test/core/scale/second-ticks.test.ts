import {expect} from 'chai';
import * as fc from 'fast-check';
import {dateCalendars} from '../../../src/core/format/calendar-dates.ts';
import {tickText} from '../../../src/core/format/tick-text.ts';
import {planAxis, type Stretch} from '../../../src/core/scale/axis-plan.ts';
import {likelyTexts, stretchTicks, type Tick, type TickText} from '../../../src/core/scale/calendar-ticks.ts';
import {calendarOf} from '../../../src/core/scale/other-calendars.ts';
import {piecewiseScale} from '../../../src/core/scale/piecewise-scale.ts';
import {axisCalendars} from '../../../src/core/scale/second-ticks.ts';
import {spanSets} from '../../support/arbitraries/spans.ts';

const day = 864e5;
const tight = 12.8;
const umalqura = 'islamic-umalqura';

const text = (lang: string, numerals?: string): TickText => ({
  label: tickText({lang, ...(numerals && {numerals}), calendarsOf: dateCalendars}),
  measure: (texts, strong) => texts.map(item => item.length * (strong ? 8 : 7)),
});
const words = {ar: text('ar', 'latn'), en: text('en', 'latn'), fa: text('fa', 'latn'), he: text('he')};

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly width: number;
  readonly finest: number;
  readonly lang?: keyof typeof words;
}

/** The rows of a stretch of the axis that stands alone. */
function rowsOf(calendar: string, {from, to, width, finest, lang = 'ar'}: Asked): string[][] {
  const stretch: Stretch = {start: Date.parse(from), end: Date.parse(to), width, x: 0, finest};
  const ticks = stretchTicks(
    stretch,
    piecewiseScale([stretch]),
    words[lang],
    tight,
    axisCalendars(calendar.split(' ')),
  );
  return [0, 1, 2].map(row => ticks.filter(tick => tick.row === row).map(tick => tick.text));
}

const week = {from: '2022-10-05', to: '2022-10-14', width: 500, finest: day};
const months = {from: '2022-03-01', to: '2022-11-01', width: 1500, finest: 30 * day};
const years = {from: '1999-01-01', to: '2021-01-01', width: 500, finest: 365 * day};

describe('the ticks of another calendar', () => {
  it('number its days, and name its month below', () => {
    expect(rowsOf(umalqura, week)).to.deep.equal([
      ['9', '10', '11', '12', '13', '14', '15', '16', '17'],
      ['ربيع الأول 1444 هـ'],
      [],
    ]);
    expect(rowsOf('persian', {...week, lang: 'fa'})[1]).to.deep.equal(['مهر 1401']);
    expect(rowsOf('hebrew', {...week, lang: 'he'})[0]).to.include.members(['י״ד', 'ט״ו', 'ט״ז', 'י״ז']);
  });

  it('count its days from the 1st of its months', () => {
    const [days] = rowsOf('persian', {...week, to: '2022-11-25', lang: 'fa'});
    expect(days).to.deep.equal(['16', '21', '26', '1', '6', '11', '16', '21', '26', '1']);
  });

  it('count its months from the start of its years, of thirteen months as of twelve', () => {
    const [names, contexts] = rowsOf('hebrew', {
      from: '2021-09-07',
      to: '2023-09-16',
      width: 700,
      finest: 30 * day,
      lang: 'he',
    });
    expect(names).to.deep.equal(['תשרי', 'טבת', 'אדר ב׳', 'סיוון', 'תשרי', 'טבת', 'ניסן', 'תמוז']);
    expect(contexts).to.deep.equal(['תשפ״ב', 'תשפ״ג']);
  });

  it('count its years by their number', () => {
    expect(rowsOf(umalqura, years)[0]).to.deep.equal(['1425 هـ', '1430 هـ', '1435 هـ', '1440 هـ']);
    expect(rowsOf('persian', {...years, width: 300, lang: 'fa'})[0]).to.deep.equal(['1380', '1385', '1390', '1395']);
  });

  it('are Gregorian where a stretch reaches back before its first year', () => {
    expect(rowsOf(umalqura, {...years, from: '0500-01-01', to: '0900-01-01', finest: 3650 * day})[0]).to.deep.equal([
      '550',
      '600',
      '650',
      '700',
      '750',
      '800',
      '850',
    ]);
  });
});

describe('the second row', () => {
  const both = `gregory ${umalqura}`;

  it('names its months below the months of the first calendar', () => {
    const [names, contexts, second] = rowsOf(both, months);
    expect(names).to.deep.equal(['مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر']);
    expect(contexts).to.deep.equal(['2022']);
    expect(second).to.deep.equal([
      'شعبان 1443 هـ',
      'رمضان 1443 هـ',
      'شوال 1443 هـ',
      'ذو القعدة 1443 هـ',
      'ذو الحجة 1443 هـ',
      'محرم 1444 هـ',
      'صفر 1444 هـ',
      'ربيع الأول 1444 هـ',
    ]);
  });

  it('names its years below months where its own have no room', () => {
    expect(rowsOf(both, {...months, width: 700})[2]).to.deep.equal(['1443 هـ', '1444 هـ']);
  });

  it('dates each day where there is room, and names the month where there is none', () => {
    expect(rowsOf(both, {...week, width: 1800})[2]).to.include('16 ربيع الأول 1444 هـ');
    expect(rowsOf(both, {...week, width: 1200})[2])
      .to.include('16 ربيع الأول')
      .and.not.include('16 ربيع الأول 1444 هـ');
    expect(rowsOf(both, week)[2]).to.deep.equal(['ربيع الأول 1444 هـ']);
  });

  it('names its years below years, as far apart as they have room', () => {
    expect(rowsOf(both, {...years, from: '2015-01-01', width: 600})[2]).to.deep.equal([
      '1436 هـ',
      '1437 هـ',
      '1438 هـ',
      '1439 هـ',
      '1440 هـ',
      '1441 هـ',
    ]);
    expect(rowsOf(both, years)[2]).to.deep.equal(['1425 هـ', '1430 هـ', '1435 هـ', '1440 هـ']);
  });

  it('names the day below hours', () => {
    expect(rowsOf(both, {from: '2022-10-12T06:00', to: '2022-10-12T19:00', width: 500, finest: 6e4})[2]).to.deep.equal([
      '16 ربيع الأول 1444 هـ',
    ]);
  });

  it('names nothing from before its first year', () => {
    const [, , second] = rowsOf(both, {...years, from: '0500-01-01', to: '0900-01-01', finest: 365 * day});
    expect(second?.[0]).to.equal('1 هـ');
    expect(rowsOf(both, {...years, from: '0500-01-01', to: '0600-01-01'})[2]).to.deep.equal([]);
  });

  it('may be Gregorian, but never twice', () => {
    expect(rowsOf(`${umalqura} gregory`, week)[2]).to.deep.equal(['أكتوبر 2022']);
    expect(rowsOf(`${umalqura} gregory`, {...years, from: '0500-01-01', to: '0600-01-01'})[2]).to.deep.equal([]);
    expect(rowsOf('persian persian', {...week, lang: 'fa'})[2]).to.deep.equal([]);
  });

  it('has been named beforehand, so that it can be measured with the rest', () => {
    for (const {from, to, width, finest} of [week, {...week, width: 1800}, months, years]) {
      const stretch: Stretch = {start: Date.parse(from), end: Date.parse(to), width, x: 0, finest};
      const calendars = axisCalendars(both.split(' '));
      const likely = likelyTexts(stretch, words.ar, tight, calendars).map(({text: said}) => said);
      const row = stretchTicks(stretch, piecewiseScale([stretch]), words.ar, tight, calendars).filter(
        tick => tick.row === 2,
      );
      if (row[0]?.unit !== 'year') expect(likely).to.include.members(row.map(tick => tick.text));
    }
  });
});

describe('ticks in other calendars, wherever events are', () => {
  const ids = ['gregory', umalqura, 'persian', 'hebrew'] as const;
  const each = (check: (ticks: readonly Tick[], stretch: Stretch, main: string, second: string) => void) =>
    fc.assert(
      fc.property(
        spanSets(),
        fc.constantFrom(320, 700, 1024, 2560),
        fc.constantFrom('proportional', 'broken'),
        fc.constantFrom('ar', 'en', 'fa', 'he'),
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        (spans, width, spacing, lang, main, second) => {
          const {stretches, scale} = planAxis(spans, {width, spacing, markWidth: 24, gapWidth: 96});
          const calendars = axisCalendars([main, second]);
          for (const stretch of stretches)
            check(stretchTicks(stretch, scale, words[lang], tight, calendars), stretch, main, second);
        },
      ),
      {numRuns: 500},
    );

  it('keep the labels of a row in order and apart, and all within their stretch', () => {
    each((ticks, stretch) => {
      for (const row of [0, 1, 2].map(n => ticks.filter(tick => tick.row === n))) {
        row.forEach((tick, i) => {
          const before = row[i - 1];
          if (before) {
            expect(tick.start).to.be.greaterThan(before.start);
            expect(tick.x - tick.width / 2).to.be.at.least(before.x + before.width / 2 + tight - 1e-6);
          }
          expect(tick.x - tick.width / 2).to.be.at.least(stretch.x - 1e-6);
          expect(tick.x + tick.width / 2).to.be.at.most(stretch.x + stretch.width + 1e-6);
          expect(tick.text)
            .to.match(/\S/)
            .and.not.match(/NaN|undefined/);
          if (tick.line !== undefined)
            expect(tick.line).to.be.within(stretch.x - 1e-3, stretch.x + stretch.width + 1e-3);
        });
      }
    });
  });

  it('name whole units of their calendar', () => {
    each((ticks, {start, end}, main, second) => {
      for (const tick of ticks) {
        if (tick.unit !== 'month' && tick.unit !== 'year') continue;
        const wanted = calendarOf(tick.row === 2 ? second : main);
        const named = tick.row === 2 || (start >= wanted.first && end <= wanted.last);
        const calendar = named ? wanted : calendarOf('gregory');
        expect(calendar[tick.unit].floor(new Date(tick.start)).getTime()).to.equal(tick.start);
        expect(calendar[tick.unit].offset(new Date(tick.start), 1).getTime()).to.equal(tick.end);
        expect(tick.start).to.be.below(end);
        expect(tick.end).to.be.above(start);
      }
    });
  });

  it('have a second row only under a first', () => {
    each((ticks, _, main, second) => {
      const lower = ticks.filter(tick => tick.row === 2);
      if (main === second) expect(lower).to.deep.equal([]);
      if (lower.length) expect(ticks.some(tick => tick.row === 0)).to.equal(true);
    });
  });
});
