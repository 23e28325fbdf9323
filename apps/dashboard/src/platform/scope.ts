import { addDays, dayNumber, parseCivilDate } from '@concord/domain/shared';
import type { Enrolment, GroupKind, ReportScope } from '../gql/graphql.ts';
import type { CivilDate } from './scalars.ts';
import { mondayOf } from './time.ts';
import { listOf, oneOf } from './search-params.ts';

export const rangeNames = ['4w', '12w', '26w', '52w', 'all'] as const;
export type RangeName = (typeof rangeNames)[number];
const weeksOf: Readonly<Record<Exclude<RangeName, 'all'>, number>> = {
  '4w': 4,
  '12w': 12,
  '26w': 26,
  '52w': 52,
};

/** The filters of a report as they stand in the address. Ids only; what is left out is not narrowed. */
export interface ScopeSearch {
  range?: RangeName;
  from?: CivilDate;
  to?: CivilDate;
  site?: readonly string[];
  group?: readonly string[];
  kind?: 'psychoeducational' | 'process';
  enrolment?: 'open' | 'closed';
  with?: string;
}

const kinds: Readonly<Record<NonNullable<ScopeSearch['kind']>, GroupKind>> = {
  psychoeducational: 'PSYCHOEDUCATIONAL',
  process: 'PROCESS',
};
const enrolments: Readonly<Record<NonNullable<ScopeSearch['enrolment']>, Enrolment>> = {
  open: 'OPEN',
  closed: 'CLOSED',
};

/** Reads the filters out of an address; what makes no sense there is left out rather than refused. */
export function readScope(raw: Readonly<Record<string, unknown>>): ScopeSearch {
  const from = typeof raw['from'] === 'string' ? parseCivilDate(raw['from']) : null;
  const to = typeof raw['to'] === 'string' ? parseCivilDate(raw['to']) : null;
  const dated = from !== null && to !== null && from <= to;
  const range = oneOf(rangeNames, raw['range']);
  const site = listOf(raw['site']);
  const group = listOf(raw['group']);
  const kind = oneOf(['psychoeducational', 'process'], raw['kind']);
  const enrolment = oneOf(['open', 'closed'], raw['enrolment']);
  const facilitator = typeof raw['with'] === 'string' && raw['with'] !== '' ? raw['with'] : undefined;
  return {
    ...(dated ? { from, to } : range === undefined ? {} : { range }),
    ...(site === undefined ? {} : { site }),
    ...(group === undefined ? {} : { group }),
    ...(kind === undefined ? {} : { kind }),
    ...(enrolment === undefined ? {} : { enrolment }),
    ...(facilitator === undefined ? {} : { with: facilitator }),
  };
}

/** The days on record that relative ranges count from and reach back to. */
export interface Anchor {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** A range of weeks ends on the anchor's last day; its weeks begin on Mondays, and the last one may not be over yet. */
export function resolvePeriod(
  search: ScopeSearch,
  anchor: Anchor,
  standard: RangeName,
): { from: CivilDate; to: CivilDate } {
  if (search.from !== undefined && search.to !== undefined) return { from: search.from, to: search.to };
  const range = search.range ?? standard;
  const from = range === 'all' ? anchor.first : addDays(mondayOf(anchor.last), -7 * (weeksOf[range] - 1));
  return { from: from <= anchor.last ? from : anchor.last, to: anchor.last };
}

/** The scope that the API is asked with. */
export function resolveScope(search: ScopeSearch, anchor: Anchor, standard: RangeName): ReportScope {
  return {
    ...resolvePeriod(search, anchor, standard),
    ...(search.site === undefined ? {} : { siteIds: [...search.site] }),
    ...(search.group === undefined ? {} : { groupIds: [...search.group] }),
    ...(search.kind === undefined ? {} : { kinds: [kinds[search.kind]] }),
    ...(search.enrolment === undefined ? {} : { enrolment: enrolments[search.enrolment] }),
    ...(search.with === undefined ? {} : { facilitatorId: search.with }),
  };
}

interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The days before a range, as many. */
export function daysBefore({ from, to }: Days): Days {
  const days = dayNumber(to) - dayNumber(from) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

/** The same scope over the days before it. */
export const scopeBefore = (scope: ReportScope): ReportScope => ({ ...scope, ...daysBefore(scope) });
