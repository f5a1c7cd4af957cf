import {isUtf8} from 'node:buffer';
import {createReadStream} from 'node:fs';
import {mkdir, stat, writeFile} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {type Terminal, UsageError} from './terminal.ts';

/** Standard input or output. */
const piped = '-';

/** Ms after which a server that says nothing is given up. */
const longestWait = 30_000;

/** Megabytes: a story of a hundred thousand events has some tens. What has more may have no end, as some devices have none. */
const mostRead = 256;

/** All that comes, up to where it can be no timeline any more. @throws {UsageError} there. */
async function whole(path: string, chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > mostRead * 2 ** 20) throw new UsageError(words => words.tooLong(path, mostRead));
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

/** What stands at an address that the user has named; of a Google Sheet, its rows. @throws {UsageError} if nothing comes. */
async function fetched(address: string): Promise<Buffer> {
  const {csvAddress} = await import('../core/formats/sheet/sheet-address.ts');
  let response: Response;
  try {
    response = await fetch(csvAddress(address), {signal: AbortSignal.timeout(longestWait)});
    if (response.ok) return await (response.body ? whole(address, response.body) : Buffer.alloc(0));
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(words => words.noAnswer(address));
  }
  throw new UsageError(words => words.answered(address, response.status));
}

/**
 * A file, what is piped in, or what stands at an address.
 * @throws {UsageError} if it is not there, may not be read, or is too long for anything that is read here.
 */
async function readInput(path: string): Promise<Buffer> {
  if (/^https?:\/\//i.test(path)) return fetched(path);
  try {
    return await whole(path, path === piped ? process.stdin : createReadStream(path, {highWaterMark: 2 ** 20}));
  } catch (error) {
    throw error instanceof UsageError ? error : fileError(path, error);
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
    // Nobody needs a file to be there that is to be written: it is the folder that could not be made, as on a disk that can only be read.
    if ((error as {code?: string}).code === 'ENOENT') throw new UsageError(words => words.folderUnmade(path));
    throw fileError(path, error);
  }
}

/** Whether two paths lead to one file, be it through a link. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (one === piped || other === piped) return false;
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = await Promise.all([one, other].map(path => stat(path, {bigint: true}).catch(() => undefined)));
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

function fileError(path: string, error: unknown): UsageError {
  const {code = '', message = ''} = error as {code?: string; message?: string};
  return new UsageError(
    ({reasons}) => `${path}: ${Object.hasOwn(reasons, code) ? reasons[code as keyof typeof reasons] : message}`,
  );
}
