/** A published page gives back what it was made from. */
import {imagesId} from './page-scripts.ts';

/** The tag with the story in it, as `pages.ts` writes it; the JSON in it has no `<` of its own. */
const storyTag = /<khatt-timeline\b[^>]*>\s*<script\b[^>]*\btype="?application\/json"?[^>]*>([^<]*)<\/script>/i;

/** The text of the timeline document in a page; `undefined` where the page has none. */
export const storyInPage = (html: string): string | undefined => storyTag.exec(html)?.[1];

const imagesTag = new RegExp(`<script type="application/json" id="${imagesId}">([^<]*)</script>`);

/** The images in one page with everything inside: `data:` addresses by what the story calls them; what is none of these is left out. */
export function imagesInPage(html: string): Readonly<Record<string, string>> {
  try {
    const images: unknown = JSON.parse(imagesTag.exec(html)?.[1] ?? '{}');
    const isAddress = ([, url]: [string, unknown]) => typeof url === 'string' && url.startsWith('data:image/');
    return Object.fromEntries(Object.entries(images as Record<string, string>).filter(isAddress));
  } catch {
    return {};
  }
}
