import { accepted, refused, type Instant, type Result } from '../shared/index.ts';
import { isRunning, longestEmergency, type EmergencyAccess } from './emergency-access.ts';

/** Fewer characters explain nothing to whoever reviews it. */
export const shortestExplanation = 15;
const longestExplanation = 1_000;

/** What is known when somebody wants to open a record in an emergency. */
export interface OpeningFacts {
  /** Whether the right was given to this person beforehand, and not taken back. */
  readonly holdsRight: boolean;
  /** The client that they named, or null where the practice has no such client. */
  readonly clientId: string | null;
  /** Whether the record is theirs to see anyway. */
  readonly seesClient: boolean;
  readonly explanation: string;
  /** The person's own emergency accesses that were not ended. */
  readonly own: readonly EmergencyAccess[];
  readonly now: Instant;
}

/** From when to when the record may be read. */
export interface EmergencyPeriod {
  readonly clientId: string;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
}

/** Opens one client's record for reading, for an hour at most, to who was given the right beforehand (45 CFR 164.312(a)(2)(ii)). */
export function openEmergencyAccess(facts: OpeningFacts): Result<EmergencyPeriod> {
  if (!facts.holdsRight) {
    return refused('no-emergency-right', 'You were not given the right to open records in an emergency.');
  }
  const explanation = facts.explanation.trim();
  if (explanation.length < shortestExplanation || explanation.length > longestExplanation) {
    return refused(
      'explanation-length',
      `Explain the emergency in ${shortestExplanation} to ${longestExplanation} characters.`,
      'explanation',
    );
  }
  if (facts.own.some((access) => isRunning(access, facts.now))) {
    return refused(
      'emergency-running',
      'An emergency access of yours is running. End it first: one client at a time.',
    );
  }
  if (facts.clientId === null) {
    return refused('no-such-client', 'The practice has no client of exactly that number or name.', 'client');
  }
  if (facts.seesClient) {
    return refused('not-needed', 'You may see this record anyway; no emergency access is needed.', 'client');
  }
  const { clientId, now } = facts;
  return accepted({ clientId, openedAt: now, expiresAt: (now + longestEmergency) as Instant });
}
