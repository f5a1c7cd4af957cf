import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  clear,
  find,
  findAll,
  findSome,
  focused,
  has,
  isOpen,
  mark,
  sample,
  stage,
  text,
  timeline,
  until,
} from '../support/fixture.ts';
import {type AccessibleNode, accessibleNodes, click, focusPage, letGo, press} from '../support/input.ts';

/** A node as it is read out: what it is, its name, how it stands, and what is read within it. */
interface Read {
  readonly role: string;
  readonly name: string;
  readonly states: Readonly<Record<string, unknown>>;
  readonly parts: readonly Read[];
}

/** The page as it is read out, in that order; what says nothing by itself is left out for what it holds. */
async function readPage(): Promise<readonly Read[]> {
  const nodes = new Map((await accessibleNodes()).map(node => [node.nodeId, node]));
  const partsOf = ({childIds = []}: AccessibleNode): Read[] =>
    childIds.flatMap(id => {
      const node = nodes.get(id);
      if (!node) return [];
      const role = node.role?.value ?? '';
      if (node.ignored || role === 'generic') return partsOf(node);
      const states = Object.fromEntries((node.properties ?? []).map(({name, value}) => [name, value.value]));
      const parts = ['StaticText', 'InlineTextBox'].includes(role) ? [] : partsOf(node);
      return [{role, name: node.name?.value ?? '', states, parts}];
    });
  const [root] = nodes.values();
  return root ? partsOf(root) : [];
}

const everyIn = (parts: readonly Read[]): Read[] => parts.flatMap(part => [part, ...everyIn(part.parts)]);
const withRole = (parts: readonly Read[], role: string): Read[] => everyIn(parts).filter(part => part.role === role);
const wordsOf = ({parts}: Read): string =>
  withRole(parts, 'StaticText')
    .map(({name}) => name)
    .join(' ');

/** The one timeline of the page. */
async function readTimeline(): Promise<Read> {
  const [region, ...more] = withRole(await readPage(), 'region');
  expect(more, 'one region').to.be.empty;
  if (!region) throw new Error('No region is read out.');
  return region;
}

/** The marks in the order in which they are read, each the first button of its item. */
async function readMarks(): Promise<Read[]> {
  return itemsOf(await readTimeline()).flatMap(({parts}) => withRole(parts, 'button').slice(0, 1));
}

/** The items of the list of events, which is read first of all lists. */
function itemsOf(region: Read): readonly Read[] {
  const [list] = withRole(region.parts, 'list');
  return list?.parts ?? [];
}

async function readOne(role: string): Promise<Read> {
  const [found] = withRole(await readPage(), role);
  if (!found) throw new Error(`No ${role} is read out.`);
  return found;
}

/** The same events, the latest first, as an author may write them. */
async function backwards(name: string, attributes: Record<string, string>): Promise<KhattTimeline> {
  const story = await (await fetch(`/data/${name}.json`)).json();
  return timeline({...story, events: story.events.toReversed()}, attributes, 1200);
}

const byDate = ['dushanbe', 'lavrov', 'opec', 'mbz', 'ushakov', 'astana'];

const pages = [
  {lang: 'ar', dir: 'rtl', name: 'gulf-moscow', of: 'من', comma: '، '},
  {lang: 'en', dir: 'ltr', name: 'gulf-moscow.en', of: 'of', comma: ', '},
] as const;

describe('assistive technology', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(clear);

  for (const {lang, dir, name, of, comma} of pages) {
    for (const layout of ['horizontal', 'vertical']) {
      describe(`in ${lang}, ${layout}`, () => {
        beforeEach(() => {
          document.documentElement.lang = lang;
          document.documentElement.dir = dir;
        });

        it('reads the title, what the story is about, then the events in the order of time', async () => {
          const element = await backwards(name, {layout});
          const {title, description, events} = element.timeline;
          const region = await readTimeline();
          expect(region.name).to.equal(title);
          const [heading, about, list] = region.parts;
          expect([heading?.role, heading?.name]).to.deep.equal(['heading', title]);
          expect(about && wordsOf(about)).to.equal(description);
          expect(list?.role).to.equal('list');
          const titles = byDate.map(id => events.find(event => event.id === id)?.title ?? '');
          const items = itemsOf(region);
          expect(items.map(item => item.role)).to.deep.equal(Array(6).fill('listitem'));
          for (const [i, item] of items.entries()) expect(wordsOf(item)).to.include(titles[i]);
        });

        it('reads of each event its mark, its date, its title, in this order, and nothing of the drawing', async () => {
          const element = await sample(name, {layout}, 1200);
          const region = await readTimeline();
          for (const [i, {parts}] of itemsOf(region).entries()) {
            const {id, title} = element.timeline.events[i] ?? {};
            const [button, time, said] = parts;
            expect([button?.role, time?.role], id).to.deep.equal(['button', 'time']);
            expect(button?.parts, 'the mark has no words but its name').to.be.empty;
            expect(time && wordsOf(time), id).to.equal(text(find(element, `[data-id="${id}"] time`)));
            expect(said?.name && title?.startsWith(said.name), `${said?.name} of ${title}`).to.be.true;
          }
          const roles = everyIn([region]).map(({role}) => role);
          expect(roles.filter(role => /svg|graphics|canvas|image|img/i.test(role))).to.be.empty;
          const ticks = findAll(element, '[part~=tick]').map(text).filter(Boolean);
          const said = withRole([region], 'StaticText').map(part => part.name);
          if (layout === 'horizontal') expect(ticks.length).to.be.above(1);
          for (const tick of new Set(ticks)) {
            const written = findAll(element, '[part~=events] *').filter(
              part => text(part) === tick && !part.querySelector(':scope > :not(svg)'),
            );
            expect(said.filter(words => words === tick).length, tick).to.equal(written.length);
          }
        });

        it('names each mark with its title, its date as far as it is known, and its place among all', async () => {
          const element = await sample(name, {layout}, 1200);
          const marks = await readMarks();
          expect(marks).to.have.length(6);
          for (const [i, {name: said}] of marks.entries()) {
            const {title, date} = element.timeline.events[i] ?? {};
            const words = said.split(comma);
            expect(said.startsWith(`${title}${comma}`), said).to.be.true;
            expect(said.endsWith(`${comma}${i + 1} ${of} 6`), said).to.be.true;
            expect(words.length, said).to.be.at.least(3);
            expect(said).to.include(String(date).slice(0, 4));
          }
        });

        it('tells which event is open', async () => {
          const element = await sample(name, {layout}, 1200);
          const open = async (): Promise<unknown[]> => (await readMarks()).map(({states}) => states['expanded']);
          expect(await open()).to.deep.equal(Array(6).fill(false));
          mark(element, 'opec').focus();
          await press('Enter');
          await until(() => focused(element)?.closest('[part~=card]'));
          expect(await open()).to.deep.equal(byDate.map(id => id === 'opec'));
          await press('Escape');
          await until(() => !element.selected);
          await element.ready;
          expect(await open()).to.deep.equal(Array(6).fill(false));
        });

        it('takes the focus to what is open, which bears the name of its event and says its place', async () => {
          const element = await sample(name, {layout}, 1200);
          const title = element.timeline.events[2]?.title;
          mark(element, 'opec').focus();
          await press('Enter');
          await until(() => focused(element)?.closest('[part~=card]'));
          const card = everyIn(await readPage()).findLast(({states}) => states['focused'] === true);
          expect([card?.role, card?.name]).to.deep.equal(['article', title]);
          expect(card && withRole(card.parts, 'StaticText').map(part => part.name)).to.include(`3 ${of} 6`);
          const item = itemsOf(await readTimeline())[2];
          expect(Boolean(item && withRole(item.parts, 'article').length), 'read where its event is').to.equal(
            layout === 'vertical',
          );
          if (layout === 'vertical') return;
          const dialog = await readOne('dialog');
          expect(dialog.name).not.to.equal('');
          expect(dialog.states['modal'], 'the page behind it can be read on').to.be.false;
          expect(withRole(dialog.parts, 'article').map(part => part.name)).to.deep.equal([title]);
        });

        it('says which language words are in that are not of the page', async () => {
          const other = lang === 'ar' ? 'en' : 'ar';
          document.documentElement.lang = other;
          document.documentElement.dir = other === 'ar' ? 'rtl' : 'ltr';
          const element = await sample(name, {layout, selected: 'opec'}, 1200);
          await until(() => has(element, '.card-body'));
          expect(find(element, '.story').matches(`:lang(${other})`)).to.be.true;
          const own = ['[part~=header] :is(h2, p)', '[part~=title]', '.card-text p'];
          if (layout === 'horizontal') own.push('.card-head h3 span');
          for (const selector of own) {
            const found = findAll(element, selector);
            expect(found, selector).not.to.be.empty;
            for (const part of found) {
              const inner = part.querySelector('[lang]') ?? part;
              expect(inner.matches(`:lang(${lang})`), `${selector}: ${text(part)}`).to.be.true;
            }
          }
          for (const part of findSome(element, 'time, [data-action], .note, dt')) {
            expect(part.matches(`:lang(${other})`), text(part)).to.be.true;
          }
        });
      });
    }

    it(`reads a heading at the level that the page asks for, and the card's one below (${lang})`, async () => {
      document.documentElement.lang = lang;
      document.documentElement.dir = dir;
      const element = await sample(name, {layout: 'horizontal', selected: 'mbz'}, 1200);
      await until(() => isOpen(element, 'card'));
      const {title, events} = element.timeline;
      const levels: unknown[] = [];
      for (const level of [2, 3, 4, 5, 6]) {
        element.setAttribute('heading-level', String(level));
        await element.ready;
        const headings = withRole([await readTimeline()], 'heading');
        expect(headings.map(heading => heading.name)).to.deep.equal([title, events[3]?.title]);
        levels.push(headings.map(({states}) => states['level']));
      }
      expect(levels).to.deep.equal([
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 6],
        [6, 6],
      ]);
    });
  }

  it('tells of the switches what each is about, which of its buttons is pressed, and which can do nothing now', async () => {
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
    const element = await sample('gulf-moscow.en', {layout: 'horizontal'}, 1200);
    const group = async (label: string): Promise<Read> => {
      const found = withRole([await readTimeline()], 'group').find(part => part.name === label);
      if (!found) throw new Error(`No group ${label} is read out.`);
      return found;
    };
    const pressed = async (): Promise<string[]> =>
      (await group('Spacing')).parts.filter(({states}) => states['pressed'] === 'true').map(part => part.name);
    expect((await group('Spacing')).parts.map(part => part.role)).to.deep.equal(Array(3).fill('button'));
    expect(await pressed()).to.deep.equal(['Shortened']);
    await click(find(element, '[data-spacing=equal]'));
    await element.ready;
    expect(await pressed()).to.deep.equal(['Even']);
    const zoom = Object.fromEntries((await group('Zoom')).parts.map(part => [part.name, part.states['disabled']]));
    expect(zoom['Zoom out'], 'nothing is zoomed').to.be.true;
    expect(zoom['Zoom in']).not.to.equal(true);
  });

  for (const {lang, dir, name} of pages) {
    it(`says politely what has changed (${lang})`, async () => {
      document.documentElement.lang = lang;
      document.documentElement.dir = dir;
      const words = {
        ar: {equal: 'متساوية', failed: 'تعذّر تحميل الخط الزمني.'},
        en: {equal: 'Even', failed: 'The timeline could not be loaded.'},
      }[lang];
      const element = await sample(name, {layout: 'horizontal'}, 1200);
      const quiet = await readOne('status');
      expect(wordsOf(quiet), 'nothing has changed').to.equal('');
      expect([quiet.states['live'], quiet.states['atomic']]).to.deep.equal(['polite', true]);
      await click(find(element, '[data-spacing=equal]'));
      await element.ready;
      expect(wordsOf(await readOne('status'))).to.equal(text(find(element, '[data-spacing=equal]')));
      expect(wordsOf(await readOne('status'))).to.equal(words.equal);
      element.src = '/data/none-such.json';
      await element.ready;
      expect(wordsOf(await readOne('status'))).to.equal(words.failed);
      element.src = `/data/${name}.json`;
      await element.ready;
      expect(wordsOf(await readOne('status')), 'no news is not announced').to.equal('');
    });
  }

  it('keeps the place of each event among all while some are out of view, and says how many are in it', async () => {
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
    const element = await sample('gulf-moscow.en', {layout: 'horizontal', spacing: 'proportional'}, 1200);
    mark(element, 'opec').focus();
    for (let i = 0; i < 3; i++) {
      await press('+');
      await element.ready;
    }
    await until(() => findAll(element, '[part~=event]').length < 6);
    await element.ready;
    const marks = await readMarks();
    const places = marks.map(({name: said}) => Number(/(\d) of 6$/.exec(said)?.[1]));
    expect(marks.length).to.be.within(1, 5);
    expect(places).to.deep.equal(places.toSorted()).and.to.include(3);
    await until(() => text(find(element, '[role=status]')).includes(`${marks.length} of 6`));
    expect(wordsOf(await readOne('status'))).to.include(`${marks.length} of 6`);
    const overview = withRole([await readTimeline()], 'group').find(part => part.name === 'Overview');
    const sliders = overview ? withRole(overview.parts, 'slider') : [];
    expect(sliders.map(part => part.name)).to.have.members([
      'Part in view',
      'Start of the part in view',
      'End of the part in view',
    ]);
    for (const {name: said, states} of sliders) {
      // Chromium 156 no longer passes it on to its protocol; what it reads then is what stands on the element.
      const slider = find(element, `[role=slider][aria-label="${said}"]`);
      expect(states['valuetext'] || slider.getAttribute('aria-valuetext'), said).to.match(/20\d\d/);
    }
  });

  it('reads the same events in the plain list, and says that it is one', async () => {
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
    const element = await sample('gulf-moscow.en', {}, 1200);
    const names = (await readMarks()).map(part => part.name);
    await click(find(element, '[data-view=list]'));
    await element.ready;
    expect((await readMarks()).map(part => part.name)).to.deep.equal(names);
    expect(wordsOf(await readOne('status'))).to.equal('List');
    const pressed = withRole([await readTimeline()], 'button').filter(({states}) => states['pressed'] === 'true');
    expect(pressed.map(part => part.name)).to.deep.equal(['Qatar', 'Russia', 'UAE', 'OPEC+', 'List']);
  });

  it('reads, where a story cannot be had, what went wrong, a way to try again, and the own list of the page', async () => {
    const element = await sample('none-such', {}, 1200);
    const list = document.createElement('ol');
    list.append(Object.assign(document.createElement('li'), {textContent: '2019: لقاء'}));
    element.append(list);
    await element.ready;
    const page = await readPage();
    const said = withRole(page, 'StaticText').map(part => part.name);
    expect(said.some(words => words.includes('404'))).to.be.true;
    expect(said).to.include('2019: لقاء');
    expect(withRole(page, 'button').map(part => part.name)).to.deep.equal(['أعد المحاولة']);
    expect(withRole(page, 'region')).to.be.empty;
  });

  it('reads a tooltip only while it is open', async () => {
    const element = await sample('gulf-moscow', {layout: 'horizontal'}, 1200);
    expect(withRole(await readPage(), 'tooltip')).to.be.empty;
    mark(element, 'mbz').focus();
    await press('ArrowLeft', 'ArrowRight');
    await until(() => isOpen(element, 'tooltip'));
    expect(wordsOf(await readOne('tooltip')))
      .to.include('محمد بن زايد في روسيا')
      .and.include('الثلاثاء 11 أكتوبر/تشرين الأول 2022');
    await press('Escape');
    await until(() => !isOpen(element, 'tooltip'));
    expect(withRole(await readPage(), 'tooltip')).to.be.empty;
  });

  it('names a mark for several events with their number, and reads the list behind it', async () => {
    const events = Array.from({length: 15}, (_, i) => ({
      id: `e${i}`,
      date: i < 12 ? `2022-10-0${1 + (i % 3)}` : `20${i}-01-01`,
      title: `Event ${i}`,
    }));
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
    const options = {layout: 'horizontal', spacing: 'proportional'};
    const element = await timeline({khatt: 1, lang: 'en', title: 'A crowd', events}, options, 1000);
    expect(itemsOf(await readTimeline()), 'each event is an item, drawn or not').to.have.length(15);
    const lead = find(element, '.count').closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';
    const count = Number(text(find(element, '.count')));
    const nameOf = async (): Promise<Read | undefined> =>
      (await readMarks()).find(part => part.name.startsWith(`${count} events, `));
    expect((await nameOf())?.states['expanded']).to.be.false;
    await click(mark(element, lead));
    await until(() => focused(element)?.closest('.crowd'));
    expect((await nameOf())?.states['expanded']).to.be.true;
    const dialog = await readOne('dialog');
    expect(dialog.name).not.to.equal('');
    const [list] = withRole(dialog.parts, 'list');
    expect(list?.parts.map(part => part.role)).to.deep.equal(Array(count).fill('listitem'));
    for (const item of list?.parts ?? []) expect(withRole(item.parts, 'button')[0]?.name).to.match(/2022 Event \d+$/);
  });

  it('reads how many rows were left out, and which on request', async () => {
    const element = await sample('bad-rows', {layout: 'horizontal'}, 1200);
    const summary = async (): Promise<Read | undefined> =>
      everyIn(await readPage()).find(part => part.role === 'DisclosureTriangle');
    expect((await summary())?.name).to.equal(text(find(element, 'summary')));
    expect((await summary())?.states['expanded']).to.be.false;
    await click(find(element, 'summary'));
    expect((await summary())?.states['expanded']).to.be.true;
    const said = withRole(await readPage(), 'listitem').map(wordsOf);
    expect(said.length).to.be.at.least(element.problems.length);
  });

  it('reads two timelines of a page apart, each under its own name', async () => {
    await sample('gulf-moscow', {layout: 'horizontal'}, 1200);
    await sample('one-event', {}, 1200);
    stage();
    const regions = withRole(await readPage(), 'region');
    expect(regions).to.have.length(2);
    expect(new Set(regions.map(part => part.name)).size).to.equal(2);
    expect(regions.map(region => itemsOf(region).length)).to.deep.equal([6, 1]);
  });
});
