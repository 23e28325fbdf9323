import type { PracticeRecords } from '@concord/domain/practice';
import type { Instant } from '@concord/domain/shared';
import { randomPractice } from '@concord/domain/testing';
import fc from 'fast-check';
import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPractice } from '../src/features/exchange/index.ts';
import { attendJudging, judgeOrganization, takeJudgingFurther } from '../src/features/findings/index.ts';
import { recordId } from '../src/platform/database/ids.ts';
import { inUnitOfWork, type Transaction } from '../src/platform/database/unit-of-work.ts';
import { ageFindings } from '../src/testing/age-findings.ts';
import { readJudgedRows } from '../src/testing/judged-rows.ts';
import { makeTestApp, type TestApp } from '../src/testing/test-app.ts';
import { directorOf } from './practice-database.ts';
import { grant } from './grant-wish.ts';
import { wish } from './random-change.ts';

class TakenBack extends Error {}

/** How many histories are played; `JUDGING_HISTORIES=100` plays more. */
const histories = Number(process.env['JUDGING_HISTORIES'] ?? '4');

const nth = fc.integer({ min: 1, max: 5 });
const aging = fc.record({ missing: nth, invented: nth, other: nth });
/** What happens between two steps: nothing, or a process dies in the middle of one. */
const deaths = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });

describe('a practice that is judged anew in the background', () => {
  let app: TestApp;
  let administrator: pg.Client;
  let practices = 0;
  const clock = (): Instant => app.clock.now;

  beforeAll(async () => {
    app = await makeTestApp();
    app.clock.now = Date.parse('2026-02-10T12:00:00Z') as Instant;
    administrator = new pg.Client({ connectionString: app.database.administratorUrl });
    await administrator.connect();
  });
  afterAll(async () => {
    await administrator.end();
    await app.stop();
  });

  const within = <T>(organizationId: string, work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    inUnitOfWork(app.database.dataSource, directorOf(organizationId).access, work);

  async function open(records: PracticeRecords): Promise<string> {
    practices += 1;
    const imported = await importPractice(app.database, {
      ...records,
      organization: { ...records.organization, name: `Judged anew ${practices}` },
    });
    if (!imported.ok) throw new Error(imported.refusal.message);
    return imported.value.organizationId;
  }

  const rowsOf = (organizationId: string): Promise<readonly string[]> =>
    within(organizationId, (transaction) => readJudgedRows(transaction, organizationId));

  /** What judging everything at once would leave; nothing of it stays. */
  async function rowsAtOnce(organizationId: string): Promise<readonly string[]> {
    let rows: readonly string[] = [];
    const work = within(organizationId, async (transaction) => {
      await judgeOrganization(transaction, organizationId, clock());
      rows = await readJudgedRows(transaction, organizationId);
      throw new TakenBack();
    });
    await work.catch((failure: unknown) => {
      if (!(failure instanceof TakenBack)) throw failure;
    });
    return rows;
  }

  /** A process that dies at the end of a step: all that the step wrote is lost with its transaction. */
  async function dieInStep(organizationId: string): Promise<void> {
    const { dataSource } = app.database;
    const dying = {
      transaction: (work: (manager: EntityManager) => Promise<unknown>) =>
        dataSource.transaction(async (manager) => {
          await work(manager);
          throw new TakenBack();
        }),
    } as unknown as DataSource;
    await takeJudgingFurther(dying, organizationId, clock).catch((failure: unknown) => {
      if (!(failure instanceof TakenBack)) throw failure;
    });
  }

  async function age(organizationId: string, how: Parameters<typeof ageFindings>[2]): Promise<void> {
    await within(organizationId, (transaction) => ageFindings(transaction, organizationId, how));
    await administrator.query('delete from judging_anew where organization_id = $1', [organizationId]);
  }

  const further = (organizationId: string): Promise<boolean> =>
    takeJudgingFurther(app.database.dataSource, organizationId, clock);

  it(
    'ends in the same rows as one that is judged anew at once, whoever dies on the way',
    async () => {
      let different = 0;
      await fc.assert(
        fc.asyncProperty(randomPractice, aging, deaths, async (records, how, dies) => {
          const organizationId = await open(records);
          await age(organizationId, how);
          const expected = await rowsAtOnce(organizationId);
          if ((await rowsOf(organizationId)).join() !== expected.join()) different += 1;
          await attendJudging(app.database.dataSource, organizationId, clock);
          for (let step = 0; ; step += 1) {
            if (dies[step % dies.length] === true) await dieInStep(organizationId);
            if (!(await further(organizationId))) break;
          }
          expect(await rowsOf(organizationId)).toEqual(expected);
        }),
        { numRuns: histories },
      );
      // Else nothing would have been put to the test.
      expect(different).toBeGreaterThan(0);
    },
    histories * 60_000,
  );

  it(
    'stands as judging it at once would have it, whatever is written meanwhile',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          randomPractice,
          aging,
          fc.array(wish, { minLength: 12, maxLength: 12 }),
          async (records, how, wishes) => {
            const organizationId = await open(records);
            const enrol = (role: 'clinician' | 'director'): Promise<string> =>
              app.enrol({
                organizationId,
                email: `${role}${practices}@anew.example`,
                roles: [role],
                ...(role === 'clinician' ? { staffId: recordId(organizationId, 'staff', 'T1') } : {}),
              });
            const tokens = [await enrol('clinician'), await enrol('director')];
            await age(organizationId, how);
            await attendJudging(app.database.dataSource, organizationId, clock);
            for (const wanted of wishes) {
              for (const token of tokens) await grant(app, organizationId, token, wanted);
              await further(organizationId);
            }
            while (await further(organizationId));
            expect(await rowsOf(organizationId)).toEqual(await rowsAtOnce(organizationId));
          },
        ),
        { numRuns: histories },
      );
    },
    histories * 60_000,
  );
});
