import { randomUUID } from 'node:crypto';
import type { AttendanceRecord } from '@concord/domain/attendance';
import { parseInstant, type Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  actingAs,
  attendanceRecord,
  documentedSession,
  type DocumentedSession,
} from '../../testing/documented-session.ts';
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { recordAttendance } from '../attendance/index.ts';
import { saveNoteField } from '../progress-notes/index.ts';
import { signNote } from '../signatures/index.ts';
import { showWorkspace } from './show-workspace.ts';

let database: TestDatabase;
let practice: DocumentedSession;

beforeAll(async () => {
  database = await makeTestDatabase();
  practice = await documentedSession(database);
});
afterAll(() => database.drop());

const doing = <T>(work: (context: RequestContext) => Promise<T>): Promise<T> => {
  const actor = actingAs(practice, 'lead');
  const now = parseInstant('2026-03-02T20:00:00Z') ?? (0 as Instant);
  return inUnitOfWork(database.dataSource, actor.access, (transaction) =>
    work({ actor, requestId: 'test', now, transaction }),
  );
};
const record = (status: AttendanceRecord['status'], baseVersion: number): Promise<unknown> =>
  doing((context) => recordAttendance(context, attendanceRecord(practice, 0, status), baseVersion));
const seat = async () => {
  const workspace = await doing((context) => showWorkspace(context, practice.sessionId));
  return workspace?.seats.find((one) => one.client.id === practice.clients[0]);
};

it('withdraws the service of a signed note once its member turns out to have been absent, and leaves the note as it was signed', async () => {
  await record('present', 0);
  await doing((context) =>
    saveNoteField(
      context,
      { sessionId: practice.sessionId, clientId: practice.clients[0] ?? '', field: 'response' },
      { value: 'Practised paced breathing.', baseVersion: 0, mutationId: randomUUID() },
    ),
  );
  const noteId = (await seat())?.note?.id ?? '';
  const rows = (table: string): Promise<unknown[]> =>
    doing((context) =>
      context.transaction.query(`select * from ${table} where organization_id = $1 and note_id = $2`, [
        practice.organizationId,
        noteId,
      ]),
    );
  await doing((context) => signNote(context, noteId, () => Promise.resolve(null)));
  expect(await seat()).toMatchObject({ note: { status: 'signed', serviceWithdrawn: false } });
  expect(await rows('billing_withdrawal')).toEqual([]);
  const signed = [await rows('progress_note_body'), await rows('billing_line')];
  expect(signed.map((found) => found.length)).toEqual([1, 1]);

  expect(await record('no_show', 1)).toMatchObject({ ok: true, value: { kind: 'recorded' } });
  expect(await seat()).toMatchObject({
    state: 'no_show',
    note: { status: 'signed', serviceWithdrawn: true },
  });
  expect([await rows('progress_note_body'), await rows('billing_line')]).toEqual(signed);
  // Corrected once more, it is withdrawn once.
  expect(await record('excused', 2)).toMatchObject({ ok: true });
  expect(await rows('billing_withdrawal')).toHaveLength(1);
});
