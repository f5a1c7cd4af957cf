/** The verb that says whether «الثلاثاء» was or will be: sought leftwards in the sentence, then to the right of the date. */
import type {Token} from './tokens.ts';
import {arabicTense, englishTense, type Tense} from './verbs.ts';

/** Sentences without a stop are not searched for ever. */
const FARTHEST = 40;

const isLatin = (word: string): boolean => word >= 'a' && word < '{';

/** Tells the tense of words, each of which it looks at once. */
export function tenses(): (word: string) => Tense | undefined {
  const known = new Map<string, Tense | undefined>();
  return word => {
    if (!known.has(word)) known.set(word, isLatin(word) ? englishTense(word) : arabicTense(word));
    return known.get(word);
  };
}

export interface Governing {
  readonly tense: Tense | undefined;
  /** Index of the token that decided. */
  readonly token?: number;
  /** «قد يزور», «يُرجّح أن»: it may be. */
  readonly doubt: boolean;
}

const DOUBT = new Set(
  'ربما يرجح ترجح رجح مرجح المرجح يعتقد تعتقد محتمل المحتمل يحتمل لعل possibly probably perhaps maybe believed thought likely reportedly may might could'.split(
    ' ',
  ),
);

const CLAUSE_ENDS = new Set('،.;؛:');

/** Words that a verb of saying ends at: what follows is another's clause. */
const THAT = new Set(['ان', 'بان', 'انه', 'انها', 'that']);

/** «دعت النقابة إلى وقفة السبت»: what is called for, or put off to a day, is to come. */
const CALLS = /^[وف]?(?:دع[ات]|دعوا|ارج[اي]ت?|ارجء?ت?|اجلت?|تاجلت?)$|^call(?:ed|s)$/;

/**
 * @param first Index of the first token of the date, `behind` of the one behind it; both in the sentence [start, end).
 * @param isDate Whether a token belongs to a date, and so is no verb.
 * @param tenseOf From `tenses`.
 */
export function governingVerb(
  list: readonly Token[],
  {
    first,
    behind,
    start,
    end,
  }: {readonly first: number; readonly behind: number; readonly start: number; readonly end: number},
  isDate: (token: number) => boolean,
  tenseOf: (word: string) => Tense | undefined,
): Governing {
  let doubt = false;
  let toward = false;
  let tense: Tense | undefined;
  let token: number | undefined;
  const word = (i: number) => (i >= start && i < end ? (list[i]?.text ?? '') : '');

  for (let i = first - 1; i >= Math.max(start, first - FARTHEST); i--) {
    if (isDate(i)) continue;
    const text = word(i);
    if (i >= first - 12 && DOUBT.has(text)) doubt = true;
    if (text === 'قد' && arabicTense(word(i + 1)) === 'present') doubt = true;
    if (tense) {
      // A verb is found; only doubt is still looked for, in its own clause.
      if (CLAUSE_ENDS.has(text)) break;
      continue;
    }
    if (THAT.has(text) && i < first - 1 && text !== 'that') {
      // «قال إن اللقاء الخميس»: the verb of saying does not govern what is said; «يرجّح أن» still says that it may be.
      if (DOUBT.has(word(i - 1))) doubt = true;
    }
    toward ||= text === 'الي' || text === 'for';
    const found = toward && CALLS.test(text) ? 'future' : tenseAt(i);
    if (found) {
      tense = found;
      token = i;
    }
  }
  for (let i = behind, commas = 0; !tense && i < Math.min(end, behind + FARTHEST / 2); i++) {
    if (isDate(i)) continue;
    if ((word(i) === '،' || word(i) === ',') && ++commas > 1) break;
    const found = tenseAt(i);
    if (found && !(isLatin(word(i)) && found === 'past' && word(i) === 'been')) {
      tense = found;
      token = i;
    }
  }
  return {tense, doubt, ...(token !== undefined && {token})};

  /** The tense of a word with the small words before it. */
  function tenseAt(i: number): Tense | undefined {
    const text = word(i);
    const own = tenseOf(text);
    if (!own) return undefined;
    if (isLatin(text)) {
      // «will be held», «to be held», «is expected to open».
      if (own === 'past' && /^(?:be|is|are|being)$/.test(word(i - 1)))
        return /^be$/.test(word(i - 1)) ? undefined : 'past';
      return own;
    }
    if (own !== 'present') return own;
    // «لم يحضر», «كان الوفد يزور».
    if (word(i - 1) === 'لم') return 'past';
    if (word(i - 1) === 'لن') return 'future';
    for (let back = i - 1; back >= Math.max(start, i - 6); back--) {
      if (CLAUSE_ENDS.has(word(back))) break;
      if (/^[وف]?كان(?:ت|وا)?$/.test(word(back))) return 'past';
    }
    return own;
  }
}
