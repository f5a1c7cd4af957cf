import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Plugin} from 'vite';

const require = createRequire(import.meta.url);

/** The licences of the fonts that a style sheet imports: they ask to go where the fonts go, and Vite's own list has no fonts. */
export function fontLicenses(css: string, fileName: string): Plugin {
  return {
    name: 'khatt-font-licenses',
    apply: 'build',
    generateBundle() {
      const imported = readFileSync(css, 'utf8').matchAll(/@import '(@fontsource[\w-]*\/[\w-]+)/g);
      const names = [...new Set([...imported].map(([, name = '']) => name))];
      const texts = names.map(name => {
        const {version, license} = require(`${name}/package.json`);
        return `## ${name} - ${version} (${license})\n\n${readFileSync(require.resolve(`${name}/LICENSE`), 'utf8').trim()}\n`;
      });
      this.emitFile({type: 'asset', fileName, source: ['# Licenses of the fonts\n', ...texts].join('\n')});
    },
  };
}
