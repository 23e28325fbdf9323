import type { Instant } from '@concord/domain/shared';
import { changed, soundPractice, without } from '@concord/domain/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../platform/database/ids.ts';
import { makeTestApp, testPassword, type TestApp } from '../../testing/test-app.ts';
import { importPractice } from '../exchange/index.ts';

const on = (day: number, hour: number): Instant => Date.UTC(2026, 0, day, hour) as Instant;

interface Found {
  readonly id: string;
  readonly ruleId: string;
  readonly severity: string;
  readonly appearedAt: string;
  readonly decision: { readonly kind: string; readonly comment: string } | null;
}

interface Trend {
  readonly buckets: string[];
  readonly open: number[];
  readonly appeared: number[];
  readonly fixed: number[];
  readonly medianDaysToFix: (number | null)[];
  readonly rules: { readonly ruleId: string; readonly open: number; readonly fixed: number }[];
}

const scope = { from: '2026-01-01', to: '2026-02-28' };
const worklist = `query ($scope: ReportScope!, $filter: FindingFilter) {
  auditFindings(scope: $scope, filter: $filter) { total rows { id ruleId severity appearedAt decision { kind comment } } } }`;
const report = `query ($scope: ReportScope!) { completeness(scope: $scope) { required complete rules { ruleId failures } } }`;
const trend = `query ($scope: ReportScope!, $filter: FindingFilter) {
  findingTrend(scope: $scope, bucket: WEEK, filter: $filter) {
    buckets open appeared fixed medianDaysToFix rules { ruleId open fixed } } }`;
const settings = '{ ruleSettings { ruleId severity standing history { was standing reason by } } }';
const setRule = `mutation ($ruleId: ID!, $standing: String!, $reason: String!) {
  changeRuleSetting(ruleId: $ruleId, standing: $standing, reason: $reason) { ... on Done { id } ... on Refusal { code } } }`;
const sign = `mutation ($sessionId: ID!, $noteIds: [ID!]!, $password: String!) {
  signSession(sessionId: $sessionId, noteIds: $noteIds, groupNote: false, password: $password) {
    ... on SignedSession { records { signedAt refusal { code } } } } }`;

/** The session was on Tuesday, 13 January 2026, 19:00 to 20:30 in Chicago; the payer allows 72 hours. */
const records = {
  ...soundPractice,
  progressNotes: changed(soundPractice.progressNotes, ({ id }) => id === 'n2', { plan: null }),
  signatures: without(soundPractice.signatures, ({ recordId: id }) => id === 'n1'),
};

describe('findings', () => {
  let app: TestApp;
  let organizationId: string;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    app = await makeTestApp();
    const imported = await importPractice(app.database, records);
    if (!imported.ok) throw new Error(imported.refusal.message);
    ({ organizationId } = imported.value);
    // Their tokens hold for a day from then, and before.
    app.clock.now = on(21, 20);
    for (const role of ['director', 'auditor', 'administrator'] as const) {
      tokens[role] = await app.enrol({ organizationId, email: `${role}@findings.example`, roles: [role] });
    }
    tokens['clinician'] = await app.enrol({
      organizationId,
      email: 'clinician@findings.example',
      roles: ['clinician'],
      staffId: recordId(organizationId, 'staff', 'T1'),
    });
  });
  afterAll(() => app.stop());

  const ask = async <Data>(query: string, variables: object, role = 'director'): Promise<Data> => {
    const answer = await app.ask(query, {
      token: tokens[role] ?? '',
      variables: variables as Record<string, unknown>,
    });
    if (answer.body?.data == null) throw new Error(answer.body?.errors?.[0]?.extensions.code ?? answer.text);
    return Object.values(answer.body.data)[0] as Data;
  };
  const listed = async (filter: object | null = null): Promise<Found[]> =>
    (await ask<{ total: number; rows: Found[] }>(worklist, { scope, filter })).rows;
  const rulesListed = async (): Promise<string[]> => (await listed()).map(({ ruleId }) => ruleId);
  const askTrend = (filter: object | null = null): Promise<Trend> => ask(trend, { scope, filter });
  it('are listed with the severest first, since when they are to be seen', async () => {
    app.clock.now = on(14, 18);
    expect(await listed()).toMatchObject([
      { ruleId: 'note-unsigned', severity: 'block', appearedAt: '2026-01-14T02:30:00Z', decision: null },
      { ruleId: 'plan-missing', severity: 'warn', appearedAt: '2026-01-14T02:30:00Z' },
    ]);
  });

  it('stand, rule by rule, over the records that the rule is asked of', async () => {
    const figures = `query ($scope: ReportScope!) { ruleFigures(scope: $scope) { buckets rules {
      ruleId standing asked failed findings checked failedByBucket checkedByBucket
      groups { group { externalId } failed findings checked } clinicians { staff { externalId } failed findings } } } }`;
    interface Figures {
      readonly buckets: string[];
      readonly rules: { readonly ruleId: string }[];
    }
    const shown = await ask<Figures>(figures, { scope }, 'auditor');
    expect(shown.buckets).toEqual(['2026-01-01', '2026-02-01']);
    // Two members came and have a note; one of them has no plan, the other no signature.
    expect(shown.rules.find(({ ruleId }) => ruleId === 'plan-missing')).toEqual({
      ruleId: 'plan-missing',
      standing: 'warn',
      asked: 'progress notes of those who attended',
      failed: 1,
      findings: 1,
      checked: 2,
      failedByBucket: [1, 0],
      checkedByBucket: [2, 0],
      groups: [{ group: { externalId: 'G1' }, failed: 1, findings: 1, checked: 2 }],
      clinicians: [{ staff: { externalId: 'T1' }, failed: 1, findings: 1 }],
    });
    expect(shown.rules.find(({ ruleId }) => ruleId === 'group-note-missing')).toMatchObject({
      asked: 'held sessions of groups documented hybrid or summary',
      failed: 0,
      checked: 1,
    });
    // A clinician sees their own groups, and no list of colleagues.
    const own = await ask<Figures>(figures, { scope }, 'clinician');
    expect(own.rules.find(({ ruleId }) => ruleId === 'plan-missing')).toMatchObject({
      failed: 1,
      clinicians: [],
    });
    await expect(ask(figures, { scope }, 'administrator')).rejects.toThrow('FORBIDDEN');
  });

  const returned = (): Promise<{ findingId: string; comment: string }[]> =>
    ask('{ returnedToMe { findingId comment } }', {}, 'clinician');

  it('wait on the Home of whoever has to mend them once they are returned', async () => {
    const [unsigned] = await listed();
    await ask(
      `mutation ($findingIds: [String!]!) {
        returnFindings(findingIds: $findingIds, comment: "Sign it today.") { __typename } }`,
      { findingIds: [unsigned?.id] },
      'auditor',
    );
    expect(await returned()).toEqual([{ findingId: unsigned?.id, comment: 'Sign it today.' }]);
  });

  it('follow the clock: a note is overdue when nobody signed it in 72 hours', async () => {
    app.clock.now = Date.parse('2026-01-17T02:30:00Z') as Instant;
    expect(await rulesListed()).toEqual(['note-unsigned', 'plan-missing']);
    app.clock.now = (app.clock.now + 1) as Instant;
    expect(await rulesListed()).toEqual(['note-overdue', 'plan-missing']);
    // What was returned as unsigned is overdue now, and not mended by that.
    expect(await returned()).toHaveLength(1);
    expect(await ask(report, { scope })).toMatchObject({ required: [3, 0], complete: [2, 0] });
  });

  it('leave the worklist while they are waived, and come back afterwards', async () => {
    const [, second] = await listed();
    const waive = `mutation ($findingIds: [String!]!) {
      waiveFindings(findingIds: $findingIds, reason: "Agreed in the team meeting.", expiresOn: "2026-01-20") { __typename } }`;
    await ask(waive, { findingIds: [second?.id] }, 'auditor');
    expect(await rulesListed()).toEqual(['note-overdue']);
    expect(await ask(worklist, { scope })).toMatchObject({ total: 1 });
    expect(await listed({ withWaived: true })).toMatchObject([
      // What was returned as unsigned is returned as overdue, too.
      { ruleId: 'note-overdue', decision: { kind: 'returned' } },
      { ruleId: 'plan-missing', decision: { kind: 'waived', comment: 'Agreed in the team meeting.' } },
    ]);
    app.clock.now = on(21, 12);
    expect(await rulesListed()).toEqual(['note-overdue', 'plan-missing']);
  });

  it('go when they are mended, and tell how long that took', async () => {
    app.clock.now = on(22, 2);
    const signed = await ask(
      sign,
      {
        sessionId: recordId(organizationId, 'session', 's1'),
        noteIds: [recordId(organizationId, 'note', 'n1')],
        password: testPassword,
      },
      'clinician',
    );
    expect(signed).toMatchObject({ records: [{ refusal: null }] });
    expect(await rulesListed()).toEqual(['note-signed-late', 'plan-missing']);
    expect(await returned()).toEqual([]);
    const overdue = await askTrend({ rules: ['note-overdue', 'note-unsigned'] });
    const week = overdue.buckets.indexOf('2026-01-12');
    // One note was signed the next morning; the other went from unsigned to overdue, which mends nothing.
    expect([overdue.appeared[week], overdue.fixed[week], overdue.open[week]]).toEqual([3, 1, 1]);
    expect([overdue.fixed[week + 1], overdue.open[week + 1]]).toEqual([1, 0]);
    // A millisecond short of 119 and a half hours: 119 by the hour.
    expect(overdue.medianDaysToFix[week + 1]).toBe(119 / 24);
    expect(overdue.rules).toEqual([
      { ruleId: 'note-unsigned', open: 0, fixed: 1 },
      { ruleId: 'note-overdue', open: 0, fixed: 1 },
    ]);
  });

  it('follow the severity at which the practice holds a rule, with its history', async () => {
    const reason = 'Our plan of care asks for it.';
    expect(await ask(setRule, { ruleId: 'plan-missing', standing: 'block', reason })).toEqual({
      id: 'plan-missing',
    });
    expect(await listed()).toMatchObject([
      { ruleId: 'plan-missing', severity: 'block' },
      { ruleId: 'note-signed-late', severity: 'warn' },
    ]);
    expect(await ask(report, { scope })).toMatchObject({ required: [3, 0], complete: [2, 0] });
    await ask(setRule, { ruleId: 'plan-missing', standing: 'off', reason });
    expect(await rulesListed()).toEqual(['note-signed-late']);
    expect(await ask(report, { scope })).toMatchObject({ complete: [3, 0] });
    const held = await ask<{ ruleId: string }[]>(settings, {}, 'auditor');
    expect(held.find(({ ruleId }) => ruleId === 'plan-missing')).toEqual({
      ruleId: 'plan-missing',
      severity: null,
      standing: 'off',
      history: [
        { was: 'block', standing: 'off', reason, by: 'A Tester' },
        { was: 'default', standing: 'block', reason, by: 'A Tester' },
      ],
    });
    await ask(setRule, { ruleId: 'plan-missing', standing: 'default', reason });
    expect(await rulesListed()).toEqual(['note-signed-late', 'plan-missing']);
  });

  it('keep their rules as they are without a reason, and for whom the policy does not let change them', async () => {
    const change = { ruleId: 'plan-missing', standing: 'off', reason: 'So that it passes.' };
    expect(await ask(setRule, { ...change, reason: 'no' })).toEqual({ code: 'reason' });
    for (const role of ['auditor', 'administrator', 'clinician']) {
      await expect(ask(setRule, change, role)).rejects.toThrow('FORBIDDEN');
    }
  });
});
