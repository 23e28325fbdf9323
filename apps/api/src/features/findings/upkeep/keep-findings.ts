import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import type { Instant } from '@concord/domain/shared';
import { loadProfilesInForce } from '../../payers/index.ts';
import { loadPracticeRecords } from '../records/index.ts';
import { loadRuleStandings } from '../settings/rule-setting.store.ts';
import { isJudged, judgeIfNeverJudged } from './judge-organization.ts';
import { judgeUnits, makeBench, restand, writeRequiredOf } from './judge-units.ts';
import { takeTurns } from './judged.store.ts';
import { keepSigned } from './keep-signed.ts';
import type { Touched } from './touched.ts';
import { findDirty, findSurroundings } from './touched.store.ts';

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
  if (!(await isJudged(transaction, organizationId)))
    await judgeIfNeverJudged(transaction, organizationId, now);
  const [first, ...others] = touched;
  if (first?.what === 'signatures' && others.length === 0)
    return keepSigned(transaction, organizationId, now, first.sessionId);
  // Who waits for whom is decided by what can be seen now; what is judged, by what can be seen when it is one's turn.
  const expected = await findDirty(transaction, organizationId, touched);
  const around = await findSurroundings(transaction, organizationId, expected);
  await takeTurns(
    transaction,
    organizationId,
    [...expected.clients],
    [...around.groupIds, ...around.rosterGroupIds],
  );
  const isSettled = touched.every((one) => one.what === 'session' && one.people.length === 0 && !one.words);
  const dirty = isSettled ? expected : await findDirty(transaction, organizationId, touched);
  const { writtenClientIds, rosterGroupIds } = isSettled
    ? around
    : await findSurroundings(transaction, organizationId, dirty);
  const sessionIds = [...new Set([...dirty.facts, ...dirty.words])];
  const loaded = await loadPracticeRecords(transaction, organizationId, {
    sessionIds,
    clientIds: [...dirty.clients],
    comparedClientIds: writtenClientIds,
    rosterGroupIds,
  });
  const standings = await loadRuleStandings(transaction, organizationId);
  const payerProfiles = await loadProfilesInForce({ actor: { organizationId }, transaction });
  const bench = makeBench(
    { transaction, organizationId, now, loaded, standings, payerProfiles },
    'remembers',
  );
  const changed = await judgeUnits(bench, {
    facts: [...dirty.facts],
    words: [...dirty.words],
    clients: [...dirty.clients],
  });
  await writeRequiredOf(bench, [...dirty.facts]);
  await restand(transaction, organizationId, changed, [...dirty.clients]);
}
