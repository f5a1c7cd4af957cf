/** In the place of `many-gate.ts` in the single file, where each event has a mark of its own. */
import {drawStory} from '../../core/scene/build-scene.ts';
import {readStory} from '../../core/scene/story.ts';
import type {ManyGate as Many} from './many-gate.ts';

/** No story has too many for that here. */
export const mostFew = Number.POSITIVE_INFINITY;

/** More would keep a reader's browser busy for many seconds, or for good. */
const mostDrawn = 10_000;

/** As the other, without a module to load. */
export class ManyGate implements Partial<Many> {
  readonly read: Many['read'] = (timeline, toClock) => {
    if (timeline.events.length > mostDrawn)
      throw new RangeError('khatt.bundle.js draws up to 10,000 events: use khatt.all.js.');
    return readStory(timeline, toClock);
  };
  readonly draw: Many['draw'] = drawStory;
}
