import { InputError, UsageError, type Command } from './command.ts';
import { commands } from './commands.ts';
import { printLine, type ExitStatus, type Io } from './io.ts';

const overview = (): string => {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'concord COMMAND [ARGUMENTS]',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}   ${command.summary}`),
    '',
    '`concord COMMAND --help` says more. Exit status: 0 done, 1 the input was at fault, 2 the call was.',
  ].join('\n');
};

/** Whether help is asked for: `--help` or `-h` before a `--`. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function findCommand(args: readonly string[]): { command: Command; rest: readonly string[] } | null {
  for (const command of commands) {
    const words = command.name.split(' ');
    if (words.every((word, index) => args[index] === word))
      return { command, rest: args.slice(words.length) };
  }
  return null;
}

/** Runs one call of the command line and answers with its exit status. Never throws. */
export async function runConcord(args: readonly string[], io: Io): Promise<number> {
  const found = findCommand(args);
  if (found === null) {
    if (asksForHelp(args) || args[0] === 'help') {
      await printLine(io.stdout, overview());
      return 0;
    }
    if (args[0] !== undefined) await printLine(io.stderr, 'concord: there is no such command.\n');
    await printLine(io.stderr, overview());
    return 2;
  }
  const { command, rest } = found;
  if (command.help !== null && asksForHelp(rest)) {
    await printLine(io.stdout, command.help);
    return 0;
  }
  try {
    const run = await command.load();
    return await run(rest, io);
  } catch (failure) {
    return explainFailure(failure, command, io);
  }
}

async function explainFailure(failure: unknown, command: Command, io: Io): Promise<ExitStatus> {
  if (io.signal.aborted) {
    await printLine(io.stderr, 'concord: stopped; nothing was changed.');
    return 1;
  }
  if (failure instanceof InputError) {
    await printLine(io.stderr, `concord: ${failure.message}`);
    return 1;
  }
  if (failure instanceof UsageError) {
    await printLine(
      io.stderr,
      `concord: ${failure.message}\n\n\`concord ${command.name} --help\` says how it is called.`,
    );
    return 2;
  }
  await printLine(io.stderr, `concord: ${describeOutage(failure)}`);
  return 2;
}

/** What went wrong, without the message of the database: those quote the records. */
function describeOutage(failure: unknown): string {
  const code =
    typeof failure === 'object' && failure !== null && 'code' in failure ? String(failure.code) : null;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
    return `the database can’t be reached (${code}).`;
  }
  if (code === '28P01' || code === '3D000') return `the database refuses the connection (${code}).`;
  if (code === '55P03') return 'somebody else is changing the same records; try again in a moment.';
  if (code !== null) return `it failed (${code}); nothing was changed.`;
  return failure instanceof Error ? failure.message : 'it failed.';
}
