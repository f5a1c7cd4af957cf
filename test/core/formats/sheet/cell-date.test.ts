import {expect} from 'chai';
import * as fc from 'fast-check';
import {readEdtf} from '../../../../src/core/date/read-edtf.ts';
import {formatDate} from '../../../../src/core/format/format-date.ts';
import {readCellDate} from '../../../../src/core/formats/sheet/cell-date.ts';

const edtfOf = (text: string): string | undefined => {
  const read = readCellDate(text);
  return 'date' in read ? read.date.edtf : `fault ${read.fault.params['kind'] ?? read.fault.code}`;
};

describe('readCellDate', () => {
  const cases: readonly (readonly [cell: string, edtf: string])[] = [
    // As EDTF and ISO have it.
    ['2022', '2022'],
    ['٢٠٢٢', '2022'],
    [' 2022-06~ ', '2022-06~'],
    ['201X', '201X'],
    ['2019/..', '2019/..'],
    ['2022-10-12T18:30', '2022-10-12T18:30'],
    ['2022-10-12 18:30', '2022-10-12T18:30'],
    ['2022-10-12T18:30:23.417Z', '2022-10-12T18:30:23Z'],
    ['20221012', '2022-10-12'],
    ['1,066', '1066'],
    ['2022-W10', 'fault date-syntax'],
    ['2022-6-4', '2022-06-04'],
    // In figures.
    ['12/10/2022', '2022-10-12'],
    ['١٢/١٠/٢٠٢٢', '2022-10-12'],
    ['25/12/2022', '2022-12-25'],
    ['12/25/2022', '2022-12-25'],
    ['2022/10/12', '2022-10-12'],
    ['30.6.2022', '2022-06-30'],
    ['12-10-2022', '2022-10-12'],
    ['10/2022', '2022-10'],
    ['2022/10', '2022-10'],
    ['12/10/2022 14:30', '2022-10-12T14:30'],
    ['12/10/2022 2:30 PM', '2022-10-12T14:30'],
    ['12/10/2022 2:30 م', '2022-10-12T14:30'],
    // In words.
    ['12 أكتوبر 2022', '2022-10-12'],
    ['12 أوكتوبر 2022', '2022-10-12'],
    ['12 اكتوبر 2022', '2022-10-12'],
    ['١٢ أكتوبر ٢٠٢٢', '2022-10-12'],
    ['الأربعاء 12 أكتوبر/تشرين الأول 2022', '2022-10-12'],
    ['تشرين الأول 2022', '2022-10'],
    ['12 تشرين الأول 2022', '2022-10-12'],
    ['يونيو/حزيران 2022', '2022-06'],
    ['حزيران (يونيو) 2022', '2022-06'],
    ['12 أوت 2022', '2022-08-12'],
    ['3 غشت 2021', '2021-08-03'],
    ['جويلية 1962', '1962-07'],
    ['شهر أبريل من عام 2003', '2003-04'],
    ['الثالث من مايو 2021', '2021-05-03'],
    ['12 October 2022', '2022-10-12'],
    ['October 12, 2022', '2022-10-12'],
    ['Oct. 12th, 2022', '2022-10-12'],
    ['Wednesday, 12 Sept 2022', '2022-09-12'],
    ['Oct 2022', '2022-10'],
    ['12-Oct-2022', '2022-10-12'],
    ['12 October 2022, 6:30 pm', '2022-10-12T18:30'],
    ['Oct 12 2022 12:45 AM EST', '2022-10-12T00:45-05:00'],
    ['12 October 2022 18:30 GMT+3', '2022-10-12T18:30+03:00'],
    ['12 أكتوبر 2022 الساعة 6:30 مساء', '2022-10-12T18:30'],
    ['عام 2019', '2019'],
    ['2019م', '2019'],
    // Intervals.
    ['April-May 1945', '1945-04/1945-05'],
    ['أبريل - مايو 1945', '1945-04/1945-05'],
    ['3-7 Oct 2022', '2022-10-03/2022-10-07'],
    ['3–7 أكتوبر 2022', '2022-10-03/2022-10-07'],
    ['October 3-7, 2022', '2022-10-03/2022-10-07'],
    ['28 سبتمبر - 12 أكتوبر 2022', '2022-09-28/2022-10-12'],
    ['من 3 إلى 7 مارس 2022', '2022-03-03/2022-03-07'],
    ['from May to July 2020', '2020-05/2020-07'],
    ['بين 2019 و2021', '2019/2021'],
    ['ما بين مايو ويونيو 2022', '2022-05/2022-06'],
    ['between 2019 and 2021', '2019/2021'],
    ['2019-2021', '2019/2021'],
    ['2019 – 2021', '2019/2021'],
    ['2019–21', '2019/2021'],
    ['1998–03', '1998/2003'],
    ['12/10/2022 - 15/10/2022', '2022-10-12/2022-10-15'],
    ['منذ 2019', '2019/..'],
    ['since May 2019', '2019-05/..'],
    ['2019 - present', '2019/..'],
    ['2019-', '2019/..'],
    ['من 2019 حتى الآن', '2019/..'],
    ['حتى 2019', '../2019'],
    ['until 2019', '../2019'],
    // Not exactly.
    ['نحو 1890', '1890~'],
    ['حوالي عام 1890', '1890~'],
    ['c. 1890', '1890~'],
    ['about May 1890', '1890-05~'],
    ['ca. 1890?', '1890%'],
    ['ربما 1790', '1790?'],
    ['1790؟', '1790?'],
    ['أوائل 2022', '2022~'],
    ['early 2022', '2022~'],
    ['mid-2022', '2022~'],
    // Coarser and older.
    ['صيف 2021', '2021-22'],
    ['summer 2021', '2021-22'],
    ['شتاء 2021/2022', '2021-24'],
    ['الربع الأول 2022', '2022-01/2022-03'],
    ['Q3 2022', '2022-07/2022-09'],
    ['Q3/2022', '2022-07/2022-09'],
    ['q3-2022', '2022-07/2022-09'],
    ['2022/Q3', '2022-07/2022-09'],
    ['2022-Q3', '2022-07/2022-09'],
    ['3Q22', '2022-07/2022-09'],
    ['H1/2022', '2022-01/2022-06'],
    ['2022-H2', '2022-07/2022-12'],
    ['الربع الثالث/2022', '2022-07/2022-09'],
    ['الربع الثالث من عام 2022', '2022-07/2022-09'],
    ['النصف الأول من ٢٠٢٢', '2022-01/2022-06'],
    ['Q1-Q2 2022', '2022-01/2022-06'],
    ['Q4 2021 - Q1 2022', '2021-10/2022-03'],
    ['من الربع الأول إلى الربع الثالث 2022', '2022-01/2022-09'],
    ['النصف الثاني من 2022', '2022-07/2022-12'],
    ['1980s', '198X'],
    ["the 80's", '198X'],
    ['الثمانينيات', '198X'],
    ['ستينيات القرن العشرين', '196X'],
    ['ثمانينيات القرن التاسع عشر', '188X'],
    ['عشرينيات القرن الحادي والعشرين', '202X'],
    ['أربعينيات القرن 18', '174X'],
    ['من ستينيات القرن العشرين إلى سبعينيات القرن العشرين', '196X/197X'],
    ['خمسينيات القرن الأول ق.م', '-005X'],
    ['يُرجَّح أكتوبر/تشرين الأول 2022', '2022-10?'],
    ['العقد الأول من القرن الحادي والعشرين', '200X'],
    ['العقد الثاني من القرن العشرين', '191X'],
    ['the second decade of the 20th century', '191X'],
    ['the first decade of the twenty-first century', '200X'],
    ['18th-19th century', '17XX/18XX'],
    ['القرن 18-19', '17XX/18XX'],
    ['القرن الثامن عشر - التاسع عشر', '17XX/18XX'],
    ['5th-4th century BC', '-04XX/-03XX'],
    ['منذ شتاء 2014–2015', '2014-24/..'],
    ['النصف الثاني من القرن التاسع عشر', '1850/1899'],
    ['الربع الأول من القرن العشرين', '1900/1924'],
    ['the first half of the 19th century', '1800/1849'],
    ['the third quarter of 2019', '2019-07/2019-09'],
    ['from the second half of the eighteenth century to 1914', '1750/1914'],
    ['القرن التاسع عشر', '18XX'],
    ['19th century', '18XX'],
    ['5th century BC', '-04XX'],
    ['44 BC', '-0043'],
    ['15 March 44 BC', '-0043-03-15'],
    ['44 ق.م', '-0043'],
    ['500-400 BC', '-0499/-0399'],
    ['بين 323 و30 ق.م', '-0322/-0029'],
    ['1999/00', '1999/2000'],
    ['476 CE', '0476'],
    ['الخميس 26 صفر 1444 الموافق 22 سبتمبر 2022', '2022-09-22'],
    ['16/3/1444 الموافق 12/10/2022', '2022-10-12'],
    ['29/05/1453', '1453-05-29'],
    ['12/أكتوبر/2022', '2022-10-12'],
    ['2022/أكتوبر/12', '2022-10-12'],
    ['أكتوبر/2022', '2022-10'],
    ['Oct-12-2022', '2022-10-12'],
    ['12/تشرين الأول/أكتوبر/2022', '2022-10-12'],
    ['3/أبريل-5/مايو/2022', '2022-04-03/2022-05-05'],
    ['شتاء/2021', '2021-24'],
    ['بين عامي 2019 و2021', '2019/2021'],
    ['عشرينيات القرن الحالي', '202X'],
    ['ستينيات القرن الماضي', '196X'],
    ['ستينيات القرن قبل الماضي', '186X'],
    ['العقد الأول من القرن الحالي', '200X'],
    ['النصف الثاني من القرن الماضي', '1950/1999'],
    ['the last century', '19XX'],
  ];
  for (const [cell, edtf] of cases) it(`reads «${cell}» as ${edtf}`, () => expect(edtfOf(cell)).to.equal(edtf));

  const faults: readonly (readonly [cell: string, kind: string, nearest?: string])[] = [
    ['31 فبراير 2022', 'date-day', '2022-02-28'],
    ['31/2/2022', 'date-day', '2022-02-28'],
    ['2022-02-31', 'date-day', '2022-02-28'],
    ['13/13/2022', 'date-month'],
    ['2022-13-01', 'date-month'],
    ['2019-20', 'nearest', '2019/2020'],
    ['– 2019', 'nearest', '2019'],
    ['- 12 أكتوبر 2022', 'nearest', '2022-10-12'],
    ['5th 2022', 'nearest', '2022'],
    ['الثلث الأول من القرن العشرين', 'nearest', '19XX'],
    ['القرن العشرين 1850', 'nearest', '19XX'],
    ['عقد من القرن العشرين', 'nearest', '19XX'],
    ['2022/13', 'date-month'],
    ['AD 500 - 400 BC', 'date-end-before-start', '-0399/0500'],
    ['12 أكتوبر', 'no-year'],
    ['12/10', 'no-year'],
    ['About 12:45 AM EST', 'no-day'],
    ['44846', 'serial', '2022-10-12'],
    ['44846.75', 'serial', '2022-10-12T18:00'],
    ['12 أكتوبر 2022 في الدوحة', 'nearest', '2022-10-12'],
    ['1444/3/16', 'maybe-hijri', '1444-03-16'],
    ['16/3/1444', 'maybe-hijri', '1444-03-16'],
    ['30-2-1444', 'hijri'],
    ['1444/3/16 هـ', 'hijri'],
    ['15 ربيع الأول 1444', 'hijri'],
    ['Tuesday 2022', 'nearest', '2022'],
    ['12/10/2022\n5/6/2022', 'nearest', '2022-10-12'],
    ['2021 12/10/2022', 'nearest', '2021'],
    ['18:00 19:00 12/10/2022', 'nearest', '2022-10-12T19:00'],
    ['النصف الأول من أكتوبر 2022', 'nearest', '2022-10'],
    ['صيف 12/10/2022', 'nearest', '2022-10-12'],
    ['الثلاثاء أكتوبر 2022', 'nearest', '2022-10'],
    ['15 Rabi al-Awwal 1444', 'hijri'],
    ['soon', 'date-syntax'],
    ['قريبا', 'date-syntax'],
    ['TBD', 'date-syntax'],
    ['', 'date-empty'],
    ['2021/2019', 'date-end-before-start', '2019/2021'],
    ['2022-10-12T25:00', 'date-hour'],
    ['12/10/2022 25:00', 'date-hour'],
  ];
  for (const [cell, kind, nearest] of faults) {
    it(`refuses «${cell}»: ${kind}${nearest ? `, and offers ${nearest}` : ''}`, () => {
      const read = readCellDate(cell);
      if ('date' in read) throw new Error(read.date.edtf);
      expect(read.fault.params['kind'] ?? read.fault.code).to.equal(kind);
      expect(read.fault.nearest).to.equal(nearest);
    });
  }

  it('says where the day and the month could be the other way round, and which year was meant', () => {
    expect(readCellDate('12/10/2022')).to.deep.equal({
      date: {edtf: '2022-10-12', alternatives: ['2022-12-10'], notes: ['day-first']},
    });
    expect(readCellDate('25/12/2022')).to.deep.equal({date: {edtf: '2022-12-25', alternatives: [], notes: []}});
    expect(readCellDate('الخميس 12 أكتوبر 2022')).to.deep.equal({
      date: {edtf: '2022-10-12', alternatives: [], notes: ['weekday']},
    });
    expect(readCellDate('Wed Oct 12 2022')).to.deep.equal({date: {edtf: '2022-10-12', alternatives: [], notes: []}});
    expect(readCellDate('12/12/2022')).to.deep.equal({date: {edtf: '2022-12-12', alternatives: [], notes: []}});
    expect(readCellDate('12 Oct 88')).to.deep.equal({
      date: {edtf: '1988-10-12', alternatives: ['2088-10-12'], notes: ['short-year']},
    });
    expect(readCellDate('العشرينيات')).to.deep.equal({
      date: {edtf: '192X', alternatives: ['202X'], notes: ['short-year']},
    });
    expect(readCellDate('الستينيات')).to.deep.equal({date: {edtf: '196X', alternatives: [], notes: []}});
  });

  it('says that a winter of one year could be the one that ends in it, and nothing of one of two years', () => {
    expect(readCellDate('شتاء 2022')).to.deep.equal({
      date: {edtf: '2022-24', alternatives: ['2021-24'], notes: ['winter']},
    });
    expect(readCellDate('winter 2021/2022')).to.deep.equal({date: {edtf: '2021-24', alternatives: [], notes: []}});
    expect(readCellDate('summer 2022')).to.deep.equal({date: {edtf: '2022-22', alternatives: [], notes: []}});
    expect(readCellDate('2022-24')).to.deep.equal({date: {edtf: '2022-24', alternatives: [], notes: []}});
  });

  it('offers the year first where hyphens part figures of two digits, and never takes it', () => {
    expect(readCellDate('22-10-05')).to.deep.equal({
      date: {edtf: '2005-10-22', alternatives: ['2022-10-05', '1905-10-22'], notes: ['year-first', 'short-year']},
    });
    expect(readCellDate('12-10-05')).to.deep.equal({
      date: {
        edtf: '2005-10-12',
        alternatives: ['2005-12-10', '2012-10-05', '1905-10-12'],
        notes: ['day-first', 'year-first', 'short-year'],
      },
    });
    for (const cell of ['22/10/05', '22.10.05', '22-10-32', '22-10-00', '1-10-05'])
      expect(JSON.stringify(readCellDate(cell)), cell).not.to.contain('year-first');
    expect(readCellDate('22-02-30')).to.deep.equal({
      date: {edtf: '2030-02-22', alternatives: ['1930-02-22'], notes: ['short-year']},
    });
  });

  it('takes midnight to the second for the day that a program meant', () => {
    expect(readCellDate('2022-10-12 00:00:00')).to.deep.equal({
      date: {edtf: '2022-10-12', alternatives: ['2022-10-12T00:00:00'], notes: ['midnight']},
    });
  });

  it('reads serial numbers where all of a column are', () => {
    expect(readCellDate('44846', {withSerials: true})).to.deep.equal({
      date: {edtf: '2022-10-12', alternatives: [], notes: ['serial']},
    });
  });

  it('reads a date as it is printed, in Arabic and in English, for what it is', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    const year = fc.integer({min: 1000, max: 2999}).map(String);
    const month = fc.integer({min: 1, max: 12}).map(two);
    const season = fc.integer({min: 21, max: 24}).map(String);
    const joined = (...pieces: fc.Arbitrary<string>[]) => fc.tuple(...pieces).map(all => all.join('-'));
    const day = joined(year, month, fc.integer({min: 1, max: 28}).map(two));
    const masked = year.chain(text => fc.constantFrom(`${text.slice(0, 3)}X`, `${text.slice(0, 2)}XX`));
    const one = fc.oneof(year, joined(year, month), joined(year, season), day, masked);
    const marked = fc.tuple(one, fc.constantFrom('', '~', '?')).map(all => all.join(''));
    const interval = fc.oneof(
      ...[year, joined(year, month), day].map(end => fc.tuple(end, end).map(ends => ends.sort().join('/'))),
      one.map(start => `${start}/..`),
      year.map(end => `../${end}`),
    );
    fc.assert(
      fc.property(fc.oneof(marked, interval), fc.constantFrom('ar', 'ar-MA', 'en'), (edtf, lang) => {
        const read = readEdtf(edtf);
        if ('fault' in read) throw new Error(edtf);
        const {from, to} = read.date;
        fc.pre(from?.edtf === undefined || from.edtf !== to?.edtf);
        const printed = formatDate(read.date, {lang});
        expect(edtfOf(printed), printed).to.equal(edtf);
      }),
      {numRuns: 1000},
    );
  });

  it('always ends with a date that EDTF reads, or with a fault', () => {
    const word = fc.constantFrom(
      ...'12 10 2022 1890 31 3 44 أكتوبر تشرين الأول يونيو/حزيران و2021 بين من إلى حتى نحو ? ~ - – / . , : ق.م BC Oct since 19th century'.split(
        ' ',
      ),
      ...'القرن الربع صيف winter 6:30 PM م Z 1980s ( ) الموافق صفر هـ mid- to and until % ٢٠٢٢'.split(' '),
    );
    const cell = fc.oneof(
      fc.array(word, {maxLength: 9}).map(all => all.join(' ')),
      fc.array(word).map(all => all.join('')),
      fc.string({unit: 'binary', maxLength: 400}),
    );
    fc.assert(
      fc.property(cell, fc.boolean(), (text, withSerials) => {
        const read = readCellDate(text, {withSerials});
        const all = 'date' in read ? [read.date.edtf, ...read.date.alternatives] : [read.fault.nearest ?? '2022'];
        for (const edtf of all) expect(readEdtf(edtf), text).to.have.property('date');
      }),
      {numRuns: 2000},
    );
  });
});
