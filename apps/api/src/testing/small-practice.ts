import { makeDemoPractice } from '@concord/demo';
import type { PracticeRecords } from '@concord/domain/practice';
import type { CivilDate } from '@concord/domain/shared';

/** Three months of an invented practice under a name of the test's own: some thousand records of every kind. */
export const makeSmallPractice = (name: string): PracticeRecords => ({
  ...makeDemoPractice({ seed: 7, today: '2026-03-31' as CivilDate, months: 3 }),
  organization: { name, timeZone: 'America/New_York' },
});
