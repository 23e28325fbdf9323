import type { AttendanceStatus } from '@concord/domain/attendance';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import type { SeatState } from '../attendance/index.ts';
import { clientColumns, toClientRef, type ClientRow } from '../clients/index.ts';
import { groupColumns, maySeeGroup, toGroupRef, type GroupRef, type GroupRow } from '../groups/index.ts';
import { sessionColumns, toSessionRef, type SessionRow } from '../sessions/index.ts';
import type { AttendanceMatrix, AttendanceMatrixRow } from './attendance-matrix.types.ts';

interface SeatRow extends ClientRow {
  readonly session_id: string;
  readonly seated: boolean;
  readonly status: AttendanceStatus | null;
}

const heldSessions = /* sql */ `
select ${sessionColumns} from session
where organization_id = $1 and group_id = $2 and status = 'held' and date between $3 and $4
order by starts_at, external_id collate "C"`;

const seatsAndGuests = /* sql */ `
with held as (
  select id, date from session where organization_id = $1 and group_id = $2 and status = 'held' and date between $3 and $4
),
pair as (
  select held.id as session_id, m.client_id, true as seated, null as status
  from held join membership m on m.organization_id = $1 and m.group_id = $2
    and m.entered_on <= held.date and (m.left_on is null or held.date <= m.left_on)
  union all
  select a.session_id, a.client_id, false, a.status
  from held join attendance a on a.organization_id = $1 and a.session_id = held.id
),
-- Each client is looked at once: whether a clinician may see one is looked up in the list of all of theirs.
known as materialized (
  select client.* from client where client.organization_id = $1 and client.id in (select client_id from pair)
)
select cell.session_id, cell.seated, cell.status, ${clientColumns}
from (select session_id, client_id, bool_or(seated) as seated, max(status) as status from pair group by session_id, client_id) cell
join known as client on client.id = cell.client_id
order by client.external_id collate "C"`;

async function findGroup({ actor, transaction }: RequestContext, groupId: string): Promise<GroupRef> {
  const [row] = await transaction.query<GroupRow>(
    `select ${groupColumns} from therapy_group where organization_id = $1 and id = $2`,
    [actor.organizationId, groupId],
  );
  if (row === undefined) throw notFound();
  return toGroupRef(row);
}

const stateOf = (seat: SeatRow): SeatState => (seat.seated ? (seat.status ?? 'unrecorded') : 'guest');

/** Members × held sessions of one group. Throws `NOT_FOUND` for a group that is not there or not theirs to see. */
export async function loadAttendanceMatrix(
  context: RequestContext,
  groupId: string,
  from: CivilDate,
  to: CivilDate,
): Promise<AttendanceMatrix> {
  const { actor, transaction } = context;
  if (!maySeeGroup(actor, groupId)) throw notFound();
  const group = await findGroup(context, groupId);
  const parameters = [actor.organizationId, groupId, from, to];
  const sessions = (await transaction.query<SessionRow>(heldSessions, parameters)).map(toSessionRef);
  const seats = await transaction.query<SeatRow>(seatsAndGuests, parameters);
  const places = new Map(sessions.map((session, index) => [session.id, index]));
  const rows = new Map<string, AttendanceMatrixRow>();
  for (const seat of seats) {
    let row = rows.get(seat.client_id);
    if (row === undefined) {
      row = { client: toClientRef(actor, seat), states: sessions.map(() => 'not_member' as const) };
      rows.set(seat.client_id, row);
    }
    row.states[places.get(seat.session_id) ?? -1] = stateOf(seat);
  }
  return { group, sessions, rows: [...rows.values()] };
}
