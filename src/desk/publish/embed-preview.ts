/** What an embed looks like in a page, before it is in one. */
import {html, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {isSafeUrl} from '../../core/model/safe-url.ts';
import type {Timeline} from '../../core/model/timeline.ts';
import type {Embed} from '../../core/publish/embeds.ts';
import {readHtml} from '../../core/text/html-tokens.ts';
import {place} from '../../view/place.ts';

export interface PreviewedPage {
  readonly timeline: Timeline;
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  /** CSS px. */
  readonly frameHeight: number;
  readonly wholeText: string;
}

/** A column of text with the embed in it; lines stand for what the page says around it. */
export function embedPreview({name, code}: Embed, page: PreviewedPage): TemplateResult {
  return html`<div class="page" lang=${page.lang} dir=${page.dir}>
    ${lines} ${name === 'list' ? html`<div class="list">${guard([code], () => listOf(code))}</div>` : story(name, page)} ${lines}
  </div>`;
}

const lines = html`<p class="line"></p>
  <p class="line short"></p>`;

function story(name: 'tag' | 'frame' | 'fixed', {timeline, frameHeight, wholeText}: PreviewedPage): TemplateResult {
  const tag = html`<khatt-timeline without-links .timeline=${timeline}></khatt-timeline>`;
  if (name === 'tag') return tag;
  return html`<div class="frame" ${place({height: name === 'fixed' ? frameHeight : undefined})}>
    ${tag}
    <p class="whole">${wholeText}</p>
  </div>`;
}

const allowed: ReadonlySet<string> = new Set(['ol', 'li', 'time', 'h3', 'p', 'a']);

/** The elements that the code would make, by our own reader: a page's policy may forbid text to become HTML. */
function listOf(code: string): DocumentFragment {
  const list = new DocumentFragment();
  const open: Element[] = [];
  const inside = (): ParentNode => open.at(-1) ?? list;
  readHtml(code, {
    open: (name, attributes) => {
      if (!allowed.has(name)) return;
      const made = document.createElement(name);
      for (const key of ['lang', 'dir', 'datetime'])
        if (attributes.has(key)) made.setAttribute(key, attributes.get(key) ?? '');
      const url = attributes.get('href');
      if (url && isSafeUrl(url)) made.setAttribute('href', url);
      inside().append(made);
      open.push(made);
    },
    close: name => {
      if (open.at(-1)?.localName === name) open.pop();
    },
    text: text => inside().append(text),
  });
  return list;
}
