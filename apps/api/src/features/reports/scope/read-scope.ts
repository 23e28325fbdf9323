import type { Enrolment, GroupKind } from '@concord/domain/groups';
import { parseCivilDate, type CivilDate } from '@concord/domain/shared';
import { isRecordId } from '../../../platform/database/ids.ts';
import { badInput } from '../../../platform/request-failure.ts';
import type { ReportScope } from './scope.types.ts';

/** What a report covers, checked. Null stands for "not narrowed". */
export interface Scope {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly groupIds: readonly string[] | null;
  readonly siteIds: readonly string[] | null;
  readonly kinds: readonly GroupKind[] | null;
  readonly enrolment: Enrolment | null;
  readonly facilitatorId: string | null;
}

const longestYears = 20;
/** Nobody's id: a filter by what is no id finds nothing. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Throws `BAD_USER_INPUT` when the range is upside down, no range of the calendar, or longer than twenty years. */
export function readRange(from: string, to: string): { from: CivilDate; to: CivilDate } {
  const [first, last] = [parseCivilDate(from), parseCivilDate(to)];
  if (first === null || last === null) throw badInput('`from` and `to` are days of the calendar.');
  if (first > last) throw badInput('`from` must not be after `to`.');
  const latest = `${String(Number(from.slice(0, 4)) + longestYears).padStart(4, '0')}${from.slice(4)}`;
  if (last > latest) throw badInput(`A report covers ${longestYears} years at most.`);
  return { from: first, to: last };
}

/** Checks a range that may be open at either end. */
export function readDays(
  from: string | null | undefined,
  to: string | null | undefined,
): { readonly from: CivilDate | null; readonly to: CivilDate | null } {
  const range = { from: parseCivilDate(from ?? ''), to: parseCivilDate(to ?? '') };
  if (range.from !== null && range.to !== null && range.from > range.to)
    throw badInput('`from` must not be after `to`.');
  return range;
}

/** Checks the arguments of a report. Ids that are none match nothing, like ids of records that are not there. */
export function readScope(scope: ReportScope): Scope {
  const ids = (list: readonly string[] | null | undefined): readonly string[] | null =>
    list?.filter(isRecordId) ?? null;
  const { facilitatorId } = scope;
  return {
    ...readRange(scope.from, scope.to),
    groupIds: ids(scope.groupIds),
    siteIds: ids(scope.siteIds),
    kinds: scope.kinds ?? null,
    enrolment: scope.enrolment ?? null,
    facilitatorId:
      facilitatorId === undefined || facilitatorId === null
        ? null
        : isRecordId(facilitatorId)
          ? facilitatorId
          : nobody,
  };
}
