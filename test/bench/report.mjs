// What the runs come to: medians, the ratio to the page without a library, and a Markdown table of them.
import {cpus, release, totalmem, type} from 'node:os';

/** khatt's first render, as a multiple of the baseline's. */
export const target = 1.25;

/** The middle of the values that are there; null if none is. */
export function median(values) {
  const sorted = values.filter(value => value !== null && value !== undefined).sort((a, b) => a - b);
  if (!sorted.length) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Medians over the runs of each contender, with the machine and the versions they were taken on. */
export function summary({results, ...conditions}) {
  const measured = ['painted', 'firstPaint', 'scriptBytes', 'requests', 'elements'];
  const contenders = results.map(({name, version, runs, titles}) => ({
    name,
    version,
    ...Object.fromEntries(measured.map(key => [key, median(runs.map(run => run[key]))])),
    fastest: Math.min(...runs.map(run => run.painted ?? Infinity)),
    slowest: Math.max(...runs.map(run => run.painted ?? Infinity)),
    titles,
    failures: [...new Set(runs.flatMap(run => run.failures))],
    runs,
  }));
  const base = contenders.find(({name}) => name === 'baseline')?.painted ?? null;
  for (const contender of contenders)
    contender.ratio = base && contender.painted !== null ? contender.painted / base : null;
  const own = contenders.find(({name}) => name === 'khatt');
  return {
    ...conditions,
    runs: results[0]?.runs.length ?? 0,
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`,
    node: process.version,
    target,
    met: typeof own?.ratio === 'number' && own.ratio <= target,
    contenders,
  };
}

const number = (value, digits = 0) => (value === null || !Number.isFinite(value) ? '–' : value.toFixed(digits));
const shown = ({whole, overlapped, cut, absent}) => `${whole} / ${overlapped} / ${cut} / ${absent}`;

/** The report as a reader of a terminal, or of a pull request, takes it in. */
export function markdown(report) {
  const widths = Object.keys(report.contenders[0]?.titles ?? {});
  const header = [
    'contender',
    'version',
    'marks painted, ms',
    'fastest–slowest',
    'times baseline',
    'first paint, ms',
    'script, KiB',
    'requests',
    'elements',
    ...widths.map(width => `titles at ${width}`),
  ];
  const rows = report.contenders.map(each => [
    each.name,
    each.version,
    number(each.painted, 1),
    `${number(each.fastest, 0)}–${number(each.slowest, 0)}`,
    number(each.ratio, 2),
    number(each.firstPaint, 1),
    number(each.scriptBytes / 1024, 1),
    number(each.requests),
    number(each.elements),
    ...widths.map(width => shown(each.titles[width])),
  ]);
  const line = cells => `| ${cells.join(' | ')} |`;
  const failures = report.contenders
    .filter(each => each.failures.length)
    .map(each => `${each.name}: ${each.failures.join('; ')}`);
  const own = report.contenders.find(({name}) => name === 'khatt');
  return [
    `# Story "${report.story}": ${report.events} events`,
    '',
    `Medians of ${report.runs} interleaved runs, each in a fresh page at 1280 px, nothing cached, nothing compressed${
      report.slow > 1 ? `, the processor slowed ${report.slow} times` : ''
    }. Titles: whole / overlapped / cut / absent.`,
    `${report.machine}; Node ${report.node}; ${report.browser}.`,
    '',
    line(header),
    line(header.map((_, i) => (i < 2 ? '---' : '---:'))),
    ...rows.map(line),
    ...(failures.length ? ['', ...failures.map(failure => `- ${failure}`)] : []),
    ...(own && own.ratio !== null
      ? [
          '',
          `khatt takes ${number(own.ratio, 2)} times the baseline; the target is at most ${report.target}: ${report.met ? 'met' : 'missed'}.`,
        ]
      : []),
  ].join('\n');
}
