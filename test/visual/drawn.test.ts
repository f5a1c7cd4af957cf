import {expect} from 'chai';
import * as fc from 'fast-check';
import english from '../../data/gulf-moscow.en.json';
import arabic from '../../data/gulf-moscow.json';
import '../../src/khatt.ts';
import type {Timeline} from '../../src/core/model/timeline.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import {stories} from '../support/arbitraries/story.ts';
import {drawnFaults, labelledIds} from '../support/drawn-faults.ts';
import {clear, findAll, stage} from '../support/fixture.ts';
import {loadPlex, plex} from '../support/plex.ts';

const titlesOf = ({events}: Timeline) => new Map(events.map(({id, title}) => [id, title]));

describe('a story on the page', function () {
  this.timeout(90_000);
  let block: HTMLElement;
  let element: KhattTimeline;

  before(loadPlex);
  beforeEach(() => {
    block = stage(undefined, 1024);
    block.style.font = `16px '${plex}'`;
    element = document.createElement('khatt-timeline');
    block.append(element);
  });
  afterEach(clear);

  /** Draws a story as an article would show it, and gives what is wrong with it. */
  async function show(timeline: Timeline, {width = 1024, dir = '', lang = timeline.lang ?? 'ar'} = {}) {
    block.style.width = `${width}px`;
    block.lang = lang;
    block.dir = dir || (lang.startsWith('ar') ? 'rtl' : 'ltr');
    element.timeline = timeline;
    await element.ready;
    return drawnFaults(element, titlesOf(timeline));
  }

  for (const [lang, story] of Object.entries({ar: arabic, en: english}) as unknown as [string, Timeline][]) {
    for (const dir of ['rtl', 'ltr']) {
      for (const width of [320, 360, 768, 1024, 1280, 1920]) {
        it(`has six whole titles of six, and nothing covers anything: ${lang}, ${dir}, ${width} px`, async () => {
          const faults = await show(story, {width, dir, lang});
          expect(getComputedStyle(element).fontFamily).to.contain(plex);
          expect(findAll(element, '[part~=plot]')[0]?.getBoundingClientRect().width).to.equal(width);
          expect(labelledIds(element)).to.deep.equal(story.events.map(({id}) => id));
          expect(faults).to.deep.equal([]);
        });
      }
    }
  }

  it('keeps all twelve labels of at least 95 % of 200 stories at 1,024 px on the axis, and covers nothing in any', async () => {
    element.layout = 'horizontal';
    const all = fc.sample(stories({min: 12, max: 12}), {numRuns: 200, seed: 2022});
    const faults: string[] = [];
    let whole = 0;
    for (const [i, timeline] of all.entries()) {
      faults.push(...(await show(timeline)).map(fault => `story ${i}: ${fault}`));
      whole += labelledIds(element).length === 12 ? 1 : 0;
    }
    console.log(`${whole} of 200 stories keep all twelve labels on the page at 1,024 px; ${faults.length} overlaps.`);
    expect(faults).to.deep.equal([]);
    expect(whole).to.be.at.least(190);
  });

  it('shows every title of a story of 12 events or fewer, whole, at any width', async () => {
    await fc.assert(
      fc.asyncProperty(stories({max: 12, odd: true}), fc.integer({min: 320, max: 1600}), async (timeline, width) => {
        expect(await show(timeline, {width})).to.deep.equal([]);
        expect(labelledIds(element)).to.have.members(timeline.events.map(({id}) => id));
      }),
      {numRuns: 80},
    );
  });

  it('covers nothing in a large story, in either direction', async () => {
    await fc.assert(
      fc.asyncProperty(
        stories({min: 13, max: 45}),
        fc.integer({min: 600, max: 1600}),
        fc.constantFrom('rtl', 'ltr'),
        async (timeline, width, dir) => {
          expect(await show(timeline, {width, dir})).to.deep.equal([]);
        },
      ),
      {numRuns: 40},
    );
  });
});
