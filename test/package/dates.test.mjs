import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sentencesOf} from '../bench/dates-corpus.mjs';
import {goldFaults} from '../bench/dates-gold.mjs';

const parts = ['development', 'held-out'];
const all = parts.flatMap(part => ['ar', 'en'].flatMap(lang => sentencesOf(part, lang)));

describe('the corpus of dates in prose', () => {
  it('has what was marked by hand confirmed by reckoning', () => {
    assert.deepEqual(goldFaults(), []);
  });

  it('holds 300 sentences and 60 traps, most of them only scored', () => {
    const traps = all.flatMap(sentence => sentence.traps);
    assert.ok(all.length >= 300, `${all.length} sentences`);
    assert.ok(traps.length >= 60, `${traps.length} traps`);
    const heldOut = ['ar', 'en'].flatMap(lang => sentencesOf('held-out', lang));
    assert.ok(heldOut.length > all.length / 2);
  });

  it('comes from newspapers of every region', () => {
    const regions = new Set(sentencesOf('held-out', 'ar').map(({region}) => region));
    for (const region of ['EG', 'SA', 'QA', 'SY', 'LB', 'IQ', 'TN', 'DZ', 'MA', 'MR'])
      assert.ok(regions.has(region), `none from ${region}`);
  });
});
