/** Undo and redo of everything that is done to a draft. Drafts share what did not change, so that a step costs little. */
import type {Draft} from './draft.ts';
import type {FieldName} from './fields.ts';

/** Where something was done, for undo to lead there. */
export interface Place {
  readonly key: number;
  readonly field?: FieldName;
}

/** What is known of a step beside the draft that it leads to. */
export interface Step {
  /** Steps in a row that share it are undone as one: the letters typed into one field. */
  readonly merge?: string;
  readonly place?: Place;
}

interface Past extends Step {
  /** As it was before. */
  readonly draft: Draft;
}

/** A draft, and those before and after it. */
export interface History {
  readonly draft: Draft;
  readonly past: readonly Past[];
  /** The next to be done again comes last. */
  readonly future: readonly Past[];
}

/** Steps that can be undone; the oldest are forgotten. */
export const MOST_STEPS = 1000;

/** Of a draft that was just opened: there is nothing to undo. */
export const startHistory = (draft: Draft): History => ({draft, past: [], future: []});

/** Takes a step; nothing is noted where the draft stayed the same. */
export function record(history: History, draft: Draft, step: Step = {}): History {
  if (draft === history.draft) return history;
  const last = history.past.at(-1);
  const isMore = step.merge !== undefined && last?.merge === step.merge && !history.future.length;
  const past = isMore ? history.past : [...history.past.slice(1 - MOST_STEPS), {...step, draft: history.draft}];
  return {draft, past, future: []};
}

/** Ends a step that further ones would be merged into: the field was left. */
export function settle(history: History): History {
  const last = history.past.at(-1);
  if (last?.merge === undefined) return history;
  const {merge, ...rest} = last;
  return {...history, past: [...history.past.slice(0, -1), rest]};
}

/** Takes the last step back. Returns the same history where there is none. */
export function undo({draft, past, future}: History): History {
  const last = past.at(-1);
  if (!last) return {draft, past, future};
  const {draft: before, merge, ...step} = last;
  return {draft: before, past: past.slice(0, -1), future: [...future, {...step, draft}]};
}

/** Does again what was undone last. */
export function redo({draft, past, future}: History): History {
  const next = future.at(-1);
  if (!next) return {draft, past, future};
  const {draft: after, ...step} = next;
  return {draft: after, past: [...past, {...step, draft}], future: future.slice(0, -1)};
}

/** Where the last step was taken, or was taken back. */
export const lastPlace = ({past}: History): Place | undefined => past.at(-1)?.place;
/** Where the step was taken that would be done again next. */
export const nextPlace = ({future}: History): Place | undefined => future.at(-1)?.place;
