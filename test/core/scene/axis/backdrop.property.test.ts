import {expect} from 'chai';
import * as fc from 'fast-check';
import {readEdtf} from '../../../../src/core/date/read-edtf.ts';
import {wholeZoom, zoomAbout} from '../../../../src/core/scale/zoom.ts';
import {drawStory} from '../../../../src/core/scene/build-scene.ts';
import {readStory} from '../../../../src/core/scene/story.ts';
import {zoomedScenes} from '../../../../src/core/scene/zoomed-scenes.ts';
import {stories} from '../../../support/arbitraries/story.ts';
import {draw, sceneOptions} from '../../../support/draw.ts';
import {sceneFaults} from '../../../support/scene-faults.ts';

const hidden = () => fc.subarray(['a', 'b', 'c']);

const shapes = () =>
  fc.record({
    width: fc.constantFrom(360, 600, 768, 1024, 1600),
    em: fc.constantFrom(16, 16, 12, 24),
    layout: fc.constantFrom('auto' as const, 'horizontal' as const),
    spacing: fc.constantFrom('auto' as const, 'proportional' as const, 'broken' as const, 'equal' as const),
    axis: fc.constantFrom('auto' as const, 'rtl' as const, 'ltr' as const),
    lanes: fc.boolean(),
    hidden: hidden(),
    now: fc.constantFrom(undefined, Date.UTC(2022, 9, 6, 15), Date.UTC(2021, 0, 1)),
  });

describe('eras, rows and groups out of sight, whatever the story', () => {
  for (const [amount, max, numRuns] of [
    ['up to 14 events', 14, 800],
    ['up to 60 events', 60, 200],
  ] as const) {
    it(`cover nothing and lose nothing, with ${amount}`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(stories({max, odd: true, eras: true}), shapes(), (timeline, {em, ...rest}) => {
          const options = sceneOptions({...rest, em});
          expect(sceneFaults(draw(timeline, options), options)).to.deep.equal([]);
        }),
        {numRuns},
      );
    });
  }

  it('cover nothing while a reader zooms, and the page stands still', function () {
    this.timeout(60_000);
    const walks = fc.array(
      fc.tuple(fc.double({min: 0.3, max: 4, noNaN: true}), fc.integer({min: 0, max: 1024}), fc.boolean()),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(stories({max: 30, odd: true, eras: true}), shapes(), walks, (timeline, shape, steps) => {
        const options = sceneOptions({...shape, layout: 'horizontal'});
        const {scene: whole, axis} = drawStory(readStory(timeline), options);
        if (!axis) throw new Error('Asked for an axis, a story has one.');
        const sceneAt = zoomedScenes(axis);
        let zoom = wholeZoom(axis.plan, axis.width);
        for (const [factor, x, rests] of steps) {
          zoom = zoomAbout(axis.plan, axis.width, zoom, zoom.k * factor, x);
          const scene = sceneAt(zoom, !rests);
          expect(sceneFaults(scene, options)).to.deep.equal([]);
          const {height, axisY, gutter, lanes, legend} = scene;
          expect({height, axisY, gutter, lanes, legend}).to.deep.equal({
            height: whole.height,
            axisY: whole.axisY,
            gutter: whole.gutter,
            lanes: whole.lanes,
            legend: whole.legend,
          });
        }
      }),
      {numRuns: 150},
    );
  });

  it('leave the axis where it is, and every mark in sight above the place in time that it had', () => {
    fc.assert(
      fc.property(stories({max: 40, odd: true, eras: true}), shapes(), (timeline, {now: _, ...shape}) => {
        const all = draw(timeline, {...shape, hidden: []});
        const some = draw(timeline, shape);
        expect(some.layout).to.equal(all.layout);
        expect({
          ticks: some.ticks.map(({x, text}) => `${x} ${text}`),
          gaps: some.gaps,
          gutter: some.gutter,
        }).to.deep.equal({
          ticks: all.ticks.map(({x, text}) => `${x} ${text}`),
          gaps: all.gaps,
          gutter: all.gutter,
        });
        expect(some.axisY).to.be.at.least(all.axisY);
        expect(some.height - some.axisY).to.be.at.least(all.height - all.axisY);
        const places = new Map(all.events.filter(({mark}) => mark.count === 1).map(({id, mark}) => [id, mark.x]));
        for (const {id, mark} of some.events) {
          if (mark.count === 1 && places.has(id)) expect(mark.x).to.be.closeTo(places.get(id) ?? 0, 0.001);
        }
      }),
      {numRuns: 300},
    );
  });

  it('show the events of the groups in sight and no others, and list all groups', () => {
    fc.assert(
      fc.property(stories({max: 30}), shapes(), (timeline, shape) => {
        const {events, legend} = draw(timeline, shape);
        const wanted = timeline.events.filter(({group}) => !group || !shape.hidden.includes(group));
        expect(events.map(({id}) => id)).to.have.members(wanted.map(({id}) => id));
        const used = ['a', 'b', 'c'].filter(id => timeline.events.some(({group}) => group === id));
        expect(legend.groups.map(({id}) => id)).to.deep.equal(used);
        expect(legend.groups.filter(group => group.hidden).map(({id}) => id)).to.have.members(
          used.filter(id => shape.hidden.includes(id)),
        );
      }),
      {numRuns: 300},
    );
  });

  it('tell of every era, in the legend or in the list', () => {
    fc.assert(
      fc.property(stories({max: 20, eras: true}), shapes(), (timeline, shape) => {
        const {legend, events, eras} = draw(timeline, shape);
        const told = [...legend.eras, ...events.flatMap(event => event.eras ?? [])].map(({label}) => label);
        expect(told).to.have.members((timeline.eras ?? []).map(({label}) => label));
        for (const {date} of timeline.eras ?? []) expect('date' in readEdtf(date)).to.equal(true);
        if (events.length && eras.length) expect(legend.eras).to.have.length.at.least(eras.length);
      }),
      {numRuns: 300},
    );
  });
});
