import {placePopover} from '../core/layout/place-popover.ts';

/** Room between a mark and what opens beside it, and to the window's edge; CSS px. */
const distance = 8;
const margin = 8;

/**
 * Shows a popover beside a mark, in the top layer, where no ancestor's `overflow` can cut it. Elements and rectangles only;
 * where it stands is reckoned in core.
 */
export function showBeside(popover: HTMLElement, mark: Element, prefer: 'above' | 'below'): void {
  if (!popover.matches(':popover-open')) popover.showPopover();
  const place = placePopover(
    mark.getBoundingClientRect(),
    {width: popover.offsetWidth, height: popover.offsetHeight},
    {width: document.documentElement.clientWidth, height: window.innerHeight},
    {prefer, distance, margin},
  );
  popover.style.left = `${place.left}px`;
  popover.style.top = `${place.top}px`;
}

export function hide(popover: HTMLElement): void {
  if (popover.matches(':popover-open')) popover.hidePopover();
}
