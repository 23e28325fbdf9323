import type { Instant } from '@concord/domain/shared';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeProviderApp, told, type ProviderApp } from '../../testing/provider-app.ts';
import { testPassword, type Answer, type TestApp } from '../../testing/test-app.ts';
import { administratorRows, reasonsOf } from '../../testing/provider-rows.ts';
import type { TestProvider } from '../../testing/test-provider.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

describe("signing in through the organization's provider", () => {
  let both: ProviderApp;
  let app: TestApp;
  let provider: TestProvider;
  let own: MarkedPractice;
  let person = 0;
  let subject = '';
  let email = '';

  /** Somebody here and over there, with the same address. */
  const enrol = async (): Promise<void> => {
    person += 1;
    subject = `subject-${person}`;
    email = `person${person}@practice.example`;
    provider.people.set(subject, { password: 'over there', email, isEmailVerified: true });
    await app.enrol({ organizationId: own.organizationId, email, roles: ['clinician'] });
  };
  const alter = (change: object): void => {
    const before = provider.people.get(subject);
    if (before !== undefined) provider.people.set(subject, { ...before, ...change });
  };
  const signIn = (): Promise<Answer> => both.goAndComeBack(subject);
  const viewer = async (cookie: string | null): Promise<unknown> => {
    const { body } = await app.ask('{ viewer { email } }', { cookie: cookie ?? 'none=x' });
    return (body?.data?.['viewer'] as { email: string } | null)?.email ?? null;
  };
  const rows = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    administratorRows(app, own.organizationId, sql, parameters);
  const reasons = (): Promise<(string | null)[]> => reasonsOf(app, own.organizationId, email);

  beforeAll(async () => {
    both = await makeProviderApp({
      CONCORD_OIDC_LABEL: 'Sign in with Example Health',
      CONCORD_OIDC_PRACTICE: 'Practice A',
    });
    ({ app, provider } = both);
    own = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
  });
  afterAll(() => both.stop());
  beforeEach(async () => {
    app.clock.now = Date.now() as Instant;
    await enrol();
  });

  it('offers it under the words that the operator chose', async () => {
    const { body } = await app.ask('{ signInChoices { provider } }');
    expect(body?.data).toEqual({ signInChoices: { provider: 'Sign in with Example Health' } });
  });

  it('asks the provider for nothing but who it is, proven anew, and gives no secret away', async () => {
    const { url, cookie } = await both.begin();
    const { origin, searchParams } = new URL(url);
    expect(origin).toBe(provider.issuer);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'concord',
      redirect_uri: `${app.url}/sign-in/callback`,
      response_type: 'code',
      scope: 'openid email',
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
      prompt: 'login',
      max_age: '0',
    });
    const secret = cookie.split('=')[1] ?? '';
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(url).not.toContain(secret);
  });

  it('lets a person in whose verified address is known here, with the cookie of any session', async () => {
    const { url, cookie } = await both.begin({ returnTo: '/attendance?weeks=12' });
    const answer = await both.back(await provider.signIn(url, subject), cookie);
    expect(answer.status).toBe(303);
    expect(told(answer)).toBe('/attendance?weeks=12&sign-in=in');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.getSetCookie().join('\n')).toMatch(
      /concord_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict/,
    );
    expect(await viewer(answer.cookie)).toBe(email);
    expect(await reasons()).toEqual([null]);
    expect(
      await rows(
        `select s.signed_in_by, s.second_step from user_session s join user_account u on u.id = s.user_id where u.email = $1`,
        [email],
      ),
    ).toEqual([{ signed_in_by: 'provider', second_step: 'none' }]);
  });

  it('ends that session when it idles, like any other', async () => {
    const { cookie } = await signIn();
    app.clock.now = (app.clock.now + 15 * 60_000 + 1_000) as Instant;
    expect(await viewer(cookie)).toBeNull();
  });

  it('knows a person again by their subject, whatever their address has become', async () => {
    await signIn();
    alter({ email: 'married@elsewhere.example', isEmailVerified: false });
    expect(await viewer((await signIn()).cookie)).toBe(email);
  });

  it('makes no account for anybody', async () => {
    const count = (): Promise<unknown> => rows('select count(*) from user_account');
    const before = await count();
    provider.people.set('stranger', {
      password: 'x',
      email: 'nobody@practice.example',
      isEmailVerified: true,
    });
    subject = 'stranger';
    await signIn();
    expect(await count()).toEqual(before);
  });

  it('asks for a code here, unless the provider vouches for a second factor that the operator trusts', async () => {
    const first = await app.ask(
      `mutation { signIn(email: "${email}", password: "${testPassword}") { __typename } }`,
    );
    const asking = { cookie: first.cookie ?? '' };
    const started = await app.ask(
      'mutation { startSecondFactor { ... on SecondFactorStart { secret } } }',
      asking,
    );
    const { secret } = started.body?.data?.['startSecondFactor'] as { secret: string };
    const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
    const give = (name: string, cookie: string): Promise<Answer> => {
      app.clock.now = (app.clock.now + 31_000) as Instant;
      return app.ask(`mutation ($c: String!) { ${name}(code: $c) { __typename } }`, {
        cookie,
        variables: { c: totp.generate({ timestamp: app.clock.now }) },
      });
    };
    await give('confirmSecondFactor', asking.cookie);
    app.clock.now = Date.now() as Instant;

    const without = await signIn();
    expect(told(without)).toBe('/?sign-in=code');
    expect(without.cookie).toMatch(/^concord_awaiting=/);
    expect(await viewer(without.cookie)).toBeNull();
    app.clock.now = (app.clock.now + 62_000) as Instant;
    const entered = await give('verifyCode', without.cookie ?? '');
    expect(await viewer(entered.cookie)).toBe(email);

    app.clock.now = Date.now() as Instant;
    alter({ amr: ['pwd', 'hwk'] });
    expect(told(await signIn())).toBe('/?sign-in=code');
    alter({ amr: ['pwd', 'mfa'] });
    expect(told(await signIn())).toBe('/?sign-in=in');
  });
});
