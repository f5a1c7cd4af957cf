/** The story on paper: a list with all that is known of each event, and nothing to press. */
import {html, nothing, type TemplateResult} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';
import {fill} from '../core/format/fill.ts';
import type {Words} from '../core/messages/words.ts';
import {isPicture} from '../core/model/is-picture.ts';
import type {Link, Media} from '../core/model/timeline.ts';
import type {EventDetails} from '../core/scene/event-details.ts';
import type {SceneEvent} from '../core/scene/scene.ts';
import {contentAttributes, ink, told} from './event-view.ts';
import {fullDateView} from './full-date-view.ts';
import {groupSignView} from './group-sign-view.ts';
import {legendView} from './legend-view.ts';
import {place} from './place.ts';
import {signView} from './sign-view.ts';
import {headerView, problemsView, type TimelineModel} from './timeline-view.ts';

export interface PaperModel extends TimelineModel {
  readonly detailsOf: (id: string) => EventDetails | undefined;
  /** What the story's own addresses are relative to. */
  readonly base: string;
}

/** Letters of text up to which an event stays on one sheet: longer ones would leave half a sheet empty. */
const shortText = 900;

/** As `timelineView`, without what can be pressed. */
export function paperView(model: PaperModel): TemplateResult {
  const {scene, words, backdrop} = model;
  const {legend, note, events, lang, dir, wordsDir} = scene;
  const groups = legend.groups.filter(({hidden}) => !hidden);
  const isPart = groups.length < legend.groups.length;
  return html`<section
    class="story vertical paper ${wordsDir === dir ? '' : `words-${wordsDir}`}"
    lang=${lang}
    dir=${dir}
    aria-label=${scene.title || words.ui.timeline}
  >
    ${headerView(model)}
    <div part="plot" class="plot vertical">
      <ol part="events" class="events" role="list">
        ${events.map(
          (event, i) => html`${event.eras?.map(era => backdrop?.itemView(era, scene))}
            ${eventView(event, i === events.length - 1, model)}`,
        )}
      </ol>
    </div>
    <div class="footer">
      ${
        model.withoutLegend
          ? nothing
          : legendView({...model, scene: {...scene, legend: {...legend, groups}}, withoutControls: true})
      }
      ${isPart ? html`<p class="note">${model.shown}</p>` : nothing} ${note ? html`<p class="note">${note}</p>` : nothing}
      ${problemsView(model)}
    </div>
  </section>`;
}

function eventView(
  {id, edtf, color, shape, later, title, sign}: SceneEvent,
  isLast: boolean,
  {scene, words, detailsOf, base}: PaperModel,
): TemplateResult {
  const {lang, dir} = contentAttributes(scene);
  const details = detailsOf(id);
  const {paragraphs = [], media} = details ?? {};
  const isShort = paragraphs.join('').length < shortText;
  const classes = `event ${later ? 'before-gap' : ''} ${isLast ? 'last' : ''} ${isShort ? 'short' : ''}`;
  return html`<li part="event" class=${classes} data-id=${id} ${place(ink(color))}>
    <span part="mark" class="mark" dir=${scene.dir}>${signView(sign, words.questionMark)}</span>
    <div part="label" class="label">
      <time part="date" class="date" datetime=${edtf}>${groupSignView(shape)}${details && fullDateView(details, scene.content.lang)}</time>
      <div part="title" class="title" lang=${lang} dir=${contentAttributes(scene, title).dir}>${told(title)}</div>
    </div>
    ${details?.standing ? html`<p class="standing">${details.standing}</p>` : nothing}
    <div class="told" lang=${lang} dir=${dir}>
      ${media ? mediaView(media, words, base) : nothing} ${paragraphs.map(text => html`<p>${told(text, scene.content.dir)}</p>`)}
    </div>
    ${details ? factsView(details, words, base) : nothing}
    ${later ? html`<div part="gap" class="gap">${later}</div>` : nothing}
  </li>`;
}

function factsView({place: where, group, tags, dating, links}: EventDetails, {ui}: Words, base: string): unknown {
  const facts = [
    [ui.place, where && html`<bdi>${where}</bdi>`],
    [ui.group, group && html`<bdi>${group}</bdi>`],
    [ui.tags, tags.length && tags.map((tag, i) => html`${i ? ' · ' : ''}<bdi>${tag}</bdi>`)],
    [ui.datingHeading, dating.length && dating.map((text, i) => html`${i ? ' ' : ''}<bdi>${text}</bdi>`)],
    [ui.sources, links.length && links.map(link => linkView(link, base))],
  ].filter(([, value]) => value);
  return facts.length
    ? html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
    : nothing;
}

/** Nobody can click on paper: the address stands there in full, and runs from left to right on any page. */
function linkView({label, url}: Link, base: string): TemplateResult {
  const address = fullAddress(url, base);
  return html`<div class="source">
    ${label && label !== url ? html`<bdi>${label}</bdi>` : nothing} <a class="address" dir="ltr" href=${url}>${address}</a>
  </div>`;
}

function fullAddress(url: string, base: string): string {
  const isWhole = /^[a-z][a-z\d+.-]*:/i.test(url);
  return isWhole ? url.replace(/^mailto:/i, '') : (URL.parse(url, base)?.href ?? url);
}

function mediaView({src, alt, caption, credit}: Media, words: Words, base: string): TemplateResult {
  return html`<figure>
    ${
      isPicture(src)
        ? html`<img src=${src} alt="" decoding="sync" referrerpolicy="no-referrer" @load=${onLoad} ${showOnceLoaded()} />
            ${alt ? html`<p class="in-place">[${alt}]</p>` : nothing}`
        : linkView({url: src, label: alt ?? caption ?? ''}, base)
    }
    ${
      caption || credit
        ? html`<figcaption>${caption} ${credit ? html`<small>${fill(words.ui.credit, {credit})}</small>` : nothing}</figcaption>`
        : nothing
    }
  </figure>`;
}

/** Browsers print without waiting for a picture: where it isn't there yet, what it shows is printed in words. */
function showLoaded(image: Element): void {
  if (image instanceof HTMLImageElement) image.toggleAttribute('data-loaded', image.naturalWidth > 0);
}

const onLoad = ({target}: Event): void => showLoaded(target as Element);

/** A picture that another part of the page has loaded before tells of no load. */
const showOnceLoaded = directive(
  class extends Directive {
    override render(): typeof nothing {
      return nothing;
    }
    override update({element}: ElementPart): typeof nothing {
      showLoaded(element);
      return nothing;
    }
  },
);
