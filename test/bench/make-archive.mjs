// node test/bench/make-archive.mjs [--events 10000000] [--to test/bench/out/archive.parquet] [--beside]
// An archive of made-up news over four years, in Parquet, as khatt reads it: sorted by date, the columns of labels first and close
// together, long texts last and in small pages, and a summary of how many events begin when. The summary goes into the file's own
// metadata, so that the two cannot be parted; with `--beside` into a small file of its own, as tools write it that cannot do that.
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {ByteWriter, fileWriter, ParquetWriter} from 'hyparquet-writer';
import {groups, news, random} from './stories.mjs';

const day = 864e5;
/** Rows of a group: what is read for a window of a few hours is the dates of one or two of them. */
const groupRows = 65_536;
/** Bytes of a page before it is compressed: the least that is read of a column. */
const pageSize = 65_536;
/** Each with its heaviest event in the summary, for labels where there are too many to read. */
const stretchesOfHeaviest = 2048;

const from = Date.UTC(2019, 0, 1);
const to = Date.UTC(2023, 0, 1);

const texts = {
  ar: 'تفاصيل أوسع لما جرى، ومن حضر، وما قيل بعده، كما ورد في تقارير ذلك اليوم.',
  en: 'What happened in more detail, who was there, and what was said after it, as the reports of that day have it.',
};

const optional = {repetition_type: 'OPTIONAL'};
const text = {type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: {type: 'STRING'}};
/** In the order in which they lie in the file: what a label needs, then the rest. */
const schema = [
  {name: 'root', num_children: 7},
  {
    name: 'date',
    type: 'INT64',
    repetition_type: 'REQUIRED',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: {type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS'},
  },
  {name: 'group', ...text, ...optional},
  {name: 'weight', type: 'INT32', repetition_type: 'REQUIRED'},
  {name: 'title', ...text, repetition_type: 'REQUIRED'},
  {name: 'place', ...text, ...optional},
  {name: 'link', ...text, ...optional},
  {name: 'text', ...text, ...optional},
];

/**
 * How many events begin on each day: counted first, so that they can be made in order without ever being held all at once.
 * @returns {Uint32Array}
 */
function eventsByDay(count, lang, seed) {
  const make = news({lang, seed, from, to});
  const days = new Uint32Array(Math.ceil((to - from) / day));
  // The shape of a sample, scaled: a million says enough of any number.
  const sample = Math.min(count, 1_000_000);
  for (let i = 0; i < sample; i += 1) days[Math.floor((make().time - from) / day)] += 1;
  let kept = 0;
  let due = 0;
  return days.map(each => {
    due += (each * count) / sample;
    const here = Math.round(due) - kept;
    kept += here;
    return here;
  });
}

/**
 * @param {object} options
 * @param {import('hyparquet-writer').Writer} options.writer
 * @param {'metadata' | 'beside'} [options.density] Where the summary goes.
 * @returns {{bytes: number, density: string}} `density` is the summary's text, wherever it goes.
 */
export function makeArchive({
  writer,
  count,
  lang = 'ar',
  seed = 20221012,
  density = 'metadata',
  codec = 'SNAPPY',
  rows = groupRows,
}) {
  const days = eventsByDay(count, lang, seed);
  const make = news({lang, seed: seed + 1, from, to});
  const next = random(seed + 2);
  const file = new ParquetWriter({writer, schema, codec});

  const labels = new Map(groups.map(each => [each.id, each.label[lang]]));
  const names = [];
  const counts = [];
  /** The heaviest event of each stretch. */
  const heaviest = new Map();
  const order = [];
  let row = 0;
  let batch = [];
  const flush = () => {
    if (!batch.length) return;
    const column = (name, pick, more = {}) => ({name, data: batch.map(pick), ...more});
    // Only dates are looked for; bounds of texts would make the footer larger, which everybody reads.
    const plain = {statistics: false};
    file.write({
      rowGroupSize: rows,
      pageSize,
      columnData: [
        column('date', ({time}) => BigInt(time), {encoding: 'DELTA_BINARY_PACKED'}),
        column('group', ({group}) => group, plain),
        column('weight', ({weight}) => weight, plain),
        column('title', ({title}) => title, plain),
        column('place', ({place}) => place, plain),
        column('link', ({link}) => link, plain),
        column('text', ({text}) => text, plain),
      ],
    });
    batch = [];
  };
  for (const [at, today] of days.entries()) {
    order.length = today;
    for (let i = 0; i < today; i += 1) order[i] = from + at * day + Math.floor(next() * 1440) * 60_000;
    order.sort((a, b) => a - b);
    for (const time of order) {
      const {title: about, group: id, weight} = make();
      const group = labels.get(id);
      // As in life no two titles are the same, so that they take the room they would take.
      const title = `${about} ${1 + Math.floor(next() * 999_999)}`;
      let index = names.indexOf(group);
      if (index < 0) {
        index = names.push(group) - 1;
        counts.push(new Array(days.length).fill(0));
      }
      counts[index][at] += 1;
      const stretch = Math.floor(((time - from) / (to - from)) * stretchesOfHeaviest);
      const best = heaviest.get(stretch);
      if (!best || weight > best.weight)
        heaviest.set(stretch, {row, date: new Date(time).toISOString().replace(':00.000', ''), title, group, weight});
      batch.push({
        time,
        title,
        group,
        weight,
        place: null,
        link: `https://example.org/reports/${row}`,
        text: `${texts[lang]} ${row}: ${Math.floor(next() * 1e12).toString(36)}`,
      });
      row += 1;
      if (batch.length === rows) flush();
    }
  }
  flush();
  const summary = JSON.stringify({
    khatt: 'density',
    start: from,
    step: day,
    groups: names,
    counts,
    heaviest: [...heaviest.values()].sort((a, b) => a.row - b.row),
  });
  if (density === 'metadata') file.kvMetadata = [{key: 'khatt:density', value: summary}];
  file.finish();
  return {bytes: writer.offset, density: summary};
}

/** A small archive in memory. @returns {{bytes: ArrayBuffer, density: string}} */
export function archiveInMemory(options) {
  const writer = new ByteWriter();
  const {density} = makeArchive({...options, writer});
  return {bytes: writer.getBuffer(), density};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {values} = parseArgs({
    options: {
      events: {type: 'string', default: '10000000'},
      to: {type: 'string', default: fileURLToPath(new URL('out/archive.parquet', import.meta.url))},
      lang: {type: 'string', default: 'ar'},
      beside: {type: 'boolean', default: false},
    },
  });
  mkdirSync(dirname(values.to), {recursive: true});
  const {bytes, density} = makeArchive({
    writer: fileWriter(values.to),
    count: Number(values.events),
    lang: values.lang,
    density: values.beside ? 'beside' : 'metadata',
  });
  if (values.beside) writeFileSync(`${values.to}.density.json`, density);
  console.log(
    `${values.to}: ${Number(values.events).toLocaleString('en')} events, ${(bytes / 2 ** 20).toFixed(0)} MiB; summary ${(density.length / 1024).toFixed(0)} KiB`,
  );
}
