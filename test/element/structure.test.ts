import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  clear,
  find,
  findAll,
  findSome,
  focused,
  has,
  ids,
  mark,
  sample,
  text,
  threeEvents,
  timeline,
  until,
} from '../support/fixture.ts';
import {type AccessibleNode, accessibleNodes, click, focusPage} from '../support/input.ts';

const name = (element: KhattTimeline, id: string): string => mark(element, id).getAttribute('aria-label') ?? '';

describe('what is drawn', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1280, height: 900});
  });
  afterEach(clear);

  for (const layout of ['horizontal', 'vertical']) {
    it(`is an ordered list of events, each with its mark, date and title (${layout})`, async () => {
      const element = await sample('gulf-moscow', {layout}, 1200);
      const list = find(element, 'ol[part~=events]');
      expect(list.getAttribute('role')).to.equal('list');
      expect([...list.children].every(({localName}) => localName === 'li')).to.be.true;
      expect(findAll(element, '[part~=event]').map(item => item.parentElement)).to.deep.equal(Array(6).fill(list));
      const edtf = Object.fromEntries(element.timeline.events.map(({id, date}) => [id, date]));
      const titles = Object.fromEntries(element.timeline.events.map(({id, title}) => [id, title]));
      for (const item of findSome(element, 'li[part~=event]')) {
        const id = item.dataset['id'] ?? '';
        expect(item.querySelectorAll('button[part~=mark]'), id).to.have.length(1);
        expect(item.querySelector('time[part~=date]')?.getAttribute('datetime'), id).to.equal(edtf[id]);
        expect(text(item.querySelector('[part~=title]') ?? item), id).to.equal(titles[id]);
      }
    });
  }

  it('has the parts that style sheets rely on', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    for (const part of [
      'header plot axis tick gap events event mark leader label date title tooltip card controls legend status',
    ].flatMap(names => names.split(' '))) {
      expect(has(element, `[part~=${part}]`), part).to.be.true;
    }
    expect(has(element, '[part~=problems]')).to.be.false;
    // As exact as its name: a style sheet or a test may ask for [part=mark].
    expect(findAll(element, '[part=mark]')).to.have.length(6);
    element.select('opec');
    await element.ready;
    expect(findAll(element, '[part="mark selected"]')).to.deep.equal([mark(element, 'opec')]);
  });

  it('names each mark with its title, its date as it is known, its group, its signs and its place', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    expect(name(element, 'dushanbe')).to.equal('لقاء بوتين وأمير قطر في دوشنبه، خلال 2019، قطر، 1 من 6');
    expect(name(element, 'opec')).to.include('5 أكتوبر/تشرين الأول 2022').and.include('3 من 6');
    expect(name(element, 'opec')).to.include('التاريخ من خارج المقال');
    expect(name(element, 'astana')).to.include('مقرر عند النشر').and.include('6 من 6');
  });

  it('tells assistive technology of a list of as many items, of named buttons, and of no drawing', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    const nodes = (await accessibleNodes()).filter(({ignored}) => !ignored);
    const role = (node: AccessibleNode): string => node.role?.value ?? '';
    const byId = new Map(nodes.map(node => [node.nodeId, node]));
    const buttons = nodes.filter(node => role(node) === 'button').map(node => node.name?.value);
    for (const id of ids(element)) expect(buttons).to.include(name(element, id));
    const items = nodes.filter(node => role(node) === 'listitem' && byId.has(node.parentId ?? ''));
    const lists = nodes.filter(node => role(node) === 'list');
    const longest = Math.max(...lists.map(list => items.filter(({parentId}) => parentId === list.nodeId).length));
    expect(longest).to.equal(6);
    expect(nodes.filter(node => role(node) === 'region').map(node => node.name?.value)).to.include(
      'من دوشنبه إلى أستانا: طريق موسكو إلى الخليج',
    );
    expect(nodes.map(role)).not.to.include('SvgRoot');
    expect(nodes.map(role)).to.include('time');
    expect(nodes.some(node => role(node) === 'heading' && node.name?.value === element.timeline.title)).to.be.true;
  });

  it('puts its title at the level that the page asks for', async () => {
    const element = await timeline(threeEvents, {'heading-level': '4'});
    expect(text(find(element, '[part~=header] h4'))).to.equal('ثلاثة أحداث');
    element.headingLevel = 6;
    element.selected = 'first';
    await element.ready;
    expect(has(element, '[part~=header] h6')).to.be.true;
    expect(has(element, '[part~=card] h6')).to.be.true;
    element.headingLevel = 9;
    await element.ready;
    expect(has(element, '[part~=header] h2')).to.be.true;
    element.setAttribute('heading-level', 'big');
    await element.ready;
    expect(has(element, '[part~=header] h2')).to.be.true;
    element.setAttribute('heading-level', '3');
    element.removeAttribute('heading-level');
    element.selected = 'second';
    await element.ready;
    expect(has(element, '[part~=header] h2')).to.be.true;
    expect(text(find(element, '[part~=card] h3'))).to.equal('الثاني');
  });

  it('hides the switch, the legend and the link to an event when told to', async () => {
    const element = await sample('gulf-moscow', {selected: 'opec'}, 1200);
    for (const part of ['[part~=controls]', '[part~=legend]', '.own-link']) expect(has(element, part), part).to.be.true;
    element.withoutControls = true;
    element.withoutLegend = true;
    element.setAttribute('without-links', '');
    await element.ready;
    for (const part of ['[part~=controls]', '[part~=legend]', '.own-link']) {
      expect(has(element, part), part).to.be.false;
    }
    expect(text(find(element, '.note')), 'what the axis does is said all the same').to.include('مضغوط');
  });

  it('explains only the signs that are drawn', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    const signs = findAll(element, '[part~=legend] ul:not(.groups) li').map(text);
    expect(signs).to.include.members(['مقرر عند النشر', 'التاريخ من خارج المقال', 'معروف بالسنة أو الشهر فقط']);
    for (const sign of ['أُلغي', 'محل خلاف', 'تاريخ تقريبي', 'ما زال مستمرًا']) expect(signs).not.to.include(sign);
    expect(findAll(element, '.groups li').map(text)).to.deep.equal(['قطر', 'روسيا', 'الإمارات', 'أوبك+']);
    element.timeline = {
      khatt: 1,
      lang: 'ar',
      events: [{id: 'a', date: '2022-10-05', title: 'يوم'}],
    } as KhattTimeline['timeline'];
    await element.ready;
    expect(has(element, '[part~=legend]'), 'a dot alone explains itself').to.be.false;
  });

  it('ends a bar that goes on where its arrow head begins, so that the tip is seen', async () => {
    const story = {...threeEvents, events: [...threeEvents.events, {id: 'on', date: '2022-10-01/..', title: 'باقٍ'}]};
    for (const layout of ['horizontal', 'vertical']) {
      const element = await timeline(story, {layout});
      for (const bar of findSome(element, '.bar.open-end')) {
        const inner = bar.getBoundingClientRect();
        const outer = (bar.parentElement as HTMLElement).getBoundingClientRect();
        const isUpright = layout === 'vertical' && !bar.closest('.legend');
        const left = isUpright ? outer.bottom - inner.bottom : inner.left - outer.left;
        expect(left, layout).to.be.at.least(8);
      }
    }
  });

  it('joins the marks of a list by a line without gaps', async () => {
    const element = await sample('gulf-moscow', {layout: 'vertical'});
    const items = findAll(element, '[part~=event]');
    const drawn = items.map(item => {
      const box = (item.querySelector('.bar, circle') as Element).getBoundingClientRect();
      const {top, bottom} = item.getBoundingClientRect();
      const line = getComputedStyle(item, '::before');
      const ends = [top + Number.parseFloat(line.top), bottom - Number.parseFloat(line.bottom)];
      return {box, ends};
    });
    for (const [i, {box, ends}] of drawn.slice(0, -1).entries()) {
      // A ring's stroke lies half outside its circle.
      expect(ends[0], `below ${i}`).to.be.closeTo(box.bottom, 1.3);
      expect(ends[1], `above ${i + 1}`).to.be.closeTo(drawn[i + 1]?.box.top ?? 0, 1.3);
    }
  });

  it('says under a broken axis that it is one, and writes how long each break stands for', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    expect(text(find(element, '.note'))).to.equal('المحور مضغوط: الفترات الخالية من الأحداث مختصرة ومكتوبة مدتها.');
    const gaps = findAll(element, '[part~=gap]').map(text);
    expect(gaps.length).to.be.above(0);
    expect(gaps[0]).to.match(/سنتان|سنوات|أشهر|شهر/);
  });

  it('changes its spacing at the switch, and says what it has become', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    const pressed = (): (string | undefined)[] =>
      findAll(element, '[data-action=spacing][aria-pressed=true]').map(({dataset}) => dataset['spacing']);
    const places = (): number[] => ids(element).map(id => mark(element, id).getBoundingClientRect().left);
    expect(pressed()).to.deep.equal(['broken']);
    const broken = places();
    await click(find(element, '[data-spacing=proportional]'));
    await element.ready;
    expect(pressed()).to.deep.equal(['proportional']);
    expect(places()).not.to.deep.equal(broken);
    expect(has(element, '[part~=gap]')).to.be.false;
    expect(has(element, '.note')).to.be.false;
    expect(text(find(element, '[role=status]'))).to.equal('بحسب الزمن');
    await click(find(element, '[data-spacing=equal]'));
    await element.ready;
    expect(pressed()).to.deep.equal(['equal']);
    expect(text(find(element, '.note'))).to.equal('المسافات بين الأحداث متساوية ولا تدل على المدة الفاصلة بينها.');
    element.spacing = 'broken';
    await element.ready;
    expect(pressed(), 'the page has the last word').to.deep.equal(['broken']);
    expect(places()).to.deep.equal(broken);
  });

  it('takes how it is shown from the document, and the tag over the document', async () => {
    const story = {...threeEvents, presentation: {spacing: 'equal', layout: 'horizontal', numerals: 'arab'}};
    const element = await timeline(story);
    expect(find(element, '[aria-pressed=true]').dataset['spacing']).to.equal('equal');
    expect(name(element, 'second')).to.include('٢ من ٣');
    element.setAttribute('spacing', 'broken');
    element.setAttribute('numerals', 'latn');
    await element.ready;
    expect(find(element, '[aria-pressed=true]').dataset['spacing']).to.equal('broken');
    expect(name(element, 'second')).to.include('2 من 3');
  });

  it('runs from right to left in an Arabic page, from left to right in an English one', async () => {
    const element = await timeline(threeEvents);
    const left = (id: string): number => mark(element, id).getBoundingClientRect().left;
    expect(left('first')).to.be.above(left('second'));
    expect(left('second')).to.be.above(left('third'));
    element.axis = 'ltr';
    await element.ready;
    expect(left('first')).to.be.below(left('second'));
    element.setAttribute('axis', 'sideways');
    await element.ready;
    expect(left('first'), 'an unknown value is no value').to.be.above(left('second'));
  });

  it('shows several events that would cover one another as one mark with a count, which opens', async () => {
    const days = Array.from({length: 15}, (_, i) => ({
      id: `e${i}`,
      date: i < 12 ? `2022-10-0${1 + (i % 3)}` : `20${i}-01-01`,
      title: `الحدث ${i}`,
    }));
    const element = await timeline(
      {khatt: 1, lang: 'ar', events: days},
      {layout: 'horizontal', spacing: 'proportional', numerals: 'arab'},
    );
    const count = find(element, '.count');
    expect(text(count)).to.match(/^[٠-٩]+$/);
    const lead = count.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';
    expect(name(element, lead)).to.match(/^([٠-٩]+ أحداث|[٠-٩]+ حدثًا)، /);
    await click(mark(element, lead));
    await element.ready;
    expect(mark(element, lead).getAttribute('aria-expanded')).to.equal('true');
    const crowd = find(element, '.crowd');
    expect(crowd.matches(':popover-open')).to.be.true;
    const choices = findAll(element, '.crowd-list button');
    expect(choices.length).to.equal([...text(count)].reduce((n, digit) => 10 * n + '٠١٢٣٤٥٦٧٨٩'.indexOf(digit), 0));
    expect(choices.length).to.be.above(2);
    await until(() => focused(element) === choices[0]);
    const chosen = choices[2]?.dataset['for'];
    await click(choices[2] as HTMLElement);
    await element.ready;
    expect(crowd.matches(':popover-open')).to.be.false;
    expect(element.selected).to.equal(chosen);
    expect(find(element, '.card:not(.crowd)').matches(':popover-open')).to.be.true;
  });
});
