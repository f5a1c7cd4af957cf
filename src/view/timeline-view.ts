import {html, noChange, nothing, type TemplateResult} from 'lit';
import {pluralText} from '../core/format/fill.ts';
import type {Words} from '../core/messages/words.ts';
import type {Problem} from '../core/model/problem.ts';
import type {Scene} from '../core/scene/scene.ts';
import type {BackdropViews} from './backdrop-view.ts';
import {controlsView, type View, type ZoomModel} from './controls-view.ts';
import {contentAttributes, type MarkState, told} from './event-view.ts';
import {heading} from './heading.ts';
import {horizontalView} from './horizontal-view.ts';
import {legendView} from './legend-view.ts';
import type {ManyViews} from './many-view.ts';
import {type ToolsModel, toolsView} from './search-view.ts';
import {verticalView} from './vertical-view.ts';

/** All that is shown: the drawing, and what the reader is doing with it. */
export interface TimelineModel {
  readonly scene: Scene;
  readonly words: Words;
  readonly numerals: string;
  readonly current: string;
  readonly selected: string;
  readonly card?: unknown;
  /** What is open at a mark, where something is: of the event pointed at, of the selected one, of a counted mark. */
  readonly tooltip?: unknown;
  /** The event whose counted mark is open, and the list behind it. */
  readonly crowded: string;
  readonly crowd?: unknown;
  /** What draws eras and rows, once it is loaded for a story that has them. */
  readonly backdrop: BackdropViews | undefined;
  /** What draws very many events, once it is loaded for a story that has them. */
  readonly many: ManyViews | undefined;
  readonly zoom: ZoomModel;
  readonly tools: ToolsModel;
  /** What of the drawing and the list is shown; empty where there is no choice. */
  readonly view: View;
  /** The download menu; `false` or `undefined` for none. */
  readonly download: unknown;
  /** How many of the events can be seen, in words. */
  readonly shown: string;
  readonly headingLevel: number;
  readonly problems: readonly Problem[];
  readonly withoutControls: boolean;
  readonly withoutLegend: boolean;
}

/** The whole of a story, whichever way it is laid out. */
export function timelineView(model: TimelineModel): TemplateResult {
  const {scene, words, selected, card, zoom, backdrop} = model;
  /** What a reader who zooms does not change stays as it is until the drawing rests. */
  const still = <T>(view: () => T): T | typeof noChange => (zoom.isMoving ? noChange : view());
  const upright = scene.layout === 'vertical';
  const mark: MarkState = {
    numerals: model.numerals,
    words,
    current: model.current,
    selected,
    crowded: model.crowded,
    axisDir: upright ? scene.dir : scene.axisDir,
  };
  const names = [
    'story',
    scene.layout,
    scene.wordsDir === scene.dir ? '' : `words-${scene.wordsDir}`,
    zoom.isZoomed ? 'zoomed' : '',
    zoom.isMoving ? 'moving' : '',
    zoom.isSettling ? 'settling' : '',
  ];
  const inline = html`<div part="card" class="card inline" id="card">${card}</div>`;
  return html`
    <section class=${names.filter(Boolean).join(' ')} lang=${scene.lang} dir=${scene.dir} aria-label=${scene.title || words.ui.timeline}>
      ${headerView(model)}
      ${model.withoutControls ? nothing : still(() => toolsView(words, model.tools))}
      ${
        upright
          ? scene.events.length
            ? [
                verticalView(scene, mark, inline, backdrop, model.many?.description(scene, mark)),
                model.many?.pagesView(scene, words, model.numerals),
              ]
            : html`<p class="empty">${scene.legend.groups.length ? model.shown : words.ui.empty}</p>`
          : ((scene.inView && model.many?.manyView) || horizontalView)(scene, mark, backdrop)
      }
      ${zoom.overview}
      <div class="footer">
        ${
          model.withoutLegend ? nothing : still(() => (model.many?.legendView ?? legendView)(model))
        } ${controlsView(model)} ${still(() => problemsView(model))}
      </div>
      <div part="tooltip" class="tooltip" id="tooltip" popover="manual" role="tooltip" aria-label=${words.ui.details}>
        ${model.tooltip}
      </div>
      ${upright ? nothing : html`<div part="card" class="card" id="card" popover="manual" role="dialog" aria-label=${words.ui.details}>${card}</div>`}
      <div part="crowd" class="card crowd" id="crowd" popover="manual" role="dialog" aria-label=${words.ui.crowd}>
        ${model.crowd}
      </div>
    </section>
  `;
}

/** Title and description; nothing where the story has neither. */
export function headerView({scene, headingLevel}: TimelineModel): TemplateResult | typeof nothing {
  const {title, description} = scene;
  const {lang, dir} = contentAttributes(scene, title);
  if (!title && !description) return nothing;
  return html`<div part="header" class="header">
    ${title ? heading(headingLevel, html`<span class="block" lang=${lang} dir=${dir}>${told(title)}</span>`) : nothing}
    ${description ? html`<p lang=${lang} dir=${contentAttributes(scene, description).dir}>${told(description)}</p>` : nothing}
  </div>`;
}

/** What could not be drawn is counted in a line that is seen, and listed on request. */
export function problemsView({problems, words, numerals, many}: TimelineModel): TemplateResult | typeof nothing {
  if (!problems.length) return nothing;
  const errors = problems.filter(({severity}) => severity === 'error');
  const lost = new Set(
    errors.flatMap(({list = 'events', index}) => (list === 'events' && index !== undefined ? index : [])),
  ).size;
  const {leftOut, notes} = words.ui;
  // What is wrong with the whole is said at once: no number tells of it.
  const line =
    (!lost && errors[0]?.message) || pluralText(lost ? leftOut : notes, lost || problems.length, words.lang, numerals);
  return html`<details part=${errors.length ? 'problems' : 'problems notes'} class="problems">
    <summary>${line} <span class="more">${words.ui.showProblems}</span></summary>
    <ul>
      ${(many?.shown(problems) ?? problems).map(({message, remedy}) => html`<li><bdi>${message}</bdi> <bdi class="remedy">${remedy}</bdi></li>`)}
    </ul>
    ${many?.pages(problems, words, numerals)}
  </details>`;
}

export interface MessageModel {
  readonly words: Words;
  readonly problems: readonly Problem[];
  readonly state: 'loading' | 'error';
}

/** Before the story is there, or where it could not be had; the author's own list stays below it. */
export function messageView({words, problems, state}: MessageModel): TemplateResult {
  const {lang, dir, ui} = words;
  if (state === 'loading') {
    return html`<p class="message" lang=${lang} dir=${dir}>${ui.loading}</p>`;
  }
  return html`<div class="message error" part="problems" lang=${lang} dir=${dir}>
    <p><strong>${ui.loadFailed}</strong></p>
    ${problems
      .filter(({severity}) => severity === 'error')
      .map(({message, remedy}) => html`<p><bdi>${message}</bdi> <bdi class="remedy">${remedy}</bdi></p>`)}
    <button type="button" data-action="retry">${ui.retry}</button>
  </div>`;
}

/** Kept apart from the views, so that a change of view never drops what is being said. */
export function statusView(text: string): TemplateResult {
  return html`<div part="status" class="unseen" role="status" aria-live="polite">${text}</div>`;
}
