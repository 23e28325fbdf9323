import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Instant } from '@concord/domain/shared';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { photographDatabase } from '../../testing/photograph-database.ts';
import { makeTestApp, testPassword, type Answer, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';
import { writeCall } from '../../testing/write-document.ts';

const open = `mutation ($id: ID!, $client: String!, $explanation: String!, $password: String!) {
  openEmergencyAccess(id: $id, client: $client, occasion: CRISIS_CALL, explanation: $explanation, password: $password) {
    __typename ... on RunningEmergency { id client { id label } secondsLeft } ... on Refusal { code }
  }
}`;
const end = 'mutation ($id: ID!) { endEmergencyAccess(id: $id) { __typename } }';
const give = `mutation ($u: ID!, $holds: Boolean!) {
  setEmergencyRight(userId: $u, holds: $holds) { __typename ... on EmergencyRight { holds } ... on Refusal { code } }
}`;
const queue = `{ emergencyAccesses {
  id person client { label } occasion explanation openedAt endsAt running events reviewDueAt reviewedAt reviewedBy remark } }`;
const chart =
  'query ($id: ID!) { member(id: $id) { client { label } diagnoses { icd10 } } memberHistory(clientId: $id) { goals { text } } }';
const explanation = 'Her brother called: she is alone.';

describe('emergency access', () => {
  let app: TestApp;
  let practice: MarkedPractice;
  let director = '';
  let count = 0;
  let cookie = '';
  let userId = '';

  const shown = (answer: Answer): string[] =>
    [...new Set(answer.text.match(/[A-Z]+-[AB][12]/g) ?? [])].sort();
  const codeOf = (answer: Answer): unknown => answer.body?.errors?.[0]?.extensions.code;
  const resultOf = (answer: Answer, name: string) => answer.body?.data?.[name] as Record<string, unknown>;
  const clientA = (): string => practice.groups[0].clientId;
  const ask = (query: string, variables = {}, as = cookie): Promise<Answer> =>
    app.ask(query, { cookie: as, variables });
  const direct = (query: string, variables = {}): Promise<Answer> =>
    app.ask(query, { token: director, variables });
  const read = (as = cookie): Promise<Answer> => ask(chart, { id: clientA() }, as);
  const openFor = (changes = {}, as = cookie): Promise<Answer> =>
    ask(open, { id: randomUUID(), client: 'A1', explanation, password: testPassword, ...changes }, as);
  const turnClock = (minutes: number): void => {
    app.clock.now = (app.clock.now + minutes * 60_000) as Instant;
  };
  const signInAs = async (email: string): Promise<string> =>
    (await app.ask(`mutation { signIn(email: "${email}", password: "${testPassword}") { __typename } }`))
      .cookie ?? '';

  beforeAll(async () => {
    app = await makeTestApp();
    practice = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    director = await app.enrol({
      organizationId: practice.organizationId,
      email: 'director@practice.example',
      roles: ['director'],
    });
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    count += 1;
    const email = `oncall${count}@practice.example`;
    await app.enrol({ organizationId: practice.organizationId, email, roles: ['clinician'] });
    cookie = await signInAs(email);
    userId = ((await ask('{ viewer { id } }')).body?.data?.['viewer'] as { id: string }).id;
    const answer = await direct(give, { u: userId, holds: true });
    expect(resultOf(answer, 'setEmergencyRight')).toEqual({ __typename: 'EmergencyRight', holds: true });
  });

  it('shows the record of one client for an hour by the clock of the server, and then nothing', async () => {
    expect(codeOf(await read())).toBe('NOT_FOUND');
    const opened = await openFor();
    expect(resultOf(opened, 'openEmergencyAccess')).toMatchObject({
      client: { label: 'Some CLIENT-A1' },
      secondsLeft: 3_600,
    });
    expect(shown(await read())).toEqual(['CLIENT-A1', 'DIAGNOSIS-A1', 'GOAL-A1']);
    const state = (await ask('{ emergency { mayOpen running { secondsLeft client { label } } } }')).body
      ?.data?.['emergency'];
    expect(state).toEqual({
      mayOpen: true,
      running: { secondsLeft: 3_600, client: { label: 'Some CLIENT-A1' } },
    });
    for (let quarter = 0; quarter < 5; quarter += 1) {
      turnClock(11.9);
      expect(shown(await read())).toContain('CLIENT-A1');
    }
    turnClock(0.6);
    expect(codeOf(await read())).toBe('NOT_FOUND');
    expect((await ask('{ emergency { running { id } } }')).body?.data?.['emergency']).toEqual({
      running: null,
    });
  });

  it('shows the member’s own note of a session and nothing of the group, of bills or of other members', async () => {
    await openFor();
    const notes = await ask(
      'query ($id: ID!) { memberNotes(clientId: $id) { groupName author signedAt texts { field value } additions { text } } }',
      { id: clientA() },
    );
    expect(shown(notes)).toEqual(['ADDENDUM-A1', 'BODY-A1']);
    const { sessionId } = practice.groups[0];
    const others = await ask(
      'query ($id: ID!) { workspace(sessionId: $id) { people { lastName } groupNote { fields { value } } } session(id: $id) { topic } }',
      { id: sessionId },
    );
    expect(shown(others)).toEqual([]);
    const foreign = await ask('query ($id: ID!) { memberNotes(clientId: $id) { id } }', {
      id: practice.groups[1].clientId,
    });
    expect(codeOf(foreign)).toBe('NOT_FOUND');
  });

  it('changes nothing, whichever operation is tried', async () => {
    await openFor();
    const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
    const own = new Set([
      'signIn',
      'signOut',
      'verifyCode',
      'openEmergencyAccess',
      'endEmergencyAccess',
      'startSecondFactor',
      'confirmSecondFactor',
    ]);
    const target: Record<string, unknown> = {
      ...practice.groups[0],
      groupIds: [practice.groups[0].groupId],
      noteIds: [practice.groups[0].noteId],
      field: 'response',
      states: ['PRESENT'],
      mutationId: randomUUID(),
    };
    const records = async (): Promise<unknown> => {
      const all = await photographDatabase(app.database);
      // What says that somebody asked: the audit trail, the session, what was counted.
      for (const table of ['audit_event', 'audit_head', 'user_session', 'failed_attempt']) delete all[table];
      return all;
    };
    const before = await records();
    const fields = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
      ({ name }) => !own.has(name),
    );
    expect(fields.length).toBeGreaterThan(20);
    for (const field of fields) {
      const { document, variables } = writeCall('mutation', field, (name) => target[name]);
      const answer = await ask(document, variables);
      expect(answer.status, field.name).toBe(200);
      expect(codeOf(answer), field.name).not.toBe('INTERNAL');
    }
    expect(await records()).toEqual(before);
  });

  it('is written down, tagged in the audit trail and in the review queue at the moment it is opened', async () => {
    const id = randomUUID();
    await openFor({ id, client: ' some  client-a1 ' });
    await read();
    const all = resultOf(await direct(queue), 'emergencyAccesses') as unknown as Record<string, unknown>[];
    const waiting = all.find((one) => one['id'] === id);
    expect(waiting).toMatchObject({
      id,
      explanation,
      occasion: 'CRISIS_CALL',
      running: true,
      reviewedAt: null,
      client: { label: 'Some CLIENT-A1' },
      person: 'A Tester',
      events: 2,
    });
    expect(
      resultOf(await direct('{ emergency { awaitingReview } }'), 'emergency')['awaitingReview'],
    ).toBeGreaterThan(0);
    const log = await direct(
      'query ($u: ID!) { accessLog(scope: { userId: $u }, limit: 50) { rows { action clientIds subject } } }',
      { u: userId },
    );
    const { rows } = resultOf(log, 'accessLog') as {
      rows: { action: string; clientIds: string[]; subject: string }[];
    };
    const tagged = rows.filter(({ subject }) => subject.includes(id));
    expect(tagged.map(({ action }) => action).sort()).toEqual([
      'member',
      'memberHistory',
      'openEmergencyAccess',
    ]);
    for (const { clientIds } of tagged) expect(clientIds).toEqual([clientA()]);
    expect(log.text).not.toContain('brother');
  });

  it('is not opened where it cannot be recorded', async () => {
    const { default: pg } = await import('pg');
    const administrator = new pg.Client({ connectionString: app.database.administratorUrl });
    await administrator.connect();
    const granted = (verb: 'revoke' | 'grant', word: 'from' | 'to') =>
      administrator.query(`${verb} insert on audit_event ${word} concord_api`);
    await granted('revoke', 'from');
    expect(codeOf(await openFor())).toBe('INTERNAL');
    await granted('grant', 'to');
    const { rows } = await administrator.query('select 1 from emergency_access where user_id = $1', [userId]);
    await administrator.end();
    expect(rows).toEqual([]);
    expect(codeOf(await read())).toBe('NOT_FOUND');
  });

  it('ends when its person ends it, at the next request', async () => {
    const id = randomUUID();
    await openFor({ id });
    expect(resultOf(await ask(end, { id }), 'endEmergencyAccess')).toEqual({ __typename: 'Done' });
    expect(codeOf(await read())).toBe('NOT_FOUND');
    expect(codeOf(await ask(end, { id }))).toBe('NOT_FOUND');
  });

  it('ends when its person signs out, also for another session of theirs', async () => {
    const other = await signInAs(`oncall${count}@practice.example`);
    await openFor();
    expect(shown(await read(other))).toContain('CLIENT-A1');
    await ask('mutation { signOut }');
    expect(codeOf(await read(other))).toBe('NOT_FOUND');
  });

  it('ends when the right is taken back, and does not come back with it', async () => {
    await openFor();
    await direct(give, { u: userId, holds: false });
    expect(codeOf(await read())).toBe('NOT_FOUND');
    turnClock(1);
    await direct(give, { u: userId, holds: true });
    expect(codeOf(await read())).toBe('NOT_FOUND');
    expect(resultOf(await openFor(), 'openEmergencyAccess')['__typename']).toBe('RunningEmergency');
  });

  it('is nothing for a bearer token of the same person', async () => {
    const email = `program${count}@practice.example`;
    const token = await app.enrol({ organizationId: practice.organizationId, email, roles: ['clinician'] });
    const mine = await signInAs(email);
    const id = ((await ask('{ viewer { id } }', {}, mine)).body?.data?.['viewer'] as { id: string }).id;
    await direct(give, { u: id, holds: true });
    await openFor({}, mine);
    expect(shown(await read(mine))).toContain('CLIENT-A1');
    expect(codeOf(await app.ask(chart, { token, variables: { id: clientA() } }))).toBe('NOT_FOUND');
    const asked = await app.ask(open, {
      token,
      variables: { id: randomUUID(), client: 'A1', explanation, password: testPassword },
    });
    expect(resultOf(asked, 'openEmergencyAccess')).toEqual({ __typename: 'Refusal', code: 'not-present' });
  });

  it.each([
    ['with a wrong password', { password: 'not the password' }, 'password'],
    ['without an explanation', { explanation: 'because' }, 'explanation-length'],
    ['for a part of a name', { client: 'CLIENT' }, 'no-such-client'],
    ['for a client of another practice', { client: 'B1' }, 'no-such-client'],
  ])('is refused %s', async (_, changes, code) => {
    expect(resultOf(await openFor(changes), 'openEmergencyAccess')).toEqual({ __typename: 'Refusal', code });
  });

  it('tells whoever was not given the right nothing about which clients there are', async () => {
    await direct(give, { u: userId, holds: false });
    const answers = [await openFor({ client: 'A1' }), await openFor({ client: 'nobody' })];
    for (const answer of answers)
      expect(resultOf(answer, 'openEmergencyAccess')).toEqual({
        __typename: 'Refusal',
        code: 'no-emergency-right',
      });
  });

  it('is one client at a time, and for nobody’s own clients', async () => {
    await openFor();
    expect(resultOf(await openFor({ client: 'A2' }), 'openEmergencyAccess')).toEqual({
      __typename: 'Refusal',
      code: 'emergency-running',
    });
    await app.enrol({
      organizationId: practice.organizationId,
      email: `lead${count}@practice.example`,
      roles: ['clinician'],
      staffId: practice.staff.lead,
    });
    const lead = await signInAs(`lead${count}@practice.example`);
    const leadId = ((await ask('{ viewer { id } }', {}, lead)).body?.data?.['viewer'] as { id: string }).id;
    await direct(give, { u: leadId, holds: true });
    expect(resultOf(await openFor({ client: 'A1' }, lead), 'openEmergencyAccess')).toEqual({
      __typename: 'Refusal',
      code: 'not-needed',
    });
  });

  it('opens once when it is asked for twice at the same moment', async () => {
    const answers = await Promise.all([openFor(), openFor(), openFor()]);
    const kinds = answers.map((answer) => resultOf(answer, 'openEmergencyAccess')['__typename']);
    expect(kinds.filter((kind) => kind === 'RunningEmergency')).toHaveLength(1);
  });
});
