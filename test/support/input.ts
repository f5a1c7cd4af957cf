/** A reader's hands, and what a browser knows: thin names for commands that reach the real browser. */
import {executeServerCommand, resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';

/** Makes the page the one that the reader looks at, though others are open beside it. */
export const focusPage = (): Promise<unknown> => executeServerCommand('page-focus');

/** Presses and lets go of keys, one after the other; `Shift+Tab` with the first held. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const [, held, last] = /^(\w+)\+(.+)$/.exec(key) ?? [];
    if (held) await sendKeys({down: held});
    await sendKeys({press: last ?? key});
    if (held) await sendKeys({up: held});
  }
}

/** The middle of an element, in CSS px of the window. */
export function middle(element: Element): [x: number, y: number] {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

export const pointAt = (at: Element | [x: number, y: number]): Promise<void> =>
  sendMouse({type: 'move', position: at instanceof Element ? middle(at) : at});

export async function click(element: Element): Promise<void> {
  element.scrollIntoView({block: 'nearest'});
  await sendMouse({type: 'click', position: middle(element)});
}

/** With a finger. */
export async function tap(at: Element | [x: number, y: number]): Promise<void> {
  if (at instanceof Element) at.scrollIntoView({block: 'nearest'});
  const [x, y] = at instanceof Element ? middle(at) : at;
  await executeServerCommand('page-tap', {x, y});
}

/** Turns the wheel where the mouse is; CSS px, down and to the right above 0. */
export const wheel = (by: {x?: number; y?: number}): Promise<unknown> => executeServerCommand('page-wheel', by);

/** Takes the mouse away. */
export const letGo = (): Promise<void> => resetMouse();

/** Media features by their CSS names, and the medium; nothing for the browser's own. */
export const emulate = (media: Readonly<Record<string, string>> = {}): Promise<unknown> =>
  executeServerCommand('page-media', media);

/** Makes addresses unreachable, as a broken network would; none to reach all again. */
export const block = (...urls: readonly string[]): Promise<unknown> => executeServerCommand('page-block', {urls});

/** A node of what assistive technology is told, as Chromium's protocol gives it. */
export interface AccessibleNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: {readonly value: string};
  readonly name?: {readonly value: string};
  readonly properties?: readonly {readonly name: string; readonly value: {readonly value: unknown}}[];
}

/** What assistive technology is told of the page. */
export const accessibleNodes = (): Promise<readonly AccessibleNode[]> => executeServerCommand('page-accessibility');
