import {expect} from 'chai';
import * as fc from 'fast-check';
import type {Timeline} from '../../../src/core/model/timeline.ts';
import {panBy, wholeZoom, type Zoom, zoomAbout, zoomToSpan} from '../../../src/core/scale/zoom.ts';
import {type AxisDrawing, drawStory} from '../../../src/core/scene/build-scene.ts';
import type {Scene} from '../../../src/core/scene/scene.ts';
import {readStory} from '../../../src/core/scene/story.ts';
import {inTheirPlaces, zoomedScenes} from '../../../src/core/scene/zoomed-scenes.ts';
import {stories} from '../../support/arbitraries/story.ts';
import {documentOf, sceneOptions} from '../../support/draw.ts';
import {sceneFaults} from '../../support/scene-faults.ts';

function axisOf(timeline: Timeline, options = {}): AxisDrawing {
  const {axis} = drawStory(readStory(timeline), sceneOptions({layout: 'horizontal', ...options}));
  if (!axis) throw new Error('Asked for an axis, a story has one.');
  return axis;
}

/** What a reader does: a factor, a place in the window, and whether the drawing is looked at before the next. */
const walks = () =>
  fc.array(fc.tuple(fc.double({min: 0.3, max: 4, noNaN: true}), fc.integer({min: 0, max: 1024}), fc.boolean()), {
    minLength: 1,
    maxLength: 8,
  });

function* scenesOf(axis: AxisDrawing, steps: readonly (readonly [number, number, boolean])[]): Generator<Scene> {
  const sceneAt = zoomedScenes(axis);
  let zoom: Zoom = wholeZoom(axis.plan, axis.width);
  for (const [factor, x, rests] of steps) {
    zoom = zoomAbout(axis.plan, axis.width, zoom, zoom.k * factor, x);
    yield sceneAt(zoom, true);
    if (rests) yield sceneAt(zoom, false);
  }
}

const week = documentOf(
  ['01', '03', '04', '05', '06', '08', '09', '11', '12', '13'].map(day => ({
    date: `2022-10-${day}`,
    title: `حدث اليوم ${day} من الشهر`,
    text: 'جملة أولى تقول ما جرى يومها بكلمات قليلة.',
  })),
);

describe('scenes of a reader who zooms', () => {
  for (const [amount, max, numRuns] of [
    ['up to 14 events', 14, 300],
    ['up to 60 events', 60, 100],
  ] as const) {
    it(`cover nothing and lose nothing, at rest or on the way, with ${amount}`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(
          stories({max, odd: true}),
          walks(),
          fc.constantFrom('auto', 'broken', 'equal'),
          (timeline, steps, spacing) => {
            for (const scene of scenesOf(axisOf(timeline, {spacing}), steps)) {
              expect(sceneFaults(scene, sceneOptions())).to.deep.equal([]);
            }
          },
        ),
        {numRuns},
      );
    });
  }

  it('have no words on a break that is cut so narrow that they would run into a label', () => {
    const title = 'الرئيس الرئيس الرئيس';
    const dates = ['2022-01-01', '2014/2021', '2022-10-02', '2021-02-01', '2022-10-01', '2022-10-04', '2022-10-03'];
    const events = [...dates, '2022-06-02', '2022-02-01', '1990'].map((date, i) => ({
      id: `event-${i + 1}`,
      date,
      title: i ? title : 'x'.repeat(45),
    }));
    const axis = axisOf({khatt: 1, lang: 'ar', source: {published: '2022-10-12T18:30'}, events});
    const draw = zoomedScenes(axis);
    const whole = wholeZoom(axis.plan, axis.width);
    for (const zoom of [whole, zoomAbout(axis.plan, axis.width, whole, 1.3230922238734228, 662)]) {
      expect(sceneFaults(draw(zoom, false), sceneOptions())).to.deep.equal([]);
    }
  });

  it('keep their height and their axis where they are, so that the page stands still', () => {
    fc.assert(
      fc.property(stories({max: 30}), walks(), (timeline, steps) => {
        const axis = axisOf(timeline);
        const whole = drawStory(readStory(timeline), sceneOptions({layout: 'horizontal'})).scene;
        for (const {height, axisY} of scenesOf(axis, steps)) {
          expect({height, axisY}).to.deep.equal({height: whole.height, axisY: whole.axisY});
        }
      }),
      {numRuns: 100},
    );
  });

  it('show the events in view, and no others', () => {
    const axis = axisOf(week);
    const zoom = zoomToSpan(axis.plan, axis.width, {start: Date.UTC(2022, 9, 4), end: Date.UTC(2022, 9, 7)}, 1);
    const {events} = zoomedScenes(axis)(zoom, false);
    expect(events.map(({edtf}) => edtf)).to.deep.equal(['2022-10-04', '2022-10-05', '2022-10-06']);
  });

  it('keep each label on its side and in its row, from one step to the next', () => {
    const axis = axisOf(week);
    const sceneAt = zoomedScenes(axis);
    const whole = wholeZoom(axis.plan, axis.width);
    let before = sceneAt(whole, false);
    let moved = 0;
    let stayed = 0;
    for (let k = 1.05; k < 6; k *= 1.05) {
      const scene = sceneAt(zoomAbout(axis.plan, axis.width, whole, k, 500), k * 1.05 < 6);
      for (const {id, label} of scene.events) {
        const old = before.events.find(event => event.id === id)?.label;
        if (!old || !label) continue;
        // A row is the label's distance from the axis, whichever way it grows.
        const row = ({y, height}: typeof label): number =>
          y < scene.axisY ? scene.axisY - y - height : y - scene.axisY;
        const isSame = label.y < scene.axisY === old.y < scene.axisY && Math.abs(row(label) - row(old)) < 0.01;
        if (isSame) stayed++;
        else moved++;
      }
      before = scene;
    }
    expect(moved).to.equal(0);
    expect(stayed).to.be.above(50);
  });

  it('stay as they are by the origin while a reader pans, but for what comes to the edges', () => {
    const axis = axisOf(week);
    const sceneAt = zoomedScenes(axis);
    const near = zoomToSpan(axis.plan, axis.width, {start: Date.UTC(2022, 9, 4), end: Date.UTC(2022, 9, 10)}, 1);
    const before = sceneAt(near, true);
    const after = sceneAt(panBy(axis.plan, axis.width, near, 37), true);
    expect((before.origin ?? 0) - (after.origin ?? 0)).to.be.closeTo(37, 1e-6);
    const placesIn = ({events, origin = 0}: Scene) =>
      new Map(events.map(({id, mark}) => [id, Math.round((mark.x - origin) * 100) / 100]));
    const [first, second] = [placesIn(before), placesIn(after)];
    const inBoth = [...first].filter(([id]) => second.has(id));
    expect(inBoth.length).to.be.above(3);
    for (const [id, x] of inBoth.slice(1, -1)) expect(second.get(id), id).to.equal(x);
  });

  it('have the same ticks in whatever order, each in the place of the list where one of its words was', () => {
    const ticks = fc.array(
      fc.record({
        x: fc.integer(),
        y: fc.constant(0),
        text: fc.constantFrom('1', '2', '3', '4', '5'),
        strong: fc.boolean(),
      }),
    );
    const words = ({text, strong}: {text: string; strong: boolean}): string => `${text} ${strong}`;
    fc.assert(
      fc.property(ticks, ticks, (now, before) => {
        const placed = inTheirPlaces(now, before);
        expect(placed).to.have.members(now);
        const places = before.slice(0, now.length);
        const [kinds, kept] = [placed.map(words), places.map(words)];
        for (const [i, kind] of kept.entries()) {
          const isLeft = now.filter(tick => words(tick) === kind).length;
          const isAhead = before.slice(0, i).filter(tick => words(tick) === kind).length;
          if (isAhead < isLeft) expect(kinds[i]).to.equal(kind);
        }
      }),
    );
  });

  it('give labels that had no room their place once there is room', () => {
    const crowd = documentOf(
      Array.from({length: 60}, (_, i) => ({
        date: new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10),
        title: `عنوان طويل بعض الشيء للحدث رقم ${i + 1}`,
      })),
    );
    const axis = axisOf(crowd);
    const labelled = ({events}: Scene): number => events.filter(({label}) => label).length / events.length;
    const sceneAt = zoomedScenes(axis);
    const whole = sceneAt(wholeZoom(axis.plan, axis.width), false);
    const near = zoomToSpan(axis.plan, axis.width, {start: Date.UTC(2022, 0, 10), end: Date.UTC(2022, 0, 17)}, 1);
    expect(labelled(whole)).to.be.below(0.7);
    expect(labelled(sceneAt(near, false))).to.equal(1);
  });

  it('draw a day that is looked at closely as a day, not as noon', () => {
    const axis = axisOf(week);
    const zoom = zoomToSpan(axis.plan, axis.width, {start: Date.UTC(2022, 9, 4), end: Date.UTC(2022, 9, 5)}, 0.8);
    const event = zoomedScenes(axis)(zoom, false).events.find(({edtf}) => edtf === '2022-10-04');
    expect(event?.mark.width).to.be.closeTo(0.8 * axis.width, 1);
    expect(event?.sign.shape).to.equal('coarse');
  });
});
