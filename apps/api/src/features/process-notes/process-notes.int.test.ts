import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../platform/database/ids.ts';
import {
  openPracticeWithOwnNotes,
  ownWords,
  type PracticeWithOwnNotes,
} from '../../testing/practice-with-own-notes.ts';

const reading = `query ($sessionId: ID!) { processNotes(sessionId: $sessionId) {
  mayBegin members { id label } notes { aboutId text version } } }`;
const earlier = `query ($sessionId: ID!, $clientId: ID) { earlierProcessNotes(sessionId: $sessionId, clientId: $clientId) {
  version text } }`;

describe('psychotherapy notes', () => {
  let practice: PracticeWithOwnNotes;

  const read = (who: string): Promise<unknown> =>
    practice.answer(who, reading, { sessionId: practice.own.groups[0].sessionId });

  beforeAll(async () => {
    practice = await openPracticeWithOwnNotes();
  });
  afterAll(() => practice.close());

  it('are kept of a session, and of one member at it, version by version', async () => {
    const { clientId } = practice.own.groups[0];
    expect(await read('author')).toEqual({
      mayBegin: true,
      members: [{ id: clientId, label: 'Some CLIENT-A1' }],
      notes: [],
    });
    expect(await practice.save('author', ownWords.before)).toEqual({ __typename: 'SavedField', version: 1 });
    expect(await practice.save('author', ownWords.ofTheSession, {}, { baseVersion: 1 })).toEqual({
      __typename: 'SavedField',
      version: 2,
    });
    expect(await practice.save('author', ownWords.ofTheMember, { clientId })).toEqual({
      __typename: 'SavedField',
      version: 1,
    });
    const shown = (await read('author')) as { notes: { aboutId: string | null }[] };
    expect(shown.notes.toSorted((one) => (one.aboutId === null ? -1 : 1))).toEqual([
      { aboutId: null, text: ownWords.ofTheSession, version: 2 },
      { aboutId: clientId, text: ownWords.ofTheMember, version: 1 },
    ]);
  });

  it('keep both texts when their author writes on two devices, and save one change once', async () => {
    const { clientId } = practice.own.groups[0];
    expect(await practice.save('author', 'On the other device', { clientId })).toEqual({
      __typename: 'FieldConflict',
      theirs: ownWords.ofTheMember,
      version: 1,
      editedBy: 'You, on another device,',
    });
    const change = { baseVersion: 1, mutationId: randomUUID() };
    const again = (): Promise<unknown> => practice.save('author', ownWords.ofTheMember, { clientId }, change);
    expect([await again(), await again()]).toEqual([
      { __typename: 'SavedField', version: 2 },
      { __typename: 'SavedField', version: 2 },
    ]);
  });

  it('show their author what they said before, of each hour its last words', async () => {
    const { sessionId } = practice.own.groups[0];
    expect(await practice.answer('author', earlier, { sessionId })).toEqual([
      { version: 2, text: ownWords.ofTheSession },
    ]);
    await practice.administrator.query(
      `update process_note set written_at = written_at - interval '1 hour' where version = 1 and client_id is null`,
    );
    expect(await practice.answer('author', earlier, { sessionId })).toEqual([
      { version: 2, text: ownWords.ofTheSession },
      { version: 1, text: ownWords.before },
    ]);
    expect(await practice.answer('colleague', earlier, { sessionId })).toEqual([]);
  });

  it('are begun by who facilitated the session, about it or somebody with a seat at it', async () => {
    const [first, second] = practice.own.groups;
    expect(await practice.save('primary clinician', 'x')).toBe('NOT_FOUND');
    expect(await practice.save('author', 'x', { clientId: second.clientId })).toEqual({
      __typename: 'Refusal',
      code: 'no-seat',
    });
    expect(await practice.save('author', 'x', { sessionId: practice.foreign.groups[0].sessionId })).toBe(
      'NOT_FOUND',
    );
    expect(await practice.save('author', 'x'.repeat(20_001), {}, { baseVersion: 2 })).toEqual({
      __typename: 'Refusal',
      code: 'too-long',
    });
    expect(await practice.save('author', 'x', {}, { mutationId: 'no-uuid' })).toBe('BAD_USER_INPUT');
    for (const who of ['director', 'auditor', 'biller', 'administrator'])
      expect(await practice.save(who, 'x', { clientId: first.clientId }), who).toBe('FORBIDDEN');
    expect(await practice.save('nobody', 'x')).toBe('UNAUTHENTICATED');
  });

  it('are read by nobody else: no director, auditor or colleague, nor another account of the same person', async () => {
    const none = { mayBegin: true, notes: [] };
    for (const who of ['director', 'auditor', 'biller', 'administrator'])
      expect(await read(who), who).toBe('FORBIDDEN');
    for (const who of ['colleague', 'another account of the author'])
      expect(await read(who), who).toMatchObject(none);
    expect(await read('director who leads groups')).toMatchObject({ mayBegin: false, notes: [] });
    expect(await read('primary clinician')).toBe('NOT_FOUND');
    expect(await read('elsewhere')).toBe('NOT_FOUND');
    expect(await read('nobody')).toBe('UNAUTHENTICATED');
  });

  it('leave in the audit trail that they were opened and written, of which session and member, and no word', async () => {
    const { rows } = await practice.administrator.query<{
      action: string;
      record_class: string;
      subject: string;
    }>(
      `select action, record_class, subject::text from audit_event
       where action in ('processNotes', 'saveProcessNote') and user_id = $1 and outcome = 'done' order by seq`,
      [practice.author.userId],
    );
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['processNotes', 'saveProcessNote']));
    expect(new Set(rows.map(({ record_class }) => record_class))).toEqual(new Set(['process-note']));
    const { sessionId, clientId } = practice.own.groups[0];
    expect(rows.map(({ subject }) => JSON.parse(subject) as unknown)).toContainEqual({ sessionId, clientId });
  });

  it('stay their author’s when the assignment to the group has ended', async () => {
    await practice.administrator.query(
      `update facilitator_assignment set to_date = '2026-01-31' where group_id = $1 and staff_id = $2`,
      [practice.own.groups[0].groupId, recordId(practice.own.organizationId, 'staff', 'lead2')],
    );
    expect(await read('colleague')).toMatchObject({ mayBegin: false });
    expect(await practice.save('colleague', 'x')).toEqual({ __typename: 'Refusal', code: 'not-in-room' });
    expect(await read('author')).toMatchObject({ notes: { length: 2 } });
  });
});
