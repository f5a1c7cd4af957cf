/** `khatt` on the command line: finds the command, and loads no other. */
import type {CliWords} from './cli-words.ts';
import {type Exit, exit, type Session, type Terminal, UsageError} from './terminal.ts';
import {cliWords, helpOf, isArabic} from './words.ts';

type Command = (args: string[], session: Session) => Promise<Exit>;

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: () => import('./check.ts').then(({check}) => check),
  convert: () => import('./convert.ts').then(({convert}) => convert),
  draft: () => import('./draft.ts').then(({draft}) => draft),
  publish: () => import('./publish.ts').then(({publish}) => publish),
};

/** What `--lang` says, before it is known whether the rest makes sense. */
const langAsked = (args: readonly string[]): string | undefined => {
  const at = args.indexOf('--lang');
  const lang = at < 0 ? args.find(arg => arg.startsWith('--lang='))?.slice('--lang='.length) : args[at + 1];
  // What begins with a dash is the next option: the value was forgotten.
  return lang?.startsWith('-') ? undefined : lang;
};

/** @param args Without the program's own name. @returns The exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const lang = langAsked(args) || (isArabic(terminal.locale?.replace('_', '-') ?? '') ? 'ar' : undefined);
  const words = await cliWords(lang ?? 'en');
  const session: Session = {...terminal, words, ...(lang && {lang})};
  const help = (command = ''): Promise<string> => helpOf(command, words.lang);
  // `khatt --lang ar` is a question about no command.
  const [name = '', ...rest] =
    args[0] === '--lang' ? args.slice(2) : args[0]?.startsWith('--lang=') ? args.slice(1) : args;
  if (name === '--version' || name === '-v') {
    const {packageVersion} = await import('./package-files.ts');
    terminal.out(`${await packageVersion()}\n`);
    return exit.sound;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(await help(rest[0]));
    return exit.sound;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    terminal.tell(`${name && `khatt: ${words.noCommand(name)}\n\n`}${await help()}`);
    return exit.usage;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(await help(name));
    return exit.sound;
  }
  try {
    return await (await load())(rest, session);
  } catch (error) {
    const said = error instanceof UsageError ? error.say(words) : parseFault(error, words);
    if (said === undefined) throw error;
    terminal.tell(`khatt ${name}: ${said}\n${words.seeHelp(name)}\n`);
    return exit.usage;
  }
}

/** Of `parseArgs`: an option that it doesn't know, one without its value, or with one too many. `undefined` for any other error. */
function parseFault(error: unknown, words: CliWords): string | undefined {
  const {code = '', message = ''} = error as {code?: string; message?: string};
  if (!(error instanceof TypeError) || !code.startsWith('ERR_PARSE_ARGS')) return undefined;
  const [, option] = /'(-[^' ]+)/.exec(message) ?? [];
  if (!option) return words.wrongOptions(message);
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return words.unknownOption(option);
  return message.includes('does not take') ? words.takesNoValue(option) : words.withoutValue(option);
}
