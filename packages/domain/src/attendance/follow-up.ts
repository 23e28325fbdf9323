import { accepted, addDays, refused, type CivilDate, type Result } from '../shared/index.ts';
import { isAttended, type AttendanceRecord } from './seat.ts';

const daysWithoutDueDate = 7;

/** When the follow-up of an absence is due: on its day, else a week after the session (guide: documenting member absences). */
export const followUpDueOn = (
  record: Pick<AttendanceRecord, 'followUpDue'>,
  sessionDate: CivilDate,
): CivilDate => record.followUpDue ?? addDays(sessionDate, daysWithoutDueDate);

/** Marks the follow-up of an absence as done on a day, or as still to be done. */
export function completeFollowUp<
  Record extends Pick<AttendanceRecord, 'status' | 'followUp' | 'followUpDoneOn'>,
>(
  record: Record,
  doneOn: CivilDate | null,
  facts: { readonly sessionDate: CivilDate; readonly today: CivilDate },
): Result<Record> {
  if (isAttended(record.status) || (record.followUp ?? '').trim() === '')
    return refused('no-follow-up', 'No follow-up is on record for this seat.');
  if (doneOn !== null && doneOn < facts.sessionDate)
    return refused(
      'done-before-absence',
      'A follow-up is done on the day of the absence or later.',
      'doneOn',
    );
  if (doneOn !== null && doneOn > facts.today)
    return refused('done-in-future', 'A follow-up is marked as done once it is done.', 'doneOn');
  return accepted({ ...record, followUpDoneOn: doneOn });
}
