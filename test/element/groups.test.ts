import {setViewport} from '@web/test-runner-commands';
import axe from 'axe-core';
import {expect} from 'chai';
import * as fc from 'fast-check';
import type {KhattSelectEvent} from '../../src/element/khatt-events.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {stories} from '../support/arbitraries/story.ts';
import {drawnFaults} from '../support/drawn-faults.ts';
import {
  clear,
  find,
  findAll,
  findSome,
  focused,
  freshPage,
  has,
  ids,
  isOpen,
  mark,
  sample,
  text,
  timeline,
  until,
} from '../support/fixture.ts';
import {click, emulate, focusPage, letGo, press} from '../support/input.ts';

const button = (element: KhattTimeline, group: string): HTMLElement =>
  find(element, `[part=legend] [data-group="${group}"]`);
const isPressed = (element: KhattTimeline, group: string): boolean =>
  button(element, group).getAttribute('aria-pressed') === 'true';
const said = (element: KhattTimeline): string => text(find(element, '[role=status]'));
const name = (element: KhattTimeline, id: string): string => mark(element, id).getAttribute('aria-label') ?? '';
const ticks = (element: KhattTimeline): string[] =>
  findAll(element, '[part~=tick]').map(tick => `${text(tick)} ${Math.round(tick.getBoundingClientRect().left)}`);
const tabStops = (element: KhattTimeline): string[] =>
  findAll(element, '[part~=mark][tabindex="0"]').map(stop => stop.closest<HTMLElement>('li')?.dataset['id'] ?? '');

async function toggle(element: KhattTimeline, group: string): Promise<void> {
  await click(button(element, group));
  await element.ready;
}

/** Two groups, and an event in none of them. */
const twoGroups = {
  khatt: 1,
  lang: 'ar',
  groups: [
    {id: 'a', label: 'الأول', color: '#7a1f5c'},
    {id: 'b', label: 'الثاني', color: '#1f6f54'},
  ],
  events: [
    {id: 'one', date: '2022-10-01', title: 'أ', group: 'a'},
    {id: 'two', date: '2022-10-05', title: 'ب', group: 'b'},
    {id: 'three', date: '2022-10-09', title: 'ج'},
  ],
};

beforeEach(async () => {
  await focusPage();
  await setViewport({width: 1280, height: 900});
  await letGo();
});
afterEach(async () => {
  clear();
  await emulate();
});

describe('the palette', () => {
  const inks = (element: KhattTimeline): string[] =>
    ['one', 'two', 'three'].map(id => getComputedStyle(mark(element, id)).getPropertyValue('--_ink'));
  const plain = {
    ...twoGroups,
    groups: twoGroups.groups.map(({id, label}, i) => ({id, label, ...(i && {color: '#1f6f54'})})),
  };

  it('of the document colours the groups without a colour of their own, and the tag’s wins over it', async () => {
    const element = await timeline(plain);
    const [own, chosen, none] = inks(element);
    element.timeline = {...plain, presentation: {palette: 'plain'}} as unknown as KhattTimeline['timeline'];
    await element.ready;
    const [calm] = inks(element);
    expect(calm).to.not.equal(own);
    expect(inks(element).slice(1)).to.deep.equal([chosen, none]);
    element.setAttribute('palette', 'khatt');
    await element.updateComplete;
    expect(inks(element)[0]).to.equal(own);
    element.removeAttribute('palette');
    await element.updateComplete;
    expect(inks(element)[0]).to.equal(calm);
  });
});

describe('groups in the legend', () => {
  it('are buttons, pressed while their events are shown, in the order of the author', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    const buttons = findAll(element, '[part=legend] button');
    expect(buttons.map(text)).to.deep.equal(['قطر', 'روسيا', 'الإمارات', 'أوبك+']);
    for (const each of buttons) {
      expect(each.getAttribute('aria-pressed')).to.equal('true');
      const {width, height} = each.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('put their events out of sight and back, and say so', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    const all = ids(element);
    const axis = ticks(element);
    const {height} = find(element, '[part=plot]').getBoundingClientRect();
    await toggle(element, 'russia');
    expect(isPressed(element, 'russia')).to.equal(false);
    expect(ids(element)).to.deep.equal(['dushanbe', 'opec', 'mbz', 'astana']);
    expect(said(element)).to.equal('أُخفيت أحداث روسيا، يظهر 4 من 6');
    expect(name(element, 'opec')).to.include('2 من 4');
    expect(ticks(element), 'the axis stands still').to.deep.equal(axis);
    expect(find(element, '[part=plot]').getBoundingClientRect().height, 'and so does the page').to.equal(height);
    expect(focused(element)).to.equal(button(element, 'russia'));
    await press('Space');
    await element.ready;
    expect(isPressed(element, 'russia')).to.equal(true);
    expect(ids(element)).to.deep.equal(all);
    expect(said(element)).to.equal('أُظهرت أحداث روسيا، يظهر 6 من 6');
  });

  it('leave the events of a list, and its drawing when nothing is left', async () => {
    const element = await sample('gulf-moscow', {layout: 'vertical'}, 600);
    await toggle(element, 'qatar');
    expect(ids(element)).to.deep.equal(['lavrov', 'opec', 'mbz', 'ushakov']);
    for (const group of ['russia', 'uae', 'opec']) await toggle(element, group);
    expect(ids(element)).to.deep.equal([]);
    expect(text(find(element, '.empty'))).to.equal('يظهر 0 من 6');
    await toggle(element, 'uae');
    expect(ids(element)).to.deep.equal(['mbz']);
  });

  it('leave the axis where it is when all are out of sight', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    const axis = ticks(element);
    for (const group of ['qatar', 'russia', 'uae', 'opec']) await toggle(element, group);
    expect(ids(element)).to.deep.equal([]);
    expect(ticks(element)).to.deep.equal(axis);
    expect(findAll(element, '[part=legend] button')).to.have.length(4);
  });

  it('have the focus where the buttons that zoom go with what there was to zoom', async () => {
    const element = await sample('gulf-moscow', {layout: 'horizontal'}, 1200);
    await element.zoomTo('2022-10');
    for (const {id} of element.timeline.groups ?? []) await toggle(element, id);
    await until(() => has(element, '[data-zoom=fit]'));
    await click(find(element, '[data-zoom=fit]'));
    await until(() => !has(element, '[data-zoom=fit]'));
    await until(() => focused(element)?.matches('[data-action=group]'));
  });

  it('never leave the reader at an event that is out of sight', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    element.select('lavrov');
    await element.ready;
    expect(isOpen(element, 'card')).to.equal(true);
    const told: string[] = [];
    element.addEventListener('khatt-select', event => told.push((event as KhattSelectEvent).id));
    await toggle(element, 'russia');
    expect([element.selected, isOpen(element, 'card'), told]).to.deep.equal(['', false, ['']]);
    expect(tabStops(element)).to.have.length(1);
    expect(ids(element)).to.include(tabStops(element)[0]);
  });

  it('stay as they are where the page keeps the selection', async () => {
    const element = await sample('gulf-moscow', {selected: 'lavrov'}, 1200);
    element.addEventListener('khatt-select', event => event.preventDefault());
    await toggle(element, 'russia');
    expect(element.selected).to.equal('lavrov');
    expect(ids(element)).to.have.length(6);
  });

  it('come back with an event that the page or its address selects', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    await toggle(element, 'russia');
    await toggle(element, 'uae');
    element.select('lavrov');
    await element.ready;
    expect([isPressed(element, 'russia'), isPressed(element, 'uae')]).to.deep.equal([true, false]);
    expect(element.selected).to.equal('lavrov');
    location.hash = '#mbz';
    await until(() => element.selected === 'mbz');
    await element.ready;
    expect(isPressed(element, 'uae')).to.equal(true);
  });

  it('are forgotten with the story that had them', async () => {
    const element = await timeline(twoGroups);
    await toggle(element, 'a');
    const {groups: _, ...plain} = twoGroups;
    element.timeline = plain as never;
    await element.ready;
    expect(ids(element)).to.deep.equal(['one', 'two', 'three']);
    element.timeline = twoGroups as never;
    await element.ready;
    expect(isPressed(element, 'a')).to.equal(true);
  });

  it('are plain words where there are no controls, or no other group', async () => {
    const bare = await timeline(twoGroups, {'without-controls': true});
    expect(has(bare, '[part=legend] button')).to.equal(false);
    expect(findAll(bare, '[part=legend] .groups li').map(text)).to.deep.equal(['الأول', 'الثاني']);
    const events = twoGroups.events.filter(({group}) => group !== 'b');
    const single = await timeline({...twoGroups, events});
    expect(has(single, '[part=legend] button')).to.equal(false);
    expect(findAll(single, '[part=legend] .groups li').map(text)).to.deep.equal(['الأول']);
    expect(has(single, '.group-sign'), 'one group needs no sign').to.equal(false);
  });

  it('tell themselves apart by a sign as well, the same in the legend, at the mark and in the card', async () => {
    const element = await timeline({...twoGroups, events: twoGroups.events.map(event => ({...event, text: 'نص.'}))});
    const signOf = (from: Element): string => from.querySelector('.group-sign path')?.getAttribute('d') ?? '';
    const [one, two, three] = ['one', 'two', 'three'].map(id => signOf(find(element, `[data-id=${id}] time`)));
    expect(one).to.not.equal(two);
    expect(three, 'an event of no group').to.equal('');
    expect(signOf(button(element, 'a'))).to.equal(one);
    expect(signOf(button(element, 'b'))).to.equal(two);
    element.select('two');
    await element.ready;
    expect(signOf(find(element, '.card'))).to.equal(two);
    expect(name(element, 'two')).to.include('الثاني');
    expect(name(element, 'three')).to.not.include('الثاني');
  });

  it('show which are hidden by more than colour, in forced colours too', async () => {
    const element = await timeline(twoGroups);
    await toggle(element, 'a');
    await emulate({'forced-colors': 'active'});
    const [hidden, shown] = ['a', 'b'].map(id => getComputedStyle(button(element, id)));
    expect([hidden?.textDecorationLine, shown?.textDecorationLine]).to.deep.equal(['line-through', 'none']);
    expect([hidden?.borderStyle, shown?.borderStyle]).to.deep.equal(['dashed', 'solid']);
    expect(getComputedStyle(find(element, '[data-group=a] .group-sign')).fill).to.equal('none');
  });

  it('have signs in the legend that are seen on any page in forced colours', async () => {
    await emulate({'forced-colors': 'active'});
    const element = await timeline(twoGroups);
    const inks = findAll(element, '.groups .group-sign').map(sign => getComputedStyle(sign).color);
    expect(inks).to.deep.equal(['rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
  });
});

describe('eras', () => {
  it('stand behind the axis with their names, and in the legend with their dates in words', async () => {
    const element = await sample('moon-race', {}, 1200);
    expect(findAll(element, '.era').map(text)).to.deep.equal(['آيزنهاور', 'كينيدي', 'جونسون', 'نيكسون', 'فورد']);
    const told = findAll(element, '.eras li').map(text);
    expect(told).to.have.length(5);
    expect(told[1]).to.equal('كينيدي 20 يناير/كانون الثاني 1961 – 21 نوفمبر/تشرين الثاني 1963');
    expect(text(find(element, '.eras'))).to.match(/^الحقب/);
  });

  it('are items of a list, each before its first event', async () => {
    const element = await sample('moon-race', {layout: 'vertical'}, 600);
    const items = findAll(element, '[part~=events] > li').map(item => item.dataset['id'] ?? text(item).split(' ')[0]);
    expect(items.slice(0, 5)).to.deep.equal(['آيزنهاور', 'sputnik', 'explorer', 'كينيدي', 'gagarin']);
    expect(has(element, '.eras'), 'they need not be told again').to.equal(false);
  });

  it('have dates that run with the text, digits alone too', async () => {
    const story = {...twoGroups, eras: [{date: '2019/2022', label: 'فترة'}]};
    for (const layout of ['horizontal', 'vertical']) {
      const date = find(await timeline(story, {layout}), '.era-date');
      expect(text(date)).to.equal('2019–2022');
      expect(getComputedStyle(date).direction, layout).to.equal('rtl');
      expect(getComputedStyle(date).unicodeBidi, layout).to.equal('isolate');
    }
  });

  it('have dates that are not torn where a line ends', async () => {
    const eras = Array.from({length: 24}, (_, i) => ({
      date: '2019/2022',
      label: `فترة ${'طويلة '.repeat(i % 8)}${'-'.repeat(i)}`,
    }));
    const element = await timeline({...twoGroups, eras}, {layout: 'vertical'}, 320);
    for (const date of findSome(element, '.era-date')) {
      const range = document.createRange();
      range.selectNodeContents(date);
      expect(new Set([...range.getClientRects()].map(({top}) => top)).size, text(date)).to.equal(1);
    }
  });

  it('are loaded with a story that has them, and by no other', async () => {
    const page = await freshPage();
    const loaded = (): string[] =>
      (page.defaultView?.performance.getEntriesByType('resource') ?? []).map(
        ({name: url}) => url.split(/[?#]/)[0] ?? '',
      );
    const element = page.createElement('khatt-timeline');
    page.body.append(element);
    element.timeline = twoGroups as never;
    await element.ready;
    expect(loaded().filter(url => url.includes('/backdrop'))).to.have.length(1); // its gate
    element.timeline = {...twoGroups, eras: [{date: '2022', label: 'سنة'}]} as never;
    await element.ready;
    expect(loaded().some(url => url.endsWith('/view/backdrop-view.ts'))).to.equal(true);
    expect(element.shadowRoot?.querySelectorAll('.era')).to.have.length(1);
  });
});

describe('lanes', () => {
  it('give each group a row above the axis, in the order of the author, and a name beside the plot', async () => {
    const element = await sample('forty-events', {}, 1200);
    expect(has(element, '.lane')).to.equal(false);
    element.lanes = true;
    await element.ready;
    expect(findAll(element, '.lane').map(text)).to.deep.equal(findAll(element, '.groups li').map(text));
    const plot = find(element, '[part=plot]').getBoundingClientRect();
    const axis = Math.max(...findAll(element, '[part~=tick]').map(tick => tick.getBoundingClientRect().top));
    for (const lane of findSome(element, '.lane')) {
      const {left, right, bottom} = lane.getBoundingClientRect();
      expect(left >= plot.right - 1 || right <= plot.left + 1, text(lane)).to.equal(true);
      expect(bottom).to.be.at.most(axis);
    }
    element.lanes = false;
    await element.ready;
    expect(has(element, '.lane')).to.equal(false);
  });

  it('lose the rows of groups out of sight', async () => {
    const element = await timeline({...twoGroups, presentation: {lanes: true}});
    expect(findAll(element, '.lane').map(text)).to.deep.equal(['الأول', 'الثاني', '']);
    await toggle(element, 'a');
    expect(findAll(element, '.lane').map(text)).to.deep.equal(['الثاني', '']);
  });

  it('are nothing to a list, nor to a story of one group', async () => {
    const list = await timeline(twoGroups, {lanes: true, layout: 'vertical'});
    expect(has(list, '.lane')).to.equal(false);
    const single = await timeline({...twoGroups, events: twoGroups.events.slice(0, 1)}, {lanes: true});
    expect(has(single, '.lane')).to.equal(false);
  });
});

describe('the present', () => {
  const day = 864e5;
  const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

  it('is a line across the axis of a story that goes on, with its word among the ticks', async () => {
    const now = Date.now();
    const events = [-40, -20, 30].map((days, i) => ({id: `e${i}`, date: dateOf(now + days * day), title: `حدث ${i}`}));
    const element = await timeline({khatt: 1, lang: 'ar', events});
    expect(findAll(element, '.tick.now').map(text)).to.deep.equal(['اليوم']);
    expect(find(element, '.now-line').getAttribute('d')).to.match(/^M[\d.]+ [\d.]+v22$/);
    await emulate({'forced-colors': 'active'});
    expect(getComputedStyle(find(element, '.now-line')).stroke).to.equal('rgb(0, 0, 0)');
    await emulate();
    const [before, after] = ['e1', 'e2'].map(id => mark(element, id).getBoundingClientRect().left);
    const {left} = find(element, '.tick.now').getBoundingClientRect();
    expect(left)
      .to.be.below(before ?? 0)
      .and.above(after ?? 0); // time runs from right to left
  });

  it('is not on the axis of a story that is over', async () => {
    expect(has(await timeline(twoGroups), '.tick.now')).to.equal(false);
  });
});

describe('eras, rows and hidden groups, as they are drawn', function () {
  this.timeout(60_000);

  it('cover nothing, in either direction', async () => {
    await fc.assert(
      fc.asyncProperty(
        stories({max: 20, eras: true}),
        fc.integer({min: 600, max: 1400}),
        fc.constantFrom('rtl', 'ltr'),
        fc.boolean(),
        fc.subarray(['a', 'b', 'c'], {maxLength: 2}),
        async (story, width, dir, lanes, hidden) => {
          document.documentElement.dir = dir;
          const element = await timeline(story, {lanes}, width);
          for (const group of hidden) {
            findAll(element, `[data-group=${group}]`)[0]?.click();
            await element.ready;
          }
          const titles = new Map(story.events.map(({id, title}) => [id, title]));
          expect(drawnFaults(element, titles)).to.deep.equal([]);
          clear();
        },
      ),
      {numRuns: 40},
    );
  });

  for (const scheme of ['light', 'dark']) {
    for (const layout of ['horizontal', 'vertical']) {
      it(`pass axe, ${scheme}, ${layout}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = scheme === 'dark' ? '#16171b' : '#ffffff';
        const element = await sample('moon-race', {lanes: true, layout}, 1200);
        await toggle(element, 'ussr');
        const {violations} = await axe.run(element, {resultTypes: ['violations']});
        expect(violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id} ${target.join(' ')}`))).to.deep.equal(
          [],
        );
        document.body.removeAttribute('style');
      });
    }
  }
});
