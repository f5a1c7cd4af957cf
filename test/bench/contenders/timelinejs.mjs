import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {days, inlineJson} from '../stories.mjs';
import {page} from './page.mjs';

const manifest = createRequire(import.meta.url).resolve('@knight-lab/timelinejs/package.json');

const parts = day => {
  const [year, month, date] = day.split('-').map(Number);
  return {year, ...(month && {month}), ...(date && {day: date})};
};

export default {
  name: 'TimelineJS',
  version: createRequire(import.meta.url)(manifest).version,
  folders: {'/timelinejs/': join(dirname(manifest), 'dist')},
  // The marker itself has no width; seven are drawn, though all but one lie beyond the edge until one moves there.
  marks: '.tl-timemarker-content-container',
  page(story) {
    const events = story.events.map(({id, date, title, text, group}) => {
      const [from, to] = date.split('/');
      return {
        unique_id: id,
        start_date: parts(from),
        ...(to && {end_date: parts(days(date).last)}),
        text: {headline: title, text},
        group: story.groups.find(each => each.id === group)?.label,
      };
    });
    const options = {language: 'ar', script_path: '/timelinejs/js/', font: null};
    return page({
      title: 'TimelineJS',
      head: `<link rel="stylesheet" href="/timelinejs/css/timeline.css">
    <script src="/timelinejs/js/timeline.js"></script>
    <style>#story { block-size: 600px }</style>`,
      body: `<div id="story"></div>
    <script>new TL.Timeline('story', ${inlineJson({events})}, ${inlineJson(options)});</script>`,
    });
  },
};
