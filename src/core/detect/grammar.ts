/**
 * What rules are written in. A rule is a pattern over tags and a function that makes something of what it matched; rules run in
 * stages, each over what the one before has made. Patterns are short and tried at each item once, so time grows with the text.
 */

/** What a word may mean: tags, each with its value. A word without a meaning has none. */
export type Tags = Readonly<Record<string, unknown>>;

/** Of a word without a meaning. */
export const noTags: Tags = {};

/** A word or an expression: a stretch of folded text, half-open, and what it may mean. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Of the first word; empty for what rules have made. */
  readonly text: string;
  readonly tags: Tags;
  /** Nothing stands between it and the item before. */
  readonly joined: boolean;
}

export const has = (item: Item | undefined, ...tags: readonly string[]): boolean =>
  item !== undefined && tags.some(tag => tag in item.tags);

/** An item that an element of a pattern has matched. */
export interface Matched extends Item {
  /** Which the element matched by, where it allows several. */
  readonly tag: string;
}

/** Left of the first item of a sentence, and right of the last. */
const nothing = {text: '', tags: noTags};

/**
 * Elements with spaces between: `tag`, `tag|tag`, `label:tag|tag`, each with `?` behind if it may be missing, and with `+` in front if
 * nothing may stand before it. The label is the first tag where none is given. Between square brackets stands what becomes one
 * item; without them it is all.
 */
type Pattern = string;

/**
 * A pattern, and what it makes: tags of the new item, or of one for each pair of brackets; nothing if the rule does not hold after
 * all. It is given, by their labels, the values that the elements matched by and what they matched; and with that what stands `left`
 * and `right` of it all in the sentence.
 */
export type Rule<Values, Match, Context> = readonly [
  Pattern,
  (values: Values, match: Match, context: Context) => Tags | readonly Tags[] | undefined | false,
];

interface Element {
  readonly label: string;
  readonly tags: readonly string[];
  readonly optional: boolean;
  readonly joined: boolean;
  /** Which pair of brackets it stands in, from 0; -1 outside. */
  readonly group: number;
}

function compile(pattern: Pattern): readonly Element[] {
  let pairs = 0;
  let inside = !pattern.includes('[');
  return pattern.split(' ').map(text => {
    const [, opens, joined, label, tags = '', optional, closes] =
      /^(\[)?(\+)?(?:(\w+):)?([\w|]+)(\?)?(\])?$/.exec(text) ?? [];
    const list = tags.split('|');
    inside ||= Boolean(opens);
    const group = inside ? pairs : -1;
    if (closes) {
      inside = false;
      pairs++;
    }
    return {
      label: label ?? (list[0] as string),
      tags: list,
      optional: Boolean(optional),
      joined: Boolean(joined),
      group,
    };
  });
}

/** Rules of one stage, compiled. */
export type Stage<Values, Match, Context> = readonly {
  readonly elements: readonly Element[];
  readonly make: Rule<Values, Match, Context>[1];
}[];

/** The rules of a stage: the first that holds at an item wins, so the more special ones stand first. */
export const stage = <Values, Match, Context>(
  rules: readonly Rule<Values, Match, Context>[],
): Stage<Values, Match, Context> => rules.map(([pattern, make]) => ({elements: compile(pattern), make}));

/**
 * Runs stages over a sentence, one after the other.
 * @param count Told of each step.
 */
export function runStages<Values, Match, Context>(
  stages: readonly Stage<Values, Match, Context>[],
  sentence: readonly Item[],
  context: Context,
  count?: () => void,
): readonly Item[] {
  let items = sentence;
  let at = 0;
  const found: (readonly [element: Element, item: Item, tag: string])[] = [];
  /** Most sentences have few tags, and so few rules that may hold. */
  const present = new Set(items.flatMap(({tags}) => Object.keys(tags)));

  for (const rules of stages) {
    const likely = rules.filter(({elements}) =>
      elements.every(({optional, tags}) => optional || tags.some(tag => present.has(tag))),
    );
    if (!likely.length) continue;
    const out: Item[] = [];
    for (at = 0; at < items.length; ) {
      const item = items[at] as Item;
      const made = item.tags !== noTags && likely.find(rule => apply(rule, out));
      if (made) at += found.length;
      else {
        out.push(item);
        at++;
      }
    }
    items = out;
  }
  return items;

  /** Optional elements are taken where they can be; patterns are short, so going back costs little. */
  function matches(elements: readonly Element[], e: number): boolean {
    count?.();
    const element = elements[e];
    if (!element) return found.length > 0;
    const item = items[at + found.length];
    const tag = item && (item.joined || !element.joined) && element.tags.find(each => each in item.tags);
    if (tag) {
      found.push([element, item, tag]);
      if (matches(elements, e + 1)) return true;
      found.pop();
    }
    return element.optional && matches(elements, e + 1);
  }

  /** Puts out what a rule makes of the items from `at` on, if it holds there. */
  function apply({elements, make}: Stage<Values, Match, Context>[number], out: Item[]): boolean {
    found.length = 0;
    if (!matches(elements, 0)) return false;
    const values: Record<string, unknown> = {};
    const match: Record<string, unknown> = {left: items[at - 1] ?? nothing, right: items[at + found.length] ?? nothing};
    for (const [{label}, item, tag] of found) {
      values[label] = item.tags[tag];
      match[label] = {...item, tag};
    }
    const made = make(values as Values, match as Match, context);
    if (!made) return false;
    let last = -1;
    for (const [{group}, each] of found) {
      if (group < 0) out.push(each);
      else if (group === last) out.push({...(out.pop() as Item), end: each.end});
      else {
        const tags = ([made].flat() as readonly Tags[])[group] as Tags;
        for (const tag in tags) present.add(tag);
        out.push({...each, text: '', tags});
      }
      last = group;
    }
    return true;
  }
}
