import { day } from '../../testing/practice.ts';
import type { Assignment, CofacAnswer, Group, Person } from './cofac-facts.ts';

export const personOf = (name: string): Person => ({
  __typename: 'StaffRef',
  id: `staff-${name}`,
  name,
  credential: 'LCSW',
});
export const groupOf = (name: string): Group => ({ __typename: 'GroupRef', id: `group-${name}`, name });

/** An invented assignment. */
export const assignmentOf = (
  name: string,
  group: string,
  role: string,
  sessionsInRoom: number,
  change: Partial<Assignment> = {},
): Assignment => ({
  __typename: 'FacilitatorAssignment',
  staff: personOf(name),
  group: groupOf(group),
  role,
  from: day('2026-01-05'),
  to: null,
  sessionsInRoom,
  sessionsAlone: 0,
  ...change,
});

/** What the server answers about two groups that held 20 and 10 sessions and had 12 memberships. */
export const answerOf = (report: Partial<CofacAnswer['cofacilitation']>): CofacAnswer => ({
  __typename: 'Query',
  cofacilitation: {
    __typename: 'CofacilitationReport',
    assignments: [],
    pairs: [],
    gaps: [],
    dualRelationships: [],
    ...report,
  },
  attendanceTrend: {
    __typename: 'AttendanceTrend',
    total: { __typename: 'AttendanceSeries', sessionsHeld: [18, 12] },
    groups: [
      { name: 'Grief', held: [12, 8] },
      { name: 'Skills', held: [6, 4] },
    ].map(({ name, held }) => ({
      __typename: 'GroupAttendance',
      group: groupOf(name),
      series: { __typename: 'AttendanceSeries', sessionsHeld: held },
    })),
  },
  membershipTimeline: {
    __typename: 'MembershipTimeline',
    groups: [
      {
        __typename: 'GroupTimeline',
        memberships: Array.from({ length: 12 }, (_, index) => ({
          __typename: 'MembershipSpan',
          id: `stay-${index}`,
        })),
      },
    ],
  },
});
