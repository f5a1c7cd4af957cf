/** Words with a meaning, as tables that are easy to read and to add to. */

/** By tag: values, each with the forms of one or more words that have it, separated by `|`. Spelling as in print. */
export type WordTable = Readonly<Record<string, readonly (readonly [value: unknown, forms: string])[]>>;

/** Forms of numbers that follow one another: values are separated by a space, and `_` stands for a space in a form. */
export const numbers = (from: number, step: number, forms: string): readonly (readonly [number, string])[] =>
  forms.split(' ').map((form, i) => [from + i * step, form.replaceAll('_', ' ')] as const);
