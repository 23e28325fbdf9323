import { recordDisclosure as decide, type Disclosure } from '@concord/domain/disclosures';
import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { forbidden } from '../../platform/request-failure.ts';
import { clientIsThere, findRelations, mayDo } from '../care/index.ts';
import { loadToday } from '../organizations/index.ts';
import { enterDisclosure, loadDisclosures } from './disclosure.store.ts';
import type { DisclosureAccount } from './disclosure.types.ts';

/** What was disclosed of a client's record, and whether the person may enter more; null when there is no such client for them. */
export async function showDisclosures(
  context: RequestContext,
  clientId: string,
): Promise<DisclosureAccount | null> {
  if (!(await clientIsThere(context, clientId))) return null;
  const relations = await findRelations(context, clientId);
  if (!mayDo(context, relations, 'read', 'disclosure')) return null;
  return {
    mayRecord: mayDo(context, relations, 'write', 'disclosure'),
    rows: await loadDisclosures(context, clientId),
  };
}

/** Enters a disclosure, in the place of another where one is named; null when there is no such client for this person. */
export async function recordDisclosure(
  context: RequestContext,
  request: Disclosure & { readonly id: string; readonly clientId: string; readonly replaces: string | null },
): Promise<Result<string> | null> {
  const { id, clientId, replaces, ...disclosure } = request;
  if (!(await clientIsThere(context, clientId))) return null;
  if (!mayDo(context, await findRelations(context, clientId), 'write', 'disclosure')) throw forbidden();
  const decision = decide(disclosure, await loadToday(context));
  if (!decision.ok) return decision;
  return (await enterDisclosure(context, { ...decision.value, id, clientId, replaces, consentId: null }))
    ? accepted(id)
    : refused('replaced-already', 'That entry was replaced already, or is of another client.', 'replaces');
}
