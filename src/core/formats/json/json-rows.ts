/** khatt's own JSON read as it comes: one event after the other, before the text has ended. */

/** The brackets and strings of JSON: all that parting a text into rows needs to see. */
const MARKS = /["{}[\]]/g;

/**
 * The objects of the list `events` of a document, each as its text. What it can't part, or is no such document, it says of
 * itself (`isLost`): the text must then be read as a whole.
 */
export class JsonRows {
  isLost = false;
  #text = '';
  /** What has been looked at in `#text`. */
  #at = 0;
  #depth = 0;
  #phase: 'before' | 'rows' | 'after' = 'before';
  #before = '';
  #rowFrom = -1;
  /** What stands between two rows. */
  #between: '' | ',' = '';

  /** Takes the next piece of the text. @returns The rows that are whole now. */
  push(piece: string): string[] {
    this.#text += piece;
    const rows: string[] = [];
    if (this.isLost || this.#phase === 'after') return rows;
    while (this.#step(rows));
    return rows;
  }

  /** The document without its events, as text; `undefined` where they have not ended. */
  end(): string | undefined {
    return this.isLost || this.#phase !== 'after' ? undefined : `${this.#before}[]${this.#text}`;
  }

  /** The document up to its events, closed: what can be known of it before its end. */
  get head(): string {
    return `${this.#before}[]}`;
  }

  /** Goes to the next mark; false where the text has no more of it. */
  #step(rows: string[]): boolean {
    MARKS.lastIndex = this.#at;
    const found = MARKS.exec(this.#text);
    if (!found) {
      this.#at = this.#text.length;
      return false;
    }
    const {index} = found;
    switch (found[0]) {
      case '"':
        return this.#passString(index);
      case '{':
      case '[':
        if (this.#phase === 'rows' && this.#depth === 2) {
          if (found[0] === '[' || !this.#isBetween(index, this.#between)) return this.#lose();
          this.#rowFrom = index;
          this.#between = ',';
        }
        this.#depth++;
        break;
      default:
        this.#depth--;
        if (this.#phase === 'rows' && this.#depth === 2) {
          rows.push(this.#text.slice(this.#rowFrom, index + 1));
          this.#text = this.#text.slice(index + 1);
          this.#at = 0;
          return true;
        }
        if (this.#phase === 'rows' && this.#depth === 1) {
          if (!this.#isBetween(index, '')) return this.#lose();
          this.#phase = 'after';
          this.#text = this.#text.slice(index + 1);
          return false;
        }
    }
    this.#at = index + 1;
    return true;
  }

  /** Goes behind a string; where it is the key of the events, into them. */
  #passString(start: number): boolean {
    for (let end = start; ; ) {
      end = this.#text.indexOf('"', end + 1);
      if (end < 0) {
        this.#at = start; // again, once there is more
        return false;
      }
      let escapes = 0;
      while (this.#text[end - 1 - escapes] === '\\') escapes++;
      if (escapes % 2) continue;
      if (this.#phase === 'before' && this.#depth === 1 && this.#text.slice(start, end + 1) === '"events"') {
        const list = /^\s*:\s*(\[)?/.exec(this.#text.slice(end + 1, end + 100));
        const behind = this.#text.slice(end + 1, end + 100).trim();
        if (behind === '' || behind === ':') {
          this.#at = start;
          return false;
        }
        if (list?.[1]) {
          const from = end + list[0].length;
          this.#before = this.#text.slice(0, from);
          this.#text = this.#text.slice(from + 1);
          this.#at = 0;
          this.#depth = 2;
          this.#phase = 'rows';
          return true;
        }
      }
      // A row is an object: a text among them is not one.
      if (this.#phase === 'rows' && this.#depth === 2) return this.#lose();
      this.#at = end + 1;
      return true;
    }
  }

  /** Before the mark at an index: what is there beside that, such as `null`, is no row, and not passed over in silence. */
  #isBetween(index: number, mark: string): boolean {
    return this.#text.slice(0, index).trim() === mark;
  }

  #lose(): false {
    this.isLost = true;
    return false;
  }
}
