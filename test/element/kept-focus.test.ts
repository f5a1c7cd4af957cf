import {expect} from 'chai';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  clear,
  find,
  focused,
  focusedId,
  freshPage,
  has,
  isOpen,
  mark,
  sample,
  threeEvents,
  timeline,
  until,
} from '../support/fixture.ts';
import {click, focusPage, press} from '../support/input.ts';

describe('the focus', () => {
  before(focusPage);
  afterEach(clear);

  const resize = async (element: KhattTimeline, width: number): Promise<void> => {
    const layout = width < 500 ? 'vertical' : 'horizontal';
    (element.parentElement as HTMLElement).style.inlineSize = `${width}px`;
    await until(() => has(element, `.story.${layout}`));
    await element.ready;
  };
  const tell = async (element: KhattTimeline, events: readonly object[]): Promise<void> => {
    element.timeline = {...threeEvents, events} as unknown as KhattTimeline['timeline'];
    await element.ready;
  };

  it('stays on the event where the axis turns into a list, and back', async () => {
    const element = await timeline(threeEvents);
    mark(element, 'second').focus();
    await resize(element, 320);
    expect(focusedId(element)).to.equal('second');
    await resize(element, 1000);
    expect(focusedId(element)).to.equal('second');
  });

  it('stays in the card there, which Escape then closes', async () => {
    const element = await timeline(threeEvents);
    mark(element, 'second').focus();
    await press('Enter');
    await until(() => focused(element)?.matches('.card-body'));
    for (const width of [320, 1000]) {
      await resize(element, width);
      expect(focused(element)).to.equal(find(element, '.card-body'));
    }
    await press('Escape');
    await element.ready;
    expect(element.selected).to.equal('');
    expect(focusedId(element)).to.equal('second');
  });

  it('stays on the event where another story has others before it', async () => {
    const element = await timeline(threeEvents);
    mark(element, 'third').focus();
    await tell(element, [{id: 'new', date: '1990', title: 'Before them all'}, ...threeEvents.events]);
    expect(focusedId(element)).to.equal('third');
  });

  it('goes to an event of the story where the one that had it is gone', async () => {
    const element = await timeline(threeEvents);
    mark(element, 'third').focus();
    await tell(element, threeEvents.events.slice(0, 2));
    expect(focusedId(element)).to.equal('first');
  });

  it('goes to an event in view where the one whose card had it has left it', async () => {
    const element = await sample('gulf-moscow', {}, 1200);
    mark(element, 'dushanbe').focus();
    await press('Enter');
    await until(() => focused(element)?.matches('.card-body'));
    await element.zoomTo('2022-10-10/2022-10-14');
    await until(() => focusedId(element) === 'mbz');
    await element.zoomToFit();
    await until(() => isOpen(element, 'card'));
    expect(focusedId(element)).to.equal('mbz');
  });

  it('is not taken from elsewhere in the page', async () => {
    const element = await timeline(threeEvents);
    const field = document.body.appendChild(document.createElement('input'));
    mark(element, 'third').focus();
    field.focus();
    await resize(element, 320);
    expect(document.activeElement).to.equal(field);
    mark(element, 'third').focus();
    mark(element, 'third').blur();
    await tell(element, threeEvents.events.slice(0, 2));
    expect(document.activeElement).to.equal(document.body);
    field.remove();
  });

  it('is not taken from the page around a frame', async () => {
    const field = document.createElement('input');
    document.body.prepend(field);
    const page = await freshPage();
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    const element = page.body.appendChild(page.createElement('khatt-timeline'));
    element.timeline = structuredClone(threeEvents) as unknown as KhattTimeline['timeline'];
    await element.ready;
    frame.focus();
    mark(element, 'second').focus();
    await press('Enter');
    await until(() => focused(element)?.matches('.card-body'));
    await click(field);
    await until(() => document.activeElement === field);
    frame.style.inlineSize = '320px';
    await until(() => has(element, '.story.vertical'));
    await element.ready;
    await press('a');
    expect(field.value).to.equal('a');
    field.remove();
  });
});
