import {expect} from 'chai';
import {readArticle} from '../../../src/core/desk/article-marks.ts';
import {type Draft, fieldsOf, openDraft} from '../../../src/core/desk/draft.ts';
import {editEvent} from '../../../src/core/desk/edits.ts';
import {reckonAnew} from '../../../src/core/desk/reckon-anew.ts';
import {draftTimeline} from '../../../src/core/detect/draft-timeline.ts';

const article = `أعلنت البلدية الأربعاء أن الجسر سيُفتتح الخميس المقبل. وأقر المجلس المشروع عام 2019، ثم توقف في مارس الماضي.
وبدأ العمل قبل سنتين.`;
const [wrong, right] = ['2023-09-07', '2022-10-12'];
const draftOn = (published: string): Draft => openDraft(draftTimeline(article, {published}).timeline, article);
/** By the words that gave it, since another day of publication puts the events into another order. */
const told = ({rows}: Draft) =>
  Object.fromEntries(rows.map(fieldsOf).map(({phrase, date, status}) => [phrase, [date, status]]));

describe('a day of publication that is put right', () => {
  it('dates anew what was reckoned from it, as if the article had been read on that day', () => {
    const anew = reckonAnew(draftOn(wrong), wrong, right);
    expect(told(anew)).to.deep.equal(told(draftOn(right)));
    expect(told(anew)).not.to.deep.equal(told(draftOn(wrong)));
  });

  it('leaves what someone has written, and what the article states', () => {
    const draft = draftOn(wrong);
    const key = draft.rows.find(row => fieldsOf(row)['phrase'] === 'قبل سنتين')?.key ?? 0;
    const written = editEvent(draft, key, {date: '2020-11'});
    const anew = told(reckonAnew(written, wrong, right));
    expect(anew['قبل سنتين']).to.deep.equal(['2020-11', undefined]);
    expect(anew['عام 2019']).to.deep.equal(['2019', undefined]);
  });

  it('chooses the reading again that someone had chosen', () => {
    const text = 'يجتمع الوزراء الخميس.';
    const [mark] = readArticle(text, {published: right}).marks;
    const draft = openDraft(draftTimeline(text, {published: right}).timeline, text);
    const other = mark?.alternatives[0];
    const chosen = editEvent(draft, draft.rows[0]?.key ?? 0, {date: other});
    const [anew] = reckonAnew(chosen, right, '2022-11-02').rows.map(fieldsOf);
    const [then] = readArticle(text, {published: '2022-11-02'}).marks;
    expect(anew?.['date']).to.equal(then?.alternatives[0]).and.not.equal(other);
  });

  it('reads words that were typed without an article by themselves', () => {
    const draft = openDraft({
      khatt: 1,
      events: [{date: '2022-10-11', title: 'أ', dating: 'derived', phrase: 'الثلاثاء الماضي'}],
    });
    expect(reckonAnew(draft, right, '2022-10-26').rows.map(row => fieldsOf(row)['date'])).to.deep.equal(['2022-10-25']);
    expect(reckonAnew(draft, '2020-01-01', right)).to.equal(draft);
  });
});
