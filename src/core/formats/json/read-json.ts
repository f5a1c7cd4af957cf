/** khatt's own JSON, and what is wrong with a file that is not JSON. Part of the first paint: explanations are not. */
import type {Fault} from '../../model/problem.ts';
import type {FileContent} from '../file-content.ts';

/** The text, without a byte order mark, as a document for `validate`. Never throws. */
export async function readJson(text: string): Promise<FileContent> {
  try {
    return {document: JSON.parse(text)};
  } catch (error) {
    if (error instanceof RangeError) return {faults: [{severity: 'error', code: 'structure-too-deep'}]};
    // The words and the places that browsers give differ; ours are the same everywhere.
    const fault = await import('./explain-json.ts').then(
      module => module.explainJson(text),
      // The explanation could not be fetched: what is wrong can be said without it.
      (): Fault => ({severity: 'error', code: 'file-not-json'}),
    );
    return {faults: [fault]};
  }
}
