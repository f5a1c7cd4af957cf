import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/khatt.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import {
  clear,
  find,
  findAll,
  findSome,
  focusedId,
  has,
  ids,
  isOpen,
  mark,
  painted,
  sample,
  text,
  timeline,
  until,
} from '../support/fixture.ts';
import {block, click, emulate, focusPage} from '../support/input.ts';

/** What an event says on paper, beside its mark. */
const told = (element: KhattTimeline, id: string): string => text(find(element, `[data-id="${id}"]`));

async function toPaper(element: KhattTimeline): Promise<void> {
  await emulate({media: 'print'});
  await until(() => has(element, '.paper'));
}

/** Too many for a list on paper. */
const weekly = Array.from({length: 120}, (_, i) => ({
  date: new Date(Date.UTC(2020, 0, 1 + 7 * i)).toISOString().slice(0, 10),
  title: `الحدث رقم ${i}`,
}));

describe('on paper', () => {
  before(focusPage);
  beforeEach(() => setViewport({width: 1280, height: 900}));
  afterEach(async () => {
    await emulate();
    await block();
    clear();
  });

  it('the story is a list, whatever it is on the screen, with all that its cards say', async () => {
    const element = await sample('gulf-moscow', {layout: 'horizontal'}, 1200);
    await toPaper(element);
    expect(findAll(element, '[part~=plot]').map(plot => plot.classList.contains('vertical'))).to.deep.equal([true]);
    expect(ids(element)).to.deep.equal(['dushanbe', 'lavrov', 'opec', 'mbz', 'ushakov', 'astana']);
    expect(findSome(element, '[part~=event]').every(event => event.checkVisibility())).to.be.true;
    expect(told(element, 'dushanbe'))
      .to.contain('خلال 2019')
      .and.contain('ولا يذكر التقرير من موعد اللقاء سوى سنته.')
      .and.contain('دوشنبه، طاجيكستان')
      .and.contain('في النص: «عام 2019»');
    expect(text(find(element, '[part~=legend]'))).to.contain('قطر');
  });

  it('a date in the author’s words is in the language of the story', async () => {
    const events = [{id: 'a', date: '2022-10-05', title: 'حدث', displayDate: 'مطلع الخريف'}];
    const element = await timeline({khatt: 1, lang: 'ar', events}, {lang: 'en', dir: 'ltr'});
    await toPaper(element);
    const date = find(element, '[part~=date]');
    expect(text(date)).to.equal('مطلع الخريف (October 5, 2022)');
    expect(date.querySelector('bdi')?.lang).to.equal('ar');
  });

  it('some fifty events are a list as well, though on the screen some of their marks may be one', async () => {
    const events = Array.from({length: 55}, (_, i) => ({
      id: `event-${i}`,
      date: `20${String(i + 10)}-05-03`,
      title: `الحدث رقم ${i}`,
      text: `نص الحدث ${i}`,
    }));
    const element = await timeline({khatt: 1, lang: 'ar', events: events.toReversed()}, {}, 1200);
    await toPaper(element);
    expect(ids(element)).to.deep.equal(events.map(({id}) => id));
    expect(told(element, 'event-40')).to.contain('الحدث رقم 40').and.contain('نص الحدث 40');
  });

  it('a hundred events and more are as they are drawn, whether or not what prints a story is there', async () => {
    await block('*/printing*');
    for (const width of [1200, 360]) {
      const element = await timeline({khatt: 1, lang: 'ar', events: weekly}, {}, width);
      const sizeOfText = (): number => findAll(element, '.tick')[0]?.getBoundingClientRect().height ?? 0;
      const before = sizeOfText();
      await emulate({media: 'print'});
      await element.ready;
      expect(has(element, '.plot.many')).to.equal(width > 360);
      expect(has(element, '.pages')).to.equal(width === 360);
      for (const button of findAll(element, '.pages button')) expect(button.checkVisibility()).to.be.false;
      // What is drawn for a wide screen would be cut off by a sheet.
      await until(() => find(element, '.plot').getBoundingClientRect().width < 700);
      const {right} = element.getBoundingClientRect();
      for (const label of findSome(element, '.plot [part~=label]'))
        expect(right - label.getBoundingClientRect().left).to.be.below(700);
      if (width > 360) {
        // So large that text can be read, and so small that the whole is on one sheet: where that ends within it, labels cover others.
        await until(() => Math.abs(sizeOfText() / before - 2 / 3) < 0.02);
        expect(getComputedStyle(find(element, '.plot')).breakInside).to.equal('avoid');
      }
      await emulate();
      clear();
    }
  });

  it('they are as wide as they were when the sheets were counted, though the browser tells of another width then', async () => {
    for (const [width, onPaper] of [
      [1200, '960px'],
      [360, ''],
    ] as const) {
      const element = await timeline({khatt: 1, lang: 'ar', events: weekly}, {}, width);
      const wide = (): string => find(element, '.plot').style.getPropertyValue('--_wide');
      await emulate({media: 'print'});
      await painted();
      await until(() => wide() === onPaper);
      (element.parentElement as HTMLElement).style.inlineSize = '760px';
      await painted();
      await element.ready;
      expect(wide()).to.equal(onPaper);
      await emulate();
      await until(() => wide() === '760px');
      clear();
    }
  });

  it('what is drawn higher than a sheet is made smaller, and not cut in two', async () => {
    const element = await timeline({khatt: 1, lang: 'ar', events: weekly.slice(-100)}, {layout: 'horizontal'}, 600);
    const high = (): number => find(element, '.plot').getBoundingClientRect().height;
    expect(high()).to.be.above(1000);
    await emulate({media: 'print'});
    await until(() => high() < 980);
  });

  it('an address can be read, and runs from left to right', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    await toPaper(element);
    expect(told(element, 'opec')).to.contain('موقع منظمة «أوبك» (بالإنجليزية)').and.contain('https://www.opec.org/');
    expect(getComputedStyle(find(element, '[data-id=opec] a')).direction).to.equal('ltr');
  });

  it('signs keep what fills them, though browsers print no backgrounds unless asked', async () => {
    const element = await sample('all-signs', {}, 1200);
    await toPaper(element);
    for (const bar of findSome(element, '.bar')) {
      expect(getComputedStyle(bar).getPropertyValue('print-color-adjust')).to.equal('exact');
    }
  });

  it('what was open over a drawing is not on it', async () => {
    const element = await timeline({khatt: 1, lang: 'ar', events: weekly});
    element.selected = element.timeline.events[40]?.id ?? '';
    await until(() => isOpen(element, 'card'));
    await emulate({media: 'print'});
    expect(find(element, '[part~=card]').checkVisibility()).to.be.false;
    await emulate();
    expect(find(element, '[part~=card]').checkVisibility()).to.be.true;
  });

  it('there is nothing to press', async () => {
    const element = await sample('forty-events', {}, 1200);
    await toPaper(element);
    expect(findAll(element, 'button, input').filter(each => each.checkVisibility())).to.deep.equal([]);
  });

  it('says that some groups are out of sight, and prints the others', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    await click(find(element, '[part=legend] [data-group=russia]'));
    await element.ready;
    await toPaper(element);
    expect(ids(element)).to.deep.equal(['dushanbe', 'opec', 'mbz', 'astana']);
    expect(text(find(element, '.footer'))).to.contain('4 من 6');
    expect(text(find(element, '[part~=legend]'))).not.to.contain('روسيا');
  });

  it('a picture that has not come is told in words', async () => {
    const media = {src: '/data/never-there.png', alt: 'ميناء عند الفجر', credit: 'أرشيف'};
    const element = await timeline({khatt: 1, lang: 'ar', events: [{id: 'a', date: '2022', title: 'حدث', media}]});
    await toPaper(element);
    expect(told(element, 'a')).to.contain('[ميناء عند الفجر]').and.contain('أرشيف');
    expect(find(element, 'img').checkVisibility()).to.be.false;
  });

  it('an event stays on one sheet, also before its cards are there, and its mark stands no higher than it does', async () => {
    const element = await sample('gulf-moscow', {layout: 'vertical'}, 600);
    for (const event of findSome(element, '[part~=event]'))
      expect(getComputedStyle(event).breakInside).to.equal('avoid');
    await toPaper(element);
    for (const event of findSome(element, '[part~=event]')) {
      expect(getComputedStyle(event).breakInside).to.equal('avoid');
      const sign = find(element, `[data-id=${event.dataset['id']}] [part~=mark]`);
      expect(sign.getBoundingClientRect().top).to.be.at.least(event.getBoundingClientRect().top);
    }
  });

  it('an event of many words may go on on the next sheet', async () => {
    const events = [{id: 'a', date: '2022', title: 'حدث', text: 'كلمة '.repeat(300)}];
    const element = await timeline({khatt: 1, lang: 'ar', events});
    await toPaper(element);
    expect(getComputedStyle(find(element, '[data-id=a]')).breakInside).to.equal('auto');
  });

  it('leaves the reader where they were', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    mark(element, 'mbz').focus();
    await toPaper(element);
    await emulate();
    await until(() => !has(element, '.paper'));
    expect(focusedId(element)).to.equal('mbz');
    expect(find(element, '[part~=plot]').classList.contains('vertical')).to.be.false;
  });

  it('hears of printing from browsers that print a copy of the page', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    dispatchEvent(new Event('beforeprint'));
    // Until its module is there, the list that the element itself draws stands in for it, at once.
    expect(find(element, '[part~=plot]').classList.contains('vertical')).to.be.true;
    await until(() => has(element, '.paper'));
    dispatchEvent(new Event('afterprint'));
    expect(has(element, '.paper')).to.be.false;
    expect(find(element, '[part~=plot]').classList.contains('vertical')).to.be.false;
  });
});
