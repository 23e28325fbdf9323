import type { Readable, Writable } from 'node:stream';

/** What a command works with besides its arguments; tests give it streams of their own. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** Results only. */
  readonly stdout: Writable;
  /** Everything else. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The root of the working copy: where the embedded database lives unless the environment says otherwise. */
  readonly workingCopy: string;
  /** Aborted when somebody presses Ctrl-C. */
  readonly signal: AbortSignal;
}

/** 0: did what was asked · 1: the input was at fault · 2: the call was. */
export type ExitStatus = 0 | 1 | 2;

/** Writes one line and waits where the reader on the other end is slow. */
export function printLine(stream: Writable, line: string): Promise<void> {
  return new Promise((done) => {
    if (stream.write(`${line}\n`)) done();
    else stream.once('drain', done);
  });
}
