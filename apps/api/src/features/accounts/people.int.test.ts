import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedSession, type DocumentedSession } from '../../testing/documented-session.ts';
import { makeTestApp, testPassword, type Answer, type TestApp } from '../../testing/test-app.ts';

const shown = '__typename ... on Person { roles disabledAt openSessions openTokens } ... on Refusal { code }';

describe('the administrator of a practice', () => {
  let app: TestApp;
  let practice: DocumentedSession;
  let token = '';
  const ids = new Map<string, string>();

  const ask = (query: string, variables: Record<string, unknown> = {}, as = token): Promise<Answer> =>
    app.ask(query, { token: as, variables });
  const learnIds = async (): Promise<void> => {
    const people = (await ask('{ people { id email } }')).body?.data?.['people'] as {
      id: string;
      email: string;
    }[];
    for (const { id, email } of people) ids.set(email, id);
  };
  const idOf = (email: string): string => ids.get(email) ?? '';
  const enrol = async (email: string, role: 'director' | 'administrator' | 'clinician'): Promise<string> => {
    const own = await app.enrol({ organizationId: practice.organizationId, email, roles: [role] });
    await learnIds();
    return own;
  };

  beforeAll(async () => {
    app = await makeTestApp();
    practice = await documentedSession(app.database);
    token = await app.enrol({
      organizationId: practice.organizationId,
      email: 'admin@practice.example',
      roles: ['administrator'],
    });
    await learnIds();
  });
  afterAll(() => app.stop());

  it('sees who may sign in, and nothing clinical', async () => {
    const answer = await ask('{ people { name email roles hasSecondFactor } members { client { label } } }');
    expect(answer.body?.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const people = await ask('{ people { email roles hasSecondFactor } }');
    expect(people.body?.data?.['people']).toEqual([
      { email: 'admin@practice.example', roles: ['ADMINISTRATOR'], hasSecondFactor: false },
    ]);
  });

  it('gives other roles, which count from the next request on', async () => {
    const changing = await enrol('changing@practice.example', 'director');
    const ids = '{ groups { group { id } } members { client { id } } }';
    expect((await ask(ids, {}, changing)).body?.errors).toBeUndefined();
    const answer = await ask(`mutation ($u: ID!) { setRoles(userId: $u, roles: [BILLER]) { ${shown} } }`, {
      u: idOf('changing@practice.example'),
    });
    expect(answer.body?.data?.['setRoles']).toMatchObject({ __typename: 'Person', roles: ['BILLER'] });
    expect((await ask(ids, {}, changing)).body?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('puts a person out at once, sessions and tokens alike, and lets them in again', async () => {
    const leaving = await enrol('leaving@practice.example', 'director');
    const u = idOf('leaving@practice.example');
    const signIn = `mutation { signIn(email: "leaving@practice.example", password: "${testPassword}") { __typename } }`;
    const { cookie } = await app.ask(signIn);
    const disable = (disabled: boolean) =>
      ask(`mutation ($u: ID!, $d: Boolean!) { setDisabled(userId: $u, disabled: $d) { ${shown} } }`, {
        u,
        d: disabled,
      });
    expect((await disable(true)).body?.data?.['setDisabled']).toMatchObject({
      openSessions: 0,
      openTokens: 0,
    });
    expect((await ask('{ viewer { id } }', {}, leaving)).status).toBe(401);
    expect((await app.ask('{ viewer { id } }', { cookie: cookie ?? '' })).body?.data).toEqual({
      viewer: null,
    });
    expect((await app.ask(signIn)).body?.data).toEqual({ signIn: { __typename: 'Refusal' } });
    await disable(false);
    expect((await app.ask(signIn)).body?.data).toEqual({ signIn: { __typename: 'Viewer' } });
    expect((await ask('{ viewer { id } }', {}, leaving)).status).toBe(401);
  });

  it('ends the sessions of a person', async () => {
    const lost = await enrol('lost@practice.example', 'director');
    await ask(`mutation ($u: ID!) { revokeSessions(userId: $u) { ${shown} } }`, {
      u: idOf('lost@practice.example'),
    });
    expect((await ask('{ viewer { id } }', {}, lost)).status).toBe(401);
  });

  it('changes no roles of their own, and a practice keeps its last administrator', async () => {
    const u = idOf('admin@practice.example');
    const own = await ask(
      `mutation ($u: ID!) { setRoles(userId: $u, roles: [ADMINISTRATOR, DIRECTOR]) { ${shown} } }`,
      { u },
    );
    expect(own.body?.data?.['setRoles']).toEqual({ __typename: 'Refusal', code: 'own-roles' });
    const last = await ask(`mutation ($u: ID!) { setDisabled(userId: $u, disabled: true) { ${shown} } }`, {
      u,
    });
    expect(last.body?.data?.['setDisabled']).toEqual({ __typename: 'Refusal', code: 'last-administrator' });
  });

  it('is the only one who may', async () => {
    const director = await enrol('director@practice.example', 'director');
    const answer = await ask(
      `mutation ($u: ID!) { setRoles(userId: $u, roles: [DIRECTOR]) { ${shown} } }`,
      { u: idOf('admin@practice.example') },
      director,
    );
    expect(answer.body?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('finds nobody of another practice', async () => {
    const answer = await ask(
      `mutation { revokeSessions(userId: "77777777-7777-4777-8777-777777777777") { ${shown} } }`,
    );
    expect(answer.body?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
