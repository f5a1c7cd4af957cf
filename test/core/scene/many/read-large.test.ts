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
