import { recordDisclosure, type Disclosure } from '../disclosures/index.ts';
import { accepted, refused, type CivilDate, type Result } from '../shared/index.ts';
import { checkConsent, type Consent } from './consent.ts';
import type { RecordCopy, ReleasedDays } from './record-copy.ts';

/** To whom a copy goes and what for; or the consent that says both. */
export interface ReleaseRequest {
  readonly recipient: string;
  readonly purpose: string;
  readonly consent: Consent | null;
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What a copy holds, in a sentence for the accounting of disclosures. It names neither groups nor people. */
export function sayContents({ days, sessions }: RecordCopy): string {
  const notes = sessions.filter(({ note }) => note !== null).length;
  return `Copy of the record from ${days.from} to ${days.to}: ${plural(sessions.length, 'session')}, ${plural(notes, 'signed note')}, stays, diagnoses and goals.`;
}

/** Days that can be copied: in order, and none of the future. */
export function checkDays({ from, to }: ReleasedDays, today: CivilDate): Result<ReleasedDays> {
  if (from > to) return refused('days-in-order', 'The first day lies after the last.', 'from');
  if (to > today) return refused('days-to-come', 'The last day is today at the latest.', 'to');
  return accepted({ from, to });
}

/**
 * Decides whether a copy may leave, and what the accounting of disclosures says of it (45 CFR 164.528). Refuses an empty one; one
 * that rests on a consent which holds no more; and one of groups under 42 CFR Part 2 without a consent (42 CFR 2.31, 2.33).
 */
export function releaseRecord(
  copy: RecordCopy,
  { recipient, purpose, consent }: ReleaseRequest,
  today: CivilDate,
): Result<Disclosure> {
  const days = checkDays(copy.days, today);
  if (!days.ok) return days;
  if (copy.sessions.length === 0 && copy.stays.length === 0) {
    return refused('nothing-to-release', 'Nothing of these days is on record for this member.', 'from');
  }
  if (consent === null && copy.isPart2) {
    return refused(
      'consent-missing',
      'These records are under 42 CFR Part 2: they leave on a written consent of the member. Choose it, or enter it first.',
      'consentId',
    );
  }
  const held = consent === null ? null : checkConsent(consent, today);
  if (held !== null && !held.ok) return held;
  const to = held?.value ?? { recipient, purpose };
  return recordDisclosure(
    { disclosedOn: today, recipient: to.recipient, purpose: to.purpose, what: sayContents(copy) },
    today,
  );
}
