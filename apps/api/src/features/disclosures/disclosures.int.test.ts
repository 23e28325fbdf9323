import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

interface Entry {
  readonly id: string;
  readonly disclosedOn: string;
  readonly recipient: string;
  readonly what: string;
  readonly purpose: string;
  readonly enteredBy: string;
  readonly replacedBy: string | null;
}

const toCourt = {
  disclosedOn: '2026-03-01',
  recipient: 'County court',
  what: 'Attendance from January on',
  purpose: 'Court order of 2026-02-20',
};

describe('the accounting of disclosures', () => {
  let app: TestApp;
  let own: MarkedPractice;
  let foreign: MarkedPractice;
  let director = '';
  let lead = '';

  const enrol = (
    email: string,
    role: 'director' | 'clinician' | 'auditor' | 'biller' | 'administrator',
    at = own,
  ) =>
    app.enrol({
      organizationId: at.organizationId,
      email,
      roles: [role],
      ...(role === 'clinician' ? { staffId: at.staff.lead } : {}),
    });
  const enter = async (clientId: string, more: object = {}, token = lead): Promise<unknown> => {
    const { body } = await app.ask(
      `mutation ($id: ID!, $clientId: ID!, $disclosedOn: Date!, $recipient: String!, $what: String!, $purpose: String!, $replaces: ID) {
         recordDisclosure(id: $id, clientId: $clientId, disclosedOn: $disclosedOn, recipient: $recipient, what: $what,
           purpose: $purpose, replaces: $replaces) { __typename ... on Done { id } ... on Refusal { code } } }`,
      { token, variables: { id: randomUUID(), clientId, ...toCourt, ...more } },
    );
    return body?.data?.['recordDisclosure'] ?? body?.errors?.[0]?.extensions.code;
  };
  const read = async (
    clientId: string,
    token = lead,
  ): Promise<{ mayRecord: boolean; rows: Entry[] } | string> => {
    const { body } = await app.ask(
      `query ($clientId: ID!) { disclosures(clientId: $clientId) {
         mayRecord rows { id disclosedOn recipient what purpose enteredBy replacedBy } } }`,
      { token, variables: { clientId } },
    );
    return (
      (body?.data?.['disclosures'] as { mayRecord: boolean; rows: Entry[] } | undefined) ??
      body?.errors?.[0]?.extensions.code ??
      ''
    );
  };
  const rowsOf = async (clientId: string): Promise<Entry[]> => {
    const account = await read(clientId, director);
    return typeof account === 'string' ? [] : account.rows;
  };

  beforeAll(async () => {
    app = await makeTestApp();
    own = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    director = await enrol('director@a.example', 'director');
    lead = await enrol('lead@a.example', 'clinician');
  });
  afterAll(() => app.stop());

  it('says when, to whom, what and what for, and who entered it, for those who keep the record', async () => {
    const { clientId } = own.groups[0];
    const id = randomUUID();
    expect(await enter(clientId, { id })).toEqual({ __typename: 'Done', id });
    const account = { mayRecord: true, rows: [{ id, ...toCourt, enteredBy: 'A Tester', replacedBy: null }] };
    expect(await read(clientId)).toEqual(account);
    expect(await read(clientId, director)).toEqual(account);
  });

  it('enters the same one once, however often it is sent', async () => {
    const { clientId } = own.groups[0];
    const before = (await rowsOf(clientId)).length;
    const id = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect(await enter(clientId, { id })).toEqual({ __typename: 'Done', id });
    expect(await rowsOf(clientId)).toHaveLength(before + 1);
  });

  it('keeps an entry that was wrong beside the one in its place, which is one', async () => {
    const { clientId } = own.groups[0];
    const [wrong, right] = [randomUUID(), randomUUID()];
    await enter(clientId, { id: wrong, recipient: 'Conty court' });
    expect(await enter(clientId, { id: right, replaces: wrong })).toEqual({ __typename: 'Done', id: right });
    expect((await rowsOf(clientId)).find(({ id }) => id === wrong)).toMatchObject({
      recipient: 'Conty court',
      replacedBy: right,
    });
    const refusal = { __typename: 'Refusal', code: 'replaced-already' };
    expect(await enter(clientId, { replaces: wrong })).toEqual(refusal);
    expect(await enter(own.groups[1].clientId, { replaces: right }, director)).toEqual(refusal);
  });

  it('takes no disclosure of tomorrow', async () => {
    expect(await enter(own.groups[0].clientId, { disclosedOn: '2026-03-03' })).toEqual({
      __typename: 'Refusal',
      code: 'disclosed-later',
    });
  });

  it('is for nobody who does not keep the record, and the same where there is no such client', async () => {
    const absent = '00000000-0000-4000-8000-000000000000';
    for (const clientId of [own.groups[1].clientId, foreign.groups[0].clientId, absent]) {
      expect(await read(clientId)).toBe('NOT_FOUND');
      expect(await enter(clientId)).toBe('NOT_FOUND');
    }
    for (const role of ['auditor', 'biller', 'administrator'] as const) {
      const token = await enrol(`${role}@a.example`, role);
      expect(await read(own.groups[0].clientId, token), role).toBe('FORBIDDEN');
      expect(await enter(own.groups[0].clientId, {}, token), role).toBe('FORBIDDEN');
    }
  });

  it('cannot be changed or removed by the login of the API', async () => {
    const api = new pg.Client({ connectionString: app.database.administratorUrl });
    await api.connect();
    await api.query('set role concord_api');
    for (const sql of [
      `update disclosure set recipient = 'x'`,
      'delete from disclosure',
      'truncate disclosure',
    ]) {
      await expect(api.query(sql)).rejects.toThrow(/permission denied/);
    }
    await api.end();
  });

  it('enters the access log by who, whose and what, without a word of what was written', async () => {
    const { clientId } = own.groups[0];
    const { body } = await app.ask(
      `query ($id: ID!) { accessLog(scope: { clientId: $id }, limit: 1000) { rows { action recordClass subject } } }`,
      { token: director, variables: { id: clientId } },
    );
    const { rows } = body?.data?.['accessLog'] as { rows: { action: string }[] };
    expect(rows.find(({ action }) => action === 'recordDisclosure')).toMatchObject({
      recordClass: 'disclosure',
    });
    expect(JSON.stringify(rows)).not.toContain('court');
  });
});
