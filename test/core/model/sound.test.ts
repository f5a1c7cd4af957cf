import {expect} from 'chai';
import * as fc from 'fast-check';
import arabic from '../../../data/gulf-moscow.json' with {type: 'json'};
import {soundTimeline} from '../../../src/core/model/sound.ts';
import {validate} from '../../../src/core/model/validate.ts';
import {brokenTimelines, timelines} from '../../support/arbitraries/timeline.ts';

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('what is sound at a glance', () => {
  it('is the report', () => {
    expect(soundTimeline(plain(arabic))).to.deep.equal(validate(arabic).timeline);
  });

  it('is what validate would return, with nothing to tell of it, whatever the document', () => {
    let glances = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          timelines(),
          brokenTimelines().map(({document}) => document),
          fc.jsonValue(),
        ),
        value => {
          const seen = soundTimeline(plain(value));
          if (!seen) return;
          glances++;
          const {timeline, faults} = validate(value);
          expect(faults).to.deep.equal([]);
          expect(plain(seen)).to.deep.equal(plain(timeline));
        },
      ),
      {numRuns: 2000},
    );
    // Else this would say nothing.
    expect(glances).to.be.above(40);
  });

  it('gives ids to events that have none, as validate does', () => {
    const events = [
      {date: '2019', title: 'لقاء دوشنبه'},
      {date: '2020', title: 'لقاء دوشنبه'},
      {date: '2021', title: '!'},
      {id: 'لقاء-دوشنبه-2', date: '2022', title: 'لقاء ثالث'},
    ];
    const document = {khatt: 1, events};
    expect(soundTimeline(document)?.events.map(({id}) => id)).to.deep.equal(
      validate(document).timeline.events.map(({id}) => id),
    );
  });

  for (const [what, change] of Object.entries({
    'an event without a title': {events: [{date: '2019'}]},
    'an impossible date': {events: [{date: '2022-02-31', title: 'أ'}]},
    'a key that khatt does not know': {events: [], colour: 'red'},
    'an address that would run': {events: [{date: '2019', title: 'أ', links: [{url: 'javascript:alert(1)'}]}]},
    'a group that is not there': {events: [{date: '2019', title: 'أ', group: 'قطر'}]},
    'the same id twice': {events: ['2019', '2020'].map(date => ({id: 'a', date, title: 'أ'}))},
    null: {events: [], title: null},
    'a time in some zone': {timeZone: 'Asia/Atlantis', events: [{date: '2019-01-01T10:00', title: 'أ'}]},
  })) {
    it(`is not ${what}`, () => {
      expect(soundTimeline({khatt: 1, ...change})).to.equal(undefined);
    });
  }
});
