import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../platform/clock.ts';
import { makeNamedPractice, type NamedPractice } from '../../testing/named-practice.ts';
import type { TestApp } from '../../testing/test-app.ts';
import type { MarkedPractice } from '../../testing/two-practices.ts';
import { takeSweepFurther } from './index.ts';

interface Sweep {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
}
interface Counted {
  readonly group: { readonly externalId: string } | null;
  readonly staff: { readonly externalId: string } | null;
  readonly notes: number;
  readonly blocks: number;
  readonly warns: number;
  readonly returned: number;
  readonly corrected: number;
}
interface Report {
  readonly notes: number;
  readonly groups: readonly Counted[];
  readonly clinicians: readonly Counted[];
}

const sweepFields = '__typename ... on NameSweep { id state done total } ... on Refusal { code }';
const start = `mutation { startNameSweep { ${sweepFields} } }`;
const cancel = `mutation ($id: ID!) { cancelNameSweep(sweepId: $id) { ${sweepFields} } }`;
const counted = 'group { externalId } staff { externalId } notes blocks warns returned corrected';
const openNames = `{ openNames { notes groups { ${counted} } clinicians { ${counted} } } }`;

describe('sweeping signed notes for members’ names', () => {
  let app: TestApp;
  let practice: MarkedPractice;
  let other: MarkedPractice;
  let tokenOf: NamedPractice['tokenOf'];
  let ask: NamedPractice['ask'];
  let write: NamedPractice['write'];

  const further = (): Promise<boolean> =>
    takeSweepFurther(app.database.dataSource, practice.organizationId, systemClock);

  beforeAll(async () => {
    ({ app, practice, other, tokenOf, ask, write } = await makeNamedPractice());
  });
  afterAll(() => app.stop());

  it('counts what stands open in signed notes, by group and by author', async () => {
    const report = await ask<Report>('director', openNames);
    const row = { notes: 1, blocks: 2, warns: 0, returned: 0, corrected: 0 };
    expect(report).toEqual({
      notes: 1,
      groups: [{ ...row, group: { externalId: 'A1' }, staff: null }],
      clinicians: [{ ...row, group: null, staff: { externalId: 'lead1' } }],
    });
  });

  it('judges a note about somebody else again when a client is called otherwise, and again when the name comes back', async () => {
    const blocks = async (): Promise<number> =>
      (await ask<Report>('director', openNames)).groups.reduce((sum, group) => sum + group.blocks, 0);
    const call = async (firstName: string, lastName: string): Promise<unknown> => {
      const { clientId } = practice.groups[1];
      const [row] = (await write(`select version from client where organization_id = $1 and id = $2`, [
        practice.organizationId,
        clientId,
      ])) as readonly { readonly version: number }[];
      return ask(
        'director',
        `mutation ($id: ID!, $client: ClientInput!, $version: Int) { saveClient(clientId: $id, client: $client, version: $version) { __typename } }`,
        { id: clientId, client: { firstName, lastName }, version: row?.version },
      );
    };
    expect(await call('Odalys', 'Fenwick')).toEqual({ __typename: 'Done' });
    expect(await blocks()).toBe(0);
    await call('Marisol', 'Okonjo');
    expect(await blocks()).toBe(2);
  });

  it('leaves out what is waived, and tells what was returned or corrected since', async () => {
    await ask(
      'auditor',
      `mutation { returnFindings(findingIds: ["co-member-named|A1|A1|A1|"], comment: "Correct it, please.") { __typename } }`,
    );
    await write(
      `insert into addendum (organization_id, note_id, author_id, written_at, group_id, client_id, entry, text)
       select organization_id, id, author_id, now(), group_id, client_id, 'correction', 'Read: another group member.'
       from progress_note where organization_id = $1 and id = $2`,
      [practice.organizationId, practice.groups[0].noteId],
    );
    const [row] = (await ask<Report>('auditor', openNames)).groups;
    expect(row).toMatchObject({ blocks: 2, returned: 2, corrected: 2 });
    await ask(
      'auditor',
      `mutation { waiveFindings(findingIds: ["co-member-named|A1|A1|A1|"], reason: "Corrected beside it.", expiresOn: "2026-08-01") { __typename } }`,
    );
    expect(await ask('auditor', openNames)).toEqual({ notes: 0, groups: [], clinicians: [] });
  });

  it('goes on from where it was, step by step, and ends when all signed notes were looked through', async () => {
    const begun = await ask<Sweep>('auditor', start);
    expect(begun).toMatchObject({ state: 'running', done: 0, total: 2 });
    expect(await ask('director', start)).toMatchObject({ code: 'sweep-runs-already' });
    expect(await further()).toBe(true);
    expect(await ask('director', '{ nameSweep { state done total } }')).toEqual({
      state: 'running',
      done: 2,
      total: 2,
    });
    expect(await further()).toBe(false);
    expect(await ask('director', '{ nameSweep { id state done total } }')).toEqual({
      id: begun.id,
      state: 'finished',
      done: 2,
      total: 2,
    });
    expect(await further()).toBe(false);
  });

  it('writes anew what the check finds where what is kept was lost', async () => {
    await write(`delete from finding where organization_id = $1 and rule = 'co-member-named'`, [
      practice.organizationId,
    ]);
    await ask('auditor', start);
    while (await further());
    const found = (await write(
      `select count(*)::integer as count from finding where organization_id = $1 and rule = 'co-member-named' and vanished_at is null`,
      [practice.organizationId],
    )) as readonly { readonly count: number }[];
    expect(found[0]?.count).toBe(2);
  });

  it('is cancelled once, and looks through nothing more', async () => {
    const { id } = await ask<Sweep>('director', start);
    expect(await ask('director', cancel, { id })).toMatchObject({ state: 'cancelled', done: 0 });
    expect(await further()).toBe(false);
    expect(await ask('director', cancel, { id })).toMatchObject({ code: 'sweep-not-running' });
    expect(await ask('director', cancel, { id: 'nonsense' })).toMatchObject({ code: 'sweep-not-running' });
  });

  it('is for directors and auditors alone, each of their own practice', async () => {
    for (const who of ['clinician', 'biller'])
      for (const query of [
        start,
        openNames,
        '{ nameSweep { id } }',
        cancel.replace('$id: ID!', '$id: ID = "x"'),
      ]) {
        const answer = await app.ask(query, { token: tokenOf(who) });
        expect(answer.body?.errors?.[0]?.extensions?.code, `${who}: ${query}`).toBe('FORBIDDEN');
      }
    const { id } = await ask<Sweep>('auditor', start);
    expect(await ask('stranger', '{ nameSweep { id } }')).toBeNull();
    expect(await ask('stranger', cancel, { id })).toMatchObject({ code: 'sweep-not-running' });
    expect(await ask('stranger', openNames)).toMatchObject({ notes: 0 });
    expect(await takeSweepFurther(app.database.dataSource, other.organizationId, systemClock)).toBe(false);
    expect(await ask('auditor', cancel, { id })).toMatchObject({ state: 'cancelled' });
  });
});
