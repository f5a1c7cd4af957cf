import type {Scene} from '../../core/scene/scene.ts';

/** What is shown of the article in a timeline: which event is read about, and which is pointed at there. */
export class EventMarks {
  readonly #root: ParentNode;

  constructor(root: ParentNode) {
    this.#root = root;
  }

  /**
   * Sets what views leave alone, anew after each of their updates: an attribute of the list's item for the style, `aria-current` for
   * those who hear the list, a part for the page.
   */
  show(read: string, pointed: string, scene: Scene | undefined): void {
    const lead = (id: string): string => scene?.events.find(event => event.id === id)?.mark.lead ?? id;
    const [readIds, pointedIds] = [read, pointed].map(id => new Set(id && [id, lead(id)]));
    const wanted = [...(readIds ?? []), ...(pointedIds ?? [])].map(id => `li[data-id="${CSS.escape(id)}"]`);
    const shown = ['li[data-read]', 'li[data-pointed]'];
    for (const item of this.#root.querySelectorAll<HTMLElement>([...shown, ...wanted].join())) {
      const id = item.dataset['id'] ?? '';
      const isRead = readIds?.has(id) ?? false;
      const isPointed = pointedIds?.has(id) ?? false;
      item.toggleAttribute('data-read', isRead);
      item.toggleAttribute('data-pointed', isPointed);
      const mark = item.querySelector(':scope > .mark');
      mark?.part.toggle('read', isRead);
      mark?.part.toggle('pointed', isPointed);
      if (isRead) mark?.setAttribute('aria-current', 'true');
      else mark?.removeAttribute('aria-current');
    }
  }
}
