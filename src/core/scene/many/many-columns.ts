/** The columns of a window with more events than can be told apart: each is a mark that counts what has none of its own, and opens. */

import {pluralText} from '../../format/fill.ts';
import {formatSpan} from '../../format/format-span.ts';
import {wordsFor} from '../../messages/words-for.ts';
import type {AxisPlan} from '../../scale/axis-plan.ts';
import {wordedEvent} from '../build-scene.ts';
import {dateOptions} from '../event-words.ts';
import type {SceneEvent} from '../scene.ts';
import type {SceneOptions} from '../scene-options.ts';
import {signOf} from '../sign.ts';
import type {ManyOrder, Story} from '../story.ts';
import type {Cell, ManyCells} from './many-cells.ts';
import type {ManyFrame} from './many-frame.ts';
import type {Item} from './many-marks.ts';
import type {ManyTexts} from './many-texts.ts';

/** Target of a column, CSS px; WCAG 2.2 asks 24. */
const target = 24;

/** A column as an item and as an event of the scene, whose words are those of the column. */
export interface Column {
  readonly item: Item;
  readonly event: SceneEvent;
}

/** Of an event that is not here; nothing of it is drawn. */
const someDay = {
  edtf: '2000-01-01',
  start: 0,
  end: 864e5,
  precision: 'day',
  approximate: false,
  uncertain: false,
  openStart: false,
  openEnd: false,
} as const;

/**
 * @returns The column of a cell, without the events that have marks of their own; none where nothing is left. `tallBetween`: CSS px
 * of the highest that is drawn between two x.
 */
export function manyColumns(
  story: Story,
  {field, beyond, width}: ManyFrame,
  {count, idOf}: ManyOrder,
  {isInCell, leadOf}: ManyCells,
  {wordsOfEvent}: ManyTexts,
  options: SceneOptions,
) {
  const words = wordsFor(options.lang);
  const numerals = options.numerals ?? words.numerals;
  const format = dateOptions(options);

  /** The first of a cell of which no event is here: its row alone is known. */
  const unknownEvent = (start: number): SceneEvent => {
    const n = Math.min(count - 1, beyond?.allBefore(start) ?? 0);
    const event = {id: idOf(n), date: '2000-01-01', title: ''};
    const item = {event, date: someDay, drawn: someDay, sign: signOf(event, someDay), group: -1};
    return wordedEvent(story, item, {index: n, n: n + 1, count, before: undefined}, options);
  };

  return (
    cell: Cell,
    plan: AxisPlan,
    axisY: number,
    apart: ReadonlySet<number>,
    tallBetween: (from: number, to: number) => number,
  ): Column[] => {
    const gone = [...apart].filter(each => isInCell(each, cell));
    const rest = (cell.count ?? cell.to - cell.from + cell.bars.length) - gone.length;
    const lead = rest > 0 ? leadOf(cell, apart) : -1;
    if (rest <= 0 || (lead < 0 && cell.count === undefined)) return [];
    const from = Math.max(0, plan.scale(cell.start));
    const to = Math.min(width, plan.scale(cell.end));
    const members = (): number[] =>
      [...field.dots.subarray(cell.from, cell.to), ...cell.bars].filter(each => !apart.has(each)).sort((a, b) => a - b);
    const event = lead < 0 ? unknownEvent(cell.start) : wordsOfEvent(lead);
    const span = formatSpan(cell.start, cell.end, format);
    const howMany = pluralText(words.ui.events, rest, words.lang, numerals);
    const name = `${howMany}${words.listSeparator}${span}`;
    const column = Math.max(target, tallBetween(from, to));
    const mark = {x: from, y: axisY, width: to - from, count: rest, lead: event.id, column};
    const bar = {from, to, isBar: true, cutStart: false, cutEnd: false};
    const item = {place: lead, bar, count: rest, lane: 0, members, span: [cell.start, cell.end] as const};
    return [{item, event: {...event, dateWords: span, title: howMany, summary: event.title, name, mark}}];
  };
}
