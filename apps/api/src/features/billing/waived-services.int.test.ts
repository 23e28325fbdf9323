import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSmallPractice } from '../../testing/small-practice.ts';
import { makeTestApp, type Answer, type TestApp } from '../../testing/test-app.ts';
import { importPractice } from '../exchange/index.ts';

const worklist = `query ($scope: ReportScope!, $filter: ServiceFilter) {
  billingServices(scope: $scope, filter: $filter, limit: 500) { rows { id state reasons { ruleId } waived { ruleId } } } }`;

interface Line {
  readonly id: string;
  readonly state: 'READY' | 'HELD' | 'WITHDRAWN';
  readonly reasons: readonly { readonly ruleId: string }[];
  readonly waived: readonly { readonly ruleId: string }[];
}

const now = Date.UTC(2026, 3, 1, 15) as Instant;
const scope = { from: '2026-01-01', to: '2026-03-31' };

describe('a waiver with a reason', () => {
  let app: TestApp;
  let organizationId: string;
  const tokens = new Map<'biller' | 'director', string>();

  beforeAll(async () => {
    app = await makeTestApp();
    app.clock.now = now;
    const outcome = await importPractice(app.database, makeSmallPractice('Harbour Practice'));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    ({ organizationId } = outcome.value);
    for (const role of ['biller', 'director'] as const)
      tokens.set(role, await app.enrol({ organizationId, email: `${role}@h.example`, roles: [role] }));
  });
  afterAll(() => app.stop());

  const ask = (
    role: 'biller' | 'director',
    query: string,
    variables: Record<string, unknown>,
  ): Promise<Answer> => app.ask(query, { variables, token: tokens.get(role) ?? '' });
  const listing = `query ($scope: ReportScope!, $filter: FindingFilter) {
    auditFindings(scope: $scope, filter: $filter, limit: 500) { rows { id session { id } client { id } } } }`;
  interface Found {
    readonly id: string;
    readonly session: { readonly id: string };
    readonly client: { readonly id: string };
  }
  const find = async (ruleId: string): Promise<readonly Found[]> => {
    const answer = await ask('director', listing, { scope, filter: { rules: [ruleId], withWaived: true } });
    return (answer.body?.data?.['auditFindings'] as { rows: Found[] }).rows;
  };
  async function waive(findingId: string): Promise<string> {
    const answer = await ask(
      'director',
      `mutation ($ids: [String!]!, $until: Date!) {
        waiveFindings(findingIds: $ids, reason: "The paper chart shows it as it was.", expiresOn: $until) {
          ... on FindingDecisions { decisions { id } } } }`,
      { ids: [findingId], until: '2026-04-02' },
    );
    const [decision] = (answer.body?.data?.['waiveFindings'] as { decisions: { id: string }[] }).decisions;
    return decision?.id ?? '';
  }
  const list = async (clientId: string): Promise<readonly Line[]> =>
    (
      (await ask('biller', worklist, { scope, filter: { clientId } })).body?.data?.['billingServices'] as {
        rows: Line[];
      }
    ).rows;
  const serviceOf = async (finding: Found): Promise<Line | undefined> =>
    (await list(finding.client.id)).find(({ id }) => id === `${finding.session.id}.${finding.client.id}`);

  it('releases the service of what a measure found, until its last day is over or it is taken back', async () => {
    // Somebody who was no member that day came, and has a sound note.
    const guests = await find('attendance-outside-membership');
    const services = await Promise.all(guests.map(serviceOf));
    const at = services.findIndex((service) => service?.state === 'HELD' && service.reasons.length === 1);
    const finding = guests[at];
    if (finding === undefined) throw new Error('A guest has a service that is held for nothing else.');
    const decisionId = await waive(finding.id);
    expect(await serviceOf(finding)).toMatchObject({
      state: 'READY',
      reasons: [],
      waived: [{ ruleId: 'attendance-outside-membership' }],
    });
    app.clock.now = Date.UTC(2026, 3, 3, 15) as Instant;
    const before = tokens.get('biller') ?? '';
    tokens.set('biller', await app.enrol({ organizationId, email: 'later@h.example', roles: ['biller'] }));
    expect(await serviceOf(finding)).toMatchObject({ state: 'HELD', waived: [] });
    tokens.set('biller', before);
    app.clock.now = now;
    await ask(
      'director',
      'mutation ($ids: [ID!]!) { undoFindingDecisions(decisionIds: $ids) { __typename } }',
      {
        ids: [decisionId],
      },
    );
    expect(await serviceOf(finding)).toMatchObject({ state: 'HELD', waived: [] });
  });

  it('makes nobody’s signature unnecessary', async () => {
    const overdue = await find('note-overdue');
    const services = await Promise.all(overdue.map(serviceOf));
    const finding = overdue[services.findIndex((service) => service?.state === 'HELD')];
    if (finding === undefined) throw new Error('A service waits for a signature.');
    await waive(finding.id);
    const after = await serviceOf(finding);
    expect(after).toMatchObject({ state: 'HELD', waived: [] });
    expect(after?.reasons.map(({ ruleId }) => ruleId)).toContain('note-overdue');
  });
});
