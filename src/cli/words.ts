/** The language that a user of the command is spoken to in: Arabic, else English. */
import type {CliHelp, CliWords} from './cli-words.ts';

/** Whether a BCP 47 tag is one of Arabic. */
export const isArabic = (lang: string): boolean => /^ar\b/i.test(lang);

/** @param lang BCP 47. */
export const cliWords = async (lang: string): Promise<CliWords> =>
  isArabic(lang) ? (await import('./words-ar.ts')).arabic : (await import('./words-en.ts')).english;

/** @param lang BCP 47. @returns The help of one command; of all, where there is no such command. */
export async function helpOf(command: string, lang: string): Promise<string> {
  const help = isArabic(lang) ? (await import('./help-ar.ts')).helpAr : (await import('./help-en.ts')).helpEn;
  return Object.hasOwn(help, command) ? help[command as keyof CliHelp] : help.general;
}
