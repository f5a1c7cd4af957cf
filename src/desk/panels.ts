/** What stands in the desk's regions beside the events, and the buttons at its head: one line here for each. */
import {html, type TemplateResult} from 'lit';
import type {DeskStore} from './desk-store.ts';
import type {PartTag} from './load-part.ts';
import type {DeskWords} from './messages/desk-words.ts';
import {panelWords} from './messages/panel-words-for.ts';
import {openPublish, type PublishingDesk} from './publish/open-publish.ts';

export type Region = 'article' | 'preview';

export interface Panel {
  readonly region: Region;
  /** Of the part that is loaded once it stands there; one that was loaded with the desk needs none. */
  readonly tag?: PartTag;
  /** Draws it, whenever the desk is drawn; nearly always one element that is given the store and follows it by itself. */
  readonly view: (store: DeskStore) => TemplateResult;
}

/** A button at the head of the desk. */
export interface DeskAction {
  /** Stable, in `data-action`. */
  readonly name: string;
  readonly label: (words: DeskWords) => string;
  /** The one that the desk is there for: drawn in the accent's colour. */
  readonly isMain?: true;
  /** @param desk The desk; what is opened is put into its shadow root's `.dialogs`. */
  readonly open: (store: DeskStore, desk: HTMLElement) => void;
}

export const panels: readonly Panel[] = [
  {
    region: 'article',
    tag: 'khatt-desk-article',
    view: store => html`<khatt-desk-article .store=${store}></khatt-desk-article>`,
  },
  {
    region: 'preview',
    view: store => html`<khatt-desk-fold .store=${store} .tag=${'khatt-desk-style'} .heading=${panelWords(store.words.lang).style.heading}>
      <khatt-desk-style .store=${store}></khatt-desk-style>
    </khatt-desk-fold>`,
  },
  {
    region: 'preview',
    view: store => html`<khatt-desk-fold .store=${store} .tag=${'khatt-desk-eras'} .heading=${panelWords(store.words.lang).eras.heading}>
      <khatt-desk-eras .store=${store}></khatt-desk-eras>
    </khatt-desk-fold>`,
  },
  {region: 'preview', view: store => html`<khatt-desk-preview .store=${store}></khatt-desk-preview>`},
];

export const actions: readonly DeskAction[] = [
  {
    name: 'publish',
    label: ({lang}) => panelWords(lang).publish.open,
    isMain: true,
    open: (store, desk) => void openPublish(store, desk as PublishingDesk),
  },
];
