/** The labels of very many events: which marks ask for one, and where those stand that have room. */
import {fillLabels} from '../../layout/fill-labels.ts';
import {type LabelOptions, type LabelRequest, placeLabels} from '../../layout/place-labels.ts';
import {rowsHeight, size} from '../axis/axis-size.ts';
import {type AxisView, sceneLabel} from '../axis/place-along-axis.ts';
import type {UnderAxis} from '../axis/under-axis.ts';
import type {Scene, SceneLabel} from '../scene.ts';
import type {ManyFrame} from './many-frame.ts';
import type {Item} from './many-marks.ts';
import {labelScale, type ManyTexts} from './many-texts.ts';

/** Room around labels: a hundred stand closer than the few that name the heaviest of thousands. */
const snug = (em: number) => ({gap: 0.6 * em, clearance: 0.3 * em, overhang: 0.45 * em});
const roomy = (em: number) => ({gap: 0.9 * em, clearance: 0.4 * em, overhang: 0.6 * em});

type Keeping = typeof import('../../layout/keep-labels.ts');
/** Zooming needs the same, and is a file of its own: the first drawing does not wait for it. */
let keeping: Keeping | undefined;
function loadKeeping(): void {
  void import('../../layout/keep-labels.ts').then(
    module => {
      keeping = module;
    },
    () => undefined, // the network failed: labels then find their places anew
  );
}

export interface ManyLabels {
  /** By place in the index. @param isPinned What the reader has come to has its label before all others. */
  readonly labelsOf: (
    items: readonly Item[],
    under: UnderAxis,
    isPinned: (place: number) => boolean,
    view?: AxisView,
  ) => Map<number, SceneLabel>;
  /** How labels find their first places. */
  readonly firstPlaces: AxisView['place'];
  /** The whole, whose labels stay where they are while the reader goes from event to event. */
  readonly ofWhole: AxisView;
}

/** @param room Where labels may be: CSS px from the axis. */
export function manyLabels(
  {index: {weights}, width, unit, liftOf, hasRows}: ManyFrame,
  texts: ManyTexts,
  {em, axisY, isFew, ...room}: Pick<LabelOptions, 'reach' | 'start' | 'em'> & Pick<Scene, 'axisY'> & {isFew: boolean},
): ManyLabels {
  const {wordsOfEvent, shapesOf, measureLabels} = texts;

  function requestOf(item: Item, items: readonly Item[], under: UnderAxis, isPinned: boolean): LabelRequest {
    const {bar, place} = item;
    const lift = liftOf(item);
    const inTheWay = (side: 'above' | 'below'): boolean =>
      items.some(
        other =>
          (side === 'above' ? liftOf(other) > lift : liftOf(other) < lift) &&
          other.bar.from < bar.to + em &&
          other.bar.to > bar.from - em,
      );
    // A leader that runs down starts under whatever the axis says there.
    const said = [
      ...under.ticks,
      ...under.gaps.map(gap => ({x: gap.x + gap.width / 2, width: gap.width, row: gap.lines.length - 1})),
    ]
      .filter(({x, width: wide}) => x - wide / 2 < bar.to + 3 && x + wide / 2 > bar.from - 3)
      .map(({row}) => rowsHeight(row + 1, em) + 2);
    const weight = isPinned ? 6 : (weights[place] as number);
    return {
      id: wordsOfEvent(place).id,
      from: bar.from,
      to: bar.to,
      clear: {above: lift + size.clear * unit, below: Math.max(size.clear * unit, ...said)},
      sideCost: {
        above: inTheWay('above') ? 1.5 : 0,
        below: inTheWay('below') || (lift > 0 && !hasRows) ? 1.5 : 0,
      },
      dropCost: 60 * 1.5 ** weight,
      shapes: shapesOf(place).map(({shape}) => shape),
    };
  }

  /** The finest arrangement of a few labels; of many, one that is found at once. */
  const firstPlaces: AxisView['place'] = (requests, placing) =>
    fillLabels(requests, placeLabels(requests, isFew ? placing : {...placing, beam: 1}), placing);

  let first: Parameters<Keeping['rememberPlaces']> | undefined;
  let kept: Parameters<Keeping['keepLabels']>[2] | undefined;
  const ofWhole: AxisView = {
    open: plan => plan,
    place: (requests, placing) => {
      if (first && keeping) {
        kept ??= keeping.rememberPlaces(...first);
        return keeping.keepLabels(requests, {...placing, moving: false}, kept);
      }
      const places = firstPlaces(requests, placing);
      loadKeeping();
      first = [requests, places, placing];
      return places;
    },
  };

  const labelsOf: ManyLabels['labelsOf'] = (items, under, isPinned, view) => {
    measureLabels(items.map(({place}) => place));
    const requests = items.map(item => requestOf(item, items, under, isPinned(item.place)));
    const placing = {width, ...room, ...(isFew ? snug(em) : roomy(em)), em: em * labelScale};
    const places = (view?.place ?? firstPlaces)(requests, placing);
    return new Map(
      items.flatMap((item, i): [number, SceneLabel][] => {
        const label = places[i];
        const choice = label && shapesOf(item.place)[label.shape];
        const stem = hasRows ? liftOf(item) - size.clear * unit : 0;
        return choice ? [[item.place, sceneLabel(label, choice, axisY, stem)]] : [];
      }),
    );
  };
  return {labelsOf, firstPlaces, ofWhole};
}
