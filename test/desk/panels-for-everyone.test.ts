import {setViewport} from '@web/test-runner-commands';
import axe from 'axe-core';
import {expect} from 'chai';
import story from '../../data/gulf-moscow.json' with {type: 'json'};
import {openDraft} from '../../src/core/desk/draft.ts';
import type {KhattDesk} from '../../src/desk.ts';
import {clearDesks, desk, inPart, part, settled, until} from '../support/desk-fixture.ts';
import {click, emulate, focusPage, letGo} from '../support/input.ts';

const article = `زار رئيس الإمارات روسيا الثلاثاء. ويلتقي الرئيس الروسي أمير قطر الخميس.
وكانا قد التقيا عام 2019، ثم لم يلتقيا قريبًا.`;

async function faults(element: KhattDesk): Promise<string> {
  const {violations} = await axe.run(element, {
    runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
    // The page's own, which is the test runner's.
    rules: {region: {enabled: false}, 'landmark-banner-is-top-level': {enabled: false}},
    resultTypes: ['violations'],
  });
  return violations
    .flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')}\n${failureSummary}`))
    .join('\n\n');
}

describe('The desk’s panels for everyone', () => {
  before(focusPage);
  beforeEach(letGo);
  afterEach(async () => {
    await clearDesks();
    await emulate();
  });

  for (const [lang, dir, scheme] of [
    ['ar', 'rtl', 'light'],
    ['en', 'ltr', 'dark'],
  ] as const) {
    const inLanguage = async (): Promise<KhattDesk> => {
      await setViewport({width: 1440, height: 1000});
      Object.assign(document.documentElement, {lang, dir});
      document.documentElement.style.colorScheme = scheme;
      const element = await desk(undefined, {width: 1400, height: 950});
      element.scripts = {version: '1.0.0', read: async () => ''};
      element.keeper.begin(openDraft(story, article));
      await settled(element);
      return element;
    };

    it(`pass axe in ${lang}, ${scheme}: article, preview, style`, async () => {
      const element = await inLanguage();
      await element.showStyle();
      part(element, 'article').renderRoot.querySelector<HTMLElement>('[data-mark]')?.focus();
      await settled(element);
      expect(await faults(element)).to.equal('');
    });

    it(`pass axe in ${lang}, ${scheme}: publishing`, async () => {
      const element = await inLanguage();
      element.renderRoot.querySelector<HTMLElement>('[data-action=publish]')?.click();
      await until(() =>
        element.renderRoot.querySelector('khatt-desk-publish')?.shadowRoot?.querySelector('dialog[open]'),
      );
      (inPart(element, 'publish', '.check') as HTMLDetailsElement).open = true;
      await settled(element);
      expect(await faults(element)).to.equal('');
    });
  }

  it('need no sideways scrolling at 360 px', async () => {
    await setViewport({width: 360, height: 780});
    const element = await desk(undefined, {width: 360, height: 700});
    element.scripts = {version: '1.0.0', read: async () => ''};
    element.keeper.begin(openDraft(story, article));
    await settled(element);
    for (const tab of ['article', 'preview']) {
      element.renderRoot.querySelector<HTMLElement>(`[data-tab=${tab}]`)?.click();
      await settled(element);
      const pane = element.renderRoot.querySelector(`[data-pane=${tab}]`);
      expect(pane?.scrollWidth, tab).to.be.at.most(pane?.clientWidth ?? 0);
    }
    element.renderRoot.querySelector<HTMLElement>('[data-action=publish]')?.click();
    await until(() =>
      element.renderRoot.querySelector('khatt-desk-publish')?.shadowRoot?.querySelector('dialog[open]'),
    );
    const dialog = inPart(element, 'publish', 'dialog');
    await settled(element);
    expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
    // Seen from so far that no side of it is cut.
    const [place, page] = ['.far', '.page'].map(each => inPart(element, 'publish', each).getBoundingClientRect());
    expect(page?.width).to.be.below(place?.width ?? 0);
  });

  it('open what there is to download below its button, on a phone too', async () => {
    await setViewport({width: 360, height: 780});
    const element = await desk(story, {width: 360, height: 700});
    const button = element.renderRoot.querySelector('[data-action=download]') as HTMLElement;
    await click(button);
    const menu = (element.renderRoot.querySelector('#downloads') as HTMLElement).getBoundingClientRect();
    const {bottom} = button.getBoundingClientRect();
    expect(menu.top - bottom).to.be.within(0, 12);
    expect(menu.left).to.be.at.least(0);
    expect(menu.right).to.be.at.most(360);
  });
});
