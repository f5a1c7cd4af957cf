import {expect} from 'chai';
import {colorDistance, visions} from '../../../src/core/model/color-vision.ts';

describe('colorDistance', () => {
  it('is a hundred from black to white, to every eye', () => {
    for (const vision of visions) expect(colorDistance('#000', '#ffffff', vision), vision).to.be.closeTo(100, 0.1);
  });

  it('is nothing from a colour to itself, and the same both ways', () => {
    expect(colorDistance('#7a1f5c', '#7A1F5C')).to.equal(0);
    expect(colorDistance('#7a1f5c', '#1f6f54', 'deutan')).to.equal(colorDistance('#1f6f54', '#7a1f5c', 'deutan'));
  });

  it('finds what each kind of eye confuses far apart to the usual one', () => {
    const confused = [
      ['#b04a00', '#6b5b00', 'protan'],
      ['#a3447c', '#00785a', 'deutan'],
      ['#0072b2', '#00785a', 'tritan'],
    ] as const;
    for (const [a, b, vision] of confused) {
      expect(colorDistance(a, b), `${a} and ${b}`).to.be.above(12);
      expect(colorDistance(a, b, vision), `${a} and ${b}, ${vision}`).to.be.below(5);
    }
  });
});
