import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/khatt.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import {answer, clear, find, findAll, has, stage, text, unplaced, until} from '../support/fixture.ts';
import {block} from '../support/input.ts';

const day = 864e5;
/** More bytes than are read in one go. */
const count = 6000;

const story = (change: (event: object, i: number) => object = event => event) => ({
  khatt: 1,
  title: 'يوميات',
  lang: 'ar',
  events: Array.from({length: count}, (_, i) =>
    change(
      {
        id: `event-${i}`,
        date: new Date(Date.UTC(2019, 0, 1) + ((i * 7919) % 1460) * day).toISOString().slice(0, 10),
        title: `الحدث رقم ${i} مما ورد في الأخبار يومها`,
        weight: 1 + (i % 5),
      },
      i,
    ),
  ),
});

const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));

/** A response that comes piece by piece, as the test lets it. */
function slowly(bytes: Uint8Array<ArrayBuffer>) {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let isCancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    start: given => {
      controller = given;
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  let at = 0;
  return {
    response: new Response(stream, {headers: {'Content-Length': String(bytes.length)}}),
    /** Up to this share of the whole; all of it ends it. */
    send: (share: number): void => {
      const end = Math.round(bytes.length * share);
      controller?.enqueue(bytes.slice(at, end));
      at = end;
      if (share === 1) controller?.close();
    },
    breakOff: (): void => controller?.error(new TypeError('network error')),
    isCancelled: () => isCancelled,
  };
}

const inView = (element: KhattTimeline): string =>
  has(element, 'ol[part~=events]') ? (find(element, 'ol[part~=events]').getAttribute('aria-label') ?? '') : '';

function placed(src: string): KhattTimeline {
  const element = unplaced({src});
  stage(undefined, 1200).append(element);
  return element;
}

describe('a large file', () => {
  const {Worker: own} = window;
  let undo: (() => void) | undefined;
  beforeEach(() => setViewport({width: 1280, height: 900}));
  afterEach(async () => {
    window.Worker = own;
    undo?.();
    undo = undefined;
    await block();
    clear();
  });

  for (const way of ['by a worker', 'where no worker may be', 'where the worker does not come'] as const) {
    it(`is read ${way}, all of it`, async () => {
      if (way === 'where no worker may be')
        window.Worker = class {
          constructor() {
            throw new DOMException('A frame without an origin has no workers.', 'SecurityError');
          }
        } as unknown as typeof Worker;
      if (way === 'where the worker does not come') await block('*story-worker*');
      undo = answer({'/large.json': () => new Response(bytesOf(story()))});
      const element = placed('/large.json');
      await element.ready;
      expect(element.problems).to.deep.equal([]);
      expect(inView(element)).to.contain(String(count));
      expect(element.timeline.events[4321]).to.include({
        id: 'event-4321',
        title: 'الحدث رقم 4321 مما ورد في الأخبار يومها',
      });
    });
  }

  it('of a table has an id for each row, made from its title, with a worker and without', async () => {
    const rows = Array.from(
      {length: count},
      (_, i) => `2022-10-${10 + (i % 20)},"قمة ${i % 4000}, ثم\r\nبيانها في المساء"`,
    );
    undo = answer({'/large.csv': () => new Response(new TextEncoder().encode(`date,title\r\n${rows.join('\r\n')}`))});
    const read = async (): Promise<string[]> => {
      const element = placed('/large.csv');
      await element.ready;
      return element.timeline.events.map(({id}) => id);
    };
    const ids = await read();
    expect(new Set(ids).size).to.equal(count);
    expect(ids[17]).to.contain('17');
    clear();
    await block('*story-worker*');
    expect(await read()).to.deep.equal(ids);
  });

  it('on a slow network is drawn before it is whole, with a bar that says how far it is', async () => {
    const slow = slowly(bytesOf(story()));
    undo = answer({'/slow.json': () => slow.response});
    const element = placed('/slow.json');
    slow.send(0.4);
    await until(() => has(element, 'progress') && findAll(element, '[part~=label]').length > 5);
    expect(element.matches(':state(loading)')).to.be.true;
    const bar = find(element, 'progress') as HTMLProgressElement;
    await until(() => bar.value > 0.3 && bar.value < 0.6);
    slow.send(1);
    await element.ready;
    expect(has(element, 'progress')).to.be.false;
    expect(inView(element)).to.contain(String(count));
  });

  it('is broken off when another takes its place, and nothing of it is drawn', async () => {
    const slow = slowly(bytesOf(story()));
    let signal: AbortSignal | null | undefined;
    undo = answer({
      '/slow.json': init => {
        signal = init.signal;
        return slow.response;
      },
    });
    const element = placed('/slow.json');
    slow.send(0.4);
    await until(() => findAll(element, '[part~=label]').length > 5);
    element.src = '/data/gulf-moscow.json';
    await element.ready;
    expect(signal?.aborted).to.be.true;
    slow.send(0.5);
    await element.ready;
    expect(findAll(element, '[part~=event]').map(({dataset}) => dataset['id'])).to.include('dushanbe');
    expect(has(element, 'progress')).to.be.false;
  });

  it('loses a bad row and no other, and the row is named', async () => {
    const given = story((event, i) => (i === 3000 ? {...event, date: '2022-13-45'} : event));
    undo = answer({'/bad-row.json': () => new Response(bytesOf(given))});
    const element = placed('/bad-row.json');
    await element.ready;
    expect(element.problems.map(({id, index}) => [id, index])).to.deep.equal([['event-3000', 3000]]);
    expect(inView(element)).to.contain(String(count - 1));
    expect(text(find(element, '[part~=problems] summary'))).to.contain('حدث واحد');
  });

  it('that breaks off while it comes is told of as broken off, not as never having come', async () => {
    const slow = slowly(bytesOf(story()));
    undo = answer({'/broken.json': () => slow.response});
    const element = placed('/broken.json');
    slow.send(0.4);
    await until(() => findAll(element, '[part~=label]').length > 5);
    slow.breakOff();
    await element.ready;
    expect(element.problems.map(({code}) => code)).to.deep.equal(['load-network']);
    expect(text(find(element, '[part~=problems]')))
      .to.contain('انقطع الاتصال')
      .and.to.contain('/broken.json');
    expect(element.matches(':state(error)')).to.be.true;
  });

  it('that is no JSON after all is told of as any such file is', async () => {
    const bytes = bytesOf(story());
    undo = answer({'/torn.json': () => new Response(bytes.slice(0, bytes.length - 500))});
    const element = placed('/torn.json');
    await element.ready;
    expect(element.problems.map(({code}) => code)).to.deep.equal(['file-not-json']);
    expect(element.matches(':state(error)')).to.be.true;
  });
});
