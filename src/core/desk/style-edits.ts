/** How a story looks, set in its document: `presentation`, and the order, names and colours of its groups. */

import {contrastOf} from '../model/color.ts';
import {colorFaults} from '../model/color-faults.ts';
import type {Group} from '../model/timeline.ts';
import {type Draft, type Fields, groupsOf, headText, isObject, withKey} from './draft.ts';
import {editHead} from './edits.ts';

/** What of `presentation` the desk sets as text. */
export const settings = ['spacing', 'layout', 'numerals', 'months', 'calendar'] as const;
export type Setting = (typeof settings)[number];

/** Sets one of `presentation`; the value that the element takes by itself is left out of the document. */
export const setLook = (draft: Draft, name: Setting | 'lanes', value: string | boolean): Draft =>
  editHead(draft, `presentation.${name}`, value === '' || value === 'auto' || value === false ? undefined : value);

/** What stands in `presentation`; empty where nothing does. */
export function lookOf({head}: Draft, name: Setting | 'lanes'): string {
  const presentation = head['presentation'];
  const value = isObject(presentation) ? presentation[name] : undefined;
  return typeof value === 'string' ? value : value === true ? 'true' : '';
}

/** Palettes by their names in `presentation`; khatt's own has none. */
export const palettes = ['', 'plain'] as const;
export type PaletteName = (typeof palettes)[number];

const listOf = ({head}: Draft): readonly unknown[] => (Array.isArray(head['groups']) ? head['groups'] : []);

const withGroups = (draft: Draft, groups: readonly unknown[]): Draft => {
  const before = listOf(draft);
  const isSame = groups.length === before.length && groups.every((group, i) => group === before[i]);
  return isSame ? draft : {...draft, head: {...draft.head, groups}};
};

const change = (draft: Draft, to: (group: Fields) => Fields): Draft => {
  const known = groupsOf(draft).map(({id}) => id);
  return withGroups(
    draft,
    listOf(draft).map(group => {
      const isGroup = isObject(group) && known.includes(String(group['id']));
      return isGroup ? to(group) : group;
    }),
  );
};

/** Sets a group's colour or name; `undefined` takes the colour out, and the story's own palette takes its place. */
export const setGroup = (draft: Draft, id: string, key: 'color' | 'label', value: string | undefined): Draft =>
  change(draft, group => (group['id'] === id ? withKey(group, key, value) : group));

/** Gives all groups the colours of a palette, those of their own taken out. */
export const usePalette = (draft: Draft, name: PaletteName): Draft =>
  editHead(
    change(draft, group => withKey(group, 'color', undefined)),
    'presentation.palette',
    name || undefined,
  );

/** The palette that groups without a colour of their own have; `undefined` for a name that is none, which draws khatt's own. */
export function paletteOf({head}: Draft): PaletteName | undefined {
  const name = headText({head}, 'presentation.palette');
  return palettes.find(each => each === name);
}

/** A group's own colour, as it is written; `undefined` for none. */
export function colorOf(draft: Draft, id: string): string | undefined {
  const group = listOf(draft).find(each => isObject(each) && each['id'] === id);
  const color = isObject(group) ? group['color'] : undefined;
  return typeof color === 'string' ? color : undefined;
}

/** Moves a group before or behind its neighbour: `by` is -1 or 1. */
export function moveGroup(draft: Draft, id: string, by: -1 | 1): Draft {
  const groups = listOf(draft);
  const at = groups.findIndex(group => isObject(group) && group['id'] === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= groups.length) return draft;
  return withGroups(draft, groups.with(at, groups[to]).with(to, groups[at]));
}

/** What an author should know of a group's colour. */
export interface ColorAdvice {
  /** WCAG contrast with white, at least 1. */
  readonly contrast: number;
  readonly isWeak: boolean;
  /** The label of a group whose colour some readers take for this one. */
  readonly alike?: string;
}

/** What is to be told of the colours of groups, by id; of those that have one of their own. */
export function colorAdvice(draft: Draft): ReadonlyMap<string, ColorAdvice> {
  const groups = groupsOf(draft).flatMap(({id, label}): Group[] => {
    const color = colorOf(draft, id);
    return color && /^#(?:[\da-f]{3}){1,2}$/i.test(color) ? [{id, label, color}] : [];
  });
  const faults = colorFaults(groups);
  return new Map(
    groups.map(({id, color = ''}) => {
      const own = faults.filter(fault => fault.id === id);
      const alike = own.find(({code}) => code === 'color-alike')?.params?.['other'];
      return [
        id,
        {
          contrast: contrastOf(color, '#ffffff'),
          isWeak: own.some(({code}) => code === 'color-contrast'),
          ...(alike !== undefined && {alike: String(alike)}),
        },
      ];
    }),
  );
}
