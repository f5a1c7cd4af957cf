import {expect} from 'chai';
import * as fc from 'fast-check';
import {duplicateKeys} from '../../../../src/core/formats/json/duplicate-keys.ts';

const found = (text: string): Record<string, unknown>[] =>
  duplicateKeys(text).map(({list, index, field, value, params}) => ({list, index, field, value, ...params}));

describe('duplicateKeys', () => {
  it('names the event, the field, what is lost, where it was, and what is kept', () => {
    const text = `{"khatt": 1, "events": [
  {"date": "2019", "title": "A"},
  {"date": "2020", "title": "First",
   "title": "Second"}
]}`;
    expect(found(text)).to.deep.equal([
      {list: 'events', index: 1, field: 'title', value: 'First', line: 3, taken: 'Second', kind: 'json'},
    ]);
    expect(duplicateKeys(text)[0]).to.include({severity: 'warning', code: 'key-duplicate', title: 'Second'});
  });

  it('tells two events in one pair of braces, key by key', () => {
    const text = '{"events": [{"date": "2019", "title": "A", "date": "2020", "title": "B"}]}';
    expect(found(text).map(({field, value, taken}) => [field, value, taken])).to.deep.equal([
      ['date', '2019', '2020'],
      ['title', 'A', 'B'],
    ]);
  });

  it('tells of the document itself, of what lies deeper, and of values that are no texts', () => {
    const text =
      '{"events": [1], "groups": [{"id": "a", "id": "b"}], "events": [], "source": {"url": {}, "url": null}}';
    expect(found(text).map(({list, index, field, value, taken}) => [list, index, field, value, taken])).to.deep.equal([
      ['groups', 0, 'id', 'a', 'b'],
      [undefined, undefined, 'events', '[…]', '[…]'],
      [undefined, undefined, 'source.url', '{…}', 'null'],
    ]);
  });

  it('knows a key by what it says, not by how it is written', () => {
    expect(found('{"events": [], "ti\\u0074le": "a \\"b\\"", "title": "c"}')[0]).to.include({
      field: 'title',
      value: 'a "b"',
    });
  });

  it('looks through a file that was mended: commas before brackets, a variable around it', () => {
    expect(found('var data = {"title": "a", "title": "b", "events": [],};')).to.have.lengthOf(1);
  });

  it('takes texts for texts: keys and brackets inside them, the same text as a value', () => {
    expect(found('{"a": "b", "b": "\\"a\\": {[,", "c": ["a", "a", "a"], "d": [{"a": 1}, {"a": 1}]}')).to.deep.equal([]);
    for (const text of ['', 'date,title\n2019,{"a":1,"a":2}', '<p>', '{"a": 1, "a": 2', '"a"'])
      expect(found(text)).to.deep.equal([]);
  });

  it('finds nothing in what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.json(), text => void expect(found(text)).to.deep.equal([])));
  });
});
