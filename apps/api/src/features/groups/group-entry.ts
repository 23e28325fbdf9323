import type { DocumentationPractice, Enrolment, GroupKind } from '@concord/domain/groups';

/** What somebody enters about a group. */
export interface GroupEntry {
  readonly name: string;
  readonly kind: GroupKind;
  readonly enrolment: Enrolment;
  readonly capacity: number;
  readonly siteId: string;
  readonly documentation: DocumentationPractice;
  readonly serviceCode: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly part2: boolean | null;
  readonly weekday: number | null;
  readonly startsAtTime: string | null;
  readonly durationMinutes: number | null;
  /** Titles of the modules in order; empty for a group without a curriculum. */
  readonly curriculum: readonly string[];
}
