import {css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {controls} from '../controls/controls.styles.ts';
import {type DeskProblem, type DeskStore, StoreController} from '../desk-store.ts';

/** Said of one draft; the list goes on behind a button. */
const MOST = 50;

/** Fields of the story in its form, by their paths. */
const storyFields = /^(?:title|description|lang|timeZone|source\.(?:title|publisher|published|url))$/;

/** Where a problem is put right; `undefined` where only the file itself can be. */
export function placeOf({key, list, index, field = ''}: DeskProblem): 'cell' | 'eras' | 'style' | 'story' | undefined {
  if (key !== undefined) return 'cell';
  if (index !== undefined && list === 'eras') return 'eras';
  if ((index !== undefined && list === 'groups') || /^presentation\b/.test(field)) return 'style';
  return storyFields.test(field) ? 'story' : undefined;
}

/** Everything that is wrong, each of which leads to its cell. */
export class DeskProblems extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        border-block-start: 1px solid var(--_rule);
      }
      summary {
        padding: 0.5rem 0.75rem;
        font-weight: 600;
        cursor: pointer;
      }
      .none {
        padding: 0.5rem 0.75rem;
        color: var(--_quiet);
      }
      summary.faulty {
        color: var(--_error);
      }
      ul {
        max-block-size: 14rem;
        overflow: auto;
        padding: 0 0.75rem 0.5rem;
      }
      li + li {
        border-block-start: 1px solid var(--_rule);
      }
      li button {
        display: grid;
        justify-content: stretch;
        justify-items: start;
        gap: 0.1em;
        inline-size: 100%;
        padding: 0.5em 0.4em;
        text-align: start;
      }
      [data-action] {
        margin: 0 0.75rem 0.5rem;
      }
      .item {
        padding: 0.5em 0.4em;
      }
      .severity {
        font-size: 0.8125em;
        font-weight: 600;
        color: var(--_error);
      }
      .severity.warning,
      .severity.note {
        color: var(--_warning);
      }
    `,
  ];
  static override properties: PropertyDeclarations = {store: {attribute: false}, isWhole: {attribute: false}};

  store!: DeskStore;
  /** The whole list was asked for. */
  private isWhole = false;
  /** Called to leave for where a problem can be put right. */
  go: (problem: DeskProblem) => void = () => undefined;

  constructor() {
    super();
    new StoreController(this);
  }

  protected override render(): TemplateResult {
    const {problems, words} = this.store;
    if (!problems.length) return html`<p class="none">${this.store.count(words.problems.count, 0)}</p>`;
    return html`<details open>
      <summary class=${problems.some(({severity}) => severity === 'error') ? 'faulty' : ''}>
        ${this.store.count(words.problems.count, problems.length)}
      </summary>
      <ul role="list" aria-label=${words.problems.heading}>
        ${problems.slice(0, this.isWhole ? undefined : MOST).map(problem => html`<li>${this.#item(problem)}</li>`)}
      </ul>
      ${
        this.isWhole || problems.length <= MOST
          ? nothing
          : html`<button type="button" data-action="all-problems" @click=${() => {
              this.isWhole = true;
            }}>${words.problems.all}</button>`
      }
    </details>`;
  }

  #item(problem: DeskProblem): TemplateResult {
    const {severity, message, remedy} = problem;
    const {store} = this;
    const said = html`<span class="severity ${severity}">${store.words.problems.severity[severity]}</span>
      <span>${message}</span><span class="hint">${remedy}</span>`;
    if (!placeOf(problem)) return html`<div class="item">${said}</div>`;
    return html`<button class="plain" type="button" data-key=${problem.key ?? nothing} @click=${() => this.go(problem)}>
      ${said}
    </button>`;
  }
}
