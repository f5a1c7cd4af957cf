// A bare canvas, written by hand: marks, an axis, the labels that fit, zoom and pan. Ratios are to this page.
import {fileURLToPath} from 'node:url';
import {inlineJson} from '../stories.mjs';

/** @type {import('./contender.d.ts').Contender} */
export default {
  name: 'canvas',
  version: '–',
  folders: {'/baseline/': fileURLToPath(new URL('../baseline', import.meta.url))},
  plot: 'canvas',
  wheel: 'ctrl',
  data: story => story,
  page: (_, data, src) => ({
    head: `<script type="module" src="/baseline/canvas.js"></script>`,
    body: `<section id="story"${src ? ` data-src="${src}"` : ''}>${
      src ? '' : `<script type="application/json">${inlineJson(data)}</script>`
    }</section>`,
  }),
};
