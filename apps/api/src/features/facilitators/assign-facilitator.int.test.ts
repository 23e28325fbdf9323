import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPractice, type KeptPractice } from '../../testing/kept-practice.ts';

interface Report {
  readonly cofacilitation: {
    readonly assignments: {
      staff: { id: string };
      role: string;
      sessionsInRoom: number;
      sessionsAlone: number;
    }[];
    readonly gaps: { session: { date: string }; missing: { id: string }[]; unassigned: { id: string }[] }[];
  };
}

describe('assigning a facilitator', () => {
  let kept: KeptPractice;
  beforeAll(async () => {
    kept = await keepPractice();
  });
  afterAll(() => kept.app.stop());

  /** Who facilitates what in the week of the one session: held on 2 March, led by the lead, with a trainee in the room. */
  const report = async (): Promise<Report['cofacilitation']> => {
    const { cofacilitation } = await kept.ask<Report>(
      'director',
      `{ cofacilitation(scope: { from: "2026-03-01", to: "2026-03-07" }) {
           assignments { staff { id } role sessionsInRoom sessionsAlone }
           gaps { session { date } missing { id } unassigned { id } } } }`,
    );
    return cofacilitation;
  };
  const assign = (who: 'lead' | 'stranger', role: string, baseVersion: number, to: string | null = null) =>
    kept.change('director', 'assignFacilitator', {
      groupId: kept.practice.groupId,
      staffId: kept.practice.staff[who],
      role,
      from: '2026-02-02',
      to,
      baseVersion,
    });

  it('counts the sessions of whoever is assigned at once: the lead was there, and led alone', async () => {
    const { lead } = kept.practice.staff;
    expect(await assign('lead', 'lead', 1)).toBe('done');
    const after = await report();
    expect(after.assignments).toEqual([
      { staff: { id: lead }, role: 'lead', sessionsInRoom: 1, sessionsAlone: 1 },
    ]);
    expect(after.gaps).toEqual([]);
  });

  it('shows a gap where the second facilitator was not in the room, and none once the assignment ends before', async () => {
    const { stranger } = kept.practice.staff;
    expect(await assign('stranger', 'co', 2)).toBe('done');
    expect((await report()).gaps).toEqual([
      { session: { date: '2026-03-02' }, missing: [{ id: stranger }], unassigned: [] },
    ]);
    expect(await assign('stranger', 'co', 3, '2026-03-01')).toBe('done');
    expect((await report()).gaps).toEqual([]);
  });
});
