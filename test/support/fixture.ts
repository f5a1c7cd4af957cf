/** A timeline in a page, made and cleared away again. */
import {nothing, render, type TemplateResult} from 'lit';
import type {KhattTimeline} from '../../src/khatt.ts';

/** Attributes of the element, by name; `true` for one without a value. */
export type Attributes = Readonly<Record<string, string | boolean>>;

/** A story that needs no file: two days, and a year before them. */
export const threeEvents = {
  khatt: 1,
  title: 'ثلاثة أحداث',
  lang: 'ar',
  events: [
    {id: 'first', date: '2019', title: 'الأول'},
    {id: 'second', date: '2022-10-05', title: 'الثاني', text: 'نص الثاني.'},
    {id: 'third', date: '2022-10-12', title: 'الثالث'},
  ],
} as const;

const stages = new Set<HTMLElement>();

/** A block of the page, 1,000 px wide unless told, at its start. */
export function stage(content: TemplateResult | typeof nothing = nothing, width = 1000): HTMLElement {
  const element = document.createElement('div');
  element.style.width = `${width}px`;
  stages.add(element);
  document.body.append(element);
  render(content, element);
  return element;
}

/** A page of its own, in Arabic, in which no part of the timeline has been loaded but its entry. */
export async function freshPage(): Promise<Document> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, {width: '1000px', height: '700px'});
  stage().append(frame);
  const {contentDocument: page, contentWindow: inner} = frame;
  if (!page || !inner) throw new Error('A frame of the same origin has a document.');
  page.open();
  page.write('<!doctype html><html lang="ar" dir="rtl"><body><script type="module" src="/src/khatt.ts"></script>');
  page.close();
  await inner.customElements.whenDefined('khatt-timeline');
  return page;
}

/** A timeline that has not been put into the page. */
export function unplaced(attributes: Attributes = {}): KhattTimeline {
  const element = document.createElement('khatt-timeline');
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  return element;
}

/** A timeline in a block of the page, drawn. */
export async function timeline(
  story: object | undefined,
  attributes: Attributes = {},
  width = 1000,
): Promise<KhattTimeline> {
  const element = unplaced(attributes);
  if (story) element.timeline = story as KhattTimeline['timeline'];
  stage(nothing, width).append(element);
  await element.ready;
  return element;
}

/** A timeline of a file in `data/`. */
export const sample = (name: string, attributes: Attributes = {}, width = 1000): Promise<KhattTimeline> =>
  timeline(undefined, {...attributes, src: `/data/${name}.json`}, width);

/** Removes what `stage` has put into the page, and what tests have done to the page itself. */
export function clear(): void {
  for (const element of stages) element.remove();
  stages.clear();
  document.documentElement.lang = 'ar';
  document.documentElement.dir = 'rtl';
  document.documentElement.removeAttribute('style');
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  scrollTo(0, 0);
}

/** The one element of the shadow root that a selector finds. @throws {Error} if there is none. */
export function find(timeline: KhattTimeline, selector: string): HTMLElement {
  const found = timeline.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing in the timeline matches ${selector}.`);
  return found;
}

export const findAll = (timeline: KhattTimeline, selector: string): HTMLElement[] => [
  ...(timeline.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** The same where there has to be one at least, since a loop over none asserts nothing. @throws {Error} if there is none. */
export function findSome(timeline: KhattTimeline, selector: string): HTMLElement[] {
  const found = findAll(timeline, selector);
  if (!found.length) throw new Error(`Nothing in the timeline matches ${selector}.`);
  return found;
}

export const has = (timeline: KhattTimeline, selector: string): boolean =>
  Boolean(timeline.shadowRoot?.querySelector(selector));

/** The mark of an event. */
export const mark = (timeline: KhattTimeline, id: string): HTMLElement =>
  find(timeline, `[data-id="${CSS.escape(id)}"] > [part~=mark]`);

/** The ids of the events that are drawn, in their order. */
export const ids = (timeline: KhattTimeline): string[] =>
  findAll(timeline, '[part~=event]').map(({dataset}) => dataset['id'] ?? '');

/** The text of an element as one line. */
export const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Whether a popover is open. */
export const isOpen = (timeline: KhattTimeline, part: string): boolean =>
  findAll(timeline, `[part~=${part}]`).some(element => element.matches(':popover-open'));

/** What has the focus within the timeline. */
export const focused = (timeline: KhattTimeline): Element | null => timeline.shadowRoot?.activeElement ?? null;

/** The id of the event whose mark has the focus. */
export const focusedId = (timeline: KhattTimeline): string =>
  focused(timeline)?.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';

/** Settles when a claim holds. It is asked at every frame, and at every microtask in between that asks again. */
export async function until(claim: () => unknown): Promise<void> {
  while (!claim()) await frame();
}

/** The next frame, painted. */
export const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Two frames: what the first has changed has then been laid out, observed and painted. */
export async function painted(): Promise<void> {
  await frame();
  await frame();
}

/** The next event of a name. */
export const next = <E extends Event>(target: EventTarget, name: string): Promise<E> =>
  new Promise(resolve => target.addEventListener(name, event => resolve(event as E), {once: true}));

/** Gathers what a page's own error handling would be told while `work` is done. */
export async function complaintsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const complaints: string[] = [];
  const onError = (event: ErrorEvent): void => {
    complaints.push(event.message);
    event.preventDefault();
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    // The development server's own, where a page that it talked to has gone.
    if (!/WebSocket closed/.test(String(event.reason))) complaints.push(String(event.reason));
    event.preventDefault();
  };
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  await work();
  await painted();
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onRejection);
  return complaints;
}

/** Answers for addresses, in the place of the network's; what is not named goes to the network. Returns what undoes it. */
export function answer(
  answers: Readonly<Record<string, (request: RequestInit) => Response | Promise<Response>>>,
): () => void {
  const {fetch} = window;
  window.fetch = async (input, init = {}) => answers[String(input)]?.(init) ?? fetch(input, init);
  return () => {
    window.fetch = fetch;
  };
}

export const json = (value: unknown): Response => new Response(JSON.stringify(value));
