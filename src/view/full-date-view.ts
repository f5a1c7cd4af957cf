import {html} from 'lit';
import type {SceneEvent} from '../core/scene/scene.ts';

/**
 * A date in full; the author's own words, with which it may begin, are in the language of the story.
 * @param lang Of the story.
 */
export const fullDateView = ({dateWords, ownDate}: Pick<SceneEvent, 'dateWords' | 'ownDate'>, lang: string): unknown =>
  ownDate ? html`<bdi lang=${lang}>${ownDate}</bdi>${dateWords.slice(ownDate.length)}` : dateWords;
