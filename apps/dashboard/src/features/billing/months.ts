import { addDays, parseCivilDate } from '@concord/domain/shared';
import type { CivilDate } from '../../platform/scalars.ts';

/** The month that a day lies in, from its first day to its last. */
export function monthAround(day: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  const from = parseCivilDate(`${day.slice(0, 7)}-01`) ?? day;
  const next = parseCivilDate(`${addDays(from, 31).slice(0, 7)}-01`) ?? day;
  return { from, to: addDays(next, -1) };
}
