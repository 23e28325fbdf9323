import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, toClientRef, type ClientRow } from '../clients/index.ts';
import type { GroupRef } from '../groups/index.ts';
import { countFlow, countTreatmentContext } from './count-entries-and-exits.ts';
import { groupBy } from './group-by.ts';
import { mayReadNotes } from './may-read-reports.ts';
import type { GroupTimeline, MembershipSpan, MembershipTimeline } from './membership-timeline.types.ts';
import {
  listBuckets,
  loadWholeGroupsInScope,
  type BucketSpan,
  type BucketUnit,
  type Scope,
} from './scope/index.ts';

interface MembershipRow extends ClientRow {
  readonly id: string;
  readonly external_id: string;
  readonly group_id: string;
  readonly entered_on: string;
  readonly left_on: string | null;
  readonly exit: string | null;
  readonly exit_circumstances: string | null;
  readonly sessions_held: number;
  readonly attended: number;
}

const attended = "('present', 'late', 'left_early')";

/**
 * Memberships that began by the last day of the range, with their tallies; of those that went on meeting after it ($3), the
 * sessions up to it are counted one by one.
 */
export const timelineSql = /* sql */ `
select membership.id, membership.external_id, membership.group_id, membership.entered_on, membership.left_on,
  membership.exit, membership.exit_circumstances, ${clientColumns},
  coalesce(until.sessions_held, tally.sessions_held, 0) as sessions_held, coalesce(until.attended, tally.attended, 0) as attended
from membership
join client on client.organization_id = $1 and client.id = membership.client_id
left join membership_tally tally on tally.organization_id = $1 and tally.membership_id = membership.id
left join lateral (
  select count(*)::integer as sessions_held, count(a.client_id)::integer as attended
  from session_tally s left join attendance a on a.organization_id = $1 and a.session_id = s.session_id
    and a.client_id = membership.client_id and a.status in ${attended}
  where s.organization_id = $1 and s.group_id = membership.group_id and s.date between membership.entered_on and $3
) until on tally.last_held_on > $3
where membership.organization_id = $1 and membership.group_id = any ($2::uuid[]) and membership.entered_on <= $3
order by membership.external_id collate "C"`;

function toSpans(
  context: RequestContext,
  rows: readonly MembershipRow[],
  { from, to }: Scope,
): MembershipSpan[] {
  const showCircumstances = mayReadNotes(context);
  const around = countTreatmentContext(rows, to);
  return rows.flatMap((row, index) => {
    if (row.left_on !== null && row.left_on < from) return [];
    return [
      {
        id: row.id,
        externalId: row.external_id,
        client: toClientRef(context.actor, row),
        enteredOn: row.entered_on,
        leftOn: row.left_on,
        exit: row.exit,
        exitCircumstances: showCircumstances ? row.exit_circumstances : null,
        sessionsHeld: row.sessions_held,
        sessionsAttended: row.attended,
        othersEntered: around[index]?.othersEntered ?? 0,
        othersLeft: around[index]?.othersLeft ?? 0,
      },
    ];
  });
}

function toTimeline(
  context: RequestContext,
  group: GroupRef,
  rows: readonly MembershipRow[],
  buckets: readonly BucketSpan[],
  scope: Scope,
): GroupTimeline[] {
  const memberships = toSpans(context, rows, scope);
  return memberships.length === 0
    ? []
    : [{ group, ...countFlow(rows, buckets, scope.from, scope.to), memberships }];
}

/** Who entered and left which group when, and what each member lived through there (reports.md, Entries and exits). */
export async function loadMembershipTimeline(
  context: RequestContext,
  scope: Scope,
  unit: BucketUnit,
): Promise<MembershipTimeline> {
  const groups = await loadWholeGroupsInScope(context, scope);
  const buckets = listBuckets(scope.from, scope.to, unit);
  const rows = await context.transaction.query<MembershipRow>(timelineSql, [
    context.actor.organizationId,
    groups.map((group) => group.id),
    scope.to,
  ]);
  const byGroup = groupBy(rows, (row) => row.group_id);
  return {
    buckets: buckets.map((bucket) => bucket.first),
    groups: groups.flatMap((group) =>
      toTimeline(context, group, byGroup.get(group.id) ?? [], buckets, scope),
    ),
  };
}
