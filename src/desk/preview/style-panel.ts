import {css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {groupsOf} from '../../core/desk/draft.ts';
import {
  type ColorAdvice,
  colorAdvice,
  colorOf,
  lookOf,
  moveGroup,
  type PaletteName,
  paletteOf,
  palettes,
  type Setting,
  setGroup,
  setLook,
  usePalette,
} from '../../core/desk/style-edits.ts';
import {formatNumber} from '../../core/format/fill.ts';
import {groupColors} from '../../core/scene/palette.ts';
import {controls} from '../controls/controls.styles.ts';
import {fieldText} from '../controls/field-text.ts';
import {icon} from '../controls/icons.ts';
import {type DeskStore, StoreController} from '../desk-store.ts';
import {panelWords} from '../messages/panel-words-for.ts';

/** Numbering systems by their ids, each as its digits look. */
const numerals: Readonly<Record<string, string>> = {latn: '123', arab: '١٢٣', arabext: '۱۲۳'};

/** How the story looks, set while looking at it: all of it stands in the document, where attributes of a tag win over it. */
export class StylePanel extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr));
        gap: 0.6rem 0.75rem;
      }
      .lanes {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        align-self: end;
        min-block-size: 2.5em;
        font-size: 1em;
        font-weight: 400;
        color: inherit;
      }
      .lanes input {
        inline-size: 1.15em;
        min-block-size: 1.15em;
        accent-color: var(--_accent);
      }
      h3 {
        font-size: 1em;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0.25rem 0.5rem;
        align-items: center;
        padding-block: 0.35rem;
      }
      li + li {
        border-block-start: 1px solid var(--_rule);
      }
      input[type='color'] {
        inline-size: 2.5rem;
        padding: 0.15rem;
      }
      .moves {
        display: flex;
      }
      .moves button {
        padding-inline: 0.5em;
      }
      .told {
        grid-column: 2 / -1;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        font-size: 0.8125rem;
        color: var(--_quiet);
      }
      .told .weak {
        color: var(--_warning);
      }
      .told button {
        min-block-size: 1.75rem;
        padding-block: 0;
        color: var(--_accent);
      }
    `,
  ];
  static override properties: PropertyDeclarations = {store: {attribute: false}};

  store!: DeskStore;

  constructor() {
    super();
    new StoreController(this);
  }

  /** Puts the focus at the groups. */
  focusGroups(): void {
    const root = this.renderRoot;
    (root.querySelector<HTMLElement>('input[type=color]') ?? root.querySelector<HTMLElement>('select'))?.focus();
  }

  protected override render(): TemplateResult {
    const {store} = this;
    const {style: words} = panelWords(store.words.lang);
    const {draft} = store;
    const isArabic = /^ar\b/i.test(store.storyLang);
    return html`<div class="fields">
        ${this.#choice('spacing', words.spacing, words.spacings)} ${this.#choice('layout', words.layout, words.layouts)}
        ${this.#choice('numerals', words.numerals, {'': words.auto, ...numerals})}
        ${isArabic ? this.#choice('months', words.months, words.monthSets) : nothing}
        ${this.#choice('calendar', words.calendar, words.calendars)}
        <label class="lanes"
          ><input
            type="checkbox"
            data-look="lanes"
            .checked=${live(lookOf(draft, 'lanes') === 'true')}
            @change=${(e: Event) => store.apply(setLook(store.draft, 'lanes', (e.target as HTMLInputElement).checked))}
          />${words.lanes}</label
        >
      </div>
      ${this.#groups()}`;
  }

  #choice(name: Setting, label: string, choices: Readonly<Record<string, string>>): TemplateResult {
    const {store} = this;
    const value = lookOf(store.draft, name);
    const [first = ''] = Object.keys(choices);
    const isKnown = value === '' || value in choices;
    return html`<div>
      <label for=${name}>${label}</label>
      <select id=${name} data-look=${name} @change=${(e: Event) => this.#onLook(name, e, first)}>
        ${Object.entries(choices).map(
          ([code, text]) =>
            html`<option value=${code} .selected=${code === value || (value === '' && code === first)}>${text}</option>`,
        )}
        ${isKnown ? nothing : html`<option value=${value} .selected=${true}>${value}</option>`}
      </select>
    </div>`;
  }

  #groups(): TemplateResult {
    const {store} = this;
    const {style: words} = panelWords(store.words.lang);
    const groups = groupsOf(store.draft);
    if (!groups.length) return html`<p class="hint">${words.noGroups}</p>`;
    const advice = colorAdvice(store.draft);
    const palette = paletteOf(store.draft);
    const drawn = groupColors(
      groups.map(({id, label}) => {
        const color = colorOf(store.draft, id);
        return {id, label, ...(color && {color})};
      }),
      palette,
    );
    return html`<h3 id="groups">${words.groups}</h3>
      <div class="fields">
        <div>
          <label for="palette">${words.palette}</label>
          <select id="palette" @change=${(e: Event) => store.apply(usePalette(store.draft, fieldText(e) as PaletteName))}>
            ${palette === undefined ? html`<option value="own" .selected=${true} disabled>…</option>` : nothing}
            ${palettes.map(
              name => html`<option value=${name} .selected=${name === palette}>${words.palettes[name]}</option>`,
            )}
          </select>
        </div>
      </div>
      <ul role="list" aria-labelledby="groups">
        ${repeat(
          groups,
          ({id}) => id,
          ({id, label}, i) =>
            this.#group(id, label, drawn.groups[i]?.light ?? '#555555', advice.get(id), i, groups.length),
        )}
      </ul>`;
  }

  #group(
    id: string,
    label: string,
    drawn: string,
    advice: ColorAdvice | undefined,
    i: number,
    count: number,
  ): TemplateResult {
    const {store} = this;
    const {style: words, check} = panelWords(store.words.lang);
    const own = colorOf(store.draft, id);
    const color = own && /^#[\da-f]{6}$/i.test(own) ? own : drawn;
    const move = (by: -1 | 1, text: string, isOff: boolean) => html`<button
      class="plain"
      type="button"
      data-move=${by}
      ?disabled=${isOff}
      aria-label=${store.fill(text, {group: label})}
      @click=${() => store.apply(moveGroup(store.draft, id, by))}
    >
      ${icon(by < 0 ? 'up' : 'down')}
    </button>`;
    return html`<li data-group=${id}>
      <input
        type="color"
        aria-label=${store.fill(words.color, {group: label})}
        .value=${live(color)}
        @input=${(e: Event) => store.apply(setGroup(store.draft, id, 'color', fieldText(e)), {merge: `color ${id}`})}
        @change=${() => store.settle()}
      />
      <input
        dir="auto"
        autocomplete="off"
        aria-label=${words.groupName}
        .value=${live(label)}
        @input=${(e: Event) => store.apply(setGroup(store.draft, id, 'label', fieldText(e)), {merge: `label ${id}`})}
        @change=${() => store.settle()}
      />
      <span class="moves">${move(-1, words.up, i === 0)}${move(1, words.down, i === count - 1)}</span>
      ${
        advice
          ? html`<span class="told">
              <span>${this.#contrast(advice.contrast)}</span>
              ${advice.isWeak ? html`<span class="weak">${words.contrastLow}</span>` : nothing}
              ${advice.alike === undefined ? nothing : html`<span class="weak">${store.fill(check.codes['color-alike'], {other: advice.alike})}</span>`}
              <button class="plain" type="button" data-own-color @click=${() => store.apply(setGroup(store.draft, id, 'color', undefined))}>${words.ownColor}</button>
            </span>`
          : nothing
      }
    </li>`;
  }

  #contrast(contrast: number): TemplateResult {
    const {words} = this.store;
    const {style} = panelWords(words.lang);
    const [before = '', after = ''] = style.contrast.split('{ratio}');
    const ratio = formatNumber(Math.round(contrast * 10) / 10, words.numerals);
    return html`${before}<bdi dir="ltr">${ratio}:1</bdi>${after}`;
  }

  #onLook(name: Setting, event: Event, first: string): void {
    const value = fieldText(event);
    // What the element does by itself needs no word in the document.
    this.store.apply(setLook(this.store.draft, name, value === first ? '' : value));
  }
}
