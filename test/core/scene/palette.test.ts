import {expect} from 'chai';
import * as fc from 'fast-check';
import {plainColor, readable} from '../../../src/core/model/color.ts';
import {colorDistance, visions} from '../../../src/core/model/color-vision.ts';
import {groupColors, groupShapes, shapeOf} from '../../../src/core/scene/palette.ts';

const light = ['#f4f2ec', '#ffffff'];
const dark = ['#22242a', '#121212'];

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(i => {
    const part = Number.parseInt(color.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const colorsOf = (...colors: (string | undefined)[]) =>
  groupColors(colors.map((color, i) => ({id: `${i}`, label: `${i}`, ...(color && {color})})));

describe('groupColors', () => {
  it("can be read on light and dark pages, whatever the author's colour", () => {
    const hex = fc.integer({min: 0, max: 0xffffff}).map(value => `#${value.toString(16).padStart(6, '0')}`);
    const extremes = fc.constantFrom('#000000', '#ffffff', '#ff0', '#f4f2ec', '#22242a', '#0f0', '#00f', '#ABC');
    fc.assert(
      fc.property(fc.oneof({weight: 9, arbitrary: hex}, {weight: 1, arbitrary: extremes}), color => {
        const [inks] = colorsOf(color).groups;
        for (const page of light) expect(contrast(inks?.light ?? '', page), `${color} on ${page}`).to.be.at.least(4.5);
        for (const page of dark) expect(contrast(inks?.dark ?? '', page), `${color} on ${page}`).to.be.at.least(4.5);
      }),
      {numRuns: 3000},
    );
  });

  it('has grey, made readable as any colour is, where there is no group', () => {
    expect(colorsOf().none).to.deep.equal(readable(plainColor));
  });

  it('leaves a colour as it is that can be read already', () => {
    expect(colorsOf('#7a1f5c').groups[0]?.light).to.equal('#7a1f5c');
    expect(colorsOf('#fff').groups[0]?.dark).to.equal('#ffffff');
  });

  it('keeps the hue of a colour that it must darken', () => {
    const {light: ink = ''} = colorsOf('#ffcc00').groups[0] ?? {};
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(i => Number.parseInt(ink.slice(i, i + 2), 16));
    expect(blue).to.equal(0);
    expect(green / red).to.be.closeTo(0.8, 0.02);
  });

  it('gives groups without a colour one each, as different as eight can be', () => {
    const {groups, none} = colorsOf(...Array<undefined>(8).fill(undefined));
    expect(new Set(groups.map(color => color.light)).size).to.equal(8);
    for (const color of [...groups, none]) {
      for (const page of light) expect(contrast(color.light, page)).to.be.at.least(4.5);
      for (const page of dark) expect(contrast(color.dark, page)).to.be.at.least(4.5);
    }
  });

  for (const vision of visions) {
    it(`gives eight groups and what is in none of them colours that are apart to ${vision} eyes, on light and dark pages`, () => {
      const {groups, none} = colorsOf(...Array<undefined>(8).fill(undefined));
      for (const page of ['light', 'dark'] as const) {
        const inks = [...groups, none].map(color => color[page]);
        inks.forEach((ink, i) => {
          for (const other of inks.slice(0, i)) {
            expect(colorDistance(ink, other, vision), `${ink} and ${other}`).to.be.at.least(6);
          }
        });
      }
    });
  }

  it('has calm colours too, which can be read and told apart, for groups without a colour of their own', () => {
    const six = Array.from({length: 6}, (_, i) => ({id: `${i}`, label: `${i}`, ...(i === 2 && {color: '#123456'})}));
    const {groups} = groupColors(six, 'plain');
    expect(groups[2]?.light).to.equal('#123456');
    const calm = groups.filter((_, i) => i !== 2);
    expect(calm.map(({light}) => light)).to.not.include(colorsOf(undefined).groups[0]?.light);
    for (const page of ['light', 'dark'] as const) {
      const inks = calm.map(color => color[page]);
      for (const paper of page === 'light' ? light : dark)
        for (const ink of inks) expect(contrast(ink, paper)).to.be.at.least(4.5);
      inks.forEach((ink, i) => {
        for (const other of inks.slice(0, i))
          for (const vision of visions)
            expect(colorDistance(ink, other, vision), `${ink} and ${other}, ${vision}`).to.be.at.least(6);
      });
    }
  });

  it('begins again where a story has more groups than colours', () => {
    const {groups} = colorsOf(...Array<undefined>(9).fill(undefined));
    expect(groups[8]).to.deep.equal(groups[0]);
  });

  it('has grey for a colour that is none', () => {
    const {groups, none} = colorsOf('red');
    expect(groups[0]).to.deep.equal(none);
  });
});

describe('shapeOf', () => {
  it('gives each of eight groups a shape of its own', () => {
    expect(groupShapes.map((_, i) => shapeOf(i))).to.deep.equal([...groupShapes]);
  });

  it('never gives two of 64 groups both the colour and the shape of one another', () => {
    const {groups} = colorsOf(...Array<undefined>(64).fill(undefined));
    expect(new Set(groups.map(({light}, i) => `${light} ${shapeOf(i)}`)).size).to.equal(64);
  });
});
