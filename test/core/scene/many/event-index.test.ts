import {expect} from 'chai';
import * as fc from 'fast-check';
import {fieldOf, indexEvents} from '../../../../src/core/scene/many/event-index.ts';
import {readStory} from '../../../../src/core/scene/story.ts';
import {stories} from '../../../support/arbitraries/story.ts';
import {documentOf} from '../../../support/draw.ts';

describe('indexEvents', () => {
  it('has very many events in the order of few', () => {
    fc.assert(
      fc.property(stories({max: 60, odd: true}), timeline => {
        const {places} = indexEvents(timeline.events, timeline.groups);
        const {events} = readStory(timeline);
        expect(Array.from(places, place => timeline.events[place]?.id)).to.deep.equal(
          events.map(({event}) => event.id),
        );
      }),
      {numRuns: 200},
    );
  });

  it('has an open end reach no further beyond a story than that is long', () => {
    const dates = ['2022-02-24T05:00', '2022-02-24T20:30', '2022-02-24T20:00/..', '../2022-02-24T06:00'];
    const {starts, ends} = indexEvents(documentOf(dates.map(date => ({date}))).events);
    expect(Math.max(...ends) - Math.min(...starts)).to.be.below(2 * 864e5);
  });

  it('has an event whose start is not known where its mark stands, so that a part of the axis finds it there', () => {
    const dates = ['/1990', '1950', '../1985', '1999', '1972-05/1973'];
    const {events} = documentOf(dates.map(date => ({date})));
    const index = indexEvents(events);
    expect(Array.from(index.places, place => dates[place])).to.deep.equal([
      '../1985',
      '1950',
      '1972-05/1973',
      '/1990',
      '1999',
    ]);
    const starts = Array.from(fieldOf(index).bars, place => index.starts[place]);
    expect(starts).to.deep.equal(starts.toSorted((a = 0, b = 0) => a - b));
  });
});
