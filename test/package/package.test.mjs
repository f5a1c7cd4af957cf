import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {describe, it} from 'node:test';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {built} from '../support/built.mjs';

const root = built();
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Every string in a value, however deep. */
const strings = value => (typeof value === 'string' ? [value] : Object.values(value).flatMap(strings));

// tsc writes each import on one line.
const imported = /^(?:import|export)\b(?:[^'"\n;]*\bfrom)?\s*['"]([^'"\n]+)['"]|\bimport\(['"]([^'"\n]+)['"]\)/gm;

describe('the package', () => {
  it('holds every file that its manifest names', () => {
    const {exports, files, unpkg, jsdelivr, customElements} = manifest;
    // What begins with an exclamation mark is left out.
    const named = [
      ...strings({exports, unpkg, jsdelivr, customElements}),
      ...files.filter(path => !path.startsWith('!')),
    ];
    assert.deepEqual(
      named.filter(path => !existsSync(join(root, path))),
      [],
    );
  });

  it('names every exported file among those it ships', () => {
    const shipped = path =>
      path === './package.json' || manifest.files.some(each => path.slice(2).split('/')[0] === each);
    assert.deepEqual(
      strings(manifest.exports).filter(path => !shipped(path)),
      [],
    );
  });

  it('has nothing that publint calls an error', async () => {
    const {messages} = await publint({pkgDir: root, level: 'error', strict: true});
    assert.deepEqual(
      messages.map(message => formatMessage(message, manifest)),
      [],
    );
  });

  it('describes the element in custom-elements.json', () => {
    const {modules} = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
    const elements = modules.flatMap(({declarations = []}) => declarations.filter(each => each.tagName));
    assert.deepEqual(
      elements.map(({tagName}) => tagName),
      ['khatt-timeline'],
    );
    const [{attributes = [], events = []}] = elements;
    assert.ok(attributes.some(({name}) => name === 'src'));
    assert.ok(events.some(({name}) => name === 'khatt-select'));
  });

  it('needs nothing at run time that it does not depend on', () => {
    const files = readdirSync(join(root, 'dist/lib'), {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile() && /\.(?:js|d\.ts)$/.test(entry.name))
      .map(entry => join(entry.parentPath ?? entry.path, entry.name));
    const wanted = new Set();
    const broken = [];
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      for (const found of text.matchAll(imported)) {
        const source = found[1] ?? found[2];
        // The types of a framework are for those who have the framework.
        if (file.includes(`frameworks${sep}`) && !source.startsWith('.')) continue;
        // The command is for Node, which has these.
        if (file.includes(`cli${sep}`) && source.startsWith('node:')) continue;
        if (!source.startsWith('.')) wanted.add(source.match(/^(?:@[^/]+\/)?[^/]+/)[0]);
        // In a declaration, './a.ts' stands for './a.d.ts'.
        else {
          const path = file.endsWith('.js') ? source : source.replace(/\.ts$/, '.d.ts');
          if (!existsSync(join(dirname(file), path))) broken.push(`${file}: ${source}`);
        }
      }
    }
    assert.deepEqual(broken, []);
    // Lit's templates are typed in a package that Lit itself brings.
    const known = new Set([...Object.keys(manifest.dependencies), 'lit-html', '@lit/reactive-element']);
    assert.deepEqual(
      [...wanted].filter(name => !known.has(name)),
      [],
    );
  });
});
