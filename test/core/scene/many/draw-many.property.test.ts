import {expect} from 'chai';
import * as fc from 'fast-check';
import type {Drawing} from '../../../../src/core/scene/build-scene.ts';
import {drawMany} from '../../../../src/core/scene/many/draw-many.ts';
import {readMany} from '../../../../src/core/scene/many/many-events.ts';
import type {Scene} from '../../../../src/core/scene/scene.ts';
import {zoomedScenes} from '../../../../src/core/scene/zoomed-scenes.ts';
import {documentOf, sceneOptions} from '../../../support/draw.ts';

const day = 864e5;
const dayOf = (n: number): string => new Date(Date.UTC(2019, 0, 1) + n * day).toISOString().slice(0, 10);

/** Between 61 and some hundred events over four years, crowded or not, some known to the month or lasting for weeks. */
const stories = fc
  .array(
    fc.record({
      start: fc.oneof(fc.nat(1400), fc.nat(20)),
      kind: fc.constantFrom('day', 'day', 'day', 'month', 'span'),
      weight: fc.integer({min: 1, max: 5}),
      group: fc.constantFrom('a', 'b', undefined),
    }),
    {minLength: 61, maxLength: 400},
  )
  .map(items =>
    documentOf(
      items.map(({start, kind, weight, group}) => ({
        date:
          kind === 'month'
            ? dayOf(start).slice(0, 7)
            : kind === 'span'
              ? `${dayOf(start)}/${dayOf(start + 20)}`
              : dayOf(start),
        weight: weight as 1 | 2 | 3 | 4 | 5,
        ...(group && {group}),
      })),
      {
        groups: [
          {id: 'a', label: 'الأول'},
          {id: 'b', label: 'الثاني'},
        ],
      },
    ),
  );

/** What the marks of a scene stand for, together. */
const counted = ({events}: Scene): number => events.reduce((sum, {mark}) => sum + mark.count, 0);

const labels = ({events}: Scene) => events.flatMap(({id, label}) => (label ? [{id, ...label}] : []));

function overlaps(scene: Scene): string[] {
  const all = labels(scene);
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter(
        b =>
          a.x + a.width > b.x + 0.01 &&
          b.x + b.width > a.x + 0.01 &&
          a.y + a.height > b.y + 0.01 &&
          b.y + b.height > a.y + 0.01,
      )
      .map(b => `${a.id} covers ${b.id}`),
  );
}

const drawn = (document: Parameters<typeof readMany>[0], width: number, lang: string, lanes = false): Drawing =>
  drawMany(readMany(document), sceneOptions({lang, width, layout: 'horizontal', lanes}));

describe('a story of very many events', () => {
  it('counts every event once, whatever the room', () => {
    fc.assert(
      fc.property(stories, fc.integer({min: 600, max: 1600}), fc.constantFrom('ar', 'en'), (document, width, lang) => {
        const {scene} = drawn(document, width, lang);
        expect(scene.inView).to.include({count: document.events.length, of: document.events.length});
        expect(counted(scene)).to.equal(document.events.length);
      }),
      {numRuns: 60},
    );
  });

  it('counts exactly what is in view of a part of it', () => {
    fc.assert(
      fc.property(
        stories,
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.integer({min: 1, max: 60}),
        (document, at, k) => {
          const {axis} = drawn(document, 1100, 'ar');
          if (!axis) throw new Error('There is room for an axis.');
          const scene = zoomedScenes(axis)({k, center: Date.UTC(2019, 0, 1) + at * 1400 * day}, false);
          expect(counted(scene)).to.equal(scene.inView?.count);
        },
      ),
      {numRuns: 60},
    );
  });

  it('is read in the order of its positions, whichever of a crowd leads it and whatever part is in view', () => {
    fc.assert(
      fc.property(
        stories,
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.integer({min: 1, max: 60}),
        fc.nat(60),
        (document, at, k, come) => {
          const {axis, many} = drawn(document, 1100, 'ar');
          if (!axis || !many) throw new Error('There is room for an axis.');
          // What a reader has come to by a key stands among the others.
          many.pin([many.idOf(come)]);
          const {events} = zoomedScenes(axis)({k, center: Date.UTC(2019, 0, 1) + at * 1400 * day}, false);
          const positions = events.flatMap(({id, mark}) => (mark.column ? [] : many.indexOf(id)));
          expect(positions).to.deep.equal(positions.toSorted((a, b) => a - b));
        },
      ),
      {numRuns: 60},
    );
  });

  it('lets no label cover another, nor leave the plot', () => {
    fc.assert(
      fc.property(stories, fc.integer({min: 600, max: 1600}), (document, width) => {
        const {scene} = drawn(document, width, 'ar');
        expect(overlaps(scene)).to.deep.equal([]);
        for (const {id, x, y, width: wide, height} of labels(scene)) {
          expect(x, id).to.be.at.least(-0.01);
          expect(x + wide, id).to.be.at.most(scene.width + 0.01);
          expect(y, id).to.be.at.least(-0.01);
          expect(y + height, id).to.be.at.most(scene.height + 0.01);
        }
      }),
      {numRuns: 60},
    );
  });

  it('has each mark in the row of its group, where each group has a row, and still counts every event once', () => {
    fc.assert(
      fc.property(
        stories,
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.integer({min: 1, max: 60}),
        (document, at, k) => {
          const {axis} = drawn(document, 1100, 'ar', true);
          if (!axis) throw new Error('There is room for an axis.');
          const scene = zoomedScenes(axis)({k, center: Date.UTC(2019, 0, 1) + at * 1400 * day}, false);
          expect(counted(scene)).to.equal(scene.inView?.count);
          expect(overlaps(scene)).to.deep.equal([]);
          if (!scene.lanes.length) return; // one group alone
          const names = document.groups?.map(({label}) => label) ?? [];
          for (const {id, group, mark} of scene.events) {
            if (mark.column) continue;
            const row = scene.lanes.find(({y, height}) => mark.y > y && mark.y < y + height);
            expect(row?.lines.join(' ') ?? 'no row', id).to.equal(names[group] ?? '');
          }
          for (const {y, height} of scene.density?.rows ?? []) {
            expect(y - height).to.be.at.least(scene.lanes[0]?.y ?? 0);
            expect(y).to.be.at.most(scene.axisY);
          }
        },
      ),
      {numRuns: 60},
    );
  });

  it('is the same whatever the order of the file', () => {
    fc.assert(
      fc.property(stories, document => {
        const turned = {...document, events: document.events.toReversed()};
        expect(drawn(turned, 1100, 'ar').scene).to.deep.equal(drawn(document, 1100, 'ar').scene);
      }),
      {numRuns: 30},
    );
  });
});
