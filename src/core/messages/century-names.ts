/** The phrases of the first centuries, in languages that don't write them in plain digits. */

const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const roman = Array.from({length: 30}, (_, i) => `${'X'.repeat((i + 1) / 10)}${ones[(i + 1) % 10]}`);

/** `{n}` in `template`: I to XXX. By the century's number. */
export const romanCenturies = (template: string): Readonly<Record<number, string>> => namedCenturies(template, roman);

/** `{n}` in `template`: one of `ordinals`, from the first century's on. By the century's number. */
export function namedCenturies(template: string, ordinals: readonly string[]): Readonly<Record<number, string>> {
  return Object.fromEntries(ordinals.map((ordinal, i) => [i + 1, template.replace('{n}', ordinal)]));
}
