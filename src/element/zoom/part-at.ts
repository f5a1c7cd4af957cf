/** The part of the drawing that an event is in; `null` where it is in none such. */
export function partAt({target}: Event, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
