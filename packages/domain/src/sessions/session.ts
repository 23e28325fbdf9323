import type { FacilitatorRole, GroupId } from '../groups/index.ts';
import type { Brand, CivilDate, Instant } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';

export type SessionId = Brand<string, 'SessionId'>;

export const sessionStatuses = ['held', 'cancelled'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** One meeting of a group, held or cancelled. */
export interface Session {
  readonly id: SessionId;
  readonly groupId: GroupId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The day on which it starts in its site's time zone. */
  readonly date: CivilDate;
  readonly status: SessionStatus;
  readonly cancelReason: string | null;
  /** The curriculum module taught. */
  readonly module: number | null;
  readonly telehealth: boolean | null;
}

/** Someone who was in the room to facilitate, whatever the assignment says. */
export interface SessionFacilitator {
  readonly sessionId: SessionId;
  readonly staffId: StaffId;
  /** As recorded; else as assigned on the session's date; else co. */
  readonly role: FacilitatorRole;
  /** What the record itself says; null where the role was left to the assignment. */
  readonly recordedRole: FacilitatorRole | null;
}
