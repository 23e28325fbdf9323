import { addSession as decideAdd, planSessions as decidePlan } from '@concord/domain/sessions';
import { accepted, dateIn, type CivilDate, type Instant, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { maySeeGroup } from '../groups/index.ts';
import { insertSession, loadStarts, lockForPlanning } from './session-writing.store.ts';

/** Plans a group's sessions in a period from its schedule, but for the starts left out; null when there is no such group for this person. */
export async function planSessions(
  context: RequestContext,
  request: {
    readonly groupId: string;
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly leaveOut: readonly Instant[];
  },
): Promise<Result<number> | null> {
  const { groupId, from, to } = request;
  if (!maySeeGroup(context.actor, groupId)) return null;
  const facts = await lockForPlanning(context, groupId);
  if (facts === null) return null;
  const onRecord = await loadStarts(context, groupId, from, to);
  const plan = decidePlan(facts, facts.meetings, { from, to }, onRecord, facts.timeZone);
  if (!plan.ok) return plan;
  const leftOut = new Set(request.leaveOut);
  const chosen = plan.value.sessions.filter(({ startsAt }) => !leftOut.has(startsAt));
  for (const session of chosen)
    await insertSession(context, { id: groupId, externalId: facts.externalId }, session);
  return accepted(chosen.length);
}

/** Plans one session outside the schedule (several a day are possible); returns its id. */
export async function addSession(
  context: RequestContext,
  request: { readonly groupId: string; readonly startsAt: Instant; readonly endsAt: Instant },
): Promise<Result<string> | null> {
  const { groupId, startsAt, endsAt } = request;
  if (!maySeeGroup(context.actor, groupId)) return null;
  const facts = await lockForPlanning(context, groupId);
  if (facts === null) return null;
  const date = dateIn(startsAt, facts.timeZone);
  const onRecord = await loadStarts(context, groupId, date, date);
  const isDoubled = onRecord.some((session) => session.startsAt === startsAt);
  const decision = decideAdd({ date, startsAt, endsAt }, { isDoubled, group: facts });
  if (!decision.ok) return decision;
  return accepted(
    await insertSession(context, { id: groupId, externalId: facts.externalId }, decision.value),
  );
}
