import type { FacilitatorRole } from '@concord/domain/groups';
import type { KeptSession, PersonInRoom, SessionStanding } from '@concord/domain/sessions';
import type { CivilDate, Instant } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';

/** A session with everything that a change of it depends on. */
export interface LockedSession {
  readonly session: KeptSession;
  readonly version: number;
  readonly timeZone: string;
  readonly room: readonly PersonInRoom[];
  /** Assigned to the group on the session's date. */
  readonly assigned: readonly PersonInRoom[];
  /** Staff who wrote or signed a record of this session. */
  readonly writers: ReadonlySet<StaffId>;
  readonly standing: Omit<SessionStanding, 'seatsLost' | 'isDoubled'>;
}

interface SessionRow {
  group_id: string;
  starts_at: Date;
  ends_at: Date;
  date: CivilDate;
  status: KeptSession['status'];
  cancel_reason: string | null;
  module: number | null;
  telehealth: boolean | null;
  version: number;
  time_zone: string;
  starts_on: CivilDate;
  ends_on: CivilDate | null;
  has_attendance: boolean;
  has_notes: boolean;
  signed_by: StaffId[];
  written_by: StaffId[];
  modules: number[];
}

type PersonRow = readonly [staffId: StaffId, role: FacilitatorRole];

const sessionSql = /* sql */ `
select s.group_id, s.starts_at, s.ends_at, s.date, s.status, s.cancel_reason, s.module, s.telehealth, s.version, site.time_zone,
  g.starts_on, g.ends_on,
  exists (select 1 from attendance a where a.organization_id = $1 and a.session_id = s.id) as has_attendance,
  exists (select 1 from progress_note n where n.organization_id = $1 and n.session_id = s.id and n.status <> 'withdrawn')
    or exists (select 1 from group_note n where n.organization_id = $1 and n.session_id = s.id) as has_notes,
  array(select n.author_id from progress_note n where n.organization_id = $1 and n.session_id = s.id
    and n.status <> 'withdrawn') as written_by,
  array(select x.staff_id from signature x where x.organization_id = $1 and x.session_id = s.id) as signed_by,
  array(select c.module from curriculum_module c where c.organization_id = $1 and c.group_id = g.id) as modules
from session s
join therapy_group g on g.organization_id = $1 and g.id = s.group_id
join site on site.organization_id = $1 and site.id = g.site_id
where s.organization_id = $1 and s.id = $2`;

const peopleSql = {
  room: `select json_build_array(staff_id, role) as person from session_facilitator where organization_id = $1 and session_id = $2`,
  assigned: `select json_build_array(a.staff_id, a.role) as person from facilitator_assignment a
    join session s on s.organization_id = $1 and s.id = $2 and s.group_id = a.group_id
    where a.organization_id = $1 and a.from_date <= s.date and (a.to_date is null or s.date <= a.to_date)`,
};

/** A session, locked until the end of the transaction; null when there is none that this person may see. */
export async function lockSession(context: RequestContext, sessionId: string): Promise<LockedSession | null> {
  const { access, organizationId } = context.actor;
  const about = [organizationId, sessionId];
  const locked = await context.transaction.query(
    `select 1 from session where organization_id = $1 and id = $2 and ($3::uuid[] is null or group_id = any ($3)) for update`,
    [...about, access.groups === 'all' ? null : access.groups],
  );
  if (locked.length === 0) return null;
  const [row] = await context.transaction.query<SessionRow>(sessionSql, about);
  if (row === undefined) return null;
  const people = async (sql: string): Promise<PersonInRoom[]> => {
    const rows = await context.transaction.query<{ person: PersonRow }>(sql, about);
    return rows.map(({ person: [staffId, role] }) => ({ staffId, role }));
  };
  return {
    session: {
      id: sessionId,
      groupId: row.group_id,
      startsAt: row.starts_at.getTime() as Instant,
      endsAt: row.ends_at.getTime() as Instant,
      date: row.date,
      status: row.status,
      cancelReason: row.cancel_reason,
      module: row.module,
      telehealth: row.telehealth,
    } as KeptSession,
    version: row.version,
    timeZone: row.time_zone,
    room: await people(peopleSql.room),
    assigned: await people(peopleSql.assigned),
    writers: new Set([...row.signed_by, ...row.written_by]),
    standing: {
      hasAttendance: row.has_attendance,
      hasNotes: row.has_notes,
      isSigned: row.signed_by.length > 0,
      modules: row.modules,
      group: { startsOn: row.starts_on, endsOn: row.ends_on },
    },
  };
}

/** What would become of the session's seats on another day, and whether another session of the group starts at that moment. */
export async function judgeMove(
  context: RequestContext,
  session: Pick<KeptSession, 'id' | 'groupId' | 'date'>,
  to: { readonly date: CivilDate; readonly startsAt: Instant },
): Promise<Pick<SessionStanding, 'seatsLost' | 'isDoubled'>> {
  const [row] = await context.transaction.query<{ lost: number; doubled: boolean }>(
    `select
       (select count(*) from attendance a where a.organization_id = $1 and a.session_id = $2
         and exists (select 1 from membership m where m.organization_id = $1 and m.group_id = $3 and m.client_id = a.client_id
           and m.entered_on <= $4 and (m.left_on is null or $4 <= m.left_on))
         and not exists (select 1 from membership m where m.organization_id = $1 and m.group_id = $3 and m.client_id = a.client_id
           and m.entered_on <= $5 and (m.left_on is null or $5 <= m.left_on)))::integer as lost,
       exists (select 1 from session s where s.organization_id = $1 and s.group_id = $3 and s.id <> $2
         and s.starts_at = to_timestamp($6)) as doubled`,
    [context.actor.organizationId, session.id, session.groupId, session.date, to.date, to.startsAt / 1000],
  );
  return { seatsLost: row?.lost ?? 0, isDoubled: row?.doubled ?? false };
}

/** Everybody who works for the practice on a day, by id. */
export async function loadStaffIds(context: RequestContext, date: CivilDate): Promise<ReadonlySet<StaffId>> {
  const rows = await context.transaction.query<{ id: StaffId }>(
    'select id from staff_member where organization_id = $1 and (last_day is null or last_day >= $2)',
    [context.actor.organizationId, date],
  );
  return new Set(rows.map(({ id }) => id));
}
