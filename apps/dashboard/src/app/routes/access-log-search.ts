import { parseCivilDate } from '@concord/domain/shared';
import type { CivilDate } from '../../platform/scalars.ts';

export interface AccessLogSearch {
  from?: CivilDate;
  to?: CivilDate;
  /** The member's id: an address never holds a name. */
  member?: string;
  only?: 'refused';
}

const readDay = (value: unknown): CivilDate | null =>
  typeof value === 'string' ? parseCivilDate(value) : null;

/** Reads the filters of the access log; what makes no sense there is left out. */
export function readAccessLogSearch(raw: Record<string, unknown>): AccessLogSearch {
  const from = readDay(raw['from']);
  const to = readDay(raw['to']);
  const member = raw['member'];
  return {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(typeof member === 'string' && /^[0-9a-f-]{36}$/.test(member) ? { member } : {}),
    ...(raw['only'] === 'refused' ? { only: 'refused' as const } : {}),
  };
}
