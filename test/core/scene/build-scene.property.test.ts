import {expect} from 'chai';
import * as fc from 'fast-check';
import type {Timeline, TimelineEvent} from '../../../src/core/model/timeline.ts';
import {type StoryShape, stories} from '../../support/arbitraries/story.ts';
import {draw, sceneOptions} from '../../support/draw.ts';
import {sceneFaults} from '../../support/scene-faults.ts';

const shapes = () =>
  fc.record({
    width: fc.constantFrom(320, 600, 768, 1024, 1600, 2560),
    em: fc.constantFrom(16, 16, 12, 24),
    layout: fc.constantFrom('auto' as const, 'horizontal' as const),
    spacing: fc.constantFrom('auto' as const, 'proportional' as const, 'broken' as const, 'equal' as const),
    axis: fc.constantFrom('auto' as const, 'rtl' as const, 'ltr' as const),
  });

describe('buildScene, whatever the story', () => {
  for (const [amount, shape, numRuns] of [
    ['up to 14 events', {max: 14}, 1500],
    ['up to 14 odd events', {max: 14, odd: true}, 1000],
    ['up to 60 events', {min: 13, max: 60, odd: true}, 400],
  ] as const satisfies readonly (readonly [string, StoryShape, number])[]) {
    it(`draws ${amount} so that nothing covers anything, and nothing leaves the plot`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(stories(shape), shapes(), (timeline, options) => {
          const {em, ...rest} = options;
          const scene = draw(timeline, {...rest, measure: sceneOptions({em}).measure, em});
          expect(sceneFaults(scene, sceneOptions({em}))).to.deep.equal([]);
        }),
        {numRuns},
      );
    });
  }

  it('draws the same for any order of the events in the file', () => {
    const mixed = stories({max: 30, odd: true}).chain(timeline =>
      fc.tuple(
        fc.constant(timeline),
        fc
          .shuffledSubarray([...timeline.events], {
            minLength: timeline.events.length,
            maxLength: timeline.events.length,
          })
          .map((events): Timeline => ({...timeline, events})),
        shapes(),
      ),
    );
    fc.assert(
      fc.property(mixed, ([timeline, shuffled, {em, ...options}]) => {
        const at = {...options, em, measure: sceneOptions({em}).measure};
        expect(draw(shuffled, at)).to.deep.equal(draw(timeline, at));
      }),
      {numRuns: 300},
    );
  });

  it('lists its events in order of time, each once', () => {
    fc.assert(
      fc.property(stories({max: 40, odd: true}), timeline => {
        const {events} = draw(timeline);
        expect(events.map(({id}) => id)).to.have.members(timeline.events.map(({id}) => id));
      }),
      {numRuns: 300},
    );
  });

  it('turns a story of 12 events or fewer into a list rather than lose a title', () => {
    fc.assert(
      fc.property(stories({max: 12, odd: true}), fc.integer({min: 300, max: 1600}), (timeline, width) => {
        const {layout, events} = draw(timeline, {width});
        if (layout === 'horizontal') expect(events.filter(({label}) => !label)).to.deep.equal([]);
      }),
      {numRuns: 500},
    );
  });

  it('loses descriptions before it loses labels', () => {
    const text = 'جملة أولى تقول ما جرى يومها بكلمات قليلة.';
    const lost = {descriptionsOnly: 0, labelsToo: 0, labelsOnly: 0};
    for (const timeline of fc.sample(stories({min: 10, max: 16, lang: 'ar'}), {numRuns: 150, seed: 2022})) {
      // Every label weighs the same here, so that only descriptions can give way.
      const events = timeline.events.map(({weight: _, ...event}): TimelineEvent => ({...event, text}));
      const drawn = draw({...timeline, events}, {width: 600, layout: 'horizontal'}).events;
      const lostLabel = drawn.some(({label, mark}) => !label && mark.count > 0);
      const lostDescription = drawn.some(({label}) => label?.summaryLines.length === 0);
      if (lostLabel && lostDescription) lost.labelsToo += 1;
      else if (lostLabel) lost.labelsOnly += 1;
      else if (lostDescription) lost.descriptionsOnly += 1;
    }
    expect(lost.descriptionsOnly).to.be.greaterThan(40);
    expect(lost.labelsToo).to.be.greaterThan(40);
    // Where dots of one day crowd at the plot's end, leaders have no room, whatever the labels hold.
    expect(lost.labelsOnly).to.be.lessThan(8);
  });

  it('keeps the labels of heavier events longer than those of lighter ones', () => {
    const crowded = fc.sample(stories({min: 30, max: 40}), {numRuns: 60, seed: 2019});
    const shown = new Map([1, 2, 3, 4, 5].map(weight => [weight, {all: 0, labelled: 0}]));
    for (const timeline of crowded) {
      for (const {id, label} of draw(timeline, {layout: 'horizontal', width: 900}).events) {
        const weight = timeline.events.find(event => event.id === id)?.weight ?? 3;
        const tally = shown.get(weight);
        if (!tally) continue;
        tally.all += 1;
        tally.labelled += label ? 1 : 0;
      }
    }
    const [lightest = 1, light = 1, usual = 1, heavy = 1, heaviest = 1] = [...shown.values()].map(
      ({all, labelled}) => labelled / all,
    );
    expect(usual).to.be.greaterThan(1.2 * Math.max(lightest, light));
    expect(heavy).to.be.greaterThan(1.2 * usual);
    expect(heaviest).to.be.greaterThan(1.2 * heavy);
  });

  it('keeps the one label that weighs more than all others together', () => {
    fc.assert(
      fc.property(stories({min: 20, max: 40}), fc.nat(), (timeline, n) => {
        const heavy = timeline.events[n % timeline.events.length]?.id;
        const events = timeline.events.map((event): TimelineEvent => ({...event, weight: event.id === heavy ? 5 : 1}));
        const drawn = draw({...timeline, events}, {layout: 'horizontal', width: 700}).events;
        expect(drawn.find(({id}) => id === heavy)?.label).to.not.equal(undefined);
      }),
      {numRuns: 200},
    );
  });

  it('labels every event, its title whole, in at least 95 % of 200 twelve-event stories at 1,024 px, without an overlap', () => {
    const all = fc.sample(stories({min: 12, max: 12}), {numRuns: 200, seed: 2022});
    const faults: string[] = [];
    const whole = all.filter(timeline => {
      const scene = draw(timeline, {layout: 'horizontal'});
      faults.push(...sceneFaults(scene, sceneOptions()));
      return scene.events.every(({label}) => label);
    });
    console.log(`${whole.length} of 200 stories keep all twelve labels at 1,024 px; ${faults.length} overlaps.`);
    expect(faults).to.deep.equal([]);
    expect(whole.length).to.be.at.least(190);
  });
});
