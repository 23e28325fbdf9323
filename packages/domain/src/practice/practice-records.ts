import type { AttendanceRecord } from '../attendance/index.ts';
import type { Payer } from '../billing/index.ts';
import type { Client, Diagnosis, PrimaryTherapist } from '../clients/index.ts';
import type { Goal, GoalRating } from '../goals/index.ts';
import type { GroupNote } from '../group-notes/index.ts';
import type { CurriculumModule, FacilitatorAssignment, Group } from '../groups/index.ts';
import type { Membership } from '../memberships/index.ts';
import type { Addendum, ProgressNote } from '../progress-notes/index.ts';
import type { Session, SessionFacilitator } from '../sessions/index.ts';
import type { Signature } from '../signatures/index.ts';
import type { Organization, Site } from '../sites/index.ts';
import type { StaffMember } from '../staff/index.ts';

/** Everything that a practice folder holds, as facts: one list a file, in the order of the file. */
export interface PracticeRecords {
  readonly organization: Organization;
  readonly sites: readonly Site[];
  readonly payers: readonly Payer[];
  readonly staff: readonly StaffMember[];
  readonly clients: readonly Client[];
  readonly primaryTherapists: readonly PrimaryTherapist[];
  readonly diagnoses: readonly Diagnosis[];
  readonly goals: readonly Goal[];
  readonly groups: readonly Group[];
  readonly curriculum: readonly CurriculumModule[];
  readonly facilitators: readonly FacilitatorAssignment[];
  readonly memberships: readonly Membership[];
  readonly sessions: readonly Session[];
  readonly sessionFacilitators: readonly SessionFacilitator[];
  readonly attendance: readonly AttendanceRecord[];
  readonly groupNotes: readonly GroupNote[];
  readonly progressNotes: readonly ProgressNote[];
  readonly goalRatings: readonly GoalRating[];
  readonly signatures: readonly Signature[];
  readonly addenda: readonly Addendum[];
}
