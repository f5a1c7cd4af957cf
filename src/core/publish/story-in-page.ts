/** A published page gives back what it was made from. */

/** The tag with the story in it, as `pages.ts` writes it; the JSON in it has no `<` of its own. */
const storyTag = /<khatt-timeline\b[^>]*>\s*<script\b[^>]*\btype="?application\/json"?[^>]*>([^<]*)<\/script>/i;

/** The text of the timeline document in a page; `undefined` where the page has none. */
export const storyInPage = (html: string): string | undefined => storyTag.exec(html)?.[1];
