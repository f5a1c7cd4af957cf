import {expect} from 'chai';
import * as fc from 'fast-check';
import {foldText, originalSpan} from '../../../src/core/text/fold-text.ts';

const folded = (text: string): string => foldText(text).text;

/** Where `wanted` is found in `text`, as it stands there; `undefined` for nowhere. */
function found(wanted: string, text: string): string | undefined {
  const [needle, haystack] = [folded(wanted), foldText(text)];
  const at = haystack.text.indexOf(needle);
  if (at < 0) return undefined;
  const {start, end} = originalSpan(haystack, at, at + needle.length);
  return text.slice(start, end);
}

/** Texts in which there is much to fold. */
const texts = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom('مُحَمَّد', 'الـقِـمَّـة', 'ﻻ', 'ﷺ', 'ﷲ', 'ﹰ', '٢٠١٩', '۲۰۱۹', 'İstanbul', 'Straße', 'e\u0301', 'ﬁ'),
        fc.constantFrom(
          ' ',
          '\u00a0',
          '\n\n',
          '\u00b4',
          '\u200f',
          '\u200c',
          '\u2067',
          '\ufeff',
          'ـ',
          '\u064b',
          '\u0654',
        ),
        fc.constantFrom('한국', 'हिन्दी', 'קָהִיר', 'Й', 'ё', 'Ω', 'ς', '🇶🇦', '👩‍🚀', '\ud800', '\udc00', '𝟗', 'Ⅷ'),
        fc.string({unit: 'binary', maxLength: 5}),
        fc.string({unit: 'grapheme', maxLength: 5}),
      ),
    )
    .map(parts => parts.join(''));

describe('foldText', () => {
  const finds: readonly [wanted: string, text: string, as: string][] = [
    ['الاحد', 'يوم الأحد 3', 'الأحد'],
    ['الأحد', 'يوم الاحد 3', 'الاحد'],
    ['آب', 'في ٱب', 'ٱب'],
    ['اذار', 'آذار', 'آذار'],
    ['ا\u0654ول', 'أول', 'أول'],
    ['مسؤول', 'كل مسئول', 'مسئول'],
    ['مؤسسة', 'مُؤَسَّسَة', 'مُؤَسَّسَة'],
    ['2019', 'عام ٢٠١٩.', '٢٠١٩'],
    ['۲۰۱۹', 'عام 2019.', '2019'],
    ['१२', '12', '12'],
    ['محمد', 'مُحَمَّدٌ', 'مُحَمَّدٌ'],
    ['القمة', 'الـقِـمَّـة الأولى', 'الـقِـمَّـة'],
    ['لا', 'قالت ﻻ غير', 'ﻻ'],
    ['مصر', 'ﻣﺼﺮ', 'ﻣﺼﺮ'],
    ['الله', 'ﷲ', 'ﷲ'],
    ['غزه', 'غزة', 'غزة'],
    ['مستشفي', 'مستشفى', 'مستشفى'],
    ['کیف', 'كيف', 'كيف'],
    ['كردي', 'کوردی', ''],
    ['كوردي', 'کوردی', 'کوردی'],
    ['میشود', 'می\u200cشود', 'می\u200cشود'],
    ['قطر', '\u2067ق\u200fطر\u2069', 'ق\u200fطر\u2069'],
    ['קהיר', 'קָהִיר', 'קָהִיר'],
    ['QATAR', 'in Qatar', 'Qatar'],
    ['Emile', 'Émile', 'Émile'],
    ['istanbul', 'İstanbul', 'İstanbul'],
    ['strasse', 'Straße', 'Straße'],
    ['Lodz', 'Łódź', 'Łódź'],
    ['ёлка', 'елка', 'елка'],
    ["Qatar's", 'Qatar’s', 'Qatar’s'],
    ['a b', 'xa\u00a0\n by', 'a\u00a0\n b'],
    ['fi', 'ﬁn', 'ﬁ'],
    ['i', 'ﬁn', 'ﬁ'],
  ];
  for (const [wanted, text, as] of finds) {
    it(`finds «${wanted}» in «${text}» ${as ? `as «${as}»` : 'nowhere'}`, () =>
      expect(found(wanted, text)).to.equal(as || undefined));
  }

  it('keeps apart what readers keep apart', () => {
    for (const [one, other] of [
      ['قطر', 'قطار'],
      ['حماس', 'حماش'],
      ['2019', '2018'],
      ['हिन्दी', 'हन्द'],
      ['گل', 'كل'],
    ] as const) {
      expect(folded(one), `${one}, ${other}`).to.not.equal(folded(other));
    }
  });

  it('reads the digits of every numbering system that the engine knows', () => {
    for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
      const ten = new Intl.NumberFormat('en', {numberingSystem, useGrouping: false}).format(9876543210);
      if (/^\p{Nd}{10}$/u.test(ten)) expect(folded(ten), numberingSystem).to.equal('9876543210');
    }
  });

  it('maps every place back to the original, in order, and a stretch to whole characters that fold to it', () => {
    fc.assert(
      fc.property(texts(), fc.nat(), fc.nat(), (original, one, other) => {
        const fold = foldText(original);
        const {text, starts, ends} = fold;
        expect(starts).to.have.length(text.length);
        expect(ends).to.have.length(text.length);
        starts.forEach((start, i) => {
          const end = ends[i] ?? NaN;
          expect(start).to.be.within(starts[i - 1] ?? 0, original.length - 1);
          expect(end).to.be.within(Math.max(start + 1, ends[i - 1] ?? 0), original.length);
        });
        if (!text) return;
        const [from, to] = [one % text.length, other % text.length].sort((a, b) => a - b) as [number, number];
        const {start, end} = originalSpan(fold, from, to + 1);
        expect(folded(original.slice(start, end))).to.include(text.slice(from, to + 1));
      }),
    );
  });

  it('changes nothing more when it is done again', () => {
    fc.assert(
      fc.property(texts(), text => {
        expect(folded(folded(text))).to.equal(folded(text));
      }),
    );
  });

  it('does not mind which Unicode form a text comes in', () => {
    fc.assert(
      fc.property(texts(), fc.constantFrom('NFC', 'NFD'), (text, form) => {
        expect(folded(text.normalize(form))).to.equal(folded(text));
      }),
    );
  });

  it('takes what piles up marks without end a part at a time, and leaves none of them out', () => {
    const marks = '\u064e\u0651'.repeat(500);
    expect(folded(`م${marks}صر`)).to.equal('مصر');
    const {text, starts, ends} = foldText(`م${marks}صر`);
    expect(text.slice(1)).to.equal('صر');
    expect(starts[1]).to.equal(1001);
    // Those that stand together are put in order by what they are, which takes as long as all their pairs.
    expect(ends[0]).to.be.below(200);
  });

  it('finds nothing where nothing is', () => {
    expect(folded('')).to.equal('');
    expect(folded('\u200f\u064b')).to.equal('');
    expect(() => originalSpan(foldText('abc'), 2, 2)).to.throw(RangeError, /nothing from 2 to 2/);
    expect(() => originalSpan(foldText('abc'), 2, 4)).to.throw(RangeError);
  });
});
