/** What a file has and a story has no place for: names of fields and columns, tags of HTML. */
import type {Fault} from '../model/problem.ts';
import {shorten} from '../model/shorten.ts';

/** UTF-16 units of a list of names. */
const LONGEST_LIST = 400;

/** One note for all of them; none where there are none. */
export function leftOutFaults(names: Iterable<string>): readonly Fault[] {
  const keys = shorten([...names].join(', '), LONGEST_LIST);
  return keys ? [{severity: 'note', code: 'field-left-out', params: {keys}}] : [];
}
