import {expect} from 'chai';
import * as fc from 'fast-check';
import {joined} from '../../../src/core/archive/archive-buffer.ts';

const bytes = Uint8Array.from({length: 100_000}, (_, i) => (i * 31) % 251);

function watched() {
  const reads: [start: number, end: number][] = [];
  const buffer = {
    byteLength: bytes.length,
    slice(start: number, end = bytes.length) {
      reads.push([start, end]);
      return bytes.buffer.slice(start, end);
    },
  };
  return {buffer, reads};
}

describe('joined', () => {
  it('asks once for pieces that lie near one another, in whatever order they are wanted', async () => {
    const {buffer, reads} = watched();
    const file = joined(buffer);
    await Promise.all([file.slice(5000, 6000), file.slice(100, 200), file.slice(150, 4000)]);
    expect(reads).to.deep.equal([[100, 6000]]);
  });

  it('asks twice for pieces that lie far apart, and for those wanted later', async () => {
    const {buffer, reads} = watched();
    const file = joined(buffer);
    await Promise.all([file.slice(0, 10), file.slice(90_000)]);
    await file.slice(0, 10);
    expect(reads).to.deep.equal([
      [0, 10],
      [90_000, 100_000],
      [0, 10],
    ]);
  });

  it('gives each piece its own bytes', async () => {
    const piece = fc
      .tuple(fc.nat(99_999), fc.nat(20_000))
      .map(([start, length]) => [start, Math.min(100_000, start + length)]);
    await fc.assert(
      fc.asyncProperty(fc.array(piece, {maxLength: 8}), async pieces => {
        const file = joined(watched().buffer);
        const read = await Promise.all(pieces.map(([start = 0, end]) => file.slice(start, end)));
        expect(read.map(each => [...new Uint8Array(each)])).to.deep.equal(
          pieces.map(([start, end]) => [...bytes.slice(start, end)]),
        );
      }),
      {numRuns: 20},
    );
  });

  it('passes on why it could not be read, to each who waits for it', async () => {
    const fault = new Error('gone');
    const file = joined({byteLength: 10, slice: () => Promise.reject(fault)});
    const ends = await Promise.allSettled([file.slice(0, 1), file.slice(2, 3)]);
    expect(ends.map(end => end.status === 'rejected' && end.reason)).to.deep.equal([fault, fault]);
  });
});
