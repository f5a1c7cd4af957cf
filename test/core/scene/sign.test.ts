import {expect} from 'chai';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';
import type {TimelineEvent} from '../../../src/core/model/timeline.ts';
import {isHollow, legendSigns, type Sign, signOf, signWords} from '../../../src/core/scene/sign.ts';

function sign(date: string, more: Partial<TimelineEvent> = {}): Sign {
  const read = readEdtf(date);
  if (!('date' in read)) throw new RangeError(`${date} is no date.`);
  return signOf({id: 'a', title: 'A', date, ...more}, read.date);
}

const legendOf = (...signs: readonly Sign[]) =>
  legendSigns(signs.map(item => ({sign: item, isBar: item.shape !== 'dot'}))).map(({word}) => word);

describe('signOf', () => {
  it('takes its shape from how exactly the date is known', () => {
    const shapes = ['2022-10-12', '2022-10-12T18:30', '2022-10', '2022', '2022-21', '199X', '2014/2021', '2019/..'].map(
      date => sign(date).shape,
    );
    expect(shapes).to.deep.equal(['dot', 'dot', 'coarse', 'coarse', 'coarse', 'coarse', 'lasting', 'lasting']);
  });

  it('carries what is not certain, and what is open', () => {
    expect(sign('1890~')).to.include({approximate: true, uncertain: false});
    expect(sign('1890?')).to.include({approximate: false, uncertain: true});
    expect(sign('1890%')).to.include({approximate: true, uncertain: true});
    expect(sign('2019/..')).to.include({openStart: false, openEnd: true, unknownEnd: false});
    expect(sign('../2019')).to.include({openStart: true, openEnd: false});
    expect(sign('2019/')).to.include({openEnd: false, unknownEnd: true});
  });

  it('takes an event to have happened, its date to be of the article, unless told', () => {
    expect(sign('2019')).to.include({status: 'happened', outside: false});
    expect(sign('2019', {dating: 'outside', status: 'cancelled'})).to.include({status: 'cancelled', outside: true});
  });
});

describe('isHollow', () => {
  it('is so for what is not certain, not in the article, or has not simply happened', () => {
    expect([sign('2019'), sign('2019~'), sign('2019/..')].map(isHollow)).to.deep.equal([false, false, false]);
    const hollow = [
      sign('2019?'),
      sign('2019', {dating: 'outside'}),
      ...(['planned', 'cancelled', 'disputed'] as const).map(status => sign('2019', {status})),
    ];
    expect(hollow.map(isHollow)).to.deep.equal(Array(5).fill(true));
  });
});

describe('signWords', () => {
  it('has none for a plain date', () => {
    expect(signWords(sign('2022-10-12'))).to.deep.equal([]);
  });

  it('names the fate of the event first', () => {
    expect(signWords(sign('2022~', {status: 'planned', dating: 'outside'}))).to.deep.equal([
      'planned',
      'approximate',
      'outside',
    ]);
  });
});

describe('legendSigns', () => {
  it('names each sign in use once, in one order, and no other', () => {
    const words = legendOf(sign('2022-10-12', {status: 'planned'}), sign('2022-10-13'), sign('2019'), sign('2018?'));
    expect(words).to.deep.equal(['coarse', 'day', 'planned', 'uncertain']);
  });

  it('is the same for any order of the signs', () => {
    const signs = [sign('2014/2021'), sign('2019/..'), sign('2022-10-12', {dating: 'outside'}), sign('1890~')];
    expect(legendOf(...signs)).to.deep.equal(legendOf(...signs.toReversed()));
  });

  it('explains no bar where the only one is drawn as a dot', () => {
    const words = legendSigns([{sign: sign('2022'), isBar: false}]).map(({word}) => word);
    expect(words).to.deep.equal([]);
  });

  it('does not call dots known to the day where one of them is a year too short for a bar', () => {
    const words = legendSigns([
      {sign: sign('1936'), isBar: false},
      {sign: sign('1956-07-26'), isBar: false},
      {sign: sign('18XX'), isBar: true},
    ]).map(({word}) => word);
    expect(words).to.deep.equal(['coarse']);
  });

  it('shows a sample of just what it names', () => {
    const all = legendSigns(
      [sign('2019'), sign('2022-10-12'), sign('2014/2021'), sign('2019/..'), sign('1890~', {status: 'disputed'})].map(
        item => ({sign: item, isBar: item.shape !== 'dot'}),
      ),
    );
    const plain = {approximate: false, uncertain: false, outside: false, openStart: false};
    expect(Object.fromEntries(all.map(item => [item.word, item.sign.shape]))).to.deep.equal({
      coarse: 'coarse',
      day: 'dot',
      lasting: 'lasting',
      disputed: 'dot',
      approximate: 'dot',
      openEnd: 'lasting',
    });
    expect(all.find(({word}) => word === 'openEnd')?.sign).to.include({...plain, openEnd: true});
    expect(all.find(({word}) => word === 'disputed')?.sign).to.include({...plain, status: 'disputed'});
  });
});
