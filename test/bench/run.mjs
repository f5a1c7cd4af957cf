// npm run bench [-- --only khatt,canvas --n 7,100 --rounds 5 --firsts 16 --lang ar --slow 4 --compare --update]
// The same stories drawn by khatt, by hand without any library, and by other timelines, in interleaved rounds, each in a fresh
// page without caches, zoomed and panned by a real wheel and a real pointer; then `--firsts` more rounds for the first marks alone, which
// hang on where in a frame of the screen they fall. `--slow` divides the processor's speed, as on a
// phone. `--compare` says what has moved against the committed figures, what of them is missing or was not run, and fails if khatt got worse; `--update` commits to these.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';
import byHand from './contenders/baseline.mjs';
import canvas from './contenders/canvas.mjs';
import milestones from './contenders/d3-milestones.mjs';
import echarts from './contenders/echarts.mjs';
import khatt from './contenders/khatt.mjs';
import moving from './contenders/moving.mjs';
import {page} from './contenders/page.mjs';
import timelinejs from './contenders/timelinejs.mjs';
import timelinesChart from './contenders/timelines-chart.mjs';
import vis from './contenders/vis-timeline.mjs';
import {bench} from './measure.mjs';
import {figures, machine, markdown, merged, moves, notRun, summary} from './report.mjs';
import {storyOf} from './stories.mjs';

export const contenders = [canvas, byHand, moving, khatt, timelinejs, vis, milestones, timelinesChart, echarts];
export const counts = [7, 100, 1000, 10_000, 100_000];
/** Ms: whoever takes longer to the first marks is not told apart by a frame more or less. */
const quick = 500;
/** Longer stories are a file of their own, as a newsroom would have them. */
const inPage = 100;
const widths = [360, 768, 1280];
const figuresPath = fileURLToPath(new URL('figures.json', import.meta.url));
const out = fileURLToPath(new URL('out/', import.meta.url));

/**
 * @param {object} options
 * @param {readonly import('./contenders/contender.d.ts').Contender[]} options.only
 * @param {readonly number[]} options.n
 * @param {(text: string) => void} [options.say] Told how far it is.
 */
export async function run({
  only,
  n,
  rounds = 5,
  firsts = 0,
  lang = 'ar',
  slow = 1,
  patience = 45_000,
  say = () => undefined,
}) {
  if (only.includes(khatt)) built();
  /** Made before they are asked for, so that no page waits for it. */
  const pages = {};
  const put = (story, contender) => {
    const path = `/${contender.name}-${story.events.length}-${story.lang}`;
    const data = contender.data(story);
    const src = story.events.length > inPage ? `${path}.json` : undefined;
    if (src) pages[src] = {html: JSON.stringify(data), headers: {'Content-Type': 'application/json'}};
    const parts = contender.page(story, data, src);
    pages[`${path}.html`] = page({lang: story.lang, title: contender.name, ...parts});
    return {contender, story, path: `${path}.html`};
  };
  const server = await serve({folders: Object.assign({}, ...only.map(({folders}) => folders)), pages});
  const browser = await bench({origin: server.origin, slow, patience});
  /** Who has hung hangs on longer stories too, and is not waited for again. */
  const hung = new Map();
  try {
    const stories = [];
    for (const count of n) {
      const story = storyOf(count, lang);
      const here = only.filter(({from = 0, upTo = Infinity}) => from <= count && count <= upTo);
      const entries = here.map(contender => ({...put(story, contender), runs: [], weight: {}, titles: {}}));
      const attempt = async entry => {
        const before = hung.get(entry.contender);
        if (before) return {failed: before};
        const result = await browser.measure({...entry, isStuck: entry.runs.some(({isStuck}) => isStuck)});
        if (result.failed && result.firstMarks === undefined)
          hung.set(entry.contender, `${result.failed}, at ${count}`);
        return result;
      };
      // The first round of all warms up the browser and counts for nothing. Each round starts with another contender.
      for (let round = count === n[0] ? -1 : 0; round < rounds; round += 1) {
        for (const i of entries.keys()) {
          const entry = entries[(i + round + entries.length) % entries.length];
          say(`${count} events, round ${round + 1} of ${rounds}, ${entry.contender.name}`);
          const result = await attempt(entry);
          if (round >= 0) entry.runs.push(result);
        }
      }
      const able = entries.filter(({runs}) => runs.every(({firstMarks}) => firstMarks < quick));
      for (let round = 0; round < firsts; round += 1)
        for (const i of able.keys()) {
          const entry = able[(i + round) % able.length];
          say(`${count} events, first marks ${round + 1} of ${firsts}, ${entry.contender.name}`);
          entry.runs.push(await browser.measure({...entry, isFirstOnly: true}));
        }
      for (const entry of entries) {
        if (entry.runs.every(({failed}) => failed)) continue;
        say(`${count} events, what is loaded, ${entry.contender.name}`);
        entry.weight = await browser.weigh(entry);
      }
      const looks =
        count === 100
          ? ['ar', 'en'].flatMap(language => widths.map(width => ({language, width})))
          : [{language: lang, width: 1280}];
      for (const {language, width} of looks) {
        const told = language === lang ? story : storyOf(count, language);
        for (const entry of entries) {
          const before = hung.get(entry.contender);
          const what = {...put(told, entry.contender), width};
          say(`${count} events, titles at ${width} px, ${language}, ${entry.contender.name}`);
          entry.titles[`${width} ${language}`] = before ? {failed: before} : await browser.titles(what);
        }
      }
      stories.push({
        count,
        contenders: entries.map(({contender: {name, version}, runs, weight, titles}) => ({
          name,
          version,
          runs,
          weight,
          titles,
        })),
      });
      for (const path of Object.keys(pages)) delete pages[path];
    }
    return {
      conditions: {machine: machine(), browser: browser.version, rounds, firsts, slow, lang},
      stories: summary(stories),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

const readFigures = () => (existsSync(figuresPath) ? JSON.parse(readFileSync(figuresPath, 'utf8')) : {});

async function main() {
  const {values} = parseArgs({
    options: {
      only: {type: 'string'},
      n: {type: 'string'},
      rounds: {type: 'string', default: '5'},
      firsts: {type: 'string', default: '16'},
      lang: {type: 'string', default: 'ar'},
      slow: {type: 'string', default: '1'},
      compare: {type: 'boolean', default: false},
      update: {type: 'boolean', default: false},
    },
  });
  const names = values.only?.split(',');
  const unknown = names?.find(name => !contenders.some(each => each.name === name));
  if (unknown)
    throw new Error(`There is no ${unknown}: take ${[...new Set(contenders.map(({name}) => name))].join(', ')}.`);
  const report = await run({
    only: contenders.filter(({name}) => !names || names.includes(name)),
    n: values.n?.split(',').map(Number) ?? counts,
    rounds: Number(values.rounds),
    firsts: Number(values.firsts),
    lang: values.lang,
    slow: Number(values.slow),
    say: text => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${text}`),
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  mkdirSync(out, {recursive: true});
  const text = markdown(report);
  writeFileSync(`${out}bench.json`, `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(`${out}bench.md`, `${text}\n`);
  console.log(text);

  const now = figures(report.stories);
  if (values.compare) {
    const committed = readFigures();
    const {worse, better} = moves(committed, now);
    const left = notRun(committed, now);
    const list = (title, lines) => (lines.length ? ['', title, '', ...lines.map(line => `- ${line}`)] : []);
    console.log(
      worse.length || better.length
        ? [...list('Worse than committed:', worse), ...list('Better than committed:', better)].join('\n')
        : `\n${left.length ? 'Of what was run nothing' : 'Nothing'} has moved against the committed figures.`,
    );
    if (left.length) console.log(list('Committed, and not run this time:', left).join('\n'));
    if (worse.some(line => line.startsWith('khatt '))) process.exitCode = 1;
  }
  if (values.update) writeFileSync(figuresPath, `${JSON.stringify(merged(readFigures(), now), null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
