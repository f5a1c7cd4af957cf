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

/** The packages that the declarations of types import from. */
function declared() {
  const paths = new Set();
  for (const entry of readdirSync(join(root, 'dist/lib'), {recursive: true, withFileTypes: true})) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    // The types of a framework are for those who have the framework; the command is run, not imported.
    if (!entry.name.endsWith('.d.ts') || path.includes(`frameworks${sep}`) || path.includes(`cli${sep}`)) continue;
    for (const found of readFileSync(path, 'utf8').matchAll(imported)) {
      const source = found[1] ?? found[2];
      if (!source.startsWith('.')) paths.add(source.match(/^(?:@[^/]+\/)?[^/]+/)[0]);
    }
  }
  return paths;
}

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

  it('holds no maps of the site, which is there to be served, and what has changed', () => {
    const names = readdirSync(join(root, 'dist/site'), {recursive: true}).map(String);
    assert.deepEqual(
      names.filter(name => name.endsWith('.map')),
      [],
    );
    assert.ok(manifest.files.includes('CHANGELOG.md'));
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
    assert.deepEqual(
      events.filter(({name}) => !/^khatt-[a-z]+$/.test(name)),
      [],
    );
  });

  it('has every file that custom-elements.json speaks of', () => {
    const {modules} = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
    const isPath = text => /^\.?\/?(?:src|dist|core|element)\/.*\.[jt]s$/.test(text);
    const paths = new Set(strings(modules).filter(isPath));
    assert.ok(paths.has('dist/lib/element/khatt-timeline.js'));
    assert.deepEqual(
      [...paths].filter(path => !path.startsWith('dist/') || !existsSync(join(root, path))),
      [],
    );
    const defined = modules.flatMap(({exports = []}) =>
      exports.filter(({kind}) => kind === 'custom-element-definition'),
    );
    assert.deepEqual(
      defined.map(({name}) => name),
      ['khatt-timeline'],
    );
  });

  it('names the licence of everything that its files hold of others', () => {
    const held = name => readFileSync(join(root, 'dist', name), 'utf8');
    for (const name of ['lit', 'd3-time', 'luxon', 'papaparse', 'ical.js', 'hyparquet'])
      for (const list of ['khatt.licenses.md', 'khatt.desk.licenses.md', 'site/licenses.md'])
        assert.match(held(list), new RegExp(`^## ${name} - `, 'm'), `${list}: ${name}`);
    for (const list of ['khatt.desk.licenses.md', 'site/licenses.md']) assert.match(held(list), /^## fflate - /m);
    for (const [list, name] of [
      ['khatt.bundle.licenses.md', 'lit-html'],
      ['khatt.all.licenses.md', 'luxon'],
    ])
      assert.match(held(list), new RegExp(`^## khatt - ${manifest.version} [^]*^## ${name} - `, 'm'), list);
    assert.doesNotMatch(held('khatt.bundle.licenses.md'), /^## luxon/m);
    // The Mozilla Public License asks for it.
    assert.match(held('khatt.all.licenses.md'), /^## ical\.js .*\n\nIts source, unchanged: https:/m);
    const fonts = new Set(
      readdirSync(join(root, 'dist/site/assets'))
        .filter(name => name.endsWith('.woff2'))
        .map(name => /^(.*?)-(?:arabic|latin|cyrillic|greek|vietnamese|math|symbols)-/.exec(name)?.[1]),
    );
    // The longest name of what one begins with: a font's own may end in the name of a script.
    const listed = [
      ...held('site/fonts.licenses.md').matchAll(/^## @fontsource(?:-variable)?\/(\S+) - \S+ \(OFL-1\.1\)\n\n\S/gm),
    ];
    assert.ok(listed.length > 3);
    assert.deepEqual(
      [...fonts].filter(font => !listed.some(([, name]) => font === undefined || name.startsWith(font))),
      [],
    );
  });

  it('asks of those who use it for no types of other packages', () => {
    const paths = declared();
    const typed = name => {
      const {types, typings, exports} = JSON.parse(
        readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
      );
      return types || typings || JSON.stringify(exports ?? '').includes('"types"');
    };
    assert.deepEqual(
      [...paths].filter(name => !typed(name)),
      [],
    );
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
