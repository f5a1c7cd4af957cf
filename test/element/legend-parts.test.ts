import {sendKeys, setViewport} from '@web/test-runner-commands';
import axe from 'axe-core';
import {expect} from 'chai';
import '../../src/khatt.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import {clear, find, findAll, focused, has, text, timeline, until} from '../support/fixture.ts';
import {click, emulate, focusPage, letGo, press} from '../support/input.ts';

const dayOf = (n: number): string => new Date(Date.UTC(2019, 0, 1) + n * 864e5).toISOString().slice(0, 10);
const names = {
  groups: Array.from({length: 60}, (_, i) => `الطرف ${i + 1}`),
  eras: Array.from({length: 60}, (_, i) => `حقبة ${i + 1}`),
};
type List = keyof typeof names;
const lists = ['groups', 'eras'] as const;

const story = (count: number) => ({
  khatt: 1 as const,
  lang: 'ar',
  title: 'يوميات',
  groups: names.groups.map((label, i) => ({id: `g${i}`, label})),
  eras: names.eras.map((label, i) => ({date: `${dayOf(24 * i)}/${dayOf(24 * i + 20)}`, label})),
  events: Array.from({length: count}, (_, i) => ({
    id: `event-${i}`,
    date: dayOf((i * 7919) % 1440),
    title: `الحدث رقم ${i}`,
    group: `g${i % 60}`,
  })),
});

const listed = (element: KhattTimeline, what: List): string[] => findAll(element, `.${what} bdi`).map(text);
const way = (element: KhattTimeline, what: List, to: 'next' | 'previous'): HTMLElement =>
  find(element, `.legend [data-page=${what}-${to}]`);
/** «1–15 of 60», beside the ways. */
const told = (element: KhattTimeline, what: List): string => text(way(element, what, 'next').parentElement as Element);

async function turn(element: KhattTimeline, what: List, to: 'next' | 'previous' = 'next'): Promise<void> {
  const before = told(element, what);
  await click(way(element, what, to));
  await until(() => told(element, what) !== before);
}

describe('a legend of more names than there is room for', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(async () => {
    await emulate();
    clear();
  });

  for (const count of [60, 1000]) {
    for (const width of [1230, 360]) {
      it(`has each of them in one of its parts, to which keys lead (${count}, ${width})`, async () => {
        const element = await timeline(story(count), {}, width);
        for (const what of lists) {
          const seen: string[] = [];
          way(element, what, 'next').focus();
          for (;;) {
            const part = listed(element, what);
            expect(part.length).to.be.at.least(4);
            expect(told(element, what)).to.contain(`${seen.length + 1}–${seen.length + part.length} من 60`);
            seen.push(...part);
            if (way(element, what, 'next').ariaDisabled === 'true') break;
            const before = told(element, what);
            await sendKeys({press: 'Enter'});
            await until(() => told(element, what) !== before);
            expect(focused(element)).to.equal(way(element, what, 'next'));
          }
          expect(seen).to.deep.equal(names[what]);
          await turn(element, what, 'previous');
          expect(listed(element, what)).to.not.include(names[what].at(-1));
        }
      });
    }
  }

  it('stays where a reader has turned to, whatever they hide; its groups hide their events from every part', async () => {
    const element = await timeline(story(1000), {}, 1230);
    await turn(element, 'groups');
    const part = listed(element, 'groups');
    const [button] = findAll(element, '.groups button');
    const id = button?.dataset['group'] ?? '';
    await click(button as HTMLElement);
    await element.ready;
    expect(listed(element, 'groups')).to.deep.equal(part);
    expect(find(element, `[data-group=${id}]`).ariaPressed).to.equal('false');
    expect(text(find(element, '[part=status]'))).to.contain('983');
    await turn(element, 'groups', 'previous');
    await turn(element, 'eras');
    expect(listed(element, 'groups')[0]).to.equal(names.groups[0]);
    await turn(element, 'groups');
    expect(find(element, `[data-group=${id}]`).ariaPressed).to.equal('false');
    element.timeline = {...story(1000), groups: story(0).groups.map(group => ({...group, label: `${group.label} ب`}))};
    await element.ready;
    expect(listed(element, 'groups')[0], 'of another story').to.equal(`${names.groups[0]} ب`);
    expect(listed(element, 'eras')[0], 'which has the same eras').to.not.equal(names.eras[0]);
  });

  it('is in parts only where labels that say less would not leave it whole', async () => {
    const few = story(30);
    const events = few.events.map((event, i) => ({
      ...event,
      group: `g${i % 16}`,
      date: `${event.date}${'~?%'[i % 3]}`,
    }));
    const some = {...few, groups: few.groups.slice(0, 16), eras: few.eras.slice(0, 12), events};
    const whole = await timeline(some, {lanes: true}, 760);
    expect(listed(whole, 'groups').length).to.equal(16);
    expect(has(whole, '.plot.many')).to.equal(true);
    clear();
    const all = story(12).events.map((event, i) => ({...event, group: `g${i}`}));
    const own = await timeline({...story(12), events: all}, {}, 1230);
    expect(has(own, '.plot.many'), 'twelve events have their labels').to.equal(false);
    expect(findAll(own, '.label').length).to.equal(12);
  });

  it('is of its own timeline alone', async () => {
    const [one, other] = [await timeline(story(1000), {}, 1230), await timeline(story(1000), {}, 1230)];
    await turn(one, 'groups');
    other.requestUpdate();
    await other.ready;
    expect(listed(other, 'groups')[0]).to.equal(names.groups[0]);
  });

  it('says of its ways what they lead through, and passes axe', async () => {
    const element = await timeline(story(1000), {lanes: true}, 1230);
    expect(findAll(element, '.legend [role=group]').map(each => each.ariaLabel)).to.deep.equal(['المجموعات', 'الحقب']);
    await press('Tab');
    const {violations} = await axe.run(element, {resultTypes: ['violations']});
    expect(violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id} ${target.join(' ')}`))).to.deep.equal([]);
  });

  it('is whole on paper and in a picture', async () => {
    for (const width of [1230, 360]) {
      const element = await timeline(story(1000), {}, width);
      const svg = await element.toSVG();
      for (const name of [...names.groups, ...names.eras]) expect(svg).to.contain(name);
      await emulate({media: 'print'});
      await until(() => listed(element, 'groups').length === 60);
      expect(listed(element, 'eras')).to.deep.equal(names.eras);
      expect(has(element, '.legend [data-page]')).to.equal(false);
      await emulate();
      await until(() => listed(element, 'groups').length < 60);
      clear();
    }
  });

  it('leaves each row its name, up to a hundred of them; of more there are none, and it says so', async () => {
    const element = await timeline(story(300), {lanes: true}, 1230);
    const rows = findAll(element, '.lane');
    expect(rows.map(text)).to.deep.equal(names.groups);
    const plot = find(element, '[part~=plot]').getBoundingClientRect();
    for (const row of rows) expect(row.getBoundingClientRect().left).to.be.closeTo(plot.right, 0.5);
    const many = {
      groups: Array.from({length: 101}, (_, i) => ({id: `g${i}`, label: `الطرف ${i}`})),
      events: story(303).events.map((event, i) => ({...event, group: `g${i % 101}`})),
    };
    element.timeline = {...story(0), ...many};
    await element.ready;
    expect(has(element, '.lane')).to.equal(false);
    expect(text(find(element, '.note'))).to.contain('المجموعات أكثر من أن يكون لكل منها صف.');
  });
});
