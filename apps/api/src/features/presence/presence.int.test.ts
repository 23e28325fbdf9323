import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../platform/database/ids.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

const announce = `mutation ($sessionId: ID!, $clientId: ID, $leaving: Boolean) {
  announcePresence(sessionId: $sessionId, clientId: $clientId, leaving: $leaving) { name clientId } }`;

describe('who else has a session open', () => {
  let app: TestApp;
  let own: MarkedPractice;
  const tokens = new Map<string, string>();

  async function say(who: string, variables: object): Promise<unknown> {
    const token = tokens.get(who);
    const answer = await app.ask(announce, {
      variables: { ...variables },
      ...(token === undefined ? {} : { token }),
    });
    const codes = (answer.body?.errors ?? []).map(({ extensions }) => extensions.code);
    return codes.length > 0 ? codes : answer.body?.data?.['announcePresence'];
  }
  const beside = (sql: string, parameters: unknown[]): Promise<unknown> =>
    inUnitOfWork(
      app.database.dataSource,
      {
        organizationId: own.organizationId,
        groups: 'all',
        clients: 'all',
        ownClients: [],
        classes: ['body'],
      },
      ({ query }) => query(sql, parameters),
    );

  beforeAll(async () => {
    app = await makeTestApp();
    own = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    const foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    const { organizationId } = own;
    const co = recordId(organizationId, 'staff', 'primary');
    await beside(
      `insert into facilitator_assignment (organization_id, group_id, staff_id, role, from_date) values ($1, $2, $3, 'co', '2026-01-05')`,
      [organizationId, own.groups[0].groupId, co],
    );
    for (const [name, of, staffId] of [
      ['lead', organizationId, own.staff.lead],
      ['co', organizationId, co],
      ['other', organizationId, recordId(organizationId, 'staff', 'lead2')],
      ['stranger', foreign.organizationId, foreign.staff.lead],
    ] as const) {
      const account = { organizationId: of, email: `${name}@desk.example`, staffId };
      tokens.set(name, await app.enrol({ ...account, roles: ['clinician'] }));
    }
    for (const role of ['director', 'auditor', 'biller', 'administrator'] as const)
      tokens.set(role, await app.enrol({ organizationId, email: `${role}@desk.example`, roles: [role] }));
  });
  afterAll(() => app.stop());

  it('shows two colleagues each other, by their own names, and where they are', async () => {
    const { sessionId, clientId } = own.groups[0];
    expect(await say('lead', { sessionId, clientId })).toEqual([]);
    expect(await say('co', { sessionId })).toEqual([{ name: 'lead1 Staff A', clientId }]);
    expect(await say('lead', { sessionId })).toEqual([{ name: 'primary Staff A', clientId: null }]);
  });

  it('tells nothing more of who has left, or has not been heard of for half a minute', async () => {
    const { sessionId } = own.groups[0];
    expect(await say('lead', { sessionId, leaving: true })).toEqual([]);
    expect(await say('co', { sessionId })).toEqual([]);
    await say('lead', { sessionId });
    expect(await say('co', { sessionId })).toHaveLength(1);
    await beside(
      'update session_presence set seen_at = seen_at - make_interval(secs => 31) where organization_id = $1 and staff_id = $2',
      [own.organizationId, own.staff.lead],
    );
    expect(await say('co', { sessionId })).toEqual([]);
  });

  it('is closed to whoever writes no notes, and knows no session of another group or practice', async () => {
    const { sessionId } = own.groups[0];
    for (const role of ['director', 'auditor', 'biller', 'administrator'])
      expect(await say(role, { sessionId }), role).toEqual(['FORBIDDEN']);
    expect(await say('nobody', { sessionId })).toEqual(['UNAUTHENTICATED']);
    expect(await say('other', { sessionId })).toEqual(['NOT_FOUND']);
    expect(await say('stranger', { sessionId })).toEqual(['NOT_FOUND']);
    expect(await say('lead', { sessionId: 'no-session' })).toEqual(['NOT_FOUND']);
  });
});
