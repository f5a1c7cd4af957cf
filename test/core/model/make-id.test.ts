import {expect} from 'chai';
import * as fc from 'fast-check';
import {freeIds, makeId} from '../../../src/core/model/make-id.ts';

describe('makeId', () => {
  const made: readonly [title: string, id: string][] = [
    ['قمة الدوحة 2022', 'قمة-الدوحة-2022'],
    ['الـقِـمَّـة، «الأولى»!', 'القمة-الأولى'],
    ['Suez Crisis: day 1', 'suez-crisis-day-1'],
    ["Qatar's «OPEC+» exit", 'qatars-opec-exit'],
    ['  عام ١٩٧٣  ', 'عام-١٩٧٣'],
    ['\u200fنص\u200e', 'نص'],
    ['ﻣﺼﺮ', 'مصر'],
    ['ا\u0654ول', 'أول'],
    ['!؟…', ''],
    ['', ''],
  ];
  for (const [title, id] of made) it(`makes «${id}» of «${title}»`, () => expect(makeId(title)).to.equal(id));

  it('keeps whole words, within 60 characters', () => {
    const id = makeId('كلمة '.repeat(100));
    expect(id)
      .to.have.lengthOf.at.most(60)
      .and.match(/^(كلمة-)+كلمة$/);
  });

  it('cuts a word that is longer than an id', () => {
    expect(makeId('x'.repeat(5_000_000))).to.equal('x'.repeat(60));
    expect(encodeURI(makeId(`x${'𐎀'.repeat(40)}`))).to.equal(encodeURI(`x${'𐎀'.repeat(29)}`));
  });

  it('makes an id of letters, digits and hyphens of any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), title => {
        expect(makeId(title)).to.match(/^([\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*)?$/u);
      }),
    );
  });
});

describe('freeIds', () => {
  it('counts up from what is taken', () => {
    const free = freeIds(['a', 'a-3']);
    expect(['a', 'a', 'b', 'b', 'a-2'].map(free)).to.deep.equal(['a-2', 'a-4', 'b', 'b-2', 'a-2-2']);
  });

  it('never gives out an id twice', () => {
    const wanted = fc.array(fc.constantFrom('a', 'a-2', 'a-2-2', 'b', ''));
    fc.assert(
      fc.property(wanted, wanted, (taken, asked) => {
        const given = asked.map(freeIds(taken));
        expect(new Set([...given, ...taken]).size).to.equal(given.length + new Set(taken).size);
      }),
    );
  });
});
