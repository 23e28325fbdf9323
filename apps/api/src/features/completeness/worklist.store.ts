import type { Severity } from '@concord/domain/completeness';
import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, type ClientRow } from '../clients/index.ts';
import { keepWhileNothingChanges, rulesDecidedAbout } from '../findings/index.ts';
import { groupColumns, type GroupRow } from '../groups/index.ts';
import type { Scope } from '../reports/index.ts';
import { sessionColumns, type SessionRow } from '../sessions/index.ts';

export interface FindingsAsked {
  readonly rules: readonly string[] | null;
  readonly severities: readonly Severity[] | null;
  readonly staffId: string | null;
  /** Whether findings that are waived today are shown, too. */
  readonly withWaived: boolean;
  /** Today, where the practice is: a waiver holds to the end of its last day. */
  readonly today: string;
  readonly limit: number;
  readonly offset: number;
}

export type WorklistRow = GroupRow &
  Partial<SessionRow> &
  Partial<ClientRow> & {
    readonly rule: string;
    readonly subject: string;
    readonly severity_rank: number;
    readonly explanation: string;
    readonly date: string | null;
    readonly mender_id: string | null;
    readonly appeared_at: Date;
    readonly decision_kind: 'waived' | 'returned' | null;
    readonly decision_comment: string | null;
    readonly decision_expires_on: string | null;
    readonly decision_made_at: Date | null;
    readonly decision_id: string | null;
  };

/** $1 organization, $2 groups, $3 and $4 days, $5 now, $6 rules, $7 ranks, $8 who has to mend it. */
const matches = (
  table: string,
): string => /* sql */ `${table}.organization_id = $1 and ${table}.vanished_at is null
  and ${table}.group_id = any ($2::uuid[]) and (${table}.date is null or ${table}.date between $3 and $4)
  and ($6::text[] is null or ${table}.rule = any ($6)) and ${table}.severity_rank = any ($7::smallint[])
  and ($8::uuid is null or ${table}.mender_id = $8)`;
const lasting = (table: string): string =>
  `${table}.valid_until = 'infinity' and ${table}.valid_from <= $5 and ${matches(table)}`;
const ending = (table: string): string =>
  `${table}.valid_until <> 'infinity' and ${table}.valid_until > $5 and ${table}.valid_from <= $5 and ${matches(table)}`;

const standing = (
  table: string,
  today: string,
): string => /* sql */ `d.organization_id = $1 and d.rule = any (${rulesDecidedAbout(`${table}.rule`)})
  and d.subject = ${table}.subject and d.undone_at is null and (d.expires_on is null or d.expires_on >= ${today})`;
const notWaived = (table: string): string => /* sql */ `($9::boolean or not exists (
  select 1 from finding_decisions d where ${standing(table, '$10')} and d.kind = 'waived'))`;

const columns = `f.rule, f.subject, f.severity_rank, f.explanation, f.date, f.mender_id, f.appeared_at, f.group_id, f.session_id,
  f.client_id`;
const order = 'severity_rank, date, rule, subject';

/** What stays is read in the order of its index as far as the page reaches; what time will end is little, and read whole. */
const pageSql = /* sql */ `
with page as materialized (
  select * from (
    (select ${columns} from finding f where ${lasting('f')} and ${notWaived('f')} order by ${order} limit $11::integer + $12::integer)
    union all
    (select ${columns} from finding f where ${ending('f')} and ${notWaived('f')} order by ${order} limit $11::integer + $12::integer)
  ) as found order by ${order} limit $11 offset $12
)
select page.rule, page.subject, page.severity_rank, page.explanation, page.date, page.mender_id, page.appeared_at,
  ${groupColumns}, ${sessionColumns}, ${clientColumns},
  d.id as decision_id, d.kind as decision_kind, d.comment as decision_comment, d.expires_on as decision_expires_on,
  d.made_at as decision_made_at
from page
join therapy_group on therapy_group.organization_id = $1 and therapy_group.id = page.group_id
left join session on session.organization_id = $1 and session.id = page.session_id
left join client on client.organization_id = $1 and client.id = page.client_id
left join lateral (
  select d.* from finding_decisions d where ${standing('page', '$10')} order by d.made_at desc limit 1) d on true
order by ${order}`;

interface GroupCount {
  readonly groupId: string;
  readonly count: number;
}

const countSql = /* sql */ `
select group_id as "groupId", sum(count)::integer as count from (
  select f.group_id, count(*) as count from finding f where ${lasting('f')} group by f.group_id
  union all
  select f.group_id, count(*) from finding f where ${ending('f')} group by f.group_id
) as counted group by group_id`;

/** What is waived today: few beside all, so that they are looked up first. */
const waiversSql = /* sql */ `
with waived as (
  select d.rule, d.subject, d.session_id, d.client_id from finding_decisions d
  where d.organization_id = $1 and d.kind = 'waived' and d.undone_at is null and d.expires_on >= $2)
select * from waived
union select 'note-overdue', subject, session_id, client_id from waived where rule = 'note-unsigned'`;

const waivedSql = /* sql */ `
select count(*)::integer as count from json_to_recordset($9) as d (rule text, subject text, session_id uuid, client_id uuid)
join finding f on f.rule = d.rule and f.subject = d.subject and ${matches('f')} and f.valid_from <= $5 and f.valid_until > $5
  and (f.session_id = d.session_id or (d.session_id is null and f.session_id is null and f.client_id = d.client_id))`;

const keptCounts = keepWhileNothingChanges<GroupCount>();

/** The ranks of severities as the database keeps them; all where none is named. */
export const ranksOf = (severities: readonly Severity[] | null): readonly number[] =>
  (['block', 'warn', 'info'] as const).flatMap((severity, rank) =>
    severities === null || severities.includes(severity) ? [rank] : [],
  );

/** A page of the findings in scope at this moment, the most severe first, then by date; and how many there are. */
export async function loadWorklist(
  context: RequestContext,
  scope: Scope,
  groupIds: readonly string[],
  asked: FindingsAsked,
): Promise<{ readonly total: number; readonly rows: readonly WorklistRow[] }> {
  const { actor, transaction, now } = context;
  const parametersFor = (groups: readonly string[]): unknown[] => [
    actor.organizationId,
    groups,
    scope.from,
    scope.to,
    new Date(now),
    asked.rules,
    ranksOf(asked.severities),
    asked.staffId,
  ];
  const rows = await transaction.query<WorklistRow>(pageSql, [
    ...parametersFor(groupIds),
    asked.withWaived,
    asked.today,
    asked.limit,
    asked.offset,
  ]);
  const question = JSON.stringify([scope.from, scope.to, asked.rules, asked.severities, asked.staffId]);
  const counts = await keptCounts(context, question, groupIds, (changed) =>
    transaction.query<GroupCount>(countSql, parametersFor(changed)),
  );
  const waived = asked.withWaived ? 0 : await countWaived(context, parametersFor(groupIds), asked.today);
  const total = counts.reduce((sum, { count }) => sum + count, 0) - waived;
  return { total, rows };
}

async function countWaived(
  { actor, transaction }: RequestContext,
  parameters: readonly unknown[],
  today: string,
): Promise<number> {
  const waivers = await transaction.query(waiversSql, [actor.organizationId, today]);
  if (waivers.length === 0) return 0;
  const [row] = await transaction.query<{ count: number }>(waivedSql, [
    ...parameters,
    JSON.stringify(waivers),
  ]);
  return row?.count ?? 0;
}
