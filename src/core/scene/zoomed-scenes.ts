import {type KeptLabel, keepLabels, rememberPlaces} from '../layout/keep-labels.ts';
import {placeLabels} from '../layout/place-labels.ts';
import {openPlan, type Zoom} from '../scale/zoom.ts';
import type {AxisDrawing} from './build-scene.ts';
import type {Scene} from './scene.ts';

/**
 * One scene after the other, as a reader zooms: each label stands as it stood in the one before, for as long as it can.
 * @returns From what is in view, and whether the reader is still moving: while so, labels that had no room get none.
 */
export function zoomedScenes(axis: AxisDrawing): (zoom: Zoom, isMoving: boolean) => Scene {
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
  return (zoom, moving) => {
    kept ??= start();
    const known = kept;
    return axis.sceneOf({
      moving,
      open: plan => openPlan(plan, axis.width, zoom),
      place: (requests, options) => keepLabels(requests, {...options, moving}, known),
    });
  };
}
