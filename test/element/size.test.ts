import plexArabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url';
import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {html} from 'lit';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {drawnFaults} from '../support/drawn-faults.ts';
import {
  clear,
  complaintsDuring,
  find,
  findAll,
  findSome,
  has,
  ids,
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
import {focusPage} from '../support/input.ts';

const layoutOf = (element: KhattTimeline): string => (has(element, '.story.vertical') ? 'vertical' : 'horizontal');
const isLayout = (element: KhattTimeline, layout: string): Promise<void> =>
  until(() => has(element, '.story') && layoutOf(element) === layout);

/** Elements that show text beyond the sides of the timeline. */
function overflowing(element: KhattTimeline): string[] {
  const {left, right} = element.getBoundingClientRect();
  return findAll(element, '.story *:not(.unseen, .unseen *, [popover], [popover] *)')
    .filter(each => each.checkVisibility() && each.childElementCount === 0 && text(each))
    .filter(each => {
      const box = each.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1;
    })
    .map(text);
}

describe('size', () => {
  before(focusPage);
  beforeEach(() => setViewport({width: 1280, height: 900}));
  afterEach(() => {
    clear();
    document.body.style.margin = '';
  });

  for (const [file, widths] of [
    ['gulf-moscow', {320: 'vertical', 360: 'vertical', 768: '', 1280: 'horizontal'}],
    ['long-titles', {320: 'vertical', 360: 'vertical', 768: '', 1280: ''}],
    ['mixed-scripts', {320: 'vertical', 360: 'vertical', 768: '', 1280: ''}],
    ['all-signs', {320: 'vertical', 360: 'vertical', 768: '', 1280: ''}],
  ] as const) {
    for (const [width, layout] of Object.entries(widths)) {
      it(`shows ${file} without a sideways scroll at ${width} px`, async () => {
        await setViewport({width: Number(width), height: 800});
        document.body.style.margin = '0';
        const element = await sample(file, {}, Number(width));
        if (layout) expect(layoutOf(element)).to.equal(layout);
        expect(document.documentElement.scrollWidth).to.equal(Number(width));
        expect(overflowing(element)).to.be.empty;
        if (layoutOf(element) === 'vertical' || ids(element).length <= 12) {
          const titles = findAll(element, '[part~=event] [part~=title]').filter(each => !each.closest('.unseen'));
          expect(titles.map(text).sort()).to.deep.equal(element.timeline.events.map(({title}) => title).sort());
        }
      });
    }
  }

  it('draws the signs of its round buttons inside them, however large the text is', async () => {
    document.documentElement.style.fontSize = '200%';
    const element = await sample('gulf-moscow', {}, 1200);
    const button = find(element, '[data-zoom=in]');
    const [inner, outer] = [find(element, '[data-zoom=in] svg'), button].map(each => each.getBoundingClientRect());
    document.documentElement.style.fontSize = '';
    expect(inner?.top).to.be.above(outer?.top ?? Infinity);
    expect(inner?.bottom).to.be.below(outer?.bottom ?? 0);
    expect(outer?.height).to.be.closeTo(56, 1);
  });

  it('loses nothing with text of 200 % in 360 px, with a card open', async () => {
    await setViewport({width: 360, height: 800});
    document.body.style.margin = '0';
    document.documentElement.style.fontSize = '200%';
    const element = await sample('gulf-moscow', {selected: 'opec'}, 360);
    expect(getComputedStyle(find(element, '[part~=title]')).fontSize).to.equal('34px');
    expect(layoutOf(element)).to.equal('vertical');
    expect(document.documentElement.scrollWidth).to.equal(360);
    expect(overflowing(element)).to.be.empty;
    const titles = findAll(element, '[part~=event] [part~=label] [part~=title]');
    expect(titles.map(text)).to.deep.equal(element.timeline.events.map(({title}) => title));
    expect(titles.every(title => title.checkVisibility() && title.offsetWidth > 100)).to.be.true;
  });

  it("goes by its own width, not by the window's, and by the size of its font", async () => {
    const element = await timeline(threeEvents, {}, 400);
    expect(layoutOf(element)).to.equal('vertical');
    const parent = element.parentElement as HTMLElement;
    parent.style.width = '900px';
    await isLayout(element, 'horizontal');
    parent.style.fontSize = '40px';
    await isLayout(element, 'vertical');
    parent.style.fontSize = '';
    await isLayout(element, 'horizontal');
    element.layout = 'vertical';
    await isLayout(element, 'vertical');
    element.setAttribute('layout', 'horizontal');
    parent.style.width = '360px';
    await isLayout(element, 'horizontal');
    element.setAttribute('layout', 'diagonal');
    await isLayout(element, 'vertical');
  });

  it('leaves its own padding and border out', async () => {
    const element = await timeline(threeEvents, {}, 1000);
    element.style.padding = '0 60px';
    element.style.border = '10px solid';
    await until(() => find(element, '[part~=plot]').offsetWidth === 860);
    await element.ready;
    await until(() => Number(find(element, 'svg[part~=axis]').getAttribute('width')) === 860);
  });

  it('changes without the browser complaining of it to the page', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    const parent = element.parentElement as HTMLElement;
    const complaints = await complaintsDuring(async () => {
      for (const width of ['340px', '1100px', '20em', '1200px']) {
        parent.style.width = width;
        await painted();
        await painted();
      }
      parent.style.fontSize = '30px';
      await painted();
    });
    expect(complaints).to.be.empty;
  });

  it('is found once a timeline that was hidden is shown', async () => {
    const place = stage();
    place.style.display = 'none';
    const element = unplaced({src: '/data/gulf-moscow.json'});
    place.append(element);
    await element.ready;
    place.style.display = '';
    await isLayout(element, 'horizontal');
    expect(findAll(element, '[part~=label]')).to.have.length(6);
    const [first, last] = [mark(element, 'dushanbe'), mark(element, 'astana')].map(each =>
      each.getBoundingClientRect(),
    );
    expect((first?.left ?? 0) - (last?.left ?? 0)).to.be.above(600);
  });

  it('is found in a block of details that was closed', async () => {
    const details = document.createElement('details');
    stage().append(details);
    const element = unplaced({src: '/data/gulf-moscow.json'});
    details.append(document.createElement('summary'), element);
    await element.ready;
    details.open = true;
    await isLayout(element, 'horizontal');
    await painted();
    expect(overflowing(element)).to.be.empty;
    for (const label of findSome(element, '[part~=label]')) {
      expect(label.scrollWidth, text(label)).to.be.at.most(label.clientWidth + 1);
    }
  });

  it('is found in a dialog and in a tab that are opened later', async () => {
    const dialog = document.createElement('dialog');
    dialog.style.width = '900px';
    stage().append(dialog);
    const element = unplaced();
    element.timeline = threeEvents as unknown as KhattTimeline['timeline'];
    dialog.append(element);
    await element.ready;
    dialog.showModal();
    await isLayout(element, 'horizontal');
    dialog.close();
  });

  it('survives being moved, taken out and put back', async () => {
    const element = await timeline(threeEvents, {}, 900);
    const narrow = stage(undefined, 360);
    narrow.append(element);
    await isLayout(element, 'vertical');
    element.remove();
    await painted();
    element.timeline = {...threeEvents, title: 'بعيدًا عن الصفحة'} as unknown as KhattTimeline['timeline'];
    stage(undefined, 900).append(element);
    await isLayout(element, 'horizontal');
    await element.ready;
    expect(text(find(element, 'h2'))).to.equal('بعيدًا عن الصفحة');
    (element.parentElement as HTMLElement).style.width = '340px';
    await isLayout(element, 'vertical');
  });

  it('is that of its words, which were drawn where nothing has a size', async () => {
    const element = await timeline(threeEvents, {}, 900);
    const place = element.parentElement as HTMLElement;
    element.remove();
    const story = {
      ...threeEvents,
      events: threeEvents.events.map(event => ({...event, title: `${event.title} من أحداث الأسبوع`})),
    };
    element.timeline = story as unknown as KhattTimeline['timeline'];
    await element.ready;
    place.append(element);
    await element.ready;
    expect(drawnFaults(element, new Map(story.events.map(({id, title}) => [id, title])))).to.deep.equal([]);
  });

  const around = {
    'a flex line': 'display: flex',
    'a centred column': 'display: flex; flex-direction: column; align-items: center',
    'a centred grid': 'display: grid; justify-items: center',
  };
  for (const [name, css] of Object.entries(around)) {
    it(`is all that there is in ${name}, and gives way`, async () => {
      const place = stage(undefined, 1000);
      place.style.cssText += css;
      const element = unplaced({src: '/data/gulf-moscow.json'});
      place.append(element);
      await element.ready;
      expect(element.offsetWidth).to.equal(1000);
      expect(layoutOf(element)).to.equal('horizontal');
      place.style.width = '400px';
      await isLayout(element, 'vertical');
      expect(element.offsetWidth).to.equal(400);
    });
  }

  it('gives way to what stands beside it', async () => {
    const beside = document.createElement('aside');
    beside.style.cssText = 'flex: none; width: 200px';
    const element = unplaced({src: '/data/gulf-moscow.json'});
    const line = stage(undefined, 1000);
    line.style.display = 'flex';
    line.append(element, beside);
    await element.ready;
    expect(element.offsetWidth).to.equal(800);
    beside.style.width = '650px';
    await isLayout(element, 'vertical');
    expect(element.offsetWidth).to.equal(350);
  });

  it('is that of the block around it where a reset of the page takes its own away', async () => {
    const element = unplaced({src: '/data/gulf-moscow.json'});
    element.style.cssText = 'all: unset; display: revert';
    stage(undefined, 1000).append(element);
    await element.ready;
    expect(layoutOf(element)).to.equal('horizontal');
    expect(find(element, '[part~=plot]').offsetWidth).to.equal(1000);
  });

  it("is each one's own where several are on a page", async () => {
    const [wide, narrow] = [await timeline(threeEvents, {}, 900), await sample('gulf-moscow', {}, 340)];
    expect([layoutOf(wide), layoutOf(narrow)]).to.deep.equal(['horizontal', 'vertical']);
    narrow.selected = 'opec';
    await narrow.ready;
    expect(wide.selected).to.equal('');
    expect(ids(wide)).to.deep.equal(['first', 'second', 'third']);
  });

  it('is reckoned with the letters that a page gives to a part', async () => {
    stage(html`<style>khatt-timeline::part(title) {font-family: monospace; letter-spacing: 1px}</style>`);
    for (const width of [700, 1000, 1200]) {
      const element = await sample('gulf-moscow.en', {lang: 'en', dir: 'ltr', layout: 'horizontal'}, width);
      const rows = findAll(element, '.label [part~=title]').filter(each => each.clientWidth > 1);
      expect(rows).not.to.be.empty;
      expect(rows.filter(each => each.scrollWidth > each.clientWidth).map(text)).to.deep.equal([]);
      expect(overflowing(element)).to.deep.equal([]);
    }
  });

  it('lays labels out anew when a web font arrives', async () => {
    const family = 'Khatt Test Font';
    document.documentElement.style.fontFamily = `"${family}", monospace`;
    const element = await sample('gulf-moscow', {}, 1200);
    const widths = (): string => JSON.stringify(findAll(element, '[part~=label]').map(label => label.style.width));
    const fits = (): void => {
      for (const row of findSome(element, '[part~=label] .row')) {
        const label = row.closest<HTMLElement>('[part~=label]');
        expect(row.getBoundingClientRect().width, text(row)).to.be.at.most((label?.offsetWidth ?? 0) + 1);
      }
    };
    fits();
    const before = widths();
    const face = new FontFace(family, `url(${plexArabic})`);
    document.fonts.add(face);
    await face.load();
    await until(() => widths() !== before);
    await element.ready;
    fits();
    document.fonts.delete(face);
  });
});
