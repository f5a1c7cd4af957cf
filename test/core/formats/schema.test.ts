import Ajv2020 from 'ajv/dist/2020.js';
import {expect} from 'chai';
import * as fc from 'fast-check';
import {validate} from '../../../src/core/model/validate.ts';
import schema from '../../../timeline.schema.json';
import {edtfText} from '../../support/arbitraries/edtf.ts';
import {brokenTimelines, drawnDate, timelines} from '../../support/arbitraries/timeline.ts';

const ajv = new Ajv2020({strict: true, allErrors: true});
const fits = ajv.compile(schema);
const isDate = ajv.compile({...schema.$defs.date});

const samples = import.meta.glob<unknown>(['../../../data/*.json', '!../../../data/*.timelinejs.json'], {
  import: 'default',
});

describe('timeline.schema.json', () => {
  for (const [path, load] of Object.entries(samples)) {
    const name = path.replace(/.*\//, '');
    const faulty = name.startsWith('bad-');
    it(`${faulty ? 'refuses' : 'is met by'} data/${name}, as validate does`, async () => {
      const document = await load();
      expect(fits(document), JSON.stringify(fits.errors)).to.equal(!faulty);
      const {timeline, faults} = validate(document);
      if (faulty) expect(faults).not.to.deep.equal([]);
      else expect({timeline, faults}).to.deep.equal({timeline: document, faults: []});
    });
  }

  it('is met by whatever is sound', () => {
    fc.assert(
      fc.property(timelines(), timeline => {
        expect(fits(timeline), JSON.stringify(fits.errors)).to.equal(true);
        expect(validate(timeline).faults).to.deep.equal([]);
      }),
    );
  });

  it('refuses one fault, wherever it is, as validate does', () => {
    fc.assert(
      fc.property(brokenTimelines(), ({document}) => {
        expect(fits(document), JSON.stringify(document)).to.equal(false);
        expect(validate(document).faults).not.to.deep.equal([]);
      }),
      {numRuns: 500},
    );
  });

  it('is met by what validate makes of anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          brokenTimelines().map(({document}) => document),
        ),
        input => {
          const {timeline} = validate(input);
          expect(fits(timeline), JSON.stringify(fits.errors)).to.equal(true);
        },
      ),
    );
  });

  it('knows every form of a date', () => {
    fc.assert(
      fc.property(drawnDate(), text => void expect(isDate(text), text).to.equal(true)),
      {numRuns: 1000},
    );
    for (const text of [
      '',
      '..',
      '/',
      '../..',
      '2022-13',
      '2022-1-2',
      '12/10/2022',
      '2022-10-12T24:00',
      '19',
      '2019~~',
    ]) {
      expect(isDate(text), text).to.equal(false);
    }
  });

  it('takes digits of any script, as validate does', () => {
    for (const date of ['٢٠١٩', '۲۰۱۹-۰۶', '٢٠٢٢-١٠-١٢/..']) {
      expect(isDate(date), date).to.equal(true);
      expect(validate({events: [{date, title: 'x'}]}).faults, date).to.deep.equal([]);
    }
  });

  it('gives examples of dates that can be drawn', () => {
    for (const date of schema.$defs.date.examples) {
      expect(validate({events: [{date, title: 'x'}]}).faults, date).to.deep.equal([]);
    }
  });

  it('refuses no date that validate takes', () => {
    fc.assert(
      fc.property(edtfText(), date => {
        if (!validate({events: [{date, title: 'x'}]}).faults.length) expect(isDate(date), date).to.equal(true);
      }),
    );
  });

  it('says what every name is for', () => {
    const named = [schema, ...Object.values(schema.$defs)].flatMap(part =>
      Object.entries('properties' in part ? part.properties : {}),
    );
    for (const [name, part] of named) expect(part, name).to.have.property('description').that.matches(/\S/);
  });
});
