import type { AttendanceStatus } from '@concord/domain/attendance';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import {
  clientColumns,
  maySeeClient,
  seesWholeChart,
  toClientRef,
  type ClientRef,
  type ClientRow,
} from '../clients/index.ts';
import { groupColumns, toGroupRef, visibleGroupIds, type GroupRow } from '../groups/index.ts';
import { sessionColumns, toSessionRef, type SessionRow } from '../sessions/index.ts';
import { findToday } from '../sites/index.ts';
import { loadStaffById, type StaffRef } from '../staff/index.ts';
import { orderPoints } from './goal-points.ts';
import { describeGoals, goalColumns, loadTrends, toGoalTrend, type GoalRow } from './goal-progress.store.ts';
import type { GoalTrend } from './goal-progress.types.ts';
import { groupBy } from './group-by.ts';
import type { MemberHistory, MemberHistoryEntry } from './member-history.types.ts';

/** The days of the history; null where it is open. */
export interface HistoryRange {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

interface StayRow extends GroupRow {
  readonly id: string;
  readonly entered_on: string;
  readonly left_on: string | null;
  readonly exit: string | null;
  readonly exit_circumstances: string | null;
}

interface EntryRow extends SessionRow {
  readonly group_id: string;
  readonly membership_id: string | null;
  readonly status: AttendanceStatus | null;
  readonly topic: string | null;
  readonly note_id: string | null;
  readonly signer_id: string | null;
  readonly signed_at: Date | null;
}

/** $3: the groups that the person sees, null for all; a client whose primary record they keep is passed as all. */
const staysSql = /* sql */ `
select membership.id, membership.entered_on, membership.left_on, membership.exit, membership.exit_circumstances, ${groupColumns}
from membership join therapy_group on therapy_group.organization_id = $1 and therapy_group.id = membership.group_id
where membership.organization_id = $1 and membership.client_id = $2
  and ($3::uuid[] is null or membership.group_id = any ($3::uuid[]))
  and ($5::date is null or membership.entered_on <= $5) and ($4::date is null or membership.left_on is null or membership.left_on >= $4)
order by membership.entered_on, membership.external_id collate "C"`;

const entriesSql = /* sql */ `
select ${sessionColumns}, session.group_id, membership.id as membership_id, a.status, body.topic, note.id as note_id,
  signature.staff_id as signer_id, signature.signed_at
from session
left join membership on membership.organization_id = $1 and membership.group_id = session.group_id
  and membership.client_id = $2 and membership.entered_on <= session.date
  and (membership.left_on is null or session.date <= membership.left_on)
left join attendance a on a.organization_id = $1 and a.session_id = session.id and a.client_id = $2
left join group_note_body body on body.organization_id = $1 and body.session_id = session.id
left join progress_note note on note.organization_id = $1 and note.session_id = session.id and note.client_id = $2
  and note.status <> 'withdrawn'
left join signature on signature.organization_id = $1 and signature.kind = 'progress_note' and signature.record_id = note.id
  and signature.role = 'author' and signature.staff_id = note.author_id
where session.organization_id = $1 and session.status = 'held' and session.group_id = any ($3::uuid[])
  and ($4::date is null or session.date >= $4) and ($5::date is null or session.date <= $5)
  and (membership.id is not null or a.client_id is not null)
order by session.starts_at, session.external_id collate "C"`;

const goalsOfClientSql = /* sql */ `
select ${goalColumns} from goal where organization_id = $1 and client_id = $3 order by opened_on, external_id collate "C"`;

async function findClient({ actor, transaction }: RequestContext, clientId: string): Promise<ClientRef> {
  const [row] = maySeeClient(actor, clientId)
    ? await transaction.query<ClientRow>(
        `select ${clientColumns} from client where organization_id = $1 and id = $2`,
        [actor.organizationId, clientId],
      )
    : [];
  if (row === undefined) throw notFound();
  return toClientRef(actor, row);
}

async function loadGoals(
  context: RequestContext,
  clientId: string,
  { from, to }: HistoryRange,
  groupIds: readonly string[] | null,
): Promise<GoalTrend[]> {
  const { actor, transaction } = context;
  const lastDay = to ?? (await findToday(context));
  const goals = await transaction.query<GoalRow>(goalsOfClientSql, [actor.organizationId, lastDay, clientId]);
  const trends = await loadTrends(
    context,
    goals.map((goal) => goal.id),
    lastDay,
    false,
  );
  const seen = groupIds ?? [...trends.values()].flatMap((rows) => rows.map((row) => row.group_id));
  const scope = {
    groupIds: new Set(seen),
    from: from ?? '0001-01-01',
    to: to ?? '9999-12-31',
    sessionIds: null,
  };
  const known = await describeGoals(context, goals, trends, lastDay);
  return known.map((one) => toGoalTrend(one, orderPoints(trends.get(one.goal.id) ?? [], scope)));
}

const toEntry = (row: EntryRow, staff: ReadonlyMap<string, StaffRef>): MemberHistoryEntry => ({
  session: toSessionRef(row),
  state: row.membership_id === null ? 'guest' : (row.status ?? 'unrecorded'),
  topic: row.topic,
  noteId: row.note_id,
  noteStatus: row.note_id === null ? null : row.signed_at === null ? 'draft' : 'signed',
  signedBy: staff.get(row.signer_id ?? '') ?? null,
  signedAt: row.signed_at,
});

/** The stay that an entry stands with: its own; for a guest the next one in the group, else the last one there. */
function stayOf(entry: EntryRow, stays: readonly StayRow[]): string | undefined {
  if (entry.membership_id !== null) return entry.membership_id;
  const inGroup = stays.filter((stay) => stay.group_id === entry.group_id);
  return (inGroup.find((stay) => stay.entered_on > entry.session_date) ?? inGroup.at(-1))?.id;
}

/** One member's whole history. Throws `NOT_FOUND` for a client who is not there or not theirs to see. */
export async function loadMemberHistory(
  context: RequestContext,
  clientId: string,
  range: HistoryRange,
): Promise<MemberHistory> {
  const { actor, transaction } = context;
  const client = await findClient(context, clientId);
  const groupIds = seesWholeChart(actor, clientId) ? null : visibleGroupIds(actor);
  const { from, to } = range;
  const stays = await transaction.query<StayRow>(staysSql, [
    actor.organizationId,
    clientId,
    groupIds,
    from,
    to,
  ]);
  const entries = await transaction.query<EntryRow>(entriesSql, [
    actor.organizationId,
    clientId,
    stays.map((stay) => stay.group_id),
    from,
    to,
  ]);
  const staff = await loadStaffById(context);
  const byStay = groupBy(entries, (entry) => stayOf(entry, stays) ?? '');
  return {
    client,
    memberships: stays.map((stay) => ({
      group: toGroupRef(stay),
      enteredOn: stay.entered_on,
      leftOn: stay.left_on,
      exit: stay.exit,
      exitCircumstances: stay.exit_circumstances,
      entries: (byStay.get(stay.id) ?? []).map((entry) => toEntry(entry, staff)),
    })),
    goals: await loadGoals(context, clientId, range, groupIds),
  };
}
