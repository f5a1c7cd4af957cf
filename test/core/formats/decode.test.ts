import {expect} from 'chai';
import * as fc from 'fast-check';
import {decodeOther} from '../../../src/core/formats/decode.ts';
import {readTimeline} from '../../../src/core/formats/read-timeline.ts';

const arabic = 'التاريخ;العنوان\n12 أكتوبر 2022;لقاء في الدوحة\n';
const french = 'Date;Title\n2022;Élysée: une réunion à Paris, «déjà»\n';

/** Letter by letter, by what the decoder of the platform says of each byte. */
function narrow(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({length: 256}, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  return new Uint8Array([...text].map(char => bytes.get(char) ?? 63));
}

function wide(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), isLittle);
  return bytes;
}

describe('encodings', () => {
  const cases: readonly (readonly [name: string, bytes: Uint8Array, text: string, encoding: string | undefined])[] = [
    ['Windows-1256', narrow(arabic, 'windows-1256'), arabic, 'Windows-1256'],
    ['Windows-1252, of which Latin-1 is a part', narrow(french, 'windows-1252'), french, 'Windows-1252'],
    ['UTF-16, little end first', wide(arabic, true), arabic, 'UTF-16LE'],
    ['UTF-16, big end first', wide(french, false), french, 'UTF-16BE'],
    ['UTF-16 with a mark', wide(`\ufeff${arabic}`, true), arabic, undefined],
    ['UTF-16 with a mark, big end first', wide(`\ufeff${french}`, false), french, undefined],
  ];
  for (const [name, bytes, text, encoding] of cases) {
    it(`knows ${name} by its bytes`, async () => {
      const read = decodeOther(bytes);
      expect(read.text).to.equal(text);
      const {timeline, problems} = await readTimeline(bytes, {lang: 'en'});
      expect(timeline.events).to.have.lengthOf(1);
      expect(timeline.events[0]?.title).to.equal(text.split('\n')[1]?.split(';')[1]);
      expect(problems.map(({severity, params}) => [severity, params?.['encoding']])).to.deep.equal(
        encoding ? [['note', encoding]] : [],
      );
      if (encoding) expect(problems[0]?.message).to.contain(encoding);
    });
  }

  it('keeps UTF-8 that was cut in the middle of a letter, and tells of it', async () => {
    const bytes = new TextEncoder().encode(arabic).slice(0, -2);
    const {timeline, problems} = await readTimeline(bytes, {lang: 'en'});
    expect(timeline.events[0]?.title).to.contain('لقاء في الدوح');
    expect(problems[0]).to.include({severity: 'warning', code: 'file-encoding'});
  });

  it('takes a picture for no text', async () => {
    const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1]);
    const {problems} = await readTimeline(png);
    expect(problems.map(({code, params}) => [code, params?.['kind']])).to.deep.equal([['file-not-json', 'binary']]);
  });

  it('always ends with a text', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 500}), bytes => {
        expect(decodeOther(bytes).text).to.be.a('string');
      }),
    );
  });
});
