/** Bytes that are not plain UTF-8 as text: what spreadsheets and old programs write, told apart by what it would say. */
import type {Fault} from '../model/problem.ts';

// Both browsers and Node have it; the language's own library does not name it.
declare const TextDecoder: new (encoding: string) => {decode(bytes: Uint8Array): string};

/** A file's text, and in which encoding it was if that is no matter of course. */
export interface Decoded {
  readonly text: string;
  readonly faults?: readonly Fault[];
}

/** Bytes that are looked at. */
const LOOKED_AT = 2 ** 16;

const as = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

const note = (encoding: string): Fault => ({severity: 'note', code: 'file-encoding', params: {encoding}});

/**
 * UTF-16 without a mark: every second byte is that of a script, 0 for Latin and digits and 6 for Arabic. `undefined` where neither
 * half of the bytes is so.
 */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const counts = [0, 0];
  const length = Math.min(bytes.length, LOOKED_AT) & ~1;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at];
    if (byte === 0 || byte === 6) counts[at % 2] = (counts[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = counts.map(count => count / (length / 2));
  if (length < 4 || Math.max(even, odd) < 0.7 || Math.min(even, odd) > 0.3) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const isLatin = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122;

/**
 * Of text with one byte for a letter: Arabic stands beside Arabic, while the accented letters of a Latin text stand among plain ones.
 */
function narrowOf(bytes: Uint8Array): 'windows-1256' | 'windows-1252' {
  let together = 0;
  let among = 0;
  for (let at = 1; at < Math.min(bytes.length, LOOKED_AT); at++) {
    const [a = 0, b = 0] = [bytes[at - 1], bytes[at]];
    if (a >= 0xc0 && b >= 0xc0) together++;
    else if ((a >= 0xc0 && isLatin(b)) || (b >= 0xc0 && isLatin(a))) among++;
  }
  return together > among ? 'windows-1256' : 'windows-1252';
}

/** What Windows-1252 has from 0x80 on. Node 20 reads controls there, and so loses dashes and quotation marks. */
const MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const withMarks = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, control => MARKS[control.charCodeAt(0) - 0x80] as string);

/** Bytes that are not UTF-8, or have a zero among them. What is no text at all comes back as UTF-8 would have it, for others to refuse. */
export function decodeOther(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return {text: as('utf-16le', bytes), faults: []};
  if (first === 0xfe && second === 0xff) return {text: as('utf-16be', bytes), faults: []};
  const wide = wideOf(bytes);
  if (wide) return {text: as(wide, bytes), faults: [note(wide.toUpperCase())]};
  const text = as('utf-8', bytes);
  const looked = text.slice(0, LOOKED_AT);
  const isBinary = bytes.subarray(0, LOOKED_AT).some(byte => byte < 9);
  if (isBinary) return {text, faults: []};
  const broken = looked.match(/\ufffd/g)?.length ?? 0;
  const whole = looked.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  // A file that was cut, or put together of two, in the middle of a letter.
  if (!broken || whole > 4 * broken) {
    return {text, faults: [{severity: 'warning', code: 'file-encoding', params: {encoding: 'UTF-8', kind: 'broken'}}]};
  }
  const narrow = narrowOf(bytes);
  const read = as(narrow, bytes);
  return {text: narrow === 'windows-1252' ? withMarks(read) : read, faults: [note(narrow.replace('w', 'W'))]};
}
