// The marks and labels of the seven events written by hand for this one story: what no library at all costs.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {inlineJson} from '../stories.mjs';

// In the page itself, since a request for it would be the slowest part of so small a page.
const style = readFileSync(new URL('../baseline/baseline.css', import.meta.url), 'utf8');

/** @type {import('./contender.d.ts').Contender} */
export default {
  name: 'by-hand',
  version: '–',
  folders: {'/baseline/': fileURLToPath(new URL('../baseline', import.meta.url))},
  upTo: 7,
  marks: 'li[data-id] > button',
  plot: '#story',
  wheel: null,
  isStill: true,
  data: story => story,
  page: (_, data) => ({
    head: `<style>${style}</style>
    <script type="module" src="/baseline/baseline.js"></script>`,
    body: `<section id="story"><script type="application/json">${inlineJson(data)}</script></section>`,
  }),
};
