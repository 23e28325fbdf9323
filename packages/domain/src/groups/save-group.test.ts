import { describe, expect, it } from 'vitest';
import { parseCivilDate, type CivilDate } from '../shared/index.ts';
import { changesJudgement, saveGroup, type GroupEntry, type GroupStanding } from './save-group.ts';

const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);
const zone = 'America/New_York';
const entry: GroupEntry = {
  name: ' Coping skills ',
  kind: 'psychoeducational',
  enrolment: 'open',
  capacity: 8,
  siteId: 'site' as GroupEntry['siteId'],
  documentation: 'hybrid',
  serviceCode: '90853',
  startsOn: day('2026-01-05'),
  endsOn: null,
  part2: null,
  meetings: [
    { weekday: 3, startsAt: '18:00', minutes: 90 },
    { weekday: 1, startsAt: '18:00', minutes: 90 },
  ],
  curriculum: ['Breathing', 'Grounding'],
};
const standing: GroupStanding = {
  kind: 'psychoeducational',
  documentation: 'hybrid',
  members: 6,
  billedIndividually: 0,
  sessionsHeld: 4,
  sessions: 5,
  modules: 2,
  firstDay: day('2026-01-12'),
  lastDay: day('2026-03-02'),
  timeZone: zone,
};

/** Which field is refused and why, or "saved". */
const save = (
  change: Partial<GroupEntry>,
  on: Partial<GroupStanding> | null = null,
  timeZone = zone,
): string => {
  const result = saveGroup({ ...entry, ...change }, on === null ? null : { ...standing, ...on }, timeZone);
  return result.ok ? 'saved' : `${result.refusal.field ?? ''} ${result.refusal.code}`;
};

describe('making a group', () => {
  it('keeps the name without spaces around it and the meetings in the order of the week', () => {
    const result = saveGroup(entry, null, zone);
    expect(result.ok && [result.value.name, result.value.meetings.map(({ weekday }) => weekday)]).toEqual([
      'Coping skills',
      [1, 3],
    ]);
  });

  it('asks for what every group has', () => {
    expect(save({ name: '  ' })).toBe('name name-missing');
    expect(save({ capacity: 0 })).toBe('capacity capacity');
    expect(save({ capacity: 101 })).toBe('capacity capacity');
    expect(save({ capacity: 2.5 })).toBe('capacity capacity');
    expect(save({ endsOn: day('2026-01-04') })).toBe('endsOn period');
    expect(save({ endsOn: day('2026-01-05') })).toBe('saved');
    expect(save({ curriculum: ['Breathing', ' '] })).toBe('curriculum curriculum');
    expect(save({ kind: 'process' })).toBe('curriculum curriculum');
    expect(save({ kind: 'process', curriculum: [] })).toBe('saved');
  });

  it('refuses meetings that are no times of a week, or lie over each other, across Sunday night, too', () => {
    const meeting = { weekday: 1, startsAt: '18:00', minutes: 90 };
    expect(save({ meetings: [] })).toBe('saved');
    expect(save({ meetings: [{ ...meeting, weekday: 8 }] })).toBe('meetings weekday');
    expect(save({ meetings: [{ ...meeting, startsAt: '24:00' }] })).toBe('meetings time');
    expect(save({ meetings: [{ ...meeting, minutes: 0 }] })).toBe('meetings duration');
    expect(save({ meetings: [meeting, { ...meeting, startsAt: '19:29' }] })).toBe('meetings schedule');
    expect(save({ meetings: [meeting, { ...meeting, startsAt: '19:30' }] })).toBe('saved');
    expect(
      save({
        meetings: [
          { weekday: 7, startsAt: '23:30', minutes: 60 },
          { ...meeting, startsAt: '00:00' },
        ],
      }),
    ).toBe('meetings schedule');
  });
});

describe('changing a group', () => {
  it('contradicts nothing that is on record', () => {
    expect(save({}, {})).toBe('saved');
    expect(save({ capacity: 5 }, {})).toBe('capacity capacity');
    expect(save({ capacity: 6 }, {})).toBe('saved');
    expect(save({ kind: 'process', curriculum: [] }, { modules: 0 })).toBe('kind kind');
    expect(save({ kind: 'process', curriculum: [] }, { modules: 0, sessionsHeld: 0 })).toBe('saved');
    expect(save({ startsOn: day('2026-01-13') }, {})).toBe('startsOn starts-after-records');
    expect(save({ startsOn: day('2026-01-12') }, {})).toBe('saved');
    expect(save({ endsOn: day('2026-03-01') }, {})).toBe('endsOn ends-before-records');
    expect(save({ endsOn: day('2026-03-02') }, {})).toBe('saved');
    expect(save({ curriculum: ['Breathing'] }, {})).toBe('curriculum module-on-record');
    expect(save({}, {}, 'America/Denver')).toBe('siteId site-time-zone');
    // Planned ones keep their hour, too.
    expect(save({}, { sessionsHeld: 0, sessions: 1 }, 'America/Denver')).toBe('siteId site-time-zone');
    expect(save({}, { sessionsHeld: 0, sessions: 0 }, 'America/Denver')).toBe('saved');
  });

  it('has the records judged anew where the kind or the documentation changes, and for nothing else', () => {
    const renamed: GroupEntry = { ...entry, name: 'Other', capacity: 3, serviceCode: null };
    expect(changesJudgement(renamed, standing)).toBe(false);
    expect(changesJudgement({ ...entry, documentation: 'individual' }, standing)).toBe(true);
    expect(changesJudgement({ ...entry, kind: 'process' }, standing)).toBe(true);
  });

  it('refuses a summary alone while members are billed individually, and says why', () => {
    expect(save({ documentation: 'summary' }, { billedIndividually: 0 })).toBe('saved');
    const result = saveGroup(
      { ...entry, documentation: 'summary' },
      { ...standing, billedIndividually: 3 },
      zone,
    );
    expect(result).toMatchObject({
      ok: false,
      refusal: {
        field: 'documentation',
        message: expect.stringContaining('3 members are billed individually'),
      },
    });
  });
});
