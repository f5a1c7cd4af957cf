/** Ids for events that have none: from the title, so that a link to an event can be read. */

/** What stands inside a word and is no part of it: tashkeel, Quranic marks, tatweel, apostrophes, invisible marks. */
const WITHIN_WORDS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed'’\p{Cf}]/gu;

const LONGEST = 60;

/**
 * The words of a title joined by hyphens: letters of any script and digits kept, Latin in lower case, presentation
 * forms as plain letters, tashkeel, tatweel and punctuation left out. At most 60 UTF-16 units, of whole words where the
 * first is not longer. Empty if the title has neither letter nor digit.
 */
export function makeId(title: string): string {
  // An id has little room: what lies far behind is not looked at, so that a title of megabytes costs nothing.
  const words = title.slice(0, 1000).normalize('NFKC').replace(WITHIN_WORDS, '').toLowerCase();
  let id = '';
  for (const word of words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    if (id && id.length + word.length >= LONGEST) break;
    id += (id && '-') + word;
  }
  return id.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}

/**
 * A function that gives out ids, none of them twice: the one that is asked for if it is free, else the same with `-2`,
 * `-3` and so on. The same questions in the same order have the same answers.
 * @param taken Ids that are never given out.
 */
export function freeIds(taken: Iterable<string>): (wanted: string) => string {
  const used = new Set(taken);
  const counts = new Map<string, number>();
  return wanted => {
    let n = counts.get(wanted) ?? 1;
    let id = wanted;
    while (used.has(id)) id = `${wanted}-${++n}`;
    counts.set(wanted, n);
    used.add(id);
    return id;
  };
}
