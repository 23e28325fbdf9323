import { judgeAbsences } from '../attendance/index.ts';
import { isOpenOn } from '../memberships/index.ts';
import { wasLeftAlone } from '../practice/index.ts';
import type { Session } from '../sessions/index.ts';
import { isBlank } from '../shared/index.ts';
import { isCounted, type AuditContext } from './audit-context.ts';
import type { GoalFacts, MembershipFacts } from './client-facts.ts';
import { firesWhen, type CompletenessRule } from './rule.ts';

/** A session that had ended at the instant of the audit, and does not lie after its date. */
const isPast =
  (audit: AuditContext) =>
  (session: Session): boolean =>
    isCounted(audit, session) && session.date <= audit.asOfDate;

function isChronicUnaddressed({ audit, membership, seatsOfStay }: MembershipFacts): boolean {
  if (!isOpenOn(membership, audit.asOfDate)) return false;
  const isOver = isPast(audit);
  const past = seatsOfStay.filter(({ session }) => isOver(session));
  const { level, absences } = judgeAbsences(past.map(({ record }) => record));
  return level === 'chronic' && absences.every(({ followUp }) => isBlank(followUp));
}

function isLeftAlone({ audit, goal, history, memberships }: GoalFacts): boolean {
  const inTreatment = memberships.some((membership) => isOpenOn(membership, audit.asOfDate));
  return inTreatment && wasLeftAlone(goal, history, audit.asOfDate, isPast(audit));
}

/** Judged at the instant of the audit; the first three name no session. */
export const overTimeRules: readonly CompletenessRule[] = [
  {
    id: 'chronic-absence-unaddressed',
    title: 'Chronic absence not addressed',
    severity: 'warn',
    basis: 'guide: chronic absences should be addressed directly',
    of: 'membership',
    timing: 'days',
    fires:
      'an open membership is of chronic concern, and no absence of its streak (or of its last six recorded seats, where only the rate makes it chronic) has a follow-up',
    explanation:
      'The member keeps missing sessions, and no follow-up is recorded. Speak to the member and record the follow-up.',
    check: (facts) => firesWhen(isChronicUnaddressed(facts)),
  },
  {
    id: 'exit-undocumented',
    title: 'Exit not documented',
    severity: 'warn',
    basis: 'guide: the date and circumstances of group completion or departure',
    of: 'membership',
    timing: 'days',
    fires: 'a membership that ended on or before the date of the audit has exit or exit_circumstances blank',
    explanation: 'The member has left, and how or under which circumstances is not recorded. Record both.',
    check: ({ audit, membership: { leftOn, exit, exitCircumstances } }) =>
      firesWhen(leftOn !== null && leftOn <= audit.asOfDate && (exit === null || isBlank(exitCircumstances))),
  },
  {
    id: 'goal-stale',
    title: 'Goal not rated for a while',
    severity: 'info',
    basis: 'guide: individual progress toward treatment goals',
    of: 'goal',
    timing: 'days',
    fires:
      'a goal of a client with an open membership is open, and the client attended 4 or more sessions of any group since the one of its last rating (or, if never rated, since it was opened)',
    explanation:
      'The client attended four or more sessions since this goal was last rated. Rate it, revise it, or close it.',
    check: (facts) => firesWhen(isLeftAlone(facts)),
  },
  {
    id: 'facilitator-unassigned',
    title: 'Facilitator not assigned to the group',
    severity: 'warn',
    basis: 'guide: co-facilitation is documented',
    of: 'session',
    fires:
      'someone was in the room as lead or co who is not assigned, in any role, to the group on that date: once per person',
    explanation:
      'Someone facilitated who is not assigned to the group. Record the assignment, or correct who was in the room.',
    check: ({ room }) =>
      room.running.filter((staffId) => !room.assigned.has(staffId)).map((staffId) => ({ staffId })),
  },
  {
    id: 'lone-facilitator',
    title: 'One facilitator alone',
    severity: 'info',
    basis: 'guide: co-facilitation is documented',
    of: 'session',
    fires:
      'a group has two or more lead or co-facilitators assigned on the date, and only one person was in the room as lead or co',
    explanation: 'Two or more clinicians are assigned, and one facilitated alone. Check who was in the room.',
    check: ({ room }) =>
      room.assignedToRun.length >= 2 && room.running.length === 1
        ? room.running.map((staffId) => ({ staffId }))
        : [],
  },
];
