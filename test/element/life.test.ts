import {expect} from 'chai';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  answer,
  clear,
  complaintsDuring,
  find,
  findAll,
  has,
  ids,
  json,
  mark,
  next,
  painted,
  stage,
  text,
  threeEvents,
  timeline,
  unplaced,
  until,
} from '../support/fixture.ts';
import {click, focusPage, living, press} from '../support/input.ts';

const story = threeEvents as unknown as KhattTimeline['timeline'];

/** A document of which the beginning comes, and then what `end` does to the stream. */
const begun = (end: (stream: ReadableStreamDefaultController<Uint8Array>) => void): Response =>
  new Response(
    new ReadableStream<Uint8Array>({
      start(stream) {
        stream.enqueue(new TextEncoder().encode(JSON.stringify(threeEvents).slice(0, 60)));
        end(stream);
      },
    }),
  );

describe('life in a page', () => {
  let undo = (): void => undefined;
  before(focusPage);
  afterEach(() => {
    undo();
    clear();
  });

  it('is drawn once a frame that had no width gets some', async () => {
    const frame = document.createElement('iframe');
    Object.assign(frame.style, {width: '0', height: '600px', border: '0'});
    stage().append(frame);
    const {contentDocument: page, contentWindow: inner} = frame;
    if (!page || !inner) throw new Error('A frame of the same origin has a document.');
    page.open();
    page.write(
      `<!doctype html><html lang="ar" dir="rtl"><body><khatt-timeline><script type="application/json">${JSON.stringify(threeEvents)}</script></khatt-timeline><script type="module" src="/src/khatt.ts"></script>`,
    );
    page.close();
    await inner.customElements.whenDefined('khatt-timeline');
    const element = page.querySelector('khatt-timeline') as KhattTimeline;
    await element.ready;
    frame.style.width = '900px';
    await until(() => has(element, '.horizontal'));
    await until(() => ids(element).length === 3);
    const [first, last] = [mark(element, 'first'), mark(element, 'third')].map(each => each.getBoundingClientRect());
    expect((first?.left ?? 0) - (last?.left ?? 0)).to.be.above(300);
  });

  it('stands in the shadow root of another element, in its language and direction', async () => {
    const host = document.createElement('div');
    host.lang = 'en';
    host.dir = 'ltr';
    stage().append(host);
    const element = unplaced();
    element.timeline = {...story, lang: 'en'};
    host.attachShadow({mode: 'open'}).append(element);
    await element.ready;
    const [first, last] = [mark(element, 'first'), mark(element, 'third')].map(each => each.getBoundingClientRect());
    expect(first?.left).to.be.below(last?.left ?? 0);
    mark(element, 'first').focus();
    await press('ArrowRight', 'Enter');
    await until(() => has(element, '[part~=card]'));
    expect(element.selected).to.equal('second');
  });

  for (const [when, tries] of [
    ['while its story is on the way', 1],
    ['once its story could not be had', 2],
  ] as const) {
    it(`keeps to the room that it has where it was moved ${when}`, async () => {
      let send = (_: Response): void => undefined;
      let asked = 0;
      undo = answer({
        '/a.json': () =>
          ++asked < tries
            ? new Response('', {status: 503})
            : new Promise<Response>(resolve => {
                send = resolve;
              }),
      });
      const element = unplaced({src: '/a.json'});
      stage().append(element);
      await until(() => (tries > 1 ? has(element, '[data-action=retry]') : has(element, '.message')));
      const room = stage();
      room.append(element);
      if (tries > 1) find(element, '[data-action=retry]').click();
      await until(() => asked === tries);
      send(json(threeEvents));
      await until(() => ids(element).length === 3);
      await element.ready;
      expect(has(element, '.horizontal')).to.be.true;
      room.style.width = '300px';
      await until(() => has(element, '.vertical'));
    });
  }

  it('says that a file broke off, and draws it when it comes whole at the next try', async () => {
    let tries = 0;
    undo = answer({
      '/a.json': () => (++tries === 1 ? begun(stream => stream.error(new TypeError('broken off'))) : json(threeEvents)),
    });
    const element = await timeline(undefined, {src: '/a.json'});
    expect(element.matches(':state(error)')).to.be.true;
    expect(element.problems.map(({code}) => code)).to.deep.equal(['load-network']);
    await click(find(element, '[data-action=retry]'));
    await until(() => ids(element).length === 3);
  });

  it('names what is missing in a file of which only the beginning came', async () => {
    undo = answer({'/a.json': () => begun(stream => stream.close())});
    const element = await timeline(undefined, {src: '/a.json'});
    expect(element.problems.map(({code}) => code)).to.deep.equal(['file-not-json']);
    expect(has(element, '[data-action=retry]')).to.be.true;
  });

  it('says that it is loading for as long as a slow file takes, and that it is done', async () => {
    let arrive = (_: Response): void => undefined;
    undo = answer({
      '/a.json': () =>
        new Promise(resolve => {
          arrive = resolve;
        }),
    });
    const element = unplaced({src: '/a.json'});
    stage().append(element);
    await until(() => has(element, '.message'));
    expect(element.matches(':state(loading)')).to.be.true;
    expect(text(find(element, '.message'))).to.equal('يجري تحميل الخط الزمني…');
    const loaded = next(element, 'khatt-load');
    arrive(json(threeEvents));
    await loaded;
    expect(element.matches(':state(loading)')).to.be.false;
    expect(ids(element)).to.have.length(3);
  });

  it('draws the last of many addresses set in one go, and says nothing of the others', async () => {
    const told: string[] = [];
    const slow = Array.from({length: 20}, (_, i) => `/${i}.json`);
    undo = answer({
      ...Object.fromEntries(
        slow.map(url => [
          url,
          ({signal}: RequestInit) =>
            new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
        ]),
      ),
      '/last.json': () => json(threeEvents),
    });
    const complaints = await complaintsDuring(async () => {
      const element = unplaced();
      for (const name of ['khatt-load', 'khatt-problem']) element.addEventListener(name, () => told.push(name));
      stage().append(element);
      for (const url of slow) {
        element.src = url;
        await element.updateComplete;
      }
      element.src = '/last.json';
      await element.ready;
      expect(ids(element)).to.have.length(3);
    });
    expect(complaints).to.be.empty;
    expect(told).to.deep.equal(['khatt-load']);
  });

  it('leaves no element, observer or story in memory after 500 times in and out of a page', async () => {
    const place = stage();
    const kinds = ['customElements.get("khatt-timeline")', 'ResizeObserver', 'MutationObserver', 'HTMLLIElement'];
    const come = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i++) {
        const element = unplaced({selected: i % 2 ? 'second' : ''});
        element.timeline = {...story};
        place.append(element);
        if (i % 5 === 0) await element.ready;
        element.remove();
      }
      await painted();
    };
    // What stays of the first few is what is made once for all.
    await come(20);
    const before = await living(...kinds);
    await come(500);
    // What was drawn last may still be at hand; of what is kept each time there would be hundreds.
    const most = before.map(count => count + 20);
    let after = await living(...kinds);
    // What a slow machine has not come to yet, such as a part that is on its way, holds whoever waits for it.
    for (let i = 0; i < 20 && after.some((count, n) => count >= (most[n] ?? 0)); i++) {
      await painted();
      after = await living(...kinds);
    }
    for (const [i, kind] of kinds.entries()) expect(after[i], kind).to.be.below(most[i] ?? 0);
  });

  it('keeps nothing of a story that another has taken the place of', async () => {
    const element = await timeline(threeEvents);
    const drawn = findAll(element, 'li').length;
    const [before] = await living('HTMLLIElement');
    for (let i = 0; i < 50; i++) {
      element.timeline = {...story, title: `${i}`};
      await element.ready;
    }
    const [after] = await living('HTMLLIElement');
    expect(findAll(element, 'li')).to.have.length(drawn);
    expect(after).to.be.at.most((before ?? 0) + drawn);
  });
});
