import {expect} from 'chai';
import * as fc from 'fast-check';
import type {Fault} from '../../../src/core/model/problem.ts';
import {validate} from '../../../src/core/model/validate.ts';
import {brokenTimelines, timelines} from '../../support/arbitraries/timeline.ts';

const lost = (faults: readonly Fault[]) =>
  new Set(faults.filter(({severity, list}) => severity === 'error' && list === 'events').map(({index}) => index));

const keys = [
  'khatt',
  'events',
  'groups',
  'eras',
  'title',
  'date',
  'id',
  'group',
  'links',
  'url',
  '__proto__',
  'media',
  '',
];

/** Anything, often under the names that mean something. */
const nearlyDocument = () =>
  fc.letrec<{any: unknown; object: object}>(tie => ({
    any: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      fc.anything({withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true}),
      fc.constantFrom('2019', '2022-13', 'javascript:x', null, undefined, -0, Number.NaN),
      fc.array(tie('any'), {maxLength: 4}),
      tie('object'),
    ),
    object: fc.dictionary(fc.constantFrom(...keys), tie('any'), {maxKeys: 6}),
  })).any;

describe('validate, whatever it is given', () => {
  it('never throws, and is content with what it returned', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), nearlyDocument()), input => {
        const {timeline, faults} = validate(input);
        const again = validate(JSON.parse(JSON.stringify(timeline)));
        expect(again.timeline).to.deep.equal(timeline);
        for (const fault of again.faults) expect(['field-unknown', 'field-too-long']).to.include(fault.code);
        expect(again.faults).to.have.lengthOf.at.most(faults.length);
      }),
      {numRuns: 1000},
    );
  });

  it('tells of every event that it leaves out, and of no other', () => {
    fc.assert(
      fc.property(fc.array(nearlyDocument(), {maxLength: 6}), events => {
        const {timeline, faults} = validate({events});
        expect(timeline.events.length + lost(faults).size).to.equal(events.length);
      }),
      {numRuns: 500},
    );
  });

  it('keeps a sound document as it is', () => {
    fc.assert(
      fc.property(timelines(), timeline => {
        expect(validate(timeline)).to.deep.equal({timeline, faults: []});
      }),
    );
  });

  it('keeps the good events among bad ones, in their order', () => {
    fc.assert(
      fc.property(timelines(), fc.array(fc.tuple(fc.nat(), nearlyDocument())), (timeline, bad) => {
        const events: unknown[] = [...timeline.events];
        const known = new Set(timeline.events.map(({id}) => id));
        for (const [n, item] of bad) events.splice(n % (events.length + 1), 0, item);
        const kept = validate({...timeline, events}).timeline.events.filter(({id}) => known.has(id));
        expect(kept).to.deep.equal(timeline.events);
      }),
    );
  });

  it('loses one event to one fault at most, and only where that fault forbids to draw it', () => {
    fc.assert(
      fc.property(brokenTimelines(), broken => {
        const {faults} = validate(broken.document);
        expect(faults).not.to.deep.equal([]);
        expect([...lost(faults)]).to.deep.equal(broken.lost === undefined ? [] : [broken.lost]);
      }),
    );
  });
});
