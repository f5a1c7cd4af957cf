/**
 * A timeline as a folder of files that any static host serves: a page of its own, a page for frames, the embeds to copy, and the
 * script. Pure: the `khatt publish` command writes these files, and an authoring page can put the same into an archive.
 */
import {sceneSvg} from '../export/scene-svg.ts';
import {themes} from '../export/svg-look.ts';
import {writeTimeline} from '../formats/write-timeline.ts';
import {languageOf, wordsFor} from '../messages/words-for.ts';
import type {Timeline} from '../model/timeline.ts';
import {buildScene} from '../scene/build-scene.ts';
import {mostFew} from '../scene/most-few.ts';
import {searchedFrom} from '../scene/searched-from.ts';
import {frameWidth, oembedOf, placeholder} from './embeds.ts';
import {icon} from './icon.ts';
import {linkedData} from './linked-data.ts';
import type {FileNames, PageModel} from './page-model.ts';
import {frameScript, resizerScript, snippetsScript} from './page-scripts.ts';
import {pageStyles, snippetsStyles} from './page-styles.ts';
import {framePage, snippetsPage, storyPage} from './pages.ts';
import {type PublishedStory, publishedStory} from './published-story.ts';
import {shareSvg} from './share-svg.ts';

/** A file of the folder. */
export interface PublishedFile {
  /** Its name in the folder, which has no folders in it. */
  readonly path: string;
  readonly text: string;
}

/** What is published beside the timeline, and where to. */
export interface PublishOptions {
  /** BCP 47 of the page; the document's own if left out, else English. */
  readonly lang?: string;
  /** The address that the folder will have, for what needs one: link previews, oEmbed, and embeds that can be pasted as they are. */
  readonly base?: string;
  /** Of the khatt that `script` is. */
  readonly version: string;
  /** The text of the file that `scriptFor` names, and `sha384-…` of it in UTF-8 (Subresource Integrity). */
  readonly script: string;
  readonly integrity: string;
  /** The text of the file that `licensesOf` names: licences ask to go wherever the script goes. */
  readonly licenses?: string;
  /** `share.png`, a picture of `share.svg`, will stand beside the files. */
  readonly hasPng?: boolean;
}

/** A script of `dist` that draws timelines by itself. */
export type SingleFile = 'khatt.bundle.js' | 'khatt.all.js';
/** The licences of what such a script holds, in a file of `dist`. */
export type LicensesFile = 'khatt.bundle.licenses.md' | 'khatt.all.licenses.md';

/**
 * Which single file of `dist` draws a timeline as it should look: the small one, but for other languages than Arabic and English,
 * other calendars than the Gregorian, and stories that can be searched, for which it has no field.
 */
export function scriptFor(timeline: Timeline, lang = timeline.lang ?? 'en'): SingleFile {
  const calendar = timeline.presentation?.calendar ?? '';
  const isUsual = /^\s*(?:gregory)?\s*$/i.test(calendar) && ['ar', 'en'].includes(languageOf(lang));
  return isUsual && timeline.events.length <= searchedFrom ? 'khatt.bundle.js' : 'khatt.all.js';
}

/** Which file of `dist` has the licences of what a single file holds. */
export const licensesOf = (script: SingleFile): LicensesFile =>
  script === 'khatt.all.js' ? 'khatt.all.licenses.md' : 'khatt.bundle.licenses.md';

/** What the files are made from. @throws {RangeError} as a rejection, if `base` is no http or https address. */
export async function pageModelOf(
  timeline: Timeline,
  {lang, version, integrity, hasPng = false, base = ''}: Omit<PublishOptions, 'script' | 'licenses'>,
): Promise<PageModel> {
  const published = await publishedStory(timeline, lang);
  const names: FileNames = {
    page: 'index.html',
    frame: 'embed.html',
    snippets: 'snippets.html',
    data: 'timeline.json',
    oembed: 'oembed.json',
    script: `khatt-${version}.js`,
    // As text, which every host serves to be read.
    licenses: `khatt-${version}.licenses.txt`,
    frameScript: 'embed.js',
    resizer: 'resizer.js',
    snippetsScript: 'snippets.js',
    pageStyles: 'page.css',
    snippetsStyles: 'snippets.css',
    icon: 'icon.svg',
    picture: hasPng ? 'share.png' : 'share.svg',
  };
  const address = withSlash(base);
  return {
    published,
    names,
    base: address,
    linkedData: linkedData(published, address, names),
    integrity,
    frameHeight: frameHeight(published),
  };
}

/** @throws {RangeError} as `pageModelOf` does. */
export async function publishFiles(timeline: Timeline, options: PublishOptions): Promise<PublishedFile[]> {
  const {script, licenses, hasPng = false} = options;
  const model = await pageModelOf(timeline, options);
  const {published, names, base} = model;
  const data = await writeTimeline(timeline, 'json');
  return [
    {path: names.page, text: storyPage(model)},
    {path: names.frame, text: framePage(model)},
    {path: names.snippets, text: snippetsPage(model)},
    {path: names.data, text: data.text},
    {path: names.oembed, text: `${JSON.stringify(oembedOf(model, hasPng), null, 2)}\n`},
    {path: names.script, text: script},
    ...(licenses ? [{path: names.licenses, text: licenses}] : []),
    {path: names.frameScript, text: frameScript},
    {path: names.resizer, text: resizerScript},
    {path: names.snippetsScript, text: snippetsScript.replace('{placeholder}', base ? '' : placeholder)},
    {path: names.pageStyles, text: pageStyles(published.story)},
    {path: names.snippetsStyles, text: snippetsStyles},
    {path: names.icon, text: icon},
    {path: 'share.svg', text: shareSvg(published)},
  ];
}

function withSlash(base: string): string {
  if (!base) return '';
  if (!/^https?:\/\/[^\s/?#]+[^\s?#]*$/i.test(base))
    throw new RangeError(`base: "${base}" is no address of a folder; write one such as https://example.org/timeline/.`);
  return base.endsWith('/') ? base : `${base}/`;
}

/** CSS px of what stands in the frame beside the drawing: its edges, the switches, the line below. */
const aroundDrawing = 110;
const [lowest, highest] = [320, 900];
/** CSS px of a drawing of very many events, whose height does not go by their labels. */
const veryMany = 640;

/** CSS px: the frame's height where nothing can ask for another. */
function frameHeight({story, options}: PublishedStory): number {
  if (story.events.length > mostFew) return veryMany;
  const scene = buildScene(story, {...options, width: frameWidth});
  const words = wordsFor(options.lang);
  const {em, measure} = options;
  const svg = sceneSvg(scene, {
    words,
    numerals: options.numerals ?? words.numerals,
    em,
    measure,
    fontFamily: 'sans-serif',
    theme: themes.light,
  });
  const drawn = Number(/ height="(\d+)"/.exec(svg)?.[1] ?? 0);
  return Math.min(highest, Math.max(lowest, Math.ceil((drawn + aroundDrawing) / 10) * 10));
}
