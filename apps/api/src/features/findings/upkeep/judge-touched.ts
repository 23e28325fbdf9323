import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { loadProfilesInForce } from '../../payers/index.ts';
import { loadPracticeRecords } from '../records/index.ts';
import { loadRuleStandings } from '../settings/rule-setting.store.ts';
import { judgeUnits, makeBench, restand, writeRequiredOf } from './judge-units.ts';
import { takeTurns } from './judged.store.ts';
import { leaveToJudge, readJudging } from './judging.store.ts';
import { presentRuleBook } from './rule-book.ts';
import type { Touched } from './touched.ts';
import { findDirty, findSurroundings } from './touched.store.ts';

/**
 * Judges what was touched, in turn; or leaves it to programs of the practice's rule book, where this one has another. `isUpdate`: no
 * record changed, the rule book did.
 */
export async function judgeTouched(
  transaction: Transaction,
  organizationId: string,
  now: Instant,
  touched: readonly Touched[],
  { isUpdate = false } = {},
): Promise<void> {
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
  const units = { facts: [...dirty.facts], words: [...dirty.words], clients: [...dirty.clients] };
  // In turn: a program that judged these records by a newer rule book has committed, and stands there.
  const judging = await readJudging(transaction, organizationId);
  if (judging !== null && judging.ruleBook !== presentRuleBook.digest)
    return leaveToJudge(transaction, organizationId, units);
  const { writtenClientIds, rosterGroupIds } = isSettled
    ? around
    : await findSurroundings(transaction, organizationId, dirty);
  const loaded = await loadPracticeRecords(transaction, organizationId, {
    sessionIds: [...new Set([...units.facts, ...units.words])],
    clientIds: units.clients,
    comparedClientIds: writtenClientIds,
    rosterGroupIds,
  });
  const standings = await loadRuleStandings(transaction, organizationId);
  const payerProfiles = await loadProfilesInForce({ actor: { organizationId }, transaction });
  const bench = makeBench(
    { transaction, organizationId, now, loaded, standings, payerProfiles, isUpdate },
    'remembers',
  );
  const changed = await judgeUnits(bench, units);
  await writeRequiredOf(bench, units.facts);
  await restand(transaction, organizationId, changed, units.clients);
}
