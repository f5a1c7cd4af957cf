import {expect} from 'chai';
import {formatDate} from '../../../src/core/format/format-date.ts';
import {en} from '../../../src/core/messages/en.ts';
import {loadWords, wordsLoader} from '../../../src/core/messages/language-files.ts';
import {wordsFor} from '../../../src/core/messages/words-for.ts';
import {readDate} from '../../support/test-language.ts';

describe('loadWords', () => {
  it('has nothing to load where the words are there, or there are none', () => {
    for (const lang of ['ar', 'ar-EG', 'en', 'en-GB', 'EN_us', 'it', 'kmr', 'ku-Latn', 'ku-TR', '', 'x', 'constructor'])
      expect(loadWords(lang), lang).to.equal(undefined);
  });

  it('brings a language, once for all who wait for it', async () => {
    expect(wordsFor('fr-CA').ui.close).to.equal(en.ui.close);
    const loading = loadWords('fr-CA');
    expect(loading).to.be.a('promise');
    expect(loadWords('fr')).to.equal(loading);
    await loading;
    expect(wordsFor('fr-CA').ui.close).to.equal('Fermer');
    expect(loadWords('fr')).to.equal(undefined);
  });

  it('knows a language by its other names', async () => {
    for (const [names, lang] of [
      [['ku', 'ku-IQ', 'KU_Arab', 'ckb-IR', 'ckb'], 'ckb'],
      [['iw', 'he-IL'], 'he'],
      [['in', 'id-ID'], 'id'],
    ] as const) {
      await loadWords(names[0]);
      for (const name of names) {
        expect(loadWords(name), name).to.equal(undefined);
        expect(wordsFor(name).lang, name).to.equal(lang);
      }
    }
    expect(wordsFor('ku-Latn').lang).to.equal('en');
  });

  it('brings every language that it has a file for', async () => {
    for (const lang of 'ckb de es fa fr he id ru tr ur'.split(' ')) {
      await loadWords(lang);
      expect(wordsFor(lang).lang).to.equal(lang);
    }
  });

  it('leaves English where a file cannot be had, and tries again when asked again', async () => {
    let tries = 0;
    const load = wordsLoader({
      zu: async () => {
        tries++;
        if (tries < 2) throw new TypeError('Failed to fetch dynamically imported module');
        return {...en, lang: 'zu'};
      },
    });
    await load('zu');
    expect(wordsFor('zu')).to.equal(en);
    await load('zu-ZA');
    expect(wordsFor('zu').lang).to.equal('zu');
    expect(load('zu')).to.equal(undefined);
    expect(tries).to.equal(2);
  });
});

describe('formatDate, when the words come later', () => {
  it('takes the names that come with them', async () => {
    const day = readDate('2022-10-12');
    const load = wordsLoader({
      // Neither Intl nor this page has had anything of Tok Pisin before.
      tpi: async () => ({
        ...en,
        lang: 'tpi',
        calendarNames: {
          tpi: {
            months: Array.from({length: 12}, (_, i) => `mun ${i + 1}`),
            weekdays: [],
            order: 'dmy',
            comma: ' ',
          },
        },
      }),
    });
    expect(formatDate(day, {lang: 'tpi'})).to.equal('October 12, 2022');
    await load('tpi');
    expect(formatDate(day, {lang: 'tpi'})).to.equal('12 mun 10 2022');
  });
});
