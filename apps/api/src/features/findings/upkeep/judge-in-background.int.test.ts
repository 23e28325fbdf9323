import { setTimeout as wait } from 'node:timers/promises';
import { changed, soundPractice, without } from '@concord/domain/testing';
import type { Instant } from '@concord/domain/shared';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordId } from '../../../platform/database/ids.ts';
import { inUnitOfWork, type RowAccess } from '../../../platform/database/unit-of-work.ts';
import { makeTestApp, testPassword, type TestApp } from '../../../testing/test-app.ts';
import { importPractice } from '../../exchange/index.ts';
import { attendJudging, finishJudging, keepFindings, leaveJudging, takeJudgingFurther } from '../index.ts';
import { takesOver } from './judge-in-background.ts';
import { presentRuleBook } from './rule-book.ts';

const at = (time: string): Instant => Date.parse(time) as Instant;
const minute = 60_000;

/** The session was on 13 January 2026: n2 has no plan, n1 nobody signed. */
const records = {
  ...soundPractice,
  progressNotes: changed(soundPractice.progressNotes, ({ id }) => id === 'n2', { plan: null }),
  signatures: without(soundPractice.signatures, ({ recordId: id }) => id === 'n1'),
};
const scope = { from: '2026-01-01', to: '2026-02-28' };
const worklist = `query ($scope: ReportScope!) { auditFindings(scope: $scope) { rows { ruleId appearedAt } } }`;
const report = `query ($scope: ReportScope!) { completeness(scope: $scope) { rules { ruleId failures } } }`;
const trend = `query ($scope: ReportScope!) { findingTrend(scope: $scope, bucket: MONTH) { rules { ruleId open appeared fixed } } }`;
const overTime = `query ($scope: ReportScope!, $what: String!) {
  findingsOverTime(scope: $scope, ruleId: "topic-missing", what: $what) { total } }`;
const underway = '{ checksUnderway { done total startedAt } }';

describe('after an update that changes what the rules find', () => {
  let app: TestApp;
  let administrator: pg.Client;
  let organizationId: string;
  const tokens: Record<string, string> = {};
  const clock = (): Instant => app.clock.now;

  beforeAll(async () => {
    app = await makeTestApp();
    administrator = new pg.Client({ connectionString: app.database.administratorUrl });
    await administrator.connect();
    app.clock.now = at('2026-01-14T18:00:00Z');
    const imported = await importPractice(app.database, records);
    if (!imported.ok) throw new Error(imported.refusal.message);
    ({ organizationId } = imported.value);
    // Their tokens hold for a day from then, and before.
    app.clock.now = at('2026-01-21T08:00:00Z');
    for (const role of ['director', 'biller'] as const) {
      tokens[role] = await app.enrol({ organizationId, email: `${role}@anew.example`, roles: [role] });
    }
    tokens['clinician'] = await app.enrol({
      organizationId,
      email: 'clinician@anew.example',
      roles: ['clinician'],
      staffId: recordId(organizationId, 'staff', 'T1'),
    });
    await administrator.query('create table kept as select * from finding');
    await administrator.query('create table standing as select * from session_completeness');
    await administrator.query('create table history as select * from finding_history');
  });
  afterAll(async () => {
    await administrator.end();
    await app.stop();
  });

  /**
   * As a program left it that did not know of plans (`plan-missing`), and asked for what no program asks for any more
   * ("topic-missing").
   */
  beforeEach(async () => {
    app.clock.now = at('2026-01-14T18:00:00Z');
    await administrator.query(
      'truncate finding, session_completeness, finding_history, judging_anew, left_to_judge',
    );
    await administrator.query('insert into session_completeness select * from standing');
    await administrator.query(`insert into finding select * from kept where rule <> 'plan-missing'`);
    await administrator.query(
      `insert into finding select (jsonb_populate_record(f, '{"rule": "topic-missing"}')).* from kept f where rule = 'plan-missing'`,
    );
    await administrator.query(`insert into finding_history select * from history`);
    await administrator.query(
      `update finding_history set rule = 'topic-missing' where rule = 'plan-missing'`,
    );
    await administrator.query(`update judged_organization set rule_book = 'older'`);
  });

  const ask = async <Data>(query: string, variables: object = {}, role = 'director'): Promise<Data> => {
    const answer = await app.ask(query, {
      token: tokens[role] ?? '',
      variables: variables as Record<string, unknown>,
    });
    if (answer.body?.data == null) throw new Error(answer.text);
    return Object.values(answer.body.data)[0] as Data;
  };
  const listed = async (): Promise<string[]> =>
    (await ask<{ rows: { ruleId: string }[] }>(worklist, { scope })).rows.map(({ ruleId }) => ruleId).sort();
  const further = (): Promise<boolean> => takeJudgingFurther(app.database.dataSource, organizationId, clock);
  const attend = (isStart = true): Promise<boolean> =>
    attendJudging(app.database.dataSource, organizationId, clock, { isStart });
  const finish = async (): Promise<void> => {
    while (await further());
  };
  const everything: RowAccess = {
    organizationId: '',
    groups: 'all',
    clients: 'all',
    ownClients: [],
    classes: ['body', 'billing'],
  };
  const sql = (...statements: readonly string[]): Promise<void> =>
    inUnitOfWork(app.database.dataSource, { ...everything, organizationId }, async ({ query }) => {
      for (const statement of statements) await query(statement);
    });
  const count = async (from: string): Promise<number> =>
    (await administrator.query<{ count: number }>(`select count(*)::integer as count from ${from}`)).rows[0]
      ?.count ?? -1;

  it('shows what was found before, tells how far it is, and then shows what is found now', async () => {
    await attend();
    expect(await ask(underway)).toEqual({ done: 0, total: 2, startedAt: '2026-01-14T18:00:00Z' });
    // The clients over time come first.
    while ((await count(`judging_anew where stage = 'sessions' and reached is not null`)) === 0) {
      expect(await listed()).toEqual(['note-unsigned', 'topic-missing']);
      expect(await further()).toBe(true);
    }
    expect(await ask(underway)).toMatchObject({ done: 2, total: 2 });
    expect(await further()).toBe(false);
    expect(await ask(underway)).toBeNull();
    expect(await listed()).toEqual(['note-unsigned', 'plan-missing']);
    expect(await ask(underway, {}, 'biller')).toBeNull();
  });

  it('lets a finding that only the new rules find begin when it was found, and counts one that they no longer find as ended, not as mended', async () => {
    app.clock.now = at('2026-01-20T09:00:00Z');
    await attend();
    await finish();
    const { rows } = await ask<{ rows: { ruleId: string; appearedAt: string }[] }>(worklist, { scope });
    expect(rows.find(({ ruleId }) => ruleId === 'plan-missing')?.appearedAt).toBe('2026-01-20T09:00:00Z');
    const { rules } = await ask<{ rules: object[] }>(trend, { scope });
    expect(rules).toContainEqual({ ruleId: 'plan-missing', open: 1, appeared: 1, fixed: 0 });
    // The rule book knows no rule of that name, so that no report shows it; what is kept says that nobody mended it.
    expect(
      await count(`finding where rule = 'topic-missing' and ended_by_update and vanished_at is not null`),
    ).toBe(1);
    expect(await count(`finding_history where rule = 'topic-missing' and not is_fix`)).toBe(1);
    expect(await count(`finding_history where rule = 'topic-missing'`)).toBe(1);
    expect(await ask(report, { scope })).toEqual({
      rules: [
        { ruleId: 'note-overdue', failures: 1 },
        { ruleId: 'plan-missing', failures: 1 },
      ],
    });
    expect(await ask(overTime, { scope, what: 'mended' })).toEqual({ total: 0 });
  });

  it('goes on from where it was when a process is killed in the middle of a step', async () => {
    await attend();
    // The clients over time come first, and wait for no group.
    while ((await count(`judging_anew where stage = 'sessions'`)) === 0) expect(await further()).toBe(true);
    const holder = new pg.Client({ connectionString: app.database.administratorUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select 1 from judged_group for update');
    const step = further().then(
      () => 'done',
      () => 'dead',
    );
    const kill = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await administrator.query(kill)).rowCount === 0) await wait(20);
    expect(await step).toBe('dead');
    await holder.end();
    expect(await count(`judging_anew where stage = 'sessions' and reached is null`)).toBe(1);
    expect(await listed()).toEqual(['note-unsigned', 'topic-missing']);
    await finish();
    expect(await listed()).toEqual(['note-unsigned', 'plan-missing']);
  });

  it('is taken further by one process at a time', async () => {
    await attend();
    await administrator.query('begin');
    await administrator.query('select pg_advisory_xact_lock(7206903, hashtext($1))', [organizationId]);
    expect(await further()).toBe(false);
    await administrator.query('rollback');
    expect(await further()).toBe(true);
  });

  it('leaves to a newer program what it judges, and takes nothing further beside it', async () => {
    await attend();
    await finish();
    await sql(
      `update judging_anew set rule_book = 'newer', revision = ${String(presentRuleBook.revision + 1)}`,
    );
    expect(await attend()).toBe(false);
    expect(await further()).toBe(false);
    await inUnitOfWork(app.database.dataSource, { ...everything, organizationId }, async (transaction) => {
      const sessionId = recordId(organizationId, 'session', 's1');
      await keepFindings(transaction, organizationId, clock(), [{ what: 'signatures', sessionId }]);
      const clientId = recordId(organizationId, 'client', 'c1');
      await keepFindings(transaction, organizationId, clock(), [{ what: 'client-over-time', clientId }]);
    });
    expect([
      await count(`left_to_judge where what = 'session'`),
      await count(`left_to_judge where what = 'client'`),
    ]).toEqual([1, 1]);
    // The newer one has stopped, and this one runs again: it begins anew, with everything that was left.
    await administrator.query(`update judging_anew set rule_book = '${presentRuleBook.digest}'`);
    await leaveJudging(app.database.dataSource, organizationId);
    await administrator.query(`update judging_anew set rule_book = 'newer'`);
    expect(await attend(false)).toBe(true);
    expect(await count('left_to_judge')).toBe(0);
    await finish();
    expect(
      await count(`judging_anew where stage = 'ended' and rule_book = '${presentRuleBook.digest}'`),
    ).toBe(1);
  });

  it('judges again what a program from before all this judges meanwhile, session by session', async () => {
    await attend();
    await finish();
    await sql(`set local app.leaves_to_judge = ''`, `delete from finding where rule = 'plan-missing'`);
    expect(await count(`left_to_judge where what = 'session'`)).toBe(1);
    expect(await listed()).toEqual(['note-unsigned']);
    expect(await further()).toBe(true);
    expect(await listed()).toEqual(['note-unsigned', 'plan-missing']);
    expect(await count('left_to_judge')).toBe(0);
    expect(await further()).toBe(false);
  });

  it('begins again where an older program has judged the whole practice since', async () => {
    await attend();
    await finish();
    await administrator.query(`update judged_organization set rule_book = 'older'`);
    await administrator.query(`delete from finding where rule = 'plan-missing' and vanished_at is null`);
    await attend(false);
    await finish();
    expect(await listed()).toEqual(['note-unsigned', 'plan-missing']);
  });

  it('is waited for by whoever needs all of it', async () => {
    let steps = 0;
    await finishJudging(app.database.dataSource, organizationId, clock, () => {
      steps += 1;
    });
    expect(steps).toBeGreaterThan(1);
    expect(await ask(underway)).toBeNull();
    expect(await listed()).toEqual(['note-unsigned', 'plan-missing']);
  });

  it('judges a session by the new rules at once when one of its notes is signed, and its notes again when their turn comes', async () => {
    await attend();
    const signed = await ask<{ records: { refusal: null }[] }>(
      `mutation ($sessionId: ID!, $noteIds: [ID!]!, $password: String!) {
        signSession(sessionId: $sessionId, noteIds: $noteIds, groupNote: false, password: $password) {
          ... on SignedSession { records { refusal { code } } } } }`,
      {
        sessionId: recordId(organizationId, 'session', 's1'),
        noteIds: [recordId(organizationId, 'note', 'n1')],
        password: testPassword,
      },
      'clinician',
    );
    expect(signed.records).toEqual([{ refusal: null }]);
    expect(await ask(underway)).toMatchObject({ done: 0 });
    expect(await listed()).toEqual(['plan-missing']);
    await finish();
    expect(await listed()).toEqual(['plan-missing']);
  });
});

describe('of two programs that serve one practice', () => {
  const now = at('2026-03-02T12:00:00Z');
  const own = { digest: 'own', revision: 9 };
  const judging = (revision: number, servedAt: number | null) =>
    ({
      ruleBook: 'other',
      revision,
      stage: 'ended',
      reached: null,
      servedAt: servedAt as Instant | null,
    }) as const;

  it('the one with the newer rules judges at once', () => {
    expect(takesOver(judging(8, now), own, now)).toBe(true);
  });

  it('the older one judges only when the newer one has stopped, or was silent for three minutes', () => {
    expect(takesOver(judging(10, now - 3 * minute), own, now)).toBe(false);
    expect(takesOver(judging(10, now - 3 * minute - 1), own, now)).toBe(true);
    expect(takesOver(judging(10, null), own, now)).toBe(true);
  });

  it('neither takes over what it judges itself', () => {
    expect(takesOver({ ...judging(8, null), ruleBook: 'own' }, own, now)).toBe(false);
  });
});
