import type { Client } from '@concord/domain/clients';
import type { Group } from '@concord/domain/groups';
import { indexPractice, type PracticeRecords } from '@concord/domain/practice';
import {
  attendanceConcerns,
  attendanceMatrix,
  attendanceTrend,
  cofacilitation,
  goalProgress,
  memberHistory,
  membershipTimeline,
  type Bucket,
  type ReportScope,
} from '@concord/domain/reports';
import type { StaffMember } from '@concord/domain/staff';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPractice } from '../src/features/exchange/index.ts';
import { refreshRollUps } from '../src/features/reports/index.ts';
import { recordId } from '../src/platform/database/ids.ts';
import { inUnitOfWork, type Transaction } from '../src/platform/database/unit-of-work.ts';
import { makeTestDatabase, type TestDatabase } from '../src/testing/test-database.ts';
import { asJson, findDifferences } from './compare-results.ts';
import { askAs, directorOf } from './practice-database.ts';
import { history, question, type Question } from './random-history.ts';
import { reportDocuments } from './report-documents.ts';
import {
  emptyPractice,
  firstDay,
  groupIds,
  makeAttendance,
  makeMembership,
  makeRoom,
  makeSession,
} from './small-practice.ts';

/** The pure functions know the clinic's identifiers only. */
const withoutIds = (value: unknown): ReturnType<typeof asJson> =>
  asJson(
    JSON.parse(
      JSON.stringify(value, (key, part: unknown) => (key === 'id' || key === 'goalId' ? undefined : part)),
    ),
  );

/** A note has one identifier in the database and another at the clinic. */
const withoutNotes = (history: ReturnType<typeof memberHistory>): unknown =>
  JSON.parse(JSON.stringify(history, (key, part: unknown) => (key === 'noteId' ? undefined : part)));

/** What the domain's pure functions count from the records themselves. */
function recount(records: PracticeRecords, asked: Question): Readonly<Record<string, unknown>> {
  const practice = indexPractice(records);
  const scope: ReportScope = {
    from: asked.from,
    to: asked.to,
    groupIds: asked.groupId === null ? null : [asked.groupId as Group['id']],
    facilitatorId: asked.facilitatorId as StaffMember['id'] | null,
  };
  const bucket: Bucket = asked.bucket;
  return {
    attendanceTrend: attendanceTrend(practice, scope, bucket),
    attendanceConcerns: attendanceConcerns(practice, scope),
    membershipTimeline: membershipTimeline(practice, scope, bucket),
    goalProgress: goalProgress(practice, scope, bucket),
    cofacilitation: cofacilitation(practice, scope),
    attendanceMatrix: attendanceMatrix(
      practice,
      (asked.groupId ?? 'G1') as Group['id'],
      asked.from,
      asked.to,
    ),
    memberHistory: withoutNotes(
      memberHistory(practice, asked.clientId as Client['id'], { from: asked.from, to: asked.to }),
    ),
  };
}

describe('the reports of a practice with any history', () => {
  let database: TestDatabase;
  let practices = 0;

  beforeAll(async () => {
    database = await makeTestDatabase();
  });
  afterAll(() => database.drop());

  async function findReportDifferences(
    organizationId: string,
    records: PracticeRecords,
    asked: Question,
  ): Promise<readonly string[]> {
    const idOf = (kind: 'group' | 'staff' | 'client', id: string): string =>
      recordId(organizationId, kind, id);
    const { from, to, bucket } = asked;
    const scope = {
      from,
      to,
      ...(asked.groupId === null ? {} : { groupIds: [idOf('group', asked.groupId)] }),
      ...(asked.facilitatorId === null ? {} : { facilitatorId: idOf('staff', asked.facilitatorId) }),
    };
    const groupId = idOf('group', asked.groupId ?? 'G1');
    const variables = { scope, bucket, groupId, clientId: idOf('client', asked.clientId), from, to };
    const differences: string[] = [];
    for (const [name, counted] of Object.entries(recount(records, asked))) {
      const document = reportDocuments[name as keyof typeof reportDocuments];
      const answer = await askAs(database, directorOf(organizationId), document, variables);
      differences.push(...findDifferences(withoutIds({ [name]: counted }), asJson(answer)));
    }
    return differences;
  }

  it('are what a recount of its records gives, after every import', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(question, { minLength: 3, maxLength: 3 }),
        async (chapters, questions) => {
          practices += 1;
          let records = emptyPractice(`Practice ${practices}`);
          for (const chapter of chapters) {
            records = chapter.reduce((before, happening) => happening.apply(before), records);
            const imported = await importPractice(database, records);
            if (!imported.ok) throw new Error(imported.refusal.message);
            for (const asked of questions) {
              expect(await findReportDifferences(imported.value.organizationId, records, asked)).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 180_000);

  describe('when two people write at once', () => {
    const session = makeSession('G1', 2, 22);
    const seat = (clientId: string): PracticeRecords['attendance'][number] =>
      makeAttendance(session.id, clientId, 'present');
    const asked: Question = {
      from: firstDay,
      to: session.date,
      bucket: 'WEEK',
      groupId: null,
      facilitatorId: null,
      clientId: 'c1',
    };

    const insertSeat = (
      transaction: Transaction,
      organizationId: string,
      clientId: string,
    ): Promise<object[]> =>
      transaction.query(
        `insert into attendance (organization_id, session_id, client_id, group_id, status) values ($1, $2, $3, $4, 'present')`,
        [
          organizationId,
          recordId(organizationId, 'session', session.id),
          recordId(organizationId, 'client', clientId),
          recordId(organizationId, 'group', 'G1'),
        ],
      );

    it.each(['before anything was counted', 'after a first count'])('%s, neither is missed', async (when) => {
      practices += 1;
      const before: PracticeRecords = {
        ...emptyPractice(`Practice ${practices}`),
        memberships: [makeMembership('G1', 'c1', 0, 0), makeMembership('G1', 'c2', 0, 0)],
        sessions: [session],
        sessionFacilitators: makeRoom(session.id, 2),
      };
      const imported = await importPractice(database, before);
      if (!imported.ok) throw new Error(imported.refusal.message);
      const { organizationId } = imported.value;
      const { access } = directorOf(organizationId);
      const groups = { groupIds: groupIds.map((id) => recordId(organizationId, 'group', id)) };
      if (when.startsWith('before')) {
        await inUnitOfWork(database.dataSource, access, async ({ query }) => {
          for (const table of ['session_tally', 'attendance_tally', 'membership_tally', 'group_roll_up']) {
            await query(`delete from ${table} where organization_id = $1`, [organizationId]);
          }
        });
      }
      // Both have written before either counts; the second one's count has to wait for the first to commit.
      let firstHasWritten = (): void => undefined;
      let secondHasWritten = (): void => undefined;
      const firstWrote = new Promise<void>((done) => (firstHasWritten = done));
      const secondWrote = new Promise<void>((done) => (secondHasWritten = done));
      await Promise.all([
        inUnitOfWork(database.dataSource, access, async (transaction) => {
          await insertSeat(transaction, organizationId, 'c1');
          firstHasWritten();
          await secondWrote;
          await refreshRollUps(transaction, organizationId, groups);
        }),
        inUnitOfWork(database.dataSource, access, async (transaction) => {
          await insertSeat(transaction, organizationId, 'c2');
          secondHasWritten();
          await firstWrote;
          await refreshRollUps(transaction, organizationId, groups);
        }),
      ]);
      const after = { ...before, attendance: [seat('c1'), seat('c2')] };
      expect(await findReportDifferences(organizationId, after, asked)).toEqual([]);
    });
  });
});
