import {basename, extname} from 'node:path';
import {parseArgs} from 'node:util';
import {readThoroughly} from '../core/formats/read-thoroughly.ts';
import {type WrittenFormat, writeTimeline, writtenFormats} from '../core/formats/write-timeline.ts';
import type {Problem} from '../core/model/problem.ts';
import type {Timeline} from '../core/model/timeline.ts';
import {isSameFile, readStory, writeOutput} from './files.ts';
import {hasError, reportOf} from './report.ts';
import {type Exit, exit, type Session, UsageError} from './terminal.ts';

const byExtension: Readonly<Record<string, string>> = {
  '.json': 'json',
  '.csv': 'csv',
  '.ics': 'ics',
  '.jsonld': 'jsonld',
  '.html': 'html',
  '.htm': 'html',
};

/** By the name of a file: `story.timelinejs.json` is of TimelineJS. */
const formatOf = (path: string): string | undefined =>
  /\.timelinejs\.json$/i.test(path) ? 'timelinejs' : byExtension[extname(path).toLowerCase()];

/** `khatt convert IN OUT`. */
export async function convert(args: string[], session: Session): Promise<Exit> {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {to: {type: 'string'}, from: {type: 'string'}, lang: {type: 'string'}},
  });
  const {to, from} = values;
  const {lang} = session;
  const [input, output, ...more] = positionals;
  if (!input || !output || more.length) throw new UsageError(words => words.nameTwoFiles);
  if (await isSameFile(input, output)) throw new UsageError(words => words.sameFile);
  const format = to ?? formatOf(output);
  if (!format) throw new UsageError(words => words.formatUnsaid(output));

  const read = await readThoroughly(await readStory(input), {
    name: basename(input),
    ...(lang && {lang}),
    ...(from && {format: from}),
  });
  const {timeline} = read;
  const tell = (file: string, problems: readonly Problem[]): void => {
    const spoken = lang ?? timeline.lang ?? 'en';
    if (problems.length) session.tell(reportOf({file, events: timeline.events.length, problems, lang: spoken}));
  };
  tell(input, read.problems);
  const isLost = hasError(read.problems);
  if (isLost && !timeline.events.length) return exit.faulty;
  const written = await write(timeline, format, lang);
  tell(output, written.problems);
  await writeOutput(output, written.text, session);
  return isLost || hasError(written.problems) ? exit.faulty : exit.sound;
}

async function write(timeline: Timeline, format: string, lang?: string): ReturnType<typeof writeTimeline> {
  try {
    return await writeTimeline(timeline, format as WrittenFormat, lang ? {lang} : {});
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageError(words => words.formatUnknown(format, writtenFormats.join(', ')));
    throw error;
  }
}
