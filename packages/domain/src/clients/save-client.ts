import { accepted, isBlank, refused, type CivilDate, type Result } from '../shared/index.ts';

/** What is entered about a client. */
export interface ClientEntry {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
  readonly dateOfBirth: CivilDate | null;
  /** Former names and nicknames: the guard of other members' notes must know them. */
  readonly otherNames: readonly string[];
}

const longestName = 100;
const earliestBirth = '1900-01-01';

const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** Checks what was entered about a client; names come back without needless spaces, and other names once each. */
export function checkClient(entry: ClientEntry, today: CivilDate): Result<ClientEntry> {
  const [firstName, lastName] = [tidy(entry.firstName), tidy(entry.lastName)];
  if (firstName === '') return refused('first-name-missing', 'Enter the first name.', 'firstName');
  if (lastName === '') return refused('last-name-missing', 'Enter the last name.', 'lastName');
  const otherNames = [...new Set(entry.otherNames.map(tidy).filter((name) => name !== ''))];
  const preferredName = isBlank(entry.preferredName) ? null : tidy(entry.preferredName ?? '');
  const names = [firstName, lastName, preferredName ?? '', ...otherNames];
  if (names.some((name) => name.length > longestName)) {
    return refused('name-too-long', `A name has at most ${longestName} characters.`);
  }
  // Other names leave the practice in one cell of a table, joined by semicolons.
  if (names.some((name) => name.includes(';'))) {
    return refused('name-with-semicolon', 'A name has no semicolon. Enter each other name on its own.');
  }
  const { dateOfBirth } = entry;
  if (dateOfBirth !== null && (dateOfBirth > today || dateOfBirth < earliestBirth)) {
    return refused('date-of-birth', 'The date of birth lies in the future, or before 1900.', 'dateOfBirth');
  }
  return accepted({ firstName, lastName, preferredName, dateOfBirth, otherNames });
}

/** Since when somebody pays for a client's care; null: nobody does. */
export interface CoverageStart {
  readonly payerId: string | null;
  readonly from: CivilDate;
}

/**
 * Decides from which day on another payer pays: not in the future (it is recorded when it begins), and not before the day on
 * which the last one began, so that what was on record before stays as it was. An entry for the same day puts the last one right.
 */
export function changeCoverage(
  next: CoverageStart,
  last: CoverageStart | null,
  today: CivilDate,
): Result<CoverageStart> {
  if (next.from > today) {
    return refused('coverage-in-future', 'Record another payer when the coverage begins.', 'payerFrom');
  }
  if (last !== null && next.from < last.from) {
    return refused(
      'coverage-order',
      `The payer on record began on ${last.from}. The next one does not begin before that day.`,
      'payerFrom',
    );
  }
  return accepted(next);
}
