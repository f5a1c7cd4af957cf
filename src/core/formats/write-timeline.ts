import type {Problem} from '../model/problem.ts';
import type {Timeline} from '../model/timeline.ts';

/** The formats that a timeline can be written in. */
export type WrittenFormat = 'json';

/**
 * A timeline as the text of a file. Problems say what the format could not hold; JSON holds everything.
 * @throws {RangeError} as a rejection, if the format is none of `WrittenFormat`.
 */
export async function writeTimeline(
  timeline: Timeline,
  format: WrittenFormat,
): Promise<{text: string; problems: Problem[]}> {
  if (format !== 'json') throw new RangeError(`format: "${format}" is not written; use "json".`);
  return {text: `${JSON.stringify(timeline, null, 2)}\n`, problems: []};
}
