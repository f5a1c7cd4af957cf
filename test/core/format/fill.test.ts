import {expect} from 'chai';
import {fill, formatNumber, inDigits, pluralText} from '../../../src/core/format/fill.ts';
import {ar} from '../../../src/core/messages/ar.ts';

describe('fill', () => {
  it('puts values in their places, as often as they are named', () => {
    expect(fill('من {from} إلى {to}', {from: 2019, to: '2021'})).to.equal('من 2019 إلى 2021');
    expect(fill('{n}{n}', {n: 0})).to.equal('00');
  });

  it('leaves a name without a value where it is seen', () => {
    expect(fill('{a} {b}', {a: 'x'})).to.equal('x {b}');
  });

  it('takes values as they are', () => {
    expect(fill('{a}', {a: '$& {b}', b: 'no'})).to.equal('$& {b}');
  });
});

describe('formatNumber and inDigits', () => {
  it('write the digits of a numbering system', () => {
    expect(formatNumber(2019, 'latn')).to.equal('2019');
    expect(formatNumber(2019, 'arab')).to.equal('٢٠١٩');
    expect(formatNumber(2019, 'arabext')).to.equal('۲۰۱۹');
    expect(formatNumber(10, 'mathdbl')).to.equal('𝟙𝟘');
    expect(inDigits('18:30', 'arab')).to.equal('١٨:٣٠');
  });

  it('fall back to Western digits where a system is not known', () => {
    for (const numerals of ['', 'x', 'no such system', 'zzzz'])
      expect(formatNumber(1234567890, numerals)).to.equal('1234567890');
  });
});

describe('pluralText', () => {
  it('chooses the form that Arabic numbers take', () => {
    const say = (n: number) => pluralText(ar.durations.units.day, n, 'ar', 'latn');
    expect([1, 2, 3, 10, 11, 99, 100, 101, 103, 111].map(say)).to.deep.equal([
      'يوم',
      'يومان',
      '3 أيام',
      '10 أيام',
      '11 يومًا',
      '99 يومًا',
      '100 يوم',
      '101 يوم',
      '103 أيام',
      '111 يومًا',
    ]);
    expect(pluralText(ar.ui.events, 0, 'ar', 'latn')).to.equal('لا أحداث');
    expect(pluralText(ar.ui.events, 6, 'ar', 'arab')).to.equal('٦ أحداث');
  });
});
