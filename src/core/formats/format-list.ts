import type {FileFormat} from './file-content.ts';

/** The formats of other tools, in the order in which they are asked whether a file is theirs. Each loads what it needs to read one. */
export const formats: readonly FileFormat[] = [];
