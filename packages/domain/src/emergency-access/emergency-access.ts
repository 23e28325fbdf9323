import type { Instant } from '../shared/index.ts';

/** Why somebody opens a record that is not theirs. */
export const emergencyOccasions = [
  'danger_to_self',
  'danger_to_others',
  'medical_emergency',
  'crisis_call',
  'clinician_unreachable',
  'other',
] as const;
export type EmergencyOccasion = (typeof emergencyOccasions)[number];

/** No emergency access lasts longer: 60 minutes. */
export const longestEmergency = 60 * 60_000;

/** Within how long each one is reviewed: three days. */
export const reviewTime = 3 * 24 * 60 * 60_000;

/** One client's record, opened in an emergency by somebody who otherwise may not see it (45 CFR 164.312(a)(2)(ii)). */
export interface EmergencyAccess {
  readonly id: string;
  readonly userId: string;
  readonly clientId: string;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
  /** When its person ended it before its time, or lost the right to it. */
  readonly endedAt: Instant | null;
  readonly reviewedAt: Instant | null;
}

/** Whether an emergency access still shows the record. */
export const isRunning = ({ expiresAt, endedAt }: EmergencyAccess, now: Instant): boolean =>
  endedAt === null && now < expiresAt;

/** By when an emergency access is to be reviewed. */
export const reviewDueAt = ({ openedAt }: EmergencyAccess): Instant => (openedAt + reviewTime) as Instant;
