import type { Instant } from '@concord/domain/shared';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentedSession, type DocumentedSession } from '../../testing/documented-session.ts';
import { makeTestApp, testPassword, type Answer, type TestApp } from '../../testing/test-app.ts';

const signIn = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) {
    __typename ... on Viewer { email } ... on SecondFactorNeeded { enrolled } ... on Refusal { code }
  }
}`;
const verify = `mutation ($code: String!) {
  verifyCode(code: $code) { __typename ... on Viewer { email } ... on Refusal { code } }
}`;
const start =
  'mutation { startSecondFactor { __typename ... on SecondFactorStart { secret uri } ... on Refusal { code } } }';
const confirm = `mutation ($code: String!) {
  confirmSecondFactor(code: $code) {
    __typename ... on SecondFactorConfirmed { recoveryCodes viewer { email } } ... on Refusal { code }
  }
}`;

describe('the second factor of a real practice', () => {
  let app: TestApp;
  let practice: DocumentedSession;
  let person = 0;
  let email = '';

  const knock = (): Promise<Answer> => app.ask(signIn, { variables: { email, password: testPassword } });
  const dataOf = (answer: Answer, name: string) => answer.body?.data?.[name] as Record<string, unknown>;
  const codeOf = (secret: string, offset = 0): string =>
    new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({
      timestamp: app.clock.now + offset,
    });
  const turnClock = (milliseconds: number): void => {
    app.clock.now = (app.clock.now + milliseconds) as Instant;
  };
  const enrol = async (): Promise<{ secret: string; recoveryCodes: string[]; cookie: string | null }> => {
    const waiting = (await knock()).cookie ?? '';
    const secret = String(dataOf(await app.ask(start, { cookie: waiting }), 'startSecondFactor')['secret']);
    const done = await app.ask(confirm, { cookie: waiting, variables: { code: codeOf(secret) } });
    turnClock(60_000);
    const recoveryCodes = dataOf(done, 'confirmSecondFactor')['recoveryCodes'] as string[];
    return { secret, recoveryCodes, cookie: done.cookie };
  };

  beforeAll(async () => {
    app = await makeTestApp({ CONCORD_SECOND_FACTOR: 'on' });
    practice = await documentedSession(app.database);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    person += 1;
    email = `person${person}@practice.example`;
    await app.enrol({ organizationId: practice.organizationId, email, roles: ['director'] });
  });

  it('must be set up at the first sign-in, and lets its owner in from then on', async () => {
    const first = await knock();
    expect(dataOf(first, 'signIn')).toEqual({ __typename: 'SecondFactorNeeded', enrolled: false });
    const { secret, recoveryCodes, cookie } = await enrol();
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await app.ask('{ viewer { email } }', { cookie: cookie ?? '' })).body?.data).toEqual({
      viewer: { email },
    });

    const again = await knock();
    expect(dataOf(again, 'signIn')).toEqual({ __typename: 'SecondFactorNeeded', enrolled: true });
    const entered = await app.ask(verify, {
      cookie: again.cookie ?? '',
      variables: { code: codeOf(secret) },
    });
    expect(dataOf(entered, 'verifyCode')).toEqual({ __typename: 'Viewer', email });
    expect(
      (await app.ask('{ sites { id } }', { cookie: entered.cookie ?? '' })).body?.errors,
    ).toBeUndefined();
  });

  it('gives nothing of the records before the code', async () => {
    const { cookie } = await knock();
    const secret = cookie?.split('=')[1] ?? '';
    for (const tried of [cookie ?? '', `concord_session=${secret}`]) {
      const answer = await app.ask('{ viewer { email } sites { id } }', { cookie: tried });
      expect(answer.body?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('takes each code once', async () => {
    const { secret } = await enrol();
    const code = codeOf(secret);
    const [one, two] = [await knock(), await knock()];
    const first = await app.ask(verify, { cookie: one.cookie ?? '', variables: { code } });
    const second = await app.ask(verify, { cookie: two.cookie ?? '', variables: { code } });
    expect(dataOf(first, 'verifyCode')['__typename']).toBe('Viewer');
    expect(dataOf(second, 'verifyCode')).toEqual({ __typename: 'Refusal', code: 'wrong-code' });
  });

  it('takes a code of one step before or after, and none of two', async () => {
    const { secret } = await enrol();
    for (const [offset, taken] of [
      [-60_000, false],
      [60_000, false],
      [-30_000, true],
      [30_000, true],
    ] as const) {
      const { cookie } = await knock();
      const answer = await app.ask(verify, {
        cookie: cookie ?? '',
        variables: { code: codeOf(secret, offset) },
      });
      expect(dataOf(answer, 'verifyCode')['__typename'], String(offset)).toBe(taken ? 'Viewer' : 'Refusal');
    }
  });

  it('lets nobody try more than five codes for one sign-in', async () => {
    const { secret } = await enrol();
    const { cookie } = await knock();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await app.ask(verify, { cookie: cookie ?? '', variables: { code: '000000' } });
    }
    const right = await app.ask(verify, { cookie: cookie ?? '', variables: { code: codeOf(secret) } });
    expect(dataOf(right, 'verifyCode')).toEqual({ __typename: 'Refusal', code: 'sign-in-again' });
  });

  it('counts wrong codes for the person, so that whoever knows the password cannot begin again after every five', async () => {
    const { secret } = await enrol();
    const first = await knock();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await app.ask(verify, { cookie: first.cookie ?? '', variables: { code: '000000' } });
    }
    const give = async (): Promise<Record<string, unknown>> => {
      const { cookie } = await knock();
      const answer = await app.ask(verify, { cookie: cookie ?? '', variables: { code: codeOf(secret) } });
      return dataOf(answer, 'verifyCode');
    };
    expect(await give()).toEqual({ __typename: 'Refusal', code: 'too-many-attempts' });
    turnClock(15 * 60_000);
    expect((await give())['__typename']).toBe('Viewer');
  });

  it('waits ten minutes for the code', async () => {
    const { secret } = await enrol();
    const { cookie } = await knock();
    turnClock(10 * 60_000);
    const late = await app.ask(verify, { cookie: cookie ?? '', variables: { code: codeOf(secret) } });
    expect(dataOf(late, 'verifyCode')).toEqual({ __typename: 'Refusal', code: 'sign-in-again' });
  });

  it('takes a recovery code once, however it is typed', async () => {
    const { recoveryCodes } = await enrol();
    const code = (recoveryCodes[0] ?? '').toUpperCase().replaceAll('-', ' ');
    const [one, two] = [await knock(), await knock()];
    const first = await app.ask(verify, { cookie: one.cookie ?? '', variables: { code } });
    const second = await app.ask(verify, { cookie: two.cookie ?? '', variables: { code } });
    expect(dataOf(first, 'verifyCode')['__typename']).toBe('Viewer');
    expect(dataOf(second, 'verifyCode')['__typename']).toBe('Refusal');
  });

  it('is not set up anew by whoever knows the password only', async () => {
    await enrol();
    const { cookie } = await knock();
    const answer = await app.ask(start, { cookie: cookie ?? '' });
    expect(dataOf(answer, 'startSecondFactor')).toEqual({ __typename: 'Refusal', code: 'enrolled-already' });
  });

  it('leaves bearer tokens as they are: programs have no authenticator', async () => {
    const token = await app.enrol({
      organizationId: practice.organizationId,
      email: `program${person}@practice.example`,
      roles: ['director'],
    });
    expect((await app.ask('{ sites { id } }', { token })).body?.errors).toBeUndefined();
  });

  it('is stored sealed', async () => {
    const { secret, recoveryCodes } = await enrol();
    const stored = await app.database.dataSource.transaction(async (manager) => {
      await manager.query("set local app.signing_in = 'on'");
      const factors = await manager.query<{ sealed_secret: Buffer }[]>(
        'select sealed_secret from second_factor',
      );
      const codes = await manager.query<{ row: string }[]>('select c::text as row from recovery_code c');
      return (
        factors.map(({ sealed_secret }) => sealed_secret.toString('latin1')).join() + JSON.stringify(codes)
      );
    });
    expect(stored).not.toContain(secret);
    for (const code of recoveryCodes) expect(stored).not.toContain(code.replaceAll('-', ''));
  });
});
