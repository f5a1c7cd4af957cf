import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {days} from '../stories.mjs';
import {withData} from './page.mjs';

const require = createRequire(import.meta.url);
const manifest = require.resolve('@knight-lab/timelinejs/package.json');

const parts = date => {
  const [day, time = ''] = date.split('T');
  const [year, month, ofMonth] = day.split('-').map(Number);
  const [hour, minute] = time.split(':').map(Number);
  return {year, ...(month && {month}), ...(ofMonth && {day: ofMonth}), ...(time && {hour, minute})};
};

/** @type {import('./contender.d.ts').Contender} */
export default {
  name: 'TimelineJS',
  version: require(manifest).version,
  folders: {'/timelinejs/': join(dirname(manifest), 'dist')},
  // The marker itself has no width; all are drawn, though all but one lie beyond the edge until one moves there.
  marks: '.tl-timemarker-content-container',
  plot: '.tl-timenav',
  // Its wheel moves along, its drag too; it zooms by buttons only.
  wheel: 'plain',
  data: story => ({
    events: story.events.map(({id, date, title, text = '', group}) => {
      const [from, to] = date.split('/');
      return {
        unique_id: id,
        start_date: parts(from),
        ...(to && {end_date: parts(days(date).last)}),
        text: {headline: title, text},
        group: story.groups.find(each => each.id === group)?.label,
      };
    }),
  }),
  page: ({lang}, data, src) => ({
    head: `<link rel="stylesheet" href="/timelinejs/css/timeline.css">
    <script src="/timelinejs/js/timeline.js"></script>
    <style>#story { block-size: 600px }</style>`,
    body: `<div id="story"></div>
    ${withData(
      data,
      src,
      `new TL.Timeline('story', data, ${JSON.stringify({language: lang, script_path: '/timelinejs/js/', font: null})});`,
    )}`,
  }),
};
