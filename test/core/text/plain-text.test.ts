import {expect} from 'chai';
import * as fc from 'fast-check';
import {plainText} from '../../../src/core/text/plain-text.ts';

/** Pieces of which pages are made, whole ones and broken ones. */
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<br>',
        '<b',
        '>',
        '<',
        '</',
        '<a href="',
        '"',
        "'",
        '=',
        '</a>',
        '<script>',
        '</script>',
        '<style>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?x',
        '&',
        '&amp;',
        '&#',
        '&#x0;',
        '&#1114112;',
        ';',
        '<svg onload=x>',
        '<template>',
        'javascript:',
        '\u0000',
        '\u0001',
        '\u202e',
        ' ',
        '\n',
      ),
      fc.string({unit: 'binary', maxLength: 5}),
    ),
    {maxLength: 40},
  )
  .map(pieces => pieces.join(''));

describe('plainText', () => {
  const texts: readonly [html: string, text: string][] = [
    ['a title', 'a title'],
    ['  a title \n', 'a title'],
    ['<b>قمة</b> الدوحة', 'قمة الدوحة'],
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<p>one\n  goes on</p>\n\n<p>two</p>', 'one goes on\n\ntwo'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['one<br><br>two', 'one\n\ntwo'],
    ['<div>one</div><div>two</div>', 'one\ntwo'],
    ['<ul><li>one</li><li>two</li></ul>after', 'one\ntwo\n\nafter'],
    ['<h3>title</h3>text', 'title\n\ntext'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['first\n\nsecond, <b>bold</b>', 'first\n\nsecond, bold'],
    ['AT&amp;T &lt;b&gt; &quot;x&quot; &#39;y&#x27; &eacute; &laquo;&rsquo;', 'AT&T <b> "x" \'y\' é «’'],
    ['a&nbsp;b', 'a\u00a0b'],
    ['no entity: R&D, AT&T; &madeup;', 'no entity: R&D, AT&T; &madeup;'],
    ['2 < 3 and 5 > 4', '2 < 3 and 5 > 4'],
    ['a<script>alert("<p>1")</script>b<style>p{}</style>c<!-- <p>no</p> -->d', 'abcd'],
    ['a<template>b<template>c</template>d</template>e', 'ae'],
    ['a<script>never closed', 'a'],
    ['a<!-- never closed', 'a'],
    ['<img src=x onerror=alert(1)>a', 'a'],
    ['<p>never <em>closed', 'never closed'],
    ['a\u0000\u0001\u0002\u0003b <i>c</i>', 'ab c'],
    ['', ''],
    ['<p></p>', ''],
  ];
  for (const [html, text] of texts) {
    it(`reads ${JSON.stringify(html)} as ${JSON.stringify(text)}`, () => {
      expect(plainText(html).text).to.equal(text);
    });
  }

  it('gives the links with their labels, each once', () => {
    const {text, links} = plainText(
      'By <a href="https://example.org/a?b=1&amp;c=2">the <b>desk</b></a>, <a HREF=/local>here</a>, <a href="/local">again</a>, ' +
        '<a href="mailto:desk@example.org"></a>, <a name="x">no address</a>',
    );
    expect(text).to.equal('By the desk, here, again, , no address');
    expect(links).to.deep.equal([
      {label: 'the desk', url: 'https://example.org/a?b=1&c=2'},
      {label: 'here', url: '/local'},
      {url: 'mailto:desk@example.org'},
    ]);
  });

  it('makes links of what was embedded', () => {
    const {text, links} = plainText(
      'see<iframe src="https://video.example/1" title="The speech">no frames</iframe><img src="/map.png" alt="The map"><img src="/pixel">',
    );
    expect(text).to.equal('see');
    expect(links).to.deep.equal([
      {label: 'The speech', url: 'https://video.example/1'},
      {label: 'The map', url: '/map.png'},
    ]);
  });

  it('gives no address that could run, and says which', () => {
    const {links, refused} = plainText(
      '<a href="javascript:alert(1)">a</a><a href="java&#10;script:alert(2)">b</a><a href=" data:text/html,x">c</a>' +
        '<a href="&#106;avascript&colon;alert(3)">d</a><iframe src="vbscript:x"></iframe><a href="https://ok.example">e</a>',
    );
    expect(links).to.deep.equal([{label: 'e', url: 'https://ok.example'}]);
    expect(refused).to.have.lengthOf(5);
  });

  it('never throws, and leaves neither controls nor addresses that could run', () => {
    fc.assert(
      fc.property(markup, html => {
        const {text, links} = plainText(html);
        expect(text).to.equal(text.trim());
        expect(text).not.to.match(/[\u0000-\u0008\u000b\u000e-\u001f]/);
        for (const {url} of links) expect(url.replace(/\s/g, '')).not.to.match(/^(?:javascript|data|vbscript):/i);
      }),
      {numRuns: 1000},
    );
  });

  it('reads the text of a page it has escaped', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.string({unit: 'grapheme'}), (a, b) => {
        const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        const flowed = (text: string) =>
          text
            .replace(/[ \t\n\r\f]+/g, ' ')
            .replace(/[\u0000-\u001f\u007f]/g, '')
            .trim();
        fc.pre(flowed(a) !== '' && flowed(b) !== '');
        const {text} = plainText(`<p>${escaped(a)}</p><p>${escaped(b)}</p>`);
        expect(text).to.equal(`${flowed(a)}\n\n${flowed(b)}`);
      }),
    );
  });

  const endless: Record<string, string> = {
    'open tags': '<b>',
    'close tags': '</b>',
    anchors: '<a href=x>y',
    'half a tag': '<',
    ampersands: '&',
    entities: '&amp;',
    'half an entity': '&notit',
    'half a comment': '<!--',
    comments: '<!---->',
    'comments of another end': '<!--x--!>',
    'half a script': '<script>',
    'script ends': '</script',
    breaks: '<br> ',
    spaces: ' ',
    attributes: '<a b',
    templates: '<template>',
    quotes: '<a b="',
  };
  for (const [name, piece] of Object.entries(endless)) {
    it(`comes to an end with megabytes of ${name}`, () => {
      const html = `<p>start</p>${piece.repeat(Math.ceil(3e6 / piece.length))}`;
      expect(plainText(html).text).to.match(/^start/);
    });
  }
});
