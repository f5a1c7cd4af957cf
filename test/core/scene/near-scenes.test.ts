import {expect} from 'chai';
import * as fc from 'fast-check';
import type {Timeline} from '../../../src/core/model/timeline.ts';
import {panBy, wholeZoom, type Zoom, zoomAbout} from '../../../src/core/scale/zoom.ts';
import {type AxisDrawing, drawStory} from '../../../src/core/scene/build-scene.ts';
import {mostNear, nearScenes} from '../../../src/core/scene/near-scenes.ts';
import type {Scene, SceneTick} from '../../../src/core/scene/scene.ts';
import {readStory} from '../../../src/core/scene/story.ts';
import {zoomedScenes} from '../../../src/core/scene/zoomed-scenes.ts';
import {stories} from '../../support/arbitraries/story.ts';
import {documentOf, sceneOptions} from '../../support/draw.ts';
import {sceneFaults} from '../../support/scene-faults.ts';

function axisOf(timeline: Timeline): AxisDrawing {
  const {axis} = drawStory(readStory(timeline), sceneOptions({layout: 'horizontal'}));
  if (!axis) throw new Error('Asked for an axis, a story has one.');
  return axis;
}

/** First closer, then what the frames of a movement do: a factor, a place in the window, CSS px to the side. */
const walks = () =>
  fc.tuple(
    fc.double({min: 1.2, max: 40, noNaN: true}),
    fc.array(
      fc.tuple(
        fc.double({min: 0.85, max: 1.15, noNaN: true}),
        fc.integer({min: 0, max: 1024}),
        fc.integer({min: -40, max: 40}),
      ),
      {minLength: 4, maxLength: 16},
    ),
  );

type Walk = typeof walks extends () => fc.Arbitrary<infer Value> ? Value : never;

function* zoomsOf({plan, width}: AxisDrawing, [k, steps]: Walk): Generator<Zoom> {
  let zoom = zoomAbout(plan, width, wholeZoom(plan, width), k, steps[0]?.[1] ?? 0);
  yield zoom;
  for (const [factor, x, by] of steps) {
    zoom = panBy(plan, width, zoomAbout(plan, width, zoom, zoom.k * factor, x), by);
    yield zoom;
  }
}

/** Days that are years apart, with breaks between them, and spans of weeks. */
const apart = documentOf([
  {date: '2012-03-01/2012-03-20', title: 'زيارة'},
  {date: '2012-03-24', title: 'قمة'},
  {date: '2019-06-02', title: 'مباحثات'},
  {date: '2019-06-05', title: 'إعلان'},
  {date: '2022-09-20/2022-10-01', title: 'اجتماع'},
  {date: '2022-10-07', title: 'اتفاق'},
]);

/** Towards a place of the window, and back. */
function* inAndOut({plan, width}: AxisDrawing, x: number): Generator<Zoom> {
  let zoom = wholeZoom(plan, width);
  for (const factor of [...Array<number>(60).fill(1.04), ...Array<number>(60).fill(1 / 1.04)]) {
    zoom = zoomAbout(plan, width, zoom, zoom.k * factor, x);
    yield zoom;
  }
}

const month = documentOf(
  Array.from({length: 30}, (_, i) => ({
    date: `2022-10-${String(i + 1).padStart(2, '0')}`,
    title: `حدث اليوم ${i + 1}`,
  })),
);

describe('scenes near the last one', () => {
  it('have each mark and each tick where a whole scene has it', function () {
    this.timeout(60_000);
    let near = 0;
    fc.assert(
      fc.property(stories({max: 30, odd: true}), walks(), (timeline, walk) => {
        const axis = axisOf(timeline);
        const [nearAt, wholeAt] = [nearScenes(axis, sceneOptions().measure), zoomedScenes(axis)];
        for (const zoom of zoomsOf(axis, walk)) {
          const [scene, whole] = [nearAt(zoom, true), wholeAt(zoom, true)];
          if (!scene.of) continue;
          near++;
          expect(whole).to.deep.include({
            axisY: scene.axisY,
            height: scene.height,
            note: scene.note,
          });
          for (const {id, mark} of scene.events) {
            const now = whole.events.find(event => event.id === id)?.mark;
            // Of those that cover one another, and of days that have become bars, the next whole scene tells.
            if (now?.count !== 1 || mark.count !== 1 || now.width > 0 !== mark.width > 0) continue;
            // At the edge a mark stands beside its place, as near as it may come.
            const {x = 0} = scene.of.events.find(event => event.id === id)?.mark ?? {};
            if (!mark.width && [x, mark.x].some(at => at < 13 || at > whole.width - 13)) continue;
            // An end up to a px out of view is taken to be at the edge, and grows with the zoom.
            const most = mark.width ? 3 : 1;
            expect(mark.x, id).to.be.closeTo(now.x, most);
            expect(mark.width, id).to.be.closeTo(now.width, 2 * most);
          }
          for (const tick of scene.ticks) {
            const {start, unit, row, text, x} = tick;
            const isAlike = (other: SceneTick): boolean =>
              other.start === start && other.unit === unit && other.row === row && other.text === text;
            // A year may be named in each stretch that has a part of it, and not in the same ones.
            const isBroken = axis.plan.gaps.some(({from, to}) => from < (tick.end ?? 0) && to > (start ?? 0));
            const there = whole.ticks.filter(isAlike);
            if (isBroken || !there.length) continue;
            const off = Math.min(...there.map(other => Math.abs(other.x - x)));
            expect(off, `${unit} ${text}`).to.be.below(0.01);
          }
        }
      }),
      {numRuns: 200},
    );
    expect(near).to.be.above(100);
  });

  it('have no text over another, and none beyond the plot', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(stories({max: 40, odd: true}), walks(), (timeline, walk) => {
        const axis = axisOf(timeline);
        const nearAt = nearScenes(axis, sceneOptions().measure);
        for (const zoom of zoomsOf(axis, walk)) {
          const scene = nearAt(zoom, true);
          if (!scene.of) continue;
          // Marks that have come near one another become one in the next whole scene, and leaders there give way to ticks.
          const faults = sceneFaults(scene, sceneOptions()).filter(fault => /^(?:label|tick|break)/.test(fault));
          const ofTexts = faults.filter(fault => !/covers (?:dot|bar|leader|stem)/.test(fault));
          expect(ofTexts).to.deep.equal([]);
        }
      }),
      {numRuns: 200},
    );
  });

  it('come a few times in a row, and a whole one brings what has come into view', () => {
    const axis = axisOf(month);
    const nearAt = nearScenes(axis);
    let zoom = zoomAbout(axis.plan, axis.width, wholeZoom(axis.plan, axis.width), 4, 400);
    const scenes: Scene[] = [];
    for (let i = 0; i < 3 * (mostNear + 1); i++) {
      zoom = panBy(axis.plan, axis.width, zoom, 20);
      scenes.push(nearAt(zoom, true));
    }
    expect(scenes.map(({of}) => of !== undefined).join()).to.equal(
      Array.from(scenes, (_, i) => i % (mostNear + 1) > 0).join(),
    );
    for (const {of, events} of scenes.filter(scene => scene.of)) {
      const before = new Set(of?.events.map(({id}) => id));
      expect(events.every(({id}) => before.has(id))).to.equal(true);
    }
    expect(nearAt(zoom, false).of).to.equal(undefined);
    expect([nearAt(zoom, true), nearAt(zoom, true, false)].map(({of}) => of)).to.deep.equal([undefined, undefined]);
  });

  it('go on where a break goes out of view, comes into it, or has less room but enough for its words', () => {
    const axis = axisOf(apart);
    const nearAt = nearScenes(axis, sceneOptions().measure);
    const near = Array.from(inAndOut(axis, 1000), zoom => nearAt(zoom, true)).filter(({of}) => of);
    const breaks = near.map(({gaps, of}) => ({now: gaps, before: of?.gaps ?? []}));
    expect(
      breaks.some(({now, before}) => now.length < before.length),
      'gone',
    ).to.equal(true);
    expect(
      breaks.some(({now, before}) => now.length > before.length),
      'come',
    ).to.equal(true);
    const isNarrower = breaks.some(({now, before}) =>
      now.some(({lines, width}) => before.some(had => had.lines === lines && had.width > width + 1 && lines.length)),
    );
    expect(isNarrower).to.equal(true);
    // What has come says nothing before a whole scene has found the words that it has room for.
    for (const {now, before} of breaks)
      for (const {lines} of now) expect(before.some(had => had.lines === lines) || !lines.length).to.equal(true);
  });

  it('know where a bar ends that a reader has seen, once its end is out of view', () => {
    const axis = axisOf(apart);
    const nearAt = nearScenes(axis, sceneOptions().measure);
    let moved = 0;
    for (const zoom of inAndOut(axis, 300)) {
      const {of, events, width} = nearAt(zoom, true);
      for (const {id, mark} of events) {
        const before = of?.events.find(event => event.id === id)?.mark;
        if (!before?.cutEnd && !before?.cutStart) continue;
        moved++;
        // Cut at the edge of the plot, it reaches there.
        if (before.cutEnd) expect(mark.x + mark.width).to.be.closeTo(width, 1);
        if (before.cutStart) expect(mark.x).to.be.closeTo(0, 1);
      }
    }
    expect(moved).to.be.above(0);
  });

  it('leave no more than a part of the plot empty at an edge, however fast a reader moves', () => {
    const axis = axisOf(month);
    const nearAt = nearScenes(axis);
    let zoom = zoomAbout(axis.plan, axis.width, wholeZoom(axis.plan, axis.width), 6, 400);
    nearAt(zoom, true);
    for (const by of [30, 90, 30, 30, 200]) {
      zoom = panBy(axis.plan, axis.width, zoom, by);
      const {of, events, width} = nearAt(zoom, true);
      const last = Math.max(...events.map(({mark}) => mark.x));
      // A day is 6 / 30 of the plot wide.
      if (of) expect(width - last).to.be.below(width / 6 + width / 5);
      if (by > width / 6) expect(of).to.equal(undefined);
    }
  });
});
