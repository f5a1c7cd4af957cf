/** What an author should know of a document that is drawn all the same. Readers see what was made of it, and load none of this. */
import {isTimeZone} from '../date/time-zone.ts';
import {colorFaults} from '../model/color-faults.ts';
import type {Fault, Problem} from '../model/problem.ts';
import type {Timeline} from '../model/timeline.ts';
import {describeFault} from './problem-text.ts';

/**
 * Notes on the colours of groups, and a warning of a time zone that there is none of: where no time hangs on it, a page does not ask.
 * @param lang BCP 47, the language of the Problems; the document's own if left out.
 */
export function adviceOn({timeZone, groups = [], lang: own = 'en'}: Timeline, lang = own): Problem[] {
  const zone = {severity: 'warning', code: 'field-value', field: 'timeZone', value: timeZone ?? ''} as const;
  const faults: readonly Fault[] = [
    ...(timeZone && !isTimeZone(timeZone) ? [{...zone, params: {example: 'Asia/Qatar, Europe/Moscow, UTC'}}] : []),
    ...colorFaults(groups),
  ];
  return faults.map(fault => describeFault(fault, lang));
}
