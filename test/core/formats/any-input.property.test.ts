import {expect} from 'chai';
import fc from 'fast-check';
import {readTimeline} from '../../../src/core/formats/read-timeline.ts';
import {writeTimeline, writtenFormats} from '../../../src/core/formats/write-timeline.ts';
import {timelines} from '../../support/arbitraries/timeline.ts';

/** What `format` may be, and nothing for what the content says. */
const formats = ['', 'json', 'csv', 'tsv', 'timelinejs', 'ics', 'jsonld', 'html'];

/** Whatever comes of it is a timeline and a list of Problems with words. */
async function isRead(input: string | Uint8Array | object, format: string): Promise<void> {
  const {timeline, problems} = await readTimeline(input, {...(format && {format}), lang: 'ar'});
  expect(timeline.events).to.be.an('array');
  for (const {code, message} of problems) expect(message, code).to.be.a('string').that.is.not.empty;
}

/** Words that readers look for, so that what is made up comes further than their first line. */
const words = fc.constantFrom(
  '<ol>',
  '<li id="a">',
  '</li>',
  '<time datetime="2022-10',
  '">',
  '<h3>',
  '<script type="application/ld+json">',
  '</script>',
  '{"@context":"https://schema.org","@graph":[',
  '{"@type":"Event","name":"x","startDate":"2022-13-01"}',
  '"@type":',
  '{"events":[',
  '{"start_date":{"year":"2022","month":13}',
  '"text":{"headline":',
  '__proto__',
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n',
  'DTSTART;VALUE=DATE:20220231\r\n',
  'END:VEVENT\r\n',
  'date,title\n',
  '31 فبراير 2022,"',
  ']}',
  '\n',
  ',',
  '"',
);
const pieces = fc.array(fc.oneof({weight: 3, arbitrary: words}, fc.string({unit: 'grapheme', maxLength: 8})), {
  maxLength: 40,
});

describe('reading whatever comes', () => {
  for (const format of formats) {
    const name = format || 'a format that is not named';
    it(`ends, and throws nothing, for any bytes as ${name}`, () =>
      fc.assert(
        fc.asyncProperty(fc.uint8Array({maxLength: 300}), bytes => isRead(bytes, format)),
        {numRuns: 60},
      ));

    it(`ends, and throws nothing, for pieces of files as ${name}`, () =>
      fc.assert(
        fc.asyncProperty(pieces, parts => isRead(parts.join(''), format)),
        {numRuns: 120},
      ));
  }

  it('ends, and throws nothing, for any structure', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue({maxDepth: 6}), fc.constantFrom(...formats), (value, format) =>
        isRead(JSON.stringify(value), format),
      ),
      {numRuns: 300},
    ));
});

describe('reading more than a call has room for', () => {
  it('tells of every fault, be there a hundred thousand and more', async function () {
    this.timeout(60_000);
    const {problems} = await readTimeline({khatt: 1, events: Array<unknown>(150_000).fill({title: 'a', date: 'x'})});
    expect(problems).to.have.lengthOf(150_000);
  });

  const many = (piece: (i: number) => string): string => Array.from({length: 150_000}, (_, i) => piece(i)).join('');
  const cells: Record<string, string> = {
    tags: `date,title,tags\n2022,a,"${many(i => `${i},`)}"\n`,
    links: `date,title,link\n2022,a,"${many(i => `https://a.example/${i} `)}"\n`,
  };
  for (const [field, text] of Object.entries(cells)) {
    it(`keeps all ${field} of a cell`, async () => {
      const {timeline} = await readTimeline(text, {format: 'csv'});
      expect(timeline.events[0]?.[field as 'tags' | 'links']).to.have.lengthOf(150_000);
    });
  }

  it('keeps all links of a text in HTML, in a cell and in a slide', async function () {
    this.timeout(60_000);
    const html = many(i => `<a href=http://a.b/${i}>x</a> `);
    const slide = {start_date: {year: 2022}, text: {headline: 'a', text: html}};
    for (const input of [`date,title,text\n2022,a,${html}\n`, {events: [slide]}])
      expect((await readTimeline(input)).timeline.events[0]?.links).to.have.lengthOf(150_000);
  });
});

describe('what has been written', () => {
  for (const format of writtenFormats) {
    it(`is read back though a piece of it is missing or doubled, as ${format}`, () =>
      fc.assert(
        fc.asyncProperty(timelines(), fc.nat(), fc.nat(200), fc.boolean(), async (timeline, at, length, isDoubled) => {
          const {text} = await writeTimeline(timeline, format);
          const from = at % (text.length + 1);
          const piece = text.slice(from, from + length);
          await isRead(text.slice(0, from) + (isDoubled ? piece + piece : '') + text.slice(from + length), '');
        }),
        {numRuns: 25},
      ));
  }
});
