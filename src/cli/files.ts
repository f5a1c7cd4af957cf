import {isUtf8} from 'node:buffer';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {buffer} from 'node:stream/consumers';
import {type Terminal, UsageError} from './terminal.ts';

/** Standard input or output. */
const piped = '-';

/** @throws {UsageError} if the file is not there or may not be read. */
export async function readInput(path: string): Promise<Buffer> {
  try {
    return await (path === piped ? buffer(process.stdin) : readFile(path));
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

/**
 * A story's file, as `readTimeline` takes it: a text where it is UTF-8, which Node decodes many times faster than a
 * `TextDecoder` that may refuse; else its bytes. @throws {UsageError} as `readInput` does.
 */
export async function readStory(path: string): Promise<string | Uint8Array> {
  const bytes = await readInput(path);
  return isUtf8(bytes) && !bytes.includes(0) ? bytes.toString('utf8') : bytes;
}

/** Writes a file, and the folders that it is in. @throws {UsageError} if it can't be written. */
export async function writeOutput(path: string, content: string | Uint8Array, terminal: Terminal): Promise<void> {
  if (path === piped && typeof content === 'string') {
    terminal.out(content);
    return;
  }
  try {
    await mkdir(dirname(resolve(path)), {recursive: true});
    await writeFile(path, content);
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

export const isSameFile = (one: string, other: string): boolean => one !== piped && resolve(one) === resolve(other);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'that is a folder, not a file.',
  EACCES: 'it may not be read or written.',
  ENOTDIR: 'a part of its path is a file, not a folder.',
  EEXIST: 'a part of its path is a file, not a folder.',
};

function reasonOf(error: unknown): string {
  const {code = '', message = ''} = error as {code?: string; message?: string};
  return reasons[code] ?? message;
}
