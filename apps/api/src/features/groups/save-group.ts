import { changesJudgement, saveGroup as decide, type GroupEntry } from '@concord/domain/groups';
import { accepted, refused, type Result } from '@concord/domain/shared';
import { changedMeanwhile } from '../../platform/changed-meanwhile.ts';
import { newExternalId, recordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadToday } from '../organizations/index.ts';
import { findSiteTimeZone, lockGroup, writeCurriculum, writeGroup } from './group-writing.store.ts';

/** The group that is changed, and the version of it that the person saw. */
export interface ChangedGroup {
  readonly id: string;
  readonly baseVersion: number;
}

/** What was saved, and whether its records must be judged anew. */
export interface SavedGroup {
  readonly id: string;
  readonly isJudgedAnew: boolean;
}

/** Makes a group, or changes one; null when there is no such group. */
export async function saveGroup(
  context: RequestContext,
  changed: ChangedGroup | null,
  entry: GroupEntry,
): Promise<Result<SavedGroup> | null> {
  const before = changed === null ? null : await lockGroup(context, changed.id, await loadToday(context));
  if (changed !== null && before === null) return null;
  if (changed !== null && before !== null && before.version !== changed.baseVersion)
    return changedMeanwhile('this group');
  const timeZone = await findSiteTimeZone(context, entry.siteId);
  if (timeZone === null) return refused('site-unknown', 'There is no such site.', 'siteId');
  const decision = decide(entry, before?.standing ?? null, timeZone);
  if (!decision.ok) return decision;
  const externalId = newExternalId();
  const id = changed?.id ?? recordId(context.actor.organizationId, 'group', externalId);
  await writeGroup(context, id, externalId, decision.value);
  await writeCurriculum(context, id, decision.value.curriculum);
  const isJudgedAnew = before !== null && changesJudgement(entry, before.standing);
  return accepted({ id, isJudgedAnew });
}
