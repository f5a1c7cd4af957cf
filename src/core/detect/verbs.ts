/**
 * Which way a verb looks: what happened, or what is to come. Known words first, then the shape of a word, which without vowel
 * marks says enough in a newspaper's Arabic.
 */
import {foldText} from '../text/fold-text.ts';
import {verbs} from './lexicon.ts';

/** Whether a verb tells of what has been, of what is to come, or of what is. */
export type Tense = 'past' | 'future' | 'present';

/** Whole words, as they are spelled. */
const shape = (words: string): RegExp => new RegExp(`^(?:${foldText(words).text})$`);

/** Words that what comes after is still to come, whatever its verb. */
const FUTURE = shape(
  'ب?(?:سوف|لن|(?:ال)?م(?:قرر|نتظر|رتقب|توقع|فترض|زمع|نوي)[اة]?|[يت](?:عتزم|نوي|ستعد|نتظر|رتقب|توقع|خطط|زمع)|تمهيدا|استعدادا|تحضيرا|تأهبا|' +
    'موعدا?|مطلوب)',
);

/** Words behind which something has happened: «بعد زيارة», «إثر لقاء». */
const PAST = shape('لم|بعدما|عقب|إثر|غداة|أعقاب|عندما|حينما|ماضيا');

/** What begins like a future and is none. */
const NO_FUTURE = shape(
  'س(?:ياس.*|يارة|يارات|يادة|يد[ةي]|يدات|ينما|يناء|يناريو|يول|يرة|يرا|يرغي|يما|يئة|تين|تون|تمئة|تمائة|تيني?ات)',
);

/** What begins like an imperfect and is none. */
const NO_IMPERFECT = shape(
  'ي(?:وم.*|مين|مني|سار|وسف|اسر|حيى|زيد|عقوب|ونس|اسين|ابان|ورو|هودي?)|ت(?:مام|ميم|اريخي|ركي|ونس|وتر|فاصيل|ضخم|قريبا|بون|يار|' +
    'مرد|فشي|دخل|بعا|حديدا)',
);

/** The third person of a perfect verb, with an ending of gender or number, or an object. */
function isPerfect(word: string): boolean {
  const [, object] = /^(.{3,}?)(?:ها|هما|هم|ه)$/.exec(word) ?? [];
  const [, stem] = /^(.{2,}?)(?:تا|وا|ت|ا)$/.exec(object ?? word) ?? [];
  return (
    [word, object, stem, `${stem}ي`, `${stem}ا`].some(each => verbs.has(each as string)) ||
    // A feminine, but for nouns that end as one.
    /^(?![بكوف]?ال|[يت]|س[يتن]|(?:.*يس|كوي|بيرو|ثاب|كبري|ملكو)ت$)..+[^ا]ت$/.test(word) ||
    // Forms VII, VIII and X: their verbal nouns have an alef before the last letter.
    /^(?!ال|انتر|اندلس|.*(?:[هي]|[وي]ن)$)ا(?:[^ا]ت|ن|ست)[^ا]{2,3}$/.test(word)
  );
}

/**
 * The tense of an Arabic word, folded; nothing if it is no verb that can be told.
 * @param whole A «و» or «ف» at its start is a letter of the word, and not "and".
 */
export function arabicTense(word: string, whole = false): Tense | undefined {
  const forms = !whole && /^[وف].{3}/.test(word) && !verbs.has(word) ? [word, word.slice(1)] : [word];
  for (const each of forms) {
    if (FUTURE.test(each)) return 'future';
    if (PAST.test(each) || isPerfect(each)) return 'past';
    if (/^س[يتن]../.test(each) && !NO_FUTURE.test(each)) return 'future';
    // «تفعيل» and «تفاعل» are nouns.
    if (/^(?!ت..ي.$|ت.ا..$|ت.*ه$|.*(?:يه|يا|ات)$)[يت].../.test(each) && !NO_IMPERFECT.test(each)) return 'present';
  }
  return undefined;
}

/** The tense of a folded English word; `undefined` for one that tells of none. */
export function englishTense(word: string): Tense | undefined {
  const [known] = verbs.get(word) ?? [];
  if (known) return (known.tags['tense'] as Tense) || undefined;
  return /[a-z]{2}ed$/.test(word) ? 'past' : undefined;
}

/** The tense of a word of either language, folded. */
export const tenseOf = (word: string): Tense | undefined => (isLatin(word) ? englishTense(word) : arabicTense(word));

/** Of a folded word. */
export const isLatin = (word: string): boolean => word >= 'a' && word < '{';
