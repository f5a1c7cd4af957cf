import {fill} from '../../core/format/fill.ts';
import type {UiWords} from '../../core/messages/words.ts';
import type {Copied} from '../../view/card-view.ts';
import {linkName} from './deep-links.ts';
import {eventAddress} from './event-address.ts';

/** The address of an event of a timeline in this page. */
export const addressOf = (timeline: Element, id: string): string => eventAddress(location.href, linkName(timeline, id));

/**
 * Copies the address of an event, from within a reader's click. A page in a frame may lack the leave to use the clipboard: then
 * the browser is asked in the old way, and at last the reader.
 * @param show Draws what has become of it.
 * @returns What to say of it.
 */
export async function copyLink(
  root: ParentNode,
  address: string,
  show: (copied: Copied) => Promise<unknown>,
  ui: UiWords,
): Promise<string> {
  try {
    await navigator.clipboard.writeText(address); // not there at all outside of secure contexts
  } catch {
    await show('by hand');
    const field = root.querySelector<HTMLInputElement>('.by-hand input');
    field?.focus({preventScroll: true});
    field?.select();
    if (!document.execCommand('copy')) return fill(ui.linkToCopy, {url: address});
    root.querySelector<HTMLElement>('.copy')?.focus({preventScroll: true}); // the field goes
  }
  await show('copied');
  return ui.linkCopied;
}
