import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {html} from 'lit';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  clear,
  find,
  findAll,
  focused,
  focusedId,
  isOpen,
  mark,
  sample,
  stage,
  threeEvents,
  timeline,
  until,
} from '../support/fixture.ts';
import {focusPage, letGo, press} from '../support/input.ts';

/** Presses a key; whether the page may still have it. */
async function isLeft(key: string): Promise<boolean> {
  let left = false;
  addEventListener('keydown', event => (left = !event.defaultPrevented), {once: true});
  await press(key);
  return left;
}

async function walk(element: KhattTimeline, ...keys: readonly string[]): Promise<string[]> {
  const path: string[] = [];
  for (const key of keys) {
    await press(key);
    path.push(focusedId(element));
  }
  return path;
}

describe('keys', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(clear);

  it('reach the events by one Tab, and leave them by the next', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    expect(findAll(element, '[part~=mark][tabindex="0"]')).to.have.length(1);
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    element.before(before);
    element.after(after);
    before.focus();
    await press('Tab');
    expect(focusedId(element)).to.equal('dushanbe');
    await press('ArrowLeft', 'Tab');
    expect(focused(element)?.matches('[data-action=group]')).to.be.true;
    await press('Shift+Tab');
    expect(focusedId(element), 'Tab comes back to where it left').to.equal('lavrov');
    await press('Shift+Tab');
    expect(document.activeElement).to.equal(before);
  });

  const ways = [
    {name: 'right to left', lang: 'ar', dir: 'rtl', axis: '', later: 'ArrowLeft', earlier: 'ArrowRight'},
    {name: 'left to right', lang: 'en', dir: 'ltr', axis: '', later: 'ArrowRight', earlier: 'ArrowLeft'},
    {
      name: 'left to right in an Arabic page',
      lang: 'ar',
      dir: 'rtl',
      axis: 'ltr',
      later: 'ArrowRight',
      earlier: 'ArrowLeft',
    },
    {
      name: 'right to left in an English page',
      lang: 'en',
      dir: 'ltr',
      axis: 'rtl',
      later: 'ArrowLeft',
      earlier: 'ArrowRight',
    },
  ];
  for (const {name, lang, dir, axis, later, earlier} of ways) {
    it(`follow what is seen where time runs from ${name}`, async () => {
      const element = await timeline(threeEvents, {lang, dir, axis, layout: 'horizontal'});
      mark(element, 'first').focus();
      expect(await walk(element, later, later, later, earlier)).to.deep.equal(['second', 'third', 'third', 'second']);
      const x = (id: string): number => mark(element, id).getBoundingClientRect().left;
      expect(x('second') < x('third')).to.equal(later === 'ArrowRight');
      expect(await walk(element, 'Home', 'End')).to.deep.equal(['first', 'third']);
    });
  }

  it('go up and down in the list, and across it as the text runs', async () => {
    const element = await timeline(threeEvents, {layout: 'vertical', axis: 'ltr'});
    mark(element, 'first').focus();
    expect(await walk(element, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight')).to.deep.equal([
      'second',
      'third',
      'second',
      'third',
      'second',
    ]);
  });

  it('go by ten with the page keys, and stop at the ends', async () => {
    const element = await sample('forty-events', {layout: 'vertical'}, 800);
    const all = element.timeline.events.length;
    const order = findAll(element, '[part~=event]').map(({dataset}) => dataset['id'] ?? '');
    mark(element, order[0] ?? '').focus();
    expect(all).to.equal(40);
    expect(await walk(element, 'PageDown', 'PageDown', 'PageUp', 'End', 'PageDown', 'Home', 'PageUp')).to.deep.equal(
      [10, 20, 10, 39, 39, 0, 0].map(i => order[i]),
    );
  });

  it('that are not ours are left to the page, and so are ours with Ctrl, Alt or the command key', async () => {
    const element = await timeline(threeEvents, {layout: 'horizontal'});
    mark(element, 'first').focus();
    for (const key of ['ArrowUp', 'ArrowDown', 'a', 'F2', '/', 'Control+ArrowLeft', 'Alt+ArrowUp', 'Meta+Home']) {
      expect(await isLeft(key), key).to.be.true;
    }
    expect(focusedId(element)).to.equal('first');
    for (const key of ['ArrowLeft', 'Home', 'End', 'PageUp']) expect(await isLeft(key), key).to.be.false;
  });

  it('are not caught while the focus is elsewhere, nor at other buttons of the timeline', async () => {
    const element = await sample('gulf-moscow', {selected: 'opec'}, 1200);
    const field = document.createElement('input');
    element.before(field);
    field.focus();
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'Enter', 'Escape', '+', '-', '0']) {
      expect(await isLeft(key), key).to.be.true;
    }
    expect(document.activeElement).to.equal(field);
    expect(element.selected).to.equal('opec');
    find(element, '[data-action=spacing]').focus();
    for (const key of ['ArrowLeft', 'Home', 'PageDown']) expect(await isLeft(key), key).to.be.true;
  });

  for (const layout of ['horizontal', 'vertical']) {
    for (const key of ['Enter', 'Space']) {
      it(`open the card with ${key}, and move the focus into it (${layout})`, async () => {
        const element = await timeline(threeEvents, {layout});
        mark(element, 'second').focus();
        await press(key);
        await until(() => focused(element)?.closest('[part~=card]'));
        expect(element.selected).to.equal('second');
        expect(mark(element, 'second').getAttribute('aria-expanded')).to.equal('true');
        expect(focused(element)?.getAttribute('aria-label')).to.equal('الثاني');
      });
    }

    it(`close the tooltip with Escape first, then the card, and come back to the mark (${layout})`, async () => {
      const element = await timeline(threeEvents, {layout});
      mark(element, 'second').focus();
      await press('Enter');
      await until(() => focused(element)?.closest('[part~=card]'));
      mark(element, 'third').focus();
      await until(() => isOpen(element, 'tooltip'));
      expect(await isLeft('Escape')).to.be.false;
      await element.updateComplete;
      expect(isOpen(element, 'tooltip')).to.be.false;
      expect(element.selected).to.equal('second');
      expect(await isLeft('Escape')).to.be.false;
      await element.ready;
      expect(element.selected).to.equal('');
      await until(() => focusedId(element) === 'second');
      expect(focused(element)?.matches('[part~=mark]')).to.be.true;
      await press('Escape');
      expect(await isLeft('Escape'), "with nothing open it is the page's").to.be.true;
    });
  }

  it('leave one timeline alone while another has the focus', async () => {
    const place = stage(html`<div></div><div></div>`);
    const [one, two] = await Promise.all(
      [...place.children].map(async child => {
        const element = await timeline(threeEvents);
        child.append(element);
        return element;
      }),
    );
    if (!one || !two) throw new Error('There are two.');
    await Promise.all([one.ready, two.ready]);
    one.selected = 'second';
    await one.ready;
    mark(two, 'first').focus();
    await press('Escape', 'ArrowLeft', 'Escape');
    expect(focusedId(two)).to.equal('second');
    expect(one.selected).to.equal('second');
  });

  it('keep the focus on an event when a story is drawn anew', async () => {
    const element = await timeline(threeEvents);
    mark(element, 'third').focus();
    element.timeline = structuredClone(threeEvents) as unknown as KhattTimeline['timeline'];
    await element.ready;
    expect(focusedId(element)).to.equal('third');
  });
});
