/** What every reader downloads, made smaller than Vite's own minifier makes it. */
import type {Plugin} from 'vite';
import {shortNames} from './vite.inner-names.ts';

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
 * What the first file gives to others has the same name in the file, as a cache of Terser’s: `export{a,b}` in the place of
 * `export{x as a,y as b}`, of which there are more than a hundred. Names that pages import stay as they are.
 */
function exportedNames(code: string): Record<string, string> {
  const given = [...code.matchAll(/\bexport\s*\{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','));
  return Object.fromEntries(
    given.flatMap(each => {
      const [, own, other] = /^\s*([\w$]+) as (?!do\b|if\b|in\b)([\w$]{1,2})\s*$/.exec(each) ?? [];
      return own && other ? [[`$${own}`, other]] : [];
    }),
  );
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
          ...(names.size && {mangle: {properties}}),
          nameCache: {
            ...(isFirst(chunk.fileName) && {vars: {props: exportedNames(chunk.code)}}),
            ...(names.size && {props: {props: {...props}}}),
          },
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
  fewGuards(),
  fewIntervals(),
  exactParts(),
  smaller(names),
];
/** A desk keeps its drafts for the next version of itself, under their own names. */
export const smallestDesk = (): Plugin[] => smallest(new Map());

/* ---- Style sheets, templates and declarations as short as a browser may have them, which minifiers leave as they are written ---- */

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
              .replace(/(?<=[:\s,(])0(?=\.\d)/g, '')
              .replace(/(?<=\[[\w-]+~?=)'([a-z][\w-]*)'(?=\])/g, '$1')
              .replace(/;}/g, '}'),
          ),
    )
    .join('');
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
export function tight(): Plugin {
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

/* ---- Lit, and D3's intervals, without what khatt does not use of them ---- */

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
 * templates that are compiled beforehand or are no templates, directives that hear when they leave the page, decorators of TypeScript
 * 5, polyfills, the marks it leaves on the page; of properties, all types but texts and booleans, and what is reflected without a
 * converter of its own.
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
    [
      '{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
      '{values:i}=t,e=this._$AC(t);',
    ],
    ['(t?.creationScope??l).importNode', 'l.importNode'],
    ['if(!u(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");', ''],
    [
      '(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),',
      '(void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),',
    ],
    [
      'this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}',
      'this._$AD=t,this._$AM=i}',
    ],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [
      'this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}',
      'this._$AA=t,this._$AB=i,this._$AM=s,this.options=e}',
    ],
    ['_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);', '_$AR(t=this._$AA.nextSibling){for(;'],
    ['this._$AR(s&&s._$AB.nextSibling,e)', 'this._$AR(s&&s._$AB.nextSibling)'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    [
      'get _$AU(){return this._$AM._$AU}constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,',
      'constructor(t,i,s,e,h){this.type=1,this._$AH=A,',
    ],
    ['this.type=6,this._$AN=void 0,', 'this.type=6,'],
    ['get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}', '_$AI(t){M(this,t)}'],
    ['get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
    ['get tagName(){return this.element.tagName}', ''],
    ['j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', 'j={I:k}'],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    ['(c=n??v,d=-1)', '(c=v,d=-1)'],
    ['(c=p,n=void 0)', '(c=p)'],
    ['let n,l=2===i', 'let l=2===i'],
    ['y=/^(?:script|style|textarea|title)$/i,', ''],
    [',i=t=>t,', ','],
    ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH.call(this.options?.host??this.element,t)',
    ],
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
    [',c=a.trustedTypes,l=c?c.emptyScript:""', ''],
    [
      'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}',
      'fromAttribute:(t,s)=>s===Boolean?null!==t:t',
    ],
    ['(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type)', 'i.converter.toAttribute(s)'],
    [
      '"function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u',
      't.converter??u',
    ],
    ['const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,', 'this[e]=h.fromAttribute(s,t.type),'],
    [',reflect:!1,useDefault:!1,hasChanged:f}', '}'],
    [
      '!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i)))',
      '!f(h,s)',
    ],
    ['{useDefault:i,reflect:e,wrapped:h},r)', '{reflect:e})'],
    ['i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||', ''],
    ['this.hasUpdated||i||(s=void 0)', 'this.hasUpdated||(s=void 0)'],
    ['this.C(s,void 0,i,e)', 'this.C(s,void 0,i)'],
    ['removeController(t){this._$EO?.delete(t)}', ''],
    ['if(s.state&&(s.attribute=!1),', ''],
    ['this.elementProperties.set(t,s),!s.noAccessor){', 'this.elementProperties.set(t,s);{'],
    ['[...r(t),...o(t)]', 'r(t)'],
    [',getOwnPropertySymbols:o', ''],
    [',d=(t,s)=>t,', ','],
    ['(d("elementProperties"))', '("elementProperties")'],
    ['(d("finalized"))', '("finalized")'],
    ['(d("properties"))', '("properties")'],
    ['y[d("elementProperties")]', 'y.elementProperties'],
    ['y[d("finalized")]', 'y["finalized"]'],
    [
      'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
      'return[s??[]].flat(1/0)',
    ],
  ],
  'lit-element': [
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      '',
    ],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    [',this._$Do=void 0', ''],
    ['this._$Do=e(', 'e('],
    ['i._$litElement$=!0,', ''],
    [',s.litElementHydrateSupport?.({LitElement:i})', ''],
    ['const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
};
export function plainLit(): Plugin {
  return {
    name: 'khatt-plain-lit',
    transform(code, id) {
      const [, file = ''] = /(lit-html|reactive-element|lit-element)\.js(?:\?|$)/.exec(id) ?? [];
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
/** What only khatt's own code could get wrong, which its tests would see; `khatt/core`, which others call, keeps these. */
const guards: Readonly<Record<string, RegExp>> = {
  'piecewise-scale.ts': /segments\.forEach\([^;]*;\s*if \(start !== edge\) throw [^;]*; make them touch\.`\);\s*\}\);/,
  'format/duration.ts': /if \(!Number\.isFinite\(from\)[^;]*throw [^;]*;/,
};
function fewGuards(): Plugin {
  return {
    name: 'khatt-few-guards',
    enforce: 'pre',
    transform(code, id) {
      const guard = Object.entries(guards).find(([file]) => id.endsWith(file))?.[1];
      if (!guard) return undefined;
      if (!guard.test(code)) throw new Error(`${id} has no guard like ${guard}`);
      return {code: code.replace(guard, ''), map: null};
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
