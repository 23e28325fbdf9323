import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTrail } from '../../testing/read-trail.ts';
import { makeTestApp, testPassword, type Answer, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

interface Shown {
  readonly id: string;
  readonly isThisOne: boolean;
  readonly begunAt: string;
  readonly lastActiveAt: string;
}
const shown = 'id begunAt lastActiveAt expiresAt signedInBy secondStep isThisOne';

describe('single sessions', () => {
  let app: TestApp;
  let own: MarkedPractice;
  let foreign: MarkedPractice;
  let administrator = '';

  const turnClock = (minutes: number): void => {
    app.clock.now = (app.clock.now + minutes * 60_000) as Instant;
  };
  const enrol = (name: string, role: 'clinician' | 'administrator' | 'director', at = own): Promise<string> =>
    app.enrol({ organizationId: at.organizationId, email: `${name}@practice.example`, roles: [role] });
  const signIn = async (name: string): Promise<string> =>
    (
      await app.ask(
        `mutation { signIn(email: "${name}@practice.example", password: "${testPassword}") { __typename } }`,
      )
    ).cookie ?? '';
  const idOf = async (name: string, token: string): Promise<string> => {
    const { body } = await app.ask('{ people { id email } }', { token });
    const people = body?.data?.['people'] as { id: string; email: string }[];
    return people.find(({ email }) => email === `${name}@practice.example`)?.id ?? '';
  };
  const listOf = (answer: Answer, name: string): Shown[] => (answer.body?.data?.[name] ?? []) as Shown[];
  const mine = async (cookie: string): Promise<Shown[]> =>
    listOf(await app.ask(`{ mySessions { ${shown} } }`, { cookie }), 'mySessions');
  const codeOf = (answer: Answer): string | undefined => answer.body?.errors?.[0]?.extensions.code;
  const isIn = async (cookie: string): Promise<boolean> =>
    (await app.ask('{ viewer { id } }', { cookie })).body?.data?.['viewer'] !== null;

  beforeAll(async () => {
    app = await makeTestApp();
    own = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    administrator = await enrol('administrator', 'administrator');
  });
  afterAll(() => app.stop());

  it('are listed for their own person: begun, last seen, how signed in, which one asks', async () => {
    await enrol('lister', 'clinician');
    const first = await signIn('lister');
    turnClock(5);
    const second = await signIn('lister');
    turnClock(2);
    const list = await mine(first);
    expect(list.map(({ isThisOne }) => isThisOne)).toEqual([true, false]);
    expect(list[0]).toMatchObject({
      begunAt: '2026-03-02T15:00:00Z',
      lastActiveAt: '2026-03-02T15:07:00Z',
      expiresAt: '2026-03-03T03:00:00Z',
      signedInBy: 'PASSWORD',
      secondStep: 'NONE',
    });
    expect((await mine(second)).map(({ isThisOne }) => isThisOne)).toEqual([true, false]);
    expect(JSON.stringify(list)).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  });

  it('are ended one by one by their own person, from the next request on, and it is recorded', async () => {
    await enrol('owner', 'clinician');
    const [here, there] = [await signIn('owner'), await signIn('owner')];
    const other = (await mine(here)).find(({ isThisOne }) => !isThisOne);
    const answer = await app.ask(`mutation ($s: ID!) { endMySession(openSession: $s) { ${shown} } }`, {
      cookie: here,
      variables: { s: other?.id },
    });
    expect(listOf(answer, 'endMySession')).toHaveLength(1);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    const [row] = await readTrail(app, own.organizationId, 'endMySession');
    expect(row).toMatchObject({ outcome: 'done', subject: JSON.stringify({ openSession: other?.id }) });
  });

  it('are ended one by one by an administrator, while the others go on', async () => {
    await enrol('lost', 'clinician');
    const [kept, lost] = [await signIn('lost'), await signIn('lost')];
    const userId = await idOf('lost', administrator);
    const target = (await mine(lost)).find(({ isThisOne }) => isThisOne);
    const list = await app.ask(`query ($u: ID!) { sessionsOfPerson(userId: $u) { ${shown} } }`, {
      token: administrator,
      variables: { u: userId },
    });
    expect(listOf(list, 'sessionsOfPerson').map(({ isThisOne }) => isThisOne)).toEqual([false, false]);
    const answer = await app.ask(`mutation ($s: ID!) { endSession(openSession: $s) { id } }`, {
      token: administrator,
      variables: { s: target?.id },
    });
    expect(listOf(answer, 'endSession')).toHaveLength(1);
    expect([await isIn(kept), await isIn(lost)]).toEqual([true, false]);
    const again = await app.ask(`mutation ($s: ID!) { endSession(openSession: $s) { id } }`, {
      token: administrator,
      variables: { s: target?.id },
    });
    expect(codeOf(again)).toBe('NOT_FOUND');
  });

  it('are no longer listed once they idled out', async () => {
    await enrol('idler', 'clinician');
    await signIn('idler');
    turnClock(16);
    const cookie = await signIn('idler');
    expect(await mine(cookie)).toHaveLength(1);
  });

  it('are for nobody else: not for a director, and not for a colleague', async () => {
    const director = await enrol('director', 'director');
    await enrol('nosy', 'clinician');
    await enrol('target', 'clinician');
    const [nosy, target] = [await signIn('nosy'), await signIn('target')];
    const session = (await mine(target))[0]?.id;
    const userId = await idOf('target', administrator);
    for (const asking of [{ token: director }, { cookie: nosy }]) {
      const list = await app.ask('query ($u: ID!) { sessionsOfPerson(userId: $u) { id } }', {
        ...asking,
        variables: { u: userId },
      });
      expect(codeOf(list)).toBe('FORBIDDEN');
      const end = await app.ask('mutation ($s: ID!) { endSession(openSession: $s) { id } }', {
        ...asking,
        variables: { s: session },
      });
      expect(codeOf(end)).toBe('FORBIDDEN');
    }
    const own = await app.ask('mutation ($s: ID!) { endMySession(openSession: $s) { id } }', {
      cookie: nosy,
      variables: { s: session },
    });
    expect(codeOf(own)).toBe('NOT_FOUND');
    const nobody = await app.ask('{ mySessions { id } }');
    expect(codeOf(nobody)).toBe('UNAUTHENTICATED');
    expect(await isIn(target)).toBe(true);
  });

  it('of another practice are as if they were none', async () => {
    const theirs = await enrol('foreign.administrator', 'administrator', foreign);
    const cookie = await signIn('foreign.administrator');
    const session = (await mine(cookie))[0]?.id;
    const userId = await idOf('foreign.administrator', theirs);
    const list = await app.ask('query ($u: ID!) { sessionsOfPerson(userId: $u) { id } }', {
      token: administrator,
      variables: { u: userId },
    });
    const end = await app.ask('mutation ($s: ID!) { endSession(openSession: $s) { id } }', {
      token: administrator,
      variables: { s: session },
    });
    expect([codeOf(list), codeOf(end)]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    const absent = await app.ask(
      'mutation { endSession(openSession: "99999999-0000-4000-8000-000000000000") { id } }',
      { token: administrator },
    );
    expect(absent.body?.errors?.[0]?.message).toBe(end.body?.errors?.[0]?.message);
    expect(await isIn(cookie)).toBe(true);
  });
});
