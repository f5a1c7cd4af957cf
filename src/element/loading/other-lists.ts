/** What is said of further lists in the tag, which are not read, and of which readers see nothing once the first is drawn. */
import type {FileContent} from '../../core/formats/file-content.ts';
import {otherLists} from '../../core/formats/web/second-dates.ts';

export function withOtherLists(list: Element, content: FileContent): FileContent {
  const count = list.parentElement?.querySelectorAll(':scope > ol:has(time)').length ?? 1;
  return {...content, faults: [...(content.faults ?? []), ...otherLists(count - 1)]};
}
