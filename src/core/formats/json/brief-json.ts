/** What the single file says of a text that is not JSON, in the place of `explain-json.ts`: where, if the browser says that. */
import type {Fault} from '../../model/problem.ts';

/** UTF-16 units of the text that are shown. */
const SHOWN = 40;

/** The fault of a text that `JSON.parse` refuses. `params`: kind, found (what stands there); line and column from 1. */
export function explainJson(text: string): Fault {
  const [, position] = /position (\d+)/.exec(refusal(text)) ?? [];
  const isPage = /^\s*</.test(text);
  const at = isPage ? 0 : Number(position ?? 0);
  const lines = text.slice(0, at).split('\n');
  return {
    severity: 'error',
    code: 'file-not-json',
    params: {
      kind: isPage ? 'html' : position ? 'other' : '',
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
      found: text.slice(at).trim().slice(0, SHOWN).replace(/\s+/g, ' '),
    },
  };
}

/** The browser's own words, which are English and differ. */
function refusal(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return String(error);
  }
}
