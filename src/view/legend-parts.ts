/** A legend's groups and eras in parts, where they are too many to be listed at one time; which part is shown is known here alone. */
import {html, type nothing, type ReactiveElement, type TemplateResult} from 'lit';
import type {Listed} from '../core/scene/many/many-elements.ts';
import type {Scene} from '../core/scene/scene.ts';
import {type LegendModel, legendView} from './legend-view.ts';
import {partsView} from './parts-view.ts';

/** A list in parts, which is known by its names. */
interface Turned {
  readonly names: string;
  /** The first that is listed. */
  from: number;
}

/** Of each element how far its reader has turned. */
const turnedOf = new WeakMap<object, Map<keyof Listed, Turned>>();
/** Of the lists of a drawing those that are shown in parts. */
const partsOf = new WeakMap<readonly unknown[], {readonly most: number; readonly turned: Turned}>();

/** @param host Whose legend it is: while that has the same names, its reader stays where they have turned to. */
export function listInParts(host: object, legend: Scene['legend'], listed: Listed): void {
  const all = turnedOf.get(host) ?? new Map<keyof Listed, Turned>();
  turnedOf.set(host, all);
  for (const what of ['groups', 'eras'] as const) {
    const most = listed[what];
    if (legend[what].length <= most) continue;
    const names = legend[what].map(({label}) => label).join('\n');
    const before = all.get(what);
    const turned = before?.names === names ? before : {names, from: 0};
    all.set(what, turned);
    partsOf.set(legend[what], {most, turned});
  }
}

/** As `legendView`, with no more of each list than there is room for, and the way to the rest of it. */
export function legendInParts(model: LegendModel): TemplateResult | typeof nothing {
  const {scene, words, numerals, backdrop} = model;
  const {groups, eras} = scene.legend;
  if (!partsOf.has(groups) && !partsOf.has(eras)) return legendView(model);
  const ways = (what: keyof Listed): unknown => {
    const list = scene.legend[what];
    const {from, most} = partOf(list);
    const turn = (by: number, button: Element): void => {
      const {turned} = partsOf.get(list) ?? {};
      if (turned) turned.from = from + by * most;
      ((button.getRootNode() as ShadowRoot).host as ReactiveElement).requestUpdate();
    };
    return partsView(what, {from, most, count: list.length}, words, numerals, turn);
  };
  const part = {...scene, legend: {...scene.legend, groups: shown(groups), eras: shown(eras)}};
  const legendOfEras = () => html`${ways('groups')}${backdrop?.legendView(part, words)}${ways('eras')}`;
  return legendView({...model, scene: part, backdrop: {legendView: legendOfEras}});
}

/** The part that is shown. The reader stays at the same names where a part has room for more or fewer of them than before. */
function partOf(list: readonly unknown[]): {readonly from: number; readonly most: number} {
  const {most, turned} = partsOf.get(list) ?? {};
  return most && turned ? {from: Math.floor(turned.from / most) * most, most} : {from: 0, most: list.length};
}

function shown<T>(list: readonly T[]): readonly T[] {
  const {from, most} = partOf(list);
  return list.slice(from, from + most);
}
