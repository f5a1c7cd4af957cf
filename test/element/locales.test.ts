import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {clear, find, findAll, freshPage, mark, sample, text, threeEvents, timeline, until} from '../support/fixture.ts';
import {block, focusPage} from '../support/input.ts';

const date = (element: KhattTimeline, id: string): string => text(find(element, `[data-id="${id}"] [part~=date]`));
const label = (element: KhattTimeline): string => find(element, '[part~=legend] ul').getAttribute('aria-label') ?? '';
const ticks = (element: KhattTimeline): string => findAll(element, '[part~=tick]').map(text).join(' ');

describe('other languages', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1280, height: 900});
  });
  afterEach(clear);

  for (const [lang, of, dir] of [
    ['fa', '۵ اکتبر', 'rtl'],
    ['he', '5 באוקטובר', 'rtl'],
    ['ur', '5 اکتوبر', 'rtl'],
    ['ku', '٥ی تشرینی یەکەم', 'rtl'],
    ['fr', '5 octobre', 'ltr'],
    ['es', '5 de octubre', 'ltr'],
    ['de', '5. Oktober', 'ltr'],
    ['ru', '5 октября', 'ltr'],
    ['tr', '5 Ekim', 'ltr'],
    ['id', '5 Oktober', 'ltr'],
  ] as const) {
    it(`are loaded when a page speaks them: ${lang}`, async () => {
      const element = await timeline(threeEvents, {lang, dir});
      expect(date(element, 'second')).to.include(of);
      expect(find(element, '.story').getAttribute('dir')).to.equal(dir);
      const english = await timeline(threeEvents, {lang: 'en', dir: 'ltr'});
      expect(mark(element, 'second').getAttribute('aria-label')).not.to.equal(
        mark(english, 'second').getAttribute('aria-label'),
      );
    });
  }

  it('are followed live, without a word of another in between', async () => {
    const element = await sample('gulf-moscow', {lang: 'ar', dir: 'rtl'});
    const seen = new Set<string>();
    const observer = new MutationObserver(() => seen.add(label(element)));
    observer.observe(find(element, '.footer'), {subtree: true, childList: true, attributes: true, characterData: true});
    const before = label(element);
    element.lang = 'fr';
    await until(() => label(element) !== before);
    observer.disconnect();
    expect([...seen]).to.deep.equal(['Légende']);
  });

  it('give way to English where their file cannot be had', async () => {
    const page = await freshPage();
    await block('*/messages/ru.ts*');
    page.documentElement.lang = 'ru';
    const element = page.createElement('khatt-timeline');
    element.timeline = threeEvents as unknown as KhattTimeline['timeline'];
    page.body.append(element);
    await element.ready;
    await block();
    expect(mark(element, 'second').getAttribute('aria-label')).to.include('2 of 3');
  });
});

describe('other calendars', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1280, height: 900});
  });
  afterEach(clear);

  it('stand beside the first, in dates and under the axis', async () => {
    const element = await timeline(threeEvents, {calendar: 'gregory islamic-umalqura'});
    expect(date(element, 'third')).to.include('16 ربيع الأول');
    expect(mark(element, 'third').getAttribute('aria-label')).to.include(
      '12 أكتوبر/تشرين الأول 2022 (16 ربيع الأول 1444 هـ)',
    );
    expect(ticks(element)).to.include('أكتوبر 2022').and.include('1444');
  });

  it('can be the first', async () => {
    const element = await timeline(threeEvents, {lang: 'fa', calendar: 'persian'});
    expect(date(element, 'third')).to.include('۲۰ مهر');
    expect(ticks(element)).to.include('۱۴۰۱');
  });

  it('are left out where there are none of that name', async () => {
    const element = await timeline(threeEvents, {calendar: 'gregory mayan'});
    const plain = await timeline(threeEvents);
    expect(date(element, 'third')).to.equal(date(plain, 'third'));
  });

  it('go again with the attribute', async () => {
    const element = await timeline(threeEvents, {calendar: 'gregory hebrew'});
    const both = date(element, 'third');
    element.calendar = '';
    await until(() => date(element, 'third') !== both);
    expect(date(element, 'third')).not.to.include('(');
  });
});
