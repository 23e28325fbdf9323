import { attendanceOf, noteOf, sessionOn, soundPractice } from '@concord/domain/testing';
import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../platform/database/ids.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice } from '../../testing/two-practices.ts';
import { importPractice } from '../exchange/index.ts';

type Records = typeof soundPractice;

/** The first client had another group half an hour earlier, of a colleague: the times overlap, and it is a second service. */
function withAnotherGroup(): Records {
  const [group] = soundPractice.groups;
  const [membership] = soundPractice.memberships;
  if (group === undefined || membership === undefined) throw new Error('There is a group.');
  const id = <Id>(text: string): Id => text as Id;
  const earlier = {
    startsAt: Date.UTC(2026, 0, 14, 0, 30) as Instant,
    endsAt: Date.UTC(2026, 0, 14, 2) as Instant,
  };
  return {
    ...soundPractice,
    groups: [...soundPractice.groups, { ...group, id: id('G2'), name: 'Another group' }],
    memberships: [...soundPractice.memberships, { ...membership, id: id('m9'), groupId: id('G2') }],
    sessions: [...soundPractice.sessions, sessionOn('s9', '2026-01-13', { groupId: id('G2'), ...earlier })],
    sessionFacilitators: [
      ...soundPractice.sessionFacilitators,
      { sessionId: id('s9'), staffId: id('T3'), role: 'lead', recordedRole: null },
    ],
    attendance: [...soundPractice.attendance, attendanceOf('s9', 'c1')],
    progressNotes: [
      ...soundPractice.progressNotes,
      noteOf('n9', 's9', 'c1', { authorId: id('T3'), presentation: 'Quiet.', plan: 'Another plan.' }),
    ],
  };
}

const asked = `query ($sessionId: ID!) { servicesElsewhere(sessionId: $sessionId) { noteId ruleId severity explanation } }`;

describe('the other services of the clients of a session', () => {
  let app: TestApp;
  let organizationId: string;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    app = await makeTestApp();
    const imported = await importPractice(app.database, withAnotherGroup());
    if (!imported.ok) throw new Error(imported.refusal.message);
    ({ organizationId } = imported.value);
    app.clock.now = Date.UTC(2026, 0, 20, 12) as Instant;
    for (const staff of ['T1', 'T3']) {
      const staffId = recordId(organizationId, 'staff', staff);
      tokens.set(
        staff,
        await app.enrol({ organizationId, email: `${staff}@x.example`, roles: ['clinician'], staffId }),
      );
    }
    tokens.set('biller', await app.enrol({ organizationId, email: 'b@x.example', roles: ['biller'] }));
    const foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    const director = { organizationId: foreign.organizationId, email: 'd@b.example' };
    tokens.set('stranger', await app.enrol({ ...director, roles: ['director'] }));
  });
  afterAll(() => app.stop());

  const ask = async (who: string, session: string): Promise<unknown> => {
    const answer = await app.ask(asked, {
      variables: { sessionId: recordId(organizationId, 'session', session) },
      token: tokens.get(who) ?? '',
    });
    const codes = (answer.body?.errors ?? []).map(({ extensions }) => extensions.code);
    return codes.length > 0 ? codes : answer.body?.data?.['servicesElsewhere'];
  };

  it('are told to whoever writes the later note, without a word of the other group', async () => {
    const found = (await ask('T1', 's1')) as { noteId: string; ruleId: string; severity: string }[];
    expect(found.map(({ noteId, ruleId, severity }) => [noteId, ruleId, severity]).sort()).toEqual([
      [recordId(organizationId, 'note', 'n1'), 'overlapping-services', 'block'],
      // The limit of one a day is read in a primary source, so it blocks.
      [recordId(organizationId, 'note', 'n1'), 'too-many-in-a-day', 'block'],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Another group|G2|s9|n9/);
  });

  it('are no matter of the earlier note', async () => {
    expect(await ask('T3', 's9')).toEqual([]);
  });

  it('are told to nobody who may not read the notes of that session', async () => {
    expect(await ask('biller', 's1')).toEqual(['FORBIDDEN']);
    expect(await ask('T3', 's1')).toEqual(['NOT_FOUND']);
    expect(await ask('stranger', 's1')).toEqual(['NOT_FOUND']);
  });
});
