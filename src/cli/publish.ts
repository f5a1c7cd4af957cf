import {createHash} from 'node:crypto';
import {basename, join} from 'node:path';
import {parseArgs} from 'node:util';
import {readThoroughly} from '../core/formats/read-thoroughly.ts';
import {licensesOf, publishFiles, scriptFor} from '../core/publish/publish-files.ts';
import {shareSize} from '../core/publish/share-svg.ts';
import {readStory, writeOutput} from './files.ts';
import {builtFile, packageVersion} from './package-files.ts';
import {hasError, reportOf} from './report.ts';
import {type Exit, exit, type Session, UsageError} from './terminal.ts';

/** `khatt publish FILE --out DIR`. */
export async function publish(args: string[], session: Session): Promise<Exit> {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: {type: 'string'},
      lang: {type: 'string'},
      base: {type: 'string'},
      from: {type: 'string'},
      'without-png': {type: 'boolean'},
    },
  });
  const {out, lang, base, from, 'without-png': withoutPng} = values;
  const {words} = session;
  const [file, ...more] = positionals;
  if (!file || more.length) throw new UsageError(words => words.nameTimeline);
  if (!out) throw new UsageError(words => words.nameFolder);
  const {timeline, problems} = await readThoroughly(await readStory(file), {
    name: basename(file),
    ...(session.lang && {lang: session.lang}),
    ...(from && {format: from}),
  });
  const spoken = session.lang ?? timeline.lang ?? 'en';
  if (problems.length) session.tell(reportOf({file, events: timeline.events.length, problems, lang: spoken}));
  if (!timeline.events.length) {
    session.tell(`khatt publish: ${words.nothingToPublish}\n`);
    return exit.faulty;
  }
  const name = scriptFor(timeline, lang);
  const [version, script, licenses] = await Promise.all([
    packageVersion(),
    builtFile(name),
    builtFile(licensesOf(name)),
  ]);
  const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  const make = (hasPng: boolean): ReturnType<typeof publishFiles> =>
    publishFiles(timeline, {
      version,
      script,
      integrity,
      licenses,
      hasPng,
      ...(lang && {lang}),
      ...(base && {base}),
    }).catch(error => {
      throw error instanceof RangeError ? new UsageError(said => said.baseWrong(base ?? '')) : error;
    });
  let files = await make(false);
  const svg = files.find(({path}) => path === 'share.svg')?.text ?? '';
  const png = withoutPng ? undefined : await picture(svg, session);
  if (png) {
    files = await make(true);
    await writeOutput(join(out, 'share.png'), png, session);
  }
  for (const {path, text} of files) await writeOutput(join(out, path), text, session);
  session.out(`${words.published(out, files.length + (png ? 1 : 0), join(out, 'snippets.html'))}\n`);
  if (!base) session.tell(`${words.withoutBase}\n`);
  return hasError(problems) ? exit.faulty : exit.sound;
}

/** `share.png`, where a browser is at hand to draw it. */
async function picture(svg: string, {words, tell}: Session): Promise<Uint8Array | undefined> {
  const {findBrowser, pictureOf} = await import('./browser-picture.ts');
  const browser = findBrowser();
  if (!browser) {
    tell(`${words.noBrowser}\n`);
    return undefined;
  }
  try {
    return await pictureOf(browser, svg, shareSize);
  } catch (error) {
    tell(`${words.noPicture(browser, error instanceof Error ? error.message : String(error))}\n`);
    return undefined;
  }
}
