import type { Goal, GoalId, ProgressRating } from '@concord/domain/goals';
import { progressRatings } from '@concord/domain/goals';
import { addDays, isWithin, type CivilDate } from '@concord/domain/shared';

import type { Persona } from '../clients/index.ts';
import type { Draft, Random } from '../shared/index.ts';
import type { Episode } from './episodes.ts';

type Path = 'improving' | 'plateau' | 'worsening' | 'neglected';

/** A goal and how it moves; a neglected one is soon rated no more and grows stale. */
export interface GoalCourse {
  readonly goal: Draft<Goal>;
  readonly shortName: string;
  readonly path: Path;
  readonly pace: number;
  timesRated: number;
}

/** The goals of one client over time, and how each is rated as sessions go by. */
export interface GoalBook {
  readonly courses: readonly GoalCourse[];
  /** Rates one or two goals open on the day and moves them on; a goal that is achieved is closed and the next one opened. */
  rate(
    date: CivilDate,
    today: CivilDate,
  ): readonly { readonly course: GoalCourse; readonly rating: ProgressRating }[];
  /** Says of every closed goal how it ended, once all its ratings are known. */
  conclude(): void;
}

function levelOf(course: GoalCourse, random: Random): number {
  const noise = random.between(-0.8, 0.8);
  const count = course.timesRated;
  if (course.path === 'worsening') return Math.max(-1, Math.round(1.6 - count * course.pace + noise));
  if (course.path === 'improving') return Math.min(3, Math.round(0.2 + count * course.pace + noise));
  return Math.max(0, Math.min(2, Math.round(1 + noise)));
}

/** Opens a client's goals for every episode of care. Ids are made from the client's. */
export function openGoalBook(persona: Persona, episodes: readonly Episode[], random: Random): GoalBook {
  const courses: GoalCourse[] = [];

  function open(openedOn: CivilDate, closesOn: CivilDate | null, path: Path): void {
    const unused = persona.theme.goals.filter(([text]) => !courses.some(({ goal }) => goal.text === text));
    const [text, shortName] = random.pick(unused.length > 0 ? unused : persona.theme.goals);
    courses.push({
      goal: {
        id: `${persona.client.id}-${courses.length + 1}` as GoalId,
        clientId: persona.client.id,
        text,
        openedOn,
        closedOn: closesOn,
        outcome: null,
      },
      shortName,
      path,
      pace: random.between(0.07, 0.24),
      timesRated: 0,
    });
  }

  for (const { from, to } of episodes) {
    const openedOn = addDays(from, -random.integer(0, 6));
    const closesOn = to !== null && random.chance(0.9) ? to : null;
    const isOverlapping = courses.some(({ goal }) => goal.closedOn === null);
    open(
      openedOn,
      closesOn,
      random.weigh([
        ['improving', 58],
        ['plateau', 27],
        ['worsening', 15],
      ] as const),
    );
    if (!isOverlapping) {
      const second = [
        ['improving', 42],
        ['plateau', 24],
        ['worsening', 12],
        ['neglected', 22],
      ] as const;
      open(openedOn, closesOn, random.weigh(second));
    }
  }

  function rate(date: CivilDate, today: CivilDate) {
    const isRated = (course: GoalCourse): boolean => course.path !== 'neglected' || course.timesRated < 4;
    const openNow = courses.filter(({ goal }) => isWithin(date, goal.openedOn, goal.closedOn));
    const eligible = openNow.filter(isRated);
    const chosen = random.sample(eligible.length > 0 ? eligible : openNow, random.chance(0.4) ? 2 : 1);
    return chosen.map((course) => {
      const isAchieved = course.path === 'improving' && course.timesRated > 10 && random.chance(0.12);
      const level = isAchieved ? 4 : levelOf(course, random);
      course.timesRated += 1;
      if (isAchieved) {
        const episodeEnd = course.goal.closedOn;
        course.goal.closedOn = date;
        course.goal.outcome = 'achieved';
        // The next goal is there at the next session, unless that is the end of the stay.
        if (date < today && (episodeEnd === null || date < episodeEnd)) {
          open(addDays(date, 1), episodeEnd, random.pick(['improving', 'plateau'] as const));
        }
      }
      return { course, rating: progressRatings[level + 1] ?? 'none' };
    });
  }

  function conclude(): void {
    for (const course of courses) {
      if (course.goal.closedOn === null || course.goal.outcome !== null) continue;
      const mayBeReached = course.path === 'improving' && course.timesRated > 8;
      course.goal.outcome = random.weigh([
        ['achieved', mayBeReached ? 70 : 0],
        ['not_achieved', 22],
        ['revised', 12],
      ] as const);
    }
  }

  return { courses, rate, conclude };
}
