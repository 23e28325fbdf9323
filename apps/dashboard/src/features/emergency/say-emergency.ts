import type { EmergencyOccasion } from '../../gql/graphql.ts';

/** Why a record is opened in an emergency, in the order in which it is offered. */
export const occasionWords: Readonly<Record<EmergencyOccasion, string>> = {
  DANGER_TO_SELF: 'Danger to the member',
  DANGER_TO_OTHERS: 'Danger to others',
  MEDICAL_EMERGENCY: 'Medical emergency',
  CRISIS_CALL: 'Crisis call',
  CLINICIAN_UNREACHABLE: 'Their clinician cannot be reached',
  OTHER: 'Other',
};

/** "59 min", "1 min", and in the last minute "40 s". */
export function sayTimeLeft(seconds: number): string {
  if (seconds <= 0) return '0 s';
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
}

interface Reviewable {
  readonly running: boolean;
  readonly reviewedAt?: string | null | undefined;
  readonly reviewDueAt: string;
}

/** Where a review stands: what runs can't be reviewed yet; what waits too long is overdue. */
export function reviewStateOf(
  access: Reviewable,
  now: number,
): 'running' | 'waiting' | 'overdue' | 'reviewed' {
  if (access.reviewedAt != null) return 'reviewed';
  if (access.running) return 'running';
  return Date.parse(access.reviewDueAt) < now ? 'overdue' : 'waiting';
}
