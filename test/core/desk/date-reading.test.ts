import {expect} from 'chai';
import {precisionsOf, readTypedDate, withMark} from '../../../src/core/desk/date-reading.ts';

const context = {published: '2022-10-12', lang: 'ar'};
const edtf = (text: string): string | undefined => readTypedDate(text, context)?.date.edtf;

describe('A date as it is typed', () => {
  const cases: Readonly<Record<string, string>> = {
    'نحو 1890': '1890~',
    'يونيو 2022': '2022-06',
    '١٢ أكتوبر ٢٠٢٢': '2022-10-12',
    'الثلاثاء الماضي': '2022-10-11',
    '3-7 Oct 2022': '2022-10-03/2022-10-07',
    'بين 2019 و2021': '2019/2021',
    '2022-10-12T18:30': '2022-10-12T18:30',
    '1984?': '1984?',
    '2019/..': '2019/..',
    'فجر 12 أكتوبر 2022': '2022-10-12',
    'ستينيات القرن الماضي': '196X',
    'Q3/2022': '2022-07/2022-09',
    'الربع الثالث من العام 2022': '2022-07/2022-09',
    'رمضان 1444': '2023-03-23/2023-04-20',
  };
  for (const [typed, expected] of Object.entries(cases)) {
    it(`is understood: ${typed}`, () => expect(edtf(typed)).to.equal(expected));
  }

  it('is not understood where it is none, or more than one', () => {
    for (const text of ['', 'قطر', 'يوم ما', '2019 ثم 2021 ثم 2022', 'عام 2019 في الدوحة']) {
      expect(edtf(text), text).to.equal(undefined);
    }
  });

  it('keeps the words that it was read from, and gives other readings of them', () => {
    const read = readTypedDate('الثلاثاء', context);
    expect(read?.phrase).to.equal('الثلاثاء');
    expect([read?.date.edtf, ...(read?.alternatives ?? [])]).to.include.members(['2022-10-11', '2022-10-18']);
    expect(read?.isReckoned).to.equal(true);
    expect(readTypedDate('رمضان 1444', context)).to.include({phrase: 'رمضان 1444', isReckoned: false});
  });

  it('can be made as coarse as a reader may know it, and no finer than it is', () => {
    const precisions = (text: string) => precisionsOf(readTypedDate(text, context)?.date ?? expect.fail(text));
    expect(precisions('2022-10-12')).to.deep.equal(['2022', '2022-10', '2022-10-12']);
    expect(precisions('2022-10~')).to.deep.equal(['2022~', '2022-10~']);
    expect(precisions('2019/2021')).to.deep.equal(['2019/2021']);
  });

  it('is said to be approximate or uncertain, and no longer', () => {
    const date = (text: string) => readTypedDate(text, context)?.date ?? expect.fail(text);
    expect(withMark(date('2019'), '~')).to.equal('2019~');
    expect(withMark(date('2019~'), '?')).to.equal('2019%');
    expect(withMark(date('2019%'), '~')).to.equal('2019?');
    expect(withMark(date('2019?'), '?')).to.equal('2019');
    expect(withMark(date('2019/2021'), '~')).to.equal(undefined);
  });
});
