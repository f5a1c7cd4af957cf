import {setViewport} from '@web/test-runner-commands';
import axe from 'axe-core';
import {expect} from 'chai';
import * as fc from 'fast-check';
import {html, type TemplateResult} from 'lit';
import {articleWords} from '../../src/core/messages/article-words.ts';
import {mostCentral, turnsOf} from '../../src/element/article/turns.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {besideArticle, quotedEvents, shown} from '../support/article.ts';
import {clear, find, findAll, focused, focusedId, has, mark, next, painted, text, until} from '../support/fixture.ts';
import {click, focusPage, letGo, pointAt, press, wheel} from '../support/input.ts';

/** Passages a window apart, so that one at most is in its middle. */
const longArticle = (): TemplateResult => {
  const apart = document.createElement('style');
  apart.textContent = '.far {block-size: 900px}';
  return html`${apart}
    <p id="p1">كانا قد التقيا في دوشنبه عام 2019.</p>
    <div class="far"></div>
    <p id="p2">ثم قرر تحالف «أوبك+» خفض الإنتاج، فغضب الغرب.</p>
    <div class="far"></div>
    <p id="p3">ثم <a href="#nowhere" id="link">أعلن المساعد</a> يوم الأربعاء موعد اللقاء.</p>
    <div class="far"></div>`;
};

const readId = (element: KhattTimeline): string =>
  findAll(element, '[aria-current=true]')
    .map(each => each.closest('li')?.dataset['id'])
    .join();
const isRead = (element: KhattTimeline, id: string): Promise<void> => until(() => readId(element) === id);
const say = (element: KhattTimeline): string => text(find(element, '[part~=status]'));
const center = (element: Element | null): void => element?.scrollIntoView({block: 'center'});

describe('reading the article', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 700});
    await letGo();
  });
  afterEach(clear);

  it('makes the event current whose passage is in the middle of the window, and tells the page', async () => {
    const {element, article} = await besideArticle(longArticle());
    const told: string[] = [];
    element.addEventListener('khatt-read', ({detail}) => told.push(detail.id));
    for (const [id, place, words] of [
      ['second', '#p2', 'قرر تحالف'],
      ['third', '#p3', 'أعلن المساعد'],
      ['first', '#p1', 'التقيا في دوشنبه'],
    ] as const) {
      center(article.querySelector(place));
      await isRead(element, id);
      expect(shown('khatt-read')).to.deep.equal(shown('khatt-passage').filter(passage => passage.includes(words)));
    }
    expect(told.slice(-3)).to.deep.equal(['second', 'third', 'first']);
  });

  it('marks it at once in a timeline that is in sight, and leaves the page as it is in one that is not until the reader rests', async () => {
    const {element, article} = await besideArticle(longArticle());
    const marked: string[][] = [];
    element.addEventListener('khatt-read', ({detail}) =>
      marked.push([detail.id, readId(element), ...shown('khatt-read')]),
    );
    center(article.querySelector('#p2'));
    await until(() => marked.at(-1)?.[0] === 'second');
    expect(marked.at(-1)?.[1]).not.to.equal('second');
    await isRead(element, 'second');
    Object.assign(element.style, {position: 'sticky', insetBlockStart: '0', display: 'block'});
    center(article.querySelector('#p3'));
    await until(() => marked.at(-1)?.[0] === 'third');
    expect(marked.at(-1)).to.deep.equal(['third', 'third', 'أعلن المساعد']);
  });

  describe('to a reader who does not stop scrolling', () => {
    const scrollOn = async (isThere: () => boolean, by: (n: number) => number): Promise<void> => {
      for (let n = 0; n < 500 && !isThere(); n += 1) {
        await wheel({y: by(n)});
        await painted();
      }
    };

    it('marks an event in a timeline in sight, though it is soon past', async () => {
      const {element, article} = await besideArticle(longArticle());
      Object.assign(element.style, {position: 'sticky', insetBlockStart: '0', display: 'block'});
      center(article.querySelector('#p1'));
      const marked = new Set<string>();
      element.addEventListener('khatt-read', ({detail}) => {
        expect(readId(element)).to.equal(detail.id);
        marked.add(detail.id);
      });
      await pointAt([640, 650]);
      await scrollOn(
        () => marked.has('second') || marked.has('third'),
        n => (n % 36 < 18 ? 100 : -100),
      );
      expect([...marked]).to.include.oneOf(['second', 'third']);
    });

    it('marks the event in a timeline out of sight', async () => {
      const {element, article} = await besideArticle(longArticle());
      center(article.querySelector('#p2'));
      await pointAt([640, 400]);
      await scrollOn(
        () => readId(element) === 'second',
        () => 1,
      );
      expect(readId(element)).to.equal('second');
    });
  });

  it('has Tab reach the event before the reader rests', async () => {
    const {element, article} = await besideArticle(longArticle());
    const before = document.createElement('button');
    element.before(before);
    before.focus({preventScroll: true});
    const told: string[] = [];
    element.addEventListener('khatt-read', ({detail}) => told.push(detail.id));
    center(article.querySelector('#p3'));
    await until(() => told.includes('third'));
    // Looked at while the key is handled: what it leads to is scrolled into view, and another passage is read there.
    const readAtTab = next(window, 'keydown').then(() => readId(element));
    await press('Tab');
    expect(await readAtTab).to.equal('third');
    for (let i = 0; i < 20 && !focusedId(element); i += 1) await press('Tab');
    expect(focusedId(element)).to.equal('third');
  });

  it('moves no focus and says nothing aloud', async () => {
    const {element, article} = await besideArticle(longArticle());
    const link = article.querySelector('#link') as HTMLElement;
    link.focus({preventScroll: true});
    center(article.querySelector('#p2'));
    await isRead(element, 'second');
    expect(document.activeElement).to.equal(link);
    expect(say(element)).to.equal('');
    expect(element.selected).to.equal('');
  });

  it('has Tab reach the event that is read about, unless the reader is in the timeline', async () => {
    const {element, article} = await besideArticle(longArticle());
    const before = document.createElement('button');
    element.before(before);
    center(article.querySelector('#p3'));
    await isRead(element, 'third');
    before.focus({preventScroll: true});
    await press('Tab');
    for (let i = 0; i < 20 && !focusedId(element); i += 1) await press('Tab');
    expect(focusedId(element)).to.equal('third');
    center(article.querySelector('#p2'));
    await isRead(element, 'second');
    await press('Shift');
    expect(mark(element, 'third').tabIndex).to.equal(0);
  });

  it('does not have the timeline drawn anew', async () => {
    const {element, article} = await besideArticle(longArticle());
    let drawn = 0;
    element.addController({hostUpdated: () => (drawn += 1)});
    for (const [id, place] of [
      ['second', '#p2'],
      ['third', '#p3'],
      ['first', '#p1'],
    ] as const) {
      center(article.querySelector(place));
      await isRead(element, id);
    }
    expect(drawn).to.equal(0);
  });

  it('stays with the last passage while none is in view, and ends with the article', async () => {
    const {element, article} = await besideArticle(longArticle());
    center(article.querySelector('#p2')?.nextElementSibling ?? null);
    await isRead(element, 'second');
    element.style.display = 'block';
    element.style.marginBlockEnd = '2000px';
    scrollTo(0, 0);
    await isRead(element, '');
  });

  it('follows a box of its own that scrolls', async () => {
    const {element, article} = await besideArticle(longArticle());
    const box = article.parentElement as HTMLElement;
    Object.assign(box.style, {blockSize: '700px', overflow: 'auto'});
    await painted();
    await pointAt([640, 400]);
    await wheel({y: 900});
    await isRead(element, 'second');
  });

  describe('from the card', () => {
    const open = async (
      id = 'second',
      content = longArticle(),
    ): Promise<{element: KhattTimeline; article: HTMLElement}> => {
      const both = await besideArticle(content);
      await click(mark(both.element, id));
      await until(() => focused(both.element)?.closest('[part~=card]'));
      return both;
    };
    const way = (element: KhattTimeline): HTMLElement => find(element, '[data-action=article]');

    it('leads to the passage: in view, with the focus where it stands, and the page as it was once the focus leaves', async () => {
      const {element, article} = await open();
      const before = article.innerHTML;
      expect(text(way(element))).to.equal('في المقال');
      await click(way(element));
      const p2 = article.querySelector('#p2') as HTMLElement;
      expect(document.activeElement).to.equal(p2);
      const {top, bottom} = p2.getBoundingClientRect();
      expect(top).to.be.above(0);
      expect(bottom).to.be.below(innerHeight);
      await isRead(element, 'second');
      expect(element.selected).to.equal('');
      p2.blur();
      expect(article.innerHTML).to.equal(before);
    });

    it('leads by the keyboard, says how to come back, and comes back by Escape', async () => {
      const {element, article} = await open('third');
      way(element).focus();
      await press('Enter');
      expect(document.activeElement).to.equal(article.querySelector('#p3'));
      await until(() => say(element).includes('Escape'));
      await press('Escape');
      await until(() => focusedId(element) === 'third');
      const {top, bottom} = mark(element, 'third').getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(innerHeight);
      expect(article.querySelector('[tabindex]')).to.equal(null);
    });

    it('offers a button back while the timeline is out of sight', async () => {
      const {element, article} = await open('third');
      await click(way(element));
      await until(() => has(element, '.way-back:popover-open'));
      expect(text(find(element, '.way-back'))).to.equal('عودة إلى الخط الزمني');
      await click(find(element, '.way-back'));
      await until(() => focusedId(element) === 'third');
      expect(has(element, '.way-back')).to.equal(false);
      expect(article.querySelector('[tabindex]')).to.equal(null);
    });

    it('is offered for what has a passage only', async () => {
      const [first, ...rest] = quotedEvents.events;
      const {quote, ...bare} = first;
      const {element} = await besideArticle(longArticle(), {...quotedEvents, events: [bare, ...rest]});
      element.select('first');
      await element.ready;
      expect(has(element, '[data-action=previous]')).to.equal(true);
      expect(has(element, '[data-action=article]')).to.equal(false);
    });

    it('leads to what an author has marked', async () => {
      const {element, article} = await open(
        'second',
        html`${longArticle()}<aside><a href="#there" data-khatt-event="second">قرار الخفض</a></aside>`,
      );
      await click(way(element));
      expect(document.activeElement).to.equal(article.querySelector('aside a'));
      expect(article.querySelector('[tabindex]')).to.equal(null);
    });

    it('has no fault that axe finds', async () => {
      const {element} = await open();
      const {violations} = await axe.run(element);
      expect(violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])).to.deep.equal([]);
    });
  });

  it('has its words in every language', () => {
    const langs = ['ar', 'ckb', 'de', 'en', 'es', 'fa', 'fr', 'he', 'id', 'ru', 'tr', 'ur'];
    expect(new Set(langs.map(lang => articleWords(lang).go)).size).to.equal(langs.length);
    expect(articleWords('ar-EG').go).to.equal('في المقال');
    expect(articleWords('xx').go).to.equal('In the article');
  });
});

describe('mostCentral', () => {
  const placed = [
    {id: 'a', top: 100, bottom: 120},
    {id: 'b', top: 500, bottom: 540},
    {id: 'c', top: 560, bottom: 580},
  ];
  it('takes what is nearest to the middle of what is in view', () => {
    expect(mostCentral(placed, -200, 700)).to.equal('a');
    expect(mostCentral(placed, 0, 700)).to.equal('b');
    expect(mostCentral(placed, 100, 700)).to.equal('b');
    expect(mostCentral(placed, 300, 700)).to.equal('c');
  });
  it('takes the last that is past where none is in view, and none before the first', () => {
    expect(mostCentral(placed, 200, 200)).to.equal('a');
    expect(mostCentral(placed, 5000, 700)).to.equal('c');
    expect(mostCentral(placed, -700, 700)).to.equal('');
    expect(mostCentral([], 0, 700)).to.equal('');
  });
  it('goes from one passage to the next in their order as a reader scrolls on', () => {
    const tops = fc.uniqueArray(fc.nat({max: 9000}), {minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(tops, fc.integer({min: 200, max: 2000}), (at, height) => {
        const lines = at.sort((a, b) => a - b).map((top, i) => ({id: `${i}`, top, bottom: top + 20}));
        let last = -1;
        for (let top = -height; top < 10_000; top += 50) {
          const now = Number(mostCentral(lines, top, height) || -1);
          expect(now).to.be.at.least(last);
          last = now;
        }
      }),
    );
  });
});

describe('turnsOf', () => {
  const lines = (at: readonly (readonly [number, number])[]) =>
    at
      .map(([top, tall], i) => ({id: `${i}`, top, bottom: top + tall}))
      .sort((a, b) => a.top - b.top || a.bottom - b.bottom);
  it('comes to each passage where it is as near as the one before it', () => {
    const placed = lines([
      [100, 20],
      [500, 40],
      [5000, 20],
    ]);
    expect(turnsOf(placed, 700)).to.deep.equal([
      {at: -250, id: '0'},
      {at: 310, id: '1'},
      {at: 4650, id: '2'},
    ]);
    expect(turnsOf([], 700)).to.deep.equal([]);
  });
  it('says at every place which passage is the most central, be they apart, one over another or one within another', () => {
    const passages = fc.array(fc.tuple(fc.nat({max: 4000}), fc.integer({min: 1, max: 900})), {maxLength: 10});
    fc.assert(
      fc.property(passages, fc.integer({min: 200, max: 2000}), fc.nat({max: 7000}), (at, height, where) => {
        const placed = lines(at);
        // Between the pixels that passages begin and end at, where two may be equally near.
        const middle = where - 1000 + 0.3;
        const turn = turnsOf(placed, height).findLast(({at}) => at <= middle);
        expect(turn?.id ?? '').to.equal(mostCentral(placed, middle - height / 2, height));
      }),
    );
  });
});
