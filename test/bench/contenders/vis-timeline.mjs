import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {days, inlineJson} from '../stories.mjs';
import {page} from './page.mjs';

const manifest = createRequire(import.meta.url).resolve('vis-timeline/package.json');

export default {
  name: 'vis-timeline',
  version: createRequire(import.meta.url)(manifest).version,
  folders: {
    '/vis/': join(dirname(manifest), 'standalone/umd'),
    '/vis/styles/': join(dirname(manifest), 'styles'),
  },
  marks: '.vis-item.vis-box, .vis-item.vis-range',
  page(story) {
    const items = story.events.map(({id, date, title}) => {
      const {first, last} = days(date);
      return {id, content: title, start: first, ...(first !== last && {end: last})};
    });
    return page({
      title: 'vis-timeline',
      head: `<link rel="stylesheet" href="/vis/styles/vis-timeline-graph2d.min.css">
    <script src="/vis/vis-timeline-graph2d.min.js"></script>`,
      body: `<div id="story"></div>
    <script>new vis.Timeline(document.getElementById('story'), ${inlineJson(items)}, {rtl: true});</script>`,
    });
  },
};
