import {expect} from 'chai';
import fc from 'fast-check';
import english from '../../../data/gulf-moscow.en.json';
import arabic from '../../../data/gulf-moscow.json';
import moonRace from '../../../data/moon-race.json';
import {sceneSvg} from '../../../src/core/export/scene-svg.ts';
import {sourceFields} from '../../../src/core/export/source-fields.ts';
import {type SvgOptions, themes} from '../../../src/core/export/svg-look.ts';
import {wordsFor} from '../../../src/core/messages/words-for.ts';
import type {Timeline} from '../../../src/core/model/timeline.ts';
import {buildScene} from '../../../src/core/scene/build-scene.ts';
import type {Scene} from '../../../src/core/scene/scene.ts';
import type {SceneOptions} from '../../../src/core/scene/scene-options.ts';
import {readStory} from '../../../src/core/scene/story.ts';
import {stories} from '../../support/arbitraries/story.ts';
import {documentOf, draw, sceneOptions} from '../../support/draw.ts';
import {fakeMeasure} from '../../support/fake-measure.ts';

const gulf = arabic as unknown as Timeline;

const svgOptions = (scene: Scene, options: Partial<SvgOptions> = {}): SvgOptions => ({
  words: wordsFor(scene.lang),
  numerals: 'latn',
  em: 16,
  measure: fakeMeasure(16),
  fontFamily: 'sans-serif',
  theme: themes.light,
  ...options,
});

/** @throws {Error} if it is not well-formed. */
function svgOf(scene: Scene, options: Partial<SvgOptions> = {}): SVGSVGElement {
  const document = new DOMParser().parseFromString(sceneSvg(scene, svgOptions(scene, options)), 'image/svg+xml');
  const fault = document.querySelector('parsererror');
  if (fault) throw new Error(fault.textContent ?? '');
  return document.documentElement as unknown as SVGSVGElement;
}

const drawn = (timeline: Timeline, scene: Partial<SceneOptions> = {}, options: Partial<SvgOptions> = {}) =>
  svgOf(draw(timeline, scene), options);

/** Without the marks that have a line stand alone. */
const bare = (text: string): string => text.replace(/[\u061c\u200e\u200f]/g, '');
const texts = (svg: SVGSVGElement): string[] =>
  [...svg.querySelectorAll('text')].map(text => bare(text.textContent ?? ''));
const textOf = (svg: SVGSVGElement, text: string): SVGTextElement => {
  const found = [...svg.querySelectorAll('text')].find(each => bare(each.textContent ?? '') === text);
  if (!found) throw new Error(`No text is «${text}».`);
  return found;
};

describe('sceneSvg', () => {
  it('runs a title as its letters do, from where the page’s lines begin', () => {
    const titles = ['NATO in Madrid.', 'OPEC تخفض الإنتاج'];
    const story = documentOf(
      titles.map((title, i) => ({date: `${2020 + i}`, title})),
      {title: 'Summits.'},
    );
    for (const width of [360, 1024]) {
      const svg = drawn(story, {width});
      const runs = [...titles, 'Summits.'].map(title => textOf(svg, title).getAttribute('direction'));
      expect(runs).to.deep.equal(['ltr', 'rtl', 'ltr']);
      const anchors = titles.map(title => textOf(svg, title).getAttribute('text-anchor'));
      expect(anchors, 'at the right').to.deep.equal(['end', 'start']);
    }
  });

  it('keeps a sign at the end of a Latin word there', () => {
    const title = 'OPEC+ تخفض الإنتاج';
    const line = textOf(drawn(documentOf([{date: '2020', title}])), title);
    expect(line.textContent).to.equal('OPEC+\u200e تخفض الإنتاج');
  });

  it('holds every line of every label, as the Scene has broken them', () => {
    const scene = draw(gulf);
    const shown = texts(svgOf(scene));
    for (const {label} of scene.events) {
      expect(label).to.be.an('object');
      expect(shown).to.include.members([
        ...(label?.dateLines ?? []),
        ...(label?.titleLines ?? []),
        ...(label?.summaryLines ?? []),
      ]);
    }
    expect(shown).to.include.members(scene.ticks.map(({text}) => text));
    expect(shown).to.include.members(scene.gaps.flatMap(({lines}) => lines));
    expect(shown).to.include.members(scene.legend.signs.map(({text}) => text));
    expect(shown).to.include.members(scene.legend.groups.map(({label}) => label));
    expect(shown.join(' ')).to.include(scene.title).and.include(scene.description).and.include(scene.note);
  });

  it('ends at its leader what lies before it, where widths are guessed', () => {
    for (const timeline of [gulf, english as unknown as Timeline]) {
      const scene = draw(timeline, {width: 1200});
      const placed = (isEstimated: boolean) => {
        const svg = svgOf(scene, {isEstimated});
        return scene.events.map(({label}) => {
          const text = textOf(svg, label?.titleLines[0] ?? '');
          return [Number(text.getAttribute('x')), text.getAttribute('text-anchor')] as const;
        });
      };
      const [exact, guessed] = [placed(false), placed(true)];
      const onward = scene.dir === 'rtl' ? -1 : 1;
      scene.events.forEach(({label}, i) => {
        if (!label) return;
        const isBefore = label.leader.x - label.x > label.x + label.width - label.leader.x;
        expect(guessed[i]?.[0]).to.be.closeTo((exact[i]?.[0] ?? 0) + (isBefore ? onward * label.width : 0), 0.5);
        expect(guessed[i]?.[1] === exact[i]?.[1]).to.equal(!isBefore);
      });
      expect(guessed).not.to.deep.equal(exact);
    }
  });

  it('names its language, its title, and what it tells', () => {
    const svg = drawn(gulf);
    expect(svg.getAttribute('xml:lang')).to.equal('ar');
    expect(svg.querySelector(':scope > title')?.textContent).to.equal(gulf.title);
    const told = svg.querySelector(':scope > desc')?.textContent ?? '';
    expect(told).to.include(gulf.description).and.include('خلال 2019: لقاء بوتين وأمير قطر في دوشنبه');
    expect(svg.querySelectorAll('g > title')).to.have.length(6);
  });

  it('sets Arabic from the right, at the same places from the edge as English from the left', () => {
    const [ar, en] = [drawn(gulf), drawn(english as unknown as Timeline, {lang: 'en'})];
    const width = Number(ar.getAttribute('width'));
    const heading = textOf(ar, gulf.title ?? '');
    expect(heading.getAttribute('direction')).to.equal('rtl');
    expect(heading.getAttribute('text-anchor')).to.equal('start');
    const other = textOf(en, english.title);
    expect(other.getAttribute('direction')).to.equal('ltr');
    expect(other.getAttribute('text-anchor')).to.equal('start');
    expect(width - Number(heading.getAttribute('x'))).to.equal(Number(other.getAttribute('x')));
  });

  it('says the language of the words of a story in another language', () => {
    const svg = drawn(gulf, {lang: 'en', dir: 'ltr'});
    expect(svg.getAttribute('xml:lang')).to.equal('en');
    const title = textOf(svg, gulf.title ?? '');
    expect(title.getAttribute('xml:lang')).to.equal('ar');
    expect(title.getAttribute('direction')).to.equal('rtl');
    // At the side where the page begins: the left.
    expect(title.getAttribute('text-anchor')).to.equal('end');
    expect(textOf(svg, 'June 2022').hasAttribute('xml:lang')).to.be.false;
  });

  it('stands by itself: no script, style, HTML, link, id, or stretched letters', () => {
    for (const width of [360, 1024]) {
      const svg = drawn(gulf, {width});
      const names = new Set([...svg.querySelectorAll('*')].map(({localName}) => localName));
      expect([...names].every(name => ['title', 'desc', 'g', 'path', 'rect', 'circle', 'text'].includes(name))).to.be
        .true;
      const attributes = new Set([svg, ...svg.querySelectorAll('*')].flatMap(each => each.getAttributeNames()));
      expect([...attributes]).to.not.include.members(['id', 'href', 'style', 'class', 'textLength', 'letter-spacing']);
    }
  });

  it('writes colours out, for a light page or a dark one', () => {
    const inks = draw(gulf).events.map(({color}) => color);
    for (const scheme of ['light', 'dark'] as const) {
      const text = sceneSvg(draw(gulf), svgOptions(draw(gulf), {theme: themes[scheme]}));
      for (const ink of inks) expect(text).to.include(ink[scheme]);
      expect(text).not.to.match(/var\(|light-dark|currentColor|color-mix/);
    }
    expect(drawn(gulf, {}, {theme: themes.dark}).querySelector('rect')?.getAttribute('fill')).to.equal('#25262b');
  });

  it('draws a list in the width that is asked for, every title whole', () => {
    const svg = drawn(gulf, {width: 320});
    expect(svg.getAttribute('width')).to.equal(String(320 + 2 * 24));
    const all = texts(svg).join(' ');
    for (const {title} of gulf.events) expect(all).to.include(title);
    expect(all).to.include('بعد سنتين و5 أشهر');
    const measure = fakeMeasure(16);
    for (const text of svg.querySelectorAll('text')) {
      if (Number(text.getAttribute('font-size')) !== 17) continue; // titles
      const [wide = 0] = measure([{style: 'title', text: text.textContent ?? ''}]);
      expect(Number(text.getAttribute('x')) - wide, text.textContent ?? '').to.be.at.least(24 - 0.01);
    }
  });

  it('shows eras, rows of groups and their names', () => {
    const race = moonRace as unknown as Timeline;
    const shown = texts(drawn(race, {lanes: true}));
    expect(shown).to.include.members(['آيزنهاور', 'الاتحاد السوفيتي', 'الولايات المتحدة']);
    expect(texts(drawn(race, {width: 400}))).to.include('آيزنهاور');
  });

  it('draws the names of rows and of periods in their own direction', () => {
    const names = ['OPEC+', 'Ike.'];
    const story = documentOf(
      [
        {date: '1955', group: 'opec'},
        {date: '1965', group: 'who'},
      ],
      {
        groups: [
          {id: 'opec', label: 'OPEC+'},
          {id: 'who', label: 'منظمة'},
        ],
        eras: [{date: '1953/1960', label: 'Ike.'}],
      },
    );
    const named = [...drawn(story, {lanes: true}).querySelectorAll('text')].filter(text =>
      names.includes(bare(text.textContent ?? '')),
    );
    expect(named.length).to.be.at.least(4);
    for (const text of named) expect(text.getAttribute('direction'), text.textContent ?? '').to.equal('ltr');
  });

  it('ends with where the story is from, each field in its own direction', () => {
    const source = sourceFields(
      {...gulf, source: {publisher: 'وكالة', title: 'تقرير', published: '2022-10-12', url: 'https://example.org/a/'}},
      {lang: 'ar'},
    );
    expect(source.map(({text, dir}) => [text, dir])).to.deep.equal([
      ['وكالة', 'rtl'],
      ['تقرير', 'rtl'],
      ['12 أكتوبر/تشرين الأول 2022', 'rtl'],
      ['example.org/a', 'ltr'],
    ]);
    const svg = drawn(gulf, {}, {source});
    expect(texts(svg).slice(-4)).to.deep.equal(source.map(({text}) => text));
    expect(textOf(svg, 'example.org/a').getAttribute('direction')).to.equal('ltr');
    expect(sourceFields({...gulf, source: {published: 'soon'}}, {lang: 'ar'})).to.deep.equal([]);
  });

  it('leaves the legend out where it is not wanted', () => {
    expect(texts(drawn(gulf))).to.include('معروف باليوم');
    expect(texts(drawn(gulf, {}, {withoutLegend: true}))).not.to.include('معروف باليوم');
  });

  it('says so where there are no events', () => {
    expect(texts(drawn(documentOf([])))).to.include(wordsFor('ar').ui.empty);
  });

  it('names a font with whatever is in its name, and holds fonts that are given', () => {
    const svg = drawn(gulf, {}, {fontFamily: '"A & B", serif', fontFaces: '@font-face{font-family:"<A>"}'});
    expect(svg.getAttribute('font-family')).to.equal('"A & B", serif');
    expect(svg.querySelector('style')?.textContent).to.equal('@font-face{font-family:"<A>"}');
  });

  it('is well-formed whatever the titles hold', () => {
    const title = ']]> <script>alert(1)</script> &amp; "\u0000\u0008\u202e\u2066\ud800\uffff';
    const svg = drawn(documentOf([{date: '2020-01-01', title, text: title}, {date: '2020-01-05'}], {title}), {});
    expect(svg.querySelector('script')).to.equal(null);
    expect(svg.querySelector(':scope > title')?.textContent).to.include(']]> <script>');
  });

  it('is well-formed, within its width, for any story at any width', () => {
    fc.assert(
      fc.property(stories(), fc.integer({min: 200, max: 1600}), fc.boolean(), (story, width, lanes) => {
        const scene = buildScene(readStory(story), sceneOptions({width, lanes}));
        const svg = svgOf(scene);
        const wide = Number(svg.getAttribute('width'));
        expect(svg.outerHTML).not.to.match(/NaN|undefined|Infinity/);
        for (const text of svg.querySelectorAll('text[text-anchor=start][direction]')) {
          const shift = /translate\((-?[\d.]+)/.exec(
            text.parentElement?.parentElement?.getAttribute('transform') ?? '',
          );
          const x = Number(text.getAttribute('x')) + Number(shift?.[1] ?? 0);
          expect(x).to.be.within(-1, wide + 1);
        }
      }),
      {numRuns: 60},
    );
  });
});
