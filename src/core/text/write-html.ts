/** Text as HTML. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stands between tags, or between the quotation marks of an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, mark => ENTITIES[mark] ?? mark);

/** Paragraphs, which a blank line parts, and their line breaks. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n[ \t]*\n\s*/)
    .filter(paragraph => paragraph.trim())
    .map(paragraph => `<p>${escapeHtml(paragraph.trim()).replaceAll('\n', '<br>')}</p>`);
