/** What every reader downloads, made smaller than Vite's own minifier makes it. */
import type {Plugin} from 'vite';
import {shortNames} from './inner-names.ts';
import {exactParts, fewIntervals, plainLit, plainSheets} from './plain-lit.ts';
import {plainPairs, tight} from './tight.ts';

/**
 * D3's intervals come as one file that makes all of them when it is loaded, and that says of none that it may be left out: of
 * thirty we use six.
 */
export const treeshake = {
  propertyReadSideEffects: false,
  manualPureFunctions: ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker', 'bisector', 'Blur2'],
} as const;
/**
 * V8 compiles what a page calls while it loads beside the page's own thread, where it is told that nearly all of a file is called:
 * https://v8.dev/blog/explicit-compile-hints. Other engines take it for a comment.
 */
const compiledAtOnce = '//# allFunctionsCalledOnLoad';
const isFirst = (fileName: string): boolean => fileName === 'khatt.js' || fileName === 'khatt.bundle.js';
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
export const smallest = (names = shortNames): Plugin[] => [
  tight(),
  plainPairs(),
  plainSheets(),
  plainLit(),
  fewIntervals(),
  exactParts(),
  smaller(names),
];
/** A desk keeps its drafts for the next version of itself, under their own names. */
export const smallestDesk = (): Plugin[] => smallest(new Map());
