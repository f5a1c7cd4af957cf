// `npm run bench:dates [-- --part development --faults]`: how well dates are found in the sentences of data/dates, beside chrono-node.
// Held-out sentences are only scored: their faults are not shown unless `--faults` asks for them.
import {parseArgs} from 'node:util';
import * as ar from 'chrono-node/ar';
import * as en from 'chrono-node/en';
import {built} from '../support/built.mjs';
import {sentencesOf} from './dates-corpus.mjs';

const {values} = parseArgs({
  options: {
    part: {type: 'string'},
    faults: {type: 'boolean', default: false},
    lib: {type: 'string'},
    check: {type: 'boolean', default: false},
  },
});
if (!values.lib) built();
const {findDates} = await import(values.lib ?? 'khatt/detect');

const two = n => String(n).padStart(2, '0');

/** What chrono-node is certain of, as EDTF. It knows no marks of doubt, no seasons, no open ends. */
function chronoEdtf(components) {
  if (!components) return undefined;
  const at = unit => components.get(unit);
  const sure = unit => components.isCertain(unit);
  const year = String(at('year')).padStart(4, '0');
  if (sure('day') || sure('weekday')) {
    const time = sure('hour') ? `T${two(at('hour'))}:${two(at('minute') ?? 0)}` : '';
    return `${year}-${two(at('month'))}-${two(at('day'))}${time}`;
  }
  return sure('month') ? `${year}-${two(at('month'))}` : year;
}

const finders = {
  khatt: ({text, published, lang}) => findDates(text, {published, lang}),
  'chrono-node': ({text, published, lang}) => {
    const {parse} = lang === 'ar' ? ar : en;
    return parse(text, new Date(`${published}T12:00:00`)).map(found => {
      const [start, end] = [chronoEdtf(found.start), chronoEdtf(found.end ?? undefined)];
      return {index: found.index, length: found.text.length, text: found.text, edtf: end ? `${start}/${end}` : start};
    });
  },
};

const overlap = (a, b) => Math.min(a.index + a.length, b.index + b.length) - Math.max(a.index, b.index);
const bare = edtf => edtf?.replace(/[~?%]/g, '') ?? null;

function score(name, sentences, faults) {
  const sums = {gold: 0, found: 0, hit: 0, exact: 0, value: 0, bareValue: 0, traps: 0, fired: 0};
  for (const sentence of sentences) {
    const found = finders[name](sentence);
    const free = new Set(found);
    sums.gold += sentence.dates.length;
    sums.found += found.length;
    for (const date of sentence.dates) {
      const [match] = [...free]
        .filter(each => overlap(each, date) > 0)
        .sort((a, b) => overlap(b, date) - overlap(a, date));
      if (!match) {
        faults?.push(`${sentence.where}: missed "${date.text}" (${date.edtf}) in: ${sentence.text}`);
        continue;
      }
      free.delete(match);
      sums.hit++;
      if (match.index === date.index && match.length === date.length) sums.exact++;
      else faults?.push(`${sentence.where}: span "${match.text}" for "${date.text}"`);
      if (match.edtf === date.edtf) sums.value++;
      else
        faults?.push(
          `${sentence.where}: "${date.text}" is ${date.edtf}, read as ${match.edtf} (${match.rule}): ${sentence.text}`,
        );
      if (bare(match.edtf) === bare(date.edtf)) sums.bareValue++;
    }
    for (const trap of sentence.traps) {
      sums.traps++;
      const fired = found.find(each => overlap(each, trap) > 0);
      if (fired) sums.fired++;
    }
    for (const each of free)
      faults?.push(
        `${sentence.where}: "${each.text}" is no date, read as ${each.edtf} (${each.rule}): ${sentence.text}`,
      );
  }
  const f1 = right => (2 * right) / (sums.gold + sums.found);
  return {
    ...sums,
    precision: sums.hit / sums.found,
    recall: sums.hit / sums.gold,
    f1: f1(sums.hit),
    valueF1: f1(sums.value),
    bareValueF1: f1(sums.bareValue),
    exactShare: sums.exact / sums.hit,
  };
}

/** The sentences of a language one after the other until there are enough words. */
function article(lang, words) {
  const all = ['development', 'held-out'].flatMap(part => sentencesOf(part, lang)).map(({text}) => text);
  const taken = [];
  for (let i = 0, count = 0; count < words; i++) {
    const sentence = all[i % all.length];
    count += sentence.split(' ').length;
    taken.push(sentence);
  }
  return taken.join(' ');
}

/** Milliseconds, the median of interleaved runs. */
function times(lang) {
  const text = article(lang, 1500);
  const sentence = {text, published: '2022-10-12', lang};
  const runs = Object.fromEntries(Object.keys(finders).map(name => [name, []]));
  for (let i = 0; i < 25; i++) {
    for (const name of Object.keys(finders)) {
      const start = performance.now();
      finders[name](sentence);
      if (i > 4) runs[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(runs).map(([name, list]) => [name, list.sort((a, b) => a - b)[list.length >> 1]]),
  );
}

const rows = [];
const results = {};
for (const part of values.part ? [values.part] : ['development', 'held-out']) {
  for (const lang of ['ar', 'en']) {
    const sentences = sentencesOf(part, lang);
    for (const name of Object.keys(finders)) {
      const faults = name === 'khatt' && (values.faults ? [] : undefined);
      const result = score(name, sentences, faults || undefined);
      results[`${part} ${lang} ${name}`] = result;
      for (const fault of faults || []) console.log(fault);
      const percent = n => n.toFixed(3);
      rows.push([
        part,
        lang,
        name,
        String(sentences.length),
        String(result.gold),
        percent(result.precision),
        percent(result.recall),
        percent(result.f1),
        percent(result.valueF1),
        percent(result.bareValueF1),
        percent(result.exactShare),
        `${result.fired} of ${result.traps}`,
      ]);
    }
  }
}
const head = [
  'part',
  'lang',
  '',
  'sentences',
  'dates',
  'precision',
  'recall',
  'F1',
  'value F1',
  'without ~?',
  'exact spans',
  'traps fired',
];
const lines = [head, head.map(() => '---'), ...rows];
const widths = head.map((_, i) => Math.max(...lines.map(line => line[i].length)));
for (const line of lines) console.log(`| ${line.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`);

const ratios = {};
for (const lang of ['ar', 'en']) {
  const ms = times(lang);
  ratios[lang] = ms.khatt / ms['chrono-node'];
  console.log(
    `\n1,500 words, ${lang}: khatt ${ms.khatt.toFixed(1)} ms, chrono-node ${ms['chrono-node'].toFixed(1)} ms, ratio ${ratios[lang].toFixed(2)}`,
  );
}

if (values.check) {
  const [ar, en] = [results['held-out ar khatt'], results['held-out en khatt']];
  const faults = [
    ar.f1 < 0.92 && `Arabic detection F1 is ${ar.f1}, below 0.92`,
    ar.valueF1 < 0.85 && `Arabic value F1 is ${ar.valueF1}, below 0.85`,
    en.valueF1 < 0.85 && `English value F1 is ${en.valueF1}, below 0.85`,
    (ar.fired + en.fired) * 15 > ar.traps + en.traps && 'more than one trap in 15 fired',
    ...Object.entries(ratios).map(
      ([lang, ratio]) => ratio > 3 && `${lang}: takes ${ratio} times as long as chrono-node`,
    ),
  ].filter(Boolean);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length ? 1 : 0;
}
