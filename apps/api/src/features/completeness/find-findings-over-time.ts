import { titleOf } from '@concord/domain/completeness';
import { addDays, startOfDay } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { toClientRef, type ClientRow } from '../clients/index.ts';
import { ensureJudged } from '../findings/index.ts';
import { toGroupRef } from '../groups/index.ts';
import { loadGroupsInScope, type Scope } from '../reports/index.ts';
import { toSessionRef, type SessionRow } from '../sessions/index.ts';
import { loadStaffById } from '../staff/index.ts';
import { loadTimeZone } from './finding-trend.store.ts';
import {
  loadFindingsOverTime,
  moves,
  type Move,
  type OverTimeAsked,
  type OverTimeRow,
} from './findings-over-time.store.ts';
import type { FindingsOverTime } from './findings-over-time.types.ts';

/** Whether a word says which findings are meant. */
export const isMoved = (word: string): word is Move => moves.some((one) => one === word);

/** The findings of one rule that the trend counts: open at the end of the scope, or appeared or mended in it; the latest first. */
export async function findFindingsOverTime(
  context: RequestContext,
  scope: Scope,
  asked: OverTimeAsked,
): Promise<FindingsOverTime> {
  await ensureJudged(context);
  const groups = await loadGroupsInScope(context, scope);
  const timeZone = await loadTimeZone(context);
  const rows = await loadFindingsOverTime(
    context,
    scope,
    groups.map(({ id }) => id),
    {
      first: new Date(startOfDay(scope.from, timeZone)),
      after: new Date(startOfDay(addDays(scope.to, 1), timeZone)),
    },
    asked,
  );
  const staff = await loadStaffById(context);
  return {
    total: rows[0]?.total ?? 0,
    title: titleOf(asked.ruleId),
    rows: rows.map((row) => ({
      id: row.id,
      group: toGroupRef(row),
      session: hasSession(row) ? toSessionRef(row) : null,
      client: hasClient(row) ? toClientRef(context.actor, row) : null,
      staff: staff.get(row.mender_id ?? '') ?? null,
      appearedAt: row.appeared_at,
      endedAt: row.ended,
    })),
  };
}

const hasSession = (row: OverTimeRow): row is OverTimeRow & SessionRow =>
  row.session_id !== null && row.session_id !== undefined;
const hasClient = (row: OverTimeRow): row is OverTimeRow & ClientRow =>
  row.client_id !== null && row.client_id !== undefined;
