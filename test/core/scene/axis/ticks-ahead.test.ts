import {expect} from 'chai';
import {zoomToSpan} from '../../../../src/core/scale/zoom.ts';
import {ticksAhead} from '../../../../src/core/scene/axis/ticks-ahead.ts';
import {drawStory} from '../../../../src/core/scene/build-scene.ts';
import {readStory} from '../../../../src/core/scene/story.ts';
import {zoomedScenes} from '../../../../src/core/scene/zoomed-scenes.ts';
import {documentOf, sceneOptions} from '../../../support/draw.ts';

describe('ticksAhead', () => {
  const options = sceneOptions({layout: 'horizontal'});
  const months = Array.from(
    {length: 24},
    (_, i) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-11`,
  );
  const {axis} = drawStory(readStory(documentOf(months.map(date => ({date, title: 'حدث'})))), options);
  if (!axis) throw new Error('Asked for an axis, a story has one.');

  for (const [what, start, end] of [
    ['months', Date.UTC(2020, 3), Date.UTC(2021, 1)],
    ['days', Date.UTC(2020, 8, 5), Date.UTC(2020, 8, 19)],
  ] as const) {
    it(`has all that is said of a part where ${what} are told apart`, () => {
      const ahead = new Set(ticksAhead(axis.plan, options).map(({style, text}) => `${style} ${text}`));
      const {ticks} = zoomedScenes(axis)(zoomToSpan(axis.plan, axis.width, {start, end}), false);
      expect(ticks.length).to.be.above(5);
      for (const {text, strong} of ticks) expect(ahead).to.include(`${strong ? 'strong' : 'tick'} ${text}`);
    });
  }

  it('names nothing by the hundred, however long the story is', () => {
    const long = drawStory(
      readStory(
        documentOf([
          {date: '-2000', title: 'قديم'},
          {date: '2020-05-01', title: 'جديد'},
        ]),
      ),
      options,
    );
    expect(long.axis && ticksAhead(long.axis.plan, options).length).to.be.below(100);
  });
});
