import type {FileFormat} from './file-content.ts';
import {knowsTimelinejs} from './known-json.ts';
import {knowsTable} from './sheet-shape.ts';

/** The formats of other tools, in the order in which they are asked whether a file is theirs. Each loads what it needs to read one. */
export const formats: readonly FileFormat[] = [
  {
    name: 'timelinejs',
    knows: knowsTimelinejs,
    read: (text, json) => import('./timelinejs.ts').then(({readTimelinejs}) => readTimelinejs(text, json)),
  },
  {name: 'tsv', knows: () => false, read: text => import('./csv.ts').then(({readCsv}) => readCsv(text, '\t'))},
  // Asked last: a table is what has nothing else about it.
  {name: 'csv', knows: knowsTable, read: text => import('./csv.ts').then(({readCsv}) => readCsv(text, ''))},
];
