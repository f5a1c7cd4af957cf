import {expect} from 'chai';
import {directionIn} from '../../../src/core/format/text-direction.ts';

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
