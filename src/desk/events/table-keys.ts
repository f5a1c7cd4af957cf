/** Keys as people know them from spreadsheets: what each means in the table, without the table. */

export interface KeyPress {
  readonly key: string;
  /** Where the key is on the keyboard: with an Arabic layout Ctrl+Z has another `key`. */
  readonly code: string;
  /** Ctrl, or Command on a Mac. */
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export type TableCommand =
  /** Steps in rows and in columns, in reading order; `end` goes as far as there are cells. */
  | {readonly do: 'move'; readonly rows: number; readonly columns: number; readonly end?: true; readonly extend?: true}
  | {readonly do: 'page'; readonly pages: number; readonly extend?: true}
  /** To the next cell in reading order, over the ends of rows. */
  | {readonly do: 'step'; readonly by: 1 | -1}
  /** `type` begins anew with the letter that was pressed. */
  | {readonly do: 'edit' | 'type' | 'clear' | 'all' | 'undo' | 'redo' | 'duplicate' | 'insert' | 'remove' | 'leave'};

/** The letter on the key, in Latin: of the layout where it is Latin, else of the key's place. */
export function letterOf({key, code}: Pick<KeyPress, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '';
}

/** Undo and redo, wherever they are pressed. */
export function historyCommand(press: KeyPress): 'undo' | 'redo' | undefined {
  if (!press.ctrl || press.alt) return undefined;
  const letter = letterOf(press);
  if (letter === 'z') return press.shift ? 'redo' : 'undo';
  return letter === 'y' && !press.shift ? 'redo' : undefined;
}

/** What a key means while no cell is being written in; nothing where it is the browser's. */
export function tableCommand(press: KeyPress, dir: 'rtl' | 'ltr'): TableCommand | undefined {
  const {key, ctrl, shift, alt} = press;
  const extend = shift ? ({extend: true} as const) : {};
  const end = ctrl ? ({end: true} as const) : {};
  if (alt) return undefined;
  const toNext = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return {do: 'move', rows: key === 'ArrowDown' ? 1 : -1, columns: 0, ...end, ...extend};
    case 'ArrowLeft':
    case 'ArrowRight':
      return {do: 'move', rows: 0, columns: key === toNext ? 1 : -1, ...end, ...extend};
    case 'Home':
    case 'End': {
      const by = key === 'End' ? 1 : -1;
      return {do: 'move', rows: ctrl ? by : 0, columns: by, end: true, ...extend};
    }
    case 'PageUp':
    case 'PageDown':
      return ctrl ? undefined : {do: 'page', pages: key === 'PageDown' ? 1 : -1, ...extend};
    case 'Tab':
      return ctrl ? undefined : {do: 'step', by: shift ? -1 : 1};
    case 'Enter':
      if (ctrl) return {do: 'insert'};
      return shift ? {do: 'move', rows: -1, columns: 0} : {do: 'edit'};
    case 'F2':
      return {do: 'edit'};
    case 'Escape':
      return {do: 'leave'};
    case 'Delete':
    case 'Backspace':
      return {do: ctrl ? 'remove' : 'clear'};
  }
  const again = historyCommand(press);
  if (again) return {do: again};
  if (ctrl) {
    const letter = letterOf(press);
    return letter === 'd' ? {do: 'duplicate'} : letter === 'a' ? {do: 'all'} : undefined;
  }
  // A letter, or what an input method will make of it.
  return [...key].length === 1 || key === 'Process' || key === 'Dead' ? {do: 'type'} : undefined;
}
