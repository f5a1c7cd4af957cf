import {expect} from 'chai';
import {adviceOn} from '../../../src/core/format/advice.ts';
import {readTimeline} from '../../../src/core/formats/read-timeline.ts';

describe('adviceOn', () => {
  it('says which colours are drawn as others, in the language of the document or another', async () => {
    const {timeline, problems} = await readTimeline({
      khatt: 1,
      lang: 'ar',
      groups: [{id: 'g', label: 'قطر', color: '#ff0'}],
      events: [{id: 'a', date: '2019', title: 'A'}],
    });
    expect(problems).to.deep.equal([]);
    const [note, ...more] = adviceOn(timeline);
    expect(more).to.deep.equal([]);
    expect(note).to.include({severity: 'note', code: 'color-contrast'});
    expect(note?.message).to.contain('قطر');
    expect(adviceOn(timeline, 'en')[0]?.message).to.match(/^Group 1/);
  });
});
