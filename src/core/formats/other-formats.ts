/** What is not at a glance khatt's own JSON: known by its content, or said to be nothing that can be read. */
import type {Fault} from '../model/problem.ts';
import type {FileContent} from './file-content.ts';
import {formats} from './format-list.ts';
import {mendJson} from './json/mend-json.ts';
import {readJson} from './json/read-json.ts';

const fault = (code: Fault['code'], params: Fault['params'] = {}): FileContent => ({
  faults: [{severity: 'error', code, params}],
});

/** Parquet says so in its first bytes; a text that begins like it has none of those that follow. */
const isArchive = (text: string): boolean => /^PAR1[\s\S]{0,1000}?[\u0000-\u0008\ufffd]/.test(text);

/** khatt's own JSON, but for what people get wrong who publish JSON by hand. */
function mended(text: string): FileContent | undefined {
  if (!/"events"\s*:/.test(text)) return undefined;
  const {text: json, mended: kinds} = mendJson(text);
  try {
    const faults = kinds.map((kind): Fault => ({severity: 'note', code: 'file-mended', params: {kind}}));
    return {document: JSON.parse(json), faults};
  } catch {
    return undefined;
  }
}

/** The name of the format that the content is of; `undefined` where it is of none. */
function formatOf(text: string, json: unknown): string | undefined {
  const isOwn = Array.isArray((json as {events?: unknown} | null | undefined)?.events);
  return formats.find(format => format.knows(text, json))?.name ?? (isOwn ? 'json' : undefined);
}

/**
 * @param text `undefined` where an object was given.
 * @param json The object, or what the text is as JSON; `undefined` if it is none.
 * @param wanted The format's name; empty where the content is to tell.
 */
export async function readOther(text: string | undefined, json: unknown, wanted: string): Promise<FileContent> {
  const name = wanted.toLowerCase();
  if (name && name !== 'json' && !formats.some(format => format.name === name)) {
    return fault('file-unknown-format', {
      format: wanted,
      choices: ['json', ...formats.map(format => format.name)].join(', '),
      // The element reads one part by part, and so from an address alone.
      ...(name === 'parquet' && {kind: 'archive'}),
    });
  }
  if (text !== undefined && isArchive(text)) return fault('file-not-json', {kind: 'archive'});
  if (text !== undefined && !/\S/.test(text)) return fault('file-empty');
  const format = formats.find(each => (name ? each.name === name : each.knows(text ?? '', json)));
  if (format) {
    const content = await format.read(text ?? '', json);
    // What is of another format would be told of as a broken file of this one. A table with tabs is known as `csv`.
    const found = name && name !== 'tsv' && !('document' in content) ? formatOf(text ?? '', json) : undefined;
    if (!found || found === name) return content;
    return fault('file-unknown-format', {format: wanted, found, kind: 'other'});
  }
  return text === undefined ? {document: json} : (mended(text) ?? readJson(text));
}
