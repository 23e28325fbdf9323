import type { ClientId } from '../clients/index.ts';
import type { SessionId } from '../sessions/index.ts';
import type { CivilDate, Instant } from '../shared/index.ts';

export const attendanceStatuses = [
  'present',
  'late',
  'left_early',
  'excused',
  'late_cancel',
  'no_show',
] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

export const absenceReasons = [
  'avoidance',
  'ambivalence',
  'practical_barrier',
  'illness',
  'other',
  'unknown',
] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

export const makeups = ['none', 'materials', 'individual_review'] as const;
export type Makeup = (typeof makeups)[number];

/** What is recorded of one client at one session: who came, and of an absence, notice, reason and follow-up. */
export interface AttendanceRecord {
  readonly sessionId: SessionId;
  readonly clientId: ClientId;
  readonly status: AttendanceStatus;
  readonly arrivedAt: Instant | null;
  readonly leftAt: Instant | null;
  /** Whether the client gave notice of the absence. */
  readonly notified: boolean | null;
  readonly notifiedAt: Instant | null;
  readonly absenceReason: AbsenceReason | null;
  readonly followUp: string | null;
  readonly followUpDue: CivilDate | null;
  readonly followUpDoneOn: CivilDate | null;
  readonly makeup: Makeup | null;
  readonly makeupOn: CivilDate | null;
}

/** Late and left early are attended (reports.md, Attendance). */
export const isAttended = (status: AttendanceStatus): boolean =>
  status === 'present' || status === 'late' || status === 'left_early';
