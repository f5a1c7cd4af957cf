/** Words with a meaning, as tables that are easy to read and to add to. */

/** A value with the forms that have it, in print as they are spelled: of one or more words, separated by `|`. */
type Entry = readonly [value: unknown, forms: string];

/**
 * By tag: forms of what either has that meaning or has not, or forms by value. In a form, `~` at its start stands for an article
 * that may be there, and `_` for a space.
 */
export type WordTable = Readonly<Record<string, string | Readonly<Record<string, string>> | readonly Entry[]>>;

/** Forms of numbers that follow one another: numbers are separated by a space. */
export const numbers = (from: number, forms: string, step = 1): readonly Entry[] =>
  forms.split(' ').map((each, i) => [from + i * step, each]);

/** Forms that are made alike: `form` for each stem, which stands for `*`. Stems are separated as forms are. */
export const each = (stems: string, form: string): string =>
  stems.replace(/[^ |]+/g, stem => form.replaceAll('*', stem));

/** Each form of a table, spelled out, with its tag and value. */
export const formsOf = (table: WordTable): readonly (readonly [tag: string, value: unknown, form: string])[] =>
  Object.entries(table).flatMap(([tag, words]) => {
    const entries =
      typeof words === 'string' ? [[true, words] as const] : Array.isArray(words) ? words : Object.entries(words);
    return (entries as readonly Entry[]).flatMap(([value, forms]) =>
      forms
        .replaceAll('_', ' ')
        .split('|')
        .flatMap(form => (form.startsWith('~') ? [form.slice(1), form.replace('~', 'ال')] : form))
        .map(form => [tag, value, form] as const),
    );
  });
