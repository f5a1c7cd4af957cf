import {sendKeys, setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  clear,
  find,
  findAll,
  focused,
  focusedId,
  freshPage,
  has,
  isOpen,
  mark,
  painted,
  sample,
  text,
  threeEvents,
  timeline,
  until,
} from '../support/fixture.ts';
import {click, focusPage, letGo, press} from '../support/input.ts';

const field = (element: KhattTimeline): HTMLInputElement => find(element, '.search input') as HTMLInputElement;
const tally = (element: KhattTimeline): string => text(find(element, '.tally'));
const said = (element: KhattTimeline): string => text(find(element, '[role=status]'));
const found = (element: KhattTimeline, name = 'found'): string[] =>
  findAll(element, `li.${name}[data-id]`).map(({dataset}) => dataset['id'] ?? '');

/** Forty events with the focus in the field. */
async function searched(attributes = {}, width = 1200, name = 'forty-events.ar'): Promise<KhattTimeline> {
  const element = await sample(name, attributes, width);
  await click(field(element));
  return element;
}

/** Types a text, as a whole. */
async function type(element: KhattTimeline, words: string): Promise<void> {
  const before = said(element);
  await sendKeys({type: words});
  await until(() => said(element) !== before);
}

/** A day so many days from today. */
const day = (from: number): string => new Date(Date.now() + from * 864e5).toISOString().slice(0, 10);

describe('search', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(clear);

  it('is offered for a story of more than 20 events, and not where controls are unwanted', async () => {
    const events = Array.from({length: 21}, (_, i) => ({id: `e${i}`, date: `${2000 + i}`, title: `حدث ${i}`}));
    expect(has(await timeline({khatt: 1, lang: 'ar', events}), '[role=search] input')).to.be.true;
    expect(has(await timeline({khatt: 1, lang: 'ar', events: events.slice(1)}), '[role=search]')).to.be.false;
    expect(has(await timeline({khatt: 1, lang: 'ar', events}, {'without-controls': true}), '[role=search]')).to.be
      .false;
  });

  it('has a field with a name, and no buttons that would do nothing', async () => {
    const element = await sample('forty-events.ar', {}, 1200);
    expect(field(element).getAttribute('aria-label')).to.equal('ابحث في الأحداث');
    expect(field(element).placeholder).to.equal('ابحث في الأحداث');
    expect(has(element, '.search button')).to.be.false;
    await click(field(element));
    await type(element, 'مكوك');
    expect(findAll(element, '.search button').map(button => button.getAttribute('aria-label'))).to.deep.equal([
      'النتيجة السابقة',
      'النتيجة التالية',
    ]);
  });

  it('says how many events it finds, and marks them', async () => {
    const element = await searched();
    await type(element, 'المريخ');
    const ids = found(element);
    expect(ids.length).to.be.above(1);
    expect(said(element))
      .to.equal(tally(element))
      .and.to.match(/نتيجتان|نتائج/);
    for (const id of ids) {
      const ring = getComputedStyle(mark(element, id), '::before');
      expect(ring.borderTopStyle, 'a shape, not a colour alone').to.equal('solid');
    }
    expect(found(element, 'found-now'), 'none is shown before the reader asks').to.be.empty;
    await press('a');
    await until(() => said(element) === 'لا حدث يطابق «المريخa».');
    expect(tally(element)).to.equal('لا نتائج');
    expect(found(element)).to.be.empty;
    expect(has(element, '.search button')).to.be.false;
  });

  it('goes through what it finds with Enter, around the end and back with Shift, and keeps the focus', async () => {
    const element = await searched();
    await type(element, 'القمر');
    const ids = findAll(element, 'li.found[data-id]').map(({dataset}) => dataset['id'] ?? '');
    expect(ids.length).to.be.above(2);
    const path: string[] = [];
    for (let i = 0; i <= ids.length; i++) {
      const before = said(element);
      await press('Enter');
      await until(() => said(element) !== before);
      path.push(said(element));
      expect(focused(element)).to.equal(field(element));
    }
    expect(new Set(path.slice(0, -1)).size).to.equal(ids.length);
    expect(path.at(-1)).to.equal(path[0]);
    expect(path[0]).to.match(new RegExp(`^1 من ${ids.length}، `));
    expect(tally(element)).to.equal(`1 من ${ids.length}`);
    const before = said(element);
    await press('Shift+Enter');
    await until(() => said(element) !== before);
    expect(tally(element)).to.equal(`${ids.length} من ${ids.length}`);
  });

  it('shows a match with its tooltip, in the window, as the event that Tab reaches', async () => {
    await setViewport({width: 1280, height: 500});
    const element = await searched();
    await type(element, 'سبوتنيك 1');
    expect(found(element)).to.deep.equal(['sputnik-1']);
    await press('Enter');
    await until(() => isOpen(element, 'tooltip') || has(element, '.crowd-list .found-now'));
    expect(found(element, 'found-now')).to.include('sputnik-1');
    const {top, bottom} = mark(element, 'sputnik-1').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(500);
    expect(mark(element, 'sputnik-1').tabIndex).to.equal(0);
    await press('Escape');
    await until(() => field(element).value === '');
    expect(isOpen(element, 'tooltip')).to.be.false;
    expect(isOpen(element, 'crowd')).to.be.false;
  });

  it('opens the counted mark that a match is in, and marks it there', async () => {
    const element = await sample('forty-events.ar', {}, 700);
    const crowded = findAll(element, '.mark.crowded')[0]?.closest('li');
    expect(crowded, 'some events share a mark at this width').to.exist;
    const id = crowded?.dataset['id'] ?? '';
    const title = element.timeline.events.find(event => event.id === id)?.title ?? '';
    await click(field(element));
    await type(element, title);
    await press('Enter');
    await until(() => isOpen(element, 'crowd') && has(element, '.crowd-list .found-now'));
    expect(find(element, '.crowd-list .found-now').dataset['for']).to.equal(id);
    expect(focused(element)).to.equal(field(element));
    await press('Escape');
    await until(() => !isOpen(element, 'crowd'));
  });

  it('scrolls to a match in the list, and marks it there', async () => {
    const element = await searched({layout: 'vertical'}, 500);
    await type(element, 'شاندرايان');
    const last = found(element).at(-1) ?? '';
    await press('Shift+Enter');
    const box = (): DOMRect => mark(element, last).getBoundingClientRect();
    await until(() => found(element, 'found-now')[0] === last && box().top >= 0 && box().bottom <= 900);
    expect(focused(element)).to.equal(field(element));
    expect(isOpen(element, 'tooltip'), 'the list says it all').to.be.false;
  });

  it('says which match it shows, and when and what it is', async () => {
    const element = await searched({lang: 'en'}, 1200, 'forty-events');
    await type(element, 'sputnik 1');
    await until(() => said(element) === '1 match');
    await press('Enter');
    await until(() => said(element) === '1 of 1, October 4, 1957, Sputnik 1 reaches orbit');
  });

  it('follows a reader who does not wait', async () => {
    const element = await searched();
    await type(element, 'القمر');
    await press('Enter', 'Enter', 'Enter');
    await until(() => /^3 من/.test(tally(element)) && said(element).startsWith(tally(element)));
    await painted();
    expect(findAll(element, '.found-now')).to.have.length(1);
    expect(findAll(element, ':popover-open').length).to.be.at.most(1);
  });

  it('shows a match in a part of the story that is out of view', async () => {
    const element = await searched();
    await element.zoomTo('2014/2015');
    await click(field(element));
    await type(element, 'سبوتنيك 1');
    await press('Enter');
    await until(() => has(element, '[data-id=sputnik-1].found-now'));
    const [at, plot] = [mark(element, 'sputnik-1'), find(element, '.plot')].map(each => each.getBoundingClientRect());
    expect(at?.left).to.be.within(plot?.left ?? 0, plot?.right ?? 0);
    expect(focused(element)).to.equal(field(element));
  });

  it('goes on by its buttons too', async () => {
    const element = await searched();
    await type(element, 'القمر');
    await click(find(element, '[data-action=find-next]'));
    await until(() => tally(element).startsWith('1 من'));
    await click(find(element, '[data-action=find-next]'));
    await until(() => tally(element).startsWith('2 من'));
    await click(find(element, '[data-action=find-previous]'));
    await until(() => tally(element).startsWith('1 من'));
  });

  it('is emptied by Escape, which then closes nothing else', async () => {
    const element = await sample('forty-events.ar', {selected: 'apollo-11'}, 1200);
    const id = element.selected;
    await click(field(element));
    await type(element, 'القمر');
    await press('Escape');
    await until(() => field(element).value === '');
    await painted();
    expect([element.selected, tally(element), said(element), ...found(element)]).to.deep.equal([id, '', '']);
  });

  it('leaves arrows, plus and minus to the field', async () => {
    const element = await searched();
    const current = find(element, '.mark[tabindex="0"]').closest('li')?.dataset['id'];
    await sendKeys({type: 'a+b'});
    await press('Home', 'ArrowLeft', 'ArrowRight');
    await sendKeys({type: '-0='});
    await painted();
    expect(field(element).value).to.have.lengthOf(6).and.include('-0=');
    expect(find(element, '.mark[tabindex="0"]').closest('li')?.dataset['id']).to.equal(current);
    expect(has(element, '.zoomed')).to.be.false;
  });

  const forgiven: readonly [typed: string, title: string][] = [
    ['الاحد', 'مباراة الأحد'],
    ['2019', 'في عام ٢٠١٩'],
    ['محمد', 'مُحَمَّد الفاتح'],
    ['سلام', 'ﺳﻼﻡ'],
    ['مدرسه', 'مدرسة'],
    ['كيف', 'کیف'],
    ['zurich', 'ZÜRICH'],
  ];
  it('forgives how a word is typed', async () => {
    const events = [
      ...forgiven.map(([, title], i) => ({id: `wanted-${i}`, date: `${1900 + i}`, title})),
      ...Array.from({length: 20}, (_, i) => ({id: `other-${i}`, date: `${1950 + i}`, title: 'هنهن'})),
    ];
    const element = await timeline({khatt: 1, lang: 'ar', events}, {layout: 'vertical'});
    await click(field(element));
    for (const [i, [typed]] of forgiven.entries()) {
      await type(element, typed);
      expect(found(element), typed).to.deep.equal([`wanted-${i}`]);
      await press('Escape');
      await until(() => said(element) === '');
    }
  });

  it('searches another story anew', async () => {
    const element = await searched();
    await type(element, 'القمر');
    const of = (title: string) => ({
      khatt: 1,
      lang: 'ar',
      events: Array.from({length: 21}, (_, i) => ({id: `e${i}`, date: `${2000 + i}`, title: i === 3 ? title : 'آخر'})),
    });
    element.timeline = of('إلى القمر') as unknown as KhattTimeline['timeline'];
    await element.ready;
    expect(found(element)).to.deep.equal(['e3']);
    expect(tally(element)).to.equal('نتيجة واحدة');
    element.timeline = threeEvents as unknown as KhattTimeline['timeline'];
    await element.ready;
    await painted();
    expect(found(element)).to.be.empty;
  });

  it('keeps what it found when the drawing turns into a list, and in another language', async () => {
    const element = await searched();
    await type(element, 'القمر');
    const ids = found(element).length;
    await click(find(element, '[data-view=list]'));
    await until(() => has(element, '.story.vertical'));
    expect(found(element).length).to.be.at.least(ids);
    element.lang = 'en';
    await until(() => / matches$/.test(tally(element)));
  });

  it('brings its code when the reader comes to the field, and finds what was typed before that', async () => {
    const page = await freshPage();
    const element = page.createElement('khatt-timeline');
    element.setAttribute('src', '/data/forty-events.ar.json');
    page.body.append(element);
    await element.ready;
    const inner = page.defaultView as Window;
    const parts = (): string[] =>
      inner.performance
        .getEntriesByType('resource')
        .flatMap(({name}) => /searching|fold-text|find-events/.exec(name)?.[0] ?? []);
    expect(parts()).to.be.empty;
    const input = field(element);
    input.value = 'أبولو';
    input.focus();
    await until(() => has(element, '.tally') && tally(element) !== '');
    expect(parts()).to.include.members(['searching', 'find-events', 'fold-text']);
  });
});

describe('today', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(clear);

  const around = {
    khatt: 1,
    lang: 'ar',
    events: [
      {id: 'long-ago', date: day(-4000), title: 'قديم'},
      {id: 'yesterday', date: day(-1), title: 'أمس'},
      {id: 'later', date: day(90), title: 'لاحق'},
    ],
  };

  for (const layout of ['horizontal', 'vertical']) {
    it(`goes to the event that is nearest to the present (${layout})`, async () => {
      const element = await timeline(around, {layout});
      await click(find(element, '[data-action=today]'));
      await until(() => focusedId(element) === 'yesterday');
      expect(text(find(element, '[data-action=today]'))).to.equal('اليوم');
    });
  }

  it('is not offered for a story that is over, or has not begun', async () => {
    for (const events of [around.events.slice(0, 2), around.events.slice(2), []]) {
      expect(has(await timeline({...around, events}), '[data-action=today]')).to.be.false;
    }
    expect(has(await timeline(around, {'without-controls': true}), '[data-action=today]')).to.be.false;
  });

  it('goes by the clocks of the zone that is shown', async () => {
    const hour = new Date().getUTCHours();
    // West of the date line it is still yesterday for half of the day, east of it tomorrow already for the other half.
    const [zone, date] = hour < 11 ? ['Pacific/Pago_Pago', day(-1)] : ['Pacific/Kiritimati', day(1)];
    const story = {...around, events: [around.events[0], {id: 'there', date, title: 'هناك'}]};
    expect(has(await timeline(story, {'time-zone': zone}), '[data-action=today]')).to.be.true;
  });
});

describe('the plain list', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(clear);

  const pressed = (element: KhattTimeline): string[] =>
    findAll(element, '[data-view][aria-pressed=true]').map(({dataset}) => dataset['view'] ?? '');

  it('can be chosen in place of the drawing, and left again', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    expect(pressed(element)).to.deep.equal(['timeline']);
    await click(find(element, '[data-view=list]'));
    await until(() => has(element, '.story.vertical'));
    expect(pressed(element)).to.deep.equal(['list']);
    expect(said(element)).to.equal('قائمة');
    expect(focused(element)).to.equal(find(element, '[data-view=list]'));
    expect(has(element, '[data-action=spacing]')).to.be.false;
    find(element, '[data-view=timeline]').focus();
    await press('Enter');
    await until(() => has(element, '.story.horizontal'));
    expect(said(element)).to.equal('خط زمني');
    expect(pressed(element)).to.deep.equal(['timeline']);
  });

  it('is no choice where a list is drawn anyway, nor where controls are unwanted', async () => {
    expect(has(await sample('gulf-moscow', {}, 400), '[data-view]')).to.be.false;
    expect(has(await sample('gulf-moscow', {layout: 'vertical'}, 1200), '[data-view]')).to.be.false;
    expect(has(await sample('gulf-moscow', {layout: 'horizontal'}, 400), '[data-view]')).to.be.true;
    expect(has(await sample('gulf-moscow', {'without-controls': true}, 1200), '[data-view]')).to.be.false;
  });

  it('stays chosen as the room changes, and is undone when the author sets a layout', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    const room = element.parentElement as HTMLElement;
    await click(find(element, '[data-view=list]'));
    await until(() => has(element, '.story.vertical'));
    room.style.width = '400px';
    await until(() => !has(element, '[data-view]'));
    room.style.width = '1100px';
    await until(() => has(element, '[data-view]'));
    expect(pressed(element)).to.deep.equal(['list']);
    element.layout = 'horizontal';
    await element.ready;
    expect(has(element, '.story.horizontal')).to.be.true;
  });

  it('is left where the author takes the controls away, by which a reader could leave it', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    await click(find(element, '[data-view=list]'));
    await until(() => has(element, '.story.vertical'));
    element.withoutControls = true;
    await element.ready;
    expect(has(element, '.story.horizontal')).to.be.true;
    element.withoutControls = false;
    await element.ready;
    expect(pressed(element)).to.deep.equal(['list']);
    expect(has(element, '.story.vertical')).to.be.true;
  });

  it('keeps the card that is open', async () => {
    const element = await sample('gulf-moscow', {selected: 'opec'}, 1200);
    await click(find(element, '[data-view=list]'));
    await until(() => has(element, '[data-id=opec] .card.inline .card-body'));
    await click(find(element, '[data-view=timeline]'));
    await until(() => isOpen(element, 'card'));
  });

  it('keeps it of very many events too, which it has in parts', async () => {
    const events = Array.from({length: 60}, (_, i) => ({id: `e${i}`, date: `${1950 + i}`, title: `حدث ${i}`}));
    const element = await timeline({khatt: 1, title: 'قصة', lang: 'ar', events}, {selected: 'e57'}, 1200);
    await click(find(element, '[data-view=list]'));
    await until(() => has(element, '[data-id=e57] .card.inline .card-body'));
  });
});
