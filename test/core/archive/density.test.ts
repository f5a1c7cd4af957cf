import {expect} from 'chai';
import * as fc from 'fast-check';
import {type Density, densityIn, readDensity} from '../../../src/core/archive/density.ts';

const day = 864e5;
const start = Date.UTC(2022, 0, 1);
const read = (value: unknown): Density => {
  const density = readDensity(JSON.stringify(value));
  if (!density) throw new Error('no summary');
  return density;
};
const sum = (counts: Iterable<number>) => [...counts].reduce((all, each) => all + each, 0);

const compact = {
  khatt: 'density',
  start,
  step: day,
  groups: ['a', 'b'],
  counts: [
    [1, 0, 4],
    [2, 3, 0],
  ],
};

describe('readDensity', () => {
  it('reads counts of equal stretches by group', () => {
    const density = read(compact);
    expect(density.count).to.equal(10);
    expect([...densityIn(density, start, start + 3 * day, 3)]).to.deep.equal([1, 0, 4, 2, 3, 0]);
  });

  it('reads the same from rows as a database writes them, in any order', () => {
    const rows = [
      {date: '2022-01-03', group: 'a', count: 4},
      {date: '2022-01-01 00:00:00', group: 'b', count: 2},
      {date: '2022-01-02', group: 'b', count: 3},
      {date: '2022-01-01', group: 'a', count: 1},
    ];
    const {edges, before, groups, count} = read(rows);
    const whole = read(compact);
    expect({edges, before, groups, count}).to.deep.equal({
      edges: whole.edges,
      before: whole.before,
      groups: whole.groups,
      count: whole.count,
    });
  });

  it('knows the heaviest events by rows that have a title', () => {
    const {heaviest, count} = read([
      {date: '2022-01-01', group: 'a', count: 10, row: null, title: null, weight: null},
      {date: '2022-01-01T12:30', group: 'a', count: null, row: 7, title: 'هدنة', weight: 5},
      {date: '2022-01-01', group: null, count: null, row: '3', title: 'قمة', weight: null},
    ]);
    expect(count).to.equal(10);
    expect(heaviest).to.deep.equal([
      {row: 3, date: '2022-01-01', title: 'قمة'},
      {row: 7, date: '2022-01-01T12:30', title: 'هدنة', group: 'a', weight: 5},
    ]);
  });

  it('counts rows without a date behind all others, where databases sort them', () => {
    const density = read([
      {date: '2022-01-01', group: 'a', count: 4},
      {date: '2022-01-02', group: 'a', count: 2},
      {date: null, group: 'a', count: 3},
      {date: null, group: null, count: 1},
    ]);
    expect(density.count).to.equal(10);
    expect([...densityIn(density, start, start + 2 * day, 2)]).to.deep.equal([0, 1, 4, 5]);
  });

  it('reads months and years as long as they are', () => {
    const density = read([
      {date: '2022-01', count: 31},
      {date: '2022-03', count: 31},
    ]);
    const march = Date.UTC(2022, 2, 1);
    expect([...densityIn(density, Date.UTC(2022, 0, 1), Date.UTC(2022, 3, 1), 1)]).to.deep.equal([62]);
    expect([...densityIn(density, Date.UTC(2022, 1, 1), march, 1)]).to.deep.equal([0]);
    expect([...densityIn(density, march, march + 10 * day, 1)]).to.deep.equal([10]);
  });

  it('takes nothing else for a summary, and never throws', () => {
    for (const text of ['', '{', '[]', '{}', '5', '[{"date":"2022"}]', JSON.stringify({...compact, counts: [[1]]})])
      expect(readDensity(text), text).to.equal(undefined);
    fc.assert(
      fc.property(fc.json(), text => {
        const density = readDensity(text);
        expect(density === undefined || density.count >= 0).to.equal(true);
      }),
    );
  });
});

describe('densityIn', () => {
  const summaries = fc
    .array(fc.nat(1000), {minLength: 1, maxLength: 40})
    .map(counts => read({...compact, groups: [], counts: [counts]}));
  const instants = fc.integer({min: start - 10 * day, max: start + 60 * day});

  it('loses no event, however many buckets there are', () => {
    fc.assert(
      fc.property(summaries, fc.integer({min: 1, max: 200}), (density, buckets) => {
        const all = densityIn(density, start - day, start + 60 * day, buckets);
        expect(sum(all)).to.equal(density.count);
        expect(all.every(count => count >= 0 && Number.isInteger(count))).to.equal(true);
      }),
    );
  });

  it('counts the same in two halves as in the whole', () => {
    fc.assert(
      fc.property(summaries, fc.uniqueArray(instants, {minLength: 3, maxLength: 3}), (density, three) => {
        const [from = 0, middle = 0, to = 0] = three.sort((a, b) => a - b);
        const [whole, first, second] = [
          densityIn(density, from, to, 7),
          densityIn(density, from, middle, 7),
          densityIn(density, middle, to, 7),
        ].map(sum);
        expect(whole).to.equal((first ?? 0) + (second ?? 0));
      }),
    );
  });
});
