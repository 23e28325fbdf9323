import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { judgeIfNeverJudged, wasEverJudged } from './judge-organization.ts';
import { judgeTouched } from './judge-touched.ts';
import { keepSigned } from './keep-signed.ts';
import type { Touched } from './touched.ts';

/**
 * Judges again what a change of records touched, in the transaction that changed them: to be called last, after every write. The
 * transaction must see all of the practice: what a rule says of a note may depend on notes and members of other groups.
 */
export async function keepFindings(
  transaction: Transaction,
  organizationId: string,
  now: Instant,
  touched: readonly Touched[],
): Promise<void> {
  if (touched.length === 0) return;
  if (!(await wasEverJudged(transaction, organizationId)))
    await judgeIfNeverJudged(transaction, organizationId, now);
  const [first, ...others] = touched;
  if (first?.what !== 'signatures' || others.length > 0)
    return judgeTouched(transaction, organizationId, now, touched);
  const { sessionId } = first;
  if (await keepSigned(transaction, organizationId, now, sessionId)) return;
  // What was last judged by an older rule book is judged by the present one when it is signed, words and all.
  await judgeTouched(transaction, organizationId, now, [wholeSession(sessionId)]);
}

/** A session with the words of its notes. */
export const wholeSession = (sessionId: string): Touched => ({
  what: 'session',
  sessionId,
  words: true,
  people: [],
  overTime: false,
});
