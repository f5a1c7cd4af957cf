import type {CliWords} from './cli-words.ts';

/** Where a command writes to. */
export interface Terminal {
  /** What was asked for: standard output. */
  readonly out: (text: string) => void;
  /** What is said about it: standard error. */
  readonly tell: (text: string) => void;
  /** BCP 47, or a locale as systems name it (`ar_QA.UTF-8`): the language of the one who types; empty where it is not known. */
  readonly locale?: string;
}

/** A terminal, and how its user is spoken to. */
export interface Session extends Terminal {
  readonly words: CliWords;
  /** BCP 47: the language that was asked for, or Arabic where the system speaks it; else a document is told of in its own. */
  readonly lang?: string;
}

/** What a command ends with: nothing is wrong; something is wrong with what was read; it could not begin. */
export const exit = {sound: 0, faulty: 1, usage: 2} as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** The command can't begin: what was typed makes no sense, or a file is not there. It is told to the one who typed, in their language. */
export class UsageError extends Error {
  readonly say: (words: CliWords) => string;
  constructor(say: (words: CliWords) => string) {
    super('The command was used wrongly.');
    this.say = say;
  }
}
