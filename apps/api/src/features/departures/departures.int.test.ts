import { parseInstant, type Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '../../testing/as-owner.ts';
import { testPassword } from '../../testing/test-app.ts';
import { keepPractice, type Asker, type KeptPractice } from '../../testing/kept-practice.ts';

interface Duties {
  readonly dutiesOfStaff: { readonly version: number };
}

const duties = `query ($s: ID!, $from: Date!) { dutiesOfStaff(staffId: $s, from: $from) { version lastDay reason lastWorkedOn
  groups { role plannedSessions othersLead } records { client { id } from } owed { kind count } } }`;

describe('a member of staff who leaves', () => {
  let kept: KeptPractice;
  let staff: KeptPractice['practice']['staff'];
  let [groupId, ada, bruno] = ['', '', ''];

  const at = (text: string): void => {
    kept.app.clock.now = parseInstant(text) ?? (0 as Instant);
  };
  const dutiesOf = async (staffId: string, who: Asker = 'director', from = '2026-03-03') =>
    (await kept.ask<Duties>(who, duties, { s: staffId, from })).dutiesOfStaff;
  const versionOf = async (staffId: string): Promise<number> => (await dutiesOf(staffId)).version;
  const leave = async (change: Record<string, unknown> = {}, who: Asker = 'director'): Promise<string> =>
    kept.change(who, 'setLastDay', {
      staffId: staff.primary,
      baseVersion: await versionOf(staff.primary),
      lastDay: '2026-03-02',
      handOverFrom: '2026-03-03',
      reason: 'Moves to the coast.',
      handOvers: [{ toStaffId: staff.lead, groupIds: [groupId], clientIds: [ada, bruno] }],
      ...change,
    });
  const keepers = () =>
    kept.sql(
      `select client_id = $2 as ada, staff_id as staff, from_date as "from", to_date as "to" from primary_therapist
       where organization_id = $1 order by 1, 3`,
      [kept.practice.organizationId, ada],
    );
  const team = () =>
    kept.sql(
      `select staff_id as staff, role, from_date as "from", to_date as "to" from facilitator_assignment
       where organization_id = $1 order by from_date, role`,
      [kept.practice.organizationId],
    );
  const knock = async (password: string) => {
    const answer = await kept.app.ask(
      `mutation { signIn(email: "primary@keeps.example", password: "${password}") { __typename ... on Refusal { code message } } }`,
    );
    return {
      ...(answer.body?.data?.['signIn'] as { __typename: string; code?: string; message?: string }),
      answer,
    };
  };
  const who = async (cookie: string | null): Promise<unknown> =>
    (await kept.app.ask('{ viewer { email } }', { cookie: cookie ?? '' })).body?.data?.['viewer'];

  beforeAll(async () => {
    kept = await keepPractice();
    ({ staff, groupId } = kept.practice);
    [ada = '', bruno = ''] = kept.practice.clients;
    const { organizationId } = kept.practice;
    const toChicago = `update organization set time_zone = 'America/Chicago' where organization_id = $1`;
    await asOwner(kept.app.database, toChicago, [organizationId]);
    for (const [staffId, role, from] of [
      [staff.primary, 'lead', '2026-01-05'],
      [staff.lead, 'co', '2026-02-02'],
    ]) {
      await kept.sql(
        `insert into facilitator_assignment (organization_id, group_id, staff_id, role, from_date) values ($1, $2, $3, $4, $5)`,
        [organizationId, groupId, staffId, role, from],
      );
    }
    await kept.sql(
      `insert into primary_therapist (organization_id, client_id, staff_id, from_date) values ($1, $2, $3, '2026-02-01')`,
      [organizationId, bruno, staff.primary],
    );
    for (const [name, date] of [
      ['before', '2026-03-02'],
      ['after', '2026-03-09'],
    ]) {
      await kept.sql(
        `insert into session (organization_id, id, external_id, group_id, starts_at, ends_at, date, status)
         values ($1, gen_random_uuid(), $2, $3, $4::date + time '18:00', $4::date + time '19:00', $4, 'planned')`,
        [organizationId, name, groupId, date],
      );
    }
  });
  afterAll(() => kept.app.stop());

  it('is shown with what hangs on them from the day on', async () => {
    expect(await dutiesOf(staff.primary)).toMatchObject({
      groups: [{ role: 'lead', plannedSessions: 1, othersLead: true }],
      records: [
        { client: { id: ada }, from: '2026-01-05' },
        { client: { id: bruno }, from: '2026-02-01' },
      ],
      version: 1,
      lastWorkedOn: null,
      owed: [],
    });
    // In the room of the session of 2 March as the lead, of which nobody's attendance is recorded.
    expect(await dutiesOf(staff.lead)).toMatchObject({
      lastWorkedOn: '2026-03-02',
      owed: [{ kind: 'document', count: 3 }],
    });
  });

  it.each(['lead', 'primary', 'auditor', 'biller', 'administrator'] as const)(
    'is nothing that a %s sees or sets',
    async (asker) => {
      await expect(dutiesOf(staff.primary, asker)).rejects.toThrow('FORBIDDEN');
      const about = { staffId: staff.primary, baseVersion: 1 };
      const dates = { lastDay: '2026-03-02', handOverFrom: '2026-03-03', handOvers: [] };
      expect(await kept.change(asker, 'setLastDay', { ...about, ...dates })).toBe('FORBIDDEN');
      expect(await kept.change(asker, 'takeBackLastDay', about)).toBe('FORBIDDEN');
    },
  );

  it('is nobody for the director of another practice, as somebody who does not exist', async () => {
    for (const staffId of [staff.primary, '99999999-0000-4000-8000-000000000000']) {
      await expect(dutiesOf(staffId, 'foreign director')).rejects.toThrow('NOT_FOUND');
      const about = { staffId, baseVersion: 1 };
      const dates = { lastDay: '2026-03-02', handOverFrom: '2026-03-03', handOvers: [] };
      expect(await kept.change('foreign director', 'setLastDay', { ...about, ...dates })).toBe('NOT_FOUND');
      expect(await kept.change('foreign director', 'takeBackLastDay', about)).toBe('NOT_FOUND');
    }
    const theirs = kept.foreign.staff.lead;
    expect(
      await leave({ handOvers: [{ toStaffId: theirs, groupIds: [groupId], clientIds: [ada, bruno] }] }),
    ).toBe('staff-unknown');
  });

  it('does not go while something would be left behind, twice in hands or in the wrong ones; nothing is written then', async () => {
    const before = [await keepers(), await team()];
    const to = { toStaffId: staff.lead };
    expect(await leave({ handOvers: [{ ...to, clientIds: [ada, bruno] }] })).toBe('changed-meanwhile');
    expect(
      await leave({
        handOvers: [
          { ...to, groupIds: [groupId], clientIds: [ada] },
          { ...to, clientIds: [ada] },
        ],
      }),
    ).toBe('changed-meanwhile');
    expect(await leave({ handOvers: [{ ...to, groupIds: [groupId], clientIds: [ada, ada, bruno] }] })).toBe(
      'changed-meanwhile',
    );
    const self = { toStaffId: staff.primary, groupIds: [groupId], clientIds: [ada, bruno] };
    expect(await leave({ handOvers: [self] })).toBe('same-person');
    expect(await leave({ baseVersion: 7 })).toBe('changed-meanwhile');
    expect(await leave({ handOverFrom: '2026-03-04' })).toBe('gap');
    expect([await keepers(), await team()]).toEqual(before);
    expect(await versionOf(staff.primary)).toBe(1);
  });

  it('leaves once when two directors say so at the same moment: the other is told', async () => {
    const [first, second] = await Promise.all([leave({ baseVersion: 1 }), leave({ baseVersion: 1 })]);
    expect([first, second].sort()).toEqual(['changed-meanwhile', 'done']);
  });

  it('has handed everything over by new rows from the day on, with the past as it was', async () => {
    const [primary, lead] = [staff.primary, staff.lead];
    expect(await keepers()).toEqual([
      { ada: false, staff: primary, from: '2026-02-01', to: '2026-03-02' },
      { ada: false, staff: lead, from: '2026-03-03', to: null },
      { ada: true, staff: primary, from: '2026-01-05', to: '2026-03-02' },
      { ada: true, staff: lead, from: '2026-03-03', to: null },
    ]);
    expect(await team()).toEqual([
      { staff: primary, role: 'lead', from: '2026-01-05', to: '2026-03-02' },
      { staff: lead, role: 'co', from: '2026-02-02', to: '2026-03-02' },
      { staff: lead, role: 'lead', from: '2026-03-03', to: null },
    ]);
    expect(await dutiesOf(primary)).toMatchObject({
      version: 2,
      lastDay: '2026-03-02',
      reason: 'Moves to the coast.',
      groups: [],
      records: [],
    });
  });

  it('stands in the trail with who has what now, in the trail of each client, and without the reason', async () => {
    const events = await kept.sql<{ subject: Record<string, unknown>; clients: string[] }>(
      `select subject::jsonb as subject, client_ids as clients from audit_event
       where organization_id = $1 and action = 'setLastDay' and outcome = 'done'`,
      [kept.practice.organizationId],
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.subject).toEqual({
      staffId: staff.primary,
      baseVersion: 1,
      lastDay: '2026-03-02',
      handOverFrom: '2026-03-03',
      [staff.lead]: [groupId, ada, bruno],
    });
    expect(events[0]?.clients).toEqual([ada, bruno].sort());
  });

  it('works to the end of the last day on the practice’s clock, and then is told so at the door', async () => {
    at('2026-03-03T05:59:00Z');
    const { __typename, answer } = await knock(testPassword);
    expect(__typename).toBe('Viewer');
    expect(await who(answer.cookie)).toEqual({ email: 'primary@keeps.example' });
    // Midnight in Chicago.
    at('2026-03-03T06:00:00Z');
    expect(await who(answer.cookie)).toBeNull();
    await expect(kept.ask('primary', '{ viewer { email } }')).rejects.toThrow('UNAUTHENTICATED');
    expect((await kept.ask<{ viewer: unknown }>('director', '{ viewer { email } }')).viewer).not.toBeNull();
    const refused = await knock(testPassword);
    expect(refused).toMatchObject({ __typename: 'Refusal', code: 'left' });
    expect(refused.message).toMatch(/^Your last day at the practice is over/);
    expect((await knock('not the password')).code).toBe('wrong-credentials');
  });

  it('gets no new work, and no account becomes theirs', async () => {
    const from = '2026-03-10';
    const [version] = await kept.sql<{ version: number }>(
      'select version from therapy_group where organization_id = $1 and id = $2',
      [kept.practice.organizationId, groupId],
    );
    const assign = { groupId, staffId: staff.primary, role: 'co', from, baseVersion: version?.version ?? 0 };
    expect(await kept.change('director', 'assignFacilitator', assign)).toBe('leaves');
    const record = { clientId: ada, staffId: staff.primary, from };
    expect(await kept.change('director', 'setPrimaryTherapist', record)).toBe('leaves');
    const { people } = await kept.ask<{ people: { id: string; email: string; worksUntil: string | null }[] }>(
      'administrator',
      '{ people { id email worksUntil } }',
    );
    const idOf = (email: string) => people.find((person) => person.email === email)?.id ?? '';
    expect(people.find(({ email }) => email === 'primary@keeps.example')?.worksUntil).toBe(
      '2026-03-03T06:00:00Z',
    );
    const link = async (email: string, staffId: string | null) =>
      (
        await kept.ask<{ linkStaff: { code: string } }>(
          'administrator',
          'mutation ($u: ID!, $s: ID) { linkStaff(userId: $u, staffId: $s) { ... on Refusal { code } } }',
          { u: idOf(email), s: staffId },
        )
      ).linkStaff.code;
    expect(await link('auditor@keeps.example', staff.primary)).toBe('leaves');
    expect(await link('primary@keeps.example', null)).toBe('leaves');
    const { staff: ever } = await kept.ask<{ staff: { id: string; lastDay: string | null }[] }>(
      'director',
      '{ staff { id lastDay } }',
    );
    expect(ever.find(({ id }) => id === staff.primary)?.lastDay).toBe('2026-03-02');
  });

  it('is taken back: the account works, what was handed over stays, and the departure stays on record', async () => {
    const before = [await keepers(), await team()];
    const about = { staffId: staff.primary, baseVersion: 2 };
    expect(await kept.change('director', 'takeBackLastDay', { ...about, baseVersion: 1 })).toBe(
      'changed-meanwhile',
    );
    expect(await kept.change('director', 'takeBackLastDay', about)).toBe('done');
    // What was open stays ended: they sign in anew.
    await expect(kept.ask('primary', '{ viewer { email } }')).rejects.toThrow('UNAUTHENTICATED');
    expect((await knock(testPassword)).__typename).toBe('Viewer');
    expect([await keepers(), await team()]).toEqual(before);
    expect(await kept.change('director', 'takeBackLastDay', { ...about, baseVersion: 3 })).toBe('stays');
    expect(
      await kept.sql(
        `select number, last_day as "lastDay", taken_back_at is not null as back from staff_departure
         where organization_id = $1`,
        [kept.practice.organizationId],
      ),
    ).toEqual([{ number: 1, lastDay: '2026-03-02', back: true }]);
  });

  it('may have left on a day that is past, but not before the last session that they led; what they owe keeps their name', async () => {
    const leaveTo = (brunoTo: string | null, lastDay: string, handOverFrom: string): Promise<string> =>
      kept.change('director', 'setLastDay', {
        staffId: staff.lead,
        baseVersion: 1,
        lastDay,
        handOverFrom,
        handOvers: [
          { toStaffId: staff.stranger, groupIds: [groupId], clientIds: [ada] },
          { toStaffId: brunoTo, groupIds: [], clientIds: [bruno] },
        ],
      });
    const before = [await keepers(), await team()];
    expect(await leaveTo(staff.stranger, '2026-03-01', '2026-03-02')).toBe('worked-later');
    // What begins on that very day cannot end before it began; and nothing of the rest is written then.
    expect(await leaveTo(null, '2026-03-02', '2026-03-03')).toBe('begins-later');
    expect([await keepers(), await team()]).toEqual(before);
    expect(await leaveTo(staff.stranger, '2026-03-02', '2026-03-03')).toBe('done');
    expect(await keepers()).toEqual([
      { ada: false, staff: staff.primary, from: '2026-02-01', to: '2026-03-02' },
      { ada: false, staff: staff.stranger, from: '2026-03-03', to: null },
      { ada: true, staff: staff.primary, from: '2026-01-05', to: '2026-03-02' },
      { ada: true, staff: staff.stranger, from: '2026-03-03', to: null },
    ]);
    expect(await dutiesOf(staff.lead)).toMatchObject({ owed: [{ kind: 'document', count: 3 }] });
  });
});
