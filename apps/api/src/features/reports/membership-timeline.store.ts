import type { RequestContext } from '../../platform/request-context.ts';
import { loadClientRefs, type ClientRef } from '../clients/index.ts';
import { countFlow, countTreatmentContext } from './count-entries-and-exits.ts';
import { groupBy } from './group-by.ts';
import { mayReadNotes } from './may-read-reports.ts';
import { loadMembershipTallies, type MembershipTally } from './membership-tallies.store.ts';
import type { MembershipSpan, MembershipTimeline } from './membership-timeline.types.ts';
import { listBuckets, loadWholeGroupsInScope, type BucketUnit, type Scope } from './scope/index.ts';

interface MembershipRow {
  readonly id: string;
  readonly external_id: string;
  readonly group_id: string;
  readonly client_id: string;
  readonly entered_on: string;
  readonly left_on: string | null;
  readonly exit: string | null;
  readonly exit_circumstances: string | null;
}

/** Memberships that began by the last day of the range; those that ended before it tell what others lived through. */
const membershipsSql = /* sql */ `
select id, external_id, group_id, client_id, entered_on, left_on, exit, exit_circumstances from membership
where organization_id = $1 and group_id = any ($2::uuid[]) and entered_on <= $3
order by external_id collate "C"`;

interface Knowledge {
  readonly clientOf: (clientId: string) => ClientRef;
  readonly tallyOf: (membershipId: string) => MembershipTally;
  readonly showCircumstances: boolean;
}

function toSpans(rows: readonly MembershipRow[], { from, to }: Scope, known: Knowledge): MembershipSpan[] {
  const around = countTreatmentContext(rows, to);
  return rows.flatMap((row, index) => {
    if (row.left_on !== null && row.left_on < from) return [];
    const tally = known.tallyOf(row.id);
    return [
      {
        id: row.id,
        externalId: row.external_id,
        client: known.clientOf(row.client_id),
        enteredOn: row.entered_on,
        leftOn: row.left_on,
        exit: row.exit,
        exitCircumstances: known.showCircumstances ? row.exit_circumstances : null,
        sessionsHeld: tally.sessions_held,
        sessionsAttended: tally.attended,
        othersEntered: around[index]?.othersEntered ?? 0,
        othersLeft: around[index]?.othersLeft ?? 0,
      },
    ];
  });
}

/** Who entered and left which group when, and what each member lived through there (reports.md, Entries and exits). */
export async function loadMembershipTimeline(
  context: RequestContext,
  scope: Scope,
  unit: BucketUnit,
): Promise<MembershipTimeline> {
  const { actor, transaction } = context;
  const groups = await loadWholeGroupsInScope(context, scope);
  const groupIds = groups.map((group) => group.id);
  const rows = await transaction.query<MembershipRow>(membershipsSql, [
    actor.organizationId,
    groupIds,
    scope.to,
  ]);
  const known: Knowledge = {
    clientOf: await loadClientRefs(
      context,
      rows.map((row) => row.client_id),
    ),
    tallyOf: await loadMembershipTallies(context, groupIds, scope.to),
    showCircumstances: mayReadNotes(context),
  };
  const buckets = listBuckets(scope.from, scope.to, unit);
  const byGroup = groupBy(rows, (row) => row.group_id);
  return {
    buckets: buckets.map((bucket) => bucket.first),
    groups: groups.flatMap((group) => {
      const own = byGroup.get(group.id) ?? [];
      const memberships = toSpans(own, scope, known);
      if (memberships.length === 0) return [];
      return [{ group, ...countFlow(own, buckets, scope.from, scope.to), memberships }];
    }),
  };
}
