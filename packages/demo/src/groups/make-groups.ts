import type { CurriculumModule, FacilitatorAssignment, Group, GroupId } from '@concord/domain/groups';
import { addDays, dayNumber, type CivilDate } from '@concord/domain/shared';
import type { SiteId } from '@concord/domain/sites';
import type { StaffId } from '@concord/domain/staff';

import { sites } from '../sites/index.ts';
import { known, nextWeekday } from '../shared/index.ts';
import { closedGroupPlans } from './closed-group-plans.ts';
import curriculaTable from './curricula.json' with { type: 'json' };
import type { GroupPlan } from './group-plan.ts';
import type { ModulePlan } from './module-plan.ts';
import { openGroupPlans } from './open-group-plans.ts';

const curricula: Readonly<Record<string, readonly ModulePlan[]>> = curriculaTable;

/** A group with the plan behind it and the days on which it meets, up to today. */
export interface PlannedGroup {
  readonly plan: GroupPlan;
  readonly group: Group;
  readonly timeZone: string;
  readonly modules: readonly ModulePlan[];
  readonly curriculum: readonly CurriculumModule[];
  readonly assignments: readonly FacilitatorAssignment[];
  readonly meetingDays: readonly CivilDate[];
}

/** The first day of the practice's records and its last, today. */
export interface Period {
  readonly from: CivilDate;
  readonly today: CivilDate;
}

const dayAt = (period: Period, share: number): CivilDate =>
  addDays(period.from, Math.round((dayNumber(period.today) - dayNumber(period.from)) * share));

function firstDayOf(plan: GroupPlan, period: Period): CivilDate {
  const earliest =
    typeof plan.start === 'number'
      ? dayAt(period, plan.start)
      : addDays(period.today, -7 * plan.start.weeksAgo);
  return nextWeekday(earliest < period.from ? period.from : earliest, plan.weekday);
}

function listMeetingDays(plan: GroupPlan, first: CivilDate, last: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 7 * (plan.everyWeeks ?? 1))) days.push(day);
  return days;
}

function assign(plan: GroupPlan, period: Period, first: CivilDate, last: CivilDate | null) {
  const assignments: FacilitatorAssignment[] = [];
  for (const { staffId, role, from, to } of plan.assignments) {
    const begins = from === undefined ? first : dayAt(period, from);
    const ends = to === undefined ? last : addDays(dayAt(period, to), -1);
    const start = begins < first ? first : begins;
    const end = last !== null && (ends === null || ends > last) ? last : ends;
    if (end !== null && end < start) continue;
    assignments.push({
      groupId: plan.id as GroupId,
      staffId: staffId as StaffId,
      role,
      from: start,
      to: end,
    });
  }
  return assignments;
}

function planGroup(plan: GroupPlan, period: Period): PlannedGroup {
  const first = firstDayOf(plan, period);
  const last = plan.weeks === undefined ? null : addDays(first, 7 * (plan.weeks - 1));
  const modules = plan.curriculum === undefined ? [] : curricula[plan.curriculum];
  const group: Group = {
    id: plan.id as GroupId,
    name: plan.name,
    kind: plan.kind,
    enrolment: plan.enrolment,
    capacity: plan.capacity,
    siteId: plan.siteId as SiteId,
    documentation: plan.documentation,
    serviceCode: plan.serviceCode,
    startsOn: first,
    endsOn: last,
    part2: plan.part2 ?? false,
  };
  return {
    plan,
    group,
    timeZone: known(
      sites.find((site) => site.id === group.siteId),
      'site',
    ).timeZone,
    modules: known(modules, 'curriculum'),
    curriculum: known(modules, 'curriculum').map(({ title }, index) => ({
      groupId: group.id,
      module: index + 1,
      title,
    })),
    assignments: assign(plan, period, first, last),
    meetingDays: listMeetingDays(plan, first, last !== null && last < period.today ? last : period.today),
  };
}

/** The twenty-two groups of the demo practice, with their meeting days up to today. */
export const planGroups = (period: Period): PlannedGroup[] =>
  [...openGroupPlans, ...closedGroupPlans]
    .map((plan) => planGroup(plan, period))
    .filter((planned) => planned.meetingDays.length > 0);
