/** The article beside its events: which words give a date, which event was made of them, and which passages events quote. */
import {readEdtf} from '../date/read-edtf.ts';
import {type DraftOptions, draftTimeline, type Mention} from '../detect/draft-timeline.ts';
import {type FoundQuote, quoteFinder} from '../text/find-quote.ts';
import {foldText} from '../text/fold-text.ts';
import {type Draft, type Fields, fieldsOf, isBlank, isObject, type Row} from './draft.ts';
import {editEvent, insertEvents} from './edits.ts';

/** Words of the article that speak of a time. */
export interface FoundMark extends Mention {
  /** The event that a draft makes of it; left out where the words give no date. */
  readonly event?: Fields;
  /** What other words made the same event of: their indexes in the list of marks. */
  readonly siblings: readonly number[];
}

/** What was found in an article, whatever the draft beside it holds. */
export interface ArticleReading {
  readonly text: string;
  /** In the order of the text. */
  readonly marks: readonly FoundMark[];
  readonly find: (quote: {readonly exact: string; readonly prefix?: string; readonly suffix?: string}) => FoundQuote;
}

/** Where an event's quote stands in the article, UTF-16 units, half-open. */
export interface Passage {
  readonly key: number;
  readonly start: number;
  readonly end: number;
}

/** How the article and the rows of a draft belong together. */
export interface JoinedArticle {
  readonly passages: readonly Passage[];
  /** The row that was made of a mark, by the mark's index. */
  readonly rowOf: ReadonlyMap<number, number>;
}

const nothingFound: ArticleReading = {text: '', marks: [], find: () => ({count: 0})};

/** Reads an article. Where `published` is no day, only quotes can be found in it. */
export function readArticle(text: string, options: DraftOptions): ArticleReading {
  if (!text.trim()) return nothingFound;
  const find = quoteFinder(text);
  try {
    const {timeline, drafts, vague} = draftTimeline(text, options);
    const events = new Map<string, Fields>(timeline.events.map(({id, ...fields}) => [id, fields]));
    const made = drafts.flatMap(({id, mentions}) => mentions.map(mention => ({...mention, id})));
    const all = [...made, ...vague.map(mention => ({...mention, id: ''}))].sort((a, b) => a.index - b.index);
    return {
      text,
      find,
      marks: all.map(({id, ...mention}): FoundMark => {
        const event = events.get(id);
        return {
          ...mention,
          ...(event && {event}),
          siblings: id ? all.flatMap((other, i) => (other.id === id ? [i] : [])) : [],
        };
      }),
    };
  } catch {
    return {text, marks: [], find};
  }
}

const folded = (text: unknown): string => (typeof text === 'string' ? foldText(text).text.trim() : '');

/** What of the article the events stand on now. */
export function joinRows({marks, find}: ArticleReading, rows: readonly Row[]): JoinedArticle {
  const passages = rows.flatMap((row): Passage[] => {
    const quote = fieldsOf(row)['quote'];
    if (!isObject(quote) || typeof quote['exact'] !== 'string') return [];
    const found = find({
      exact: quote['exact'],
      prefix: String(quote['prefix'] ?? ''),
      suffix: String(quote['suffix'] ?? ''),
    });
    return found.count === undefined ? [{key: row.key, start: found.start, end: found.end}] : [];
  });
  const byKey = new Map(rows.map(row => [row.key, fieldsOf(row)]));
  const rowOf = new Map<number, number>();
  // The event's own words first, so that two dates of one sentence do not share an event that is of one of them.
  const isOf = (mark: FoundMark, fields: Fields): boolean =>
    folded(fields['phrase']) === folded(mark.text) ||
    fields['date'] === mark.edtf ||
    mark.alternatives.includes(String(fields['date']));
  marks.forEach((mark, i) => {
    if (mark.edtf === null) return;
    const over = passages.find(
      ({key, start, end}) =>
        start < mark.index + mark.length && end > mark.index && isOf(mark, byKey.get(key) as Fields),
    );
    if (over) rowOf.set(i, over.key);
  });
  marks.forEach(({siblings}, i) => {
    const made = siblings.map(at => rowOf.get(at)).find(key => key !== undefined);
    if (made !== undefined && !rowOf.has(i)) rowOf.set(i, made);
  });
  return {passages, rowOf};
}

/** A stretch of the article in which nothing changes. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Index of the mark that it is. */
  readonly mark?: number;
  /** Rows that quote it. */
  readonly keys: readonly number[];
}

/** A line of the article. */
export interface Paragraph {
  readonly start: number;
  readonly pieces: readonly Piece[];
}

/** The article in lines, each in pieces that touch; blank lines are left out. */
export function paragraphsOf(
  {text, marks}: Pick<ArticleReading, 'text' | 'marks'>,
  {passages}: Pick<JoinedArticle, 'passages'>,
): Paragraph[] {
  const edges = new Set<number>();
  for (const {index, length} of marks) edges.add(index).add(index + length);
  for (const {start, end} of passages) edges.add(start).add(end);
  const cuts = [...edges].sort((a, b) => a - b);
  const paragraphs: Paragraph[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    if (!line[0].trim()) continue;
    const [from, to] = [line.index, line.index + line[0].length];
    const at = [from, ...cuts.filter(cut => cut > from && cut < to), to];
    const pieces = at.slice(0, -1).map((start, i): Piece => {
      const mark = marks.findIndex(({index, length}) => index <= start && start < index + length);
      return {
        start,
        end: at[i + 1] as number,
        ...(mark >= 0 && {mark}),
        keys: passages.filter(passage => passage.start <= start && start < passage.end).map(({key}) => key),
      };
    });
    paragraphs.push({start: from, pieces: joined(pieces)});
  }
  return paragraphs;
}

/** A mark is one piece, though a passage may begin within it. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && piece.mark !== undefined && last.mark === piece.mark)
      result[result.length - 1] = {...last, end: piece.end, keys: [...new Set([...last.keys, ...piece.keys])]};
    else result.push(piece);
  }
  return result;
}

/** Where an event of that date stands among rows that are in order; at the end where its date can't be read. */
function placeOf(rows: readonly Row[], edtf: unknown): number {
  const read = readEdtf(String(edtf));
  if (!('date' in read)) return rows.length;
  const before = rows.findLastIndex(row => {
    const other = readEdtf(String(fieldsOf(row)['date'] ?? ''));
    return 'date' in other && other.date.start <= read.date.start;
  });
  return before + 1;
}

/** The status of an event that was reckoned to a day: to come, seen from the day of publication, or not. */
const statusAt = (edtf: string, published: string): 'planned' | undefined => {
  const [date, day] = [readEdtf(edtf), readEdtf(published)];
  return 'date' in date && 'date' in day && date.date.start >= day.date.end ? 'planned' : undefined;
};

/** A draft event of a mark, as what it reads or, where given, as another reading of it. @returns The key of its row too. */
export function addMark(
  draft: Draft,
  mark: FoundMark,
  {edtf, published}: {readonly edtf?: string; readonly published: string},
): {readonly draft: Draft; readonly key: number | undefined} {
  if (!mark.event) return {draft, key: undefined};
  const event = edtf && edtf !== mark.edtf ? redated(mark.event, edtf, published) : mark.event;
  const rows = draft.rows.filter(row => !isBlank(row));
  const added = insertEvents({...draft, rows}, placeOf(rows, event['date']), [event]);
  return {draft: added.draft, key: added.keys[0]};
}

function redated(event: Fields, edtf: string, published: string): Fields {
  const {status: _, ...rest} = event;
  const status = statusAt(edtf, published);
  return {...rest, date: edtf, ...(status && {status})};
}

/** The event of a row takes another reading of its words. What was cancelled or disputed stays so. */
export function rereadRow(draft: Draft, key: number, edtf: string, published: string): Draft {
  const row = draft.rows.find(each => each.key === key);
  if (!row) return draft;
  const {status} = fieldsOf(row);
  const isOpen = status === undefined || status === 'planned' || status === 'happened';
  return editEvent(draft, key, {date: edtf, ...(isOpen && {status: statusAt(edtf, published)})});
}

/** UTF-16 units of the article on each side of a quote, by which it is told from the same words elsewhere. */
const CONTEXT = 32;

/** Words of the article become the quote of a row's event. White space at their ends is left out. */
export function quoteWords(draft: Draft, key: number, start: number, end: number): Draft {
  const text = draft.article;
  const words = text.slice(start, end);
  const exact = words.trim();
  if (!exact) return draft;
  const from = start + words.indexOf(exact);
  const to = from + exact.length;
  const prefix = text.slice(Math.max(0, from - CONTEXT), from);
  const suffix = text.slice(to, to + CONTEXT);
  return editEvent(draft, key, {quote: {exact, ...(prefix && {prefix}), ...(suffix && {suffix})}});
}
