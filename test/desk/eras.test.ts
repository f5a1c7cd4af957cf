import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {documentOf} from '../../src/core/desk/draft.ts';
import type {KhattDesk} from '../../src/desk.ts';
import type {KhattTimeline} from '../../src/element/khatt-timeline.ts';
import {clearDesks, desk, inPart, part, settled, sixEvents, until} from '../support/desk-fixture.ts';
import {click, focusPage, press, type} from '../support/input.ts';

const eras = (element: KhattDesk): unknown => documentOf(element.store.draft)['eras'];
const row = (index: number): string => `[data-era="${index}"]`;

async function unfolded(more: object = {}): Promise<KhattDesk> {
  const element = await desk({...sixEvents, ...more}, {width: 1400});
  const fold = element.renderRoot.querySelector('khatt-desk-fold:has(khatt-desk-eras)');
  await click(fold?.shadowRoot?.querySelector('summary') as HTMLElement);
  await until(() => part(element, 'eras').renderRoot?.querySelector('li'));
  await settled(element);
  return element;
}

describe('The desk’s eras', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1400, height: 900});
  });
  afterEach(clearDesks);

  it('are typed as people write dates, shown as they are understood, and drawn behind the events', async () => {
    const element = await unfolded();
    await click(inPart(element, 'eras', `${row(0)} .name`));
    await type('الجائحة');
    await press('Tab');
    await type('بين 2020 و2021');
    await settled(element);
    expect(inPart(element, 'eras', `${row(0)} .told`).textContent)
      .to.include('2020')
      .and.include('2021');
    await press('Tab');
    await settled(element);
    expect(eras(element)).to.deep.equal([{label: 'الجائحة', date: '2020/2021'}]);
    const timeline = inPart<KhattTimeline>(element, 'preview', 'khatt-timeline');
    await until(() => timeline.timeline?.eras?.[0]?.label === 'الجائحة');
    for (let i = 0; i < 2; i++) await element.store.undo();
    expect(eras(element)).to.equal(undefined);
  });

  it('change places and are deleted by buttons that say whose they are, and undo brings them back', async () => {
    const two = [
      {date: '2020', label: 'الأولى'},
      {date: '2021', label: 'الثانية'},
    ];
    const element = await unfolded({eras: two});
    await click(inPart(element, 'eras', `${row(1)} [data-move="-1"]`));
    await settled(element);
    expect(eras(element)).to.deep.equal(two.toReversed());
    expect(part(element, 'eras').renderRoot.activeElement?.closest('li')?.querySelector('input')?.value).to.equal(
      'الثانية',
    );
    expect(inPart(element, 'eras', `${row(0)} [data-remove]`).getAttribute('aria-label')).to.equal('احذف الثانية');
    await click(inPart(element, 'eras', `${row(0)} [data-remove]`));
    await settled(element);
    expect(eras(element)).to.deep.equal([two[0]]);
    element.store.undo();
    element.store.undo();
    expect(eras(element)).to.deep.equal(two);
  });

  it('are led to by their problems, and say there what is wrong', async () => {
    const element = await desk({...sixEvents, eras: [{date: '2021-13', label: 'خطأ'}]}, {width: 1400});
    const problem = [...part(element, 'problems').renderRoot.querySelectorAll('li button')].find(each =>
      each.textContent?.includes('الحقبة'),
    );
    await click(problem as HTMLElement);
    await until(() => part(element, 'eras').renderRoot?.activeElement?.matches('.date'));
    const told = inPart(element, 'eras', row(0)).textContent ?? '';
    expect(told.split('الشهر رقم 13'), 'once').to.have.lengthOf(2);
    expect(told).to.include('اكتب شهرًا من 01 إلى 12.');
  });
});
