import {expect} from 'chai';
import {addAllLanguages} from '../../../src/core/messages/all-languages.ts';
import {en} from '../../../src/core/messages/en.ts';
import type {Words} from '../../../src/core/messages/words.ts';
import {wordsFor} from '../../../src/core/messages/words-for.ts';

addAllLanguages();
const languages = 'ar ckb de es fa fr he id ru tr ur'.split(' ').map(wordsFor);

/** Every text of some words, by its path: `ui.events.one`. */
function textsOf(words: Words): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (value: unknown, path: string): void => {
    if (typeof value === 'string') texts.set(path, value);
    else if (typeof value === 'object' && value) {
      for (const [key, each] of Object.entries(value)) add(each, path ? `${path}.${key}` : key);
    }
  };
  add(words, '');
  return texts;
}

const namesIn = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');

/** What a text may name that English has no text for, by its path. */
const extra: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^dates\.decadeNames\./, ['{century}', '{n}', '']],
  [/^dates\.decadeAfterPreposition$/, ['{n}']],
  [/^dates\.(approximate|year)AfterPreposition/, ['{date}']],
  [/^durations\.andNumber$/, ['{a} {b}']],
  [/^dates\.(centuryNames|seasonsAfterPreposition|firstDay)|^calendarNames\./, ['']],
];

/** The English text that stands where this one does: the same, or the whole where this is one form of several. */
const counterpart = (path: string): string | undefined => {
  const texts = textsOf(en);
  const whole = path.replace(/\.\w+$/, '');
  return texts.get(path) ?? texts.get(whole) ?? texts.get(`${whole}.other`);
};

/** A plural, told by the form that all have. */
const pluralsOf = (words: Words): readonly (readonly [string, Readonly<Record<string, string>>])[] => {
  const texts = textsOf(words);
  return [...texts.keys()].flatMap(path => {
    const [, plural = ''] = /^((?:ui|durations)\..+)\.other$/.exec(path) ?? [];
    if (!plural) return [];
    const forms = [...texts].filter(([key]) => key.replace(/\.\w+$/, '') === plural);
    return [[plural, Object.fromEntries(forms.map(([key, text]) => [key.slice(plural.length + 1), text]))] as const];
  });
};

/** Where a noun does not change after a number, though the language has forms for that. */
const unchanging: Readonly<Record<string, RegExp>> = {
  de: /^ui\.search\.found$/,
  fr: /\.month$/,
  ur: /\.(minute|day|month|year)$|^durations\.unitsAfterPreposition\.hour$|^ui\.notes$/,
};
/** After a number, these have no plural at all. */
const withoutPlurals = ['ckb', 'fa', 'id', 'tr'];

/** What is the same in English. */
const shared: Readonly<Record<string, readonly string[]>> = {
  de: ['Zoom', 'Winter'],
  es: ['Zoom'],
  fr: ['Zoom', 'Sources', '{n} minute', '{n} minutes'],
};

for (const words of languages) {
  const {lang} = words;
  const texts = [...textsOf(words)];

  describe(`the texts of ${lang}`, () => {
    it('name what the English names, and nothing else', () => {
      for (const [path, text] of texts) {
        const special = extra.find(([paths]) => paths.test(path));
        if (special) {
          expect(special[1], path).to.include(namesIn(text));
          continue;
        }
        const english = counterpart(path);
        expect(english, path).to.be.a('string');
        // A form for one or two may do without the number.
        if (/\.(zero|one|two)$/.test(path) && !text.includes('{')) continue;
        expect(namesIn(text), `${path}: ${text}`).to.equal(namesIn(english ?? ''));
      }
    });

    it('have a form for every number', () => {
      const rules = new Intl.PluralRules([lang, 'en']);
      const categories = new Set(Array.from({length: 201}, (_, n) => rules.select(n)));
      const plurals = pluralsOf(words);
      expect(plurals.length).to.be.at.least(14);
      if (lang === 'ar' || withoutPlurals.includes(lang)) return;
      for (const [path, forms] of plurals) {
        if (unchanging[lang]?.test(path)) expect(Object.keys(forms), path).to.deep.equal(['other']);
        else expect(forms, path).to.include.keys([...categories]);
      }
    });

    it('hold no bidirectional controls, straight quotes, or spaces at an edge', () => {
      for (const [path, text] of texts) {
        expect(text, path).not.to.match(/\p{Bidi_Control}|["']/u);
        if (!/listSeparator|calendarNames/.test(path)) expect(text, path).to.equal(text.trim());
      }
    });

    it('are not English', () => {
      for (const [path, text] of texts) {
        const isWord = /\p{L}/u.test(text.replace(/\{\w+\}/g, '')) && !/^(lang|dir|numerals)$/.test(path);
        if (isWord && !shared[lang]?.includes(text)) expect(text, path).not.to.equal(counterpart(path));
      }
    });
  });
}

describe('what is counted beside a whole', () => {
  // A verb or a participle in the plural beside «1» is a fault of grammar.
  const plural: Readonly<Record<string, RegExp>> = {
    es: /se muestran|se ven/i,
    fr: /\{n\} affichés/,
    he: /(?:מוצגים|נראים) \{n\}/,
    ur: /\{n\} نظر آ رہے ہیں/,
  };
  for (const [lang, fault] of Object.entries(plural)) {
    it(`is said in words that suit one event, too, in ${lang}`, () => {
      expect(wordsFor(lang).ui.shown).not.to.match(fault);
    });
  }
});

describe('the letters of', () => {
  const all = (lang: string): string => [...textsOf(wordsFor(lang)).values()].join('\n');

  it('Persian are Persian', () => {
    expect(all('fa'))
      .to.match(/[یک]/)
      .and.not.match(/[يكىةٹڈڑےہھۀ]/);
  });

  it('Urdu are Urdu', () => {
    expect(all('ur'))
      .to.match(/[یکہےٹ]/)
      .and.not.match(/[يكىةه]/);
    expect(all('ur'), 'two eyes only after a consonant').not.to.match(/(?<!\p{L})ھ/u);
    expect(all('ur'), 'a full stop of its own').not.to.match(/\p{L}\./u);
  });

  it('Sorani are Sorani', () => {
    expect(all('ckb'))
      .to.match(/[ەێۆڕڵڤ]/)
      .and.not.match(/[يكىةھثذصضطظ\u200c]/);
    expect(all('ckb'), 'a word ends in the vowel, not in the consonant').not.to.match(/ه(?!\p{L})/u);
    expect(all('ckb'), 'a word begins with the strong r').not.to.match(/(?<!\p{L})ر/u);
  });

  it('Hebrew numerals and initials have marks of their own', () => {
    expect(all('he')).not.to.match(/[\u05d0-\u05ea]["'][\u05d0-\u05ea]/);
  });

  it('the others are Latin and Cyrillic', () => {
    for (const lang of ['de', 'es', 'fr', 'id', 'tr'])
      expect(all(lang), lang).not.to.match(/[^\p{Script=Latin}\p{Script=Common}]/u);
    const russian = [...textsOf(wordsFor('ru'))].filter(
      ([path]) => !/^(lang|dir|numerals)$|centuryNames|order$/.test(path),
    );
    for (const [path, text] of russian)
      expect(text.replace(/\{\w+\}/g, ''), path).not.to.match(/[^\p{Script=Cyrillic}\p{Script=Common}]/u);
  });
});
