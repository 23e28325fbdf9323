import type { FacilitatorAssignment } from '@concord/domain/groups';
import type { Session, SessionFacilitator, SessionId } from '@concord/domain/sessions';
import { isWithin, type CivilDate } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';

import type { PlannedGroup } from '../groups/index.ts';
import { addMinutes, instantAt, type Random } from '../shared/index.ts';
import { cliniciansBySite } from '../staff/index.ts';
import { holidayOn } from './holidays.ts';

/** A session with who was in the room. */
export interface MadeSession {
  readonly session: Session;
  readonly planned: PlannedGroup;
  readonly room: readonly SessionFacilitator[];
}

const reasons = [
  'Facilitator ill',
  'Building closed: no heating',
  'Severe weather',
  'Fewer than two members could come',
  'Site training day',
];

const isLeading = ({ role }: { readonly role: string }): boolean => role === 'lead' || role === 'co';

/** Who could stand in: a clinician of the site who is not assigned and has no group at that hour. */
function findStandIns(planned: PlannedGroup, groups: readonly PlannedGroup[], date: CivilDate): string[] {
  const { siteId, weekday, startsAt, minutes } = planned.plan;
  const busy = new Set(
    groups
      .filter(
        ({ plan }) =>
          plan.weekday === weekday &&
          plan.startsAt < startsAt + minutes &&
          startsAt < plan.startsAt + plan.minutes,
      )
      .flatMap(({ plan }) => plan.assignments.map(({ staffId }) => staffId)),
  );
  const assigned = new Set<string>(
    planned.assignments.filter(({ from, to }) => isWithin(date, from, to)).map(({ staffId }) => staffId),
  );
  return (cliniciansBySite[siteId] ?? []).filter((id) => !busy.has(id) && !assigned.has(id));
}

function fillRoom(
  sessionId: SessionId,
  assigned: readonly FacilitatorAssignment[],
  standIns: readonly string[],
  random: Random,
): SessionFacilitator[] {
  const here = assigned.filter(({ role }) => !random.chance(role === 'lead' ? 0.04 : 0.08));
  const leads = assigned.filter(isLeading);
  const missesLead = leads.some(
    ({ role, staffId }) => role === 'lead' && !here.some((one) => one.staffId === staffId),
  );
  const isEmpty = !here.some(isLeading);
  const needsStandIn = standIns.length > 0 && (isEmpty || (missesLead && random.chance(0.4)));
  const [fallback] = leads;
  const kept = isEmpty && !needsStandIn && fallback !== undefined ? [...here, fallback] : here;
  const room: SessionFacilitator[] = kept.map(({ staffId, role }) => ({
    sessionId,
    staffId,
    role,
    recordedRole: null,
  }));
  if (needsStandIn) {
    const role = isEmpty ? 'lead' : 'co';
    room.push({ sessionId, staffId: random.pick(standIns) as StaffId, role, recordedRole: role });
  }
  return room;
}

function makeGroupSessions(
  planned: PlannedGroup,
  groups: readonly PlannedGroup[],
  random: Random,
): MadeSession[] {
  const { plan, group, timeZone } = planned;
  let held = 0;
  return planned.meetingDays.map((date, index) => {
    const holiday = holidayOn(date);
    const cancelled = holiday !== null || (index > 0 && random.chance(0.022));
    const startsAt = instantAt(date, plan.startsAt, timeZone);
    const isModular = planned.modules.length > 0 && !cancelled;
    const session: Session = {
      id: `${group.id}-${date.replaceAll('-', '')}` as SessionId,
      groupId: group.id,
      startsAt,
      endsAt: addMinutes(startsAt, plan.minutes),
      date,
      status: cancelled ? 'cancelled' : 'held',
      cancelReason: cancelled ? (holiday ?? random.pick(reasons)) : null,
      module: isModular ? (held % planned.modules.length) + 1 : null,
      telehealth: random.chance(plan.telehealth === true ? 0.3 : 0.02),
    };
    if (cancelled) return { session, planned, room: [] };
    held += 1;
    const assigned = planned.assignments.filter(({ from, to }) => isWithin(date, from, to));
    return {
      session,
      planned,
      room: fillRoom(session.id, assigned, findStandIns(planned, groups, date), random),
    };
  });
}

/** All sessions up to today, held and cancelled, in order of start. */
export const makeSessions = (groups: readonly PlannedGroup[], random: Random): MadeSession[] =>
  groups
    .flatMap((planned) => makeGroupSessions(planned, groups, random.fork(planned.plan.id)))
    .sort((a, b) => a.session.startsAt - b.session.startsAt || (a.session.id < b.session.id ? -1 : 1));
