import { accepted, refused, type Result } from '@concord/domain/shared';
import { closeSignInAlert as decide } from '@concord/domain/sign-in-alerts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadSignInAlerts, updateClosed, type SignInAlertRow } from './sign-in-alert.store.ts';

/** Closes an alert with what was found; null where there is no such alert. */
export async function closeSignInAlert(
  context: RequestContext,
  id: string,
  remark: string,
): Promise<Result<SignInAlertRow> | null> {
  const [row] = await loadSignInAlerts(context, id);
  if (row === undefined) return null;
  const outcome = decide({ isClosed: row.closedAt !== null, remark });
  if (!outcome.ok) return outcome;
  if (!(await updateClosed(context, id, outcome.value.remark))) {
    return refused('closed-already', 'Somebody else closed this alert already.');
  }
  const [closed] = await loadSignInAlerts(context, id);
  return closed === undefined ? null : accepted(closed);
}
