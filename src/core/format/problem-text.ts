/** Faults in words: where, what, and what to do. Loaded with the first fault, for most stories have none. */
import type {ProblemText, ProblemWords} from '../messages/problem-words.ts';
import {problemsAr} from '../messages/problems-ar.ts';
import {problemsEn} from '../messages/problems-en.ts';
import type {Fault, FaultCode, Problem} from '../model/problem.ts';
import {fill} from './fill.ts';
import {rtlLetter} from './text-direction.ts';

type Params = Readonly<Record<string, string | number>>;
type Text = ProblemText & {readonly cases?: Readonly<Record<string, Partial<ProblemText>>>};

/**
 * A piece of the author's own in a sentence, set apart where the two run in different directions: without that, an EDTF
 * interval in an Arabic sentence reads the wrong way round.
 */
function isolate(text: string, {dir}: ProblemWords): string {
  // Controls of its own, pasted along, could end the isolate.
  const piece = text.replace(/\p{Bidi_Control}/gu, '');
  const rightToLeft = rtlLetter.test(piece);
  if (dir === 'ltr' && !rightToLeft) return piece;
  return `${rightToLeft ? '\u2068' : '\u2066'}${piece}\u2069`;
}

/** A text with its values; of a value that stands in quotation marks itself, they are those of a quotation within one. */
function say(template: string, values: Params): string {
  const nested: Record<string, string | number> = {...values};
  for (const [, open, name = ''] of template.matchAll(/(["«])\{(\w+)\}["»]/g)) {
    const value = values[name];
    if (typeof value !== 'string') continue;
    nested[name] = open === '«' ? value.replaceAll('«', '“').replaceAll('»', '”') : value.replaceAll('"', "'");
  }
  return fill(template.replace(/`([^`]*)`/g, '\u2066$1\u2069'), nested);
}

/** What a fault is a case of: each of these is a key of `cases`, or of nothing. */
function caseOf({code, field, value, row, params = {}}: Fault): string {
  switch (code) {
    case 'date-month':
    case 'date-day':
      // Many a database writes 00 for what is not known.
      if (params[code.slice(5)] === 0) return 'zero';
      return row !== undefined && params['nearest'] ? 'cell' : '';
    case 'date-syntax':
      if (params['kind']) return String(params['kind']);
      return params['found'] === value?.trim() ? '' : 'part';
    case 'field-type':
      if (field === 'events' && params['found'] === 'object') return 'events';
      return params['found'] === 'number' && params['expected'] === 'text' ? 'unquoted' : String(params['expected']);
    case 'field-value':
    case 'attribute-value':
      return 'example' in params ? 'example' : String(params['kind'] ?? '');
    case 'load-status':
      return String(params['status']);
    default:
      return String(params['kind'] ?? '');
  }
}

/** The parameters as they stand in the sentence. */
function valuesOf({code, value, params}: Fault, words: ProblemWords): Params {
  const given: Params = {...params, ...(value !== undefined && {value})};
  const values: Record<string, string | number> = {};
  for (const [name, param] of Object.entries(given)) {
    values[name] = typeof param === 'string' ? isolate(param, words) : param;
  }
  if (code === 'field-type' || code === 'file-not-timeline') {
    for (const name of ['found', 'expected']) {
      const kind = words.kinds[given[name] as keyof typeof words.kinds];
      if (kind) values[name] = kind;
    }
  }
  if (code === 'date-end-before-start') values['swapped'] = isolate(`${given['to']}/${given['from']}`, words);
  if (code === 'date-day') values['monthName'] = monthName(Number(given['month']), words);
  values['file'] = 'name' in given ? say(words.namedFile, values) : words.file;
  values['there'] = fill(words.there, values);
  return values;
}

/** A month as the language calls it; the number where it is none. */
function monthName(month: number, {dir}: ProblemWords): string {
  if (!(month >= 1 && month <= 12)) return String(month);
  const options = {month: 'long', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn'} as const;
  return new Intl.DateTimeFormat(dir === 'rtl' ? 'ar' : 'en', options).format(Date.UTC(2000, month - 1));
}

/** Where the fault is: the item, counted from 1, its title, or an event's id where it has none, and the field. */
function placeOf({list = 'events', index, id, title, field, row, column}: Fault, words: ProblemWords): string {
  const place: string[] = [];
  if (row !== undefined) {
    place.push(fill(words.row, {row}));
    // A header in the language of the sentence needs no isolate, and is found as it stands.
    const own = words.dir === 'rtl' && /^[\p{Script=Arabic}\s]+$/u.test(column ?? '');
    if (column) place.push(say(words.column, {column: own ? column : isolate(column, words)}));
    return place.join(words.separator);
  }
  if (index !== undefined) {
    const item = fill(words.items[list], {n: index + 1});
    const name = title || (list === 'events' && id);
    place.push(name ? say(words.titled, {item, title: isolate(name, words)}) : item);
  }
  if (field) place.push(Object.hasOwn(words.fields, field) ? String(words.fields[field]) : isolate(field, words));
  return place.join(words.separator);
}

/**
 * A fault with its words, in Arabic or else in English. Events are counted from 1, values are cited as they were written,
 * and what does not run in the sentence's direction is isolated (U+2066 or U+2068 to U+2069).
 * @param lang BCP 47; the primary subtag decides.
 */
export function describeFault(fault: Fault, lang: string): Problem {
  const words = /^ar\b/i.test(lang) ? problemsAr : problemsEn;
  // The single file has no text for some.
  const texts: {readonly [code in FaultCode]?: Text} = words.texts;
  const general: Text =
    texts[fault.code] ?? (/^date/.test(fault.code) ? texts['date-syntax'] : undefined) ?? words.other;
  const kind = caseOf(fault);
  const text = {...general, ...(general.cases?.[kind] ?? (kind && general.cases?.['other']) ?? {})};
  const values = valuesOf(fault, words);
  const place = placeOf(fault, words);
  const more = values['more'] ? fill(words.moreRows, values) : '';
  const message = say(text.message, values) + more;
  const sentence = place ? fill(words.placed, {place, message}) : message.charAt(0).toUpperCase() + message.slice(1);
  return {
    ...fault,
    // Browsers go by the first letter where a direction is not given, and an isolate does not hide it from them.
    message: (sentence.startsWith('\u2066') ? '\u200f' : '') + sentence,
    remedy: say(text.remedy, values),
  };
}
