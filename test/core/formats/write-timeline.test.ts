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
    {id: 'قطر', label: 'قطر'},
    {id: 'russia-co', label: 'Russia & co'},
  ],
  events: [
    {id: 'a', date: '2019', title: 'لقاء في دوشنبه', group: 'قطر'},
    {
      id: 'b',
      date: '2022-06',
      title: 'جولة',
      text: 'الأولى.\n\nالثانية "هنا" <b>.',
      group: 'russia-co',
      place: 'الرياض',
    },
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
    expect(timeline).to.deep.equal(story);
  });

  it('keeps in HTML that a picture has no words, or needs none', async () => {
    const events = [undefined, '', 'a map'].map((alt, i) => ({
      id: `e${i}`,
      date: '2019',
      title: 'A',
      media: {src: `${i}.jpg`, ...(alt !== undefined && {alt})},
    }));
    const {timeline} = await readTimeline((await writeTimeline({khatt: 1, events}, 'html')).text);
    expect(timeline.events).to.deep.equal(events);
  });

  for (const format of ['html', 'timelinejs'] as const) {
    it(`keeps sources out of the text of ${format}, which would grow each time it is read and written`, async () => {
      const links = [
        {label: 'Reuters', url: 'https://r.example/1'},
        {label: 'رويترز', url: 'https://r.example/2'},
        {url: 'https://r.example/3'},
        {label: 'فيلم · القناة · 2019', url: 'https://r.example/4'},
        {label: '20\u00a0Minutes', url: 'https://r.example/5'},
      ];
      const events = [
        {id: 'a', date: '2019', title: 'A', text: 'One.\n\nTwo.', links},
        {id: 'b', date: '2020', title: 'B', links},
        {id: 'c', date: '2021', title: 'C', text: 'One.\n\nرويترز', links},
      ];
      let timeline: Timeline = {khatt: 1, lang: 'en', events};
      for (let i = 0; i < 2; i++) {
        const {text} = await writeTimeline(timeline, format);
        ({timeline} = await readTimeline(text));
      }
      const spaced = links.map(({label, url}) => ({...(label && {label: label.replace('\u00a0', ' ')}), url}));
      expect(timeline.events).to.deep.equal(events.map(event => ({...event, links: spaced})));
    });

    it(`tells of a second link to an address, which is lost in ${format}, and nothing of it comes into the text`, async () => {
      const links = [
        {label: 'صفحة 3', url: 'https://r.example/report.pdf'},
        {label: 'صفحة 9', url: 'https://r.example/report.pdf'},
      ];
      const events = [{id: 'a', date: '2019', title: 'A', text: 'One.', links}];
      const {text, problems} = await writeTimeline({khatt: 1, events}, format);
      expect(problems.map(({code, index, field}) => [code, index, field])).to.deep.equal([
        ['export-field', 0, 'links'],
      ]);
      const {timeline} = await readTimeline(text);
      expect(timeline.events[0]).to.deep.equal({...events[0], links: links.slice(0, 1)});
    });
  }

  it('tells of an era that TimelineJS takes for certain, be it a season or a decade', async () => {
    const eras = ['2019-22', '2019-22?', '196X', '196X~'].map(date => ({date, label: date}));
    const {problems} = await writeTimeline(
      {khatt: 1, eras, events: [{id: 'a', date: '2019', title: 'A'}]},
      'timelinejs',
    );
    expect(problems.map(({list, index, field}) => [list, index, field])).to.deep.equal([
      ['eras', 1, 'date'],
      ['eras', 3, 'date'],
    ]);
  });

  it('keeps in JSON-LD that what has no end was planned, or tells that it does not', async () => {
    const events = ['2019-06-01/..', '2019-06-01/', '2999-06-01/..'].map((date, i) => {
      return {id: `e${i}`, date, title: 'A', status: 'planned' as const};
    });
    const {text, problems} = await writeTimeline({khatt: 1, events}, 'jsonld');
    const told = problems.flatMap(({field, index}) => (field === 'status' ? [index] : []));
    expect(told).to.deep.equal([0, 1]);
    const {timeline} = await readTimeline(text);
    expect(timeline.events.map(({status}) => status)).to.deep.equal([undefined, undefined, 'planned']);
  });

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

  it('takes what schema.org calls scheduled for a plan only until it is over', async () => {
    const read = async (startDate: string, status: string) => {
      const eventStatus = `https://schema.org/Event${status}`;
      const {timeline} = await readTimeline({
        '@context': 'https://schema.org',
        '@type': 'Event',
        name: 'A',
        startDate,
        eventStatus,
      });
      return timeline.events[0]?.status;
    };
    expect(await read('2019-06-01', 'Scheduled')).to.equal(undefined);
    expect(await read('2999-06-01', 'Scheduled')).to.equal('planned');
    expect(await read('2019-06-01', 'Cancelled')).to.equal('cancelled');
    const events = ['2019-06-01', '2999-06-01'].map(date => ({id: date, date, title: 'A', status: 'planned' as const}));
    const {text, problems} = await writeTimeline({khatt: 1, events}, 'jsonld');
    expect(problems.map(({code, field, index}) => [code, field, index])).to.deep.equal([['export-field', 'status', 0]]);
    expect((await readTimeline(text)).timeline.events.map(({status}) => status)).to.deep.equal([undefined, 'planned']);
  });

  it('takes for a picture what an event in JSON-LD calls its image, whatever its address ends in', async () => {
    const src = 'https://cdn.example/img/12345';
    const read = async (image: unknown) =>
      readTimeline({'@context': 'https://schema.org', '@type': 'Event', name: 'A', startDate: '2019', image});
    for (const image of [src, [src], {'@type': 'ImageObject', url: src}, {'@type': 'ImageObject', contentUrl: src}]) {
      const {timeline, problems} = await read(image);
      expect(problems).to.deep.equal([]);
      expect(timeline.events[0]?.media).to.deep.equal({src});
    }
    const refused = await read('javascript:alert(1)');
    expect(refused.problems.map(({code}) => code)).to.deep.equal(['url-refused']);
    expect(refused.timeline.events[0]?.media).to.equal(undefined);
  });

  for (const format of ['jsonld', 'html'] as const) {
    it(`keeps in ${format} a picture of which the address does not say that it is one`, async () => {
      const media = {src: 'https://cdn.example/img/1', alt: 'A', caption: 'C', credit: 'D'};
      const events = [{id: 'a', date: '2019', title: 'A', media}];
      const {text, problems} = await writeTimeline({khatt: 1, lang: 'en', events}, format);
      expect(problems).to.deep.equal([]);
      expect((await readTimeline(text)).timeline.events).to.deep.equal(events);
    });
  }

  it('tells of what in JSON-LD would be read as HTML', async () => {
    const html = 'a <b>bold</b> c';
    const events = [
      {id: 'a', date: '2019', title: html, text: '&amp; &lt;'},
      {id: 'b', date: '2019', title: 'R & D; a < b', text: 'One.\n\n<Two>', place: html},
    ];
    const {problems} = await writeTimeline({khatt: 1, title: html, description: html, events}, 'jsonld');
    expect(problems.map(({code, index, field}) => [code, index, field])).to.deep.equal([
      ['export-field', undefined, 'title'],
      ['export-field', undefined, 'description'],
      ['export-field', 0, 'title'],
      ['export-field', 0, 'text'],
      ['export-field', 1, 'place'],
    ]);
  });

  it('keeps in JSON-LD an id with signs of addresses in it', async () => {
    const events = ['A/B#?', '#', '##', 'a#b'].map(id => ({id, date: '2019', title: 'A'}));
    const {text, problems} = await writeTimeline({khatt: 1, events}, 'jsonld');
    expect(problems).to.deep.equal([]);
    expect((await readTimeline(text)).timeline.events).to.deep.equal(events);
    const page = {'@type': 'Event', '@id': 'https://a.example/#/b#c', name: 'A', startDate: '2019'};
    expect((await readTimeline(page)).timeline.events[0]?.id).to.equal('c');
  });

  for (const format of ['html', 'timelinejs'] as const) {
    it(`tells that a description without a title is none in ${format}`, async () => {
      const events = [{id: 'a', date: '2019', title: 'A'}];
      const fieldsOf = async (head: object) =>
        (await writeTimeline({khatt: 1, events, ...head}, format)).problems.map(({code, field}) => [code, field]);
      expect(await fieldsOf({description: 'D'})).to.deep.equal([['export-field', 'description']]);
      expect(await fieldsOf({description: 'D', title: 'T'})).to.deep.equal([]);
    });
  }

  for (const format of ['jsonld', 'timelinejs', 'ics'] as const) {
    it(`tells that ${format} does not say of one year, month or day that all of it passed`, async () => {
      const dates = ['2019/2019', '2019-06/2019-06', '2022-10-12/2022-10-12', '2022-10-12', '2022-10-12/2022-10-13'];
      const events = dates.map((date, i) => ({id: `e${i}`, date, title: 'A'}));
      const {problems} = await writeTimeline({khatt: 1, events}, format);
      expect(problems.map(({code, value}) => [code, value])).to.deep.equal(
        dates.slice(0, 3).map(date => ['export-date', date]),
      );
    });
  }

  it('keeps in TimelineJS, which draws them as HTML, the labels of groups as they are', async () => {
    const groups = [{id: 'a-b-x-b', label: 'a <b>x</b>'}];
    const events = [{id: 'a', date: '2019', title: 'A', group: 'a-b-x-b'}];
    const {text, problems} = await writeTimeline({khatt: 1, groups, events}, 'timelinejs');
    expect(problems).to.deep.equal([]);
    expect(text).not.to.contain('<b>');
    expect((await readTimeline(text)).timeline.groups).to.deep.equal(groups);
  });

  it('tells that TimelineJS takes a picture for a page where its address does not say that it is one', async () => {
    const events = ['1', '1.jpg'].map(name => ({id: name, date: '2019', title: 'A', media: {src: name, alt: 'A'}}));
    const {problems} = await writeTimeline({khatt: 1, events}, 'timelinejs');
    expect(problems.map(({code, field, index}) => [code, field, index])).to.deep.equal([['export-field', 'media', 0]]);
  });

  for (const format of ['csv', 'ics', 'jsonld', 'html', 'timelinejs'] as const) {
    it(`tells which groups ${format} does not keep as they are, each once`, async () => {
      const groups = [
        {id: 'q', label: 'Qatar'},
        {id: 'russia', label: 'Russia'},
        {id: 'uae', label: 'UAE'},
        {id: 'قطر', label: 'قَطَر'},
      ];
      const events = ['q', 'russia', 'قطر', 'q'].map((group, i) => ({
        id: `e${i}`,
        date: '2022-10-12',
        title: 'A',
        group,
      }));
      const {text, problems} = await writeTimeline({khatt: 1, groups, events}, format);
      expect(problems.map(({code, list, index, id, field}) => [code, list, index, id, field])).to.deep.equal([
        ['export-field', 'groups', 0, 'q', 'id'],
        ['export-field', 'groups', 2, 'uae', 'label'],
      ]);
      expect(problems[0]?.message).to.contain('Qatar');
      expect((await readTimeline(text)).timeline.groups).to.deep.equal([
        {id: 'qatar', label: 'Qatar'},
        groups[1],
        groups[3],
      ]);
    });
  }

  it('tells of a group of which the only event is left out', async () => {
    const groups = [{id: 'a', label: 'A'}];
    const events = [{id: 'e', date: 'Y-17000', title: 'E', group: 'a'}];
    const {problems} = await writeTimeline({khatt: 1, groups, events}, 'jsonld');
    expect(problems.map(({code, list}) => [code, list])).to.deep.equal([
      ['export-event', 'events'],
      ['export-field', 'groups'],
    ]);
  });

  it('keeps in HTML the words for a date that say another date, and tells of those that say the same', async () => {
    const own = [
      ['2022-10-05', 'Early October 2022'],
      ['2022-10', '5 October 2022'],
      ['2022-06', 'Summer 2022'],
      ['2019', 'about 2019'],
      ['2019', 'The year 2019 of the great flood'],
    ].map(([date = '', displayDate = ''], i) => ({id: `a${i}`, date, displayDate, title: 'A'}));
    const same = [
      ['2019', 'عام ٢٠١٩'],
      ['2022-10-12', 'Wed, Oct 12, 2022'],
      ['2022-10-12', '10/12/2022'],
      ['2022-10-12', '12 October 2022'],
    ].map(([date = '', displayDate = ''], i) => ({id: `b${i}`, date, displayDate, title: 'B'}));
    const {text, problems} = await writeTimeline({khatt: 1, lang: 'en', events: [...own, ...same]}, 'html');
    expect(problems.map(({code, field, id}) => [code, field, id])).to.deep.equal(
      same.map(({id}) => ['export-field', 'displayDate', id]),
    );
    expect((await readTimeline(text)).timeline.events).to.deep.equal([
      ...own,
      ...same.map(({displayDate, ...event}) => event),
    ]);
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

  it('writes clock times of a document in UTC in TimelineJS without a word, and tells of an offset or a zone, which it has not', async () => {
    const dates = ['2022-10-12T18:30', '2022-10-12T18:30:23', '2022-10-12T18:30-03:00', '2022-10-12'];
    const events = dates.map(date => ({id: date, date, title: date}));
    const written = async (timeline: Timeline) => {
      const {text, problems} = await writeTimeline(timeline, 'timelinejs');
      return {
        events: JSON.parse(text).events as readonly {start_date: object; display_date?: string}[],
        told: problems.filter(({code}) => code === 'export-date').map(({index}) => index),
      };
    };
    const inUtc = await written({khatt: 1, lang: 'en', events});
    expect(inUtc.told).to.deep.equal([2]);
    expect(inUtc.events.map(event => 'display_date' in event)).to.deep.equal([false, false, true, false]);
    expect(inUtc.events[1]?.start_date).to.deep.equal({
      year: 2022,
      month: 10,
      day: 12,
      hour: 18,
      minute: 30,
      second: 23,
    });
    const inQatar = await written({khatt: 1, lang: 'en', timeZone: 'Asia/Qatar', events});
    expect(inQatar.told).to.deep.equal([0, 1, 2]);
    expect(inQatar.events[0]?.start_date).to.deep.equal({year: 2022, month: 10, day: 12, hour: 18, minute: 30});
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
