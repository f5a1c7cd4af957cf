/** The four ways to put a published story into another page. */
import {wordsFor} from '../messages/words-for.ts';
import {markup} from './html-text.ts';
import type {PageModel} from './page-model.ts';
import {shareSize} from './share-svg.ts';
import {storyList} from './story-list.ts';

/** One way, as code. */
export interface Embed {
  readonly name: 'tag' | 'frame' | 'fixed' | 'list';
  /** HTML to paste. */
  readonly code: string;
}

/** Stands for the folder's address where that is not known. */
export const placeholder = 'https://example.org/timeline/';

/** CSS px: what a column of text is wide. */
export const frameWidth = 680;

/** The four, those that show most first. */
export function embedsOf({published, names, base, integrity, frameHeight}: PageModel): Embed[] {
  const {options, timeline} = published;
  const at = base || placeholder;
  const {lang, dir} = options;
  // A frame and a link have a name, whatever the story has.
  const title = timeline.title || wordsFor(lang).ui.timeline;
  const tag = markup`<script src="${at}${names.script}" integrity="${integrity}" crossorigin="anonymous" defer></script>
<khatt-timeline src="${at}${names.data}" lang="${lang}" dir="${dir}"><a href="${at}">${title}</a></khatt-timeline>`;
  // A sandbox without allow-same-origin: whatever the folder holds, it can't reach the page around it.
  const frame = markup`<iframe src="${at}${names.frame}" title="${title}" width="100%" height="${frameHeight}" frameborder="0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return [
    {name: 'tag', code: tag.text},
    {name: 'frame', code: markup`${frame}\n<script src="${at}${names.resizer}" async></script>`.text},
    {name: 'fixed', code: frame.text},
    {name: 'list', code: storyList(published, true).text},
  ];
}

/** oEmbed 1.0, rich: a frame of a fixed height, which is all that is left of it in most systems. */
export function oembedOf(model: PageModel, hasPicture: boolean): object {
  const {published, names, base, frameHeight} = model;
  const {timeline} = published;
  const html = embedsOf({...model, base: base || './'}).find(({name}) => name === 'fixed')?.code;
  const {width, height} = shareSize;
  const picture = base &&
    hasPicture && {thumbnail_url: base + names.picture, thumbnail_width: width, thumbnail_height: height};
  return {
    version: '1.0',
    type: 'rich',
    ...(timeline.title && {title: timeline.title}),
    ...(timeline.source?.publisher && {provider_name: timeline.source.publisher}),
    ...(base && {provider_url: base}),
    ...picture,
    html,
    width: frameWidth,
    height: frameHeight,
  };
}
