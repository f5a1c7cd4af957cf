import type {Fault} from '../model/problem.ts';

/** What was read from a file: a document for `validate`, and what the file's own form is at fault for. */
export interface FileContent {
  /** Left out where nothing could be read. */
  readonly document?: unknown;
  readonly faults?: readonly Fault[];
  /** Where in the file a fault of the document is: events may have other numbers there, and fields other names. */
  readonly place?: (fault: Fault) => Fault;
}

/** A format that is read. Each is one module, loaded when a file of that format comes. */
export interface FileFormat {
  /** What the `format` option calls it. */
  readonly name: string;
  /**
   * Whether a text without byte order mark, not blank, is of this format.
   * @param json What the text is as JSON; `undefined` if it is none. Of an object that was given there is no text but this.
   */
  readonly knows: (text: string, json: unknown) => boolean;
  /** Never rejects for what the text holds: that is a fault. */
  readonly read: (text: string, json: unknown) => Promise<FileContent>;
}
