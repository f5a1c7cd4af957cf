import {css, html, LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import {controls} from './controls/controls.styles.ts';
import type {DeskStore} from './desk-store.ts';
import {loadPart, type PartTag} from './load-part.ts';

/** A part of the desk that is folded away under its name, and loaded when it is unfolded. The part is its child. */
export class FoldedPart extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        flex: none;
        border-block-end: 1px solid var(--_rule);
        font-size: 0.9375rem;
      }
      summary {
        padding: 0.5rem 0.75rem;
        font-weight: 600;
        cursor: pointer;
      }
      .body {
        max-block-size: min(26rem, 55vh);
        overflow: auto;
        padding: 0.25rem 0.75rem 0.9rem;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    heading: {attribute: false},
    isOpen: {attribute: false},
    hasFailed: {attribute: false},
  };

  store!: DeskStore;
  tag!: PartTag;
  heading = '';
  private isOpen = false;
  private hasFailed = false;

  /** Unfolds it. Settles once the part is there, and drawn. */
  async open(): Promise<void> {
    this.isOpen = true;
    try {
      await loadPart(this.tag);
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
    await this.updateComplete;
    await (this.querySelector(this.tag) as LitElement | null)?.updateComplete;
  }

  protected override render(): TemplateResult {
    return html`<details .open=${this.isOpen} @toggle=${this.#onToggle}>
      <summary>${this.heading}</summary>
      <div class="body">
        ${this.hasFailed ? html`<p class="hint" role="alert">${this.store.words.partFailed}</p>` : html`<slot></slot>`}
      </div>
    </details>`;
  }

  readonly #onToggle = (event: Event): void => {
    const {open} = event.target as HTMLDetailsElement;
    if (open === this.isOpen) return;
    if (open) void this.open();
    else this.isOpen = false;
  };
}
