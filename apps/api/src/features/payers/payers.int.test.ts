import type { PracticeRole } from '@concord/domain/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

const saveProfile = `mutation ($profile: PayerProfileInput!, $version: Int!) {
  savePayerProfile(profile: $profile, version: $version) { __typename ... on Done { id } ... on Refusal { code } } }`;
const profiles =
  '{ payerProfiles { key name version services { code maxSize mark } history { by changes { what from to } } } }';
const savePayer = `mutation ($payerId: ID, $payer: PayerInput!, $version: Int) {
  savePayer(payerId: $payerId, payer: $payer, version: $version) { __typename ... on Done { id } ... on Refusal { code } } }`;
const saveClient = `mutation ($clientId: ID, $client: ClientInput!, $version: Int) {
  saveClient(clientId: $clientId, client: $client, version: $version) { __typename ... on Done { id } ... on Refusal { code field } } }`;
const record = `query ($clientId: ID!) { clientRecord(clientId: $clientId) {
  firstName lastName preferredName otherNames payerId version coverage { payer from } } }`;
const member = 'query ($id: ID!) { member(id: $id) { client { label } payer primaryTherapists { from } } }';

const row = { code: '90853', unit: 'session', maxSize: 12, mark: 'S', source: 'A bulletin.' };
const medicare = { key: 'medicare_ngs', name: 'Medicare (NGS)', noteDueHours: 72, services: [row] };

describe('payers and clients as editable records', () => {
  let app: TestApp;
  let own: MarkedPractice;
  let foreign: MarkedPractice;
  const tokens = new Map<string, string>();

  async function ask<Data>(role: string, query: string, variables: object = {}): Promise<Data> {
    const answer = await app.ask(query, { variables: { ...variables }, token: tokens.get(role) ?? '' });
    const codes = (answer.body?.errors ?? []).map(({ extensions }) => extensions.code);
    return (codes.length > 0 ? { codes } : Object.values(answer.body?.data ?? {})[0]) as Data;
  }

  beforeAll(async () => {
    app = await makeTestApp();
    own = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    const roles: readonly PracticeRole[] = ['director', 'administrator', 'clinician', 'auditor', 'biller'];
    for (const role of roles) {
      const staff = role === 'clinician' ? { staffId: own.staff.lead } : {};
      const person = {
        organizationId: own.organizationId,
        email: `${role}@a.example`,
        roles: [role],
        ...staff,
      };
      tokens.set(role, await app.enrol(person));
    }
    tokens.set(
      'stranger',
      await app.enrol({
        organizationId: foreign.organizationId,
        email: 'director@b.example',
        roles: ['director'],
      }),
    );
  });
  afterAll(() => app.stop());

  interface Profile {
    readonly key: string;
    readonly version: number;
    readonly services: readonly { readonly code: string; readonly maxSize: number | null }[];
    readonly history: readonly { readonly by: string; readonly changes: readonly object[] }[];
  }
  const medicareOf = async (role: string): Promise<Profile | undefined> =>
    (await ask<Profile[]>(role, profiles)).find(({ key }) => key === 'medicare_ngs');

  it('lets an administrator change a profile, with its history, and no other practice sees it', async () => {
    const changed = { ...medicare, services: [{ ...row, maxSize: 10 }] };
    expect(await ask('administrator', saveProfile, { profile: changed, version: 0 })).toEqual({
      __typename: 'Done',
      id: 'medicare_ngs',
    });
    const now = await medicareOf('biller');
    expect(now).toMatchObject({ version: 1, services: [{ code: '90853', maxSize: 10 }] });
    expect(now?.history[0]?.by).toBe('A Tester');
    expect(now?.history[0]?.changes).toContainEqual({
      what: '90853 largest group',
      from: '12',
      to: '10',
    });
    expect(await medicareOf('stranger')).toMatchObject({
      version: 0,
      history: [],
      services: [{ code: '90853', maxSize: 12 }],
    });
  });

  it('tells whoever changes what somebody else changed meanwhile, and whoever changes nothing', async () => {
    expect(await ask('director', saveProfile, { profile: medicare, version: 0 })).toEqual({
      __typename: 'Refusal',
      code: 'profile-changed-meanwhile',
    });
    const same = { ...medicare, services: [{ ...row, maxSize: 10 }] };
    expect(await ask('director', saveProfile, { profile: same, version: 1 })).toEqual({
      __typename: 'Refusal',
      code: 'nothing-changed',
    });
  });

  it.each(['clinician', 'auditor', 'biller'])('lets a %s read profiles and change none', async (role) => {
    expect((await ask<unknown[]>(role, profiles)).length).toBeGreaterThan(0);
    expect(await ask(role, saveProfile, { profile: medicare, version: 1 })).toEqual({ codes: ['FORBIDDEN'] });
  });

  it('refuses a payer of a profile that there is not, and adds one of a profile that there is', async () => {
    const payer = { name: 'Plan One', profile: 'nowhere', individualBilling: true };
    expect(await ask('director', savePayer, { payer })).toMatchObject({ code: 'profile-unknown' });
    expect(await ask('director', savePayer, { payer: { ...payer, profile: 'self_pay' } })).toMatchObject({
      __typename: 'Done',
    });
  });

  const newPayer = async (name: string): Promise<string> =>
    (
      await ask<{ id: string }>('director', savePayer, {
        payer: { name, profile: 'self_pay', individualBilling: true },
      })
    ).id;

  it('enters a client of a clinician into that clinician’s care', async () => {
    const client = { firstName: ' Zoë ', lastName: 'Newcomer', otherNames: ['Zo'] };
    const { id } = await ask<{ id: string }>('clinician', saveClient, { client });
    expect(await ask('clinician', member, { id })).toEqual({
      client: { label: 'Zoë Newcomer' },
      payer: null,
      primaryTherapists: [{ from: '2026-03-02' }],
    });
  });

  it('changes names and payer once, keeps since when, and refuses an older version', async () => {
    const { clientId } = own.groups[0];
    const payerId = await newPayer('Plan Two');
    const client = { firstName: 'Some', lastName: 'Renamed', payerId, payerFrom: '2026-02-01' };
    expect(await ask('director', saveClient, { clientId, client, version: 1 })).toMatchObject({
      __typename: 'Done',
    });
    expect(await ask('director', record, { clientId })).toMatchObject({
      lastName: 'Renamed',
      payerId,
      version: 2,
      coverage: [{ payer: 'Plan Two', from: '2026-02-01' }],
    });
    expect(await ask('director', saveClient, { clientId, client, version: 1 })).toMatchObject({
      code: 'client-changed-meanwhile',
    });
    const early = { ...client, payerId: null, payerFrom: '2026-01-31' };
    expect(await ask('director', saveClient, { clientId, client: early, version: 2 })).toMatchObject({
      code: 'coverage-order',
      field: 'payerFrom',
    });
  });

  it('bills nobody individually whose group keeps a summary alone, whether the client or the payer changes', async () => {
    const [, { clientId, groupId }] = own.groups;
    const plan = (name: string, individualBilling: boolean) => ({
      name,
      profile: 'self_pay',
      individualBilling,
    });
    const alone = await newPayer('Plan Three');
    const { id: together } = await ask<{ id: string }>('director', savePayer, {
      payer: plan('Plan Four', false),
    });
    const client = { firstName: 'Some', lastName: 'CLIENT-A2' };
    const put = (payerId: string | null, version: number) =>
      ask('director', saveClient, { clientId, client: { ...client, payerId }, version });
    const everything = {
      organizationId: own.organizationId,
      groups: 'all',
      clients: 'all',
      ownClients: [],
      classes: [],
    } as const;
    const document = (practice: string) =>
      inUnitOfWork(app.database.dataSource, everything, ({ query }) =>
        query('update therapy_group set documentation = $2 where id = $1', [groupId, practice]),
      );
    await document('summary');
    // Who has left the group is no member whom its documentation fails; who comes back is.
    expect(await put(alone, 1)).toMatchObject({ __typename: 'Done' });
    expect(await put(null, 2)).toMatchObject({ __typename: 'Done' });
    await inUnitOfWork(app.database.dataSource, everything, ({ query }) =>
      query(
        'update membership set left_on = null, exit = null, exit_circumstances = null where group_id = $1',
        [groupId],
      ),
    );
    expect(await put(alone, 3)).toEqual({
      __typename: 'Refusal',
      code: 'summary-cannot-replace-notes',
      field: 'payerId',
    });
    expect(await put(together, 3)).toMatchObject({ __typename: 'Done' });
    const alike = { payerId: together, payer: plan('Plan Four', true), version: 1 };
    expect(await ask('director', savePayer, alike)).toMatchObject({ code: 'summary-cannot-replace-notes' });
    // The name of that payer may change all the same, and so may its billing once the group keeps notes.
    expect(await ask('director', savePayer, { ...alike, payer: plan('Plan 4', false) })).toMatchObject({
      __typename: 'Done',
    });
    await document('hybrid');
    expect(await ask('director', savePayer, { ...alike, version: 2 })).toMatchObject({ __typename: 'Done' });
    expect(await put(alone, 4)).toMatchObject({ __typename: 'Done' });
  });

  it('is closed to whoever has no roster to keep, and to another practice', async () => {
    const { clientId } = own.groups[0];
    const client = { firstName: 'X', lastName: 'Y' };
    for (const role of ['auditor', 'biller', 'administrator']) {
      expect(await ask(role, record, { clientId }), role).toEqual({ codes: ['FORBIDDEN'] });
      expect(await ask(role, saveClient, { clientId, client, version: 2 }), role).toEqual({
        codes: ['FORBIDDEN'],
      });
    }
    expect(await ask('stranger', record, { clientId })).toEqual({ codes: ['NOT_FOUND'] });
    expect(await ask('stranger', saveClient, { clientId, client, version: 2 })).toEqual({
      codes: ['NOT_FOUND'],
    });
  });
});
