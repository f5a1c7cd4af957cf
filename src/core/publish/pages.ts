/** The pages of a published folder: the story's own, the one for a frame, and the one with the embeds. */

import {readEdtf} from '../date/read-edtf.ts';
import {fill} from '../format/fill.ts';
import {type DateFormat, formatDate} from '../format/format-date.ts';
import {wordsFor} from '../messages/words-for.ts';
import {isSafeUrl} from '../model/safe-url.ts';
import {dateOptions} from '../scene/event-words.ts';
import {type Embed, embedsOf} from './embeds.ts';
import {attribute, comment, Markup, markup, running, scriptJson} from './html-text.ts';
import {iconAddress} from './icon.ts';
import type {PageModel} from './page-model.ts';
import {imagesId, imagesScript} from './page-scripts.ts';
import {type PageWords, type PublishWords, pageWords, publishWords} from './publish-words.ts';
import type {PublishedStory} from './published-story.ts';
import {shareSize} from './share-svg.ts';
import {storyList} from './story-list.ts';

/** CSS px of the page from which the drawing has an axis, at the usual font size. */
const axisFrom = 640;

/** What a page of the folder may do. Images are those that the author names, from where the author has them. */
function policyOf({timeline}: PublishedStory, sources: PageSources = {script: "'self'", style: "'self'"}): string {
  const hosts = timeline.events.flatMap(({media}) => /^https?:\/\/[^/?#\s;,'"]+/i.exec(media?.src ?? '')?.[0] ?? []);
  return [
    "default-src 'none'",
    `script-src ${sources.script}`,
    `style-src ${sources.style}`,
    ["img-src 'self'", ...(sources.image ? [sources.image] : []), ...new Set(hosts)].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Where a page's scripts and styles may come from, as its content policy says it. */
interface PageSources {
  readonly script: string;
  readonly style: string;
  /** Besides the page's own folder and the hosts that the author names. */
  readonly image?: string;
}

const titleOf = ({timeline, options}: PublishedStory): string => timeline.title || wordsFor(options.lang).ui.timeline;

/** Where the texts are in another language than the words around them. */
function contentAttributes({content, options}: PublishedStory): Markup {
  if (content.lang === options.lang) return markup``;
  return markup` lang="${content.lang}" dir="${content.dir}"`;
}

/** What the story says of itself, on a line of its own; nothing where it says nothing. */
const leadOf = (published: PublishedStory): Markup | '' =>
  published.timeline.description
    ? markup`
<p class="lead"${contentAttributes(published)}>${running(published.timeline.description, published.content.dir)}</p>`
    : '';

/** The tag with the story in it twice: as data, and as the author's list, which is read where there is no script. */
function timelineTag(published: PublishedStory, heading: Markup): Markup {
  return markup`<khatt-timeline>
<script type="application/json">${scriptJson(published.timeline)}</script>${heading}
${storyList(published)}
</khatt-timeline>`;
}

function document(
  {published}: PageModel,
  parts: {
    readonly head: Markup;
    readonly body: Markup;
    readonly bodyClass: string;
    readonly title: string;
    readonly sources?: PageSources;
  },
): string {
  const {lang, dir} = published.options;
  const {title, head, body, bodyClass, sources} = parts;
  return `${
    markup`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(published, sources)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="strict-origin-when-cross-origin">
<title>${title}</title>
${head}
</head>
<body${attribute('class', bodyClass || undefined)}>
${body}
</body>
</html>`.text
  }\n`;
}

/**
 * The story's own page. Title and description stand in the page and not in the timeline, so that they never change; and nothing
 * follows the timeline, so that nothing moves when it takes the place of the list. Where the script is at hand it is run before
 * the first paint of a page that is wide enough for an axis (`rel=expect`, where a browser has it): a list is not seen to turn into
 * a drawing. A narrow page shows the list at once, and the timeline looks like it.
 */
export function storyPage(model: PageModel): string {
  const {published, names, base} = model;
  const {timeline, options} = published;
  const words = pageWords(options.lang);
  const title = titleOf(published);
  const {description = ''} = timeline;
  const own = contentAttributes(published);
  const meta = (property: string, content: string): Markup => markup`
<meta property="${property}" content="${content}">`;
  const card = markup`<meta property="og:type" content="article">${meta('og:title', title)}${description && meta('og:description', description)}${meta('og:locale', options.lang.replace('-', '_'))}${base && markup`${meta('og:url', base)}${meta('og:image', base + names.picture)}${meta('og:image:width', String(shareSize.width))}${meta('og:image:height', String(shareSize.height))}${meta('og:image:alt', title)}`}
<meta name="twitter:card" content="summary_large_image">`;
  const head = markup`${
    description &&
    markup`<meta name="description" content="${description}">
`
  }${
    base &&
    markup`<link rel="canonical" href="${base}">
`
  }${card}
<link rel="alternate" type="application/json+oembed" href="${base}${names.oembed}" title="${title}">
<link rel="alternate" type="application/json" href="${names.data}" title="${words.data}">
<link rel="icon" href="${names.icon}" type="image/svg+xml">
<link rel="expect" href="#drawn" blocking="render" media="(min-width: ${axisFrom}px)">
<link rel="stylesheet" href="${names.pageStyles}">
<script type="application/ld+json">${scriptJson(model.linkedData)}</script>`;
  const body = markup`<main class="page">
<h1${own}>${running(title, published.content.dir)}</h1>${leadOf(published)}
<ul class="about">${sourceItem(published, words)}
<li><a href="${names.data}">${words.data}</a></li>
<li><a href="${names.snippets}">${words.embed}</a></li>
</ul>
${timelineTag(published, markup``)}
</main>
<script src="${names.script}"></script>
<span id="drawn" hidden></span>`;
  return document(model, {title, head, body, bodyClass: ''});
}

function sourceItem(published: PublishedStory, words: PageWords): Markup {
  const {timeline, options} = published;
  const {publisher, title, published: date, url} = timeline.source ?? {};
  const named = [publisher, title].filter(Boolean).join(wordsFor(options.lang).listSeparator);
  // The day, as the report has it: its minutes and seconds are for the data.
  const read = readEdtf(date?.replace(/T.*/, '') ?? '');
  const when = 'date' in read ? formatDate(read.date, dateOptions(options) satisfies DateFormat) : '';
  if (!named && !url && !when) return markup``;
  const link = url && isSafeUrl(url) ? markup`<a href="${url}">${named || url}</a>` : markup`${named}`;
  return markup`
<li>${words.source}: <span${contentAttributes(published)}>${link}</span>${when && (named || url) && wordsFor(options.lang).listSeparator}${when && markup`<time datetime="${date}">${when}</time>`}</li>`;
}

/** What goes into one page with everything inside. */
export interface WholePage {
  /** The text of the file that draws the timeline. */
  readonly script: string;
  readonly styles: string;
  /** The licences of what the script holds. */
  readonly licenses?: string;
  /** `sha256-…` of a text in UTF-8 (Content Security Policy, level 3). */
  readonly hash: (text: string) => Promise<string>;
  /** Images that are no file of their own: `data:` addresses by what the story calls them. */
  readonly images?: Readonly<Record<string, string>>;
}

/**
 * The story's own page with everything inside: it opens from a disk and from a mail, asks for nothing but the images that the
 * author names, and its policy lets nothing run but the one script in it. The data are in it, where `khatt` finds them again.
 */
export async function wholePage(
  model: PageModel,
  {script, styles, licenses, hash, images = {}}: WholePage,
): Promise<string> {
  const {published} = model;
  const {timeline, options} = published;
  const title = titleOf(published);
  const {description = ''} = timeline;
  const own = contentAttributes(published);
  const words = pageWords(options.lang);
  // In a script's texts these mean the same, and do not end the element (HTML standard, 4.12.1.3).
  const hasImages = Object.keys(images).length > 0;
  const inner = script.replace(/<(?=\/script|!--)/gi, '\\x3C') + (hasImages ? imagesScript : '');
  const sources = {
    script: `'${await hash(inner)}'`,
    style: `'${await hash(styles)}'`,
    image: 'data:',
  };
  const head = markup`${
    description &&
    markup`<meta name="description" content="${description}">
`
  }<link rel="icon" href="${iconAddress}" type="image/svg+xml">
<style>${new Markup(styles)}</style>`;
  const source = sourceItem(published, words);
  const body = markup`<main class="page">
<h1${own}>${running(title, published.content.dir)}</h1>${leadOf(published)}${
    source.text &&
    markup`
<ul class="about">${source}
</ul>`
  }
${timelineTag(published, markup``)}
</main>${
    hasImages &&
    markup`
<script type="application/json" id="${imagesId}">${scriptJson(images)}</script>`
  }
<script>${new Markup(inner)}</script>${
    licenses &&
    markup`
${comment(licenses)}`
  }`;
  return document(model, {title, head, body, bodyClass: '', sources});
}

/** For a frame: the timeline with its title, and a script that tells the page around it how high it is. */
export function framePage(model: PageModel): string {
  const {published, names, base} = model;
  const words = pageWords(published.options.lang);
  const title = titleOf(published);
  const own = contentAttributes(published);
  const heading = markup`
<h2${own}>${running(title, published.content.dir)}</h2>${leadOf(published)}`;
  const head = markup`<meta name="robots" content="noindex">${
    base &&
    markup`
<link rel="canonical" href="${base}">`
  }
<link rel="icon" href="${names.icon}" type="image/svg+xml">
<link rel="expect" href="#drawn" blocking="render" media="(min-width: ${axisFrom}px)">
<link rel="stylesheet" href="${names.pageStyles}">`;
  const body = markup`${timelineTag(published, heading)}
<p class="whole"><a href="${base || names.page}" target="_blank" rel="noopener">${words.whole}</a></p>
<script src="${names.script}"></script>
<span id="drawn" hidden></span>
<script src="${names.frameScript}"></script>`;
  return document(model, {title, head, body, bodyClass: 'frame'});
}

/** Code in which the story's own words stand apart: what runs from right to left would else carry figures and full stops along. */
const isolated = (code: string): readonly Markup[] =>
  code
    .split(/([^<>"\n]*[\u0590-\u08ff][^<>"\n]*)/)
    .map((piece, i) => (i % 2 ? markup`<bdi>${piece}</bdi>` : markup`${piece}`));

/** The embeds, in Arabic and in English; the language of the page comes first. */
export function snippetsPage(model: PageModel): string {
  const {published, names} = model;
  const embeds = embedsOf(model);
  const first = publishWords(published.options.lang);
  const languages = [first, publishWords(first.lang === 'ar' ? 'en' : 'ar')];
  const title = titleOf(published);
  const head = markup`<meta name="robots" content="noindex">
<link rel="icon" href="${names.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${names.snippetsStyles}">`;
  const body = markup`<nav>${languages.map(({lang}) => markup`<a href="#${lang}" lang="${lang}">${lang === 'ar' ? 'العربية' : 'English'}</a>`)}</nav>
<main>${languages.map(words => snippetsSection(words, title, model, embeds))}
</main>
<script src="${names.snippetsScript}"></script>`;
  return document(model, {title: fill(first.snippets.title, {title}), head, body, bodyClass: ''});
}

function snippetsSection(
  {lang, dir, snippets}: PublishWords,
  title: string,
  {published, base, names}: PageModel,
  embeds: readonly Embed[],
): Markup {
  const named = markup`<bdi${contentAttributes(published)}>${title}</bdi>`;
  const [before = '', after = ''] = snippets.title.split('{title}');
  return markup`
<section id="${lang}" lang="${lang}" dir="${dir}">
<h2>${before}${named}${after}</h2>
<p class="intro">${snippets.intro} <a href="${names.page}">${snippets.see}</a></p>${
    !base &&
    markup`
<p class="address">${snippets.address}</p>`
  }${embeds.map(({name, code}) => {
    const id = `${lang}-${name}`;
    const {title: heading, when} = snippets[name];
    return markup`
<article aria-labelledby="${id}-title">
<h3 id="${id}-title">${heading}</h3>
<p>${when}</p>
<div class="code"><div class="bar"><button type="button" hidden data-copy="${id}" data-copied="${snippets.copied}" data-by-hand="${snippets.byHand}" aria-describedby="${id}-title">${snippets.copy}</button><span role="status"></span></div>
<pre dir="ltr" tabindex="0"><code id="${id}">${isolated(code)}</code></pre></div>
</article>`;
  })}
</section>`;
}
