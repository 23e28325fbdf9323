import type { RequestContext } from '../../platform/request-context.ts';
import { loadSessionFacts } from '../documentation/index.ts';
import { forgetPresence, loadOthers, writePresence } from './presence.store.ts';
import type { PresentColleague } from './presence.types.ts';

/** Who has not been seen for so long is gone; an open page says every few seconds that it is there. */
const rememberedFor = 30_000;

/**
 * Says where on the desk of a session somebody is, or that they leave, and answers who else is there. Null when there is no such
 * session for this person, or when they are no member of staff. It tells of colleagues alone, and is no record: it expires.
 */
export async function announcePresence(
  context: RequestContext,
  { sessionId, clientId, leaving }: { sessionId: string; clientId: string | null; leaving: boolean },
): Promise<PresentColleague[] | null> {
  const { staffId } = context.actor;
  const facts = staffId === null ? null : await loadSessionFacts(context, sessionId);
  if (facts === null || staffId === null) return null;
  const since = context.now - rememberedFor;
  await forgetPresence(context, sessionId, leaving ? staffId : null, since);
  if (leaving) return [];
  await writePresence(context, staffId, { sessionId, groupId: facts.session.groupId, clientId });
  return loadOthers(context, sessionId, staffId, since);
}
