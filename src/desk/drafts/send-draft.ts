/** A draft to keep elsewhere or to send: as a file, or as a link that holds it. */
import {documentOf, textOf} from '../../core/desk/draft.ts';
import {saveFile} from '../controls/save-file.ts';
import type {DeskStore} from '../desk-store.ts';
import {draftFile} from './draft-file.ts';
import {hasLocalImages, imageOf} from './draft-images.ts';
import {fileName} from './draft-keeper.ts';
import {linkFragment} from './draft-link.ts';
import {imagesOf} from './local-images.ts';

const jsonFile = (text: string): Blob => new Blob([text], {type: 'application/json'});

/** The timeline document alone. */
export function downloadTimeline(store: DeskStore): void {
  saveFile(jsonFile(textOf(store.draft)), fileName(store, 'json'));
  if (hasLocalImages(store.draft)) store.say(store.words.drafts.withoutImages, {kind: 'warning'});
}

/** The document with its article, and with the images of this machine: all that another browser needs to go on. */
export async function downloadDraft(store: DeskStore): Promise<void> {
  const {draft} = store;
  const {images, lost} = await imagesOf(draft.rows.map(imageOf));
  const file = {...draftFile(draft), ...(Object.keys(images).length && {images})};
  if (lost) store.say(store.count(store.words.drafts.imagesLost, lost), {kind: 'warning'});
  saveFile(jsonFile(`${JSON.stringify(file, null, 2)}\n`), fileName(store, 'draft.json'));
}

/** With its article, where a link can hold both. */
export async function copyLink(store: DeskStore): Promise<void> {
  const {draft} = store;
  const {drafts} = store.words;
  const whole = draft.article ? await linkFragment(draftFile(draft)) : undefined;
  const fragment = whole ?? (await linkFragment(documentOf(draft)));
  if (!fragment) {
    store.say(drafts.linkTooLong, {kind: 'warning'});
    return;
  }
  const url = location.href.replace(/#.*$/s, '') + fragment;
  try {
    await navigator.clipboard.writeText(url);
    const isPart = draft.article && !whole;
    const missing = [isPart ? drafts.withoutArticle : '', hasLocalImages(draft) ? drafts.withoutImages : ''];
    store.say([drafts.linkCopied, ...missing].filter(Boolean).join(' '));
  } catch {
    store.say(store.fill(drafts.linkToCopy, {url}));
  }
}
