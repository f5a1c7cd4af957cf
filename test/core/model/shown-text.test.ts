import {expect} from 'chai';
import {LONGEST_LINE, shownTitle} from '../../../src/core/model/shown-text.ts';

describe('shownTitle', () => {
  it('is the title as it is, up to 500 characters', () => {
    const title = 'ق'.repeat(LONGEST_LINE);
    expect(shownTitle({title})).to.equal(title);
  });

  it('ends in an ellipsis where the title goes on', () => {
    expect(shownTitle({title: 'ق'.repeat(5_000_000)})).to.equal(`${'ق'.repeat(500)}…`);
  });

  it('does not cut a character in half', () => {
    expect(shownTitle({title: `x${'😀'.repeat(400)}`})).to.equal(`x${'😀'.repeat(249)}…`);
  });
});
