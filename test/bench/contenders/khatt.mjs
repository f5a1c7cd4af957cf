import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {inlineJson} from '../stories.mjs';
import {page} from './page.mjs';

const {version} = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

export default {
  name: 'khatt',
  version,
  folders: {'/dist/': fileURLToPath(new URL('../../../dist', import.meta.url))},
  host: 'khatt-timeline',
  marks: 'ol[part~=events] > li[part~=event]',
  page: story =>
    page({
      title: 'khatt',
      head: `<script type="module" src="/dist/khatt.js"></script>`,
      body: `<khatt-timeline><script type="application/json">${inlineJson(story)}</script></khatt-timeline>`,
    }),
};
