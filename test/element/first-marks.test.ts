import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/khatt.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import {clear, findAll, stage, unplaced, until} from '../support/fixture.ts';

const day = 864e5;
const story = (count: number) => ({
  khatt: 1 as const,
  lang: 'ar',
  events: Array.from({length: count}, (_, i) => ({
    id: `event-${i}`,
    date: new Date(Date.UTC(2019, 0, 1) + ((i * 7919) % 1460) * day).toISOString().slice(0, 10),
    title: `الحدث رقم ${i}`,
  })),
});

/** Where the marks that stand for one or several events are, on the page. */
const places = (element: KhattTimeline): Map<string, string> =>
  new Map(
    findAll(element, '[part~=event]:has(> .mark:not(.column))').map(each => {
      const {left, top} = each.querySelector('.mark')?.getBoundingClientRect() ?? {left: 0, top: 0};
      return [each.dataset['id'] ?? '', `${Math.round(left)} ${Math.round(top)}`];
    }),
  );
const frameOf = (element: KhattTimeline): readonly number[] => {
  const plot = findAll(element, '[part~=plot]')[0]?.getBoundingClientRect();
  const tick = findAll(element, '[part~=tick]')[0]?.getBoundingClientRect();
  return [plot?.top, plot?.height, tick?.top, tick?.left].map(value => Math.round(value ?? Number.NaN));
};

describe('the first marks of a long story', () => {
  const {fetch, setTimeout} = globalThis;
  before(() => setViewport({width: 1280, height: 900}));
  afterEach(() => {
    Object.assign(globalThis, {fetch, setTimeout});
    clear();
  });

  for (const count of [100, 5000]) {
    it(`come before the titles, and nothing moves when those are there (${count})`, async () => {
      const element = unplaced();
      element.timeline = story(count);
      stage(undefined, 1200).append(element);
      await until(() => findAll(element, '[part~=mark]').length);
      const [first, frame] = [places(element), frameOf(element)];
      expect(findAll(element, '[part~=label]')).to.have.lengthOf(0);
      expect(findAll(element, '[part~=tick]').length).to.be.above(2);
      await element.ready;
      expect(findAll(element, '[part~=label]').length).to.be.above(10);
      expect(frameOf(element)).to.deep.equal(frame);
      const now = places(element);
      for (const [id, place] of first) expect(now.get(id), id).to.equal(place);
      if (count === 100) expect(first.size).to.equal(now.size);
    });
  }

  it('come once: what takes the place of a story comes with its titles', async () => {
    const element = unplaced();
    element.timeline = story(80);
    stage(undefined, 1200).append(element);
    await element.ready;
    element.timeline = story(90);
    await until(() => findAll(element, '[part~=mark]').some(mark => mark.ariaLabel?.includes('90')));
    expect(findAll(element, '[part~=label]').length).to.be.above(10);
  });

  it('come with the first part of a large file, and wait for no more of it, nor for a time to pass', async () => {
    const file = new TextEncoder().encode(JSON.stringify(story(9000)));
    const body = new ReadableStream({start: stream => stream.enqueue(file.slice(0, 200_000))});
    const element = unplaced({src: '/a-large-story.json'});
    globalThis.fetch = async () => new Response(body, {headers: {'Content-Length': String(file.length)}});
    globalThis.setTimeout = ((act: () => void, ms = 0) => (ms < 1000 ? 0 : setTimeout(act, ms))) as typeof setTimeout;
    stage(undefined, 1200).append(element);
    await until(() => findAll(element, '[part~=mark]').length);
    expect(element.matches(':state(loading)')).to.be.true;
  });

  it('leave no message behind that flashes while the story is on its way', async () => {
    const element = unplaced({src: '/a-story-that-never-comes'});
    globalThis.fetch = () => new Promise(() => undefined);
    stage(undefined, 1200).append(element);
    await until(() => findAll(element, '.message').length);
    const [message] = findAll(element, '.message');
    expect(message?.checkVisibility({visibilityProperty: true})).to.be.false;
    await until(() => message?.checkVisibility({visibilityProperty: true}));
  });
});
