import type { FacilitatorRole } from '../groups/index.ts';
import { accepted, refused, type Result } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';

/** Somebody who facilitated a session, and as what. */
export interface PersonInRoom {
  readonly staffId: StaffId;
  readonly role: FacilitatorRole;
}

/** What changes when the room is recorded anew. */
export interface RoomChange {
  readonly put: readonly PersonInRoom[];
  readonly removed: readonly PersonInRoom[];
}

/**
 * Records who was really in the room at a held session, stand-ins included; the group's assignments stay as they are. Whoever
 * wrote or signed a record of the session was there (guide: co-facilitation).
 */
export function recordInRoom(
  before: readonly PersonInRoom[],
  after: readonly PersonInRoom[],
  facts: {
    readonly status: 'planned' | 'held' | 'cancelled';
    /** Staff who wrote or signed a record of this session. */
    readonly writers: ReadonlySet<StaffId>;
    /** Who works for the practice on the day of the session, and who is on record there already. */
    readonly known: ReadonlySet<StaffId>;
  },
): Result<RoomChange> {
  if (facts.status !== 'held')
    return refused('session-not-held', 'Only a held session has people in the room.');
  if (after.length === 0) return refused('room-empty', 'Say who facilitated the session.', 'inRoom');
  const ids = new Set(after.map(({ staffId }) => staffId));
  if (ids.size < after.length)
    return refused('twice', 'A person is in the room once, in one role.', 'inRoom');
  if (after.some(({ staffId }) => !facts.known.has(staffId)))
    return refused(
      'staff-unknown',
      'Somebody on the list is not of the practice, or had left it by that day.',
      'inRoom',
    );
  const removed = before.filter(({ staffId }) => !ids.has(staffId));
  if (removed.some(({ staffId }) => facts.writers.has(staffId)))
    return refused(
      'wrote-a-record',
      'Whoever wrote or signed a record of this session was in the room and stays on the list.',
      'inRoom',
    );
  const put = after.filter(
    (one) => !before.some(({ staffId, role }) => staffId === one.staffId && role === one.role),
  );
  return accepted({ put, removed });
}
