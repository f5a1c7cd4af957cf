// Reads data/dates: one sentence a line, marked as its README says.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const folder = new URL('../../data/dates/', import.meta.url);

/** The sentences of a part (`development`, `held-out`) in a language, with what is marked in them and where it stands. */
export function sentencesOf(part, lang) {
  const lines = readFileSync(fileURLToPath(new URL(`${part}.${lang}.tsv`, folder)), 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (!line) return [];
    const [region, published, marked, ...rest] = line.split('\t');
    if (!marked || rest.length) throw new Error(`${part}.${lang}.tsv, line ${i + 1}: has not three columns.`);
    return [{where: `${part}.${lang}.tsv:${i + 1}`, lang, region, published, ...unmark(marked)}];
  });
}

function unmark(marked) {
  let text = '';
  const dates = [];
  const traps = [];
  for (const piece of marked.split(/([⟦⟪][^⟦⟪⟧⟫]*[⟧⟫])/u)) {
    if (!/^[⟦⟪]/u.test(piece)) {
      text += piece;
      continue;
    }
    const [words, edtf, sum] = piece.slice(1, -1).split('|');
    const span = {index: text.length, length: words.length, text: words};
    if (piece.startsWith('⟪')) traps.push(span);
    else dates.push({...span, edtf: edtf === '-' ? null : edtf, sum});
    text += words;
  }
  if (/[⟦⟧⟪⟫]/u.test(text)) throw new Error(`A mark is open in: ${text}`);
  return {text, dates, traps};
}
