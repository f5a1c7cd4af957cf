import {html, nothing, type TemplateResult} from 'lit';
import {fill} from '../core/format/fill.ts';
import type {Words} from '../core/messages/words.ts';
import {wordsFor} from '../core/messages/words-for.ts';
import {isPicture} from '../core/model/is-picture.ts';
import type {Link, Media} from '../core/model/timeline.ts';
import {eventDetails} from '../core/scene/event-details.ts';
import type {Scene} from '../core/scene/scene.ts';
import type {SceneOptions} from '../core/scene/scene-options.ts';
import type {Story} from '../core/scene/story.ts';
import {ink, told} from './event-view.ts';
import {fullDateView} from './full-date-view.ts';
import {groupSignView} from './group-sign-view.ts';
import {heading} from './heading.ts';
import {place} from './place.ts';

export interface CardOptions {
  readonly content: Scene['content'];
  readonly headingLevel: number;
  /** The event's own address; empty for none. */
  readonly address: string;
  readonly copied: Copied;
  /** What the author wrote in the page: it stands for the text, the picture and the links. */
  readonly own?: Element | undefined;
  /** The words of the way to the event's passage in the article; empty or `undefined` where there is none. */
  readonly wayToArticle?: string | undefined;
  /** The card stands under its event's own date and title in the list. */
  readonly inline: boolean;
}

/** What has become of the address: nothing yet; it is in the clipboard; the browser has left that to the reader. */
export type Copied = '' | 'copied' | 'by hand';

/** All of one event. Its buttons say what they do in `data-action`; the element listens. */
export function cardView(
  story: Story,
  id: string,
  sceneOptions: SceneOptions,
  {content, headingLevel, address, copied, own, wayToArticle, inline}: CardOptions,
): TemplateResult | typeof nothing {
  const words = wordsFor(sceneOptions.lang);
  const details = eventDetails(story, id, sceneOptions);
  if (!details) return nothing;
  const {title, edtf, paragraphs, media} = details;
  const {ui} = words;
  const date = html`<time class="date" datetime=${edtf}>${groupSignView(details.shape)}${fullDateView(details, content.lang)}</time>`;
  return html`<article class="card-body" aria-label=${title} tabindex="-1" ${place(ink(details.color))}>
    <div class="card-head">
      <div>
        ${address ? html`<a class="own-link" href=${address} target="_self">${date}</a>` : date}
        ${inline ? nothing : heading(headingLevel, html`<span lang=${content.lang} dir=${content.dir}>${told(title, content.dir)}</span>`)}
        ${details.standing ? html`<p class="standing">${details.standing}</p>` : nothing}
      </div>
      <button type="button" class="icon" data-action="close" aria-label=${ui.close}>${cross}</button>
    </div>
    <div class="card-text" lang=${content.lang} dir=${content.dir}>
      ${own ?? html`${media ? mediaView(media, words) : nothing} ${paragraphs.map(text => html`<p>${told(text, content.dir)}</p>`)}`}
    </div>
    ${wayToArticle ? html`<button type="button" class="in-article" data-action="article">${wayToArticle}</button>` : nothing}
    <dl class="facts">
      ${fact(ui.place, told(details.place, content.dir), content.lang)}
      ${fact(ui.group, told(details.group, content.dir), content.lang)}
      ${fact(
        ui.tags,
        details.tags.length
          ? html`<ul class="tags">${details.tags.map(tag => html`<li>${told(tag, content.dir)}</li>`)}</ul>`
          : '',
        content.lang,
      )}
      ${fact(
        ui.datingHeading,
        details.dating.length ? details.dating.map((text, i) => html`${i ? ' ' : ''}<bdi>${text}</bdi>`) : '',
      )}
      ${fact(
        ui.sources,
        details.links.length && !own
          ? html`<ul>${details.links.map(link => html`<li>${linkView(link, words, content.lang)}</li>`)}</ul>`
          : '',
      )}
    </dl>
    <div class="card-foot">
      <button type="button" data-action="previous" ?disabled=${!details.previous}>
        ${chevron('back')}<span>${ui.previous}</span>
      </button>
      <span class="position">${details.position}</span>
      <button type="button" data-action="next" ?disabled=${!details.next}>
        <span>${ui.next}</span>${chevron('on')}
      </button>
      ${address ? copyView(address, copied, words) : nothing}
    </div>
  </article>`;
}

/** A tick on the button tells those who see; an address that is left to the reader stands beside it. */
function copyView(address: string, copied: Copied, {ui}: Words): TemplateResult {
  const [before, after] = ui.linkToCopy.split('{url}');
  const isDone = copied === 'copied';
  return html`<button type="button" class="copy ${isDone ? 'done' : ''}" data-action="copy-link">
      <svg viewBox="-8 -8 16 16" aria-hidden="true">
        <path d=${isDone ? 'M-5.5 0.5L-2 4.5L5.5 -4.5' : 'M-2 -5.5h7v8h-7zM-5 -2.5v8h7'} />
      </svg>
      ${ui.copyLink}
    </button>
    ${
      copied === 'by hand'
        ? html`<label class="by-hand">
            <span>${before}</span><input readonly dir="ltr" .value=${address} /><span>${after}</span>
          </label>`
        : nothing
    }`;
}

/** @param lang Of the value, where it is the story's own. */
function fact(name: string, value: unknown, lang?: string): TemplateResult | typeof nothing {
  return value === '' ? nothing : html`<div><dt>${name}</dt><dd lang=${lang ?? nothing}>${value}</dd></div>`;
}

function linkView({label, url}: Link, words: Words, lang?: string): TemplateResult {
  const text = label || url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
  return html`<a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"
    ><bdi lang=${(label && lang) || nothing}>${text}</bdi><span class="unseen"> (${words.ui.opensInNewTab})</span></a
  >`;
}

function mediaView(media: Media, words: Words): TemplateResult {
  const {src, alt, caption, credit} = media;
  return html`<figure>
    ${
      isPicture(src)
        ? html`<img src=${src} alt=${alt ?? ''} loading="lazy" decoding="async" referrerpolicy="no-referrer" />`
        : linkView({url: src, label: alt ?? caption ?? ''}, words)
    }
    ${
      caption || credit
        ? html`<figcaption>
            ${caption} ${credit ? html`<small>${fill(words.ui.credit, {credit})}</small>` : nothing}
          </figcaption>`
        : nothing
    }
  </figure>`;
}

/** The sign on buttons that close. */
export const cross = html`<svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-4.5 -4.5L4.5 4.5M4.5 -4.5L-4.5 4.5" /></svg>`;

/** Mirrored by the style sheet where text runs from right to left. */
function chevron(way: 'back' | 'on'): TemplateResult {
  return html`<svg class="chevron" viewBox="-8 -8 16 16" aria-hidden="true">
    <path d=${way === 'on' ? 'M-2.5 -5L3 0L-2.5 5' : 'M2.5 -5L-3 0L2.5 5'} />
  </svg>`;
}
