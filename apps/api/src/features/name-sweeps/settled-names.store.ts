import { guardRuleIds, titleOf } from '@concord/domain/completeness';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, toClientRef, type ClientRow } from '../clients/index.ts';
import { groupColumns, toGroupRef, type GroupRow } from '../groups/index.ts';
import { sessionColumns, toSessionRef, type SessionRow } from '../sessions/index.ts';
import { loadStaffById, type StaffRef } from '../staff/index.ts';
import type { SettledName, SettledNames } from './settled-names.types.ts';

type Row = GroupRow &
  Partial<SessionRow> &
  Partial<ClientRow> & {
    readonly rule: string;
    readonly subject: string;
    readonly state: 'corrected' | 'waived' | 'gone' | 'outdated';
    readonly at: Date;
    readonly corrector_id: string | null;
    readonly waived_by: string | null;
    readonly until: string | null;
    readonly is_open: boolean;
    readonly members: number;
    readonly found_at: Date;
    readonly author_id: string;
    readonly total: number;
  };

/** The rules by name, so that the index of what they found is used. */
const guardRules = guardRuleIds.map((rule) => `'${rule}'`).join(', ');

/**
 * $1 organization, $2 now, $3 today, $4 how many. What was mended while a note was being written was never in a signed note. Two members
 * in one note are one finding of two.
 */
const settledSql = /* sql */ `
with found as materialized (
  select f.rule, f.subject, f.note_id, f.group_id, f.session_id, f.client_id, min(f.appeared_at) as found_at,
    max(f.vanished_at) as vanished_at, bool_or(f.vanished_at is null) as is_found,
    bool_and(f.ended_by_update) filter (where coalesce(f.vanished_at, 'infinity') = f.last) as is_outdated,
    -- Those of its last day: an earlier one may have come and gone before.
    count(*) filter (where coalesce(f.vanished_at, 'infinity') = f.last)::integer as members
  from (
    select f.*, max(coalesce(f.vanished_at, 'infinity')) over (partition by f.rule, f.subject) as last from finding f
    where f.organization_id = $1 and f.rule in (${guardRules}) and f.note_id is not null and f.severity_rank is not null
      and f.appeared_at <= $2) as f
  group by f.rule, f.subject, f.note_id, f.group_id, f.session_id, f.client_id
),
settled as materialized (
  select f.*, n.author_id, c.corrector_id, case when c.written_at is null then w.made_by end as waived_by, w.expires_on as until,
    f.is_found and w.made_at is null as is_open,
    case when c.written_at is not null then 'corrected' when not f.is_found then case when f.is_outdated then 'outdated' else 'gone' end
      when w.made_at is not null then 'waived' end as state,
    case when c.written_at is not null then c.written_at when not f.is_found then f.vanished_at else w.made_at end as at
  from found f
  join progress_note n on n.organization_id = $1 and n.id = f.note_id and n.status = 'signed'
  left join lateral (
    select a.written_at, a.author_id as corrector_id from addendum a
    where a.organization_id = $1 and a.note_id = f.note_id and a.entry = 'correction' and a.written_at >= f.found_at
    order by a.written_at desc limit 1) c on true
  left join finding_decisions w on f.is_found and w.organization_id = $1 and w.rule = f.rule and w.subject = f.subject
    and w.undone_at is null and w.kind = 'waived' and w.expires_on >= $3
  where f.is_found or exists (select 1 from signature s
    where s.organization_id = $1 and s.kind = 'progress_note' and s.record_id = f.note_id and s.signed_at < f.vanished_at)
),
page as materialized (
  select *, count(*) over ()::integer as total from settled where state is not null order by at desc, rule, subject limit $4
)
select page.rule, page.subject, page.state, page.at, page.corrector_id, p.name as waived_by, page.until, page.is_open, page.members,
  page.found_at, page.author_id, page.total, ${groupColumns}, ${sessionColumns}, ${clientColumns}
from page
join therapy_group on therapy_group.organization_id = $1 and therapy_group.id = page.group_id
left join session on session.organization_id = $1 and session.id = page.session_id
left join client on client.organization_id = $1 and client.id = page.client_id
left join quality_people() p on p.id = page.waived_by
order by page.at desc, page.rule, page.subject`;

/** What became of names and descriptions that the check found in signed notes, the latest first. */
export async function loadSettledNames(
  context: RequestContext,
  today: string,
  limit: number,
): Promise<SettledNames> {
  const { actor, transaction, now } = context;
  // An auditor reads no addenda, but is told who wrote a correction beside a note and when: not a word of it.
  const rows = await lookingWider(transaction, actor.access, () =>
    transaction.query<Row>(settledSql, [actor.organizationId, new Date(now), today, limit]),
  );
  const staff = await loadStaffById(context);
  return { total: rows[0]?.total ?? 0, rows: rows.map((row) => show(context, row, staff)) };
}

function show({ actor }: RequestContext, row: Row, staff: ReadonlyMap<string, StaffRef>): SettledName {
  return {
    id: `${row.rule}|${row.subject}`,
    ruleId: row.rule,
    title: titleOf(row.rule),
    state: row.state,
    at: row.at,
    by: row.state === 'corrected' ? (staff.get(row.corrector_id ?? '')?.name ?? null) : row.waived_by,
    until: row.until,
    isOpen: row.is_open,
    members: row.members,
    foundAt: row.found_at,
    group: toGroupRef(row),
    session: hasSession(row) ? toSessionRef(row) : null,
    client: hasClient(row) ? toClientRef(actor, row) : null,
    author: staff.get(row.author_id) ?? null,
  };
}

const hasSession = (row: Row): row is Row & SessionRow =>
  row.session_id !== null && row.session_id !== undefined;
const hasClient = (row: Row): row is Row & ClientRow => row.client_id !== null && row.client_id !== undefined;
