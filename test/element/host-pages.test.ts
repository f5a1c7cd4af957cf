import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import arabic from '../../data/gulf-moscow.json';
import '../../src/khatt.ts';
import type {KhattTimeline} from '../../src/khatt.ts';
import {drawnFaults} from '../support/drawn-faults.ts';
import {clear, find, findSome, isOpen, mark, painted, sample, stage, until} from '../support/fixture.ts';
import {focusPage, pointAt} from '../support/input.ts';
import {loadPlex, plex} from '../support/plex.ts';

const titles = new Map(arabic.events.map(({id, title}) => [id, title]));

/** A style sheet of the page, or of whatever root is named. */
function addRules(css: string, root: Document | ShadowRoot = document): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter(each => each !== sheet);
  };
}

describe("a page's own rules", () => {
  let undo: (() => void) | undefined;
  before(async () => {
    await focusPage();
    await loadPlex();
  });
  beforeEach(() => setViewport({width: 1280, height: 900}));
  afterEach(() => {
    undo?.();
    undo = undefined;
    clear();
  });

  const resets = {
    'a reset': '* {margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; list-style: none}',
    'one direction for everything': '* {direction: ltr !important; unicode-bidi: normal; text-align: left}',
    'letters set apart': '* {letter-spacing: 2px !important; word-spacing: 4px; text-transform: uppercase}',
    'lines set tight': '* {line-height: 1 !important; white-space: nowrap; hyphens: auto; text-indent: 2em}',
    'words that break anywhere': '* {word-break: break-all; overflow-wrap: anywhere}',
    'letters of another size than the font has': '* {font-size-adjust: 0.9}',
    'lines that run downwards': '* {writing-mode: vertical-rl} khatt-timeline {width: 100%}',
    'lines that run downwards around it, and larger letters':
      'body {block-size: 700px} body > div {writing-mode: vertical-lr; font-size-adjust: 0.8} khatt-timeline {width: 100%}',
    'content boxes, flex and floats':
      '* {box-sizing: content-box} khatt-timeline {float: inline-start; inline-size: 100%}',
    'buttons and lists of its own':
      'button {min-width: 200px; padding: 20px; border: 4px solid red} li {float: left; margin: 9px} svg {width: 100%; height: auto} time {display: none}',
  };
  for (const [name, css] of Object.entries(resets)) {
    for (const width of [1024, 360]) {
      it(`break nothing: ${name}, at ${width} px`, async () => {
        undo = addRules(`body {font-family: '${plex}'} ${css}`);
        const element = await sample('gulf-moscow', {}, width);
        expect(drawnFaults(element, titles)).to.deep.equal([]);
        expect(getComputedStyle(find(element, '.header p')).wordBreak).to.equal('normal');
        expect(getComputedStyle(find(element, '.story')).direction).to.equal('rtl');
        for (const title of findSome(element, '[part~=title]')) {
          const style = getComputedStyle(title);
          expect([style.letterSpacing, style.textTransform]).to.deep.equal(['normal', 'none']);
        }
        if (width > 400) {
          const [first, last] = [mark(element, 'dushanbe'), mark(element, 'astana')];
          expect(first.getBoundingClientRect().left).to.be.above(last.getBoundingClientRect().right);
        }
      });
    }
  }

  it('cannot cut a tooltip off', async () => {
    const outer = stage(undefined, 1000);
    outer.style.cssText = 'width: 1000px; overflow: hidden; contain: paint; transform: translateZ(0)';
    const element = document.createElement('khatt-timeline');
    element.src = '/data/gulf-moscow.json';
    outer.append(element);
    await element.ready;
    const first = mark(element, 'dushanbe').getBoundingClientRect();
    outer.style.height = `${first.bottom - outer.getBoundingClientRect().top + 1}px`;
    await pointAt(mark(element, 'dushanbe'));
    await until(() => isOpen(element, 'tooltip'));
    await painted();
    const {left, right, top, bottom} = find(element, '[part~=tooltip]').getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('that let a block scroll sideways give it no scroll bar downwards', async () => {
    const element = await sample('gulf-moscow');
    // But for fractions that engines reckon otherwise.
    const edge = element.getBoundingClientRect().bottom + 0.1;
    for (const each of findSome(element, '*')) expect(each.getBoundingClientRect().bottom).to.be.at.most(edge);
  });

  for (const layout of ['horizontal', 'vertical']) {
    it(`keep a bar that stays in view above all that is drawn (${layout})`, async () => {
      const bar = document.createElement('header');
      bar.id = 'bar';
      bar.style.cssText =
        'position: sticky; z-index: 1; inset-block-start: 0; block-size: 800px; margin-block-end: -800px';
      const outer = stage(undefined, 1000);
      outer.append(bar);
      const element = document.createElement('khatt-timeline');
      Object.assign(element, {src: '/data/gulf-moscow.json', layout});
      outer.append(element);
      await element.ready;
      for (const each of [...findSome(element, '[part~=mark]'), ...findSome(element, '[part~=title]')]) {
        const {left, top, width, height} = each.getBoundingClientRect();
        expect(document.elementFromPoint(left + width / 2, top + height / 2)?.id).to.equal('bar');
      }
    });
  }
});

/** WCAG 2.2, 1.4.12, as a reader's own style sheet asks for it: such sheets reach into shadow roots. */
const spaced = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p {margin-block-end: 2em !important}`;

describe("a reader's own text spacing", () => {
  before(loadPlex);
  beforeEach(() => setViewport({width: 1280, height: 900}));
  afterEach(clear);

  for (const width of [1200, 768, 320]) {
    it(`is taken into account, and nothing is cut or covered at ${width} px`, async () => {
      const block = stage(undefined, width);
      block.style.fontFamily = `'${plex}'`;
      const element = document.createElement('khatt-timeline') as KhattTimeline;
      element.src = '/data/gulf-moscow.json';
      block.append(element);
      await element.ready;
      const {width: before} = find(element, '[data-id=opec] [part~=title]').getBoundingClientRect();
      // What was measured before the reader asked for more room is measured anew.
      addRules(spaced, element.shadowRoot as ShadowRoot);
      await until(
        () => width < 400 || find(element, '[data-id=opec] [part~=title]').getBoundingClientRect().width > before,
      );
      await element.ready;
      expect(drawnFaults(element, titles)).to.deep.equal([]);
    });
  }
});
