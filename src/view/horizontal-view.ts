import {html, nothing, type TemplateResult} from 'lit';
import type {Scene, SceneEvent, SceneGap, SceneLabel} from '../core/scene/scene.ts';
import type {BackdropViews} from './backdrop-view.ts';
import {contentAttributes, dateLang, ink, type MarkState, markView, summaryView, told} from './event-view.ts';
import {figure} from './figure.ts';
import {groupSignView} from './group-sign-view.ts';
import {type Left, leftIn} from './left-in.ts';
import {place} from './place.ts';

/** Target of a mark, CSS px; WCAG 2.2 asks 24. */
const target = 24;

/** Marks on an axis, with labels on both sides. */
export function horizontalView(scene: Scene, state: MarkState, backdrop: BackdropViews | undefined): TemplateResult {
  const {height} = scene;
  const left = leftIn(scene);
  // Each at its own place in the story, empty where it is out of view: so what stays in view is not made anew.
  const slots: (TemplateResult | undefined)[] = [];
  for (const event of scene.events) slots[event.index] = eventView(event, scene, state, left);
  return html`
    <div part="plot" class="plot" ${place({height, 'margin-inline-start': scene.gutter || undefined})}>
      ${backdrop?.plotView(scene)}
      ${axisView(scene, left)}
      <ol part="events" class="events" role="list" ${panned(scene, left)}>
        ${slots}
      </ol>
    </div>
  `;
}

/** CSS px from the plot's left to what moves along as a reader pans. */
export const originIn = ({origin}: Scene, left: Left): number => (origin === undefined ? 0 : left(origin));

/** Holds what stands where it stood by the origin: as a reader pans, it alone moves. Whole px, or text is not sharp. */
export const panned = (scene: Scene, left: Left): unknown =>
  place({translate: scene.origin === undefined ? undefined : Math.round(originIn(scene, left))});

/** The axis line, and what it says. */
export function axisView(scene: Scene, left: Left): TemplateResult {
  const {width, height, axisY} = scene;
  const origin = originIn(scene, left);
  const from = (x: number): number => Math.round((left(x) - origin) * 100) / 100;
  const now = scene.ticks
    .map(({line = NaN, isNow}) => (isNow && line >= 0 ? `M${figure(from(line))} ${figure(axisY - 11)}v22` : ''))
    .join('');
  return html`<svg part="axis" class="axis" width=${width} height=${height} aria-hidden="true">
        <path class="line" d=${axisPath(scene, left)} /><path class="line opened" d=${axisPath(scene, left, true)} />
      </svg>
      <svg class="axis over" width=${width} height=${height} aria-hidden="true"><path class="break" d=${breakPath(scene, left)} /></svg>
      <div class="under" aria-hidden="true" ${panned(scene, left)}>
        <svg part="axis" class="axis" width="1" height=${height}><path class="now-line" d=${now} /></svg>
        <i class="tick-lines" ${place({top: axisY - tickLinesRise, 'box-shadow': tickLines(scene, from)})}></i>
        ${scene.ticks.map(
          ({x, y, text, strong, isNow}) =>
            html`<span part="tick" class="tick ${strong ? 'strong' : isNow ? 'now' : ''}" ${place({translate: from(x), top: y})}>${text}</span>`,
        )}
        ${scene.gaps.map(
          ({x, width: wide, lines}) =>
            html`<span part="gap" class="tick gap" ${place({left: from(x + wide / 2), top: axisY})}
              >${lines.map((line, i) => html`${i ? ' ' : ''}<span class="row">${line}</span>`)}</span
            >`,
        )}
      </div>`;
}

/** The line in the parts of the axis that are to scale, or in those that zooming has opened. */
export const axisPath = ({stretches, axisY}: Scene, left: Left, isOpened?: true): string =>
  stretches
    .map(({x, width, opened}) =>
      opened === isOpened ? `M${figure(left(x))} ${figure(axisY)}H${figure(left(x + width))}` : '',
    )
    .join('');

/** CSS px that the box of the ticks' lines stands above them, since a shadow is not seen within its own box. */
export const tickLinesRise = 999;

/** The ticks' lines, as the shadows of one thin box: to draw them anew the browser lays out nothing. */
export const tickLines = ({ticks}: Scene, from: Left): string =>
  ticks
    .flatMap(({line = NaN, isNow}) =>
      line >= 0 && !isNow ? `${figure(from(line) - 0.5)}px ${tickLinesRise - 4}px` : [],
    )
    .join() || 'none';

/** An event's own left: CSS px from where its leader stands, or else its mark. */
function eventView(event: SceneEvent, scene: Scene, state: MarkState, plotLeft: Left): TemplateResult {
  const {id, edtf, mark, label, color, title, date} = event;
  const {lang, dir} = contentAttributes(scene, title);
  const stand = label?.leader.x ?? mark.x + mark.width / 2;
  const anchor = plotLeft(stand);
  // As a reader zooms, most of what an event is made of stays where it is by its anchor, which alone moves.
  const left: Left = (x, wide) => Math.round((plotLeft(x, wide) - anchor) * 100) / 100;
  const wide = Math.max(mark.width, target);
  const x = mark.width ? mark.x + mark.width / 2 - wide / 2 : mark.x - target / 2;
  const button = markView(event, state, mark.width > 0 && mark.count < 2, {
    left: left(x, wide),
    top: mark.y - target / 2,
    width: wide,
    '--_bar': mark.width,
  });
  // Whole px: text stays sharp. Rather towards the axis' start, since half a px more at the plot's end makes the page wider.
  return html`<li part="event" class="event" data-id=${id} ${place(ink(color, Math.round(plotLeft(stand - 0.05) - originIn(scene, plotLeft))))}>
    ${label ? leaderView(label, left) : nothing}
    ${button}
    ${
      label
        ? labelView(event, label, scene, left)
        : html`<span class="unseen"
            ><time part="date" datetime=${edtf} lang=${dateLang(scene, event)}>${date}</time>
            <span part="title" lang=${lang} dir=${dir}>${title}</span></span
          >`
    }
  </li>`;
}

/** The line from a mark to its label; from a mark in a row of its group in two parts. */
export function leaderView({leader, stem}: SceneLabel, left: Left): TemplateResult | TemplateResult[] {
  const line = ({y1, y2}: {readonly y1: number; readonly y2: number}): TemplateResult => {
    const [top, height] = [Math.min(y1, y2), Math.abs(y2 - y1)];
    return html`<span part="leader" class="leader" ${place({left: left(leader.x) - 0.5, top, height})}></span>`;
  };
  return stem ? [line(leader), line(stem)] : line(leader);
}

function labelView(event: SceneEvent, label: SceneLabel, scene: Scene, left: Left): TemplateResult {
  const {edtf, title, shape, summary} = event;
  const {lang, dir} = contentAttributes(scene, title);
  return html`<div part="label" class="label" ${place({left: left(label.x, label.width), top: label.y, width: label.width})}>
    <time part="date" class="date ${whole(label.dateLines)}" datetime=${edtf} lang=${dateLang(scene, event)}>${rows(label.dateLines, groupSignView(shape))}</time>
    <div part="title" class="title ${whole(label.titleLines)}" lang=${lang} dir=${dir}>${rows(label.titleLines)}</div>
    ${summary && label.summaryLines.length ? summaryView(scene, event, rows(label.summaryLines), whole(label.summaryLines)) : nothing}
  </div>`;
}

/** Lines that hold together, with ordinary spaces between them: one text to a reader, to a search and to the clipboard. */
function rows(lines: readonly string[], sign: unknown = nothing): unknown {
  if (lines.length < 2) return [sign, told(lines[0] ?? '')];
  return lines.map((line, i) => html`${i ? ' ' : ''}<span class="row">${i ? nothing : sign}${told(line)}</span>`);
}

/** A line by itself needs no span to hold together. */
const whole = (lines: readonly string[]): string => (lines.length < 2 ? 'row' : '');

/** The lines of all breaks, as the data of one SVG path. */
export const breakPath = ({gaps, axisY}: Scene, left: Left): string =>
  gaps.map(gap => zigzag(gap, axisY, left)).join('');

/** A break never looks like a continuous axis: it runs up and down. */
function zigzag({x, width}: SceneGap, y: number, left: Left): string {
  const teeth = Math.max(4, 2 * Math.round(width / 16));
  const step = width / teeth;
  const point = (along: number, down = 0): string => `${figure(left(x + along))} ${figure(y + down)}`;
  const points = Array.from({length: teeth - 1}, (_, i) => `L${point((i + 1) * step, i % 2 ? 4 : -4)}`);
  return `M${point(0)}${points.join('')}L${point(width)}`;
}
