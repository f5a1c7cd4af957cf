import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {KhattSelectEvent, KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  clear,
  complaintsDuring,
  find,
  findAll,
  focused,
  focusedId,
  freshPage,
  has,
  isOpen,
  mark,
  next,
  painted,
  sample,
  stage,
  text,
  threeEvents,
  timeline,
  until,
} from '../support/fixture.ts';
import {block, click, focusPage, letGo, press} from '../support/input.ts';

const card = (element: KhattTimeline): HTMLElement => find(element, '[part~=card]:not(.crowd)');
const gapToMark = (element: KhattTimeline, id: string): number =>
  card(element).getBoundingClientRect().top - mark(element, id).getBoundingClientRect().top;

/** The words of an element that are broken in two. */
function brokenWords(element: Element): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  while (walker.nextNode()) {
    const {currentNode: node} = walker;
    for (const {0: word, index} of node.nodeValue?.matchAll(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      // WebKit tells of a place without width at the end of the line before, too.
      const lines = [...range.getClientRects()].filter(({width}) => width > 0).map(({top}) => top);
      if (new Set(lines).size > 1) broken.push(word);
    }
  }
  return broken;
}

const pageAddress = (): string => location.href.replace(/#.*/, '');

async function opened(name: string, id: string, attributes = {}, width = 1200): Promise<KhattTimeline> {
  const element = await sample(name, attributes, width);
  await click(mark(element, id));
  await until(() => focused(element)?.closest('[part~=card]'));
  return element;
}

describe('the card', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(async () => {
    clear();
    document.body.style.minHeight = '';
    await block();
  });

  for (const layout of ['horizontal', 'vertical']) {
    it(`tells all of an event: date, text, place, group, how the date is known, sources (${layout})`, async () => {
      const element = await opened('gulf-moscow', 'opec', {layout});
      const said = text(card(element));
      for (const words of [
        '5 أكتوبر/تشرين الأول 2022',
        'خفض قدره مليونا برميل يوميًا أغضب واشنطن والغرب.',
        'المجموعة',
        'أوبك+',
        'التاريخ من خارج المقال.',
        'موقع منظمة «أوبك» (بالإنجليزية)',
        'يُفتح في نافذة جديدة',
        '3 من 6',
      ]) {
        expect(said).to.include(words);
      }
      const link = find(element, '[part~=card] .facts a') as HTMLAnchorElement;
      expect(link.href).to.equal('https://www.opec.org/');
      expect(link.rel).to.include('noopener').and.include('noreferrer');
      expect(link.referrerPolicy).to.equal('no-referrer');
      await click(find(element, '[data-action=previous]'));
      await until(() => text(card(element)).includes('الرياض، السعودية'));
      expect(text(card(element)))
        .to.include('خلال يونيو/حزيران 2022')
        .and.include('«يونيو/حزيران الماضي»');
      expect(card(element).matches(':popover-open')).to.equal(layout === 'horizontal');
    });
  }

  it('parts paragraphs at blank lines, and reads no markup', async () => {
    const story = {
      ...threeEvents,
      events: [{id: 'a', date: '2022', title: 'أ', text: 'أول\n\nثانٍ <img src=x onerror=alert(1)>'}],
    };
    const element = await timeline(story, {selected: 'a'});
    expect(findAll(element, '.card-text p').map(text)).to.deep.equal(['أول', 'ثانٍ <img src=x onerror=alert(1)>']);
    expect(has(element, '.card-text img')).to.be.false;
  });

  it('holds no address that could run or track', async () => {
    const url = [
      'javascript:alert(1)',
      ' JaVa\tScript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:x',
    ];
    const story = {
      khatt: 1,
      lang: 'ar',
      events: [
        {
          id: 'a',
          date: '2022',
          title: 'أ',
          links: [...url.map(each => ({label: each, url: each})), {label: 'سليم', url: 'https://example.org/a'}],
          media: {src: 'javascript:alert(2)', alt: 'صورة'},
        },
        {id: 'b', date: '2023', title: 'ب', media: {src: '/data/none.png', alt: 'صورة', credit: 'وكالة'}},
      ],
    };
    const element = await timeline(story, {selected: 'a'});
    const hrefs = (findAll(element, 'a') as HTMLAnchorElement[]).map(link => link.getAttribute('href'));
    expect(hrefs).to.deep.equal([`${pageAddress()}#a`, 'https://example.org/a']);
    expect(has(element, 'img')).to.be.false;
    element.selected = 'b';
    await element.ready;
    const image = find(element, 'img') as HTMLImageElement;
    expect([image.loading, image.referrerPolicy, image.alt]).to.deep.equal(['lazy', 'no-referrer', 'صورة']);
  });

  it('goes to the events before and after, and no further than the ends', async () => {
    const element = await opened('gulf-moscow', 'mbz');
    await click(find(element, '[data-action=next]'));
    await until(() => element.selected === 'ushakov' && text(card(element)).includes('5 من 6'));
    await click(find(element, '[data-action=next]'));
    await until(() => text(card(element)).includes('6 من 6'));
    expect((find(element, '[data-action=next]') as HTMLButtonElement).disabled).to.be.true;
    expect((find(element, '[data-action=previous]') as HTMLButtonElement).disabled).to.be.false;
    expect(mark(element, 'astana').getAttribute('aria-expanded')).to.equal('true');
    expect(mark(element, 'mbz').getAttribute('aria-expanded')).to.equal('false');
  });

  it('has the event it came to said aloud, also where the same was said last', async () => {
    const element = await opened('gulf-moscow', 'ushakov');
    const status = find(element, '[part~=status]');
    const heard: string[] = [];
    const ear = new MutationObserver(() => heard.push(text(status).trim()));
    ear.observe(status, {childList: true, characterData: true, subtree: true});
    for (const times of [1, 2, 3]) {
      // The last event has no way on: its card takes the focus, and is read for that.
      await click(find(element, '[data-action=next]'));
      await until(() => focused(element)?.matches('.card-body'));
      await click(find(element, '[data-action=previous]'));
      await until(() => heard.length === times);
    }
    ear.disconnect();
    expect(heard).to.deep.equal(Array(3).fill(mark(element, 'ushakov').getAttribute('aria-label')));
  });

  it('is closed by its button and by its mark, and gives the focus back', async () => {
    const element = await opened('gulf-moscow', 'mbz');
    const button = find(element, '[data-action=close]');
    expect(button.getAttribute('aria-label')).to.equal('إغلاق');
    await click(button);
    await until(() => focusedId(element) === 'mbz');
    expect(isOpen(element, 'card')).to.be.false;
    expect(element.hasAttribute('selected')).to.be.false;
    await click(mark(element, 'mbz'));
    await until(() => isOpen(element, 'card'));
    await click(mark(element, 'mbz'));
    await until(() => !isOpen(element, 'card'));
  });

  it('opens at a click on the label too', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    await click(find(element, '[data-id=mbz] [part~=title]'));
    await until(() => isOpen(element, 'card'));
    expect(element.selected).to.equal('mbz');
  });

  it('links to its event with Arabic letters as they are', async () => {
    const story = {
      khatt: 1,
      lang: 'ar',
      events: [
        {date: '2022-10-05', title: 'خفض الإنتاج'},
        {date: '2023', title: 'ب'},
      ],
    };
    const element = await timeline(story);
    const id = element.timeline.events[0]?.id ?? '';
    expect(id).to.match(/خفض.الإنتاج/);
    element.selected = id;
    await element.ready;
    expect(find(element, '.own-link').getAttribute('href')).to.equal(`${pageAddress()}#${id}`);
    await click(find(element, '.own-link'));
    await until(() => decodeURIComponent(location.hash) === `#${id}`);
    expect(element.selected).to.equal(id);
  });

  describe('and its selection', () => {
    it('is an attribute that opens the card and follows it', async () => {
      const element = await sample('gulf-moscow', {selected: 'lavrov'}, 1200);
      expect(isOpen(element, 'card')).to.be.true;
      expect(text(card(element))).to.include('جولة لافروف');
      element.setAttribute('selected', 'opec');
      await element.ready;
      expect(text(card(element))).to.include('خفض قدره');
      element.selected = '';
      await element.ready;
      expect(isOpen(element, 'card')).to.be.false;
      expect(element.hasAttribute('selected')).to.be.false;
      element.select('mbz');
      await element.ready;
      expect(element.getAttribute('selected')).to.equal('mbz');
      expect(isOpen(element, 'card')).to.be.true;
      element.removeAttribute('selected');
      await element.ready;
      expect(element.selected).to.equal('');
      expect(isOpen(element, 'card')).to.be.false;
    });

    it('keeps what it was when the story has no such event', async () => {
      const element = await timeline(threeEvents, {selected: 'second'});
      element.select('none');
      await element.ready;
      expect(element.selected).to.equal('second');
      element.select('');
      await element.ready;
      expect(isOpen(element, 'card')).to.be.false;
    });

    it('may be asked for before the story is there', async () => {
      const element = document.createElement('khatt-timeline');
      element.select('opec');
      element.src = '/data/gulf-moscow.json';
      stage().append(element);
      await element.ready;
      expect(text(card(element))).to.include('خفض قدره');
    });

    it('is told of by an event that bubbles out, and stays when that is cancelled', async () => {
      const element = await timeline(threeEvents);
      const first = next<KhattSelectEvent>(document, 'khatt-select');
      await click(mark(element, 'first'));
      const event = await first;
      expect([event.id, event.detail.id, event.cancelable, event.composed]).to.deep.equal([
        'first',
        'first',
        true,
        true,
      ]);
      await element.ready;
      const told: string[] = [];
      element.addEventListener('khatt-select', asked => {
        told.push(asked.id);
        asked.preventDefault();
      });
      await click(find(element, '[data-id=third] [part~=title]'));
      await click(find(element, '[data-action=close]'));
      await element.ready;
      expect(told).to.deep.equal(['third', '']);
      expect(element.selected).to.equal('first');
      expect(isOpen(element, 'card')).to.be.true;
    });

    it('is no news when the page itself sets it', async () => {
      const element = await timeline(threeEvents);
      let told = 0;
      element.addEventListener('khatt-select', () => (told += 1));
      element.selected = 'first';
      element.select('second');
      await element.ready;
      expect(told).to.equal(0);
    });
  });

  describe("and the page's address", () => {
    it('opens the event that the address names, in the timeline that has it, as the story comes', async () => {
      history.replaceState(null, '', `#${encodeURIComponent('ثانٍ')}`);
      const story = (id: string) => ({khatt: 1, lang: 'ar', events: [{id, date: '2022', title: id}]});
      const one = await timeline(story('أول'));
      const two = await timeline(story('ثانٍ'));
      expect(one.selected).to.equal('');
      expect(two.selected).to.equal('ثانٍ');
      expect(isOpen(two, 'card') || has(two, '.card.inline .card-body')).to.be.true;
    });

    it('follows it when it changes, and scrolls the event into the window', async () => {
      document.body.style.minHeight = '4000px';
      const element = await sample('gulf-moscow', {}, 1200);
      element.style.marginBlockStart = '2000px';
      location.hash = '#mbz';
      await until(() => element.selected === 'mbz');
      await until(() => scrollY > 500);
      const {top} = mark(element, 'mbz').getBoundingClientRect();
      expect(top).to.be.within(0, window.innerHeight);
      await until(() => {
        const box = card(element).getBoundingClientRect();
        return box.top >= 0 && box.bottom <= window.innerHeight;
      });
      location.hash = '#nothing-here';
      await painted();
      expect(element.selected).to.equal('mbz');
      location.hash = '#100%';
      await painted();
      expect(element.selected).to.equal('mbz');
    });

    it('takes the focus there of a reader who follows a link, and of nobody whose page just opens', async () => {
      history.replaceState(null, '', '#second');
      const element = await timeline(threeEvents);
      await painted();
      expect(document.activeElement).to.equal(document.body);
      const link = document.createElement('a');
      link.href = '#third';
      link.textContent = 'الثالث';
      element.before(link);
      link.focus();
      await press('Enter');
      await until(() => focused(element)?.ariaLabel === 'الثالث');
      await press('Escape');
      await until(() => focusedId(element) === 'third');
      // The address is the same as before, which no browser tells of.
      await click(link);
      await until(() => focused(element)?.ariaLabel === 'الثالث');
    });

    it('is not followed again when the story is set again: the reader has moved on', async () => {
      history.replaceState(null, '', '#second');
      const element = await timeline(threeEvents);
      expect(element.selected).to.equal('second');
      await click(find(element, '[data-action=close]'));
      await element.ready;
      element.timeline = structuredClone(threeEvents) as unknown as KhattTimeline['timeline'];
      await element.ready;
      expect(element.selected).to.equal('');
    });

    it('names ids with a percent sign as they are written', async () => {
      const element = await timeline({khatt: 1, lang: 'ar', events: [{id: '50%25', date: '2022', title: 'نصف'}]});
      location.hash = '#50%25';
      await until(() => element.selected === '50%25');
    });
  });

  describe('in its place', () => {
    it('scrolls with the page and its mark, out of the window too, and back', async () => {
      document.body.style.minHeight = '4000px';
      const element = await opened('gulf-moscow', 'opec');
      await painted();
      const before = gapToMark(element, 'opec');
      for (const y of [80, 700, 2500, 0]) {
        scrollTo(0, y);
        await painted();
        expect(gapToMark(element, 'opec'), `at ${y}`).to.be.closeTo(before, 1);
      }
      scrollTo(0, 2500);
      await painted();
      expect(card(element).getBoundingClientRect().bottom).to.be.below(0);
      element.headingLevel = 3; // drawn anew while it is out of sight
      await element.ready;
      expect(card(element).getBoundingClientRect().bottom).to.be.below(0);
    });

    it('is found beside its mark by who scrolls there, where it was opened out of the window', async () => {
      document.body.style.minHeight = '6000px';
      const element = await sample('gulf-moscow', {}, 1200);
      element.style.marginBlockStart = '3000px';
      element.select('opec');
      await until(() => isOpen(element, 'card'));
      await painted();
      expect(card(element).getBoundingClientRect().top, 'over other text').to.be.above(window.innerHeight);
      mark(element, 'opec').scrollIntoView({block: 'center'});
      await painted();
      const box = card(element).getBoundingClientRect();
      expect(box.top).to.be.at.least(0);
      expect(box.bottom).to.be.at.most(window.innerHeight);
    });

    it('follows its mark in a part of the page that scrolls on its own', async () => {
      const element = await sample('gulf-moscow', {}, 1200);
      const frame = element.parentElement as HTMLElement;
      Object.assign(frame.style, {overflow: 'auto', height: '420px'});
      element.style.marginBlockEnd = '800px';
      await click(mark(element, 'opec'));
      await until(() => isOpen(element, 'card'));
      await painted();
      const before = gapToMark(element, 'opec');
      frame.scrollTop += 90;
      await painted();
      expect(gapToMark(element, 'opec')).to.be.closeTo(before, 1);
    });

    it('keeps within the sides of the window in the narrowest ones', async () => {
      await setViewport({width: 320, height: 640});
      const element = await sample('gulf-moscow', {layout: 'horizontal', selected: 'dushanbe'}, 304);
      for (const id of ['dushanbe', 'astana']) {
        element.selected = id;
        await element.ready;
        const {left, right} = card(element).getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(320);
      }
    });

    it('stands beside its mark in a window too low for it above or below', async () => {
      await setViewport({width: 1000, height: 260});
      const element = await sample('gulf-moscow', {layout: 'horizontal'}, 980);
      for (const id of ['dushanbe', 'astana']) {
        mark(element, id).scrollIntoView({block: 'center'});
        element.selected = id;
        await element.ready;
        const [box, at] = [card(element), mark(element, id)].map(each => each.getBoundingClientRect()) as [
          DOMRect,
          DOMRect,
        ];
        expect(box.right <= at.left || box.left >= at.right, id).to.be.true;
        expect([box.left >= 0, box.right <= 1000, box.top >= 0, box.bottom <= 260], id).to.deep.equal(
          Array(4).fill(true),
        );
      }
    });

    for (const [name, width] of [
      ['gulf-moscow', 160],
      ['gulf-moscow.en', 160],
      ['gulf-moscow', 200],
      ['gulf-moscow.en', 200],
    ] as const) {
      it(`breaks no word of its date in a list ${width} px wide (${name})`, async () => {
        document.documentElement.lang = name.endsWith('en') ? 'en' : 'ar';
        const element = await sample(name, {selected: 'opec'}, width);
        await until(() => card(element).checkVisibility());
        expect(card(element).clientWidth).to.be.below(width);
        expect(brokenWords(find(element, '.card-head'))).to.deep.equal([]);
      });
    }

    it('moves with its mark when the window or the spacing changes', async () => {
      const element = await opened('gulf-moscow', 'lavrov');
      await setViewport({width: 1100, height: 900});
      await painted();
      await element.ready;
      const {left, right} = card(element).getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(1100);
      element.spacing = 'equal';
      await element.ready;
      const box = card(element).getBoundingClientRect();
      const [x] = [mark(element, 'lavrov').getBoundingClientRect().left];
      expect(x).to.be.within(box.left - 30, box.right + 30);
    });

    it('stands in its item of the list, and moves there when the timeline turns into one', async () => {
      const element = await opened('gulf-moscow', 'opec');
      (element.parentElement as HTMLElement).style.width = '340px';
      await until(() => has(element, '[data-id=opec] .card.inline .card-body'));
      expect(isOpen(element, 'card')).to.be.false;
      expect(findAll(element, '.card-body')).to.have.length(1);
      (element.parentElement as HTMLElement).style.width = '1200px';
      await until(() => isOpen(element, 'card'));
      expect(findAll(element, '.card-body')).to.have.length(1);
    });
  });

  it('shows no empty box while its words are on their way, nor when they never come', async () => {
    await block('*card-view*');
    const page = await freshPage();
    const complaints = await complaintsDuring(async () => {
      const element = page.createElement('khatt-timeline');
      element.timeline = threeEvents as unknown as KhattTimeline['timeline'];
      element.layout = 'horizontal';
      page.body.append(element);
      await element.ready;
      element.selected = 'second';
      await element.ready;
      await painted();
      expect(isOpen(element, 'card')).to.be.false;
      expect(isOpen(element, 'tooltip')).to.be.false;
      expect(element.selected).to.equal('second');
    });
    expect(complaints).to.be.empty;
  });

  it("closes with Escape only when that is not another's", async () => {
    const element = await opened('gulf-moscow', 'opec');
    const field = document.createElement('input');
    element.before(field);
    field.focus();
    await press('Escape');
    await painted();
    expect(element.selected).to.equal('opec');
  });
});
