/** More than a published folder has: what else lies in a folder that was dropped by mistake is not read. */
const MOST = 500;

const settled = <T>(ask: (done: (value: T) => void, failed: (error: unknown) => void) => void): Promise<T> =>
  new Promise(ask);

/** The files that were dropped, those in a dropped folder as well, but not in folders inside it. */
export async function droppedFiles({items, files}: DataTransfer): Promise<readonly File[]> {
  // Told now: after the event there are none.
  const entries = [...items].flatMap(item => item.webkitGetAsEntry?.() ?? []);
  const folders = entries.filter((entry): entry is FileSystemDirectoryEntry => entry.isDirectory);
  if (!folders.length) return [...files];
  const own = entries.filter(({isFile}) => isFile);
  for (const folder of folders) {
    const reader = folder.createReader();
    // A folder is told in parts, the last of which is empty.
    for (;;) {
      const part = await settled<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
      own.push(...part.filter(({isFile}) => isFile));
      if (!part.length || own.length > MOST) break;
    }
  }
  return Promise.all(
    own.slice(0, MOST).map(entry => settled<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))),
  );
}
