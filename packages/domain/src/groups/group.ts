import type { Brand, CivilDate } from '../shared/index.ts';
import type { SiteId } from '../sites/index.ts';
import type { StaffId } from '../staff/index.ts';

export type GroupId = Brand<string, 'GroupId'>;

export const groupKinds = ['psychoeducational', 'process'] as const;
export type GroupKind = (typeof groupKinds)[number];

export const enrolments = ['open', 'closed'] as const;
/** Open: members enter and leave as it goes on. Closed: the same members throughout. */
export type Enrolment = (typeof enrolments)[number];

export const documentationPractices = ['individual', 'hybrid', 'summary'] as const;
/** Individual notes; a group note with brief individual entries; or a group summary alone. */
export type DocumentationPractice = (typeof documentationPractices)[number];

export const facilitatorRoles = ['lead', 'co', 'trainee', 'observer'] as const;
export type FacilitatorRole = (typeof facilitatorRoles)[number];

/** A therapy group. */
export interface Group {
  readonly id: GroupId;
  readonly name: string;
  readonly kind: GroupKind;
  readonly enrolment: Enrolment;
  readonly capacity: number;
  readonly siteId: SiteId;
  readonly documentation: DocumentationPractice;
  readonly serviceCode: string | null;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  /** Under 42 CFR Part 2; null where not recorded. */
  readonly part2: boolean | null;
}

/** One module of a psychoeducational group's curriculum. */
export interface CurriculumModule {
  readonly groupId: GroupId;
  readonly module: number;
  readonly title: string;
}

/** Who is to facilitate a group in which role, from–to (both days included). Who was really in the room stands with the session. */
export interface FacilitatorAssignment {
  readonly groupId: GroupId;
  readonly staffId: StaffId;
  readonly role: FacilitatorRole;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}
