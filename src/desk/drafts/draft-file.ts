/** A draft to go on with elsewhere: the document with its article. */
import {type Draft, documentOf, isObject, openDraft} from '../../core/desk/draft.ts';

/** A file of a draft that has its article with it. */
export interface DraftFile {
  readonly 'khatt-draft': 1;
  readonly article: string;
  readonly document: unknown;
  /** Of the journalist's own machine: `data:` addresses by what events call them. */
  readonly images?: Readonly<Record<string, string>>;
}

export const isDraftFile = (value: unknown): value is DraftFile =>
  isObject(value) && 'khatt-draft' in value && typeof value['article'] === 'string';

export const draftFile = (draft: Draft): DraftFile => ({
  'khatt-draft': 1,
  article: draft.article,
  document: documentOf(draft),
});

/** The draft of a document, or of one with its article. */
export const draftOf = (value: unknown): Draft =>
  isDraftFile(value) ? openDraft(value.document, value.article) : openDraft(value);
