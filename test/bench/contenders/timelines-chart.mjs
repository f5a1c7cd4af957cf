// Rows of bars. A row has one name, so up to a hundred events have a row each; beyond, a group has, and titles are in tooltips.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {days, startOf} from '../stories.mjs';
import {withData} from './page.mjs';

const folder = fileURLToPath(new URL('../../../node_modules/timelines-chart/', import.meta.url));
const bar = ({date, title}) => {
  const {first, last} = days(date);
  const start = startOf(date);
  const end = first === last ? new Date(Date.parse(start) + 864e5).toISOString() : last;
  return {timeRange: [start, end], val: title};
};

/** @type {import('./contender.d.ts').Contender} */
export default {
  name: 'timelines-chart',
  version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version,
  folders: {'/timelines-chart/': join(folder, 'dist')},
  marks: '.series-segment',
  // What it cuts at the edge, or cannot set into a row, is not drawn.
  need: ({events}) => Math.ceil(events.length * 0.95),
  plot: '#story',
  wheel: null,
  data: story => {
    const rowed = story.events.length <= 100;
    return story.groups
      .map(({id, label}) => {
        const own = story.events.filter(({group}) => group === id);
        const data = rowed ? own.map(each => ({label: each.title, data: [bar(each)]})) : [{label, data: own.map(bar)}];
        return {group: label, data};
      })
      .filter(({data}) => data.length);
  },
  page: (_, data, src) => ({
    head: `<script src="/timelines-chart/timelines-chart.min.js"></script>`,
    body: `<div id="story" dir="ltr"></div>
    ${withData(
      data,
      src,
      `for (const {data: rows} of data) for (const {data: bars} of rows) for (const bar of bars)
      bar.timeRange = bar.timeRange.map(date => new Date(date));
    new TimelinesChart(document.getElementById('story')).width(document.getElementById('story').clientWidth)
      .zQualitative(true).leftMargin(90).rightMargin(240).enableAnimations(false).data(data);`,
    )}`,
  }),
};
