/** khatt's own JSON, and what is wrong with a file that is not JSON. Part of the first paint: explanations are not. */
import type {FileContent} from './file-content.ts';

/** The text, without a byte order mark, as a document for `validate`. Never throws. */
export async function readJson(text: string): Promise<FileContent> {
  try {
    return {document: JSON.parse(text)};
  } catch (error) {
    // The words and the places that browsers give differ; ours are the same everywhere.
    const deep = error instanceof RangeError;
    const {explainJson} = await import('./explain-json.ts');
    return {faults: [deep ? {severity: 'error', code: 'structure-too-deep'} : explainJson(text)]};
  }
}
