import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {days, startOf} from '../stories.mjs';
import {withData} from './page.mjs';

const require = createRequire(import.meta.url);
const manifest = require.resolve('vis-timeline/package.json');

// No higher than the window: of itself it grows by a row for each title, to thousands of pixels for a hundred.
/** @type {import('./contender.d.ts').Contender} */
export default {
  name: 'vis-timeline',
  version: require(manifest).version,
  folders: {
    '/vis/': join(dirname(manifest), 'standalone/umd'),
    '/vis/styles/': join(dirname(manifest), 'styles'),
  },
  marks: '.vis-item.vis-box, .vis-item.vis-range',
  plot: '.vis-center',
  // It is only as high as what is in view.
  down: 12,
  wheel: 'plain',
  data: story =>
    story.events.map(({id, date, title}) => {
      const {first, last} = days(date);
      return {id, content: title, start: startOf(date), ...(first !== last && {end: last})};
    }),
  page: ({lang}, data, src) => ({
    head: `<link rel="stylesheet" href="/vis/styles/vis-timeline-graph2d.min.css">
    <script src="/vis/vis-timeline-graph2d.min.js"></script>`,
    body: `<div id="story"></div>
    ${withData(data, src, `new vis.Timeline(document.getElementById('story'), data, {rtl: ${lang === 'ar'}, maxHeight: 752});`)}`,
  }),
};
