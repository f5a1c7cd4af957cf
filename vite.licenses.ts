/** The licences of what a file of `dist` holds, khatt's own first: Vite lists those of packages alone. */
import {readFileSync} from 'node:fs';
import type {Plugin} from 'vite';

interface Manifest {
  readonly version: string;
  readonly repository?: {readonly url?: string};
}

const here = (path: string) => new URL(path, import.meta.url);
const own = readFileSync(here('LICENSE'), 'utf8').trim();
const {version} = JSON.parse(readFileSync(here('package.json'), 'utf8')) as Manifest;

/** The Mozilla Public License asks that a reader be told where the source of what is under it is (section 3.2). */
const withSource = (list: string): string =>
  list.replace(/^## (\S+) - \S+ \(MPL-.*\)$/gm, (heading, name: string) => {
    const manifest = JSON.parse(readFileSync(here(`node_modules/${name}/package.json`), 'utf8')) as Manifest;
    const address = manifest.repository?.url?.replace(/^git\+|\.git$/g, '');
    if (!address) throw new Error(`${name} does not say where its source is.`);
    return `${heading}\n\nIts source, unchanged: ${address}`;
  });

/** Completes Vite's own list: `khatt.js` and `khatt.licenses.md`, and so on. */
export function allLicenses(): Plugin {
  return {
    name: 'khatt-licenses',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [name, asset] of Object.entries(bundle)) {
          if (!name.endsWith('licenses.md') || asset.type !== 'asset') continue;
          const others = withSource(String(asset.source)).replace(/^# .*\n+.*\n+/, '');
          asset.source = `# Licenses\n\n## khatt - ${version} (MIT)\n\n${own}\n\nIt holds parts of others:\n\n${others}`;
        }
      },
    },
  };
}
