/**
 * Keys that stand twice in one object of JSON, of which every reader of JSON drops the first without a word. Asked by what authors
 * use, not by what readers wait for.
 */
import type {Fault} from '../../model/problem.ts';
import {CITED, shorten} from '../../model/shorten.ts';
import {isObject} from './known-json.ts';
import {mendJson} from './mend-json.ts';

/** Strings, and what parts one thing from the next: all that finding keys needs to see. */
const MARKS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/gs;
/** A value, or its first bracket. */
const VALUE = /\s*:\s*("[^"\\]*(?:\\.[^"\\]*)*"|[{[]|[^\s,}\]]+)/sy;

/** An object or a list that is open, and where in it the reading is. */
interface Open {
  /** Of an object: where each key ends that has come. */
  readonly keys?: Map<string, number>;
  /** The key or the index of what is being read; a key that is still to come is `undefined`. */
  at: string | number | undefined;
}

/** What stands behind a key, as short text. */
function valueBehind(text: string, key: number): string {
  VALUE.lastIndex = key;
  const [, found = ''] = VALUE.exec(text) ?? [];
  if (found === '{') return '{…}';
  if (found === '[') return '[…]';
  return shorten(found.startsWith('"') ? String(JSON.parse(found)) : found, CITED);
}

/** Where a path leads, as a fault says it. */
function placeOf(
  path: readonly (string | number)[],
  document: unknown,
): Pick<Fault, 'list' | 'index' | 'title' | 'field'> {
  const [list, index, ...rest] = path;
  const isItem = typeof index === 'number' && (list === 'events' || list === 'groups' || list === 'eras');
  const field = (isItem ? rest : path).reduce<string>(
    (before, part) => (typeof part === 'number' ? `${before}[${part}]` : `${before}${before && '.'}${part}`),
    '',
  );
  if (!isItem) return {field: shorten(field, CITED)};
  const items = isObject(document) ? document[list] : undefined;
  const item: unknown = Array.isArray(items) ? items[index] : undefined;
  const title = isObject(item) && typeof item['title'] === 'string' ? shorten(item['title'].trim(), CITED) : '';
  return {list, index, ...(title && {title}), field: shorten(field, CITED)};
}

/** The text as JSON, with what people get wrong who write it by hand put right; `undefined` where it is none. */
function jsonIn(text: string): {readonly text: string; readonly document: unknown} | undefined {
  for (const read of [() => text, () => mendJson(text).text]) {
    try {
      const json = read();
      return {text: json, document: JSON.parse(json)};
    } catch {
      // Told of by what reads the file.
    }
  }
  return undefined;
}

/** Counts lines from 1, each place from the one that was asked for before it, where that comes first. */
function lineCounter(text: string): (at: number) => number {
  let [line, from] = [1, 0];
  return at => {
    if (at < from) [line, from] = [1, 0];
    for (let next = text.indexOf('\n', from); next >= 0 && next < at; next = text.indexOf('\n', from)) {
      line++;
      from = next + 1;
    }
    return line;
  };
}

/** A fault for each key that comes again in its object, of which `value` is what is lost; none for a text that is no JSON. */
export function duplicateKeys(given: string): readonly Fault[] {
  const json = /^[^{[]{0,200}[{[]/.test(given) ? jsonIn(given) : undefined;
  if (!json) return [];
  const {text, document} = json;
  const faults: Fault[] = [];
  const stack: Open[] = [];
  const lineOf = lineCounter(text);
  for (const {0: mark, index} of text.matchAll(MARKS)) {
    const open = stack.at(-1);
    if (mark === '{') stack.push({keys: new Map(), at: undefined});
    else if (mark === '[') stack.push({at: 0});
    else if (mark === '}' || mark === ']') stack.pop();
    else if (mark === ',') {
      if (open) open.at = typeof open.at === 'number' ? open.at + 1 : undefined;
    } else if (open?.keys && open.at === undefined) {
      const key = mark.includes('\\') ? String(JSON.parse(mark)) : mark.slice(1, -1);
      const before = open.keys.get(key);
      open.at = key;
      open.keys.set(key, index + mark.length);
      if (before === undefined) continue;
      const path = stack.flatMap(({at}) => at ?? []);
      const params = {kind: 'json', line: lineOf(before), taken: valueBehind(text, index + mark.length)};
      faults.push({
        severity: 'warning',
        code: 'key-duplicate',
        ...placeOf(path, document),
        value: valueBehind(text, before),
        params,
      });
    }
  }
  return faults;
}
