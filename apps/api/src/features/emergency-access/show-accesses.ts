import { isRunning, reviewDueAt } from '@concord/domain/emergency-access';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadClientRefs } from '../clients/index.ts';
import { loadAccesses, toEmergencyAccess } from './emergency-access.store.ts';
import { loadPersonNames } from './person-names.store.ts';
import type { EmergencyAccessShown } from './emergency-access.types.ts';

/** The emergency accesses that the person may see, those without a review first; or one of them. */
export async function showAccesses(
  context: RequestContext,
  id: string | null = null,
): Promise<EmergencyAccessShown[]> {
  const rows = await loadAccesses(context, id);
  const nameOf = await loadPersonNames(context);
  const clientOf = await loadClientRefs(
    context,
    rows.map(({ clientId }) => clientId),
  );
  return rows.map((row) => {
    const access = toEmergencyAccess(row);
    return {
      ...row,
      person: nameOf(row.userId) ?? '–',
      client: clientOf(row.clientId),
      endsAt: new Date(Math.min(access.expiresAt, access.endedAt ?? access.expiresAt)),
      running: isRunning(access, context.now),
      reviewDueAt: new Date(reviewDueAt(access)),
      reviewedBy: row.reviewedBy === null ? null : nameOf(row.reviewedBy),
    };
  });
}
