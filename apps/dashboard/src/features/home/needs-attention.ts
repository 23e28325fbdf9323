import { formatNumberOf, formatPercent, joinWords } from '../../platform/format.ts';
import { changeOf } from '../../platform/seat-share.ts';
import { goalsMoved } from './home-facts.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import type { AttendanceNow, Concerns, Goals, People, Team } from './home-facts.ts';

/** One line of the worklist: what, where, and what shows it. */
export interface Matter {
  readonly key: string;
  readonly what: string;
  readonly where: string;
  readonly tag: string;
  readonly tone: 'stop' | 'watch' | 'plain';
  /** The rows behind it, or the report that lists them. */
  readonly opens: Pick<RowsRequest, 'of' | 'part'> | 'trend' | 'gaps' | 'dual';
  readonly groupId?: string;
}

export interface Facts {
  readonly attendance?: AttendanceNow;
  readonly people?: People;
  readonly concerns?: Concerns;
  readonly goals?: Goals;
  readonly team?: Team;
}

const notable = 10;
const mostFalls = 4;

/** What needs somebody's attention, most urgent first: red where a person may be slipping away, amber where a record or a group is. */
export function listMatters({ attendance, people, concerns, goals, team }: Facts): readonly Matter[] {
  return [
    ...(concerns === undefined ? [] : absences(concerns)),
    ...(attendance === undefined ? [] : falls(attendance)),
    ...(people === undefined ? [] : exitsWithoutCircumstances(people)),
    ...(goals === undefined ? [] : staleGoals(goals)),
    ...(team === undefined ? [] : staffing(team)),
  ];
}

function absences(concerns: Concerns): readonly Matter[] {
  const alone = concerns.filter(({ level, followUpsDue }) => level === 'CHRONIC' && followUpsDue === 0);
  if (alone.length === 0) return [];
  return [
    {
      key: 'absences',
      what: `${formatNumberOf(alone.length, 'member')} chronically absent, no follow-up`,
      where: namesOf(alone.map(({ group }) => group.name)),
      tag: 'absence',
      tone: 'stop',
      opens: { of: 'concerns', part: 'unfollowed' },
    },
  ];
}

function falls({ groups }: AttendanceNow): readonly Matter[] {
  return groups
    .flatMap(({ group, series }) => {
      const change = changeOf(series);
      return change !== null && change.points <= -notable ? [{ group, change }] : [];
    })
    .toSorted((a, b) => a.change.points - b.change.points)
    .slice(0, mostFalls)
    .map(({ group, change: { before, lately, points } }) => ({
      key: `fall-${group.id}`,
      what: `${group.name} at ${formatPercent(lately.attended, lately.expected)}`,
      where: `was ${formatPercent(before.attended, before.expected)} · ${lately.attended} of ${lately.expected} seats lately`,
      tag: `▼ ${-points} points`,
      tone: 'watch',
      opens: 'trend',
      groupId: group.id,
    }));
}

function exitsWithoutCircumstances(people: People): readonly Matter[] {
  const unsaid = people.flatMap(({ group, memberships }) =>
    memberships
      .filter(({ leftOn, exitCircumstances }) => Boolean(leftOn) && !exitCircumstances)
      .map(() => group.name),
  );
  if (unsaid.length === 0) return [];
  return [
    {
      key: 'exits',
      what: `${unsaid.length} left without circumstances`,
      where: namesOf(unsaid),
      tag: 'record',
      tone: 'watch',
      opens: { of: 'exits', part: 'unsaid' },
    },
  ];
}

function staleGoals(goals: Goals): readonly Matter[] {
  const { stale } = goalsMoved(goals);
  if (stale === 0) return [];
  return [
    {
      key: 'goals',
      what: `${formatNumberOf(stale, 'goal')} not rated in four sessions`,
      where: 'open goals whose member came four times or more since',
      tag: 'record',
      tone: 'watch',
      opens: { of: 'goals', part: 'stale' },
    },
  ];
}

function staffing({ gaps, dualRelationships }: Team): readonly Matter[] {
  const short = gaps.filter(({ missing }) => missing.length > 0);
  const dual = dualRelationships.filter(({ to }) => to === null || to === undefined);
  return [
    ...(short.length === 0
      ? []
      : [
          {
            key: 'gaps',
            what: `Short of a facilitator, ${formatNumberOf(short.length, 'session')}`,
            where: namesOf(short.map(({ group }) => group.name)),
            tag: 'staffing',
            tone: 'plain',
            opens: 'gaps',
          } as const,
        ]),
    ...(dual.length === 0
      ? []
      : [
          {
            key: 'dual',
            what: `Facilitator is also primary therapist of ${formatNumberOf(new Set(dual.map(({ client }) => client.id)).size, 'member')}`,
            where: namesOf(dual.map(({ group }) => group.name)),
            tag: 'dual role',
            tone: 'plain',
            opens: 'dual',
          } as const,
        ]),
  ];
}

const named = 2;

/** The groups it happened in, most often first; those beyond two are counted. */
function namesOf(groupNames: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of groupNames) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
  if (names.length <= named) return joinWords(names);
  return `${names.slice(0, named).join(' · ')} · ${names.length - named} more`;
}
