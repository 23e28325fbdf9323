import { resolve } from 'node:path';
import { serve } from './app/serve.ts';
import { readConfig } from './platform/config.ts';

const workingCopy = resolve(import.meta.dirname, '../../..');
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * Resolves at the first signal to stop; at a later one the process ends at once. What comes within a second is the same wish:
 * under npm, Ctrl-C arrives twice, from the terminal and from npm.
 */
const asked = new Promise<void>((stop) => {
  let first: number | null = null;
  const hear = (): void => {
    first ??= performance.now();
    if (performance.now() - first > 1_000) process.exit(1);
    stop();
  };
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
});

try {
  const serving = await serve(readConfig(process.env, workingCopy), workingCopy, say);
  say(`Concord answers at ${serving.url} (GraphQL at ${serving.url}/graphql)`);
  for (const line of serving.lines) say(line);
  say('Ctrl-C stops it.');
  await asked;
  await serving.stop();
  process.exit(0);
} catch (failure) {
  process.stderr.write(`concord: ${failure instanceof Error ? failure.message : 'it does not start.'}\n`);
  process.exit(1);
}
