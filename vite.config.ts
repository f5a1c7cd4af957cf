import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {defineConfig, type UserConfig} from 'vite';
import {besidePages, plainStyleLinks, strictPolicy} from './demo/beside-pages.ts';
import {fontLicenses} from './demo/font-licenses.ts';
import {frame} from './demo/frame.ts';
import {guideParts} from './demo/guide-parts.ts';
import {allLicenses} from './vite.licenses.ts';
import {singleFilePlugins} from './vite.single-file.ts';
import {smallest, smallestDesk, tight, treeshake} from './vite.smaller.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A worker's own parts lie where the rest does, so that whoever copies that has them too. */
const beside = (start: string) =>
  ({
    minify: true,
    entryFileNames: `${start}[name]-[hash].js`,
    chunkFileNames: `${start}worker-[name]-[hash].js`,
  }) as const;

/**
 * `vite` serves the demo and `vite build` builds it to `dist/site`, with relative addresses, so that it works from any
 * folder. `--mode module` makes `dist/khatt.js` and the files it loads on demand, and empties `dist` first; `--mode
 * bundle` makes `dist/khatt.bundle.js`, one file in Arabic and English that runs as a classic script and as a module; `--mode all`
 * makes `dist/khatt.all.js`, the same with every language and calendar; `--mode desk` makes `dist/khatt.desk.js`, the desk with
 * its own copy of the timeline, and what it loads on demand in `dist/desk`. `dist/lib` is tsc's.
 */
export default defineConfig(({mode}): UserConfig => {
  const build = {target: 'es2022', sourcemap: true, emptyOutDir: false, outDir: here('dist')} as const;
  if (mode === 'module') {
    return {
      publicDir: false,
      // A worker's address is that of the file which starts it.
      base: './',
      plugins: [smallest(), allLicenses()],
      worker: {
        format: 'es',
        plugins: () => [smallest()],
        rolldownOptions: {treeshake, output: beside('khatt-')},
      },
      build: {
        ...build,
        emptyOutDir: true,
        license: {fileName: 'khatt.licenses.md'},
        lib: {entry: here('src/khatt.ts'), formats: ['es'], fileName: () => 'khatt.js'},
        rolldownOptions: {
          // What the entry shares with a part loaded on demand stays in the entry: one request before first paint.
          preserveEntrySignatures: 'allow-extension',
          treeshake,
          output: {
            minify: true,
            chunkFileNames: 'khatt-[name]-[hash:7].js',
            // What a reader downloads names every part: of chance, which does not pack, in no more than is enough.
            hashCharacters: 'hex',
            // What rolldown would put into a file of its own, since several parts use it, though the entry does too.
            codeSplitting: {
              groups: [
                {
                  name: 'khatt',
                  test: /core.format.format-span|node_modules.(?:@?lit)(?!.*(?:repeat|directive-helpers))|core.format.fill|src.khatt\.ts/,
                },
              ],
            },
          },
        },
      },
    };
  }
  if (mode === 'bundle' || mode === 'all') {
    return {
      publicDir: false,
      plugins: [smallest(), singleFilePlugins(mode), allLicenses()],
      build: {
        ...build,
        license: {fileName: `khatt.${mode}.licenses.md`},
        lib: {entry: `khatt-${mode}`, name: 'Khatt', formats: ['iife'], fileName: () => `khatt.${mode}.js`},
        rolldownOptions: {treeshake, output: {minify: true, codeSplitting: false}},
      },
    };
  }
  if (mode === 'desk') {
    return {
      publicDir: false,
      base: './',
      plugins: [smallestDesk(), allLicenses()],
      worker: {
        format: 'es',
        plugins: () => [smallestDesk()],
        rolldownOptions: {treeshake, output: beside('desk/')},
      },
      build: {
        ...build,
        license: {fileName: 'khatt.desk.licenses.md'},
        lib: {entry: here('src/desk.ts'), formats: ['es'], fileName: () => 'khatt.desk.js'},
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension',
          treeshake,
          output: {
            minify: true,
            chunkFileNames: 'desk/[name]-[hash].js',
            // What a part that comes on demand shares with the desk is in the desk already: it is no file of its own.
            codeSplitting: {groups: [{name: 'khatt.desk', test: /src.desk\.ts$/}]},
          },
        },
      },
    };
  }
  const pages = readdirSync(here('demo')).filter(name => name.endsWith('.html'));
  return {
    root: here('demo'),
    base: './',
    appType: 'mpa',
    // The tests keep their own prepared packages in Vite's default place.
    cacheDir: here('node_modules/.vite-demo'),
    plugins: [
      tight(),
      besidePages(),
      frame(),
      guideParts(here('custom-elements.json')),
      fontLicenses(here('demo/site.css'), 'fonts.licenses.md'),
      plainStyleLinks(),
      strictPolicy(),
    ],
    build: {
      ...build,
      outDir: here('dist/site'),
      emptyOutDir: true,
      // The package holds the site: maps of it would be a fifth of what each newsroom installs.
      sourcemap: false,
      license: {fileName: 'licenses.md'},
      // A data: font would need a wider policy.
      assetsInlineLimit: 0,
      modulePreload: {polyfill: false},
      rolldownOptions: {
        input: pages.map(name => here(`demo/${name}`)),
        // Every page shows a timeline: what that needs is one file.
        output: {codeSplitting: {groups: [{name: 'khatt', test: /src.khatt\.ts$/}]}},
      },
    },
  };
});
