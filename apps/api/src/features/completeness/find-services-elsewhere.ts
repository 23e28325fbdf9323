import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadSessionFacts } from '../documentation/index.ts';
import { prepareJudging } from './judge-before-signing.ts';
import type { ServiceFinding } from './service-finding.types.ts';

/** Rules that look at more than this session: the desk itself can't ask them. */
const ofOtherServices = new Set(['too-many-in-a-day', 'too-many-in-a-period', 'overlapping-services']);

/**
 * What the other services of a session's clients make of the notes that are written here, in words that tell of no other group;
 * null when there is no such session for this person.
 */
export async function findServicesElsewhere(
  context: RequestContext,
  sessionId: string,
): Promise<ServiceFinding[] | null> {
  if ((await loadSessionFacts(context, sessionId)) === null) return null;
  const judging = await lookingWider(context.transaction, context.actor.access, () =>
    prepareJudging(context, sessionId),
  );
  if (judging === null) return null;
  const { auditor, index } = judging;
  return [...judging.noteIds].flatMap(([noteId, externalId]) => {
    const note = index.records.progressNotes.find(({ id }) => id === externalId);
    if (note === undefined) return [];
    return auditor
      .auditClient(note.clientId)
      .filter((finding) => finding.noteId === note.id && ofOtherServices.has(finding.ruleId))
      .map(({ ruleId, severity, explanation }) => ({ noteId, ruleId, severity, explanation }));
  });
}
