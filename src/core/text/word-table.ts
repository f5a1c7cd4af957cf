/**
 * Words with a meaning, as tables that are easy to read and to add to: a line for each tag.
 *
 *     dayWord يوم|نهار
 *     month,monthEn=1 january february|feb march
 *     ord=20/10 {عشر ثلاث}{ال*ين|ال*ون}
 *
 * Forms of one meaning are separated by `|`, in print as they are spelled; `_` is a space in one, and `~` at its start an article
 * that may be there. A tag may have a value. If that is a number, a space goes on to the next: to the one behind it, or by as much
 * as stands behind `/`. Forms that are made alike are written as `{stems}{form}`, where each stem in turn stands for `*`. A word
 * may stand in several lines, and several tags before one.
 */
export type WordTable = string;

const LINE = /^(\S+?)(?:=(?:(-?\d+)(?:\/(\d+))?|(\S*)))? (.+)/gm;

/** Each form of a table, spelled out, with its tag and value; the value is true where the table gives none. */
export const formsOf = (table: WordTable): readonly (readonly [tag: string, value: unknown, form: string])[] =>
  [...table.matchAll(LINE)].flatMap(([, tags = '', from, step = 1, value = true, words = '']) =>
    words
      .replace(/\{(.+?)\}\{(.+?)\}/g, (_, stems: string, form: string) =>
        stems.replace(/[^ |]+/g, stem => form.replaceAll('*', stem)),
      )
      .split(' ')
      .flatMap((forms, i) =>
        forms
          .replaceAll('_', ' ')
          .split('|')
          .flatMap(form => (form.startsWith('~') ? [form.slice(1), form.replace('~', 'ال')] : form))
          .flatMap(form =>
            tags.split(',').map(tag => [tag, from ? Number(from) + i * Number(step) : value, form] as const),
          ),
      ),
  );
