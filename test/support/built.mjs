// What `npm run build` makes, made anew only when something it is made of has changed.
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = [
  'src',
  'vite.inner-names.ts',
  'vite.licenses.ts',
  'vite.single-file.ts',
  'vite.smaller.ts',
  'demo',
  'data',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.cli.json',
  'package.json',
];
// One of each step of the build.
const products = [
  'dist/khatt.js',
  'dist/khatt.bundle.js',
  'dist/khatt.all.js',
  'dist/lib/khatt.js',
  'dist/lib/cli/khatt.js',
  'dist/site/index.html',
  'custom-elements.json',
];

const newest = path => {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))));
};

const isStale = () => {
  const made = products.map(name => join(root, name));
  if (!made.every(existsSync)) return true;
  const changed = Math.max(...sources.map(name => newest(join(root, name))));
  return made.some(path => statSync(path).mtimeMs < changed);
};

/**
 * Builds if a product is missing or older than what it is made of.
 * @returns {string} The project's folder.
 * @throws {Error} if the build fails, with what it printed.
 */
export function built() {
  if (!isStale()) return root;
  console.error('Building: dist is missing or stale.');
  const {status, stdout, stderr} = spawnSync('npm', ['run', 'build', '--silent'], {cwd: root, encoding: 'utf8'});
  if (status !== 0) throw new Error(`npm run build failed.\n${stdout}\n${stderr}`);
  return root;
}
