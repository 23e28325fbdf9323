import type { RequestContext } from '../../../platform/request-context.ts';
import {
  groupColumns,
  toGroupRef,
  visibleGroupIds,
  type GroupRef,
  type GroupRow,
} from '../../groups/index.ts';
import type { Scope } from './read-scope.ts';

const byGroup = /* sql */ `
select ${groupColumns} from therapy_group
where organization_id = $1 and ($2::uuid[] is null or id = any ($2)) and ($3::uuid[] is null or id = any ($3))
  and ($4::uuid[] is null or site_id = any ($4)) and ($5::text[] is null or kind = any ($5))
  and ($6::text is null or enrolment = $6)`;

const whereTheyWereInTheRoom = /* sql */ `
  and exists (
    select 1 from session join session_facilitator f on f.organization_id = $1 and f.session_id = session.id
    where session.organization_id = $1 and session.group_id = therapy_group.id and session.status = 'held'
      and session.date between $7 and $8 and f.staff_id = $9)`;

const inOrder = ' order by external_id collate "C"';

const parametersOf = ({ actor }: RequestContext, scope: Scope): unknown[] => [
  actor.organizationId,
  visibleGroupIds(actor),
  scope.groupIds,
  scope.siteIds,
  scope.kinds,
  scope.enrolment,
];

/** The groups in scope that the person may see, by the clinic's identifier; a facilitator does not narrow them. */
export async function loadGroupsInScope(context: RequestContext, scope: Scope): Promise<readonly GroupRef[]> {
  const rows = await context.transaction.query<GroupRow>(byGroup + inOrder, parametersOf(context, scope));
  return rows.map(toGroupRef);
}

/** The same for figures about memberships and goals: a facilitator keeps the groups where they were in the room in the range. */
export async function loadWholeGroupsInScope(
  context: RequestContext,
  scope: Scope,
): Promise<readonly GroupRef[]> {
  if (scope.facilitatorId === null) return loadGroupsInScope(context, scope);
  const rows = await context.transaction.query<GroupRow>(byGroup + whereTheyWereInTheRoom + inOrder, [
    ...parametersOf(context, scope),
    scope.from,
    scope.to,
    scope.facilitatorId,
  ]);
  return rows.map(toGroupRef);
}
