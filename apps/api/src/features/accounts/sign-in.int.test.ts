import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentedSession, type DocumentedSession } from '../../testing/documented-session.ts';
import { makeTestApp, testPassword, type Answer, type TestApp } from '../../testing/test-app.ts';

const signIn = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { __typename ... on Viewer { email } ... on Refusal { code } }
}`;
const minutes = (count: number): number => count * 60_000;

describe('signing in', () => {
  let app: TestApp;
  let practice: DocumentedSession;
  let person = 0;
  let email = '';

  const knock = (password: string, address = email): Promise<Answer> =>
    app.ask(signIn, { variables: { email: address, password } });
  const who = async (cookie: string | null): Promise<unknown> =>
    (await app.ask('{ viewer { email } }', { cookie: cookie ?? '' })).body?.data?.['viewer'];
  const turnClock = (milliseconds: number): void => {
    app.clock.now = (app.clock.now + milliseconds) as Instant;
  };

  beforeAll(async () => {
    app = await makeTestApp();
    practice = await documentedSession(app.database);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    person += 1;
    email = `person${person}@practice.example`;
    await app.enrol({ organizationId: practice.organizationId, email, roles: ['director'] });
  });

  it('gives the right person a cookie that scripts cannot read', async () => {
    const answer = await knock(testPassword);
    expect(answer.body?.data).toEqual({ signIn: { __typename: 'Viewer', email } });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^concord_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(await who(answer.cookie)).toEqual({ email });
  });

  it('takes the address in any spelling', async () => {
    expect((await knock(testPassword, ` ${email.toUpperCase()} `)).cookie).not.toBeNull();
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const [wrong, unknown] = [
      await knock('not the password'),
      await knock(testPassword, 'nobody@practice.example'),
    ];
    expect(wrong.body).toEqual({ data: { signIn: { __typename: 'Refusal', code: 'wrong-credentials' } } });
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.cookie).toBeNull();
  });

  it('locks an address after five failures, even for the right password', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await knock('not the password');
    const answer = await knock(testPassword);
    expect(answer.body?.data).toEqual({ signIn: { __typename: 'Refusal', code: 'too-many-attempts' } });
  });

  it('lets no more than five guesses through at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => knock('not the password')));
    const codes = answers.map(({ body }) => (body?.data?.['signIn'] as { code: string }).code);
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(5);
  });

  it('ends a session after a quarter of an hour without activity', async () => {
    const { cookie } = await knock(testPassword);
    turnClock(minutes(14));
    expect(await who(cookie)).toEqual({ email });
    turnClock(minutes(14));
    expect(await who(cookie)).toEqual({ email });
    turnClock(minutes(15) + 1_000);
    expect(await who(cookie)).toBeNull();
  });

  it('counts what a page does by itself as no activity', async () => {
    const { cookie } = await knock(testPassword);
    turnClock(minutes(10));
    await app.ask('{ viewer { email } }', { cookie: cookie ?? '', headers: { 'x-concord-background': '1' } });
    turnClock(minutes(6));
    expect(await who(cookie)).toBeNull();
  });

  it('ends a session after twelve hours whatever happens', async () => {
    const { cookie } = await knock(testPassword);
    for (let passed = 0; passed < 12 * 60 - 10; passed += 10) {
      turnClock(minutes(10));
      expect(await who(cookie)).toEqual({ email });
    }
    turnClock(minutes(10));
    expect(await who(cookie)).toBeNull();
  });

  it('ends the session when its person signs out', async () => {
    const { cookie } = await knock(testPassword);
    await app.ask('mutation { signOut }', { cookie: cookie ?? '' });
    expect(await who(cookie)).toBeNull();
  });

  it('gives a new secret at each sign-in, and ends the one that the browser came with', async () => {
    const first = await knock(testPassword);
    const second = await app.ask(signIn, {
      variables: { email, password: testPassword },
      cookie: first.cookie ?? '',
    });
    expect(second.cookie).not.toBe(first.cookie);
    expect(await who(first.cookie)).toBeNull();
    expect(await who(second.cookie)).toEqual({ email });
  });

  it('puts a disabled account out at its next request, by cookie and by token', async () => {
    const token = await app.enrol({
      organizationId: practice.organizationId,
      email: `leaving${person}@practice.example`,
      roles: ['director'],
    });
    const { cookie } = await knock(testPassword, `leaving${person}@practice.example`);
    await app.database.dataSource.transaction(async (manager) => {
      await manager.query("set local app.signing_in = 'on'");
      await manager.query('update user_account set disabled_at = now() where email = $1', [
        `leaving${person}@practice.example`,
      ]);
    });
    expect(await who(cookie)).toBeNull();
    expect((await app.ask('{ viewer { email } }', { token })).status).toBe(401);
  });

  it('stores neither the secret of a cookie nor a password', async () => {
    const { cookie } = await knock(testPassword);
    const secret = cookie?.split('=')[1] ?? '';
    const stored = await app.database.dataSource.transaction(async (manager) => {
      await manager.query("set local app.signing_in = 'on'");
      return manager.query<{ row: string }[]>(
        `select s::text || u::text as row from user_session s join user_account u on u.id = s.user_id where u.email = $1`,
        [email],
      );
    });
    expect(stored).toHaveLength(1);
    expect(stored[0]?.row).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(stored[0]?.row).not.toContain(secret);
    expect(stored[0]?.row).not.toContain(Buffer.from(secret).toString('hex'));
    expect(stored[0]?.row).not.toContain(testPassword);
  });
});
