import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeNamedPractice, type NamedPractice } from '../../testing/named-practice.ts';
import type { TestApp } from '../../testing/test-app.ts';
import type { MarkedPractice } from '../../testing/two-practices.ts';

interface Settled {
  readonly total: number;
  readonly rows: readonly {
    readonly client: { readonly label: string };
    readonly author: { readonly name: string };
  }[];
}

const settledNames = `{ settledNames { total rows { id ruleId state by until isOpen members at group { externalId } session { externalId }
  client { label } author { externalId name } } } }`;

describe('what became of members’ names in signed notes', () => {
  let app: TestApp;
  let practice: MarkedPractice;
  let tokenOf: NamedPractice['tokenOf'];
  let ask: NamedPractice['ask'];
  let write: NamedPractice['write'];

  const call = async (firstName: string, lastName: string): Promise<unknown> => {
    const { clientId } = practice.groups[1];
    // Nothing comes and goes at one moment.
    app.clock.now = (app.clock.now + 60_000) as Instant;
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

  /** Takes the waiver that stands back. */
  async function takeBack(): Promise<void> {
    const decisions = (await write(
      `select id from finding_decisions where organization_id = $1 and undone_at is null and kind = 'waived'`,
      [practice.organizationId],
    )) as readonly { readonly id: string }[];
    await ask(
      'auditor',
      `mutation ($ids: [ID!]!) { undoFindingDecisions(decisionIds: $ids) { __typename } }`,
      {
        ids: decisions.map(({ id }) => id),
      },
    );
  }

  beforeAll(async () => {
    ({ app, practice, tokenOf, ask, write } = await makeNamedPractice());
  });
  afterAll(() => app.stop());

  it('tells what the check no longer finds in a note that was signed, and nothing of it while it finds it', async () => {
    expect(await ask<Settled>('director', settledNames)).toEqual({ total: 0, rows: [] });
    await write(
      `insert into signature (organization_id, kind, record_id, staff_id, role, signed_at, session_id, note_id, group_id, client_id, content_hash)
       select organization_id, 'progress_note', id, author_id, 'author', '2026-02-04T10:00:00Z', session_id, id, group_id, client_id, '\\x00'
       from progress_note where organization_id = $1 and id = $2`,
      [practice.organizationId, practice.groups[0].noteId],
    );
    await call('Odalys', 'Fenwick');
    const settled = await ask<Settled>('director', settledNames);
    expect(settled.rows).toMatchObject([
      { id: 'co-member-named|A1|A1|A1|', state: 'gone', by: null, until: null, isOpen: false, members: 2 },
    ]);
    await call('Marisol', 'Okonjo');
    expect(await ask<Settled>('director', settledNames)).toEqual({ total: 0, rows: [] });
  });

  it('tells what was waived without a correction, by whom and for how long', async () => {
    await ask(
      'auditor',
      `mutation { waiveFindings(findingIds: ["co-member-named|A1|A1|A1|"], reason: "A book's title.", expiresOn: "2026-07-01") { __typename } }`,
    );
    const settled = await ask<Settled>('director', settledNames);
    expect(settled.rows).toMatchObject([
      { state: 'waived', by: 'A Tester', until: '2026-07-01', isOpen: false },
    ]);
    await takeBack();
    expect(await ask<Settled>('director', settledNames)).toEqual({ total: 0, rows: [] });
  });

  it('says of what was corrected when that was, and who wrote the correction', async () => {
    await write(
      `insert into addendum (organization_id, note_id, author_id, written_at, group_id, client_id, entry, text)
       select organization_id, id, author_id, '2026-03-02T16:00:00Z', group_id, client_id, 'correction', 'Read: another group member.'
       from progress_note where organization_id = $1 and id = $2`,
      [practice.organizationId, practice.groups[0].noteId],
    );
    const settled = await ask<Settled>('auditor', settledNames);
    expect(settled).toMatchObject({
      total: 1,
      rows: [
        {
          id: 'co-member-named|A1|A1|A1|',
          ruleId: 'co-member-named',
          state: 'corrected',
          by: settled.rows[0]?.author.name,
          until: null,
          isOpen: true,
          members: 2,
          at: '2026-03-02T16:00:00Z',
          group: { externalId: 'A1' },
          session: { externalId: 'A1' },
          author: { externalId: 'lead1' },
        },
      ],
    });
    // An auditor knows members by code numbers.
    expect(settled.rows[0]?.client.label).not.toContain('FIRST');
  });

  it('leaves what was corrected open until it is waived', async () => {
    await ask(
      'auditor',
      `mutation { waiveFindings(findingIds: ["co-member-named|A1|A1|A1|"], reason: "Corrected beside it.", expiresOn: "2026-08-01") { __typename } }`,
    );
    expect((await ask<Settled>('auditor', settledNames)).rows).toMatchObject([
      { state: 'corrected', isOpen: false, until: '2026-08-01' },
    ]);
  });

  it('is for directors and auditors alone, each of their own practice', async () => {
    for (const who of ['clinician', 'biller']) {
      const answer = await app.ask(settledNames, { token: tokenOf(who) });
      expect(answer.body?.errors?.[0]?.extensions?.code, who).toBe('FORBIDDEN');
    }
    expect(await ask('stranger', settledNames)).toEqual({ total: 0, rows: [] });
  });
});
