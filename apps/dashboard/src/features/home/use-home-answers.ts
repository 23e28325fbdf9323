import type { ReportScope } from '../../gql/graphql.ts';
import { scopeBefore } from '../../platform/scope.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import {
  homeAttendanceQuery,
  homeCompletenessQuery,
  homeConcernsQuery,
  homeGoalsQuery,
  homePeopleQuery,
  homeTeamQuery,
} from './home.graphql.ts';
import type { HomeAnswers } from './home-facts.ts';

/** Asks for all that Home shows, each question by itself: one that fails leaves the others standing. */
export const useHomeAnswers = (scope: ReportScope): HomeAnswers => ({
  attendance: useAnswer(homeAttendanceQuery, { now: scope, before: scopeBefore(scope) }),
  people: useAnswer(homePeopleQuery, { scope }),
  concerns: useAnswer(homeConcernsQuery, { scope }),
  goals: useAnswer(homeGoalsQuery, { scope }),
  completeness: useAnswer(homeCompletenessQuery, { scope }),
  team: useAnswer(homeTeamQuery, { scope }),
});
