/** Very many events as a list, where there is no room for an axis, or none is wanted: a part of it at a time. */
import {noAxis, wordedEvent} from '../build-scene.ts';
import type {Scene} from '../scene.ts';
import type {SceneOptions} from '../scene-options.ts';
import type {ManyEvents, ManyOrder, Story} from '../story.ts';

/** What of a list is shown at once. */
export const pageSize = 30;

/** @returns The part of the list from the n-th event on. */
export function manyList(
  story: Story,
  {count, placeAt}: ManyOrder,
  options: SceneOptions,
  common: Omit<Scene, keyof typeof noAxis | 'width' | 'note' | 'events'>,
): (from: number) => Scene {
  const many = story.many as ManyEvents;
  let last: {readonly from: number; readonly scene: Scene} | undefined;
  return from => {
    if (last?.from === from) return last.scene;
    const first = Math.max(0, Math.min(from, count - 1));
    const to = Math.min(count, first + pageSize);
    const events = Array.from({length: to - first}, (_, i) => {
      const item = many.at(placeAt(first + i));
      const where = {index: i, n: first + i + 1, count, before: i ? many.at(placeAt(first + i - 1)) : undefined};
      return item ? wordedEvent(story, item, where, options) : [];
    }).flat();
    const inView = {count: to - first, of: count, from: first + 1, to};
    const scene = {...common, ...noAxis, width: options.width, note: '', events, inView};
    last = {from, scene};
    return scene;
  };
}
