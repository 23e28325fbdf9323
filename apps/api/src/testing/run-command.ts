import { Readable, Writable } from 'node:stream';
import { runConcord } from '../command-line/run-concord.ts';
import type { TestDatabase } from './test-database.ts';

/** What a call of the command line did. */
export interface CommandOutcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `concord` as an operator would, against a test's own database; what is piped in comes as `stdin`. */
export async function runCommand(
  database: Pick<TestDatabase, 'administratorUrl'>,
  args: readonly string[],
  stdin = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandOutcome> {
  const written = { stdout: '', stderr: '' };
  const collect = (name: keyof typeof written): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written[name] += chunk.toString('utf8');
        done();
      },
    });
  const status = await runConcord(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: collect('stdout'),
    stderr: collect('stderr'),
    environment: { DATABASE_URL: database.administratorUrl, ...environment },
    workingCopy: process.cwd(),
    signal: new AbortController().signal,
  });
  return { status, ...written };
}
