/** What happened, in a few words of the sentence that tells of it. */
import {foldText} from '../text/fold-text.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units: what a title may have. */
const LONGEST = 80;

const fold = (words: string): ReadonlySet<string> => new Set(foldText(words).text.split(' '));

/** Words that a title neither begins nor ends with. */
const CONNECTIVES = fold(
  'و ف ثم في من إلى على عن مع بين أن إن أنه إنه أنها إنها التي الذي الذين حيث قد وقد كما لكن بل حتى منذ قبل بعد خلال عند عندما بينما فيما مما ما إذ أي أو يوم ' +
    'شهر بتاريخ وفي ومن وعلى ومنذ وخلال وأن وإن وكان كان وذلك ذلك هذا هذه تلك لدى ضد نحو حول دون لم لن لا هو هي ' +
    'and or but then the a an of in on at to for with by from that which who as into since until before after during about its his her their was were is are be early late',
);
/** Words that begin a title well, though they may not end one. */
const GOOD_START = fold('the a an لم لن لا من دون ضد');

const CLAUSE_END = /[،,;؛:.!?؟–—()]/;

/**
 * The clause that a date stands in, without the date, the words that lead to it, and what joins it to others. Whole words, at most
 * 80 UTF-16 units; empty if there are none.
 */
export function titleOf(
  text: string,
  sentence: Stretch,
  date: {readonly index: number; readonly length: number},
  others: readonly {readonly index: number; readonly length: number}[],
): string {
  const kept = text.slice(sentence.start, sentence.end).split('');
  // Dates go, and are no marks of clauses: «الثلاثاء، أعلن» is one.
  for (const {index, length} of others) {
    for (let i = index - sentence.start; i < index + length - sentence.start; i++)
      if (kept[i] !== undefined) kept[i] = '\0';
  }
  const clauses: {start: number; end: number}[] = [];
  let start = 0;
  for (let i = 0; i <= kept.length; i++) {
    // Not the comma of «1,950».
    const isEnd = i === kept.length || (CLAUSE_END.test(kept[i] ?? '') && !/\d/.test(kept[i + 1] ?? ''));
    if (!isEnd) continue;
    clauses.push({start, end: i});
    start = i + 1;
  }
  const at = date.index - sentence.start;
  const own = Math.max(
    0,
    clauses.findIndex(clause => at >= clause.start && at <= clause.end),
  );
  const wordsOf = (i: number) => trim(kept.slice(clauses[i]?.start, clauses[i]?.end).join(''));

  let words = wordsOf(own);
  // A date between commas, or alone at the start: what it is about stands beside it.
  for (const near of [own + 1, own - 1, own + 2, own - 2]) {
    if (words.length >= 3) break;
    if (near < 0 || near >= clauses.length) continue;
    const more = wordsOf(near);
    words = near > own ? [...words, ...more] : [...more, ...words];
  }
  while (words.join(' ').length > LONGEST && words.length > 1) words = trim(words.slice(0, -1).join(' '));
  return words.join(' ').slice(0, LONGEST);
}

const isConnective = (word: string): boolean => CONNECTIVES.has(foldText(word).text);

/** Words without connectives at the ends and without what is left around a date. */
function trim(clause: string): string[] {
  const words = clause
    .replace(/\s*(?:^|[\s])[^\s\0]{0,2}\0+[^\s\0]{0,2}(?=\s|$)/gu, ' \0 ')
    .replace(/["«»“”]/g, '')
    .split(/\s+/)
    .filter(Boolean);
  // «في» before a date leads nowhere once it is gone.
  const kept = words.filter((word, i) => word !== '\0' && !(words[i + 1] === '\0' && isConnective(word)));
  const clean = kept.flatMap(word => word.replaceAll('\0', '').replace(/^[-'([]+|[-'\])]+$/g, '') || []);
  while (clean.length && isConnective(clean.at(-1) as string)) clean.pop();
  while (clean.length && isConnective(clean[0] as string) && !GOOD_START.has(foldText(clean[0] as string).text))
    clean.shift();
  return clean;
}
