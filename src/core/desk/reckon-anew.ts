/** Dates that were reckoned from one day of publication, and then another turns out to be the right one. */
import {joinRows, readArticle, rereadRow} from './article-marks.ts';
import {readTypedDate} from './date-reading.ts';
import {type Draft, fieldsOf, headText} from './draft.ts';

/** Of the same words. EDTF, the likeliest first. */
type Readings = readonly string[];

/**
 * The draft with what was reckoned from the day `from` reckoned from `to`: as the article has it, else by the words alone. A reading
 * that was chosen is chosen again; a date that someone has written stays. The same draft where nothing changes.
 * @param from EDTF day.
 * @param to EDTF day.
 */
export function reckonAnew(draft: Draft, from: string, to: string): Draft {
  const [lang, timeZone] = [headText(draft, 'lang'), headText(draft, 'timeZone')];
  const on = (published: string) => ({published, ...(lang && {lang}), ...(timeZone && {timeZone})});
  const [before, after] = [readArticle(draft.article, on(from)), readArticle(draft.article, on(to))];
  const keys = joinRows(before, draft.rows).rowOf;
  const typed = (phrase: string, published: string): Readings => {
    const read = readTypedDate(phrase, on(published));
    return read ? [read.date.edtf, ...read.alternatives] : [];
  };
  return draft.rows.reduce((changed, row) => {
    const {date, dating, phrase} = fieldsOf(row);
    if (typeof date !== 'string' || dating !== 'derived') return changed;
    const inArticle = before.marks.flatMap((mark, i): (readonly [Readings, Readings])[] => {
      const same = after.marks.find(({index, length}) => index === mark.index && length === mark.length);
      return keys.get(i) === row.key && same ? [[readingsOf(mark), readingsOf(same)]] : [];
    });
    const alone = typeof phrase === 'string' ? [[typed(phrase, from), typed(phrase, to)] as const] : [];
    const [was, is] = [...inArticle, ...alone].find(([readings]) => readings.includes(date)) ?? [[], []];
    const edtf = is[was.indexOf(date)];
    return edtf === undefined || edtf === date ? changed : rereadRow(changed, row.key, edtf, to);
  }, draft);
}

const readingsOf = ({edtf, alternatives}: {readonly edtf: string | null; readonly alternatives: Readings}): Readings =>
  edtf === null ? [] : [edtf, ...alternatives];
