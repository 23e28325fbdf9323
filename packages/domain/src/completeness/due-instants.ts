import type { Goal } from '../goals/index.ts';
import type { GroupId } from '../groups/index.ts';
import type { Membership } from '../memberships/index.ts';
import type { ProgressNote } from '../progress-notes/index.ts';
import type { Session } from '../sessions/index.ts';
import { addDays, startOfDay, type CivilDate, type Instant } from '../shared/index.ts';
import type { Signature } from '../signatures/index.ts';
import type { AuditContext } from './audit-context.ts';
import type { ClientFacts, GoalFacts, MembershipFacts } from './client-facts.ts';
import type { RuleTiming } from './rule.ts';

/** What the facts of rules have that time depends on; each has a part of it. */
interface TimelyFacts {
  readonly audit: AuditContext;
  readonly session?: Session;
  readonly note?: ProgressNote | null;
  readonly signatures?: readonly Signature[];
  readonly dueAt?: Instant;
  readonly codedNotes?: ClientFacts['codedNotes'];
  readonly membership?: Membership;
  readonly seatsOfStay?: MembershipFacts['seatsOfStay'];
  readonly goal?: Goal;
  readonly history?: GoalFacts['history'];
  readonly memberships?: readonly Membership[];
}

/** From then on a session counts for the rules over time: it has ended, and its date has come where the organization is. */
function countsFrom(audit: AuditContext, session: Session): Instant {
  const midnight = startOfDay(session.date, audit.practice.records.organization.timeZone);
  return Math.max(session.endsAt, midnight) as Instant;
}

/** The first instants of a period's first day and of the day after its last, where the organization is. */
function boundsOf(audit: AuditContext, from: CivilDate, to: CivilDate | null): Instant[] {
  const { timeZone } = audit.practice.records.organization;
  const begins = startOfDay(from, timeZone);
  return to === null ? [begins] : [begins, startOfDay(to, timeZone), startOfDay(addDays(to, 1), timeZone)];
}

function instantsOfMembership({ audit, membership, seatsOfStay }: TimelyFacts): Instant[] {
  if (membership === undefined) return [];
  return [
    ...boundsOf(audit, membership.enteredOn, membership.leftOn),
    ...(seatsOfStay ?? []).map(({ session }) => countsFrom(audit, session)),
  ];
}

function instantsOfGoal({ audit, goal, history, memberships }: TimelyFacts): Instant[] {
  if (goal === undefined || history === undefined) return [];
  const sessions = [...history.points, ...history.attended].map(({ session }) => session);
  return [
    ...boundsOf(audit, goal.openedOn, goal.closedOn),
    ...(memberships ?? []).flatMap(({ enteredOn, leftOn }) => boundsOf(audit, enteredOn, leftOn)),
    ...sessions.map((session) => countsFrom(audit, session)),
  ];
}

/**
 * Ends of the sessions of the client's other notes in the group: until one has ended, its note is not there to compare with. Of those
 * that began by then nearly all had ended before this one did.
 */
function endsOfOthers({ audit, note, session }: TimelyFacts): Instant[] {
  if (note === undefined || note === null || session === undefined) return [];
  const ends: Instant[] = [];
  for (const { sessionId } of audit.notesInGroup(note.clientId, session.groupId)) {
    const other = audit.practice.session(sessionId);
    if (other === undefined) continue;
    // In order of their start: the rest began later.
    if (other.startsAt > session.startsAt) break;
    if (other.endsAt > session.endsAt) ends.push(other.endsAt);
  }
  return ends;
}

function instantsOf(timing: RuleTiming, facts: TimelyFacts): Instant[] {
  if (timing === 'signing') {
    const signed = (facts.signatures ?? []).map(({ signedAt }) => signedAt);
    // The last instant allowed is still in time.
    return facts.dueAt === undefined ? signed : [...signed, (facts.dueAt + 1) as Instant];
  }
  if (timing === 'addenda') {
    const addenda = facts.note ? facts.audit.practice.addendaTo(facts.note.id) : [];
    return addenda.map(({ writtenAt }) => writtenAt);
  }
  if (timing === 'other-sessions') return endsOfOthers(facts);
  if (timing === 'services') return (facts.codedNotes ?? []).map(({ session }) => session.endsAt);
  return facts.membership === undefined ? instantsOfGoal(facts) : instantsOfMembership(facts);
}

/**
 * The instants at which what a rule finds may change while nobody touches a record, in order: `earliest`, from which on it is
 * asked, and those after it. The facts are those of the end of time: what is still to come is in them.
 */
export function changeInstants(
  timing: RuleTiming | undefined,
  facts: TimelyFacts,
  earliest: Instant,
): Instant[] {
  if (timing === undefined) return [earliest];
  const later = instantsOf(timing, facts).filter((instant) => instant > earliest);
  return [earliest, ...[...new Set(later)].sort((a, b) => a - b)];
}

/** The group to which what is found in the facts belongs: that of the session or the stay; of a goal, that of the client's latest stay. */
export function groupOfFacts({ session, membership, memberships }: TimelyFacts): GroupId | null {
  if (session !== undefined) return session.groupId;
  if (membership !== undefined) return membership.groupId;
  const latest = [...(memberships ?? [])].sort((a, b) => (a.enteredOn < b.enteredOn ? -1 : 1)).at(-1);
  return latest?.groupId ?? null;
}
