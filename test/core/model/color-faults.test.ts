import {expect} from 'chai';
import * as fc from 'fast-check';
import {describeFault} from '../../../src/core/format/problem-text.ts';
import {colorFaults} from '../../../src/core/model/color-faults.ts';
import type {Group} from '../../../src/core/model/timeline.ts';

const groups = (...colors: readonly (string | undefined)[]) =>
  colors.map((color, i) => ({id: `group-${i + 1}`, label: `Group ${i + 1}`, ...(color && {color})}));

describe('colorFaults', () => {
  it('has nothing to say of colours that can be read and told apart', () => {
    expect(colorFaults(groups('#7a1f5c', '#a8232b', undefined, '#1f6f54', '#8a6a12'))).to.deep.equal([]);
  });

  it('tells of a colour that cannot be read on a light page, and what is drawn instead', () => {
    const [fault, ...more] = colorFaults(groups('#7a1f5c', '#fc0'));
    expect(more).to.deep.equal([]);
    expect(fault).to.deep.include({severity: 'note', code: 'color-contrast', list: 'groups', index: 1, id: 'group-2'});
    expect(fault?.params).to.deep.equal({light: '#7f6600', dark: '#ffcc00'});
    expect(fault && describeFault(fault, 'en').message).to.equal(
      'Group 2, "Group 2", color: "#fc0" cannot be read as text on a light page. It is drawn as #7f6600 there, and as #ffcc00 on a dark page.',
    );
  });

  it('tells of two colours that nobody, or not everybody, can tell apart', () => {
    const kinds = (...colors: string[]) =>
      colorFaults(groups(...colors)).map(({code, params}) => [code, params?.['kind']]);
    expect(kinds('#7a1f5c', '#7a205d')).to.deep.equal([['color-alike', 'usual']]);
    expect(kinds('#b04a00', '#6b5b00')).to.deep.equal([['color-alike', 'protan']]);
    expect(kinds('#7a1f5c', '#b04a00')).to.deep.equal([]);
  });

  it('compares what is drawn: two yellows that are darkened to one brown are alike', () => {
    const codes = colorFaults(groups('#ffcc00', '#7f6600')).map(({code}) => code);
    expect(codes).to.deep.equal(['color-contrast', 'color-alike']);
  });

  it('says so in Arabic and English, whatever the colours', () => {
    const hex = fc.integer({min: 0, max: 0xffffff}).map(value => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(fc.array(hex, {maxLength: 5}), colors => {
        for (const fault of colorFaults(groups(...colors))) {
          for (const lang of ['ar', 'en']) {
            const {message, remedy} = describeFault(fault, lang);
            expect(message).to.contain(fault.value);
            expect(message + remedy).to.not.match(/[{}]|undefined/);
          }
        }
      }),
    );
  });

  it('has nothing to say of the samples', async () => {
    const samples = import.meta.glob<{groups?: Group[]}>('../../../data/*.json', {import: 'default'});
    for (const [path, load] of Object.entries(samples)) {
      expect(colorFaults((await load()).groups ?? []), path).to.deep.equal([]);
    }
  });
});
