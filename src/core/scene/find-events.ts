/** Finding events by what a reader remembers of them. */
import {foldText} from '../text/fold-text.ts';
import type {SceneEvent} from './scene.ts';
import type {Story} from './story.ts';

/** A query to the ids of the events that it finds, in order of time; none for a query in which there is no word. */
export type FindEvents = (query: string) => readonly string[];

/**
 * @param events The events that may be found, in order of time: their dates are known as they are shown.
 * @param folded What has been folded before, by the text as it stood; kept for the next time.
 */
export function eventFinder(
  {timeline, events: items}: Story,
  events: readonly SceneEvent[],
  folded: Map<string, string> = new Map(),
): FindEvents {
  const fold = (text: string): string => {
    let known = folded.get(text);
    if (known === undefined) {
      known = foldText(text).text;
      folded.set(text, known);
    }
    return known;
  };
  const told = new Map(
    items.map(({event, group}) => [
      event.id,
      [event.title, event.text, event.place, timeline.groups?.[group]?.label, ...(event.tags ?? [])],
    ]),
  );
  const index = events.map(({id, title, dateWords}) => ({
    id,
    text: fold([title, dateWords, ...(told.get(id) ?? [])].filter(Boolean).join('\n')),
  }));
  return query => {
    const isFound = testOf(query);
    return isFound ? index.flatMap(({id, text}) => (isFound(text) ? id : [])) : [];
  };
}

/** Whether a folded text has all that a query asks for; `undefined` for a query in which there is no word. */
export function testOf(query: string): ((text: string) => boolean) | undefined {
  const words = wordsOf(foldText(query).text).map(testFor);
  return words.length ? text => words.every(isIn => isIn(text)) : undefined;
}

/** Words need not stand together, nor in the same field; the punctuation around them is not meant. */
const wordsOf = (folded: string): string[] =>
  folded.split(' ').flatMap(word => word.replace(/^\p{P}+|\p{P}+$/gu, '') || []);

/**
 * Whether a text has a word, or one that it is a part of. A year is found by its beginning, a shorter number only as a whole:
 * «1» is not meant to find 1957. «القمر» is in «للقمر» too.
 */
function testFor(word: string): (text: string) => boolean {
  const afterLam = word.replace(/^ال(?=..)/, 'لل');
  if (!/^\d+$/.test(word)) return text => text.includes(word) || text.includes(afterLam);
  const number = new RegExp(`(?:^|\\D)${word}${word.length < 3 ? '(?!\\d)' : ''}`);
  return text => number.test(text);
}
