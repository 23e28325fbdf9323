/**
 * 1,000 races of signing on a real PostgreSQL of its own: `pnpm --filter @concord/api exec tsx bench/double-signing.ts`.
 * RACES changes how many. Ends with 1 when a record was signed twice, or not at all, or an answer was unclear.
 */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { documentedSession } from '../src/testing/documented-session.ts';
import { raceSignatures } from '../src/testing/race-signatures.ts';

const folder = mkdtempSync(join(tmpdir(), 'concord-races-'));
const database = await openDatabase({ databaseUrl: null, dataDirectory: folder });
try {
  const practice = await documentedSession(database);
  const started = performance.now();
  const figures = await raceSignatures(database, practice, Number(process.env['RACES'] ?? '1000'), 'race');
  const seconds = Math.round((performance.now() - started) / 1_000);
  process.stdout.write(`${JSON.stringify({ ...figures, seconds })}\n`);
  const isRight = figures.notOnce === 0 && figures.notOneRow === 0 && figures.unclear.length === 0;
  process.exitCode = isRight ? 0 : 1;
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
