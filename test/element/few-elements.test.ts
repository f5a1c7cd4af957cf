import {sendKeys, setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import fc from 'fast-check';
import '../../src/khatt.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import {
  clear,
  find,
  findAll,
  findSome,
  focused,
  freshPage,
  has,
  next,
  text,
  timeline,
  until,
} from '../support/fixture.ts';
import {focusPage, letGo} from '../support/input.ts';

const day = 864e5;
const dayOf = (n: number): string => new Date(Date.UTC(2019, 0, 1) + n * day).toISOString().slice(0, 10);
const elements = (element: KhattTimeline): number => findAll(element, '*').length;
const most = 599;
/** How many events a mark stands for. */
const countIn = (mark: Element): number => Number.parseInt(mark.getAttribute('aria-label') ?? '', 10) || 1;

/** A mark of one event alone, which tells of it as soon as it has the focus. */
const single = (element: KhattTimeline): HTMLElement =>
  findAll(element, '.mark').find(each => countIn(each) === 1 && each.ariaExpanded !== 'true') as HTMLElement;

/** Events over four years with all that a card shows, in some groups and eras. */
const story = (count: number, {groups = 4, dateOf = (i: number) => dayOf((i * 7919) % 1460)} = {}) => ({
  khatt: 1,
  lang: 'ar',
  title: 'يوميات',
  groups: Array.from({length: groups}, (_, i) => ({id: `g${i}`, label: `الطرف ${i}`})),
  eras: [
    {date: '2019', label: 'الأولى'},
    {date: '2021/2022', label: 'الثانية'},
  ],
  events: Array.from({length: count}, (_, i) => ({
    id: `event-${i}`,
    date: dateOf(i),
    title: `الحدث رقم ${i}`,
    text: 'فقرة أولى.\n\nفقرة ثانية.\n\nفقرة ثالثة.',
    group: `g${i % groups}`,
    place: 'القاهرة',
    tags: ['وسم', 'آخر'],
    links: [{url: 'https://example.org/1', label: 'مصدر'}, {url: 'https://example.org/2'}],
    dating: 'derived',
    phrase: 'الثلاثاء',
    weight: 1 + (i % 5),
  })),
});

describe('a timeline holds few elements', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(clear);

  const kinds = {
    'with days': {},
    'with dates of every sign': {dateOf: (i: number) => dayOf((i * 7919) % 1460) + (['~', '?', '%', ''][i % 4] ?? '')},
    'with years': {dateOf: (i: number) => String(1000 + ((i * 79) % 1000))},
    'of thirty groups': {groups: 30},
  };
  for (const [kind, options] of Object.entries(kinds)) {
    for (const count of [30, 40, 41, 100, 1000]) {
      it(`${kind}, in every state of a drawing and of a list (${count})`, async () => {
        for (const [width, attributes] of [
          [1230, {lanes: true, 'with-download': true}],
          [360, {}],
        ] as const) {
          const element = await timeline(story(count, options), attributes, width);
          expect(elements(element), `drawn, ${width}`).to.be.at.most(most);
          element.select('event-5');
          await until(() => has(element, '.card-body'));
          await element.ready;
          expect(elements(element), `a card, ${width}`).to.be.at.most(most);
          find(element, '.search input').focus();
          await sendKeys({type: 'الحدث'});
          await until(() => has(element, '.tally') && text(find(element, '.tally')) !== '');
          expect(elements(element), `a search, ${width}`).to.be.at.most(most);
          const [closer] = findAll(element, '[data-zoom=in]');
          if (closer) {
            closer.click();
            await until(() => has(element, '[part~=overview]'));
            await element.ready;
            expect(elements(element), `closer, ${width}`).to.be.at.most(most);
          }
          clear();
        }
      });
    }
  }

  it('however many ticks the axis has where a reader has zoomed in', async () => {
    await setViewport({width: 1640, height: 900});
    for (const count of [100, 5000]) {
      const element = await timeline(
        story(count, {groups: 20, dateOf: i => `${dayOf((i * 7919) % 1460)}${['~', '?', '%', ''][i % 4]}`}),
        {calendar: 'gregory islamic-umalqura'},
        1600,
      );
      element.select('event-5');
      await until(() => has(element, '.card-body'));
      find(element, '.search input').focus();
      await sendKeys({type: 'الحدث'});
      await until(() => has(element, '.tally') && text(find(element, '.tally')) !== '');
      let ticks = 0;
      for (let step = 0; step < 6; step++) {
        const seen = next(element, 'khatt-view');
        find(element, '[data-zoom=in]').click();
        await seen;
        await element.ready;
        ticks = Math.max(ticks, findAll(element, '[part~=tick]').length);
        expect(elements(element), `${count}, ${step}`).to.be.at.most(most);
      }
      expect(ticks).to.be.above(45);
      clear();
    }
  });

  it('of thirty groups in rows, with a card and the list behind a counted mark open beside it', async () => {
    const {events, ...rest} = story(300, {groups: 30});
    const titled = events.map((event, i) => ({...event, title: `قمة OPEC+ في الدوحة (${i})`}));
    const element = await timeline({...rest, events: titled}, {lanes: true, 'with-download': true}, 1230);
    element.select('event-5');
    await until(() => has(element, '.card-body'));
    let listed = 0;
    for (const column of findSome(element, '.mark.column')) {
      column.click();
      await element.ready;
      if (!has(element, '.crowd-list')) break; // it was zoomed into
      listed = Math.max(listed, findAll(element, '.crowd-list li').length);
      expect(elements(element), column.getAttribute('aria-label') ?? '').to.be.at.most(most);
    }
    expect(listed).to.be.above(1);
  });

  it('with all that may stand beside marks, and all that opens at them', async () => {
    const eras = Array.from({length: 14}, (_, i) => ({
      date: `${dayOf(i * 104)}/${dayOf(i * 104 + 90)}`,
      label: `حقبة ${i}`,
    }));
    const faults = Array.from({length: 9}, (_, i) => ({id: `bad-${i}`, date: 'x', title: `خطأ ${i}`}));
    const more = {
      tags: Array.from({length: 8}, (_, i) => `وسم ${i}`),
      text: Array.from({length: 4}, (_, i) => `فقرة ${i} من «OPEC+» نفسها.`).join('\n\n'),
      media: {src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', alt: 'صورة', caption: 'شرح', credit: 'وكالة'},
    };
    let listed = 0;
    for (const count of [37, 100, 200]) {
      const {events, ...rest} = story(count, {groups: 10});
      const element = await timeline(
        {...rest, description: 'وصف', eras, events: [...events.map(event => ({...event, ...more})), ...faults]},
        {lanes: true, 'with-download': true, calendar: 'gregory islamic-umalqura'},
        1230,
      );
      const look = (state: string): void => {
        // Those of a page that has nothing else are few, but they are counted, too.
        expect(elements(element), `${count}, ${state}`).to.be.at.most(590);
      };
      find(element, '.problems summary').click();
      find(element, '.search input').focus();
      await sendKeys({type: 'الحدث'});
      await until(() => has(element, '.tally') && text(find(element, '.tally')) !== '');
      element.select('event-5');
      await until(() => has(element, '.card-body'));
      await element.ready;
      expect(findAll(element, '#card *').length).to.be.at.least(65);
      look('a card');
      expect(findAll(element, '.label').length).to.be.above(10);
      for (const mark of findSome(element, '.mark').filter(each => countIn(each) > 1)) {
        mark.click();
        await element.ready;
        listed = Math.max(listed, findAll(element, '.crowd-list li').length);
        look('a list');
      }
      single(element).focus();
      await until(() => has(element, '.tooltip *'));
      look('a tooltip');
      find(element, '[data-download=menu]').click();
      await element.ready;
      look('the menu');
      clear();
    }
    expect(listed).to.be.above(1);
  });

  it('however many names its groups, eras, rows and two calendars have, whatever is open', async function () {
    this.timeout(120_000);
    const some = fc.constantFrom(0, 9, 30, 60, 130);
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          count: fc.constantFrom(12, 30, 60, 150, 1000),
          groups: some,
          eras: some,
          faults: fc.constantFrom(0, 12),
          signs: fc.constantFrom(['~', '?', '%', ''], ['']),
          width: fc.constantFrom(320, 700, 1230, 1600),
          lanes: fc.boolean(),
          dir: fc.constantFrom('rtl', 'ltr'),
          turns: fc.array(fc.nat(), {maxLength: 3}),
          hidden: fc.array(fc.nat(), {maxLength: 2}),
        }),
        async ({count, groups, eras, faults, signs, width, lanes, dir, turns, hidden}) => {
          const {events, ...rest} = story(count, {
            groups: Math.max(1, groups),
            dateOf: i => `${dayOf((i * 7919) % 1460)}${signs[i % signs.length]}`,
          });
          const named = {
            eras: Array.from({length: eras}, (_, i) => {
              const [from, to] = [i, i + 0.9].map(n => dayOf(Math.floor((n * 1460) / eras)));
              return {date: `${from}/${to}`, label: `حقبة ${i}`};
            }),
            events: [...events, ...Array.from({length: faults}, (_, i) => ({date: 'x', title: `خطأ ${i}`}))],
          };
          const attributes = {lanes, dir, 'with-download': true, calendar: 'gregory islamic-umalqura'};
          const element = await timeline({...rest, ...named}, attributes, width);
          const look = async (state: string): Promise<void> => {
            await element.ready;
            expect(elements(element), state).to.be.at.most(most);
          };
          await look('drawn');
          findAll(element, '.problems summary')[0]?.click();
          element.select('event-5');
          await until(() => has(element, '.card-body'));
          await look('a card');
          if (has(element, '.search input')) {
            find(element, '.search input').focus();
            await sendKeys({type: 'الحدث'});
            await until(() => has(element, '.tally') && text(find(element, '.tally')) !== '');
            await look('a search');
          }
          const press = async (selector: string, n: number): Promise<void> => {
            const buttons = findAll(element, selector);
            buttons[n % buttons.length]?.click();
            await look(selector);
          };
          for (const n of turns) await press('.legend [data-page]', n);
          for (const n of hidden) await press('[data-action=group]', n);
          await press('.mark', hidden[0] ?? 0);
          await press('[data-download=menu]', 0);
          for (const zoom of ['in', 'in', 'out']) {
            const seen = has(element, '[data-zoom]') && next(element, 'khatt-view');
            await press(`[data-zoom=${zoom}]`, 0);
            await seen;
            await look(`zoomed ${zoom}`);
          }
          clear();
        },
      ),
      {numRuns: 16},
    );
  });

  it('from the first drawing on, where few events have many names', async () => {
    const page = await freshPage();
    const element = page.createElement('khatt-timeline') as KhattTimeline;
    element.setAttribute('lanes', '');
    page.body.append(element);
    await element.updateComplete;
    let highest = 0;
    const note = (): void => {
      highest = Math.max(highest, elements(element));
    };
    new MutationObserver(note).observe(element.shadowRoot as ShadowRoot, {childList: true, subtree: true});
    const eras = Array.from({length: 40}, (_, i) => ({date: String(1980 + i), label: `حقبة ${i}`}));
    element.timeline = {...story(30, {groups: 30}), eras} as KhattTimeline['timeline'];
    await element.ready;
    expect(has(element, '.legend [data-page]')).to.equal(true);
    expect(highest).to.be.within(elements(element), most);
  });

  it('however many rows are at fault: they are listed in parts, each with its number', async () => {
    const given = story(1000, {dateOf: i => (i % 5 === 3 ? '2022-13-45' : dayOf(i))});
    for (const width of [1230, 360]) {
      const element = await timeline(given, {}, width);
      expect(element.problems.length).to.equal(200);
      expect(text(find(element, '[part~=problems] summary'))).to.contain('200');
      expect(elements(element)).to.be.at.most(most);
      const seen = new Set<string>();
      const rows = (): string[] => findAll(element, '[part~=problems] li').map(text);
      const next = (): HTMLElement => find(element, '[part~=problems] [data-page=problems-next]');
      find(element, '[part~=problems] summary').click();
      for (;;) {
        const [first] = rows();
        for (const row of rows()) seen.add(row);
        expect(elements(element)).to.be.at.most(most);
        if (next().ariaDisabled === 'true') break;
        next().click();
        await until(() => rows()[0] !== first);
      }
      expect(seen.size).to.equal(200);
      expect([...seen][0]).to.contain('4');
      clear();
    }
  });

  it('keeps the focus on the button that has led to the last part, of faults and of what is behind a mark', async () => {
    const given = story(180, {dateOf: i => (i % 2 ? '2022-13-45' : i < 60 ? '2022-10-05' : String(1700 + i))});
    const element = await timeline(given, {}, 1230);
    const walk = async (what: string): Promise<number> => {
      const next = find(element, `[data-page=${what}-next]`);
      next.focus();
      let turned = 0;
      for (; next.ariaDisabled !== 'true'; turned++) {
        const before = text(next.parentElement as Element);
        await sendKeys({press: 'Enter'});
        await until(() => text(next.parentElement as Element) !== before);
      }
      const last = text(next.parentElement as Element);
      await sendKeys({press: 'Enter'});
      await element.ready;
      expect(text(next.parentElement as Element)).to.equal(last);
      expect(focused(element)).to.equal(next);
      return turned;
    };
    find(element, '[part~=problems] summary').click();
    expect(await walk('problems')).to.be.above(0);
    const [crowded] = findAll(element, '.mark').sort((a, b) => countIn(b) - countIn(a));
    crowded?.click();
    await until(() => has(element, '[data-page=crowd-next]'));
    expect(await walk('crowd')).to.be.above(0);
    await sendKeys({press: 'Escape'});
    await until(() => !has(element, '.crowd-list'));
  });

  it('of a few events with many faults, too', async () => {
    const events = Array.from({length: 300}, (_, i) => ({id: `e${i}`, date: i < 6 ? dayOf(i) : 'x', title: `ع ${i}`}));
    const element = await timeline({khatt: 1, lang: 'ar', events}, {}, 1230);
    await until(() => has(element, '[data-page=problems-next]'));
    expect(findAll(element, '[part~=event]').length).to.equal(6);
    expect(elements(element)).to.be.at.most(most);
  });
});
