/**
 * While a reader moves, most frames only move what has been drawn: no view is made anew, and the browser lays out nothing. What
 * comes into view, or has room for another look, waits for the next drawing, which is a few frames off.
 */
import type {Scene, SceneEvent, SceneTick} from '../../core/scene/scene.ts';
import {figure} from '../../view/figure.ts';
import {axisPath, breakPath, originIn, tickLines} from '../../view/horizontal-view.ts';
import {type Left, leftIn} from '../../view/left-in.ts';
import {placed} from '../../view/place.ts';
import {slidingStyles} from '../../view/styles/sliding-styles.ts';
import {Inks} from './inks.ts';
import {Pane} from './pane.ts';
import type {ZoomHost} from './zoom-host.ts';

/** So far up that nothing of it is seen, where no page scrolls to. */
const away = '0 -9999px';
/** Frames that only move what is there, until all is drawn anew. */
const mostSlides = 4;
/** A bar that has grown by more is drawn anew, or its round ends would be seen to be stretched. */
const mostStretch = 2;
/** So many ticks may wait for the next drawing; where more have come, the axis has another unit. */
const mostWaiting = 3;

/** Marks with an outline. */
const ringed = ':focus, [part~=selected], [data-read] > *, [data-pointed] > *';

interface Drawn {
  readonly event: SceneEvent;
  readonly item: HTMLElement;
  /** Of what is moved within it. */
  mark?: HTMLElement | null;
  label?: HTMLElement | null;
  /** CSS px from its own place to where it is drawn. */
  readonly anchor: number;
}

export class Sliding {
  readonly #root: ParentNode;
  /** What has been drawn by the views; `undefined` where that is not known. */
  #scene: Scene | undefined;
  #events: readonly Drawn[] = [];
  #holders: HTMLElement[] = [];
  #ticks: HTMLElement[] = [];
  #slides = 0;
  /** The words of the breaks that are drawn, as the last whole scene has them. */
  #gaps: readonly (readonly string[])[] = [];
  /** Of marks, given by the page that the timeline stands in. */
  #hasOwnLook: boolean | undefined;
  readonly #moved = new Map<HTMLElement, Set<string>>();
  readonly #paths = new Map<Element, string>();

  readonly #pane: Pane;
  readonly #inks: Inks;

  constructor({element}: ZoomHost, onWheel: (event: WheelEvent) => void) {
    this.#root = element.renderRoot;
    this.#pane = new Pane(element, onWheel);
    this.#inks = new Inks(element.shadowRoot);
    const sheet = slidingStyles.styleSheet;
    if (sheet) element.shadowRoot?.adoptedStyleSheets.push(sheet);
  }

  /** What is seen has moved on from what was drawn. */
  get hasSlid(): boolean {
    return this.#slides > 0;
  }

  /** There is something to be moved. */
  get hasDrawn(): boolean {
    return this.#scene !== undefined;
  }

  /** The views are to draw: they find all as they left it, and what they have drawn is what moves from then on. */
  release(scene?: Scene): void {
    for (const [element, names] of this.#moved) for (const name of names) shift(element, name, undefined);
    for (const [path, d] of this.#paths) path.setAttribute('d', d);
    this.#moved.clear();
    this.#paths.clear();
    this.#scene = scene;
    this.#slides = 0;
    this.#gaps = linesOf(scene);
    this.#events = scene ? this.#find(scene) : [];
    if (!scene) {
      // Where the reader moves on, a scene comes at once.
      queueMicrotask(() => this.#scene ?? this.#pane.lift());
      return;
    }
    this.#pane.cover(this.#root.querySelector('.plot'));
    for (const drawn of this.#events) {
      const {color, mark, label} = drawn.event;
      this.#inks.give(drawn.item, color);
      // To be moved at all is another layout: what will be moved within its event is so from here on, where there is one anyhow.
      if (mark.width) {
        this.#inner(this.#markIn(drawn), 'translate', 0);
        this.#inner(drawn.mark, 'scale', '1 1');
      }
      const isAtEdge = label && (label.x < 1 || label.x + label.width > scene.width - 1);
      if (isAtEdge) this.#inner(labelIn(drawn), 'translate', 0);
    }
  }

  /** Moves what is drawn to where a scene has it. @returns Whether that is enough, or all has to be drawn. */
  slide(scene: Scene): boolean {
    const drawn = this.#scene;
    if (!drawn || (this.#slides++ >= mostSlides && !scene.of) || !isLike(drawn, scene)) return false;
    const events = this.#events;
    // A column of the density bears the id of an event that may have a mark of its own as well.
    const now = new Map(scene.events.flatMap(event => (event.mark.column ? [] : [[event.id, event]])));
    if (events.some(({event}) => !mayStay(event, now.get(event.id)))) return false;
    const ticks = matched(drawn.ticks, scene.ticks);
    if (scene.ticks.length - ticks.filter(Boolean).length > mostWaiting) return false;

    if (!scene.of) this.#gaps = linesOf(scene);
    const left = leftIn(scene);
    const origin = originIn(scene, left);
    this.#origin(Math.round(origin));
    for (const each of events) this.#slideEvent(each, now.get(each.event.id), left, origin);
    this.#ticks.forEach((tick, i) => {
      const to = ticks[i];
      shift(tick, 'translate', to ? round(left(to.x) - origin) : away);
    });
    this.#slideAxis(drawn, scene, left, origin);
    return true;
  }

  #origin(x: number): void {
    for (const holder of this.#holders) shift(holder, 'translate', x);
  }

  #find(drawn: Scene): Drawn[] {
    const left = leftIn(drawn);
    this.#holders = [...this.#root.querySelectorAll<HTMLElement>('.plot > :is(.under, .events)')];
    this.#ticks = [...this.#root.querySelectorAll<HTMLElement>('.under .tick:not(.gap)')];
    const items = new Map<string | undefined, HTMLElement>();
    for (const item of this.#root.querySelectorAll<HTMLElement>('.events > .event'))
      items.set(item.dataset['id'], item);
    return drawn.events.flatMap((event): Drawn[] => {
      const item = items.get(event.id);
      return item && !event.mark.column ? [{event, item, anchor: left(middleOf(event)) - left(anchorOf(event))}] : [];
    });
  }

  #slideEvent(drawn: Drawn, to: SceneEvent | undefined, left: Left, origin: number): void {
    const {event, item, anchor} = drawn;
    if (!to) {
      shift(item, 'translate', away);
      return;
    }
    const label = event.label && isSameLabel(event.label, to.label) ? to.label : undefined;
    const at = left(label ? label.leader.x : middleOf(to));
    shift(item, 'translate', Math.round(at - origin));
    const by = round(left(middleOf(to)) - at - anchor);
    if (by || drawn.mark) this.#inner(this.#markIn(drawn), 'translate', by);
    if (event.mark.width) this.#inner(drawn.mark, 'scale', `${(to.mark.width / event.mark.width).toFixed(4)} 1`);
    if (!event.label) return;
    if (!label) {
      for (const part of item.querySelectorAll<HTMLElement>('.label, .leader'))
        this.#inner(part, 'visibility', 'hidden');
      return;
    }
    const dx = round(offset(label, left) - offset(event.label, left));
    if (dx || drawn.label) this.#inner(labelIn(drawn), 'translate', dx);
  }

  /** What is seen of a mark. Chromium styles a button from the beginning each time that it is moved, but not the bar in it. */
  #markIn(drawn: Drawn): HTMLElement | null {
    if (drawn.mark) return drawn.mark;
    const mark = drawn.item.querySelector<HTMLElement>('.mark');
    const bar = mark?.querySelector<HTMLElement>('.bar');
    const {openStart, openEnd} = drawn.event.sign;
    // An arrow head has the bar beside the middle of its mark.
    drawn.mark = bar && !openStart && !openEnd && !this.#isRinged(mark as HTMLElement) ? bar : mark;
    return drawn.mark;
  }

  /** Whether a mark has a look of its own around what is drawn in it: one of a moment, or one that a page gives to all. */
  #isRinged(mark: HTMLElement): boolean {
    if (this.#hasOwnLook === undefined) {
      const {backgroundColor, backgroundImage, borderStyle, boxShadow} = getComputedStyle(mark);
      const own = [backgroundImage, borderStyle, boxShadow].some(each => each !== 'none');
      this.#hasOwnLook = own || backgroundColor !== 'rgba(0, 0, 0, 0)';
    }
    return this.#hasOwnLook || mark.matches(ringed);
  }

  /** What the views may pass over when they draw next, since it is to be as they have drawn it before. */
  #inner(element: HTMLElement | null | undefined, name: string, value: string | number): void {
    if (!element) return;
    const names = this.#moved.get(element);
    if (names) names.add(name);
    else this.#moved.set(element, new Set([name]));
    shift(element, name, value);
  }

  #slideAxis(drawn: Scene, scene: Scene, left: Left, origin: number): void {
    const from: Left = x => round(left(x) - origin);
    const lines = this.#root.querySelector<HTMLElement>('.tick-lines');
    if (lines) shift(lines, 'box-shadow', tickLines(scene, from));
    const gaps = this.#root.querySelectorAll<HTMLElement>('.under .gap');
    const was = leftIn(drawn);
    const before = originIn(drawn, was);
    drawn.gaps.forEach((old, i) => {
      const gap = scene.gaps.find(({lines}) => lines === this.#gaps[i]);
      this.#inner(gaps[i], 'translate', gap ? round(from(centerOf(gap)) - was(centerOf(old)) + before) : away);
    });
    if (isSame(drawn.stretches, scene.stretches) && !this.#paths.size) return;
    const [line, opened] = this.#root.querySelectorAll('.axis .line');
    const cuts = this.#root.querySelector('.axis .break');
    if (line) this.#path(line, axisPath(scene, left));
    if (opened) this.#path(opened, axisPath(scene, left, true));
    if (cuts) this.#path(cuts, breakPath(scene, left));
  }

  #path(path: Element, d: string): void {
    const before = path.getAttribute('d') ?? '';
    if (d === before) return;
    if (!this.#paths.has(path)) this.#paths.set(path, before);
    path.setAttribute('d', d);
  }
}

/** Sets one style of an element that is placed by the views. */
function shift(element: HTMLElement, name: string, value: string | number | undefined): void {
  const styles = (placed.get(element) ?? {}) as Record<string, string | number | undefined>;
  if (styles[name] === value) return;
  if (value === undefined) element.style.removeProperty(name);
  else element.style.setProperty(name, typeof value === 'number' ? `${figure(value)}px` : value);
  placed.set(element, styles);
  styles[name] = value;
}

function labelIn(drawn: Drawn): HTMLElement | null {
  drawn.label ??= drawn.item.querySelector<HTMLElement>('.label');
  return drawn.label;
}

const linesOf = (scene?: Scene) => scene?.gaps.map(({lines}) => lines) ?? [];
const round = (x: number): number => Math.round(x * 100) / 100;
const middleOf = ({mark}: SceneEvent): number => mark.x + mark.width / 2;
const centerOf = ({x, width}: Scene['gaps'][number]): number => x + width / 2;
const anchorOf = (event: SceneEvent): number => event.label?.leader.x ?? middleOf(event);
/** CSS px from a label's leader to its left. */
const offset = (label: Label, left: Left): number => left(label.x, label.width) - left(label.leader.x);

/** Whether what stands around the events is the same, or moves with them. */
function isLike(a: Scene, b: Scene): unknown {
  const isPlain = ({eras, ticks}: Scene): boolean => !eras.length && !ticks.some(({isNow}) => isNow);
  return (
    isPlain(a) &&
    isPlain(b) &&
    a.height === b.height &&
    // What was only moved has the breaks that are drawn, but for those that have come or gone.
    (b.of || linesOf(a).join(';') === linesOf(b).join(';'))
  );
}

/** Whether an event may be drawn as it is for a few frames more. */
function mayStay({mark, sign}: SceneEvent, to: SceneEvent | undefined): boolean {
  if (!to) return true;
  if (sign.shape !== to.sign.shape || mark.width > 0 !== to.mark.width > 0) return false;
  if (mark.cutStart !== to.mark.cutStart || mark.cutEnd !== to.mark.cutEnd) return false;
  const grown = mark.width ? to.mark.width / mark.width : 1;
  // At the edge of the plot there is little of it, and that comes and goes fast.
  const most = mark.cutStart || mark.cutEnd ? 2 * mostStretch : mostStretch;
  return grown <= most && grown >= 1 / most;
}

type Label = NonNullable<SceneEvent['label']>;

/** Whether a label looks as it did. One that does not is out of sight until it is drawn: it would be in another's way. */
const isSameLabel = (a: Label, b: Label | undefined): boolean =>
  a.y === b?.y && a.width === b.width && a.dateLines === b.dateLines && a.titleLines === b.titleLines;

/** For each tick that is drawn where it stands now; `undefined` for what is there no more. */
function matched(drawn: readonly SceneTick[], now: readonly SceneTick[]): (SceneTick | undefined)[] {
  const isAlike = (a: SceneTick, b: SceneTick | undefined): boolean =>
    a.text === b?.text && a.strong === b.strong && a.y === b.y;
  const found = drawn.map((tick, i) => (isAlike(tick, now[i]) ? now[i] : undefined));
  drawn.forEach((tick, i) => {
    if (found[i]) return;
    // Of several of one name, as each year has a January, the one that is nearest to where it stood.
    for (const other of now) {
      if (!isAlike(tick, other) || found.includes(other)) continue;
      const best = found[i];
      if (!best || Math.abs(other.x - tick.x) < Math.abs(best.x - tick.x)) found[i] = other;
    }
  });
  return found;
}

const isSame = (a: Scene['stretches'], b: Scene['stretches']): boolean =>
  a.length === b.length &&
  a.every(({x, width, opened}, i) => x === b[i]?.x && width === b[i].width && opened === b[i].opened);
