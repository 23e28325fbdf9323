import type { AmendmentLetter } from '@concord/domain/amendment-requests';
import { accepted, refused, type Result } from '@concord/domain/shared';
import { printDocument } from '../../platform/printing/index.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { forbidden } from '../../platform/request-failure.ts';
import { clientIsThere, findRelations, mayDo } from '../care/index.ts';
import { loadToday } from '../organizations/index.ts';
import type { AmendmentLetterPrint } from './amendment-step.types.ts';
import { describeLetter } from './describe-letter.ts';
import { loadAddressee } from './addressee.store.ts';
import { loadStanding } from './load-standing.ts';

/** Prints a letter to a client about their request; null when there is no such request for this person. */
export async function printLetter(
  context: RequestContext,
  clientId: string,
  requestId: string,
  letter: AmendmentLetter,
): Promise<Result<AmendmentLetterPrint> | null> {
  if (!(await clientIsThere(context, clientId))) return null;
  if (!mayDo(context, await findRelations(context, clientId), 'manage', 'amendment-request'))
    throw forbidden();
  const standing = await loadStanding(context, clientId, requestId);
  if (standing === null) return null;
  const { client, practice } = await loadAddressee(context, clientId);
  const today = await loadToday(context);
  const document = describeLetter({
    ...{ standing, letter, practice, client, today },
    madeAt: new Date(context.now),
  });
  if (document === null) return refused('no-letter', 'There is nothing to write to the client about yet.');
  return accepted({
    fileName: `${letter}-${requestId.slice(0, 8)}`,
    pdf: (await printDocument(document)).toString('base64'),
  });
}
