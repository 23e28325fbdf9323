import { accepted, refused, type CivilDate, type Result } from '../shared/index.ts';
import type { AmendmentRequest } from './amendment-request.ts';
import { checkTexts } from './check-texts.ts';

/** Enters a request that a client made in writing. It stays as it is entered. */
export function enterRequest(request: AmendmentRequest, today: CivilDate): Result<AmendmentRequest> {
  if (request.receivedOn > today)
    return refused('received-later', 'A request is entered once it was received.', 'receivedOn');
  const { wanted, reason } = request;
  const texts = checkTexts({ wanted, reason });
  return texts.ok ? accepted({ ...request, ...texts.value }) : texts;
}
