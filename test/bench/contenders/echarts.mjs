// A scatter of points on a time axis, with the labels that do not overlap: the nearest that it has to a timeline.
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {startOf} from '../stories.mjs';
import {withData} from './page.mjs';

const require = createRequire(import.meta.url);
const manifest = require.resolve('echarts/package.json');

/** @type {import('./contender.d.ts').Contender} */
export default {
  name: 'echarts',
  version: require(manifest).version,
  folders: {'/echarts/': join(dirname(manifest), 'dist')},
  plot: '#story',
  wheel: 'plain',
  // Rows keep points of one day apart.
  data: story => story.events.map(({date, title}, i) => ({value: [startOf(date), i % 6], name: title})),
  page: ({lang, events}, data, src) => ({
    head: `<script src="/echarts/echarts.min.js"></script>
    <style>#story { block-size: 420px }</style>`,
    body: `<div id="story"></div>
    ${withData(
      data,
      src,
      `const chart = echarts.init(document.getElementById('story'));
    chart.on('finished', () => { window.benchDrawn = true; });
    chart.setOption({
      animation: false,
      xAxis: {type: 'time', inverse: ${lang === 'ar'}},
      yAxis: {show: false, min: -0.5, max: 6},
      grid: {left: 24, right: 24, top: 8, bottom: 32},
      dataZoom: [{type: 'inside'}],
      series: {
        type: 'scatter', data, symbolSize: 10,
        // Beyond some thousands it draws no labels, or takes minutes.
        ...(${events.length > 2000} ? {large: true} : {
          label: {show: true, position: 'top', formatter: '{b}'}, labelLayout: {hideOverlap: true},
        }),
      },
    });`,
    )}`,
  }),
};
