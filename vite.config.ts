import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {defineConfig, type Plugin, type PluginOption, type UserConfig} from 'vite';
import {besidePages, strictPolicy} from './demo/beside-pages.ts';
import {frame} from './demo/frame.ts';
import {guideParts} from './demo/guide-parts.ts';
import {shortNames} from './vite.inner-names.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The element's entry without its exports: a classic script would need a global of the host page to hold them. */
function singleFile(name: string, code: string): Plugin {
  const id = `\0${name}`;
  return {
    name,
    generateBundle() {
      // Importing it registers the tag, so its types are the tag's; it has no export to describe.
      this.emitFile({
        type: 'asset',
        fileName: `${name.replace('-', '.')}.d.ts`,
        source: "import './lib/khatt.js';\nexport {};\n",
      });
    },
    resolveId: source => (source.endsWith(name) ? id : null),
    load: source => (source === id ? code : null),
  };
}

/** Styles beside styles, and words beside words: what is alike is near, so that it packs better. */
const alike = [
  ...['', 'opened-', 'zoomed-', 'backdrop-', 'paper-'].map(kind => `view/${kind}styles.ts`),
  ...['ar', 'en', 'problems-ar', 'problems-en'].map(words => `core/messages/${words}.ts`),
];
const entry = [...alike, 'khatt.ts'].map(path => `import ${JSON.stringify(here(`src/${path}`))};`).join('');
const allEntry = `${entry}
import {addAllLanguages} from ${JSON.stringify(here('src/core/messages/all-languages.ts'))};
addAllLanguages();`;

/** Puts another file of the sources in the place of one. */
const instead = (file: string, other: string): Plugin => without(file, `export * from ${JSON.stringify(here(other))};`);

/** Leaves a part out that a file loads on demand, where a single file has no other beside it. */
function without(file: string, instead: string): Plugin {
  const id = `\0without-${file}`;
  return {
    name: `khatt-without-${file}`,
    enforce: 'pre',
    resolveId: source => (source === file || source.endsWith(`/${file}`) ? id : null),
    load: source => (source === id ? instead : null),
  };
}

/**
 * What is loaded on demand elsewhere is inside a single file from the start: imported as such, it is joined to the rest, where a
 * bundler would wrap every module of it to be able to run it later.
 */
function withEverything(): Plugin {
  return {
    name: 'khatt-with-everything',
    enforce: 'pre',
    transform(code, id) {
      // Checkers of packages take this word, within a text of PapaParse's, for a sign of CommonJS.
      if (/papaparse/.test(id)) return {code: code.replace('global.IS_PAPA', '(global).IS_PAPA'), map: null};
      if (!/src.(?:element|core).*\.ts$/.test(id)) return undefined;
      const parts: string[] = [];
      const joined = code.replace(/(?<!typeof )\bimport\(('[^']+')\)/g, (_, path: string) => {
        const name = `part${parts.length}`;
        parts.push(`import * as ${name} from ${path};`);
        return `Promise.resolve(${name})`;
      });
      return parts.length ? {code: `${parts.join('')}${joined}`, map: null} : undefined;
    },
  };
}

const noLanguages = (): Plugin => without('language-files.ts', 'export const loadWords = () => undefined;');
/** Of Luxon only a zone's offset is asked for, which the file has inside for dates already, if slower where there are thousands. */
const noLuxon = (): Plugin =>
  without(
    'luxon',
    `import {clockOffset} from ${JSON.stringify(here('src/core/date/clock-offset.ts'))};
import {isTimeZone} from ${JSON.stringify(here('src/core/date/time-zone.ts'))};
const create = zone => ({offset: instant => clockOffset(instant, zone) / 60_000});
export const IANAZone = {create, isValidZone: isTimeZone};`,
  );
/** A page whose CMS takes one file is not where files are made from; `khatt.all.js` makes them. */
const noExports = (): Plugin =>
  without(
    'exporting.ts',
    `const none = () => Promise.reject(new Error('khatt.bundle.js makes no files: use khatt.js.'));
export class Exporting { toSVG = none; toPNG = none }`,
  );
/** A single file has no other beside it for a worker to run: a large file is read in one go. */
const noWorker = (): Plugin => without('load-large.ts', 'export {};');
/** An archive is read by a library that weighs half as much as the file. */
const noArchives = (): Plugin =>
  without(
    'load-archive.ts',
    `const message = 'A single file of khatt reads no Parquet: use khatt.js.';
export const loadArchive = async () => ({problems: [{severity: 'error', code: 'file-unknown-format', message, remedy: ''}]});`,
  );
/** What draws thousands of events weighs a sixth of the file; without it each event has a mark of its own, as fewer have. */
const noMany = (): Plugin[] => [
  instead('many-gate.ts', 'src/element/few-gate.ts'),
  without(
    'lazy-imports.ts',
    `import * as list from ${JSON.stringify(here('src/element/loading/list-source.ts'))};
export const importMany = () => Promise.reject();
export const importSearchMany = importMany;
export const importOwnList = () => Promise.resolve(list);`,
  ),
];
/** Why a text is not JSON takes a reader of JSON to say; where it is not, the browser's own knows. */
const briefJson = (): Plugin => instead('explain-json.ts', 'src/core/formats/json/brief-json.ts');
/** The field that finds among more than twenty events: with fewer, a reader sees them at a glance, and the browser finds too. */
const noSearch = (): Plugin[] => [
  without('search-gate.ts', 'export class SearchGate {}'),
  without('search-view.ts', 'export const toolsView = () => null;'),
  without('tools-styles.ts', "export const toolsStyles = '';"),
];
/** What joins a timeline to its article, which a page whose CMS takes one file can seldom name. */
const noArticle = (): Plugin => without('article-gate.ts', 'export class ArticleGate { problems = [] }');
/** Other tools' files are for those who have more than one file to give; `khatt.all.js` reads them. */
const noOtherFormats = (): Plugin =>
  without(
    'other-formats.ts',
    `import {readJson} from ${JSON.stringify(here('src/core/formats/json/read-json.ts'))};
const faults = [{severity: 'error', code: 'file-empty'}];
export const readOther = async (text, document) =>
  text === undefined ? {document} : /\\S/.test(text) ? readJson(text) : {faults};`,
  );
/** Nor are there sheets among them, archives, or files that are drawn while they come. */
const onlyWholeFiles = (): Plugin =>
  without(
    'fetch-story.ts',
    `export const fetchStory = async (url, {signal}) => {
  const response = await fetch(url, {signal});
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : response;
};`,
  );
/** What an author is advised of while a story is made, which the element never asks for. */
const noAdvice = (): Plugin => without('color-faults.ts', 'export const colorFaults = () => [];');
/** Nor their faults. */
const noFileProblems = (lang: 'Ar' | 'En'): Plugin =>
  without(
    `file-problems-${lang.toLowerCase()}.ts`,
    `export const fileProblems${lang} = {}; export const moreCases${lang} = {};`,
  );
/** The glance that spares most stories the whole check, which is inside anyway. */
const noGlance = (): Plugin => without('sound.ts', 'export const soundTimeline = () => undefined;');
/** What tells encodings apart, for sheets: JSON is in UTF-8, and a letter that is none is shown as broken. */
const noEncodings = (): Plugin =>
  without(
    'decode.ts',
    `const params = {encoding: 'UTF-8', kind: 'broken'};
export const decodeOther = bytes => ({
  text: new TextDecoder().decode(bytes),
  faults: [{severity: 'warning', code: 'file-encoding', params}],
});`,
  );
/** What is said of an event that a program has drafted is in all languages: here in the file's own two. */
const noOtherDrafts = (): Plugin => ({
  name: 'khatt-no-other-drafts',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('draft-words.ts')
      ? {code: code.replace(/^ +(?!ar:|en:)[a-z]{2,3}: '.*\n/gm, ''), map: null}
      : undefined,
});
const noOtherLocales = (): Plugin => without('locale-parts.ts', 'export class LocaleParts { has() { return true } }');

/** The single file is for readers: it draws khatt's own stories of up to some hundred events, in Arabic and English. */
const lean = (): PluginOption[] => [
  noLuxon(),
  noOtherLocales(),
  noOtherDrafts(),
  noExports(),
  noMany(),
  noSearch(),
  briefJson(),
  noArticle(),
  noOtherFormats(),
  noEncodings(),
  noGlance(),
  onlyWholeFiles(),
  noAdvice(),
  noFileProblems('Ar'),
  noFileProblems('En'),
];

/**
 * D3's intervals come as one file that makes all of them when it is loaded, and that says of none that it may be left out: of
 * thirty we use six.
 */
const treeshake = {
  propertyReadSideEffects: false,
  manualPureFunctions: ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker', 'bisector', 'Blur2'],
} as const;

/** In pages that run from left to right or from right to left, which the drawing is made for, these are one; the right ones are shorter. */
const plainly: readonly (readonly [RegExp, string])[] = [
  [/\b(?:inset-)?block-start\b(?=[\w-]*\s*:)/g, 'top'],
  [/\b(?:inset-)?block-end\b(?=[\w-]*\s*:)/g, 'bottom'],
  [/\bblock-size\b(?=\s*:)/g, 'height'],
  [/\binline-size\b(?=\s*:)/g, 'width'],
];

/**
 * A style sheet without its comments, and without space that means nothing to a browser; what stands in `${}` is left as it is.
 */
const smallestCss = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/(\$\{[^}]*\})/)
    .map((piece, i) =>
      i % 2
        ? piece
        : plainly.reduce(
            (text, [long, short]) => text.replace(long, short),
            piece
              .replace(/\s+/g, ' ')
              .replace(/ ?([{};,]) ?/g, '$1')
              .replace(/: (?=[^{}]*[;}]|calc|$)/g, ':')
              .replace(/;}/g, '}'),
          ),
    )
    .join('');

/**
 * V8 compiles what a page calls while it loads beside the page's own thread, where it is told that nearly all of a file is called:
 * https://v8.dev/blog/explicit-compile-hints. Other engines take it for a comment.
 */
const compiledAtOnce = '//# allFunctionsCalledOnLoad';
const isFirst = (fileName: string): boolean => fileName === 'khatt.js' || fileName === 'khatt.bundle.js';

/** The pieces of text in the templates of a module. */
function templateTexts(node: unknown, isTemplate = false): readonly {start: number; end: number}[] {
  if (typeof node !== 'object' || !node) return [];
  const {type, tag, start, end} = node as {type?: string; tag?: {name?: string}; start: number; end: number};
  if (type === 'TemplateElement') return isTemplate ? [{start, end}] : [];
  const within =
    type === 'TaggedTemplateExpression'
      ? /^(html|svg)$/.test(tag?.name ?? '')
      : type === 'TemplateLiteral' && isTemplate;
  return Object.values(node).flatMap(part => templateTexts(part, Array.isArray(node) ? isTemplate : within));
}

/** Style sheets and templates without the space that means nothing to a browser: minifiers leave texts as they are. */
function tight(): Plugin {
  return {
    name: 'khatt-tight',
    enforce: 'pre',
    transform(code, id) {
      if (/styles\.ts$/.test(id)) return {code: code.replace(/css`[^`\\]*(?:\\.[^`\\]*)*`/g, smallestCss), map: null};
      if (!/src.(?:view|desk).*\.ts$/.test(id)) return undefined;
      let [tightened, at] = ['', 0];
      const texts = [...templateTexts(this.parse(code, {lang: 'ts'}))].sort((a, b) => a.start - b.start);
      for (const {start, end} of texts) {
        tightened +=
          code.slice(at, start) +
          code
            .slice(start, end)
            .replace(/\s*\n\s*/g, ' ')
            .replace(/ (?=>)/g, '');
        at = end;
      }
      return {code: tightened + code.slice(at), map: null};
    },
  };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `[a, b] = [x, y]` as `a = x, b = y`, wherever both sides of a declaration are written out. */
function pairEdits(node: unknown, code: string): readonly Edit[] {
  if (typeof node !== 'object' || !node) return [];
  const within = Object.values(node).flatMap(part => pairEdits(part, code));
  const {type, id, init, start, end} = node as {type?: string; id?: Pair; init?: Pair; start: number; end: number};
  if (type !== 'VariableDeclarator' || id?.type !== 'ArrayPattern' || init?.type !== 'ArrayExpression') return within;
  const [names, values] = [id.elements, init.elements];
  const isPlain =
    names.every(each => each?.type === 'Identifier') && values.every(each => each && !/Spread/.test(each.type));
  if (!isPlain || names.length !== values.length || id.typeAnnotation) return within;
  const edits = values.map((value, i): Edit => {
    const from = values[i - 1]?.end ?? start;
    return {
      start: from,
      end: value?.start ?? from,
      text: `${i ? ', ' : ''}${names[i] && code.slice(names[i].start, names[i].end)} = `,
    };
  });
  return [...within, ...edits, {start: values.at(-1)?.end ?? end, end, text: ''}];
}

interface Pair {
  readonly type: string;
  readonly elements: readonly ({readonly type: string; readonly start: number; readonly end: number} | null)[];
  readonly typeAnnotation?: unknown;
}

/**
 * Several names declared at once without the list between them, which no minifier takes out: an engine makes it, walks through it
 * by the iterator's rules, and throws it away. What it compiles for that is ten times as long.
 */
function plainPairs(): Plugin {
  return {
    name: 'khatt-plain-pairs',
    enforce: 'pre',
    transform(code, id) {
      if (!/src.*\.ts$/.test(id) || !/(?:const|let) \[/.test(code)) return undefined;
      let [plain, at] = ['', 0];
      for (const {start, end, text} of [...pairEdits(this.parse(code, {lang: 'ts'}), code)].sort(
        (a, b) => a.start - b.start,
      )) {
        plain += code.slice(at, start) + text;
        at = end;
      }
      return {code: plain + code.slice(at), map: null};
    },
  };
}

/**
 * Lit's style sheets without what stands in for constructable ones: no browser that runs khatt is without those, and khatt adds
 * sheets to a shadow root by them itself.
 */
function plainSheets(): Plugin {
  return {
    name: 'khatt-plain-sheets',
    load: id =>
      /reactive-element.css-tag\.js$/.test(id)
        ? `export const supportsAdoptingStyleSheets = true;
export class CSSResult {
  _$cssResult$ = true;
  constructor(cssText) { this.cssText = cssText }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
  toString() { return this.cssText }
}
export const unsafeCSS = text => new CSSResult(String(text));
export const css = (texts, ...values) => unsafeCSS(String.raw({raw: texts}, ...values));
export const adoptStyles = (root, styles) => { root.adoptedStyleSheets = styles.map(style => style.styleSheet ?? style) };
export const getCompatibleStyle = style => style;`
        : null,
  };
}

/**
 * Lit without what no template, property or page of khatt's uses: MathML, bindings in comments and in elements of raw text,
 * decorators of TypeScript 5, polyfills, and the marks it leaves on the page.
 */
const unusedOfLit: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'lit-html': [
    [':3===i?"<math>":""', ':""'],
    [':3===i?"</math>":""', ':""'],
    ['2===i||3===i', '2===i'],
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3")', ''],
  ],
  'reactive-element': [
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    [',p=a.reactiveElementPolyfillSupport', ''],
  ],
  'lit-element': [
    [',s.litElementHydrateSupport?.({LitElement:i})', ''],
    ['const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
};
function plainLit(): Plugin {
  return {
    name: 'khatt-plain-lit',
    transform(code, id) {
      const [, file = ''] = /(lit-html|reactive-element|lit-element)\.js$/.exec(id) ?? [];
      const unused = unusedOfLit[file];
      if (!unused) return undefined;
      let plain = code;
      for (const [piece, instead] of unused) {
        if (!plain.includes(piece)) throw new Error(`This version of ${file} has no ${piece}`);
        plain = plain.replace(piece, () => instead);
      }
      return {code: plain, map: null};
    },
  };
}

/**
 * What every reader downloads is made a little smaller than Vite's own minifier makes it.
 * @param names What some names of fields and methods become.
 */
function smaller(names: ReadonlyMap<string, string>): Plugin {
  const isTaken = new RegExp(`(?<!\\.)\\.(?:${[...names.values()].join('|')})\\b`);
  const properties = {regex: new RegExp(`^(?:${[...names.keys()].join('|')})$`), keep_quoted: 'strict'} as const;
  const props = Object.fromEntries([...names].map(([name, short]) => [`$${name}`, short]));
  return {
    name: 'khatt-smaller',
    enforce: 'pre',
    // After Vite's own minifier, which folds constants across modules, but leaves its notes for bundlers in the code.
    async generateBundle(_, bundle) {
      const {minify} = await import('terser');
      for (const chunk of Object.values(bundle)) {
        const sources = bundle[`${chunk.fileName}.map`];
        if (chunk.type !== 'chunk' || sources?.type !== 'asset') continue;
        if (names.size && isTaken.test(chunk.code))
          throw new Error(`${chunk.fileName} has ${isTaken.exec(chunk.code)}`);
        const {code, map} = await minify(chunk.code, {
          ...(names.size && {mangle: {properties}, nameCache: {props: {props: {...props}}}}),
          module: chunk.fileName === 'khatt.js' || !chunk.isEntry,
          sourceMap: {content: String(sources.source), url: sources.fileName},
          compress: {
            passes: 3,
            ecma: 2020,
            unsafe: true,
            unsafe_arrows: true,
            unsafe_methods: true,
            pure_getters: true,
          },
        });
        if (!code || !map) throw new Error(`${chunk.fileName} could not be made smaller.`);
        chunk.code = isFirst(chunk.fileName) ? `${compiledAtOnce}\n${code}` : code;
        sources.source = isFirst(chunk.fileName) ? String(map).replace('"mappings":"', '"mappings":";') : String(map);
      }
    },
  };
}

/** D3 gives some of its intervals a quicker way to every so many years, which keeps them all in: each has a way already. */
function fewIntervals(): Plugin {
  return {
    name: 'khatt-few-intervals',
    transform: (code, id) =>
      /d3-time\.mjs$/.test(id) ? {code: code.replace(/^\w+\.every = [\s\S]*?^\};?$/gm, ''), map: null} : undefined,
  };
}

/** Lit's list of what changes in a piece of a page is let grow by itself, to four times what most pieces need. */
function exactParts(): Plugin {
  const last = /return (\w+\.currentNode=\w+),(\w+)\}/;
  return {
    name: 'khatt-exact-parts',
    transform: (code, id) =>
      /lit-html.lit-html\.js$/.test(id)
        ? {code: code.replace(last, 'return $1,this._$$AV=this._$$AV.slice(),$2}'), map: null}
        : undefined,
  };
}

const smallest = (names = shortNames): Plugin[] => [
  tight(),
  plainPairs(),
  plainSheets(),
  plainLit(),
  fewIntervals(),
  exactParts(),
  smaller(names),
];
/** A desk keeps its drafts for the next version of itself, under their own names. */
const smallestDesk = (): Plugin[] => smallest(new Map());

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
      plugins: [smallest()],
      worker: {
        format: 'es',
        plugins: () => [smallest()],
        rolldownOptions: {treeshake, output: {minify: true, entryFileNames: 'khatt-[name]-[hash].js'}},
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
            chunkFileNames: 'khatt-[name]-[hash].js',
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
    const name = `khatt-${mode}`;
    return {
      publicDir: false,
      plugins: [
        smallest(),
        singleFile(name, mode === 'all' ? allEntry : entry),
        withEverything(),
        noLanguages(),
        noWorker(),
        noArchives(),
        ...(mode === 'all' ? [] : lean()),
      ],
      build: {
        ...build,
        lib: {entry: name, name: 'Khatt', formats: ['iife'], fileName: () => `khatt.${mode}.js`},
        rolldownOptions: {treeshake, output: {minify: true, codeSplitting: false}},
      },
    };
  }
  if (mode === 'desk') {
    return {
      publicDir: false,
      base: './',
      plugins: [smallestDesk()],
      worker: {
        format: 'es',
        plugins: () => [smallestDesk()],
        rolldownOptions: {treeshake, output: {minify: true, entryFileNames: 'desk/[name]-[hash].js'}},
      },
      build: {
        ...build,
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
    plugins: [tight(), besidePages(), frame(), guideParts(here('custom-elements.json')), strictPolicy()],
    build: {
      ...build,
      outDir: here('dist/site'),
      emptyOutDir: true,
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
