import { randomUUID } from 'node:crypto';
import type { Instant, Result } from '@concord/domain/shared';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { Actor, RequestContext } from '../../platform/request-context.ts';
import {
  actingAs,
  attendanceRecord,
  documentedSession,
  type DocumentedSession,
  type DocumentingStaff,
} from '../../testing/documented-session.ts';
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { recordAttendance } from '../attendance/index.ts';
import { saveNoteField } from '../progress-notes/index.ts';
import { signNote, type JudgeRecord } from '../signatures/index.ts';
import { loadOwed } from './owed.store.ts';
import { showWorkspace } from './show-workspace.ts';

const afterwards = Date.parse('2026-03-02T20:00:00Z') as Instant;
const nothingFound: JudgeRecord = () => Promise.resolve(null);

let database: TestDatabase;
let practice: DocumentedSession;
beforeAll(async () => {
  database = await makeTestDatabase();
  practice = await documentedSession(database);
});
afterAll(() => database.drop());

const as = (staff: DocumentingStaff): Actor => actingAs(practice, staff);
const doing = <T>(actor: Actor, work: (context: RequestContext) => Promise<T>): Promise<T> =>
  inUnitOfWork(database.dataSource, actor.access, (transaction) =>
    work({ actor, requestId: 'test', now: afterwards, transaction }),
  );
const codeOf = (outcome: Result<unknown> | null): string =>
  outcome === null ? 'not-found' : outcome.ok ? 'done' : outcome.refusal.code;

it('waits for somebody else’s name under a trainee’s note, whatever the trainee signs as', async () => {
  await doing(as('trainee'), (context) =>
    recordAttendance(context, attendanceRecord(practice, 0, 'present'), 0),
  );
  const clientId = practice.clients[0] ?? '';
  const saved = await doing(as('trainee'), (context) =>
    saveNoteField(
      context,
      { sessionId: practice.sessionId, clientId, field: 'response' },
      { value: 'Spoke of the week.', baseVersion: 0, mutationId: randomUUID() },
    ),
  );
  expect(codeOf(saved)).toBe('done');
  const [{ id: noteId } = { id: '' }] = await doing(as('trainee'), ({ transaction }) =>
    transaction.query<{ id: string }>('select id from progress_note where client_id = $1', [clientId]),
  );
  const waits = async (): Promise<readonly unknown[]> => {
    const workspace = await doing(as('lead'), (context) => showWorkspace(context, practice.sessionId));
    const seat = workspace?.seats.find(({ client }) => client.id === clientId);
    const owed = await doing(as('lead'), (context) => loadOwed(context, practice.staff.lead));
    return [seat?.note?.needsCosignature, owed.find(({ kind }) => kind === 'cosign')?.count ?? 0];
  };
  // Nothing is owed for what the author has not signed.
  expect((await waits())[1]).toBe(0);
  expect(codeOf(await doing(as('trainee'), (context) => signNote(context, noteId, nothingFound)))).toBe(
    'done',
  );
  expect(await waits()).toEqual([true, 1]);
  // As a folder may bring it: the same name twice.
  await doing(as('trainee'), ({ transaction }) =>
    transaction.query(
      `insert into signature select (jsonb_populate_record(g, '{"role": "cosigner"}')).* from signature g where g.record_id = $1`,
      [noteId],
    ),
  );
  expect(await waits()).toEqual([true, 1]);
  expect(codeOf(await doing(as('lead'), (context) => signNote(context, noteId, nothingFound)))).toBe('done');
  expect(await waits()).toEqual([false, 0]);
});
