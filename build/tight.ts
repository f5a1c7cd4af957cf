/** Style sheets, templates and declarations as short as a browser may have them, which minifiers leave as they are written. */
import type {Plugin} from 'vite';

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
export function plainPairs(): Plugin {
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
