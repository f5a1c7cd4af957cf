/** Files of khatt's own package, from where the command is built to: `dist/lib/cli`. */
import {readFile} from 'node:fs/promises';

const root = new URL('../../../', import.meta.url);

/** The version in the package's own `package.json`. */
export async function packageVersion(): Promise<string> {
  const {version} = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {version: string};
  return version;
}

/** @param name A file of `dist`, such as `khatt.bundle.js`. */
export const builtFile = (name: string): Promise<string> => readFile(new URL(`dist/${name}`, root), 'utf8');
