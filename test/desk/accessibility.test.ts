import {setViewport} from '@web/test-runner-commands';
import axe from 'axe-core';
import {expect} from 'chai';
import story from '../../data/gulf-moscow.json' with {type: 'json'};
import {cell, clearDesks, desk, events, inPart, part, settled, until} from '../support/desk-fixture.ts';
import {accessibleNodes, click, emulate, focusPage, letGo, press} from '../support/input.ts';

type Desk = Awaited<ReturnType<typeof desk>>;

const faulty = {...story, events: [...story.events, {date: 'يوم ما', title: 'بلا تاريخ', status: 'done', draft: true}]};

async function faults(element: Desk): Promise<string> {
  const {violations, passes} = await axe.run(element, {
    runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
    rules: {
      // The page's own, which is the test runner's.
      region: {enabled: false},
      'landmark-banner-is-top-level': {enabled: false},
    },
    resultTypes: ['violations'],
  });
  expect(passes.length).to.be.above(10);
  return violations
    .flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')}\n${failureSummary}`))
    .join('\n\n');
}

describe('The desk for everyone', () => {
  before(focusPage);
  beforeEach(letGo);
  afterEach(async () => {
    await clearDesks();
    await emulate();
  });

  for (const scheme of ['light', 'dark']) {
    for (const [lang, dir] of [
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ] as const) {
      it(`passes axe in ${lang}, ${scheme}: beginning, table, form, problems, drafts`, async () => {
        await setViewport({width: 1300, height: 1000});
        document.documentElement.lang = lang;
        document.documentElement.dir = dir;
        document.documentElement.style.colorScheme = scheme;
        const element = await desk(undefined, {height: 950});
        expect(await faults(element)).to.equal('');
        element.keeper.begin((await import('../../src/core/desk/draft.ts')).openDraft(faulty));
        await settled(element);
        await click(cell(element, 6, 'date'));
        await press('Enter');
        await settled(element);
        expect(await faults(element)).to.equal('');
        await press('Escape');
        await click(element.renderRoot.querySelector('[data-action=drafts]') as HTMLElement);
        await until(() => part(element, 'drafts').renderRoot?.querySelector('dialog[open]'));
        expect(await faults(element)).to.equal('');
      });
    }
  }

  it('passes axe as cards on a phone, where nothing is wider than the page, and a card opens its form', async () => {
    await setViewport({width: 360, height: 740});
    const element = await desk(faulty, {width: 344, height: 740});
    await until(() => part(element, 'table').renderRoot.querySelector('.card'));
    await settled(element);
    expect(await faults(element)).to.equal('');
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    expect(element.scrollWidth).to.be.at.most(360);
    await click(part(element, 'table').renderRoot.querySelectorAll<HTMLElement>('.card')[3] as HTMLElement);
    await settled(element);
    expect(inPart<HTMLInputElement>(element, 'form', '#title').value).to.equal(story.events[3]?.title);
    expect(part(element, 'form').renderRoot.activeElement?.id).to.equal('title');
    await click(inPart(element, 'table', '[data-tool=insert]'));
    expect(events(element)).to.have.lengthOf(8);
  });

  it('is no longer than its place on a phone: its pane scrolls, and the page does not go on below it', async () => {
    await setViewport({width: 360, height: 740});
    const element = await desk(story, {width: 344, height: 740});
    await until(() => part(element, 'table').renderRoot.querySelector('.card'));
    await settled(element);
    const pane = element.renderRoot.querySelector('.pane.events') as HTMLElement;
    expect(pane.scrollHeight).to.be.above(pane.clientHeight);
    expect(element.scrollHeight).to.equal(element.clientHeight);
  });

  it('gives a screen reader a grid with rows, named columns and what is chosen', async () => {
    await setViewport({width: 1300, height: 1000});
    const element = await desk(story, {height: 950});
    await click(cell(element, 1, 'title'));
    await settled(element);
    const nodes = (await accessibleNodes()).filter(({ignored}) => !ignored);
    const named = (role: string) => nodes.filter(node => node.role?.value === role).map(({name}) => name?.value);
    expect(named('grid')).to.deep.equal(['أحداث القصة']);
    expect(named('columnheader')).to.include.members(['الحدث', 'التاريخ', 'العنوان', 'المصادر']);
    expect(named('rowheader')).to.deep.equal(['1', '2', '3', '4', '5', '6', 'حدث جديد']);
    expect(named('row')).to.have.lengthOf(8);
    const chosen = nodes.filter(
      ({role, properties}) =>
        role?.value === 'gridcell' && properties?.some(({name, value}) => name === 'selected' && value.value === true),
    );
    expect(chosen.map(({name}) => name?.value)).to.deep.equal([story.events[1]?.title]);
  });
});
