/**
 * The drawing of more events than can be told apart. What is seen decides the work: the few that are in view have marks, as in
 * any story, and marks that would cover one another are counted in one; of more than that there are columns that count them,
 * with names for the heaviest. Whatever is drawn, its counts add up to what is in view.
 */
import {wordsFor} from '../../messages/words-for.ts';
import {commonOf, type Drawing, hasAxis, legendGroups, type ManyDrawn} from '../build-scene.ts';
import type {Scene} from '../scene.ts';
import type {SceneOptions} from '../scene-options.ts';
import {legendSigns} from '../sign.ts';
import type {ManyEvents, ManyOrder, Story} from '../story.ts';
import {isDot, lowerBound} from './event-index.ts';
import {manyAxis, mostApart} from './many-axis.ts';
import {seenIn} from './many-frame.ts';
import {manyList} from './many-list.ts';
import {type ManyTexts, manyTexts} from './many-texts.ts';

/** Events of a crowd that are looked at for the legend. */
const mostSigns = 400;

export function drawMany(story: Story, options: SceneOptions): Drawing {
  const many = story.many as ManyEvents;
  const {index} = many;
  const {width, em, hidden = []} = options;
  const order = many.order(hidden);
  const texts = manyTexts(story, order, options, {width, isNarrow: width < 60 * em});
  const used = new Set<number>([...index.groups, ...(index.beyond?.groups ?? [])]);
  const shown = many.shown(hidden);
  const isShown = (place: number): boolean => !shown || shown[lowerBound(shown, place)] === place;
  const common = {...commonOf(story, options), legend: legendOf(story, used, shown, options)};

  let pinned: readonly number[] = [];
  let opened = -1;
  const drawn = {
    ...drawnOf(story, order, texts, shown),
    pin: (ids: readonly string[]) => {
      const places = ids.map(id => many.placeOf(id));
      opened = places.at(-1) ?? -1;
      pinned = places.filter(place => place >= 0 && isShown(place));
    },
    pageSize: 1,
    legend: common.legend,
  };
  if (!order.count || !hasAxis(options)) {
    const {page, pageSize, listed} = manyList(story, order, options, common);
    const behind = (): never => {
      throw new RangeError('A list has no counted marks.');
    };
    return {scene: page(0), many: {...drawn, behind, holds: () => false, page, pageSize, listed}};
  }

  const {axis, ofWhole, bare, behind, holds, listed} = manyAxis({
    story,
    order,
    texts,
    common,
    used,
    isShown,
    pinned: () => pinned,
    opened: () => opened,
    options,
  });
  let first: Scene | undefined;
  let scene: Scene | undefined;
  let scenePins = '';
  return {
    get scene() {
      const pins = `${pinned.join(' ')} ${opened}`;
      if (!scene || scenePins !== pins) scene = axis.sceneOf(ofWhole);
      first = undefined;
      scenePins = pins;
      return scene;
    },
    axis,
    many: {
      ...drawn,
      behind,
      holds,
      listed,
      bare: () => {
        first ??= bare();
        return first;
      },
    },
  };
}

/** Of the whole story, so that it does not change under a reader who zooms. */
function legendOf(
  story: Story,
  used: ReadonlySet<number>,
  shown: Uint32Array | undefined,
  options: SceneOptions,
): Scene['legend'] {
  const {legend} = wordsFor(options.lang).signs;
  const signs = legendSigns(sampleSigns(story.many as ManyEvents, shown));
  return {
    signs: signs.map(({word, sign}) => ({sign, text: legend[word]})),
    groups: legendGroups(story, used, options),
    eras: options.backdrop?.eraWords(story, options) ?? [],
  };
}

/** What the legend must explain: the signs of some events from all over the story, and of all that are of no plain kind. */
function sampleSigns(many: ManyEvents, shown: Uint32Array | undefined) {
  const {count, index} = many;
  const length = shown?.length ?? count;
  const step = Math.max(1, Math.floor(length / mostSigns));
  const signs = [];
  for (let n = 0; n < length; n += step) {
    const place = shown ? (shown[n] as number) : n;
    // A few are all drawn next, and kept for that.
    const sign = (length > mostApart ? many.read(place) : many.at(place))?.sign;
    if (sign) signs.push({sign, isBar: !((index.kinds[place] as number) & isDot)});
  }
  return signs;
}

/** What is known of the events, whatever is in view. */
function drawnOf(
  {many: events, timeline}: Story,
  {count, placeAt, nthOf, idOf, indexOf}: ManyOrder,
  {wordsOfEvent, dateOf}: ManyTexts,
  shown: Uint32Array | undefined,
): Omit<ManyDrawn, 'behind' | 'holds' | 'page' | 'pin' | 'pageSize' | 'legend' | 'listed'> {
  const many = events as ManyEvents;
  const {index} = many;
  const {beyond} = index;
  const seenAt = seenIn(many);
  return {
    count,
    at: n => (many.at(placeAt(n)) ? wordsOfEvent(placeAt(n)) : undefined),
    idOf,
    indexOf,
    middleOf: n => (placeAt(n) < 0 ? (beyond?.extent.start ?? 0) : seenAt(placeAt(n))),
    ...(beyond && {here: Array.from(index.places, (_, place) => nthOf(place))}),
    nearest: instant => {
      if (beyond) return Math.min(beyond.allBefore(instant), count - 1);
      const from = lowerBound(index.starts, instant);
      const places = [from - 1, from].filter(place => place >= 0 && place < many.count);
      const by = (place: number): number => Math.abs(seenAt(place) - instant);
      const [best = 0] = places.sort((a, b) => by(a) - by(b));
      return shown ? Math.min(lowerBound(shown, best), count - 1) : best;
    },
    textOf: n => {
      const place = placeAt(n);
      const event = many.eventAt(place);
      const group = timeline.groups?.[index.groups[place] ?? -1]?.label;
      return [event.title, dateOf(place), event.text, event.place, group, ...(event.tags ?? [])]
        .filter(Boolean)
        .join('\n');
    },
  };
}
