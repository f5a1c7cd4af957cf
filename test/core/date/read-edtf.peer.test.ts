/**
 * Our reader beside a peer's, the package `edtf`, on every form of levels 0 and 1: the two must agree on what is a date and on
 * what it covers, but for the differences listed here, each with its reason. A difference that is listed and is none fails too.
 */
import {expect} from 'chai';
import edtf from 'edtf';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';

/** Read by both, to the same bounds, or refused by both. */
const texts = `
  2016 0409 0023 0007 0001 0000 9999 1000 0999 -0001 -0002 -0043 -0999 -9999 -0000 12345 -12345 2a16 +2016 201
  2016-01 2016-02 2016-05 2016-12 0000-01 0079-08 -0043-03 2016-00 2016-13 2016-20 2016-42 2016-99 2016-1 2016-001 2016- 2016--05
  2016-05-01 2016-05-13 2016-05-29 2016-05-30 2016-05-31 2016-02-28 2016-02-29 2000-02-29 0004-02-29 0079-08-24 -0043-03-15
  2016-01-31 2016-03-31 2016-07-31 2016-08-31 2016-10-31 2016-12-31
  2016-05-00 2016-05-32 2016-02-30 2016-02-31 2016-04-31 2016-06-31 2016-09-31 2016-11-31 2016-5-1 2016-05-1 2016-05-011 2016/05/01
  201605 2016-0501 2016-13-01 2016-00-01 01-05-2016 2016.05.01
  2016-05-02T16:54 2016-05-02T00:00 2016-05-02T23:59 2016-05-02T16:54:59 2016-05-02T00:00:00 2016-05-02T23:59:59
  2016-05-02T16:54Z 2016-05-02T16:54+03:00 2016-05-02T16:54:59Z 2016-05-02T16:54:59+02:30 2016-05-02T16:54:59+00:00
  2016-05-02T16:54:59+14:00 2016-05-02T16:54:59+13:30 2016-05-02T16:54:59+12:00 2016-05-02T16:54:59+04:10
  2016-05-02T16:54:59-00:15 2016-05-02T16:54:59-11:59 2016-05-02T16:54:59-12:00 2016-05-02T16:54:59+0230
  2016-05-02T16:54:59+0000 2016-05-02T16:54:59+1400 2016-05-02T16:54:59+1330 2016-05-02T16:54:59-0015
  2016-05-02T16:54:59-1159 2016-05-02T16:54:59-1200 2016-05-02T16:54:59+14 2016-05-02T16:54:59-12 2016-05-02T16:54:59−03:00
  2016-05-02T12:00:00-00:00 2016-05-02T12:00:00-12:01 2016-05-02T12:00:00-13:00 2016-05-02T12:00:00-14:00
  2016-05-02T12:00:00+14:01 2016-05-02T12:00:00-0000 2016-05-02T12:00:00-2000 2016-05-02T12:00:00-1201
  2016-05-02T12:00:00+1401 2016-05-02T12:00:00-00 2016-05-02T12:00:00-13 2016-05-02T12:00:00+15 2016-05-02T12:00:00+3
  2016-05-02T12:00:00+03:60 2016-05-02T24:00:01 2016-05-02T25:00 2016-05-02T00:61:00 2016-05-02T01:01:60 2016-05-02T1:30
  2016-05-02T16 2016-05-02T 2016-05T16:54 2016T16:54 2016-05-02t16:54 2016-05-02T16:54z 2016-05-02T16:54:5
  2016? 2016~ 2016% 2016-05? 2016-05~ 2016-05% 2016-05-03? 2016-05-03~ 2016-05-03% -0043~ 0000? 2016~? 2016?? ~ ?
  2016-05-XX 2016-12-XX 2016-02-XX 2016-13-XX 2016-XX 2016-XX-XX 19XX 00XX 20XX 198X 201X 009X 000X -004X -19XX -01XX
  19X 1X 20x 201x 2016-xx X XX XXX 2016-X 2016-05-X
  Y170002 Y10000 Y12000 Y-170002 Y-10000 Y-12000 Y9999 Y00001 Y-9999 Y-00001 Y2016 Y Y- y12000 Y12000-05
  2001-21 2001-22 2001-23 2001-24 -0043-22 2001-21-05
  1980/1994 1980-08/1994 2004-02-01/2005 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2005/2006-02
  -0049/-0043 -0043/0014 0079/0080 2016-05-02T16:54/2016-05-03 2016-05-02T16:54/2016-05-02T18:00 2016-05-02T16:54Z/2016-05-02T18:00Z
  1980?/1994~ 1980%/1994 1980/1994? 1984-06-02?/2004-08-08~ 1984~/2004-06 2022/2022-06 2022-10/2022-10-05
  ../2016 2016-05/.. 2004-06-01/.. ../1990-05-02 2016?/.. ../2016~ /2016-05 2016-05-31/ 2019/ /2019 /0079 2016~/ /2016?
  1994/1980 2005-02-08/2004-02-01 2004-02/2004-01 2016-05-02T16:54/2016-05-01 1980/1994/2000 1980//1994 1980/... 1980/.
  ?2001 2001~-09 2001-?09~-09 2004?-06-~11 156X-12-31 15XX-12-25 15XX-12-XX 1500-1X-25 15XX-X2 1XXX-XX 1XXX-12 1XX3
  Y17E7 Y-17E7 1950S2 Y17101000S3 Y-17101E3S3 2001-25 2001-36 2001-39 2001-41 193 -193
  [1667,1668,1670..1672] {1960,1961-12} [..1760-12-03] {..1984} [] {}
  today abc 12-Oct-2022
`
  .trim()
  .split(/\s+/);

/** Read or refused otherwise by us, or read to other bounds, and why. */
const intended: Readonly<Record<string, readonly string[]>> = {
  'two digits are a year half typed, not a century': ['19', '16', '00', '-04'],
  'a timeline of news has no use for milliseconds': ['2016-05-02T16:54:59.042', '2016-05-02T16:54:59.042Z'],
  '24:00 is the next day, and the peer takes it for either': ['2016-05-02T24:00', '2016-05-02T24:00:00'],
  'the peer lets 29 February run into March': ['2023-02-29', '1900-02-29', '-0001-02-29'],
  'nothing is known, so there is nothing to place': ['/', '../..', '/..', '../', 'XXXX', 'XXXX-XX', 'XXXX-XX-XX'],
  'there is no year -0000, so its decade and its century stop there': ['-000X', '-00XX'],
  'the peer counts the masked months and days of a year before 1 BCE backwards': [
    '-0043-XX',
    '-0043-05-XX',
    '-0043-XX-XX',
  ],
  'what is pasted along with a date is no part of it': [' 2016-05', '2016-05 ', '\u200f2016-05'],
  'digits of any script': ['٢٠١٦', '۲۰۱۶-۰۵', '２０１６-05-01'],
  'a JavaScript date does not reach it, and the peer gives no bounds': ['Y275761', 'Y-271822', 'Y300000'],
  'seasons are months of weather, not quarters of the year': ['2016-21', '2016-22', '2016-23', '2016-24', '-0043-21'],
  'extension: an interval of seasons': ['2001-21/2001-23', '2001-24/2002-21', '2001-21/2002', '2001-21/..'],
  'extension: ~ ? % after any form': ['2001-21~', '201X?', '19XX~', '2016-XX%', 'Y12000~', '2016-05-02T16:54~'],
  'extension: masked and long years as ends of an interval': ['201X/..', '19XX/2016', '2016-XX/2017', 'Y12000/Y13000'],
  'a first and a last that overlap are no contradiction': ['2019/2019', '2022-06/2022', '2022-10-05/2022-10-05'],
};

/** What both make of a text. The peer takes clock time to be the viewer's, so its texts are given the UTC that we write it in. */
function compare(text: string): {readonly ours: string; readonly theirs: string} {
  const result = readEdtf(text);
  const ours = 'date' in result ? `${result.date.start} to ${result.date.end}` : 'refused';
  try {
    const {min, max} = edtf(text.replace(/(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?=$|\/)/g, '$1Z'), {level: 1});
    // Theirs ends with the last millisecond, or at the instant itself where there is a time.
    const [, seconds] = /T\d\d:\d\d(:\d\d)?[^/]*$/.exec(text) ?? [];
    const size = /T\d\d:\d\d[^/]*$/.test(text) ? (seconds ? 1000 : 60_000) : 1;
    return {ours, theirs: `${min ?? -Infinity} to ${(max ?? Infinity) + size}`};
  } catch {
    return {ours, theirs: 'refused'};
  }
}

describe('readEdtf beside a peer', () => {
  const different = new Set(Object.values(intended).flat());

  it('has every form to compare', () => {
    expect(new Set([...texts, ...different]).size).to.be.above(250);
  });

  it('agrees on what is a date and on what it covers', () => {
    const agreed = texts.filter(text => !/^-?\d{4}-2[1-4]$/.test(text));
    const differences = agreed.map(text => ({text, ...compare(text)})).filter(({ours, theirs}) => ours !== theirs);
    expect(differences).to.deep.equal([]);
  });

  it('agrees on what is a season', () => {
    for (const text of texts.filter(text => /^-?\d{4}-2\d/.test(text))) {
      const {ours, theirs} = compare(text);
      expect(ours === 'refused', text).to.equal(theirs === 'refused');
    }
  });

  for (const [reason, list] of Object.entries(intended)) {
    it(`differs where ${reason}`, () => {
      for (const text of list) {
        const {ours, theirs} = compare(text);
        expect(ours, text).to.not.equal(theirs);
      }
    });
  }
});
