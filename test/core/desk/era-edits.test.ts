import {expect} from 'chai';
import * as fc from 'fast-check';
import {documentOf, openDraft} from '../../../src/core/desk/draft.ts';
import {erasOf, moveEra, removeEra, setEra} from '../../../src/core/desk/era-edits.ts';

const pandemic = {date: '2020-03/2021-12', label: 'الجائحة', note: 1};
const war = {date: '2022-02/..', label: 'الحرب'};
const draft = openDraft({title: 'قصة', eras: [pandemic, war], events: []});

describe('The eras of a draft', () => {
  it('are read in the order of the document, whatever stands there', () => {
    expect(erasOf(draft).map(({label}) => label)).to.deep.equal(['الجائحة', 'الحرب']);
    expect(erasOf(openDraft({eras: [7, {date: 2020}]}))).to.deep.equal([
      {date: '', label: '7'},
      {date: '2020', label: ''},
    ]);
    expect(erasOf(openDraft({eras: 'none'}))).to.deep.equal([]);
  });

  it('keep what is not changed of them', () => {
    const {eras} = documentOf(setEra(draft, 0, 'label', 'كورونا')) as {eras: unknown[]};
    expect(eras).to.deep.equal([{...pandemic, label: 'كورونا'}, war]);
    expect(setEra(draft, 0, 'label', 'الجائحة')).to.equal(draft);
  });

  it('are made by the first text, and gone without a trace with the last', () => {
    const bare = openDraft({events: []});
    expect(setEra(bare, 0, 'label', ' ')).to.equal(bare);
    const made = setEra(bare, 0, 'label', 'الجائحة');
    expect(documentOf(made)).to.deep.equal({events: [], eras: [{label: 'الجائحة'}]});
    expect(documentOf(removeEra(made, 0))).to.deep.equal({events: []});
  });

  it('change places, and stay where they are at the ends', () => {
    expect(erasOf(moveEra(draft, 1, -1)).map(({label}) => label)).to.deep.equal(['الحرب', 'الجائحة']);
    expect(moveEra(draft, 1, 1)).to.equal(draft);
    expect(moveEra(draft, 0, -1)).to.equal(draft);
    fc.assert(
      fc.property(fc.integer({min: -1, max: 3}), fc.constantFrom(-1, 1), (index, by) => {
        const moved = moveEra(draft, index, by as -1 | 1);
        if (moved !== draft) expect(moveEra(moved, index + by, -by as -1 | 1)).to.deep.equal(draft);
      }),
    );
  });
});
