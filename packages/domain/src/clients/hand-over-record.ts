import { accepted, addDays, isWithin, refused, type CivilDate, type Result } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import type { PrimaryTherapist } from './client.ts';

type Period = Pick<PrimaryTherapist, 'staffId' | 'from' | 'to'>;

/** What handing over a client's primary record changes: the period that ends, and the one that begins or gets its end. */
export interface HandOver {
  readonly ended: { readonly from: CivilDate; readonly to: CivilDate } | null;
  readonly period: Period;
}

/**
 * Hands a client's primary record to a clinician from a day on, or gives the period that begins that day its end. Whoever kept it
 * until then keeps it until the day before: a client has one primary therapist at a time (guide: dual relationships).
 */
export function handOverRecord(
  periods: readonly Period[],
  request: { readonly staffId: StaffId; readonly from: CivilDate; readonly to: CivilDate | null },
  isClinician: boolean,
): Result<HandOver> {
  const { staffId, from, to } = request;
  if (to !== null && to < from) return refused('period', 'The period ends before it begins.', 'to');
  const same = periods.find((period) => period.from === from);
  if (same !== undefined) {
    if (same.staffId !== staffId)
      return refused('handed-over-later', 'The record was handed over to somebody else on that day.', 'from');
    if (same.to !== null) return refused('already-ended', 'That period has an end already.', 'to');
    return to === null
      ? refused('already-theirs', 'This clinician keeps the record from that day on already.', 'from')
      : accepted({ ended: null, period: request });
  }
  if (!isClinician)
    return refused('not-a-clinician', 'A primary record is kept by a clinician of the practice.', 'staffId');
  if (periods.some((period) => period.from > from))
    return refused('handed-over-later', 'The record was handed over on a later day already.', 'from');
  const running = periods.find((period) => isWithin(from, period.from, period.to));
  return running?.staffId === staffId
    ? refused('already-theirs', 'This clinician keeps the record on that day already.', 'staffId')
    : accepted({
        ended: running === undefined ? null : { from: running.from, to: addDays(from, -1) },
        period: request,
      });
}
