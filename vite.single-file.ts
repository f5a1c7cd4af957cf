/** The single files: everything inside from the start, and in the smaller one only what most readers need. */
import {fileURLToPath} from 'node:url';
import type {Plugin, PluginOption} from 'vite';

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
  ...['footer', 'paper', 'zoomed', 'backdrop', 'base', 'opened', 'label', 'list', 'mark', 'axis'].map(
    kind => `view/styles/${kind}-styles.ts`,
  ),
  ...['problems-ar', 'ar', 'en', 'problems-en'].map(words => `core/messages/${words}.ts`),
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
 * Leaves parts of a file out that only what is left out elsewhere asks for.
 * @param what Their name.
 * @param count How many of them each such file has.
 */
const cut = (what: string, file: RegExp, part: RegExp, count = 1, instead = ''): Plugin => ({
  name: `khatt-no-${what.replaceAll(' ', '-')}`,
  enforce: 'pre',
  transform(code, id) {
    if (!file.test(id)) return undefined;
    const found = [...code.matchAll(part)].length;
    if (found !== count) throw new Error(`${id} has ${found} ${what} to leave out of a single file, not ${count}.`);
    return {code: code.replace(part, instead), map: null};
  },
});

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
/** A single file has no other beside it for a worker to run: a large file is read in slices. */
const noWorker = (): Plugin => without('in-worker.ts', 'export const inWorker = async () => undefined;');
/** An archive is read by a library that weighs half as much as the file. */
const noArchives = (): Plugin =>
  without(
    'load-archive.ts',
    `const message = 'A single file of khatt reads no Parquet: use khatt.js.';
export const loadArchive = async () => ({problems: [{severity: 'error', code: 'file-unknown-format', message, remedy: ''}]});`,
  );
/** What draws thousands of events weighs a sixth of the file; without it each event has a mark of its own, as fewer have. */
const noMany = (): Plugin[] => [
  instead('many-gate.ts', 'src/element/many/few-gate.ts'),
  without('overview-columns.ts', 'export const columnsView = () => null;'),
  cut('looks of columns', /zoomed-styles\.ts$/, /\s*\.overview \.columns ?\{[^}]*\}/g),
  without(
    'lazy-imports.ts',
    `import * as list from ${JSON.stringify(here('src/element/loading/list-source.ts'))};
export const importMany = () => Promise.reject();
export const importSearchMany = importMany;
export const importManyAhead = () => {};
export const importOwnList = () => Promise.resolve(list);`,
  ),
  without('parts-view.ts', 'export const partsView = () => null;'),
  without('printed-story.ts', 'export const printedStory = story => story;'),
  nothingOfMany(),
];
/**
 * Nor is there anything of what asks for that, in what all stories share: `many`, a story's or a drawing's very many events or the way
 * to what draws them, is never there, so that a minifier leaves out all that comes of it.
 */
function nothingOfMany(): Plugin {
  return {
    name: 'khatt-nothing-of-many',
    enforce: 'pre',
    transform(code, id) {
      if (!/src.(?:core.scene|element|view).*\.ts$/.test(id) || !/\bmany\b/.test(code)) return undefined;
      let plain = code;
      const edits = [...absences(this.parse(code, {lang: 'ts'}))].sort((one, other) => other.start - one.start);
      for (const {start, end, text} of edits) plain = plain.slice(0, start) + text + plain.slice(end);
      return {code: plain, map: null};
    },
  };
}

interface Absence {
  readonly start: number;
  readonly end: number;
  readonly text: 'undefined' | 'false';
}
/** What of a syntax tree the rules below ask for. */
interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly object?: Syntax;
  readonly callee?: Syntax;
  readonly property?: Syntax;
  readonly expression?: Syntax;
  readonly left?: Syntax;
  readonly operator?: string;
  readonly right?: Syntax;
  readonly test?: Syntax;
}

/** What is read or asked of `many`, or of an archive's events `beyond` those in view, and what asks whether it is there. */
function absences(node: unknown): readonly Absence[] {
  if (typeof node !== 'object' || !node) return [];
  const {start, end, test} = node as Syntax;
  if (isAbsent(node as Syntax)) return [{start, end, text: 'undefined'}];
  const within = Object.values(node).flatMap(absences);
  return test?.type === 'Identifier' && test.name === 'many' ? [...within, {...test, text: 'false'}] : within;
}
function isAbsent({type, object, callee, expression, left, operator, right, property}: Syntax): boolean {
  if (type === 'LogicalExpression') return operator === '&&' && right !== undefined && isAbsent(right);
  if (type === 'MemberExpression' && isMany(object)) return !/^(?:read|draw)$/.test(property?.name ?? '');
  const before =
    object ?? callee ?? (type === 'ChainExpression' ? expression : type === 'AssignmentExpression' ? left : undefined);
  return before ? isAbsent(before) : false;
}
const isMany = (node: Syntax | undefined): boolean =>
  /^(?:many|beyond)$/.test((node?.type === 'MemberExpression' ? node.property : node)?.name ?? '');

/** Why a text is not JSON takes a reader of JSON to say; where it is not, the browser's own knows. */
const briefJson = (): Plugin => instead('explain-json.ts', 'src/core/formats/json/brief-json.ts');
/** Nor the words of a search, in the file's own two languages. */
const noSearchWords = (): Plugin =>
  cut('search words', /(?<!desk.*)messages.(?:ar|en)\.ts$/, / {4}search: \{[\s\S]*?\n {4}\},\n/g);
/** Nor the buttons beside its field. */
const noSearchPresses = (): Plugin =>
  cut('search presses', /element.reader\.ts$/, /case 'find-next':[\s\S]*?(?=case 'copy-link')/g);
/** The field that finds among more than twenty events: with fewer, a reader sees them at a glance, and the browser finds too. */
const noSearch = (): Plugin[] => [
  without('search-gate.ts', 'export class SearchGate { hostUpdated() {} }'),
  without('search-view.ts', 'export const toolsView = () => null;'),
  without('tools-styles.ts', 'export const toolsStyles = [];'),
  noSearchWords(),
  noSearchPresses(),
  cut('tools', /khatt-timeline\.ts$/, /tools: \{[\s\S]*?\n {6}\},\n/g),
  cut('view of tools', /timeline-view\.ts$/, /\$\{[^{}]*toolsView\(words, model\.tools\)\)\}/g),
];
/** What spares a processor some drawing and measuring while a reader zooms. */
const noShortcuts = (): Plugin[] => [
  without('sliding.ts', 'export class Sliding { release() {} slide() { return false } }'),
  without(
    'near-scenes.ts',
    `export {zoomedScenes as nearScenes} from ${JSON.stringify(here('src/core/scene/zoomed-scenes.ts'))};`,
  ),
  without('ticks-ahead.ts', 'export const ticksAhead = () => [];'),
];
/** What joins a timeline to its article, which a page whose CMS takes one file can seldom name; and what is wrong with its tag. */
const noArticle = (): Plugin[] => [
  without('page-gate.ts', 'export class PageGate { problems = [] }'),
  cut('ways to an article', /card-view\.ts$/, /\$\{wayToArticle \? html`[^`]*` : nothing\}/g),
  cut('looks of passages', /paper-styles\.ts$/, /\s*\.paper \.event(?:\[|:is\()[^{]*\{[^}]*\}/g, 2),
];
/** Nor is there advice for authors about numerals, months and calendars that there are not. */
const noValues = (): Plugin =>
  without(
    'presentation-values.ts',
    'export const wayOfWriting = text => ({numerals: text, months: text, calendar: text});',
  );
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
const onlyWholeFiles = (): Plugin[] => [
  without(
    'fetch-story.ts',
    `export const fetchStory = async (url, {signal}) => {
  const response = await fetch(url, {signal});
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : response;
};`,
  ),
  cut('watch', /story-source\.ts$/, /(?<=const watch = )\{[\s\S]*?\n {6}\}(?=;)/g, 1, 'undefined'),
  cut('progress', /khatt-timeline\.ts$/, /(?<=get #progress\(\): unknown \{)[\s\S]*?(?=\n {2}\})/g),
  cut('pages', /element.reader\.ts$/, /case 'page':[\s\S]*?break;\n|#turnPage\(to[\s\S]*?\n {2}\}\n/g, 2),
  cut('turns', /element.reader\.ts$/, /this\.#turnTo\(id\);|#turnTo\(id: [\s\S]*?\n {2}\}\n/g, 4),
];
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
/** Nor does it tell the cases apart that it has no texts for. */
const noMoreCases = (): Plugin =>
  cut(
    'more cases',
    /problem-text\.ts$/,
    /case 'date-month':[\s\S]*?(?=case 'date-syntax')|case 'attribute-value':/g,
    2,
  );
/** Nor the rows and columns of sheets. */
const noRows = (): Plugin =>
  cut('words for rows', /messages.problems-(?:ar|en)\.ts$/, /^ {2}(?:row|column|moreRows): '.*',\n/gm, 3);
/** Nor is there advice about the nights on which clocks are moved. */
const noClocks = (): Plugin[] => [
  without('clock-faults.ts', 'export const addClockFaults = () => {};'),
  cut('doubts of clocks', /model.validate\.ts$/, /^export \{clockDoubt\} from .*$/gm),
];
/** Nor about dates of a list that are not read. */
const noSecondDates = (): Plugin[] => [
  without('second-dates.ts', 'export const tellSecondDate = () => {};'),
  without('other-lists.ts', 'export const withOtherLists = (_, content) => content;'),
];
const noOtherLocales = (): Plugin => without('locale-parts.ts', 'export class LocaleParts { has() { return true } }');

/** The single file is for readers: it draws khatt's own stories of up to some hundred events, in Arabic and English. */
const lean = (): PluginOption[] => [
  noLuxon(),
  noOtherLocales(),
  noOtherDrafts(),
  noExports(),
  noMany(),
  noSearch(),
  noShortcuts(),
  briefJson(),
  noArticle(),
  noValues(),
  noOtherFormats(),
  noEncodings(),
  noGlance(),
  onlyWholeFiles(),
  noFileProblems('Ar'),
  noFileProblems('En'),
  noMoreCases(),
  noRows(),
  noClocks(),
  noSecondDates(),
];

/** What makes `khatt.bundle.js`, or `khatt.all.js`, of the entry called `khatt-bundle` or `khatt-all`. */
export const singleFilePlugins = (mode: 'bundle' | 'all'): PluginOption[] => [
  singleFile(`khatt-${mode}`, mode === 'all' ? allEntry : entry),
  withEverything(),
  noLanguages(),
  noWorker(),
  noArchives(),
  ...(mode === 'all' ? [] : lean()),
];
