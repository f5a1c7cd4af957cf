import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  answer,
  clear,
  complaintsDuring,
  find,
  findAll,
  focused,
  has,
  isOpen,
  json,
  mark,
  painted,
  stage,
  text,
  timeline,
  unplaced,
  until,
} from '../support/fixture.ts';
import {click, focusPage, letGo, press} from '../support/input.ts';

const storyOf = (...ids: readonly string[]) => ({
  khatt: 1,
  lang: 'ar',
  events: ids.map((id, i) => ({id, date: `202${i}`, title: `حدث ${id}`})),
});
const said = (element: KhattTimeline): string => text(find(element, '[role=status]'));
const pageAddress = (): string => location.href.replace(/#.*/, '');
const ownLink = (element: KhattTimeline): HTMLAnchorElement => find(element, '.own-link') as HTMLAnchorElement;

/** Stands in for the clipboard; `undefined` for none. Returns what undoes it. */
function clipboard(writeText: ((text: string) => Promise<void>) | undefined): () => void {
  const value = writeText && {writeText};
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value});
  return () => {
    Reflect.deleteProperty(navigator, 'clipboard');
  };
}

describe('links to events', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(() => {
    document.querySelector('base')?.remove();
    clear();
  });

  describe('between several timelines', () => {
    it('are for the first one of the page that has the event, on load', async () => {
      history.replaceState(null, '', '#قمة');
      const one = await timeline(storyOf('أخرى'));
      const two = await timeline(storyOf('قمة'));
      const three = await timeline(storyOf('قمة'));
      expect([one.selected, two.selected, three.selected]).to.deep.equal(['', 'قمة', '']);
      expect(isOpen(two, 'card')).to.be.true;
    });

    it('are for the first one of the page, though its story comes last', async () => {
      history.replaceState(null, '', '#b');
      let come: (response: Response) => void = () => undefined;
      const undo = answer({'/late.json': () => new Promise(resolve => (come = resolve))});
      const one = unplaced({src: '/late.json'});
      stage().append(one);
      const two = await timeline(storyOf('b'));
      expect(two.selected, 'the first may have it').to.equal('');
      come(json(storyOf('b')));
      await until(() => one.selected === 'b');
      await two.ready;
      expect(two.selected).to.equal('');
      undo();
    });

    it('are for a later one when the first turns out not to have the event, or fails', async () => {
      history.replaceState(null, '', '#b');
      for (const response of [json(storyOf('a')), new Response('', {status: 500})]) {
        let come: (response: Response) => void = () => undefined;
        const undo = answer({'/late.json': () => new Promise(resolve => (come = resolve))});
        stage().append(unplaced({src: '/late.json'}));
        const two = await timeline(storyOf('b'));
        come(response);
        await until(() => two.selected === 'b');
        undo();
        clear();
        history.replaceState(null, '', '#b');
      }
    });

    it('are for the first one when the address changes', async () => {
      const one = await timeline(storyOf('a', 'b'));
      const two = await timeline(storyOf('b', 'c'));
      location.hash = '#b';
      await until(() => one.selected === 'b');
      location.hash = '#c';
      await until(() => two.selected === 'c');
      await painted();
      expect(one.selected).to.equal('b');
    });

    it('can name one of them by its id', async () => {
      history.replaceState(null, '', '#الثاني/b');
      const one = await timeline(storyOf('a', 'b'), {id: 'first'});
      const two = await timeline(storyOf('b', 'c'), {id: 'الثاني'});
      expect([one.selected, two.selected]).to.deep.equal(['', 'b']);
      location.hash = '#first/a';
      await until(() => one.selected === 'a');
      location.hash = '#first/c';
      await painted();
      expect([one.selected, two.selected]).to.deep.equal(['a', 'b']);
    });

    it('are for the first one in the order of the page, shadow trees included', async () => {
      const host = document.createElement('div');
      stage().append(host);
      const inner = unplaced();
      inner.timeline = storyOf('b') as unknown as KhattTimeline['timeline'];
      const outer = await timeline(storyOf('b'));
      host.attachShadow({mode: 'open'}).append(inner);
      await inner.ready;
      location.hash = '#b';
      await until(() => inner.selected === 'b');
      await painted();
      expect(outer.selected).to.equal('');
    });
  });

  describe('in the card', () => {
    it("are the page's own address, whatever its base says, and stay in its frame", async () => {
      const base = document.createElement('base');
      base.href = 'https://example.org/elsewhere/';
      base.target = '_top';
      document.head.append(base);
      const element = await timeline(storyOf('قمة-الدوحة'), {selected: 'قمة-الدوحة'});
      expect(ownLink(element).getAttribute('href')).to.equal(`${pageAddress()}#قمة-الدوحة`);
      await click(ownLink(element));
      await until(() => decodeURIComponent(location.hash) === '#قمة-الدوحة');
    });

    it('name the timeline only where another one has such an event, and it can be named', async () => {
      const [one, two, three] = [
        await timeline(storyOf('a', 'b'), {id: 'one', selected: 'b'}),
        await timeline(storyOf('b', 'c'), {id: 'two', selected: 'c'}),
        await timeline(storyOf('b'), {selected: 'b'}),
      ];
      one.requestUpdate();
      await one.ready;
      expect([one, two, three].map(each => ownLink(each).hash)).to.deep.equal(['#one/b', '#c', '#b']);
    });

    it('are copied with their letters as they are, and the address of the page stays', async () => {
      const copied: string[] = [];
      const undo = clipboard(async words => void copied.push(words));
      const element = await timeline(storyOf('قمة', 'أخرى'), {selected: 'قمة'});
      const button = find(element, '[data-action=copy-link]');
      expect(text(button)).to.equal('نسخ الرابط');
      await click(button);
      await until(() => said(element) === 'نُسخ الرابط.');
      expect(copied).to.deep.equal([`${pageAddress()}#قمة`]);
      expect(new URL(copied[0] ?? '').hash).to.equal(`#${encodeURIComponent('قمة')}`);
      expect(location.hash).to.equal('');
      expect(button.matches('.done'), 'those who see are told too').to.be.true;
      expect(focused(element)).to.equal(button);
      const heard = find(element, '[role=status]').textContent;
      await click(button);
      await until(() => find(element, '[role=status]').textContent !== heard);
      expect(said(element), 'of a second time as of the first').to.equal('نُسخ الرابط.');
      await click(find(element, '[data-action=next]'));
      await until(() => element.selected === 'أخرى');
      await element.ready;
      expect(find(element, '[data-action=copy-link]').matches('.done')).to.be.false;
      undo();
    });

    for (const [name, writeText] of [
      ['is refused', () => Promise.reject(new DOMException('No', 'NotAllowedError'))],
      ['is not there', undefined],
    ] as const) {
      it(`are copied in the old way where the clipboard ${name}`, async () => {
        const undo = clipboard(writeText);
        const element = await timeline(storyOf('قمة', 'أخرى'), {selected: 'قمة'});
        let copied = '';
        document.addEventListener('copy', () => (copied = (focused(element) as HTMLInputElement).value), {once: true});
        await click(find(element, '[data-action=copy-link]'));
        await until(() => said(element) === 'نُسخ الرابط.');
        expect(copied).to.equal(`${pageAddress()}#قمة`);
        expect(has(element, '.by-hand')).to.be.false;
        expect(focused(element)?.matches('[data-action=copy-link]')).to.be.true;
        undo();
      });
    }

    it('are left to the reader, selected, where nothing lets them be copied', async () => {
      const undo = clipboard(undefined);
      const {execCommand} = document;
      document.execCommand = () => false;
      const element = await timeline(storyOf('قمة'), {selected: 'قمة'});
      await click(find(element, '[data-action=copy-link]'));
      await until(() => said(element) === `انسخ هذا العنوان: ${pageAddress()}#قمة`);
      const field = find(element, '.by-hand input') as HTMLInputElement;
      expect(focused(element)).to.equal(field);
      expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(`${pageAddress()}#قمة`);
      expect(text(find(element, '.by-hand'))).to.equal('انسخ هذا العنوان:');
      document.execCommand = execCommand;
      undo();
    });

    it('are not offered where links are unwanted', async () => {
      const element = await timeline(storyOf('a'), {selected: 'a', 'without-links': true});
      expect(has(element, '.own-link')).to.be.false;
      expect(has(element, '[data-action=copy-link]')).to.be.false;
      expect(text(find(element, '.card time'))).to.include('2020');
    });
  });

  describe('in a frame', () => {
    it("open the event that the frame's own address names", async () => {
      const frame = document.createElement('iframe');
      Object.assign(frame.style, {width: '1000px', height: '700px'});
      stage().append(frame);
      const page = frame.contentDocument as Document;
      page.open();
      page.write(`<!doctype html><html lang="ar" dir="rtl"><body><script type="module" src="/src/khatt.ts"></script>
        <khatt-timeline src="/data/gulf-moscow.json"></khatt-timeline>`);
      page.close();
      const inner = frame.contentWindow as Window;
      inner.location.hash = '#opec';
      const element = page.querySelector('khatt-timeline') as KhattTimeline;
      await until(() => element.selected === 'opec');
      expect(location.hash).to.equal('');
    });
  });
});

describe('the buttons of the card', () => {
  before(focusPage);
  beforeEach(() => setViewport({width: 1280, height: 900}));
  afterEach(clear);

  for (const layout of ['horizontal', 'vertical']) {
    it(`keep the focus while they have somewhere to go (${layout})`, async () => {
      const element = await timeline(storyOf('a', 'b', 'c'), {layout});
      await click(mark(element, 'a'));
      await until(() => has(element, '.card-body'));
      const button = (action: string): HTMLElement => find(element, `[data-action=${action}]`);
      button('next').focus();
      await press('Enter');
      await until(() => element.selected === 'b' && focused(element) === button('next'));
      await until(() => said(element).includes('حدث b'));
      await press('Enter');
      await until(() => element.selected === 'c' && focused(element)?.matches('.card-body'));
      button('previous').focus();
      await press('Enter');
      await until(() => element.selected === 'b' && focused(element) === button('previous'));
    });
  }

  it('stand beside the tags of the event', async () => {
    const story = {...storyOf('a'), events: [{id: 'a', date: '2022', title: 'أ', tags: ['نفط', '<b>قمة']}]};
    const element = await timeline(story, {selected: 'a'});
    expect(text(find(element, '.card .facts dt'))).to.equal('الوسوم');
    expect(findAll(element, '.card .facts li').map(text)).to.deep.equal(['نفط', '<b>قمة']);
  });

  it('complain of nothing when the element is gone before it has answered', async () => {
    const element = await timeline(storyOf('a', 'b'), {selected: 'a'});
    const complaints = await complaintsDuring(async () => {
      find(element, '[data-action=copy-link]').click();
      find(element, '[data-action=next]').click();
      element.remove();
    });
    expect(complaints).to.be.empty;
  });
});
