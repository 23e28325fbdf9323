import type { AttendanceStatus } from '@concord/domain/attendance';
import type { RequestContext } from '../../../platform/request-context.ts';
import { notFound } from '../../../platform/request-failure.ts';
import { clientColumns, toClientRef, type ClientRow } from '../../clients/index.ts';
import { maySeeGroup } from '../../groups/index.ts';
import type { SessionDetail } from './rows.types.ts';
import { findSessionRow } from './session-rows.store.ts';

interface DetailRow {
  readonly telehealth: boolean | null;
  readonly module: number | null;
  readonly title: string | null;
  readonly topic: string | null;
}

interface SeatOfSession extends ClientRow {
  readonly seated: boolean;
  readonly status: AttendanceStatus | null;
  readonly arrived_at: Date | null;
  readonly left_at: Date | null;
  readonly note_id: string | null;
  readonly signed: boolean;
}

const detailSql = /* sql */ `
select session.telehealth, session.module, m.title, body.topic
from session
left join curriculum_module m on m.organization_id = $1 and m.group_id = session.group_id and m.module = session.module
left join group_note_body body on body.organization_id = $1 and body.session_id = session.id
where session.organization_id = $1 and session.id = $2`;

const seatsSql = /* sql */ `
with pair as (
  select m.client_id, true as seated from session s join membership m on m.organization_id = $1 and m.group_id = s.group_id
    and m.entered_on <= s.date and (m.left_on is null or s.date <= m.left_on)
  where s.organization_id = $1 and s.id = $2 and s.status = 'held'
  union all
  select a.client_id, false from attendance a join session s on s.organization_id = $1 and s.id = a.session_id
  where a.organization_id = $1 and a.session_id = $2 and s.status = 'held'
), person as (select client_id, bool_or(seated) as seated from pair group by client_id)
select ${clientColumns}, person.seated, a.status, a.arrived_at, a.left_at, note.id as note_id,
  exists (select 1 from signature where signature.organization_id = $1 and signature.kind = 'progress_note'
    and signature.record_id = note.id and signature.role = 'author' and signature.staff_id = note.author_id) as signed
from person join client on client.organization_id = $1 and client.id = person.client_id
left join attendance a on a.organization_id = $1 and a.session_id = $2 and a.client_id = person.client_id
left join progress_note note on note.organization_id = $1 and note.session_id = $2 and note.client_id = person.client_id
  and note.status <> 'withdrawn'
order by client.external_id collate "C"`;

/** One session and every seat of it. Throws `NOT_FOUND` for a session that is not there or not theirs to see. */
export async function loadSessionDetail(context: RequestContext, sessionId: string): Promise<SessionDetail> {
  const { actor, transaction } = context;
  const row = await findSessionRow(context, sessionId);
  if (row === null || !maySeeGroup(actor, row.group.id)) throw notFound();
  const parameters = [actor.organizationId, sessionId];
  const [detail] = await transaction.query<DetailRow>(detailSql, parameters);
  const seats = await transaction.query<SeatOfSession>(seatsSql, parameters);
  const [module, title] = [detail?.module ?? null, detail?.title ?? null];
  return {
    row,
    module: module === null || title === null ? null : { module, title },
    telehealth: detail?.telehealth ?? null,
    topic: detail?.topic ?? null,
    seats: seats.map((seat) => ({
      client: toClientRef(actor, seat),
      state: seat.seated ? (seat.status ?? 'unrecorded') : 'guest',
      arrivedAt: seat.arrived_at,
      leftAt: seat.left_at,
      noteStatus: seat.note_id === null ? null : seat.signed ? 'signed' : 'draft',
    })),
  };
}
