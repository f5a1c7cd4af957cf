/** The verb that says whether «الثلاثاء» was or will be: sought leftwards in the sentence, then to the right of the date. */
import {has, type Item} from './grammar.ts';
import {isLatin, type Tense, tenseOf} from './verbs.ts';
import type {When} from './when.ts';

/** Sentences without a stop are not searched for ever. */
const FARTHEST = 40;

/** What the words around a date say of its time. */
export interface Governing {
  readonly tense?: Tense | undefined;
  /** What decided. */
  readonly verb?: Item | undefined;
  /** «قد يزور», «يُرجّح أن»: it may be. */
  readonly doubt: boolean;
}

/** Besides what is `maybe` a date. */
const DOUBT =
  /^(?:(?:[يت]|(?:ال)?م)?رجح|[يت]عتقد|(?:ال)?محتمل|يحتمل|لعل|believed|thought|likely|reportedly|may|might|could)$/;

const CLAUSE_END = /^[،.;؛:]$/;

/** «دعت النقابة إلى وقفة السبت»: what is called for, or put off to a day, is to come. */
const CALLS =
  /^[وف]?(?:دع(?:[ات]|وا)|ارج[اء]ت?|ت?اجلت?|م(?:دد|هل)ت?|حذرت?) (?:الي|until)$|^(?:call(?:ed|s) for|(?:extend|adjourn)ed )/;

/** «قال يوري الجمعة إن اللقاء سيعقد»: a date before one of these is the day of saying, whatever looks like a verb to come. */
const SAYING = /^ب?ان(?:ه|ها|هم|نا)?$/;

/** What opens a clause below another, or beside it. */
const BELOW = /^(?:وال|ال[ذت]ي|فيما|ب?ان$)/;

/**
 * @param items Of the sentence; dates are none of them verbs.
 * @param at Index of the date.
 */
export function governingVerb(items: readonly Item[], at: number): Governing {
  let doubt = false;
  // «مدد المهلة حتى الأحد».
  let toward = ((items[at] as Item).tags['date'] as When | undefined)?.rule?.slice(0, 5);
  let tense: Tense | undefined;
  let verb: Item | undefined;
  // «زار وزير الخارجية سيرغي لافروف»: in a clause that has its verb, what looks like one behind a definite noun is a name.
  let mayBeName = false;
  const word = (i: number) => items[i]?.text ?? '';
  const isSaying = SAYING.test(word(at + 1));

  for (let i = at - 1; items[i] && i > at - FARTHEST; i--) {
    const text = word(i);
    if (
      (i >= at - 12 && (has(items[i], 'maybe') || DOUBT.test(text))) ||
      (text === 'قد' && tenseOf(word(i + 1)) === 'present')
    )
      doubt = true;
    // Behind a verb only doubt is still looked for, in its own clause.
    if (!verb || mayBeName) {
      if (/^(?:الي|for|to)$/.test(text)) toward = text;
      const own = CALLS.test(`${text} ${toward}`) ? 'future' : tenseAt(i);
      if (own && !(isSaying && own === 'present') && !(verb && BELOW.test(word(i - 1)))) {
        tense = own;
        verb = items[i];
        mayBeName = /^[فتسي]/.test(text) && /^ال|^مع$/.test(word(i - 1));
      }
      mayBeName &&= !BELOW.test(text);
    }
    if ((verb || isSaying) && CLAUSE_END.test(text)) break;
  }
  if (isSaying && !verb) return {tense: 'past', verb: items[at + 1], doubt};
  for (let i = at + 1, commas = 0; !verb && items[i] && i < at + FARTHEST / 2; i++) {
    if (/^[،,]$/.test(word(i)) && ++commas > 1) break;
    tense = tenseAt(i);
    if (tense) verb = items[i];
  }
  return {tense, verb, doubt};

  /** The tense of a word with the small words before it. */
  function tenseAt(i: number): Tense | undefined {
    const own = tenseOf(word(i));
    const before = word(i - 1);
    // «will be held», «to be held», «is expected to open».
    // Nor «the revised plan», «to meet bereaved families».
    if (own === 'past' && (/^(?:be|the|an?)$/.test(before) || word(i - 2) === 'to')) return undefined;
    if (own !== 'present' || isLatin(word(i))) return own;
    // «لم يحضر», «كان الوفد يزور».
    if (before === 'لم') return 'past';
    for (let back = i - 1; back >= i - 6 && !CLAUSE_END.test(word(back)); back--)
      if (/^[وف]?كان(?:ت|وا)?$/.test(word(back))) return 'past';
    return own;
  }
}
