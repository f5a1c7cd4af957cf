import {expect} from 'chai';
import * as fc from 'fast-check';
import {csvAddress} from '../../../../src/core/formats/sheet/sheet-address.ts';

const g = 'https://docs.google.com/spreadsheets';

describe('csvAddress', () => {
  const cases: readonly (readonly [from: string, to: string])[] = [
    [`${g}/d/e/2PACX-1v_x/pubhtml`, `${g}/d/e/2PACX-1v_x/pub?output=csv`],
    [
      `${g}/d/e/2PACX-1v_x/pubhtml?gid=7&single=true&widget=true&headers=false`,
      `${g}/d/e/2PACX-1v_x/pub?single=true&output=csv&gid=7`,
    ],
    [`${g}/d/e/2PACX-1v_x/pub?output=csv`, `${g}/d/e/2PACX-1v_x/pub?output=csv`],
    [`${g}/d/e/2PACX-1v_x/pub?gid=0&single=true&output=tsv`, `${g}/d/e/2PACX-1v_x/pub?single=true&output=tsv&gid=0`],
    [`${g}/d/e/2PACX-1v_x/pub?output=xlsx`, `${g}/d/e/2PACX-1v_x/pub?output=csv`],
    [`${g}/d/1AbC-d_E/pubhtml`, `${g}/d/1AbC-d_E/pub?output=csv`],
    [`${g}/d/1AbC-d_E/edit#gid=123`, `${g}/d/1AbC-d_E/export?format=csv&gid=123`],
    [`${g}/d/1AbC-d_E/edit?gid=5#gid=123`, `${g}/d/1AbC-d_E/export?format=csv&gid=123`],
    [`${g}/d/1AbC-d_E/edit?usp=sharing`, `${g}/d/1AbC-d_E/export?format=csv`],
    [`http://docs.google.com/spreadsheets/u/0/d/1AbC-d_E/edit`, `${g}/d/1AbC-d_E/export?format=csv`],
    [`${g}/d/1AbC-d_E`, `${g}/d/1AbC-d_E/export?format=csv`],
    [`${g}/d/1AbC-d_E/htmlview`, `${g}/d/1AbC-d_E/export?format=csv`],
    [`${g}/d/1AbC-d_E/export?format=csv&gid=9`, `${g}/d/1AbC-d_E/export?format=csv&gid=9`],
    [
      `${g}/d/1AbC-d_E/gviz/tq?tqx=out:json&sheet=%D9%88%D8%B1%D9%82%D8%A9`,
      `${g}/d/1AbC-d_E/gviz/tq?sheet=%D9%88%D8%B1%D9%82%D8%A9&tqx=out:csv`,
    ],
    [
      'https://docs.google.com/spreadsheet/pub?key=0AgXy&output=html',
      'https://docs.google.com/spreadsheet/pub?key=0AgXy&output=csv',
    ],
    [
      'https://docs.google.com/a/example.org/spreadsheets/d/1abc/pubhtml',
      'https://docs.google.com/spreadsheets/d/1abc/pub?output=csv',
    ],
  ];
  for (const [from, to] of cases) it(`makes ${to} of ${from}`, () => expect(csvAddress(from)).to.equal(to));

  it('leaves other addresses alone', () => {
    for (const address of [
      'story.csv',
      'https://example.org/spreadsheets/d/1/edit',
      'https://docs.google.com/document/d/1/edit',
      'javascript:1',
      '',
    ])
      expect(csvAddress(address)).to.equal(address);
  });

  it('is the same when done again', () => {
    for (const [from] of cases) expect(csvAddress(csvAddress(from))).to.equal(csvAddress(from));
    fc.assert(
      fc.property(fc.webUrl({withQueryParameters: true, withFragments: true}), url => {
        expect(csvAddress(url)).to.equal(url);
      }),
    );
  });
});
