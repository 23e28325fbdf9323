import 'reflect-metadata';
import { resolve } from 'node:path';
import { serve } from '../src/app/serve.ts';
import { readConfig } from '../src/platform/config.ts';

// Started by the benchmark in a process of its own, so that whoever asks and whoever answers do not share one.
const workingCopy = resolve(import.meta.dirname, '../../..');
const serving = await serve(readConfig(process.env, workingCopy), workingCopy, () => undefined);
process.send?.(serving.url);
process.on('SIGTERM', () => {
  void serving.stop().then(() => process.exit(0));
});
