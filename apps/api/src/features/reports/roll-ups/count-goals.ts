import type { ClientId } from '@concord/domain/clients';
import { ratingValue, type GoalId } from '@concord/domain/goals';
import type { GroupId } from '@concord/domain/groups';
import type { PracticeRecords } from '@concord/domain/practice';
import type { NoteId, ProgressNote } from '@concord/domain/progress-notes';
import type { Session } from '@concord/domain/sessions';
import { compareCodePoints } from '@concord/domain/shared';
import { describeRows, type CountedRows, type IdOf } from './counted-rows.ts';
import type { HeldSessions } from './held-sessions.ts';

/** One rating of a goal. */
interface Point {
  readonly session: Session;
  readonly note: NoteId;
  readonly value: number;
}

interface GoalTrend {
  readonly goalId: GoalId;
  readonly groupId: GroupId;
  readonly clientId: ClientId;
  readonly points: Point[];
}

const inOrder = (one: Point, other: Point): number =>
  one.session.startsAt - other.session.startsAt || compareCodePoints(one.note, other.note);

/** Lists how each goal was rated in each group: in notes of its own client, of held sessions. */
export function countGoals(records: PracticeRecords, held: HeldSessions, idOf: IdOf): CountedRows {
  const notes = new Map<NoteId, ProgressNote>(records.progressNotes.map((note) => [note.id, note]));
  const owners = new Map<GoalId, ClientId>(records.goals.map(({ id, clientId }) => [id, clientId]));
  const trends = new Map<GoalId, Map<GroupId, GoalTrend>>();
  for (const { goalId, noteId, rating } of records.goalRatings) {
    const note = notes.get(noteId);
    const session = note === undefined ? undefined : held.byId.get(note.sessionId);
    if (note === undefined || session === undefined || owners.get(goalId) !== note.clientId) continue;
    const { groupId } = session;
    let ofGoal = trends.get(goalId);
    if (ofGoal === undefined) trends.set(goalId, (ofGoal = new Map<GroupId, GoalTrend>()));
    let trend = ofGoal.get(groupId);
    if (trend === undefined)
      ofGoal.set(groupId, (trend = { goalId, groupId, clientId: note.clientId, points: [] }));
    trend.points.push({ session, note: noteId, value: ratingValue(rating) });
  }
  const counted = [...trends.values()].flatMap((ofGoal) => [...ofGoal.values()]);
  for (const { points } of counted) points.sort(inOrder);
  return describeRows(
    'goal_trend',
    counted,
    {
      goal_id: ['uuid', ({ goalId }) => idOf('goal', goalId)],
      group_id: ['uuid', ({ groupId }) => idOf('group', groupId)],
      client_id: ['uuid', ({ clientId }) => idOf('client', clientId)],
      rated_on: ['date[]', ({ points }) => points.map(({ session }) => session.date)],
      points: ['smallint[]', ({ points }) => points.map(({ value }) => value)],
      rated_at: ['timestamptz[]', ({ points }) => points.map(({ session }) => session.startsAt)],
      session_ids: ['uuid[]', ({ points }) => points.map(({ session }) => idOf('session', session.id))],
      notes: ['text[]', ({ points }) => points.map(({ note }) => note)],
    },
    idOf,
  );
}
