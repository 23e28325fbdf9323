/**
 * What the audit trail costs a write: `pnpm --filter @concord/api exec tsx bench/audited-writes.ts`. Eight people at once change one row of
 * one of 500 charts a transaction, in turn with the event that belongs to it and without; each time in the unit of work in which the
 * program writes, under row-level security. BENCH_SECONDS says how long each of the rounds takes, ROUNDS how many there are.
 */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@concord/domain/shared';
import { recordEvent } from '../src/platform/audit/audit.store.ts';
import { openDataSource } from '../src/platform/database/data-source.ts';
import { openEmbeddedServer } from '../src/platform/database/embedded-server.ts';
import { recordId } from '../src/platform/database/ids.ts';
import { migrateDatabase } from '../src/platform/database/migrate.ts';
import { findPostgresBinaries } from '../src/platform/database/postgres-binaries.ts';
import { inUnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { measure } from './measure.ts';

const seconds = Number(process.env['BENCH_SECONDS'] ?? '4');
const rounds = Number(process.env['ROUNDS'] ?? '5');
const clients = 8;
const charts = 500;
const organizationId = '11111111-1111-4111-8111-111111111111';
const access = { organizationId, groups: 'all', clients: 'all', ownClients: [], classes: ['body'] } as const;
const chartOf = (number: number): string => recordId(organizationId, 'client', `c${number % charts}`);
const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const folder = mkdtempSync(join(tmpdir(), 'concord-writes-'));
const server = await openEmbeddedServer(folder);
const dataSource = await openDataSource(await migrateDatabase(server.url));
try {
  await inUnitOfWork(dataSource, access, async ({ query }) => {
    await query(`insert into organization (organization_id, name, time_zone) values ($1, 'Writes', 'UTC')`, [
      organizationId,
    ]);
    for (let number = 0; number < charts; number += 1) {
      await query(
        `insert into client (organization_id, id, external_id, first_name, last_name) values ($1, $2, $3, 'A', 'B')`,
        [organizationId, chartOf(number), `c${number}`],
      );
    }
  });
  let written = 0;
  const write = (audited: boolean) => (): Promise<void> =>
    inUnitOfWork(dataSource, access, async (transaction) => {
      written += 1;
      const clientId = chartOf(written * 7);
      await transaction.query(
        'update client set preferred_name = $3 where organization_id = $1 and id = $2',
        [organizationId, clientId, `name ${written}`],
      );
      if (!audited) return;
      await recordEvent(transaction, organizationId, {
        at: Date.now() as Instant,
        userId: organizationId,
        requestId: organizationId,
        via: 'cookie',
        address: '192.0.2.7',
        action: 'saveClient',
        recordClass: 'roster',
        outcome: 'done',
        reason: null,
        groupId: null,
        clientIds: [clientId],
        subject: { clientId, version: written },
      });
    });
  const rates = { audited: [] as number[], unaudited: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of ['audited', 'unaudited'] as const) {
      const { requestsPerSecond } = await measure(write(kind === 'audited'), { clients, seconds });
      rates[kind].push(requestsPerSecond);
    }
  }
  const [audited, unaudited] = [middle(rates.audited), middle(rates.unaudited)];
  process.stdout.write(
    `audited ${audited.toFixed(0)}/s, unaudited ${unaudited.toFixed(0)}/s, ratio ${(audited / unaudited).toFixed(2)}; load ${loadavg()[0]?.toFixed(1)}\n`,
  );
} finally {
  await dataSource.destroy();
  await server.release();
  for (const path of [findPostgresBinaries().home(folder), folder])
    rmSync(path, { recursive: true, force: true });
}
