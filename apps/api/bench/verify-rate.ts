/**
 * How fast `concord verify-log` examines the audit trail: `pnpm --filter @concord/api exec tsx bench/verify-rate.ts`, with `taskset -c 0`
 * before it for everything (this program and PostgreSQL) on one core. EVENTS says how many events, STREAMS over how many streams,
 * ROUNDS how often they are examined.
 */
import 'reflect-metadata';
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Instant } from '@concord/domain/shared';
import { readEvents } from '../src/platform/audit/read-events.store.ts';
import { sealTrail } from '../src/platform/audit/seal-trail.ts';
import { verifyTrail } from '../src/platform/audit/verify-trail.ts';
import '../src/platform/database/data-source.ts';
import { openEmbeddedServer } from '../src/platform/database/embedded-server.ts';
import { migrateDatabase } from '../src/platform/database/migrate.ts';
import { findPostgresBinaries } from '../src/platform/database/postgres-binaries.ts';
import { fillTrail } from './fill-trail.ts';

const [events, streams] = [
  Number(process.env['EVENTS'] ?? '1000000'),
  Number(process.env['STREAMS'] ?? '2000'),
];
const rounds = Number(process.env['ROUNDS'] ?? '3');
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const rate = (milliseconds: number): string => `${Math.round(events / milliseconds)} thousand rows/s`;

const folder = mkdtempSync(join(tmpdir(), 'concord-verify-'));
const server = await openEmbeddedServer(folder);
try {
  await migrateDatabase(server.url);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await fillTrail(client, { events, streams });
  await sealTrail(server.url, folder, Date.now() as Instant);
  for (let round = 1; round <= rounds; round += 1) {
    const [started, processor] = [performance.now(), process.cpuUsage()];
    const report = await verifyTrail(server.url, folder);
    const elapsed = performance.now() - started;
    const { user, system } = process.cpuUsage(processor);
    say(
      `verify-log: ${report.events} events, ${report.streams} streams, ${report.faults.length} faults: ${rate(elapsed)}; ` +
        `own processor time ${((user + system) / report.events).toFixed(2)} µs a row; load ${loadavg()[0]?.toFixed(1)}`,
    );
  }
  let length = 0;
  let started = performance.now();
  await readEvents(client, (row) => {
    length += row.length;
  });
  say(
    `reading alone, nothing hashed: ${rate(performance.now() - started)}; ${Math.round(length / events)} bytes a row`,
  );
  const bytes = Buffer.alloc(Math.round(length / events), 65);
  started = performance.now();
  const processor = process.cpuUsage();
  for (let row = 0; row < events; row += 1) hash('sha256', bytes, 'buffer');
  say(
    `SHA-256 of as many bytes alone, in one thread: ${rate(performance.now() - started)}; ` +
      `processor time ${(process.cpuUsage(processor).user / events).toFixed(2)} µs a row`,
  );
  await client.end();
} finally {
  await server.release();
  for (const path of [findPostgresBinaries().home(folder), folder])
    rmSync(path, { recursive: true, force: true });
}
