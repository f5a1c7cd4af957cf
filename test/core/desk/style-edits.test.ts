import {expect} from 'chai';
import {documentOf, openDraft} from '../../../src/core/desk/draft.ts';
import {
  colorAdvice,
  lookOf,
  moveGroup,
  paletteOf,
  setGroup,
  setLook,
  usePalette,
} from '../../../src/core/desk/style-edits.ts';

const draft = openDraft({
  khatt: 1,
  groups: [{id: 'a', label: 'أ', ours: 1}, 'no group', {id: 'b', label: 'ب'}, {id: 'c', label: 'ج'}],
  events: [],
});
const groups = (of: typeof draft) => documentOf(of)['groups'];

describe('the style of a draft', () => {
  it('is kept in the document, which says nothing of what is automatic', () => {
    const spaced = setLook(draft, 'spacing', 'equal');
    expect(documentOf(spaced)['presentation']).to.deep.equal({spacing: 'equal'});
    expect(lookOf(spaced, 'spacing')).to.equal('equal');
    expect(documentOf(setLook(spaced, 'spacing', 'auto'))).to.not.have.property('presentation');
    expect(lookOf(setLook(draft, 'lanes', true), 'lanes')).to.equal('true');
  });

  it('moves a group past its neighbour and no farther than the ends', () => {
    expect(moveGroup(draft, 'a', -1)).to.equal(draft);
    expect(groups(moveGroup(moveGroup(draft, 'c', -1), 'c', -1))).to.deep.equal([
      {id: 'a', label: 'أ', ours: 1},
      {id: 'c', label: 'ج'},
      'no group',
      {id: 'b', label: 'ب'},
    ]);
  });

  it('names a palette in the document, in the place of colours of the groups’ own', () => {
    const own = setGroup(draft, 'a', 'color', '#123456');
    const calm = usePalette(own, 'plain');
    expect(paletteOf(calm)).to.equal('plain');
    expect(documentOf(calm)['presentation']).to.deep.equal({palette: 'plain'});
    expect(groups(calm)).to.deep.equal(groups(draft));
    expect(documentOf(usePalette(calm, ''))).to.deep.equal(documentOf(draft));
    expect(paletteOf(openDraft({presentation: {palette: 'neon'}}))).to.equal(undefined);
  });

  it('tells the contrast of colours, and which are taken for one', () => {
    const pale = setGroup(setGroup(draft, 'a', 'color', '#ffee88'), 'b', 'color', '#ffee87');
    const advice = colorAdvice(pale);
    expect(advice.get('a')).to.include({isWeak: true});
    expect(advice.get('a')?.contrast).to.be.below(2);
    expect(advice.get('b')).to.include({alike: 'أ'});
    expect(advice.has('c')).to.equal(false);
  });
});
