import { accepted, type Result } from '@concord/domain/shared';
import { saveSite as decide, type SiteEntry } from '@concord/domain/sites';
import { changedMeanwhile } from '../../platform/changed-meanwhile.ts';
import { newExternalId, recordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { lockSite, writeSite } from './site-writing.store.ts';

/** Adds a site, or changes one; null when there is no such site. */
export async function saveSite(
  context: RequestContext,
  changed: { readonly id: string; readonly baseVersion: number } | null,
  entry: SiteEntry,
): Promise<Result<string> | null> {
  const before = changed === null ? null : await lockSite(context, changed.id);
  if (changed !== null) {
    if (before === null) return null;
    if (before.version !== changed.baseVersion) return changedMeanwhile('this site');
  }
  const decision = decide(entry, before);
  if (!decision.ok) return decision;
  const externalId = newExternalId();
  const id = changed?.id ?? recordId(context.actor.organizationId, 'site', externalId);
  await writeSite(context, id, externalId, decision.value);
  return accepted(id);
}
