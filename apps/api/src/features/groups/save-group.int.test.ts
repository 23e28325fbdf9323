import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askers, keepPractice, type Asker, type KeptPractice } from '../../testing/kept-practice.ts';

const detail = /* GraphQL */ `
  query ($id: ID!) {
    group(id: $id) {
      version
      mayChange
      mayKeepRoster
      serviceCode
      meetings {
        weekday
        startsAt
        minutes
      }
      curriculum {
        module
        title
      }
      facilitators {
        role
        from
        to
        staff {
          id
        }
      }
      summary {
        capacity
        documentation
        group {
          name
        }
      }
    }
  }
`;

interface Detail {
  group: {
    version: number;
    mayChange: boolean;
    mayKeepRoster: boolean;
    serviceCode: string | null;
    meetings: { weekday: number; startsAt: string; minutes: number }[];
    curriculum: { module: number; title: string }[];
    facilitators: { role: string; from: string; to: string | null; staff: { id: string } }[];
    summary: { capacity: number; documentation: string; group: { name: string } };
  };
}

describe('keeping groups', () => {
  let kept: KeptPractice;
  let siteId: string;
  let groupId: string;
  let titles = ['Breathing', 'Grounding'];

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
    curriculum: titles,
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
  it('a director makes a group with its schedule and curriculum', async () => {
    expect(await kept.change('director', 'saveGroup', { group: entry() })).toBe('done');
    groupId = kept.lastId();
    expect(await show()).toMatchObject({
      version: 1,
      mayChange: true,
      mayKeepRoster: true,
      serviceCode: '90853',
      meetings: [
        { weekday: 1, startsAt: '18:00', minutes: 90 },
        { weekday: 3, startsAt: '18:00', minutes: 90 },
      ],
      curriculum: [
        { module: 1, title: 'Breathing' },
        { module: 2, title: 'Grounding' },
      ],
      summary: { documentation: 'SUMMARY', group: { name: 'Coping skills' } },
    });
  });

  it('nobody but a director makes, changes or staffs a group', async () => {
    for (const who of askers.filter((one) => one !== 'director' && one !== 'foreign director')) {
      expect(await kept.change(who, 'saveGroup', { group: entry() }), who).toBe('FORBIDDEN');
      expect(await save({ name: 'Other' }, 1, who), who).toBe('FORBIDDEN');
      const assignment = {
        groupId,
        staffId: kept.practice.staff.lead,
        role: 'lead',
        from: '2026-02-02',
        baseVersion: 1,
      };
      expect(await kept.change(who, 'assignFacilitator', assignment), who).toBe('FORBIDDEN');
    }
    expect(await save({ name: 'Other' }, 1, 'foreign director')).toBe('NOT_FOUND');
    const ours = {
      groupId,
      staffId: kept.practice.staff.lead,
      role: 'lead',
      from: '2026-02-02',
      baseVersion: 1,
    };
    expect(await kept.change('foreign director', 'assignFacilitator', ours)).toBe('NOT_FOUND');
    expect(await show()).toMatchObject({
      version: 1,
      facilitators: [],
      summary: { group: { name: 'Coping skills' } },
    });
  });

  it('a site of another practice, and what is no identifier, are answered as what does not exist', async () => {
    const foreignSite = kept.foreign.groups[0].siteId;
    expect(await kept.change('director', 'saveGroup', { group: entry({ siteId: foreignSite }) })).toBe(
      'site-unknown',
    );
    expect(await kept.change('director', 'saveGroup', { group: entry({ siteId: 'x' }) })).toBe('NOT_FOUND');
  });

  it('of two directors who change the same group, the second is told and overwrites nothing', async () => {
    expect(await save({ name: 'Coping skills A' }, 1)).toBe('done');
    expect(await save({ name: 'Coping skills B' }, 1)).toBe('changed-meanwhile');
    expect(await show()).toMatchObject({ version: 2, summary: { group: { name: 'Coping skills A' } } });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => save({ name: `Coping ${index}` }, 2)),
    );
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'changed-meanwhile')).toHaveLength(7);
    expect((await show()).version).toBe(3);
  });

  it('a refused change changes nothing, not even a part', async () => {
    expect(await save({ name: 'Half', curriculum: ['Breathing'] })).toBe('module-on-record');
    expect(await save({ name: 'Half', meetings: [{ weekday: 9, startsAt: '18:00', minutes: 90 }] })).toBe(
      'weekday',
    );
    expect(await save({ name: '  ' })).toBe('name-missing');
    const after = await show();
    expect(after.summary.group.name).not.toBe('Half');
    expect(after.curriculum).toHaveLength(2);
  });

  it('titles of modules change, and new ones come at the end', async () => {
    titles = ['Paced breathing', 'Grounding', 'Urge surfing'];
    expect(await save({})).toBe('done');
    expect((await show()).curriculum.map(({ title }) => title)).toEqual(titles);
  });

  it('a lead is assigned with dates; a second role on the same days is refused, and so is a lead who is no clinician', async () => {
    const assign = async (change: Record<string, unknown>, version?: number): Promise<string> =>
      kept.change('director', 'assignFacilitator', {
        groupId,
        staffId: kept.practice.staff.lead,
        role: 'lead',
        from: '2026-02-02',
        baseVersion: version ?? (await show()).version,
        ...change,
      });
    const before = (await show()).version;
    expect(await assign({})).toBe('done');
    expect(await assign({ role: 'co' }, before)).toBe('changed-meanwhile');
    expect(await assign({ role: 'co', from: '2026-03-01' })).toBe('overlap');
    expect(await assign({ to: '2026-02-01' })).toBe('period');
    expect(await assign({ staffId: kept.foreign.staff.lead })).toBe('staff-unknown');
    expect(await assign({ role: 'boss' })).toBe('BAD_USER_INPUT');
    await kept.sql(`update staff_member set roles = '{biller}' where organization_id = $1 and id = $2`, [
      kept.practice.organizationId,
      kept.practice.staff.stranger,
    ]);
    expect(await assign({ staffId: kept.practice.staff.stranger })).toBe('not-a-clinician');
    expect(await assign({ to: '2026-02-28' })).toBe('done');
    expect(await assign({ role: 'co', from: '2026-03-01' })).toBe('done');
    expect((await show()).facilitators.map(({ role, from, to }) => [role, from, to])).toEqual([
      ['co', '2026-03-01', null],
      ['lead', '2026-02-02', '2026-02-28'],
    ]);
  });

  it('what was done and what was refused stands in the audit trail, without a word of the texts', async () => {
    const events = await kept.sql<{
      action: string;
      outcome: string;
      reason: string | null;
      subject: unknown;
    }>(
      `select action, outcome, reason, subject from audit_event where organization_id = $1
         and action in ('save-group', 'saveGroup', 'assign-facilitator', 'assignFacilitator') order by at`,
      [kept.practice.organizationId],
    );
    expect(events.length).toBeGreaterThan(15);
    expect(
      events.some(({ outcome, reason }) => outcome === 'refused' && reason === 'changed-meanwhile'),
    ).toBe(true);
    const written = JSON.stringify(events);
    for (const text of ['Coping skills', 'Paced breathing']) expect(written).not.toContain(text);
  });
});
