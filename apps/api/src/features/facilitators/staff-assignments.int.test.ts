import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp, type Answer, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

describe('the assignments of a member of staff', () => {
  let app: TestApp;
  let own: MarkedPractice;
  let foreign: MarkedPractice;
  let token = '';

  const ask = (staffId: string, as: string | null = token): Promise<Answer> =>
    app.ask('query ($s: ID!) { assignmentsOfStaff(staffId: $s) { group { id } role from to } }', {
      variables: { s: staffId },
      ...(as === null ? {} : { token: as }),
    });

  beforeAll(async () => {
    app = await makeTestApp();
    own = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    token = await app.enrol({
      organizationId: own.organizationId,
      email: 'administrator@practice.example',
      roles: ['administrator'],
    });
    await app.database.dataSource.transaction(async (manager) => {
      await manager.query(`set local app.organization = '${own.organizationId}'`);
      await manager.query(
        `insert into facilitator_assignment (organization_id, group_id, staff_id, role, from_date, to_date) values ($1, $2, $3, 'co', '2031-01-01', '2031-06-30')`,
        [own.organizationId, own.groups[1].groupId, own.staff.lead],
      );
    });
  });
  afterAll(() => app.stop());

  it('are there with their days for who looks after accounts, the latest first', async () => {
    const { body } = await ask(own.staff.lead);
    const listed = body?.data?.['assignmentsOfStaff'] as { group: { id: string } }[];
    expect(listed[0]).toEqual({
      group: { id: own.groups[1].groupId },
      role: 'co',
      from: '2031-01-01',
      to: '2031-06-30',
    });
    expect(listed.map(({ group }) => group.id)).toContain(own.groups[0].groupId);
  });

  it('of a person of another practice are as if there were no such person, and for nobody who is not signed in', async () => {
    const theirs = await ask(foreign.staff.lead);
    const absent = await ask('99999999-0000-4000-8000-000000000000');
    expect(theirs.body?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(theirs.body?.errors?.[0]?.message).toBe(absent.body?.errors?.[0]?.message);
    expect((await ask(own.staff.lead, null)).body?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
