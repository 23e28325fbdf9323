import type { AttendanceStatus } from '@concord/domain/attendance';
import type { RequestContext } from '../../platform/request-context.ts';
import type { SessionFacts } from '../documentation/index.ts';

/** A seat of the session with what is recorded of it, and what the writer needs to know about the member. */
export interface SeatOfSession {
  readonly client_id: string;
  readonly external_id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly preferred_name: string | null;
  readonly is_member: boolean;
  readonly individual_billing: boolean;
  readonly payer_profile: string | null;
  readonly has_diagnosis: boolean;
  readonly primary_therapist: string | null;
  readonly status: AttendanceStatus | null;
  readonly arrived_at: Date | null;
  readonly left_at: Date | null;
  readonly notified: boolean | null;
  readonly notified_at: Date | null;
  readonly absence_reason: string | null;
  readonly follow_up: string | null;
  readonly follow_up_due: string | null;
  readonly follow_up_done_on: string | null;
  readonly makeup: string | null;
  readonly makeup_on: string | null;
  readonly version: number;
}

/** The seats of a session: its members on that day, and its guests, by name. */
export const loadSeats = (context: RequestContext, { session }: SessionFacts): Promise<SeatOfSession[]> =>
  context.transaction.query<SeatOfSession>(
    `select c.id as client_id, c.external_id, c.first_name, c.last_name, c.preferred_name,
       m.id is not null as is_member, coalesce(p.individual_billing, false) as individual_billing, p.profile as payer_profile,
       exists (select 1 from diagnosis d where d.organization_id = c.organization_id and d.client_id = c.id
               and d.from_date <= $4 and (d.to_date is null or $4 <= d.to_date)) as has_diagnosis,
       t.first_name || ' ' || t.last_name as primary_therapist,
       a.status, a.arrived_at, a.left_at, a.notified, a.notified_at, a.absence_reason, a.follow_up, a.follow_up_due,
       a.follow_up_done_on, a.makeup, a.makeup_on, coalesce(a.version, 0) as version
     from client c
     left join membership m on m.organization_id = c.organization_id and m.client_id = c.id and m.group_id = $3
       and m.entered_on <= $4 and (m.left_on is null or $4 <= m.left_on)
     left join attendance a on a.organization_id = c.organization_id and a.client_id = c.id and a.session_id = $2
     left join payer p on p.organization_id = c.organization_id and p.id = c.payer_id
     left join primary_therapist pt on pt.organization_id = c.organization_id and pt.client_id = c.id
       and pt.from_date <= $4 and (pt.to_date is null or $4 <= pt.to_date)
     left join staff_member t on t.organization_id = pt.organization_id and t.id = pt.staff_id
     where c.organization_id = $1 and (m.id is not null or a.session_id is not null)
     order by c.last_name, c.first_name, c.external_id`,
    [context.actor.organizationId, session.id, session.groupId, session.date],
  );

/** An open goal of a member of the session, with the rating that the session's note gives it. */
export interface GoalOfSeat {
  readonly client_id: string;
  readonly goal_id: string;
  readonly text: string;
  readonly rating: string | null;
}

/** The goals that are open on the session's date, of all its seats. */
export const loadGoals = (
  context: RequestContext,
  { session }: SessionFacts,
  clientIds: readonly string[],
): Promise<GoalOfSeat[]> =>
  context.transaction.query<GoalOfSeat>(
    `select g.client_id, g.id as goal_id, g.text, r.rating
     from goal g
     left join progress_note n on n.organization_id = g.organization_id and n.client_id = g.client_id and n.session_id = $2
     left join goal_rating r on r.organization_id = g.organization_id and r.goal_id = g.id and r.note_id = n.id
     where g.organization_id = $1 and g.client_id = any ($3)
       and g.opened_on <= $4 and (g.closed_on is null or $4 <= g.closed_on)
     order by g.client_id, g.opened_on, g.external_id`,
    [context.actor.organizationId, session.id, clientIds, session.date],
  );

/** What the member's previous note in this group said. */
export interface PreviousNote {
  readonly client_id: string;
  readonly date: string;
  readonly participation: string | null;
  readonly response: string | null;
  readonly plan: string | null;
}

/** Each seat's latest note of an earlier session of the group. */
export const loadPreviousNotes = (
  context: RequestContext,
  { session }: SessionFacts,
  clientIds: readonly string[],
): Promise<PreviousNote[]> =>
  context.transaction.query<PreviousNote>(
    `select distinct on (n.client_id) n.client_id, s.date, b.participation, b.response, b.plan
     from progress_note n
     join session s on s.organization_id = n.organization_id and s.id = n.session_id
     join progress_note_body b on b.organization_id = n.organization_id and b.note_id = n.id
     where n.organization_id = $1 and n.group_id = $2 and n.client_id = any ($3) and s.starts_at < $4 and n.status <> 'withdrawn'
     order by n.client_id, s.starts_at desc`,
    [context.actor.organizationId, session.groupId, clientIds, new Date(session.startsAt)],
  );

/** What an earlier note of a member says of the member alone, for comparing. */
export interface EarlierSections {
  readonly client_id: string;
  readonly presentation: string | null;
  readonly response: string | null;
  readonly plan: string | null;
}

/** The last three notes of each member of the session, of earlier sessions of its group. */
export const loadEarlierSections = (
  context: RequestContext,
  { session }: SessionFacts,
  clientIds: readonly string[],
): Promise<EarlierSections[]> =>
  context.transaction.query<EarlierSections>(
    `select client_id, presentation, response, plan from (
       select n.client_id, b.presentation, b.response, b.plan,
         row_number() over (partition by n.client_id order by s.starts_at desc, n.external_id) as back
       from progress_note n
       join session s on s.organization_id = n.organization_id and s.id = n.session_id
       join progress_note_body b on b.organization_id = n.organization_id and b.note_id = n.id
       where n.organization_id = $1 and n.group_id = $2 and n.client_id = any ($3) and s.starts_at < $4 and s.status = 'held'
         and n.status <> 'withdrawn') as earlier
     where back <= 3 order by client_id, back`,
    [context.actor.organizationId, session.groupId, clientIds, new Date(session.startsAt)],
  );
