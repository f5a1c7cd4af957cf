import {expect} from 'chai';
import {readTimeline} from '../../../../src/core/formats/read-timeline.ts';
import {indexEvents} from '../../../../src/core/scene/many/event-index.ts';
import {LargeReader} from '../../../../src/core/scene/many/read-large.ts';

const table = (rows: number, bad = ''): string =>
  [
    'التاريخ,العنوان,المجموعة',
    ...Array.from(
      {length: rows},
      (_, i) => `${1000 + (i % 1000)}-0${1 + (i % 9)},"حدث ""${i}""\nفي سطرين",${i % 2 ? 'أ' : 'ب'}`,
    ),
    bad,
  ].join('\r\n');

/** Read in pieces of so many bytes. @returns The events told on the way, and the story. */
async function inPieces(bytes: Uint8Array, size: number, format = '') {
  const reader = new LargeReader({format, lang: 'en', name: 'story.csv'});
  const told: unknown[] = [];
  let early = 0;
  for (let at = 0; at < bytes.length; at += size) {
    told.push(...reader.push(bytes.slice(at, at + size)));
    await reader.opened;
    if (at + size < bytes.length) early = told.length;
  }
  const head = reader.head;
  const story = await reader.finish(indexEvents);
  return {told: [...told, ...(story.tail ?? [])] as object[], early, head, story};
}

describe('LargeReader of a table', () => {
  it('tells of events before the file is whole, and of the same as when it comes whole', async () => {
    const text = table(2000);
    const {told, early, head, story} = await inPieces(new TextEncoder().encode(text), 8191);
    expect(early).to.be.above(1500);
    expect(head).to.deep.include({
      lang: 'ar',
      groups: [
        {id: 'ب', label: 'ب'},
        {id: 'أ', label: 'أ'},
      ],
    });
    const whole = await readTimeline(text);
    expect(story.problems).to.deep.equal([]);
    expect(story.timeline.events).to.deep.equal([]);
    for (const [i, id] of story.ids ?? []) told[i] = {...told[i], id};
    expect(told).to.deep.equal(whole.timeline.events);
  });

  it('passes over a bad row, and tells where it is', async () => {
    const text = table(500, '31/2/2022,سيئ,أ');
    const {told, story} = await inPieces(new TextEncoder().encode(text), 4096);
    expect(told.length).to.be.at.most(500);
    expect(story.timeline.events).to.have.lengthOf(500);
    expect(story.problems.map(({code, row, column}) => [code, row, column])).to.deep.equal([
      ['date-day', 502, 'التاريخ'],
    ]);
  });

  it('reads another encoding, and what is no table, once it is whole', async () => {
    const wide = new Uint8Array(new Uint16Array([...`\ufeff${table(50)}`].map(char => char.charCodeAt(0))).buffer);
    expect((await inPieces(wide, 1000)).story.timeline.events).to.have.lengthOf(50);
    const {story} = await inPieces(new TextEncoder().encode('just prose\n'.repeat(100)), 100);
    expect(story.problems.map(({code}) => code)).to.deep.equal(['file-not-json']);
  });

  it('looks at a quote that is never closed no more than a few times', async () => {
    const text = `Date,Title\n2019,"${'never closed\n'.repeat(20_000)}`;
    const {story} = await inPieces(new TextEncoder().encode(text), 2048);
    expect(story.problems.map(({code, row}) => [code, row])).to.deep.include(['row-quotes', 2]);
  });
});

describe('LargeReader of JSON', () => {
  const rows = Array.from({length: 300}, (_, i) =>
    JSON.stringify({id: `e${i}`, date: '2022-10-05', title: `Title ${i}`}),
  );
  const withRows = (list: readonly string[], comma = ','): Uint8Array =>
    new TextEncoder().encode(`{"khatt": 1, "lang": "en", "events": [ ${list.join(comma)} ], "title": "A diary"}`);

  it('tells of events before the file is whole, and of the same as when it comes whole', async () => {
    for (const comma of [',', ' ,\n\t']) {
      const {told, early, story} = await inPieces(withRows(rows, comma), 1000);
      expect(early).to.be.above(250);
      expect(told).to.have.lengthOf(300);
      expect([story.ids, story.problems, story.timeline.title]).to.deep.equal([[], [], 'A diary']);
    }
    expect((await inPieces(withRows([]), 10)).story.problems).to.deep.equal([]);
  });

  for (const [what, wrong] of [
    ['null', 'null'],
    ['a number', '7'],
    ['true', 'true'],
    ['a text', '"prose"'],
    ['a list', '[1]'],
    ['a comma too many', ''],
    ['words beside a row', '{"date": "2022-10-05", "title": "Title"} and more'],
  ] as const) {
    it(`tells of what is no row as it does of a small file: ${what}`, async () => {
      for (const at of [0, 150, 300]) {
        const bytes = withRows(rows.toSpliced(at, 0, wrong));
        const whole = await readTimeline(bytes, {lang: 'en', name: 'story.csv'});
        expect(whole.problems).to.have.lengthOf(1);
        for (const size of [1000, bytes.length]) {
          const {story} = await inPieces(bytes, size);
          expect(story.problems, `${at}, ${size}`).to.deep.equal(whole.problems);
          expect(story.timeline.events).to.deep.equal(whole.timeline.events);
        }
      }
    });
  }

  it('tells of a comma that is missing', async () => {
    const {story} = await inPieces(withRows([`${rows[0]} ${rows[1]}`, ...rows.slice(2)]), 1000);
    expect(story.problems.map(({code}) => code)).to.deep.equal(['file-not-json']);
  });
});
