/**
 * How fast a practice folder is imported, and what takes the time: `pnpm --filter @concord/api exec tsx bench/import.ts [attendance|with]`.
 */
import 'reflect-metadata';
import { measureImports } from './measure-import.ts';

const only = process.argv[2];
await measureImports(
  (line) => {
    process.stdout.write(`${line}\n`);
  },
  only === undefined ? {} : { only },
);
