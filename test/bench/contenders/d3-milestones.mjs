import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {days} from '../stories.mjs';
import {withData} from './page.mjs';

// Its `exports` do not name its package.json.
const folder = fileURLToPath(new URL('../../../node_modules/d3-milestones/', import.meta.url));

/** @type {import('./contender.d.ts').Contender} */
export default {
  name: 'd3-milestones',
  version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version,
  folders: {'/milestones/': join(folder, 'build')},
  marks: '.milestones__group__bullet',
  /** One mark per day. */
  need: story => new Set(story.events.map(event => days(event.date).first)).size,
  plot: '#story',
  wheel: null,
  isStill: true,
  data: story => story.events.map(({date, title}) => ({date: days(date).first, title})),
  page: (_, data, src) => ({
    head: `<link rel="stylesheet" href="/milestones/d3-milestones.css">
    <script src="/milestones/d3-milestones.min.js"></script>`,
    // In a right-to-left box it sets every event at the right edge, so it is given the box that it can draw in.
    body: `<div id="story" dir="ltr"></div>
    ${withData(
      data,
      src,
      `milestones('#story').mapping({timestamp: 'date', text: 'title'}).parseTime('%Y-%m-%d').aggregateBy('day').render(data);`,
    )}`,
  }),
};
