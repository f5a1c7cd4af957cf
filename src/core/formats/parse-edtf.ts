import type {EdtfDate} from '../date/edtf-date.ts';
import {readEdtf} from '../date/read-edtf.ts';
import {describeFault} from '../format/problem-text.ts';
import type {Problem} from '../model/problem.ts';
import {CITED, shorten} from '../model/shorten.ts';

/**
 * Reads one EDTF date or interval of level 0 or 1. A time without an offset is read as UTC. Never throws: what is no text, as it
 * comes out of a document that nobody has checked, is read as one, and nothing as a date that is not written.
 * @param options.lang BCP 47: the language of the Problem; English if left out.
 */
export function parseEdtf(
  text: string,
  {lang = 'en'}: {readonly lang?: string} = {},
): {readonly date: EdtfDate} | {readonly problem: Problem} {
  const given = String((text as string | null | undefined) ?? '');
  const read = readEdtf(given);
  if ('date' in read) return read;
  return {problem: describeFault({severity: 'error', ...read.fault, value: shorten(given, CITED)}, lang)};
}
