/** What a server draws: it draws once, and waits for nothing. */
import {needsZone} from '../../core/date/edtf-date.ts';
import {readEdtf} from '../../core/date/read-edtf.ts';
import {soundTimeline} from '../../core/model/sound.ts';
import type {TimelineDocument} from '../../core/model/timeline.ts';
import type {Direction} from '../../core/scene/scene.ts';
import {readStory, type Story} from '../../core/scene/story.ts';
import {mostFew} from '../many/many-gate.ts';

/**
 * A document's story, where nothing has to be loaded to draw it: no faults (what `readTimeline` returns has none), no eras, rows or
 * times in another zone, not very many events or groups. Of others the author's own list is what the server sends.
 */
export function serverStory(document: TimelineDocument): Story | undefined {
  const timeline = soundTimeline(document);
  if (!timeline) return undefined;
  const {events, groups, eras, presentation, timeZone = 'UTC'} = timeline;
  if (events.length > mostFew || (groups?.length ?? 0) > mostFew || eras?.length || presentation?.lanes)
    return undefined;
  const moves = events.some(({date}) => {
    const read = readEdtf(date);
    return 'date' in read && needsZone(read.date, timeZone, timeZone);
  });
  return moves ? undefined : readStory(timeline);
}

/** The element's own direction: a server knows nothing of what is around it. */
export function serverDir(element: Element): Direction | '' {
  const dir = element.getAttribute('dir')?.toLowerCase();
  return dir === 'rtl' || dir === 'ltr' ? dir : '';
}
