import { randomUUID } from 'node:crypto';
import type { Instant } from '@concord/domain/shared';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentedSession, type DocumentedSession } from '../../testing/documented-session.ts';
import { makeTestApp, testPassword, type TestApp } from '../../testing/test-app.ts';

const amend = `mutation ($id: ID!, $password: String!, $code: String) {
  amendNote(noteId: $id, entry: "addendum", text: "x", password: $password, code: $code) { __typename ... on Refusal { code } }
}`;
const open = `mutation ($id: ID!, $password: String!, $code: String) {
  openEmergencyAccess(id: $id, client: "c2", occasion: OTHER, explanation: "A call in the night.", password: $password, code: $code) {
    __typename ... on Refusal { code }
  }
}`;

describe('proving oneself again before signing', () => {
  let app: TestApp;
  let practice: DocumentedSession;
  let person = 0;
  let email = '';
  let cookie = '';

  const turnClock = (minutes: number): void => {
    app.clock.now = (app.clock.now + minutes * 60_000) as Instant;
  };
  const signIn = async (): Promise<string> =>
    (await app.ask(`mutation { signIn(email: "${email}", password: "${testPassword}") { __typename } }`))
      .cookie ?? '';
  /** Adding to a note that is not there is refused as such only to who has proven themselves. */
  const sign = async (proof: { password?: string; code?: string | null }, as = cookie): Promise<unknown> => {
    const variables = { id: randomUUID(), password: testPassword, ...proof };
    const { body } = await app.ask(amend, { cookie: as, variables });
    const refusal = body?.data?.['amendNote'] as { code: string } | null | undefined;
    return refusal?.code ?? (body?.errors?.[0]?.extensions.code === 'NOT_FOUND' ? 'proven' : body?.errors);
  };
  /** Sets up a second factor within the session, and gives codes that are new each time. */
  const enrol = async (): Promise<() => string> => {
    const started = await app.ask('mutation { startSecondFactor { ... on SecondFactorStart { secret } } }', {
      cookie,
    });
    const { secret } = started.body?.data?.['startSecondFactor'] as { secret: string };
    const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
    const next = (): string => {
      turnClock(1);
      return totp.generate({ timestamp: app.clock.now });
    };
    const confirmed = await app.ask(
      'mutation ($c: String!) { confirmSecondFactor(code: $c) { __typename } }',
      {
        cookie,
        variables: { c: next() },
      },
    );
    expect(confirmed.body?.data).toEqual({ confirmSecondFactor: { __typename: 'SecondFactorConfirmed' } });
    return next;
  };

  beforeAll(async () => {
    app = await makeTestApp();
    practice = await documentedSession(app.database);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    person += 1;
    email = `person${person}@practice.example`;
    await app.enrol({ organizationId: practice.organizationId, email, roles: ['clinician'] });
    cookie = await signIn();
  });

  it('takes the password of who has no second factor', async () => {
    expect(await sign({})).toBe('proven');
    expect(await sign({ password: 'not the password' })).toBe('password');
  });

  it('asks who has a second factor for a code at the first signature of a session, then for the password alone', async () => {
    const code = await enrol();
    expect(await sign({})).toBe('code-needed');
    expect(await sign({ password: 'not the password', code: code() })).toBe('password');
    expect(await sign({ code: '000000' })).toBe('wrong-code');
    const taken = code();
    expect(await sign({ code: taken })).toBe('proven');
    expect(await sign({})).toBe('proven');
    expect(await sign({ password: 'not the password' })).toBe('password');
  });

  it('asks for the code again after an hour, and takes none twice', async () => {
    const code = await enrol();
    const taken = code();
    expect(await sign({ code: taken })).toBe('proven');
    for (let quarter = 0; quarter < 5; quarter += 1) {
      turnClock(12);
      await app.ask('{ viewer { id } }', { cookie });
    }
    expect(await sign({})).toBe('code-needed');
    expect(await sign({ code: taken })).toBe('wrong-code');
    expect(await sign({ code: code() })).toBe('proven');
  });

  it('counts a code for the session alone in which it was given', async () => {
    const code = await enrol();
    expect(await sign({ code: code() })).toBe('proven');
    await app.ask('mutation { signOut }', { cookie });
    const waiting = await signIn();
    const entered = await app.ask('mutation ($c: String!) { verifyCode(code: $c) { __typename } }', {
      cookie: waiting,
      variables: { c: code() },
    });
    expect(await sign({}, entered.cookie ?? '')).toBe('code-needed');
  });

  it('asks for a code each time before a record is opened in an emergency', async () => {
    const code = await enrol();
    expect(await sign({ code: code() })).toBe('proven');
    const opening = async (given: string | null): Promise<unknown> => {
      const variables = { id: randomUUID(), password: testPassword, code: given };
      const { body } = await app.ask(open, { cookie, variables });
      return (body?.data?.['openEmergencyAccess'] as { code: string }).code;
    };
    expect(await opening(null)).toBe('code-needed');
    expect(await opening('000000')).toBe('wrong-code');
    // Proven: what is missing now is the right to it.
    expect(await opening(code())).toBe('no-emergency-right');
  });

  it('is locked after five failures, for the right password too', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await sign({ password: 'not the password' })).toBe('password');
    }
    expect(await sign({})).toBe('too-many-attempts');
    turnClock(0);
  });
});
