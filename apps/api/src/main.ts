import { resolve } from 'node:path';
import { serve } from './app/serve.ts';
import { readConfig } from './platform/config.ts';

const workingCopy = resolve(import.meta.dirname, '../../..');
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Resolves at the first signal to stop; at the second the process ends at once. */
const asked = new Promise<void>((stop) => {
  let signals = 0;
  const hear = (): void => {
    signals += 1;
    if (signals > 1) process.exit(1);
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
