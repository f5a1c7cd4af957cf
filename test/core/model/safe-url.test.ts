import {expect} from 'chai';
import * as fc from 'fast-check';
import {isSafeUrl} from '../../../src/core/model/safe-url.ts';

describe('isSafeUrl', () => {
  for (const url of [
    'https://example.org/a?b=c:d#e',
    'HTTP://example.org',
    'mailto:desk@example.org',
    '//example.org/x',
    '/a/b:c',
    'page.html',
    '#قمة-الدوحة',
    '?q=a:b',
    '../صور/١.jpg',
    './a:b',
    'https://example.org/a b',
    ' https://example.org ',
    '',
  ]) {
    it(`lets "${url}" through`, () => expect(isSafeUrl(url)).to.equal(true));
  }

  for (const url of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript\r:alert(1)',
    'java\u0000script:alert(1)',
    'java\u200bscript:alert(1)',
    '\u202ejavascript:alert(1)',
    'data:text/html,x',
    'blob:https://example.org/x',
    'file:///x',
    'vbscript:x',
    'ftp://example.org',
    'httpsx://example.org',
  ]) {
    it(`refuses ${JSON.stringify(url)}`, () => expect(isSafeUrl(url)).to.equal(false));
  }

  it('agrees with the browser about what would leave the web', () => {
    const blank = fc.constantFrom('', '', ' ', '\n', '\t', '\u0000', '\u001f');
    const piece = fc.constantFrom(
      'javascript',
      'java',
      'script',
      'data',
      'https',
      'mailto',
      ':',
      '/',
      '?',
      '#',
      '.',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(blank, piece), {maxLength: 6}), pieces => {
        const url = pieces.flat().join('');
        const parsed = URL.canParse(url, 'https://example.org/') ? new URL(url, 'https://example.org/').protocol : '';
        if (isSafeUrl(url)) expect(parsed).to.match(/^(https?:|mailto:)?$/);
      }),
      {numRuns: 2000},
    );
  });
});
