import {expect} from 'chai';
import * as fc from 'fast-check';
import {eventAddress} from '../../src/element/links/event-address.ts';

const page = 'https://example.org/a/b?c=d';

describe('the address of an event', () => {
  const made: readonly [page: string, name: string, address: string][] = [
    [page, 'opec', 'https://example.org/a/b?c=d#opec'],
    [`${page}#old`, 'opec', 'https://example.org/a/b?c=d#opec'],
    [page, 'قمة-الدوحة', 'https://example.org/a/b?c=d#قمة-الدوحة'],
    [page, 'ثانٍ', 'https://example.org/a/b?c=d#ثانٍ'],
    [page, 'story/opec', 'https://example.org/a/b?c=d#story/opec'],
    [page, 'a b%c"<>#`', 'https://example.org/a/b?c=d#a%20b%25c%22%3C%3E%23%60'],
    [page, 'x\u200fy', 'https://example.org/a/b?c=d#x%E2%80%8Fy'],
    ['https://example.org/%D9%85%D9%82%D8%A7%D9%84', 'a', 'https://example.org/مقال#a'],
    ['https://example.org/%D9%85%20%D9%82?q=%D9', 'a', 'https://example.org/م%20ق?q=%D9#a'],
    ['https://example.org/%E2%80%8F%2F', 'a', 'https://example.org/%E2%80%8F%2F#a'],
    ['about:srcdoc', 'opec', ''],
    ['data:text/html,x', 'opec', ''],
    ['blob:https://example.org/1', 'opec', ''],
    ['file:///tmp/a.html', 'opec', 'file:///tmp/a.html#opec'],
  ];
  for (const [from, name, address] of made) {
    it(`is «${address}» for «${name}» on ${from}`, () => expect(eventAddress(from, name)).to.equal(address));
  }

  it('leads to the same page and names the same event once a browser has read it', () => {
    const pages = fc.webUrl({withFragments: true, withQueryParameters: true}).map(url => new URL(url).href);
    fc.assert(
      fc.property(pages, fc.string({unit: 'grapheme', minLength: 1}), (from, name) => {
        const [read, before] = [new URL(eventAddress(from, name)), new URL(from)];
        expect(decodeURIComponent(read.hash.slice(1))).to.equal(name);
        read.hash = before.hash = '';
        expect(read.href).to.equal(before.href);
      }),
    );
  });

  it('is one for any text that an author may have as an id', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', minLength: 1}), name => {
        expect(() => new URL(eventAddress(page, name))).not.to.throw();
      }),
    );
  });
});
