import {parseArgs} from 'node:util';
import {readEdtf} from '../core/date/read-edtf.ts';
import {isTimeZone} from '../core/date/time-zone.ts';
import {draftTimeline} from '../core/detect/draft-timeline.ts';
import {decodeOther} from '../core/formats/decode.ts';
import {writeTimeline} from '../core/formats/write-timeline.ts';
import {readStory, writeOutput} from './files.ts';
import {type Exit, exit, type Session, UsageError} from './terminal.ts';

/** `khatt draft ARTICLE.txt --published DATE`. */
export async function draft(args: string[], session: Session): Promise<Exit> {
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
  const {lang, title, 'time-zone': timeZone, out = '-'} = values;
  const [file, ...more] = positionals;
  if (!file || more.length) throw new UsageError(words => words.nameArticle);
  if (!values.published) throw new UsageError(words => words.namePublished);
  const text = await readArticle(file);
  // In digits of any script, and without the marks that come along when a date is pasted.
  const read = readEdtf(values.published);
  const published = 'date' in read ? read.date.edtf : values.published;
  const drafted = drafts(text, {published, ...(lang && {lang}), ...(title && {title}), ...(timeZone && {timeZone})});
  const {timeline, vague} = drafted;
  const written = await writeTimeline(timeline, 'json');
  await writeOutput(out, written.text, session);
  const count = timeline.events.length;
  const {words} = session;
  session.tell(`${count ? words.drafted(count) : words.noDates}\n`);
  for (const {text: phrase, sentence} of vague)
    session.tell(`  ${words.vague(phrase, sentence.text.replace(/\s+/g, ' ').trim())}\n`);
  return exit.sound;
}

/** An article in any encoding that readers of files know. @throws {UsageError} if it is no text, such as a document of Word's. */
async function readArticle(path: string): Promise<string> {
  const read = await readStory(path);
  const text = typeof read === 'string' ? read.replace(/^\ufeff/, '') : decodeOther(read).text;
  if (/[\0-\x08]/.test(text)) throw new UsageError(words => words.noText(path));
  return text;
}

/** Options that make no sense are told to the one who typed them. */
function drafts(...args: Parameters<typeof draftTimeline>): ReturnType<typeof draftTimeline> {
  try {
    return draftTimeline(...args);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [, {published, timeZone}] = args;
    throw new UsageError(words =>
      timeZone && !isTimeZone(timeZone) ? words.zoneUnknown(timeZone) : words.publishedUnread(published),
    );
  }
}
