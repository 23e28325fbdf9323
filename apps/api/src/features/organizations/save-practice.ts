import { accepted, refused, type Result } from '@concord/domain/shared';
import { savePractice as decide, type Organization } from '@concord/domain/sites';
import { changedMeanwhile } from '../../platform/changed-meanwhile.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadPractice, takeName, writePractice } from './practice.store.ts';

/** Renames the practice, or changes its time zone while nothing was reckoned by the one that it has. */
export async function savePractice(
  context: RequestContext,
  baseVersion: number,
  entry: Organization,
): Promise<Result<string>> {
  const before = await loadPractice(context, true);
  if (before.version !== baseVersion) return changedMeanwhile('the practice');
  const decision = decide(entry, before);
  if (!decision.ok) return decision;
  const { name } = decision.value;
  if (name !== before.name) {
    // The one that is given up stays this practice's, too.
    await takeName(context, before.name);
    if (!(await takeName(context, name)))
      return refused('name-taken', 'Another practice on this server has, or had, this name.', 'name');
  }
  await writePractice(context, decision.value);
  return accepted(context.actor.organizationId);
}
