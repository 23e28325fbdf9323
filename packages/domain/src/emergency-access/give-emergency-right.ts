import { accepted, refused, type Result } from '../shared/index.ts';
import type { PracticeRole } from '../staff/index.ts';

/** What is known when somebody gives the right to open records in an emergency. */
export interface GivingFacts {
  readonly giverId: string;
  readonly receiver: { readonly userId: string; readonly roles: readonly PracticeRole[] };
}

/** Gives the right to open records in an emergency: to a clinician, and never to oneself. */
export function giveEmergencyRight({ giverId, receiver }: GivingFacts): Result<null> {
  if (giverId === receiver.userId) return refused('own-right', 'Nobody gives this right to themselves.');
  if (!receiver.roles.includes('clinician')) {
    return refused('not-a-clinician', 'Only clinicians open records in an emergency.');
  }
  return accepted(null);
}
