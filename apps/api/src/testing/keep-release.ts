/**
 * Keeps what a database of this release is made of, in the statements that make it: `pnpm --filter @concord/api keep-release`, once before
 * each release. `earlier-releases.int.test.ts` brings a database of every kept release to the newest shape.
 */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { QueryRunner } from 'typeorm';
import { migrations } from '../platform/database/migrations/index.ts';

const steps: { readonly name: string; readonly sql: string }[] = [];
for (const Migration of migrations) {
  const migration = new Migration();
  const noting = {
    query: (sql: string): Promise<void> => {
      steps.push({ name: migration.name ?? '', sql });
      return Promise.resolve();
    },
  };
  await migration.up(noting as unknown as QueryRunner);
}
const last = steps.at(-1)?.name.slice(-4) ?? '';
writeFileSync(
  resolve(import.meta.dirname, `earlier-databases/at-${last}.json.gz`),
  gzipSync(JSON.stringify(steps), { level: 9 }),
);
