import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp, testPassword, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

interface Alert {
  readonly id: string;
  readonly person: string;
  readonly kind: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly times: number;
  readonly networks: readonly string[];
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly remark: string | null;
}
const fields = 'id person kind firstAt lastAt times networks closedAt closedBy remark';

describe('alerts about failed sign-ins', () => {
  let app: TestApp;
  let own: MarkedPractice;
  let foreign: MarkedPractice;
  let director = '';
  let administrator = '';
  let clinician = '';
  let elsewhere = '';

  const guess = (email: string, password = 'not-the-password', address = '198.51.100.7') =>
    app.ask(
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }',
      { variables: { email, password }, headers: { 'x-forwarded-for': address } },
    );
  const guessTimes = async (email: string, times: number, address?: string): Promise<void> => {
    for (let attempt = 0; attempt < times; attempt += 1) await guess(email, undefined, address);
  };
  const turnClock = (minutes: number): void => {
    app.clock.now = (app.clock.now + minutes * 60_000) as Instant;
  };
  const list = async (token = director): Promise<Alert[]> =>
    (await app.ask(`{ signInAlerts { ${fields} } }`, { token })).body?.data?.['signInAlerts'] as Alert[];
  const countOpen = async (token: string): Promise<unknown> =>
    (await app.ask('{ openSignInAlerts }', { token })).body?.data?.['openSignInAlerts'];
  const close = (id: string, remark: string, token = director) =>
    app.ask(
      `mutation ($id: ID!, $remark: String!) {
         closeSignInAlert(id: $id, remark: $remark) { __typename ... on SignInAlert { ${fields} } ... on Refusal { code } }
       }`,
      { token, variables: { id, remark } },
    );

  beforeAll(async () => {
    app = await makeTestApp({ CONCORD_PROXIES: '1' });
    own = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    const { organizationId } = own;
    director = await app.enrol({ organizationId, email: 'director@a.example', roles: ['director'] });
    administrator = await app.enrol({ organizationId, email: 'it@a.example', roles: ['administrator'] });
    clinician = await app.enrol({
      organizationId,
      email: 'lead@a.example',
      roles: ['clinician'],
      staffId: own.staff.lead,
    });
    elsewhere = await app.enrol({
      organizationId: foreign.organizationId,
      email: 'director@b.example',
      roles: ['director'],
    });
  });
  afterAll(() => app.stop());

  it('are not raised while somebody may still try again, nor when the fifth attempt is right', async () => {
    await guessTimes('lead@a.example', 4);
    expect((await guess('lead@a.example', testPassword)).body?.data).toEqual({
      signIn: { __typename: 'Viewer' },
    });
    expect(await list()).toEqual([]);
    expect(await countOpen(director)).toBe(0);
  });

  it('are raised with the fifth wrong password, for directors and administrators of the practice', async () => {
    await guessTimes('LEAD@a.example', 5);
    const at = new Date(app.clock.now).toISOString().replace('.000Z', 'Z');
    for (const token of [director, administrator]) {
      expect(await list(token)).toMatchObject([
        {
          person: 'A Tester',
          kind: 'PASSWORD',
          firstAt: at,
          lastAt: at,
          times: 1,
          networks: ['198.51.100'],
          closedAt: null,
        },
      ]);
      expect(await countOpen(token)).toBe(1);
    }
    expect(await list(elsewhere)).toEqual([]);
    expect(await countOpen(elsewhere)).toBe(0);
  });

  it('are one alert as long as it goes on', async () => {
    await guessTimes('lead@a.example', 3);
    turnClock(15);
    await guessTimes('lead@a.example', 5, '203.0.113.9');
    const [alert, ...others] = await list();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ times: 2, networks: ['198.51.100', '203.0.113'] });
    expect(Date.parse(alert?.lastAt ?? '') - Date.parse(alert?.firstAt ?? '')).toBe(15 * 60_000);
  });

  it('are not raised for an address that nobody has', async () => {
    await guessTimes('nobody@a.example', 6, '192.0.2.60');
    expect(await list()).toHaveLength(1);
  });

  it('tell of one network that tries many accounts', async () => {
    turnClock(15);
    for (let person = 0; person < 29; person += 1)
      await guess(`person${person}@a.example`, undefined, '192.0.2.9');
    await guess('it@a.example', undefined, '192.0.2.77');
    expect((await list())[0]).toMatchObject({ kind: 'NETWORK', networks: ['192.0.2'], times: 1 });
  });

  it('are closed once, with what was found', async () => {
    const [alert] = await list();
    const id = alert?.id ?? '';
    expect((await close(id, ' ')).body?.data).toEqual({
      closeSignInAlert: { __typename: 'Refusal', code: 'remark-length' },
    });
    expect(
      (await close(id, ' A scan from outside. ', administrator)).body?.data?.['closeSignInAlert'],
    ).toMatchObject({
      __typename: 'SignInAlert',
      closedBy: 'A Tester',
      remark: 'A scan from outside.',
    });
    expect((await close(id, 'Once more.')).body?.data).toEqual({
      closeSignInAlert: { __typename: 'Refusal', code: 'closed-already' },
    });
    const [open, closed] = await list();
    expect([open?.kind, open?.closedAt, closed?.id]).toEqual(['PASSWORD', null, id]);
    expect(await countOpen(director)).toBe(1);
  });

  it('begin anew after they were closed', async () => {
    const [open] = await list();
    await close(open?.id ?? '', 'She forgot it.');
    turnClock(15);
    await guessTimes('lead@a.example', 5);
    expect((await list())[0]).toMatchObject({ kind: 'PASSWORD', times: 1, closedAt: null });
  });

  it('are for nobody who looks after no accounts, and of no other practice', async () => {
    const [open] = await list();
    const id = open?.id ?? '';
    for (const role of ['clinician', 'auditor', 'biller'] as const) {
      const token =
        role === 'clinician'
          ? clinician
          : await app.enrol({
              organizationId: own.organizationId,
              email: `${role}@a.example`,
              roles: [role],
            });
      const listed = await app.ask('{ signInAlerts { id } }', { token });
      expect(listed.body?.errors?.[0]?.extensions.code, role).toBe('FORBIDDEN');
      expect((await close(id, 'Mine to close.', token)).body?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(await countOpen(token)).toBe(0);
    }
    const absent = await close('00000000-0000-4000-8000-000000000000', 'Not there.', elsewhere);
    const others = await close(id, 'Not ours.', elsewhere);
    expect(others.body?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(others.body?.errors?.[0]?.message).toBe(absent.body?.errors?.[0]?.message);
    expect((await list())[0]?.closedAt).toBeNull();
  });

  it('tell of somebody who guesses at the password of a session that is open', async () => {
    turnClock(15);
    const { cookie } = await guess('lead@a.example', testPassword);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await app.ask(
        `mutation { amendNote(noteId: "00000000-0000-4000-8000-000000000000", entry: "addendum", text: "x", password: "wrong") {
           __typename } }`,
        { cookie: cookie ?? '' },
      );
    }
    expect((await list(administrator)).find(({ kind }) => kind === 'CONFIRMATION')).toMatchObject({
      person: 'A Tester',
      networks: [],
      times: 1,
    });
  });
});
