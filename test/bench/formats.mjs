// node test/bench/formats.mjs [--lib PATH]: how long other tools' files take to read, beside a bare parse of the same text in the
// same run. Prints the median of the runs in ms (of the processor, for what this program does itself), and the most that it may be;
// exits with 1 where that is passed.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import Papa from 'papaparse';
import {built} from '../support/built.mjs';

const {values} = parseArgs({options: {lib: {type: 'string'}, runs: {type: 'string', default: '41'}}});
if (!values.lib) built();
const {readTimeline} = await import(values.lib ?? 'khatt/core');

const pad = n => String(n).padStart(2, '0');

/** As newsrooms have them: paragraphs of HTML with links, pictures and videos, dates of every precision, groups. */
function timelinejs(count) {
  const groups = ['قطر', 'Russia', 'UAE', 'OPEC+'];
  return JSON.stringify({
    title: {text: {headline: 'A long story', text: '<p>In short.</p>'}},
    events: Array.from({length: count}, (_, i) => ({
      start_date: {
        year: i % 2 ? 1990 + (i % 30) : String(1990 + (i % 30)),
        month: i % 5 ? String((i % 12) + 1) : '',
        day: i % 5 && i % 3 ? (i % 28) + 1 : '',
      },
      end_date: {year: '', month: '', day: ''},
      text: {
        headline: `Event ${i}: the <em>talks</em> go on`,
        text: `<p>${'Officials met again, and said little about what they had agreed. '.repeat(6)}</p><p>See <a href="https://example.org/${i}?a=1&amp;b=2">the report</a> &ndash; قال المتحدث إن المحادثات مستمرة.</p>`,
      },
      media:
        i % 3
          ? {url: `https://example.org/pictures/${pad(i)}.jpg`, caption: 'The hall', credit: 'Agency', thumbnail: ''}
          : {url: `https://www.youtube.com/watch?v=${i}`, caption: 'A speech'},
      group: groups[i % groups.length],
      unique_id: `event-${i}`,
    })),
  });
}

const story = timelinejs(648);
/** As editors fill them in: dates in figures and in words, in Arabic and English, and texts with commas. */
function table(count) {
  const months = ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو'];
  const date = i =>
    [
      `${1990 + (i % 30)}`,
      `${(i % 28) + 1} ${months[i % 6]} ${1990 + (i % 30)}`,
      `${13 + (i % 15)}/${(i % 12) + 1}/2022`,
      `2022-${pad((i % 12) + 1)}-${pad((i % 28) + 1)}`,
    ][i % 4];
  const rows = Array.from({length: count}, (_, i) => [
    date(i),
    `الحدث رقم ${i} من أحداث القصة`,
    'قال المتحدث إن المحادثات مستمرة، وإن "الاتفاق" قريب, ولم يذكر موعدًا. '.repeat(3),
    ['قطر', 'روسيا', 'الإمارات'][i % 3],
    'الدوحة',
    `https://example.org/${i}`,
  ]);
  return Papa.unparse([['التاريخ', 'العنوان', 'النص', 'المجموعة', 'المكان', 'الرابط'], ...rows]);
}

const sheet = table(10_000);
const dir = mkdtempSync(join(tmpdir(), 'khatt-'));
process.on('exit', () => rmSync(dir, {recursive: true}));
const file = join(dir, 'story.csv');
writeFileSync(file, sheet);
const khatt = fileURLToPath(new URL('../../dist/lib/cli/khatt.js', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const bare = `import Papa from 'papaparse'; import {readFileSync} from 'node:fs'; Papa.parse(readFileSync(process.argv[1], 'utf8'));`;
function run(args) {
  const {status, stderr} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8'});
  if (status !== 0) throw new Error(stderr);
}

/** `most` is of the median of the bare parse, in ms. */
const cases = [
  {
    name: `TimelineJS JSON, 648 events, ${(story.length / 1024).toFixed(0)} KiB`,
    parse: async () => JSON.parse(story),
    read: async () => {
      const {timeline} = await readTimeline(story);
      if (timeline.events.length !== 648) throw new Error('Not all of the events were read.');
    },
    most: bare => 1.5 * bare + 10,
  },
  {
    name: 'CSV, 10,000 rows: `khatt check`, beside a program that parses the file and does no more',
    parse: async () => run(['--input-type=module', '-e', bare, file]),
    read: async () => run([khatt, 'check', file]),
    most: parse => 3 * parse,
    isProgram: true,
    runs: 9,
  },
  {
    name: 'the same in one program that has done it many times (no figure to keep)',
    parse: async () => Papa.parse(sheet),
    read: async () => {
      const {timeline, problems} = await readTimeline(sheet);
      if (timeline.events.length !== 10_000 || problems.length) throw new Error('Not all of the rows were read.');
    },
    most: () => Infinity,
  },
];

/** Ms of this program's own threads, collector and compiler included, whatever else the machine is doing. */
const spent = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
};
const timed = async (work, clock) => {
  const start = clock();
  await work();
  return clock() - start;
};
const elapsed = () => performance.now();
const median = times => times.sort((a, b) => a - b)[times.length >> 1];

for (const {name, parse, read, most, isProgram, runs = Number(values.runs)} of cases) {
  const clock = isProgram ? elapsed : spent;
  const [bare, whole] = [[], []];
  const first = await timed(read, clock);
  for (let i = 0; i < runs; i++) {
    bare.push(await timed(parse, clock));
    whole.push(await timed(read, clock));
  }
  const allowed = most(median(bare));
  const isSlow = median(whole) > allowed;
  if (isSlow) process.exitCode = 1;
  console.log(
    `${name}: parse ${median(bare).toFixed(2)}, read ${median(whole).toFixed(2)} of at most ${allowed.toFixed(2)}${isSlow ? ' (too slow)' : ''}; the first ${first.toFixed(0)}`,
  );
}
