import {setViewport} from '@web/test-runner-commands';
import axe from 'axe-core';
import {expect} from 'chai';
import {readTimeline} from '../../src/core/formats/read-timeline.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import '../../src/khatt.ts';
import {
  clear,
  complaintsDuring,
  find,
  findAll,
  findSome,
  focused,
  freshPage,
  has,
  isOpen,
  sample,
  stage,
  text,
  threeEvents,
  timeline,
  unplaced,
  until,
} from '../support/fixture.ts';
import {click, focusPage, press} from '../support/input.ts';

const parse = (svg: string): Element => {
  const {documentElement} = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(documentElement.querySelector('parsererror')).to.equal(null);
  return documentElement;
};
const textsOf = (svg: Element): string =>
  [...svg.querySelectorAll('text')].map(({textContent}) => textContent?.replace(/[\u061c\u200e\u200f]/g, '')).join(' ');

async function refusal(work: Promise<unknown>): Promise<Error> {
  try {
    await work;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was not refused.');
}

/** Pixels of a picture, as many as are asked for. */
async function pixels(png: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(png);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return context?.getImageData(0, 0, bitmap.width, bitmap.height) as ImageData;
}

/** How dark a picture is: what is drawn on white. */
const inkOf = ({data}: ImageData): number => data.reduce((sum, part) => sum + 255 - part, 0);

/** What the page is asked to save, while `work` is done. */
async function savedDuring(work: () => Promise<unknown>): Promise<{name: string; text: string; type: string}[]> {
  const saved: {name: string; blob: Blob}[] = [];
  const blobs = new Map<string, Blob>();
  const {createObjectURL} = URL;
  const {click: press} = HTMLAnchorElement.prototype;
  URL.createObjectURL = blob => {
    const url = createObjectURL(blob);
    blobs.set(url, blob as Blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    saved.push({name: this.download, blob: blobs.get(this.href) as Blob});
  };
  try {
    await work();
    await until(() => saved.length);
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = press;
  }
  return Promise.all(saved.map(async ({name, blob}) => ({name, type: blob.type, text: await blob.text()})));
}

describe('exports', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1280, height: 800});
  });
  afterEach(clear);

  describe('toSVG()', () => {
    it('draws what is in view, with what is around it', async () => {
      const element = await sample('gulf-moscow');
      const svg = parse(await element.toSVG());
      expect(Number(svg.getAttribute('width'))).to.equal(1000 + 48);
      expect(svg.getAttribute('xml:lang')).to.equal('ar');
      expect(svg.querySelectorAll('g > title')).to.have.length(6);
      const all = textsOf(svg);
      for (const title of findSome(element, '[part~=title]')) expect(all).to.include(text(title));
      expect(all)
        .to.include(text(find(element, '.note')))
        .and.include('تقرير إخباري');
    });

    it('draws the whole story anew for a width: an axis, or a list', async () => {
      const element = await sample('gulf-moscow');
      const [wide, narrow] = [await element.toSVG({width: 800}), await element.toSVG({width: 360})].map(parse);
      expect(wide?.getAttribute('width')).to.equal('800');
      expect(narrow?.getAttribute('width')).to.equal('360');
      expect(Number(narrow?.getAttribute('height'))).to.be.above(Number(wide?.getAttribute('height')));
      expect(find(element, '.story').matches('.horizontal'), 'the page keeps its own').to.be.true;
    });

    it("has the page's colours, for a light page and for a dark one", async () => {
      const element = await timeline(threeEvents);
      element.style.setProperty('--khatt-text', 'light-dark(rgb(1 2 3), oklch(100% 0 0))');
      expect(
        parse(await element.toSVG())
          .querySelector('text')
          ?.getAttribute('fill'),
      ).to.equal('#010203');
      const dark = parse(await element.toSVG({scheme: 'dark'}));
      expect(dark.querySelector('text')?.getAttribute('fill')).to.equal('#ffffff');
      expect(dark.querySelector('rect')?.getAttribute('fill')).to.equal('#25262b');
    });

    it('leaves out what the reader has hidden, and what the page does without', async () => {
      const element = await sample('gulf-moscow');
      await click(find(element, '[data-group=russia]'));
      element.withoutLegend = false;
      await element.ready;
      const all = textsOf(parse(await element.toSVG()));
      expect(all).not.to.include('يوشاكوف');
      element.withoutLegend = true;
      await element.ready;
      expect(textsOf(parse(await element.toSVG()))).not.to.include('معروف باليوم');
    });

    it('draws an element that is not shown, and one that has been taken out of the page', async () => {
      const element = await timeline(threeEvents, {hidden: true});
      const svg = parse(await element.toSVG());
      expect(svg.getAttribute('width')).to.equal('960');
      expect(textsOf(svg)).to.include('الأول').and.include('الثاني');
      element.hidden = false;
      await element.ready;
      element.remove();
      expect(textsOf(parse(await element.toSVG({width: 400})))).to.include('الثالث');
    });

    it('holds the fonts of the page on request, those that its words need', async () => {
      const style = document.createElement('style');
      const file = '/node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2';
      style.textContent = [
        `@font-face{font-family:"In Use";src:url("${file}");unicode-range:U+600-6FF}`,
        '@font-face{font-family:"In Use";src:url("/none-such.woff2");unicode-range:U+600-6FF}',
        `@font-face{font-family:"In Use";src:url("${file}");unicode-range:U+4E00-9FFF}`,
        `@font-face{font-family:"Not in Use";src:url("${file}")}`,
      ].join('');
      document.head.append(style);
      try {
        const element = await timeline(threeEvents);
        element.style.fontFamily = '"In Use", sans-serif';
        expect(await element.toSVG()).not.to.include('@font-face');
        const svg = await element.toSVG({embedFonts: true});
        expect(parse(svg).getAttribute('font-family')).to.equal('"In Use", sans-serif');
        const faces = parse(svg).querySelector('style')?.textContent ?? '';
        expect(faces.match(/@font-face/g)).to.have.length(1);
        expect(faces).to.match(/font-family:"In Use";unicode-range:U\+600-6FF;src:url\(data:font\/woff2;base64,/i);
      } finally {
        style.remove();
      }
    });

    it('says plainly what it cannot do', async () => {
      expect((await refusal(unplaced().toSVG())).message).to.match(/into a page first/);
      expect((await refusal((await timeline(undefined)).toSVG())).message).to.match(/no story/);
      const element = await timeline(threeEvents);
      for (const width of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(await refusal(element.toSVG({width}))).to.be.instanceOf(RangeError);
      }
    });
  });

  describe('toPNG()', () => {
    it('draws what toSVG() does, in as many pixels as are asked for', async () => {
      const element = await timeline(threeEvents);
      const svg = parse(await element.toSVG());
      const [width, height] = ['width', 'height'].map(name => Number(svg.getAttribute(name))) as [number, number];
      for (const scale of [1, 2, 3]) {
        const png = await element.toPNG({scale});
        expect(png.type).to.equal('image/png');
        const drawn = await pixels(png);
        expect([drawn.width, drawn.height]).to.deep.equal([width * scale, height * scale]);
        expect([...drawn.data.slice(0, 4)]).to.deep.equal([255, 255, 255, 255]);
        expect(inkOf(drawn)).to.be.above(10_000);
      }
      expect((await pixels(await element.toPNG())).width).to.equal(width * 2);
    });

    it('draws text in a font of the page', async () => {
      const style = document.createElement('style');
      const file = '/node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2';
      style.textContent = `@font-face{font-family:"Page's Own";src:url("${file}")}`;
      document.head.append(style);
      try {
        const story = {khatt: 1, lang: 'ar', events: [{id: 'a', date: '2020', title: 'أ'.repeat(60)}]};
        const element = await timeline(story, {'without-legend': true}, 800);
        const plain = inkOf(await pixels(await element.toPNG({scale: 1})));
        element.style.fontFamily = `"Page's Own", sans-serif`;
        await document.fonts.load(`16px "Page's Own"`, 'أ');
        await element.ready;
        const own = inkOf(await pixels(await element.toPNG({scale: 1})));
        expect(own).not.to.equal(plain);
        expect(own, 'its letters are seen').to.be.above(plain / 2);
      } finally {
        style.remove();
      }
    });

    it('says plainly that a scale is none, or a picture too large', async () => {
      const element = await timeline(threeEvents);
      for (const scale of [0.5, 4, Number.NaN]) {
        expect(await refusal(element.toPNG({scale}))).to.be.instanceOf(RangeError);
      }
      const long = await refusal(element.toPNG({scale: 3, width: 9000}));
      expect(long.message).to.match(/a scale of at most 1\.8\./);
      expect((await refusal(element.toPNG({scale: 1, width: 20000}))).message).to.match(/toSVG/);
    });

    it('says plainly that the policy of the page forbids it', async () => {
      const page = await freshPage();
      const meta = page.createElement('meta');
      meta.httpEquiv = 'Content-Security-Policy';
      meta.content = "img-src 'self'";
      page.head.append(meta);
      const element = page.createElement('khatt-timeline');
      element.timeline = threeEvents as unknown as KhattTimeline['timeline'];
      page.body.append(element);
      await element.ready;
      expect((await refusal(element.toPNG())).message).to.match(
        /content policy \(img-src\) does not allow data: images/,
      );
      expect(await element.toSVG()).to.match(/^<svg /);
    });
  });

  describe('the download menu', () => {
    const button = (element: KhattTimeline): HTMLElement => find(element, '[data-download=menu]');
    const items = (element: KhattTimeline): HTMLElement[] => findAll(element, '[role=menuitem]');
    const opened = (element: KhattTimeline): boolean => find(element, '.download-panel').matches(':popover-open');

    it('is there only where it is asked for, beside the other controls', async () => {
      expect(has(await sample('gulf-moscow'), '.download')).to.be.false;
      const element = await sample('gulf-moscow', {'with-download': true});
      expect(find(element, '[part~=controls]').contains(button(element))).to.be.true;
      expect(text(button(element))).to.equal('تنزيل');
      expect(opened(element)).to.be.false;
      element.withDownload = false;
      await element.ready;
      expect(has(element, '.download')).to.be.false;
    });

    it('is there for a list, and for a page without other controls, in the language of the page', async () => {
      document.documentElement.lang = 'fr';
      const element = await sample('gulf-moscow', {'with-download': true, 'without-controls': true}, 360);
      expect(text(button(element))).to.equal('Télécharger');
    });

    it('opens by click and by keys, steps through its items, and gives the focus back', async () => {
      const element = await sample('gulf-moscow', {'with-download': true});
      button(element).focus();
      await press('ArrowDown');
      expect(opened(element)).to.be.true;
      await element.updateComplete;
      expect(button(element).getAttribute('aria-expanded')).to.equal('true');
      expect(items(element).map(text)).to.deep.equal([
        'رسم قابل للتكبير (SVG)',
        'صورة (PNG)',
        'جدول بيانات (CSV)',
        'تقويم (ICS)',
        'نسخ الرابط',
      ]);
      expect(focused(element)).to.equal(items(element)[0]);
      await press('ArrowUp');
      expect(focused(element)).to.equal(items(element)[4]);
      await press('ArrowDown');
      await press('End');
      await press('Home');
      await press('ArrowDown');
      expect(focused(element)).to.equal(items(element)[1]);
      await press('Escape');
      expect(opened(element)).to.be.false;
      expect(focused(element)).to.equal(button(element));
      await element.updateComplete;
      expect(button(element).getAttribute('aria-expanded')).to.equal('false');
      await click(button(element));
      expect(opened(element)).to.be.true;
      await click(button(element));
      expect(opened(element)).to.be.false;
      await click(button(element));
      await click(find(element, '[part~=header]'));
      expect(opened(element)).to.be.false;
      button(element).focus();
      await press('Enter');
      await press('Tab');
      expect(opened(element)).to.be.false;
      expect(focused(element)?.closest('.download-panel') ?? null).to.equal(null);
    });

    it('leaves an open card open when Escape closes it', async () => {
      const element = await sample('gulf-moscow', {'with-download': true, selected: 'opec'});
      await click(button(element));
      await press('Escape');
      expect(opened(element)).to.be.false;
      expect(element.selected).to.equal('opec');
      expect(isOpen(element, 'card')).to.be.true;
    });

    it('stays within the window', async () => {
      const element = await sample('gulf-moscow', {'with-download': true}, 1000);
      button(element).scrollIntoView({block: 'end'});
      await click(button(element));
      const {left, top, right, bottom} = find(element, '.download-panel').getBoundingClientRect();
      expect([left >= 0, top >= 0, right <= innerWidth, bottom <= innerHeight]).to.deep.equal([true, true, true, true]);
    });

    it('saves the drawing under the name of the story', async () => {
      const element = await sample('gulf-moscow', {'with-download': true});
      await click(button(element));
      const [saved] = await savedDuring(() => click(items(element)[0] as HTMLElement));
      expect(saved?.name).to.equal('من-دوشنبه-إلى-أستانا-طريق-موسكو-إلى-الخليج.svg');
      expect(saved?.type).to.equal('image/svg+xml');
      parse(saved?.text ?? '');
      await until(() => !opened(element));
      expect(focused(element)).to.equal(button(element));
      expect(text(find(element, '[role=status]'))).to.equal('نُزّل الملف.');
      await click(button(element));
      const [picture] = await savedDuring(() => click(items(element)[1] as HTMLElement));
      expect(picture?.type).to.equal('image/png');
    });

    it('saves rows for a spreadsheet, and a calendar, that read back as the story', async () => {
      const element = await sample('gulf-moscow', {'with-download': true});
      const story = element.timeline;
      for (const [at, kind, type] of [
        [2, 'csv', 'text/csv'],
        [3, 'ics', 'text/calendar'],
      ] as const) {
        await click(button(element));
        const [saved] = await savedDuring(() => click(items(element)[at] as HTMLElement));
        expect(saved?.name).to.match(new RegExp(`\\.${kind}$`));
        expect(saved?.type).to.match(new RegExp(`^${type}`));
        const {timeline: read} = await readTimeline(saved?.text ?? '', {format: kind});
        expect(read.events.map(({title, date}) => [title, date])).to.deep.equal(
          story.events.map(({title, date}) => [title, date]),
        );
      }
    });

    it('tells in its own language what a calendar can not hold', async () => {
      const element = await sample('bce-to-now', {'with-download': true, lang: 'en'});
      await click(button(element));
      await savedDuring(() => click(items(element)[3] as HTMLElement));
      await until(() => /cannot hold|لا تتسع/.test(text(find(element, '.download-panel'))));
      expect(text(find(element, '.download-panel'))).to.include('iCalendar cannot hold the date "-0762"');
    });

    it('copies the link to the selected event, or says the address where it may not', async () => {
      const element = await sample('gulf-moscow', {'with-download': true, selected: 'opec'});
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {
          writeText: async (address: string) => {
            copied = address;
          },
        },
      });
      try {
        await click(button(element));
        await click(items(element).at(-1) as HTMLElement);
        await until(() => copied);
        expect(new URL(copied).hash).to.equal('#opec');
        await until(() => text(find(element, '.download-panel')).includes('نُسخ الرابط'));
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
      element.withoutLinks = true;
      await element.ready;
      expect(items(element)).to.have.length(4);
    });

    it('has no fault that axe can see, open and closed', async () => {
      const element = await sample('gulf-moscow', {'with-download': true});
      const run = async (): Promise<string[]> => {
        const {violations} = await axe.run(element, {rules: {region: {enabled: false}}});
        return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
      };
      expect(await run()).to.deep.equal([]);
      await click(button(element));
      await element.updateComplete;
      expect(await run()).to.deep.equal([]);
    });

    it('leaves no listener on the page when it is taken out while it is open', async () => {
      const element = await sample('gulf-moscow', {'with-download': true});
      await click(button(element));
      const complaints = await complaintsDuring(async () => {
        element.remove();
        document.dispatchEvent(new PointerEvent('pointerdown'));
        stage().append(element);
        await element.ready;
      });
      expect(complaints).to.be.empty;
      expect(opened(element)).to.be.false;
    });
  });
});
