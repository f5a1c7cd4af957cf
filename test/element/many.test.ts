import {sendKeys, setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/khatt.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import {
  clear,
  find,
  findAll,
  findSome,
  focused,
  focusedId,
  has,
  isOpen,
  mark,
  text,
  timeline,
  until,
} from '../support/fixture.ts';
import {focusPage, holding, letGo, pointAt, press, wheel} from '../support/input.ts';

const day = 864e5;

/** Events over four years, several on most days; no two have the same title. */
const story = (count: number, lang = 'ar') => ({
  khatt: 1,
  lang,
  title: lang === 'ar' ? 'يوميات' : 'A diary',
  groups: [
    {id: 'a', label: lang === 'ar' ? 'الشمال' : 'North'},
    {id: 'b', label: lang === 'ar' ? 'الجنوب' : 'South'},
  ],
  events: Array.from({length: count}, (_, i) => ({
    id: `event-${i}`,
    date: new Date(Date.UTC(2019, 0, 1) + ((i * 7919) % 1460) * day).toISOString().slice(0, 10),
    title: lang === 'ar' ? `الحدث رقم ${i}` : `Event number ${i}`,
    group: i % 3 ? 'a' : 'b',
    weight: 1 + (i % 5),
  })),
});

const elements = (element: KhattTimeline): number => findAll(element, '*').length;
const listName = (element: KhattTimeline): string => find(element, 'ol[part~=events]').getAttribute('aria-label') ?? '';

/** Where titles lie over one another. */
function overlaps(element: KhattTimeline): string[] {
  const labels = findAll(element, '[part~=label]').map(label => ({
    what: text(label),
    rect: label.getBoundingClientRect(),
  }));
  return labels.flatMap(({what, rect: a}, i) =>
    labels
      .slice(i + 1)
      .filter(
        ({rect: b}) =>
          a.right > b.left + 0.6 && b.right > a.left + 0.6 && a.bottom > b.top + 0.6 && b.bottom > a.top + 0.6,
      )
      .map(other => `${what} covers ${other.what}`),
  );
}

describe('very many events', () => {
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 1280, height: 900});
    await letGo();
  });
  afterEach(clear);

  for (const [lang, dir] of [
    ['ar', 'rtl'],
    ['en', 'ltr'],
  ] as const) {
    for (const count of lang === 'ar' ? [100, 10_000, 100_000] : [100, 10_000]) {
      it(`are drawn with few elements, and no title over another (${count}, ${lang})`, async () => {
        document.documentElement.lang = lang;
        document.documentElement.dir = dir;
        const element = await timeline(story(count, lang), {}, 1200);
        expect(elements(element)).to.be.below(600);
        expect(findAll(element, '[part~=label] [part~=title]').length).to.be.above(10);
        expect(overlaps(element)).to.deep.equal([]);
        expect(listName(element).replaceAll(/\D/g, '')).to.contain(String(count));
      });
    }
  }

  for (const lang of ['ar', 'en'] as const) {
    it(`have their titles, when they are a hundred, for more than half of them, whole and in any width of an axis (${lang})`, async () => {
      document.documentElement.lang = lang;
      document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
      for (const [width, titles] of [
        [720, 40],
        [1230, 50],
      ] as const) {
        const element = await timeline(story(100, lang), {}, width);
        expect(findAll(element, '[part~=label] [part~=title]').length, String(width)).to.be.at.least(titles);
        expect(overlaps(element)).to.deep.equal([]);
        expect(elements(element)).to.be.below(600);
        clear();
      }
    });
  }

  it('stay within the same number of elements as a reader zooms in, and are fewer in view', async () => {
    const element = await timeline(story(10_000), {}, 1200);
    const whole = listName(element);
    await element.zoomTo('2020-03');
    expect(listName(element)).not.to.equal(whole);
    expect(elements(element)).to.be.below(600);
    expect(overlaps(element)).to.deep.equal([]);
    await element.zoomToFit();
    await until(() => listName(element) === whole);
  });

  it('are each found by their id, brought into view and opened', async () => {
    const element = await timeline(story(10_000), {}, 1200);
    element.select('event-4321');
    await element.ready;
    await until(() => has(element, '.card-body'));
    expect(text(find(element, '.card-body'))).to.contain('الحدث رقم 4321');
    expect(elements(element)).to.be.below(600);
  });

  it('are found by their words', async () => {
    const element = await timeline(story(10_000), {}, 1200);
    find(element, '.search input').focus();
    await sendKeys({type: 'رقم ٧٦٥٤'});
    const isHere = (): boolean => findAll(element, '[part~=mark]').some(each => each.ariaLabel?.includes('7654'));
    await until(() => has(element, '.tally') && text(find(element, '.tally')) === 'نتيجة واحدة');
    await press('Enter');
    await until(isHere);
  });

  it('are reached by keys from the first to the last', async () => {
    const element = await timeline(story(10_000), {}, 1200);
    const first = find(element, '[part~=mark][tabindex="0"]');
    first.focus();
    const start = focusedId(element);
    await press('End');
    await until(() => focusedId(element) && focusedId(element) !== start);
    const end = focusedId(element);
    expect(mark(element, end).getBoundingClientRect().left).to.be.below(first.getBoundingClientRect().left);
    await press('Home');
    await until(() => focusedId(element) !== end);
  });

  it('are each come to by the arrow keys, also one whose id a column bears', async () => {
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
    const element = await timeline(story(1000, 'en'), {}, 1200);
    const position = (): number => Number(/(\d+) of 1000$/.exec(focused(element)?.ariaLabel ?? '')?.[1]);
    const bearers = findAll(element, '[part~=event]:has(> .column)').map(({dataset}) => dataset['id']);
    find(element, '[part~=mark][tabindex="0"]').focus();
    await press('Home');
    await until(() => position() === 1);
    const met: string[] = [];
    for (let next = 2; next <= 60; next += 1) {
      await press('ArrowRight');
      await until(() => position() === next);
      met.push(focusedId(element));
    }
    expect(met.filter(id => bearers.includes(id))).not.to.deep.equal([]);
  });

  for (const [lang, dir, forward, back] of [
    ['ar', 'rtl', 'ArrowLeft', 'ArrowRight'],
    ['en', 'ltr', 'ArrowRight', 'ArrowLeft'],
  ] as const) {
    it(`are read in the order of the positions that they say, which the arrow keys go by, there and back (${lang})`, async () => {
      document.documentElement.lang = lang;
      document.documentElement.dir = dir;
      const given = story(80, lang);
      const events = given.events.map((event, i) => ({...event, date: `2022-10-${10 + ((i * 7) % 12)}`}));
      const element = await timeline({...given, events}, {}, 900);
      /** «54 of 80», as it is read. */
      const position = (each: Element | null): number => Number(/(\d+) \S+ 80$/.exec(each?.ariaLabel ?? '')?.[1]);
      const positions = (): number[] => findAll(element, '[part~=mark]').map(position);
      const ascending = (): number[] => positions().toSorted((a, b) => a - b);
      expect(positions().length).to.be.within(30, 79);
      expect(positions()).to.deep.equal(ascending());
      expect(focused(element)).to.equal(null);
      find(element, '[part~=mark]').focus();
      const at = (): number => position(focused(element));
      for (const key of [...Array.from({length: 12}, () => forward), ...Array.from({length: 6}, () => back)]) {
        const next = at() + (key === forward ? 1 : -1);
        await press(key);
        await until(() => at() === next);
        expect(positions()).to.deep.equal(ascending());
      }
    });
  }

  for (const way of ['zoomed in', 'in a list'] as const) {
    it(`close the list behind a counted mark that stands for itself again, and the focus goes to it (${way})`, async () => {
      const events = story(64).events.map((event, i) => ({
        ...event,
        // Eight in a row, twice a year.
        date: new Date(Date.UTC(2019, 0, 1) + (180 * Math.floor(i / 8) + (i % 8)) * day).toISOString().slice(0, 10),
      }));
      const element = await timeline({...story(0), events}, {spacing: 'proportional'}, 900);
      const counted = find(element, '.mark:has(.count)');
      const id = counted.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';
      counted.focus();
      await press('Enter');
      await until(() => focused(element)?.closest('.crowd-list'));
      if (way === 'in a list') element.layout = 'vertical';
      else {
        const plot = find(element, '[part~=plot]').getBoundingClientRect();
        const at = counted.getBoundingClientRect();
        await pointAt([Math.round(at.left + at.width / 2), Math.round(plot.top) + 4]);
        await holding('Control', async () => {
          for (let i = 0; i < 8; i++) await wheel({y: -100});
        });
      }
      await until(() => !isOpen(element, 'crowd'));
      await until(() => focusedId(element) === id);
      expect(mark(element, id).getAttribute('aria-expanded')).to.equal('false');
      // It leads to its own card now.
      await element.ready;
      await press('Enter');
      await until(() => element.selected === id && has(element, 'article'));
    });
  }

  it('are come nearer by a column, though what it counts lasted for years', async () => {
    const given = story(4000);
    const events = given.events.map((event, i) => (i % 20 ? event : {...event, date: event.date.slice(0, 4)}));
    const element = await timeline({...given, events}, {}, 1200);
    await element.zoomTo('2020-03/2020-06');
    const inView = (): number => Number(/\d+/.exec(listName(element)));
    const before = inView();
    const counts = findAll(element, '.mark.column').map(each => Number.parseInt(each.ariaLabel ?? '', 10));
    const column = findAll(element, '.mark.column')[counts.indexOf(Math.max(...counts))];
    column?.focus();
    await press('Enter');
    await until(() => inView() !== before);
    await element.ready;
    expect(inView()).to.be.below(before);
  });

  it('are listed by a counted mark where they lasted for all that is in view', async () => {
    const events = story(96).events.map(event => ({...event, date: '2020'}));
    const element = await timeline({...story(0), events}, {}, 1200);
    await element.zoomTo('2020-03');
    const counted = find(element, '.mark:has(.count)');
    expect(Number.parseInt(counted.ariaLabel ?? '', 10)).to.be.above(16);
    counted.focus();
    await press('Enter');
    await until(() => isOpen(element, 'crowd') && focused(element)?.closest('.crowd-list'));
  });

  it('are a list in parts where there is no room for an axis, and its parts can be turned to', async () => {
    const element = await timeline(story(1000), {}, 360);
    expect(elements(element)).to.be.below(600);
    const titles = (): string[] => findAll(element, '[part~=event] [part~=title]').map(text);
    const before = titles();
    expect(before.length).to.be.within(20, 60);
    expect(listName(element)).to.contain(`1–${before.length}`).and.to.contain('1000');
    const next = find(element, '[data-action=page][data-page=next]');
    next.click();
    await until(() => titles()[0] !== before[0]);
    expect(titles().some(title => before.includes(title))).to.be.false;
  });

  it('are each opened by their id in a list in parts, whatever part is shown, and from the first on', async () => {
    const element = await timeline(story(1000), {selected: 'event-700'}, 360);
    const opened = (): string => (has(element, '.card-body') ? text(find(element, '.card-body')) : '');
    // The card lies within the item of its event, whose title it does not say again.
    const owner = (): string => find(element, '.card-body').closest<HTMLElement>('[part~=event]')?.dataset['id'] ?? '';
    await until(() => opened() !== '');
    expect(owner()).to.equal('event-700');
    for (const id of ['event-20', 'event-999']) {
      element.select(id);
      await until(() => opened() !== '' && owner() === id);
    }
    // The last on its part: the next is on another.
    while (findAll(element, '[part~=event]').at(-1)?.dataset['id'] !== owner()) {
      const before = owner();
      find(element, '.card-body [data-action=next]').click();
      await until(() => opened() !== '' && owner() !== before);
    }
    const before = owner();
    find(element, '.card-body [data-action=next]').click();
    await until(() => opened() !== '' && owner() !== before);
  });

  it('are printed as they stand on the screen, and not as an empty list', async () => {
    const element = await timeline(story(1000), {}, 1200);
    dispatchEvent(new Event('beforeprint'));
    try {
      // What prints other stories is there by then, and must not take their place.
      await element.ready;
      expect(findAll(element, '[part~=label] [part~=title]').length).to.be.above(10);
      expect(has(element, '.paper')).to.be.false;
    } finally {
      dispatchEvent(new Event('afterprint'));
    }
  });

  it('are a file as they are on the screen: columns, the names that are seen, and what the columns stand for', async () => {
    const element = await timeline(story(10_000), {'with-download': true}, 1200);
    const svg = new DOMParser().parseFromString(await element.toSVG(), 'image/svg+xml');
    expect(svg.querySelector('parsererror')).to.equal(null);
    const drawn = [...svg.querySelectorAll('text')].map(text);
    const named = findAll(element, '[part~=label] [part~=title]').map(title => text(title));
    expect(named.length).to.be.above(10);
    for (const title of named) expect(drawn.join(' ')).to.contain(title);
    const columns = findAll(element, '.mark.column').map(each => each.ariaLabel ?? '');
    const told = [...svg.querySelectorAll('g > title')].map(text);
    expect(told.slice(0, columns.length), 'behind the marks').to.have.members(columns);
    expect(svg.querySelectorAll('path[fill^="#"]').length).to.be.above(1);
    expect(has(element, '.download-button')).to.be.true;
    expect((await element.toPNG({scale: 1})).size).to.be.above(5000);
  });

  it('are a file for another width, too', async () => {
    const element = await timeline(story(1000), {}, 1200);
    const wide = new DOMParser().parseFromString(await element.toSVG({width: 800}), 'image/svg+xml');
    expect(Number(wide.documentElement.getAttribute('width'))).to.be.within(780, 801);
    const list = new DOMParser().parseFromString(await element.toSVG({width: 400}), 'image/svg+xml');
    expect(list.documentElement.textContent).to.contain('1–30');
  });

  for (const count of [100, 1000]) {
    it(`have a row for each group where it is asked for, with its name beside it (${count})`, async () => {
      const element = await timeline(story(count), {lanes: true}, 1200);
      const rows = findAll(element, '.lane');
      expect(rows.map(text)).to.deep.equal(['الشمال', 'الجنوب']);
      const [north, south] = rows.map(row => row.getBoundingClientRect());
      const plot = find(element, '[part~=plot]').getBoundingClientRect();
      expect(north?.left, 'beside the plot').to.be.at.least(plot.right - 0.5);
      // Every third is of the second group.
      for (const each of findSome(element, '[part~=event]:has(> .mark:not(.column))')) {
        const {top, height} = find(element, `li[data-id="${each.dataset['id']}"] > .mark`).getBoundingClientRect();
        const middle = top + height / 2;
        const own = Number(each.dataset['id']?.slice(6)) % 3 ? north : south;
        expect(middle, each.dataset['id']).to.be.within(own?.top ?? Number.NaN, own?.bottom ?? Number.NaN);
      }
      expect(overlaps(element)).to.deep.equal([]);
      expect(elements(element)).to.be.below(600);
      const {top, bottom} = find(element, 'canvas.density').getBoundingClientRect();
      if (count > 100)
        expect([top <= (north?.top ?? 0) + 8, bottom >= (south?.bottom ?? 0) - 8]).to.deep.equal([true, true]);
    });
  }

  it('leave the axis where it is when a row is put out of sight', async () => {
    const element = await timeline(story(1000), {lanes: true}, 1200);
    const axis = (): number => find(element, '[part~=tick]').getBoundingClientRect().top;
    const before = axis();
    find(element, '[data-action=group]').click();
    await element.ready;
    expect(findAll(element, '.lane').map(text)).to.deep.equal(['الجنوب']);
    expect(axis()).to.be.closeTo(before, 0.5);
  });

  it('lose none to a bad row', async () => {
    const given = story(1000);
    const events = given.events.map((event, i) => (i === 500 ? {...event, date: '2022-13-45'} : event));
    const element = await timeline({...given, events}, {}, 1200);
    expect(listName(element).replaceAll(/\D/g, '')).to.contain('999');
    expect(element.problems.map(({id}) => id)).to.deep.equal(['event-500']);
  });
});
