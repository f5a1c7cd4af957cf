// `npm run picture`: the timeline of the demo's first page, as its pages and the README show it.
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {built} from './built.mjs';
import {screenshot} from './screenshot.mjs';
import {serve} from './serve.mjs';

const root = built();
const site = await serve({folders: {'/': join(root, 'dist/site')}});
try {
  mkdirSync(join(root, 'demo/public'), {recursive: true});
  const path = join(root, 'demo/public/timeline-ar.png');
  await screenshot(`${site.origin}/index.html`, path, {width: 1280, scale: 2, selector: 'khatt-timeline'});
  console.log(path);
} finally {
  await site.close();
}
