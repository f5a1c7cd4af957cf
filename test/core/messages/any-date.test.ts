import {expect} from 'chai';
import * as fc from 'fast-check';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';
import {formatDate} from '../../../src/core/format/calendar-dates.ts';
import {fill} from '../../../src/core/format/fill.ts';
import {templateFor} from '../../../src/core/format/format-date.ts';
import {addAllLanguages} from '../../../src/core/messages/all-languages.ts';
import {wordsFor} from '../../../src/core/messages/words-for.ts';
import {edtfText} from '../../support/arbitraries/edtf.ts';

describe('any date in any language', () => {
  before(addAllLanguages);

  const languages = 'ar ckb de de-AT es es-MX fa fa-AF fr fr-CA he id ku ru ru-UA tr ur ur-IN'.split(' ');
  const calendars = ['gregory', 'islamic-umalqura', 'persian', 'hebrew', 'gregory persian', 'gregory islamic-umalqura'];

  it('is written without controls, gaps, double spaces or another language’s digits', () => {
    fc.assert(
      fc.property(
        edtfText(),
        fc.constantFrom(...languages),
        fc.constantFrom(...calendars),
        fc.boolean(),
        fc.boolean(),
        (edtf, lang, calendar, weekday, afterPreposition) => {
          const result = readEdtf(edtf);
          if (!('date' in result)) return;
          const {dates, numerals} = wordsFor(lang);
          const text = formatDate(result.date, {lang, calendar, weekday, afterPreposition});
          for (const each of [text, fill(templateFor(dates.within, result.date), {date: text})]) {
            expect(each)
              .to.match(/\p{L}|\p{Nd}/u)
              .and.not.match(/\p{Bidi_Control}|[{}]|NaN|undefined|^\s|\s$| {2}/u);
            const digits = {arab: /[0-9۰-۹]/, arabext: /[0-9٠-٩]/}[numerals] ?? /[٠-٩۰-۹]/;
            expect(each).not.to.match(digits);
          }
        },
      ),
      {numRuns: 1000},
    );
  });

  it('is in English where the language is none, whatever it is called', () => {
    const result = readEdtf('2022-06');
    for (const lang of ['constructor', '__proto__', 'toString', '', 'x-', '-'])
      expect('date' in result && formatDate(result.date, {lang})).to.equal('June 2022');
  });

  it('in a region has the months of that region', () => {
    const january = (lang: string) => {
      const result = readEdtf('2022-01-09');
      return 'date' in result ? formatDate(result.date, {lang}) : '';
    };
    expect(january('de-AT')).to.equal('9. Jänner 2022');
    expect(january('fa-AF')).to.equal('۹ جنوری ۲۰۲۲');
    expect(january('fa-af')).to.equal('۹ جنوری ۲۰۲۲');
    expect(january('fa-IR')).to.equal('۹ ژانویه ۲۰۲۲');
    expect(january('ru-RU')).to.equal('9 января 2022');
    expect(january('ckb-IR')).to.equal('٩ی کانوونی دووەمی ٢٠٢٢');
    expect(january('ku')).to.equal(january('ckb'));
  });
});
