import {html, type TemplateResult} from 'lit';
import {pluralText} from '../core/format/fill.ts';
import {directionIn} from '../core/format/text-direction.ts';
import type {Words} from '../core/messages/words.ts';
import type {Scene, SceneEvent} from '../core/scene/scene.ts';
import {cross} from './card-view.ts';
import {ink, told} from './event-view.ts';
import {fullDateView} from './full-date-view.ts';
import {groupSignView} from './group-sign-view.ts';
import {place} from './place.ts';

/** A part of the events behind a counted mark. */
export interface Crowd {
  readonly crowd: readonly SceneEvent[];
  /** Of all of them. */
  readonly count: number;
  /** The way to the other parts. */
  readonly parts: (words: Words, numerals: string) => unknown;
}

/**
 * The events behind a counted mark; of more than can be listed at once, `count` says how many, and `parts` leads to the others.
 * @param content Of the story.
 */
export function crowdView(
  crowd: readonly SceneEvent[],
  words: Words,
  numerals: string,
  {lang, dir}: Scene['content'],
  {count = crowd.length, parts}: Omit<Partial<Crowd>, 'crowd'> = {},
): TemplateResult {
  return html`<div class="card-body">
    <div class="card-head">
      <strong>${pluralText(words.ui.events, count, words.lang, numerals)}</strong>
      <button type="button" class="icon" data-action="close-crowd" aria-label=${words.ui.close}>${cross}</button>
    </div>
    <ul class="crowd-list">
      ${crowd.map(
        event => html`<li ${place(ink(event.color))}>
          <button type="button" data-action="details" data-for=${event.id}>
            <span class="date">${groupSignView(event.shape)}${fullDateView(event, lang)}</span> <bdi lang=${lang} dir=${directionIn(dir, event.title)}>${told(event.title)}</bdi>
          </button>
        </li>`,
      )}
    </ul>
    ${parts?.(words, numerals)}
  </div>`;
}
