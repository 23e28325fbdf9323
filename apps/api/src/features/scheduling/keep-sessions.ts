import type { FacilitatorRole } from '@concord/domain/groups';
import {
  cancelSession as decideCancel,
  holdSession as decideHold,
  planSessions as decidePlan,
} from '@concord/domain/sessions';
import { accepted, dateIn, refused, type CivilDate, type Instant, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadSessionFacts } from '../documentation/index.ts';
import { maySeeGroup } from '../groups/index.ts';
import {
  addSession,
  fillRoomFromAssignments,
  hasAttendance,
  loadPlanningFacts,
  putInRoom,
  writeSession,
} from './session-writing.store.ts';

/** Plans a group's sessions in a period from its schedule; null when there is no such group for this person. */
export async function planSessions(
  context: RequestContext,
  request: { readonly groupId: string; readonly from: string; readonly to: string },
): Promise<Result<number> | null> {
  if (!maySeeGroup(context.actor, request.groupId)) return null;
  const facts = await loadPlanningFacts(context, request.groupId);
  if (facts === null) return null;
  if (facts.schedule === null)
    return refused('schedule-missing', 'Enter first when the group meets.', 'groupId');
  const period = { from: request.from as CivilDate, to: request.to as CivilDate };
  const planned = decidePlan(facts, facts.schedule, period, facts.daysOnRecord, facts.timeZone);
  if (!planned.ok) return planned;
  for (const session of planned.value) {
    await addSession(context, { id: request.groupId, externalId: facts.externalId }, session);
  }
  return accepted(planned.value.length);
}

/** Plans one session outside the schedule (several a day are possible); returns its id. */
export async function addOneSession(
  context: RequestContext,
  request: { readonly groupId: string; readonly startsAt: Instant; readonly endsAt: Instant },
): Promise<Result<string> | null> {
  if (!maySeeGroup(context.actor, request.groupId)) return null;
  const facts = await loadPlanningFacts(context, request.groupId);
  if (facts === null) return null;
  if (request.endsAt <= request.startsAt)
    return refused('times', 'A session ends after it starts.', 'endsAt');
  const date = dateIn(request.startsAt, facts.timeZone);
  if (date < facts.startsOn || (facts.endsOn !== null && date > facts.endsOn)) {
    return refused('outside-group', 'The group does not meet on that day.', 'startsAt');
  }
  const group = { id: request.groupId, externalId: facts.externalId };
  return accepted(
    await addSession(context, group, { date, startsAt: request.startsAt, endsAt: request.endsAt }),
  );
}

/** Records a session as held, with its real times; those assigned that day are put in the room unless others are recorded. */
export async function holdSession(
  context: RequestContext,
  request: {
    readonly sessionId: string;
    readonly startsAt: Instant | null;
    readonly endsAt: Instant | null;
    readonly telehealth: boolean | null;
    readonly module: number | null;
  },
): Promise<Result<string> | null> {
  const facts = await loadSessionFacts(context, request.sessionId);
  if (facts === null) return null;
  const times = {
    startsAt: request.startsAt ?? facts.session.startsAt,
    endsAt: request.endsAt ?? facts.session.endsAt,
    telehealth: request.telehealth ?? facts.session.telehealth,
  };
  const decision = decideHold(facts.session, times, context.now);
  if (!decision.ok) return decision;
  const session = { ...decision.value, date: dateIn(decision.value.startsAt, facts.timeZone) };
  await writeSession(context, session, request.module ?? facts.session.module);
  await fillRoomFromAssignments(context, session);
  return accepted(session.groupId);
}

/** Calls a session off with its reason. */
export async function cancelSession(
  context: RequestContext,
  sessionId: string,
  reason: string,
): Promise<Result<string> | null> {
  const facts = await loadSessionFacts(context, sessionId);
  if (facts === null) return null;
  const decision = decideCancel(facts.session, reason, await hasAttendance(context, sessionId));
  if (!decision.ok) return decision;
  await writeSession(context, decision.value, decision.value.module);
  return accepted(decision.value.groupId);
}

/** Records who was really in the room: a stand-in, or another role. The group's assignments stay as they are. */
export async function recordInRoom(
  context: RequestContext,
  request: { readonly sessionId: string; readonly staffId: string; readonly role: FacilitatorRole },
): Promise<Result<string> | null> {
  const facts = await loadSessionFacts(context, request.sessionId);
  if (facts === null) return null;
  if (facts.session.status !== 'held')
    return refused('session-not-held', 'Only a held session has people in the room.');
  if (!(await putInRoom(context, facts.session, request.staffId, request.role))) {
    return refused('staff-unknown', 'There is no such person.', 'staffId');
  }
  return accepted(facts.session.groupId);
}
