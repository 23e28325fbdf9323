import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPractice, type KeptPractice } from '../../testing/kept-practice.ts';

/** The group met once, on 2 March; it is documented by a group note and individual notes, and nothing is written. */
describe('a group that is changed', () => {
  let kept: KeptPractice;
  let siteId = '';

  const save = async (change: Record<string, unknown>): Promise<string> => {
    const { groupId } = kept.practice;
    const { group } = await kept.ask<{ group: { version: number } }>(
      'director',
      'query ($id: ID!) { group(id: $id) { version } }',
      { id: groupId },
    );
    return kept.change('director', 'saveGroup', {
      groupId,
      baseVersion: group.version,
      group: {
        name: 'Monday process group',
        kind: 'PROCESS',
        enrolment: 'OPEN',
        capacity: 8,
        siteId,
        documentation: 'hybrid',
        serviceCode: '90853',
        startsOn: '2026-01-05',
        ...change,
      },
    });
  };
  const explanations = async (): Promise<string[]> => {
    const { auditFindings } = await kept.ask<{ auditFindings: { rows: { explanation: string }[] } }>(
      'director',
      `{ auditFindings(scope: { from: "2026-03-01", to: "2026-03-07" }, filter: { rules: ["group-note-missing"] }, limit: 9, offset: 0) {
         rows { explanation } } }`,
    );
    return auditFindings.rows.map(({ explanation }) => explanation);
  };

  beforeAll(async () => {
    kept = await keepPractice();
    const sites = await kept.sql<{ id: string }>('select id from site where organization_id = $1', [
      kept.practice.organizationId,
    ]);
    siteId = sites[0]?.id ?? '';
  });
  afterAll(() => kept.app.stop());

  it('has its records judged anew where its documentation changes, and not for another name', async () => {
    const [found = ''] = await explanations();
    // A mark by which to see whether somebody judged.
    await kept.sql(
      `update finding set explanation = 'left alone' where organization_id = $1 and rule = 'group-note-missing'`,
      [kept.practice.organizationId],
    );
    expect(await save({ name: 'Process on Mondays', capacity: 9 })).toBe('done');
    expect(await explanations()).toEqual(['left alone']);
    expect(await save({ documentation: 'individual' })).toBe('done');
    expect(await explanations()).toEqual([]);
    expect(await save({})).toBe('done');
    expect(await explanations()).toEqual([found]);
  });

  it('stays by its clock while a session is planned, as long as nothing else was done', async () => {
    const { organizationId, groupId } = kept.practice;
    expect(
      await kept.change('director', 'saveSite', { site: { name: 'West', timeZone: 'America/Denver' } }),
    ).toBe('done');
    const west = kept.lastId();
    const rest = {
      kind: 'PROCESS',
      enrolment: 'OPEN',
      capacity: 8,
      documentation: 'individual',
      startsOn: '2026-03-02',
    };
    expect(await kept.change('director', 'saveGroup', { group: { ...rest, name: 'New', siteId } })).toBe(
      'done',
    );
    const made = kept.lastId();
    expect(made).not.toBe(groupId);
    const plan = { groupId: made, startsAt: '2026-03-09T18:00:00Z', endsAt: '2026-03-09T19:00:00Z' };
    const move = { groupId: made, baseVersion: 1, group: { ...rest, name: 'New', siteId: west } };
    expect(await kept.change('director', 'addSession', plan)).toBe('done');
    expect(await kept.change('director', 'saveGroup', move)).toBe('site-time-zone');
    expect(
      await kept.sql('select date from session where organization_id = $1 and group_id = $2', [
        organizationId,
        made,
      ]),
    ).toEqual([{ date: '2026-03-09' }]);
  });
});
