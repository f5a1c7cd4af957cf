/** What the demo's pages are served and built with: files that lie elsewhere in the project, and the policy of each page. */
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {cp, readFile} from 'node:fs/promises';
import {extname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What a built page may do. It needs no more, so that a newsroom's own policy need allow no more. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
].join('; ');

const dataTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

/** `data/` of the project, beside the pages: read afresh at each request while developing, copied when built. */
function dataBesidePages(): Plugin {
  const dir = here('data');
  let outDir = '';
  return {
    name: 'khatt-data',
    configResolved: config => {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer: server => {
      server.watcher.add(dir);
      server.watcher.on('change', path => {
        if (path.startsWith(dir)) server.ws.send({type: 'full-reload'});
      });
      server.middlewares.use('/data', async (request, response, next) => {
        const path = join(dir, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
        if (relative(dir, path).startsWith('..')) return next();
        try {
          const body = await readFile(path);
          response.setHeader('Content-Type', dataTypes[extname(path)] ?? 'application/octet-stream');
          response.setHeader('Cache-Control', 'no-store');
          response.end(body);
        } catch {
          response.statusCode = 404;
          response.end(`There is no data${path.slice(dir.length)}.`);
        }
      });
    },
    closeBundle: () => cp(dir, join(outDir, 'data'), {recursive: true}),
  };
}

/** The single files of `dist` with their licences, beside the pages: the desk puts them into each folder that it publishes. */
function scriptsBesidePages(): Plugin {
  const names = ['bundle', 'all'].flatMap(each => [`khatt.${each}.js`, `khatt.${each}.licenses.md`]);
  let outDir = '';
  return {
    name: 'khatt-scripts',
    configResolved: config => {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer: server => {
      for (const name of names) {
        server.middlewares.use(`/${name}`, async (_, response, next) => {
          try {
            const body = await readFile(here(`dist/${name}`));
            response.setHeader('Content-Type', dataTypes[extname(name)] ?? 'text/javascript; charset=utf-8');
            response.end(body);
          } catch {
            next();
          }
        });
      }
    },
    async closeBundle() {
      for (const name of names) {
        try {
          await cp(here(`dist/${name}`), join(outDir, name));
        } catch {
          this.warn(
            `There is no dist/${name}, so the desk of this site publishes no folders; npm run build makes all.`,
          );
        }
      }
    },
  };
}

/** The archives that the demo shows, beside the other data: made when they are first needed, since no one could read them in a commit. */
function archives(): Plugin {
  const dir = here('node_modules/.cache/khatt-archives');
  const make = async (lang: 'ar' | 'en'): Promise<string> => {
    const path = join(dir, `archive.${lang}.parquet`);
    if (existsSync(path)) return path;
    const {archiveInMemory} = await import('../test/bench/make-archive.mjs');
    mkdirSync(dir, {recursive: true});
    writeFileSync(path, new Uint8Array(archiveInMemory({count: 30_000, lang, rows: 8192}).bytes));
    return path;
  };
  let outDir = '';
  return {
    name: 'khatt-archives',
    configResolved: config => {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer: server => {
      server.middlewares.use('/data', async (request, response, next) => {
        const [, lang] = /^\/archive\.(ar|en)\.parquet(?:$|\?)/.exec(request.url ?? '') ?? [];
        if (lang !== 'ar' && lang !== 'en') return next();
        const body = await readFile(await make(lang));
        const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
        const part = from && to ? body.subarray(Number(from), Number(to) + 1) : body;
        response.writeHead(from ? 206 : 200, {
          'Content-Length': part.length,
          ...(from && {'Content-Range': `bytes ${from}-${Number(from) + part.length - 1}/${body.length}`}),
        });
        response.end(request.method === 'HEAD' ? undefined : part);
      });
    },
    closeBundle: async () => {
      for (const lang of ['ar', 'en'] as const)
        await cp(await make(lang), join(outDir, 'data', `archive.${lang}.parquet`));
    },
  };
}

/** Data, single files and archives, at the addresses that the pages know them by. */
export const besidePages = (): Plugin[] => [archives(), dataBesidePages(), scriptsBesidePages()];

/** Puts the policy into each page that is built; while developing, the server's own scripts would break it. */
export function strictPolicy(): Plugin {
  return {
    name: 'khatt-policy',
    apply: 'build',
    transformIndexHtml: html => ({
      html,
      tags: [
        {
          tag: 'meta',
          attrs: {'http-equiv': 'Content-Security-Policy', content: policy},
          injectTo: 'head-prepend',
        },
      ],
    }),
  };
}

/** Style sheets asked for as a page's own are: from a folder without a server, browsers refuse those asked for across origins. */
export function plainStyleLinks(): Plugin {
  return {
    name: 'khatt-plain-style-links',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: html => html.replace(/(<link rel="stylesheet") crossorigin/g, '$1'),
    },
  };
}
