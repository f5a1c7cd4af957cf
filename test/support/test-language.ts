/** A table of what a language's words come out as, to be read as a sub-editor reads it. */
import {expect} from 'chai';
import type {EdtfDate} from '../../src/core/date/edtf-date.ts';
import {readEdtf} from '../../src/core/date/read-edtf.ts';
import {formatDuration} from '../../src/core/format/duration.ts';
import {fill} from '../../src/core/format/fill.ts';
import {formatDate, templateFor} from '../../src/core/format/format-date.ts';
import type {DurationUnit, Words} from '../../src/core/messages/words.ts';
import {addWords} from '../../src/core/messages/words-for.ts';

export interface LanguageTable {
  /** By EDTF. */
  readonly dates: Readonly<Record<string, string>>;
  readonly withWeekday: Readonly<Record<string, string>>;
  /** «Some time in». */
  readonly within: Readonly<Record<string, string>>;
  /** Of 1, 2, 3, 5, 11 and 21, where 21 months are a year and nine. */
  readonly durations: Readonly<Record<DurationUnit, readonly string[]>>;
  /** The same amounts, each said to have passed. */
  readonly later: Readonly<Record<DurationUnit, readonly string[]>>;
}

export function readDate(edtf: string): EdtfDate {
  const result = readEdtf(edtf);
  if (!('date' in result)) throw new Error(`"${edtf}" was refused: ${result.fault.code}`);
  return result.date;
}

const counts = [1, 2, 3, 5, 11, 21];
const start = Date.UTC(2001, 0, 1);

const ends: Readonly<Record<DurationUnit, (n: number) => number>> = {
  minute: n => start + n * 6e4,
  hour: n => start + n * 36e5,
  day: n => start + n * 864e5,
  month: n => Date.UTC(2001, n, 1),
  year: n => Date.UTC(2001 + n, 0, 1),
};

export function testLanguage(words: Words, table: LanguageTable): void {
  const {lang} = words;
  describe(`the words of ${lang}`, () => {
    before(() => addWords(words));

    for (const [edtf, text] of Object.entries(table.dates)) {
      it(`write ${edtf} as ${text}`, () => {
        expect(formatDate(readDate(edtf), {lang})).to.equal(text);
      });
    }

    for (const [edtf, text] of Object.entries(table.withWeekday)) {
      it(`write ${edtf} with its weekday as ${text}`, () => {
        expect(formatDate(readDate(edtf), {lang, weekday: true})).to.equal(text);
      });
    }

    for (const [edtf, text] of Object.entries(table.within)) {
      it(`say of ${edtf} that it happened ${text}`, () => {
        const date = readDate(edtf);
        const written = formatDate(date, {lang, afterPreposition: true});
        expect(fill(templateFor(words.dates.within, date), {date: written})).to.equal(text);
      });
    }

    for (const [unit, end] of Object.entries(ends)) {
      it(`count each ${unit}`, () => {
        const say = (n: number) => formatDuration(start, end(n), {lang});
        expect(counts.map(say)).to.deep.equal(table.durations[unit as DurationUnit]);
        const sayLater = (n: number) =>
          fill(words.durations.later, {duration: formatDuration(start, end(n), {lang, afterPreposition: true})});
        expect(counts.map(sayLater)).to.deep.equal(table.later[unit as DurationUnit]);
      });
    }
  });
}
