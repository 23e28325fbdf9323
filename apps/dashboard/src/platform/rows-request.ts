import { parseCivilDate } from '@concord/domain/shared';
import type { SeatState } from '../gql/graphql.ts';
import type { CivilDate } from './scalars.ts';
import { listOf, oneOf } from './search-params.ts';

/** Which rows stand behind a number: sessions, or seats in some states, of some days and groups. */
export interface RowsRequest {
  readonly of: 'sessions' | 'seats';
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly groupId?: string;
  readonly states?: readonly SeatState[];
  /** Only sessions with this person in the room; with two, those that the two led together. */
  readonly staffIds?: readonly string[];
}

export const seatStates = [
  'PRESENT',
  'LATE',
  'LEFT_EARLY',
  'EXCUSED',
  'LATE_CANCEL',
  'NO_SHOW',
  'UNRECORDED',
  'NOT_MEMBER',
  'GUEST',
] as const satisfies readonly SeatState[];

const groupMark = 'group.';
const statesMark = 'state.';
const staffMark = 'with.';

/** `sessions~2026-09-07~2026-09-13~group.<id>~state.NO_SHOW,EXCUSED`: readable in an address. */
export function writeRowsRequest(request: RowsRequest): string {
  const parts: string[] = [request.of, request.from, request.to];
  if (request.groupId !== undefined) parts.push(groupMark + request.groupId);
  if (request.states !== undefined && request.states.length > 0)
    parts.push(statesMark + request.states.join(','));
  if (request.staffIds !== undefined && request.staffIds.length > 0)
    parts.push(staffMark + request.staffIds.join(','));
  return parts.join('~');
}

/** Null where the text asks for nothing that makes sense. */
export function readRowsRequest(text: unknown): RowsRequest | null {
  if (typeof text !== 'string') return null;
  const [what, first, last, ...narrowed] = text.split('~');
  const of = oneOf(['sessions', 'seats'], what);
  const from = parseCivilDate(first ?? '');
  const to = parseCivilDate(last ?? '');
  if (of === undefined || from === null || to === null || from > to) return null;
  const groupId = partAfter(groupMark, narrowed);
  const states = partAfter(statesMark, narrowed)
    ?.split(',')
    .flatMap((state) => oneOf(seatStates, state) ?? []);
  const staffIds = listOf(partAfter(staffMark, narrowed))?.slice(0, 2);
  return {
    of,
    from,
    to,
    ...(groupId === undefined || groupId === '' ? {} : { groupId }),
    ...(states === undefined || states.length === 0 ? {} : { states }),
    ...(staffIds === undefined ? {} : { staffIds }),
  };
}

const partAfter = (mark: string, parts: readonly string[]): string | undefined =>
  parts.find((part) => part.startsWith(mark))?.slice(mark.length);
