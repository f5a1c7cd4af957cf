export type Attributes = ReadonlyMap<string, string>;

/** A tag or a text of HTML, or what stands for it of a page's own nodes. */
export type Token =
  | {readonly kind: 'open'; readonly name: string; readonly attributes: Attributes}
  | {readonly kind: 'close'; readonly name: string}
  | {readonly kind: 'text'; readonly text: string};
