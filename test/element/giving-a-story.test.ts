import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {html} from 'lit';
import type {KhattLoadEvent} from '../../src/khatt.ts';
import {KhattTimeline} from '../../src/khatt.ts';
import {
  answer,
  clear,
  complaintsDuring,
  find,
  freshPage,
  has,
  ids,
  json,
  next,
  painted,
  sample,
  stage,
  text,
  threeEvents,
  timeline,
  unplaced,
  until,
} from '../support/fixture.ts';
import {focusPage} from '../support/input.ts';

const storyOf = (title: string) => ({khatt: 1, title, lang: 'ar', events: [{date: '2020', title}]});
const heading = (element: KhattTimeline): string => text(find(element, '[part~=header] h2'));
const scriptOf = (story: unknown): HTMLScriptElement =>
  Object.assign(document.createElement('script'), {type: 'application/json', textContent: JSON.stringify(story)});

/** A response that comes when it is let go, or never, once its load has been aborted. */
function held(story: unknown) {
  let letGo = (): void => undefined;
  const signals: AbortSignal[] = [];
  const respond = ({signal}: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      letGo = () => resolve(json(story));
      if (!signal) return;
      signals.push(signal);
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return {respond, signals, letGo: () => letGo()};
}

describe('giving a story', () => {
  let undo = (): void => undefined;
  before(async () => {
    await focusPage();
    await setViewport({width: 1280, height: 800});
  });
  afterEach(() => {
    undo();
    clear();
  });

  it('draws the document in a script whose type is written with parameters, or in capitals', async () => {
    for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'application/json;profile="khatt"']) {
      const element = new KhattTimeline();
      element.append(Object.assign(scriptOf(storyOf(type)), {type}));
      stage().append(element);
      await element.ready;
      expect(heading(element)).to.equal(type);
    }
  });

  it('draws the document at an address', async () => {
    const element = await sample('gulf-moscow');
    expect(ids(element)).to.deep.equal(['dushanbe', 'lavrov', 'opec', 'mbz', 'ushakov', 'astana']);
    expect(element.timeline.title).to.equal('من دوشنبه إلى أستانا: طريق موسكو إلى الخليج');
    expect(element.problems).to.be.empty;
  });

  it('draws a document that is set as a property, and leaves it as it is', async () => {
    const story = structuredClone(threeEvents);
    const element = await timeline(story);
    expect(ids(element)).to.deep.equal(['first', 'second', 'third']);
    expect(story).to.deep.equal(threeEvents);
  });

  it('takes properties that were set before the element was defined', async () => {
    const name = 'khatt-timeline-later';
    const element = document.createElement(name) as KhattTimeline;
    Object.assign(element, {timeline: threeEvents, selected: 'second'});
    stage().append(element);
    customElements.define(name, class extends KhattTimeline {});
    await element.ready;
    expect(ids(element)).to.deep.equal(['first', 'second', 'third']);
    expect(text(find(element, '[part~=card]'))).to.include('نص الثاني.');
  });

  it('prefers a property that was set before the element was defined to its src', async () => {
    const name = 'khatt-timeline-later-still';
    const element = document.createElement(name) as KhattTimeline;
    element.setAttribute('src', '/data/gulf-moscow.json');
    Object.assign(element, {timeline: threeEvents});
    stage().append(element);
    customElements.define(name, class extends KhattTimeline {});
    await element.ready;
    expect(heading(element)).to.equal('ثلاثة أحداث');
  });

  it('takes null and undefined for no document, which frameworks set until they have one', async () => {
    for (const none of [null, undefined]) {
      const element = unplaced();
      element.timeline = none;
      stage().append(element);
      await element.ready;
      expect(element.matches(':state(error)')).to.be.false;
      expect(element.problems).to.be.empty;
      element.timeline = threeEvents;
      await element.ready;
      expect(ids(element)).to.deep.equal(['first', 'second', 'third']);
      element.timeline = none;
      await element.ready;
      expect(has(element, '[part~=plot]')).to.be.false;
      expect(element.problems).to.be.empty;
    }
  });

  it('goes back to what the tag gives when the document is taken away', async () => {
    const withScript = unplaced();
    withScript.append(scriptOf(storyOf('قصة في الوسم')));
    withScript.timeline = threeEvents;
    stage().append(withScript);
    await withScript.ready;
    expect(heading(withScript)).to.equal('ثلاثة أحداث');
    withScript.timeline = null;
    await until(() => heading(withScript) === 'قصة في الوسم');

    const withSrc = await timeline(undefined, {src: '/data/gulf-moscow.json'});
    const title = heading(withSrc);
    withSrc.timeline = null;
    await withSrc.ready;
    expect(heading(withSrc)).to.equal(title);
    withSrc.timeline = threeEvents;
    await withSrc.ready;
    withSrc.timeline = undefined;
    await withSrc.ready;
    expect(heading(withSrc)).to.equal(title);
  });

  it('takes null and undefined for no selected event', async () => {
    const element = await timeline(threeEvents, {selected: 'second'});
    for (const none of [null, undefined]) {
      element.selected = none as unknown as string;
      await element.ready;
      expect(element.hasAttribute('selected')).to.be.false;
      expect(element.selected).to.equal('');
      element.selected = 'second';
      await element.ready;
    }
  });

  it('reads a script that stands in the tag', async () => {
    const place = stage(html`<khatt-timeline></khatt-timeline>`);
    const element = document.createElement('khatt-timeline');
    element.append(scriptOf(threeEvents));
    place.replaceChildren(element);
    await element.ready;
    expect(heading(element)).to.equal('ثلاثة أحداث');
  });

  it('says that a script is empty', async () => {
    const element = unplaced();
    element.append(document.createElement('script'));
    element.querySelector('script')?.setAttribute('type', 'application/json');
    stage().append(element);
    await element.ready;
    expect(element.problems.map(({code}) => code)).to.deep.equal(['file-empty']);
    expect(text(find(element, '[part~=problems]'))).to.contain('فارغ');
  });

  it('reads a script that comes later, and again when its text or the script itself is another', async () => {
    const element = unplaced();
    stage().append(element);
    await element.ready;
    expect(has(element, '[part~=plot]')).to.be.false;
    const script = scriptOf(storyOf('قصة أولى'));
    element.append(script);
    await until(() => has(element, '[part~=header]'));
    expect(heading(element)).to.equal('قصة أولى');
    script.textContent = JSON.stringify(storyOf('قصة ثانية'));
    await until(() => heading(element) === 'قصة ثانية');
    script.replaceWith(scriptOf(storyOf('قصة ثالثة')));
    await until(() => heading(element) === 'قصة ثالثة');
  });

  it('waits for the end of a script that the parser has not read to its end', async () => {
    const frame = document.createElement('iframe');
    stage().append(frame);
    const page = frame.contentDocument;
    const inner = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!page || !inner) throw new Error('A frame of the same page has a document.');
    page.open();
    page.write(
      '<!doctype html><html lang="ar" dir="rtl"><script type="module" async src="/src/khatt.ts"></script><body>',
    );
    await inner.customElements.whenDefined('khatt-timeline');
    const problems: Event[] = [];
    page.addEventListener('khatt-problem', event => problems.push(event));
    const whole = JSON.stringify(threeEvents);
    page.write(`<khatt-timeline><script type="application/json">${whole.slice(0, 40)}`);
    await painted();
    const element = page.querySelector('khatt-timeline') as KhattTimeline;
    expect(element.querySelector('script')?.textContent).to.have.length(40);
    expect(element.matches(':defined')).to.be.true;
    expect(page.readyState).to.equal('loading');
    expect(element.matches(':state(loading)'), 'it has not begun to read').to.be.false;
    expect(element.problems).to.be.empty;
    page.write(`${whole.slice(40)}</script></khatt-timeline><p>After</p>`);
    page.close();
    await until(() => ids(element).length === 3);
    expect(problems).to.be.empty;
  });

  it('draws what was set last: the property over an address set just before it, and the other way round', async () => {
    undo = answer({'/a.json': () => json(storyOf('من عنوان'))});
    const element = unplaced();
    stage().append(element);
    element.src = '/a.json';
    element.timeline = threeEvents as unknown as KhattTimeline['timeline'];
    await element.ready;
    expect(heading(element)).to.equal('ثلاثة أحداث');
    element.timeline = threeEvents as unknown as KhattTimeline['timeline'];
    element.src = '/a.json';
    await element.ready;
    expect(heading(element)).to.equal('من عنوان');
    element.timeline = threeEvents as unknown as KhattTimeline['timeline'];
    await element.ready;
    expect(heading(element)).to.equal('ثلاثة أحداث');
    element.src = '/a.json';
    await element.ready;
    expect(heading(element), 'the same address once more').to.equal('من عنوان');
  });

  it('leaves scripts alone while src or the property gives the story', async () => {
    const element = await timeline(threeEvents);
    element.append(scriptOf(storyOf('من نص برمجي')));
    await painted();
    await element.ready;
    expect(heading(element)).to.equal('ثلاثة أحداث');
  });

  it('goes back to the script when src is taken away', async () => {
    undo = answer({'/a.json': () => json(storyOf('من عنوان'))});
    const element = unplaced({src: '/a.json'});
    element.append(scriptOf(threeEvents));
    stage().append(element);
    await element.ready;
    expect(heading(element)).to.equal('من عنوان');
    element.removeAttribute('src');
    await element.ready;
    expect(element.src).to.equal('');
    expect(heading(element)).to.equal('ثلاثة أحداث');
  });

  it('aborts a load that another replaces, without a word', async () => {
    const slow = held(storyOf('بطيئة'));
    undo = answer({'/slow.json': slow.respond, '/quick.json': () => json(storyOf('سريعة'))});
    const problems: Event[] = [];
    const complaints = await complaintsDuring(async () => {
      const element = unplaced({src: '/slow.json'});
      element.addEventListener('khatt-problem', event => problems.push(event));
      stage().append(element);
      await until(() => slow.signals.length);
      element.src = '/quick.json';
      await element.ready;
      slow.letGo();
      await painted();
      expect(heading(element)).to.equal('سريعة');
    });
    expect(slow.signals.map(({aborted}) => aborted)).to.deep.equal([true]);
    expect(problems).to.be.empty;
    expect(complaints).to.be.empty;
  });

  it('stops loading when it is taken out of the page, and begins again when it is put back, without a word', async () => {
    const slow = held(storyOf('بطيئة'));
    undo = answer({'/slow.json': slow.respond});
    const told: string[] = [];
    const complaints = await complaintsDuring(async () => {
      const element = unplaced({src: '/slow.json'});
      for (const name of ['khatt-load', 'khatt-problem']) element.addEventListener(name, () => told.push(name));
      const place = stage();
      place.append(element);
      await until(() => slow.signals.length);
      element.remove();
      await until(() => slow.signals[0]?.aborted);
      expect(element.matches(':state(error)')).to.be.false;
      place.append(element);
      await until(() => slow.signals.length === 2);
      slow.letGo();
      await element.ready;
      expect(heading(element)).to.equal('بطيئة');
      // A story that is there is not fetched again.
      element.remove();
      await painted();
      place.append(element);
      await element.ready;
      expect(heading(element)).to.equal('بطيئة');
    });
    expect(slow.signals.map(({aborted}) => aborted)).to.deep.equal([true, false]);
    expect(told).to.deep.equal(['khatt-load']);
    expect(complaints).to.be.empty;
  });

  it('goes on loading while it is moved within the page, and reads a document that is at hand out of it', async () => {
    const slow = held(storyOf('بطيئة'));
    undo = answer({'/slow.json': slow.respond});
    const element = unplaced({src: '/slow.json'});
    stage().append(element);
    await until(() => slow.signals.length);
    const other = stage();
    element.remove();
    other.append(element);
    await painted();
    slow.letGo();
    await element.ready;
    expect(heading(element)).to.equal('بطيئة');
    expect(slow.signals.map(({aborted}) => aborted)).to.deep.equal([false]);
    const given = unplaced();
    stage().append(given);
    given.timeline = storyOf('حاضرة') as unknown as KhattTimeline['timeline'];
    given.remove();
    await given.ready;
    expect(given.timeline.title).to.equal('حاضرة');
  });

  it("says that it is loading, in the page's language, beside what the author has put inside", async () => {
    const slow = held(threeEvents);
    undo = answer({'/slow.json': slow.respond});
    const element = unplaced({src: '/slow.json'});
    element.innerHTML = '<ol><li>حدث من صفحة الكاتب</li></ol>';
    stage().append(element);
    await until(() => slow.signals.length);
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.be.true;
    expect(text(find(element, '.message'))).to.equal('يجري تحميل الخط الزمني…');
    expect(element.querySelector('li')?.checkVisibility()).to.be.true;
    slow.letGo();
    await element.ready;
    expect(element.matches(':state(loading)')).to.be.false;
    expect(has(element, '.message')).to.be.false;
    expect(element.querySelector('li')?.checkVisibility(), 'the drawing takes its place').to.be.false;
  });

  it('asks once for a story whose format it is told before it is drawn', async () => {
    const asked: string[] = [];
    undo = answer({
      '/story.json': () => {
        asked.push('/story.json');
        return json(threeEvents);
      },
    });
    const element = unplaced({src: '/story.json', format: 'json'});
    stage().append(element);
    await element.ready;
    expect(ids(element)).to.have.lengthOf(3);
    expect(asked).to.have.lengthOf(1);
  });

  for (const [what, attributes, story] of [
    ['a file', {src: '/quick.json'}, undefined],
    ['a document in the page that needs more than the first script', {}, Array.from({length: 60})],
  ] as const)
    it(`says nothing of loading where it soon has ${what}`, async () => {
      undo = answer({'/quick.json': () => json(threeEvents)});
      // A clock that stands still: soon, on however slow a machine.
      const {setTimeout} = window;
      window.setTimeout = (() => 0) as unknown as typeof setTimeout;
      try {
        const element = unplaced(attributes);
        const many = story && {
          ...threeEvents,
          events: [...story].map((_, i) => ({date: `${1950 + i}`, title: `حدث ${i}`})),
        };
        if (many) element.append(scriptOf(many));
        stage().append(element);
        const shown: string[] = [];
        const observer = new MutationObserver(() => shown.push(...(has(element, '.message') ? ['message'] : [])));
        observer.observe(element.shadowRoot as ShadowRoot, {childList: true, subtree: true});
        await element.updateComplete;
        expect(has(element, '[part~=mark]')).to.be.true;
        expect(shown).to.be.empty;
      } finally {
        window.setTimeout = setTimeout;
      }
    });

  it('keeps the story on the page while the next one loads', async () => {
    const slow = held(storyOf('التالية'));
    undo = answer({'/slow.json': slow.respond});
    const element = await timeline(threeEvents);
    element.src = '/slow.json';
    await until(() => slow.signals.length);
    await element.updateComplete;
    expect(heading(element)).to.equal('ثلاثة أحداث');
    expect(element.matches(':state(loading)')).to.be.true;
    slow.letGo();
    await element.ready;
    expect(heading(element)).to.equal('التالية');
  });

  it('waits for the next story, and reads it on the clock of a zone that is set with it', async () => {
    const timed = (title: string) => ({...storyOf(title), events: [{id: 'at', date: '2022-10-12T22:30', title}]});
    const slow = held(timed('التالية'));
    undo = answer({'/slow.json': slow.respond});
    const element = await timeline(timed('الأولى'));
    element.src = '/slow.json';
    element.timeZone = 'Asia/Tokyo';
    await until(() => slow.signals.length);
    // By then the story that is to be replaced has been read for Tokyo, if it is at all.
    await import('../../src/core/date/zone.ts');
    await painted();
    expect(heading(element)).to.equal('الأولى');
    expect(element.matches(':state(loading)')).to.be.true;
    slow.letGo();
    await element.ready;
    expect(heading(element)).to.equal('التالية');
    expect(text(find(element, '[part~=date]')))
      .to.include('13 أكتوبر')
      .and.to.include('07:30');
  });

  it('is shown in the zone that was set last, also where the one before had to be waited for', async () => {
    const page = await freshPage();
    const element = page.createElement('khatt-timeline');
    element.timeline = {khatt: 1, timeZone: 'Asia/Qatar', events: [{date: '2022-10-12T22:30', title: 'لقاء'}]};
    page.body.append(element);
    await element.ready;
    element.timeZone = 'Asia/Tokyo';
    await element.updateComplete;
    element.timeZone = '';
    await element.ready;
    await (page.defaultView as typeof globalThis).eval("import('/src/core/date/zone.ts')");
    await painted();
    expect(text(find(element, '[part~=date]')))
      .to.include('12 أكتوبر')
      .and.to.include('22:30');
  });

  it('settles `ready` once the story has been drawn', async () => {
    const element = unplaced({src: '/data/gulf-moscow.json'});
    stage().append(element);
    await element.ready;
    expect(find(element, '[part~=plot]').offsetHeight).to.be.above(100);
    element.setAttribute('src', '/data/one-event.json');
    await element.ready;
    expect(ids(element)).to.deep.equal(['bibalex']);
  });

  it('tells of a load with an event that leaves shadow roots, once what it tells of is drawn', async () => {
    const outer = stage();
    const inside = document.createElement('div');
    outer.attachShadow({mode: 'open'}).append(inside);
    const element = unplaced();
    const told = next<KhattLoadEvent>(document, 'khatt-load');
    let drawn: string[] = [];
    element.addEventListener('khatt-load', () => {
      drawn = ids(element);
    });
    element.timeline = threeEvents as unknown as KhattTimeline['timeline'];
    inside.append(element);
    const {detail, timeline: loaded, problems} = await told;
    expect(drawn).to.deep.equal(['first', 'second', 'third']);
    expect(loaded.events).to.have.length(3);
    expect(detail.timeline).to.equal(loaded);
    expect(problems).to.be.empty;
  });

  it('reads a story again in the format that is named', async () => {
    undo = answer({'/a.json': () => json(threeEvents)});
    const element = await timeline(undefined, {src: '/a.json', format: 'abacus'});
    expect(element.matches(':state(error)')).to.be.true;
    expect(element.problems.map(({code}) => code)).to.deep.equal(['file-unknown-format']);
    element.format = 'json';
    await element.ready;
    expect(ids(element)).to.have.length(3);
  });
});
