import { accepted, refused, type CivilDate, type Result } from '../shared/index.ts';
import type { AmendmentNotice, AmendmentRequest } from './amendment-request.ts';
import { checkTexts } from './check-texts.ts';

/** Between which days something about a record may have come in. */
export interface ReceiptFacts {
  readonly today: CivilDate;
  /** The day of the session whose note it is about; null for another part of the record. */
  readonly sessionOn: CivilDate | null;
}

/** Enters a request that a client made in writing. It stays as it is entered. */
export function enterRequest(request: AmendmentRequest, facts: ReceiptFacts): Result<AmendmentRequest> {
  const received = checkReceipt(request.receivedOn, facts);
  if (!received.ok) return received;
  const { wanted, reason } = request;
  const texts = checkTexts({ wanted, reason });
  return texts.ok ? accepted({ ...request, ...texts.value }) : texts;
}

/** Enters what another practice gave notice of. It stays as it is entered, and goes along with copies from then on. */
export function enterNotice(notice: AmendmentNotice, facts: ReceiptFacts): Result<AmendmentNotice> {
  const received = checkReceipt(notice.receivedOn, facts);
  if (!received.ok) return received;
  const { informedBy, says } = notice;
  const texts = checkTexts({ informedBy, says });
  return texts.ok ? accepted({ ...notice, ...texts.value }) : texts;
}

/** The time to act runs from the day of receipt: what is entered of it must be possible. */
function checkReceipt(receivedOn: CivilDate, { today, sessionOn }: ReceiptFacts): Result<null> {
  if (receivedOn > today)
    return refused('received-later', 'It is entered once it was received.', 'receivedOn');
  return sessionOn !== null && receivedOn < sessionOn
    ? refused('received-earlier', 'The session of that note was later: look at both days.', 'receivedOn')
    : accepted(null);
}
