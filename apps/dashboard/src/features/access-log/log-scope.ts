import { addDays, instantAt } from '@concord/domain/shared';
import type { AccessLogScope } from '../../gql/graphql.ts';
import type { CivilDate, DateTimeText } from '../../platform/scalars.ts';

export interface AccessLogFilter {
  /** First and last day by the practice's clock; null where there is no bound. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly memberId: string | null;
  readonly refusedOnly: boolean;
  /** Only what was done while this emergency access ran. */
  readonly emergencyId?: string;
}

/** The filter as the API takes it: days become instants, the last day whole. */
export function scopeOf(
  { from, to, memberId, refusedOnly, emergencyId }: AccessLogFilter,
  timeZone: string,
): AccessLogScope {
  return {
    from: from === null ? null : startOf(from, timeZone),
    to: to === null ? null : startOf(addDays(to, 1), timeZone, -1),
    clientId: memberId,
    refusedOnly: refusedOnly || null,
    ...(emergencyId === undefined ? {} : { emergencyId }),
  };
}

/** The midnight with which a day begins, moved by milliseconds. */
function startOf(day: CivilDate, timeZone: string, moved = 0): DateTimeText | null {
  const midnight = instantAt(day, '00:00', timeZone);
  return midnight.ok ? new Date(midnight.value + moved).toISOString() : null;
}
