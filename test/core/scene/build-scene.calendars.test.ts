import {expect} from 'chai';
import * as fc from 'fast-check';
import {sceneCalendars} from '../../../src/core/scene/calendars.ts';
import {stories} from '../../support/arbitraries/story.ts';
import {draw, sceneOptions} from '../../support/draw.ts';
import {sceneFaults} from '../../support/scene-faults.ts';

const ids = fc.constantFrom('gregory', 'islamic-umalqura', 'persian', 'hebrew');

describe('buildScene in two calendars', () => {
  it('covers nothing, and leaves nothing out of the plot', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(
        stories({max: 14, odd: true}),
        ids,
        ids,
        fc.constantFrom(320, 768, 1024, 2560),
        fc.constantFrom('proportional' as const, 'broken' as const, 'equal' as const),
        (timeline, first, second, width, spacing) => {
          const calendars = sceneCalendars(`${first} ${second}`);
          const scene = draw(timeline, {width, spacing, layout: 'horizontal', calendars});
          expect(sceneFaults(scene, sceneOptions({}))).to.deep.equal([]);
          const rows = new Set(scene.ticks.map(({y}) => y));
          expect(rows.size).to.be.at.most(first === second ? 2 : 3);
        },
      ),
      {numRuns: 400},
    );
  });
});
