// What the runs come to: medians, ratios to the bare canvas, Markdown, and what has moved against the committed figures.
import {cpus, release, totalmem, type} from 'node:os';

/** The middle of the values that are there; null if none is. */
export function median(values) {
  const sorted = values.filter(value => typeof value === 'number' && Number.isFinite(value)).sort((a, b) => a - b);
  if (!sorted.length) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** What is measured in each run. */
export const measured = [
  'firstMarks',
  'scripting',
  'layout',
  'heap',
  'elements',
  'framesPerSecond',
  'frame95',
  'perInput',
];

/** What is told as a multiple of the bare canvas of the same story and run. */
export const compared = ['firstMarks', 'framesPerSecond', 'frame95', 'perInput', 'heap'];

/** By story length: what khatt is to reach, and in brackets what the best of the others reached when it was set. */
export const targets = {
  firstMarks: {7: [1.25, 1.3], 100: [1.5, 1.8], 1000: [1.6, 2.2], 10000: [1.5, 1.8], 100000: [1.8, 2.3]},
  framesPerSecond: {7: [0.95], 100: [0.95], 1000: [0.95, 0.77], 10000: [0.95, 0.33], 100000: [0.95, 0.58]},
  frame95: {7: [1.2], 100: [1.2], 1000: [1.2], 10000: [1.2], 100000: [1.5]},
  perInput: {7: [2], 100: [2], 1000: [2, 3.6], 10000: [2], 100000: [2, 2.9]},
  heap: {7: [2], 100: [2], 1000: [2], 10000: [2], 100000: [2, 2.7]},
  elements: {7: [600], 100: [600], 1000: [600], 10000: [600], 100000: [600]},
};
/** By story length: what khatt is to reach beside the page by hand, which draws seven events well and moves a hundred. */
export const targetsByHand = {7: {firstMarks: 1.25}, 100: {frame95: 1.2, perInput: 1.5}};
/** Titles of a hundred events shown whole, by the page's width; none may be overlapped or cut. */
export const wholeTitles = {360: 16, 768: 41, 1280: 58};

const atLeast = new Set(['framesPerSecond']);
const meets = (key, value, target) => (atLeast.has(key) ? value >= target : value <= target);

export const machine = () =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}; Node ${process.version}`;

/**
 * @param {{count: number, contenders: {name: string, version: string, runs: object[], weight: object, titles: object}[]}[]} stories
 * @returns The same with medians, and with the medians over the rounds of each round's ratio to the canvas.
 */
export function summary(stories) {
  return stories.map(({count, contenders}) => {
    const base = contenders.find(({name}) => name === 'canvas');
    const hand = contenders.find(({name}) => name === 'by-hand');
    const ratiosTo = (other, runs, keys) =>
      Object.fromEntries(keys.map(key => [key, median(runs.map((run, i) => run[key] / other?.runs[i]?.[key]))]));
    return {
      count,
      contenders: contenders.map(({name, version, runs, weight, titles}) => {
        const drawn = runs.filter(run => run.firstMarks !== undefined);
        const failed = runs.find(run => run.failed)?.failed;
        return {
          name,
          version,
          ...(failed && {failed}),
          ...Object.fromEntries(measured.map(key => [key, median(drawn.map(run => run[key]))])),
          answers: drawn[0]?.answers ?? null,
          isStuck: drawn.some(run => run.isStuck),
          ratios: ratiosTo(base, runs, compared),
          byHand: ratiosTo(hand, runs, Object.keys(targetsByHand[count] ?? {})),
          requests: weight.requests ?? null,
          codeBytes: weight.codeBytes ?? null,
          titles,
          failures: [...new Set(drawn.flatMap(run => run.errors)), ...(weight.failures ?? [])],
          whole: weight.whole ?? [],
          runs,
        };
      }),
    };
  });
}

const round = (value, digits) => (value === null || value === undefined ? null : Number(value.toFixed(digits)));

/** What is committed: ratios, and counts that do not hang on the machine. */
export function figures(stories) {
  return Object.fromEntries(
    stories.map(({count, contenders}) => [
      count,
      Object.fromEntries(
        contenders.map(({name, failed, ratios, byHand, elements, requests, codeBytes, titles}) => [
          name,
          elements === null
            ? {failed}
            : {
                ...Object.fromEntries(compared.map(key => [key, round(ratios[key], 2)])),
                ...(name === 'khatt' && {
                  byHand: Object.fromEntries(
                    Object.entries(byHand ?? {}).map(([key, value]) => [key, round(value, 2)]),
                  ),
                }),
                elements,
                requests,
                codeBytes,
                titles,
              },
        ]),
      ),
    ]),
  );
}

/** New figures over the old, where there are new ones. */
export const merged = (old, now) => ({
  ...old,
  ...Object.fromEntries(Object.entries(now).map(([count, contenders]) => [count, {...old[count], ...contenders}])),
});

/** Ratios of two runs differ by this much without a cause: what is timed, and what is counted. */
const noise = {
  firstMarks: 0.15,
  framesPerSecond: 0.08,
  frame95: 0.2,
  perInput: 0.2,
  heap: 0.08,
  elements: 0.02,
  requests: 0,
  codeBytes: 0.02,
};
const shows = ({whole, overlapped, cut}) => `${whole} whole, ${overlapped} overlapped, ${cut} cut`;

/**
 * What has moved against the committed figures, a sentence each.
 * @returns {{worse: string[], better: string[]}}
 */
export function moves(old, now) {
  const told = {worse: [], better: []};
  for (const [count, contenders] of Object.entries(now)) {
    for (const [name, figure] of Object.entries(contenders)) {
      const before = old[count]?.[name];
      if (!before) continue;
      const at = `${name} at ${Number(count).toLocaleString('en')}`;
      if (Boolean(before.failed) !== Boolean(figure.failed)) {
        told[figure.failed ? 'worse' : 'better'].push(
          figure.failed ? `${at} is no longer drawn: ${figure.failed}` : `${at} is drawn now`,
        );
        continue;
      }
      for (const [beside, all, some] of [
        ['', before, figure],
        [' beside the page by hand', before.byHand ?? {}, figure.byHand ?? {}],
      ])
        for (const [key, part] of Object.entries(noise)) {
          const [a, b] = [all[key], some[key]];
          if (typeof a !== 'number') continue;
          if (typeof b !== 'number') told.worse.push(`${at}, ${key}${beside}: ${a}, and no longer measured`);
          else if (Math.abs(b - a) > part * Math.abs(a))
            told[atLeast.has(key) === b > a ? 'better' : 'worse'].push(`${at}, ${key}${beside}: ${a} is now ${b}`);
        }
      for (const [page, old] of Object.entries(before.titles ?? {})) {
        if (old.failed) continue;
        const titles = figure.titles?.[page];
        if (!titles || titles.failed) {
          told.worse.push(`${at}, titles at ${page}: ${shows(old)}; no longer counted`);
          continue;
        }
        if (shows(old) === shows(titles)) continue;
        const worse = titles.whole < old.whole || titles.overlapped > old.overlapped || titles.cut > old.cut;
        told[worse ? 'worse' : 'better'].push(`${at}, titles at ${page}: ${shows(old)}; now ${shows(titles)}`);
      }
    }
  }
  return told;
}

/**
 * What there are committed figures of, though it was not run: whole lengths, and of those that were run the contenders that were not.
 * @returns {string[]}
 */
export function notRun(old, now) {
  const lengths = Object.keys(old).filter(count => !now[count]);
  const left = Object.keys(now).flatMap(count =>
    Object.keys(old[count] ?? {})
      .filter(name => !now[count][name])
      .map(name => `${name} at ${thousands(count)}`),
  );
  return [...lengths.map(count => `${thousands(count)} events, none of the contenders`), ...left];
}

const number = (value, digits = 0) =>
  typeof value === 'number' && Number.isFinite(value) ? value.toFixed(digits) : '–';
const row = cells => `| ${cells.join(' | ')} |`;
const table = (header, rows) =>
  [row(header), row(header.map((_, i) => (i ? '---:' : '---'))), ...rows.map(row)].join('\n');
const thousands = count => Number(count).toLocaleString('en');

/** A table for each story: everything, in its own units. */
function details({count, contenders}) {
  const pages = [...new Set(contenders.flatMap(({titles}) => Object.keys(titles)))];
  const withRatio = (each, key, digits, scale = 1) =>
    each[key] === null ? '–' : `${number(each[key] / scale, digits)} (${number(each.ratios[key], 2)})`;
  return table(
    [
      `${thousands(count)} events`,
      'first marks, ms',
      'scripts and painting, ms',
      'layout, ms',
      'heap, MiB',
      'elements',
      'requests',
      'code, KiB',
      'frames/s',
      'slow frame, ms',
      'main thread per input, ms',
      ...pages.map(page => `titles at ${page}`),
    ],
    contenders.map(each => [
      `${each.name} ${each.version}`,
      each.firstMarks === null ? (each.failed ?? '–') : withRatio(each, 'firstMarks', 0),
      number(each.scripting),
      number(each.layout),
      withRatio(each, 'heap', 1, 2 ** 20),
      number(each.elements),
      number(each.requests),
      number(each.codeBytes === null ? null : each.codeBytes / 1024, 1),
      withRatio(each, 'framesPerSecond', 1),
      withRatio(each, 'frame95', 1),
      withRatio(each, 'perInput', 2),
      ...pages.map(page => {
        const titles = each.titles[page];
        return titles && !titles.failed ? `${titles.whole} / ${titles.overlapped} / ${titles.cut}` : '–';
      }),
    ]),
  );
}

/** khatt's ratios beside the targets and the best of the others. */
function againstTargets(stories) {
  const rows = [];
  for (const [key, byCount] of Object.entries(targets)) {
    const cells = stories.map(({count, contenders}) => {
      const own = contenders.find(({name}) => name === 'khatt');
      const [target] = byCount[count] ?? [];
      const value = (figure => (key === 'elements' ? figure?.elements : figure?.ratios[key]))(own);
      if (typeof value !== 'number' || target === undefined) return '–';
      const others = contenders
        .filter(({name}) => !['khatt', 'canvas', 'by-hand'].includes(name))
        .map(each => (key === 'elements' ? each.elements : each.ratios[key]))
        .filter(each => typeof each === 'number' && Number.isFinite(each));
      const best = others.length ? (atLeast.has(key) ? Math.max : Math.min)(...others) : null;
      const digits = key === 'elements' ? 0 : 2;
      return `${number(value, digits)}, ${meets(key, value, target) ? 'met' : 'missed'}: ${atLeast.has(key) ? '≥' : '≤'} ${target}${
        best === null ? '' : ` (${number(best, digits)})`
      }`;
    });
    rows.push([key, ...cells]);
  }
  return table(
    ['khatt, times the canvas; the target (the best other)', ...stories.map(({count}) => thousands(count))],
    rows,
  );
}

function byHandTargets(stories) {
  const lines = stories.flatMap(({count, contenders}) => {
    const {byHand = {}} = contenders.find(({name}) => name === 'khatt') ?? {};
    return Object.entries(byHand).flatMap(([key, value]) => {
      const target = targetsByHand[count]?.[key];
      if (typeof value !== 'number' || target === undefined) return [];
      return [`- ${key} at ${count}: ${number(value, 2)} of at most ${target}: ${value <= target ? 'met' : 'missed'}`];
    });
  });
  return lines.length ? ['khatt, times the page by hand:', '', ...lines].join('\n') : '';
}

function titleTargets(stories) {
  const own = stories.find(({count}) => count === 100)?.contenders.find(({name}) => name === 'khatt');
  const lines = Object.entries(own?.titles ?? {}).flatMap(([page, {whole, overlapped, cut, failed}]) => {
    const target = wholeTitles[page.split(' ')[0]];
    if (failed || target === undefined) return [];
    const isMet = whole >= target && !overlapped && !cut;
    return [
      `- ${page}: ${whole} whole of at least ${target}, ${overlapped} overlapped, ${cut} cut: ${isMet ? 'met' : 'missed'}`,
    ];
  });
  return lines.length ? ['Titles of 100 events in khatt:', '', ...lines].join('\n') : '';
}

/** The comparison as a README shows it: a row for each contender, times the bare canvas. */
export function comparison(stories) {
  const names = [...new Set(stories.flatMap(({contenders}) => contenders.map(({name}) => name)))];
  const cell = (count, name, key) => {
    const each = stories.find(story => story.count === count)?.contenders.find(contender => contender.name === name);
    if (!each) return '–';
    if (each.firstMarks === null) return 'hangs';
    return number(each.ratios[key], key === 'firstMarks' ? 1 : 2);
  };
  const counts = stories.map(({count}) => count);
  const version = name => stories.flatMap(({contenders}) => contenders).find(each => each.name === name)?.version ?? '';
  return table(
    [
      '',
      ...counts.map(count => `first marks, ${thousands(count)}`),
      ...counts.map(count => `frames, ${thousands(count)}`),
    ],
    names.map(name => [
      `${name} ${version(name)}`,
      ...counts.map(count => cell(count, name, 'firstMarks')),
      ...counts.map(count => cell(count, name, 'framesPerSecond')),
    ]),
  );
}

const notBrokenOff =
  'Read to the last byte, though Chromium calls it broken off (net::ERR_ABORTED), as it now and then does of any stream that a page reads to its end:';

/** The report as a reader of a terminal, or of a pull request, takes it in. */
export function markdown({conditions, stories}) {
  const failures = stories.flatMap(({count, contenders}) =>
    contenders.flatMap(({name, failed, failures}) => [
      ...(failed ? [`- ${name} at ${thousands(count)}: ${failed}`] : []),
      ...failures.slice(0, 3).map(failure => `- ${name} at ${thousands(count)}: ${failure.slice(0, 200)}`),
    ]),
  );
  const whole = stories.flatMap(({count, contenders}) =>
    contenders.flatMap(({name, whole}) => whole.map(url => `- ${name} at ${thousands(count)}: ${url}`)),
  );
  const deaf = stories.flatMap(({count, contenders}) =>
    contenders.flatMap(({name, answers, isStuck}) => {
      const still = [answers?.wheel === false && 'a wheel', answers?.drag === false && 'a drag'].filter(Boolean);
      return [
        ...(still.length ? [`- ${name} at ${thousands(count)}: ${still.join(' and ')} moves nothing`] : []),
        ...(isStuck ? [`- ${name} at ${thousands(count)} does not keep up with a wheel at all`] : []),
      ];
    }),
  );
  return [
    '# Timelines measured',
    `${conditions.machine}; ${conditions.browser}. Medians of ${conditions.rounds} interleaved rounds${
      conditions.firsts ? ` (of the first marks, ${conditions.rounds + conditions.firsts})` : ''
    }, each in a fresh page at 1280 px, nothing cached${
      conditions.slow > 1 ? `, the processor slowed ${conditions.slow} times` : ''
    }. In brackets: times the bare canvas of the same story and round. A slow frame is the 95th percentile. Titles: whole / overlapped / cut. Code is scripts and style sheets, brotli.`,
    ...stories.map(details),
    againstTargets(stories),
    byHandTargets(stories),
    titleTargets(stories),
    'Times the bare canvas; frames a second while zooming and panning:',
    comparison(stories),
    failures.length ? ['What failed:', '', ...failures].join('\n') : '',
    whole.length ? [notBrokenOff, '', ...whole].join('\n') : '',
    deaf.length ? ['What does not answer:', '', ...deaf].join('\n') : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
