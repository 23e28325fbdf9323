import { mayEver } from '@concord/domain/access';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  groupColumns,
  toGroupRef,
  visibleGroupIds,
  type CurriculumModule,
  type GroupRow,
} from '../groups/index.ts';
import { sessionColumns, toSessionRef, type SessionRow } from '../sessions/index.ts';
import { siteColumns, toSiteRef, type SiteRow } from '../sites/index.ts';
import { loadStaffById, type StaffRef } from '../staff/index.ts';
import type { SessionOnRecord } from './session-on-record.types.ts';

type Person = readonly [staffId: string, role: string];

interface Row extends SessionRow, GroupRow, SiteRow {
  readonly ends_at: Date;
  readonly status: string;
  readonly cancel_reason: string | null;
  readonly module: number | null;
  readonly telehealth: boolean | null;
  readonly version: number;
  readonly room: readonly Person[] | null;
  readonly assigned: readonly Person[] | null;
  readonly curriculum: CurriculumModule[] | null;
  readonly has_records: boolean;
  readonly is_signed: boolean;
}

const inOrder = "array_position(array['lead', 'co', 'trainee', 'observer'], role)";

const rowsSql = (condition: string): string => /* sql */ `
select ${sessionColumns}, ${groupColumns}, ${siteColumns}, session.ends_at, session.status, session.cancel_reason, session.module,
  session.telehealth, session.version,
  (select json_agg(json_build_array(staff_id, role) order by ${inOrder}) from session_facilitator f
    where f.organization_id = $1 and f.session_id = session.id) as room,
  (select json_agg(json_build_array(staff_id, role) order by ${inOrder}) from facilitator_assignment a
    where a.organization_id = $1 and a.group_id = session.group_id and a.from_date <= session.date
      and (a.to_date is null or session.date <= a.to_date)) as assigned,
  (select json_agg(json_build_object('module', c.module, 'title', c.title) order by c.module) from curriculum_module c
    where c.organization_id = $1 and c.group_id = session.group_id) as curriculum,
  exists (select 1 from attendance a where a.organization_id = $1 and a.session_id = session.id)
    or exists (select 1 from progress_note n where n.organization_id = $1 and n.session_id = session.id and n.status <> 'withdrawn')
    or exists (select 1 from group_note n where n.organization_id = $1 and n.session_id = session.id) as has_records,
  exists (select 1 from signature x where x.organization_id = $1 and x.session_id = session.id) as is_signed
from session
join therapy_group on therapy_group.organization_id = $1 and therapy_group.id = session.group_id
join site on site.organization_id = $1 and site.id = therapy_group.site_id
where session.organization_id = $1 and ($2::uuid[] is null or session.group_id = any ($2)) and ${condition}
order by session.starts_at, session.external_id collate "C" limit 400`;

const oneSql = rowsSql('session.id = $3');
const ofGroupSql = rowsSql('session.group_id = $3 and session.date between $4 and $5');

async function load(
  context: RequestContext,
  sql: string,
  parameters: readonly string[],
): Promise<SessionOnRecord[]> {
  const { actor, transaction } = context;
  const rows = await transaction.query<Row>(sql, [
    actor.organizationId,
    visibleGroupIds(actor),
    ...parameters,
  ]);
  const staff = await loadStaffById(context);
  return rows.map((row) => toSessionOnRecord(context, row, staff));
}

function toSessionOnRecord(
  { actor }: RequestContext,
  row: Row,
  staff: ReadonlyMap<string, StaffRef>,
): SessionOnRecord {
  const people = (list: readonly Person[] | null): SessionOnRecord['inRoom'] =>
    (list ?? []).flatMap(([staffId, role]) => {
      const member = staff.get(staffId);
      return member === undefined ? [] : [{ staff: member, role }];
    });
  return {
    session: toSessionRef(row),
    group: toGroupRef(row),
    site: toSiteRef(row),
    endsAt: row.ends_at,
    status: row.status,
    cancelReason: mayEver(actor, 'read', 'note-body') ? row.cancel_reason : null,
    module: row.module,
    telehealth: row.telehealth,
    version: row.version,
    inRoom: people(row.room),
    assigned: people(row.assigned),
    curriculum: row.curriculum ?? [],
    hasRecords: row.has_records,
    isSigned: row.is_signed,
    // The groups that somebody with this right sees are those that they have it for.
    mayKeep: mayEver(actor, 'write', 'roster'),
  };
}

/** One session, planned ones included; null when there is none that this person may see. */
export async function findSessionOnRecord(
  context: RequestContext,
  sessionId: string,
): Promise<SessionOnRecord | null> {
  const [found] = await load(context, oneSql, [sessionId]);
  return found ?? null;
}

/** The sessions of a group in a period, the first first: planned, held and cancelled. */
export const loadSessionsOfGroup = (
  context: RequestContext,
  groupId: string,
  from: string,
  to: string,
): Promise<SessionOnRecord[]> => load(context, ofGroupSql, [groupId, from, to]);
