import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  answer,
  clear,
  complaintsDuring,
  find,
  has,
  ids,
  json,
  painted,
  stage,
  text,
  threeEvents,
  unplaced,
  until,
} from '../support/fixture.ts';
import {focusPage} from '../support/input.ts';

const list = `<ol lang="ar">
  <li id="dushanbe"><time datetime="2019">عام 2019</time> <h3>لقاء في دوشنبه</h3> <p>آخر <a href="/source">لقاء</a>.</p></li>
  <li><time datetime="2022-06">يونيو 2022</time> <h3>جولة لافروف</h3> <p lang="en">A tour of <em>the Gulf</em>.</p>
    <img src="/support/none.png" alt="خريطة"></li>
  <li id="bad"><time datetime="2022-13">؟</time> <h3>شهر لا يوجد</h3></li>
  <li id="astana"><time datetime="2022-10-13">الخميس</time> <h3>قمة أستانا</h3></li>
</ol>`;

/** A page's own markup, as a parser would have put it there. */
const written = (html: string): DocumentFragment => document.createRange().createContextualFragment(html);

function withList(html = list, properties: Readonly<Record<string, string>> = {}): KhattTimeline {
  const element = unplaced(properties);
  element.append(written(html));
  stage().append(element);
  return element;
}

const titles = (element: KhattTimeline): string[] => element.timeline.events.map(({title}) => title);

describe('a list inside the element', () => {
  let undo = (): void => undefined;
  before(async () => {
    await focusPage();
    await setViewport({width: 1280, height: 800});
  });
  afterEach(() => {
    undo();
    clear();
  });

  it('is told of where a second date stands beside the first, and none where a sentence has one', async () => {
    const element = withList(
      `<ol lang="en">
        <li><time datetime="2019">2019</time> – <time datetime="2021">2021</time> <h3>A war</h3></li>
        <li><time datetime="2022">2022</time> <h3>A talk</h3> <p>It had been planned in <time datetime="2021">2021</time>.</p></li>
        <li><time datetime="2023">2023</time> and <time>one day</time> <h3>Two talks</h3></li>
      </ol>`,
      {lang: 'en'},
    );
    await element.ready;
    expect(element.problems.map(({code, index, value}) => [code, index, value])).to.deep.equal([
      ['date-another', 0, '2021'],
      ['date-another', 2, 'one day'],
    ]);
    const [first, second] = element.problems;
    expect(first?.message).to.equal(
      'Event 1, "A war", date: it has a second <time>, 2021, which was taken for text; the date is 2019.',
    );
    expect(first?.remedy).to.include('datetime="2019/2021"');
    expect(second?.remedy).to.equal('If that is another event, give it an item of its own in the list.');
  });

  it('is told of where it is not the only one, since readers see nothing of the others', async () => {
    const other = '<ol><li><time datetime="1999">1999</time> <h3>Before</h3></li></ol>';
    const element = withList(`${list}${other}<ol><li>no date</li></ol>`, {lang: 'en'});
    await element.ready;
    expect(titles(element)).to.not.include('Before');
    const told = element.problems.filter(({code}) => code === 'file-lists');
    expect(told.map(({message}) => message)).to.deep.equal([
      'There is more than one list with dates, of which the first was read; left out: 1.',
    ]);
  });

  it('is its story', async () => {
    const element = withList();
    await element.ready;
    expect(element.timeline.events.map(({id, date}) => [id, date])).to.deep.equal([
      ['dushanbe', '2019'],
      ['جولة-لافروف', '2022-06'],
      ['astana', '2022-10-13'],
    ]);
    expect(ids(element)).to.deep.equal(['dushanbe', 'جولة-لافروف', 'astana']);
    expect(element.timeline.events[2]?.displayDate).to.equal('الخميس');
    expect(element.problems.map(({code, index}) => [code, index])).to.deep.equal([['date-month', 2]]);
    expect(element.querySelector('li')?.checkVisibility(), 'the drawing takes its place').to.be.false;
  });

  it('is followed as it changes', async () => {
    const element = withList();
    await element.ready;
    element.querySelector('#bad time')?.setAttribute('datetime', '2022-12');
    await until(() => element.timeline.events.length === 4);
    const heading = element.querySelector('#astana h3');
    if (heading) heading.textContent = 'قمة أخرى';
    await until(() => titles(element).includes('قمة أخرى'));
    element.querySelector('#bad')?.remove();
    await until(() => element.timeline.events.length === 3);
  });

  it('shows in the card what the author wrote, as it was written', async () => {
    const element = withList();
    await element.ready;
    element.select('جولة-لافروف');
    await until(() => has(element, '.card .own'));
    const own = find(element, '.card .own');
    expect(text(own)).to.contain('A tour of the Gulf.');
    expect(own.querySelector('p')?.lang).to.equal('en');
    expect(own.querySelector('em')?.textContent).to.equal('the Gulf');
    expect(own.querySelector('img')).to.include({alt: 'خريطة', loading: 'lazy', referrerPolicy: 'no-referrer'});
    expect(own.querySelector('time, h3'), 'they head the card already').to.equal(null);
    element.select('dushanbe');
    await until(() => has(element, '.card .own a'));
    expect(find(element, '.card .own a').getAttribute('href')).to.equal('/source');
    expect(element.querySelector('#dushanbe a'), 'the page keeps its own').not.to.equal(null);
  });

  it('gives way to a script, and to an address', async () => {
    const both = withList(`${list}<script type="application/json">${JSON.stringify(threeEvents)}</script>`);
    await both.ready;
    expect(titles(both)).to.deep.equal(threeEvents.events.map(({title}) => title));
    undo = answer({'/story.json': () => Promise.resolve(json(threeEvents))});
    const loaded = withList(list, {src: '/story.json'});
    await loaded.ready;
    expect(titles(loaded)).to.deep.equal(threeEvents.events.map(({title}) => title));
  });

  it('stays in sight where a load fails, which is said and can be tried again', async () => {
    let fails = true;
    undo = answer({
      '/story.json': () => Promise.resolve(fails ? new Response('', {status: 500}) : json(threeEvents)),
    });
    const element = withList(list, {src: '/story.json'});
    await element.ready;
    expect(element.querySelector('li')?.checkVisibility()).to.be.true;
    expect(text(find(element, '.message'))).to.contain('500');
    fails = false;
    find(element, '[data-action=retry]').click();
    await until(() => has(element, '[part~=event]'));
    expect(element.querySelector('li')?.checkVisibility()).to.be.false;
  });

  it('without dates is no story, and stays in sight', async () => {
    const element = withList('<ol><li>حدث من صفحة الكاتب</li></ol>');
    await element.ready;
    expect(element.problems).to.deep.equal([]);
    expect(element.querySelector('li')?.checkVisibility()).to.be.true;
  });

  const nasty: readonly string[] = [
    '<a href="javascript:window.ran=1">x</a>',
    '<a href="java&#10;script:window.ran=1">x</a>',
    '<a href="data:text/html,<script>parent.ran=1</script>">x</a>',
    '<svg><a xlink:href="javascript:window.ran=1"><text>x</text></a></svg>',
    '<p style="background:url(/tracker)">x</p>',
    '<style>* { background: url(/tracker) }</style>',
    '<template><b>x</b></template>',
    '<iframe srcdoc="x"></iframe>',
    '<form action="javascript:window.ran=1"><button formaction="javascript:window.ran=1">x</button></form>',
    '<form id="x"><input name="attributes"><input name="childNodes"><input name="remove"><input name="localName"></form>',
    '<p id="khatt-x" onclick="window.ran=1" slot="caption" part="card">x</p>',
    '<b>\u202eesrever</b>',
    '<div>'.repeat(500),
  ];
  nasty.forEach((html, i) => {
    it(`brings nothing into the card that could run or fetch (${i + 1})`, async () => {
      const complaints = await complaintsDuring(async () => {
        const element = withList(
          `<ol><li id="n"><time datetime="2019"></time><h3>عنوان</h3>${html}<p>نص</p></li></ol>`,
        );
        await element.ready;
        element.select('n');
        await until(() => has(element, '.card'));
        await painted();
        const card = find(element, '.card');
        expect(
          card.querySelector('script, style, template, iframe, form, [style*=url], [onclick], [id^=khatt-]'),
        ).to.equal(null);
        for (const node of card.querySelectorAll('.own *')) {
          for (const {name, value} of node.attributes)
            expect(`${name}=${value}`).not.to.match(/^on|javascript:|data:|\s*java/i);
        }
        expect(JSON.stringify(element.timeline)).not.to.match(/javascript:|"data:/);
      });
      expect(complaints).to.deep.equal([]);
      expect('ran' in window).to.be.false;
    });
  });
});
