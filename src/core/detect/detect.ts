/** Dates in prose with all that is known of them: for `findDates`, and for drafts, which need more. */
import {wallClock} from '../date/wall-clock.ts';
import {makeLexicon} from '../text/lexicon.ts';
import {type Governing, governingVerb, tenses} from './governing-verb.ts';
import {type Item, markIdle, type Tags} from './grammar.ts';
import {readItems} from './lexicon.ts';
import {stages} from './rules.ts';
import {spanInOriginal, type Tokens, tokenize} from './tokens.ts';
import {DAY, fieldsOf, type Publication, settle, type When} from './when.ts';
import {arabic} from './words-ar.ts';
import {english} from './words-en.ts';

export interface DetectOptions {
  /** When the article was published: an EDTF day, or a time of a day. Without an offset it is clock time in `timeZone`. */
  readonly published: string;
  /** BCP 47. By the letters of the text if left out. */
  readonly lang?: string;
  /** IANA name: whose day it was; UTC if left out. */
  readonly timeZone?: string;
}

export interface Detected {
  /** UTF-16 units of the text. */
  readonly index: number;
  readonly length: number;
  readonly edtf: string | null;
  readonly rule: string;
  readonly alternatives: readonly string[];
  readonly when: When;
  /** With what the day of publication and the verb have settled; nothing without an EDTF. */
  readonly chosen?: When;
  readonly governing: Governing;
  /** Index of its sentence in `sentences`. */
  readonly sentence: number;
}

export interface Detection {
  readonly dates: readonly Detected[];
  /** Where each sentence stands, UTF-16 units, half-open. */
  readonly sentences: readonly {readonly start: number; readonly end: number}[];
  readonly tokens: Tokens;
  readonly publication: Publication;
}

const lexicon = makeLexicon(arabic, english);

/** Where weeks start other than on Monday: CLDR's data, which differ from engine to engine. 0 is Sunday. */
const WEEK_STARTS: readonly (readonly [day: number, langs: RegExp])[] = [
  [1, /^ar-(?:MA|TN|LB|MR|TD|SO|KM|AE)\b/],
  [0, /^ar-(?:SA|YE|PS|IL|EH)\b|^en(?:-US|-CA|-IN|-ZA|-PH)?$/],
  [6, /^ar\b/],
];

/** @throws {RangeError} if `published` is not a day or a time of one, or the zone is not an IANA name that this engine knows. */
function publicationOf({published, lang, timeZone = 'UTC'}: DetectOptions, text: string): Publication {
  const [, date, time, offset] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(published.trim()) ?? [];
  // Without an offset it is clock time of the zone already, and its day is what it says.
  const instant = Date.parse(offset ? `${date}T${time}${offset}` : `${date}T00:00Z`);
  if (Number.isNaN(instant)) {
    throw new RangeError(`published is "${published}"; write a day or a time of one, such as 2022-10-12.`);
  }
  const clock = wallClock(instant, offset ? timeZone : 'UTC');
  const language = lang ?? (countOf(text, /[a-z]/gi) > countOf(text, /[\u0600-\u06ff]/g) ? 'en' : 'ar');
  return {
    day: Math.floor(clock / DAY) * DAY,
    lang: language.slice(0, 2).toLowerCase(),
    weekStart: WEEK_STARTS.find(([, langs]) => langs.test(language))?.[0] ?? 1,
  };
}

const countOf = (text: string, pattern: RegExp): number => text.slice(0, 4000).match(pattern)?.length ?? 0;

/**
 * @param count Told of each step, for tests of how time grows.
 * @throws {RangeError} as `findDates` does.
 */
export function detect(text: string, options: DetectOptions, count?: () => void): Detection {
  const publication = publicationOf(options, text);
  const tokens = tokenize(text);
  const {list, folded} = tokens;
  const words = readItems(tokens, text, lexicon);
  markIdle(words);
  let items: readonly Item[] = words;
  for (const run of stages) items = run(items, publication, count);

  const opens = list.flatMap((token, i) => (token.opens ? [i] : []));
  const sentences = opens.map((first, i) => {
    const last = (opens[i + 1] ?? list.length) - 1;
    return spanInOriginal(text, folded, list[first]?.start ?? 0, list[last]?.end ?? 0);
  });

  const found = items.filter((item, i) => isDate(item.tags) && !isName(items, i, folded.text));
  const inDate = new Set<number>();
  /** By where tokens start and end: both only go up. */
  const spans: {first: number; behind: number}[] = [];
  let at = 0;
  for (const {start, end} of found) {
    while (at < list.length && (list[at]?.end ?? 0) <= start) at++;
    const first = at;
    while (at < list.length && (list[at]?.start ?? 0) < end) inDate.add(at++);
    spans.push({first, behind: at});
    // «والثلاثاء»: the next date may be in the same token.
    if (at > first) at--;
  }

  const tenseOf = tenses();
  let anchor: {sentence: number; day: number} | undefined;
  const dates = found.flatMap((item, i): Detected[] => {
    const {sentence, tags} = item;
    const when = (tags.date ?? {rule: 'vague', vague: true}) as When;
    const {first, behind} = spans[i] as {first: number; behind: number};
    const place = {first, behind, start: opens[sentence] ?? 0, end: opens[sentence + 1] ?? list.length};
    const governing = governingVerb(list, place, token => inDate.has(token), tenseOf);
    if (when.ahead && governing.tense === 'past') return [];
    let read = when;
    if (when.steps !== undefined && anchor?.sentence === sentence) {
      const {steps, vague, ...rest} = when;
      read = {...rest, relative: true, ...fieldsOf(anchor.day + steps * DAY)};
    } else if (governing.doubt && !when.vague) read = {...when, uncertain: true};
    const settled = settle(read, publication, () => governing.tense);
    const [day] = /^\d{4}-\d\d-\d\d/.exec(settled.edtf ?? '') ?? [];
    if (day) anchor = {sentence, day: Date.parse(day)};
    const span = spanInOriginal(text, folded, item.start, item.end);
    return [{index: span.start, length: span.end - span.start, ...settled, when: read, governing, sentence}];
  });
  return {dates, sentences, tokens, publication};
}

const isDate = (tags: Tags): boolean => 'date' in tags || 'vague' in tags;

/** A street, a bridge, a newspaper, a prayer; or every Friday, which is no one day. */
function isName(items: readonly Item[], i: number, text: string): boolean {
  const [before, item, after, further] = [items[i - 1], items[i] as Item, items[i + 1], items[i + 2]];
  const when = item.tags.date as When | undefined;
  // «الجمعة من كل أسبوع».
  if (after && 'of' in after.tags && further && 'every' in further.tags && when?.weekday !== undefined) return true;
  if (!before || before.sentence !== item.sentence) return false;
  // «أيام الجمعة» are many, «أيام السبت والأحد» may be two.
  if (before.tags.units === 'day' && when?.weekday !== undefined && !when.toward && !(after && 'and' in after.tags))
    return true;
  if ('every' in before.tags) return true;
  // «المادة 1983», but «القانون عام 1983».
  if ('numbered' in before.tags && when?.month === undefined && /\d/.test(text[item.start] ?? '')) return true;
  if (when?.vague || (when?.toward !== undefined && when.weekday !== undefined)) return false;
  return 'name' in before.tags && (when?.year === undefined || when.rule === 'day-word');
}
