import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {
  clearDesks,
  desk,
  events,
  inPart,
  part,
  paste,
  said,
  settled,
  shown,
  sixEvents,
  until,
} from '../support/desk-fixture.ts';
import {click, dropFiles, focusPage, type} from '../support/input.ts';

const article = `التقى الرئيس الروسي أمير قطر في دوشنبه عام 2019. وزار رئيس الإمارات روسيا يوم الثلاثاء.
ومن المقرر أن يلتقي الرئيس الروسي أمير قطر في كازاخستان الخميس.`;

/** Puts a text into the box, as a paste does. */
async function fillBox(element: Awaited<ReturnType<typeof desk>>, text: string, published = '') {
  const box = inPart<HTMLTextAreaElement>(element, 'begin', '#text');
  box.value = text;
  box.dispatchEvent(new InputEvent('input', {bubbles: true}));
  const day = inPart<HTMLInputElement>(element, 'begin', '#published');
  day.value = published;
  day.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await settled(element);
}

describe('Beginning at the desk', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1300, height: 900});
  });
  afterEach(clearDesks);

  it('makes draft events of an article, reckoned from the day that was typed, and keeps the article', async () => {
    const element = await desk();
    await fillBox(element, article, '12 أكتوبر 2022');
    await click(inPart(element, 'begin', '[data-way=text]'));
    await until(() => events(element).length);
    expect(events(element).map(({date, status}) => [date, status])).to.deep.equal([
      ['2019', undefined],
      ['2022-10-11', undefined],
      ['2022-10-13', 'planned'],
    ]);
    expect(element.store.draft.article).to.equal(article);
    await settled(element);
    expect(said(element)).to.equal('قُرئت 3 أحداث.');
  });

  it('asks for the day of publication where what was typed is none', async () => {
    const element = await desk();
    await fillBox(element, article, 'أكتوبر');
    expect(part(element, 'begin').renderRoot.textContent).to.include('اكتب يوم النشر');
    await click(inPart(element, 'begin', '[data-way=text]'));
    await settled(element);
    expect(events(element)).to.be.empty;
  });

  it('takes what can be typed for a date from pasted cells with headers, too', async () => {
    const element = await desk();
    element.store.today = '2022-10-12';
    const cells = 'العنوان\tالتاريخ\nزيارة\tالثلاثاء الماضي\nقرار\tنحو 1890\nغرة\t31 فبراير 2022';
    paste(inPart(element, 'begin', '#text'), {'text/plain': cells});
    await until(() => events(element).length);
    await settled(element);
    expect(events(element)).to.deep.equal([
      {title: 'زيارة', date: '2022-10-11', dating: 'derived', phrase: 'الثلاثاء الماضي'},
      {title: 'قرار', date: '1890~'},
      {title: 'غرة', date: '31 فبراير 2022'},
    ]);
    expect(part(element, 'problems').renderRoot.textContent).to.match(/31 فبراير.*اكتب 28/s);
  });

  it('takes cells of a spreadsheet by their headers, and says at once what was not understood', async () => {
    const element = await desk();
    const cells = 'العنوان\tالتاريخ\tالحالة\nلقاء\t2019\tحدث\nزيارة\tيوم ما\t\nجولة\t2022-13-01\tمقرر\n\t2020\t';
    paste(inPart(element, 'begin', '#text'), {'text/plain': cells});
    await until(() => events(element).length);
    await settled(element);
    expect(events(element)).to.deep.equal([
      {title: 'لقاء', date: '2019', status: 'happened'},
      {title: 'زيارة', date: 'يوم ما'},
      {title: 'جولة', date: '2022-13-01', status: 'planned'},
      {date: '2020'},
    ]);
    expect(said(element)).to.equal('قُرئت 4 أحداث. 3 مشكلات تحتاج إلى نظرك.');
    const problems = part(element, 'problems').renderRoot.querySelectorAll<HTMLElement>('li button');
    expect(problems).to.have.lengthOf(3);
    await click(problems[1] as HTMLElement);
    await settled(element);
    const focused = part(element, 'table').renderRoot.activeElement as HTMLElement;
    expect([focused.dataset['field'], focused.closest<HTMLElement>('[data-key]')?.dataset['key']]).to.deep.equal([
      'date',
      '3',
    ]);
    expect(focused.getAttribute('aria-invalid')).to.equal('true');
  });

  it('says how cells were read that could be read otherwise, and what they hold that has no place or no value', async () => {
    const element = await desk();
    const rows = ['العنوان\tالتاريخ\tالمجموعة\t', 'أ\t12/10/2022\t#REF!\tهامش', 'ب\t11/10/2022\t\t', '#N/A\t2019\t\t'];
    paste(inPart(element, 'begin', '#text'), {'text/plain': rows.join('\n')});
    await until(() => events(element).length);
    await settled(element);
    const told = said(element).replace(/[\u2066-\u2069]/g, '');
    expect(told).to.include('قُرئ «12/10/2022» واليوم قبل الشهر').and.to.include('وكذلك في صفوف بعده، عددها 1.');
    expect(told).to.not.include('11/10/2022');
    expect(told).to.include('العمود «المجموعة»: «#REF!» خطأ').and.to.include('الصف 4، العمود «العنوان»: «#N/A» خطأ');
    expect(told).to.include('أشياء لا مكان لها هنا، وقد تُركت: D2');
    expect(events(element).map(event => event['group'])).to.deep.equal([undefined, undefined, undefined]);
  });

  it('says what a file of JSON has twice, of which one is lost', async () => {
    const element = await desk();
    const transfer = new DataTransfer();
    const text = '{"khatt": 1, "events": [{"date": "2019", "title": "أول", "title": "ثان"}]}';
    transfer.items.add(new File([text], 'story.json'));
    element.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
    await until(() => events(element).length);
    await settled(element);
    expect(said(element).replace(/[\u2066-\u2069]/g, '')).to.include('فضاع «أول» (في السطر 1)، وأُخذ «ثان»');
  });

  it('opens a file as it is, faults included, so that they can be put right', async () => {
    const element = await desk();
    const document = {
      khatt: 1,
      ours: {a: 1},
      events: [
        {date: '31/2', title: 'أ', own: 1},
        {date: '2019', title: 'ب'},
      ],
    };
    const transfer = new DataTransfer();
    transfer.items.add(new File([JSON.stringify(document)], 'story.json'));
    element.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
    await until(() => events(element).length);
    await settled(element);
    expect(events(element)).to.deep.equal(document.events);
    expect(element.store.draft.head['ours']).to.deep.equal({a: 1});
    expect(said(element)).to.include('مشكلة واحدة');
    expect(shown(element, 0, 'date')).to.equal('31/2');
  });

  it('lays nothing over another in a low window, though there is a problem to tell of', async () => {
    const element = await desk(
      {...sixEvents, events: [...sixEvents.events, {date: '2022-00-10', title: 'ب'}]},
      {
        width: 1200,
        height: 560,
      },
    );
    await until(() => part(element, 'problems').renderRoot.querySelector('li'));
    const below = inPart(element, 'table', '.keys').getBoundingClientRect();
    const problems = part(element, 'problems').getBoundingClientRect();
    expect(problems.height).to.be.above(0);
    expect(problems.top).to.be.at.least(below.bottom);
  });

  it('puts an article that is dropped as a file into the box, and asks for its day', async () => {
    const element = await desk();
    await dropFiles(element, {'article.txt': article});
    const box = () => inPart<HTMLTextAreaElement>(element, 'begin', '#text');
    await until(() => box().value);
    expect(box().value).to.equal(article);
    expect(part(element, 'begin').renderRoot.activeElement?.id).to.equal('published');
    await type('12 أكتوبر 2022');
    await click(inPart(element, 'begin', '[data-way=text]'));
    await until(() => events(element).length);
    expect(element.store.draft.article).to.equal(article);

    const former = element.store.draft;
    await dropFiles(element, {'another.txt': `${article} وفي عام 2020 توقفت.`});
    await until(() => element.renderRoot.querySelector('khatt-desk-begin'));
    await until(() => box().value.includes('2020'));
    await click(element.renderRoot.querySelector('[data-notice-action]') as HTMLElement);
    expect(element.store.draft, 'the way back').to.equal(former);
  });

  it('puts it beside the events of a story that has no article', async () => {
    const element = await desk(sixEvents);
    await dropFiles(element, {'article.txt': article});
    await until(() => element.store.draft.article);
    await settled(element);
    expect(part(element, 'article').renderRoot.querySelectorAll('[data-mark]')).to.have.length(3);
    expect(events(element)).to.have.length(3);
  });

  it('says what a file is that it cannot read', async () => {
    const element = await desk();
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{"khatt": 1, "events": ['], 'cut.json'));
    element.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
    await until(() => said(element));
    expect(said(element)).to.include('cut.json');
  });

  it('begins with an example, and with an empty table', async () => {
    const element = await desk();
    element.example = {khatt: 1, title: 'مثال', events: [{date: '2019', title: 'أ'}]};
    await settled(element);
    await click(inPart(element, 'begin', '[data-way=example]'));
    await until(() => events(element).length);
    expect(events(element)).to.deep.equal([{date: '2019', title: 'أ'}]);
    await clearDesks();
    const other = await desk();
    await click(inPart(other, 'begin', '[data-way=nothing]'));
    await until(() => other.renderRoot.querySelector('khatt-desk-table'));
    await settled(other);
    expect(part(other, 'table').renderRoot.activeElement?.getAttribute('role')).to.equal('gridcell');
  });

  it('waits for an article where the title was written first, and keeps that title', async () => {
    const element = await desk();
    await click(element.renderRoot.querySelector('.name') as HTMLElement);
    await type('عنوان كُتب أولًا');
    await settled(element);
    await fillBox(element, article, '12 أكتوبر 2022');
    await click(inPart(element, 'begin', '[data-way=text]'));
    await until(() => events(element).length);
    expect(element.store.draft.head['title']).to.equal('عنوان كُتب أولًا');
    expect(element.store.draft.head['source']).to.deep.equal({published: '2022-10-12'});
  });

  it('takes an article for a new draft as for the first', async () => {
    const element = await desk(sixEvents);
    await click(element.renderRoot.querySelector('[data-action=drafts]') as HTMLElement);
    await until(() => part(element, 'drafts').renderRoot?.querySelector('dialog[open]'));
    await click(inPart(element, 'drafts', '[data-draft=new]'));
    await settled(element);
    await fillBox(element, article, '12 أكتوبر 2022');
    await click(inPart(element, 'begin', '[data-way=text]'));
    await until(() => events(element).length === 3);
    await click(element.renderRoot.querySelector('[data-action=drafts]') as HTMLElement);
    await until(() => part(element, 'drafts').renderRoot.querySelector('dialog[open]'));
    await click(inPart(element, 'drafts', '[data-draft=new]'));
    await settled(element);
    await click(inPart(element, 'begin', '[data-way=nothing]'));
    await until(() => element.renderRoot.querySelector('khatt-desk-table'));
    expect(element.renderRoot.querySelector('khatt-desk-begin')).to.equal(null);
  });
});
