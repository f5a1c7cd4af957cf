/** Very many problems in parts; which part of them is shown is known here alone. */
import type {ReactiveElement} from 'lit';
import type {Words} from '../core/messages/words.ts';
import type {Problem} from '../core/model/problem.ts';
import {mostProblems} from './most-problems.ts';
import {partsView} from './parts-view.ts';

/** The first that is listed, of the problems of each story. */
const firstOf = new WeakMap<readonly Problem[], number>();

/** Those that are listed. */
export function shown(problems: readonly Problem[]): readonly Problem[] {
  const from = firstOf.get(problems) ?? 0;
  return problems.slice(from, from + mostProblems);
}

/** The way to the other parts; nothing where all are listed. */
export function pages(problems: readonly Problem[], words: Words, numerals: string): unknown {
  const from = firstOf.get(problems) ?? 0;
  const turn = (by: number, button: Element): void => {
    firstOf.set(problems, from + by * mostProblems);
    ((button.getRootNode() as ShadowRoot).host as ReactiveElement).requestUpdate();
  };
  return partsView('problems', {from, most: mostProblems, count: problems.length}, words, numerals, turn);
}
