/** More files, and more folders, than a published one has: what else lies in a folder that was dropped by mistake is not read. */
const MOST = 2000;

/** What systems put beside a person's own files, hidden or not. */
const isOfSystem = ({name}: FileSystemEntry): boolean => /^(?:\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(name);

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const settled = <T>(ask: (done: (value: T) => void, failed: (error: unknown) => void) => void): Promise<T> =>
  new Promise(ask);

/** What lies in a folder; of one that may not be read, nothing. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // A folder is told in parts, the last of which is empty.
  for (;;) {
    const part = await settled<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed)).catch(() => []);
    all.push(...part.filter(entry => !isOfSystem(entry)));
    if (!part.length || all.length > MOST) return all;
  }
}

/**
 * The files that were dropped, and those in dropped folders at every depth but for what systems put there: those less deep come
 * first, as a folder's own story comes before what lies further in. A file that may not be read is left out.
 */
export async function droppedFiles({items, files}: DataTransfer): Promise<readonly File[]> {
  // Told now: after the event there are none.
  let level: readonly FileSystemEntry[] = [...items].flatMap(item => item.webkitGetAsEntry?.() ?? []);
  if (!level.some(isFolder)) return [...files];
  const own: FileSystemFileEntry[] = [];
  // A folder may lead back to itself: as many are opened, and no more.
  for (let opened = 0; level.length && own.length < MOST; ) {
    own.push(...level.filter(isFile));
    const folders = level.filter(isFolder).slice(0, MOST - opened);
    opened += folders.length;
    const within: FileSystemEntry[] = [];
    for (const folder of folders) {
      within.push(...(await entriesOf(folder)));
      if (within.length > MOST) break;
    }
    level = within;
  }
  const read = own
    .slice(0, MOST)
    .map(entry => settled<File>((done, failed) => entry.file(done, failed)).catch(() => undefined));
  return (await Promise.all(read)).filter(file => file !== undefined);
}
