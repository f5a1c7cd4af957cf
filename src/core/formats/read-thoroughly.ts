import {isTimeZone} from '../date/time-zone.ts';
import {describeFault} from '../format/problem-text.ts';
import type {Fault, Problem} from '../model/problem.ts';
import type {Timeline} from '../model/timeline.ts';
import {duplicateKeys} from './json/duplicate-keys.ts';
import {decode, type ReadOptions, readTimeline} from './read-timeline.ts';

const zoneFault = (value: string): Fault => ({
  severity: 'warning',
  code: 'field-value',
  field: 'timeZone',
  value,
  params: {example: 'Asia/Qatar, Europe/Moscow, UTC'},
});

/**
 * As `readTimeline`, which pages wait for, and with what they need not wait for: whether there is such a time zone also where no time
 * hangs on it, since a browser that is asked for the first time takes longer to say so than to draw a story; and the keys of JSON that
 * come twice.
 */
export async function readThoroughly(
  input: string | Uint8Array | object,
  options: ReadOptions = {},
): Promise<{timeline: Timeline; problems: Problem[]}> {
  const {timeline, problems} = await readTimeline(input, options);
  const text = ArrayBuffer.isView(input) ? (await decode(input as Uint8Array)).text : input;
  const {timeZone, ...others} = timeline;
  const isUnknown = timeZone && !isTimeZone(timeZone);
  const faults = [
    ...(typeof text === 'string' ? duplicateKeys(text.replace(/^\ufeff/, '')) : []),
    ...(isUnknown ? [zoneFault(timeZone)] : []),
  ];
  const lang = options.lang ?? timeline.lang ?? 'en';
  return {
    timeline: isUnknown ? others : timeline,
    problems: [...problems, ...faults.map(fault => describeFault(fault, lang))],
  };
}
