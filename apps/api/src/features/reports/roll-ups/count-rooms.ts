import type { FacilitatorAssignment, FacilitatorRole, GroupId } from '@concord/domain/groups';
import type { PracticeRecords } from '@concord/domain/practice';
import type { Session, SessionFacilitator, SessionId } from '@concord/domain/sessions';
import { isWithin } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';
import { describeRows, type CountedRows, type IdOf } from './counted-rows.ts';
import { listIn, type HeldSessions } from './held-sessions.ts';

/** Who was in the room of a session, beside who was assigned that day; people in the order of their identifiers. */
interface Room {
  readonly session: Session;
  readonly staff: readonly Uint8Array[];
  readonly leads: readonly Uint8Array[];
  readonly missing: readonly Uint8Array[];
  readonly unassigned: readonly Uint8Array[];
  readonly isGap: boolean;
}

const isLead = (role: FacilitatorRole): boolean => role === 'lead' || role === 'co';

/** Finds out who was in the room of each held session. */
export function countRooms(records: PracticeRecords, held: HeldSessions, idOf: IdOf): CountedRows {
  const present = new Map<SessionId, SessionFacilitator[]>();
  for (const one of records.sessionFacilitators) listIn(present, one.sessionId).push(one);
  const assigned = new Map<GroupId, FacilitatorAssignment[]>();
  for (const one of records.facilitators) listIn(assigned, one.groupId).push(one);
  const inOrder = (people: readonly StaffId[]): Uint8Array[] =>
    people.map((staffId) => idOf('staff', staffId)).sort((one, other) => Buffer.compare(one, other));

  const rooms = held.inOrder.map((session): Room => {
    const there = present.get(session.id) ?? [];
    const due = (assigned.get(session.groupId) ?? []).filter(({ from, to }) =>
      isWithin(session.date, from, to),
    );
    const leads = there.filter(({ role }) => isLead(role)).map(({ staffId }) => staffId);
    const dueToLead = due.filter(({ role }) => isLead(role)).map(({ staffId }) => staffId);
    const unassigned = leads.filter((staffId) => !due.some((one) => one.staffId === staffId));
    return {
      session,
      staff: inOrder(there.map(({ staffId }) => staffId)),
      leads: inOrder(leads),
      missing: inOrder(dueToLead.filter((staffId) => !leads.includes(staffId))),
      unassigned: inOrder(unassigned),
      isGap: leads.length < dueToLead.length || unassigned.length > 0,
    };
  });
  return describeRows(
    'room_tally',
    rooms,
    {
      session_id: ['uuid', ({ session }) => idOf('session', session.id)],
      group_id: ['uuid', ({ session }) => idOf('group', session.groupId)],
      date: ['date', ({ session }) => session.date],
      staff_ids: ['uuid[]', ({ staff }) => staff],
      lead_ids: ['uuid[]', ({ leads }) => leads],
      missing_ids: ['uuid[]', ({ missing }) => missing],
      unassigned_ids: ['uuid[]', ({ unassigned }) => unassigned],
      is_gap: ['boolean', ({ isGap }) => isGap],
    },
    idOf,
  );
}
