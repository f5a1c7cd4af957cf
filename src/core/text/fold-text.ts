/**
 * Text as it is compared: what a reader may leave out or write in another way is gone, and an offset map leads back to the
 * original. For finding only; folded text is never shown.
 */

export interface FoldedText {
  readonly text: string;
  /**
   * For each UTF-16 unit of `text`, where the original character that it came from starts, and where that ends with all that
   * belongs to it (diacritics, tatweel, invisible marks). Both never go down.
   */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A character with what belongs to it. Of marks without end some are taken at a time: to put them in order takes long. */
const CHARACTER = /[\s\S][\p{M}\p{Cf}\u0640]{0,99}/uy;

/** ASCII that is seen, and Arabic letters: nothing belongs to the character before one of these, and most of a text is such. */
const isPlain = (code: number): boolean =>
  (code > 32 && code < 127) || (code > 0x620 && code < 0x64b && code !== 0x640);

/** What is left out. Vowel signs of other scripts, such as those of India, are letters to their readers and stay. */
const LEFT_OUT =
  / ?(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Cyrillic}]|[\p{Cf}\u0640]/gu;

/** Characters that stand for one another, by the one that is kept; what Unicode takes apart needs no place here. */
const SAME: Readonly<Record<string, string>> = {
  // Arabic, and the letters of Persian, Urdu, Sorani.
  ا: 'ٱ',
  ي: 'ىیے',
  ك: 'کڪ',
  ه: 'ةەہھۃ',
  // Latin and Greek.
  ss: 'ß',
  ae: 'æ',
  oe: 'œ',
  o: 'ø',
  d: 'đ',
  h: 'ħ',
  l: 'ł',
  i: 'ı',
  σ: 'ς',
  // Quotation marks and hyphens.
  "'": '‘’ʼ',
  '"': '“”',
  '-': '‐–—−',
};

/** Taken apart, a hamza is a mark like any other; but «مسئول» and «مسؤول» are one word, and «مسول» is none. */
const HAMZA_ON_WAW_OR_YA = /[\u0648\u0649\u064a\u06cc\u06d2](?=\p{M}*\u0654)/gu;

function foldCharacter(character: string): string {
  if (/^\s/.test(character)) return ' ';
  return character
    .normalize('NFKD')
    .replace(HAMZA_ON_WAW_OR_YA, 'ء')
    .replace(LEFT_OUT, '')
    .toLowerCase()
    .replace(/[^ -~]/gu, one => Object.keys(SAME).find(kept => SAME[kept]?.includes(one)) ?? digitOf(one));
}

/** A decimal digit of any script as one of ASCII: they stand in tens, from zero upwards, a few tens side by side. Others stay. */
function digitOf(character: string): string {
  let value = -1;
  for (let code = character.codePointAt(0) as number; /\p{Nd}/u.test(String.fromCodePoint(code)); code--) value++;
  return value < 0 ? character : String(value % 10);
}

/** What characters fold to: a story has some hundreds. */
const known = new Map<string, string>();
const MOST_KNOWN = 5000;

/**
 * Folds compatibility forms (NFKC), case, diacritics, tatweel, invisible marks (bidi controls, joiners, soft hyphens), the
 * forms of hamza, alef, ya and ta marbuta, Persian and Urdu letters, Latin accents, digits of any script, white space.
 */
export function foldText(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let endsInSpace = false;
  for (let index = 0; index < original.length; ) {
    const code = original.charCodeAt(index);
    CHARACTER.lastIndex = index;
    const isAlone = (code === 32 || isPlain(code)) && isPlain(original.charCodeAt(index + 1));
    const character = isAlone ? (original[index] as string) : (CHARACTER.exec(original) as RegExpExecArray)[0];
    let folded = known.get(character);
    if (folded === undefined) {
      folded = foldCharacter(character);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(character, folded);
    }
    const end = index + character.length;
    if (endsInSpace && folded.startsWith(' ')) {
      folded = folded.slice(1);
      ends[ends.length - 1] = end;
    }
    for (let i = 0; i < folded.length; i++) {
      starts.push(index);
      ends.push(end);
    }
    text += folded;
    if (folded) endsInSpace = folded.endsWith(' ');
    index = end;
  }
  return {text, starts, ends};
}

/**
 * Where a stretch of folded text stands in the original, whole characters with their diacritics. UTF-16 units.
 * @param start Inclusive, from 0.
 * @param end Exclusive; above `start`, and not above the length of the folded text.
 */
export function originalSpan({starts, ends}: FoldedText, start: number, end: number): {start: number; end: number} {
  const [from, to] = [starts[start], ends[end - 1]];
  if (from === undefined || to === undefined || start >= end)
    throw new RangeError(`There is nothing from ${start} to ${end} in ${starts.length} units of folded text.`);
  return {start: from, end: to};
}
