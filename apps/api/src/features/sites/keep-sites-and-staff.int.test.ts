import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askers, keepPractice, type KeptPractice } from '../../testing/kept-practice.ts';

const site = { name: 'River house', timeZone: 'America/Denver' };
const person = {
  firstName: 'Ines',
  lastName: 'Hallorann',
  credential: 'LCSW',
  email: 'ines@clinic.example',
  roles: ['clinician'],
};

describe('keeping sites and staff', () => {
  let kept: KeptPractice;
  beforeAll(async () => {
    kept = await keepPractice();
  });
  afterAll(() => kept.app.stop());

  it('a director adds a site and changes it; who saw an older version is told', async () => {
    expect(await kept.change('director', 'saveSite', { site })).toBe('done');
    const siteId = kept.lastId();
    const later = { siteId, site: { ...site, timeZone: 'America/Boise' } };
    expect(await kept.change('director', 'saveSite', { ...later, baseVersion: 1 })).toBe('done');
    expect(await kept.change('director', 'saveSite', { ...later, baseVersion: 1 })).toBe('changed-meanwhile');
    expect(await kept.change('foreign director', 'saveSite', { ...later, baseVersion: 2 })).toBe('NOT_FOUND');
    const { sitesOnRecord } = await kept.ask<{ sitesOnRecord: { id: string }[] }>(
      'director',
      '{ sitesOnRecord { id name timeZone version } }',
    );
    expect(sitesOnRecord.find(({ id }) => id === siteId)).toEqual({
      id: siteId,
      name: 'River house',
      timeZone: 'America/Boise',
      version: 2,
    });
  });

  it('a site at which a group has met keeps its time zone, and may be renamed', async () => {
    const [held] = await kept.sql<{ id: string; time_zone: string }>(
      `select s.id, s.time_zone from site s join therapy_group g on g.organization_id = s.organization_id and g.site_id = s.id
       where s.organization_id = $1 and g.id = $2`,
      [kept.practice.organizationId, kept.practice.groupId],
    );
    const about = { siteId: held?.id, baseVersion: 1 };
    const other = held?.time_zone === 'Asia/Tokyo' ? 'UTC' : 'Asia/Tokyo';
    expect(await kept.change('director', 'saveSite', { ...about, site: { ...site, timeZone: other } })).toBe(
      'time-zone-in-use',
    );
    const renamed = { name: 'Old house', timeZone: held?.time_zone };
    expect(await kept.change('director', 'saveSite', { ...about, site: renamed })).toBe('done');
  });

  it('a director adds a member of staff, who can be assigned at once, and changes them', async () => {
    expect(await kept.change('director', 'saveStaffMember', { staffMember: person })).toBe('done');
    const staffId = kept.lastId();
    const later = { staffId, staffMember: { ...person, credential: 'LMFT' } };
    expect(await kept.change('director', 'saveStaffMember', { ...later, baseVersion: 1 })).toBe('done');
    expect(await kept.change('director', 'saveStaffMember', { ...later, baseVersion: 1 })).toBe(
      'changed-meanwhile',
    );
    expect(await kept.change('foreign director', 'saveStaffMember', { ...later, baseVersion: 2 })).toBe(
      'NOT_FOUND',
    );
    const { staff } = await kept.ask<{ staff: { id: string }[] }>('lead', '{ staff { id name credential } }');
    expect(staff.find(({ id }) => id === staffId)).toEqual({
      id: staffId,
      name: 'Ines Hallorann',
      credential: 'LMFT',
    });
    const assignment = { staffId, role: 'co', from: '2026-03-03', baseVersion: 1 };
    expect(
      await kept.change('director', 'assignFacilitator', { ...assignment, groupId: kept.practice.groupId }),
    ).toBe('done');
  });

  it('nobody but a director adds either', async () => {
    for (const who of askers.filter((one) => one !== 'director' && one !== 'foreign director')) {
      expect(await kept.change(who, 'saveSite', { site }), who).toBe('FORBIDDEN');
      expect(await kept.change(who, 'saveStaffMember', { staffMember: person }), who).toBe('FORBIDDEN');
    }
  });
});
