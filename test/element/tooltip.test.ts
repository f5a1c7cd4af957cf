import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  clear,
  find,
  findAll,
  focused,
  ids,
  isOpen,
  mark,
  painted,
  sample,
  text,
  threeEvents,
  timeline,
  until,
} from '../support/fixture.ts';
import {click, focusPage, letGo, middle, pointAt, press, tap, wheel} from '../support/input.ts';

const tooltip = (element: KhattTimeline): HTMLElement => find(element, '[part~=tooltip]');
const opens = (element: KhattTimeline): Promise<void> => until(() => isOpen(element, 'tooltip'));
const closes = (element: KhattTimeline): Promise<void> => until(() => !isOpen(element, 'tooltip'));

/** Whether all of an element is in the window. */
function isWhole(element: Element): boolean {
  const {left, right, top, bottom} = element.getBoundingClientRect();
  return left >= 0 && top >= 0 && right <= document.documentElement.clientWidth && bottom <= window.innerHeight;
}

describe('the tooltip', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(clear);

  for (const layout of ['horizontal', 'vertical']) {
    it(`shows the date in words and the title where the pointer is, and goes with it (${layout})`, async () => {
      const element = await sample('gulf-moscow', {layout}, 1200);
      await pointAt(mark(element, 'dushanbe'));
      await opens(element);
      expect(text(tooltip(element)))
        .to.include('خلال 2019')
        .and.include('لقاء بوتين وأمير قطر في دوشنبه');
      await pointAt(mark(element, 'lavrov'));
      await until(() => text(tooltip(element)).includes('لافروف'));
      await pointAt([3, 3]);
      await closes(element);
      expect(element.selected).to.equal('');
    });
  }

  it('is as wide wherever it stood before, in a window that has become narrower too', async () => {
    const title = 'وزراء خارجية عشر دول يوقعون في جنيف اتفاقًا على وقف إطلاق النار';
    const events = [
      {id: 'edge', date: '1901-01-01', title: 'قمة'},
      {id: 'near', date: '1904-01-01', title},
      {id: 'far', date: '1950-01-01', title},
    ];
    const element = await timeline({events}, {layout: 'horizontal'}, 1200);
    const widthAt = async (id: string, words: string): Promise<number> => {
      await pointAt(mark(element, id));
      await until(() => isOpen(element, 'tooltip') && text(tooltip(element)).includes(words));
      await painted();
      return tooltip(element).offsetWidth;
    };
    const width = await widthAt('far', title);
    await widthAt('edge', 'قمة');
    expect(await widthAt('near', title)).to.equal(width);
    await pointAt([3, 3]);
    await closes(element);
    mark(element, 'near').focus({focusVisible: true} as FocusOptions);
    await opens(element);
    await setViewport({width: 500, height: 900});
    await until(() => isWhole(tooltip(element)));
    expect(tooltip(element).offsetWidth).to.equal(width);
  });

  it('stands at its mark, and the card too, on a page that zooms itself', async function () {
    // Before it was a standard, boxes were told of in px of their own.
    if (!('currentCSSZoom' in Element.prototype)) this.skip();
    document.documentElement.style.setProperty('zoom', '1.25');
    const element = await sample('gulf-moscow', {layout: 'horizontal'}, 1000);
    await pointAt(mark(element, 'dushanbe'));
    await opens(element);
    expect(isWhole(tooltip(element))).to.be.true;
    element.select('opec');
    await element.ready;
    const [card, {left, right}] = [find(element, '[part~=card]'), mark(element, 'opec').getBoundingClientRect()];
    expect(isWhole(card)).to.be.true;
    expect(card.getBoundingClientRect().left).to.be.below(left);
    expect(card.getBoundingClientRect().right).to.be.above(right);
  });

  it('stays while the pointer moves onto it wherever the edges of its mark lie between two pixels', async () => {
    for (let part = 0; part < 1; part += 0.1) {
      const element = await timeline(threeEvents, {layout: 'horizontal', 'without-legend': true});
      element.style.marginBlockStart = `${part}px`;
      document.body.style.minHeight = '1200px';
      await painted();
      scrollTo(0, scrollY + middle(mark(element, 'second'))[1] - 20); // no room above
      await painted();
      const [x, from] = middle(mark(element, 'second'));
      await pointAt([x, from]);
      await opens(element);
      const {bottom} = mark(element, 'second').getBoundingClientRect();
      const {top} = tooltip(element).getBoundingClientRect();
      expect(top).to.be.above(bottom);
      for (let y = Math.floor(bottom) - 2; y < top + 2; y += 1) await pointAt([x, y]);
      await painted();
      expect(isOpen(element, 'tooltip'), `${bottom}, ${top}`).to.be.true;
      await pointAt([3, 3]);
      await closes(element);
      clear();
    }
    document.body.style.minHeight = '';
  });

  it('stays while the pointer moves onto it over the gap between, whichever side it is on', async () => {
    for (const margin of [300, 0]) {
      const element = await timeline(threeEvents, {layout: 'horizontal', 'without-legend': true});
      element.style.marginBlockStart = `${margin}px`;
      document.body.style.minHeight = '1200px';
      await painted();
      const [x, y] = middle(mark(element, 'second'));
      if (!margin) scrollTo(0, scrollY + y - 20); // no room above
      await painted();
      const [, from] = middle(mark(element, 'second'));
      await pointAt([x, from]);
      await opens(element);
      const box = tooltip(element).getBoundingClientRect();
      const isAbove = box.bottom < from;
      expect(isAbove).to.equal(margin > 0);
      const edge = isAbove ? box.bottom : box.top;
      const step = isAbove ? -1 : 1;
      for (let at = from; Math.abs(at - edge) > 1; at += step) await pointAt([x, at]);
      await pointAt([x, Math.round(edge + 8 * step)]);
      await painted();
      expect(isOpen(element, 'tooltip')).to.be.true;
      expect(element.shadowRoot?.elementFromPoint(x, Math.round(edge + 8 * step))?.closest('[part~=tooltip]')).to.equal(
        tooltip(element),
      );
      await pointAt([3, 3]);
      await closes(element);
      clear();
    }
    document.body.style.minHeight = '';
  });

  it('takes no click outside its box on the side away from its mark', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    await pointAt(mark(element, 'opec'));
    await opens(element);
    const {left, top, width} = tooltip(element).getBoundingClientRect();
    const over = element.shadowRoot?.elementFromPoint(left + width / 2, top - 4);
    expect(over?.closest('[part~=tooltip]') ?? null).to.equal(null);
  });

  it('closes on Escape wherever the focus is, and the page keeps that key', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    const field = document.createElement('input');
    element.before(field);
    field.focus();
    await pointAt(mark(element, 'opec'));
    await opens(element);
    let left: boolean | undefined;
    addEventListener('keydown', event => (left = !event.defaultPrevented), {once: true});
    await press('Escape');
    await closes(element);
    expect(left).to.be.true;
    expect(document.activeElement).to.equal(field);
  });

  it('comes with the focus of the keyboard, follows it, and goes with it', async () => {
    const element = await timeline(threeEvents);
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    await press('Tab');
    await opens(element);
    expect(text(tooltip(element))).to.include('الأول');
    await press('ArrowLeft');
    await until(() => text(tooltip(element)).includes('الثاني'));
    await press('Shift+Tab');
    await closes(element);
  });

  it('stays beside a focused mark while the pointer passes by', async () => {
    const element = await timeline(threeEvents);
    await press('Tab');
    mark(element, 'second').focus();
    await opens(element);
    await pointAt(mark(element, 'second'));
    await pointAt([3, 3]);
    await painted();
    expect(isOpen(element, 'tooltip')).to.be.true;
  });

  it('is not shown beside the card that says it all', async () => {
    const element = await timeline(threeEvents);
    await click(mark(element, 'second'));
    await until(() => isOpen(element, 'card'));
    expect(isOpen(element, 'tooltip')).to.be.false;
    await pointAt([3, 3]);
    await pointAt(mark(element, 'second'));
    await painted();
    expect(isOpen(element, 'tooltip')).to.be.false;
  });

  it('is cut by no ancestor, and stands by its mark in one that is scaled and moved', async () => {
    const element = await timeline(threeEvents, {'without-legend': true, 'without-controls': true});
    const frame = element.parentElement as HTMLElement;
    Object.assign(frame.style, {overflow: 'hidden', height: '120px', transform: 'translate(0, 200px) scale(0.8)'});
    Object.assign(frame.style, {position: 'relative', zIndex: '0', contain: 'paint'});
    const cover = document.createElement('div');
    Object.assign(cover.style, {position: 'fixed', inset: '0', zIndex: '9999', pointerEvents: 'none'});
    frame.after(cover);
    frame.scrollTop = middle(mark(element, 'second'))[1] - frame.getBoundingClientRect().top - 60;
    await painted();
    await pointAt(mark(element, 'second'));
    await opens(element);
    const box = tooltip(element).getBoundingClientRect();
    const clip = frame.getBoundingClientRect();
    expect(box.top < clip.top || box.bottom > clip.bottom, 'it is not inside').to.be.true;
    const [x, y] = middle(tooltip(element));
    expect(element.shadowRoot?.elementFromPoint(x, y)?.closest('[part~=tooltip]')).to.equal(tooltip(element));
    const target = mark(element, 'second').getBoundingClientRect();
    const gap = box.top > target.top ? box.top - target.bottom : target.top - box.bottom;
    expect(gap).to.be.within(4, 12);
    cover.remove();
  });

  for (const [lang, dir] of [
    ['ar', 'rtl'],
    ['en', 'ltr'],
  ] as const) {
    for (const width of [1280, 320]) {
      it(`leaves the window at no edge (${dir}, ${width} px)`, async () => {
        document.documentElement.lang = lang;
        document.documentElement.dir = dir;
        await setViewport({width, height: 700});
        const element = await sample('gulf-moscow', {layout: 'horizontal'}, width - 16);
        for (const id of ids(element)) {
          for (const block of ['start', 'end'] as const) {
            mark(element, id).scrollIntoView({block});
            await pointAt(mark(element, id));
            await until(() => isOpen(element, 'tooltip') && text(tooltip(element)).length);
            expect(isWhole(tooltip(element)), `${id} at the ${block}`).to.be.true;
          }
        }
        expect(document.documentElement.scrollWidth).to.be.at.most(Math.max(width, element.offsetWidth + 16));
      });
    }
  }

  it('follows its mark as the page scrolls, closes while the mark is out of the window, and comes back with the focus', async () => {
    const element = await timeline(threeEvents);
    element.style.marginBlock = '300px 2000px';
    mark(element, 'second').focus();
    await press('ArrowLeft');
    await opens(element);
    const distance = (): number =>
      tooltip(element).getBoundingClientRect().top - mark(element, 'third').getBoundingClientRect().top;
    const before = distance();
    scrollTo(0, 60);
    await painted();
    expect(distance()).to.be.closeTo(before, 1);
    await wheel({y: 1500});
    await closes(element);
    scrollTo(0, 60);
    await opens(element);
    expect(focused(element)).to.equal(mark(element, 'third'));
  });

  it('opens at a mark that the page has to scroll to as it gets the focus', async () => {
    const element = await timeline(threeEvents);
    await pointAt(mark(element, 'second'));
    await opens(element); // what draws it is there
    await letGo();
    await closes(element);
    element.style.marginBlock = '1500px';
    await painted();
    await press('Tab');
    await until(() => focused(element)?.matches('.mark') ?? false);
    await opens(element);
  });

  it('closes when the timeline is taken out of the page, and stays closed when it comes back', async () => {
    const element = await timeline(threeEvents);
    const place = element.parentElement;
    await pointAt(mark(element, 'second'));
    await opens(element);
    element.remove();
    await letGo();
    place?.append(element);
    await element.ready;
    await painted();
    expect(isOpen(element, 'tooltip')).to.be.false;
  });

  describe('under a finger', () => {
    it('comes with the first tap, offers the details, and the second tap opens them', async () => {
      const element = await timeline(threeEvents, {layout: 'horizontal'});
      await tap(mark(element, 'second'));
      await opens(element);
      expect(element.selected).to.equal('');
      const button = find(element, '[part~=tooltip] [data-action=details]');
      expect(text(button)).to.equal('التفاصيل');
      const {width, height} = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
      await tap(mark(element, 'second'));
      await until(() => isOpen(element, 'card'));
      expect(element.selected).to.equal('second');
      expect(isOpen(element, 'tooltip')).to.be.false;
    });

    it('opens the card by its button', async () => {
      const element = await timeline(threeEvents, {layout: 'horizontal'});
      await tap(mark(element, 'second'));
      await opens(element);
      await tap(find(element, '[part~=tooltip] [data-action=details]'));
      await until(() => isOpen(element, 'card'));
      expect(element.selected).to.equal('second');
      await until(() => focused(element)?.closest('[part~=card]'));
    });

    it('moves to the event that is tapped next, and closes with a tap elsewhere', async () => {
      const element = await timeline(threeEvents, {layout: 'horizontal'});
      await tap(mark(element, 'second'));
      await opens(element);
      await tap(mark(element, 'first'));
      await until(() => text(tooltip(element)).includes('الأول'));
      await tap([4, window.innerHeight - 10]);
      await closes(element);
      expect(element.selected).to.equal('');
    });

    it('is left out in the list, where a tap opens the card', async () => {
      const element = await timeline(threeEvents, {layout: 'vertical'}, 360);
      await tap(mark(element, 'second'));
      await until(() => findAll(element, '[part~=card].inline .card-body').length);
      expect(element.selected).to.equal('second');
      expect(isOpen(element, 'tooltip')).to.be.false;
      await tap(find(element, '[data-id=first] [part~=title]'));
      await until(() => element.selected === 'first');
    });
  });
});
