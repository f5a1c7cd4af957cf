import {expect} from 'chai';
import * as fc from 'fast-check';
import {spansOf} from '../../../src/core/scene/axis/spans.ts';
import {readStory} from '../../../src/core/scene/story.ts';
import {stories} from '../../support/arbitraries/story.ts';
import {documentOf, storyOf} from '../../support/draw.ts';

describe('readStory', () => {
  it('sorts by time, the coarser first, then by id', () => {
    const {events} = storyOf([
      {date: '2022-01-01', id: 'b'},
      {date: '2022-01-01', id: 'a'},
      {date: '2022-01', id: 'month'},
      {date: '2022', id: 'year'},
      {date: '../2023', id: 'open'},
      {date: '-0044', id: 'caesar'},
    ]);
    expect(events.map(({event}) => event.id)).to.deep.equal(['open', 'caesar', 'year', 'month', 'a', 'b']);
  });

  it('has what began nobody knows when where it ended, as its mark stands, and what had no beginning before all', () => {
    const {events} = storyOf(['1999', '/1990', '1972-05', '2005/', '../1985', '1950', '2005'].map(date => ({date})));
    expect(events.map(({date}) => date.edtf)).to.deep.equal([
      '../1985',
      '1950',
      '1972-05',
      '/1990',
      '1999',
      '2005/',
      '2005',
    ]);
  });

  it('has the order in which the marks begin on the axis', () => {
    fc.assert(
      fc.property(stories({max: 40, odd: true}), timeline => {
        const story = readStory(timeline);
        const starts = spansOf(story.events, story).map(({start}) => start);
        expect(starts).to.deep.equal(starts.toSorted((a, b) => a - b));
      }),
      {numRuns: 200},
    );
  });

  it('passes over an event whose date cannot be read', () => {
    expect(storyOf([{date: '2022-13'}, {date: '2022', id: 'good'}]).events.map(({event}) => event.id)).to.deep.equal([
      'good',
    ]);
  });

  it('finds the group of each event', () => {
    const groups = [
      {id: 'x', label: 'X'},
      {id: 'y', label: 'Y'},
    ];
    const {events} = storyOf([{date: '2020', group: 'y'}, {date: '2021', group: 'none'}, {date: '2022'}], {groups});
    expect(events.map(({group}) => group)).to.deep.equal([1, -1, -1]);
  });

  it('knows when the report was published, where it says so', () => {
    expect(storyOf([], {source: {published: '2022-10-12T18:30:23'}}).published).to.equal(
      Date.UTC(2022, 9, 12, 18, 30, 23),
    );
    expect(storyOf([]).published).to.equal(undefined);
  });

  it('moves dates to the clock that is shown', () => {
    const later = readStory(documentOf([{date: '2022-10-12T23:00'}]), date => ({
      ...date,
      start: date.start + 36e5,
      end: date.end + 36e5,
    }));
    expect(new Date(later.events[0]?.date.start ?? 0).toISOString()).to.equal('2022-10-13T00:00:00.000Z');
  });
});

describe('spansOf', () => {
  const spans = (...dates: string[]) => {
    const story = storyOf(dates.map(date => ({date})));
    return spansOf(story.events, story).map(({start, end, dot}) => {
      return [new Date(start).toISOString().slice(0, 10), new Date(end).toISOString().slice(0, 10), dot];
    });
  };

  it('is the date itself where both ends are known', () => {
    expect(spans('2022-10-12', '2023')).to.deep.equal([
      ['2022-10-12', '2022-10-13', true],
      ['2023-01-01', '2024-01-01', false],
    ]);
  });

  it('lets an open end reach as far as the others do', () => {
    expect(spans('2019/..', '2022-10-12')[0]).to.deep.equal(['2019-01-01', '2022-10-13', false]);
    expect(spans('../2021', '1990')[0]).to.deep.equal(['1990-01-01', '2022-01-01', false]);
  });

  it('lets an open end reach beyond its known one where nothing else does', () => {
    const [[from, to] = []] = spans('2019-05-01/..');
    expect(from).to.equal('2019-05-01');
    expect(to).to.equal('2019-05-31');
  });
});
