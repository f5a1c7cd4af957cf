/** What a reader would see wrong in a timeline on the page, measured where the browser has put it. */
import type {KhattTimeline} from '../../src/khatt.ts';
import {findAll, text} from './fixture.ts';

interface Piece {
  readonly what: string;
  readonly rect: DOMRect;
}

/** CSS px: browsers round what they place. */
const rounding = 0.6;

const meet = ({rect: a}: Piece, {rect: b}: Piece): boolean =>
  a.right > b.left + rounding &&
  b.right > a.left + rounding &&
  a.bottom > b.top + rounding &&
  b.bottom > a.top + rounding;

const idOf = (element: Element): string => element.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';

/** @param titles What the titles must say, whole, by id of their event. */
export function drawnFaults(timeline: KhattTimeline, titles: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const all = (selector: string): Piece[] =>
    findAll(timeline, selector).map(element => ({
      what: `${selector} ${idOf(element) || text(element)}`,
      rect: element.getBoundingClientRect(),
    }));
  const [plot] = all('[part~=plot]');
  if (!plot) return ['there is no plot'];
  const upright = findAll(timeline, '.vertical').length > 0;
  const labels = all('[part~=label]');
  const leaders = all('[part~=leader]');
  const under = [...all('[part~=tick]'), ...all('[part~=gap]')];
  const eras = all('.era');
  const marks = all('[part~=mark]:not(.crowded)');
  const clash = (a: Piece, b: Piece): void => {
    if (meet(a, b)) faults.push(`${a.what} covers ${b.what}`);
  };
  const eachPair = (pieces: readonly Piece[]): void => {
    pieces.forEach((piece, i) => {
      for (const other of pieces.slice(i + 1)) clash(piece, other);
    });
  };
  eachPair([...labels, ...under, ...eras]);
  for (const text of [...labels, ...eras]) for (const mark of marks) if (!upright) clash(text, mark);
  for (const leader of leaders) {
    const id = leader.what.split(' ').at(-1);
    for (const label of labels) if (label.what.split(' ').at(-1) !== id) clash(leader, label);
    for (const piece of [...under, ...eras]) clash(leader, piece);
  }
  for (const {what, rect} of [...labels, ...under, ...leaders, ...eras]) {
    const {left, right, top, bottom} = plot.rect;
    if (rect.left < left - rounding || rect.right > right + rounding) faults.push(`${what} leaves the plot sideways`);
    if (rect.top < top - rounding || rect.bottom > bottom + rounding) faults.push(`${what} leaves the plot`);
  }
  const whole = timeline.getBoundingClientRect();
  for (const lane of all('.lane > *')) {
    for (const piece of [plot, ...labels, ...marks]) clash(lane, piece);
    const {left, right} = lane.rect;
    if (left < whole.left - rounding || right > whole.right + rounding) faults.push(`${lane.what} leaves the timeline`);
  }
  for (const title of findAll(timeline, '[part~=label] [part~=title]')) {
    const [id, label] = [idOf(title), title.closest('[part~=label]')?.getBoundingClientRect()];
    if (text(title) !== titles.get(id)) faults.push(`the title of ${id} reads «${text(title)}»`);
    if (title.scrollWidth > title.clientWidth + 1) faults.push(`the title of ${id} is wider than its label`);
    for (const row of title.querySelectorAll('.row')) {
      const {left, right, top, bottom, height} = row.getBoundingClientRect();
      if (!label || left < label.left - 1 || right > label.right + 1) faults.push(`a line of ${id} leaves its label`);
      else if (top < label.top - 3 || bottom > label.bottom + 3)
        faults.push(`a line of ${id} leaves its label upwards`);
      if (!height) faults.push(`a line of ${id} is not seen`);
    }
  }
  return faults;
}

/** The ids of the events whose title stands beside its mark. */
export const labelledIds = (timeline: KhattTimeline): string[] =>
  findAll(timeline, '[part~=label] [part~=title]').map(idOf);
