/** Two or more sessions at most in so many days, the day of the service included. */
export interface RollingLimit {
  readonly sessions: number;
  readonly days: number;
}

/** What a payer allows for one service code; null or absent where it sets no such limit. */
export interface ServiceLimits {
  readonly code: string;
  readonly modifier?: string;
  readonly unit: 'session' | '15min';
  /** How minutes become units of 15: a unit counts from its middle (8 minutes) on. */
  readonly rounding?: 'midpoint';
  /** People present who receive the service, whatever their payer. */
  readonly minSize: number | null;
  readonly maxSize: number | null;
  readonly minMinutes: number | null;
  readonly maxPerDay?: number | null;
  readonly maxUnitsPerDay?: number | null;
  readonly maxPerRollingDays?: RollingLimit | null;
  /** How well it is verified: begins with V (read in a primary source), S (in a secondary one) or G (general knowledge). */
  readonly mark: string;
  readonly source: string;
}

/** What one payer demands of notes and services of groups. A practice confirms or edits it. */
export interface PayerProfile {
  readonly key: string;
  readonly name: string;
  /** Hours after a session's end within which its note must be signed; null where the payer says nothing. */
  readonly noteDueHours: number | null;
  readonly services: readonly ServiceLimits[];
}

/** The key of the profile that limits nothing. */
export const selfPay = 'self_pay';

/** Whether a limit was read in a primary source, so that it may block. */
export const isVerified = (limits: ServiceLimits): boolean => limits.mark.startsWith('V');

/** The payer's limits for a service code, or null where the profile has no row for it. */
export const limitsFor = (profile: PayerProfile, code: string): ServiceLimits | null =>
  profile.services.find((service) => service.code === code) ?? null;
