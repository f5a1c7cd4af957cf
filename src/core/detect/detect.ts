/** Dates in prose with all that is known of them: for `findDates`, and for drafts, which need more. */

import {type Governing, governingVerb} from './governing-verb.ts';
import {runStages} from './grammar.ts';
import {DAY} from './hijri.ts';
import {readItems} from './lexicon.ts';
import {stages} from './rules.ts';
import {spanInOriginal, type Tokens, tokenize} from './tokens.ts';
import {fieldsOf, type Publication, settle, spanOf, type When} from './when.ts';

/** What is known of an article beside its text. */
export interface DetectOptions {
  /** When the article was published: an EDTF day, or a time of a day. Without an offset it is clock time in `timeZone`. */
  readonly published: string;
  /** BCP 47. By the letters of the text if left out. */
  readonly lang?: string;
  /** IANA name: whose day it was; UTC if left out. */
  readonly timeZone?: string;
}

/** Words of an article that speak of a time, and the date that they give. */
export interface FoundDate {
  /** Where the words stand, in UTF-16 units of the text. */
  readonly index: number;
  readonly length: number;
  /** The words: `text.slice(index, index + length)`. */
  readonly text: string;
  /** EDTF, levels 0 and 1; null where the words give no date that can be said. */
  readonly edtf: string | null;
  /** Which rule has read them, and by what it decided: `weekday-past-verb`, `year-word`. */
  readonly rule: string;
  /** Other readings, EDTF, the likeliest first: the Tuesday to come for the one that has been. */
  readonly alternatives: string[];
}

/** A date that was found, with what it was found by. */
export interface Detected {
  readonly found: FoundDate;
  /** What the EDTF was written from. */
  readonly chosen: When;
  /** As the words have it, before the day of publication and the verb have settled it. */
  readonly when: When;
  readonly governing: Governing;
  /** Index of its sentence in `tokens.sentences`. */
  readonly sentence: number;
}

/** All that was found in an article, in its order, and what it was read against. */
export interface Detection {
  readonly dates: readonly Detected[];
  readonly tokens: Tokens;
  readonly publication: Publication;
}

/** @throws {RangeError} if `published` is not a day or a time of one, or is an instant, and the zone no IANA name that this engine knows. */
function publicationOf({published, lang, timeZone = 'UTC'}: DetectOptions, text: string): Publication {
  // Of what is missing, too, an author is told what to write.
  const time = (published || '').trim();
  const [, date, offset] = /^(\d{4}-\d\d-\d\d)(?:T[\d:.]+(Z|[+-][\d:]+)?)?$/.exec(time) ?? [];
  const instant = date ? Date.parse(time) : Number.NaN;
  if (Number.isNaN(instant)) throw new RangeError(`published is "${published}"; write a day, such as 2022-10-12.`);
  // Without an offset it is clock time of the zone already, and its day is what it says. Swedes write days as ISO does.
  const day = Date.parse(offset ? new Intl.DateTimeFormat('sv', {timeZone}).format(instant) : `${date}`);
  const pieces = (letter: RegExp) => text.slice(0, 4000).split(letter).length;
  const language = lang ?? (pieces(/[a-z]/i) > pieces(/[ء-ي]/) ? 'en' : 'ar');
  return {
    day,
    lang: language.slice(0, 2).toLowerCase(),
    // The day on which weeks start in a region, 7 for Sunday: CLDR's data, which differ from engine to engine.
    weekStart: /-(?:SA|YE|PS|IL|EH|US|CA|IN|ZA|PH)\b|^en$/.test(language)
      ? 7
      : /^ar(?!-(?:MA|TN|LB|MR|TD|SO|KM|AE)\b)/.test(language)
        ? 6
        : 1,
  };
}

/**
 * @param count Told of each step, for tests of how time grows.
 * @throws {RangeError} as `findDates` does.
 */
export function detect(text: string, options: DetectOptions, count?: () => void): Detection {
  const publication = publicationOf(options, text);
  const tokens = tokenize(text);
  const {folded, sentences} = tokens;
  const dates = sentences.flatMap((words, sentence): Detected[] => {
    const items = runStages(stages, readItems(words), publication, count);
    let anchor = Number.NaN;
    return items.flatMap(({tags, start, end}, i): Detected[] => {
      let when = (tags['date'] ?? (tags['vague'] && {rule: 'vague', vague: true})) as When | undefined;
      if (!when) return [];
      const governing = governingVerb(items, i);
      if (when.ahead && governing.tense === 'past') return [];
      if (when.steps !== undefined && anchor)
        when = {...when, vague: false, relative: true, ...fieldsOf(anchor + when.steps * DAY)};
      else if (governing.doubt && !when.vague) when = {...when, uncertain: true};
      const {chosen, ...read} = settle(when, publication, governing.tense);
      if (read.edtf && chosen.day) [anchor] = spanOf(chosen);
      const {start: index, end: behind} = spanInOriginal(text, folded, start, end);
      const found = {index, length: behind - index, text: text.slice(index, behind), ...read};
      return [{found, chosen, when, governing, sentence}];
    });
  });
  return {dates, tokens, publication};
}
