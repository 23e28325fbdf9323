import { accepted, refused, type CivilDate, type Result } from '../shared/index.ts';
import type { Membership, MembershipExit } from './membership.ts';

/** Ends a membership with its last day, how it ended and under which circumstances (guide: completion or departure). */
export function dischargeClient(
  membership: Membership,
  departure: {
    readonly leftOn: CivilDate;
    readonly exit: MembershipExit;
    readonly exitCircumstances: string;
  },
  today: CivilDate,
): Result<Membership> {
  if (membership.leftOn !== null) return refused('already-left', 'This membership has ended already.');
  if (departure.leftOn < membership.enteredOn) {
    return refused('left-before-entry', 'The last day can’t lie before the day of entry.', 'leftOn');
  }
  if (departure.leftOn > today) {
    return refused('left-in-future', 'A departure is recorded on the last day or afterwards.', 'leftOn');
  }
  if (departure.exitCircumstances.trim() === '') {
    return refused(
      'circumstances-missing',
      'Say under which circumstances the member left.',
      'exitCircumstances',
    );
  }
  return accepted({ ...membership, ...departure });
}
