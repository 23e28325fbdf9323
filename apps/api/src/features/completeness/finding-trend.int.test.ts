import { parseInstant, type Instant } from '@concord/domain/shared';
import { changed, soundPractice, without } from '@concord/domain/testing';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataSource } from '../../platform/database/data-source.ts';
import { recordId } from '../../platform/database/ids.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { Actor } from '../../platform/request-context.ts';
import { makeTestApp, testPassword, type TestApp } from '../../testing/test-app.ts';
import { importPractice } from '../exchange/index.ts';
import { readScope } from '../reports/index.ts';
import { loadFindingTrend } from './finding-trend.store.ts';
import type { FindingTrend, RuleTrend } from './finding-trend.types.ts';

const range = { from: '2026-01-12', to: '2026-02-01' };
const allFindings = { rules: null, severities: null, staffId: null };

/**
 * The session was on Tuesday, 13 January 2026, 19:00 to 20:30 in Chicago (it ends at 02:30 UTC on the 14th); the payer allows 72
 * hours. One note has no plan, the other no signature.
 */
const records = {
  ...soundPractice,
  progressNotes: changed(soundPractice.progressNotes, ({ id }) => id === 'n2', { plan: null }),
  signatures: without(soundPractice.signatures, ({ recordId: id }) => id === 'n1'),
};

describe('findings over time that are kept until they change', () => {
  let app: TestApp;
  let actor: Actor;
  let url = '';
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    app = await makeTestApp();
    const imported = await importPractice(app.database, records);
    if (!imported.ok) throw new Error(imported.refusal.message);
    const { organizationId } = imported.value;
    app.clock.now = parseInstant('2026-01-21T20:00:00Z') ?? (0 as Instant);
    for (const role of ['director', 'auditor'] as const)
      tokens[role] = await app.enrol({ organizationId, email: `${role}@trend.example`, roles: [role] });
    tokens['clinician'] = await app.enrol({
      organizationId,
      email: 'clinician@trend.example',
      roles: ['clinician'],
      staffId: recordId(organizationId, 'staff', 'T1'),
    });
    actor = {
      userId: organizationId,
      organizationId,
      name: 'Director',
      email: 'director@trend.example',
      roles: ['director'],
      staffId: null,
      access: { organizationId, groups: 'all', clients: 'all', ownClients: [], classes: ['body', 'billing'] },
    };
    const { options } = app.database.dataSource;
    url = 'url' in options ? (options.url ?? '') : '';
  });
  afterAll(() => app.stop());

  const at = (instant: string): void => {
    app.clock.now = parseInstant(instant) ?? (0 as Instant);
  };
  const ask = async <Data>(
    who: string,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> => {
    const answer = await app.ask(query, { token: tokens[who] ?? '', variables });
    if (answer.body?.data == null) throw new Error(answer.text);
    return Object.values(answer.body.data)[0] as Data;
  };
  const trendOf = (dataSource: DataSource): Promise<FindingTrend> =>
    inUnitOfWork(dataSource, actor.access, (transaction) =>
      loadFindingTrend(
        { actor, requestId: 'trend', now: app.clock.now, transaction },
        readScope({ from: range.from, to: range.to }),
        'week',
        allFindings,
      ),
    );
  /** What the server says, which keeps answers; a server that has just been started must say the same, and so must the second asking. */
  async function seeTrend(): Promise<FindingTrend> {
    const kept = await trendOf(app.database.dataSource);
    const justStarted = await openDataSource(url);
    try {
      expect(kept).toEqual(await trendOf(justStarted));
    } finally {
      await justStarted.destroy();
    }
    expect(await trendOf(app.database.dataSource)).toEqual(kept);
    return kept;
  }
  const weeks = async (): Promise<Pick<FindingTrend, 'appeared' | 'open' | 'fixed'>> => {
    const { appeared, open, fixed } = await seeTrend();
    return { appeared, open, fixed };
  };
  const worklist = (): Promise<{ rows: { id: string; ruleId: string }[] }> =>
    ask('auditor', 'query ($scope: ReportScope!) { auditFindings(scope: $scope) { rows { id ruleId } } }', {
      scope: range,
    });
  const setRule = (ruleId: string, standing: string): Promise<object> =>
    ask(
      'director',
      `mutation ($ruleId: ID!, $standing: String!) {
         changeRuleSetting(ruleId: $ruleId, standing: $standing, reason: "Our plan of care asks for it.") { __typename } }`,
      { ruleId, standing },
    );

  it('are none before the session ends, and those that are found once it has', async () => {
    at('2026-01-14T02:29:59Z');
    const before = await weeks();
    expect(before.open.every((count) => count === 0)).toBe(true);
    at('2026-01-14T02:30:00Z');
    // Two notes without a signature (one is signed the next morning), and one without a plan.
    const after = await seeTrend();
    const ofRule = (id: string): RuleTrend | undefined => after.rules.find(({ ruleId }) => ruleId === id);
    expect(ofRule('note-unsigned')).toMatchObject({ appeared: 2, open: 2, fixed: 0 });
    expect(ofRule('plan-missing')).toMatchObject({ appeared: 1, open: 1, fixed: 0 });
    expect(after.open).toEqual(after.appeared.map(() => after.appeared[0]));
  });

  it('follow the clock to the second: what is unsigned becomes overdue, and nothing was mended by that', async () => {
    at('2026-01-14T20:00:00Z');
    const { appeared: [before = 0] = [], open: [openBefore = 0] = [], fixed } = await weeks();
    at('2026-01-17T02:30:00Z');
    expect(await weeks()).toMatchObject({
      appeared: [before, 0, 0],
      open: [openBefore, openBefore, openBefore],
    });
    at('2026-01-17T02:30:01Z');
    // One more appeared, the overdue one, in the place of the unsigned one.
    expect(await weeks()).toEqual({
      appeared: [before + 1, 0, 0],
      open: [openBefore, openBefore, openBefore],
      fixed,
    });
  });

  it('count what is waived on: a waiver lets it stand, and mends nothing', async () => {
    const before = await weeks();
    const { rows } = await worklist();
    const plan = rows.find(({ ruleId }) => ruleId === 'plan-missing');
    await ask(
      'auditor',
      `mutation ($ids: [String!]!) {
         waiveFindings(findingIds: $ids, reason: "Agreed in the team meeting.", expiresOn: "2026-01-25") { __typename } }`,
      { ids: [plan?.id] },
    );
    expect((await worklist()).rows).toHaveLength(rows.length - 1);
    expect(await weeks()).toEqual(before);
  });

  it('tell at once what was mended, how long that took, and what appeared by it', async () => {
    const before = await seeTrend();
    at('2026-01-22T02:00:00Z');
    await ask(
      'clinician',
      `mutation ($sessionId: ID!, $noteIds: [ID!]!, $password: String!) {
         signSession(sessionId: $sessionId, noteIds: $noteIds, groupNote: false, password: $password) { __typename } }`,
      {
        sessionId: recordId(actor.organizationId, 'session', 's1'),
        noteIds: [recordId(actor.organizationId, 'note', 'n1')],
        password: testPassword,
      },
    );
    const after = await seeTrend();
    // The overdue note is signed (mended in the second week), and was signed late (which appears there).
    expect(after.appeared).toEqual([before.appeared[0], 1, 0]);
    expect(after.fixed).toEqual([before.fixed[0], 1, 0]);
    expect(after.open[1]).toBe(before.open[1]);
    const overdue = after.rules.find(({ ruleId }) => ruleId === 'note-overdue');
    // From 17 January, 02:30 to 22 January, 02:00: 119 hours and a half, by the hour.
    expect(overdue).toMatchObject({ open: 0, appeared: 1, fixed: 1, medianDaysToFix: 119 / 24 });
  });

  it('leave out a rule that the practice switches off, and count it again when it is switched on', async () => {
    const before = await seeTrend();
    const plan = before.rules.find(({ ruleId }) => ruleId === 'plan-missing');
    expect(plan).toMatchObject({ open: 1, appeared: 1, fixed: 0 });
    await setRule('plan-missing', 'off');
    const switchedOff = await seeTrend();
    expect(switchedOff.rules.map(({ ruleId }) => ruleId)).not.toContain('plan-missing');
    expect(switchedOff.open).toEqual(before.open.map((count) => count - 1));
    expect(switchedOff.appeared).toEqual([(before.appeared[0] ?? 0) - 1, ...before.appeared.slice(1)]);
    await setRule('plan-missing', 'block');
    const blocking = await seeTrend();
    expect(blocking.open).toEqual(before.open);
    await setRule('plan-missing', 'default');
    expect(await seeTrend()).toEqual(before);
  });

  it('hold for each question by itself, and for a moment that is asked again after a later one', async () => {
    const now = await seeTrend();
    at('2026-01-14T20:00:00Z');
    const earlier = await seeTrend();
    expect(earlier.appeared[1]).toBe(0);
    at('2026-01-22T02:00:00Z');
    expect(await seeTrend()).toEqual(now);
  });
});
