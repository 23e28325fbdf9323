import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Io } from './io.ts';

/** One command of `concord`. */
export interface Command {
  /** As typed, such as `user add`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints; null where the command prints it itself. */
  readonly help: string | null;
  /** Loads the command's own code, and nothing of the others'. */
  readonly load: () => Promise<(args: readonly string[], io: Io) => Promise<number>>;
}

/** The call, not the input, was at fault; its message is a sentence for the person who typed it. */
export class UsageError extends Error {}

/** The input was at fault; its message is a sentence that shows nothing of the records. */
export class InputError extends Error {}

/** Reads a command's arguments strictly. Throws a UsageError with a sentence for what is unknown or malformed. */
export function parseCall<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  positionals: readonly string[] = [],
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>> {
  const parsed = parseStrictly(args, options);
  if (parsed.positionals.length < positionals.length) {
    throw new UsageError(`${positionals[parsed.positionals.length] ?? ''} is missing.`);
  }
  if (parsed.positionals.length > positionals.length) {
    throw new UsageError('There are more arguments than this command takes.');
  }
  return parsed;
}

function parseStrictly<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (failure) {
    // The parser's own sentences name the option; only the first is for people, the rest explains shells.
    const message = failure instanceof Error ? failure.message : 'The arguments make no sense.';
    throw new UsageError(`${message.split(/\.\s/)[0]?.replace(/\.$/, '') ?? message}.`);
  }
}

/** The value of an option that must be given. Throws a UsageError where it is missing or empty. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`${option} is missing.`);
  return value;
}
