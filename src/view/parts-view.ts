import {html, nothing, type TemplateResult} from 'lit';
import {fill, formatNumber} from '../core/format/fill.ts';
import type {Words} from '../core/messages/words.ts';

interface Parts {
  /** The first that is listed, from 0. */
  readonly from: number;
  /** So many are listed at one time. */
  readonly most: number;
  readonly count: number;
}

/**
 * The way through a list of which a part is shown: how many it shows of how many, and the buttons to the parts beside it.
 * @param turn Told by how many parts; left out where the element hears of the click.
 */
export function partsView(
  what: 'crowd' | 'problems' | 'groups' | 'eras',
  {from, most, count}: Parts,
  {ui}: Words,
  numerals: string,
  turn?: (by: number, button: Element) => void,
): TemplateResult | typeof nothing {
  if (count <= most) return nothing;
  const to = Math.min(count, from + most);
  const number = (n: number): string => formatNumber(n, numerals);
  // At either end the button that leads no farther keeps the focus: a disabled one would drop it.
  const button = (way: 'previous' | 'next', can: boolean): TemplateResult =>
    html`<button
      type="button"
      data-action=${turn || !can ? nothing : 'page'}
      data-page=${`${what}-${way}`}
      aria-disabled=${can ? 'false' : 'true'}
      @click=${turn && can ? ({currentTarget}: Event) => turn(way === 'next' ? 1 : -1, currentTarget as Element) : nothing}
    >${ui[way]}</button>`;
  const named = what === 'groups' || what === 'eras' ? ui[what] : '';
  return html`<div class="switch parts" role=${named ? 'group' : nothing} aria-label=${named || nothing}>
    ${button('previous', from > 0)}
    <span aria-live="polite">${fill(ui.position, {n: `${number(from + 1)}–${number(to)}`, count: number(count)})}</span>
    ${button('next', to < count)}
  </div>`;
}
