import type { PracticeRecords } from '@concord/domain/practice';
import { countGoals } from './count-goals.ts';
import { countRooms } from './count-rooms.ts';
import { countSeats } from './count-seats.ts';
import { describeRows, type CountedRows, type IdOf } from './counted-rows.ts';
import { listHeldSessions } from './held-sessions.ts';

/**
 * Counts every roll-up of a practice of which nothing is recorded yet but these records, without asking the database for them. It is
 * what the statements of `statements.ts` count from the same records, row by row.
 */
export function countPractice(records: PracticeRecords, idOf: IdOf): readonly CountedRows[] {
  const held = listHeldSessions(records);
  return [
    describeRows(
      'group_roll_up',
      records.groups,
      { group_id: ['uuid', ({ id }) => idOf('group', id)] },
      idOf,
    ),
    ...countSeats(records, held, idOf),
    countRooms(records, held, idOf),
    countGoals(records, held, idOf),
  ];
}
