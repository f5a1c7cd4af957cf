import {placePopover} from '../core/layout/place-popover.ts';

/** Room between a mark and what opens beside it, and to the window's edge; CSS px. */
const distance = 8;
const margin = 8;

type Side = 'above' | 'below';

/**
 * Shows a popover beside a mark and within the window, in the top layer, where no ancestor's `overflow` can cut it. Elements
 * and rectangles only; where it stands is reckoned in core.
 */
export function showBeside(popover: HTMLElement, mark: Element, prefer: Side): void {
  if (!popover.matches(':popover-open')) popover.showPopover();
  const {left, top} = placeBeside(popover, mark, prefer);
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
  popover.toggleAttribute('data-below', top > mark.getBoundingClientRect().top);
}

/** How far above or below its mark a popover was put, and what it was reckoned from. */
const pins = new WeakMap<HTMLElement, {readonly mark: Element; readonly size: string; readonly top: number}>();

/**
 * The same for a popover that stands on the page (`position: absolute`): once placed it scrolls along with its mark, out of
 * the window too, and is placed anew for another mark, or when its size changes where it is seen.
 */
export function pinBeside(popover: HTMLElement, mark: Element, prefer: Side): void {
  if (!popover.matches(':popover-open')) popover.showPopover();
  const {left, top} = placeBeside(popover, mark, prefer);
  const {top: markTop} = mark.getBoundingClientRect();
  const size = `${popover.offsetWidth} ${popover.offsetHeight} ${document.documentElement.clientWidth}`;
  let pin = pins.get(popover);
  if (!pin || pin.mark !== mark || (pin.size !== size && isInWindow(mark))) {
    pin = {mark, size, top: top - markTop};
    pins.set(popover, pin);
  }
  popover.style.left = `${left + window.scrollX}px`;
  popover.style.top = `${markTop + pin.top + window.scrollY}px`;
}

export function hide(popover: HTMLElement): void {
  pins.delete(popover);
  if (popover.matches(':popover-open')) popover.hidePopover();
}

/** Whether any of an element is within the window's edges. */
export function isInWindow(element: Element): boolean {
  const {left, right, top, bottom} = element.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < window.innerHeight && left < document.documentElement.clientWidth;
}

function placeBeside(popover: HTMLElement, mark: Element, prefer: Side): {left: number; top: number} {
  return placePopover(
    mark.getBoundingClientRect(),
    {width: popover.offsetWidth, height: popover.offsetHeight},
    {width: document.documentElement.clientWidth, height: window.innerHeight},
    {prefer, distance, margin},
  );
}
