import { randomUUID } from 'node:crypto';
import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp, testPassword, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

const open = `mutation ($id: ID!) {
  openEmergencyAccess(id: $id, client: "A1", occasion: CRISIS_CALL, explanation: "Her brother called: alone.", password: "${testPassword}") {
    __typename
  }
}`;
const review = `mutation ($id: ID!, $remark: String!) {
  reviewEmergencyAccess(id: $id, remark: $remark) { __typename ... on EmergencyAccess { remark reviewedBy } ... on Refusal { code } }
}`;
const give =
  'mutation ($u: ID!) { setEmergencyRight(userId: $u, holds: true) { __typename ... on Refusal { code } } }';
const queue = '{ emergencyAccesses { id person } }';

describe('the review of emergency access', () => {
  let app: TestApp;
  let practice: MarkedPractice;
  let director = '';
  let administrator = '';
  let cookie = '';
  let userId = '';
  const id = randomUUID();

  beforeAll(async () => {
    app = await makeTestApp();
    practice = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    const { organizationId } = practice;
    director = await app.enrol({ organizationId, email: 'director@practice.example', roles: ['director'] });
    administrator = await app.enrol({
      organizationId,
      email: 'admin@practice.example',
      roles: ['administrator'],
    });
    const email = 'oncall@practice.example';
    await app.enrol({ organizationId, email, roles: ['clinician'] });
    const signIn = `mutation { signIn(email: "${email}", password: "${testPassword}") { __typename ... on Viewer { id } } }`;
    const entered = await app.ask(signIn);
    cookie = entered.cookie ?? '';
    userId = (entered.body?.data?.['signIn'] as { id: string }).id;
    await app.ask(give, { token: administrator, variables: { u: userId } });
    const opened = await app.ask(open, { cookie, variables: { id } });
    expect(opened.body?.data).toEqual({ openEmergencyAccess: { __typename: 'RunningEmergency' } });
  });
  afterAll(() => app.stop());

  it('is seen by its person among their own only, and by no administrator', async () => {
    expect((await app.ask(queue, { cookie })).body?.data).toEqual({
      emergencyAccesses: [{ id, person: 'A Tester' }],
    });
    const refused = await app.ask(queue, { token: administrator });
    expect(refused.body?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const rights = await app.ask('{ emergencyRights { userId holds } }', { token: administrator });
    expect(rights.body?.data).toEqual({ emergencyRights: [{ userId, holds: true }] });
  });

  it('is done by a director, once, with a remark, when the access is over', async () => {
    const reviewing = async (remark: string): Promise<unknown> =>
      (await app.ask(review, { token: director, variables: { id, remark } })).body?.data?.[
        'reviewEmergencyAccess'
      ];
    expect(await reviewing('Called for.')).toEqual({ __typename: 'Refusal', code: 'emergency-running' });
    app.clock.now = (app.clock.now + 61 * 60_000) as Instant;
    expect(await reviewing('')).toEqual({ __typename: 'Refusal', code: 'remark-length' });
    const both = await Promise.all([reviewing('Called for.'), reviewing('Called for.')]);
    const done = { __typename: 'EmergencyAccess', remark: 'Called for.', reviewedBy: 'A Tester' };
    const refused = { __typename: 'Refusal', code: 'reviewed-already' };
    expect(both).toEqual(expect.arrayContaining([done, refused]));
    expect(await reviewing('Once more.')).toEqual(refused);
  });

  it('finds no access of another practice', async () => {
    const foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    const token = await app.enrol({
      organizationId: foreign.organizationId,
      email: 'director@b.example',
      roles: ['director'],
    });
    expect((await app.ask(queue, { token })).body?.data).toEqual({ emergencyAccesses: [] });
    const answer = await app.ask(review, { token, variables: { id, remark: 'Called for.' } });
    expect(answer.body?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const given = await app.ask(give, { token, variables: { u: userId } });
    expect(given.body?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
