import {createHash} from 'node:crypto';
import {basename, join} from 'node:path';
import {parseArgs} from 'node:util';
import {readTimeline} from '../core/formats/read-timeline.ts';
import {licensesOf, publishFiles, scriptFor} from '../core/publish/publish-files.ts';
import {shareSize} from '../core/publish/share-svg.ts';
import {readStory, writeOutput} from './files.ts';
import {builtFile, packageVersion} from './package-files.ts';
import {hasError, reportOf} from './report.ts';
import {type Exit, exit, type Terminal, UsageError} from './terminal.ts';

/** `khatt publish FILE --out DIR`. */
export async function publish(args: string[], terminal: Terminal): Promise<Exit> {
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
  const [file, ...more] = positionals;
  if (!file || more.length) throw new UsageError('name one timeline to publish.');
  if (!out) throw new UsageError('name the folder to write to, such as --out public/timeline.');
  const {timeline, problems} = await readTimeline(await readStory(file), {
    name: basename(file),
    ...(lang && {lang}),
    ...(from && {format: from}),
  });
  const spoken = lang ?? timeline.lang ?? 'en';
  if (problems.length) terminal.tell(reportOf({file, events: timeline.events.length, problems, lang: spoken}));
  if (!timeline.events.length) {
    terminal.tell('khatt publish: there is no event to publish, so nothing was written.\n');
    return exit.faulty;
  }
  const name = scriptFor(timeline, lang);
  const [script, licenses] = await Promise.all([builtFile(name), builtFile(licensesOf(name))]);
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
      throw error instanceof RangeError ? new UsageError(error.message) : error;
    });
  const version = await packageVersion();
  let files = await make(false);
  const svg = files.find(({path}) => path === 'share.svg')?.text ?? '';
  const png = withoutPng ? undefined : await picture(svg, terminal);
  if (png) {
    files = await make(true);
    await writeOutput(join(out, 'share.png'), png, terminal);
  }
  for (const {path, text} of files) await writeOutput(join(out, path), text, terminal);
  terminal.out(`${out}: ${files.length + (png ? 1 : 0)} files; ${join(out, 'snippets.html')} has the embeds.\n`);
  if (!base)
    terminal.tell(
      'Without --base, links to the page have no preview, and oembed.json no address: add --base https://… once the folder has one.\n',
    );
  return hasError(problems) ? exit.faulty : exit.sound;
}

/** `share.png`, where a browser is at hand to draw it. */
async function picture(svg: string, terminal: Terminal): Promise<Uint8Array | undefined> {
  const {findBrowser, pictureOf} = await import('./browser-picture.ts');
  const browser = findBrowser();
  if (!browser) {
    terminal.tell(
      'No Chrome or Chromium was found to draw share.png with, so share.svg stands alone; CHROME_PATH can name one.\n',
    );
    return undefined;
  }
  try {
    return await pictureOf(browser, svg, shareSize);
  } catch (error) {
    terminal.tell(
      `${browser} drew no share.png (${error instanceof Error ? error.message : error}); share.svg stands alone.\n`,
    );
    return undefined;
  }
}
