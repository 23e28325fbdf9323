import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPractice, type Asker, type KeptPractice } from '../../testing/kept-practice.ts';

interface Plan {
  mayHandOver: boolean;
  mayPlan: boolean;
  primaryTherapists: { from: string; to: string | null; staff: { id: string } }[];
  goals: { id: string; text: string; closedOn: string | null; outcome: string | null }[];
  diagnoses: { icd10: string; from: string; to: string | null }[];
}

const query = /* GraphQL */ `
  query ($id: ID!) {
    carePlan(clientId: $id) {
      mayHandOver
      mayPlan
      primaryTherapists {
        from
        to
        staff {
          id
        }
      }
      goals {
        id
        text
        closedOn
        outcome
      }
      diagnoses {
        icd10
        from
        to
      }
    }
  }
`;

describe('a client’s care', () => {
  let kept: KeptPractice;
  let clientId: string;
  let otherId: string;

  beforeAll(async () => {
    kept = await keepPractice();
    clientId = kept.practice.clients[0] ?? '';
    otherId = kept.practice.clients[1] ?? '';
  });
  afterAll(() => kept.app.stop());

  const show = async (who: Asker, id = clientId): Promise<Plan> =>
    (await kept.ask<{ carePlan: Plan }>(who, query, { id })).carePlan;
  const handOver = (who: Asker, change: Record<string, unknown> = {}): Promise<string> =>
    kept.change(who, 'setPrimaryTherapist', {
      clientId,
      staffId: kept.practice.staff.trainee,
      from: '2026-03-01',
      ...change,
    });
  const open = (who: Asker, change: Record<string, unknown> = {}): Promise<string> =>
    kept.change(who, 'openGoal', {
      clientId,
      text: 'Sleep through the night.',
      openedOn: '2026-03-02',
      ...change,
    });
  const diagnose = (who: Asker, change: Record<string, unknown> = {}): Promise<string> =>
    kept.change(who, 'recordDiagnosis', { clientId, icd10: 'F41.1', from: '2026-01-05', ...change });
  const close = (who: Asker, change: Record<string, unknown> = {}): Promise<string> =>
    kept.change(who, 'closeGoal', {
      goalId: kept.practice.goals[0],
      closedOn: '2026-03-02',
      outcome: 'achieved',
      ...change,
    });

  it('says to each what they may do', async () => {
    const may = async (who: Asker): Promise<string> => {
      const { mayHandOver, mayPlan } = await show(who);
      return `${mayHandOver ? 'hands over' : '-'} ${mayPlan ? 'plans' : '-'}`;
    };
    expect(await may('director')).toBe('hands over -');
    expect(await may('lead')).toBe('hands over plans');
    expect(await may('primary')).toBe('- plans');
    expect(await may('auditor')).toBe('- -');
    await expect(show('stranger')).rejects.toThrow('NOT_FOUND');
    await expect(show('foreign director')).rejects.toThrow('NOT_FOUND');
    await expect(show('primary', otherId)).rejects.toThrow('NOT_FOUND');
    await expect(show('biller')).rejects.toThrow('FORBIDDEN');
  });

  it('shows goals and diagnoses to nobody who may not read clinical text', async () => {
    expect(await diagnose('primary')).toBe('done');
    expect((await show('lead')).diagnoses).toEqual([{ icd10: 'F41.1', from: '2026-01-05', to: null }]);
    expect(await show('auditor')).toMatchObject({ goals: [], diagnoses: [] });
  });

  it('is changed by those alone whose client it is', async () => {
    const all = [handOver, open, diagnose, close] as const;
    for (const change of all) {
      for (const who of ['auditor', 'biller', 'administrator'] as const)
        expect(await change(who)).toBe('FORBIDDEN');
      for (const who of ['stranger', 'foreign director'] as const)
        expect(['NOT_FOUND', 'FORBIDDEN']).toContain(await change(who));
    }
    // Goals and diagnoses are for those who treat; who keeps the record is not for its keeper to hand on alone.
    for (const change of [open, diagnose, close]) expect(await change('director')).toBe('FORBIDDEN');
    expect(await handOver('primary')).toBe('FORBIDDEN');
    expect(await open('primary', { clientId: otherId })).toBe('NOT_FOUND');
    expect(await open('lead', { clientId: kept.foreign.groups[0].clientId })).toBe('NOT_FOUND');
    expect(await close('lead', { goalId: kept.foreign.groups[0].goalId })).toBe('NOT_FOUND');
    expect((await show('lead')).goals).toHaveLength(1);
    expect((await show('lead')).primaryTherapists).toHaveLength(1);
  });

  it('the primary record goes to another clinician from a day on, one at a time', async () => {
    expect(await handOver('lead', { from: '2026-01-05' })).toBe('handed-over-later');
    expect(await handOver('director', { staffId: kept.foreign.staff.lead })).toBe('staff-unknown');
    const answers = await Promise.all(Array.from({ length: 6 }, () => handOver('director')));
    expect(answers.sort()).toEqual([...Array<string>(5).fill('already-theirs'), 'done']);
    expect(
      (await show('director')).primaryTherapists.map(({ from, to, staff }) => [from, to, staff.id]),
    ).toEqual([
      ['2026-03-01', null, kept.practice.staff.trainee],
      ['2026-01-05', '2026-02-28', kept.practice.staff.primary],
    ]);
    expect(await handOver('director', { to: '2026-06-30' })).toBe('done');
    expect(await handOver('director', { to: '2026-07-31' })).toBe('already-ended');
  });

  it('a goal is opened, and closed once with its outcome', async () => {
    expect(await open('lead', { text: ' ' })).toBe('text-missing');
    expect(await open('lead', { openedOn: '2026-03-03' })).toBe('opened-in-future');
    expect(await open('lead')).toBe('done');
    expect(await close('lead', { outcome: 'gone' })).toBe('outcome');
    expect(await close('lead', { closedOn: '2026-01-04' })).toBe('period');
    const answers = await Promise.all(
      (['achieved', 'not_achieved', 'revised'] as const).map((outcome) => close('lead', { outcome })),
    );
    expect(answers.sort()).toEqual(['already-closed', 'already-closed', 'done']);
    const { goals } = await show('lead');
    expect(goals.map(({ text, closedOn }) => [text, closedOn])).toEqual([
      ['Sleep through the night.', null],
      ['Say what is felt.', '2026-03-02'],
    ]);
  });

  it('a diagnosis gets its end once', async () => {
    expect(await diagnose('lead', { icd10: 'worry' })).toBe('icd10');
    expect(await diagnose('lead', { from: '2026-02-01' })).toBe('overlap');
    expect(await diagnose('lead', { to: '2026-02-28' })).toBe('done');
    expect(await diagnose('lead', { to: '2026-03-01' })).toBe('already-recorded');
    expect((await show('lead')).diagnoses).toEqual([
      { icd10: 'F41.1', from: '2026-01-05', to: '2026-02-28' },
    ]);
  });
});
