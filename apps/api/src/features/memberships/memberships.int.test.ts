import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPractice, type Asker, type KeptPractice } from '../../testing/kept-practice.ts';

const detail = /* GraphQL */ `
  query ($id: ID!) {
    group(id: $id) {
      version
      members {
        membershipId
        enteredOn
        leftOn
        exit
        exitCircumstances
        client {
          id
        }
      }
      summary {
        documentation
      }
    }
  }
`;

interface Detail {
  group: {
    version: number;
    members: {
      membershipId: string;
      enteredOn: string;
      leftOn: string | null;
      exit: string | null;
      exitCircumstances: string | null;
      client: { id: string };
    }[];
    summary: { documentation: string };
  };
}

describe('entering and leaving groups', () => {
  let kept: KeptPractice;
  let siteId: string;
  let groupId: string;

  beforeAll(async () => {
    kept = await keepPractice();
    siteId =
      (
        await kept.sql<{ id: string }>('select id from site where organization_id = $1', [
          kept.practice.organizationId,
        ])
      )[0]?.id ?? '';
  });
  afterAll(() => kept.app.stop());

  const entry = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
    name: 'Coping skills',
    kind: 'PSYCHOEDUCATIONAL',
    enrolment: 'OPEN',
    capacity: 2,
    siteId,
    documentation: 'summary',
    serviceCode: '90853',
    startsOn: '2026-02-02',
    meetings: [
      { weekday: 3, startsAt: '18:00', minutes: 90 },
      { weekday: 1, startsAt: '18:00', minutes: 90 },
    ],
    curriculum: ['Breathing', 'Grounding'],
    ...change,
  });
  const show = async (id = groupId, who: Asker = 'director'): Promise<Detail['group']> =>
    (await kept.ask<Detail>(who, detail, { id })).group;
  const save = async (
    change: Record<string, unknown>,
    version?: number,
    who: Asker = 'director',
  ): Promise<string> =>
    kept.change(who, 'saveGroup', {
      groupId,
      baseVersion: version ?? (await show()).version,
      group: entry(change),
    });
  const client = (index: number): string => kept.practice.clients[index] ?? '';
  const admit = (who: Asker, index: number, enteredOn: string, into = groupId): Promise<string> =>
    kept.change(who, 'admitClient', { groupId: into, clientId: client(index), enteredOn });

  it('has a group to enter, documented by a summary', async () => {
    expect(await kept.change('director', 'saveGroup', { group: entry() })).toBe('done');
    groupId = kept.lastId();
    const { staff } = kept.practice;
    const assignment = { groupId, staffId: staff.lead, role: 'lead', from: '2026-02-02', baseVersion: 1 };
    expect(await kept.change('director', 'assignFacilitator', assignment)).toBe('done');
  });

  it('a summary alone is refused for a client who is billed individually: at the admission, and when the group changes', async () => {
    const { organizationId } = kept.practice;
    const payer = 'dddddddd-0000-4000-8000-000000000001';
    await kept.sql(
      `insert into payer (organization_id, id, external_id, name, profile, individual_billing) values ($1, $2, 'p', 'Harbor Health', 'self_pay', true)`,
      [organizationId, payer],
    );
    await kept.sql('update client set payer_id = $3 where organization_id = $1 and id = $2', [
      organizationId,
      client(0),
      payer,
    ]);
    expect(await admit('director', 0, '2026-03-02')).toBe('summary-cannot-replace-notes');
    expect(await admit('director', 1, '2026-03-02')).toBe('done');
    expect(await save({ documentation: 'hybrid' })).toBe('done');
    // Who enters next week will be billed, too.
    expect(await admit('director', 0, '2026-03-09')).toBe('done');
    expect(await save({ documentation: 'summary' })).toBe('summary-cannot-replace-notes');
    expect((await show()).summary.documentation).toBe('HYBRID');
  });

  it('admits within the capacity, once at a time, within the days of the group', async () => {
    expect(await admit('director', 2, '2026-03-09')).toBe('group-full');
    expect(await admit('director', 1, '2026-03-09')).toBe('already-member');
    expect(await admit('director', 2, '2026-02-01')).toBe('before-group');
    expect(await save({ documentation: 'hybrid', capacity: 3 })).toBe('done');
    expect(await save({ documentation: 'hybrid', startsOn: '2026-03-03' })).toBe('starts-after-records');
    const foreignClient = { groupId, clientId: kept.foreign.groups[0].clientId, enteredOn: '2026-03-02' };
    expect(await kept.change('director', 'admitClient', foreignClient)).toBe('client-unknown');
  });

  it('the last place is given once, however many admit at the same moment', async () => {
    const ids = Array.from(
      { length: 6 },
      (_, index) => `dddddddd-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`,
    );
    for (const [index, id] of ids.entries()) {
      await kept.sql(
        `insert into client (organization_id, id, external_id, first_name, last_name) values ($1, $2, $3, 'New', 'Example')`,
        [kept.practice.organizationId, id, `n${index}`],
      );
    }
    const answers = await Promise.all(
      ids.map((clientId) =>
        kept.change('director', 'admitClient', { groupId, clientId, enteredOn: '2026-03-09' }),
      ),
    );
    expect(answers.sort()).toEqual(['done', ...Array<string>(5).fill('group-full')]);
  });

  it('who may not keep the roster neither admits nor discharges', async () => {
    const membershipId =
      (await show()).members.find(({ client: { id } }) => id === client(1))?.membershipId ?? '';
    const leaving = { membershipId, leftOn: '2026-03-02', exit: 'completed', exitCircumstances: 'Finished.' };
    for (const who of ['auditor', 'biller', 'administrator'] as const) {
      expect(await admit(who, 2, '2026-03-02'), who).toBe('FORBIDDEN');
      expect(await kept.change(who, 'dischargeClient', leaving), who).toBe('FORBIDDEN');
    }
    for (const who of ['stranger', 'primary', 'foreign director'] as const) {
      expect(await admit(who, 2, '2026-03-02'), who).toBe('NOT_FOUND');
      expect(await kept.change(who, 'dischargeClient', leaving), who).toBe('NOT_FOUND');
    }
    expect((await show()).members.every(({ leftOn }) => leftOn === null)).toBe(true);
  });

  it('a clinician of the group discharges with last day, exit and circumstances, once; coming back is a second membership', async () => {
    const membershipId =
      (await show()).members.find(({ client: { id } }) => id === client(1))?.membershipId ?? '';
    const discharge = (change: Record<string, unknown> = {}, who: Asker = 'lead'): Promise<string> =>
      kept.change(who, 'dischargeClient', {
        membershipId,
        leftOn: '2026-03-02',
        exit: 'completed',
        exitCircumstances: 'Finished the curriculum.',
        ...change,
      });
    expect(await discharge({ leftOn: '2026-03-03' })).toBe('left-in-future');
    expect(await discharge({ leftOn: '2026-03-01' })).toBe('left-before-entry');
    expect(await discharge({ exitCircumstances: ' ' })).toBe('circumstances-missing');
    expect(await discharge({ exit: 'vanished' })).toBe('BAD_USER_INPUT');
    expect(await discharge()).toBe('done');
    expect(await discharge({ exit: 'dropped' })).toBe('already-left');
    kept.app.clock.now = (kept.app.clock.now + 6 * 3_600_000) as typeof kept.app.clock.now;
    expect(await admit('lead', 1, '2026-03-02')).toBe('already-member');
    expect(await admit('lead', 1, '2026-03-03')).toBe('done');
    const stays = (await show()).members.filter(({ client: { id } }) => id === client(1));
    expect(stays.map(({ enteredOn, leftOn, exit }) => [enteredOn, leftOn, exit])).toEqual([
      ['2026-03-03', null, null],
      ['2026-03-02', '2026-03-02', 'completed'],
    ]);
    // Circumstances are clinical text: an auditor works without.
    expect(
      (await show(groupId, 'auditor')).members.map(({ exitCircumstances }) => exitCircumstances),
    ).not.toContain('Finished the curriculum.');
  });

  it('entry and exit are in the report of the next moment', async () => {
    const { membershipTimeline } = await kept.ask<{
      membershipTimeline: { groups: { entries: number[]; exits: number[]; census: number[] }[] };
    }>(
      'director',
      `query ($id: ID!) { membershipTimeline(bucket: WEEK, scope: { from: "2026-03-02", to: "2026-03-08", groupIds: [$id] }) {
        groups { entries exits census } } }`,
      { id: groupId },
    );
    // Entered: on 2 and again on 3 March; left: on 2 March.
    expect(membershipTimeline.groups).toEqual([{ entries: [2], exits: [1], census: [1] }]);
  });

  it('a closed group admits nobody after its first session', async () => {
    expect(
      await kept.change('director', 'saveGroup', { group: entry({ enrolment: 'CLOSED', name: 'Closed' }) }),
    ).toBe('done');
    const closed = kept.lastId();
    expect(await admit('director', 2, '2026-03-02', closed)).toBe('done');
    const session = { groupId: closed, startsAt: '2026-03-02T18:00:00Z', endsAt: '2026-03-02T19:30:00Z' };
    expect(await kept.change('director', 'addSession', session)).toBe('done');
    const held = {
      sessionId: kept.lastId(),
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      baseVersion: 1,
    };
    expect(await kept.change('director', 'holdSession', held)).toBe('done');
    expect(await admit('director', 1, '2026-03-03', closed)).toBe('group-closed');
    expect(await admit('director', 1, '2026-03-02', closed)).toBe('done');
  });
});
