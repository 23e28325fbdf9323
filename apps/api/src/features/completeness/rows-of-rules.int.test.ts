import { allRules } from '@concord/domain/completeness';
import type { Instant } from '@concord/domain/shared';
import { attendanceOf, changed, day, sessionOn, soundPractice, without } from '@concord/domain/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../platform/database/ids.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { importPractice } from '../exchange/index.ts';

interface Checked {
  readonly total: number;
  readonly title: string;
  readonly asked: string;
  readonly rows: {
    readonly kind: string;
    readonly session: { readonly externalId: string } | null;
    readonly client: { readonly externalId: string; readonly label: string } | null;
    readonly from: string | null;
    readonly fails: boolean | null;
  }[];
}
interface Figures {
  readonly rules: {
    readonly ruleId: string;
    readonly checked: number;
    readonly checkedByBucket: number[];
    readonly groups: { readonly group: { readonly id: string }; readonly checked: number }[];
  }[];
}
interface OverTime {
  readonly total: number;
  readonly rows: {
    readonly client: { readonly externalId: string } | null;
    readonly appearedAt: string;
    readonly endedAt: string | null;
  }[];
}
interface Trend {
  readonly rules: {
    readonly ruleId: string;
    readonly open: number;
    readonly appeared: number;
    readonly fixed: number;
  }[];
}

const scope = { from: '2026-01-01', to: '2026-02-28' };
const figures = `query ($scope: ReportScope!) { ruleFigures(scope: $scope) { rules {
  ruleId checked checkedByBucket groups { group { id } checked } } } }`;
const checked = `query ($scope: ReportScope!, $ruleId: ID!) { checkedRecords(scope: $scope, ruleId: $ruleId) {
  total title asked rows { kind session { externalId } client { externalId label } from fails } } }`;
const overTime = `query ($scope: ReportScope!, $ruleId: ID!, $what: String!) {
  findingsOverTime(scope: $scope, ruleId: $ruleId, what: $what) { total rows { client { externalId } appearedAt endedAt } } }`;
const trend = `query ($scope: ReportScope!) { findingTrend(scope: $scope) { rules { ruleId open appeared fixed } } }`;

/**
 * On 13 January both members came and have a note, of which n2 has no plan and n1 no signature; on 20 January c1 came, without a
 * note, and c2 cancelled. c1 left on 31 January, and nothing is said of that.
 */
const records = {
  ...soundPractice,
  sessions: [...soundPractice.sessions, sessionOn('s2', '2026-01-20')],
  attendance: [
    ...soundPractice.attendance,
    attendanceOf('s2', 'c1'),
    attendanceOf('s2', 'c2', { status: 'excused', notified: true, followUp: 'Called.' }),
  ],
  memberships: changed(soundPractice.memberships, ({ id }) => id === 'm1', { leftOn: day('2026-01-31') }),
  progressNotes: changed(soundPractice.progressNotes, ({ id }) => id === 'n2', { plan: null }),
  signatures: without(soundPractice.signatures, ({ recordId: id }) => id === 'n1'),
};

describe('the rows behind the numbers of rules', () => {
  let app: TestApp;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    app = await makeTestApp();
    const imported = await importPractice(app.database, records);
    if (!imported.ok) throw new Error(imported.refusal.message);
    const { organizationId } = imported.value;
    app.clock.now = Date.parse('2026-02-10T12:00:00Z') as Instant;
    for (const role of ['director', 'auditor', 'administrator'] as const) {
      tokens[role] = await app.enrol({ organizationId, email: `${role}@rows.example`, roles: [role] });
    }
    tokens['clinician'] = await app.enrol({
      organizationId,
      email: 'clinician@rows.example',
      roles: ['clinician'],
      // Assigned to no group.
      staffId: recordId(organizationId, 'staff', 'T3'),
    });
    const elsewhere = await importPractice(app.database, {
      ...soundPractice,
      organization: { name: 'Elsewhere', timeZone: 'UTC' },
    });
    if (!elsewhere.ok) throw new Error(elsewhere.refusal.message);
    tokens['stranger'] = await app.enrol({
      organizationId: elsewhere.value.organizationId,
      email: 'director@elsewhere.example',
      roles: ['director'],
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
  const list = (ruleId: string, role?: string): Promise<Checked> => ask(checked, { scope, ruleId }, role);
  const sayRow = ({ kind, session, client, fails }: Checked['rows'][number]): string =>
    [kind, session?.externalId ?? '–', client?.externalId ?? '–', fails ?? '–'].join(' ');

  it('are the notes of a rule about notes, the latest first, and say which fail', async () => {
    const notes = await list('plan-missing');
    expect(notes).toMatchObject({
      total: 2,
      title: 'No plan',
      asked: 'progress notes of those who attended',
    });
    expect(notes.rows.map(sayRow).sort()).toEqual(['note s1 c1 false', 'note s1 c2 true']);
  });

  it('are the seats, sessions, group notes and attendance rows of the others', async () => {
    // The latest first, and of one session in the order of the program's own identifiers.
    const sorted = async (ruleId: string): Promise<string[]> => (await list(ruleId)).rows.map(sayRow).sort();
    expect(await sorted('note-missing')).toEqual(['seat s1 c1 false', 'seat s1 c2 false', 'seat s2 c1 true']);
    expect(await sorted('absence-undocumented')).toEqual(['seat s2 c2 false']);
    expect(await sorted('attendance-unrecorded')).toEqual([
      'seat s1 c1 false',
      'seat s1 c2 false',
      'seat s2 c1 false',
      'seat s2 c2 false',
    ]);
    expect(await sorted('group-note-missing')).toEqual(['session s1 – false', 'session s2 – true']);
    expect(await sorted('topic-missing')).toEqual(['group-note s1 – false']);
    expect(await sorted('signed-before-session-end')).toEqual([
      'group-note s1 – false',
      'note s1 c1 false',
      'note s1 c2 false',
    ]);
    expect(await sorted('attendance-outside-membership')).toEqual([
      'attendance s1 c1 false',
      'attendance s1 c2 false',
      'attendance s2 c1 false',
      'attendance s2 c2 false',
    ]);
  });

  it('are memberships and goals where a rule looks at a time as a whole', async () => {
    const stays = await list('exit-undocumented');
    expect(stays.rows.map(sayRow).sort()).toEqual(['membership – c1 –', 'membership – c2 –']);
    expect(stays.rows.map(({ from }) => from)).toEqual(['2026-01-01', '2026-01-01']);
    expect((await list('goal-stale')).rows.map(sayRow).sort()).toEqual(['goal – c1 –', 'goal – c2 –']);
  });

  it('are as many as the number says, for every rule, in all, by month and by group', async () => {
    const { rules } = await ask<Figures>(figures, { scope });
    expect(new Set(rules.map(({ ruleId }) => ruleId))).toEqual(new Set(allRules.map(({ id }) => id)));
    for (const { ruleId, checked: all, checkedByBucket, groups } of rules) {
      const { total, rows } = await list(ruleId);
      expect([ruleId, total, rows.length]).toEqual([ruleId, all, all]);
      if (checkedByBucket.some((count) => count > 0)) {
        const january = await ask<Checked>(checked, { scope: { ...scope, to: '2026-01-31' }, ruleId });
        expect([ruleId, january.total]).toEqual([ruleId, checkedByBucket[0]]);
      }
      for (const { group, checked: here } of groups) {
        const ofGroup = await ask<Checked>(checked, { scope: { ...scope, groupIds: [group.id] }, ruleId });
        expect([ruleId, ofGroup.total]).toEqual([ruleId, here]);
      }
    }
  });

  it('show members to an auditor under code numbers, and nothing to who may not look', async () => {
    const { rows } = await list('plan-missing', 'auditor');
    expect(rows).toHaveLength(2);
    for (const { client } of rows) expect(client?.label).toMatch(/^M-[0-9A-Z]{6}$/);
    expect(await list('plan-missing', 'clinician')).toMatchObject({ total: 0, rows: [] });
    await expect(list('plan-missing', 'administrator')).rejects.toThrow('FORBIDDEN');
    await expect(list('no-such-rule')).rejects.toThrow('NOT_FOUND');
    // Another practice sees its own two notes, in both of which there is a plan.
    expect((await list('plan-missing', 'stranger')).rows.map(({ fails }) => fails)).toEqual([false, false]);
  });

  it('are the findings that were open, appeared or were mended', async () => {
    const findings = (ruleId: string, what: string, role?: string): Promise<OverTime> =>
      ask(overTime, { scope, ruleId, what }, role);
    // n1 was never signed: unsigned from the session's end until the 72 hours were over, which mended nothing.
    expect(await findings('note-unsigned', 'open')).toMatchObject({ total: 0 });
    expect(await findings('note-overdue', 'open')).toEqual({
      total: 1,
      rows: [{ client: { externalId: 'c1' }, appearedAt: '2026-01-17T02:30:00.001Z', endedAt: null }],
    });
    expect((await findings('note-unsigned', 'mended')).rows).toMatchObject([
      { client: { externalId: 'c2' }, appearedAt: '2026-01-14T02:30:00Z' },
    ]);
    const { rules } = await ask<Trend>(trend, { scope });
    expect(rules.length).toBeGreaterThan(4);
    for (const { ruleId, open, appeared, fixed } of rules) {
      const totals = [];
      for (const what of ['open', 'appeared', 'mended']) totals.push((await findings(ruleId, what)).total);
      expect([ruleId, ...totals]).toEqual([ruleId, open, appeared, fixed]);
    }
    await expect(findings('note-overdue', 'open', 'administrator')).rejects.toThrow('FORBIDDEN');
    await expect(findings('note-overdue', 'lost')).rejects.toThrow('BAD_USER_INPUT');
    expect(await findings('note-overdue', 'open', 'clinician')).toMatchObject({ total: 0 });
    expect(await findings('note-overdue', 'open', 'stranger')).toMatchObject({ total: 0 });
  });
});
