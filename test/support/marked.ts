import {expect} from 'chai';
import {findDates} from '../../src/core/detect/find-dates.ts';

/** A Wednesday. */
export const PUBLISHED = '2022-10-12';

/** What `findDates` finds, marked in the text as `data/dates` marks it: `⟦words|EDTF⟧`, with `-` where no date can be said. */
export function marked(text: string, options: Partial<Parameters<typeof findDates>[1]> = {}): string {
  let [out, at] = ['', 0];
  for (const {index, length, edtf} of findDates(text, {published: PUBLISHED, ...options})) {
    out += `${text.slice(at, index)}⟦${text.slice(index, index + length)}|${edtf ?? '-'}⟧`;
    at = index + length;
  }
  return out + text.slice(at);
}

const unmarked = (text: string): string => text.replace(/⟦([^|⟧]*)\|[^⟧]*⟧/g, '$1');

/** Expects just the dates that are marked, where they are marked: one sentence a line. */
export function expectMarked(lines: string, options?: Partial<Parameters<typeof findDates>[1]>): void {
  const wanted = lines.split('\n').flatMap(line => line.trim() || []);
  expect(wanted.map(line => marked(unmarked(line), options))).to.deep.equal(wanted);
}
