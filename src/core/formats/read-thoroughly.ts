import {isTimeZone} from '../date/time-zone.ts';
import {describeFault} from '../format/problem-text.ts';
import type {Fault, Problem} from '../model/problem.ts';
import type {Timeline} from '../model/timeline.ts';
import {type ReadOptions, readTimeline} from './read-timeline.ts';

/**
 * As `readTimeline`, which pages wait for, and with what they need not wait for: whether there is such a time zone also where no time
 * hangs on it. A browser that is asked for the first time takes longer to say so than to draw a story.
 */
export async function readThoroughly(
  input: string | Uint8Array | object,
  options: ReadOptions = {},
): Promise<{timeline: Timeline; problems: Problem[]}> {
  const read = await readTimeline(input, options);
  const {timeZone, ...timeline} = read.timeline;
  if (!timeZone || isTimeZone(timeZone)) return read;
  const fault: Fault = {
    severity: 'warning',
    code: 'field-value',
    field: 'timeZone',
    value: timeZone,
    params: {example: 'Asia/Qatar, Europe/Moscow, UTC'},
  };
  return {timeline, problems: [...read.problems, describeFault(fault, options.lang ?? timeline.lang ?? 'en')]};
}
