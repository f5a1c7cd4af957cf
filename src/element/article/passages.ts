/** The passages of an article that tell of a timeline's events. */
import type {Fault} from '../../core/model/problem.ts';
import {shorten} from '../../core/model/shorten.ts';
import {shownLine} from '../../core/model/shown-text.ts';
import type {TimelineEvent} from '../../core/model/timeline.ts';
import {quoteFinder} from '../../core/text/find-quote.ts';
import {type ArticleText, rangesIn} from './article-text.ts';

export interface Passage {
  /** Of the event. */
  readonly id: string;
  /** Where it begins in the text of the article. */
  readonly at: number;
  /** Its text, a range for each text node. */
  readonly ranges: readonly Range[];
  /** What the author has marked by hand. */
  readonly element?: HTMLElement;
}

/**
 * In the order of the article. Where an author has marked the passage of an event by hand, its quote is not looked for.
 * @returns With a fault for each quote that is not there, or there more than once.
 */
export function findPassages(
  article: ArticleText,
  events: readonly TimelineEvent[],
): {passages: readonly Passage[]; faults: readonly Fault[]} {
  const known = new Set(events.map(({id}) => id));
  const passages: Passage[] = [];
  const isMarked = new Set<string>();
  for (const element of article.marked) {
    const id = element.dataset['khattEvent'] ?? '';
    if (!known.has(id)) continue; // another timeline's, perhaps
    isMarked.add(id);
    const pieces = article.pieces.filter(({node}) => element.contains(node));
    passages.push({id, element, at: pieces[0]?.at ?? 0, ranges: rangesIn({pieces}, 0, Number.POSITIVE_INFINITY)});
  }
  const faults: Fault[] = [];
  let find: ReturnType<typeof quoteFinder> | undefined;
  events.forEach(({id, title, quote}, index) => {
    if (!quote || isMarked.has(id)) return;
    find ??= quoteFinder(article.text);
    const {start, end, count} = find(quote);
    if (count === undefined) {
      passages.push({id, at: start, ranges: rangesIn(article, start, end)});
      return;
    }
    faults.push({
      severity: 'warning',
      code: count ? 'quote-ambiguous' : 'quote-missing',
      index,
      id,
      title: shownLine(title),
      field: 'quote',
      value: shorten(quote.exact, 60),
      ...(count && {params: {count}}),
    });
  });
  passages.sort((a, b) => a.at - b.at);
  return {passages, faults};
}

/** The first node of a passage. */
export const startOf = ({ranges, element}: Passage): Node | undefined => ranges[0]?.startContainer ?? element;

/** Where a passage stands in the window; `undefined` where nothing of it is laid out. */
export function boxOf({ranges, element}: Passage): {top: number; bottom: number} | undefined {
  const boxes = (ranges.length ? ranges : element ? [element] : [])
    .map(part => part.getBoundingClientRect())
    .filter(({height}) => height > 0);
  if (!boxes.length) return undefined;
  return {top: Math.min(...boxes.map(({top}) => top)), bottom: Math.max(...boxes.map(({bottom}) => bottom))};
}

/** Whether a point of the window is on a passage's own lines. */
export function isOn({ranges, element}: Passage, x: number, y: number): boolean {
  return (ranges.length ? ranges : element ? [element] : []).some(part =>
    [...part.getClientRects()].some(({left, right, top, bottom}) => x >= left && x < right && y >= top && y < bottom),
  );
}
