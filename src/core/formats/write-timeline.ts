import type {Fault, Problem} from '../model/problem.ts';
import {soundTimeline} from '../model/sound.ts';
import type {Timeline, TimelineDocument} from '../model/timeline.ts';
import type {Written} from './losses.ts';

/** Each loads what it needs to write. */
const writers = {
  json: async (timeline: TimelineDocument): Promise<Written> => ({
    text: `${JSON.stringify(timeline, null, 2)}\n`,
    faults: [],
  }),
  csv: (timeline: Timeline): Promise<Written> =>
    import('./sheet/write-csv.ts').then(({writeCsv}) => writeCsv(timeline)),
  ics: (timeline: Timeline): Promise<Written> =>
    import('./calendar/write-ics.ts').then(({writeIcs}) => writeIcs(timeline)),
  jsonld: (timeline: Timeline): Promise<Written> =>
    import('./web/write-jsonld.ts').then(({writeJsonld}) => writeJsonld(timeline)),
  html: (timeline: Timeline): Promise<Written> =>
    import('./web/write-html.ts').then(({writeHtml}) => writeHtml(timeline)),
  timelinejs: (timeline: Timeline): Promise<Written> =>
    import('./timelinejs/write-timelinejs.ts').then(({writeTimelinejs}) => writeTimelinejs(timeline)),
};

/** The formats that a timeline can be written in. */
export type WrittenFormat = keyof typeof writers;

/** Their names. */
export const writtenFormats = Object.keys(writers) as readonly WrittenFormat[];

/** Faults of what is kept as it is, which whoever read the timeline has been told of. */
const KEPT = /^(?:field-unknown|field-too-long|text-override|id-dangling)$/;

/** What can be written of a document made by hand, such as one without ids, and what is wrong with the rest. */
async function mended(timeline: TimelineDocument): Promise<{timeline: Timeline; faults: readonly Fault[]}> {
  const sound = soundTimeline(timeline);
  if (sound) return {timeline: sound, faults: []};
  const {validate} = await import('../model/validate.ts');
  const {timeline: valid, faults} = validate(timeline);
  return {timeline: valid, faults: faults.filter(({code}) => !KEPT.test(code))};
}

/**
 * A timeline as the text of a file. Problems, in the timeline's language or in `lang`, say what the format could not hold, and what
 * is wrong with the timeline and so left out. JSON holds everything, as it is.
 * @param options `lang`: BCP 47, the language of the Problems.
 * @throws {RangeError} as a rejection, if the format is none of `WrittenFormat`.
 */
export async function writeTimeline(
  timeline: TimelineDocument,
  format: WrittenFormat,
  {lang}: {readonly lang?: string} = {},
): Promise<{text: string; problems: Problem[]}> {
  if (!Object.hasOwn(writers, format))
    throw new RangeError(`format: "${format}" is not written; use one of ${writtenFormats.join(', ')}.`);
  // It is written as it is, but for what is no timeline at all, which may be nothing that JSON has.
  if (format === 'json' && ((timeline ?? {}) as Partial<TimelineDocument>).events)
    return {text: (await writers.json(timeline)).text, problems: []};
  const given = await mended(timeline);
  const written = await writers[format](given.timeline);
  const faults = [...given.faults, ...written.faults];
  if (!faults.length) return {text: written.text, problems: []};
  const {describeFault} = await import('../format/problem-text.ts');
  const spoken = lang ?? given.timeline.lang ?? 'en';
  return {text: written.text, problems: faults.map(fault => describeFault(fault, spoken))};
}
