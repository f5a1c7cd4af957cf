/** The words that a page has for a date, beside the date in EDTF. */
import {readEdtf} from '../../date/read-edtf.ts';
import {formatDate} from '../../format/format-date.ts';
import {readCellDate} from '../sheet/cell-date.ts';

/**
 * Whether words are the author's own: neither what khatt prints for the date in that language, nor another way to say the
 * same date. «Early October» beside the fifth is the author's, and so is any other date that the words may say.
 */
export function isOwnWords(words: string, edtf: string, lang = 'en'): boolean {
  const read = readEdtf(edtf);
  if ('fault' in read) return true;
  if (formatDate(read.date, {lang}) === words) return false;
  const said = readCellDate(words);
  // 10/12/2022 is the date if it can be.
  return !('date' in said && [said.date.edtf, ...said.date.alternatives].includes(read.date.edtf));
}
