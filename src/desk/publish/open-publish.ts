import type {Advice} from '../../core/desk/editors-check.ts';
import type {DeskStore} from '../desk-store.ts';
import {loadPart} from '../load-part.ts';
import type {DeskScripts} from './desk-scripts.ts';
import type {PublishDialog} from './publish-dialog.ts';

const tag = 'khatt-desk-publish';

/** What the dialog needs of the desk. */
export interface PublishingDesk extends HTMLElement {
  readonly scripts?: DeskScripts | undefined;
  /** Where what is wrong with groups is put right. */
  showStyle(): Promise<void>;
}

/** Opens the dialog, which is loaded and registered when it is first asked for. */
export async function openPublish(store: DeskStore, desk: PublishingDesk): Promise<void> {
  try {
    await loadPart(tag);
  } catch {
    store.say(store.words.partFailed, {kind: 'warning'});
    return;
  }
  const room = desk.shadowRoot?.querySelector('.dialogs');
  let dialog = room?.querySelector<PublishDialog>(tag);
  if (!dialog) {
    dialog = document.createElement(tag) as PublishDialog;
    dialog.store = store;
    dialog.go = ({id, field}: Advice) => {
      const key = id === undefined ? undefined : store.checked.keyOf.get(id);
      if (key === undefined) void desk.showStyle();
      else store.select(key, field, {focus: true});
    };
    room?.append(dialog);
  }
  dialog.scripts = desk.scripts;
  await dialog.show();
}
