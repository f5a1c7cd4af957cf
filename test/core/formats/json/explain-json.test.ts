import {expect} from 'chai';
import * as fc from 'fast-check';
import {explainJson} from '../../../../src/core/formats/json/explain-json.ts';

describe('explainJson', () => {
  const cases: readonly [text: string, params: object][] = [
    ['{"a": 1,}', {kind: 'comma', line: 1, column: 8, found: '{"a": 1,}'}],
    ['{\n  "a": [1, 2,\n  ]\n}', {kind: 'comma', line: 2, column: 13}],
    ['{"a": }', {kind: 'other', line: 1, column: 7}],
    ['{"a" 1}', {kind: 'separator', line: 1, column: 6}],
    ['{"a": 1 "b": 2}', {kind: 'separator', line: 1, column: 9}],
    ['[1 2]', {kind: 'separator', line: 1, column: 4}],
    ['[1}', {kind: 'other', line: 1, column: 3}],
    ['---\nlayout: none\n---\n{"a": 1}', {kind: 'template'}],
    ['{"a": [{% for x in y %}1{% endfor %}]}', {kind: 'template'}],
    ['{"a": "{{ not a template }}",}', {kind: 'comma'}],
    ["{'a': 1}", {kind: 'quotes', line: 1, column: 2}],
    ['{a: 1}', {kind: 'quotes', line: 1, column: 2}],
    ['{"title": “قمة”}', {kind: 'quotes', line: 1, column: 11, found: '{"title": “قمة”}'}],
    ['{"title": قمة}', {kind: 'quotes', line: 1, column: 11}],
    ['{\n  // why\n  "a": 1}', {kind: 'comment', line: 2, column: 3, found: '// why'}],
    ['{"a": "x\ny"}', {kind: 'line-break', line: 1, column: 9}],
    ['{"a": "\\d"}', {kind: 'escape', line: 1, column: 8}],
    ['{"a": 1} {"b": 2}', {kind: 'more', line: 1, column: 10}],
    ['{"a": 1}}', {kind: 'more', line: 1, column: 9}],
    ['[01]', {kind: 'other', line: 1, column: 2}],
    ['[.5]', {kind: 'other', line: 1, column: 2}],
    ['{"a": [1, "x', {kind: 'end', line: 1, open: '"]}', found: '{"a": [1, "x'}],
    ['{"a": [1,\n', {kind: 'end', line: 2, open: ']}', found: '{"a": [1,'}],
    ['date,title\n2019,x', {kind: 'other', line: 1, column: 1, found: 'date,title'}],
    ['  <html><body>\n<p>x', {kind: 'html', found: '<html><body> <p>x'}],
    ['<?xml version="1.0"?>\n<rss></rss>', {kind: 'xml', found: '<?xml version="1.0"?> <rss></rss>'}],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', {kind: 'xml'}],
    ['<?xml version="1.0"?><!doctype html>\n<html xmlns="http://www.w3.org/1999/xhtml">', {kind: 'html'}],
    ['Hello world', {kind: 'text', found: 'Hello world'}],
    ['# A story\n\n- 2019: talks', {kind: 'text', found: '# A story - 2019: talks'}],
    ['التاريخ،العنوان\n2019،لقاء', {kind: 'text', found: 'التاريخ،العنوان 2019،لقاء'}],
    ['الدوحة: وصل الوزير «اليوم».', {kind: 'text'}],
    ['events:\n  - date: 2019', {kind: 'other'}],
    ['events = [{"date": 2019}]', {kind: 'other'}],
    ['true 5', {kind: 'more'}],
    ['\u0089PNG\r\n\u001a\n\u0000\u0000', {kind: 'binary'}],
  ];
  for (const [text, params] of cases) {
    it(`explains ${JSON.stringify(text)}`, () => {
      const fault = explainJson(text);
      expect(fault).to.include({severity: 'error', code: 'file-not-json'});
      expect(fault.params).to.deep.include(params);
    });
  }

  it('shows no more than a piece of a long line', () => {
    const {params, position} = explainJson(`["${'x'.repeat(5_000_000)}", oops, "${'y'.repeat(100)}"]`);
    expect(position).to.equal(5_000_005);
    expect(params).to.include({
      kind: 'quotes',
      column: 5_000_006,
      found: `${'x'.repeat(17)}", oops, "${'y'.repeat(13)}`,
    });
  });

  it('finds the place where a sound text was cut off', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, n) => {
        const text = JSON.stringify({a: JSON.parse(json)}, null, n % 3);
        const cut = text.slice(0, 1 + (n % (text.length - 1)));
        const {params} = explainJson(cut);
        // In the middle of a number or a word it is that which is seen first.
        if (!/[\w.+-]$|\\u?[\da-f]*$/.test(cut)) {
          expect(params).to.include({kind: 'end'});
          const open = String(params?.['open']);
          if (/["\]}]$/.test(cut) && !open.startsWith('"'))
            expect(() => JSON.parse(cut + open)).not.to.throw(RangeError);
        }
      }),
    );
  });

  it('agrees with JSON.parse about where sound JSON ends', () => {
    fc.assert(
      fc.property(fc.json(), json => {
        expect(explainJson(`${json} ,`)).to.deep.include({position: json.length + 1});
        expect(explainJson(`${json} ,`).params).to.include({kind: 'more'});
      }),
    );
  });
});
