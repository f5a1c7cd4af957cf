import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {built} from '../support/built.mjs';

const root = built();
// By its own name, so that `exports` is what finds it, as for anyone who installs it.
const {formatDate, formatDuration, parseEdtf, readTimeline, writeTimeline} = await import('khatt/core');
const text = readFileSync(join(root, 'data/gulf-moscow.json'), 'utf8');

describe('khatt/core in Node', () => {
  it('reads the first story without a problem', async () => {
    const {timeline, problems} = await readTimeline(text);
    assert.deepEqual(problems, []);
    assert.equal(timeline.lang, 'ar');
    assert.deepEqual(
      timeline.events.map(({id}) => id),
      JSON.parse(text).events.map(({id}) => id),
    );
  });

  it('reads the same from bytes and from an object', async () => {
    const read = await readTimeline(text);
    assert.deepEqual(await readTimeline(new TextEncoder().encode(text)), read);
    assert.deepEqual(await readTimeline(JSON.parse(text)), read);
  });

  it('leaves out the event it cannot place, says which, and keeps the rest', async () => {
    const document = JSON.parse(text);
    document.events[1].date = '2022-13';
    const {timeline, problems} = await readTimeline(document);
    assert.equal(timeline.events.length, 5);
    assert.deepEqual(
      problems.map(({index, id, field, value}) => ({index, id, field, value})),
      [{index: 1, id: 'lavrov', field: 'date', value: '2022-13'}],
    );
  });

  it('writes dates and durations in each of its twelve languages, at once', () => {
    const about = {
      ar: 'نحو 1890',
      ckb: 'دەوروبەری ١٨٩٠',
      de: 'um 1890',
      en: 'about 1890',
      es: 'hacia 1890',
      fa: 'حدود ۱۸۹۰',
      fr: 'vers 1890',
      he: 'בסביבות 1890',
      id: 'sekitar 1890',
      ru: 'около 1890 года',
      tr: '1890 civarı',
      ur: '1890 کے لگ بھگ',
    };
    const {date} = parseEdtf('1890~');
    const written = Object.keys(about).map(lang => [lang, formatDate(date, {lang})]);
    assert.deepEqual(Object.fromEntries(written), about);
    assert.equal(formatDuration(0, 2 * 864e5, {lang: 'fr'}), '2 jours');
  });

  it('writes a document without ids, and says what of a bad one it left out', async () => {
    const made = {khatt: 1, lang: 'en', events: [{date: '2019', title: 'A'}, {date: '2022-13', title: 'B'}, null]};
    for (const format of ['csv', 'ics', 'jsonld', 'html', 'timelinejs']) {
      const {text, problems} = await writeTimeline(made, format);
      const read = await readTimeline(text, {format});
      assert.deepEqual(
        read.timeline.events.map(({id, title}) => [id, title]),
        [['a', 'A']],
      );
      assert.deepEqual(
        problems.filter(({severity}) => severity === 'error').map(({code, index}) => [code, index]),
        [
          ['date-month', 1],
          ['field-type', 2],
        ],
      );
      await writeTimeline(null, format);
    }
  });

  it('reads the quotation marks and dashes of Windows-1252, which Node alone would lose', async () => {
    const bytes = Buffer.from('date,title\n2019,\x93Caf\xe9\x94 \x96 \x80 3\n', 'latin1');
    const {timeline} = await readTimeline(new Uint8Array(bytes));
    assert.equal(timeline.events[0]?.title, '“Café” – € 3');
  });

  it('writes what it reads', async () => {
    const {timeline} = await readTimeline(text);
    const written = await writeTimeline(timeline, 'json');
    assert.deepEqual((await readTimeline(written.text)).timeline, timeline);
  });

  it('says a date as exactly as it is known', () => {
    const parsed = parseEdtf('2022-06');
    assert.equal(parsed.date?.precision, 'month');
    assert.match(formatDate(parsed.date, {lang: 'ar'}), /2022/);
  });
});
