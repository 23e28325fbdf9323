import { parseCivilDate } from '@concord/domain/shared';
import type { Bucket, SeatState } from '../gql/graphql.ts';
import type { CivilDate } from './scalars.ts';
import { listOf, oneOf } from './search-params.ts';

/** What kinds of records can stand behind a number. */
export const rowKinds = [
  'sessions',
  'seats',
  'members',
  'entries',
  'exits',
  'concerns',
  'goals',
  'ratings',
  'asked',
  'findings',
] as const;

/** Which part of them is meant, in the words of the figure that counts them. */
export const rowParts = [
  'assigned',
  'alone',
  'last-six',
  'completed',
  'unsaid',
  'chronic',
  'watch',
  'followed',
  'unfollowed',
  'compared',
  'improved',
  'unchanged',
  'declined',
  'stale',
  'open',
  'appeared',
  'mended',
] as const;
export type RowPart = (typeof rowParts)[number];

/** Which rows stand behind a number: records of some days of some groups, members or facilitators. */
export interface RowsRequest {
  readonly of: (typeof rowKinds)[number];
  /** The range of the report that holds the number. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The days of that range that the number is about, where it is not about all of them. */
  readonly within?: { readonly from: CivilDate; readonly to: CivilDate };
  readonly groupId?: string;
  readonly clientId?: string;
  readonly states?: readonly SeatState[];
  /** Only sessions with this person in the room; with two, those that the two led together. */
  readonly staffIds?: readonly string[];
  readonly part?: RowPart;
  /** By what the figure counts: comparisons of ratings are made once in each bucket. */
  readonly bucket?: Bucket;
  /** The rule that the records are asked by, or that found the findings. */
  readonly ruleId?: string;
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

const buckets = ['WEEK', 'MONTH', 'QUARTER'] as const satisfies readonly Bucket[];

/** `sessions~2026-09-07~2026-09-13~group.<id>~state.NO_SHOW,EXCUSED`: readable in an address. */
export function writeRowsRequest(request: RowsRequest): string {
  const { of, from, to, within, groupId, clientId, states, staffIds, part, bucket, ruleId } = request;
  const narrowed = {
    days: within === undefined ? undefined : `${within.from},${within.to}`,
    group: groupId,
    client: clientId,
    state: states?.join(','),
    with: staffIds?.join(','),
    part,
    by: bucket,
    rule: ruleId,
  };
  return [
    of,
    from,
    to,
    ...Object.entries(narrowed).flatMap(([mark, text]) =>
      text === undefined || text === '' ? [] : [`${mark}.${text}`],
    ),
  ].join('~');
}

/** Null where the text asks for nothing that makes sense. */
export function readRowsRequest(text: unknown): RowsRequest | null {
  if (typeof text !== 'string') return null;
  const [what, first, last, ...narrowed] = text.split('~');
  const of = oneOf(rowKinds, what);
  const from = parseCivilDate(first ?? '');
  const to = parseCivilDate(last ?? '');
  if (of === undefined || from === null || to === null || from > to) return null;
  const within = readDays(partAfter('days', narrowed));
  const groupId = partAfter('group', narrowed);
  const clientId = partAfter('client', narrowed);
  const states = listOf(partAfter('state', narrowed))?.flatMap((state) => oneOf(seatStates, state) ?? []);
  const staffIds = listOf(partAfter('with', narrowed))?.slice(0, 2);
  const part = oneOf(rowParts, partAfter('part', narrowed));
  const bucket = oneOf(buckets, partAfter('by', narrowed));
  const ruleId = partAfter('rule', narrowed);
  return {
    of,
    from,
    to,
    ...(within === null ? {} : { within }),
    ...(groupId === undefined ? {} : { groupId }),
    ...(clientId === undefined ? {} : { clientId }),
    ...(states === undefined || states.length === 0 ? {} : { states }),
    ...(staffIds === undefined ? {} : { staffIds }),
    ...(part === undefined ? {} : { part }),
    ...(bucket === undefined ? {} : { bucket }),
    ...(ruleId === undefined ? {} : { ruleId }),
  };
}

function readDays(text: string | undefined): NonNullable<RowsRequest['within']> | null {
  const [from, to] = (text ?? '').split(',').map((day) => parseCivilDate(day));
  return from === null || to === null || from === undefined || to === undefined || from > to
    ? null
    : { from, to };
}

/** What stands behind a mark; nothing where it is empty. */
function partAfter(mark: string, parts: readonly string[]): string | undefined {
  const text = parts.find((part) => part.startsWith(`${mark}.`))?.slice(mark.length + 1);
  return text === '' ? undefined : text;
}
