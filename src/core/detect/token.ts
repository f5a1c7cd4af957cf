export interface Token {
  /** Folded: lower case, without diacritics and tatweel, digits in ASCII. */
  readonly text: string;
  /** UTF-16 units of the folded text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before. */
  readonly joined: boolean;
  /** Its first character as it was written. */
  readonly letter: string;
}
