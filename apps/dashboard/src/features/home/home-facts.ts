import type {
  HomeAttendanceQuery,
  HomeCompletenessQuery,
  HomeConcernsQuery,
  HomeGoalsQuery,
  HomePeopleQuery,
  HomeTeamQuery,
} from '../../gql/graphql.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { sumOf } from '../../platform/format.ts';
import type { Answer } from '../../platform/use-answer.ts';

export type AttendanceNow = HomeAttendanceQuery['now'];
export type People = HomePeopleQuery['membershipTimeline']['groups'];
export type Concerns = HomeConcernsQuery['attendanceConcerns'];
export type Goals = HomeGoalsQuery['goalProgress']['goals'];
export type Team = HomeTeamQuery['cofacilitation'];

/** What Home asks for, each answered (or failing) by itself. */
export interface HomeAnswers {
  readonly attendance: Answer<HomeAttendanceQuery>;
  readonly people: Answer<HomePeopleQuery>;
  readonly concerns: Answer<HomeConcernsQuery>;
  /** Null where the role does not include goals: then they are not asked for. */
  readonly goals: Answer<HomeGoalsQuery> | null;
  readonly completeness: Answer<HomeCompletenessQuery>;
  readonly team: Answer<HomeTeamQuery>;
}

export interface Census {
  readonly members: number;
  readonly groups: number;
  readonly entered: number;
  readonly left: number;
  readonly completed: number;
}

/** Who is a member on a day, and who came and went in the range. A member of two groups is one member. */
export function censusOf(people: People, day: CivilDate): Census {
  const isOpen = (leftOn: CivilDate | null | undefined): boolean =>
    leftOn === null || leftOn === undefined || leftOn >= day;
  const open = people.flatMap(({ memberships }) => memberships.filter(({ leftOn }) => isOpen(leftOn)));
  const exits = people.flatMap(({ memberships }) =>
    memberships.filter(({ leftOn }) => leftOn !== null && leftOn !== undefined && leftOn <= day),
  );
  return {
    members: new Set(open.map(({ client }) => client.id)).size,
    groups: people.filter(({ memberships }) => memberships.some(({ leftOn }) => isOpen(leftOn))).length,
    entered: sumOf(people.map(({ entries }) => sumOf(entries))),
    left: sumOf(people.map((group) => sumOf(group.exits))),
    completed: exits.filter(({ exit }) => exit?.toLowerCase() === 'completed').length,
  };
}

export interface GoalsMoved {
  readonly up: number;
  readonly down: number;
  readonly ratedTwice: number;
  readonly stale: number;
}

/** Which goals moved between their first and last rating in the range, of those rated twice or more. */
export function goalsMoved(goals: Goals): GoalsMoved {
  const ratedTwice = goals.filter(({ values }) => values.length > 1);
  return {
    up: ratedTwice.filter(({ change }) => (change ?? 0) > 0).length,
    down: ratedTwice.filter(({ change }) => (change ?? 0) < 0).length,
    ratedTwice: ratedTwice.length,
    stale: goals.filter(({ stale }) => stale).length,
  };
}
