import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {inlineJson} from '../stories.mjs';

const {version} = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

/** @type {import('./contender.d.ts').Contender} */
export default {
  name: 'khatt',
  version,
  folders: {'/dist/': fileURLToPath(new URL('../../../dist', import.meta.url))},
  host: 'khatt-timeline',
  marks: 'ol[part~=events] > li[part~=event] [part~=mark]',
  /** In long stories marks that would cover one another are one, and all come at once. */
  need: ({events}) => (events.length > 12 ? 1 : events.length),
  settled: () => document.querySelector('khatt-timeline').ready,
  plot: 'khatt-timeline >>> [part~=plot]',
  wheel: 'ctrl',
  data: story => story,
  page: (_, data, src) => ({
    head: `<script type="module" src="/dist/khatt.js"></script>`,
    body: src
      ? `<khatt-timeline src="${src}"></khatt-timeline>`
      : `<khatt-timeline><script type="application/json">${inlineJson(data)}</script></khatt-timeline>`,
  }),
};
