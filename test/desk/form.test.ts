import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {
  cell,
  clearDesks,
  desk,
  editor,
  events,
  inPart,
  part,
  said,
  settled,
  shown,
  sixEvents,
  until,
} from '../support/desk-fixture.ts';
import {click, focusPage, press, type} from '../support/input.ts';

const field = <E extends HTMLElement = HTMLInputElement>(element: Awaited<ReturnType<typeof desk>>, id: string): E =>
  inPart<E>(element, 'form', `#${id}`);

describe('The form of an event', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1300, height: 1000});
  });
  afterEach(clearDesks);

  it('and the table are both always true', async () => {
    const element = await desk(sixEvents, {height: 950});
    await click(cell(element, 1, 'title'));
    expect(field(element, 'title').value).to.equal('لقاء');
    await click(field(element, 'title'));
    await press('End');
    await type(' في دوشنبه');
    await settled(element);
    expect(shown(element, 1, 'title')).to.equal('لقاء في دوشنبه');
    await click(cell(element, 1, 'title'));
    await type('قمة');
    await settled(element);
    expect(field(element, 'title').value).to.equal('قمة');
  });

  it('takes what was typed into one field back at once', async () => {
    const element = await desk(sixEvents, {height: 950});
    await click(cell(element, 0, 'place'));
    await click(field(element, 'place'));
    await type('موسكو');
    await press('Tab');
    await press('Control+z');
    await settled(element);
    expect(events(element)[0]).not.to.have.property('place');
    expect(element.store.canUndo).to.equal(false);
    expect(field(element, 'place').value).to.equal('');
  });

  it('makes no group of half a name', async () => {
    const element = await desk(sixEvents, {height: 950});
    await click(cell(element, 0, 'title'));
    await click(field(element, 'group'));
    await type('روسيا');
    expect(element.store.draft.head['groups']).to.have.lengthOf(1);
    await press('Tab');
    await settled(element);
    expect(element.store.draft.head['groups']).to.deep.include({id: 'روسيا', label: 'روسيا'});
    expect(shown(element, 0, 'group')).to.equal('روسيا');
  });

  it('says below the date how it is understood, and what is wrong with one that is none', async () => {
    const element = await desk(sixEvents, {height: 950});
    await click(cell(element, 0, 'title'));
    const input = field(element, 'date');
    await click(input);
    input.select();
    await type('30 فبراير 2022');
    await settled(element);
    const more = () => inPart(element, 'form', '#date-more');
    expect(more().querySelector('.fault')?.textContent).to.not.equal('');
    input.select();
    await type('2022-13-01');
    await settled(element);
    expect(more().textContent, 'what to do about it, where no date is near').to.include('اكتب شهرًا من 01 إلى 12.');
    input.select();
    await type('يونيو/حزيران 2022');
    await settled(element);
    expect(more().textContent).to.include('2022-06');
    expect(more().querySelector('khatt-desk-sign')?.shadowRoot?.querySelector('.bar')).to.not.equal(null);
    expect(shown(element, 0, 'date')).to.equal('يونيو/حزيران 2022');
  });

  it('shows the code of a date from left to right, as it is written, and its words from right to left', async () => {
    const element = await desk(sixEvents, {height: 950});
    await click(cell(element, 0, 'title'));
    await click(field(element, 'date'));
    await press('Control+a');
    await type('2019/..');
    await settled(element);
    expect(getComputedStyle(field(element, 'date')).direction).to.equal('ltr');
    expect(getComputedStyle(field(element, 'date')).textAlign).to.equal('right');
    await press('Control+a');
    await type('منذ 2019');
    await settled(element);
    expect(getComputedStyle(field(element, 'date')).direction).to.equal('rtl');
    await press('Escape');
    await click(cell(element, 0, 'date'));
    await type('-0239');
    await settled(element);
    expect(getComputedStyle(editor(element)).direction).to.equal('ltr');
  });

  it('tells a problem at its own field', async () => {
    const element = await desk(
      {khatt: 1, events: [{date: '2019', title: 'أ', media: {alt: 'صورة'}, weight: 9}]},
      {height: 950},
    );
    await until(() => part(element, 'form').renderRoot.querySelector('.problem'));
    const told = (id: string) => field(element, id).closest('.field')?.querySelectorAll('.problem').length;
    expect([told('image'), told('weight'), told('title')]).to.deep.equal([1, 1, 0]);
  });

  it('says what was reckoned from a day of publication that is no longer the story’s, and reckons it anew when asked', async () => {
    const element = await desk(
      {...sixEvents, events: [{date: '2022-10-11', title: 'زيارة', dating: 'derived', phrase: 'الثلاثاء الماضي'}]},
      {height: 950},
    );
    await click(inPart(element, 'form', 'summary'));
    await click(field(element, 'story-source-published'));
    await press('Control+a');
    await type('26 أكتوبر 2022');
    await press('Tab');
    await until(() => said(element).includes('تاريخ واحد محسوب من يوم النشر السابق.'));
    expect(events(element)[0]?.['date'], 'never by itself').to.equal('2022-10-11');
    await click(element.renderRoot.querySelector('[data-notice-action]') as HTMLElement);
    expect(events(element)[0]?.['date']).to.equal('2022-10-25');
    element.store.undo();
    expect(events(element)[0]?.['date']).to.equal('2022-10-11');
  });

  it('says of what a program has drafted that nobody has checked it, until someone says so, for one row or several', async () => {
    const drafted = sixEvents.events.map(event => ({...event, draft: true}));
    const element = await desk({...sixEvents, events: drafted}, {height: 950});
    const drafts = () => events(element).map(event => event['draft'] === true);
    const button = () => part(element, 'form').renderRoot.querySelector<HTMLElement>('[data-action=checked]');
    await click(cell(element, 1, 'title'));
    await click(button() as HTMLElement);
    expect(drafts()).to.deep.equal([true, false, true]);
    await settled(element);
    expect(button()).to.equal(null);
    await click(cell(element, 0, 'title'));
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await settled(element);
    button()?.focus();
    await press('Enter');
    await settled(element);
    expect(drafts()).to.deep.equal([false, false, false]);
    expect(part(element, 'form').renderRoot.activeElement?.id).to.equal('title');
    element.store.undo();
    expect(drafts()).to.deep.equal([true, false, true]);
  });
});
