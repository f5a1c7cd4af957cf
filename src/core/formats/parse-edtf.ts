import type {EdtfDate} from '../date/edtf-date.ts';
import {readEdtf} from '../date/read-edtf.ts';
import {describeFault} from '../format/problem-text.ts';
import type {Problem} from '../model/problem.ts';
import {shorten} from '../model/shorten.ts';

/**
 * Reads one EDTF date or interval of level 0 or 1. A time without an offset is read as UTC.
 * @param options.lang BCP 47: the language of the Problem; English if left out.
 */
export function parseEdtf(
  text: string,
  {lang = 'en'}: {readonly lang?: string} = {},
): {readonly date: EdtfDate} | {readonly problem: Problem} {
  const read = readEdtf(text);
  if ('date' in read) return read;
  return {problem: describeFault({severity: 'error', ...read.fault, value: shorten(text, 80)}, lang)};
}
