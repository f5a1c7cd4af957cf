/** What an author should know of the colours of groups. Loaded for authors who want advice: readers see what was made of them. */
import {contrastOf, readable} from './color.ts';
import {colorDistance, visions} from './color-vision.ts';
import type {Fault} from './problem.ts';
import type {Group} from './timeline.ts';

/** WCAG 2.2, for text. */
const readableFrom = 4.5;
/** As `colorDistance` has it: dots that are closer, and not side by side, are taken for one colour. */
const alikeBelow = 3;

/** Notes on colours that are drawn as other than they are given, and on pairs that some readers can't tell apart. */
export function colorFaults(groups: readonly Group[]): Fault[] {
  const colored = groups.flatMap(({id, label, color}, index) => {
    if (!color) return [];
    const place = {severity: 'note', list: 'groups', index, id, title: label, field: 'color', value: color} as const;
    return [{place, label, color, drawn: readable(color)}];
  });
  return colored.flatMap(({place, color, drawn}, i): Fault[] => {
    const faults: Fault[] = [];
    if (contrastOf(color, '#ffffff') < readableFrom) {
      faults.push({...place, code: 'color-contrast', params: {...drawn}});
    }
    for (const other of colored.slice(0, i)) {
      const kind = visions.find(vision => colorDistance(drawn.light, other.drawn.light, vision) < alikeBelow);
      if (kind) faults.push({...place, code: 'color-alike', params: {other: other.label, kind}});
    }
    return faults;
  });
}
