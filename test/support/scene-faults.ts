/** What a reader would see wrong in a drawing, in words. */
import type {Scene, SceneEvent, SceneLabel} from '../../src/core/scene/scene.ts';
import type {SceneOptions} from '../../src/core/scene/scene-options.ts';
import {lineHeight} from '../../src/core/scene/text-style.ts';

/** CSS px from the axis' start and from the plot's top. */
interface Box {
  readonly what: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const rounding = 0.01;
const meet = (a: Box, b: Box): boolean =>
  a.x + a.width > b.x + rounding &&
  b.x + b.width > a.x + rounding &&
  a.y + a.height > b.y + rounding &&
  b.y + b.height > a.y + rounding;

const labelBox = (event: SceneEvent, {x, y, width, height}: SceneLabel): Box => ({
  what: `label of ${event.id}`,
  x,
  y,
  width,
  height,
});

/** Texts under the axis, as wide as they are measured. */
function underAxis({ticks, gaps, axisY}: Scene, {em, measure}: SceneOptions): Box[] {
  const wide = (text: string, strong: boolean): number => measure([{style: strong ? 'strong' : 'tick', text}])[0] ?? 0;
  return [
    ...ticks.map(({x, y, text, strong}) => {
      const width = wide(text, strong);
      return {what: `tick ${text}`, x: x - width / 2, y, width, height: lineHeight.tick * em};
    }),
    ...gaps.map(({x, width: room, lines}) => {
      const width = Math.max(...lines.map(line => wide(line, false)));
      const height = lines.length * lineHeight.tick * em;
      return {what: `break ${lines.join(' ')}`, x: x + (room - width) / 2, y: axisY + 0.95 * em, width, height};
    }),
  ];
}

/** The mark's ink: a dot of 22 px, a bar 12 px high. */
const markBox = ({id, mark}: SceneEvent): Box =>
  mark.width > 0
    ? {what: `bar of ${id}`, x: mark.x, y: mark.y - 6, width: mark.width, height: 12}
    : {what: `dot of ${id}`, x: mark.x - 11, y: mark.y - 11, width: 22, height: 22};

/** Names of eras. */
const eraLabels = ({eras}: Scene, {em}: SceneOptions): Box[] =>
  eras.flatMap(({label}) => (label ? [{what: `era ${label.text}`, ...label, height: lineHeight.tick * em}] : []));

/** What is wrong with bands and rows. */
function backdropFaults(scene: Scene, eraBoxes: readonly Box[], texts: readonly Box[]): string[] {
  const faults: string[] = [];
  const {eras, lanes, events, width, axisY} = scene;
  for (const {x, width: wide, label, edges} of eras) {
    if (x < -rounding || x + wide > width + rounding || wide <= 0) faults.push(`a band leaves the plot at ${x}`);
    for (const edge of edges) {
      const box = {what: `edge at ${edge.x}`, x: edge.x - 0.5, y: edge.y1, width: 1, height: edge.y2 - edge.y1};
      for (const text of texts) if (meet(box, text)) faults.push(`${box.what} runs through ${text.what}`);
    }
    if (label && (label.x < x || label.x + label.width > x + wide)) faults.push(`${label.text} leaves its band`);
  }
  lanes.forEach(({y, height, lines}, i) => {
    const end = lanes[i + 1]?.y ?? axisY;
    if (y + height > end + rounding) faults.push(`row ${lines.join(' ')} covers what is under it`);
    for (const box of eraBoxes) if (box.y + box.height > y + rounding) faults.push(`${box.what} covers a row`);
  });
  if (!lanes.length) return faults;
  for (const {id, color, shape, mark} of events) {
    const row = lanes.find(lane => lane.color.light === color.light && lane.shape === shape);
    if (!row || mark.y - 11 < row.y - rounding || mark.y + 11 > row.y + row.height + rounding) {
      faults.push(`${id} is not in its row`);
    }
  }
  return faults;
}

/** Everything that is wrong; empty where nothing is. */
export function sceneFaults(scene: Scene, options: SceneOptions): string[] {
  const faults: string[] = [];
  const {events, width, height} = scene;
  const labelled = events.flatMap(event => (event.label ? [{event, label: event.label}] : []));
  const labels = labelled.map(({event, label}) => labelBox(event, label));
  const under = underAxis(scene, options);
  const marks = events.filter(({mark}) => mark.count > 0).map(markBox);
  const eras = eraLabels(scene, options);
  faults.push(...backdropFaults(scene, eras, [...labels, ...under, ...eras]));
  const clash = (a: Box, b: Box): void => {
    if (meet(a, b)) faults.push(`${a.what} covers ${b.what}`);
  };
  const eachPair = (boxes: readonly Box[]): void => {
    boxes.forEach((box, i) => {
      for (const other of boxes.slice(i + 1)) clash(box, other);
    });
  };
  eachPair([...labels, ...under, ...eras]);
  if (scene.layout === 'horizontal') eachPair(marks);
  for (const box of [...labels, ...under, ...eras]) {
    if (box.x < -rounding || box.x + box.width > width + rounding) faults.push(`${box.what} leaves the plot`);
    if (box.y < -rounding || box.y + box.height > height + rounding) faults.push(`${box.what} is cut off`);
  }
  for (const box of [...labels, ...eras]) for (const mark of marks) clash(box, mark);
  labelled.forEach(({event, label}) => {
    const {x, y1, y2} = label.leader;
    const leader: Box = {
      what: `leader of ${event.id}`,
      x: x - 0.5,
      y: Math.min(y1, y2),
      width: 1,
      height: Math.abs(y2 - y1),
    };
    for (const box of [...under, ...eras]) clash(leader, box);
    if (label.stem) {
      const {y1, y2} = label.stem;
      const stem: Box = {...leader, what: `stem of ${event.id}`, y: y1, height: y2 - y1};
      for (const box of [...labels, ...under, ...eras]) clash(stem, box);
    }
    for (const box of labels) if (box.what !== `label of ${event.id}`) clash(leader, box);
    const {mark} = event;
    if (x < mark.x - rounding || x > mark.x + mark.width + rounding) faults.push(`${leader.what} leaves its mark`);
    const title = event.title.split(/\s+/u).join(' ').trim();
    if (label.titleLines.join(' ').split(/\s+/u).join(' ') !== title) faults.push(`title of ${event.id} is not whole`);
    if (!label.dateLines.length) faults.push(`label of ${event.id} has no date`);
  });
  if (scene.layout === 'horizontal') {
    for (const box of marks) {
      if (box.x < -rounding || box.x + box.width > width + rounding) faults.push(`${box.what} leaves the plot`);
    }
  }
  const counted = events.reduce((sum, {mark}) => sum + mark.count, 0);
  if (counted !== events.length) faults.push(`marks stand for ${counted} of ${events.length} events`);
  for (const {id, mark} of events) {
    const lead = events.find(event => event.id === mark.lead);
    if (!lead?.mark.count || (mark.lead === id) !== mark.count > 0) faults.push(`nothing stands for ${id}`);
  }
  return faults;
}
