import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {documentOf} from '../../src/core/desk/draft.ts';
import type {KhattDesk} from '../../src/desk.ts';
import {clearDesks, desk, inPart, settled, sixEvents} from '../support/desk-fixture.ts';
import {click, focusPage} from '../support/input.ts';

async function styled(more: object = {}): Promise<KhattDesk> {
  const element = await desk({...sixEvents, ...more}, {width: 1400});
  await element.showStyle();
  await settled(element);
  return element;
}

async function choose(element: KhattDesk, selector: string, value: string): Promise<void> {
  const select = inPart<HTMLSelectElement>(element, 'style', selector);
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await settled(element);
}

describe('The style panel', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1400, height: 900});
  });
  afterEach(clearDesks);

  it('sets how the story looks in its document, and undo takes it back', async () => {
    const element = await styled();
    const before = JSON.stringify(documentOf(element.store.draft));
    await choose(element, '[data-look=spacing]', 'equal');
    await choose(element, '[data-look=calendar]', 'gregory islamic-umalqura');
    await click(inPart(element, 'style', '[data-look=lanes]'));
    await settled(element);
    expect(documentOf(element.store.draft)['presentation']).to.deep.equal({
      spacing: 'equal',
      calendar: 'gregory islamic-umalqura',
      lanes: true,
    });
    for (let i = 0; i < 3; i++) element.store.undo();
    await settled(element);
    expect(JSON.stringify(documentOf(element.store.draft))).to.equal(before);
    expect(inPart<HTMLSelectElement>(element, 'style', '[data-look=spacing]').value).to.equal('auto');
    expect(inPart<HTMLInputElement>(element, 'style', '[data-look=lanes]').checked).to.equal(false);
  });

  it('takes the shades that a colour passes through while it is chosen for one step', async () => {
    const element = await styled();
    const input = inPart<HTMLInputElement>(element, 'style', '[data-group=qatar] input[type=color]');
    for (const color of ['#ffee99', '#ffee88', '#ffee77']) {
      input.value = color;
      input.dispatchEvent(new Event('input', {bubbles: true}));
    }
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await settled(element);
    expect(inPart(element, 'style', '[data-group=qatar] .told').textContent).to.include('درجة أغمق');
    element.store.undo();
    await settled(element);
    expect(documentOf(element.store.draft)['groups']).to.deep.equal(sixEvents.groups);
  });

  it('orders groups', async () => {
    const groups = [
      {id: 'qatar', label: 'قطر'},
      {id: 'russia', label: 'روسيا'},
    ];
    const element = await styled({groups});
    await click(inPart(element, 'style', '[data-group=russia] [data-move="-1"]'));
    await settled(element);
    expect(documentOf(element.store.draft)['groups']).to.deep.equal(groups.toReversed());
  });

  it('keeps a value that it does not offer', async () => {
    const element = await styled({presentation: {numerals: 'deva'}});
    expect(inPart<HTMLSelectElement>(element, 'style', '[data-look=numerals]').value).to.equal('deva');
  });
});
