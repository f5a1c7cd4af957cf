/** Which event is the n-th of those that are shown: of an archive by its rows, wherever they are; else of what is here. */

import type {ManyEvents, ManyOrder} from '../story.ts';
import {lowerBound} from './event-index.ts';

/** @param hidden Ids of the groups that are put out of sight; an archive's rows are counted with theirs. */
export function orderOf(many: ManyEvents, hidden: readonly string[] = []): ManyOrder {
  const {beyond} = many.index;
  const idAt = (place: number): string => (place >= 0 && place < many.count ? many.eventAt(place).id : '');
  if (beyond) {
    const {count, idOf, rowOf} = beyond;
    return {
      count,
      placeAt: n => many.placeOf(idOf(n)),
      nthOf: place => rowOf(idAt(place)),
      idOf,
      indexOf: rowOf,
    };
  }
  const shown = many.shown(hidden);
  const placeAt = (n: number): number => (shown ? (shown[n] ?? -1) : n);
  const nthOf = (place: number): number => {
    if (!shown || place < 0) return place;
    const n = lowerBound(shown, place);
    return shown[n] === place ? n : -1;
  };
  return {
    count: shown?.length ?? many.count,
    placeAt,
    nthOf,
    idOf: n => idAt(placeAt(n)),
    indexOf: id => nthOf(many.placeOf(id)),
  };
}
