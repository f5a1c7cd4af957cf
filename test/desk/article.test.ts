import {sendMouse, setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {draftTimeline} from '../../src/core/detect/draft-timeline.ts';
import type {KhattDesk} from '../../src/desk.ts';
import {clearDesks, desk, events, inPart, part, settled, until} from '../support/desk-fixture.ts';
import {click, focusPage, pointAt, press} from '../support/input.ts';

const article = `أعلنت البلدية الأربعاء أن الجسر سيُفتتح الخميس. وأقر المجلس المشروع عام 2019.
وتُستكمل الإنارة قريبًا.`;

async function withArticle(): Promise<KhattDesk> {
  const element = await desk(undefined, {width: 1400});
  const {timeline} = draftTimeline(article, {published: '2022-10-12'});
  element.keeper.begin({
    head: {...timeline, events: []} as never,
    rows: timeline.events.map((value, i) => ({key: i + 1, value})),
    article,
    nextKey: timeline.events.length + 1,
  });
  await settled(element);
  return element;
}

const marks = (element: KhattDesk): HTMLElement[] => [
  ...part(element, 'article').renderRoot.querySelectorAll<HTMLElement>('[data-mark]'),
];
const mark = (element: KhattDesk, words: string): HTMLElement => {
  const found = marks(element).find(each => each.textContent?.includes(words));
  if (!found) throw new Error(`«${words}» is not marked.`);
  return found;
};
/** On its first line: it may run over two, with other words in the middle between them. */
async function clickMark(element: KhattDesk, words: string): Promise<void> {
  const [line] = mark(element, words).getClientRects();
  if (!line) throw new Error(`«${words}» is not shown.`);
  const position: [number, number] = [Math.round(line.x + line.width / 2), Math.round(line.y + line.height / 2)];
  await sendMouse({type: 'click', position});
}
const reading = (element: KhattDesk): string =>
  (part(element, 'article').renderRoot.querySelector('.reading')?.textContent ?? '').replace(/\s+/g, ' ');
const dates = (element: KhattDesk) => events(element).map(({date}) => date);

describe('The article beside the events', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1400, height: 900});
  });
  afterEach(clearDesks);

  it('shows the article whole, with what was read as a date marked as an event', async () => {
    const element = await withArticle();
    const lines = [...part(element, 'article').renderRoot.querySelectorAll('.text p')].map(({textContent}) =>
      textContent?.trim(),
    );
    expect(lines).to.deep.equal(article.split('\n'));
    expect(marks(element).map(each => each.getAttribute('aria-pressed'))).to.deep.equal(['true', 'true', 'true', null]);
  });

  it('tells of a mark how it is read and by what rule, when it is pointed at', async () => {
    const element = await withArticle();
    await pointAt(mark(element, 'الخميس'));
    await settled(element);
    expect(reading(element)).to.include('13 أكتوبر').and.to.include('للمستقبل');
    const described = mark(element, 'الخميس').getAttribute('aria-describedby');
    expect(part(element, 'article').renderRoot.querySelector(`#${described}`)?.textContent).to.include('للمستقبل');
    await pointAt(mark(element, 'قريب'));
    await settled(element);
    expect(reading(element)).to.include('ولا يحدده');
  });

  it('drops the event of a mark with one click, and makes it again with another', async () => {
    const element = await withArticle();
    await clickMark(element, '2019');
    await settled(element);
    expect(dates(element)).to.deep.equal(['2022-10-12', '2022-10-13']);
    await clickMark(element, '2019');
    await settled(element);
    expect(dates(element)).to.deep.equal(['2019', '2022-10-12', '2022-10-13']);
    element.store.undo();
    element.store.undo();
    await settled(element);
    expect(dates(element)).to.deep.equal(['2019', '2022-10-12', '2022-10-13']);
    expect(mark(element, '2019').getAttribute('aria-pressed')).to.equal('true');
  });

  it('flips an event between past and future', async () => {
    const element = await withArticle();
    await pointAt(mark(element, 'الخميس'));
    await settled(element);
    await click(inPart(element, 'article', '[data-action=flip]'));
    await settled(element);
    expect(events(element).find(({date}) => date === '2022-10-06')).to.exist.and.not.have.property('status');
    await click(inPart(element, 'article', '[data-action=flip][data-edtf="2022-10-13"]'));
    await settled(element);
    expect(events(element).find(({date}) => date === '2022-10-13')).to.include({status: 'planned'});
  });

  it('can be worked by keyboard', async () => {
    const element = await withArticle();
    mark(element, 'الأربعاء').focus();
    await press('ArrowDown', 'ArrowDown', 'Space');
    await settled(element);
    expect(dates(element)).to.deep.equal(['2022-10-12', '2022-10-13']);
    await press('Enter');
    await settled(element);
    expect(dates(element)).to.include('2019');
  });

  it('makes selected words the passage of the chosen event, and shows it', async () => {
    const element = await withArticle();
    element.store.select(1);
    await settled(element);
    const [piece] = [...part(element, 'article').renderRoot.querySelectorAll('[data-start]')].filter(each =>
      each.textContent?.includes('وأقر المجلس'),
    );
    const node = [...(piece?.childNodes ?? [])].find(each => each.textContent?.includes('وأقر'));
    const start = (node?.textContent ?? '').indexOf('وأقر');
    getSelection()?.setBaseAndExtent(node as Node, start, node as Node, start + 'وأقر المجلس'.length);
    await settled(element);
    await click(inPart(element, 'article', '[data-action=quote]'));
    await settled(element);
    expect(events(element)[0]?.['quote']).to.include({exact: 'وأقر المجلس'});
    const active = part(element, 'article').renderRoot.querySelectorAll('.passage.active');
    expect([...active].map(each => each.textContent?.trim()).join(' ')).to.equal('وأقر المجلس');
  });

  it('leads from a passage to its event', async () => {
    const element = await withArticle();
    element.store.select(1);
    await settled(element);
    const piece = [...part(element, 'article').renderRoot.querySelectorAll<HTMLElement>('.passage:not(.mark)')].find(
      each => each.textContent?.includes('أعلنت'),
    );
    await click(piece as HTMLElement);
    await settled(element);
    expect(events(element).indexOf(element.store.activeRow?.value as Record<string, unknown>)).to.be.above(0);
  });

  it('takes an article later, and reads its dates', async () => {
    const story = {khatt: 1, lang: 'ar', source: {published: '2022-10-12'}, events: [{date: '2020', title: 'أ'}]};
    const element = await desk(story, {width: 1400});
    const area = inPart<HTMLTextAreaElement>(element, 'article', 'textarea');
    area.value = article;
    area.dispatchEvent(new Event('change', {bubbles: true}));
    await settled(element);
    expect(marks(element)).to.have.length(4);
    await clickMark(element, '2019');
    await settled(element);
    expect(dates(element)).to.deep.equal(['2019', '2020']);
  });

  it('reads an article at once where it is pasted, and leads the keyboard to its first date', async () => {
    const story = {khatt: 1, lang: 'ar', source: {published: '2022-10-12'}, events: [{date: '2020', title: 'أ'}]};
    const element = await desk(story, {width: 1400});
    const elsewhere = document.createElement('textarea');
    elsewhere.value = article;
    element.before(elsewhere);
    elsewhere.select();
    await press('Control+c');
    elsewhere.remove();
    await click(inPart(element, 'article', 'textarea'));
    await press('Control+v');
    await until(() => marks(element).length);
    await settled(element);
    expect(marks(element)).to.have.length(4);
    expect(part(element, 'article').renderRoot.activeElement).to.equal(marks(element)[0]);
    await press('Control+z');
    expect(element.store.draft.article).to.equal('');
  });
});
