import {basename} from 'node:path';
import {parseArgs} from 'node:util';
import {adviceOn} from '../core/format/advice.ts';
import {readThoroughly} from '../core/formats/read-thoroughly.ts';
import {readStory} from './files.ts';
import {type Checked, hasError, reportOf} from './report.ts';
import {type Exit, exit, type Session, UsageError} from './terminal.ts';

/** `khatt check FILE…`. */
export async function check(args: string[], session: Session): Promise<Exit> {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {json: {type: 'boolean'}, lang: {type: 'string'}, format: {type: 'string'}},
  });
  const {json, format} = values;
  const {words, lang} = session;
  if (!positionals.length) throw new UsageError(({nameFiles}) => nameFiles);
  const checked: Checked[] = [];
  let isUnread = false;
  for (const file of positionals) {
    let content: string | Uint8Array;
    try {
      content = await readStory(file);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      isUnread = true;
      session.tell(`khatt check: ${error.say(words)}\n`);
      continue;
    }
    const {timeline, problems} = await readThoroughly(content, {
      name: basename(file),
      ...(lang && {lang}),
      ...(format && {format}),
    });
    const told = [...problems, ...adviceOn(timeline, lang)];
    const one = {file, events: timeline.events.length, problems: told, lang: lang ?? timeline.lang ?? 'en'};
    checked.push(one);
    if (!json) session.out(reportOf(one));
  }
  if (json) {
    const plain = checked.map(({file, events, problems}) => ({file, events, problems}));
    session.out(`${JSON.stringify(plain, null, 2)}\n`);
  }
  if (isUnread) return exit.usage;
  return checked.some(({problems}) => hasError(problems)) ? exit.faulty : exit.sound;
}
