import {expect} from 'chai';
import * as fc from 'fast-check';
import {fromTsv, toHtmlTable, toTsv} from '../../../src/core/desk/grid-text.ts';
import {htmlCells} from '../../../src/core/desk/html-cells.ts';

const cells = (cell: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 1, max: 4}))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, {minLength: columns, maxLength: columns}), {minLength: rows, maxLength: rows}),
    );

describe('Cells on the clipboard', () => {
  it('come back from tab-separated text as they were', () => {
    const text = fc.string({unit: fc.constantFrom('a', 'ق', '"', '\t', '\n', ' ', ','), maxLength: 8});
    fc.assert(
      fc.property(cells(text), table => {
        // A line break at the very end ends the last row, as spreadsheets write it.
        fc.pre(table.length > 1 || table[0]?.length !== 1 || table[0][0] !== '');
        fc.pre(table.at(-1)?.join('') !== '' || (table.at(-1)?.length ?? 0) > 1);
        expect(fromTsv(toTsv(table))).to.deep.equal(table);
      }),
    );
  });

  it('come back from an HTML table as they were', () => {
    const text = fc.constantFrom('', 'قطر', 'a & b', '<b>', '"x"', '1\n2', '&lt;');
    fc.assert(
      fc.property(cells(text), table => {
        expect(htmlCells(toHtmlTable(table))).to.deep.equal(table);
      }),
    );
  });

  it('are read as Excel writes them', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {color: red}</style></head>
      <body><table border=0><!--StartFragment--><col width=64><tr height=20><td class=xl65>12 أكتوبر
        2022</td><td colspan=2>أوبك&#43;<br>خفض</td></tr><tr><td>&nbsp;</td><td>2</td><td>3</td></tr><!--EndFragment--></table></body></html>`;
    expect(htmlCells(html)).to.deep.equal([
      ['12 أكتوبر 2022', 'أوبك+\nخفض', ''],
      ['', '2', '3'],
    ]);
  });

  it('keep the addresses behind the words of sources, and of no other column', () => {
    const link = (words: string, href: string) => `<a class="in-cell-link" href="${href}">${words}</a>`;
    const html = `<table><tr><td>العنوان</td><td>المصدر</td></tr>
      <tr><td>${link('لقاء', 'https://example.org/a')}</td><td>${link('بيان', 'https://example.org/b?c=1&amp;d=2')}</td></tr>
      <tr><td>جولة</td><td>${link('https://example.org/e', 'https://example.org/e')}<br>${link('صور', 'https://example.org/f')}</td></tr>
      <tr><td>قرار</td><td>${link('ورقة', '#gid=3')}</td></tr></table>`;
    const read = [
      ['العنوان', 'المصدر'],
      ['لقاء', 'بيان <https://example.org/b?c=1&d=2>'],
      ['جولة', 'https://example.org/e\nصور <https://example.org/f>'],
      ['قرار', 'ورقة'],
    ];
    expect(htmlCells(html)).to.deep.equal(read);
    expect(htmlCells(html, column => column === 1)).to.deep.equal(read);
    expect(htmlCells(html, () => false)?.[1]).to.deep.equal(['لقاء', 'بيان']);
  });

  it('keep a quote that is no frame, and rows of any length', () => {
    expect(fromTsv('"a" b\tc\r\nd\r\n')).to.deep.equal([['"a" b', 'c'], ['d']]);
    expect(fromTsv('"a\nb"\tc')).to.deep.equal([['a\nb', 'c']]);
    expect(fromTsv('"never ends\tc')).to.deep.equal([['"never ends', 'c']]);
  });

  it('are none where there is no table', () => {
    expect(htmlCells('<p>no table</p>')).to.equal(undefined);
    expect(htmlCells('<table></table>')).to.equal(undefined);
  });
});
