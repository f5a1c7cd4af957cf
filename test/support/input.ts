/**
 * A reader's hands, and what a browser knows: thin names for commands that reach the real browser. Not every browser can
 * be driven to all of them: a test that asks for what its browser has no way to do is skipped, and its name then says why.
 */
import {executeServerCommand, resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';

let running: Mocha.Test | undefined;
beforeEach(function () {
  running = this.currentTest;
});

/** @throws {Error} outside of a test, if the browser has no way to do it. */
async function ask<Answer>(command: string, payload?: object): Promise<Answer> {
  const answer = await executeServerCommand<Answer & {lacks?: string}, object>(command, payload);
  if (!answer.lacks) return answer;
  if (!running) throw new Error(`${answer.lacks}. Ask for it in a test, which can be skipped.`);
  running.title += ` (skipped: ${answer.lacks})`;
  return running.skip() as never;
}

/** Makes the page the one that the reader looks at, though others are open beside it. */
export const focusPage = (): Promise<unknown> => ask('page-focus');

/** Presses and lets go of keys, one after the other; `Shift+Tab` with the first held. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const [, held, last] = /^(\w+)\+(.+)$/.exec(key) ?? [];
    if (held) await sendKeys({down: held});
    await sendKeys({press: (last ?? key).replace('Space', ' ')});
    if (held) await sendKeys({up: held});
  }
}

/** Types a text, letter by letter, with the keys of its own layout. */
export const type = (text: string): Promise<unknown> => ask('page-letters', {text});

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
  await ask('page-tap', {x, y});
}

type Point = readonly [x: number, y: number];

type Way = readonly [from: Point, to: Point];

/** The points of a way, a few steps apart. */
function along([from, to]: Way): Point[] {
  const steps = 8;
  return Array.from({length: steps + 1}, (_, i): Point => {
    const part = i / steps;
    return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
  });
}

/** Moves fingers over the page, each from one point to another in a few steps, and lifts them. */
export const moveFingers = (...ways: readonly Way[]): Promise<unknown> => ask('page-fingers', {ways: ways.map(along)});

/** Moves a finger as a reader does to scroll the page: touch that only the page's script would see is not enough. */
export const swipe = (...way: Way): Promise<unknown> => ask('page-swipe', {ways: [along(way)]});

/** Holds a key down while something else is done. */
export async function holding(key: string, work: () => Promise<unknown>): Promise<void> {
  await sendKeys({down: key});
  try {
    await work();
  } finally {
    await sendKeys({up: key});
  }
}

/** Drags with the mouse. */
export async function drag(from: Point, to: Point): Promise<void> {
  await sendMouse({type: 'move', position: [...from]});
  await sendMouse({type: 'down'});
  for (let i = 1; i <= 4; i++) {
    const part = i / 4;
    const position: [number, number] = [
      Math.round(from[0] + (to[0] - from[0]) * part),
      Math.round(from[1] + (to[1] - from[1]) * part),
    ];
    await sendMouse({type: 'move', position});
  }
  await sendMouse({type: 'up'});
}

/**
 * Drags files of the machine over the middle of an element and lets go of them.
 * @param files Texts by their paths: a path with `/` comes in its folder.
 */
export function dropFiles(at: Element, files: Readonly<Record<string, string>>): Promise<unknown> {
  const [x, y] = middle(at);
  return ask('page-drop', {files, x, y});
}

/** Turns the wheel where the mouse is; CSS px, down and to the right above 0. */
export const wheel = (by: {x?: number; y?: number}): Promise<unknown> => ask('page-wheel', by);

/** Takes the mouse away, to the corner: Firefox forgets where it was on a reset, without moving it. */
export async function letGo(): Promise<void> {
  await resetMouse();
  await pointAt([1, 1]);
}

/** Media features by their CSS names, and the medium; nothing for the browser's own. */
export const emulate = (media: Readonly<Record<string, string>> = {}): Promise<unknown> => ask('page-media', media);

/** Makes addresses unreachable, as a broken network would; none to reach all again. */
export const block = (...urls: readonly string[]): Promise<unknown> => ask('page-block', {urls});

/** A node of what assistive technology is told, as Chromium's protocol gives it. */
export interface AccessibleNode {
  readonly nodeId: string;
  readonly parentId?: string;
  /** In the order in which they are read. */
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: {readonly value: string};
  readonly name?: {readonly value: string};
  readonly properties?: readonly {readonly name: string; readonly value: {readonly value: unknown}}[];
}

/** What assistive technology is told of the page. */
export const accessibleNodes = (): Promise<readonly AccessibleNode[]> => ask('page-accessibility');

/** How many objects of each constructor are kept in memory, by their expressions in the page. */
export const living = (...constructors: readonly string[]): Promise<readonly number[]> =>
  ask('page-living', {constructors});
