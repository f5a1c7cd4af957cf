/** A document as a scene, with widths that need no font. */
import type {Timeline, TimelineEvent} from '../../src/core/model/timeline.ts';
import {backdrop} from '../../src/core/scene/axis/backdrop.ts';
import {buildScene} from '../../src/core/scene/build-scene.ts';
import type {Scene} from '../../src/core/scene/scene.ts';
import type {SceneOptions} from '../../src/core/scene/scene-options.ts';
import {readStory, type Story} from '../../src/core/scene/story.ts';
import {fakeMeasure} from './fake-measure.ts';

export function sceneOptions(options: Partial<SceneOptions> = {}): SceneOptions {
  const {lang = 'ar', em = 16} = options;
  return {
    width: 1024,
    em,
    lang,
    dir: lang.startsWith('ar') ? 'rtl' : 'ltr',
    axis: 'auto',
    layout: 'auto',
    spacing: 'auto',
    timeZone: 'UTC',
    measure: fakeMeasure(em),
    backdrop,
    ...options,
  };
}

/** A sound document of these events, each with an id and a title of its own unless it brings them. */
export const documentOf = (
  events: readonly (Partial<TimelineEvent> & {date: string})[],
  rest: Partial<Timeline> = {},
): Timeline => ({
  khatt: 1,
  lang: 'ar',
  ...rest,
  events: events.map((event, i) => ({id: `event-${i + 1}`, title: `الحدث ${i + 1}`, ...event})),
});

export const storyOf = (...document: Parameters<typeof documentOf>): Story => readStory(documentOf(...document));

export const draw = (timeline: Timeline, options: Partial<SceneOptions> = {}): Scene =>
  buildScene(readStory(timeline), sceneOptions({lang: timeline.lang ?? 'ar', ...options}));
