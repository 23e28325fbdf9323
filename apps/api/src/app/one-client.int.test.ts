import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProtectedRows, type ProtectedRows } from '../testing/protected-rows.ts';
import { makeTurns } from '../platform/turns.ts';
import { makeOperationContext } from './operation-context.ts';

const absent = '00000000-0000-4000-8000-000000000000';

describe('a question about one client', () => {
  let rows: ProtectedRows;
  let [first, second] = ['', ''];

  beforeAll(async () => {
    rows = await openProtectedRows();
    const [one, other] = rows.practice.groups;
    [first, second] = [one.clientId, other.clientId];
  });
  afterAll(() => rows.close());

  /** The marks of all clients and goals that the database shows during an operation, when nothing is filtered. */
  async function seenDuring(
    person: string,
    name: string,
    parameters: Readonly<Record<string, unknown>>,
    isMutation = false,
  ): Promise<string[]> {
    const access = rows.people.get(person);
    if (access === undefined) throw new Error('There is no such person in this test.');
    const { organizationId } = rows.practice;
    const context = makeOperationContext(
      rows.database.dataSource,
      makeTurns(1),
      {
        actor: {
          userId: '33333333-3333-4333-8333-333333333333',
          organizationId,
          name: 'A Tester',
          email: 'tester@x.example',
          roles: [],
          staffId: null,
          access,
        },
        requestId: 'one',
        now: Date.parse('2026-03-02T12:00:00Z') as Instant,
        via: 'cookie',
        address: '',
      },
      { name, rule: { for: 'self' }, isMutation, parameters },
    );
    const seen = await context.asActor(({ transaction }) =>
      transaction.query<{ row: string }>(
        'select client::text as row from client union all select goal::text from goal',
      ),
    );
    return [...new Set(seen.flatMap(({ row }) => row.match(/(?:CLIENT|GOAL)-[AB][12]/g) ?? []))].sort();
  }

  it('shows that client alone, whatever it filters, also to whom all clients are open', async () => {
    expect(await seenDuring('director', 'carePlan', { clientId: first })).toEqual(['CLIENT-A1', 'GOAL-A1']);
    expect(await seenDuring('director', 'carePlan', { clientId: second })).toEqual(['CLIENT-A2', 'GOAL-A2']);
    expect(await seenDuring('director', 'member', { id: first })).toEqual(['CLIENT-A1', 'GOAL-A1']);
    expect(await seenDuring('lead', 'memberHistory', { clientId: first })).toEqual(['CLIENT-A1', 'GOAL-A1']);
    expect(await seenDuring('primaryOfTheOther', 'memberHistory', { clientId: second })).toEqual([
      'CLIENT-A2',
      'GOAL-A2',
    ]);
    expect(await seenDuring('inEmergency', 'member', { id: second })).toEqual(['CLIENT-A2', 'GOAL-A2']);
  });

  it('opens nobody whom the person does not see anyway', async () => {
    expect(await seenDuring('lead', 'carePlan', { clientId: second })).toEqual([]);
    expect(await seenDuring('primaryOfTheOther', 'carePlan', { clientId: first })).toEqual([]);
    expect(await seenDuring('director', 'carePlan', { clientId: absent })).toEqual([]);
    expect(await seenDuring('nobody', 'carePlan', { clientId: first })).toEqual([]);
  });

  it('is neither a list, nor one that names clients in its filter, nor a change', async () => {
    const all = ['CLIENT-A1', 'CLIENT-A2', 'GOAL-A1', 'GOAL-A2'];
    expect(await seenDuring('director', 'members', {})).toEqual(all);
    expect(await seenDuring('director', 'group', { id: first })).toEqual(all);
    expect(await seenDuring('director', 'accessLog', { scope: { clientId: first } })).toEqual(all);
    expect(await seenDuring('director', 'openGoal', { clientId: first }, true)).toEqual(all);
    expect(await seenDuring('director', 'carePlan', { clientId: 'not an identifier' })).toEqual(all);
  });
});
