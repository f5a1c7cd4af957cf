import {html, nothing, type TemplateResult} from 'lit';
import {formatNumber, pluralText} from '../core/format/fill.ts';
import {directionIn, piecesOf} from '../core/format/text-direction.ts';
import type {Words} from '../core/messages/words.ts';
import type {Direction, Scene, SceneEvent} from '../core/scene/scene.ts';
import type {Sign} from '../core/scene/sign.ts';
import {place, type Styles} from './place.ts';
import {signView} from './sign-view.ts';

/** What a mark needs of the moment, beside its scene. */
export interface MarkState {
  readonly words: Words;
  readonly numerals: string;
  /** The one mark that Tab reaches. */
  readonly current: string;
  readonly selected: string;
  /** The event whose counted mark is open. */
  readonly crowded: string;
  /** Bars and arrows run with time. */
  readonly axisDir: string;
}

/** The inks of an event's group, for a light and a dark page, of what stands at a place of its own. */
export function ink({light, dark}: SceneEvent['color'], translate?: number): Styles {
  return {'--_light': light, '--_dark': dark, translate};
}

/** The button that stands for an event on the axis; a bar only where there is room for one. */
export function markView(event: SceneEvent, state: MarkState, asBar: boolean, styles: Styles = {}): TemplateResult {
  const {id, mark} = event;
  const {words} = state;
  const count = mark.count > 1 ? formatNumber(mark.count, state.numerals) : '';
  const name = count ? `${crowdName(mark.count, count, state)}${words.listSeparator}${event.name}` : event.name;
  const sign: Sign = asBar ? event.sign : {...event.sign, shape: 'dot'};
  return html`<button
    part="mark${id === state.selected ? ' selected' : ''}"
    class="mark ${mark.count === 0 ? 'crowded' : ''}"
    type="button"
    dir=${state.axisDir}
    tabindex=${id === state.current ? 0 : -1}
    aria-label=${name}
    aria-expanded=${id === state.selected || id === state.crowded ? 'true' : 'false'}
    ${place(styles)}
  >
    ${mark.count === 0 ? nothing : signView(sign, words.questionMark, count, mark)}
  </button>`;
}

/** How many events, with the number that is seen: «حدثان» alone would not be found by a reader who says what stands there. */
function crowdName(n: number, count: string, {words, numerals}: MarkState): string {
  const events = pluralText(words.ui.events, n, words.lang, numerals);
  return events.includes(count) ? events : `${count}${words.listSeparator}${events}`;
}

/** `lang` and `dir` of the story's own words, where they differ from the page's. */
export function contentAttributes(
  {lang, dir, content}: Scene,
  text = '',
): {
  lang: string | typeof nothing;
  dir: string | typeof nothing;
} {
  const runs = directionIn(content.dir, text);
  return {lang: content.lang === lang ? nothing : content.lang, dir: runs === dir ? nothing : runs};
}

/** `lang` of the date beside a mark, where that is in the author's own words. */
export const dateLang = (scene: Scene, {ownDate}: SceneEvent): string | typeof nothing =>
  ownDate ? contentAttributes(scene).lang : nothing;

/** The line under an event's title: the interface's words where they say what must be known of the date, else the story's own. */
export function summaryView(
  scene: Scene,
  {summary, sign: {status, outside}}: SceneEvent,
  lines: unknown = told(summary),
  more = '',
): TemplateResult {
  const {lang, dir} = contentAttributes(scene, summary);
  const isOurs = outside || status !== 'happened';
  return html`<div class="summary ${more}" lang=${isOurs ? nothing : lang} dir=${dir}>${lines}</div>`;
}

/**
 * A text of the story, its pieces that must be set apart being so.
 * @param dir Of what it stands in, where that has not been told which way this text runs.
 */
export function told(text: string, dir?: Direction): unknown {
  const pieces = dir && directionIn(dir, text) !== dir ? ['', text] : piecesOf(text);
  return pieces[1] ? pieces.map((piece, i) => (i % 2 ? html`<bdi>${piece}</bdi>` : piece)) : text;
}
