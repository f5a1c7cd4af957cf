import {expect} from 'chai';
import * as fc from 'fast-check';
import type {EdtfDate} from '../../../src/core/date/edtf-date.ts';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';
import {toZoneClock} from '../../../src/core/date/zone.ts';
import {readTimeline} from '../../../src/core/formats/read-timeline.ts';
import {type WrittenFormat, writeTimeline} from '../../../src/core/formats/write-timeline.ts';
import type {Timeline} from '../../../src/core/model/timeline.ts';
import {timelines} from '../../support/arbitraries/timeline.ts';

const formats: readonly WrittenFormat[] = ['json', 'ics', 'jsonld', 'html', 'timelinejs'];

/** A date on the clock of UTC, as far as it can be told apart: what it covers, how exactly, how surely. */
function meaning(text: string, timeZone = 'UTC') {
  const read = readEdtf(text);
  if ('fault' in read) return text;
  const date: EdtfDate = toZoneClock(read.date, timeZone, 'UTC');
  const {start, end, precision, approximate, uncertain, openStart, openEnd, from, to} = date;
  const same = from && to && from.start === to.start && from.end === to.end;
  return JSON.stringify([start, end, same ? from.precision : precision, approximate, uncertain, openStart, openEnd]);
}

const story: Timeline = {
  khatt: 1,
  title: 'الخليج وموسكو',
  description: 'قصة <قصيرة>',
  lang: 'ar',
  timeZone: 'Asia/Qatar',
  groups: [
    {id: 'q', label: 'قطر'},
    {id: 'r', label: 'Russia & co'},
  ],
  events: [
    {id: 'a', date: '2019', title: 'لقاء في دوشنبه', group: 'q'},
    {id: 'b', date: '2022-06', title: 'جولة', text: 'الأولى.\n\nالثانية "هنا" <b>.', group: 'r', place: 'الرياض'},
    {id: 'c', date: '2022-10-05', title: 'A & B < C', links: [{url: 'https://example.org/?a=1&b=2'}]},
    {id: 'd', date: '2022-10-11/2022-10-13', title: 'زيارة', status: 'planned'},
    {id: 'e', date: '2022-10-12T18:30', title: 'إعلان', status: 'cancelled'},
  ],
};

describe('writing a timeline', () => {
  for (const format of formats) {
    it(`keeps in ${format} how exactly each date is known, or says which it could not`, async () => {
      await fc.assert(
        fc.asyncProperty(timelines(), async timeline => {
          const {text, problems} = await writeTimeline(timeline, format);
          const {timeline: read} = await readTimeline(text, {format});
          const left = new Set(problems.filter(({code}) => code === 'export-event').map(({index}) => index));
          const kept = timeline.events.map((event, index) => ({event, index})).filter(({index}) => !left.has(index));
          expect(read.events).to.have.lengthOf(kept.length);
          kept.forEach(({event, index}, i) => {
            if (problems.some(problem => problem.code === 'export-date' && problem.index === index)) return;
            expect(meaning(read.events[i]?.date ?? '', read.timeZone), event.date).to.equal(
              meaning(event.date, timeline.timeZone),
            );
          });
        }),
        {
          numRuns: 60,
          examples: [
            // A clock that was off by seconds, and one that is off by hours.
            [{khatt: 1, timeZone: 'Europe/Moscow', events: [{id: 'a', date: '0000-01-01T00:00', title: 'a'}]}],
            [{khatt: 1, timeZone: 'Asia/Qatar', events: [{id: 'a', date: '2022-10-12T18:30', title: 'a'}]}],
          ],
        },
      );
    });

    it(`names in the Problems of ${format} the event and the field, in words`, async () => {
      await fc.assert(
        fc.asyncProperty(timelines({min: 1}), async timeline => {
          for (const {code, index, field, list, id, message, remedy} of (await writeTimeline(timeline, format))
            .problems) {
            expect(code).to.match(/^export-/);
            expect(field).to.be.a('string');
            if (list === 'events') expect(timeline.events[index as number]?.id).to.equal(id);
            expect(`${message} ${remedy}`).not.to.match(/\{[a-z]+\}/);
          }
        }),
        {numRuns: 20},
      );
    });

    it(`reads its own ${format} back, and knows it by its content`, async () => {
      const {text} = await writeTimeline(story, format);
      const {timeline, problems} = await readTimeline(text);
      expect(problems.filter(({severity}) => severity !== 'note')).to.deep.equal([]);
      expect(timeline.title).to.equal(story.title);
      expect(timeline.description).to.equal(story.description);
      expect(timeline.events.map(({id, title}) => [id, title])).to.deep.equal(
        story.events.map(({id, title}) => [id, title]),
      );
      expect(timeline.events[1]?.text).to.equal(story.events[1]?.text);
    });
  }

  it('loses nothing of a plain story in HTML', async () => {
    const {text, problems} = await writeTimeline(story, 'html');
    expect(problems).to.deep.equal([]);
    const {timeline} = await readTimeline(text);
    expect(timeline.events.map(({group, ...event}) => event)).to.deep.equal(
      story.events.map(({group, ...event}) => event),
    );
    expect(timeline.groups?.map(({label}) => label)).to.deep.equal(['قطر', 'Russia & co']);
  });

  for (const format of ['html', 'timelinejs'] as const) {
    it(`keeps sources out of the text of ${format}, which would grow each time it is read and written`, async () => {
      const links = [
        {label: 'Reuters', url: 'https://r.example/1'},
        {label: 'رويترز', url: 'https://r.example/2'},
        {url: 'https://r.example/3'},
      ];
      const events = [
        {id: 'a', date: '2019', title: 'A', text: 'One.\n\nTwo.', links},
        {id: 'b', date: '2020', title: 'B', links},
      ];
      let timeline: Timeline = {khatt: 1, lang: 'en', events};
      for (let i = 0; i < 2; i++) {
        const {text} = await writeTimeline(timeline, format);
        ({timeline} = await readTimeline(text));
      }
      expect(timeline.events).to.deep.equal(events);
    });
  }

  it('keeps groups and pictures in JSON-LD', async () => {
    const media = {src: 'https://a.example/i.jpg', alt: 'قاعة', caption: 'اللقاء', credit: 'رويترز'};
    const events = [{id: 'a', date: '2019', title: 'لقاء', group: 'قطر', media}];
    const {text, problems} = await writeTimeline(
      {khatt: 1, lang: 'ar', groups: [{id: 'قطر', label: 'قطر'}], events},
      'jsonld',
    );
    expect(problems).to.deep.equal([]);
    const {timeline} = await readTimeline(text);
    expect(timeline.events).to.deep.equal(events);
    expect(timeline.groups).to.deep.equal([{id: 'قطر', label: 'قطر'}]);
  });

  it('tells of what of an event in JSON-LD it leaves out', async () => {
    const {problems} = await readTimeline({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Talks',
      startDate: '2022-10-12',
      organizer: {name: 'UN'},
      location: [{name: 'Doha'}, {name: 'Online'}],
    });
    expect(problems.map(({code, params}) => [code, params])).to.deep.equal([
      ['field-left-out', {keys: 'organizer, location'}],
    ]);
  });

  it('takes the usual words for a date in a list for no words of the author’s', async () => {
    const events = ['18XX', '-0762', '2019-06'].map(date => ({id: date, date, title: date}));
    const shown = {id: 'own', date: '18XX', displayDate: 'عصر محمد علي', title: 'own'};
    const {text} = await writeTimeline({khatt: 1, lang: 'ar', events: [...events, shown]}, 'html');
    expect((await readTimeline(text)).timeline.events).to.deep.equal([...events, shown]);
  });

  it('names in the language of the story the days that a calendar was given', async () => {
    const {problems} = await writeTimeline({khatt: 1, lang: 'ar', events: [{date: '2022-06', title: 'أ'}]}, 'ics');
    expect(problems[0]?.params).to.include({written: '2022-06-01/2022-06-30'});
  });

  it('tells of what of a list in HTML could run', async () => {
    const list =
      '<ol><li><time datetime="2019">2019</time><h3 onclick="a()">A</h3><p>One</p><script>b()</script></li></ol>';
    const {timeline, problems} = await readTimeline(list);
    expect(timeline.events).to.deep.equal([{date: '2019', title: 'A', text: 'One', id: 'a'}]);
    expect(problems.map(({code, params}) => [code, params])).to.deep.equal([
      ['field-left-out', {keys: '<h3 onclick>, <script>'}],
    ]);
  });

  it('writes of a year in TimelineJS only the year, and years before year 0 as TimelineJS prints them', async () => {
    const events = ['2019', '2019-06', '-0043', '201X', '1890~'].map(date => ({id: date, date, title: date}));
    const {text, problems} = await writeTimeline({khatt: 1, lang: 'en', events}, 'timelinejs');
    const written = JSON.parse(text).events;
    expect(written.map((event: {start_date: object}) => event.start_date)).to.deep.equal([
      {year: 2019},
      {year: 2019, month: 6},
      {year: -44},
      {year: 2010},
      {year: 1890},
    ]);
    expect(written[3].end_date).to.deep.equal({year: 2019});
    expect(written[4].display_date).to.match(/1890/).and.not.equal('1890');
    const dates = problems.filter(({code}) => code === 'export-date');
    expect(dates.map(({code, index}) => [code, index])).to.deep.equal([
      ['export-date', 3],
      ['export-date', 4],
    ]);
  });

  it('tells of what stands in TimelineJS for a date as it is written there, to the second', async () => {
    const events = ['2022-10-12T18:30:23Z', '2022-10-05T01:05Z', '2022-06~', '-0043-03-15~'].map(date => ({
      id: date,
      date,
      title: date,
    }));
    const {problems} = await writeTimeline({khatt: 1, events}, 'timelinejs');
    expect(problems.map(({code, params}) => [code, params?.['written']])).to.deep.equal([
      ['export-date', '2022-10-12 18:30:23'],
      ['export-date', '2022-10-05 01:05'],
      ['export-date', '2022-06'],
      ['export-date', '-44-03-15'],
    ]);
  });

  it('folds the lines of a calendar at 75 bytes and never inside a letter', async () => {
    const title = 'اجتماع وزراء خارجية دول مجلس التعاون لدول الخليج العربية مع نظيرهم الروسي 🛢️ في الرياض '.repeat(5);
    const {text} = await writeTimeline({khatt: 1, events: [{id: 'x', date: '2022-10-12', title}]}, 'ics');
    const bytes = new TextEncoder().encode(text);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length, line).to.be.at.most(75);
    expect(new TextDecoder('utf-8', {fatal: true}).decode(bytes)).to.equal(text);
    expect((await readTimeline(text)).timeline.events[0]?.title).to.equal(title.trim());
  });

  it('writes the days of a calendar with an end that is exclusive, and times in UTC', async () => {
    const {text} = await writeTimeline(story, 'ics');
    expect(text).to.match(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
    expect(text)
      .to.contain('DTSTART;VALUE=DATE:20221005\r\n')
      .and.contain('DTSTART;VALUE=DATE:20221011\r\nDTEND;VALUE=DATE:20221014');
    expect(text).to.contain('DTSTART:20221012T153000Z').and.contain('STATUS:CANCELLED').and.contain('STATUS:TENTATIVE');
    expect(text).to.contain('X-KHATT-DATE:2019');
  });

  it('leaves in what it writes nothing that a page would run', async () => {
    const nasty = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'';
    const hostile: Timeline = {
      khatt: 1,
      title: nasty,
      events: [
        {
          id: nasty,
          date: '2019',
          title: nasty,
          text: nasty,
          place: nasty,
          links: [{label: nasty, url: '/x"onclick="y'}],
        },
      ],
    };
    for (const format of ['html', 'jsonld'] as const) {
      const {text} = await writeTimeline(hostile, format);
      expect(text).not.to.match(/<(?:script|img|\/script)/);
      // In JSON-LD, what has tags is read as HTML.
      if (format === 'html') expect((await readTimeline(text)).timeline.events[0]?.title).to.equal(nasty);
    }
  });
});
