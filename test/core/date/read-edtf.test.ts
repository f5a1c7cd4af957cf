import {expect} from 'chai';
import type {DateFault, EdtfDate} from '../../../src/core/date/edtf-date.ts';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';

function read(text: string): EdtfDate {
  const result = readEdtf(text);
  if (!('date' in result)) throw new Error(`"${text}" was refused: ${result.fault.code}`);
  return result.date;
}

function refuse(text: string): DateFault {
  const result = readEdtf(text);
  if (!('fault' in result)) throw new Error(`"${text}" was read as ${result.date.edtf}`);
  return result.fault;
}

/** Start and end as ISO texts, without what is the same in all. */
const bounds = (text: string) => {
  const {start, end} = read(text);
  const say = (ms: number) =>
    Number.isFinite(ms) ? new Date(ms).toISOString().replace('T00:00:00.000Z', '') : `${ms}`;
  return [say(start), say(end)];
};

describe('readEdtf: what a date covers', () => {
  const cases: readonly (readonly [string, EdtfDate['precision'], string, string])[] = [
    ['2019', 'year', '2019-01-01', '2020-01-01'],
    ['0079', 'year', '0079-01-01', '0080-01-01'],
    ['0000', 'year', '0000-01-01', '0001-01-01'],
    ['-0043', 'year', '-000043-01-01', '-000042-01-01'],
    ['-0043-03-15', 'day', '-000043-03-15', '-000043-03-16'],
    ['Y12000', 'year', '+012000-01-01', '+012001-01-01'],
    ['Y-12000', 'year', '-012000-01-01', '-011999-01-01'],
    ['Y275759', 'year', '+275759-01-01', '+275760-01-01'],
    ['Y-271820', 'year', '-271820-01-01', '-271819-01-01'],
    ['2022-06', 'month', '2022-06-01', '2022-07-01'],
    ['2022-12', 'month', '2022-12-01', '2023-01-01'],
    ['2022-10-12', 'day', '2022-10-12', '2022-10-13'],
    ['2024-02-29', 'day', '2024-02-29', '2024-03-01'],
    ['0004-02-29', 'day', '0004-02-29', '0004-03-01'],
    ['-0004-02-29', 'day', '-000004-02-29', '-000004-03-01'],
    ['2022-10-12T18:30', 'minute', '2022-10-12T18:30:00.000Z', '2022-10-12T18:31:00.000Z'],
    ['2022-10-12T18:30:23', 'second', '2022-10-12T18:30:23.000Z', '2022-10-12T18:30:24.000Z'],
    ['2022-10-12T18:30Z', 'minute', '2022-10-12T18:30:00.000Z', '2022-10-12T18:31:00.000Z'],
    ['2022-10-12T18:30+03', 'minute', '2022-10-12T15:30:00.000Z', '2022-10-12T15:31:00.000Z'],
    ['2022-10-05T18:30-05', 'minute', '2022-10-05T23:30:00.000Z', '2022-10-05T23:31:00.000Z'],
    ['2022-10-12T18:30:23+05:45', 'second', '2022-10-12T12:45:23.000Z', '2022-10-12T12:45:24.000Z'],
    ['2022-21', 'season', '2022-03-01', '2022-06-01'],
    ['2022-22', 'season', '2022-06-01', '2022-09-01'],
    ['2022-23', 'season', '2022-09-01', '2022-12-01'],
    ['2022-24', 'season', '2022-12-01', '2023-03-01'],
    ['201X', 'decade', '2010-01-01', '2020-01-01'],
    ['000X', 'decade', '0000-01-01', '0010-01-01'],
    ['-004X', 'decade', '-000049-01-01', '-000039-01-01'],
    ['-000X', 'decade', '-000009-01-01', '0000-01-01'],
    ['19XX', 'century', '1900-01-01', '2000-01-01'],
    ['00XX', 'century', '0000-01-01', '0100-01-01'],
    ['-01XX', 'century', '-000199-01-01', '-000099-01-01'],
    ['2022-XX', 'year', '2022-01-01', '2023-01-01'],
    ['2022-XX-XX', 'year', '2022-01-01', '2023-01-01'],
    ['2022-10-XX', 'month', '2022-10-01', '2022-11-01'],
    ['2019/2021', 'interval', '2019-01-01', '2022-01-01'],
    ['2022-06/2022-10-12', 'interval', '2022-06-01', '2022-10-13'],
    ['2022-21/2022-23', 'interval', '2022-03-01', '2022-12-01'],
    ['2022-10-12/2022-10-12', 'interval', '2022-10-12', '2022-10-13'],
    ['2022-06/2022', 'interval', '2022-06-01', '2023-01-01'],
    ['2019/..', 'interval', '2019-01-01', 'Infinity'],
    ['2019/', 'interval', '2019-01-01', 'Infinity'],
    ['../1990', 'interval', '-Infinity', '1991-01-01'],
    ['/1990', 'interval', '-Infinity', '1991-01-01'],
    ['201X/..', 'interval', '2010-01-01', 'Infinity'],
  ];
  for (const [text, precision, start, end] of cases) {
    it(`reads ${text} as a ${precision} from ${start} to ${end}`, () => {
      expect(read(text).precision).to.equal(precision);
      expect(bounds(text)).to.deep.equal([start, end]);
    });
  }
});

describe('readEdtf: marks and ends', () => {
  it('takes ~ as approximate, ? as uncertain, % as both, after any form', () => {
    for (const text of [
      '1890',
      '1890-06',
      '1890-06-01',
      '2022-10-12T18:30',
      '2022-21',
      '189X',
      '18XX',
      '1890-XX',
      'Y-12000',
    ]) {
      const flags = ['', '~', '?', '%'].map(mark => read(text + mark)).map(d => [d.approximate, d.uncertain]);
      expect(flags, text).to.deep.equal([
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ]);
    }
  });

  it('keeps both ends of an interval with their own marks, and is marked if either is', () => {
    const date = read('1790?/1800~');
    expect(date).to.include({approximate: true, uncertain: true, openStart: false, openEnd: false});
    expect(date.from).to.include({edtf: '1790?', precision: 'year', approximate: false, uncertain: true});
    expect(date.to).to.include({edtf: '1800~', approximate: true, uncertain: false});
    expect(read('1790/1800')).to.include({approximate: false, uncertain: false});
  });

  it('tells an open end from an unknown one', () => {
    expect(read('2019/..')).to.include({openStart: false, openEnd: true}).and.not.have.property('unknownEnd');
    expect(read('2019/')).to.include({openStart: false, openEnd: true, unknownEnd: true});
    expect(read('../2019')).to.include({openStart: true, openEnd: false}).and.not.have.property('unknownStart');
    expect(read('/2019')).to.include({openStart: true, openEnd: false, unknownStart: true});
    expect(read('2019/..').to).to.equal(undefined);
    expect(read('../2019').from).to.equal(undefined);
  });

  it('says which times are instants', () => {
    expect(read('2022-10-12T18:30')).to.not.have.property('hasOffset');
    for (const zone of ['Z', '+03:00', '+0300', '+03', '-11:59', '+00:00']) {
      expect(read(`2022-10-12T18:30${zone}`).hasOffset, zone).to.equal(true);
    }
  });
});

describe('readEdtf: what it tolerates', () => {
  it('reads Arabic, Persian, Devanagari and mathematical digits', () => {
    for (const text of ['٢٠٢٢-١٠-١٢', '۲۰۲۲-۱۰-۱۲', '२०२२-१०-१२', '𝟚𝟘𝟚𝟚-𝟙𝟘-𝟙𝟚', '𝟐𝟎𝟐𝟐-𝟏𝟎-𝟏𝟐', '2٠2۲-10-12']) {
      expect(read(text), text).to.deep.equal(read('2022-10-12'));
    }
  });

  it('takes no notice of white space around a date, or of bidi controls anywhere', () => {
    for (const text of [
      ' 2022-10-12\n',
      '\u200f2022\u200f-10-12',
      '\u2066\u00a02022-10-12 \u2069',
      '\ufeff2022-10-12',
    ]) {
      expect(read(text), JSON.stringify(text)).to.deep.equal(read('2022-10-12'));
    }
  });

  it('writes every offset one way', () => {
    const forms = ['+03', '+0300', '+03:00'].map(zone => read(`2022-10-12T18:30${zone}~`).edtf);
    expect(new Set(forms)).to.deep.equal(new Set(['2022-10-12T18:30+03:00~']));
    expect(read('2022-10-05T18:30−05').edtf).to.equal('2022-10-05T18:30-05:00');
  });
});

describe('readEdtf: what it refuses, and where', () => {
  const cases: readonly (readonly [string, DateFault['code'], number, DateFault['params']])[] = [
    ['', 'date-empty', 0, {}],
    ['  \u200f ', 'date-empty', 4, {}],
    ['2022-13', 'date-month', 5, {month: 13, year: 2022}],
    ['2022-00', 'date-month', 5, {month: 0, year: 2022}],
    ['2022-21-05', 'date-month', 5, {month: 21, year: 2022}],
    ['2022-13-XX', 'date-month', 5, {month: 13, year: 2022}],
    ['2022-02-31', 'date-day', 8, {day: 31, last: 28, month: 2, year: 2022}],
    ['2023-02-29', 'date-day', 8, {day: 29, last: 28, month: 2, year: 2023}],
    ['1900-02-29', 'date-day', 8, {day: 29, last: 28, month: 2, year: 1900}],
    ['-0044-04-31', 'date-day', 9, {day: 31, last: 30, month: 4, year: -44}],
    ['2022-10-00', 'date-day', 8, {day: 0, last: 31, month: 10, year: 2022}],
    ['2022-10-12T24:00', 'date-hour', 11, {hour: 24}],
    ['2022-10-12T18:60', 'date-minute', 14, {minute: 60}],
    ['2022-10-12T18:30:60', 'date-second', 17, {second: 60}],
    ['2022-10-12T18:30+14:01', 'date-offset', 16, {offset: '+14:01'}],
    ['2022-10-12T18:30:00-12:01', 'date-offset', 19, {offset: '-12:01'}],
    ['2022-10-12T18:30-00:00', 'date-offset', 16, {offset: '-00:00'}],
    ['2022-10-12T18:30+03:60', 'date-offset', 16, {offset: '+03:60'}],
    ['Y275760', 'date-range', 0, {year: 275760}],
    ['Y-271821', 'date-range', 0, {year: -271821}],
    ['Y999999999999', 'date-range', 0, {year: 999999999999}],
    ['2022/2019', 'date-end-before-start', 5, {from: '2022', to: '2019'}],
    ['2022-10-12/2022-10-11', 'date-end-before-start', 11, {from: '2022-10-12', to: '2022-10-11'}],
    ['/', 'date-no-end-known', 0, {}],
    ['../..', 'date-no-end-known', 0, {}],
    ['/..', 'date-no-end-known', 0, {}],
    ['1/2/3', 'date-syntax', 3, {found: '/3'}],
    ['19', 'date-syntax', 0, {found: '19'}],
    ['202', 'date-syntax', 0, {found: '202'}],
    ['20220612', 'date-syntax', 0, {found: '20220612'}],
    ['-0000', 'date-syntax', 0, {found: '-0000'}],
    ['Y2022', 'date-syntax', 0, {found: 'Y2022'}],
    ['2022-6-12', 'date-syntax', 4, {found: '-6-12'}],
    ['2022-10-12T18', 'date-syntax', 10, {found: 'T18'}],
    ['2022-10-12 18:30', 'date-syntax', 10, {found: ' 18:30'}],
    ['2022-10-12T18:30:23.042', 'date-syntax', 19, {found: '.042'}],
    ['2022T18:30', 'date-syntax', 4, {found: 'T18:30'}],
    ['201x', 'date-syntax', 0, {found: '201'}],
    ['عام 2019', 'date-syntax', 0, {found: 'عام 2019'}],
    ['2022-25', 'date-level', 5, {found: '25'}],
    ['2022-41', 'date-level', 5, {found: '41'}],
    ['[2021,2022]', 'date-level', 0, {found: '[2021,2022]'}],
    ['{2021,2022}', 'date-level', 0, {found: '{2021,2022}'}],
    ['2004-?06-11', 'date-level', 0, {found: '2004-?06-11'}],
    ['?2004', 'date-level', 0, {found: '?2004'}],
    ['1950S2', 'date-level', 0, {found: '1950S2'}],
    ['Y17E7', 'date-level', 0, {found: 'Y17E7'}],
    ['156X-12-31', 'date-level', 0, {found: '156X-12-31'}],
    ['2022-1X', 'date-level', 0, {found: '2022-1X'}],
    ['XXXX', 'date-level', 0, {found: 'XXXX'}],
    ['2022-XX-12', 'date-level', 5, {found: '2022-XX-12'}],
  ];
  for (const [text, code, position, params] of cases) {
    it(`refuses ${JSON.stringify(text)}: ${code} at ${position}`, () => {
      expect(refuse(text)).to.deep.equal({code, position, params});
    });
  }

  it('counts positions in the text as it was given', () => {
    expect(refuse(' \u200f٢٠٢٢-١٣').position).to.equal(7);
    expect(refuse('𝟚𝟘𝟚𝟚-𝟙𝟛').position).to.equal(9);
    expect(refuse('2019/2022-13').position).to.equal(10);
    expect(refuse('2022-').position).to.equal(4);
  });

  it('takes time in proportion to the text, so that a pasted file is refused at once', () => {
    for (const piece of ['1', 'X', '-', ' ', '1X', '~', '/', '\u200f', '٣']) {
      expect(readEdtf(piece.repeat(200_000))).to.have.property('fault');
      expect(readEdtf(`2022-06-12${piece.repeat(200_000)}x`)).to.have.property('fault');
    }
  });
});
