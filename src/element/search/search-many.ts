/** The search of very many events: a part of its own, which comes with the first query of a story that has them. */
import type {ManyDrawn} from '../../core/scene/build-scene.ts';
import {testOf} from '../../core/scene/find-events.ts';
import {foldText} from '../../core/text/fold-text.ts';

/** Milliseconds at a time. */
const slice = 8;

/** The texts of the story that was looked through last, by the place of their events. */
const folded = new WeakMap<ManyDrawn, string[]>();

/** What is found: the ids in the order of the story, and the middles of their dates, ascending. */
export interface ManyFound {
  readonly ids: readonly string[];
  readonly middles: Float64Array;
}

/**
 * Looks through the texts in slices, so that the reader goes on typing.
 * @returns `undefined` as soon as it is wanted no more.
 */
export async function searchMany(
  many: ManyDrawn,
  query: string,
  isWanted: () => boolean,
): Promise<ManyFound | undefined> {
  const isFound = testOf(query);
  const ids: string[] = [];
  const middles: number[] = [];
  const texts = folded.get(many) ?? [];
  folded.set(many, texts);
  const {here} = many;
  let end = performance.now() + slice;
  for (let i = 0; isFound && i < (here?.length ?? many.count); i++) {
    const n = here?.[i] ?? i;
    texts[n] ??= foldText(many.textOf(n)).text;
    if (isFound(texts[n])) {
      ids.push(many.idOf(n));
      middles.push(many.middleOf(n));
    }
    if (i % 64 || performance.now() < end) continue;
    await new Promise(resolve => setTimeout(resolve));
    if (!isWanted()) return undefined;
    end = performance.now() + slice;
  }
  return {ids, middles: Float64Array.from(middles).sort()};
}
