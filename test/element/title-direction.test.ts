import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/khatt.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import {clear, find, findAll, findSome, isOpen, mark, text, timeline, until} from '../support/fixture.ts';
import {emulate, focusPage, letGo, pointAt} from '../support/input.ts';

const latin = 'NATO summit in Madrid.';
const story = {
  khatt: 1,
  title: 'Summits of a year.',
  lang: 'ar',
  events: [
    {id: 'latin', date: '2022-06-28', title: latin, text: 'They met. Then they left.'},
    {id: 'mixed', date: '2022-08-05', title: 'OPEC تقرر خفضًا كبيرًا لإنتاج النفط.'},
    {id: 'arabic', date: '2022-10-12', title: 'قمة في الدوحة.'},
  ],
};
const arabicInEnglish = {...story, title: 'قمم.', lang: 'en', events: [{...story.events[2], date: '2022'}]};

/** Where the first of a sign stands in an element's text. */
function boxOf(element: Element, sign: string): DOMRect {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(sign);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + sign.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`There is no ${sign} in «${element.textContent}».`);
}

const titleOf = (element: KhattTimeline, id: string): HTMLElement => find(element, `[data-id=${id}] [part~=title]`);
const endsRight = (element: Element): boolean => boxOf(element, '.').left > boxOf(element, 'N').left;

describe('the direction of a title', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(clear);

  for (const layout of ['horizontal', 'vertical']) {
    it(`is that of its letters where they all run the other way than the story (${layout})`, async () => {
      const element = await timeline(story, {layout});
      expect(endsRight(titleOf(element, 'latin'))).to.be.true;
      expect(text(titleOf(element, 'latin'))).to.equal(latin);
      const heading = find(element, '[part~=header]');
      expect(boxOf(heading, '.').left).to.be.above(boxOf(heading, 'S').left);
    });

    it(`is the story’s where it has letters of both (${layout})`, async () => {
      const element = await timeline(story, {layout});
      const title = titleOf(element, 'mixed');
      expect(boxOf(title, 'OPEC').left).to.be.above(boxOf(title, 'تقرر').left);
      expect(boxOf(title, '.').left).to.be.below(boxOf(title, 'النفط').left);
    });

    it(`leaves it where the page’s lines begin (${layout})`, async () => {
      const element = await timeline(story, {layout});
      for (const each of findSome(element, '[part~=label] > *'))
        expect(getComputedStyle(each).textAlign).to.equal('right');
      const right = boxOf(titleOf(element, 'latin'), '.').right;
      const box = titleOf(element, 'latin').closest('[part~=label]')?.getBoundingClientRect();
      expect(right).to.be.closeTo(box?.right ?? 0, 1);
    });
  }

  it('is so in an English story as well', async () => {
    const element = await timeline(arabicInEnglish, {lang: 'en', dir: 'ltr'});
    const title = titleOf(element, 'arabic');
    expect(boxOf(title, '.').left).to.be.below(boxOf(title, 'الدوحة').left);
    expect(getComputedStyle(title).textAlign).to.equal('left');
  });

  it('is that of the whole title, not of a line', async () => {
    const title = `${'OPEC plus and its partners '.repeat(2)}تقرر، ${'and then they all go home '.repeat(3)}!`;
    const element = await timeline({...story, events: [{id: 'long', date: '2022', title}]}, {layout: 'horizontal'});
    const lines = [...titleOf(element, 'long').querySelectorAll('.row')];
    expect(lines.length).to.be.above(2);
    expect(new Set(lines.map(line => getComputedStyle(line).direction))).to.deep.equal(new Set(['rtl']));
  });

  it('is so in the tooltip and in the card', async () => {
    const element = await timeline(story, {layout: 'horizontal'});
    await pointAt(mark(element, 'latin'));
    await until(() => isOpen(element, 'tooltip'));
    expect(endsRight(find(element, '[part~=tooltip] .title'))).to.be.true;
    element.select('latin');
    await until(() => isOpen(element, 'card'));
    const heading = find(element, '[part~=card] .card-head');
    expect(boxOf(heading, 'Madrid.').right).to.be.closeTo(boxOf(heading, latin).right, 0.01);
    expect(endsRight(heading)).to.be.true;
  });

  it('is so among very many events', async () => {
    const events = Array.from({length: 60}, (_, i) => ({id: `e${i}`, date: `${1960 + i}`, title: `Night ${i}.`}));
    const element = await timeline({...story, events}, {layout: 'horizontal'});
    await until(() => findAll(element, '[part~=label]').length);
    for (const title of findSome(element, '[part~=label] [part~=title]').slice(0, 3))
      expect(endsRight(title)).to.be.true;
  });

  it('does not decide that of the text, each paragraph of which has its own', async () => {
    const told = 'تجتمع الدول.\n\nNobody came.';
    const element = await timeline({...story, events: [{...story.events[0], text: told}]}, {layout: 'horizontal'});
    const isRight = (selector: string): void => {
      const [arabic, english] = findAll(element, `${selector} p`) as [HTMLElement, HTMLElement];
      expect(boxOf(arabic, '.').left, selector).to.be.below(boxOf(arabic, 'تجتمع').left);
      expect(endsRight(english), selector).to.be.true;
      expect(boxOf(english, '.').right, selector).to.be.closeTo(boxOf(arabic, 'تجتمع').right, 8);
    };
    element.select('latin');
    await until(() => findAll(element, '.card-text p').length);
    isRight('.card-text');
    await emulate({media: 'print'});
    try {
      await until(() => findAll(element, '.paper .told p').length);
      isRight('.paper .told');
      expect(endsRight(titleOf(element, 'latin'))).to.be.true;
    } finally {
      await emulate();
    }
  });

  it('is so behind a counted mark', async () => {
    const titles = [latin, 'NATO تجتمع.', 'قمة.'];
    const events = Array.from({length: 30}, (_, i) => ({id: `e${i}`, date: '2022-10-12', title: titles[i % 3] ?? ''}));
    const element = await timeline(
      {...story, events: [...events, {id: 'old', date: '2012', title: 'قديم'}]},
      {layout: 'horizontal'},
    );
    const counted = findAll(element, '[part~=mark]').find(each => /\d/.test(each.textContent ?? '')) as HTMLElement;
    counted.click();
    await until(() => findAll(element, '.crowd-list bdi').length > 2);
    const named = (title: string) =>
      findAll(element, '.crowd-list bdi').find(each => each.textContent === title) as HTMLElement;
    expect(endsRight(named(latin))).to.be.true;
    expect(endsRight(named('NATO تجتمع.'))).to.be.false;
    expect(named(latin).lang, 'among the page’s words').to.equal('ar');
  });

  it('is so of a place, a group, a tag and a period', async () => {
    const named = {
      groups: [
        {id: 'opec', label: 'OPEC+'},
        {id: 'arabs', label: 'العرب'},
      ],
      eras: [{date: '2022-01/2022-12', label: 'New START.'}],
      events: [
        {...story.events[0], group: 'opec', place: 'NATO H.Q.', tags: ['#NATO']},
        {...story.events[2], group: 'arabs'},
      ],
    };
    const element = await timeline({...story, ...named}, {layout: 'horizontal', lanes: true});
    await until(() => findAll(element, '.lane').length);
    const isWhole = (selector: string, first: string, last: string): void => {
      const part = find(element, selector);
      expect(boxOf(part, first).left, selector).to.be.below(boxOf(part, last).left);
    };
    isWhole('.lane', 'O', '+');
    isWhole('.era', 'S', '.');
    element.select('latin');
    await until(() => isOpen(element, 'card'));
    isWhole('.facts > :nth-child(1) dd', 'N', '.');
    isWhole('.facts > :nth-child(1) dd', 'H', 'Q.');
    isWhole('.facts > :nth-child(2) dd', 'O', '+');
    isWhole('.facts .tags', '#', 'N');
  });

  it('keeps a sign at the end of a Latin word there, and the text as it is', async () => {
    const title = 'OPEC+ تخفض الإنتاج';
    const holds = (element: Element): void => {
      const [sign, letter, next] = ['+', 'O', 'ت'].map(each => boxOf(element, each)) as [DOMRect, DOMRect, DOMRect];
      expect(sign.left, element.className).to.be.above(letter.left);
      // The next word is at its left, or begins another line.
      if (next.top < sign.bottom) expect(next.left, element.className).to.be.below(sign.left);
      expect(text(element)).to.include(title);
    };
    const events = [{id: 'opec', date: '2022-10-05', title, text: `${title}.`}];
    for (const layout of ['horizontal', 'vertical']) {
      const element = await timeline({...story, title, events}, {layout});
      holds(titleOf(element, 'opec'));
      holds(find(element, '[part~=header]'));
      await pointAt(mark(element, 'opec'));
      await until(() => isOpen(element, 'tooltip'));
      holds(find(element, '[part~=tooltip] .title'));
      element.select('opec');
      await until(() => findAll(element, '.card-text p').length);
      holds(find(element, '.card-text p'));
      clear();
    }
    const many = Array.from({length: 60}, (_, i) => ({id: `e${i}`, date: `${1960 + i}`, title: `${title} ${i}`}));
    const element = await timeline({...story, events: many}, {layout: 'horizontal'});
    await until(() => findAll(element, '[part~=label]').length);
    findAll(element, '[part~=label] [part~=title]').slice(0, 3).forEach(holds);
    expect(findAll(element, '*').length).to.be.below(600);
  });
});
