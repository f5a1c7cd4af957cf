import {expect} from 'chai';
import * as fc from 'fast-check';
import {splitWords, type Word, wrapWords} from '../../../src/core/layout/wrap-words.ts';

const words = (text: string): Word[] => splitWords(text).map(word => ({text: word, width: 10 * word.length}));
const wrap = (text: string, limit: number) => wrapWords(words(text), 10, limit);

describe('splitWords', () => {
  it('parts a text at white space', () => {
    expect(splitWords('  لقاء بوتين\nوأمير\tقطر ')).to.deep.equal(['لقاء', 'بوتين', 'وأمير', 'قطر']);
  });

  it('keeps together what a no-break space joins', () => {
    expect(splitWords('في 5\u00a0أكتوبر 10\u202f000')).to.deep.equal(['في', '5\u00a0أكتوبر', '10\u202f000']);
  });

  it('keeps a month of two words in one line', () => {
    expect(splitWords('4 نوفمبر/تشرين الثاني 2023')).to.deep.equal(['4', 'نوفمبر/تشرين الثاني', '2023']);
    expect(splitWords('31 كانون الأول 2024')).to.deep.equal(['31', 'كانون الأول', '2024']);
  });

  it('finds no word in nothing', () => {
    expect(splitWords(' \n ')).to.deep.equal([]);
  });
});

describe('wrapWords', () => {
  it('leaves a text that fits on its line', () => {
    expect(wrap('aa bb', 50)).to.deep.equal({lines: ['aa bb'], width: 50});
  });

  it('evens the lines out, so that none is a lonely word', () => {
    expect(wrap('aaa bbb ccc ddd', 120).lines).to.deep.equal(['aaa bbb', 'ccc ddd']);
  });

  it('grows wider than asked rather than cut a word', () => {
    expect(wrap('a extraordinarily b', 60)).to.deep.equal({lines: ['a', 'extraordinarily', 'b'], width: 150});
  });

  it('has no lines for no words', () => {
    expect(wrap('', 100)).to.deep.equal({lines: [], width: 0});
  });

  const texts = () => fc.array(fc.record({text: fc.stringMatching(/^\S{1,12}$/), width: fc.nat({max: 200})}));

  it('keeps every word, in order and whole', () => {
    fc.assert(
      fc.property(texts(), fc.nat({max: 400}), (items, limit) => {
        const {lines} = wrapWords(items, 4, limit);
        expect(lines.join(' ')).to.equal(items.map(({text}) => text).join(' '));
        expect(lines).to.not.include('');
      }),
      {numRuns: 2000},
    );
  });

  it('makes no line wider than it says, nor than the limit or its longest word', () => {
    fc.assert(
      fc.property(texts(), fc.nat({max: 400}), (items, limit) => {
        const {lines, width} = wrapWords(items, 4, limit);
        let next = 0;
        const widths = lines.map(line => {
          const inLine = items.slice(next, next + line.split(' ').length);
          next += inLine.length;
          return inLine.reduce((sum, word) => sum + word.width, 4 * (inLine.length - 1));
        });
        expect(width).to.equal(Math.max(0, ...widths));
        expect(width).to.be.at.most(Math.max(limit, ...items.map(word => word.width)));
      }),
      {numRuns: 2000},
    );
  });

  it('takes no more lines than a greedy filling', () => {
    fc.assert(
      fc.property(texts(), fc.nat({max: 400}), (items, limit) => {
        let [lines, room] = [0, -1];
        for (const {width} of items) {
          if (room < width + 4) {
            lines += 1;
            room = limit - width;
          } else room -= width + 4;
        }
        expect(wrapWords(items, 4, limit).lines).to.have.lengthOf(lines);
      }),
      {numRuns: 1000},
    );
  });

  it('is as narrow as so many lines can be, but for two px', () => {
    fc.assert(
      fc.property(texts(), fc.nat({max: 400}), (items, limit) => {
        const {lines, width} = wrapWords(items, 4, limit);
        fc.pre(lines.length > 1);
        const narrower = wrapWords(items, 4, width - 3);
        expect(narrower.lines.length > lines.length || narrower.width > width - 3).to.equal(true);
      }),
      {numRuns: 2000},
    );
  });
});
