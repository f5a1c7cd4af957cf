import type {Problem} from '../model/problem.ts';
import type {Timeline} from '../model/timeline.ts';
import type {Written} from './losses.ts';

/** Each loads what it needs to write. */
const writers = {
  json: async (timeline: Timeline): Promise<Written> => ({text: `${JSON.stringify(timeline, null, 2)}\n`, faults: []}),
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

/**
 * A timeline as the text of a file. Problems, in the timeline's language, say what the format could not hold; JSON holds everything.
 * @throws {RangeError} as a rejection, if the format is none of `WrittenFormat`.
 */
export async function writeTimeline(
  timeline: Timeline,
  format: WrittenFormat,
): Promise<{text: string; problems: Problem[]}> {
  if (!Object.hasOwn(writers, format))
    throw new RangeError(`format: "${format}" is not written; use one of ${writtenFormats.join(', ')}.`);
  const {text, faults} = await writers[format](timeline);
  if (!faults.length) return {text, problems: []};
  const {describeFault} = await import('../format/problem-text.ts');
  return {text, problems: faults.map(fault => describeFault(fault, timeline.lang ?? 'en'))};
}
