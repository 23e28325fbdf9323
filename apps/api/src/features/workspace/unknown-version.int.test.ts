import { randomUUID } from 'node:crypto';
import type { NoteField } from '@concord/domain/progress-notes';
import { parseInstant, type Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { saveGroupNoteField } from '../group-notes/index.ts';
import { rateProgress, saveNoteField } from '../progress-notes/index.ts';
import { showWorkspace } from './show-workspace.ts';

describe('what a client may not know of a session', () => {
  let database: TestDatabase;
  let practice: DocumentedSession;
  const now = parseInstant('2026-03-02T20:00:00Z') ?? (0 as Instant);

  beforeAll(async () => {
    database = await makeTestDatabase();
    practice = await documentedSession(database);
  });
  afterAll(() => database.drop());

  const doing = <T>(work: (context: RequestContext) => Promise<T>): Promise<T> => {
    const actor = actingAs(practice, 'lead');
    return inUnitOfWork(database.dataSource, actor.access, (transaction) =>
      work({ actor, requestId: 'test', now, transaction }),
    );
  };
  const write = (field: NoteField, value: string, baseVersion: number) =>
    doing((context) =>
      saveNoteField(
        context,
        { sessionId: practice.sessionId, clientId: practice.clients[0] ?? '', field },
        { value, baseVersion, mutationId: randomUUID() },
      ),
    );
  const recordPresent = () =>
    doing((context) => recordAttendance(context, attendanceRecord(practice, 0, 'present'), 0));
  const setStatus = (status: string) =>
    doing(({ transaction }) =>
      transaction.query('update session set status = $2 where id = $1', [practice.sessionId, status]),
    );

  it('refuses attendance of a session that is only planned, and lets nobody write there', async () => {
    await setStatus('planned');
    expect(await recordPresent()).toMatchObject({ ok: false, refusal: { code: 'session-planned' } });
    const planned = await doing((context) => showWorkspace(context, practice.sessionId));
    expect(planned).toMatchObject({ status: 'planned', mayWrite: false });
    await setStatus('held');
    expect(await recordPresent()).toMatchObject({ ok: true, value: { kind: 'recorded', version: 1 } });
  });

  it('answers whoever names a version that was never written with what stands there, and saves nothing', async () => {
    expect(await write('plan', 'Call on Friday.', 7)).toMatchObject({
      ok: true,
      value: { kind: 'conflict', theirs: { value: '', version: 0, editedBy: '' } },
    });
    expect(await write('plan', 'Call on Friday.', -1)).toMatchObject({
      value: { kind: 'conflict', theirs: { version: 0 } },
    });
    // What came in from elsewhere has no version; it is shown all the same.
    const minutes = await write('minutes', '45', 3);
    expect(minutes).toMatchObject({ value: { kind: 'conflict', theirs: { value: '90', version: 0 } } });
    const topic = (baseVersion: number) =>
      doing((context) =>
        saveGroupNoteField(
          context,
          { sessionId: practice.sessionId, field: 'exercises' },
          { value: 'A walk.', baseVersion, mutationId: randomUUID() },
        ),
      );
    expect(await topic(2)).toMatchObject({ value: { kind: 'conflict', theirs: { value: '', version: 0 } } });
    const rating = await doing((context) =>
      rateProgress(
        context,
        {
          sessionId: practice.sessionId,
          clientId: practice.clients[0] ?? '',
          goalId: practice.goals[0] ?? '',
        },
        { value: 'moderate', baseVersion: 5, mutationId: randomUUID() },
      ),
    );
    expect(rating).toMatchObject({ value: { kind: 'conflict', theirs: { value: '', version: 0 } } });
  });
});
