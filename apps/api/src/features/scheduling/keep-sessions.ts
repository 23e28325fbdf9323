import {
  cancelSession as decideCancel,
  holdSession as decideHold,
  moveSession as decideMove,
  recordInRoom as decideRoom,
  type PersonInRoom,
} from '@concord/domain/sessions';
import { accepted, dateIn, type CivilDate, type Instant, type Result } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';
import { changedMeanwhile } from '../../platform/changed-meanwhile.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { judgeMove, loadStaffIds, lockSession, type LockedSession } from './session-standing.store.ts';
import { writeRoom, writeSession } from './session-writing.store.ts';

/** Which session somebody changes, and the version of it that they saw. */
export interface ChangedSession {
  readonly sessionId: string;
  readonly baseVersion: number;
}

/** The session if it still is as the person saw it; a refusal when it is not, null when there is none. */
async function open(
  context: RequestContext,
  { sessionId, baseVersion }: ChangedSession,
): Promise<Result<LockedSession> | null> {
  const found = await lockSession(context, sessionId);
  if (found === null) return null;
  return found.version === baseVersion ? accepted(found) : changedMeanwhile('this session');
}

/** How a session was held, and who was in the room; those assigned that day where nobody is named. */
export interface Holding {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly telehealth: boolean | null;
  readonly module: number | null;
  readonly inRoom: readonly PersonInRoom[] | null;
}

/** Records a session as held, with its real times, or corrects them. Returns the group that it touched. */
export async function holdSession(
  context: RequestContext,
  changed: ChangedSession,
  holding: Holding,
): Promise<Result<string> | null> {
  const found = await open(context, changed);
  if (found?.ok !== true) return found;
  const { session, timeZone, standing, room, assigned, writers } = found.value;
  const { inRoom, ...entered } = holding;
  const times = { ...entered, date: dateIn(entered.startsAt, timeZone) };
  const move = await judgeMove(context, session, times);
  const decision = decideHold(session, times, { ...standing, ...move }, context.now);
  if (!decision.ok) return decision;
  const people = inRoom ?? (room.length > 0 ? room : assigned);
  const known = await loadKnown(context, times.date, times.date === session.date ? room : []);
  if (inRoom !== null || people.length > 0) {
    const change = decideRoom(room, people, { status: 'held', writers, known });
    if (!change.ok) return change;
    await writeRoom(context, session, change.value);
  }
  await writeSession(context, decision.value);
  return accepted(session.groupId);
}

/** Moves a session that is still planned. Returns its group. */
export async function moveSession(
  context: RequestContext,
  changed: ChangedSession,
  to: { readonly startsAt: Instant; readonly endsAt: Instant },
): Promise<Result<string> | null> {
  const found = await open(context, changed);
  if (found?.ok !== true) return found;
  const { session, timeZone, standing } = found.value;
  const times = { ...to, date: dateIn(to.startsAt, timeZone) };
  const decision = decideMove(session, times, { ...standing, ...(await judgeMove(context, session, times)) });
  if (!decision.ok) return decision;
  await writeSession(context, decision.value);
  return accepted(session.groupId);
}

/** Calls a session off with its reason. Returns its group. */
export async function cancelSession(
  context: RequestContext,
  changed: ChangedSession,
  reason: string,
): Promise<Result<string> | null> {
  const found = await open(context, changed);
  if (found?.ok !== true) return found;
  const { session, standing, room } = found.value;
  const decision = decideCancel(session, reason, standing);
  if (!decision.ok) return decision;
  // Nobody is in the room of a session that did not take place.
  await writeRoom(context, session, { put: [], removed: room });
  await writeSession(context, decision.value);
  return accepted(session.groupId);
}

/** Who may be in the room on a day: whoever works for the practice then, and who is on record there. */
const loadKnown = async (
  context: RequestContext,
  date: CivilDate,
  room: readonly PersonInRoom[],
): Promise<ReadonlySet<StaffId>> =>
  new Set([...(await loadStaffIds(context, date)), ...room.map(({ staffId }) => staffId)]);

/** Records who was really in the room: stand-ins, other roles. The group's assignments stay as they are. Returns the group. */
export async function recordInRoom(
  context: RequestContext,
  changed: ChangedSession,
  inRoom: readonly PersonInRoom[],
): Promise<Result<string> | null> {
  const found = await open(context, changed);
  if (found?.ok !== true) return found;
  const { session, room, writers } = found.value;
  const known = await loadKnown(context, session.date, room);
  const change = decideRoom(room, inRoom, { status: session.status, writers, known });
  if (!change.ok) return change;
  await writeRoom(context, session, change.value);
  await writeSession(context, session);
  return accepted(session.groupId);
}
