/** A desk in a page, made and cleared away again, with nothing left in the browser's stores. */

import {openDraft} from '../../src/core/desk/draft.ts';
import type {FieldName} from '../../src/core/desk/fields.ts';
import type {KhattDesk} from '../../src/desk.ts';
import '../../src/desk.ts';
import {clear, stage, until} from './fixture.ts';

export const sixEvents = {
  khatt: 1,
  title: 'من دوشنبه إلى أستانا',
  lang: 'ar',
  source: {published: '2022-10-12'},
  groups: [{id: 'qatar', label: 'قطر'}],
  events: [
    {id: 'a', date: '2022-10-11', title: 'زيارة', status: 'happened', ours: 1},
    {id: 'b', date: '2019', title: 'لقاء', group: 'qatar'},
    {id: 'c', date: '2022-06', title: 'جولة'},
  ],
} as const;

/** A desk of so many CSS px, ready to be used; with a document, that is its draft. */
export async function desk(document?: object, {width = 1200, height = 800} = {}): Promise<KhattDesk> {
  const place = stage(undefined, width);
  place.style.height = `${height}px`;
  const element = window.document.createElement('khatt-desk');
  place.append(element);
  await element.ready;
  if (document) element.keeper.begin(openDraft(structuredClone(document)));
  await settled(element);
  return element;
}

/** Settles when the desk and its parts have drawn what there is. */
export async function settled(element: KhattDesk): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await element.updateComplete;
    for (const each of element.renderRoot.querySelectorAll('*')) {
      await (each as Partial<KhattDesk>).updateComplete;
    }
    await new Promise(requestAnimationFrame);
  }
}

/** A part of the desk by its short name: `table`, `form`, `problems`, `begin`, `drafts`. */
export function part(element: KhattDesk, name: string): HTMLElement & {readonly renderRoot: ShadowRoot} {
  const found = element.renderRoot.querySelector(`khatt-desk-${name}`);
  if (!found) throw new Error(`The desk shows no ${name}.`);
  return found as HTMLElement & {readonly renderRoot: ShadowRoot};
}

/** What a selector finds in a part. @throws {Error} if that is nothing. */
export function inPart<E extends HTMLElement = HTMLElement>(element: KhattDesk, name: string, selector: string): E {
  const found = part(element, name).renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing in the desk's ${name} matches ${selector}.`);
  return found;
}

/** The cell of a row, from 0, and a field. */
export const cell = (element: KhattDesk, row: number, field: FieldName): HTMLElement =>
  inPart(element, 'table', `[aria-rowindex="${row + 2}"] > [data-field=${field}]`);

/** What a cell shows. */
export const shown = (element: KhattDesk, row: number, field: FieldName): string =>
  (cell(element, row, field).textContent ?? '').replace(/\s+/g, ' ').trim();

/** Where the keyboard is: row from 0, and field. */
export function at(element: KhattDesk): string {
  const focused = part(element, 'table').renderRoot.activeElement?.closest<HTMLElement>('[role=gridcell]');
  const row = Number(focused?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')) - 2;
  return focused ? `${row} ${focused.dataset['field']}` : 'elsewhere';
}

/** The field of the cell that is being written in. */
export const editor = (element: KhattDesk): HTMLInputElement => inPart(element, 'table', '.editor');

/** The events as they would be saved. */
export const events = (element: KhattDesk): readonly Record<string, unknown>[] =>
  element.store.draft.rows.map(({value}) => value as Record<string, unknown>);

/** What the desk says at its head. */
export const said = (element: KhattDesk): string => {
  const notice = element.renderRoot.querySelector('[data-notice=said] span');
  return (notice?.textContent ?? '').trim();
};

/** A copy, cut or paste as a browser tells of it. */
export function clipboardEvent(type: 'copy' | 'cut' | 'paste', clipboardData: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent(type, {bubbles: true, cancelable: true, composed: true});
  // Firefox takes none when an event is made.
  Object.defineProperty(event, 'clipboardData', {value: clipboardData});
  return event;
}

/** A paste: what is on the clipboard in each form. */
export function paste(target: EventTarget, forms: Readonly<Record<string, string>>): void {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(forms)) clipboardData.setData(type, text);
  target.dispatchEvent(clipboardEvent('paste', clipboardData));
}

/** Removes all desks and what they have kept. */
export async function clearDesks(): Promise<void> {
  for (const element of document.querySelectorAll('khatt-desk')) {
    await element.keeper.settled();
    for (const kept of await element.keeper.list()) await element.keeper.remove(kept);
  }
  clear();
  for (const key of Object.keys(localStorage)) if (key.startsWith('khatt-desk')) localStorage.removeItem(key);
}

export {until};
