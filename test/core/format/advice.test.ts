import {expect} from 'chai';
import {adviceOn} from '../../../src/core/format/advice.ts';
import {readTimeline} from '../../../src/core/formats/read-timeline.ts';
import type {TimelineDocument} from '../../../src/core/model/timeline.ts';

const read = async (document: Partial<TimelineDocument>) =>
  readTimeline({khatt: 1, events: [{id: 'a', date: '2019', title: 'A'}], ...document});

describe('adviceOn', () => {
  it('says which colours are drawn as others', async () => {
    const {timeline, problems} = await read({lang: 'ar', groups: [{id: 'g', label: 'قطر', color: '#ff0'}]});
    expect(problems).to.deep.equal([]);
    const [problem, ...more] = adviceOn(timeline);
    expect(more).to.deep.equal([]);
    expect(problem).to.include({severity: 'note', code: 'color-contrast'});
    expect(problem?.message).to.contain('قطر');
    expect(adviceOn(timeline, 'en')[0]?.message).to.match(/^Group 1/);
  });

  it('says that there is no such time zone, though no time hangs on it', async () => {
    const {timeline, problems} = await read({timeZone: 'Mars/Olympus'});
    expect(problems).to.deep.equal([]);
    expect(adviceOn(timeline)).to.have.lengthOf(1);
    expect(adviceOn(timeline)[0]).to.include({severity: 'warning', field: 'timeZone', value: 'Mars/Olympus'});
  });

  it('says nothing of a zone that has been told of, nor of one that there is', async () => {
    const events = [{id: 'a', date: '2019-01-01T10:00', title: 'A'}];
    const {timeline, problems} = await read({timeZone: 'Mars/Olympus', events});
    expect(problems.map(({field}) => field)).to.deep.equal(['timeZone']);
    expect(adviceOn(timeline)).to.deep.equal([]);
    expect(adviceOn((await read({timeZone: 'Asia/Calcutta'})).timeline)).to.deep.equal([]);
  });
});
