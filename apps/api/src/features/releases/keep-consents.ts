import { checkConsent, enterConsent as decide, revokeConsent, type Consent } from '@concord/domain/releases';
import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { forbidden } from '../../platform/request-failure.ts';
import { clientIsThere, findRelations, mayDo } from '../care/index.ts';
import { loadToday } from '../organizations/index.ts';
import { insertConsent, loadConsents, lockConsent, writeRevocation } from './consent.store.ts';
import type { ConsentList } from './consent.types.ts';

/** The consents of a client, and whether the person may enter more; null when there is no such client for them. */
export async function showConsents(context: RequestContext, clientId: string): Promise<ConsentList | null> {
  if (!(await clientIsThere(context, clientId))) return null;
  const relations = await findRelations(context, clientId);
  if (!mayDo(context, relations, 'read', 'disclosure')) return null;
  const today = await loadToday(context);
  return {
    mayRecord: mayDo(context, relations, 'write', 'disclosure'),
    rows: (await loadConsents(context, clientId)).map((row) => ({
      ...row,
      holds: checkConsent(row, today).ok,
    })),
  };
}

const requireWriter = async (context: RequestContext, clientId: string): Promise<boolean> => {
  if (!(await clientIsThere(context, clientId))) return false;
  if (!mayDo(context, await findRelations(context, clientId), 'write', 'disclosure')) throw forbidden();
  return true;
};

/** Enters a consent that the client signed; null when there is no such client for this person. */
export async function enterConsent(
  context: RequestContext,
  id: string,
  clientId: string,
  consent: Omit<Consent, 'revokedOn'>,
): Promise<Result<string> | null> {
  if (!(await requireWriter(context, clientId))) return null;
  const decision = decide(consent, await loadToday(context));
  if (!decision.ok) return decision;
  return (await insertConsent(context, id, clientId, decision.value))
    ? accepted(id)
    : refused('known-already', 'That entry was made already.');
}

/** Takes a consent back, from today on; null when there is no such consent of a client of this person. */
export async function takeConsentBack(
  context: RequestContext,
  id: string,
  clientId: string,
): Promise<Result<string> | null> {
  if (!(await requireWriter(context, clientId))) return null;
  const consent = await lockConsent(context, clientId, id);
  if (consent === null) return null;
  const today = await loadToday(context);
  const decision = revokeConsent(consent, today);
  if (!decision.ok) return decision;
  await writeRevocation(context, id, today);
  return accepted(id);
}
