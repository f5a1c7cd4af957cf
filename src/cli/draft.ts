import {parseArgs} from 'node:util';
import {draftTimeline} from '../core/detect/draft-timeline.ts';
import {writeTimeline} from '../core/formats/write-timeline.ts';
import {readInput, writeOutput} from './files.ts';
import {type Exit, exit, type Terminal, UsageError} from './terminal.ts';

/** `khatt draft ARTICLE.txt --published DATE`. */
export async function draft(args: string[], terminal: Terminal): Promise<Exit> {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      published: {type: 'string'},
      lang: {type: 'string'},
      title: {type: 'string'},
      'time-zone': {type: 'string'},
      out: {type: 'string'},
    },
  });
  const {published, lang, title, 'time-zone': timeZone, out = '-'} = values;
  const [file, ...more] = positionals;
  if (!file || more.length) throw new UsageError('name one article, as a text file.');
  if (!published)
    throw new UsageError('say when the article was published, such as --published 2022-10-12: its dates rest on that.');
  const bytes = await readInput(file);
  const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  const drafted = drafts(text, {published, ...(lang && {lang}), ...(title && {title}), ...(timeZone && {timeZone})});
  const {timeline, vague} = drafted;
  const written = await writeTimeline(timeline, 'json');
  await writeOutput(out, written.text, terminal);
  const count = timeline.events.length;
  terminal.tell(
    `${count} ${count === 1 ? 'event' : 'events'} drafted: check each, then take its "draft": true away.\n`,
  );
  for (const {text: words, sentence} of vague)
    terminal.tell(`  no date in "${words}": ${sentence.text.replace(/\s+/g, ' ').trim()}\n`);
  return exit.sound;
}

/** Options that make no sense are told to the one who typed them. */
function drafts(...args: Parameters<typeof draftTimeline>): ReturnType<typeof draftTimeline> {
  try {
    return draftTimeline(...args);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}
