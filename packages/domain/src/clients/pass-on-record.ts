import { accepted, addDays, refused, type CivilDate, type Result } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import type { PrimaryTherapist } from './client.ts';

type Period = Pick<PrimaryTherapist, 'staffId' | 'from' | 'to'>;

/** What becomes of who keeps a client's primary record when its keeper leaves. */
export interface PassedOnRecord {
  /** Periods that end, by their first day. */
  readonly ended: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
  /** Periods that had not begun and become somebody else's. */
  readonly given: readonly Period[];
  /** Periods that begin. */
  readonly begun: readonly Period[];
}

/**
 * Passes a client's primary record on from whoever leaves to a colleague from a day on, for as long as it was to be theirs; without a
 * colleague their time ends. What was until then stays as it is, and so does who keeps it afterwards.
 */
export function passOnRecord(
  periods: readonly Period[],
  leaver: StaffId,
  successor: StaffId | null,
  from: CivilDate,
): Result<PassedOnRecord> {
  const ended: PassedOnRecord['ended'][number][] = [];
  const [given, begun]: [Period[], Period[]] = [[], []];
  for (const own of periods) {
    if (own.staffId !== leaver || (own.to !== null && own.to < from)) continue;
    const isToCome = own.from >= from;
    if (isToCome && successor === null)
      return refused(
        'begins-later',
        'A record is to be theirs on a later day. Say who keeps it instead: what was planned cannot end before it begins.',
        'handOvers',
      );
    if (!isToCome) ended.push({ from: own.from, to: addDays(from, -1) });
    if (successor === null) continue;
    if (isToCome) given.push({ ...own, staffId: successor });
    else begun.push({ staffId: successor, from, to: own.to });
  }
  return accepted({ ended, given, begun });
}
