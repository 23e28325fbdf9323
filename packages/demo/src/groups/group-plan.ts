import type { FacilitatorRole, DocumentationPractice, Enrolment, GroupKind } from '@concord/domain/groups';

/** Someone's planned part in a group: from and to as shares of the whole period (0 its first day, 1 today). */
export interface AssignmentPlan {
  readonly staffId: string;
  readonly role: FacilitatorRole;
  readonly from?: number;
  readonly to?: number;
}

/** How one group of the demo practice is meant to run. */
export interface GroupPlan {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly enrolment: Enrolment;
  readonly siteId: string;
  readonly documentation: DocumentationPractice;
  readonly serviceCode: string | null;
  /** Themes of the members' goals; the first is the group's own. */
  readonly themes: readonly string[];
  readonly curriculum?: string;
  /** Monday is 1. */
  readonly weekday: number;
  /** Minutes after midnight at the site. */
  readonly startsAt: number;
  readonly minutes: number;
  readonly everyWeeks?: number;
  readonly capacity: number;
  readonly census: number;
  /** Share of the whole period at which it starts; or weeks before today. */
  readonly start: number | { readonly weeksAgo: number };
  /** Closed groups only. */
  readonly weeks?: number;
  readonly part2?: boolean;
  /** Attendance falls in the last eight weeks. */
  readonly falling?: boolean;
  readonly telehealth?: boolean;
  readonly assignments: readonly AssignmentPlan[];
}
