import type {Story} from '../../core/scene/story.ts';
import {mostPrinted} from './most-printed.ts';

/**
 * A story with every event read, though each may take too much room to have a mark of its own on the screen.
 * @returns `undefined` where there are too many for paper, or not all are here.
 */
export function printedStory(story: Story): Story | undefined {
  const {many, ...rest} = story;
  if (!many) return story;
  if (many.count > mostPrinted || many.index.beyond) return undefined;
  return {...rest, events: Array.from({length: many.count}, (_, place) => many.at(place) ?? []).flat()};
}
