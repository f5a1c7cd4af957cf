// A hundred events that zoom and pan, written by hand without a library: what elements cost that move.
import {readFileSync} from 'node:fs';
import {inlineJson} from '../stories.mjs';
import byHand from './baseline.mjs';

const style = readFileSync(new URL('../baseline/moving.css', import.meta.url), 'utf8');

/** The other page by hand draws seven events well and does not move; this one moves a hundred. @type {import('./contender.d.ts').Contender} */
export default {
  name: byHand.name,
  version: byHand.version,
  folders: byHand.folders,
  from: 100,
  upTo: 100,
  marks: '.event > button',
  plot: '.plot',
  wheel: 'ctrl',
  data: story => story,
  page: (_, data) => ({
    head: `<style>${style}</style>
    <script type="module" src="/baseline/moving.js"></script>`,
    body: `<section id="story"><script type="application/json">${inlineJson(data)}</script></section>`,
  }),
};
