import {expect} from 'chai';
import * as fc from 'fast-check';
import {parquetWriteBuffer} from 'hyparquet-writer';
import {readTimeline} from '../../../src/core/formats/read-timeline.ts';
import {writeTimeline} from '../../../src/core/formats/write-timeline.ts';
import type {Problem} from '../../../src/core/model/problem.ts';
import {emptyTimeline, type Timeline} from '../../../src/core/model/timeline.ts';
import {brokenTimelines, timelines} from '../../support/arbitraries/timeline.ts';

const story = {khatt: 1, title: 'قصة', events: [{id: 'a', date: '2019', title: 'لقاء'}]};
const text = JSON.stringify(story);

const utf16 = (littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  [...`\ufeff${text}`].forEach((char, i) => void view.setUint16(2 * i, char.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
};

describe('readTimeline', () => {
  const sources: Record<string, string | Uint8Array | object> = {
    'a text': text,
    'a text with a byte order mark': `\ufeff${text}`,
    'an object': story,
    'bytes in UTF-8': new TextEncoder().encode(text),
    'bytes in UTF-8 with a byte order mark': new TextEncoder().encode(`\ufeff${text}`),
    'bytes in UTF-16, little end first': utf16(true),
    'bytes in UTF-16, big end first': utf16(false),
  };
  for (const [name, source] of Object.entries(sources)) {
    it(`reads ${name}`, async () => {
      expect(await readTimeline(source)).to.deep.equal({timeline: story, problems: []});
    });
  }

  const unread: readonly [input: unknown, code: string, message: RegExp][] = [
    ['', 'file-empty', /^The file is empty\.$/],
    [' \n\ufeff', 'file-empty', /^The file is empty\.$/],
    [new Uint8Array(), 'file-empty', /^The file is empty\.$/],
    ['{not JSON}', 'file-not-json', /line 1, column 2: \{not JSON\}$/],
    ['not JSON', 'file-not-json', /is plain text, .* It begins: not JSON$/],
    ['<!doctype html><title>Log in</title>', 'file-not-json', /is a web page.*<!doctype html><title>Log in<\/title>$/],
    ['[]', 'file-not-timeline', /^The file holds a list, not a timeline\.$/],
    ['5', 'file-not-timeline', /holds a number/],
    ['null', 'file-not-timeline', /holds nothing/],
    ['"text"', 'file-not-timeline', /holds text/],
    ['{}', 'file-not-timeline', /has no list of events/],
    [null, 'file-not-timeline', /holds nothing/],
    [7, 'file-not-timeline', /holds a number/],
    [[1, 2], 'file-not-timeline', /holds a list/],
  ];
  for (const [input, code, message] of unread) {
    it(`says what is wrong with ${JSON.stringify(input)}`, async () => {
      const {timeline, problems} = await readTimeline(input as string);
      expect(timeline).to.deep.equal(emptyTimeline);
      expect(problems).to.have.lengthOf(1);
      expect(problems[0]).to.include({severity: 'error', code});
      expect(problems[0]?.message).to.match(message);
      expect(problems[0]?.remedy).to.match(/\S/);
    });
  }

  it('reads a bare list of events, with a warning', async () => {
    const {timeline, problems} = await readTimeline(JSON.stringify(story.events));
    expect(timeline.events).to.deep.equal(story.events);
    expect(problems.map(({severity, code}) => [severity, code])).to.deep.equal([['warning', 'file-not-timeline']]);
  });

  it('reads what people get wrong in JSON that they write by hand, with a note', async () => {
    const document = text.trim().replace(/\]\s*\}$/, '],}');
    expect(document).to.match(/\],\}$/);
    for (const [mended, kind] of [
      [document, 'commas'],
      [`window.story = ${text};`, 'assignment'],
    ]) {
      const {timeline, problems} = await readTimeline(mended as string);
      expect(timeline).to.deep.equal(story);
      expect(problems.map(({severity, code, params}) => [severity, code, params])).to.deep.equal([
        ['note', 'file-mended', {kind}],
      ]);
    }
  });

  it('says of a workbook and of a PDF how they can be read', async () => {
    for (const bytes of ['PK\u0003\u0004\u0014\u0000', '%PDF-1.7\n%\u00e2'])
      expect((await readTimeline(Uint8Array.from(bytes, one => one.charCodeAt(0)))).problems[0]?.remedy).to.contain(
        'CSV UTF-8',
      );
  });

  it('says of an archive that the element reads it, and of a text that begins like one nothing', async () => {
    const archive = parquetWriteBuffer({
      columnData: [
        {name: 'date', data: ['2019', '2020'], type: 'STRING'},
        {name: 'title', data: ['لقاء', 'جولة'], type: 'STRING'},
      ],
    });
    const bytes = new Uint8Array(archive);
    for (const [options, code] of [
      [{}, 'file-not-json'],
      [{format: 'csv'}, 'file-not-json'],
      [{format: 'Parquet'}, 'file-unknown-format'],
    ] as const) {
      for (const lang of ['ar', 'en']) {
        const {timeline, problems} = await readTimeline(bytes, {...options, lang});
        expect(timeline).to.deep.equal(emptyTimeline);
        expect(problems).to.have.lengthOf(1);
        expect(problems[0]).to.include({severity: 'error', code});
        expect(problems[0]?.message)
          .to.match(/أرشيف|archive/)
          .and.to.contain('src');
        expect(problems[0]?.remedy).to.contain('<khatt-timeline src=').and.to.contain('khatt check');
      }
    }
    expect((await readTimeline('PAR1,date,title\nx,2019,y')).timeline.events).to.have.lengthOf(1);
  });

  it('says what is missing from data that are for search engines and hold no event', async () => {
    for (const lang of ['ar', 'en']) {
      const {problems} = await readTimeline({'@context': 'https://schema.org', '@type': 'Person'}, {lang});
      expect(problems.map(({code}) => code)).to.deep.equal(['file-not-timeline']);
      expect(problems[0]?.message).to.contain('JSON-LD');
      expect(problems[0]?.remedy).to.contain('startDate').and.not.to.contain('khatt');
    }
  });

  it('names the file that is at fault', async () => {
    const {problems} = await readTimeline('', {name: 'story.json'});
    expect(problems[0]?.message).to.equal('The file "story.json" is empty.');
  });

  it('takes the format it is told', async () => {
    expect((await readTimeline(text, {format: 'JSON'})).problems).to.deep.equal([]);
    const {timeline, problems} = await readTimeline(text, {format: 'docx'});
    expect(timeline).to.deep.equal(emptyTimeline);
    expect(problems[0]).to.include({severity: 'error', code: 'file-unknown-format'});
    expect(problems[0]?.message).to.equal('"docx" is not a format that can be read.');
    expect(problems[0]?.remedy).to.contain('json');
  });

  it('says of which format a file is that is read as another', async () => {
    const table = 'date,title\n2019,A\n';
    const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
    const page = '<ol><li><time>2019</time> A</li></ol>';
    for (const [input, format, found] of [
      [text, 'html', 'json'],
      [text, 'ics', 'json'],
      [text, 'csv', 'json'],
      [table, 'html', 'csv'],
      [table, 'timelinejs', 'csv'],
      [calendar, 'csv', 'ics'],
      [page, 'jsonld', 'html'],
    ] as const) {
      const {problems} = await readTimeline(input, {format});
      expect(problems.map(({message}) => message)).to.deep.equal([
        `The format is given as "${format}", but by its content the file is "${found}".`,
      ]);
    }
    expect((await readTimeline('a\tb\n1\t2', {format: 'tsv'})).problems.map(({code}) => code)).to.deep.equal([
      'file-columns',
    ]);
  });

  it("speaks the language that is asked for, else the document's, else English", async () => {
    const faulty = {lang: 'ar', events: [{date: '2022-13', title: 'x'}]};
    const message = async (input: object, lang?: string) =>
      (await readTimeline(input, lang ? {lang} : {})).problems[0]?.message;
    expect(await message(faulty)).to.contain('الشهر');
    expect(await message(faulty, 'en')).to.contain('month 13');
    expect(await message({...faulty, lang: 'en'}, 'ar-QA')).to.contain('الشهر');
    expect(await message({events: faulty.events})).to.contain('month 13');
  });

  it('draws the good events and counts the bad', async () => {
    const {timeline, problems} = await readTimeline({
      events: [
        {date: '2022-13-01', title: 'a'},
        {date: '2019', title: 'b'},
        {date: '2023-02-29', title: 'c'},
        {date: '2020/2019', title: 'd'},
        {date: '2018', title: 'e'},
      ],
    });
    expect(timeline.events.map(({title}) => title)).to.deep.equal(['b', 'e']);
    expect(problems.map(({severity, code, index}) => [severity, code, index])).to.deep.equal([
      ['error', 'date-month', 0],
      ['error', 'date-day', 2],
      ['error', 'date-end-before-start', 3],
    ]);
  });

  it('is not misled by a first event without a date, and a text that is none, to take the file for another tool’s', async () => {
    const events = [
      {title: 'بلا تاريخ', text: {headline: 'x'}},
      {date: '2019', title: 'لقاء'},
    ];
    for (const document of [{events}, {khatt: 0, events: [{title: 'بلا تاريخ', text: {}}, ...events]}]) {
      const {timeline, problems} = await readTimeline(document);
      expect(timeline.events.map(({date}) => date)).to.deep.equal(['2019']);
      expect(problems.map(({field}) => field)).to.include.members(['date', 'text']);
    }
  });

  it('survives lists nested deeper than a stack', async () => {
    const {problems} = await readTimeline('['.repeat(1_000_000));
    expect(problems).to.have.lengthOf(1);
    expect(problems[0]?.severity).to.equal('error');
    const whole = `{"events": [], "deep": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await readTimeline(whole)).problems.map(({code}) => code)).to.include('structure-too-deep');
  });

  it('is never rejected, whatever the text or the bytes', async () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"events"',
      '"date"',
      '"2019"',
      '1e5',
      'null',
      "'",
      '//',
      '\\',
      '\n',
    );
    const input = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.uint8Array(),
      fc.array(pieces).map(all => all.join('')),
      fc.json(),
    );
    await fc.assert(
      fc.asyncProperty(input, fc.constantFrom('ar', 'en'), async (source, lang) => {
        // What looks like a gap in the words may have been in the text.
        fc.pre(typeof source !== 'string' || !/\{\w+\}/.test(source));
        for (const {message, remedy} of (await readTimeline(source, {lang})).problems) {
          expect(message)
            .to.match(/\S/)
            .and.not.match(/\{[a-z]+\}/);
          expect(remedy).to.match(/\S/);
        }
      }),
      {numRuns: 500},
    );
  });
});

describe('writeTimeline', () => {
  for (const given of [undefined, null, [], 'x', 5, {}, {title: 'قصة'}]) {
    it(`says of ${JSON.stringify(given)} that it is no timeline, in JSON as in other formats`, async () => {
      const [json, csv] = await Promise.all(
        (['json', 'csv'] as const).map(format => writeTimeline(given as unknown as Timeline, format)),
      );
      const told = (problems: readonly Problem[] = []) =>
        problems.filter(({code}) => !code.startsWith('export')).map(({code, message}) => [code, message]);
      expect(told(json?.problems)).to.deep.equal(told(csv?.problems));
      expect(json?.problems.map(({code}) => code)).to.deep.equal(['file-not-timeline']);
      expect(JSON.parse(json?.text ?? ''))
        .to.have.property('events')
        .that.deep.equals([]);
    });
  }

  it('is undone by reading, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(timelines(), async timeline => {
        const {text: written, problems} = await writeTimeline(timeline, 'json');
        expect(problems).to.deep.equal([]);
        expect(await readTimeline(written)).to.deep.equal({timeline, problems: []});
      }),
    );
  });

  it('leaves nothing to mend in what was read from a faulty file', async () => {
    await fc.assert(
      fc.asyncProperty(brokenTimelines(), async ({document}) => {
        const {timeline} = await readTimeline(document as object);
        const {text: written} = await writeTimeline(timeline, 'json');
        expect(await readTimeline(written)).to.deep.equal({timeline, problems: []});
      }),
    );
  });

  it('throws at a format that it does not know', async () => {
    const error = await writeTimeline(emptyTimeline, 'docx' as 'json').then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(RangeError);
  });
});
