import type { SessionFacilitator } from '@concord/domain/sessions';
import { compareCodePoints } from '@concord/domain/shared';
import { needsCosignature, type Signature } from '@concord/domain/signatures';
import type { StaffId } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';

/** What somebody still owes a record, with the instant by which it is due. */
export interface OwedRecord {
  readonly kind: 'document' | 'awaits_lead' | 'sign' | 'sign_group_note' | 'cosign' | 'follow_up';
  readonly session_id: string;
  readonly session_external_id: string;
  readonly starts_at: Date;
  readonly date: string;
  readonly group_id: string;
  readonly group_name: string;
  readonly client_id: string | null;
  readonly client_external_id: string | null;
  readonly client_label: string | null;
  readonly count: number;
  readonly due_at: Date;
}

/**
 * Everything that this clinician owes, the most urgent first: sessions to document (`awaits_lead`: those that they co-facilitated and the
 * lead has not documented), notes to sign, group notes to sign,
 * trainees' notes to cosign, follow-ups of absences. Records are due 72 hours after the session (rules.md), follow-ups on
 * their day. Looks back 60 days, or as far as is said.
 */
export async function loadOwed(
  context: RequestContext,
  staffId: string,
  daysBack = 60,
): Promise<OwedRecord[]> {
  const owed = [
    ...(await loadSaid(context, staffId, daysBack)),
    ...(await loadToCosign(context, staffId, daysBack)),
  ];
  return owed.sort(
    (a, b) =>
      a.due_at.getTime() - b.due_at.getTime() ||
      compareCodePoints(a.group_name, b.group_name) ||
      compareCodePoints(a.session_external_id, b.session_external_id),
  );
}

/** What the database says by itself. */
const loadSaid = (context: RequestContext, staffId: string, daysBack: number): Promise<OwedRecord[]> =>
  context.transaction.query<OwedRecord>(
    `with room as (
       select s.id, s.external_id, s.organization_id, s.group_id, s.starts_at, s.ends_at, s.date, g.name, g.documentation, f.role
       from session_facilitator f
       join session s on s.organization_id = f.organization_id and s.id = f.session_id
       join therapy_group g on g.organization_id = s.organization_id and g.id = s.group_id
       where f.organization_id = $1 and f.staff_id = $2 and s.status = 'held' and s.ends_at <= to_timestamp($3)
         and s.ends_at > to_timestamp($3) - $4 * interval '1 day'),
     lacking as (
       select r.*, (
         select count(*) from membership m
         left join attendance a on a.organization_id = m.organization_id and a.session_id = r.id and a.client_id = m.client_id
         left join progress_note n on n.organization_id = m.organization_id and n.session_id = r.id and n.client_id = m.client_id
           and n.status <> 'withdrawn'
         where m.organization_id = r.organization_id and m.group_id = r.group_id and m.entered_on <= r.date
           and (m.left_on is null or r.date <= m.left_on)
           and (a.status is null or (a.status in ('present', 'late', 'left_early') and n.id is null and r.documentation <> 'summary'))
       ) as lacking,
       -- Whoever leads documents; where nobody led, whoever co-facilitated.
       r.role = 'lead' or not exists (
         select 1 from session_facilitator l where l.organization_id = r.organization_id and l.session_id = r.id and l.role = 'lead'
       ) as documents
       from room r where r.role in ('lead', 'co'))
     select case when documents then 'document' else 'awaits_lead' end as kind, id as session_id, external_id as session_external_id, starts_at, date, group_id, name as group_name,
       null::uuid as client_id, null as client_external_id, null as client_label, lacking as count, ends_at + interval '72 hours' as due_at
     from lacking where lacking > 0
     union all
     select 'sign', s.id, s.external_id, s.starts_at, s.date, s.group_id, g.name, null, null, null, count(*), min(s.ends_at) + interval '72 hours'
     from progress_note n
     join session s on s.organization_id = n.organization_id and s.id = n.session_id
     join therapy_group g on g.organization_id = s.organization_id and g.id = s.group_id
     where n.organization_id = $1 and n.author_id = $2 and n.status = 'draft' and s.status = 'held' and s.ends_at <= to_timestamp($3)
       and s.ends_at > to_timestamp($3) - $4 * interval '1 day'
     group by s.id, s.external_id, s.starts_at, s.date, s.group_id, g.name
     union all
     select 'sign_group_note', r.id, r.external_id, r.starts_at, r.date, r.group_id, r.name, null, null, null, 1, r.ends_at + interval '72 hours'
     from room r
     join group_note n on n.organization_id = r.organization_id and n.session_id = r.id
     where r.role in ('lead', 'co') and not exists (
       select 1 from signature g where g.organization_id = $1 and g.kind = 'group_note' and g.record_id = r.id and g.staff_id = $2)
     union all
     select 'follow_up', r.id, r.external_id, r.starts_at, r.date, r.group_id, r.name, c.id, c.external_id, c.first_name || ' ' || c.last_name, 1,
       coalesce(a.follow_up_due::timestamptz + interval '24 hours', r.ends_at + interval '7 days')
     from room r
     join attendance a on a.organization_id = r.organization_id and a.session_id = r.id
     join client c on c.organization_id = a.organization_id and c.id = a.client_id
     where r.role = 'lead' and a.follow_up is not null and a.follow_up_done_on is null`,
    [context.actor.organizationId, staffId, context.now / 1000, daysBack],
  );

type SignedNote = OwedRecord & {
  readonly author_id: StaffId;
  readonly room: readonly Pick<SessionFacilitator, 'staffId' | 'role'>[];
  readonly signatures: readonly Pick<Signature, 'staffId' | 'role'>[];
};

/** Notes of trainees at sessions that this clinician led, which nobody else has signed: which those are, the domain says. */
async function loadToCosign(
  { actor, transaction, now }: RequestContext,
  staffId: string,
  daysBack: number,
): Promise<OwedRecord[]> {
  const notes = await transaction.query<SignedNote>(
    `select 'cosign' as kind, s.id as session_id, s.external_id as session_external_id, s.starts_at, s.date, s.group_id, g.name as group_name,
       null::uuid as client_id, null as client_external_id, null as client_label, 1 as count, s.ends_at + interval '72 hours' as due_at,
       n.author_id, room.people as room, signed.names as signatures
     from session_facilitator f
     join session s on s.organization_id = $1 and s.id = f.session_id and s.status = 'held' and s.ends_at <= to_timestamp($3)
       and s.ends_at > to_timestamp($3) - $4 * interval '1 day'
     join therapy_group g on g.organization_id = $1 and g.id = s.group_id
     -- Where no trainee was, nothing needs a cosignature, and no note is read.
     join lateral (
       select json_agg(json_build_object('staffId', p.staff_id, 'role', p.role)) as people from session_facilitator p
       where p.organization_id = $1 and p.session_id = s.id having bool_or(p.role = 'trainee')) room on true
     join progress_note n on n.organization_id = $1 and n.session_id = s.id and n.status = 'signed'
     cross join lateral (
       select coalesce(json_agg(json_build_object('staffId', i.staff_id, 'role', i.role)), '[]') as names from signature i
       where i.organization_id = $1 and i.kind = 'progress_note' and i.record_id = n.id) signed
     where f.organization_id = $1 and f.staff_id = $2 and f.role = 'lead'`,
    [actor.organizationId, staffId, now / 1000, daysBack],
  );
  const bySession = new Map<string, OwedRecord>();
  for (const { author_id: authorId, room, signatures, ...owed } of notes) {
    if (!needsCosignature({ authorId }, room, signatures)) continue;
    const count = (bySession.get(owed.session_id)?.count ?? 0) + 1;
    bySession.set(owed.session_id, { ...owed, count });
  }
  return [...bySession.values()];
}
