import {expect} from 'chai';
import {readThoroughly} from '../../../src/core/formats/read-thoroughly.ts';

const events = (date: string) => [{id: 'a', date, title: 'A'}];

describe('readThoroughly', () => {
  for (const date of ['2019', '2019-01-01T10:00'])
    it(`says once that there is no such time zone, where ${date} is the date, and leaves it out`, async () => {
      const {timeline, problems} = await readThoroughly({khatt: 1, timeZone: 'Mars/Olympus', events: events(date)});
      expect(timeline).not.to.have.property('timeZone');
      expect(timeline.events).to.have.lengthOf(1);
      expect(problems).to.have.lengthOf(1);
      expect(problems[0]).to.include({severity: 'warning', code: 'field-value', field: 'timeZone'});
      expect(problems[0]?.message).to.match(/^timeZone: "Mars\/Olympus"/);
      expect(problems[0]?.remedy).to.contain('Asia/Qatar');
    });

  it('says so in the language of the document', async () => {
    const document = {khatt: 1, lang: 'ar', timeZone: 'Mars/Olympus', events: events('2019')};
    expect((await readThoroughly(document)).problems[0]?.message).to.contain('المنطقة الزمنية');
  });

  it('keeps a zone that there is, by whichever of its names', async () => {
    for (const timeZone of ['Asia/Qatar', 'Asia/Calcutta', 'UTC']) {
      const {timeline, problems} = await readThoroughly({khatt: 1, timeZone, events: events('2019')});
      expect(timeline.timeZone).to.equal(timeZone);
      expect(problems).to.deep.equal([]);
    }
  });

  it('tells of a key that stands twice, of which JSON keeps the last, whether it is given a text or bytes', async () => {
    const text = '{"khatt": 1, "lang": "en", "events": [{"date": "2019", "title": "First", "title": "Second"}]}';
    for (const input of [text, `\ufeff${text}`, new TextEncoder().encode(text)]) {
      const {timeline, problems} = await readThoroughly(input);
      expect(timeline.events.map(({title}) => title)).to.deep.equal(['Second']);
      expect(problems.map(({message}) => message)).to.deep.equal([
        'Event 1, "Second", title: it is written twice, and of the two "First" (line 1) is lost; "Second" was taken.',
      ]);
    }
  });
});
