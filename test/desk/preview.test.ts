import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {KhattDesk} from '../../src/desk.ts';
import type {KhattTimeline} from '../../src/element/khatt-timeline.ts';
import {clearDesks, desk, inPart, settled, sixEvents, until} from '../support/desk-fixture.ts';
import {click, focusPage} from '../support/input.ts';

const timelineOf = (element: KhattDesk) => inPart<KhattTimeline>(element, 'preview', 'khatt-timeline');

async function drawn(element: KhattDesk): Promise<KhattTimeline> {
  await settled(element);
  const timeline = timelineOf(element);
  await timeline.ready;
  return timeline;
}

const set = async (element: KhattDesk, name: string, value: string): Promise<void> => {
  await click(inPart(element, 'preview', `[data-set=${name}][data-value=${value}]`));
  await drawn(element);
};

describe('The preview', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1400, height: 900});
  });
  afterEach(clearDesks);

  it('follows what is written', async () => {
    const element = await desk(sixEvents, {width: 1400});
    const timeline = await drawn(element);
    expect(timeline.timeline.events.map(({title}) => title)).to.deep.equal(['زيارة', 'لقاء', 'جولة']);
    element.store.edit([{key: 1, field: 'title', text: 'زيارة إلى موسكو'}]);
    await until(() => timeline.renderRoot.textContent?.includes('زيارة إلى موسكو'));
  });

  it('draws nothing anew where only the article changed, or only another cell was gone to', async () => {
    const element = await desk(sixEvents, {width: 1400});
    const timeline = await drawn(element);
    let loads = 0;
    timeline.addEventListener('khatt-load', () => loads++);
    element.store.apply({...element.store.draft, article: 'نص'});
    element.store.select(2, 'title');
    await drawn(element);
    await drawn(element);
    expect(loads).to.equal(0);
  });

  it('is as wide as the device that it stands for, whatever room there is', async () => {
    const element = await desk(sixEvents, {width: 1400});
    for (const [device, width] of Object.entries({tablet: 768, desktop: 1200, phone: 360})) {
      await set(element, 'device', device);
      expect(inPart(element, 'preview', '.sheet').offsetWidth).to.equal(width);
      const room = inPart(element, 'preview', '.room');
      expect(room.scrollWidth, device).to.be.at.most(room.clientWidth);
    }
  });

  it('shows either direction, a dark page, and what paper will get', async () => {
    const element = await desk(sixEvents, {width: 1400});
    const timeline = await drawn(element);
    await set(element, 'direction', 'ltr');
    expect(timeline.dir).to.equal('ltr');
    await set(element, 'look', 'dark');
    expect(getComputedStyle(timeline).colorScheme).to.equal('dark');
    await set(element, 'look', 'print');
    await until(() => timeline.renderRoot.querySelector('.paper'));
    await set(element, 'look', 'light');
    expect(timeline.renderRoot.querySelector('.paper')).to.equal(null);
  });

  it('runs as the language of the story is written, whichever of its tags that has', async () => {
    for (const [lang, dir] of [
      ['ku', 'rtl'],
      ['ku-TR', 'ltr'],
      ['iw', 'rtl'],
      ['de', 'ltr'],
    ]) {
      const timeline = await drawn(await desk({...sixEvents, lang}, {width: 1400}));
      expect(timeline.dir, lang).to.equal(dir);
    }
  });

  it('leads from an event to its row, and from a row to its event', async () => {
    const element = await desk(sixEvents, {width: 1400});
    const timeline = await drawn(element);
    await click(timeline.renderRoot.querySelector('li[data-id=c] .mark') as HTMLElement);
    await settled(element);
    expect(element.store.active.key).to.equal(3);
    element.store.select(2);
    await drawn(element);
    expect(timeline.selected).to.equal('b');
  });

  it('says so where there is nothing to show yet', async () => {
    const element = await desk({khatt: 1, title: 'قصة', lang: 'ar', events: []}, {width: 1400});
    expect(inPart(element, 'preview', '.empty').textContent).to.include('أول حدث');
    element.store.edit([
      {key: 1, field: 'title', text: 'أ'},
      {key: 1, field: 'date', text: '2020'},
    ]);
    await drawn(element);
    await until(() => timelineOf(element).timeline.events.length === 1);
  });
});
