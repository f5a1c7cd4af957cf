import {expect} from 'chai';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  clear,
  complaintsDuring,
  find,
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
import {click, focusPage, letGo, middle, pointAt, press, wheel} from '../support/input.ts';

/** How many listeners of each kind a target has been given and still has, while `work` is done. */
async function listenersDuring(target: EventTarget, work: () => Promise<void>): Promise<string[]> {
  const left: string[] = [];
  const {addEventListener, removeEventListener} = target;
  target.addEventListener = function (this: EventTarget, ...args: Parameters<typeof addEventListener>) {
    left.push(args[0]);
    addEventListener.apply(target, args);
  };
  target.removeEventListener = function (this: EventTarget, ...args: Parameters<typeof removeEventListener>) {
    const at = left.indexOf(args[0]);
    if (at >= 0) left.splice(at, 1);
    removeEventListener.apply(target, args);
  };
  await work();
  Reflect.deleteProperty(target, 'addEventListener');
  Reflect.deleteProperty(target, 'removeEventListener');
  return left;
}

describe('manners', () => {
  before(focusPage);
  afterEach(async () => {
    clear();
    await letGo();
    document.body.style.minHeight = '';
  });

  it('leaves no listener behind, however often it comes and goes', async () => {
    const place = stage();
    const targets = [window, document, document.fonts];
    const come = async (): Promise<void> => {
      for (let i = 0; i < 100; i++) {
        const element = unplaced({selected: 'second'});
        element.timeline = threeEvents as unknown as KhattTimeline['timeline'];
        place.append(element);
        if (i % 10 === 0) await element.ready;
        element.remove();
      }
    };
    let added = 0;
    let work = come;
    for (const target of targets) {
      const inner = work;
      work = async () => {
        const left = await listenersDuring(target, async () => {
          const {addEventListener} = target;
          target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
            added += 1;
            addEventListener.apply(target, args);
          };
          await inner();
        });
        expect(left).to.be.empty;
      };
    }
    expect(await complaintsDuring(work)).to.be.empty;
    expect(added).to.be.at.least(300);
  });

  it('is told of nothing once it is out of the page', async () => {
    const element = await timeline(threeEvents);
    element.remove();
    let updates = 0;
    element.requestUpdate = () => {
      updates += 1;
    };
    document.documentElement.lang = 'en';
    window.dispatchEvent(new Event('resize'));
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await press('Escape');
    await painted();
    expect(updates).to.equal(0);
  });

  it('leaves the wheel to the page', async () => {
    document.body.style.minHeight = '5000px';
    const element = await sample('gulf-moscow', {}, 1000);
    await pointAt(middle(find(element, '[part~=plot]')));
    await wheel({y: 200});
    await until(() => scrollY > 0);
  });

  it('asks the network for nothing but what the author names', async () => {
    performance.clearResourceTimings();
    const element = await timeline(threeEvents);
    await click(mark(element, 'second'));
    await element.ready;
    const foreign = performance
      .getEntriesByType('resource')
      .map(({name}) => new URL(name))
      .filter(({origin}) => origin !== location.origin);
    expect(foreign.map(String)).to.be.empty;
  });

  it('puts nothing into the page: no style, no attribute of its own, no global name', async () => {
    const names = new Set(Object.keys(window));
    const before = [document.head.innerHTML, document.body.className, document.adoptedStyleSheets.length];
    const element = await timeline(threeEvents);
    await click(mark(element, 'second'));
    await element.ready;
    expect([document.head.innerHTML, document.body.className, document.adoptedStyleSheets.length]).to.deep.equal(
      before,
    );
    expect(element.innerHTML).to.equal('');
    expect(element.getAttributeNames()).to.deep.equal(['selected']);
    expect(Object.keys(window).filter(name => !names.has(name))).to.be.empty;
  });

  it('has no attribute of its own making before anything is selected', async () => {
    const element = await timeline(threeEvents);
    expect(element.getAttributeNames()).to.be.empty;
  });

  it("is not moved by names in the author's own list", async () => {
    const element = unplaced({src: '/data/none-such.json'});
    element.innerHTML = `<ol><li data-id="x" class="label"><button class="mark" data-action="spacing">زر الصفحة</button></li></ol>`;
    stage().append(element);
    await element.ready;
    let told = 0;
    element.addEventListener('khatt-select', () => (told += 1));
    const button = element.querySelector('button') as HTMLElement;
    const complaints = await complaintsDuring(async () => {
      await click(button);
      button.dispatchEvent(new KeyboardEvent('keydown', {key: 'Home', bubbles: true, cancelable: true}));
    });
    expect(complaints).to.be.empty;
    expect(told).to.equal(0);
    expect(element.selected).to.equal('');
    expect(text(find(element, '[role=status]'))).to.equal('تعذّر تحميل الخط الزمني.');
  });
});
