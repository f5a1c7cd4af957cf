import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {TimelineDocument} from '../../src/core/model/timeline.ts';
import type {KhattProblemEvent, KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  answer,
  clear,
  complaintsDuring,
  find,
  findAll,
  focused,
  focusedId,
  freshPage,
  has,
  ids,
  json,
  next,
  sample,
  stage,
  text,
  threeEvents,
  timeline,
  unplaced,
  until,
} from '../support/fixture.ts';
import {block, click, focusPage, press} from '../support/input.ts';

const message = (element: KhattTimeline): string => text(find(element, '[part~=problems]'));

/** Codes of the Problems with the ids of their events. */
const told = (element: KhattTimeline): string[] =>
  element.problems.map(({code, id, severity}) => `${severity} ${code}${id ? ` ${id}` : ''}`);

/** Whether the browser asks again for a module that it could not fetch once: Firefox does not, until the page is loaded anew. */
async function fetchesAgain(): Promise<boolean> {
  const path = `/src/core/model/is-seen.ts?${crypto.randomUUID()}`;
  const load = (): Promise<boolean> =>
    import(/* @vite-ignore */ path).then(
      () => true,
      () => false,
    );
  await block('*/is-seen.ts?*');
  expect(await load()).to.be.false;
  await block();
  return await load();
}

describe('what goes wrong', () => {
  let undo = (): void => undefined;
  before(async () => {
    await focusPage();
    await setViewport({width: 1280, height: 800});
  });
  afterEach(async () => {
    undo();
    clear();
    await block();
  });

  describe('with a whole document', () => {
    it("says in Arabic that there is no file at an address, leaves the author's list, and throws nothing", async () => {
      const complaints = await complaintsDuring(async () => {
        const element = unplaced({src: '/data/none-such.json'});
        element.innerHTML = '<ol><li>حدث من صفحة الكاتب</li></ol>';
        stage().append(element);
        const event = await next<KhattProblemEvent>(document, 'khatt-problem');
        expect(event.composed).to.be.true;
        expect(event.detail.problems.map(({code}) => code)).to.deep.equal(['load-status']);
        expect(event.problems).to.equal(element.problems);
        await element.ready;
        expect(message(element)).to.include('تعذّر تحميل الخط الزمني.');
        expect(message(element)).to.include('/data/none-such.json').and.include('404');
        expect(message(element)).to.include('راجع العنوان حرفًا حرفًا.');
        expect(element.querySelector('li')?.checkVisibility()).to.be.true;
        expect(element.matches(':state(error)')).to.be.true;
        expect(element.matches(':state(loading)')).to.be.false;
        expect(text(find(element, '[role=status]'))).to.equal('تعذّر تحميل الخط الزمني.');
      });
      expect(complaints).to.be.empty;
    });

    it('says so anew to screen readers where another try fails as well', async () => {
      const element = await sample('none-such');
      const heard: string[] = [];
      new MutationObserver(() => heard.push(text(find(element, '[role=status]')))).observe(
        find(element, '[role=status]'),
        {characterData: true, childList: true, subtree: true},
      );
      await click(find(element, '[data-action=retry]'));
      await until(() => !element.matches(':state(loading)') && has(element, '[data-action=retry]'));
      await element.ready;
      expect(heard.at(-1)).to.equal('تعذّر تحميل الخط الزمني.');
    });

    it('says it in English on an English page', async () => {
      document.documentElement.lang = 'en';
      document.documentElement.dir = 'ltr';
      const element = await sample('none-such');
      expect(message(element))
        .to.match(/could not be loaded/i)
        .and.include('404');
    });

    it('says that the network is down', async () => {
      await block('*/data/one-event.json');
      const complaints = await complaintsDuring(async () => {
        const element = await sample('one-event');
        expect(told(element)).to.deep.equal(['error load-network']);
        expect(message(element)).to.include('لم يصل جواب');
      });
      expect(complaints).to.be.empty;
    });

    it('says so, and can be asked again, even where its words for it cannot be fetched', async () => {
      const page = await freshPage();
      await block('*/data/one-event.json', '*problem-text*');
      const complaints = await complaintsDuring(async () => {
        const element = page.createElement('khatt-timeline');
        element.src = '/data/one-event.json';
        page.body.append(element);
        await element.ready;
        expect(element.matches(':state(error)')).to.be.true;
        expect(element.matches(':state(loading)')).to.be.false;
        expect(told(element)).to.deep.equal(['error load-network']);
        expect(message(element)).to.include('تعذّر تحميل الخط الزمني.').and.include('/data/one-event.json');
        await block();
        find(element, '[data-action=retry]').click();
        await until(() => ids(element).length === 1);
      });
      expect(complaints).to.be.empty;
    });

    it('says so, and can be asked again, where what reads the format cannot be fetched', async () => {
      const page = await freshPage();
      await block('*other-formats*');
      const element = page.createElement('khatt-timeline');
      element.src = '/data/gulf-moscow.csv';
      element.innerHTML = '<ol><li>حدث من صفحة الكاتب</li></ol>';
      page.body.append(element);
      await element.ready;
      expect(element.matches(':state(error)')).to.be.true;
      expect(message(element)).to.include('تعذّر تحميل الخط الزمني.');
      expect(element.querySelector('li')?.checkVisibility()).to.be.true;
      await block();
      find(element, '[data-action=retry]').click();
      if (await fetchesAgain()) await until(() => ids(element).length === 6);
    });

    it('tells of a wrong attribute once what looks at them can be fetched', async () => {
      const page = await freshPage();
      await block('*attribute-problems*');
      const element = page.createElement('khatt-timeline');
      element.timeline = threeEvents;
      element.setAttribute('spacing', 'wide');
      page.body.append(element);
      await element.ready;
      expect(ids(element)).to.have.lengthOf(3);
      expect(told(element)).to.be.empty;
      await block();
      if (!(await fetchesAgain())) return;
      element.setAttribute('layout', 'diagonal');
      await element.ready;
      expect(told(element)).to.deep.equal(['warning attribute-value', 'warning attribute-value']);
    });

    it('says so, and can be asked again, where what reckons with time zones cannot be fetched', async () => {
      const page = await freshPage();
      await block('*/date/zone.ts*');
      const element = page.createElement('khatt-timeline');
      const events = [{date: '2022-10-12T18:30', title: 'لقاء'}];
      element.timeline = {khatt: 1, timeZone: 'Asia/Qatar', events};
      element.timeZone = 'Asia/Tokyo';
      page.body.append(element);
      await until(() => element.matches(':state(error)'));
      expect(message(element)).to.include('تعذّر تحميل الخط الزمني.');
      await block();
      find(element, '[data-action=retry]').click();
      if (await fetchesAgain()) await until(() => ids(element).length === 1);
    });

    it('says so, where that happens before anything has been drawn', async () => {
      const page = await freshPage();
      await block('*/date/zone.ts*');
      const element = page.createElement('khatt-timeline');
      const script = page.createElement('script');
      script.type = 'application/json';
      const events = [{date: '2022-10-12T18:30Z', title: 'لقاء'}];
      script.textContent = JSON.stringify({khatt: 1, timeZone: 'Asia/Qatar', events});
      element.append(script);
      page.body.append(element);
      await until(() => element.matches(':state(error)'));
      expect(message(element)).to.include('تعذّر تحميل الخط الزمني.');
      await block();
    });

    const faulty: readonly [name: string, body: BodyInit, code: string, says: string][] = [
      ['that is a web page', '<!doctype html><title>404</title>', 'file-not-json', 'صفحة ويب'],
      ['that is cut off', '{"khatt": 1, "events": [{"date"', 'file-not-json', 'مبتور'],
      ['that is empty', '', 'file-empty', 'فارغ'],
      ['that is only white space', ' \n\t', 'file-empty', 'فارغ'],
      ['that is a number', '12', 'file-not-timeline', 'وليس خطًا زمنيًا'],
      ['that is null', 'null', 'file-not-timeline', 'وليس خطًا زمنيًا'],
      ['that is an empty array', '[]', 'file-not-timeline', 'وليس خطًا زمنيًا'],
      ['without events', '{"khatt": 1, "title": "قصة"}', 'file-not-timeline', 'قائمة أحداث'],
      ['that is no text at all', new Uint8Array([0, 1, 2, 255, 254, 0]), 'file-not-json', 'ليس نصًا'],
    ];
    for (const [name, body, code, says] of faulty) {
      it(`says what is wrong with a file ${name}`, async () => {
        undo = answer({'/a.json': () => new Response(body)});
        const complaints = await complaintsDuring(async () => {
          const element = await timeline(undefined, {src: '/a.json'});
          expect(element.problems.map(problem => problem.code)).to.deep.equal([code]);
          expect(element.matches(':state(error)')).to.be.true;
          expect(message(element)).to.include(says);
        });
        expect(complaints).to.be.empty;
      });
    }

    it('reads a bare list of events, and says so', async () => {
      undo = answer({'/a.json': () => json(threeEvents.events)});
      const element = await timeline(undefined, {src: '/a.json'});
      expect(ids(element)).to.deep.equal(['first', 'second', 'third']);
      expect(told(element)).to.deep.equal(['warning file-not-timeline']);
    });

    for (const [name, value] of [
      ['a number', 7],
      ['a function', () => 7],
    ] as const) {
      it(`takes ${name} as a property without throwing`, async () => {
        const complaints = await complaintsDuring(async () => {
          const element = unplaced();
          element.timeline = value as unknown as KhattTimeline['timeline'];
          stage().append(element);
          await element.ready;
          expect(element.matches(':state(error)')).to.be.true;
          expect(element.timeline.events).to.be.empty;
        });
        expect(complaints).to.be.empty;
      });
    }

    it('says that a story without events has none', async () => {
      const element = await timeline({khatt: 1, lang: 'ar', events: []});
      expect(text(find(element, '.story'))).to.include('لا أحداث في هذا الخط الزمني بعد.');
      expect(has(element, '[part~=controls]')).to.be.false;
    });

    it('tries again when asked, shows the story, and keeps the focus in the timeline', async () => {
      let tries = 0;
      undo = answer({'/a.json': () => (++tries === 1 ? new Response('', {status: 503}) : json(threeEvents))});
      const element = await timeline(undefined, {src: '/a.json'});
      expect(message(element)).to.include('503');
      const button = find(element, '[data-action=retry]');
      expect(text(button)).to.equal('أعد المحاولة');
      button.focus();
      await press('Enter');
      await until(() => ids(element).length === 3);
      await element.ready;
      await until(() => focusedId(element) === 'first');
      expect(element.matches(':state(error)')).to.be.false;
      expect(element.problems).to.be.empty;
      expect(has(element, '[data-action=retry]')).to.be.false;
    });

    it('stays at the button when the second try fails too', async () => {
      let tries = 0;
      undo = answer({
        '/a.json': () => {
          tries += 1;
          return new Response('', {status: 503});
        },
      });
      const element = await timeline(undefined, {src: '/a.json'});
      await click(find(element, '[data-action=retry]'));
      await until(() => tries === 2);
      await element.ready;
      await until(() => focused(element)?.matches('[data-action=retry]'));
    });

    it('is said no more once what failed is taken away', async () => {
      const element = await sample('none-such');
      expect(text(find(element, '[role=status]'))).to.equal('تعذّر تحميل الخط الزمني.');
      element.removeAttribute('src');
      await element.ready;
      expect(text(find(element, '[role=status]'))).to.equal('');
      expect(has(element, '[part~=problems]')).to.be.false;
      element.timeline = [] as never;
      await element.ready;
      expect(text(find(element, '[role=status]'))).to.equal('تعذّر تحميل الخط الزمني.');
      element.timeline = undefined;
      await element.ready;
      expect(text(find(element, '[role=status]'))).to.equal('');
    });

    it('leaves the story of before for a message when the next one fails', async () => {
      const element = await timeline(threeEvents);
      element.src = '/data/none-such.json';
      await element.ready;
      expect(has(element, '[part~=plot]')).to.be.false;
      expect(message(element)).to.include('404');
      element.timeline = threeEvents as unknown as KhattTimeline['timeline'];
      await element.ready;
      expect(ids(element)).to.have.length(3);
    });
  });

  describe('with some of the events', () => {
    it('draws the good ones, counts the others in a line, and lists them on request', async () => {
      const event = next<KhattProblemEvent>(document, 'khatt-problem');
      const element = await sample('bad-rows');
      expect((await event).target).to.equal(element);
      expect(ids(element)).to.deep.equal([
        'sputnik',
        'gagarin',
        'apollo-11',
        'no-group',
        'apollo-11-2',
        'bad-link',
        'webb',
      ]);
      expect(told(element)).to.include.members([
        'error date-month month-13',
        'error date-day february-31',
        'error field-missing no-title',
        'error date-end-before-start backwards',
        'error date-empty empty-date',
        'warning id-dangling no-group',
        'warning id-duplicate apollo-11-2',
        'warning url-refused bad-link',
      ]);
      const details = find(element, 'details[part~=problems]');
      expect(details.querySelector('summary')?.checkVisibility()).to.be.true;
      expect(text(find(element, 'details summary'))).to.include('5 أحداث لم تُرسم لخلل في بياناتها.');
      expect(find(element, 'details li').checkVisibility()).to.be.false;
      find(element, 'summary').focus();
      await press('Enter');
      const rows = findAll(element, 'details li');
      expect(rows.every(row => row.checkVisibility())).to.be.true;
      expect(rows).to.have.length(element.problems.length);
      expect(text(details)).to.include('الشهر رقم 13').and.include('اكتب شهرًا من 01 إلى 12.');
    });

    it('moves no date: month 13 and 29 February 2023 are left out, not drawn elsewhere', async () => {
      const complaints = await complaintsDuring(async () => {
        const element = await timeline({
          khatt: 1,
          lang: 'ar',
          events: [
            {id: 'ok', date: '2023-02-28', title: 'سليم'},
            {id: 'a', date: '2022-13-01', title: 'شهر'},
            {id: 'b', date: '2023-02-29', title: 'يوم'},
          ],
        });
        expect(ids(element)).to.deep.equal(['ok']);
        expect(told(element)).to.deep.equal(['error date-month a', 'error date-day b']);
        expect(text(find(element, 'summary'))).to.include('حدثان لم يُرسما');
      });
      expect(complaints).to.be.empty;
    });

    it('survives wrong types wherever they may stand', async () => {
      const complaints = await complaintsDuring(async () => {
        const element = await timeline({
          khatt: '1',
          title: 7,
          lang: ['ar'],
          timeZone: 'Mars/Olympus',
          groups: {},
          eras: 'none',
          source: [],
          presentation: {spacing: 'wild', layout: 3, numerals: {}, months: []},
          events: [
            null,
            3,
            'نص',
            [],
            {date: 2022, title: 'عدد'},
            {date: '2022', title: ['قائمة']},
            {
              id: 'good',
              date: '2022',
              title: 'سليم',
              text: {},
              group: 5,
              links: 'x',
              media: [],
              weight: 'heavy',
              status: 'maybe',
              quote: 1,
            },
          ],
        });
        expect(ids(element)).to.deep.equal(['good']);
        expect(text(find(element, 'summary'))).to.include('6 أحداث');
      });
      expect(complaints).to.be.empty;
    });

    it('survives a title of 5 MB of the whole, though it is one word, and shows its beginning', async () => {
      const complaints = await complaintsDuring(async () => {
        const element = await timeline({
          khatt: 1,
          lang: 'ar',
          title: 'م'.repeat(5_000_000),
          events: [{id: 'short', date: '2022-02-01', title: 'قصير'}],
        });
        expect(ids(element)).to.deep.equal(['short']);
        expect(element.problems.map(({code, field}) => [code, field])).to.deep.equal([['field-too-long', 'title']]);
        expect(element.problems[0]?.message).to.match(/^العنوان: عدد الحروف/);
        expect(text(find(element, '[part~=header]')).length).to.be.below(1000);
      });
      expect(complaints).to.be.empty;
    });

    it('survives a title of 5 MB, and shows its beginning', async () => {
      const title = 'كلمة '.repeat(1_048_576);
      const complaints = await complaintsDuring(async () => {
        const element = await timeline({
          khatt: 1,
          lang: 'ar',
          events: [
            {id: 'long', date: '2022-01-01', title},
            {id: 'short', date: '2022-02-01', title: 'قصير'},
          ],
        });
        expect(ids(element)).to.deep.equal(['long', 'short']);
        expect(told(element)).to.deep.equal(['warning field-too-long long']);
        const shown = text(find(element, '[data-id=long] [part~=title]'));
        expect(shown.length).to.be.below(1000);
        expect(shown).to.match(/^كلمة كلمة/);
        element.selected = 'long';
        await element.ready;
        expect(text(find(element, '[part~=card]')).length).to.be.below(2000);
      });
      expect(complaints).to.be.empty;
    });

    const megabytes = 'كلمة '.repeat(1_048_576);
    const first = {id: 'first', date: '2022-01-01', title: 'الأول'};
    const second = {id: 'second', date: '2022-02-01', title: 'الثاني'};
    const texts: Readonly<Record<string, Partial<TimelineDocument>>> = {
      description: {description: megabytes},
      'date in its author’s words': {events: [{...first, displayDate: megabytes}]},
      'name of a group': {
        groups: [
          {id: 'a', label: megabytes},
          {id: 'b', label: 'ب'},
        ],
        events: [
          {...first, group: 'a'},
          {...second, group: 'b'},
        ],
      },
      'name of an era': {eras: [{date: '2022', label: megabytes}]},
      text: {events: [{...first, text: megabytes}]},
      place: {events: [{...first, place: megabytes}]},
    };
    for (const [what, document] of Object.entries(texts))
      it(`survives 5 MB of the ${what}, and shows its beginning`, async () => {
        const complaints = await complaintsDuring(async () => {
          const element = await timeline({khatt: 1, lang: 'ar', events: [first, second], ...document});
          expect(ids(element)).to.include('first');
          expect(element.problems.map(({code}) => code)).to.deep.equal(['field-too-long']);
          element.selected = 'first';
          await element.ready;
          expect(element.renderRoot.textContent?.length).to.be.below(200_000);
        });
        expect(complaints).to.be.empty;
      });

    it('says in the line that is seen what is wrong with the whole story, and not that there is a note', async () => {
      const events = {first: {date: '2019', title: 'الأول'}, second: {date: '2020', title: 'الثاني'}};
      const element = await timeline({khatt: 1, lang: 'ar', events});
      const line = text(find(element, '[part=problems] summary'));
      expect(line).to.contain('هنا كائن، والمطلوب قائمة الأحداث.');
      expect(line).not.to.contain('ملاحظة');
      expect(text(find(element, '[part=problems] .remedy'))).to.contain('"id"');
    });

    it('misses the title of an event that has nothing but marks that are not seen', async () => {
      const element = await timeline({
        khatt: 1,
        lang: 'ar',
        events: [
          {id: 'a', date: '2022-01-01', title: '\u200f\u00ad'},
          {id: 'b', date: '2022-02-01', title: 'مرئي'},
        ],
      });
      expect(ids(element)).to.deep.equal(['b']);
      expect(told(element)).to.deep.equal(['error field-missing a']);
    });

    it('says its problems in another language when the page turns to it', async () => {
      const element = await sample('bad-rows');
      element.lang = 'en';
      await element.updateComplete;
      await element.ready;
      const english = text(find(element, 'details[part~=problems]'));
      expect(english).to.match(/month 13/i);
      expect(english).not.to.match(/الشهر رقم/);
      expect(element.problems[0]?.message).to.match(/month 13/i);
    });

    it("words its problems in the story's language where the page names none", async () => {
      document.documentElement.removeAttribute('lang');
      const element = await sample('bad-rows');
      expect(element.problems[0]?.message).to.match(/الشهر رقم/);
    });
  });

  it('throws nothing when it is selected and taken out of the page at once', async () => {
    const complaints = await complaintsDuring(async () => {
      const element = await timeline(threeEvents);
      element.selected = 'second';
      element.remove();
      await element.ready;
      element.selected = 'third';
      await element.ready;
    });
    expect(complaints).to.be.empty;
  });
});
