import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askers, keepPractice, type Asker, type KeptPractice } from '../../testing/kept-practice.ts';

interface OnRecord {
  session: { id: string; date: string; startsAt: string; externalId: string };
  endsAt: string;
  status: string;
  cancelReason: string | null;
  module: number | null;
  telehealth: boolean | null;
  version: number;
  inRoom: { role: string; staff: { id: string } }[];
  hasRecords: boolean;
  isSigned: boolean;
  mayKeep: boolean;
}

const fields = /* GraphQL */ `
  session { id date startsAt externalId }
  endsAt status cancelReason module telehealth version hasRecords isSigned mayKeep
  inRoom { role staff { id } }
`;

describe('keeping sessions', () => {
  let kept: KeptPractice;

  beforeAll(async () => {
    kept = await keepPractice();
    // The session of the practice was held; the group meets on Mondays and Thursdays, and the lead is assigned to it.
    await kept.sql(
      `update therapy_group set meetings = '[{"weekday":1,"startsAt":"18:00","minutes":90},{"weekday":4,"startsAt":"09:00","minutes":60}]'
       where organization_id = $1`,
      [kept.practice.organizationId],
    );
    await kept.sql(
      `insert into facilitator_assignment (organization_id, group_id, staff_id, role, from_date) values ($1, $2, $3, 'lead', '2026-01-05')`,
      [kept.practice.organizationId, kept.practice.groupId, kept.practice.staff.lead],
    );
  });
  afterAll(() => kept.app.stop());

  const list = async (
    from = '2026-03-02',
    to = '2026-03-31',
    who: Asker = 'director',
  ): Promise<OnRecord[]> => {
    const { sessionsOfGroup } = await kept.ask<{ sessionsOfGroup: OnRecord[] }>(
      who,
      `query ($id: ID!, $from: Date!, $to: Date!) { sessionsOfGroup(groupId: $id, from: $from, to: $to) { ${fields} } }`,
      { id: kept.practice.groupId, from, to },
    );
    return sessionsOfGroup;
  };
  const show = async (sessionId: string): Promise<OnRecord> =>
    (
      await kept.ask<{ sessionOnRecord: OnRecord }>(
        'director',
        `query ($id: ID!) { sessionOnRecord(sessionId: $id) { ${fields} } }`,
        { id: sessionId },
      )
    ).sessionOnRecord;
  const plan = (who: Asker, change: Record<string, unknown> = {}): Promise<string> =>
    kept.change(who, 'planSessions', {
      groupId: kept.practice.groupId,
      from: '2026-03-02',
      to: '2026-03-12',
      ...change,
    });
  const planned = async (date: string): Promise<OnRecord> => {
    const found = (await list()).find((one) => one.session.date === date);
    if (found === undefined) throw new Error(`Nothing is planned on ${date}.`);
    return found;
  };

  /** Every change of a session, with values that would be right. */
  const changesOf = ({
    session,
    endsAt,
    version,
  }: OnRecord): readonly (readonly [string, Record<string, unknown>])[] => {
    const about = { sessionId: session.id, baseVersion: version };
    const times = { startsAt: session.startsAt, endsAt };
    return [
      ['moveSession', { ...about, ...times }],
      ['holdSession', { ...about, ...times }],
      ['cancelSession', { ...about, reason: 'Snow.' }],
      ['recordInRoom', { ...about, inRoom: [{ staffId: kept.practice.staff.lead, role: 'lead' }] }],
    ];
  };

  it('the lead plans a period from the schedule, but for a holiday; planning again adds only what is missing', async () => {
    expect(await plan('lead', { leaveOut: ['2026-03-09T18:00:00Z'] })).toBe('done');
    expect((await list()).map(({ session, status }) => `${session.startsAt} ${status}`)).toEqual([
      '2026-03-02T18:00:00Z held',
      '2026-03-05T09:00:00Z planned',
      '2026-03-12T09:00:00Z planned',
    ]);
    const answers = await Promise.all([plan('lead'), plan('director'), plan('director')]);
    expect(answers).toEqual(['done', 'done', 'done']);
    expect((await list()).map(({ session }) => session.date)).toEqual([
      '2026-03-02',
      '2026-03-05',
      '2026-03-09',
      '2026-03-12',
    ]);
    expect(await plan('lead', { from: '2026-03-12', to: '2026-03-02' })).toBe('period');
  });

  it('several sessions a day are possible, at different times', async () => {
    const add = (who: Asker, startsAt: string, endsAt: string): Promise<string> =>
      kept.change(who, 'addSession', { groupId: kept.practice.groupId, startsAt, endsAt });
    expect(await add('lead', '2026-03-09T20:00:00Z', '2026-03-09T21:00:00Z')).toBe('done');
    expect(await add('lead', '2026-03-09T20:00:00Z', '2026-03-09T21:30:00Z')).toBe('already-planned');
    expect(await add('lead', '2026-03-09T22:00:00Z', '2026-03-09T22:00:00Z')).toBe('times');
    expect(await add('lead', '2026-01-04T20:00:00Z', '2026-01-04T21:00:00Z')).toBe('outside-group');
    const [first, second] = (await list()).filter(({ session }) => session.date === '2026-03-09');
    expect([first?.session.externalId, second?.session.externalId]).toEqual(['g1-20260309', 'g1-20260309-2']);
  });

  it('planned sessions are in no report', async () => {
    const { sessions } = await kept.ask<{ sessions: { total: number } }>(
      'director',
      '{ sessions(scope: { from: "2026-03-02", to: "2026-03-31" }) { total } }',
    );
    expect(sessions.total).toBe(1);
  });

  it('only those who keep the group plan, move, hold, cancel or say who was in the room', async () => {
    const target = await planned('2026-03-12');
    const before = await list();
    for (const who of askers.filter((one) => one !== 'director' && one !== 'lead')) {
      const expected = ['auditor', 'biller', 'administrator'].includes(who) ? 'FORBIDDEN' : 'NOT_FOUND';
      expect(await plan(who), who).toBe(expected);
      const extra = {
        groupId: kept.practice.groupId,
        startsAt: '2026-03-20T10:00:00Z',
        endsAt: '2026-03-20T11:00:00Z',
      };
      expect(await kept.change(who, 'addSession', extra), who).toBe(expected);
      for (const [mutation, values] of changesOf(target))
        expect(await kept.change(who, mutation, values), `${who} ${mutation}`).toBe(expected);
    }
    expect(await list()).toEqual(before);
    expect((await list('2026-03-02', '2026-03-31', 'auditor')).every(({ mayKeep }) => !mayKeep)).toBe(true);
    await expect(list('2026-03-02', '2026-03-31', 'stranger')).rejects.toThrow('NOT_FOUND');
  });

  it('whoever saw an older version changes nothing', async () => {
    const target = await planned('2026-03-12');
    for (const [mutation, values] of changesOf({ ...target, version: target.version - 1 }))
      expect(await kept.change('director', mutation, values), mutation).toBe('changed-meanwhile');
    expect(await planned('2026-03-12')).toEqual(target);
  });

  it('a planned session is moved to another day and time', async () => {
    const { session, version } = await planned('2026-03-12');
    const move = (startsAt: string, endsAt: string, baseVersion: number): Promise<string> =>
      kept.change('lead', 'moveSession', { sessionId: session.id, startsAt, endsAt, baseVersion });
    expect(await move('2026-03-09T20:00:00Z', '2026-03-09T21:00:00Z', version)).toBe('already-planned');
    expect(await move('2026-03-13T10:00:00Z', '2026-03-13T11:00:00Z', version)).toBe('done');
    expect(await show(session.id)).toMatchObject({ session: { date: '2026-03-13' }, version: version + 1 });
    expect(await move('2026-03-14T10:00:00Z', '2026-03-14T11:00:00Z', version)).toBe('changed-meanwhile');
  });

  it('a session is held once it has begun, with its real times and whoever was assigned that day; then it is in the reports', async () => {
    const { session, version } = await planned('2026-03-05');
    const hold = (change: Record<string, unknown> = {}): Promise<string> =>
      kept.change('lead', 'holdSession', {
        sessionId: session.id,
        startsAt: '2026-03-05T09:05:00Z',
        endsAt: '2026-03-05T10:10:00Z',
        telehealth: true,
        baseVersion: version,
        ...change,
      });
    expect(await hold()).toBe('not-started');
    expect(await hold({ startsAt: '2026-03-02T19:00:00Z', endsAt: '2026-03-02T20:00:00Z', module: 4 })).toBe(
      'module-unknown',
    );
    expect(await hold({ startsAt: '2026-03-02T19:00:00Z', endsAt: '2026-03-02T20:00:00Z' })).toBe('done');
    expect(await show(session.id)).toMatchObject({
      session: { date: '2026-03-02', startsAt: '2026-03-02T19:00:00Z' },
      status: 'held',
      telehealth: true,
      inRoom: [{ role: 'lead', staff: { id: kept.practice.staff.lead } }],
    });
    const { sessions } = await kept.ask<{ sessions: { rows: { expected: number; unrecorded: number }[] } }>(
      'director',
      '{ sessions(scope: { from: "2026-03-02", to: "2026-03-31" }) { rows { expected unrecorded } } }',
    );
    expect(sessions.rows).toEqual([
      { expected: 3, unrecorded: 3 },
      { expected: 3, unrecorded: 3 },
    ]);
  });

  it('a stand-in takes the place of the lead; the assignment and the sessions before stay as they are', async () => {
    const target = (await list()).find(({ session }) => session.startsAt === '2026-03-02T19:00:00Z');
    if (target === undefined) throw new Error('The session is not there.');
    const room = (inRoom: unknown, version = target.version): Promise<string> =>
      kept.change('lead', 'recordInRoom', { sessionId: target.session.id, inRoom, baseVersion: version });
    const { staff } = kept.practice;
    expect(await room([])).toBe('room-empty');
    expect(await room([{ staffId: kept.foreign.staff.lead, role: 'lead' }])).toBe('staff-unknown');
    expect(await room([{ staffId: staff.stranger, role: 'boss' }])).toBe('BAD_USER_INPUT');
    expect(
      await room([
        { staffId: staff.stranger, role: 'lead' },
        { staffId: staff.trainee, role: 'trainee' },
      ]),
    ).toBe('done');
    expect((await show(target.session.id)).inRoom.map(({ role, staff: { id } }) => [role, id])).toEqual([
      ['lead', staff.stranger],
      ['trainee', staff.trainee],
    ]);
    expect(await room([{ staffId: staff.lead, role: 'lead' }])).toBe('changed-meanwhile');
    // Who was taken off the list stays on record; the other session keeps its room.
    const corrections = await kept.sql<{ staff_id: string; role: string }>(
      'select staff_id, role from room_correction where organization_id = $1 and session_id = $2',
      [kept.practice.organizationId, target.session.id],
    );
    expect(corrections).toEqual([{ staff_id: staff.lead, role: 'lead' }]);
    expect((await show(kept.practice.sessionId)).inRoom).toHaveLength(2);
    const { cofacilitation } = await kept.ask<{
      cofacilitation: { gaps: { missing: { id: string }[]; unassigned: { id: string }[] }[] };
    }>(
      'director',
      '{ cofacilitation(scope: { from: "2026-03-02", to: "2026-03-31" }) { gaps { missing { id } unassigned { id } } } }',
    );
    expect(cofacilitation.gaps.some(({ missing }) => missing.some(({ id }) => id === staff.lead))).toBe(true);
    // Standing in once opens the group to the stand-in.
    expect((await list('2026-03-02', '2026-03-31', 'stranger')).length).toBeGreaterThan(0);
  });

  it('no two people change a session at the same moment', async () => {
    const target = await planned('2026-03-13');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        kept.change('director', 'cancelSession', {
          sessionId: target.session.id,
          reason: `Reason ${index}`,
          baseVersion: target.version,
        }),
      ),
    );
    expect(answers.sort()).toEqual([...Array<string>(7).fill('changed-meanwhile'), 'done']);
    const after = await show(target.session.id);
    expect(after).toMatchObject({ status: 'cancelled', inRoom: [] });
    const again = { sessionId: target.session.id, reason: 'Again.', baseVersion: after.version };
    expect(await kept.change('director', 'cancelSession', again)).toBe('already-cancelled');
    // The reason is clinical text: an auditor works without.
    const forAuditor = await list('2026-03-02', '2026-03-31', 'auditor');
    expect(forAuditor.find(({ session }) => session.id === target.session.id)?.cancelReason).toBeNull();
  });

  it('a session with attendance took place: it is neither cancelled nor moved to a day on which its members were none', async () => {
    const { practice } = kept;
    const { version, session } = await show(practice.sessionId);
    const about = { sessionId: practice.sessionId, baseVersion: version };
    await kept.sql(
      `insert into attendance (organization_id, session_id, client_id, group_id, status) values ($1, $2, $3, $4, 'present')`,
      [practice.organizationId, practice.sessionId, practice.clients[0], practice.groupId],
    );
    await kept.sql(
      `update membership set entered_on = '2026-03-02' where organization_id = $1 and client_id = $2`,
      [practice.organizationId, practice.clients[0]],
    );
    expect(await kept.change('lead', 'cancelSession', { ...about, reason: 'Snow.' })).toBe(
      'attendance-recorded',
    );
    const earlier = { startsAt: '2026-03-01T18:00:00Z', endsAt: '2026-03-01T19:30:00Z' };
    expect(await kept.change('lead', 'moveSession', { ...about, ...earlier })).toBe('not-planned');
    expect(await kept.change('lead', 'holdSession', { ...about, ...earlier })).toBe('seats-lost');
    expect((await show(practice.sessionId)).session).toEqual(session);
  });

  it('once a record is signed its times stand, and its signer stays in the room', async () => {
    const { practice } = kept;
    await kept.sql('insert into group_note (organization_id, session_id, group_id) values ($1, $2, $3)', [
      practice.organizationId,
      practice.sessionId,
      practice.groupId,
    ]);
    const { version, session, endsAt } = await show(practice.sessionId);
    const about = { sessionId: practice.sessionId, baseVersion: version };
    await kept.sql(
      `insert into signature (organization_id, kind, record_id, staff_id, role, signed_at, group_id, session_id)
       values ($1, 'group_note', $2, $3, 'author', '2026-03-02T19:45:00Z', $4, $2)`,
      [practice.organizationId, practice.sessionId, practice.staff.lead, practice.groupId],
    );
    expect(await show(practice.sessionId)).toMatchObject({ hasRecords: true, isSigned: true });
    const longer = { startsAt: session.startsAt, endsAt: '2026-03-02T19:40:00Z' };
    expect(await kept.change('lead', 'holdSession', { ...about, ...longer })).toBe('records-signed');
    const without = { ...about, inRoom: [{ staffId: practice.staff.trainee, role: 'lead' }] };
    expect(await kept.change('lead', 'recordInRoom', without)).toBe('wrote-a-record');
    expect(await kept.change('lead', 'holdSession', { ...about, startsAt: session.startsAt, endsAt })).toBe(
      'done',
    );
  });
});
