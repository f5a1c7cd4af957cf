/**
 * What rules are written in. A rule is a pattern over tags and a function that makes something of what it matched; rules run in
 * stages, each over what the one before has made. Patterns are short and tried at each item once, so time grows with the text.
 */

/** What a word may mean: tags, each with its value. A word without a meaning has none. */
export type Tags = Readonly<Record<string, unknown>>;

/** Of a word without a meaning. */
export const noTags: Tags = {};

/** A word or an expression: a stretch of folded text and what it may mean. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Of the first word; empty for what rules have made. */
  readonly text: string;
  readonly tags: Tags;
  /** Index of the sentence it stands in. No pattern reaches over the end of one. */
  readonly sentence: number;
  /** Nothing stands between it and the item before. */
  readonly joined: boolean;
  /** Of `kindOf`; 0 where no rule starts. */
  kind: number;
}

/** Numbers for the names of tags that stand together, by which stages know what rules to try; 0 is for none. */
const kinds = new Map([['', 0]]);
const known = new WeakMap<Tags, number>();

export function kindOf(tags: Tags): number {
  let kind = known.get(tags);
  if (kind === undefined) {
    const names = Object.keys(tags).join();
    kind = kinds.get(names) ?? kinds.size;
    kinds.set(names, kind);
    known.set(tags, kind);
  }
  return kind;
}

/** Tags of what only joins words that say something. */
const LINKS = new Set(
  'the a of in at by and to from until before after since between every counted name numbered general s apostrophe open close slash dash dot colon comma'.split(
    ' ',
  ),
);

/** Marks the items that stand among links alone, as most words of a text do that have a meaning at all. */
export function markIdle(items: readonly Item[]): void {
  for (let at = 0; at < items.length; ) {
    const first = items[at] as Item;
    let behind = at;
    let idle = true;
    for (let item: Item | undefined = first; item?.sentence === first.sentence; item = items[++behind]) {
      if (item.tags === noTags) break;
      idle &&= onlyLinks(item.tags);
    }
    if (idle) for (; at < behind; at++) (items[at] as Item).kind = 0;
    at = behind + (items[behind]?.tags === noTags ? 1 : 0);
  }
}

function onlyLinks(tags: Tags): boolean {
  for (const tag in tags) if (!LINKS.has(tag)) return false;
  return true;
}

type Found = {readonly label: string; readonly index: number; readonly tag: string}[];

/** What a pattern matched, by label. */
export class Match {
  constructor(
    readonly items: readonly Item[],
    /** Where the match starts. */
    readonly from: number,
    /** Index of the item behind the match. */
    readonly to: number,
    readonly found: Found,
  ) {}
  has(label: string): boolean {
    return this.at(label) !== undefined;
  }
  /** The tag that the element matched by, where it allows several. */
  tag(label: string): string {
    return this.at(label)?.tag ?? '';
  }
  /** The value that the element matched by; most are numbers. */
  get(label: string): number {
    return this.as<number>(label);
  }
  as<T>(label: string): T {
    const at = this.at(label);
    return (at && this.items[at.index]?.tags[at.tag]) as T;
  }
  item(label: string): Item | undefined {
    return this.items[this.index(label)];
  }
  index(label: string): number {
    return this.at(label)?.index ?? -1;
  }
  private at(label: string): Found[number] | undefined {
    return this.found.findLast(each => each.label === label);
  }
  /** The items before and behind the match, of the same sentence. */
  get before(): Item | undefined {
    return neighbour(this.items, this.from, -1);
  }
  get next(): Item | undefined {
    return neighbour(this.items, this.to - 1, 1);
  }
}

function neighbour(items: readonly Item[], index: number, step: 1 | -1): Item | undefined {
  const other = items[index + step];
  return other?.sentence === items[index]?.sentence ? other : undefined;
}

export interface Rule<Context> {
  /**
   * Elements with spaces between: `tag`, `tag|tag`, `label:tag|tag`, each with `?` behind if it may be missing. The label is
   * the first tag where none is given. Between square brackets stands what becomes one item; without them it is all.
   */
  readonly match: string;
  /** Tags of the new item, or of one for each pair of brackets; nothing if the rule does not hold after all. */
  make(found: Match, context: Context): Tags | readonly Tags[] | undefined;
}

interface Element {
  readonly label: string;
  readonly tags: readonly string[];
  readonly optional: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
}

interface Compiled<Context> {
  readonly elements: readonly Element[];
  readonly rule: Rule<Context>;
}

function compile<Context>(rule: Rule<Context>): Compiled<Context> {
  const elements = rule.match.split(' ').map(text => {
    const [, opens, label, tags = '', optional, closes] = /^(\[)?(?:(\w+):)?(.+?)(\?)?(\])?$/.exec(text) ?? [];
    const list = tags.split('|');
    return {
      label: label ?? list[0] ?? '',
      tags: list,
      optional: Boolean(optional),
      opens: Boolean(opens),
      closes: Boolean(closes),
    };
  });
  return {elements, rule};
}

/** Rules of one stage, ready to run: the first that holds at an item wins, so the more special ones stand first. */
export function stage<Context>(rules: readonly Rule<Context>[]) {
  /** Rules by the tags that they can start with, in order. */
  const byTag = new Map<string, Compiled<Context>[]>();
  const order = new Map<Compiled<Context>, number>();
  rules.map(compile).forEach((compiled, i) => {
    order.set(compiled, i);
    for (const element of compiled.elements) {
      for (const tag of element.tags) byTag.set(tag, [...(byTag.get(tag) ?? []), compiled]);
      if (!element.optional) break;
    }
  });

  /** Of the rule that is being tried. */
  const scratch: Found = [];

  /** The rules to try at an item, by its kind. */
  const byKind: (readonly Compiled<Context>[])[] = [];

  return (items: readonly Item[], context: Context, count?: () => void): readonly Item[] => {
    const made: Item[] = [];
    let copied = 0;
    for (let at = 0; at < items.length; ) {
      const next = apply(items, at, context, count);
      if (next) {
        while (copied < at) made.push(items[copied++] as Item);
        made.push(...next.items);
        copied = next.to;
      }
      at = next?.to ?? at + 1;
    }
    if (!copied) return items;
    while (copied < items.length) made.push(items[copied++] as Item);
    return made;
  };

  function apply(items: readonly Item[], at: number, context: Context, count?: () => void) {
    const {tags, kind} = items[at] as Item;
    if (!kind) return undefined;
    let candidates = byKind[kind];
    if (!candidates) {
      const lists = Object.keys(tags).flatMap(tag => byTag.get(tag) ?? []);
      candidates = [...new Set(lists)].sort((a, b) => (order.get(a) as number) - (order.get(b) as number));
      byKind[kind] = candidates;
    }
    for (const {elements, rule} of candidates) {
      scratch.length = 0;
      const to = matchFrom(items, at, elements, 0, scratch, count);
      if (to === undefined || to === at) continue;
      const match = new Match(items, at, to, [...scratch]);
      const result = rule.make(match, context);
      if (!result) continue;
      return {items: replaced(match, result, elements), to};
    }
    return undefined;
  }
}

/** Index behind the last item matched. Optional elements are taken where they can be; patterns are short, so going back costs little. */
function matchFrom(
  items: readonly Item[],
  at: number,
  elements: readonly Element[],
  e: number,
  found: Found,
  count?: () => void,
): number | undefined {
  count?.();
  const element = elements[e];
  if (!element) return at;
  const item = items[at];
  const before = items[at - 1];
  let tag: string | undefined;
  if (item && item.tags !== noTags && (!found.length || item.sentence === before?.sentence)) {
    for (const each of element.tags) {
      if (!(each in item.tags)) continue;
      tag = each;
      break;
    }
  }
  if (tag) {
    found.push({label: element.label, index: at, tag});
    const to = matchFrom(items, at + 1, elements, e + 1, found, count);
    if (to !== undefined) return to;
    found.pop();
  }
  return element.optional ? matchFrom(items, at, elements, e + 1, found, count) : undefined;
}

function replaced(
  {items, from, to, found}: Match,
  result: Tags | readonly Tags[],
  elements: readonly Element[],
): Item[] {
  const over = (first: number, last: number, tags: Tags): Item => {
    const [a, b] = [items[first] as Item, items[last] as Item];
    return {start: a.start, end: b.end, text: '', tags, sentence: a.sentence, joined: a.joined, kind: kindOf(tags)};
  };
  const list: Item[] = [];
  let [at, behind, made] = [from, from, 0];
  let first: number | undefined;
  const results = [result].flat() as readonly Tags[];
  if (!elements.some(({opens}) => opens)) return [over(from, to - 1, results[0] as Tags)];
  let inside = false;
  let f = 0;
  for (const element of elements) {
    inside ||= element.opens;
    if (found[f]?.label === element.label && found[f]?.index === behind) {
      if (inside) first ??= behind;
      f++;
      behind++;
    }
    if (!element.closes) continue;
    if (first !== undefined) list.push(...items.slice(at, first), over(first, behind - 1, results[made++] as Tags));
    at = behind;
    first = undefined;
    inside = false;
  }
  return [...list, ...items.slice(at, to)];
}
