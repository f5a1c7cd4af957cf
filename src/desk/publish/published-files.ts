/** Files to leave the desk with. Loaded when someone publishes, or opens what was published. */
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import {writeTimeline} from '../../core/formats/write-timeline.ts';
import type {Timeline} from '../../core/model/timeline.ts';
import {pageStyles} from '../../core/publish/page-styles.ts';
import {wholePage} from '../../core/publish/pages.ts';
import {licensesOf, pageModelOf, publishFiles, scriptFor} from '../../core/publish/publish-files.ts';
import {publishedStory} from '../../core/publish/published-story.ts';
import {type PictureSize, shareSize, shareSvg} from '../../core/publish/share-svg.ts';
import {contextOf} from '../../element/export/export-look.ts';
import {imageOf} from '../../element/export/exporting.ts';
import {imagesOf, imageTypeOf, isLocalImage, keptImage, putImage} from '../drafts/local-images.ts';
import type {DeskScripts} from './desk-scripts.ts';

export interface PublishWish {
  readonly timeline: Timeline;
  /** BCP 47 of the pages. */
  readonly lang: string;
  /** Address of the folder; empty where it is not known. */
  readonly base: string;
}

/** `sha384-…`, as pages name what they trust; empty where the browser reckons none, outside of secure pages. */
async function digest(algorithm: 'sha256' | 'sha384', text: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return '';
  const hash = await crypto.subtle.digest(`SHA-${algorithm.slice(3)}`, new TextEncoder().encode(text));
  return `${algorithm}-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

/** The script of a story with its hash. Rejects where it can't be had. */
export async function scriptOf({timeline, lang}: PublishWish, {version, read}: DeskScripts) {
  const script = await read(scriptFor(timeline, lang));
  return {version, script, integrity: await digest('sha384', script)};
}

/** The licences of what the script holds; none where they can't be had, which need not keep a story from its readers. */
async function licensesFor({timeline, lang}: PublishWish, {read}: DeskScripts): Promise<{licenses?: string}> {
  const licenses = await read(licensesOf(scriptFor(timeline, lang))).catch(() => undefined);
  return licenses ? {licenses} : {};
}

/** The files of a published folder, as `khatt publish` writes them, and the images of this machine that the story shows. */
export async function folderOf(
  wish: PublishWish,
  scripts: DeskScripts,
): Promise<{readonly files: Readonly<Record<string, Uint8Array>>; readonly lost: number}> {
  const {timeline, lang, base} = wish;
  const picture = await sharePicture(wish).catch(() => undefined);
  const [script, licenses] = await Promise.all([scriptOf(wish, scripts), licensesFor(wish, scripts)]);
  const options = {...script, ...licenses, lang, ...(base && {base}), hasPng: picture !== undefined};
  const files: Record<string, Uint8Array> = {};
  for (const {path, text} of await publishFiles(timeline, options)) files[path] = strToU8(text);
  if (picture) files['share.png'] = new Uint8Array(await picture.arrayBuffer());
  let lost = 0;
  for (const name of new Set(timeline.events.map(({media}) => media?.src).filter(isLocalImage))) {
    const image = await keptImage(name);
    if (image) files[name] = new Uint8Array(await image.arrayBuffer());
    else lost += 1;
  }
  return {files, lost};
}

/** A zip of files that stand side by side. */
export const zipOf = (files: Readonly<Record<string, Uint8Array>>): Blob => {
  const zipped = zipSync({...files}, {level: 6});
  return new Blob([zipped as Uint8Array<ArrayBuffer>], {type: 'application/zip'});
};

/** One page with everything inside, the images of this machine as well. */
export async function pageOf(
  wish: PublishWish,
  scripts: DeskScripts,
): Promise<{readonly page: string; readonly lost: number}> {
  const {timeline, lang, base} = wish;
  const [{version, script, integrity}, licenses] = await Promise.all([
    scriptOf(wish, scripts),
    licensesFor(wish, scripts),
  ]);
  const model = await pageModelOf(timeline, {lang, version, integrity, ...(base && {base})});
  const hash = async (text: string): Promise<string> => (await digest('sha256', text)) || 'unsafe-inline';
  const {images, lost} = await imagesOf(timeline.events.map(({media}) => media?.src));
  return {
    page: await wholePage(model, {script, styles: pageStyles(model.published.story), ...licenses, hash, images}),
    lost,
  };
}

/** The picture that links are shown with, in that or another size. Rejects where the page's policy allows no `data:` image. */
export async function sharePicture({timeline, lang}: PublishWish, size: PictureSize = shareSize): Promise<Blob> {
  const image = await imageOf(shareSvg(await publishedStory(timeline, lang), size));
  const context = contextOf(size);
  context?.drawImage(image, 0, 0, size.width, size.height);
  const picture = context && (await new Promise<Blob | null>(resolve => context.canvas.toBlob(resolve)));
  if (!picture) throw new Error('The browser drew no picture.');
  return picture;
}

/** The data alone. */
export const dataOf = async (timeline: Timeline, format: 'json' | 'csv' | 'ics'): Promise<string> =>
  (await writeTimeline(timeline, format)).text;

/**
 * The document in a zip of a published folder, whose images are kept on this machine again; `undefined` where it holds none, as a
 * spreadsheet's own file does not.
 */
export async function documentInZip(bytes: Uint8Array): Promise<string | undefined> {
  let files: ReturnType<typeof unzipSync>;
  try {
    files = unzipSync(bytes, {
      filter: ({name, originalSize}) =>
        originalSize < LARGEST_FILE && (/(?:^|\/)timeline\.json$/.test(name) || isLocalImage(name.split('/').at(-1))),
    });
  } catch {
    return undefined;
  }
  const names = Object.keys(files).sort((a, b) => a.length - b.length);
  const data = names.find(name => name.endsWith('timeline.json'));
  if (!data) return undefined;
  for (const path of names) {
    const name = path.split('/').at(-1);
    if (isLocalImage(name))
      await putImage(name, new Blob([files[path] as Uint8Array<ArrayBuffer>], {type: imageTypeOf(name)}));
  }
  return strFromU8(files[data] as Uint8Array);
}

/** Bytes of one file in a zip: a small zip can hold very much. */
const LARGEST_FILE = 20_000_000;
