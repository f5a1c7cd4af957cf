/**
 * Images of the journalist's own machine, kept in the browser's store beside the drafts until they are published. An event names
 * one as the file that it will be in the published folder.
 */

/** Bytes: more is a camera's file, not a picture for a page. */
export const LARGEST_IMAGE = 8_000_000;

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

const types: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(extensions).map(([type, extension]) => [extension, type]),
);

export const imageTypes = Object.keys(extensions).join(',');

const name = /^image-[0-9a-f]{16}\.(jpg|png|webp|gif|avif)$/;

/** Whether an address is that of an image which this module named. */
export const isLocalImage = (src: unknown): src is string => typeof src === 'string' && name.test(src);

/** Where the browser refuses its store: as long as the page is open. */
const inMemory = new Map<string, Blob>();

let opened: Promise<IDBDatabase> | undefined;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('khatt-desk-images', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('images');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** @throws {RangeError} as a rejection, for what is no picture that pages show, or too large for one. */
export async function keepImage(file: Blob): Promise<string> {
  const extension = extensions[file.type];
  if (!extension || file.size > LARGEST_IMAGE) throw new RangeError(`An image of ${file.size} bytes, ${file.type}.`);
  const random = crypto.getRandomValues(new Uint8Array(8));
  const made = `image-${Array.from(random, byte => byte.toString(16).padStart(2, '0')).join('')}.${extension}`;
  await putImage(made, file);
  return made;
}

/** Takes an image under the name that it has in a published folder. */
export async function putImage(named: string, image: Blob): Promise<void> {
  inMemory.set(named, image);
  try {
    const db = await database();
    await settled(db.transaction('images', 'readwrite').objectStore('images').put(image, named));
  } catch {
    // It stays in memory, and is published from there.
  }
}

export async function keptImage(named: string): Promise<Blob | undefined> {
  const here = inMemory.get(named);
  if (here) return here;
  try {
    const db = await database();
    const found: unknown = await settled(db.transaction('images').objectStore('images').get(named));
    if (!(found instanceof Blob)) return undefined;
    inMemory.set(named, found);
    return found;
  } catch {
    return undefined;
  }
}

export const imageTypeOf = (named: string): string => types[named.split('.').at(-1) ?? ''] ?? '';

/** For showing one: an address that a strict content policy allows to images. */
export const dataUrlOf = (image: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(image);
  });

/** Those of some addresses that are images of this machine, as `data:` addresses by their names, and how many are no longer on it. */
export async function imagesOf(
  sources: Iterable<unknown>,
): Promise<{readonly images: Readonly<Record<string, string>>; readonly lost: number}> {
  const images: Record<string, string> = {};
  let lost = 0;
  for (const name of new Set([...sources].filter(isLocalImage))) {
    const image = await keptImage(name);
    if (image) images[name] = await dataUrlOf(image);
    else lost += 1;
  }
  return {images, lost};
}

/** Takes images that came with a page or a draft, as `imagesOf` gives them; others are passed over. */
export async function putImages(images: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, url] of Object.entries(images)) {
    const [, base64] = /^data:image\/[a-z]+;base64,([a-z\d+/]+=*)$/i.exec(url) ?? [];
    if (!base64 || !isLocalImage(name)) continue;
    // No request, which a policy may forbid even to a `data:` address.
    const bytes = Uint8Array.from(atob(base64), char => char.charCodeAt(0));
    await putImage(name, new Blob([bytes], {type: imageTypeOf(name)}));
  }
}
