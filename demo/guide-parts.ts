/** Parts of the guide's pages that are not written by hand: examples with their source, and tables of the element's API. */
import {readFileSync} from 'node:fs';
import type {Plugin} from 'vite';
import {apiWords} from './api-words.ts';

interface Described {
  readonly name?: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: {readonly text: string};
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly (Described & {readonly fieldName?: string})[];
  readonly members?: readonly (Described & {
    readonly kind: string;
    readonly privacy?: string;
    readonly static?: boolean;
    readonly return?: {readonly type?: {readonly text: string}};
    readonly parameters?: readonly Described[];
  })[];
  readonly events?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Without the indentation that all lines share. */
function outdented(text: string): string {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  const indent = Math.min(...lines.filter(line => line.trim()).map(line => line.search(/\S/)));
  return lines.map(line => line.slice(indent)).join('\n');
}

/** What is shown as working is what can be copied, but for the addresses: those are the newsroom's own. */
const examples = (html: string): string =>
  html.replace(/<!-- example -->([\s\S]*?)<!-- \/example -->/g, (_, code: string) => {
    const snippet = outdented(code).replace(/src="data\//g, 'src="/stories/');
    return `<div class="example">${code}</div>
<pre class="snippet" dir="ltr" lang="en"><code>${escaped(snippet)}</code></pre>`;
  });

/**
 * Snippets without the indentation of the page around them. Arabic in them is isolated: code runs from left to right, and
 * would else part a date's figures and carry a sentence's full stop to its start.
 */
const snippets = (html: string): string =>
  html.replace(
    /^( *)(<pre class="snippet"[^>]*><code>)([\s\S]*?)(?=<\/code>)/gm,
    (_, indent: string, tags: string, code: string) =>
      indent +
      tags +
      code.replaceAll(`\n${indent}`, '\n').replace(/[^<>"&;\n]*\p{Script=Arabic}[^<>"&;\n]*/gu, '<bdi>$&</bdi>'),
  );

/** A name is not parted at its hyphens; a whole command may be. */
const wholeNames = (html: string): string =>
  html.replace(/<code((?: dir="ltr")?)>([^<\s]{1,32})<\/code>/g, '<code$1 class="name">$2</code>');

function tablesOf(declaration: Declaration): Readonly<Record<string, readonly Described[]>> {
  const fields = new Map(declaration.members?.map(member => [member.name, member]));
  const isPublic = ({
    privacy,
    kind,
    name = '',
    static: isStatic,
  }: NonNullable<Declaration['members']>[number]): boolean =>
    kind === 'method' && !isStatic && privacy !== 'private' && privacy !== 'protected' && !/^#|Callback$/.test(name);
  return {
    attributes:
      declaration.attributes?.map(attribute => ({
        ...attribute,
        ...fields.get(attribute.fieldName),
        name: attribute.name ?? '',
      })) ?? [],
    methods: (declaration.members ?? []).filter(isPublic).map(({name, parameters = [], description}) => ({
      name: `${name}(${parameters.map(each => each.name).join(', ')})`,
      ...(description && {description}),
    })),
    // What a class of ours dispatches is listed too, without its name.
    events: (declaration.events ?? []).filter(({name, description}) => name && description),
    parts: declaration.cssParts ?? [],
    properties: declaration.cssProperties ?? [],
    states: declaration.cssStates ?? [],
  };
}

/** `<!-- api: attributes -->` becomes a table of all attributes, and so on. @throws {Error} if something has no Arabic words. */
function tables(html: string, lang: string, manifest: () => Declaration): string {
  return html.replace(/<!-- api: (\w+) -->/g, (_, kind: string) => {
    const rows = tablesOf(manifest())[kind];
    if (!rows) throw new Error(`<!-- api: ${kind} -->: there is no such table.`);
    return `<div class="scrolled"><table class="api"><tbody>${rows
      .map(({name = '', description = '', default: initial}) => {
        const arabic = apiWords[kind]?.[name.replace(/\(.*/, '')];
        if (!arabic) throw new Error(`${kind}: "${name}" has no Arabic words in demo/api-words.ts.`);
        const text =
          lang === 'ar' ? arabic : escaped(description.replace(/\s+/g, ' ')).replace(/`([^`]+)`/g, '<code>$1</code>');
        // A switch is off, and a name left out is none, without a word.
        const value =
          initial && !["''", 'false'].includes(initial)
            ? ` ${lang === 'ar' ? 'المعتاد' : 'By default'} <code dir="ltr">${escaped(initial)}</code>.`
            : '';
        return `<tr><th scope="row"><code dir="ltr">${escaped(name)}</code></th><td>${text}${value}</td></tr>`;
      })
      .join('')}</tbody></table></div>`;
  });
}

/** @param manifest Path of `custom-elements.json`. */
export function guideParts(manifest: string): Plugin {
  const element = (): Declaration => {
    const {modules} = JSON.parse(readFileSync(manifest, 'utf8')) as {
      modules: readonly {declarations: readonly Declaration[]}[];
    };
    const found = modules.flatMap(({declarations}) => declarations).find(({tagName}) => tagName === 'khatt-timeline');
    if (!found) throw new Error(`${manifest} does not describe khatt-timeline.`);
    return found;
  };
  return {
    name: 'khatt-guide-parts',
    transformIndexHtml: {
      order: 'pre',
      handler: html =>
        wholeNames(tables(snippets(examples(html)), /<html[^>]*\slang="en\b/.test(html) ? 'en' : 'ar', element)),
    },
  };
}
