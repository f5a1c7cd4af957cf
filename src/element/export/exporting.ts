/**
 * The drawing and its data as files, and the menu from which a reader saves them. Loaded where a page has the menu, or asks
 * for a file.
 */
import {nothing, type ReactiveController} from 'lit';
import {sceneSvg} from '../../core/export/scene-svg.ts';
import {sourceFields} from '../../core/export/source-fields.ts';
import {margin} from '../../core/export/svg-look.ts';
import {fill, formatNumber} from '../../core/format/fill.ts';
import {placePopover} from '../../core/layout/place-popover.ts';
import {downloadWords} from '../../core/messages/download-words.ts';
import {makeId} from '../../core/model/make-id.ts';
import {dateOptions} from '../../core/scene/event-words.ts';
import type {Scene} from '../../core/scene/scene.ts';
import type {SceneOptions} from '../../core/scene/scene-options.ts';
import {countOf} from '../../core/scene/story.ts';
import type {Copied} from '../../view/card-view.ts';
import {downloadStyles, downloadView, type Saved} from '../../view/download-view.ts';
import {addressOf, copyLink} from '../links/copy-link.ts';
import type {ExportHost} from './export-host.ts';
import {baselineOf, canvasMeasure, contextOf, themeOf} from './export-look.ts';
import {embeddedFonts} from './page-fonts.ts';

/** How `toSVG` draws. */
export interface SvgOptions {
  /** CSS px of the whole drawing: the story is drawn anew for it, as an axis or as a list. Left out: what is in view, as it is. */
  readonly width?: number;
  /** Whether it is to stand on a light or a dark page. */
  readonly scheme?: 'light' | 'dark';
  /** Puts the page's own web fonts into the file, where they can be read; else they are only named. */
  readonly embedFonts?: boolean;
}

/** How `toPNG` draws; the page's fonts are always in the picture, where they can be read. */
export interface PngOptions extends Omit<SvgOptions, 'embedFonts'> {
  /** Pixels for each CSS px, 1 to 3. */
  readonly scale?: number;
}

/** CSS px where an element is not shown, and has no width of its own. */
const usualWidth = 960;
/** Pixels of a side: beyond it, some browsers draw nothing at all. */
const longestSide = 16384;

/** Makes the files of `toSVG`, of `toPNG` and of the menu, and is that menu. */
export class Exporting implements ReactiveController {
  readonly #host: ExportHost;
  #isListening = false;
  #isOpen = false;
  #copied: Copied = '';
  /** What is said under the menu. */
  #told: readonly string[] = [];

  constructor(host: ExportHost) {
    this.#host = host;
    host.element.addController(this);
    host.element.requestUpdate();
  }

  hostUpdate(): void {
    const {element} = this.#host;
    if (this.#isListening) return;
    this.#isListening = true;
    const sheet = downloadStyles.styleSheet;
    if (sheet) element.shadowRoot?.adoptedStyleSheets.push(sheet);
    element.renderRoot.addEventListener('click', this.#onClick);
    element.renderRoot.addEventListener('keydown', this.#onKey as EventListener);
    element.renderRoot.addEventListener('focusout', this.#onFocusOut as EventListener);
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** @throws {Error} as a rejection, where there is no story; {RangeError} for a width that is none. */
  async toSVG({width, scheme = 'light', embedFonts = false}: SvgOptions = {}): Promise<string> {
    const {element} = this.#host;
    if (!element.isConnected && !element.hasUpdated)
      throw new Error('toSVG(): put the timeline into a page first, which gives it its language and its fonts.');
    await element.ready;
    const story = this.#host.story();
    if (!story) throw new Error('toSVG(): there is no story to draw. Give one by src or timeline first.');
    if (width !== undefined && !(width > 0 && width < Number.POSITIVE_INFINITY))
      throw new RangeError(`toSVG({width: ${width}}): write a width in CSS px above 0.`);
    const fontFamily = getComputedStyle(element).fontFamily || 'sans-serif';
    const {options, scene} = this.#drawn(width, fontFamily);
    const {words, numerals} = this.#host.words();
    const {em, measure} = options;
    const baseline = baselineOf(fontFamily);
    const look = {
      words,
      numerals,
      em,
      measure,
      fontFamily,
      ...(baseline !== undefined && {baseline}),
      theme: themeOf(element.renderRoot, scheme),
      source: sourceFields(story.timeline, dateOptions(options)),
      withoutLegend: element.withoutLegend,
    };
    const svg = sceneSvg(scene, look);
    const fontFaces = embedFonts ? await embeddedFonts(fontFamily, svg) : '';
    return fontFaces ? sceneSvg(scene, {...look, fontFaces}) : svg;
  }

  /** @throws {Error} as a rejection; see `toPNG` of the element. */
  async toPNG({scale = 2, ...options}: PngOptions = {}): Promise<Blob> {
    if (!(scale >= 1 && scale <= 3)) throw new RangeError(`toPNG({scale: ${scale}}): write a scale from 1 to 3.`);
    const svg = await this.toSVG({...options, embedFonts: true});
    const image = await imageOf(svg);
    const size = {width: Math.round(image.naturalWidth * scale), height: Math.round(image.naturalHeight * scale)};
    if (Math.max(size.width, size.height) > longestSide) {
      const most = Math.floor((longestSide / Math.max(image.naturalWidth, image.naturalHeight)) * 10) / 10;
      throw new RangeError(
        `toPNG({scale: ${scale}}): ${size.width} by ${size.height} px are more than browsers can draw. ` +
          (most < 1 ? 'Use toSVG().' : `Write a scale of at most ${most}.`),
      );
    }
    if (svg.includes('@font-face')) await fontsCome(image);
    const context = contextOf(size);
    context?.drawImage(image, 0, 0, size.width, size.height);
    const blob = context && (await new Promise<Blob | null>(resolve => context.canvas.toBlob(resolve)));
    if (!blob) throw new Error('toPNG(): the browser has no memory left for the picture. Write a smaller scale.');
    return blob;
  }

  /** What is in view, or else the whole story at another width. */
  #drawn(width: number | undefined, fontFamily: string): {readonly options: SceneOptions; readonly scene: Scene} {
    const options = this.#host.options();
    const inView = this.#host.scene();
    const isShown = options.width > 0 && this.#host.element.checkVisibility();
    if (inView && isShown && width === undefined) return {options, scene: inView};
    const measure = isShown ? options.measure : (canvasMeasure(fontFamily, options.em) ?? options.measure);
    const inner = Math.max(1, (width ?? usualWidth) - 2 * margin * options.em);
    const anew = {...options, measure, measureSmall: null, width: inner};
    const story = this.#host.story();
    if (!story) throw new Error('The story is there: toSVG() has asked.');
    return {options: anew, scene: this.#host.draw(story, anew).scene};
  }

  /* ---- The menu -------------------------------------------------------------------------------------------- */

  get view(): unknown {
    const {element} = this.#host;
    const story = this.#host.story();
    if (!story || !countOf(story)) return nothing;
    const {words} = this.#host.words();
    return downloadView({
      words: downloadWords(words.lang),
      ui: words.ui,
      dir: words.dir,
      hasLink: !element.withoutLinks,
      isOpen: this.#isOpen,
      byHand: this.#copied === 'by hand' ? this.#address : '',
      told: this.#told,
    });
  }

  /** Of the selected event, or of the page. */
  get #address(): string {
    const {element} = this.#host;
    return element.selected ? addressOf(element, element.selected) : location.href.replace(/#.*$/, '');
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.element.renderRoot.querySelector(selector);
  }

  get #items(): HTMLElement[] {
    return [...this.#host.element.renderRoot.querySelectorAll<HTMLElement>('.download [role=menuitem]')];
  }

  #open(at: number): void {
    const [panel, button] = [this.#find('.download-panel'), this.#find('.download-button')];
    if (!panel || !button || this.#isOpen) return;
    this.#isOpen = true;
    this.#tell([]);
    panel.showPopover();
    this.#place();
    this.#items.at(at)?.focus({preventScroll: true});
    document.addEventListener('pointerdown', this.#onPointer);
    document.addEventListener('scroll', this.#onScroll, true);
  }

  #place(): void {
    const [panel, button] = [this.#find('.download-panel'), this.#find('.download-button')];
    if (!panel || !button) return;
    const {left, top} = placePopover(
      button.getBoundingClientRect(),
      {width: panel.offsetWidth, height: panel.offsetHeight},
      {width: document.documentElement.clientWidth, height: window.innerHeight},
      {prefer: 'below', distance: 4, margin: 8},
    );
    panel.style.left = `${left}px`;
    panel.style.top = `${top}px`;
  }

  #close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const panel = this.#find('.download-panel');
    if (panel?.matches(':popover-open')) panel.hidePopover();
    document.removeEventListener('pointerdown', this.#onPointer);
    document.removeEventListener('scroll', this.#onScroll, true);
    this.#host.element.requestUpdate();
  }

  #tell(told: readonly string[], copied: Copied = ''): void {
    this.#told = told;
    this.#copied = copied;
    this.#host.element.requestUpdate();
  }

  async #choose(what: Saved | 'link'): Promise<void> {
    const {words} = this.#host.words();
    const texts = downloadWords(words.lang);
    const panel = this.#find('.download-panel');
    if (what === 'link') {
      const show = async (copied: Copied): Promise<unknown> => {
        this.#tell(copied === 'copied' ? [words.ui.linkCopied] : [], copied);
        await this.#host.element.updateComplete;
        this.#place();
        return undefined;
      };
      if (panel) this.#host.say(await copyLink(panel, this.#address, show, words.ui));
      return;
    }
    try {
      const {blob, told} = await this.#file(what);
      save(blob, `${makeId(this.#host.story()?.timeline.title ?? '') || 'timeline'}.${what}`);
      this.#host.say(texts.done);
      if (told.length) this.#tell(told);
      else {
        this.#find('.download-button')?.focus({preventScroll: true});
        this.#close();
      }
    } catch (error) {
      this.#host.say(texts.failed);
      this.#tell([texts.failed, error instanceof Error ? error.message : '']);
    }
    await this.#host.element.updateComplete;
    if (this.#isOpen) this.#place();
  }

  /** The file, and what could not be put into it that a reader would miss. */
  async #file(what: Saved): Promise<{readonly blob: Blob; readonly told: readonly string[]}> {
    if (what === 'svg') return {blob: new Blob([await this.toSVG()], {type: 'image/svg+xml'}), told: []};
    if (what === 'png') return {blob: await this.toPNG(), told: []};
    const {writeTimeline} = await import('../../core/formats/write-timeline.ts');
    const story = this.#host.story();
    if (!story) throw new Error('There is no story.');
    const {text, problems} = await writeTimeline(story.timeline, what, {lang: this.#host.words().words.lang});
    const told = problems.filter(({severity}) => severity !== 'note').map(({message}) => message);
    // Of an archive there is in the file what the page has.
    const {many} = story;
    if (many?.index.beyond && many.count < many.countShown()) {
      const {manyWords} = await import('../many/many.ts'); // it is here: it has drawn the story
      const {words, numerals} = this.#host.words();
      const [n, count] = [many.count, many.countShown()].map(each => formatNumber(each, numerals)) as [string, string];
      told.unshift(fill(manyWords(words.lang).part, {n, count}));
    }
    return {
      blob: new Blob([text], {type: `text/${what === 'csv' ? what : 'calendar'};charset=utf-8`}),
      told: told.slice(0, 3),
    };
  }

  readonly #onClick = (event: Event): void => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-download]') : null;
    const what = target?.dataset['download'];
    if (!what) return;
    if (what !== 'menu') void this.#choose(what as Saved | 'link');
    else if (this.#isOpen) this.#close();
    else this.#open(0);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target?.closest('.download') || event.ctrlKey || event.altKey || event.metaKey) return;
    const items = this.#items;
    const at = items.indexOf(target as HTMLElement);
    const {key} = event;
    if (key === 'Tab' && this.#isOpen) {
      // From the button on, as if the menu were not there.
      this.#find('.download-button')?.focus({preventScroll: true});
      this.#close();
      return;
    }
    if (key === 'Escape' && this.#isOpen) {
      this.#find('.download-button')?.focus({preventScroll: true});
      this.#close();
    } else if (target.matches('.download-button') && (key === 'ArrowDown' || key === 'ArrowUp')) {
      this.#open(key === 'ArrowDown' ? 0 : -1);
    } else if (at < 0) return;
    else if (key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (key === 'ArrowUp') items.at(at - 1)?.focus();
    else if (key === 'Home') items[0]?.focus();
    else if (key === 'End') items.at(-1)?.focus();
    else return;
    event.preventDefault();
  };

  readonly #onFocusOut = ({target, relatedTarget}: FocusEvent): void => {
    const isOurs = target instanceof Element && target.closest('.download-panel');
    if (isOurs && relatedTarget instanceof Element && !relatedTarget.closest('.download')) this.#close();
  };

  readonly #onPointer = (event: Event): void => {
    const menu = this.#find('.download');
    if (menu && !event.composedPath().includes(menu)) this.#close();
  };

  readonly #onScroll = (event: Event): void => {
    if (event.target === document) this.#place();
  };
}

/** @throws {Error} as a rejection, where the page's policy does not allow it. */
export async function imageOf(svg: string): Promise<HTMLImageElement> {
  let refused = '';
  const onRefused = ({blockedURI, effectiveDirective}: SecurityPolicyViolationEvent): void => {
    if (blockedURI === 'data') refused = effectiveDirective;
  };
  document.addEventListener('securitypolicyviolation', onRefused);
  const image = new Image();
  // Not by a blob: address, which some policies that allow data: do not, and which taints the canvas where there is HTML in it.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
    return image;
  } catch {
    // A refusal is told of in a turn of its own.
    await new Promise(resolve => setTimeout(resolve));
    throw new Error(
      refused
        ? `toPNG(): the page's content policy (${refused}) does not allow data: images. Add data: to its img-src, or use toSVG().`
        : 'toPNG(): the browser could not draw the picture. Use toSVG().',
    );
  } finally {
    document.removeEventListener('securitypolicyviolation', onRefused);
  }
}

/**
 * Settles once an image shows the text in its own fonts: Chromium says that it is whole before, and leaves text out until they
 * are read, which takes it a few turns after the first drawing. So it is drawn small until it no longer changes.
 */
async function fontsCome(image: HTMLImageElement): Promise<void> {
  const [least, most] = [4, 40];
  const size = {width: 600, height: Math.ceil((600 * image.naturalHeight) / image.naturalWidth)};
  const context = contextOf(size);
  let before = 0;
  for (let turn = 0; context && turn < most; turn++) {
    context.drawImage(image, 0, 0, size.width, size.height);
    const now = context.getImageData(0, 0, size.width, size.height).data.reduce((sum, part) => sum + part, 0);
    if (now === before && turn >= least) return;
    before = now;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

function save(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), {href, download: name});
  link.click();
  // The browser has taken hold of it by the time that the click is done with.
  setTimeout(() => URL.revokeObjectURL(href), 0);
}
