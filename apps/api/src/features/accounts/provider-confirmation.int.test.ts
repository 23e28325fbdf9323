import { randomUUID } from 'node:crypto';
import type { Instant } from '@concord/domain/shared';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentedSession, type DocumentedSession } from '../../testing/documented-session.ts';
import { makeProviderApp, told, type ProviderApp } from '../../testing/provider-app.ts';
import { testPassword, type TestApp } from '../../testing/test-app.ts';
import type { TestProvider } from '../../testing/test-provider.ts';

const amend = `mutation ($id: ID!, $password: String!, $code: String) {
  amendNote(noteId: $id, entry: "addendum", text: "x", password: $password, code: $code) { __typename ... on Refusal { code } }
}`;

describe("proving oneself again at the organization's provider", () => {
  let both: ProviderApp;
  let app: TestApp;
  let provider: TestProvider;
  let practice: DocumentedSession;
  let person = 0;
  let subject = '';
  let email = '';
  let cookie = '';

  const confirm = async (who = subject): Promise<string> =>
    told(await both.goAndComeBack(who, { operation: 'startProviderConfirmation', cookie }));
  /** Adding to a note that is not there is refused as such only to who has proven themselves. */
  const sign = async (proof: { password?: string; code?: string } = {}, as = cookie): Promise<unknown> => {
    const variables = { id: randomUUID(), password: '', code: null, ...proof };
    const { body } = await app.ask(amend, { cookie: as, variables });
    const refusal = body?.data?.['amendNote'] as { code: string } | null | undefined;
    return refusal?.code ?? (body?.errors?.[0]?.extensions.code === 'NOT_FOUND' ? 'proven' : body?.errors);
  };
  const enrol = async (): Promise<void> => {
    person += 1;
    subject = `subject-${person}`;
    email = `person${person}@practice.example`;
    provider.people.set(subject, { password: 'over there', email, isEmailVerified: true });
    await app.enrol({ organizationId: practice.organizationId, email, roles: ['clinician'] });
  };
  const forgetPassword = (): Promise<unknown> =>
    app.database.dataSource.transaction(async (manager) => {
      await manager.query(`set local app.signing_in = 'on'`);
      await manager.query('update user_account set password_hash = null where email = $1', [email]);
    });

  beforeAll(async () => {
    both = await makeProviderApp();
    ({ app, provider } = both);
    practice = await documentedSession(app.database);
  });
  afterAll(() => both.stop());
  beforeEach(async () => {
    app.clock.now = Date.now() as Instant;
    await enrol();
    await forgetPassword();
    cookie = (await both.goAndComeBack(subject)).cookie ?? '';
  });

  it('lets who has no password sign one act for each time that they confirm', async () => {
    expect(await sign()).toBe('provider-needed');
    expect(await sign({ password: testPassword })).toBe('provider-needed');
    expect(await confirm()).toBe('/provider/done?sign-in=confirmed');
    expect(await sign()).toBe('proven');
    expect(await sign()).toBe('provider-needed');
  });

  it('tells in the answer to who asks that they have no password', async () => {
    const { body } = await app.ask('{ viewer { hasPassword hasSecondFactor } }', { cookie });
    expect(body?.data).toEqual({ viewer: { hasPassword: false, hasSecondFactor: false } });
  });

  it('holds for five minutes', async () => {
    await confirm();
    app.clock.now = (app.clock.now + 5 * 60_000) as Instant;
    expect(await sign()).toBe('provider-needed');
  });

  it('holds in the session alone in which it was asked for', async () => {
    const other = (await both.goAndComeBack(subject)).cookie ?? '';
    await confirm();
    expect(await sign({}, other)).toBe('provider-needed');
    expect(await sign()).toBe('proven');
  });

  it('counts for nobody else: a colleague who proves themselves there confirms nothing', async () => {
    const [mine, myself] = [cookie, subject];
    await enrol();
    expect(await confirm()).toBe('/provider/done?sign-in=refused');
    expect(await sign()).toBe('provider-needed');
    expect(mine).toBe(cookie);
    expect(await confirm(myself)).toBe('/provider/done?sign-in=confirmed');
  });

  it('needs proof given now: one of some minutes ago is refused', async () => {
    const before = provider.people.get(subject);
    if (before !== undefined)
      provider.people.set(subject, { ...before, authTime: Math.floor(Date.now() / 1_000) - 300 });
    expect(await confirm()).toBe('/provider/done?sign-in=again');
    expect(await sign()).toBe('provider-needed');
  });

  it('gives no other session, and is nothing for a program', async () => {
    const answer = await both.goAndComeBack(subject, { operation: 'startProviderConfirmation', cookie });
    expect(answer.cookie).toBeNull();
    const token = await app.enrol({
      organizationId: practice.organizationId,
      email: 'program@practice.example',
      roles: ['clinician'],
    });
    const asked = await app.ask('mutation { startProviderConfirmation { __typename } }', { token });
    expect(asked.body?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const nobody = await app.ask('mutation { startProviderConfirmation { __typename } }');
    expect(nobody.body?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('means nothing any more once the session was ended meanwhile', async () => {
    const begun = await both.begin({ operation: 'startProviderConfirmation', cookie });
    await app.ask('mutation { signOut }', { cookie });
    const answer = await both.back(await provider.signIn(begun.url, subject), begun.cookie);
    expect(answer.headers.get('location')).toBe('/provider/done?sign-in=refused');
    expect(await sign()).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('takes a code beside it from who has a second factor here, unless the provider vouches for one', async () => {
    const started = await app.ask('mutation { startSecondFactor { ... on SecondFactorStart { secret } } }', {
      cookie,
    });
    const { secret } = started.body?.data?.['startSecondFactor'] as { secret: string };
    const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
    await app.ask('mutation ($c: String!) { confirmSecondFactor(code: $c) { __typename } }', {
      cookie,
      variables: { c: totp.generate({ timestamp: app.clock.now }) },
    });
    await confirm();
    // What was confirmed is still there when the code comes.
    expect(await sign()).toBe('code-needed');
    app.clock.now = (app.clock.now + 60_000) as Instant;
    expect(await sign({ code: totp.generate({ timestamp: app.clock.now }) })).toBe('proven');
    app.clock.now = Date.now() as Instant;

    await enrol();
    const again = await app.ask(
      `mutation { signIn(email: "${email}", password: "${testPassword}") { __typename } }`,
    );
    cookie = again.cookie ?? '';
    const person2 = provider.people.get(subject);
    if (person2 !== undefined) provider.people.set(subject, { ...person2, amr: ['pwd', 'mfa'] });
    await confirm();
    expect(await sign()).toBe('proven');
  });

  it('stands beside the password for who has both', async () => {
    await enrol();
    const answer = await app.ask(
      `mutation { signIn(email: "${email}", password: "${testPassword}") { __typename } }`,
    );
    cookie = answer.cookie ?? '';
    expect(await sign({ password: testPassword })).toBe('proven');
    expect(await sign()).toBe('password');
    expect(await confirm()).toBe('/provider/done?sign-in=confirmed');
    expect(await sign()).toBe('proven');
  });

  it('is asked of everybody anew whom an administrator made the server forget', async () => {
    const administrator = await app.enrol({
      organizationId: practice.organizationId,
      email: `admin${person}@practice.example`,
      roles: ['administrator'],
    });
    const { body } = await app.ask('{ people { id email isKnownAtProvider hasPassword } }', {
      token: administrator,
    });
    const people = body?.data?.['people'] as { id: string; email: string }[];
    const self = people.find((one) => one.email === email);
    expect(self).toMatchObject({ isKnownAtProvider: true, hasPassword: false });
    const forgotten = await app.ask(
      'mutation ($u: ID!) { forgetProvider(userId: $u) { ... on Person { isKnownAtProvider openSessions } } }',
      { token: administrator, variables: { u: self?.id } },
    );
    expect(forgotten.body?.data?.['forgetProvider']).toEqual({ isKnownAtProvider: false, openSessions: 0 });
    provider.people.set('made-anew', { password: 'x', email, isEmailVerified: true });
    const entered = await both.goAndComeBack('made-anew');
    expect(entered.headers.get('location')).toBe('/?sign-in=in');
  });
});
