import { sayOperation, sayRecordClass } from '@concord/domain/audit-log';
import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyTrail } from '../../platform/audit/verify-trail.ts';
import { readTrail } from '../../testing/read-trail.ts';
import { makeTestApp, testPassword, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

const log = `query ($scope: AccessLogScope!, $order: AccessLogOrder, $descending: Boolean, $limit: Int, $offset: Int) {
  accessLog(scope: $scope, order: $order, descending: $descending, limit: $limit, offset: $offset) {
    total rows { id at userId person via action recordClass outcome reason groupId clientIds subject }
  }
}`;
const history = 'query ($clientId: ID!) { memberHistory(clientId: $clientId) { client { id } } }';

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly person: string | null;
  readonly via: string;
  readonly action: string;
  readonly recordClass: string | null;
  readonly outcome: string;
  readonly reason: string | null;
  readonly groupId: string | null;
  readonly clientIds: readonly string[];
  readonly subject: string;
}

describe('the access log', () => {
  let app: TestApp;
  let own: MarkedPractice;
  let foreign: MarkedPractice;
  let director = '';
  let clinician = '';

  const read = async (scope: object = {}, more: object = {}): Promise<{ total: number; rows: Entry[] }> => {
    const answer = await app.ask(log, { token: director, variables: { scope, limit: 1000, ...more } });
    expect(answer.body?.errors).toBeUndefined();
    return answer.body?.data?.['accessLog'] as { total: number; rows: Entry[] };
  };
  const tick = (): void => {
    app.clock.now = (app.clock.now + 1_000) as Instant;
  };
  const newest = async (scope: object = {}): Promise<Entry | undefined> => (await read(scope)).rows[0];

  beforeAll(async () => {
    app = await makeTestApp();
    own = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    const { organizationId } = own;
    director = await app.enrol({ organizationId, email: 'director@a.example', roles: ['director'] });
    clinician = await app.enrol({
      organizationId,
      email: 'lead@a.example',
      roles: ['clinician'],
      staffId: own.staff.lead,
    });
  });
  afterAll(() => app.stop());

  it('tells who saw a member', async () => {
    const { clientId } = own.groups[0];
    tick();
    await app.ask(history, { token: clinician, variables: { clientId } });
    expect(await newest({ clientId })).toMatchObject({
      id: `client:${clientId} 1`,
      person: 'A Tester',
      via: 'token',
      action: 'memberHistory',
      outcome: 'done',
      clientIds: [clientId],
    });
  });

  it('names the member also when the act was on the group', async () => {
    const { clientId, groupId } = own.groups[0];
    tick();
    await app.ask('query ($id: ID!) { group(id: $id) { members { client { id } } } }', {
      token: clinician,
      variables: { id: groupId },
    });
    expect(await newest({ clientId })).toMatchObject({ action: 'group', groupId, clientIds: [clientId] });
  });

  it('keeps refusals: of a record off limits, of another practice’s, and of what a role never includes', async () => {
    for (const clientId of [own.groups[1].clientId, foreign.groups[0].clientId]) {
      tick();
      await app.ask(history, { token: clinician, variables: { clientId } });
      expect(await newest({ refusedOnly: true })).toMatchObject({
        action: 'memberHistory',
        outcome: 'refused',
        reason: 'NOT_FOUND',
        clientIds: [clientId],
      });
    }
    tick();
    await app.ask(
      'mutation ($g: ID!) { admitClient(groupId: $g, clientId: $g, enteredOn: "2026-01-01") { __typename } }',
      {
        token: await app.enrol({
          organizationId: own.organizationId,
          email: 'audit@a.example',
          roles: ['auditor'],
        }),
        variables: { g: own.groups[0].groupId },
      },
    );
    expect(await newest({ refusedOnly: true })).toMatchObject({ action: 'admitClient', reason: 'FORBIDDEN' });
  });

  it('keeps sign-ins, those that fail, and the end of sessions', async () => {
    const knock = (password: string) =>
      app.ask(
        'mutation ($password: String!) { signIn(email: "lead@a.example", password: $password) { __typename } }',
        { variables: { password } },
      );
    tick();
    await knock('CANARY-PASSWORD');
    expect(await newest()).toMatchObject({
      action: 'signIn',
      outcome: 'refused',
      reason: 'wrong-credentials',
    });
    tick();
    const { cookie } = await knock(testPassword);
    expect(await newest()).toMatchObject({ action: 'signIn', outcome: 'done', person: 'A Tester' });
    tick();
    await app.ask('mutation { signOut }', { cookie: cookie ?? '' });
    expect(await newest()).toMatchObject({ action: 'signOut', via: 'cookie' });
  });

  it('keeps that the log itself was read', async () => {
    tick();
    await read();
    tick();
    expect((await read()).rows[0]).toMatchObject({ action: 'accessLog', recordClass: 'audit-log' });
  });

  it('keeps which field of a note was written and nothing of what was written', async () => {
    const { sessionId, clientId } = own.groups[0];
    tick();
    const answer = await app.ask(
      `mutation ($s: ID!, $c: ID!, $m: ID!) {
         saveNoteField(sessionId: $s, clientId: $c, field: "response", change: { value: "CANARY-TEXT", baseVersion: 0, mutationId: $m }) { __typename }
       }`,
      {
        token: clinician,
        variables: { s: sessionId, c: clientId, m: '99999999-0000-4000-8000-000000000001' },
      },
    );
    expect(answer.body?.data).toEqual({ saveNoteField: { __typename: 'SavedField' } });
    const entry = await newest({ clientId });
    expect(entry).toMatchObject({ action: 'saveNoteField', outcome: 'done', clientIds: [clientId] });
    expect(JSON.parse(entry?.subject ?? '')).toEqual({ sessionId, clientId, field: 'response' });
    const everything = await readTrail(app, own.organizationId);
    expect(JSON.stringify(everything)).toContain('saveNoteField');
    expect(JSON.stringify(everything)).not.toContain('CANARY');
    expect(JSON.stringify(app.log)).not.toContain('CANARY');
  });

  it('is sorted by any column, and its pages neither lose nor repeat an event', async () => {
    const to = new Date(app.clock.now).toISOString();
    tick();
    const { rows: all } = await read({ to });
    for (const [order, shown] of [
      ['TIME', ({ at }: Entry) => at],
      ['PERSON', ({ person }: Entry) => person ?? ''],
      // By what people read, not by its code.
      ['ACTION', ({ action }: Entry) => sayOperation(action)],
      ['RECORD_CLASS', ({ recordClass }: Entry) => sayRecordClass(recordClass)],
      ['OUTCOME', ({ outcome }: Entry) => outcome],
    ] as const) {
      tick();
      const { rows } = await read({ to }, { order, descending: false });
      const values = rows.map(shown);
      expect(values).toEqual([...values].sort());
      expect(rows.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
    }
    const paged: string[] = [];
    for (let offset = 0; offset < all.length; offset += 3) {
      const page = await read({ to }, { limit: 3, offset });
      expect(page.total).toBe(all.length);
      paged.push(...page.rows.map(({ id }) => id));
    }
    expect(paged).toEqual(all.map(({ id }) => id));
  });

  it('shows a clinician what they did themselves, by name, and nothing of anybody else', async () => {
    const { clientId } = own.groups[0];
    await app.ask(history, { token: director, variables: { clientId } });
    await app.ask(history, { token: clinician, variables: { clientId } });
    const answer = await app.ask(log, { token: clinician, variables: { scope: { clientId }, limit: 1000 } });
    const { rows } = answer.body?.data?.['accessLog'] as { rows: Entry[] };
    const all = (await read({ clientId })).rows;
    expect(new Set(all.map(({ id }) => id)).size).toBeGreaterThan(rows.length);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ person }) => person))).toEqual(new Set(['A Tester']));
    const viewer = await app.ask('{ viewer { id } }', { token: clinician });
    const { id: userId } = viewer.body?.data?.['viewer'] as { id: string };
    const theirs = (await read({ clientId, userId })).rows.map(({ id }) => id);
    expect(theirs).toEqual(expect.arrayContaining(rows.map(({ id }) => id)));
    const asked = await app.ask(log, {
      token: clinician,
      variables: { scope: { userId: clientId }, limit: 1000 },
    });
    expect((asked.body?.data?.['accessLog'] as { total: number }).total).toBeGreaterThan(0);
  });

  it('is for nobody who neither reviews nor treats, and shows nothing of another practice', async () => {
    const { organizationId } = own;
    const biller = await app.enrol({ organizationId, email: 'biller@a.example', roles: ['biller'] });
    const answer = await app.ask(log, { token: biller, variables: { scope: {} } });
    expect(answer.body?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const other = await app.enrol({
      organizationId: foreign.organizationId,
      email: 'director@b.example',
      roles: ['director'],
    });
    const seen = await app.ask(log, { token: other, variables: { scope: {} } });
    expect(seen.body?.data?.['accessLog']).toEqual({ total: 0, rows: [] });
  });

  it('serves nobody whose access it cannot keep', async () => {
    const { default: pg } = await import('pg');
    const administrator = new pg.Client({ connectionString: app.database.administratorUrl });
    await administrator.connect();
    await administrator.query('revoke insert on audit_event from concord_api');
    const answer = await app.ask(history, {
      token: clinician,
      variables: { clientId: own.groups[0].clientId },
    });
    await administrator.query('grant insert on audit_event to concord_api');
    await administrator.end();
    expect(answer.body?.data).toBeNull();
    expect(answer.body?.errors?.[0]?.extensions.code).toBe('INTERNAL');
  });

  it('is one unbroken trail after all this', async () => {
    expect((await verifyTrail(app.database.administratorUrl, '/nowhere')).faults).toEqual([]);
  });
});
