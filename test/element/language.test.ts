import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  clear,
  find,
  findAll,
  ids,
  isOpen,
  mark,
  painted,
  sample,
  stage,
  text,
  threeEvents,
  timeline,
  unplaced,
  until,
} from '../support/fixture.ts';
import {focusPage, letGo, pointAt, press} from '../support/input.ts';

const name = (element: KhattTimeline, id: string): string => mark(element, id).getAttribute('aria-label') ?? '';
const date = (element: KhattTimeline, id: string): string => text(find(element, `[data-id="${id}"] [part~=date]`));
const runsLeft = (element: KhattTimeline): boolean =>
  mark(element, 'third').getBoundingClientRect().left < mark(element, 'first').getBoundingClientRect().left;

/** Whether two elements' text overlaps. */
function overlap(one: Element, two: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), two.getBoundingClientRect()];
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

describe('language and direction', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1280, height: 900});
  });
  afterEach(() => {
    clear();
    document.adoptedStyleSheets = [];
  });

  it('are those of the page, and follow it when they change', async () => {
    const element = await timeline(threeEvents);
    expect(name(element, 'second')).to.include('2 من 3').and.include('أكتوبر/تشرين الأول');
    expect(runsLeft(element)).to.be.true;
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
    await until(() => name(element, 'second').includes('2 of 3'));
    await element.ready;
    expect(name(element, 'second')).to.include('October');
    expect(runsLeft(element)).to.be.false;
    expect(find(element, '.story').lang).to.equal('en');
    expect(find(element, '[data-id=second] [part~=title]').lang, 'the story stays in its own').to.equal('ar');
    expect(find(element, '[data-id=second] [part~=title]').dir).to.equal('rtl');
    element.timeline = {...threeEvents, events: [{...threeEvents.events[0], place: 'الرياض', tags: ['قمة']}]} as never;
    element.selected = 'first';
    await element.ready;
    await until(() => findAll(element, '.facts dd').length > 0);
    // How its date is known is in the page's words.
    expect(findAll(element, '.facts dd').map(({lang}) => lang)).to.deep.equal(['ar', 'ar', '']);
  });

  for (const layout of ['horizontal', 'vertical']) {
    it(`are the story’s own where its words stand among the page’s, and only there (${layout})`, async () => {
      const story = {
        ...threeEvents,
        groups: [
          {id: 'one', label: 'قطر'},
          {id: 'two', label: 'روسيا'},
        ],
        eras: [{date: '2022', label: 'الأزمة'}],
        events: [
          {...threeEvents.events[1], group: 'one'},
          {...threeEvents.events[2], group: 'two', status: 'planned'},
        ],
      };
      const element = await timeline(story, {lang: 'en', dir: 'ltr', layout});
      const langs = (selector: string): string[] => findAll(element, selector).map(({lang}) => lang);
      expect(langs('[part~=event] .summary'), 'that it was planned is said by the page').to.deep.equal(['ar', '']);
      expect(langs('.groups bdi')).to.deep.equal(['ar', 'ar']);
      expect(new Set(langs('.era-item bdi, .eras bdi'))).to.deep.equal(new Set(['ar']));
      await pointAt(mark(element, 'second'));
      await until(() => isOpen(element, 'tooltip'));
      expect(langs('[part~=tooltip] .summary')).to.deep.equal(['ar']);
      expect(langs('[part~=tooltip] .date')).to.deep.equal(['']);
      await letGo();
    });

    it(`are the story’s own for a date in its words and the names of its sources (${layout})`, async () => {
      const links = [{label: 'وكالة الأنباء القطرية', url: 'https://q.example/'}, {url: 'https://r.example/'}];
      const [first, second] = threeEvents.events;
      const events = [first, {...second, displayDate: 'مطلع الخريف', links}];
      const element = await timeline({...threeEvents, events}, {lang: 'en', dir: 'ltr', layout});
      expect(findAll(element, '[part~=event] [part~=date]').map(({lang}) => lang)).to.deep.equal(['', 'ar']);
      element.selected = 'second';
      await until(() => findAll(element, '.facts a').length > 0);
      expect(findAll(element, '.facts a bdi').map(({lang}) => lang)).to.deep.equal(['ar', '']);
      const date = find(element, '.card-body .date');
      expect(date.textContent).to.match(/^مطلع الخريف \(.*2022\)$/);
      expect(date.querySelector('bdi')?.lang).to.equal('ar');
      element.selected = '';
      await element.ready;
      await pointAt(mark(element, 'second'));
      await until(() => isOpen(element, 'tooltip'));
      const hinted = find(element, '[part~=tooltip] .date');
      expect(hinted.textContent).to.equal(date.textContent);
      expect(hinted.querySelector('bdi')?.lang).to.equal('ar');
      await letGo();
    });
  }

  it('are the story’s own for a date in its words among very many, and in the list behind a counted mark', async () => {
    const events = Array.from({length: 96}, (_, i) => ({
      date: i < 20 ? '2022-10-05' : `${1800 + i}`,
      title: `الحدث رقم ${i}`,
      ...(i % 2 && {displayDate: 'مطلع الخريف'}),
    }));
    const element = await timeline({...threeEvents, events}, {lang: 'en', dir: 'ltr'});
    const dates = findAll(element, '[part~=event] [part~=date]');
    expect(new Set(dates.map(({lang, textContent}) => `${lang} ${/الخريف/.test(textContent)}`))).to.deep.equal(
      new Set([' false', 'ar true']),
    );
    find(element, '.mark:has(.count)').focus();
    await press('Enter');
    await until(() => isOpen(element, 'crowd'));
    expect(findAll(element, '.crowd-list .date bdi').map(({lang, textContent}) => `${lang} ${textContent}`)).to.include(
      'ar مطلع الخريف',
    );
  });

  it('are those of the nearest that says so, its own first', async () => {
    const element = await timeline(threeEvents);
    const parent = element.parentElement as HTMLElement;
    parent.lang = 'en';
    await until(() => name(element, 'second').includes('2 of 3'));
    await element.ready;
    expect(runsLeft(element), 'only the language is another').to.be.true;
    element.dir = 'ltr';
    await until(() => !runsLeft(element));
    element.lang = 'ar';
    await until(() => name(element, 'second').includes('2 من 3'));
    element.removeAttribute('dir');
    element.removeAttribute('lang');
    await until(() => runsLeft(element) && name(element, 'second').includes('2 of 3'));
  });

  it('come through shadow roots, and follow there too', async () => {
    const outer = stage();
    outer.lang = 'en';
    const section = document.createElement('section');
    outer.attachShadow({mode: 'open'}).append(section);
    const element = unplaced();
    element.timeline = threeEvents as unknown as KhattTimeline['timeline'];
    section.append(element);
    await element.ready;
    expect(name(element, 'second')).to.include('2 of 3');
    section.lang = 'ar';
    await until(() => name(element, 'second').includes('2 من 3'));
    section.removeAttribute('lang');
    outer.lang = 'ar';
    await painted();
    expect(name(element, 'second')).to.include('2 من 3');
    outer.lang = 'en';
    await until(() => name(element, 'second').includes('2 of 3'));
  });

  it('are read anew when the element is moved', async () => {
    const element = await timeline(threeEvents);
    const english = stage();
    english.lang = 'en';
    english.dir = 'ltr';
    english.append(element);
    await element.ready;
    expect(name(element, 'second')).to.include('2 of 3');
    expect(runsLeft(element)).to.be.false;
  });

  it("are the document's where the page names none", async () => {
    document.documentElement.removeAttribute('lang');
    document.documentElement.removeAttribute('dir');
    const element = await timeline(threeEvents);
    expect(name(element, 'second')).to.include('2 من 3');
    expect(runsLeft(element)).to.be.true;
    element.timeline = {...threeEvents, lang: 'en'} as unknown as KhattTimeline['timeline'];
    await element.ready;
    expect(name(element, 'second')).to.include('2 of 3');
    expect(runsLeft(element)).to.be.false;
  });

  it('leave the direction to the language where the page says auto', async () => {
    const element = await timeline(threeEvents, {dir: 'auto', lang: 'en'});
    expect(runsLeft(element)).to.be.false;
  });

  it('give months, digits and the clock as the tag asks', async () => {
    const element = await timeline(threeEvents);
    expect(date(element, 'second')).to.equal('5 أكتوبر/تشرين الأول 2022');
    element.months = 'SY';
    await element.ready;
    expect(name(element, 'second')).to.include('5 تشرين الأول 2022');
    element.setAttribute('months', 'EG');
    element.setAttribute('numerals', 'arab');
    await element.ready;
    expect(name(element, 'second')).to.include('٥ أكتوبر ٢٠٢٢').and.include('٢ من ٣');
    element.removeAttribute('months');
    element.removeAttribute('numerals');
    await element.ready;
    expect(date(element, 'second')).to.equal('5 أكتوبر/تشرين الأول 2022');
  });

  it("show the clocks of the zone that the tag names, and the document's again", async () => {
    const story = {
      khatt: 1,
      lang: 'en',
      timeZone: 'Asia/Qatar',
      events: [
        {id: 'first', date: '2022-10-12T22:30', title: 'Night'},
        {id: 'third', date: '2022-10-14T08:00Z', title: 'Morning'},
      ],
    };
    const element = await timeline(story, {lang: 'en-GB'});
    expect(name(element, 'first'))
      .to.include('12 October 2022')
      .and.match(/22:30|10:30/);
    expect(name(element, 'third')).to.match(/11:00/);
    element.timeZone = 'Asia/Tokyo';
    await element.ready;
    expect(name(element, 'first'))
      .to.include('13 October 2022')
      .and.match(/0?4:30/);
    element.timeZone = 'Moon/Tranquility';
    await element.ready;
    expect(name(element, 'first'), "no zone at all is the document's").to.include('12 October 2022');
    element.setAttribute('time-zone', 'UTC');
    await element.ready;
    expect(name(element, 'first')).to.match(/19:30|7:30/);
    element.removeAttribute('time-zone');
    await element.ready;
    expect(name(element, 'first')).to.match(/22:30|10:30/);
  });

  it('survive a page whose styles reach for everything', async () => {
    const plain = await sample('gulf-moscow', {}, 1200);
    const height = (element: KhattTimeline): number => find(element, '[part~=plot]').offsetHeight;
    const before = height(plain);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {direction: ltr; letter-spacing: 2px; word-spacing: 9px; text-transform: uppercase; line-height: 3;
      text-indent: 2em; text-align: justify; white-space: pre; float: none; font-style: normal}`);
    document.adoptedStyleSheets = [sheet];
    const element = await sample('gulf-moscow', {}, 1200);
    const title = find(element, '[data-id=opec] [part~=title]');
    for (const found of [title, find(element, '[part~=tick]'), find(element, '.note'), find(element, 'h2')]) {
      const style = getComputedStyle(found);
      expect(style.letterSpacing).to.equal('normal');
      expect(style.textTransform).to.equal('none');
      expect(style.wordSpacing).to.equal('0px');
      expect(style.direction).to.equal('rtl');
      expect(style.textIndent).to.equal('0px');
      const lines = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
      expect(lines, found.className).to.be.below(2);
    }
    expect(height(element)).to.equal(before);
    const first = mark(element, 'dushanbe').getBoundingClientRect().left;
    expect(first).to.be.above(mark(element, 'astana').getBoundingClientRect().left);
    const labels = findAll(element, '[part~=label]');
    expect(labels).to.have.length(ids(element).length);
    for (const [i, one] of labels.entries()) {
      for (const two of labels.slice(i + 1)) expect(overlap(one, two), `${text(one)} / ${text(two)}`).to.be.false;
    }
  });
});
