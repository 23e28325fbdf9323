import { checkedBy, sayChecked, titleOf, type CheckedKind } from '@concord/domain/completeness';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadClientRefs } from '../clients/index.ts';
import { ensureJudged } from '../findings/index.ts';
import { toGroupRef } from '../groups/index.ts';
import { loadGroupsInScope, type Scope } from '../reports/index.ts';
import { toSessionRef, type SessionRow } from '../sessions/index.ts';
import { loadStaffById } from '../staff/index.ts';
import { groupsAskedBy } from './asked-groups.ts';
import { loadCheckedRecords, type CheckedRow } from './checked-records.store.ts';
import type { CheckedRecords } from './checked-records.types.ts';
import { loadDocumentation } from './documentation.store.ts';

/** Attended and missed seats are seats, and every note is a note: the list says what a row is. */
const shownAs: Readonly<Partial<Record<CheckedKind, string>>> = {
  'attended-seat': 'seat',
  'missed-seat': 'seat',
  'attended-note': 'note',
  'coded-note': 'note',
};

/** The records in scope that a rule is asked of, the latest first, and whether each fails it now; null where there is no such rule. */
export async function findCheckedRecords(
  context: RequestContext,
  scope: Scope,
  ruleId: string,
  limit: number,
): Promise<CheckedRecords | null> {
  const asked = checkedBy(ruleId);
  if (asked === null) return null;
  await ensureJudged(context);
  const groups = await loadGroupsInScope(context, scope);
  const documentation = await loadDocumentation(
    context,
    groups.map(({ id }) => id),
  );
  const rows = await loadCheckedRecords(context, scope, {
    ruleId,
    kinds: asked.kinds,
    groupIds: groupsAskedBy(asked, groups, documentation).map(({ id }) => id),
    limit,
  });
  const clientOf = await loadClientRefs(
    context,
    rows.flatMap(({ client }) => client ?? []),
  );
  const staff = await loadStaffById(context);
  return {
    total: rows[0]?.total ?? 0,
    title: titleOf(ruleId),
    asked: sayChecked(asked),
    rows: rows.map((row) => ({
      id: `${row.kind} ${row.session_id ?? row.group_id} ${row.key}`,
      kind: shownAs[row.kind] ?? row.kind,
      group: toGroupRef(row),
      session: hasSession(row) ? toSessionRef(row) : null,
      client: row.client === null ? null : clientOf(row.client),
      author: staff.get(row.author_id ?? '') ?? null,
      from: row.from,
      to: row.to,
      fails: row.fails,
    })),
  };
}

const hasSession = (row: CheckedRow): row is CheckedRow & SessionRow =>
  row.session_id !== null && row.session_id !== undefined;
