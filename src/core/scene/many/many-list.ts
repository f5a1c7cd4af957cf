/** Very many events as a list, where there is no room for an axis, or none is wanted: a part of it at a time. */
import {noAxis, wordedEvent} from '../build-scene.ts';
import type {Scene, SceneEvent} from '../scene.ts';
import type {SceneOptions} from '../scene-options.ts';
import type {ManyEvents, ManyOrder, Story} from '../story.ts';
import {type Listed, namesBesideMarks, perEvent, perNames, roomFor, roomForCards} from './many-elements.ts';

/** What of a list is shown at once, of signs of many parts no more than a page has elements for. */
const [mostShown, fewestShown] = [30, 8];

/** @returns The part of the list from the n-th event on, how many events such a part has, and how much of the legend is listed. */
export function manyList(
  story: Story,
  {count, placeAt}: ManyOrder,
  options: SceneOptions,
  common: Omit<Scene, keyof typeof noAxis | 'width' | 'note' | 'events'>,
): {readonly page: (from: number) => Scene; readonly pageSize: number; readonly listed: Listed} {
  const many = story.many as ManyEvents;
  const {width} = options;
  const worded = (n: number, index: number): SceneEvent[] => {
    const item = many.at(placeAt(n));
    const before = index ? many.at(placeAt(n - 1)) : undefined;
    return item ? [wordedEvent(story, item, {index, n: n + 1, count, before}, options)] : [];
  };
  const room = roomFor(
    {...common, width},
    {
      ticks: 0,
      gaps: [],
      eras: [],
      lanes: [],
      card: roomForCards([], common.content.dir),
      isCounted: false,
      beside: options.beside,
    },
  );
  const listed = namesBesideMarks(common.legend, room);
  const most = Math.max(
    1,
    ...Array.from({length: Math.min(count, mostShown)}, (_, n) =>
      worded(n, n).map(event => perEvent(event, true)),
    ).flat(),
  );
  const pageSize = Math.max(
    fewestShown,
    Math.min(mostShown, Math.floor((room - perNames(common.legend, listed)) / most)),
  );
  let last: {readonly from: number; readonly scene: Scene} | undefined;
  const page = (from: number): Scene => {
    if (last?.from === from) return last.scene;
    const first = Math.max(0, Math.min(from, count - 1));
    const to = Math.min(count, first + pageSize);
    const events = Array.from({length: to - first}, (_, i) => worded(first + i, i)).flat();
    const inView = {count: to - first, of: count, from: first + 1, to};
    const scene = {...common, ...noAxis, width, note: '', events, inView};
    last = {from, scene};
    return scene;
  };
  return {page, pageSize, listed};
}
