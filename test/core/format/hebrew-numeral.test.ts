import {expect} from 'chai';
import {hebrewNumeral} from '../../../src/core/format/hebrew-numeral.ts';

describe('hebrewNumeral', () => {
  const cases: readonly (readonly [number, string])[] = [
    [1, 'א׳'],
    [10, 'י׳'],
    [15, 'ט״ו'],
    [16, 'ט״ז'],
    [17, 'י״ז'],
    [30, 'ל׳'],
    [5000, 'ה׳'],
    [5700, 'ת״ש'],
    [5708, 'תש״ח'],
    [5715, 'תשט״ו'],
    [5780, 'תש״פ'],
    [5783, 'תשפ״ג'],
    [5800, 'ת״ת'],
    [5900, 'תת״ק'],
    [4260, 'ד׳ר״ס'],
    [6001, 'ו׳א׳'],
    [12345, '12345'],
  ];
  for (const [number, letters] of cases) {
    it(`writes ${number} as ${letters}`, () => expect(hebrewNumeral(number)).to.equal(letters));
  }
});
