import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

/** Starts Concord as in production, on the database in a directory. */
export const serveConcord = (dataDirectory: string): ReturnType<typeof startServer> =>
  startServer(
    resolve(import.meta.dirname, 'serve.ts'),
    {
      CONCORD_DATA_DIR: dataDirectory,
      CONCORD_DEMO: 'off',
      CONCORD_PUBLIC_URL: 'https://bench.example',
      NODE_ENV: 'production',
      PORT: '0',
    },
    ['--import', 'tsx'],
  );

/** Starts a server in a process of its own and waits until it says where it answers. */
export async function startServer(
  file: string,
  environment: Readonly<Record<string, string>>,
  execArgv: readonly string[],
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const child: ChildProcess = fork(file, {
    env: { ...process.env, ...environment },
    execArgv: [...execArgv],
  });
  const url = await new Promise<string>((done, failed) => {
    child.once('message', (message) => done(String(message)));
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`${file} ended with ${code}.`)));
  });
  return {
    url,
    stop: () =>
      new Promise((done) => {
        child.removeAllListeners('exit');
        child.once('exit', () => done());
        child.kill('SIGTERM');
      }),
  };
}
