import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {html} from 'lit';
import '../../../src/khatt.ts';
import {besideArticle, quotedArticle, quotedEvents, shown} from '../../support/article.ts';
import {
  clear,
  complaintsDuring,
  find,
  findAll,
  has,
  mark,
  next,
  painted,
  stage,
  text,
  timeline,
  unplaced,
  until,
} from '../../support/fixture.ts';
import {focusPage, letGo, pointAt} from '../../support/input.ts';

const passages = (): string => shown('khatt-passage').join('|');
const codes = (problems: readonly {code: string}[]): string[] => problems.map(({code}) => code);

describe('the passages of an article', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(clear);

  it('are shown across inline markup, and the page is left as it is', async () => {
    const before = document.createElement('div');
    const {element, article} = await besideArticle();
    expect(passages()).to.equal('التقيا في |دوشنبه| عام\u00a02019|قرر تحالف «أوبك+» خَفْضَ الإنتـاج|أعلن المساعد');
    expect(element.problems).to.deep.equal([]);
    before.append(stage(quotedArticle()).firstElementChild as Element);
    expect(article.innerHTML.replace(/<!--.*?-->/g, '')).to.equal(before.innerHTML.replace(/<!--.*?-->/g, ''));
  });

  it('have a line and no more until they are meant', async () => {
    const {article} = await besideArticle();
    const root = article.getRootNode() as Document;
    const rules = root.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(({cssText}) => cssText)).join('\n');
    for (const name of CSS.highlights.keys()) {
      if (/-passage-.+/.test(name)) expect(rules).to.contain(`::highlight(${name})`);
    }
    expect(shown('khatt-marked')).to.deep.equal([]);
  });

  it('are shown no more once the timeline is gone', async () => {
    const {element} = await besideArticle();
    const sheets = document.adoptedStyleSheets.length;
    element.remove();
    expect(passages()).to.equal('');
    expect(document.adoptedStyleSheets.length).to.equal(sheets - 1);
    document.body.append(element);
    await element.ready;
    expect(passages()).to.contain('أعلن المساعد');
    element.removeAttribute('article');
    await element.ready;
    expect(passages()).to.equal('');
    element.remove();
  });

  it('are marked while their event is pointed at or focused', async () => {
    const {element} = await besideArticle();
    await pointAt(mark(element, 'second'));
    await until(() => shown('khatt-marked').length);
    expect(shown('khatt-marked').join('')).to.contain('قرر تحالف');
    await letGo();
    await until(() => !shown('khatt-marked').length);
    mark(element, 'third').focus();
    expect(shown('khatt-marked')).to.deep.equal(['أعلن المساعد']);
    mark(element, 'third').blur();
    expect(shown('khatt-marked')).to.deep.equal([]);
  });

  it('mark their event while they are pointed at, on their own lines only', async () => {
    const {element, article} = await besideArticle();
    const [range] = [...(CSS.highlights.get('khatt-passage') ?? [])].filter(each =>
      String(each).includes('قرر'),
    ) as Range[];
    const {left, top, width, height} = (range as Range).getBoundingClientRect();
    await pointAt([Math.round(left + width / 2), Math.round(top + height / 2)]);
    await until(() => has(element, 'li[data-id=second] [part~=pointed]'));
    expect(shown('khatt-marked').join('')).to.contain('قرر تحالف');
    const p2 = article.querySelector('#p2') as Element;
    await pointAt([Math.round(p2.getBoundingClientRect().left + 3), Math.round(top + height / 2)]);
    await until(() => !has(element, '[part~=pointed]'));
  });

  it('mark their event while they hold the caret or the focus', async () => {
    const {element, article} = await besideArticle();
    const node = article.querySelector('#p2')?.firstChild as Text;
    getSelection()?.collapse(node, 8);
    await until(() => has(element, 'li[data-id=second] [part~=pointed]'));
    getSelection()?.removeAllRanges();
    await until(() => !has(element, '[part~=pointed]'));
    (article.querySelector('#link') as HTMLElement).focus();
    expect(has(element, 'li[data-id=third] [part~=pointed]')).to.equal(true);
  });

  it('may be marked by hand instead, by an element of any kind', async () => {
    const {element} = await besideArticle(
      html`<p>كان <span data-khatt-event="first">لقاؤهما الأول</span> بعيدًا.</p>
        <section data-khatt-event="second"><p>قرر التحالف.</p><p>وغضب الغرب.</p></section>
        <p data-khatt-event="of-another-timeline">أعلن المساعد يوم الأربعاء</p>`,
    );
    expect(passages()).to.equal('لقاؤهما الأول|قرر التحالف.|وغضب الغرب.|أعلن المساعد');
    expect(element.problems).to.deep.equal([]);
  });

  it('are found again when the text changes, and its faults are told then', async () => {
    const {element, article} = await besideArticle();
    const p2 = article.querySelector('#p2') as HTMLElement;
    const told = next(element, 'khatt-problem');
    p2.textContent = 'لا شيء بعد.';
    await told;
    expect(codes(element.problems)).to.deep.equal(['quote-missing']);
    p2.textContent = 'بعد ذلك قرّر تحالف «أوبك+» خفض الإنتاج';
    await until(() => !element.problems.length);
    expect(passages()).to.contain('قرّر تحالف «أوبك+» خفض الإنتاج');
  });

  describe('that cannot be found', () => {
    it('are Problems of the event: a quote that is not there, and one that is there twice', async () => {
      const events = [
        {id: 'a', date: '2019', title: 'الأول', quote: {exact: 'أعلن المساعد'}},
        {id: 'b', date: '2020', title: 'الثاني', quote: {exact: 'لا يقول المقال ذلك'}},
      ];
      const {element} = await besideArticle(quotedArticle(), {...quotedEvents, events});
      expect(
        element.problems.map(({code, severity, id, index, field}) => [code, severity, id, index, field]),
      ).to.deep.equal([
        ['quote-ambiguous', 'warning', 'a', 0, 'quote'],
        ['quote-missing', 'warning', 'b', 1, 'quote'],
      ]);
      expect(element.problems[1]?.message.replace(/[\u2066-\u2069]/g, '')).to.contain(
        'لم يُعثر في المقال على «لا يقول المقال ذلك»',
      );
      expect(text(find(element, '[part~=problems]'))).to.contain('ملاحظتان');
      document.documentElement.lang = 'en';
      await element.ready;
      await until(() => element.problems[0]?.message.includes('in the article more than once'));
    });

    it('are one Problem where the page has no such article, until it has', async () => {
      const element = await timeline(quotedEvents, {article: 'story'});
      expect(codes(element.problems)).to.deep.equal(['article-missing']);
      const complaints = await complaintsDuring(async () => {
        stage(html`<div id="story">${quotedArticle()}</div>`);
        await until(() => !element.problems.length);
      });
      expect(complaints).to.deep.equal([]);
      expect(passages()).to.contain('قرر تحالف');
    });
  });

  it('are found in the root of the timeline, be it a shadow root, before the document', async () => {
    stage(html`<div id="story"><p>أعلن المساعد يوم الأربعاء في مقال آخر</p></div>`);
    const root = stage().attachShadow({mode: 'open'});
    const inner = stage(html`<article id="story">${quotedArticle()}</article>`);
    const element = unplaced({article: 'story'});
    element.timeline = quotedEvents as never;
    root.append(inner, element);
    await element.ready;
    expect(shown('khatt-passage')).to.have.lengthOf(5);
    expect(root.adoptedStyleSheets).to.have.lengthOf(1);
    const [range] = [...(CSS.highlights.get('khatt-passage') ?? [])] as Range[];
    expect((range as Range).startContainer.getRootNode()).to.equal(root);
  });

  it('are found in the shadow root of an article that is a component', async () => {
    const place = stage(html`<div id="story"><p>أعلن المساعد يوم الأربعاء</p></div>`);
    const root = (place.firstElementChild as Element).attachShadow({mode: 'open'});
    const slot = document.createElement('slot');
    const own = document.createElement('p');
    own.textContent = 'قرر تحالف «أوبك+» خفض الإنتاج. التقيا في دوشنبه عام 2019.';
    root.append(own, slot);
    const element = await timeline(quotedEvents, {article: 'story'});
    expect(element.problems).to.deep.equal([]);
    expect(shown('khatt-passage')).to.have.lengthOf(3);
    own.textContent = 'لا شيء.';
    await until(() => element.problems.length === 2);
  });

  it('of two timelines in two articles are kept apart, from left to right as well', async () => {
    const english = {
      ...quotedEvents,
      lang: 'en',
      events: [{id: 'first', date: '2019', title: 'They met', quote: {exact: 'last met in "Dushanbe"'}}],
    };
    const one = await besideArticle();
    const place = stage(html`<div lang="en" dir="ltr"><p id="other">They last met in “Dushanbe” in 2019.</p></div>`);
    const other = unplaced({article: 'other'});
    other.timeline = english as never;
    place.firstElementChild?.append(other);
    await other.ready;
    expect(passages()).to.contain('قرر تحالف').and.to.contain('last met in “Dushanbe”');
    mark(other, 'first').focus();
    expect(shown('khatt-marked')).to.deep.equal(['last met in “Dushanbe”']);
    other.remove();
    expect(passages()).to.contain('قرر تحالف').and.not.to.contain('Dushanbe');
    expect(one.element.problems).to.deep.equal([]);
    await painted();
  });

  it('are shown over the text, and leave the page as it is, where there is no Highlight API', async () => {
    const {Highlight: own} = window;
    Object.assign(window, {Highlight: undefined});
    try {
      const {element, article} = await besideArticle();
      const before = article.innerHTML;
      const seen = (ink: string): string[] =>
        findAll(element, `.passage-boxes:popover-open .${ink}`).map(box => {
          const {left, top, width, height} = box.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('p')?.id ?? '';
        });
      await until(() => seen('passage').length);
      expect([...new Set(seen('passage'))]).to.deep.equal(['p1', 'p2', 'p3']);
      mark(element, 'third').focus();
      await until(() => seen('marked').length);
      expect(seen('marked')).to.deep.equal(['p3']);
      (article.querySelector('#p1') as HTMLElement).style.paddingBlockStart = '120px';
      await until(() => find(element, '.marked').getBoundingClientRect().top > 200);
      await until(() => seen('marked').join() === 'p3');
      expect(article.innerHTML.replace(/ style="[^"]*"/, '')).to.equal(before);
      element.removeAttribute('article');
      await until(() => !has(element, '.passage-boxes'));
    } finally {
      Object.assign(window, {Highlight: own});
    }
  });

  it('need no Highlight API for all else', async () => {
    const {Highlight: own} = window;
    Object.assign(window, {Highlight: undefined});
    try {
      const {element, article} = await besideArticle();
      (article.querySelector('#link') as HTMLElement).focus();
      expect(has(element, 'li[data-id=third] [part~=pointed]')).to.equal(true);
    } finally {
      Object.assign(window, {Highlight: own});
    }
  });
});
