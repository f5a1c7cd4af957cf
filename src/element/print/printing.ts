/** What paper gets: the whole story as a list, with all that the cards say. Loaded when the page has come to rest. */
import {drawStory} from '../../core/scene/build-scene.ts';
import type {SceneOptions} from '../../core/scene/scene-options.ts';
import type {Story} from '../../core/scene/story.ts';
import {legendView} from '../../view/legend-view.ts';
import {paperView} from '../../view/paper-view.ts';
import {type TimelineModel, timelineView} from '../../view/timeline-view.ts';
import {eventDetails} from '../opened/opened.ts';
import {printedStory} from './printed-story.ts';

export {paperStyles as styles} from '../../view/styles/paper-styles.ts';

/** @param model What is on the screen, of which paper shows what is not the reader's doing: of a legend in parts all. */
export function paper(story: Story, options: SceneOptions, model: TimelineModel): unknown {
  const whole = printedStory(story);
  if (!whole) return timelineView({...model, many: model.many && {...model.many, legendView}});
  return paperView({
    ...model,
    scene: drawStory(whole, {...options, layout: 'vertical'}).scene,
    detailsOf: id => eventDetails(whole, id, options),
    base: document.baseURI,
  });
}
