import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {built} from '../support/built.mjs';
import {withBrowser} from './browser.mjs';

const root = built();
const read = path => readFileSync(join(root, path), 'utf8');
const names = /`([^`]*)`/.exec(read('vite.inner-names.ts').split('innerNames')[1])[1].trim().split(/\s+/);

/** The scripts in a folder, as one text. */
const scriptsIn = path =>
  readdirSync(join(root, path), {recursive: true})
    .filter(name => /(?<!\.min)\.m?js$/.test(name) && !/node_modules|development|node\b|test/.test(name))
    .map(name => read(join(path, name)))
    .join('\n');
const own = scriptsIn('dist/lib').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const inCode = (code, before, after = '') => names.filter(name => new RegExp(`${before}${name}${after}`).test(code));

describe('the inner names, which are short in what readers download', () => {
  const browser = withBrowser();

  it('are each there once', () => {
    assert.deepEqual([...new Set(names)], names);
    assert.deepEqual(inCode(own, String.raw`\b`, String.raw`\b`), names);
  });

  it('stand in no quotation marks, are no placeholders and no names in templates', () => {
    assert.deepEqual(inCode(own, '["\'`]', '["\'`]'), []);
    assert.deepEqual(inCode(own, String.raw`'[^'\n\`]*\{`, String.raw`\}`), []);
    assert.deepEqual(inCode(own, '[ .?@]', '=[$"]'), []);
  });

  it('are not exported', () => {
    assert.deepEqual(inCode(own, String.raw`\bexport (?:async )?(?:const|let|function\*?|class) `, String.raw`\b`), []);
    assert.deepEqual(inCode(own, String.raw`\bexport \{[^}]*\b`, String.raw`\b`), []);
  });

  it('are none of a document’s or the element’s', () => {
    const element = JSON.parse(read('custom-elements.json'))
      .modules.flatMap(({declarations = []}) => declarations)
      .find(({tagName}) => tagName === 'khatt-timeline');
    const open = element.members.filter(({privacy}) => !privacy).map(({name}) => name);
    assert.ok(open.includes('zoomTo'));
    assert.deepEqual(
      names.filter(name => open.includes(name)),
      [],
    );
    assert.deepEqual(inCode(read('timeline.schema.json'), '"', '"'), []);
  });

  it('are none of a library’s', () => {
    const {dependencies} = JSON.parse(read('package.json'));
    const packages = [...Object.keys(dependencies), 'lit-html', 'lit-element', '@lit/reactive-element'];
    for (const name of packages) {
      const folder = `node_modules/${name}`;
      if (!existsSync(join(root, folder)) || name === '@lit-labs/ssr-client') continue;
      assert.deepEqual(inCode(scriptsIn(folder), String.raw`\b`, String.raw`\b`), [], name);
    }
  });

  it('are none of a browser’s', async () => {
    const page = await browser().newPage();
    const known = await page.evaluate(asked => {
      const found = new Set();
      const seen = new Set();
      const look = (value, depth) => {
        if ((typeof value !== 'object' && typeof value !== 'function') || !value || seen.has(value) || depth > 3)
          return;
        seen.add(value);
        for (const [name, {value: inner}] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
          found.add(name);
          look(inner, depth + 1);
        }
        look(Object.getPrototypeOf(value), depth);
      };
      look(globalThis, 0);
      look(document.body, 0);
      for (const name of document.documentElement.style) found.add(name);
      return asked.filter(name => found.has(name));
    }, names);
    assert.deepEqual(known, []);
    await page.close();
  });
});
