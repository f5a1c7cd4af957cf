import {chromeLauncher} from '@web/test-runner-chrome';
import {createServer, runnerImport} from 'vite';
import {archives} from './test/support/archive-middleware.mjs';
import {findBrowser, launchOptions} from './test/support/browser.mjs';
import {countReporter} from './test/support/count-reporter.mjs';
import {hangUp, pageCommands} from './test/support/page-commands.mjs';

const watching = process.argv.includes('--watch');

const {module: smaller} = await runnerImport('./vite.smaller.ts');

// Tests run on Vite's own pipeline, and with as much of Lit as a reader downloads, so that what is tested is what is shipped.
const vite = await createServer({
  clearScreen: false,
  appType: 'custom',
  configFile: false,
  logLevel: 'warn',
  server: {middlewareMode: true, hmr: false, ws: false, ...(watching ? {} : {watch: null})},
  resolve: {conditions: ['module', 'browser', 'production']},
  plugins: [
    smaller.plainLit(),
    {
      name: 'test-runner-internals',
      enforce: 'pre',
      resolveId: id => (id.startsWith('/__web-') ? {id, external: true} : null),
    },
  ],
  // With discovery, two copies of Lit end up in one page.
  optimizeDeps: {
    noDiscovery: true,
    include: ['axe-core', 'ajv', 'ajv/dist/2020.js', 'edtf', 'fast-check', 'papaparse'],
  },
});

const throughVite = (context, next) => {
  if (context.path === '/' || context.path.startsWith('/__web-')) return next();
  return new Promise((resolve, reject) => {
    const done = () => {
      context.respond = false;
      resolve();
    };
    context.res.once('close', done);
    context.res.statusCode = 200;
    vite.middlewares(context.req, context.res, error => {
      context.res.off('close', done);
      context.res.statusCode = 404;
      if (error) reject(error);
      else resolve(next());
    });
  });
};

export default {
  files: ['test/{core,desk,element,visual}/**/*.test.ts'],
  // Real keys and pointers need the page in front, and only one page can be: two at a time wait for one another.
  concurrency: 1,
  middleware: [hangUp, archives, throughVite],
  plugins: [{name: 'vite-close', serverStop: () => vite.close()}, pageCommands()],
  browsers: [chromeLauncher({launchOptions: launchOptions(await findBrowser())})],
  reporters: [countReporter()],
  testFramework: {config: {timeout: 20000}},
  testRunnerHtml: path => `<!doctype html>
<html lang="ar" dir="rtl">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /></head>
  <body>
    <script type="module" src="/test/support/failures.ts"></script>
    <script type="module" src="${path}"></script>
  </body>
</html>`,
};
