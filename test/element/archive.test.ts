import {sendKeys, setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {parquetWriteBuffer} from 'hyparquet-writer';
import '../../src/khatt.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import {clear, find, findAll, focusedId, has, ids, stage, text, timeline, unplaced, until} from '../support/fixture.ts';
import {block, focusPage, letGo, press} from '../support/input.ts';

/** More than are read at one time. */
const large = '/archives/60000.parquet';

const inView = (element: KhattTimeline): string => find(element, 'ol[part~=events]').getAttribute('aria-label') ?? '';
const numbers = (words: string): number[] => (words.match(/\d+/g) ?? []).map(Number);
const note = (element: KhattTimeline): string => (has(element, '.note') ? text(find(element, '.note')) : '');

const {fetch: network} = window;
/** What is read while a test runs: bytes of ranges, and addresses asked for without one. */
let bytes = 0;
let whole: string[] = [];

describe('an archive', () => {
  before(async function () {
    this.timeout(60_000);
    await focusPage();
    // The first to ask for them waits until they are made.
    for (const src of [large, '/archives/beside/60000.parquet']) await fetch(src, {method: 'HEAD'});
  });
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
    [bytes, whole] = [0, []];
    window.fetch = async (input, init = {}) => {
      // What an earlier test has read is not taken from the browser's cache, which no block reaches.
      const response = await network(input, {...init, cache: 'no-store'});
      const range = new Headers(init.headers).get('Range');
      if (range) bytes += Number(response.headers.get('Content-Length'));
      else if (init.method !== 'HEAD') whole.push(new URL(String(input), location.href).pathname);
      return response;
    };
  });
  afterEach(async () => {
    window.fetch = network;
    await block();
    clear();
  });

  const archive = (src: string, attributes = {}, width = 1200): Promise<KhattTimeline> =>
    timeline(undefined, {...attributes, src}, width);

  /** A file that no server has, without a summary. */
  function atHand(file: ArrayBuffer): void {
    window.fetch = async (_, {method, headers} = {}) => {
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(new Headers(headers).get('Range') ?? '') ?? [];
      if (method === 'HEAD') return new Response(null, {headers: {'Content-Length': String(file.byteLength)}});
      if (from === undefined) return new Response(null, {status: 404});
      return new Response(file.slice(Number(from), Number(to) + 1), {status: 206});
    };
  }

  it('is drawn by its summary before any event is read, and counts all of them', async () => {
    const element = await archive(large);
    expect(numbers(inView(element))).to.deep.equal([60_000, 60_000]);
    expect(whole).to.deep.equal([]);
    expect(bytes).to.be.below(2 ** 20);
    expect(findAll(element, '[part~=label] [part~=title]').length).to.be.above(10);
    expect(findAll(element, '*').length).to.be.below(600);
    expect(element.timeline.events.length).to.be.within(1, 3000);
    expect(note(element)).to.contain('60000');
  });

  it('loads what comes into view, by ranges, and what it counts are the events of that time', async () => {
    const element = await archive(large);
    const before = bytes;
    await element.zoomTo('2021-05-12');
    await element.ready;
    expect(bytes - before).to.be.within(1, 2 * 2 ** 20);
    const [seen = 0] = numbers(inView(element));
    const [from, to] = [Date.parse('2021-05-12T00:00Z'), Date.parse('2021-05-13T00:00Z')];
    const ofDay = element.timeline.events.filter(({date}) => Date.parse(date) >= from && Date.parse(date) < to).length;
    // Zooming leaves some room beside the day.
    expect(seen).to.be.within(ofDay, 2 * ofDay);
    expect(whole).to.deep.equal([]);
  });

  it('has each event by its id, wherever it is, with all that is known of it', async () => {
    const element = await archive(large);
    element.select('row-31234');
    await until(() => has(element, '.card-body'));
    await until(() => text(find(element, '.card-body')).includes('31233')); // its text, which labels need not
    expect(numbers(text(find(element, '.card-body .position')))).to.deep.equal([31_234, 60_000]);
    find(element, '.card-body [data-action=next]').click();
    await until(() => numbers(text(find(element, '.card-body .position')))[0] === 31_235);
    element.select('row-60001');
    expect(element.selected).to.equal('row-31235');
  });

  it('is gone through by keys, whether or not the next event is here', async () => {
    const element = await archive(large);
    find(element, '[part~=mark][tabindex="0"]').focus();
    await press('End');
    await until(() => focusedId(element) === 'row-60000');
    await press('ArrowRight');
    await until(() => focusedId(element) === 'row-59999');
  });

  it('is a list in parts where there is no room, each loaded when it is turned to', async () => {
    const element = await archive(large, {}, 360);
    await until(() => ids(element).length === 30);
    expect(ids(element)[0]).to.equal('row-1');
    find(element, '[data-action=page][data-page=last]').click();
    await until(() => ids(element).includes('row-60000'));
    expect(text(find(element, '.pages'))).to.contain('60000');
  });

  it('is searched as far as it is here, and says so', async () => {
    const element = await archive(large);
    expect(note(element)).to.contain('والبحث فيما حُمّل وحده');
    const [heavy] = element.timeline.events;
    find(element, '.search input').focus();
    await sendKeys({type: heavy?.title ?? ''});
    await until(() => has(element, '.tally') && text(find(element, '.tally')) === 'نتيجة واحدة');
  });

  it('hides a group by the counts, too', async () => {
    const element = await archive(large);
    const button = find(element, '[data-action=group]');
    button.click();
    await until(() => (numbers(inView(element))[0] ?? 0) < 60_000);
    find(element, '[data-action=group]').click();
    await until(() => numbers(inView(element))[0] === 60_000);
  });

  it('counts what is in view exactly, whichever groups are out of sight', async () => {
    const element = await archive(large);
    await element.zoomTo('2019-06-10T13:17/2022-05-12T04:41');
    await element.ready;
    const count = (): number => numbers(inView(element))[0] ?? 0;
    const all = count();
    expect(all).to.be.within(20_001, 59_999);
    let parts = 0;
    for (const i of findAll(element, '[data-action=group]').keys()) {
      const toggle = async (): Promise<void> => {
        (findAll(element, '[data-action=group]')[i] as HTMLElement).click();
        await element.ready;
      };
      await toggle();
      parts += all - count();
      await toggle();
      expect(count()).to.equal(all);
    }
    expect(parts).to.equal(all);
  });

  it('counts what lasted where it began, however much of it has been loaded', async () => {
    const hour = 36e5;
    const days = [3, 90, 30];
    // One an hour for three years.
    const starts = Array.from({length: 26_000}, (_, i) => i * hour);
    const dates = starts.map((start, i) => [start, start + (days[i % 3] ?? 0) * 24 * hour]);
    const column = (nth: number) => dates.map(date => new Date(date[nth] ?? 0));
    atHand(
      parquetWriteBuffer({
        columnData: [
          {name: 'date', data: column(0), type: 'TIMESTAMP'},
          {name: 'end', data: column(1), type: 'TIMESTAMP'},
          {name: 'title', data: starts.map((_, i) => `event ${i + 1}`), type: 'STRING'},
        ],
        rowGroupSize: 2000,
      }),
    );
    const element = await archive('/lasting.parquet');
    let view: {start: number; end: number} | undefined;
    element.addEventListener('khatt-view', event => {
      view = event;
    });
    for (const [from, to] of [
      ['1971-05-01', '1971-06-30'],
      ['1971-06-10', '1971-06-20'],
      ['1971-06-14T03:00', '1971-06-14T09:00'],
    ]) {
      view = undefined;
      await element.zoomTo(`${from}/${to}`);
      await until(() => view);
      const {start, end} = view ?? {start: 0, end: 0};
      expect(numbers(inView(element))[0], from).to.equal(starts.filter(each => each >= start && each < end).length);
    }
    // An event of three months is brought into view where it is counted.
    const id = `row-${1 + Date.UTC(1971, 3, 1, 1) / hour}`;
    element.select(id);
    await element.ready;
    expect(ids(element)).to.include(id);
  });

  it('is told of by how many are in view once the file has been asked, and not as its summary guesses', async () => {
    const element = await archive(large);
    const said = new Set<string>();
    const status = find(element, '[part~=status]');
    new MutationObserver(() => said.add(text(status))).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await element.zoomTo('2019-06-10T13:17/2022-05-12T04:41');
    await element.ready;
    const shown = inView(element);
    await until(() => text(status).endsWith(shown));
    expect([...said].filter(each => each && !each.endsWith(shown))).to.deep.equal([]);
  });

  it('with few events is read whole, and says nothing of parts', async () => {
    const element = await archive('/archives/3000.parquet');
    expect(element.timeline.events).to.have.lengthOf(3000);
    expect(note(element)).not.to.contain('الأرشيف');
  });

  it('is known by its first bytes, by its name, and by the format', async () => {
    for (const [src, attributes] of [
      [large, {}],
      [`${large}?a=b`, {format: 'parquet'}],
    ] as const) {
      const element = await archive(src, attributes);
      expect(numbers(inView(element))[1], src).to.equal(60_000);
    }
    expect(whole).to.deep.equal([]);
    const {body} = await network(large);
    const asked = window.fetch;
    // The same file under a name that tells nothing.
    window.fetch = (input, init) => asked(String(input).replace('/download', large), init);
    void body?.cancel();
    const element = await archive('/download');
    expect(numbers(inView(element))[1]).to.equal(60_000);
  });

  it('finds its summary in a file beside it', async () => {
    const element = await archive('/archives/beside/60000.parquet');
    expect(numbers(inView(element))).to.deep.equal([60_000, 60_000]);
    expect(whole).to.deep.equal(['/archives/beside/60000.parquet.density.json']);
    expect(findAll(element, '[part~=label]').length).to.be.above(10);
  });

  it('from a host that knows no ranges is not read at all, and says why', async () => {
    const element = await archive(`${large}?whole`);
    expect(element.problems.map(({code}) => code)).to.deep.equal(['load-ranges']);
    expect(has(element, '[part~=plot]')).to.be.false;
  });

  /** Changes what a host answers to requests for parts, and for the length. */
  const host = (answer: (method: string, response: Response) => Response | Promise<Response>): void => {
    const asked = window.fetch;
    window.fetch = async (input, init = {}) => answer(init.method ?? 'GET', await asked(input, init));
  };
  const again = (response: Response, body: BodyInit | null, headers: Record<string, string> = {}): Response => {
    const all = new Headers(response.headers);
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    return new Response(body, {status: response.status, headers: all});
  };

  it('from a host that refuses to tell its length alone, or compresses what it tells it of, is read all the same', async () => {
    for (const answer of [
      new Response(null, {status: 405}),
      new Response(null, {status: 403}),
      new Response(null, {headers: {'Content-Length': '1234', 'Content-Encoding': 'gzip'}}),
    ]) {
      const before = window.fetch;
      host((method, response) => (method === 'HEAD' ? answer : response));
      const element = await archive(large);
      expect(numbers(inView(element)), String(answer.status)).to.deep.equal([60_000, 60_000]);
      window.fetch = before;
    }
  });

  it('from a host that sends another part than was asked for is not read, and says why', async () => {
    host((method, response) =>
      method === 'HEAD' ? response : again(response, response.body, {'Content-Range': 'bytes 0-99/1234567'}),
    );
    const element = await archive(large);
    expect(element.problems.map(({code}) => code)).to.deep.equal(['load-ranges']);
  });

  it('with nothing in it is told of as damaged, and not as replaced', async () => {
    // Hosts have no part of it to send, or all of it.
    for (const init of [{status: 416}, {headers: {'Content-Length': '0'}}]) {
      window.fetch = async () => new Response(null, init);
      const element = await archive(large);
      expect(element.problems.map(({code}) => code)).to.deep.equal(['archive-damaged']);
      expect(element.problems[0]?.message).to.contain('0 bytes');
      clear();
    }
  });

  it('that is replaced while it is read keeps what is drawn, and says so', async () => {
    let version = 'a';
    host((method, response) =>
      method === 'HEAD' ? response : again(response, response.body, {ETag: `"${version}"`, 'Last-Modified': version}),
    );
    const element = await archive(large);
    version = 'b';
    await element.zoomTo('2021-05-12');
    await element.ready;
    expect(element.problems.map(({code}) => code)).to.deep.equal(['load-changed']);
    expect(has(element, '[part~=plot]')).to.be.true;
  });

  it('that is replaced by a shorter one while it is read says so', async () => {
    let isShort = false;
    host((_, response) => (isShort ? new Response(null, {status: 416}) : response));
    const element = await archive(large);
    isShort = true;
    await element.zoomTo('2021-05-12');
    await element.ready;
    expect(element.problems.map(({code}) => code)).to.deep.equal(['load-changed']);
    expect(has(element, '[part~=plot]')).to.be.true;
  });

  it('that is damaged within keeps what is drawn, says so, and is loading no longer', async () => {
    let isDamaged = false;
    host(async (_, response) =>
      isDamaged ? again(response, new Uint8Array((await response.arrayBuffer()).byteLength)) : response,
    );
    const element = await archive(large);
    isDamaged = true;
    await element.zoomTo('2021-05-12');
    await element.ready;
    expect(element.problems.map(({code}) => code)).to.deep.equal(['archive-damaged']);
    expect(has(element, 'progress')).to.be.false;
    element.select('row-31234');
    await element.ready;
    expect(has(element, '[part~=plot]')).to.be.true;
  });

  it('lists what is behind a mark in the order of its rows, whose numbers are no texts', async () => {
    const days = Array.from({length: 130}, (_, i) => (i < 94 ? i * 40 : i < 106 ? 4000 : 4000 + (i - 105) * 40));
    atHand(
      parquetWriteBuffer({
        columnData: [
          {name: 'date', data: days.map(day => new Date(day * 864e5)), type: 'TIMESTAMP'},
          {name: 'title', data: days.map((_, i) => `event ${i + 1}`), type: 'STRING'},
        ],
      }),
    );
    const element = await archive('/one-day.parquet');
    await element.zoomTo('1980-12-10/1980-12-20');
    await element.ready;
    const [counted] = findAll(element, '.mark:has(.count)');
    // The first of a day has the name that stands for it, unless another weighs more.
    expect(counted?.ariaLabel).to.contain('event 95،');
    counted?.click();
    await until(() => has(element, '.crowd-list'));
    const listed = findAll(element, '.crowd-list bdi').flatMap(title => numbers(text(title)));
    expect(listed).to.deep.equal([95, 100, 101, 102, 103, 104, 105, 106]);
  });

  it('that turns out to be out of order says so, once a reader has come to where it is', async () => {
    const count = 24_000;
    // In order as far as its row groups tell, and in none within them.
    const times = Array.from({length: count}, (_, i) => Math.floor(i / 2000) * 2000 + ((i * 7919) % 2000));
    const file = parquetWriteBuffer({
      columnData: [
        {name: 'date', data: times.map(time => new Date(time * 36e5)), type: 'TIMESTAMP'},
        {name: 'title', data: times.map(time => `event ${time}`), type: 'STRING'},
      ],
      rowGroupSize: 2000,
    });
    atHand(file);
    const element = await archive('/unsorted.parquet');
    expect(element.problems).to.deep.equal([]);
    await element.zoomTo('1970-06');
    await until(() => element.problems.length);
    expect(element.problems.map(({code}) => code)).to.deep.equal(['archive-order']);
  });

  it('that is small and out of order says so at once', async () => {
    const days = [3, 1, 2];
    atHand(
      parquetWriteBuffer({
        columnData: [
          {name: 'date', data: days.map(day => `2022-10-0${day}`), type: 'STRING'},
          {name: 'title', data: days.map(day => `event ${day}`), type: 'STRING'},
        ],
      }),
    );
    const element = await archive('/few.parquet');
    expect(element.problems.map(({code, params}) => [code, params?.['kind']])).to.deep.equal([
      ['archive-order', 'rows'],
    ]);
  });

  it('without a summary shows the last day as the others, whether it is read whole or only counted', async () => {
    for (const [count, days, rowGroupSize] of [
      [30, 30, 30],
      [24_000, 6, 4000],
    ] as const) {
      const data = Array.from(
        {length: count},
        (_, i) => new Date(Date.UTC(2022, 0, 1 + Math.floor((i * days) / count))),
      );
      atHand(
        parquetWriteBuffer({
          columnData: [
            {name: 'date', data: data.map(day => day.toISOString().slice(0, 10)), type: 'STRING'},
            {name: 'title', data: data.map((_, i) => `event ${i}`), type: 'STRING'},
          ],
          rowGroupSize,
        }),
      );
      const element = await archive('/days.parquet');
      expect(numbers(inView(element))).to.deep.equal([count, count]);
      if (count === 30) continue;
      const columns = findAll(element, '.mark.column');
      expect(columns.map(each => Number.parseInt(each.ariaLabel ?? '', 10))).to.deep.equal(
        Array.from({length: days}, () => count / days),
      );
      const widths = columns.map(each => Math.round(each.getBoundingClientRect().width));
      expect(Math.min(...widths)).to.be.above(0.8 * Math.max(...widths));
    }
  });

  it('tells of a fault that all its events have for some of them, and draws and opens all', async () => {
    const count = 300;
    atHand(
      parquetWriteBuffer({
        columnData: [
          {name: 'date', data: Array.from({length: count}, (_, i) => new Date(i * 864e5)), type: 'TIMESTAMP'},
          {name: 'title', data: Array.from({length: count}, (_, i) => `event ${i}`), type: 'STRING'},
          {name: 'status', data: Array.from({length: count}, () => 'postponed'), type: 'STRING'},
          {name: 'text', data: Array.from({length: count}, (_, i) => `told of ${i}`), type: 'STRING'},
        ],
      }),
    );
    const element = await archive('/statuses.parquet');
    expect(numbers(inView(element))).to.deep.equal([count, count]);
    expect(element.problems.map(({code, field, severity}) => `${code} ${field} ${severity}`)).to.deep.equal(
      Array.from({length: 20}, () => 'field-value status warning'),
    );
    element.select('row-1');
    await until(() => has(element, '.card-body') && text(find(element, '.card-body')).includes('told of 0'));
    expect(element.problems).to.have.lengthOf(20);
  });

  it('that another story takes the place of is read no further', async () => {
    const element = unplaced({src: large});
    stage().append(element);
    await element.updateComplete;
    element.src = '/data/gulf-moscow.json';
    await element.ready;
    expect(ids(element)).to.include('dushanbe');
    const before = bytes;
    await until(() => element.matches(':state(loading)') === false);
    expect(bytes).to.equal(before);
  });

  it('keeps what is drawn where the network fails, says so, and reads on once it is back', async () => {
    const element = await archive(large);
    await block(`*${large}`);
    await element.zoomTo('2021-05-12');
    await until(() => element.problems.length);
    expect(element.problems[0]?.code).to.equal('load-network');
    expect(has(element, '[part~=plot]')).to.be.true;
    const before = element.timeline.events.length;
    await block();
    await element.zoomTo('2021-05-10');
    await until(() => element.timeline.events.length > before);
    expect(element.problems).to.deep.equal([]);
  });
});
