import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {openDraft} from '../../src/core/desk/draft.ts';
import {editHead} from '../../src/core/desk/edits.ts';
import {clearDesks, desk, inPart, part, said, settled, sixEvents, until} from '../support/desk-fixture.ts';
import {clear} from '../support/fixture.ts';
import {click, focusPage, press, type} from '../support/input.ts';

type Desk = Awaited<ReturnType<typeof desk>>;

const state = (element: Desk): string =>
  element.renderRoot.querySelector<HTMLElement>('.saving')?.dataset['state'] ?? '';
const retitle = (element: Desk, title: string): void =>
  element.store.apply(editHead(element.store.draft, 'title', title));
const title = (element: Desk): unknown => element.store.draft.head['title'];
const notice = (element: Desk, name: string): Element | null =>
  element.renderRoot.querySelector(`[data-notice=${name}]`);

/** What was written last is in the store: what is said of an earlier writing may still stand until then. */
async function untilKept(element: Desk): Promise<void> {
  await element.keeper.settled();
  await until(() => state(element) === 'saved');
}

const {put} = IDBObjectStore.prototype;

function leaveNoRoom(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

function makeRoom(): void {
  IDBObjectStore.prototype.put = put;
}

/** Every way out of the page is gone at once: what was kept is all that there is. */
function crash(element: Desk): void {
  element.keeper.stop();
  clear();
}

describe('Drafts at the desk', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1300, height: 900});
  });
  afterEach(makeRoom);
  afterEach(clearDesks);

  it('are kept as they are written, and one sees it', async () => {
    const element = await desk(sixEvents);
    retitle(element, 'عنوان آخر');
    await element.updateComplete;
    expect(state(element)).to.equal('saving');
    await untilKept(element);
    expect(element.renderRoot.querySelector('.saving')?.textContent).to.equal('محفوظ');
  });

  it('come back after a crash, and the desk says so', async () => {
    const element = await desk(sixEvents);
    retitle(element, 'قبل العطل');
    await untilKept(element);
    crash(element);
    const again = await desk();
    expect(title(again)).to.equal('قبل العطل');
    expect(again.store.draft.rows).to.have.lengthOf(3);
    expect(said(again)).to.include('قبل العطل');
  });

  it('come back with what was written in the moment in which the tab was closed', async () => {
    const element = await desk(sixEvents);
    retitle(element, 'أول');
    await untilKept(element);
    retitle(element, 'آخر ما كُتب');
    dispatchEvent(new Event('pagehide'));
    // The writing that was under way is of a page that is gone.
    element.keeper.stop();
    const again = await desk();
    expect(title(again)).to.equal('آخر ما كُتب');
    await element.keeper.settled();
  });

  it('are opened, renamed and deleted by name, and a deletion is taken back', async () => {
    const element = await desk({...sixEvents, title: 'الأولى'});
    retitle(element, 'القصة الأولى');
    await untilKept(element);
    await click(element.renderRoot.querySelector('[data-action=drafts]') as HTMLElement);
    await until(() => part(element, 'drafts').renderRoot?.querySelector('li'));
    await click(inPart(element, 'drafts', '[data-draft=new]'));
    await settled(element);
    expect(element.store.draft.rows).to.be.empty;
    retitle(element, 'الثانية');
    await untilKept(element);
    await click(element.renderRoot.querySelector('[data-action=drafts]') as HTMLElement);
    await until(() => part(element, 'drafts').renderRoot.querySelectorAll('li').length === 2);
    const first = () => inPart(element, 'drafts', 'li:not([aria-current])');
    await click(first().querySelector('[data-draft=rename]') as HTMLElement);
    await until(() => first().querySelector('input'));
    await until(() => part(element, 'drafts').renderRoot.activeElement?.matches('input'));
    await type('اسم جديد');
    await press('Enter');
    await until(() => part(element, 'drafts').renderRoot.textContent?.includes('اسم جديد'));
    await settled(element);
    await click(first().querySelector('[data-draft=remove]') as HTMLElement);
    await until(() => said(element).includes('اسم جديد'));
    expect(await element.keeper.list()).to.have.lengthOf(1);
    await click(element.renderRoot.querySelector('[data-notice-action]') as HTMLElement);
    await until(() => !said(element));
    let kept = await element.keeper.list();
    while (kept.length < 2) kept = await element.keeper.list();
    expect(kept.map(draft => element.keeper.titleOf(draft))).to.have.members(['اسم جديد', 'الثانية']);
  });

  it('are renamed by keys alone, which stay in the dialog; Escape leaves the name as it was', async () => {
    const element = await desk({...sixEvents, title: 'الأولى'});
    retitle(element, 'القصة الأولى');
    await untilKept(element);
    await click(element.renderRoot.querySelector('[data-action=drafts]') as HTMLElement);
    await until(() => part(element, 'drafts').renderRoot?.querySelector('dialog[open] li'));
    const {renderRoot} = part(element, 'drafts');
    const isRenaming = () => renderRoot.activeElement?.matches('input');
    const isBack = () => renderRoot.activeElement?.matches('[data-draft=rename]');
    await click(inPart(element, 'drafts', '[data-draft=rename]'));
    await until(isRenaming);
    await type('لا يبقى');
    await press('Escape');
    await until(isBack);
    expect(renderRoot.querySelector('dialog')?.open).to.equal(true);
    expect((await element.keeper.list()).map(draft => element.keeper.titleOf(draft))).to.deep.equal(['القصة الأولى']);
    await press('Enter');
    await until(isRenaming);
    await type('اسم جديد');
    await press('Enter');
    await until(isBack);
    await until(() => renderRoot.textContent?.includes('اسم جديد'));
  });

  it('leave a way back where a file takes their place, with all that was done to them', async () => {
    const element = await desk({...sixEvents, title: 'الأولى'});
    retitle(element, 'القصة الأولى');
    await untilKept(element);
    const files = new DataTransfer();
    files.items.add(new File([JSON.stringify({khatt: 1, title: 'من ملف', events: []})], 'other.json'));
    element.dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));
    await until(() => title(element) === 'من ملف');
    await until(() => said(element).includes('القصة الأولى'));
    expect(said(element)).to.include('بين المسودات');
    await untilKept(element);
    await click(element.renderRoot.querySelector('[data-notice-action]') as HTMLElement);
    expect(title(element)).to.equal('القصة الأولى');
    element.store.undo();
    expect(title(element)).to.equal('الأولى');
    await untilKept(element);
    const kept = await element.keeper.list();
    expect(kept.map(draft => element.keeper.titleOf(draft))).to.have.members(['الأولى', 'من ملف']);
  });

  it('warn when they are open twice, until a copy is made or the other is closed', async () => {
    const element = await desk(sixEvents);
    retitle(element, 'مفتوحة مرتين');
    await untilKept(element);
    const other = await desk();
    await until(() => notice(other, 'twice'));
    element.keeper.stop();
    await until(() => !notice(other, 'twice'));
    const third = await desk();
    await until(() => notice(third, 'twice'));
    await click(notice(third, 'twice')?.querySelector('button') as HTMLElement);
    await until(() => !notice(third, 'twice'));
    await until(() => state(third) === 'saved');
    expect(await third.keeper.list()).to.have.lengthOf(2);
    third.keeper.stop();
    other.keeper.stop();
  });

  it('warn the one who had them open first, too, on coming back to them', async () => {
    const element = await desk(sixEvents);
    retitle(element, 'مفتوحة مرتين');
    await untilKept(element);
    const other = await desk();
    await until(() => notice(other, 'twice'));
    dispatchEvent(new Event('focus'));
    await until(() => notice(element, 'twice'));
    other.keeper.stop();
    dispatchEvent(new Event('focus'));
    await until(() => !notice(element, 'twice'));
    element.keeper.stop();
  });

  it('say in plain words that the store is full, and go on trying', async () => {
    const element = await desk(sixEvents);
    leaveNoRoom();
    retitle(element, 'لا متسع');
    await until(() => notice(element, 'full'));
    expect(notice(element, 'full')?.textContent).to.include('نزّل المسودة');
    // Another story takes its place: it is nowhere but behind the button.
    const files = new DataTransfer();
    files.items.add(new File([JSON.stringify({khatt: 1, title: 'من ملف', events: []})], 'other.json'));
    element.dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));
    await until(() => title(element) === 'من ملف');
    // The warning stays where it is, or the button that follows would move under the hand.
    expect(notice(element, 'full')).to.not.equal(null);
    expect(said(element)).to.include('تعذّر حفظها').and.not.include('بين المسودات');
    await click(element.renderRoot.querySelector('[data-notice-action]') as HTMLElement);
    expect(title(element)).to.equal('لا متسع');
    makeRoom();
    retitle(element, 'عاد المتسع');
    await untilKept(element);
    expect(notice(element, 'full')).to.equal(null);
  });

  it('are kept to the last letter once there is room again', async () => {
    const element = await desk(sixEvents);
    leaveNoRoom();
    retitle(element, 'لا متسع');
    await until(() => notice(element, 'full'));
    IDBObjectStore.prototype.put = function (...written) {
      makeRoom();
      // While what was written before is on its way.
      retitle(element, 'آخر حرف');
      return put.apply(this, written);
    };
    retitle(element, 'آخر');
    await until(() => title(element) === 'آخر حرف');
    await untilKept(element);
    crash(element);
    expect(title(await desk())).to.equal('آخر حرف');
  });

  it('say that the page may not keep anything, where the browser forbids it', async () => {
    const {open} = IDBFactory.prototype;
    const {getItem, key} = Storage.prototype;
    const forbid = () => {
      throw new DOMException('no', 'SecurityError');
    };
    IDBFactory.prototype.open = forbid;
    Object.assign(Storage.prototype, {key: forbid, getItem: forbid});
    localStorage.setItem('khatt-desk:test', '1');
    try {
      const element = await desk(sixEvents);
      retitle(element, 'ممنوع');
      await until(() => notice(element, 'forbidden'));
      expect(title(element)).to.equal('ممنوع');
    } finally {
      IDBFactory.prototype.open = open;
      Object.assign(Storage.prototype, {key, getItem});
    }
  });

  it('open from a link that holds them, whose address is then the desk’s own', async () => {
    const element = await desk(sixEvents);
    const {linkFragment} = await import('../../src/desk/drafts/draft-link.ts');
    const fragment = await linkFragment(sixEvents);
    expect(fragment).to.match(/^#draft=[\w-]+$/);
    crash(element);
    history.replaceState(null, '', fragment);
    const again = await desk();
    expect(title(again)).to.equal(sixEvents.title);
    expect(location.hash).to.equal('');
    // The last draft comes back in place of the one that the link has lost.
    await untilKept(again);
    crash(again);
    history.replaceState(null, '', `${fragment?.slice(0, -20)}`);
    const broken = await desk();
    expect(said(broken)).to.include('الرابط ناقص');
  });

  it('take their article along in a link that has room for it, and say so where it has none', async () => {
    const element = await desk(sixEvents);
    const {draftInLink} = await import('../../src/desk/drafts/draft-link.ts');
    const noise = Array.from(crypto.getRandomValues(new Uint32Array(2000)), String).join(' ');
    let link = '';
    navigator.clipboard.writeText = async text => {
      link = text;
    };
    for (const [article, kept, told] of [
      ['التقى الرئيسان الثلاثاء.', 'التقى الرئيسان الثلاثاء.', false],
      [noise, '', true],
    ] as const) {
      element.keeper.begin(openDraft(sixEvents, article));
      await settled(element);
      await click(element.renderRoot.querySelector('[data-action=download]') as HTMLElement);
      await click(element.renderRoot.querySelector('[data-action=link]') as HTMLElement);
      await until(() => link && said(element).includes('نُسخ الرابط'));
      expect(said(element).includes('المقال ليس فيه')).to.equal(told);
      const draft = await draftInLink(link.slice(link.indexOf('#')));
      link = '';
      expect(draft.article).to.equal(kept);
      expect(draft.head['title']).to.equal(sixEvents.title);
    }
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
  });

  it('make no link that is too long to be sent', async () => {
    const {linkFragment} = await import('../../src/desk/drafts/draft-link.ts');
    const noise = Array.from(crypto.getRandomValues(new Uint32Array(4000)), String).join(' ');
    expect(await linkFragment({khatt: 1, title: noise, events: []})).to.equal(undefined);
  });
});
