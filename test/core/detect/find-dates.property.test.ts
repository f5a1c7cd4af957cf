import {expect} from 'chai';
import * as fc from 'fast-check';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';
import {detect} from '../../../src/core/detect/detect.ts';
import {draftTimeline} from '../../../src/core/detect/draft-timeline.ts';
import {findDates} from '../../../src/core/detect/find-dates.ts';
import {arabic} from '../../../src/core/detect/words-ar.ts';
import {english} from '../../../src/core/detect/words-en.ts';
import {arabicDates} from '../../../src/core/text/date-words-ar.ts';
import {englishDates} from '../../../src/core/text/date-words-en.ts';
import {formsOf} from '../../../src/core/text/word-table.ts';

const published = '2022-10-12';

/** Every word that rules know: what they stumble over is a combination of these. */
const known = [arabicDates, arabic, englishDates, english].flatMap(table => formsOf(table).map(([, , form]) => form));

const words = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...known)},
  {weight: 3, arbitrary: fc.nat({max: 2300}).map(String)},
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'وصل',
      'سيصل',
      'الوفد',
      'و',
      'ب',
      'لل',
      '٢٠٢٢',
      '۳',
      '/',
      '-',
      '.',
      '،',
      '\n',
      'ـ',
      'ُ',
      '\u200f',
    ),
  },
  {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 6})},
);
const texts = fc
  .array(fc.tuple(words, fc.constantFrom(' ', ' ', ' ', '', '\u00a0')), {maxLength: 40})
  .map(pieces => pieces.flat().join(''));

describe('findDates, whatever the text', () => {
  it('gives dates in order, apart, in the words of the text, each in sound EDTF', () => {
    fc.assert(
      fc.property(texts, text => {
        let behind = 0;
        for (const {index, length, text: found, edtf, rule, alternatives} of findDates(text, {published})) {
          expect(index).to.be.at.least(behind);
          expect(length).to.be.above(0);
          behind = index + length;
          expect(behind).to.be.at.most(text.length);
          expect(text.slice(index, behind)).to.equal(found);
          expect(rule).to.match(/^[a-z]/);
          for (const each of [edtf ?? [], alternatives].flat())
            expect(readEdtf(each), `${found}: ${each}`).to.have.property('date');
        }
      }),
      {numRuns: 400},
    );
  });

  it('gives the same for a text with the same words behind it in another sentence', () => {
    fc.assert(
      fc.property(texts, text => {
        const alone = findDates(text, {published, lang: 'ar'});
        const followed = findDates(`${text}.\nوصل الوفد.`, {published, lang: 'ar'});
        expect(followed.map(({edtf, index}) => [edtf, index])).to.deep.equal(
          alone.map(({edtf, index}) => [edtf, index]),
        );
      }),
      {numRuns: 100},
    );
  });

  it('takes steps in proportion to the length of the text, however long its sentence', () => {
    const steps = (text: string) => {
      let count = 0;
      detect(text, {published, lang: 'ar'}, () => count++);
      return count;
    };
    for (const piece of [
      'الثلاثاء ',
      'من 3 إلى ',
      'و12/10',
      '2022 - ',
      'صباح يوم ',
      'ألف و',
      'منذ بين قبل ',
      'the early ',
      'أول ',
    ]) {
      const [one, four] = [steps(piece.repeat(200)), steps(piece.repeat(800))];
      expect(four, piece).to.be.at.most(one * 4.5 + 100);
    }
    fc.assert(
      fc.property(fc.array(words, {minLength: 3, maxLength: 6}), pieces => {
        const piece = `${pieces.join(' ')} `;
        expect(steps(piece.repeat(80))).to.be.at.most(steps(piece.repeat(20)) * 4.5 + 400);
      }),
      {numRuns: 40},
    );
  });
});

describe('draftTimeline, whatever the text', () => {
  it('drafts events that are sorted, quoted from the text, and marked as drafts', () => {
    fc.assert(
      fc.property(texts, text => {
        const {timeline, drafts, vague} = draftTimeline(text, {published});
        expect(drafts.map(({id}) => id)).to.deep.equal(timeline.events.map(({id}) => id));
        expect(new Set(drafts.map(({id}) => id)).size).to.equal(drafts.length);
        for (const {edtf} of vague) expect(edtf).to.equal(null);
        for (const event of timeline.events) {
          expect(event).to.include({draft: true});
          expect(event.title).to.not.equal('');
          expect(text).to.include(event.quote?.exact ?? '\0');
          expect(text).to.include(event.phrase ?? '\0');
        }
      }),
      {numRuns: 150},
    );
  });
});
