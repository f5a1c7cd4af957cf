/** What happened, in a few words of the sentence that tells of it. */
import {foldText} from '../text/fold-text.ts';
import {verbs} from './lexicon.ts';
import {arabicTense, englishTense} from './verbs.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Place {
  readonly index: number;
  readonly length: number;
}

/** UTF-16 units: what a title may have. */
const LONGEST = 80;

const fold = (words: string): ReadonlySet<string> => new Set(foldText(words).text.split(' '));

/** Words that a title neither begins nor ends with, and before which one may be cut short. */
const CONNECTIVES = fold(
  'و ف ثم في من إلى على عن مع بين أن إن أنه إنه أنها إنها التي الذي الذين حيث قد وقد كما لكن بل حتى منذ قبل بعد خلال عند عندما بينما فيما مما ما إذ أي أو يوم ' +
    'شهر بتاريخ وفي ومن وعلى ومنذ وخلال وأن وإن وكان وكانت كان كانت وذلك ذلك هذا هذه تلك لدى ضد نحو حول دون لم لن لا هو هي المقرر المنتظر المتوقع المرتقب ' +
    'المفترض ومن بقيمة بسبب بحضور أمام عبر وأنه وأنها وإنه وإنها بحسب حسب وفق وفقا and or but then the a an of in on at to for with by from that which who as into since until before after during about its his her their ' +
    'was were is are be dates early late while when where because worth amid over under against near between among including',
);
/** Words that begin a title well, though they may not end one. */
const GOOD_START = fold('the a an لم لن لا من دون ضد its his her their');
/** Words behind which what was said stands. */
const THAT = fold('إن أن بأن وإن وأن وبأن that');
/** Words behind which more was said. */
const AND_THAT = fold('وإن وأن وبأن');
/** Verbs that say nothing without their date: «يعود إلى القرن الثاني». */
const NEEDS_DATE = fold('يعود تعود يرجع ترجع');
const SAID =
  /^(?:said|says|told|announced|confirmed|added|reported|warned|stated|estimate|estimates|expected|believed)$/;
/** Someone named before. */
const PRONOUN = fold('it he she they هو هي هم');

const CLAUSE_END = /[،,;؛:.!?؟–—()](?!\p{Nd})/gu;
/** The event's date where it was taken out, and another date. */
const OWN = '\u0001';
const GAP = '\0';
const isGap = (word: string | undefined): boolean => word === GAP || word === OWN;
/** A clause between commas that tells of what stands before it. */
const RELATIVE = fold('who whom whose which where الذي التي الذين');

/** «الدوحة - », "NAIROBI (Reuters) — ": a place, or an agency, before what a paragraph tells. */
const DATELINE = /^\s*((?:[\p{L}.]+[ ،,]+){0,3}[\p{L}.]+)(?: ?\([^()]{2,30}\))? [-–—ـ] /u;
/** «• », «14:05 - »: what stands before an entry of a list, or of live coverage. */
const ENTRY = /^\s*(?:[•●▪◦‣*–—-]\s+)?(?:\p{Nd}{1,2}:\p{Nd}{2}\s+(?:[-–—|]\s+)?)?/u;

/** Where a sentence begins to tell something. */
function startOf(text: string, {start, end}: Stretch, date: Place): number {
  const isParagraph = /(?:^|[\n\r\u2028\u2029])\s*$/.test(text.slice(Math.max(0, start - 8), start));
  if (!isParagraph) return start;
  const words = text.slice(start, end);
  const [whole = '', place = ''] = DATELINE.exec(words) ?? ENTRY.exec(words) ?? [];
  return start + whole.length > date.index || place.split(/[ ،,]+/).some(isVerb) ? start : start + whole.length;
}

/**
 * The clause that a date stands in, without the date, the words that lead to it, and what joins it to others. Whole phrases, at
 * most 80 UTF-16 units; empty if there are no words.
 * @param others The other dates of the sentence that say when; vague ones may be part of what happened.
 */
export function titleOf(text: string, sentence: Stretch, date: Place, others: readonly Place[]): string {
  const begin = startOf(text, sentence, date);
  const taken = [...others.filter(({index}) => index !== date.index), date].sort((a, b) => a.index - b.index);
  // Dates are no marks of clauses: «الثلاثاء، أعلن» is one, and so is the comma of «1,950».
  const ends: number[] = [];
  let passed = 0;
  for (const {index} of text.slice(begin, sentence.end).matchAll(CLAUSE_END)) {
    const at = begin + index;
    const endOf = (place: Place | undefined) => (place ? place.index + place.length : Infinity);
    while (endOf(taken[passed]) <= at) passed++;
    if (at < (taken[passed]?.index ?? Infinity)) ends.push(at);
  }
  ends.push(sentence.end);
  const own = Math.max(
    0,
    ends.findIndex(end => date.index < end),
  );
  const wordsOf = (first: number, last: number, without: readonly Place[], isWhole = true): string[] => {
    const [start, end] = [first > 0 ? (ends[first - 1] as number) + 1 : begin, ends[last] as number];
    let [clause, at] = ['', start];
    for (const {index, length} of without) {
      if (index < at || index >= end) continue;
      clause += text.slice(at, index) + (index === date.index ? OWN : GAP);
      at = Math.min(end, index + length);
    }
    const all = clause + text.slice(at, end);
    return isWhole ? trim(all) : all.trim().split(/\s+/);
  };

  let words = wordsOf(own, own, taken);
  const hasOwn = words.length > 0;
  const behind = text
    .slice(date.index + date.length, ends[own])
    .trim()
    .split(/\s+/);
  const isBetween = (clause: number): boolean => RELATIVE.has(bare(wordsOf(clause, clause, taken, false)[0]));
  const ahead = text
    .slice(own > 0 ? (ends[own - 1] as number) + 1 : begin, date.index)
    .trim()
    .split(/\s+/);
  const next = ends[own + 1] === undefined ? [] : wordsOf(own + 1, own + 1, [date], false);
  if (own > 0 && THAT.has(bare(behind[0])) && !ahead.some(isVerb)) {
    // «أعلن المساعد، وهو …، للصحفيين الأربعاء أن»: it is the announcement that was then.
    words = [...wordsOf(0, 0, taken), ...words];
  } else if (own > 0 && THAT.has(bare(next[0])) && (!ahead.some(isVerb) || isConnective(ahead[0]))) {
    // «قال الوزير، في مؤتمر عقده أمس، إن».
    words = [...wordsOf(own - 1, own - 1, taken), ...next];
  } else if (own > 0 && RELATIVE.has(bare(ahead[0]))) {
    // «The novelist, who grew up there in the 1970s».
    const comma = isEnglish(ahead[0]) ? ',' : '،';
    const head = wordsOf(own - 1, own - 1, taken);
    const told = words.length < 3 ? wordsOf(own, own, []) : words;
    words = [...head.slice(0, -1), `${head.at(-1) ?? ''}${comma}`, ahead[0] as string, ...told];
  } else if (
    own > 1 &&
    isVerb(words[0]) &&
    (isBetween(own - 1) || (isEnglish(words[0]) && !CONNECTIVES.has(bare(ahead[0]))))
  ) {
    // «The minister, who took office in May, plans»: the subject stands before what is told of it.
    words = [...wordsOf(own - 2, own - 2, taken), ...words];
  } else if (isWeak(words)) {
    const isTold = words.length < 2 && ahead.some(isVerb) && bare(next[0]) !== '';
    // A date between commas, or a clause without its subject: what it is about stands beside it.
    const around = [[own - 1, own + 1] as const, [own - 1, own] as const, [own, own + 1] as const]
      .filter(([first, last]) => first >= 0 && last < ends.length)
      // «His bill, introduced in January, would»: what is told between commas keeps its date.
      .map(([first, last]) => wordsOf(first, last, isTold && last > own ? [] : [date]));
    const isAside = !words.some(isVerb);
    const whole = around.filter(each => !isWeak(each));
    // «In 1999, talks began»: two words are more than none.
    words =
      whole.find(each => isAside || lengthOf(each) <= LONGEST) ?? whole[0] ?? (words[0] ? words : (around[0] ?? []));
  }
  // «The building dates from around 1870».
  if (NEEDS_DATE.has(bare(words.at(-1))) || (words.length < 3 && (hasOwn || !words[0]) && !isVerb(words[0])))
    words = wordsOf(own, own, []);
  return shorten(words)
    .join(' ')
    .slice(0, LONGEST)
    .replace(/^[a-z]/, letter => letter.toUpperCase());
}

/** Words as they are compared: those of a long sentence are asked for with each of its dates. */
const known = new Map<string, string>();
const MOST_KNOWN = 5000;

function bare(word = ''): string {
  let folded = known.get(word);
  if (folded === undefined) {
    folded = foldText(word).text.replace(/[^\p{L}\p{N}]/gu, '');
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, folded);
  }
  return folded;
}
/** A verb of the lists, or its feminine. */
const isKnown = (word: string): boolean =>
  verbs.has(word) || verbs.has(word.replace(/ت$/, '')) || verbs.has(word.replace(/ت$/, 'ي'));
/** «علي» is a name: «عهد محمد علي». */
const isConnective = (word: string | undefined): boolean =>
  CONNECTIVES.has(bare(word)) && !/^علي[،؛:.]?$/.test(word ?? '');
const isVerb = (word = ''): boolean =>
  (/^[a-z]/.test(word) ? englishTense(bare(word)) : arabicTense(bare(word))) !== undefined;
const isEnglish = (word = ''): boolean => /^[a-z]/.test(word);
const lengthOf = (words: readonly string[]): number => words.join(' ').length;
/** Without its subject, or nearly without words; but «رُفعت الأغلفة» says it all. */
const isWeak = (words: readonly string[]): boolean =>
  PRONOUN.has(bare(words[0])) ||
  words.filter(word => !isConnective(word)).length < (isVerb(words[0]) && /^ال/.test(words[1] ?? '') ? 2 : 3);

/** Cut before the last phrase that has no room. */
function shorten(words: readonly string[]): readonly string[] {
  if (lengthOf(words) <= LONGEST) return words;
  // Each takes a letter and a space: of a sentence of thousands, no more can have room.
  let kept = words.slice(0, LONGEST / 2);
  while (lengthOf(kept) > LONGEST && kept.length > 1) kept.pop();
  // «مقترحا مكتوبا يتضمن», «القمة الأفريقية للاقتصاد»: what tells more of a noun can be missed.
  const isMore = (word: string, before = ''): boolean =>
    /[،,;؛:]$/.test(before) || /^(?:لل|بال|كال)/.test(word) || (/^ي/.test(word) && isVerb(word) && !/^ال/.test(before));
  const cut = kept.findLastIndex((word, i) => i > 2 && (isConnective(word) || isMore(word, kept[i - 1])));
  if (cut > 2) kept = kept.slice(0, cut);
  return withoutEnds(kept);
}

/** Words without connectives at the ends and without what is left around a date. */
function trim(clause: string): string[] {
  const words = clause
    // Of the commas on both sides of a date, neither is of use without it.
    .replace(/[،,](\s+([^\s،,]+\s+)?[\0\u0001]+[،,])/g, '$1')
    .replace(
      /\s*(?:^|[\s])[^\s\0\u0001]{0,2}[\0\u0001]+[^\s\0\u0001]{0,2}(?=\s|$)/gu,
      gap => ` ${gap.includes(OWN) ? OWN : GAP} `,
    )
    .replace(/["«»“”]/g, '')
    .split(/\s+/)
    .filter(Boolean);
  // «قال الوزير إن الرحلات ستبدأ الأحد» tells of journeys.
  const gap = words.includes(OWN) ? words.indexOf(OWN) : words.indexOf(GAP);
  const that = words.findLastIndex(
    (word, i) =>
      i < gap && THAT.has(bare(word)) && (word !== 'that' || words.slice(0, i).some(each => SAID.test(each))),
  );
  const more = words.findIndex((word, i) => i > gap && gap >= 0 && AND_THAT.has(bare(word)));
  const all = more > 0 ? words.slice(0, more) : words;
  const told = isWeak(all.slice(that + 1).filter(word => !isGap(word))) ? all : all.slice(that + 1);
  // «في» before a date leads nowhere once it is gone.
  const kept = told.filter((word, i) => !isGap(word) && !(isGap(told[i + 1]) && isConnective(word)));
  return withoutEnds(kept.flatMap(word => word.replace(/[\0\u0001]/g, '').replace(/^[-'([]+|[-'\])]+$/g, '') || []));
}

/** «فإن», «وبحسب», «ولن»: one word for two, of which the second may begin a title. */
const withoutAnd = (word = ''): string =>
  /^[وف]../.test(word) && !/^(?:فقد|وما)$/.test(bare(word)) && !isConnective(word) && isConnective(word.slice(1))
    ? word.slice(1)
    : word;
/** «ما زال» without its first word says the contrary. */
const isStill = ([first, next = '']: readonly string[]): boolean => bare(first) === 'ما' && /^[يت]?زا?ل/.test(next);

function withoutEnds(words: readonly string[]): string[] {
  const clean = [...words];
  while (clean.length && (isConnective(clean.at(-1)) || !bare(clean.at(-1)))) clean.pop();
  while (clean.length) {
    clean[0] = withoutAnd(clean[0]);
    if (!isConnective(clean[0]) || (GOOD_START.has(bare(clean[0])) && clean[0] !== 'من') || isStill(clean)) break;
    // «كانت الحكومة قد أقرت».
    if (/^و?كان/.test(clean.shift() ?? '')) {
      const already = clean.indexOf('قد');
      if (already > 0) clean.splice(already, 1);
    }
  }
  const [first = ''] = clean;
  // «ويعود» and «وأعلنت», but «وصل» and «وصلت».
  const rest = bare(first.slice(1));
  if (
    /^[وف]/.test(first) &&
    arabicTense(rest) &&
    (!arabicTense(bare(first), true) || (!isKnown(bare(first)) && /^.[^ا]/.test(first)))
  )
    clean[0] = first.slice(1);
  const last = clean.length - 1;
  if (last >= 0) clean[last] = (clean[last] as string).replace(/[،,;؛:.]+$/, '');
  return clean;
}
