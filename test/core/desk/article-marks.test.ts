import {expect} from 'chai';
import fc from 'fast-check';
import {
  addMark,
  joinRows,
  paragraphsOf,
  quoteWords,
  readArticle,
  rereadRow,
} from '../../../src/core/desk/article-marks.ts';
import {type Draft, fieldsOf, openDraft} from '../../../src/core/desk/draft.ts';
import {editEvent, removeRows} from '../../../src/core/desk/edits.ts';
import {draftTimeline} from '../../../src/core/detect/draft-timeline.ts';

const article = `أعلنت البلدية الأربعاء أن الجسر سيُفتتح الخميس. وأقر المجلس المشروع عام 2019.
وتُستكمل الإنارة قريبًا.`;
const published = '2022-10-12';
const reading = readArticle(article, {published});
const draft = openDraft(draftTimeline(article, {published}).timeline, article);

const marked = (text: string) => reading.marks.findIndex(mark => mark.text.includes(text));
const keyOf = (of: Draft, text: string) => joinRows(reading, of.rows).rowOf.get(marked(text));
const eventOf = (of: Draft, text: string) => {
  const row = of.rows.find(({key}) => key === keyOf(of, text));
  return row && fieldsOf(row);
};

describe('the article beside its events', () => {
  it('knows which words each event was made of', () => {
    expect(eventOf(draft, 'الأربعاء')?.['date']).to.equal('2022-10-12');
    expect(eventOf(draft, 'الخميس')?.['date']).to.equal('2022-10-13');
    expect(eventOf(draft, '2019')?.['date']).to.equal('2019');
  });

  it('marks words that speak of a time and give none, without an event', () => {
    expect(reading.marks[marked('قريب')]).to.include({edtf: null, rule: 'vague'});
    expect(keyOf(draft, 'قريب')).to.equal(undefined);
  });

  it('makes the event of a mark again once it was dropped, at its place in time', () => {
    const dropped = removeRows(draft, [keyOf(draft, '2019') as number]);
    expect(dropped.rows).to.have.length(2);
    expect(keyOf(dropped, '2019')).to.equal(undefined);
    const mark = reading.marks[marked('2019')];
    if (!mark) throw new Error('The year is marked.');
    const {draft: again, key} = addMark(dropped, mark, {published});
    expect(again.rows[0]?.key).to.equal(key);
    expect(eventOf(again, '2019')).to.include({date: '2019', draft: true});
  });

  it('flips an event between past and future, and with it whether it is planned', () => {
    const key = keyOf(draft, 'الخميس') as number;
    const past = rereadRow(draft, key, '2022-10-06', published);
    expect(eventOf(past, 'الخميس')).to.deep.include({date: '2022-10-06'}).and.not.have.property('status');
    expect(eventOf(rereadRow(past, key, '2022-10-13', published), 'الخميس')).to.include({status: 'planned'});
  });

  it('leaves a cancelled event cancelled, whatever day it is read as', () => {
    const key = keyOf(draft, 'الخميس') as number;
    const cancelled = rereadRow(editEvent(draft, key, {status: 'cancelled'}), key, '2022-10-06', published);
    expect(fieldsOf(cancelled.rows.find(row => row.key === key) as Draft['rows'][0])).to.include({status: 'cancelled'});
  });

  it('makes words of the article an event’s quote, without the white space at their ends', () => {
    const key = keyOf(draft, '2019') as number;
    const start = article.indexOf(' وأقر');
    const quoted = quoteWords(draft, key, start, start + ' وأقر المجلس '.length);
    const {quote} = fieldsOf(quoted.rows.find(row => row.key === key) as Draft['rows'][0]) as {quote: {exact: string}};
    expect(quote.exact).to.equal('وأقر المجلس');
    const passage = joinRows(reading, quoted.rows).passages.find(each => each.key === key);
    expect(article.slice(passage?.start, passage?.end)).to.equal('وأقر المجلس');
  });

  it('draws every letter of the article once, in order, whatever is marked and quoted', () => {
    const text = fc
      .array(fc.constantFrom('عام 2019', ' ', '\n', 'زار', 'الثلاثاء', '.', 'في يونيو'))
      .map(words => words.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(60), fc.nat(60))), (words, ranges) => {
        const read = readArticle(words, {published});
        const passages = ranges.map(([a, b], key) => ({key, start: Math.min(a, b), end: Math.max(a, b)}));
        const paragraphs = paragraphsOf(read, {passages});
        const lines = words.split('\n').filter(line => line.trim());
        expect(
          paragraphs.map(({pieces}) => pieces.map(({start, end}) => words.slice(start, end)).join('')),
        ).to.deep.equal(read.text ? lines : []);
        for (const {pieces} of paragraphs) for (const {start, end} of pieces) expect(end).to.be.above(start);
      }),
    );
  });

  it('finds passages even where the day of publication is none', () => {
    const read = readArticle(article, {published: 'أمس'});
    expect(read.marks).to.deep.equal([]);
    expect(read.find({exact: 'أقر المجلس'})).to.have.property('start');
  });
});
