import {setViewport} from '@web/test-runner-commands';
import axe from 'axe-core';
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
  isOpen,
  mark,
  painted,
  sample,
  text,
  timeline,
  until,
} from '../support/fixture.ts';
import {click, emulate, focusPage, letGo, press} from '../support/input.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in the timelines, by rule, with what it is about. The page around them is the test runner's. */
async function faults(element: KhattTimeline): Promise<string> {
  const {violations, passes} = await axe.run(element, {
    runOnly: {type: 'tag', values: tags},
    resultTypes: ['violations'],
  });
  expect(passes.length, 'axe sees the shadow root').to.be.above(10);
  return violations
    .flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')}\n${failureSummary}`))
    .join('\n\n');
}

describe('axe', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(async () => {
    clear();
    await emulate();
    document.body.removeAttribute('style');
  });

  const pages = [
    {name: 'gulf-moscow', lang: 'ar', dir: 'rtl', open: 'opec'},
    {name: 'gulf-moscow.en', lang: 'en', dir: 'ltr', open: 'opec'},
    {name: 'all-signs', lang: 'ar', dir: 'rtl', open: 'uncertain'},
    {name: 'all-signs', lang: 'en', dir: 'ltr', open: 'cancelled'},
    {name: 'bad-rows', lang: 'ar', dir: 'rtl', open: 'bad-link'},
    {name: 'forty-events.ar', lang: 'ar', dir: 'rtl', open: ''},
  ];
  for (const scheme of ['light', 'dark']) {
    for (const layout of ['horizontal', 'vertical']) {
      it(`finds nothing while a reader searches, ${scheme}, ${layout}`, async () => {
        document.body.style.background = scheme === 'dark' ? '#16171b' : '#ffffff';
        document.documentElement.style.colorScheme = scheme;
        await emulate({'prefers-reduced-motion': 'reduce'});
        const element = await sample('forty-events.ar', {layout}, 700);
        const field = find(element, '.search input') as HTMLInputElement;
        await click(field);
        for (const words of ['القمر', 'تيريشكوفا']) {
          field.value = words;
          field.dispatchEvent(new InputEvent('input', {bubbles: true}));
          await until(() => has(element, '.search button'));
          await press('Enter');
          await until(() => has(element, '.found-now'));
          expect(await faults(element), words).to.equal('');
        }
      });
    }
  }

  for (const {name, lang, dir, open} of pages) {
    for (const scheme of ['light', 'dark']) {
      for (const layout of ['horizontal', 'vertical']) {
        it(`finds nothing in ${name} in ${lang}, ${scheme}, ${layout}`, async () => {
          document.documentElement.lang = lang;
          document.documentElement.dir = dir;
          document.documentElement.style.colorScheme = scheme;
          document.body.style.background = scheme === 'dark' ? '#17181c' : '#fff';
          const element = await sample(name, {layout}, layout === 'vertical' ? 360 : 1200);
          expect(await faults(element)).to.equal('');
          for (const details of findAll(element, 'details')) details.setAttribute('open', '');
          if (open) {
            element.selected = open;
            await element.ready;
          }
          await painted();
          expect(await faults(element), 'with all open').to.equal('');
        });
      }
    }
  }

  it('finds nothing in the overview, however little of the story is in view', async () => {
    const element = await sample('forty-events', {lang: 'en', dir: 'ltr'}, 1200);
    await element.zoomTo('1969-07-20');
    await element.ready;
    expect(has(element, '[part~=overview]')).to.be.true;
    expect(await faults(element)).to.equal('');
  });

  it('finds nothing in a tooltip, a message of failure, and an open crowd', async () => {
    const days = Array.from({length: 20}, (_, i) => `20${i < 15 ? 10 : 10 + i}-01-0${1 + (i % 4)}`);
    const events = days.map((date, i) => ({id: `e${i}`, date, title: `Event ${i}`}));
    const options = {layout: 'horizontal', spacing: 'proportional', lang: 'en', dir: 'ltr'};
    const element = await timeline({khatt: 1, lang: 'en', title: 'A crowd', events}, options, 1200);
    const lead = find(element, '.count').closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';
    mark(element, lead).focus();
    await press('ArrowRight', 'ArrowLeft');
    await until(() => isOpen(element, 'tooltip'));
    expect(await faults(element)).to.equal('');
    await click(mark(element, lead));
    await until(() => has(element, '.crowd-list') && focused(element)?.closest('.crowd'));
    expect(await faults(element)).to.equal('');
    element.src = '/data/none-such.json';
    await element.ready;
    expect(text(find(element, '[part~=problems]'))).to.include('404');
    expect(await faults(element)).to.equal('');
  });

  it('finds targets of 24 px at every mark and button', async () => {
    const element = await sample('gulf-moscow', {selected: 'opec'}, 1200);
    for (const button of findSome(element, 'button, summary').filter(each => each.checkVisibility())) {
      const {width, height} = button.getBoundingClientRect();
      expect(Math.min(width, height), text(button) || button.getAttribute('aria-label') || '').to.be.at.least(24);
    }
  });
});

describe('what readers choose for themselves', () => {
  before(focusPage);
  afterEach(async () => {
    clear();
    await emulate();
  });

  it('shows every mark, the axis and the chosen spacing in forced colours', async () => {
    await emulate({'forced-colors': 'active'});
    const element = await sample('all-signs', {}, 1200);
    expect(matchMedia('(forced-colors: active)').matches).to.be.true;
    const background = 'rgb(255, 255, 255)';
    const ink = 'rgb(0, 0, 0)';
    for (const bar of findSome(element, '.bar.lasting')) {
      const {backgroundColor, borderTopColor} = getComputedStyle(bar);
      expect(borderTopColor).to.equal(ink);
      // Its question mark has to be read.
      expect(backgroundColor === ink).to.equal(!bar.matches('.unknown-end, .unknown-start'));
    }
    for (const [end, head] of [
      ['start', '::before'],
      ['end', '::after'],
    ] as const) {
      const bar = find(element, `.mark .bar.open-${end}`);
      const {borderInlineStartColor, borderTopColor} = getComputedStyle(bar, head);
      expect(borderInlineStartColor, end).to.equal(ink);
      expect(borderTopColor, end).to.equal('rgba(0, 0, 0, 0)');
    }
    for (const dot of findSome(element, '.mark .dot circle')) {
      expect(getComputedStyle(dot).stroke).not.to.equal('none');
    }
    for (const leader of findSome(element, '[part~=leader]')) {
      expect(getComputedStyle(leader).backgroundColor).not.to.equal(background);
    }
    for (const line of findAll(element, '.axis .line')) expect(getComputedStyle(line).stroke).to.equal(ink);
  });

  it('moves nothing for readers who want no motion', async () => {
    await emulate({'prefers-reduced-motion': 'reduce'});
    const element = await sample('gulf-moscow', {}, 1200);
    for (const each of findSome(element, '*')) expect(getComputedStyle(each).transitionDuration).to.equal('0s');
  });

  it('prints the story without what only works on a screen', async () => {
    await emulate({media: 'print'});
    const element = await sample('gulf-moscow', {}, 1200);
    expect(findAll(element, '[part~=controls], button').some(control => control.checkVisibility())).to.be.false;
    expect(findSome(element, '[part~=event]').every(event => event.checkVisibility())).to.be.true;
  });
});
