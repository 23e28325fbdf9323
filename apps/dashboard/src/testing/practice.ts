import { parseCivilDate } from '@concord/domain/shared';
import type { CivilDate } from '@concord/domain/shared';
import type { Practice } from '../platform/practice.ts';

/** A day that the test writes out. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
}

const phoenix = { id: 'site-1', name: 'Desert Bloom', timeZone: 'America/Phoenix' };

/** An invented practice with two groups, as the shell knows it. */
export const practice: Practice = {
  viewer: {
    __typename: 'Viewer',
    id: 'viewer-1',
    name: 'Imani Castellano',
    email: 'imani@practice.example',
    roles: ['DIRECTOR'],
    hasPassword: true,
    hasSecondFactor: false,
    staff: null,
    organization: {
      __typename: 'OrganizationRef',
      id: 'organization-1',
      name: 'Desert Bloom Counseling',
      timeZone: 'America/Phoenix',
      demo: false,
      firstSessionOn: day('2025-01-06'),
      lastSessionOn: day('2026-03-27'),
    },
  },
  sites: [{ __typename: 'SiteRef', ...phoenix }],
  staff: [
    { __typename: 'StaffRef', id: 'staff-1', name: 'Oskar Lindgren', credential: 'LCSW', lastDay: null },
  ],
  groups: ['Grief', 'Skills'].map((name, index) => ({
    __typename: 'GroupSummary',
    group: {
      __typename: 'GroupRef',
      id: `group-${index + 1}`,
      externalId: `G0${index + 1}`,
      name,
      kind: 'PROCESS',
      enrolment: 'OPEN',
    },
    site: { __typename: 'SiteRef', ...phoenix },
    capacity: 10,
    documentation: 'INDIVIDUAL',
    startsOn: day('2025-01-06'),
    endsOn: null,
    census: 7,
  })),
  today: day('2026-03-27'),
  anchor: { first: day('2025-01-06'), last: day('2026-03-27') },
};
