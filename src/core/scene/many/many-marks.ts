/** Of a few events in view, each has a mark, and those that would cover one another have one together. */
import type {AxisPlan} from '../../scale/axis-plan.ts';
import {type Bar, barOf, laneMarks} from '../axis/axis-marks.ts';
import {size} from '../axis/axis-size.ts';
import type {StoryEvent} from '../story.ts';
import {heaviest} from './event-index.ts';
import type {ManyFrame} from './many-frame.ts';
import type {InView} from './many-window.ts';

/** One thing that is drawn: an event, or several in one place. */
export interface Item {
  /** Place in the index of the event that stands for it. */
  readonly place: number;
  readonly bar: Bar;
  readonly count: number;
  readonly lane: number;
  /** What it counts. */
  readonly members: () => number[];
  /** Of a column: the time that it covers, epoch ms. */
  readonly span?: readonly [number, number];
}

/** What makes items of the events in view. */
export interface ManyMarks {
  /** An event by itself. */
  readonly single: (place: number, plan: AxisPlan) => Item;
  readonly marksOf: (inView: InView, plan: AxisPlan) => Item[];
}

export function manyMarks(frame: ManyFrame): ManyMarks {
  const {many, index, field, width, unit, lanes, hasRows, rowOf, middleAt} = frame;
  const half = (size.mark * unit) / 2;

  function barAt(place: number, plan: AxisPlan): Bar {
    const {sign} = many.at(place) as StoryEvent;
    const [start, end] = [index.starts[place] as number, index.ends[place] as number];
    const span = {start, end, dot: sign.shape === 'dot'};
    return barOf(span, sign, plan, unit, width) ?? dotAt(middleAt(place), plan);
  }
  const dotAt = (instant: number, plan: AxisPlan): Bar => {
    const x = Math.min(Math.max(plan.scale(instant), half), width - half);
    return {from: x, to: x, isBar: false, cutStart: false, cutEnd: false};
  };

  const single = (place: number, plan: AxisPlan): Item => ({
    place,
    bar: barAt(place, plan),
    count: 1,
    lane: 0,
    members: () => [place],
  });

  const weightOf = (place: number): number => index.weights[place] as number;
  /** Of the field's dots from `from` to before `to`: those of each row. */
  function inRows(from: number, to: number): number[][] {
    const rows = new Map<number, number[]>();
    for (const place of field.dots.subarray(from, to)) {
      const row = rowOf(place);
      const own = rows.get(row);
      if (own) own.push(place);
      else rows.set(row, [place]);
    }
    return [...rows.values()];
  }

  /** Of a few in view each has a mark, and those that would cover one another are one. */
  function marksOf({from, to, days, bars}: InView, plan: AxisPlan): Item[] {
    const inDay = (i: number): boolean => days.some(each => i >= each.from && i < each.to);
    const items: Item[] = bars.places.map(place => single(place, plan));
    for (let i = from; i < to; i++) if (!inDay(i)) items.push(single(field.dots[i] as number, plan));
    for (const {from: a, to: b} of days) {
      if (hasRows) {
        for (const own of inRows(a, b)) {
          const lead = own.reduce((best, each) => (weightOf(each) > weightOf(best) ? each : best));
          items.push({...single(lead, plan), count: own.length, members: () => own});
        }
        continue;
      }
      const lead = field.dots[heaviest(field, a, b)] as number;
      items.push({...single(lead, plan), count: b - a, members: () => [...field.dots.subarray(a, b)]});
    }
    items.sort((a, b) => a.bar.from - b.bar.from || a.place - b.place);
    const laid = laneMarks(
      items.map(({bar}) => bar),
      items.map(({place}) => weightOf(place)),
      unit,
      () => lanes,
      items.map(({place}) => rowOf(place)),
    );
    const crowds = new Map<number, number[]>();
    laid.forEach(({lead}, i) => {
      const crowd = crowds.get(lead);
      if (crowd) crowd.push(i);
      else crowds.set(lead, [i]);
    });
    return [...crowds].map(([lead, members]): Item => {
      const {lane, place} = laid[lead] as (typeof laid)[number];
      const own = members.map(i => items[i] as Item);
      return {
        ...(items[lead] as Item),
        bar: (items[place] as Item).bar,
        lane,
        count: own.reduce((sum, item) => sum + item.count, 0),
        members: () => own.flatMap(item => item.members()).sort((a, b) => a - b),
      };
    });
  }

  return {single, marksOf};
}
