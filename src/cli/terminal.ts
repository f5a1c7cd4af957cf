/** Where a command writes to. */
export interface Terminal {
  /** What was asked for: standard output. */
  readonly out: (text: string) => void;
  /** What is said about it: standard error. */
  readonly tell: (text: string) => void;
}

/** What a command ends with: nothing is wrong; something is wrong with what was read; it could not begin. */
export const exit = {sound: 0, faulty: 1, usage: 2} as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** The command can't begin: what was typed makes no sense, or a file is not there. Its message is for the one who typed. */
export class UsageError extends Error {}
