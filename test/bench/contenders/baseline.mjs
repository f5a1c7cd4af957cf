// The same marks and labels written by hand for this one story: what no library at all costs.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {inlineJson} from '../stories.mjs';
import {page} from './page.mjs';

// In the page itself, since a request for it would be the slowest part of so small a page.
const style = readFileSync(new URL('../baseline/baseline.css', import.meta.url), 'utf8');

export default {
  name: 'baseline',
  version: 'by hand',
  folders: {'/baseline/': fileURLToPath(new URL('../baseline', import.meta.url))},
  marks: 'li[data-id] > button',
  page: story =>
    page({
      title: 'baseline',
      head: `<style>${style}</style>
    <script type="module" src="/baseline/baseline.js"></script>`,
      body: `<section id="story"><script type="application/json">${inlineJson(story)}</script></section>`,
    }),
};
