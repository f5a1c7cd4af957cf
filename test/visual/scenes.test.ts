import {getSnapshotConfig, writeFile} from '@web/test-runner-commands';
import {expect} from 'chai';
import {scenes} from '../../demo/scenes.ts';
import {toZoneClock} from '../../src/core/date/zone.ts';
import {readTimeline} from '../../src/core/formats/read-timeline.ts';
import {buildScene} from '../../src/core/scene/build-scene.ts';
import type {SceneOptions} from '../../src/core/scene/scene-options.ts';
import {readStory} from '../../src/core/scene/story.ts';
import {sceneOptions} from '../support/draw.ts';
import {sceneFaults} from '../support/scene-faults.ts';

/** As it is kept: numbers to 3 decimals, without what is undefined. */
const kept = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, item: unknown) => (typeof item === 'number' ? Math.round(item * 1000) / 1000 : item)),
  );

/** `npx wtr --files test/visual/scenes.test.ts --update-snapshots` takes what is drawn now for what is right. */
describe('the visual scenes at 1,024 px', () => {
  for (const {name, data, lang, dir, attributes} of scenes) {
    it(`draws ${name} as it was`, async () => {
      const file = await fetch(`/data/${data}`);
      const {timeline} = await readTimeline(await file.text(), {lang});
      const zone = timeline.timeZone ?? 'UTC';
      const options = sceneOptions({
        lang,
        dir,
        timeZone: zone,
        spacing: (attributes['spacing'] ?? 'auto') as SceneOptions['spacing'],
        lanes: 'lanes' in attributes,
        layout: (attributes['layout'] ?? 'auto') as SceneOptions['layout'],
      });
      const scene = buildScene(
        readStory(timeline, date => toZoneClock(date, zone, zone)),
        options,
      );
      expect(sceneFaults(scene, options)).to.deep.equal([]);

      const path = `snapshots/${name}.json`;
      if ((await getSnapshotConfig()).updateSnapshots) {
        await writeFile({path, content: `${JSON.stringify(kept(scene), null, 2)}\n`});
        return;
      }
      const snapshot = await fetch(new URL(path, import.meta.url));
      expect(snapshot.ok, `there is no ${path}`).to.equal(true);
      expect(kept(scene)).to.deep.equal(await snapshot.json());
    });
  }
});
