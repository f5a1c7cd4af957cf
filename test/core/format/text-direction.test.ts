import {expect} from 'chai';
import * as fc from 'fast-check';
import {directionIn, piecesOf} from '../../../src/core/format/text-direction.ts';

describe('directionIn', () => {
  const runs = (dir: 'ltr' | 'rtl', ...texts: string[]) => texts.map(text => directionIn(dir, text));

  it('is that of the letters, where they all run one way', () => {
    expect(runs('rtl', 'NATO summit in Madrid.', 'Ночь!', '«F-16»', '北京。')).to.deep.equal(Array(4).fill('ltr'));
    expect(runs('ltr', 'قمة الناتو في مدريد.', 'שלום!', 'ﺍﻟﻘﻤﺔ')).to.deep.equal(Array(3).fill('rtl'));
  });

  it('is the story’s own where a text has letters of both, whichever comes first', () => {
    for (const text of ['OPEC+ تخفض الإنتاج', 'قمة NATO', 'ﻗﻤﺔ NATO']) {
      expect(runs('rtl', text)).to.deep.equal(['rtl']);
      expect(runs('ltr', text)).to.deep.equal(['ltr']);
    }
  });

  it('is the story’s own where there is no letter to tell', () => {
    for (const text of ['', '2011–2014', '—', '❤️ 5']) {
      expect(runs('rtl', text), text).to.deep.equal(['rtl']);
      expect(runs('ltr', text), text).to.deep.equal(['ltr']);
    }
  });
});

describe('piecesOf', () => {
  /** What is set apart, in brackets. */
  const apart = (text: string) =>
    piecesOf(text)
      .map((piece, i) => (i % 2 ? `[${piece}]` : piece))
      .join('');

  it('sets a Latin word apart that ends in a sign, with the Latin before it', () => {
    expect(apart('OPEC+ تخفض الإنتاج')).to.equal('[OPEC+] تخفض الإنتاج');
    expect(apart('لغة C++ وهاتف iPhone 15+')).to.equal('لغة [C++] وهاتف [iPhone 15+]');
    expect(apart('اجتماع (OPEC+) و«C#»')).to.equal('اجتماع ([OPEC+]) و«[C#]»');
  });

  it('leaves the sign alone that Latin or a figure after it holds in its place', () => {
    for (const text of ['A+B', 'دول OPEC+ members تخفض', 'OPEC+ 2022 عام', 'أوبك+ تخفض', 'OPEC تخفض', '+', ''])
      expect(apart(text)).to.equal(text);
  });

  it('never changes the text', () => {
    const texts = fc.string({unit: fc.constantFrom('A', 'z', '1', '+', '#', ' ', 'ع', '(', ')', '.', 'é')});
    fc.assert(
      fc.property(texts, text => {
        expect(piecesOf(text).join('')).to.equal(text);
      }),
    );
  });
});
