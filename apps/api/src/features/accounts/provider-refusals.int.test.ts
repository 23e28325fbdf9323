import type { Instant } from '@concord/domain/shared';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeProviderApp, told, type ProviderApp } from '../../testing/provider-app.ts';
import type { Answer, TestApp } from '../../testing/test-app.ts';
import { administratorRows, reasonsOf } from '../../testing/provider-rows.ts';
import type { TestProvider } from '../../testing/test-provider.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

const start = 'mutation { startProviderSignIn { __typename } }';

describe('who comes from a provider and is not let in', () => {
  let both: ProviderApp;
  let app: TestApp;
  let provider: TestProvider;
  let own: MarkedPractice;
  let foreign: MarkedPractice;
  let person = 0;
  let subject = '';
  let email = '';

  /** Somebody here and over there, with the same address. */
  const enrol = async (organizationId = own.organizationId): Promise<void> => {
    person += 1;
    subject = `subject-${person}`;
    email = `person${person}@practice.example`;
    provider.people.set(subject, { password: 'over there', email, isEmailVerified: true });
    await app.enrol({ organizationId, email, roles: ['clinician'] });
  };
  const alter = (change: object): void => {
    const before = provider.people.get(subject);
    if (before !== undefined) provider.people.set(subject, { ...before, ...change });
  };
  const signIn = (): Promise<Answer> => both.goAndComeBack(subject);
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
    foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
  });
  afterAll(() => both.stop());
  beforeEach(async () => {
    app.clock.now = Date.now() as Instant;
    await enrol();
  });

  it('takes nobody for a person whose address was given to somebody else over there', async () => {
    await signIn();
    const before = email;
    subject = 'newcomer';
    provider.people.set(subject, { password: 'x', email: before, isEmailVerified: true });
    const answer = await signIn();
    expect(told(answer)).toBe('/?sign-in=refused');
    expect(answer.cookie).toBeNull();
    expect(await reasons()).toEqual([null, 'other-subject']);
  });

  it('lets in the people of a practice that was renamed since the provider was set up for it', async () => {
    const operator = new pg.Client({ connectionString: app.database.administratorUrl });
    await operator.connect();
    const rename = (name: string): Promise<unknown> =>
      operator.query('update organization set name = $2 where organization_id = $1', [
        own.organizationId,
        name,
      ]);
    await operator.query(
      'insert into organization_name (organization_id, name, taken_at) values ($1, $2, now())',
      [own.organizationId, 'Practice A'],
    );
    await rename('Willow Practice');
    const answer = await signIn();
    await rename('Practice A');
    await operator.end();
    expect(told(answer)).not.toContain('refused');
    expect(await reasons()).toEqual([null]);
  });

  it('refuses an unknown person, an unverified address, a barred person and one of another practice with one answer', async () => {
    const answers: Answer[] = [];
    provider.people.set('stranger', {
      password: 'x',
      email: 'nobody@practice.example',
      isEmailVerified: true,
    });
    subject = 'stranger';
    answers.push(await signIn());
    await enrol();
    alter({ isEmailVerified: false });
    answers.push(await signIn());
    expect(await reasons()).toEqual(['address-not-verified']);
    await enrol(foreign.organizationId);
    answers.push(await signIn());
    await enrol();
    await rows(`update user_account set disabled_at = now() where email = $1`, [email]);
    answers.push(await signIn());
    expect(await reasons()).toEqual(['account-disabled']);
    const seen = answers.map(({ status, headers, text }) => [
      status,
      headers.getSetCookie(),
      headers.get('location'),
      text,
    ]);
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told(answers[0] as Answer)).toBe('/?sign-in=refused');
    expect(answers.map(({ cookie }) => cookie)).toEqual([null, null, null, null]);
  });

  it.each([
    ['state', 'the state of somebody else'],
    ['nonce', 'the nonce of somebody else'],
  ])('refuses an answer with another %s', async (parameter, value) => {
    const { url, cookie } = await both.begin();
    const altered = new URL(url);
    altered.searchParams.set(parameter, value);
    const answer = await both.back(await provider.signIn(altered.href, subject), cookie);
    expect(told(answer)).toBe('/?sign-in=again');
    expect(answer.cookie).toBeNull();
  });

  it('refuses an answer that another issuer claims to have given', async () => {
    const { url, cookie } = await both.begin();
    const address = new URL(await provider.signIn(url, subject));
    expect(address.searchParams.get('iss')).toBe(provider.issuer);
    address.searchParams.set('iss', 'https://login.elsewhere.example');
    expect(told(await both.back(address.href, cookie))).toBe('/?sign-in=again');
  });

  it('refuses an answer that comes a second time, and a code that was used before', async () => {
    const { url, cookie } = await both.begin();
    const address = await provider.signIn(url, subject);
    expect(told(await both.back(address, cookie))).toBe('/?sign-in=in');
    expect(told(await both.back(address, cookie))).toBe('/?sign-in=again');
    const second = await both.begin();
    const replayed = new URL(await provider.signIn(second.url, subject));
    replayed.searchParams.set('code', new URL(address).searchParams.get('code') ?? '');
    expect(told(await both.back(replayed.href, second.cookie))).toBe('/?sign-in=again');
  });

  it('refuses an answer that comes to a browser which asked for none, or too late', async () => {
    const { url } = await both.begin();
    const address = await provider.signIn(url, subject);
    expect(told(await both.back(address, 'none=x'))).toBe('/?sign-in=again');
    const other = await both.begin();
    expect(told(await both.back(address, other.cookie))).toBe('/?sign-in=again');
    const slow = await both.begin();
    const late = await provider.signIn(slow.url, subject);
    app.clock.now = (app.clock.now + 11 * 60_000) as Instant;
    expect(told(await both.back(late, slow.cookie))).toBe('/?sign-in=again');
  });

  it('refuses who proved themselves to the provider some time ago and not now', async () => {
    alter({ authTime: Math.floor(Date.now() / 1_000) - 120 });
    const { url, cookie } = await both.begin();
    expect(told(await both.back(await provider.signIn(url, subject), cookie))).toBe('/?sign-in=again');
  });

  it('says so when somebody turns back at the provider', async () => {
    const { url, cookie } = await both.begin();
    expect(told(await both.back(await provider.cancel(url), cookie))).toBe('/?sign-in=cancelled');
  });

  it('says so when the provider goes down while somebody is there', async () => {
    const { url, cookie } = await both.begin();
    const address = await provider.signIn(url, subject);
    await provider.goDown();
    expect(told(await both.back(address, cookie))).toBe('/?sign-in=unreachable');
    await provider.comeUp();
    expect(told(await signIn())).toBe('/?sign-in=in');
  });

  it('sends nobody to another site, whatever they asked for', async () => {
    for (const to of [
      'https://elsewhere.example/',
      '//elsewhere.example/x',
      '/\\elsewhere.example',
      '/%5Celsewhere.example/..//elsewhere.example',
      'javascript:alert(1)',
      '/sign-in/callback?code=x',
      '/\t/elsewhere.example',
    ]) {
      const { url, cookie } = await both.begin({ returnTo: to });
      const location = told(await both.back(await provider.signIn(url, subject), cookie));
      expect(location, to).toMatch(/^\/(?!\/|\\)/);
      expect(new URL(location, app.url).origin, to).toBe(app.url);
      expect(location, to).not.toContain('callback');
    }
  });

  it('writes nothing into the log that names anybody', async () => {
    const text = JSON.stringify(app.log);
    expect(text).toContain('provider-sign-in-failed');
    expect(text).not.toContain('@');
    expect(text).not.toContain('subject-');
  });

  it('holds no start from a page of another site', async () => {
    const answer = await app.ask(start, { headers: { origin: 'https://elsewhere.example' } });
    expect(answer.status).toBe(403);
  });
});
