/** `khatt` on the command line: finds the command, and loads no other. */
import {generalHelp, helpOf} from './help.ts';
import {type Exit, exit, type Terminal, UsageError} from './terminal.ts';

type Command = (args: string[], terminal: Terminal) => Promise<Exit>;

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: () => import('./check.ts').then(({check}) => check),
  convert: () => import('./convert.ts').then(({convert}) => convert),
  draft: () => import('./draft.ts').then(({draft}) => draft),
  publish: () => import('./publish.ts').then(({publish}) => publish),
};

/** @param args Without the program's own name. @returns The exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const [name = '', ...rest] = args;
  if (name === '--version' || name === '-v') {
    const {packageVersion} = await import('./package-files.ts');
    terminal.out(`${await packageVersion()}\n`);
    return exit.sound;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(helpOf(rest[0] ?? '') ?? generalHelp);
    return exit.sound;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    terminal.tell(name ? `khatt: there is no command "${name}".\n\n${generalHelp}` : generalHelp);
    return exit.usage;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(helpOf(name) ?? generalHelp);
    return exit.sound;
  }
  try {
    return await (await load())(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError) && !isParseError(error)) throw error;
    terminal.tell(`khatt ${name}: ${error.message}\nkhatt ${name} --help tells how it is used.\n`);
    return exit.usage;
  }
}

/** Of `parseArgs`: an option that it doesn't know, or one without its value. */
const isParseError = (error: unknown): error is Error =>
  error instanceof TypeError && /^ERR_PARSE_ARGS/.test(String((error as {code?: unknown}).code));
