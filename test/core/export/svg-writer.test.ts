import {expect} from 'chai';
import fc from 'fast-check';
import {escapeXml, standingAlone, tag, textLine} from '../../../src/core/export/svg-writer.ts';

/** What an XML reader makes of it. @throws {Error} if it is not well-formed. */
function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const fault = document.querySelector('parsererror');
  if (fault) throw new Error(fault.textContent ?? '');
  return document;
}

describe('escapeXml', () => {
  it('keeps what XML can write, and marks what it cannot', () => {
    expect(escapeXml('<a href="x">&]]>')).to.equal('&lt;a href=&quot;x&quot;&gt;&amp;]]&gt;');
    expect(escapeXml('a\0b\u0007c\ufffed\ud800e\tf\ng')).to.equal('a\ufffdb\ufffdc\ufffdd\ufffde\tf\ng');
    expect(escapeXml('😀')).to.equal('😀');
  });

  it('makes well-formed XML of any text, as content and as an attribute', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        const root = parsed(tag('a', {b: text}, escapeXml(text))).documentElement;
        // An XML reader takes the end of a line, of whatever kind, for a line feed, and those of an attribute for spaces.
        const lines = escapeXml(text)
          .replace(/&(?:amp|lt|gt|quot);/g, '.')
          .replace(/\r\n?/g, '\n');
        expect(root.textContent).to.have.length(lines.length);
        expect(root.getAttribute('b')).to.have.length(lines.length);
      }),
    );
  });
});

describe('tag', () => {
  it('writes figures to two decimals, and leaves out what is undefined', () => {
    expect(tag('rect', {x: 1 / 3, y: -0.001, rx: undefined})).to.equal('<rect x="0.33" y="0"/>');
  });
});

describe('textLine', () => {
  const line = {text: 'نص', x: 10, y: 20, size: 16, fill: '#000000'} as const;
  const anchorOf = (dir: 'rtl' | 'ltr', side: 'left' | 'right' | 'middle') =>
    parsed(textLine({...line, dir, side})).documentElement.getAttribute('text-anchor');

  it('anchors by the side that is meant, whichever way the text runs', () => {
    expect([anchorOf('rtl', 'right'), anchorOf('rtl', 'left'), anchorOf('rtl', 'middle')]).to.deep.equal([
      'start',
      'end',
      'middle',
    ]);
    expect([anchorOf('ltr', 'right'), anchorOf('ltr', 'left')]).to.deep.equal(['end', 'start']);
  });
});

describe('standingAlone', () => {
  it('leaves lines alone that need nothing', () => {
    const lines = ['مباحثات في الرياض', 'مع نظيره', '(السعودي)'];
    expect(standingAlone(lines, 'rtl')).to.deep.equal(lines);
    expect(standingAlone(['one (two)', 'three'], 'ltr')).to.deep.equal(['one (two)', 'three']);
    expect(standingAlone([], 'rtl')).to.deep.equal([]);
  });

  it('keeps the signs after a foreign word with it, where the next line goes on in its direction', () => {
    expect(standingAlone(['كتاب The C++', 'Programming'], 'rtl')).to.deep.equal(['كتاب The C++\u200e', 'Programming']);
    expect(standingAlone(['كتاب C++', 'للمبرمجين'], 'rtl')).to.deep.equal(['كتاب C++', 'للمبرمجين']);
  });

  it('keeps the signs before a foreign word with it, where the line before ends in its direction', () => {
    expect(standingAlone(['شركة Alpha', '(Beta) الجديدة'], 'rtl')).to.deep.equal([
      'شركة Alpha',
      '\u200e(Beta) الجديدة',
    ]);
  });

  it('has digits follow the Arabic letter that they followed', () => {
    expect(standingAlone(['في الأعوام', '2019-2022'], 'rtl')).to.deep.equal(['في الأعوام', '\u061c2019-2022']);
    expect(standingAlone(['the years', '2019-2022'], 'ltr')).to.deep.equal(['the years', '2019-2022']);
  });
});
