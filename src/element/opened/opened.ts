/**
 * What opens at a mark: the tooltip, the card, the list of a crowd, and where they stand. Loaded when a reader first reaches
 * for an event: most only look.
 */
import {nothing} from 'lit';
import {type PopoverPlace, placePopover} from '../../core/layout/place-popover.ts';
import type {Words} from '../../core/messages/words.ts';
import type {Scene, SceneEvent} from '../../core/scene/scene.ts';
import type {SceneOptions} from '../../core/scene/scene-options.ts';
import type {Story} from '../../core/scene/story.ts';
import {type Copied, cardView} from '../../view/card-view.ts';
import {type Crowd, crowdView} from '../../view/crowd-view.ts';
import type {TimelineModel} from '../../view/timeline-view.ts';
import {tooltipView} from '../../view/tooltip-view.ts';
import {addressOf} from '../links/copy-link.ts';
import {ownNodes} from '../loading/own-nodes.ts';

export {eventDetails} from '../../core/scene/event-details.ts';
export {openedStyles as styles} from '../../view/styles/opened-styles.ts';
export {addressOf, copyLink} from '../links/copy-link.ts';
export {followAddress} from '../links/deep-links.ts';

/** Room between a mark and what opens beside it, and to the window's edge; CSS px. */
const distance = 8;
const margin = 8;

export interface OpenedModel {
  readonly story: Story;
  readonly scene: Scene;
  readonly words: Words;
  readonly options: SceneOptions;
  readonly headingLevel: number;
  readonly withoutLinks: boolean;
  /** The words of the way to the selected event's passage in the article; empty or `undefined` where there is none. */
  readonly wayToArticle: string | undefined;
  /** Of very many events: what is behind a counted mark, of which one part is listed. */
  readonly crowdOf: (lead: SceneEvent) => Crowd | undefined;
}

export type OpenedViews = Pick<TimelineModel, 'crowded'> & Partial<Pick<TimelineModel, 'tooltip' | 'card' | 'crowd'>>;

/** The ids of the events at whose marks something is open; empty for none. */
interface Open {
  readonly selected: string;
  readonly crowded: string;
  readonly hinted: string;
  readonly isTapped: boolean;
  readonly copied: Copied;
}

/** What is open, to be drawn in its place. */
export function openedViews(
  timeline: Element,
  {story, scene, words, options, headingLevel, withoutLinks, wayToArticle, crowdOf}: OpenedModel,
  {selected, crowded, hinted, isTapped, copied}: Open,
): OpenedViews {
  const hint = scene.events.find(({id}) => id === hinted);
  const lead = scene.inView && scene.events.find(({id, mark}) => id === crowded && mark.count > 1);
  const {crowd, ...part}: Partial<Crowd> & Pick<Crowd, 'crowd'> = (lead && crowdOf(lead)) || {
    crowd: crowded ? scene.events.filter(({mark}) => mark.lead === crowded) : [],
  };
  // Zoomed in, or in a list, it stands for itself: there is nothing behind it.
  const isAlone = (part.count ?? crowd.length) === 1;
  const card = {
    content: scene.content,
    // Below the title's, which is 2 where the page asks for none that there is.
    headingLevel: Math.min(6, ([3, 4, 5, 6].find(level => level === headingLevel) ?? 2) + 1),
    address: withoutLinks ? '' : addressOf(timeline, selected),
    copied,
    own: ownNodes(story.timeline, selected),
    wayToArticle,
    inline: scene.layout === 'vertical',
  };
  return {
    tooltip: hint ? tooltipView(hint, scene, words, isTapped) : nothing,
    card: selected ? cardView(story, selected, options, card) : nothing,
    crowd:
      crowd.length && !isAlone
        ? crowdView(crowd, words, options.numerals ?? words.numerals, scene.content, part)
        : nothing,
    crowded: isAlone ? '' : crowded,
  };
}

/** The marks at which something is open; `null` where nothing is. */
export interface OpenMarks {
  readonly hinted: Element | null;
  readonly selected: Element | null;
  readonly crowded: Element | null;
}

/** Shows what is open beside its mark and hides the rest, and what has nothing in it. */
export function placeOpened(root: ParentNode, {hinted, selected, crowded}: OpenMarks): void {
  const popovers = [
    ['.tooltip', hinted, showBeside],
    ['.card[popover]:not(.crowd)', selected, pinBeside],
    ['.crowd', crowded, pinBeside],
  ] as const;
  for (const [selector, mark, show] of popovers) {
    const popover = root.querySelector<HTMLElement>(selector);
    if (popover?.firstElementChild && mark) show(popover, mark);
    else if (popover) hide(popover);
  }
}

/**
 * Shows a popover beside a mark and within the window, in the top layer, where no ancestor's `overflow` can cut it. Elements
 * and rectangles only; where it stands is reckoned in core.
 */
function showBeside(popover: HTMLElement, mark: Element): void {
  if (!popover.matches(':popover-open')) popover.showPopover();
  const {left, top} = placeBeside(popover, mark, 'above');
  moveTo(popover, left, top);
  popover.toggleAttribute('data-below', top > mark.getBoundingClientRect().top);
}

interface Pin {
  readonly mark: Element;
  readonly size: string;
  readonly top: number;
  /** Where that is beside the mark, not above or below. */
  readonly left?: number | undefined;
}

/** How far from its mark a popover was put, and what that was reckoned from. */
const pins = new WeakMap<HTMLElement, Pin>();

/**
 * The same for a popover that stands on the page (`position: absolute`): once placed it scrolls along with its mark, out of
 * the window too, and is placed anew for another mark, or when its size changes where it is seen.
 */
function pinBeside(popover: HTMLElement, mark: Element): void {
  if (!popover.matches(':popover-open')) popover.showPopover();
  const {left, top, beside} = placeBeside(popover, mark, 'below');
  const {left: markLeft, top: markTop} = mark.getBoundingClientRect();
  const size = `${popover.offsetWidth} ${popover.offsetHeight} ${markLeft}`;
  const isSeen = isInWindow(mark);
  let pin = pins.get(popover);
  if (!pin || pin.mark !== mark || (pin.size !== size && isSeen)) {
    // Out of the window it hangs at its mark, and is placed once that is seen.
    pin = isSeen ? {mark, size, top: top - markTop, left: beside} : {mark, size: '', top: distance + mark.clientHeight};
    pins.set(popover, pin);
  }
  moveTo(popover, (pin.left ?? left) + window.scrollX, markTop + pin.top + window.scrollY);
}

/** What a page zooms by its styles is zoomed in the top layer too. */
const zoomOf = (popover: HTMLElement): number => popover.currentCSSZoom ?? 1;

function moveTo(popover: HTMLElement, left: number, top: number): void {
  popover.style.left = `${left / zoomOf(popover)}px`;
  popover.style.top = `${top / zoomOf(popover)}px`;
}

function hide(popover: HTMLElement): void {
  pins.delete(popover);
  if (popover.matches(':popover-open')) popover.hidePopover();
}

/** Whether any of an element is within the window's edges. */
export function isInWindow(element: Element): boolean {
  const {left, right, top, bottom} = element.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < window.innerHeight && left < document.documentElement.clientWidth;
}

function placeBeside(popover: HTMLElement, mark: Element, prefer: 'above' | 'below'): PopoverPlace {
  return placePopover(
    mark.getBoundingClientRect(),
    {width: popover.offsetWidth * zoomOf(popover), height: popover.offsetHeight * zoomOf(popover)},
    {width: document.documentElement.clientWidth, height: window.innerHeight},
    {prefer, distance, margin},
  );
}
