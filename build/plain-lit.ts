/** Lit, and D3's intervals, without what khatt does not use of them. */
import type {Plugin} from 'vite';

/**
 * Lit's style sheets without what stands in for constructable ones: no browser that runs khatt is without those, and khatt adds
 * sheets to a shadow root by them itself.
 */
export function plainSheets(): Plugin {
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
export function plainLit(): Plugin {
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
/** D3 gives some of its intervals a quicker way to every so many years, which keeps them all in: each has a way already. */
export function fewIntervals(): Plugin {
  return {
    name: 'khatt-few-intervals',
    transform: (code, id) =>
      /d3-time\.mjs$/.test(id) ? {code: code.replace(/^\w+\.every = [\s\S]*?^\};?$/gm, ''), map: null} : undefined,
  };
}

/** Lit's list of what changes in a piece of a page is let grow by itself, to four times what most pieces need. */
export function exactParts(): Plugin {
  const last = /return (\w+\.currentNode=\w+),(\w+)\}/;
  return {
    name: 'khatt-exact-parts',
    transform: (code, id) =>
      /lit-html.lit-html\.js$/.test(id)
        ? {code: code.replace(last, 'return $1,this._$$AV=this._$$AV.slice(),$2}'), map: null}
        : undefined,
  };
}
