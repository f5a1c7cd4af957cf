import {expect} from 'chai';
import * as fc from 'fast-check';
import {findQuote, quoteFinder, type TextQuote} from '../../../src/core/text/find-quote.ts';

/** The passage as it stands in the text, or how often its words were found. */
function passage(text: string, quote: TextQuote | string): string | number {
  const found = findQuote(text, typeof quote === 'string' ? {exact: quote} : quote);
  return found.count ?? text.slice(found.start, found.end);
}

/** Words of news, in two scripts, none of which is part of another. */
const words = [
  'الرئيس',
  'بوتين',
  'دوشنبه',
  'مُؤتمر',
  'الـقِمّة',
  '«أوبك+»',
  '2019',
  'كازاخستان،',
  'Moscow',
  '“summit”',
  'naïve',
];
const prose = (minLength = 1): fc.Arbitrary<readonly string[]> =>
  fc.array(fc.constantFrom(...words), {minLength, maxLength: 40});

/** The same words as another hand would have typed them. */
const retyped = (text: string): string =>
  text
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[«»“”]/g, '"')
    .replace('ï', 'i')
    .replaceAll(' ', '\u00a0\n ');

describe('findQuote', () => {
  const finds: readonly [what: string, exact: string, text: string, as: string][] = [
    ['white space', 'عام 2019', 'في عام\n\t2019.', 'عام\n\t2019'],
    ['white space around the quote', '  عام 2019 ', 'في عام 2019.', 'عام 2019'],
    ['a space that does not break', 'a pandemic apart', 'Two meetings, a\u00a0pandemic apart', 'a\u00a0pandemic apart'],
    ['diacritics of the text', 'المقرر', 'كان المُقرَّرُ غدًا', 'المُقرَّرُ'],
    ['diacritics of the quote', 'غدًا المُقرَّر', 'غدا المقرر هنا', 'غدا المقرر'],
    ['tatweel', 'القمة', 'الـقـمـة الأولى', 'الـقـمـة'],
    ['a hamza left out', 'اوبك اقرت', 'قالت أوبك أقرّت أمس', 'أوبك أقرّت'],
    ['a hamza on another letter', 'مسؤولون', 'قال مسئولون', 'مسئولون'],
    ['guillemets for straight marks', 'تحالف "أوبك+"', 'قرر تحالف «أوبك+» خفض', 'تحالف «أوبك+»'],
    ['single marks for double', "said 'no comment'", 'He said “no comment” twice', 'said “no comment”'],
    ['an apostrophe', "Russia's minister", 'when Russia’s minister came', 'Russia’s minister'],
    ['low quotation marks', '"Nein"', 'Er sagte „Nein“ und ging', '„Nein“'],
    ['digits of another script', 'عام 2019', 'عام ٢٠١٩', 'عام ٢٠١٩'],
    ['invisible marks', 'OPEC+ في', 'قرار \u2066OPEC+\u2069 في', 'OPEC+\u2069 في'],
    ['letter case', 'OPEC', 'and Opec said', 'Opec'],
    [
      'the mark of a footnote in the text',
      'زار دمشق في عام 2019',
      'ثم زار دمشق[12] في عام 2019.',
      'زار دمشق[12] في عام 2019',
    ],
    [
      'the mark of a footnote in the quote',
      'زار دمشق [١] في عام 2019',
      'ثم زار دمشق في عام 2019.',
      'زار دمشق في عام 2019',
    ],
  ];
  for (const [what, exact, text, as] of finds) {
    it(`forgives ${what}`, () => expect(passage(text, exact)).to.equal(as));
  }

  it('says that a passage is not there', () => {
    expect(findQuote('في عام 2019', {exact: 'عام 2020'})).to.deep.equal({count: 0});
    expect(findQuote('في عام 2019', {exact: ''})).to.deep.equal({count: 0});
    expect(findQuote('في عام 2019', {exact: ' \n'})).to.deep.equal({count: 0});
    expect(findQuote('', {exact: 'عام'})).to.deep.equal({count: 0});
  });

  it('says how often words that are no one passage are there, those that overlap too', () => {
    expect(passage('الثلاثاء ثم الثلاثاء', 'الثلاثاء')).to.equal(2);
    expect(passage('aaaa', 'aa')).to.equal(3);
  });

  describe('where the words are there more than once', () => {
    const text = 'زار يوم الثلاثاء موسكو. وفي مساء الثلاثاء عاد. ثم مساء الثلاثاء التالي سافر.';
    const at = (quote: Omit<TextQuote, 'exact'>): number | undefined =>
      findQuote(text, {exact: 'الثلاثاء', ...quote}).start;
    const [first, second, third] = [...text.matchAll(/الثلاثاء/g)].map(({index}) => index);

    it('goes by what stands before', () => expect(at({prefix: 'زار يوم '})).to.equal(first));
    it('goes by what stands after', () => expect(at({suffix: ' عاد'})).to.equal(second));
    it('goes by both together', () => expect(at({prefix: 'مساء ', suffix: ' التالي'})).to.equal(third));
    it('forgives in those what it forgives in the passage', () => {
      expect(at({prefix: 'زَارَ   يــوم'})).to.equal(first);
      expect(at({suffix: '\n عَادَ'})).to.equal(second);
    });
    it('takes the place that agrees with most, where some of what stood around has been edited', () => {
      expect(at({prefix: 'وقد زار يوم'})).to.equal(first);
    });
    it('takes none where several agree alike', () => {
      expect(at({prefix: 'مساء'})).to.equal(undefined);
      expect(passage(text, {exact: 'الثلاثاء', prefix: 'مساء'})).to.equal(3);
    });
    it('takes none where hardly anything agrees', () => {
      expect(at({prefix: 'استقبلت العاصمة ضيفها يوم'})).to.equal(undefined);
    });
  });

  it('finds a passage that is there once though all around it has been written anew', () => {
    expect(passage('وصل الوزير إلى الرياض', {exact: 'الوزير', prefix: 'استقبل', suffix: 'بحفاوة'})).to.equal('الوزير');
  });

  it('finds any passage of a text again, by itself and its surroundings', () => {
    fc.assert(
      fc.property(prose(), prose(), prose(), (before, exact, after) => {
        const quote = {prefix: before.join(' '), exact: exact.join(' '), suffix: after.join(' ')};
        const text = `${quote.prefix} ${quote.exact} ${quote.suffix}`;
        const found = findQuote(text, quote);
        // Surroundings longer than are compared may repeat themselves; that is told, and never another place.
        if (found.count !== undefined) expect(found.count).to.be.above(1);
        else
          expect(found).to.deep.equal({
            start: quote.prefix.length + 1,
            end: quote.prefix.length + 1 + quote.exact.length,
          });
      }),
    );
  });

  it('finds what another hand has typed where the original stands', () => {
    fc.assert(
      fc.property(prose(), prose(), prose(), (before, exact, after) => {
        const text = [...before, ...exact, ...after].join(' ');
        const quote = {exact: exact.join(' '), prefix: before.join(' '), suffix: after.join(' ')};
        const again = {exact: retyped(quote.exact), prefix: retyped(quote.prefix), suffix: retyped(quote.suffix)};
        expect(findQuote(text, again)).to.deep.equal(findQuote(text, quote));
      }),
    );
  });

  it('never leaves the text, nor cuts a letter from its diacritics', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'binary', maxLength: 3}), (text, exact) => {
        const {start = 0, end = 0, count} = findQuote(text, {exact});
        if (count !== undefined) return;
        expect(start).to.be.at.least(0);
        expect(end).to.be.above(start).and.at.most(text.length);
        expect(text.slice(end)).not.to.match(/^[\u064b-\u0652\u0640]/);
      }),
    );
  });

  it('finds many quotes in a text that it reads once', () => {
    const find = quoteFinder('الأول ثم الثاني ثم الثالث');
    expect(['الاول', 'الثاني', 'ثم', 'الرابع'].map(exact => find({exact}).count ?? 'once')).to.deep.equal([
      'once',
      'once',
      2,
      0,
    ]);
  });
});
