import { randomUUID } from 'node:crypto';
import type { AttendanceRecord } from '@concord/domain/attendance';
import type { NoteField } from '@concord/domain/progress-notes';
import { parseInstant, type Instant, type Result } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { judgeBeforeSigning } from '../completeness/index.ts';
import { saveGroupNoteField } from '../group-notes/index.ts';
import { rateProgress, saveNoteField } from '../progress-notes/index.ts';
import {
  amendNote,
  signGroupNote,
  signNote,
  type JudgeRecord,
  type KeptFinding,
} from '../signatures/index.ts';
import { loadOwed } from './owed.store.ts';
import { showWorkspace } from './show-workspace.ts';

const at = (text: string): Instant => parseInstant(text) ?? (0 as Instant);
const afterwards = at('2026-03-02T20:00:00Z');
const nothingFound: JudgeRecord = () => Promise.resolve(null);

describe('documenting a session', () => {
  let database: TestDatabase;
  let practice: DocumentedSession;

  beforeAll(async () => {
    database = await makeTestDatabase();
    practice = await documentedSession(database);
  });
  afterAll(() => database.drop());

  const as = (staff: DocumentingStaff): Actor => actingAs(practice, staff);
  const doing = <T>(
    actor: Actor,
    work: (context: RequestContext) => Promise<T>,
    now = afterwards,
  ): Promise<T> =>
    inUnitOfWork(database.dataSource, actor.access, (transaction) =>
      work({ actor, requestId: 'test', now, transaction }),
    );

  const attendance = (client: number, status: AttendanceRecord['status']): AttendanceRecord =>
    attendanceRecord(practice, client, status);
  const write = (
    actor: Actor,
    client: number,
    field: NoteField,
    value: string,
    baseVersion = 0,
    mutationId: string = randomUUID(),
  ) =>
    doing(actor, (context) =>
      saveNoteField(
        context,
        { sessionId: practice.sessionId, clientId: practice.clients[client] ?? '', field },
        { value, baseVersion, mutationId },
      ),
    );
  const noteOf = async (client: number): Promise<string> => {
    const workspace = await doing(as('lead'), (context) => showWorkspace(context, practice.sessionId));
    return workspace?.seats.find((seat) => seat.client.id === practice.clients[client])?.note?.id ?? '';
  };
  const codeOf = (outcome: Result<unknown> | null): string =>
    outcome === null ? 'not-found' : outcome.ok ? 'done' : outcome.refusal.code;

  it('asks for the attendance before a note', async () => {
    expect(codeOf(await write(as('lead'), 0, 'response', 'Practised paced breathing.'))).toBe(
      'attendance-unrecorded',
    );
  });

  it('records who came, and tells the second of two people who correct the same seat', async () => {
    const first = await doing(as('lead'), (context) =>
      recordAttendance(context, attendance(0, 'present'), 0),
    );
    expect(first).toMatchObject({ ok: true, value: { kind: 'recorded', version: 1, isGuest: false } });
    const stale = await doing(as('trainee'), (context) =>
      recordAttendance(context, attendance(0, 'late'), 0),
    );
    expect(stale).toMatchObject({
      ok: true,
      value: { kind: 'conflict', version: 1, theirs: { status: 'present' } },
    });
    const corrected = await doing(as('trainee'), (context) =>
      recordAttendance(context, attendance(0, 'left_early'), 1),
    );
    expect(corrected).toMatchObject({ ok: true, value: { kind: 'recorded', version: 2 } });
  });

  it('keeps both texts when two people write the same field', async () => {
    expect(await write(as('lead'), 0, 'response', 'Hers.')).toMatchObject({
      ok: true,
      value: { kind: 'saved', version: 1 },
    });
    expect(await write(as('trainee'), 0, 'response', 'His.')).toMatchObject({
      ok: true,
      value: { kind: 'conflict', theirs: { value: 'Hers.', version: 1 } },
    });
    expect(await write(as('trainee'), 0, 'response', 'Hers and his.', 1)).toMatchObject({
      ok: true,
      value: { kind: 'saved', version: 2 },
    });
  });

  it('saves a change that is sent again once', async () => {
    const mutationId = randomUUID();
    const first = await write(as('lead'), 0, 'plan', 'Daily practice.', 0, mutationId);
    const again = await write(as('lead'), 0, 'plan', 'Daily practice.', 0, mutationId);
    expect(again).toEqual(first);
  });

  it('writes of twenty people at once end in one order with nothing lost', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => write(as('lead'), 0, 'presentation', `Text ${index}`)),
    );
    const kinds = outcomes.map((outcome) => (outcome?.ok === true ? outcome.value.kind : 'refused'));
    expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'conflict')).toHaveLength(19);
  });

  it('refuses comprehension in a process group and a rating of somebody else’s goal', async () => {
    expect(codeOf(await write(as('lead'), 0, 'comprehension', 'good'))).toBe('field-fault');
    const rate = (goal: number) =>
      doing(as('lead'), (context) =>
        rateProgress(
          context,
          {
            sessionId: practice.sessionId,
            clientId: practice.clients[0] ?? '',
            goalId: practice.goals[goal] ?? '',
          },
          { value: 'moderate', baseVersion: 0, mutationId: randomUUID() },
        ),
      );
    expect(codeOf(await rate(1))).toBe('goal-unknown');
    expect(codeOf(await rate(0))).toBe('done');
  });

  it('shows a stranger nothing', async () => {
    expect(await doing(as('stranger'), (context) => showWorkspace(context, practice.sessionId))).toBeNull();
    expect(codeOf(await write(as('stranger'), 0, 'plan', 'x', 1))).toBe('not-found');
    expect(
      await doing(as('stranger'), async (context) => signNote(context, await noteOf(0), nothingFound)),
    ).toBeNull();
  });

  it('withdraws the draft of a member who turns out to have been absent, and asks for no note of theirs', async () => {
    await doing(as('lead'), (context) => recordAttendance(context, attendance(1, 'present'), 0));
    await write(as('lead'), 1, 'response', 'Written by mistake.');
    await doing(as('lead'), (context) => recordAttendance(context, attendance(1, 'no_show'), 1));
    const workspace = await doing(as('lead'), (context) => showWorkspace(context, practice.sessionId));
    const seat = workspace?.seats.find((one) => one.client.id === practice.clients[1]);
    expect(seat).toMatchObject({
      state: 'no_show',
      attendance: { followUp: 'Call on Wednesday.' },
      note: { status: 'withdrawn' },
    });
    expect(codeOf(await write(as('lead'), 1, 'plan', 'More.'))).toBe('member-absent');
  });

  it('stops a signature at what the rules block and at another member’s name, until it is replaced or kept with a reason', async () => {
    const client = practice.clients[2] ?? '';
    await doing(as('lead'), (context) => recordAttendance(context, attendance(2, 'present'), 0));
    const versions = new Map<NoteField, number>();
    const put = async (field: NoteField, value: string): Promise<void> => {
      await write(as('lead'), 2, field, value, versions.get(field) ?? 0);
      versions.set(field, (versions.get(field) ?? 0) + 1);
    };
    await put('response', 'Said that Bruno had helped with a phone call, and tried the same at home.');
    const noteId = await noteOf(2);
    const sign = (kept: readonly KeptFinding[] = []): Promise<string> =>
      doing(as('lead'), async (context) =>
        codeOf(await signNote(context, noteId, judgeBeforeSigning(context, practice.sessionId, kept))),
      );
    expect(await sign()).toBe('diagnosis-missing');
    await doing(as('lead'), (context) =>
      context.transaction.query(
        "insert into diagnosis (organization_id, client_id, icd10, from_date) values ($1, $2, 'F41.1', '2026-01-05')",
        [practice.organizationId, client],
      ),
    );
    await doing(as('lead'), (context) =>
      rateProgress(
        context,
        { sessionId: practice.sessionId, clientId: client, goalId: practice.goals[2] ?? '' },
        { value: 'minimal', baseVersion: 0, mutationId: randomUUID() },
      ),
    );
    expect(await sign()).toBe('intervention-missing');
    for (const [field, value] of [
      ['interventions', 'Reflected the fear behind the call.'],
      ['suicidalIdeation', 'denied'],
      ['homicidalIdeation', 'denied'],
      ['medicalNecessity', 'Panic keeps the client from work.'],
      ['benefit', 'Made the call.'],
    ] as const) {
      await put(field, value);
    }
    expect(await sign()).toBe('co-member-named');
    expect(await sign([{ recordId: noteId, words: 'Bruno', reason: 'short' }])).toBe('co-member-named');
    await put('response', 'Said that a peer had helped with a phone call, and tried the same at home.');
    expect(await sign()).toBe('done');
  });

  it('signs a note once, however many sign at the same moment, and nothing changes it afterwards', async () => {
    const noteId = await noteOf(0);
    const refusal = { code: 'risk-not-documented', message: 'Say whether there were thoughts of suicide.' };
    expect(
      codeOf(await doing(as('lead'), (context) => signNote(context, noteId, () => Promise.resolve(refusal)))),
    ).toBe('risk-not-documented');
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () =>
        doing(as('lead'), (context) => signNote(context, noteId, nothingFound)),
      ),
    );
    expect(outcomes.map(codeOf).sort()).toEqual([...Array<string>(11).fill('already-signed'), 'done']);
    expect(codeOf(await write(as('lead'), 0, 'plan', 'Changed.', 1))).toBe('note-signed');
    const changed = await doing(as('lead'), (context) =>
      context.transaction.query<{ n: number }>(
        "with changed as (update progress_note_body set plan = 'Changed.' where note_id = $1 returning 1) select count(*) as n from changed",
        [noteId],
      ),
    );
    expect(changed).toEqual([{ n: 0 }]);
    await expect(
      doing(as('lead'), (context) =>
        context.transaction.query('update signature set signed_at = now() where record_id = $1', [noteId]),
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      doing(as('lead'), (context) =>
        context.transaction.query('delete from progress_note_body where note_id = $1', [noteId]),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('lets the primary therapist of the client cosign, and an addendum stand beside the signed note', async () => {
    const noteId = await noteOf(0);
    expect(codeOf(await doing(as('primary'), (context) => signNote(context, noteId, nothingFound)))).toBe(
      'done',
    );
    expect(
      codeOf(
        await doing(as('lead'), (context) => amendNote(context, noteId, 'addendum', 'Called the next day.')),
      ),
    ).toBe('done');
    const workspace = await doing(as('lead'), (context) => showWorkspace(context, practice.sessionId));
    const note = workspace?.seats.find((seat) => seat.client.id === practice.clients[0])?.note;
    expect(note?.signatures.map((signature) => signature.role)).toEqual(['author', 'cosigner']);
    expect(note?.addenda).toMatchObject([{ entry: 'addendum', text: 'Called the next day.' }]);
  });

  it('has the group note signed by those who were in the room', async () => {
    const groupNote = (value: string) =>
      doing(as('trainee'), (context) =>
        saveGroupNoteField(
          context,
          { sessionId: practice.sessionId, field: 'topic' },
          { value, baseVersion: 0, mutationId: randomUUID() },
        ),
      );
    expect(codeOf(await groupNote('Repair after a rupture'))).toBe('done');
    expect(
      codeOf(await doing(as('lead'), (context) => signGroupNote(context, practice.sessionId, nothingFound))),
    ).toBe('done');
    expect(
      codeOf(
        await doing(as('trainee'), (context) => signGroupNote(context, practice.sessionId, nothingFound)),
      ),
    ).toBe('done');
    expect(codeOf(await groupNote('Changed'))).toBe('note-signed');
  });

  it('lists what the lead still owes until it is done', async () => {
    const owed = await doing(as('lead'), (context) => loadOwed(context, practice.staff.lead));
    expect(owed.map((one) => one.kind)).toEqual(['follow_up']);
  });
});
