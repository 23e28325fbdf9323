import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askers, keepPractice, type Asker, type KeptPractice } from '../../testing/kept-practice.ts';

interface Row {
  client: { id: string };
  session: { id: string };
  followUp: string;
  dueOn: string;
  overdue: boolean;
  doneOn: string | null;
  version: number;
  mayComplete: boolean;
}

describe('the worklist of follow-ups', () => {
  let kept: KeptPractice;

  beforeAll(async () => {
    kept = await keepPractice();
    const { practice } = kept;
    const absences = [
      ['no_show', 'Call this week.', null],
      ['excused', 'Send the handout.', '2026-03-01'],
      ['late_cancel', null, null],
    ];
    for (const [index, [status, followUp, due]] of absences.entries()) {
      await kept.sql(
        `insert into attendance (organization_id, session_id, client_id, group_id, status, follow_up, follow_up_due) values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          practice.organizationId,
          practice.sessionId,
          practice.clients[index],
          practice.groupId,
          status,
          followUp,
          due,
        ],
      );
    }
  });
  afterAll(() => kept.app.stop());

  const list = async (
    who: Asker,
    withDone = false,
  ): Promise<{ total: number; overdue: number; rows: Row[] }> =>
    (
      await kept.ask<{ followUps: { total: number; overdue: number; rows: Row[] } }>(
        who,
        `query ($withDone: Boolean!) { followUps(withDone: $withDone) { total overdue
          rows { client { id } session { id } followUp dueOn overdue doneOn version mayComplete } } }`,
        { withDone },
      )
    ).followUps;
  const complete = (who: Asker, index: number, change: Record<string, unknown> = {}): Promise<string> =>
    kept.change(who, 'completeFollowUp', {
      sessionId: kept.practice.sessionId,
      clientId: kept.practice.clients[index],
      doneOn: '2026-03-02',
      baseVersion: 1,
      ...change,
    });

  it('lists what is to be done after absences, overdue first, due a week after the session where no day is recorded', async () => {
    for (const who of ['director', 'lead'] as const) {
      const { total, overdue, rows } = await list(who);
      expect([total, overdue]).toEqual([2, 1]);
      expect(rows.map((row) => [row.followUp, row.dueOn, row.overdue, row.mayComplete])).toEqual([
        ['Send the handout.', '2026-03-01', true, true],
        ['Call this week.', '2026-03-09', false, true],
      ]);
    }
  });

  it('shows the keeper of a primary record that client’s absences to look at, and a stranger none', async () => {
    const { rows } = await list('primary');
    expect(rows.map((row) => [row.followUp, row.mayComplete])).toEqual([['Call this week.', false]]);
    expect((await list('stranger')).total).toBe(0);
    for (const who of ['auditor', 'biller', 'administrator'] as const)
      await expect(list(who)).rejects.toThrow('FORBIDDEN');
    expect((await list('foreign director')).rows.map(({ followUp }) => followUp)).not.toContain(
      'Call this week.',
    );
  });

  it('is done by those who keep the group, once, and can be taken up again', async () => {
    for (const who of askers.filter((one) => one !== 'director' && one !== 'lead')) {
      const expected = ['auditor', 'biller', 'administrator'].includes(who) ? 'FORBIDDEN' : 'NOT_FOUND';
      expect(await complete(who, 0), who).toBe(expected);
    }
    expect(await complete('lead', 0, { doneOn: '2026-03-03' })).toBe('done-in-future');
    expect(await complete('lead', 2)).toBe('no-follow-up');
    expect(await complete('lead', 0, { clientId: kept.foreign.groups[0].clientId })).toBe('NOT_FOUND');
    const answers = await Promise.all([complete('lead', 0), complete('director', 0), complete('lead', 0)]);
    expect(answers.sort()).toEqual(['changed-meanwhile', 'changed-meanwhile', 'done']);
    expect((await list('lead')).rows.map(({ followUp }) => followUp)).toEqual(['Send the handout.']);
    expect((await list('lead', true)).rows.map(({ followUp, doneOn }) => [followUp, doneOn])).toEqual([
      ['Send the handout.', null],
      ['Call this week.', '2026-03-02'],
    ]);
    expect(await complete('director', 0, { doneOn: null, baseVersion: 2 })).toBe('done');
    expect((await list('lead')).total).toBe(2);
  });
});
