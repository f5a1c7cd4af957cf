import {css, html, LitElement, nothing, type PropertyDeclarations} from 'lit';
import {readEdtf} from '../../core/date/read-edtf.ts';
import {wordsFor} from '../../core/messages/words-for.ts';
import type {TimelineEvent} from '../../core/model/timeline.ts';
import {signOf} from '../../core/scene/sign.ts';
import {signView} from '../../view/sign-view.ts';
import {styles} from '../../view/styles/styles.ts';

/** A date as the timeline draws it; beside words that say the same. */
export class DeskSign extends LitElement {
  static override styles = [
    styles,
    css`
      :host {
        display: inline-grid;
        place-items: center;
        inline-size: 40px;
        block-size: 24px;
        color: inherit;
        vertical-align: middle;
      }
      .sample {
        color: inherit;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    date: {attribute: false},
    status: {attribute: false},
    dating: {attribute: false},
    lang: {},
  };

  /** EDTF. */
  date = '';
  status: unknown;
  dating: unknown;

  protected override render() {
    const read = readEdtf(this.date);
    if (!('date' in read)) return nothing;
    const event = {id: '', title: '', date: this.date, status: this.status, dating: this.dating} as TimelineEvent;
    const sign = signOf(event, read.date);
    return html`<span class="sample ${sign.shape}">${signView(sign, wordsFor(this.lang).questionMark)}</span>`;
  }
}
