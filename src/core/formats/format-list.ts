import type {FileFormat} from './file-content.ts';
import {knowsHtml, knowsJsonld, knowsTimelinejs} from './json/known-json.ts';
import {knowsTable} from './sheet/sheet-shape.ts';

/** The formats of other tools, in the order in which they are asked whether a file is theirs. Each loads what it needs to read one. */
export const formats: readonly FileFormat[] = [
  {
    name: 'timelinejs',
    knows: knowsTimelinejs,
    read: (text, json) => import('./timelinejs/timelinejs.ts').then(({readTimelinejs}) => readTimelinejs(text, json)),
  },
  {
    name: 'jsonld',
    knows: knowsJsonld,
    read: (text, json) => import('./web/jsonld.ts').then(({readJsonld}) => readJsonld(text, json)),
  },
  {
    name: 'ics',
    knows: text => /^\s*BEGIN:VCALENDAR/i.test(text),
    read: text => import('./calendar/ics.ts').then(({readIcs}) => readIcs(text)),
  },
  {name: 'html', knows: knowsHtml, read: text => import('./web/html.ts').then(({readHtmlPage}) => readHtmlPage(text))},
  {name: 'tsv', knows: () => false, read: text => import('./sheet/csv.ts').then(({readCsv}) => readCsv(text, '\t'))},
  // Asked last: a table is what has nothing else about it.
  {name: 'csv', knows: knowsTable, read: text => import('./sheet/csv.ts').then(({readCsv}) => readCsv(text, ''))},
];
