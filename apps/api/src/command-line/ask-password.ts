import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { InputError } from './command.ts';
import type { Io } from './io.ts';

const longest = 4_096;

/** The first line of standard input: what a password manager or a script pipes in. */
export async function readPassword(io: Pick<Io, 'stdin'>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of io.stdin) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    chunks.push(bytes);
    size += bytes.length;
    if (size > longest || bytes.includes(0x0a)) break;
  }
  const [line] = Buffer.concat(chunks).toString('utf8').split('\n');
  return (line ?? '').replace(/\r$/, '');
}

/** Asks for a password on the terminal, twice, without showing it. Throws an InputError where the two differ. */
export async function askPassword(io: Pick<Io, 'stdin' | 'stderr'>): Promise<string> {
  // While readline reads, the terminal's own echo is off; what readline itself would show goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: io.stdin, output: nowhere, terminal: true });
  const ask = async (question: string): Promise<string> => {
    io.stderr.write(question);
    const answer = await new Promise<string>((answered, failed) => {
      const giveUp = (): void => failed(new InputError('No account was made.'));
      reader.once('line', answered).once('SIGINT', giveUp).once('close', giveUp);
    });
    io.stderr.write('\n');
    return answer;
  };
  try {
    const first = await ask('Password (at least 12 characters): ');
    const second = await ask('The same again: ');
    if (first !== second) throw new InputError('The two passwords differ; no account was made.');
    return first;
  } finally {
    reader.close();
  }
}
