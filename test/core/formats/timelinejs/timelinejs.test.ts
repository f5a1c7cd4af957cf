import {expect} from 'chai';
import * as fc from 'fast-check';
import {readTimeline} from '../../../../src/core/formats/read-timeline.ts';

const slide = (start: object, more: object = {}) => ({start_date: start, text: {headline: 'قمة الدوحة'}, ...more});
const read = (...events: unknown[]) => readTimeline(JSON.stringify({events}));
const codes = (problems: readonly {severity: string; code: string}[]) =>
  problems.map(({severity, code}) => `${severity} ${code}`);

describe('a TimelineJS3 file', () => {
  const dates: readonly [parts: object, edtf: string][] = [
    [{year: 2019}, '2019'],
    [{year: '2019'}, '2019'],
    [{year: '2019', month: '', day: '', hour: '', display_date: ''}, '2019'],
    [{year: 2019, month: null}, '2019'],
    [{year: '2019', month: '6'}, '2019-06'],
    [{year: 2019, month: 6, day: 4}, '2019-06-04'],
    [{year: '2019', month: '06', day: '04'}, '2019-06-04'],
    [{year: 2019, month: 6, day: 4, hour: 9}, '2019-06-04T09:00'],
    [{year: 2019, month: 6, day: 4, hour: 0, minute: 5}, '2019-06-04T00:05'],
    [{year: 2019, month: 6, day: 4, hour: 9, minute: 5, second: 7}, '2019-06-04T09:05:07'],
    [{year: '1,066'}, '1066'],
    [{year: '٢٠١٩', month: '٦'}, '2019-06'],
    [{year: 79}, '0079'],
    [{year: ' 2011.0 '}, '2011'],
    [{year: -44, month: 3, day: 15}, '-0043-03-15'],
    [{year: '-1'}, '0000'],
    [{year: -10_000}, '-9999'],
    [{year: -50_000}, 'Y-49999'],
    [{year: 12_000}, 'Y12000'],
  ];
  for (const [parts, edtf] of dates) {
    it(`reads ${JSON.stringify(parts)} as ${edtf}`, async () => {
      const {timeline, problems} = await read(slide(parts));
      expect(problems).to.deep.equal([]);
      expect(timeline.events[0]?.date).to.equal(edtf);
    });
  }

  const faulty: readonly [parts: object, codes: string[], edtf?: string][] = [
    [{year: 2022, month: 13}, ['error date-month']],
    [{year: 2022, month: 13, day: 1}, ['error date-month']],
    [{year: 2022, month: 21}, ['error date-month']],
    [{year: 2022, month: 30}, ['error date-month']],
    [{year: 2022, month: 0}, ['error date-month']],
    [{year: 2022, month: 2, day: 31}, ['error date-day']],
    [{year: 2022, month: 2, day: 1, hour: 24}, ['error date-hour']],
    [{year: 2022, month: 'May'}, ['error date-syntax']],
    [{year: 'c. 1890'}, ['error date-syntax']],
    [{}, ['error date-empty']],
    [{year: '', month: ''}, ['error date-empty']],
    [{month: 5, day: 2}, ['error date-syntax']],
    [{year: 4.5}, ['error date-syntax']],
    [{year: -4_500_000_000}, ['error date-range']],
    [{year: 2022, day: 5}, ['warning date-gap'], '2022'],
    [{year: 2022, month: 5, hour: 5}, ['warning date-gap'], '2022-05'],
    [{year: 2022, minute: 5}, ['warning date-gap'], '2022'],
    [{year: 2022, month: 5, minute: 5}, ['warning date-gap'], '2022-05'],
    [{year: 2022, month: 5, day: 1, minute: 5}, ['warning date-gap'], '2022-05-01'],
    [{year: 2022, month: 5, day: 1, hour: 9, second: 7}, ['warning date-gap'], '2022-05-01T09:00'],
    [
      {year: 2022, month: 5, day: 1, hour: 5, minute: 6, second: 7, millisecond: 8},
      ['note date-too-fine'],
      '2022-05-01T05:06:07',
    ],
    [{year: 2022, month: 5, day: 1, hour: 5, minute: 6, millisecond: 8}, ['note date-too-fine'], '2022-05-01T05:06'],
    [{year: 2022, month: 5, day: 1, millisecond: 8}, ['note date-too-fine'], '2022-05-01'],
  ];
  for (const [parts, expected, edtf] of faulty) {
    it(`tells of ${JSON.stringify(parts)} and moves nothing`, async () => {
      const {timeline, problems} = await read(slide({year: 2000}), slide(parts));
      expect(codes(problems)).to.deep.equal(expected);
      expect(problems[0]).to.include({index: 1, title: 'قمة الدوحة', field: 'start_date'});
      expect(timeline.events.map(({date}) => date)).to.deep.equal(edtf ? ['2000', edtf] : ['2000']);
    });
  }

  it('cites milliseconds as a clock has them', async () => {
    const {problems} = await read(slide({year: 2022, month: 5, day: 1, hour: 5, minute: 6, second: 7, millisecond: 8}));
    expect(problems[0]).to.include({value: '2022-05-01T05:06:07.008'});
  });

  it('reads an end, and none where all its parts are empty or it says no more', async () => {
    const {timeline, problems} = await read(
      slide({year: 2019}, {end_date: {year: '2021', month: '3'}}),
      slide({year: 2019}, {end_date: {year: '', month: '', day: ''}}),
      slide({year: 2019}, {end_date: {year: '2019'}}),
      slide({year: 2019}, {end_date: null}),
    );
    expect(problems).to.deep.equal([]);
    expect(timeline.events.map(({date}) => date)).to.deep.equal(['2019/2021-03', '2019', '2019', '2019']);
  });

  it('says which part stands without the one before it, and nothing of a minute or a second of 0', async () => {
    const {timeline, problems} = await read(
      slide({year: 2022, month: 5, day: 1, minute: 5, second: 7}),
      slide({year: 2022, month: 5, day: 1, hour: 9, second: '07'}),
      slide({year: 2022, month: 5, day: 1, hour: '', minute: '00', second: 0}),
    );
    expect(timeline.events.map(({date}) => date)).to.deep.equal(['2022-05-01', '2022-05-01T09:00', '2022-05-01']);
    expect(problems.map(({message}) => message.replace(/^.*: /, ''))).to.deep.equal([
      'minute 5 is written without an hour, so only what stands before it was taken.',
      'second 07 is written without a minute, so only what stands before it was taken.',
    ]);
  });

  it('tells of an end that cannot be read as of the end, and cites that alone', async () => {
    const ends: readonly (readonly [end: unknown, code: string, value: string])[] = [
      [{month: 5}, 'date-syntax', '5'],
      [{year: 'abc'}, 'date-syntax', 'abc'],
      [{year: 2020, month: 2, day: 31}, 'date-day', '2020-02-31'],
      [{year: 2020, month: 13}, 'date-month', '2020-13'],
      ['soon', 'date-syntax', 'soon'],
    ];
    const {timeline, problems} = await read(
      ...ends.map(([end_date]) => slide({year: 2019}, {end_date})),
      slide({year: 'abc'}, {end_date: {year: 'def'}}),
      slide({year: 2019}, {end_date: {year: 2020}}),
    );
    expect(timeline.events.map(({date}) => date)).to.deep.equal(['2019/2020']);
    const told = problems.map(({index, field, code, value}) => [index, field, code, value] as const);
    expect(told.sort(([a = 0], [b = 0]) => a - b)).to.deep.equal([
      ...ends.map(([, code, value], index) => [index, 'end_date', code, value]),
      [ends.length, 'start_date', 'date-syntax', 'abc'],
    ]);
  });

  it('says of an end before its start which event it is', async () => {
    const {timeline, problems} = await read(
      slide({year: 2019, month: 14}),
      slide({year: 2019}, {end_date: {year: 2018}}),
      slide({year: 2020}),
    );
    expect(timeline.events).to.have.lengthOf(1);
    expect(problems.map(({code, index}) => [code, index])).to.deep.equal([
      ['date-month', 0],
      ['date-end-before-start', 1],
    ]);
  });

  it('makes plain text of its HTML, and links of its links', async () => {
    const {timeline, problems} = await read(
      slide(
        {year: 2019},
        {
          text: {
            headline: 'A <b>meeting</b> &amp; a <a href="https://a.example">deal</a>',
            text: '<p>One.</p><p>Two <a href="https://b.example">more</a><script>alert(1)</script></p>',
          },
          display_date: '<em>Spring</em>',
        },
      ),
    );
    expect(codes(problems)).to.deep.equal(['note field-left-out']);
    expect(timeline.events[0]).to.include({
      title: 'A meeting & a deal',
      text: 'One.\n\nTwo more',
      displayDate: 'Spring',
    });
    expect(timeline.events[0]?.links).to.deep.equal([
      {label: 'deal', url: 'https://a.example'},
      {label: 'more', url: 'https://b.example'},
    ]);
  });

  it('keeps pictures, and makes links of videos, posts and embeds', async () => {
    const media = (given: object) => slide({year: 2019}, {media: given});
    const {timeline, problems} = await read(
      media({url: 'https://a.example/b.jpg?x=1', caption: 'The <i>hall</i>', credit: 'Agency', alt: 'A hall'}),
      media({url: 'https://www.youtube.com/watch?v=1', caption: 'The speech', credit: 'TV'}),
      media({url: 'https://youtu.be/1'}),
      media({url: '<iframe src="https://player.example/1"></iframe>', caption: 'Live'}),
      media({url: '<blockquote>Said in private.</blockquote>', credit: 'A witness'}),
    );
    expect(problems).to.deep.equal([]);
    const [picture, video, bare, embed, quotation] = timeline.events;
    expect(picture?.media).to.deep.equal({
      src: 'https://a.example/b.jpg?x=1',
      alt: 'A hall',
      caption: 'The hall',
      credit: 'Agency',
    });
    expect(video?.links).to.deep.equal([{label: 'The speech · TV', url: 'https://www.youtube.com/watch?v=1'}]);
    expect(bare?.links).to.deep.equal([{label: 'YouTube', url: 'https://youtu.be/1'}]);
    expect(embed?.links).to.deep.equal([{label: 'Live', url: 'https://player.example/1'}]);
    expect(quotation?.text).to.equal('Said in private.\nA witness');
    for (const event of [video, bare, embed, quotation]) expect(event?.media).to.equal(undefined);
  });

  it('refuses addresses that could run, and says so', async () => {
    const {timeline, problems} = await read(
      slide({year: 1}, {text: {headline: '<a href="javascript:alert(1)">x</a>'}}),
      slide({year: 2}, {media: {url: 'data:image/svg+xml,<svg onload=alert(1)>.svg'}}),
      slide({year: 3}, {media: {url: 'javascript:alert(1)//.jpg'}}),
    );
    expect(JSON.stringify(timeline)).not.to.match(/javascript:|data:/);
    expect(codes(problems)).to.include('warning url-refused');
  });

  it('tells of what an era has beside its label and its dates, and of a gap in them', async () => {
    const era = {
      start_date: {year: 2020, day: 3},
      end_date: {year: 2021},
      text: {headline: 'Era', text: 'more'},
      group: 'g',
    };
    const {timeline, problems} = await readTimeline(
      JSON.stringify({events: [slide({year: 2022})], eras: [era, {start_date: {year: 2021}, text: {text: 'alone'}}]}),
      {lang: 'en'},
    );
    expect(timeline.eras).to.deep.equal([
      {date: '2020/2021', label: 'Era'},
      {date: '2021', label: 'alone'},
    ]);
    expect(problems.map(({code, list, index, message}) => [code, list, index, message])).to.deep.equal([
      ['field-left-out', undefined, undefined, 'These have no place here and were left out: eras.text, eras.group.'],
      ['date-gap', 'eras', 0, 'Era 1, start_date: day 3 is written without a month, so the year alone was taken.'],
    ]);
  });

  it('reads groups in the order of their appearance, eras, the title and its text', async () => {
    const {timeline, problems} = await readTimeline(
      JSON.stringify({
        title: {text: {headline: 'الخليج <br>وموسكو', text: '<p>قصة</p>'}},
        events: [
          slide({year: 2}, {group: 'قطر'}),
          slide({year: 1}, {group: 'Russia'}),
          slide({year: 3}, {group: 'قطر', unique_id: 'third'}),
        ],
        eras: [{start_date: {year: 2020, month: 3}, end_date: {year: 2021}, text: {headline: 'الجائحة'}}],
      }),
    );
    expect(problems).to.deep.equal([]);
    expect(timeline).to.deep.include({
      title: 'الخليج وموسكو',
      description: 'قصة',
      groups: [
        {id: 'قطر', label: 'قطر'},
        {id: 'russia', label: 'Russia'},
      ],
      eras: [{date: '2020-03/2021', label: 'الجائحة'}],
    });
    expect(timeline.events.map(({id, group}) => [id, group])).to.deep.equal([
      ['قمة-الدوحة', 'قطر'],
      ['قمة-الدوحة-2', 'russia'],
      ['third', 'قطر'],
    ]);
  });

  it('takes the first of a list of titles, and says what it leaves out', async () => {
    const {timeline, problems} = await readTimeline({
      title: [{text: {headline: 'A'}, start_date: {year: 1999}, media: {url: 'a.jpg'}}, {text: {headline: 'B'}}],
      events: [slide({year: 2019})],
    });
    expect(timeline.title).to.equal('A');
    expect(codes(problems)).to.deep.equal(['note field-left-out']);
    expect(problems[0]?.params?.['keys']).to.equal('title.start_date, title.media, title[1]');
  });

  it('keeps what it does not know, under its name, and notes it once', async () => {
    const {timeline, problems} = await read(
      slide({year: 2019}, {background: '#fff', status: 'x', date: '1999'}),
      slide({year: 2020}, {background: {url: 'a.jpg'}}),
    );
    expect(codes(problems)).to.deep.equal(['note field-unknown']);
    expect(timeline.events[0]).to.deep.include({background: '#fff', date: '2019'});
    expect(timeline.events[0]?.status).to.equal(undefined);
  });

  it('says what has no place here, and what of the HTML could run', async () => {
    const {timeline, problems} = await read(
      slide({year: 2019}, {media: {url: 'https://youtu.be/1', thumbnail: 'small.jpg'}}),
      slide({year: 2019}, {media: {url: 'a.jpg', thumbnail: 'small.jpg'}}),
      slide(
        {year: 2020},
        {text: {headline: 'B', text: '<p>Post</p><script async src="//a.example/widgets.js"></script>'}},
      ),
    );
    expect(problems.map(({code, params}) => [code, params?.['keys']])).to.deep.equal([
      ['field-left-out', 'media.thumbnail, text <script>'],
    ]);
    expect(timeline.events[2]?.text).to.equal('Post');
  });

  it('says that a cosmological scale reaches farther than can be drawn', async () => {
    const {timeline, problems} = await readTimeline({
      scale: 'cosmological',
      events: [slide({year: -13_800_000_000}), slide({year: -60_000})],
    });
    expect(timeline.events.map(({date}) => date)).to.deep.equal(['Y-59999']);
    expect(codes(problems)).to.deep.equal(['note scale-cosmological', 'error date-range']);
  });

  it('reads a slide without a headline by the first words it has', async () => {
    const {timeline, problems} = await read(
      {start_date: {year: 2019}, text: {text: '<p>First words.</p><p>More.</p>'}},
      {start_date: {year: 2020}, media: {url: 'a.jpg', caption: 'A hall'}},
      {start_date: {year: 2021}},
    );
    expect(timeline.events.map(({title}) => title)).to.deep.equal(['First words.', 'A hall']);
    expect(codes(problems)).to.deep.equal(['error field-missing']);
    expect(problems[0]).to.include({index: 2, field: 'title'});
  });

  it('reads good slides beside what is no slide', async () => {
    const {timeline, problems} = await read(slide({year: 2019}), null, 5, 'x', [], slide({year: 2020}));
    expect(timeline.events.map(({date}) => date)).to.deep.equal(['2019', '2020']);
    expect(problems.map(({index}) => index)).to.deep.equal([1, 2, 3, 4]);
  });
});

describe('a file of the older TimelineJS', () => {
  it('is read like today’s', async () => {
    const {timeline, problems} = await readTimeline(
      JSON.stringify({
        timeline: {
          headline: 'A story',
          text: '<p>In short</p>',
          type: 'default',
          startDate: '2011',
          date: [
            {
              startDate: '2011,12,10,07,02,10',
              endDate: '2011,12,11',
              headline: 'One',
              text: '<p>x</p>',
              tag: 'A',
              asset: {media: 'https://a.example/x.png', caption: 'c', credit: 'd', thumbnail: 'e'},
            },
            {startDate: '2011,12', headline: 'Two', asset: {media: 'http://vimeo.com/1', caption: '', credit: ''}},
            {startDate: 2012, endDate: '', headline: 'Three', text: ''},
            {startDate: '2012,13,1', headline: 'Four'},
          ],
          era: [{startDate: '2011,12', endDate: '2012', headline: 'An era', tag: ''}],
        },
      }),
    );
    expect(codes(problems)).to.deep.equal(['error date-month']);
    expect(problems[0]?.index).to.equal(3);
    expect(timeline).to.deep.equal({
      khatt: 1,
      title: 'A story',
      description: 'In short',
      groups: [{id: 'a', label: 'A'}],
      eras: [{date: '2011-12/2012', label: 'An era'}],
      events: [
        {
          id: 'one',
          date: '2011-12-10T07:02:10/2011-12-11',
          title: 'One',
          text: 'x',
          group: 'a',
          media: {src: 'https://a.example/x.png', caption: 'c', credit: 'd'},
        },
        {id: 'two', date: '2011-12', title: 'Two', links: [{label: 'Vimeo', url: 'http://vimeo.com/1'}]},
        {id: 'three', date: '2012', title: 'Three'},
      ],
    });
  });
});

describe('a TimelineJS file as people publish it', () => {
  const json = JSON.stringify({events: [slide({year: 2019}, {text: {headline: 'a, ]b', text: 'x\\",]'}})]});
  const mended: readonly [name: string, text: string, notes: string[]][] = [
    ['assigned to a variable', `var storyjs_jsonp_data = ${json};\n`, ['assignment']],
    ['assigned to a property', `window.data=${json}`, ['assignment']],
    ['as a call', `callback(${json});`, ['assignment']],
    ['with trailing commas', json.replace(/\}\]\}$/, '} , \n ] ,}'), ['commas']],
    ['with both', `let x = ${json.replace(/\}\]\}$/, ',},],}')};`, ['assignment', 'commas']],
  ];
  for (const [name, text, notes] of mended) {
    it(`is read ${name}, with a note`, async () => {
      const {timeline, problems} = await readTimeline(text);
      expect(problems.map(({severity, code, params}) => [severity, code, params?.['kind']])).to.deep.equal(
        notes.map(kind => ['note', 'file-mended', kind]),
      );
      expect(timeline.events[0]).to.include({date: '2019', title: 'a, ]b', text: 'x\\",]'});
    });
  }

  const unread: readonly [name: string, text: string, kind: string][] = [
    ['that was cut short', json.slice(0, -20), 'end'],
    ['that is a saved page', `<!doctype html><script>var data = ${json}</script>`, 'html'],
    [
      'that is a template',
      `---\nlayout: null\n---\n{"events": [{% for e in site.events %}{"start_date": {}}{% endfor %}]}`,
      'template',
    ],
  ];
  for (const [name, text, kind] of unread) {
    it(`says what it is, ${name}`, async () => {
      const {timeline, problems} = await readTimeline(text);
      expect(timeline.events).to.deep.equal([]);
      expect(problems.map(({code, params}) => [code, params?.['kind']])).to.deep.equal([['file-not-json', kind]]);
    });
  }

  it('is read in time proportional to its length, however it is broken', async () => {
    for (const piece of [',', ', ', '"', '\\"', '"\\', '[', '{"start_date":', '= ']) {
      const {problems} = await readTimeline(`x = {"start_date": ${piece.repeat(2e6 / piece.length)}`);
      expect(problems).not.to.deep.equal([]);
    }
  });

  const key = fc.constantFrom(
    ...'events title eras scale start_date end_date text headline media url caption group unique_id year month day timeline date'.split(
      ' ',
    ),
    ...'startDate asset tag __proto__ constructor id links khatt background display_date'.split(' '),
  );
  const {value} = fc.letrec(tie => ({
    value: fc.oneof(
      {maxDepth: 6},
      fc.constantFrom<unknown>(null, '', 'x', '<p>x</p>', '2019', 2019, -5, 13, true, 'javascript:x', 1e300),
      fc.array(tie('value'), {maxLength: 3}),
      fc.array(fc.tuple(key, tie('value')), {maxLength: 6}).map(entries => Object.fromEntries(entries)),
    ),
  }));
  it('is never refused by an exception, whatever stands where', async () => {
    await fc.assert(
      fc.asyncProperty(value, fc.boolean(), async (given, isOlder) => {
        const text = JSON.stringify(
          isOlder ? {timeline: {date: [given], era: given}} : {title: given, events: [given, given]},
        );
        const {timeline} = await readTimeline(text, {format: 'timelinejs'});
        expect(await readTimeline(JSON.stringify(timeline)))
          .to.have.property('timeline')
          .that.deep.equals(timeline);
      }),
      {numRuns: 1000},
    );
  });
});
