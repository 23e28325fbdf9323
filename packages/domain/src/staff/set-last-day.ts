import { accepted, addDays, refused, type CivilDate, type Result } from '../shared/index.ts';
import type { Departure } from './departure.ts';

/** What somebody enters about a colleague who leaves. */
export interface LeavingEntry extends Departure {
  /** From which day on others have what is handed over. */
  readonly handOverFrom: CivilDate;
}

/** How somebody stands whose last day is set. */
export interface LeavingStanding {
  readonly today: CivilDate;
  /** The last day on which they were in the room of a held session or signed a record; null for none. */
  readonly lastWorkedOn: CivilDate | null;
}

const longestReason = 300;

/**
 * Sets the last day of somebody who leaves the practice. It may lie in the past, as far as nothing on record says that they still worked
 * then; others take over between today and the day after, so that no day is left without anybody.
 */
export function setLastDay(entry: LeavingEntry, standing: LeavingStanding): Result<LeavingEntry> {
  const { lastDay, handOverFrom } = entry;
  const { today, lastWorkedOn } = standing;
  if (lastDay > addDays(today, 366))
    return refused('too-far', 'A last day lies a year ahead at most.', 'lastDay');
  if (lastWorkedOn !== null && lastDay < lastWorkedOn)
    return refused(
      'worked-later',
      `The records say that this person led a session or signed on ${lastWorkedOn}: choose that day or a later one.`,
      'lastDay',
    );
  const next = addDays(lastDay, 1);
  if (handOverFrom > next)
    return refused(
      'gap',
      'Others take over on the day after the last day at the latest, so that nobody’s care is without a name.',
      'handOverFrom',
    );
  if (handOverFrom < today && handOverFrom < next)
    return refused(
      'past',
      'What was so until today stays on record: hand over from today on, or from the day after the last day.',
      'handOverFrom',
    );
  const reason = entry.reason?.normalize('NFC').trim() ?? '';
  if (reason.length > longestReason)
    return refused('too-long', `A reason has ${longestReason} characters at most.`, 'reason');
  return accepted({ lastDay, handOverFrom, reason: reason === '' ? null : reason });
}

/**
 * Whether the practice can do without somebody's account: another director who stays can take them back, and another administrator looks
 * after accounts. `others` are the roles of the accounts that go on working.
 */
export function canBeSpared(own: readonly string[], others: readonly (readonly string[])[]): Result<null> {
  for (const role of ['director', 'administrator']) {
    if (own.includes(role) && !others.some((roles) => roles.includes(role)))
      return refused(
        `last-${role}`,
        `No other ${role} of the practice would be left. Give somebody else that role first.`,
      );
  }
  return accepted(null);
}
