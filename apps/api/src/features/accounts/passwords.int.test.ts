import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedSession, type DocumentedSession } from '../../testing/documented-session.ts';
import { readTrail } from '../../testing/read-trail.ts';
import { makeTestApp, testPassword, type Answer, type TestApp } from '../../testing/test-app.ts';

const day = 24 * 3_600_000;
const chosen = 'a password of my own';

const addPerson = `mutation ($u: ID!, $p: PersonInput!) { addPerson(userId: $u, person: $p) {
  __typename ... on Invitation { handedCode expiresAt person { id email roles staffId hasPassword } } ... on Refusal { code field } } }`;
const invitePerson = `mutation ($u: ID!) { invitePerson(userId: $u) {
  __typename ... on Invitation { handedCode person { openSessions openTokens hasPassword } } ... on Refusal { code } } }`;
const linkStaff = `mutation ($u: ID!, $s: ID) { linkStaff(userId: $u, staffId: $s) {
  __typename ... on Person { staffId } ... on Refusal { code field } } }`;
const choose = `mutation ($e: String!, $c: String!, $p: String!) { choosePassword(email: $e, code: $c, newPassword: $p) {
  __typename ... on Refusal { code field } } }`;
const change = `mutation ($p: String!, $n: String!) { changePassword(password: $p, newPassword: $n) {
  __typename ... on Refusal { code field } } }`;
const signIn = 'mutation ($e: String!, $p: String!) { signIn(email: $e, password: $p) { __typename } }';

interface Handed {
  readonly handedCode: string;
  readonly person: { readonly id: string };
}

describe('people, their passwords and the staff that they are', () => {
  let app: TestApp;
  let practice: DocumentedSession;
  let administrator = '';

  const ask = (query: string, variables: Record<string, unknown>, token?: string): Promise<Answer> =>
    app.ask(query, { variables, ...(token === undefined ? {} : { token }) });
  const enter = (p: Record<string, unknown>, token = administrator): Promise<Answer> => {
    const person = { name: 'New Person', roles: ['CLINICIAN'], ...p };
    return ask(addPerson, { u: randomUUID(), p: person }, token);
  };
  const added = async (email: string): Promise<Handed> =>
    (await enter({ email })).body?.data?.['addPerson'] as Handed;
  const outcome = (answer: Answer, name: string): unknown => answer.body?.data?.[name];
  const comesIn = async (email: string, password: string): Promise<string | null> => {
    const answer = await ask(signIn, { e: email, p: password });
    return (outcome(answer, 'signIn') as { __typename: string }).__typename === 'Viewer'
      ? (answer.cookie ?? null)
      : null;
  };
  const chooses = async (e: string, c: string, p = chosen): Promise<unknown> =>
    outcome(await ask(choose, { e, c, p }), 'choosePassword');
  const done = { __typename: 'Done' };
  const refusedAs = (code: string, field: string | null = null) => ({ __typename: 'Refusal', code, field });

  beforeAll(async () => {
    app = await makeTestApp();
    practice = await documentedSession(app.database);
    const { organizationId } = practice;
    administrator = await app.enrol({
      organizationId,
      email: 'it@practice.example',
      roles: ['administrator'],
    });
  });
  afterAll(() => app.stop());

  it('come in with a code of their own, once, and by nothing else before', async () => {
    const email = 'new@practice.example';
    const answer = await enter({
      email: `  ${email} `,
      roles: ['CLINICIAN'],
      staffId: practice.staff['lead'],
    });
    const handed = outcome(answer, 'addPerson') as Handed;
    expect(handed).toMatchObject({
      __typename: 'Invitation',
      expiresAt: '2026-03-09T15:00:00Z',
      person: { email, roles: ['CLINICIAN'], staffId: practice.staff['lead'], hasPassword: false },
    });
    expect(await comesIn(email, handed.handedCode)).toBeNull();
    expect(await chooses('other@practice.example', handed.handedCode)).toEqual(refusedAs('wrong-invitation'));
    expect(await chooses(email, 'aaaa-bbbb-cccc-dddd')).toEqual(refusedAs('wrong-invitation'));
    expect(await chooses(email, handed.handedCode, 'too short')).toEqual(
      refusedAs('password-length', 'newPassword'),
    );
    expect(
      await chooses(email.toUpperCase(), handed.handedCode.toUpperCase().replaceAll('-', ' ')),
    ).toMatchObject(done);
    expect(await comesIn(email, chosen)).not.toBeNull();
    expect(await chooses(email, handed.handedCode, 'another password here')).toEqual(
      refusedAs('wrong-invitation'),
    );
    expect(await comesIn(email, 'another password here')).toBeNull();
  });

  it('are late after seven days, and need a new code', async () => {
    const email = 'late@practice.example';
    const { handedCode: code, person } = await added(email);
    const before = app.clock.now;
    app.clock.now = (before + 7 * day) as typeof before;
    expect(await chooses(email, code)).toEqual(refusedAs('wrong-invitation'));
    app.clock.now = before;
    const again = outcome(await ask(invitePerson, { u: person.id }, administrator), 'invitePerson') as Handed;
    expect(await chooses(email, code)).toEqual(refusedAs('wrong-invitation'));
    expect(await chooses(email, again.handedCode)).toMatchObject(done);
  });

  it('are locked out of guessing after five codes, the right one too', async () => {
    const email = 'guessed@practice.example';
    const { handedCode: code } = await added(email);
    for (let guess = 0; guess < 5; guess += 1)
      expect(await chooses(email, `aaaa-aaaa-aaaa-aaa${guess}`)).toEqual(refusedAs('wrong-invitation'));
    expect(await chooses(email, code)).toEqual(refusedAs('too-many-attempts'));
  });

  it('lose the old password, sessions and tokens when they are handed a new code, and keep to their bar', async () => {
    const email = 'forgot@practice.example';
    const { organizationId } = practice;
    const token = await app.enrol({ organizationId, email, roles: ['clinician'] });
    expect(await comesIn(email, testPassword)).not.toBeNull();
    const people = (await ask('{ people { id email } }', {}, administrator)).body?.data?.['people'] as {
      id: string;
      email: string;
    }[];
    const u = people.find((person) => person.email === email)?.id ?? '';
    expect(outcome(await ask(invitePerson, { u }, administrator), 'invitePerson')).toMatchObject({
      person: { openSessions: 0, openTokens: 0, hasPassword: false },
    });
    expect(await comesIn(email, testPassword)).toBeNull();
    expect((await ask('{ viewer { id } }', {}, token)).status).toBe(401);
    await ask(
      'mutation ($u: ID!) { setDisabled(userId: $u, disabled: true) { __typename } }',
      { u },
      administrator,
    );
    expect(outcome(await ask(invitePerson, { u }, administrator), 'invitePerson')).toEqual({
      __typename: 'Refusal',
      code: 'barred',
    });
  });

  it('say clearly what is wrong with what was entered, and nothing is added', async () => {
    const refusal = async (p: Record<string, unknown>): Promise<unknown> =>
      outcome(await enter({ email: 'wrong@practice.example', ...p }), 'addPerson');
    expect(await refusal({ email: 'no address' })).toEqual(refusedAs('email', 'email'));
    expect(await refusal({ name: '  ' })).toEqual(refusedAs('name-missing', 'name'));
    expect(await refusal({ roles: [] })).toEqual(refusedAs('roles-missing', 'roles'));
    expect(await refusal({ staffId: randomUUID() })).toEqual(refusedAs('no-such-staff', 'staffId'));
    expect(await refusal({ email: 'IT@practice.example' })).toEqual(refusedAs('email-taken', 'email'));
    const { body } = await ask('{ people { email } }', {}, administrator);
    expect(JSON.stringify(body)).not.toContain('wrong@practice.example');
  });

  it('are one member of staff each, said by somebody else', async () => {
    const { person } = await added('linked@practice.example');
    const link = async (u: string, s: string | null): Promise<unknown> =>
      outcome(await ask(linkStaff, { u, s }, administrator), 'linkStaff');
    const trainee = practice.staff['trainee'];
    expect(await link(person.id, trainee)).toEqual({ __typename: 'Person', staffId: trainee });
    expect(await link(person.id, trainee)).toEqual({ __typename: 'Person', staffId: trainee });
    const other = await added('other-linked@practice.example');
    expect(await link(other.person.id, trainee)).toEqual(refusedAs('staff-taken', 'staffId'));
    expect(await link(person.id, null)).toEqual({ __typename: 'Person', staffId: null });
    expect(await link(other.person.id, trainee)).toEqual({ __typename: 'Person', staffId: trainee });
    const own = (await ask('{ viewer { id } }', {}, administrator)).body?.data?.['viewer'] as { id: string };
    expect(await link(own.id, practice.staff['stranger'])).toEqual(refusedAs('own-staff', 'staffId'));
  });

  it('change their own password after the old one, and are out everywhere else', async () => {
    const email = 'careful@practice.example';
    const token = await app.enrol({
      organizationId: practice.organizationId,
      email,
      roles: ['clinician'],
    });
    const here = (await comesIn(email, testPassword)) ?? '';
    const elsewhere = (await comesIn(email, testPassword)) ?? '';
    const changes = async (p: string, n: string): Promise<unknown> =>
      outcome(await app.ask(change, { cookie: here, variables: { p, n } }), 'changePassword');
    const viewer = async (cookie: string): Promise<unknown> =>
      (await app.ask('{ viewer { email } }', { cookie })).body?.data?.['viewer'];
    expect(outcome(await ask(change, { p: testPassword, n: chosen }, token), 'changePassword')).toEqual(
      refusedAs('not-present'),
    );
    expect(await changes('not the old one', chosen)).toEqual(refusedAs('password', 'password'));
    expect(await changes(testPassword, 'too short')).toEqual(refusedAs('password-length', 'newPassword'));
    expect(await changes(testPassword, testPassword)).toEqual(refusedAs('same-password', 'newPassword'));
    expect(await viewer(elsewhere)).toEqual({ email });
    expect(await changes(testPassword, chosen)).toMatchObject(done);
    expect(await viewer(here)).toEqual({ email });
    expect(await viewer(elsewhere)).toBeNull();
    expect((await ask('{ viewer { id } }', {}, token)).status).toBe(401);
    expect(await comesIn(email, testPassword)).toBeNull();
    expect(await comesIn(email, chosen)).not.toBeNull();
  });

  it('are kept by an administrator of the same practice, and by nobody else', async () => {
    const { organizationId } = practice;
    const director = await app.enrol({ organizationId, email: 'head@practice.example', roles: ['director'] });
    const answer = await enter({ email: 'never@practice.example' }, director);
    expect(answer.body?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const absent = { u: '77777777-7777-4777-8777-777777777777' };
    for (const document of [invitePerson, linkStaff]) {
      expect((await ask(document, absent, administrator)).body?.errors?.[0]?.extensions.code).toBe(
        'NOT_FOUND',
      );
      expect((await ask(document, absent, director)).body?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('leave in the audit trail who was given what, and no code, address or password', async () => {
    const { person, handedCode: code } = await added('trail@practice.example');
    await chooses('trail@practice.example', code);
    const { organizationId } = practice;
    const rows = [
      ...(await readTrail(app, organizationId, 'addPerson')),
      ...(await readTrail(app, organizationId, 'choosePassword')),
    ];
    const own = rows.filter(({ row }) => row.includes(person.id));
    expect(own.map(({ action }) => action).sort()).toEqual(['addPerson', 'choosePassword']);
    expect(own.find(({ action }) => action === 'addPerson')?.row).toContain('clinician');
    for (const { row } of rows) {
      expect(row).not.toContain(code);
      expect(row).not.toContain(chosen);
      expect(row).not.toContain('trail@');
    }
  });
});
