/** Problems as text for a terminal, in Arabic or English. */
import {fill, pluralText} from '../core/format/fill.ts';
import type {Plural} from '../core/messages/words.ts';
import type {Problem, Severity} from '../core/model/problem.ts';
import {isArabic} from './words.ts';

interface ReportWords {
  readonly lang: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly counts: Readonly<Record<Severity, Plural>>;
  readonly events: Plural;
  /** `{counts}`: one for each severity; `{events}`. */
  readonly found: string;
  readonly nothing: string;
  readonly and: string;
}

const english: ReportWords = {
  lang: 'en',
  severity: {error: 'error', warning: 'warning', note: 'note'},
  counts: {
    error: {one: '{n} error', other: '{n} errors'},
    warning: {one: '{n} warning', other: '{n} warnings'},
    note: {one: '{n} note', other: '{n} notes'},
  },
  events: {zero: 'no events', one: '{n} event', other: '{n} events'},
  found: '{counts} ({events})',
  nothing: 'nothing is wrong ({events})',
  and: ', ',
};

const arabic: ReportWords = {
  lang: 'ar',
  severity: {error: 'خطأ', warning: 'تنبيه', note: 'ملاحظة'},
  counts: {
    error: {one: 'خطأ واحد', two: 'خطآن', few: '{n} أخطاء', many: '{n} خطأً', other: '{n} خطأ'},
    warning: {one: 'تنبيه واحد', two: 'تنبيهان', few: '{n} تنبيهات', many: '{n} تنبيهًا', other: '{n} تنبيه'},
    note: {one: 'ملاحظة واحدة', two: 'ملاحظتان', few: '{n} ملاحظات', many: '{n} ملاحظة', other: '{n} ملاحظة'},
  },
  events: {
    zero: 'بلا أحداث',
    one: 'حدث واحد',
    two: 'حدثان',
    few: '{n} أحداث',
    many: '{n} حدثًا',
    other: '{n} حدث',
  },
  found: '{counts} ({events})',
  nothing: 'لا خطأ فيه ({events})',
  and: '، ',
};

/** A file that was looked at. */
export interface Checked {
  readonly file: string;
  /** How many can be drawn. */
  readonly events: number;
  readonly problems: readonly Problem[];
  /** BCP 47: of the texts. */
  readonly lang: string;
}

/** One line for the file, then two for each problem: where and what, and what to do. */
export function reportOf({file, events, problems, lang}: Checked): string {
  const words = isArabic(lang) ? arabic : english;
  const count = (forms: Plural, n: number): string =>
    pluralText(n || !forms.zero ? forms : {...forms, other: forms.zero}, n, words.lang, 'latn');
  const severities = ['error', 'warning', 'note'] as const;
  const counts = severities.flatMap(severity => {
    const n = problems.filter(problem => problem.severity === severity).length;
    return n ? count(words.counts[severity], n) : [];
  });
  const line = fill(problems.length ? words.found : words.nothing, {
    counts: counts.join(words.and),
    events: count(words.events, events),
  });
  const wide = Math.max(...severities.map(severity => words.severity[severity].length));
  const details = problems.map(({severity, message, remedy}) => {
    const label = words.severity[severity].padEnd(wide);
    return `  ${label}  ${message}\n${remedy ? `  ${' '.repeat(wide)}  ${remedy}\n` : ''}`;
  });
  return `${file}: ${line}\n${details.join('')}`;
}

/** Whether anything was left out of the drawing. */
export const hasError = (problems: readonly Problem[]): boolean => problems.some(({severity}) => severity === 'error');
