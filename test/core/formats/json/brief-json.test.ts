import {expect} from 'chai';
import {describeFault} from '../../../../src/core/format/problem-text.ts';
import {explainJson} from '../../../../src/core/formats/json/brief-json.ts';

describe('explainJson, in brief', () => {
  it('says where a text is not JSON if the browser does, and never more than a piece of it', () => {
    for (const text of [
      '{"a": 1,}',
      '{\n  "a": [1, 2,\n  ]\n}',
      '{"a" 1}',
      '[1 2]',
      '{oops}',
      '',
      'x'.repeat(5_000_000),
    ]) {
      const {message, code, params} = describeFault(explainJson(text), 'en');
      expect(code).to.equal('file-not-json');
      expect(message).to.match(/^The file is not JSON( at line \d+, column \d+: [\s\S]*|\.)$/);
      expect(text.replace(/\s+/g, ' ')).to.contain(params?.['found']);
      expect(message.length).to.be.below(120);
    }
  });

  it('knows a web page that came in the place of the data', () => {
    expect(explainJson('  <html><body>\n<p>x').params).to.include({kind: 'html', found: '<html><body> <p>x'});
  });
});
