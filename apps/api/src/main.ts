import { resolve } from 'node:path';
import { serve } from './app/serve.ts';
import { readConfig } from './platform/config.ts';

const workingCopy = resolve(import.meta.dirname, '../../..');
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

try {
  const serving = await serve(readConfig(process.env, workingCopy), workingCopy, say);
  say(`Concord answers at ${serving.url} (GraphQL at ${serving.url}/graphql)`);
  for (const line of serving.lines) say(line);
  say('Ctrl-C stops it.');

  let stopping = false;
  const stop = (): void => {
    // A second signal, and the process ends at once.
    if (stopping) process.exit(1);
    stopping = true;
    serving.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (failure) {
  process.stderr.write(`concord: ${failure instanceof Error ? failure.message : 'it does not start.'}\n`);
  process.exit(1);
}
