/** Words with values in them: templates, plurals, and numbers in the reader's digits. */
import type {Plural} from '../messages/words.ts';

/** `template` with each `{name}` replaced; a name without a value stays as it is, so that the gap is seen. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

const digitSets = new Map<string, readonly string[]>();

/** The ten digits of a numbering system, from zero; those of `latn` where the system is unknown or has no digits. */
function digitsOf(numerals: string): readonly string[] {
  let digits = digitSets.get(numerals);
  if (!digits) {
    let ten = '9876543210';
    try {
      ten = new Intl.NumberFormat('en', {numberingSystem: numerals, useGrouping: false}).format(9876543210);
    } catch {
      // Not even the shape of a numbering system's name: an author's slip, which is no reason to show no date.
    }
    digits = [...ten].reverse();
    digitSets.set(numerals, digits);
  }
  return digits;
}

/** `text` with its ASCII digits written in a numbering system such as `latn`, `arab` or `arabext`. */
export function inDigits(text: string, numerals: string): string {
  if (numerals === 'latn') return text;
  return text.replace(/\d/g, digit => digitsOf(numerals)[Number(digit)] ?? digit);
}

/** A number as plain digits, without grouping, in a numbering system. */
export function formatNumber(n: number, numerals: string): string {
  // By `toFixed`, since V8 keeps other texts of numbers, in tables that grow.
  return inDigits(Number.isInteger(n) ? n.toFixed() : String(n), numerals);
}

const pluralRules = new Map<string, Intl.PluralRules>();

/** The form of `forms` that goes with `n` in `lang` (the language of the forms), with `{n}` in the numbering system. */
export function pluralText(forms: Plural, n: number, lang: string, numerals: string): string {
  let rules = pluralRules.get(lang);
  if (!rules) {
    // English stands in where an engine lacks the language, never the reader's own, whatever that is. Of the languages here,
    // that is Sorani, whose rule is the same.
    rules = new Intl.PluralRules([lang, 'en']);
    pluralRules.set(lang, rules);
  }
  return fill(forms[rules.select(n)] ?? forms.other, {n: formatNumber(n, numerals)});
}
