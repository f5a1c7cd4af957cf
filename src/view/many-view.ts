/** A story of more events than can be told apart: columns on a canvas, names for the heaviest, a list in parts. */
import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {fill, formatNumber, pluralText} from '../core/format/fill.ts';
import type {Words} from '../core/messages/words.ts';
import type {GroupShape} from '../core/scene/palette.ts';
import type {Scene, SceneEvent, SceneLabel, SceneLane} from '../core/scene/scene.ts';
import type {Sign} from '../core/scene/sign.ts';
import type {BackdropViews} from './backdrop-view.ts';
import {contentAttributes, dateLang, ink, type MarkState, markView, told} from './event-view.ts';
import {axisView, leaderView, originIn, panned} from './horizontal-view.ts';
import {type Left, leftIn} from './left-in.ts';
import type {legendInParts} from './legend-parts.ts';
import {place} from './place.ts';
import type {pages, shown} from './problem-pages.ts';

/** Target of a mark, CSS px; WCAG 2.2 asks 24. */
const target = 24;

/** Drawn by the style sheet as letters, where each label's own drawing would be two elements more. */
const glyphs: Readonly<Record<GroupShape, string>> = {
  circle: '●',
  square: '■',
  triangle: '▲',
  diamond: '◆',
  wedge: '▼',
  star: '★',
  bar: '▬',
  cross: '✖',
};

const isPlain = ({shape, approximate, uncertain, status, outside}: Sign): boolean =>
  shape === 'dot' && !approximate && !uncertain && status === 'happened' && !outside;

/** CSS px of a sheet beside its margins and those of a page: an upright A4, or Letter. */
const sheet = {width: 640, height: 940};
/** How much smaller a drawing is on paper, to be as wide and as high as a sheet at most. */
const onSheet = ({width, height}: Scene): string => Math.min(1, sheet.width / width, sheet.height / height).toFixed(3);

/** As `horizontalView`, in as few elements as it takes: the list has what is drawn, and says how many events that stands for. */
export function manyView(scene: Scene, state: MarkState, backdrop: BackdropViews | undefined): TemplateResult {
  const {height, width, events, gutter, lanes} = scene;
  const {current, selected, crowded, axisDir} = state;
  const left = leftIn(scene);
  // Behind those with names, since they stay as they are while the reader moves.
  const columns = events.filter(({mark}) => mark.column);
  return html`
    <div part="plot" class="plot many" ${place({height, '--_wide': width, '--_fit': onSheet(scene), 'margin-inline-start': gutter || undefined})}>
      ${backdrop?.plotView(
        scene,
        lanes.map(lane => laneView(lane, scene)),
      )}
      <canvas class="density" aria-hidden="true"></canvas>
      ${axisView(scene, left)}
      <ol part="events" class="events" role="list" aria-label=${description(scene, state)} ${panned(scene, left)}>
        ${repeat(
          events.filter(({mark}) => !mark.column),
          ({id}) => id,
          event => eventView(event, scene, state, left),
        )}
        ${guard([...columns, current, selected, crowded, axisDir], () =>
          repeat(
            columns,
            ({id}) => id,
            event => columnView(event, scene, state, left),
          ),
        )}
      </ol>
    </div>
  `;
}

/** A row's name and sign are one element, whose place is the style sheet's. */
function laneView({y, height, lines, color, shape}: SceneLane, scene: Scene): TemplateResult {
  const {lang, dir} = contentAttributes(scene, lines.join(' '));
  const at = {...ink(color), top: y, height, width: scene.gutter};
  return html`<div class="lane" lang=${lang} dir=${dir} data-sign=${shape ? glyphs[shape] : nothing} ${place(at)}>${lines.join('\n')}</div>`;
}

/** «1–40 of 10,000», or how many of all are in view. */
export function description(
  {inView}: Scene,
  {words, numerals}: {readonly words: Words; readonly numerals: string},
): string {
  if (!inView) return '';
  const number = (n: number): string => formatNumber(n, numerals);
  const {count, of, from, to} = inView;
  if (from === undefined || to === undefined) return fill(words.ui.shown, {n: number(count), count: number(of)});
  return fill(words.ui.position, {n: `${number(from)}–${number(to)}`, count: number(of)});
}

function eventView(event: SceneEvent, scene: Scene, state: MarkState, plotLeft: Left): TemplateResult {
  const {id, mark, label, color} = event;
  const stand = label?.leader.x ?? mark.x + mark.width / 2;
  const anchor = plotLeft(stand);
  const left: Left = (x, wide) => Math.round((plotLeft(x, wide) - anchor) * 100) / 100;
  const wide = Math.max(mark.width, target);
  const x = mark.width ? mark.x + mark.width / 2 - wide / 2 : mark.x - target / 2;
  const where = {left: left(x, wide), top: mark.y - target / 2, width: wide, '--_bar': mark.width};
  const translate = Math.round(plotLeft(stand - 0.05) - originIn(scene, plotLeft));
  // While a reader moves, most events are what they were in the frame before.
  const {words, numerals, current, selected, crowded, axisDir} = state;
  const seen = [words, numerals, axisDir, id === current, id === selected, id === crowded, scene.lang, scene.content];
  const {count, cutStart, cutEnd} = mark;
  // A bar is drawn where there is room for one.
  const asBar = mark.width > 0 && count < 2;
  const isBare = count === 1 && isPlain(asBar ? event.sign : {...event.sign, shape: 'dot'});
  const marked = [event.name, event.sign.shape, count, cutStart, cutEnd, ...Object.values(where)];
  const {leader, stem, dateLines, titleLines} = label ?? {};
  const labelled = label && [left(label.x, label.width), label.y, label.width, dateLines, titleLines, event.shape];
  const led = leader && [left(leader.x), leader.y1, leader.y2, stem?.y1];
  return html`<li part="event" class="event" data-id=${id} ${place(ink(color, translate))}>
    ${guard(
      [...seen, ...marked, ...(labelled ?? []), ...(led ?? [])],
      () => html`${label ? leaderView(label, left) : nothing}
      ${isBare ? bareView(event, state, 'plain', where) : markView(event, state, asBar, where)}
      ${label ? labelView(event, label, scene, left) : nothing}`,
    )}
  </li>`;
}

/** A part of the density: what is in it is told, and opens. */
function columnView(event: SceneEvent, scene: Scene, state: MarkState, plotLeft: Left): TemplateResult {
  const {id, mark, color} = event;
  const {column = 0} = mark;
  return html`<li part="event" class="event" data-id=${id} ${place(ink(color, Math.round(plotLeft(mark.x, mark.width) - originIn(scene, plotLeft))))}>
    ${bareView(event, state, 'column', {left: 0, top: mark.y - column, width: mark.width, height: column})}
  </li>`;
}

function bareView(
  {id, name}: SceneEvent,
  {current, selected, crowded, axisDir}: MarkState,
  kind: 'plain' | 'column',
  where: Parameters<typeof place>[0],
): TemplateResult {
  return html`<button
    part="mark${id === selected ? ' selected' : ''}"
    class="mark ${kind}"
    type="button"
    dir=${axisDir}
    tabindex=${id === current ? 0 : -1}
    aria-label=${name}
    aria-expanded=${id === selected || id === crowded ? 'true' : 'false'}
    ${place(where)}
  ></button>`;
}

/** Lines hold together by the style sheet, and are one text to a search and to the clipboard. */
function labelView(event: SceneEvent, label: SceneLabel, scene: Scene, left: Left): TemplateResult {
  const {edtf, title, shape} = event;
  const {lang, dir} = contentAttributes(scene, title);
  const at = {left: left(label.x, label.width), top: label.y, width: label.width};
  return html`<div part="label" class="label" ${place(at)}><time part="date" class="date" datetime=${edtf} lang=${dateLang(scene, event)} data-sign=${shape ? glyphs[shape] : nothing}>${label.dateLines.join('\n')}</time><div part="title" class="title" lang=${lang} dir=${dir}>${told(label.titleLines.join('\n'))}</div></div>`;
}

/** Through a list that is shown in parts. */
export function pagesView(scene: Scene, words: Words, numerals: string): TemplateResult | typeof nothing {
  const {inView} = scene;
  if (inView?.from === undefined || inView.to === undefined || inView.count >= inView.of) return nothing;
  const {from, to, of} = inView;
  const button = (action: string, text: string, can: boolean): TemplateResult =>
    html`<button type="button" data-action="page" data-page=${action} aria-disabled=${can ? 'false' : 'true'}>${text}</button>`;
  return html`<nav class="pages switch" aria-label=${words.ui.view.list}>
    ${button('first', '«', from > 1)} ${button('previous', words.ui.previous, from > 1)}
    <span>${description(scene, {words, numerals})}</span>
    ${button('next', words.ui.next, to < of)} ${button('last', '»', to < of)}
  </nav>`;
}

/** How far a large file has come; `share` from 0 to 1, `undefined` where its length is not known. */
export function progressView(
  words: Words,
  share: number | undefined,
  events: number,
  numerals: string,
): TemplateResult {
  const {lang, dir, ui} = words;
  const told = events ? pluralText(ui.events, events, lang, numerals) : '';
  return html`<div class="message progress" lang=${lang} dir=${dir}>
    <span>${ui.loading}${told ? html` <bdi>${told}</bdi>` : nothing}</span>
    <progress aria-label=${ui.loading} max="1" value=${share ?? nothing} aria-valuetext=${told || nothing}></progress>
  </div>`;
}

/** As the story's own view needs them. */
export interface ManyViews {
  readonly manyView: typeof manyView;
  readonly description: typeof description;
  readonly pagesView: typeof pagesView;
  /** Of very many problems those that are listed, and the way to the others. */
  readonly shown: typeof shown;
  readonly pages: typeof pages;
  readonly legendView: typeof legendInParts;
}
