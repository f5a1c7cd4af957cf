import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {drawnFaults} from '../support/drawn-faults.ts';
import {
  clear,
  find,
  findAll,
  findSome,
  focused,
  focusedId,
  frame,
  has,
  ids,
  mark,
  next,
  painted,
  sample,
  text,
  timeline,
  until,
} from '../support/fixture.ts';
import {
  click,
  drag,
  emulate,
  focusPage,
  holding,
  letGo,
  middle,
  moveFingers,
  pointAt,
  press,
  swipe,
  wheel,
} from '../support/input.ts';

const plot = (element: KhattTimeline): DOMRect => find(element, '[part~=plot]').getBoundingClientRect();

/** A place in the plot, between the marks and the labels: a share of its width from the left. */
const placeIn = (element: KhattTimeline, share: number): [number, number] => {
  const {left, top, width} = plot(element);
  const axis = find(element, '[part~=mark]').getBoundingClientRect();
  return [Math.round(left + width * share), Math.round(Math.max(top + 2, axis.top + 12))];
};

const button = (element: KhattTimeline, press: string): HTMLElement => find(element, `[data-zoom=${press}]`);
const middleOf = (element: KhattTimeline, id: string): number => middle(mark(element, id))[0];

/** What is in view once the drawing rests. */
async function viewAfter(
  element: KhattTimeline,
  work: () => Promise<unknown>,
): Promise<{start: number; end: number; k: number}> {
  const view = next<CustomEvent<{start: number; end: number; k: number}>>(element, 'khatt-view');
  await work();
  const {detail} = await view;
  await element.ready;
  return detail;
}

/** The story on an axis, with what zooms it loaded. */
async function zoomable(name = 'gulf-moscow', attributes = {}): Promise<KhattTimeline> {
  const element = await sample(name, attributes, 1200);
  element.scrollIntoView();
  await pointAt(placeIn(element, 0.5));
  await element.zoomToFit();
  return element;
}

describe('zooming', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(async () => {
    await letGo();
    await emulate();
    clear();
  });

  it('comes with Ctrl and the wheel, about the pointer', async () => {
    const element = await zoomable();
    const before = middleOf(element, 'mbz');
    await pointAt([before, placeIn(element, 0)[1]]);
    const {k} = await viewAfter(element, () => holding('Control', () => wheel({y: -100})));
    expect(k).to.be.above(1.2);
    expect(middleOf(element, 'mbz')).to.be.closeTo(before, 1.5);
    expect(has(element, '.zoomed')).to.be.true;
  });

  it('never zooms the page instead, on the way, beside the plot, or after', async () => {
    const element = await zoomable();
    const refused: boolean[] = [];
    const hear = (event: Event): void => void refused.push(event.defaultPrevented);
    addEventListener('wheel', hear);
    await viewAfter(element, () => click(button(element, 'in')));
    await pointAt(placeIn(element, 0.5));
    const turn = async (): Promise<void> => {
      await holding('Control', () => wheel({y: -12}));
      await frame();
    };
    await viewAfter(element, async () => {
      for (let i = 0; i < 4; i++) await turn();
      await pointAt(middle(find(element, '[part~=overview] .window')));
      await turn();
    });
    await pointAt(placeIn(element, 0.5));
    await viewAfter(element, turn);
    removeEventListener('wheel', hear);
    expect(refused.length).to.be.above(3);
    expect(refused).not.to.include(false);
    expect(has(element, '.pane')).to.equal(false);
  });

  it('leaves a plain wheel to the page', async () => {
    const element = await zoomable();
    document.body.style.paddingBottom = '2000px';
    await pointAt(placeIn(element, 0.5));
    await wheel({y: 120});
    await until(() => scrollY > 0);
    expect(has(element, '.zoomed')).to.be.false;
    document.body.style.paddingBottom = '';
  });

  it('pans by a sideways wheel, and by dragging, and then is no click', async () => {
    const element = await zoomable();
    await viewAfter(element, () => element.zoomTo('2022-10-10/2022-10-12'));
    const before = middleOf(element, 'mbz');
    await viewAfter(element, () => wheel({x: -80}));
    // On an axis from right to left, too, the drawing goes where the wheel pushes it.
    expect(middleOf(element, 'mbz')).to.be.closeTo(before + 80, 2);
    // Away from the mark: its tooltip would be in the way.
    await pointAt(placeIn(element, 0.02));
    const from = middle(find(element, '[data-id="mbz"] [part~=label]'));
    await viewAfter(element, () => drag(from, [from[0] - 60, from[1]]));
    expect(middleOf(element, 'mbz')).to.be.closeTo(before + 20, 3);
    expect(element.selected).to.equal('');
  });

  it('holds nothing of a mouse that was let go outside the element, as one is that marks text', async () => {
    const element = await zoomable();
    const from = placeIn(element, 0.5);
    const {left, right} = element.getBoundingClientRect();
    const outside: [number, number] = [right + 20 < innerWidth ? right + 20 : left - 20, from[1]];
    await drag(from, outside);
    const {k} = await viewAfter(element, () => element.zoomTo('2022-10-10/2022-10-12'));
    const before = middleOf(element, 'mbz');
    await pointAt(placeIn(element, 0.4));
    await pointAt(placeIn(element, 0.3));
    await painted();
    await element.ready;
    expect(middleOf(element, 'mbz')).to.be.closeTo(before, 1);
    await element.zoomToFit();
    await drag(from, outside);
    await element.zoomTo('2022-10-10/2022-10-12');
    // One finger is no second one beside that mouse.
    const [x, y] = placeIn(element, 0.5);
    const panned = await viewAfter(element, () =>
      moveFingers([
        [x, y],
        [x + 60, y],
      ]),
    );
    expect(panned.k).to.be.closeTo(k, 0.01);
  });

  it('comes with a double click, and with Shift goes', async () => {
    const element = await zoomable();
    const place = placeIn(element, 0.45);
    const shadow = find(element, '.axis');
    const twice = (shiftKey: boolean): boolean =>
      shadow.dispatchEvent(
        new MouseEvent('dblclick', {bubbles: true, composed: true, cancelable: true, clientX: place[0], shiftKey}),
      );
    const near = await viewAfter(element, async () => twice(false));
    expect(near.k).to.be.closeTo(2, 0.01);
    const far = await viewAfter(element, async () => twice(true));
    expect(far.k).to.equal(1);
  });

  it('comes with two fingers, which the drawing follows; one finger sideways pans', async () => {
    const element = await zoomable();
    const [x, y] = [middleOf(element, 'mbz'), placeIn(element, 0)[1]];
    const {k} = await viewAfter(element, () =>
      moveFingers(
        [
          [x - 30, y],
          [x - 90, y],
        ],
        [
          [x + 30, y],
          [x + 90, y],
        ],
      ),
    );
    expect(k).to.be.closeTo(3, 0.4);
    const before = middleOf(element, 'mbz');
    await viewAfter(element, () =>
      moveFingers([
        [x, y],
        [x + 60, y],
      ]),
    );
    expect(middleOf(element, 'mbz')).to.be.closeTo(before + 60, 20);
  });

  it('follows the fingers that reach for a drawing first of all', async () => {
    await zoomable(); // what zooms is at hand, though the next element has not asked for it
    clear();
    await letGo();
    const element = await sample('gulf-moscow', {}, 1200);
    element.scrollIntoView();
    const [x, y] = [middleOf(element, 'mbz'), placeIn(element, 0)[1]];
    const {k} = await viewAfter(element, () =>
      moveFingers(
        [
          [x - 30, y],
          [x - 190, y],
        ],
        [
          [x + 30, y],
          [x + 190, y],
        ],
      ),
    );
    expect(k).to.be.above(1.5);
  });

  it('lets one finger up or down scroll the page, zoomed in or not', async () => {
    const element = await zoomable();
    document.body.style.paddingBottom = '2000px';
    await viewAfter(element, () => element.zoomTo('2022-10-10/2022-10-12'));
    const [x, y] = placeIn(element, 0.5);
    const before = middleOf(element, 'mbz');
    await swipe([x, y + 60], [x, y - 140]);
    await until(() => scrollY > 50);
    expect(middleOf(element, 'mbz')).to.be.closeTo(before, 1);
    document.body.style.paddingBottom = '';
  });

  it('comes with +, - and 0 about the event that has the focus, and never without it', async () => {
    const element = await zoomable();
    await press('+');
    await painted();
    expect(has(element, '.zoomed'), 'nothing has the focus').to.be.false;
    mark(element, 'mbz').focus();
    const before = middleOf(element, 'mbz');
    await viewAfter(element, () => press('+'));
    expect(middleOf(element, 'mbz')).to.be.closeTo(before, 1.5);
    expect(focusedId(element)).to.equal('mbz');
    await viewAfter(element, () => press('0'));
    expect(has(element, '.zoomed')).to.be.false;
    expect(focusedId(element)).to.equal('mbz');
  });

  it('holds that event on the way too, however cuts open up beside it', async () => {
    const element = await zoomable('moon-race');
    mark(element, 'sputnik').focus();
    const at = middleOf(element, 'sputnik');
    const seen: number[] = [];
    let isOn = true;
    const look = (): void => {
      if (!isOn) return;
      if (has(element, '[data-id=sputnik]')) seen.push(middleOf(element, 'sputnik'));
      requestAnimationFrame(look);
    };
    look();
    await viewAfter(element, () => press('+'));
    isOn = false;
    expect(Math.max(...seen.map(x => Math.abs(x - at)))).to.be.below(2);
    expect(focusedId(element)).to.equal('sputnik');
  });

  it('comes with buttons that say what they do, and keep the focus', async () => {
    const element = await zoomable();
    expect(button(element, 'out').getAttribute('aria-disabled')).to.equal('true');
    expect(button(element, 'in').getAttribute('aria-label')).to.equal('تكبير');
    await viewAfter(element, () => click(button(element, 'in')));
    expect(button(element, 'out').getAttribute('aria-disabled')).to.equal('false');
    const {start} = await viewAfter(element, () => click(button(element, 'earlier')));
    const later = await viewAfter(element, () => click(button(element, 'later')));
    expect(later.start).to.be.above(start);
    await viewAfter(element, () => click(button(element, 'fit')));
    expect(ids(element)).to.have.length(6);
    expect(has(element, '[data-zoom=fit]')).to.be.false;
    await until(() => focused(element) === button(element, 'in'));
  });

  it('names the units of a lull that a reader zooms into', async () => {
    const element = await sample('gulf-moscow.en', {lang: 'en', dir: 'ltr'}, 1024);
    const ticks = () => findAll(element, '[part~=tick]').map(text);
    for (const [date, told] of [
      ['2019-12/2022-06', ['2020', '2021', '2022']],
      ['2020/2021', ['2020', '2021', 'Apr', 'Oct']],
      ['2020-06', ['June 2020', '5', '15', '25']],
    ] as const) {
      await viewAfter(element, () => element.zoomTo(date));
      expect(ticks(), date).to.include.members([...told]);
    }
  });

  it('shows the whole story for a date that lies beyond it', async () => {
    const element = await zoomable();
    await viewAfter(element, () => element.zoomTo('2022-10-11'));
    const {k} = await viewAfter(element, () => element.zoomTo('2035'));
    expect(k).to.equal(1);
    expect(ids(element)).to.have.length(6);
  });

  it('goes no closer than a minute', async () => {
    const element = await zoomable();
    const {start, end} = await viewAfter(element, () => element.zoomTo('2022-10-11T12:00:01/2022-10-11T12:00:02'));
    expect(end - start).to.be.closeTo(60_000, 100);
    expect(button(element, 'in').getAttribute('aria-disabled')).to.equal('true');
  });

  it('tells the page and those who do not see it what is in view', async () => {
    const element = await zoomable();
    const {start, end} = await viewAfter(element, () => element.zoomTo('2022-10-11/2022-10-13'));
    expect(start).to.be.below(Date.UTC(2022, 9, 11));
    expect(end).to.be.at.least(Date.UTC(2022, 9, 14) - 1);
    const status = find(element, '[part~=status]').textContent;
    expect(status).to.contain('أكتوبر/تشرين الأول 2022');
    expect(status).to.contain('يظهر 3 من 6');
    expect(ids(element)).to.deep.equal(['mbz', 'ushakov', 'astana']);
  });

  it('says that a break stands in view only where one does', async () => {
    const element = await zoomable();
    expect(has(element, '.note')).to.be.true;
    await viewAfter(element, () => element.zoomTo('2022-10-11/2022-10-13'));
    expect(has(element, '.note')).to.be.false;
    expect(has(element, '[part~=gap]')).to.be.false;
  });

  it('is refused what is no date, with a word on what is one', async () => {
    const element = await zoomable();
    expect(() => element.zoomTo('last Tuesday')).to.throw(RangeError, /EDTF/);
    expect(() => element.zoomTo(undefined as unknown as string)).to.throw(RangeError, /EDTF/);
  });

  it('flies nowhere under reduced motion: it is there', async () => {
    await emulate({'prefers-reduced-motion': 'reduce'});
    const element = await zoomable();
    let frames = 0;
    const observer = new MutationObserver(() => frames++);
    observer.observe(find(element, '[part~=plot]'), {attributes: true, subtree: true});
    void element.zoomTo('2022-10-11/2022-10-13');
    await until(() => has(element, '.zoomed'));
    await painted();
    observer.disconnect();
    expect(frames).to.be.below(2);
  });

  it('leaves the drawing as it was found, once the reader is back out', async () => {
    const element = await zoomable('forty-events.ar');
    const picture = (): string =>
      findAll(element, '[part~=label]')
        .map(({style, textContent}) => `${style.cssText} ${textContent}`)
        .join('\n');
    const before = picture();
    await viewAfter(element, () => click(button(element, 'in')));
    expect(picture()).not.to.equal(before);
    await viewAfter(element, () => click(button(element, 'fit')));
    expect(picture()).to.equal(before);
  });

  it('covers nothing and cuts nothing, wherever it goes', async function () {
    this.timeout(60_000);
    for (const name of ['gulf-moscow', 'forty-events.ar']) {
      const element = await zoomable(name);
      const whole = await viewAfter(element, () => click(button(element, 'in')));
      await element.zoomToFit();
      const titles = new Map(element.timeline.events.map(({id, title}) => [id, title]));
      for (let i = 0; i < 12; i++) {
        const at = whole.start + (whole.end - whole.start) * ((i * 0.37) % 1);
        const length = 864e5 * 2 ** (i % 9);
        const edtf = [at, at + length].map(ms => new Date(ms).toISOString().slice(0, 10)).join('/');
        await element.zoomTo(edtf);
        await element.ready;
        // On the way to their places labels may cross one another.
        await until(() => !element.shadowRoot?.getAnimations().length);
        expect(drawnFaults(element, titles), edtf).to.deep.equal([]);
      }
      element.remove();
    }
  });

  for (const count of [14, 60]) {
    it(`leaves room for the rows of two calendars, though the whole has years alone (${count})`, async () => {
      await emulate({'prefers-reduced-motion': 'reduce'});
      const events = Array.from({length: count}, (_, i) => {
        const date = i < 12 ? `2011-${String(i + 1).padStart(2, '0')}-15` : `${2012 + (i % 12)}`;
        return {id: `e${i}`, date, title: `لقاء رقم ${i}`};
      });
      const options = {calendar: 'gregory islamic-umalqura', spacing: 'proportional'};
      const element = await timeline({khatt: 1, title: 'عقد', lang: 'ar', events}, options, 1000);
      await element.zoomTo('2011');
      await element.ready;
      expect(drawnFaults(element, new Map(events.map(({id, title}) => [id, title])))).to.deep.equal([]);
    });
  }

  it('covers nothing on the way there, in any frame, and leaves nothing displaced', async function () {
    this.timeout(60_000);
    for (const name of ['gulf-moscow', 'forty-events.ar']) {
      const element = await zoomable(name);
      const titles = new Map(element.timeline.events.map(({id, title}) => [id, title]));
      // What is far above the page is put away until all is drawn again.
      const seen = (selector: string): {what: string; box: DOMRect}[] =>
        findAll(element, selector)
          .filter(each => each.checkVisibility({visibilityProperty: true}))
          .map(each => ({what: text(each), box: each.getBoundingClientRect()}))
          .filter(({box: {bottom, width}}) => bottom > -1000 && width > 0);
      const faults: string[] = [];
      const look = (): void => {
        const texts = [...seen('[part~=label]'), ...seen('.under .tick')];
        const {left, right} = plot(element);
        texts.forEach(({what, box: a}, i) => {
          if (a.left < left - 1 || a.right > right + 1) faults.push(`«${what}» leaves the plot`);
          for (const {what: other, box: b} of texts.slice(i + 1)) {
            const isOver = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
            if (isOver) faults.push(`«${what}» covers «${other}»`);
          }
        });
      };
      let frames = 0;
      for (const y of [-12, 12]) {
        const view = next(element, 'khatt-view');
        for (let i = 0; i < 16; i++) {
          await holding('Control', () => wheel({y}));
          await frame();
          look();
          frames++;
        }
        await view;
        await element.ready;
        expect(drawnFaults(element, titles)).to.deep.equal([]);
        const displaced = findAll(element, '.mark, .bar, .label, .leader').filter(
          ({style}) => style.translate || style.scale,
        );
        expect(displaced).to.deep.equal([]);
      }
      expect(frames).to.equal(32);
      expect(faults, name).to.deep.equal([]);
      element.remove();
    }
  });

  it('moves a bar that has the focus with the ring around it', async () => {
    const element = await zoomable('gulf-moscow');
    const mark = find(element, '.mark:has(.bar)');
    mark.focus();
    const {left, right, top} = mark.getBoundingClientRect();
    // About the bar, so that it stays in view.
    await pointAt([Math.round((left + right) / 2), Math.round(top - 30)]);
    const view = next(element, 'khatt-view');
    const middle = ({left: from, right: to}: DOMRect): number => (from + to) / 2;
    for (let i = 0; i < 8; i++) {
      await holding('Control', () => wheel({y: -6}));
      await frame();
      const bar = mark.querySelector('.bar')?.getBoundingClientRect();
      if (!bar) expect.fail('The bar is gone.');
      expect(middle(bar)).to.be.closeTo(middle(mark.getBoundingClientRect()), 1);
    }
    await view;
  });

  it('has the ink of each group as it was found, on the way there and after', async () => {
    const element = await zoomable('forty-events.ar');
    const inks = (): Map<string | undefined, string> =>
      new Map(
        findAll(element, '[part~=event]').map(item => {
          const part = item.querySelector('.mark') ?? item;
          return [item.dataset['id'], getComputedStyle(part).color];
        }),
      );
    const before = inks();
    const look = (): void => {
      for (const [id, ink] of inks()) expect(ink, id).to.equal(before.get(id));
    };
    await pointAt(placeIn(element, 0.5));
    for (const y of [-12, 12]) {
      const view = next(element, 'khatt-view');
      for (let i = 0; i < 12; i++) {
        await holding('Control', () => wheel({y}));
        await frame();
        look();
      }
      await view;
      await element.ready;
      look();
    }
    expect(new Set(before.values()).size).to.be.above(1);
  });

  it('reuses what is there: only what comes into view is made', async () => {
    const element = await zoomable('forty-events.ar');
    await viewAfter(element, () => click(button(element, 'in')));
    const kept = new Map(findAll(element, '[part~=event]').map(item => [item.dataset['id'], item]));
    await viewAfter(element, () => click(button(element, 'in')));
    const still = findAll(element, '[part~=event]').filter(item => kept.has(item.dataset['id']));
    expect(still.length).to.be.above(3);
    for (const item of still) expect(kept.get(item.dataset['id'])).to.equal(item);
  });

  it('makes the page no wider, wherever it goes', async () => {
    for (const [lang, dir, name] of [
      ['ar', 'rtl', 'forty-events.ar'],
      ['en', 'ltr', 'forty-events'],
    ] as const) {
      Object.assign(document.documentElement, {lang, dir});
      const element = await zoomable(name);
      const {scrollWidth} = document.documentElement;
      for (const press of ['in', 'in', 'earlier', 'earlier', 'later', 'later']) {
        await viewAfter(element, () => click(button(element, press)));
        expect(document.documentElement.scrollWidth, `${lang} ${press}`).to.equal(scrollWidth);
      }
      clear();
    }
  });

  it('pans by moving what holds the marks: those that stay in view are not touched', async () => {
    const element = await zoomable('forty-events.ar');
    await viewAfter(element, () => click(button(element, 'in')));
    await viewAfter(element, () => click(button(element, 'in')));
    const touched = new Set<Node>();
    const observer = new MutationObserver(records => {
      for (const {target} of records) touched.add(target);
    });
    observer.observe(find(element, '[part~=events]'), {attributes: true, subtree: true});
    const before = findAll(element, '[part~=event]');
    await pointAt(placeIn(element, 0.5));
    await viewAfter(element, () => wheel({x: -30}));
    observer.disconnect();
    const {left, right} = plot(element);
    const inside = before.filter(item => {
      const box = item.querySelector('.mark')?.getBoundingClientRect();
      return item.isConnected && box && box.left > left + 60 && box.right < right - 60;
    });
    expect(inside.length).to.be.above(3);
    expect(inside.filter(item => touched.has(item))).to.deep.equal([]);
  });
});

describe('zoomed in', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1280, height: 900});
  });
  afterEach(clear);

  it('arrows at the edge bring the next event into view', async () => {
    const element = await zoomable();
    await viewAfter(element, () => element.zoomTo('2022-10-12/2022-10-13'));
    mark(element, 'ushakov').focus();
    await press('ArrowRight');
    await until(() => focusedId(element) === 'mbz');
    await press('Home');
    await until(() => focusedId(element) === 'dushanbe');
    await press('End');
    await until(() => focusedId(element) === 'astana');
  });

  it('a selected event comes into view', async () => {
    const element = await zoomable();
    await viewAfter(element, () => element.zoomTo('2022-10-12/2022-10-13'));
    element.select('lavrov');
    await until(() => has(element, '[data-id=lavrov]'));
    await element.ready;
    expect(ids(element)).to.include('lavrov');
  });

  it('an event that a counted mark stood for comes into view by itself', async () => {
    const days = Array.from({length: 13}, (_, i) => `2022-10-${String(i + 1).padStart(2, '0')}`);
    const spans = Array.from({length: 6}, (_, i) => ({id: `span-${i}`, date: '2022', title: `طوال العام ${i + 1}`}));
    const events = [...spans, ...days.map(date => ({id: date, date, title: `في يوم ${date}`}))];
    const element = await timeline(
      {khatt: 1, title: 'عام وأسبوعان', lang: 'ar', events},
      {spacing: 'proportional'},
      1200,
    );
    await element.zoomTo('2022-06-15/2022-07-15');
    expect(ids(element)).not.to.include('2022-10-03');
    element.select('2022-10-03');
    await element.ready;
    expect(ids(element)).to.include('2022-10-03');
  });

  it('a part without events is an axis all the same, and leads back', async () => {
    const element = await zoomable();
    await viewAfter(element, () => element.zoomTo('2022-10-07/2022-10-08'));
    expect(ids(element)).to.deep.equal([]);
    expect(findAll(element, '[part~=tick]').length).to.be.above(2);
    await viewAfter(element, () => click(button(element, 'fit')));
    expect(ids(element)).to.have.length(6);
  });

  it('stays where it is when the room changes', async () => {
    const element = await zoomable();
    await viewAfter(element, () => element.zoomTo('2022-10-11/2022-10-13'));
    (element.parentElement as HTMLElement).style.width = '1000px';
    await until(() => plot(element).width <= 1000);
    await element.ready;
    expect(ids(element)).to.deep.equal(['mbz', 'ushakov', 'astana']);
  });

  it('mirrors: in English the same sideways wheel shows what is later', async () => {
    const element = await zoomable('gulf-moscow.en', {lang: 'en', dir: 'ltr'});
    const {start} = await viewAfter(element, () => element.zoomTo('2022-10-05/2022-10-11'));
    const later = await viewAfter(element, () => wheel({x: 60}));
    expect(later.start).to.be.above(start);
  });
});

describe('the overview', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1280, height: 900});
  });
  afterEach(clear);

  const overview = (element: KhattTimeline): DOMRect => find(element, '[part~=overview]').getBoundingClientRect();
  const window = (element: KhattTimeline): HTMLElement => find(element, '.overview .window');
  const edge = (element: KhattTimeline, name: string): HTMLElement => find(element, `.overview [data-edge=${name}]`);

  async function zoomed(): Promise<KhattTimeline> {
    const element = await zoomable();
    await viewAfter(element, () => element.zoomTo('2022-10-08/2022-10-12'));
    return element;
  }

  it('is there once zoomed in, as wide as the plot, and says what is in view', async () => {
    const element = await zoomable();
    expect(has(element, '[part~=overview]')).to.be.false;
    await viewAfter(element, () => click(button(element, 'in')));
    expect(overview(element).width).to.equal(plot(element).width);
    expect(window(element).getAttribute('role')).to.equal('slider');
    expect(window(element).getAttribute('aria-label')).to.equal('الجزء المعروض');
    expect(window(element).getAttribute('aria-valuetext')).to.match(/2022/);
    window(element).focus();
    await press('0');
    await until(() => !has(element, '[part~=overview]'));
    await until(() => focused(element) === button(element, 'in'));
  });

  it('draws a line that is broken where time is, and nowhere else', async () => {
    const element = await zoomed();
    const parts = find(element, '.overview .line').getAttribute('d')?.match(/M/g);
    // Three stretches around two breaks; the ring of what was planned is none.
    expect(parts).to.have.length(3);
  });

  it('has a window that can be dragged', async () => {
    const element = await zoomed();
    const before = middleOf(element, 'mbz');
    const [x, y] = middle(window(element));
    await viewAfter(element, () => drag([x, y], [x - 40, y]));
    // The drawing goes the other way.
    expect(middleOf(element, 'mbz')).to.be.above(before + 40);
  });

  it('has edges that can be dragged', async () => {
    const element = await zoomed();
    const before = find(element, '.window').getBoundingClientRect();
    const [x, y] = middle(edge(element, 'end'));
    await viewAfter(element, () => drag([x, y], [x - 50, y]));
    const after = find(element, '.window').getBoundingClientRect();
    expect(after.left).to.be.closeTo(before.left - 50, 2);
    expect(after.right).to.be.closeTo(before.right, 2);
  });

  it('shows where its edges are taken hold of, in forced colours too', async () => {
    const element = await zoomable();
    await viewAfter(element, () => element.zoomTo('2022-10-11/2022-10-13'));
    await emulate({'forced-colors': 'active'});
    const frame = getComputedStyle(find(element, '.overview .window')).borderTopColor;
    for (const edge of findSome(element, '[data-edge]'))
      expect(getComputedStyle(edge, '::before').backgroundColor).to.equal(frame);
    // And where the events are
    for (const speck of findAll(element, '.specks i')) {
      const {borderTopColor, borderTopWidth, borderBottomWidth, height} = getComputedStyle(speck);
      expect([borderTopColor, borderTopWidth, borderBottomWidth, height]).to.deep.equal([frame, '6px', '6px', '12px']);
    }
    await emulate();
  });

  it('has a window and edges that keys move, in the direction that is seen', async () => {
    const element = await zoomed();
    window(element).focus();
    const box = (): DOMRect => window(element).getBoundingClientRect();
    const before = box();
    await viewAfter(element, () => press('ArrowLeft'));
    expect(box().left).to.be.below(before.left - 2);
    edge(element, 'start').focus();
    const {right, left} = box();
    await viewAfter(element, () => press('ArrowRight'));
    expect(box().right).to.be.above(right + 2);
    expect(box().left).to.be.closeTo(left, 2);
  });

  it('comes to the place that is clicked', async () => {
    const element = await zoomed();
    const {right, top} = overview(element);
    const place = [Math.round(right) - 60, Math.round(top) + 18] as const;
    await viewAfter(element, () => drag(place, place));
    await until(() => ids(element).includes('dushanbe'));
  });

  it('names what it is in its text', async () => {
    const element = await zoomed();
    expect(text(find(element, '[part~=overview]'))).to.equal('');
    expect(find(element, '[part~=overview]').getAttribute('aria-label')).to.equal('نظرة عامة');
  });
});
