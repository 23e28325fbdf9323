import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { inUnitOfWork } from '../database/unit-of-work.ts';
import { recordEvent } from './audit.store.ts';
import { verifyTrail } from './verify-trail.ts';

const practice = '11111111-1111-4111-8111-111111111111';

describe('what an event was sealed as', () => {
  let database: TestDatabase;
  const folder = mkdtempSync(join(tmpdir(), 'concord-seals-'));

  beforeAll(async () => {
    database = await makeTestDatabase();
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is read from the stored columns byte by byte as the database wrote it when the event was added', async () => {
    // Every code point but zero, which PostgreSQL keeps in no text.
    const text = fc.string({ unit: 'binary', maxLength: 40 }).map((made) => made.replaceAll('\0', ' '));
    const awkward = ['"', '\\', '\u0001\u001f\u007f\u2028', '\b\f\n\r\t', ''] as const;
    const event = fc.record({
      userId: fc.option(fc.uuid(), { nil: null }),
      action: fc.oneof(text, fc.constantFrom(...awkward)),
      address: text,
      reason: fc.option(text, { nil: null }),
      groupId: fc.option(fc.uuid(), { nil: null }),
      clientIds: fc.array(fc.uuid(), { maxLength: 3 }),
      at: fc.integer({ min: -62_000_000_000_000, max: 4_000_000_000_000 }).map((at) => at as Instant),
    });
    const access = {
      organizationId: practice,
      groups: 'all',
      clients: 'all',
      ownClients: [],
      classes: ['audit'],
    } as const;
    let made = 0;
    await fc.assert(
      fc.asyncProperty(event, async (drawn) => {
        made += 1;
        await inUnitOfWork(database.dataSource, access, (transaction) =>
          recordEvent(transaction, practice, {
            ...drawn,
            requestId: practice,
            via: 'token',
            recordClass: null,
            outcome: 'done',
            subject: { text: drawn.action, list: drawn.clientIds },
          }),
        );
      }),
      { numRuns: 150 },
    );
    const report = await verifyTrail(database.administratorUrl, folder);
    expect([report.events, report.faults]).toEqual([made, []]);
  });
});
