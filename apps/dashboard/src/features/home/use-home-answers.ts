import type { ReportScope } from '../../gql/graphql.ts';
import { readsClinicalText, usePractice } from '../../platform/practice.ts';
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

/**
 * Asks for what Home shows and the role includes (a refusal is written down as one), each question by itself: one that fails leaves
 * the others standing.
 */
export function useHomeAnswers(scope: ReportScope): HomeAnswers {
  const { viewer } = usePractice();
  const mayReadGoals = readsClinicalText(viewer);
  const attendance = useAnswer(homeAttendanceQuery, { now: scope, before: scopeBefore(scope) });
  const people = useAnswer(homePeopleQuery, { scope });
  const concerns = useAnswer(homeConcernsQuery, { scope });
  const goals = useAnswer(homeGoalsQuery, { scope }, { when: mayReadGoals });
  const completeness = useAnswer(homeCompletenessQuery, { scope });
  const team = useAnswer(homeTeamQuery, { scope });
  return { attendance, people, concerns, goals: mayReadGoals ? goals : null, completeness, team };
}
