import {type KeptLabel, keepLabels, rememberPlaces} from '../layout/keep-labels.ts';
import {placeLabels} from '../layout/place-labels.ts';
import {openPlan, type Zoom} from '../scale/zoom.ts';
import type {AxisDrawing} from './build-scene.ts';
import type {Scene, SceneTick} from './scene.ts';

/**
 * One scene after the other, as a reader zooms: each label stands as it stood in the one before, for as long as it can, and each
 * tick at the place in the list at which it was, so that what draws them only moves them.
 * @returns From what is in view, and whether the reader is still moving: while so, labels that had no room get none.
 */
export function zoomedScenes(axis: AxisDrawing, keep = keepLabels): (zoom: Zoom, isMoving: boolean) => Scene {
  let kept: Map<string, KeptLabel | undefined> | undefined;
  /** Labels start from where they stand in the drawing of the whole. */
  const start = (): Map<string, KeptLabel | undefined> => {
    let found: Map<string, KeptLabel | undefined> = new Map();
    axis.sceneOf({
      open: plan => plan,
      place: (requests, options) => {
        const places = (axis.place ?? placeLabels)(requests, options);
        found = rememberPlaces(requests, places, options);
        return places;
      },
    });
    return found;
  };
  let ticks: readonly SceneTick[] = [];
  let instant = Number.NaN;
  return (zoom, moving) => {
    kept ??= start();
    const known = kept;
    const opened = openPlan(axis.plan, axis.width, zoom);
    const scene = axis.sceneOf({
      moving,
      open: () => opened,
      place: (requests, options) => keep(requests, {...options, moving}, known),
    });
    ticks = inTheirPlaces(scene.ticks, ticks);
    // In view, since what holds the drawing stands there: out of view it would make the page wider.
    if (!(opened.scale(instant) >= 0 && opened.scale(instant) <= axis.width)) instant = zoom.center;
    return {...scene, ticks, origin: opened.scale(instant)};
  };
}

/** The same ticks, in such an order that each that was there before stands where it stood; new ones in the place of what has gone. */
export function inTheirPlaces(ticks: readonly SceneTick[], before: readonly SceneTick[]): SceneTick[] {
  const nameOf = ({text, strong, isNow}: SceneTick): string => `${strong} ${isNow} ${text}`;
  const waiting = new Map<string, SceneTick[]>();
  for (const tick of ticks) {
    const name = nameOf(tick);
    const alike = waiting.get(name);
    if (alike) alike.push(tick);
    else waiting.set(name, [tick]);
  }
  const places = before.map(tick => waiting.get(nameOf(tick))?.shift());
  const coming = [...waiting.values()].flat();
  const all = places.map(tick => tick ?? coming.shift());
  // A place that stays empty is filled from the end, or all after it would move up.
  for (let i = 0; i < all.length; i++) {
    while (all.length && !all.at(-1)) all.pop();
    if (i < all.length && !all[i]) all[i] = all.pop();
  }
  return [...all.filter(tick => tick !== undefined), ...coming];
}
