import type { Instant } from '@concord/domain/shared';
import { lookingWider, type Transaction } from '../../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { loadProfilesInForce } from '../../payers/index.ts';
import { loadPracticeRecords } from '../records/index.ts';
import { loadRuleStandings } from '../settings/rule-setting.store.ts';
import { judgeFirstTime } from './judge-first-time.ts';
import { inParts, judgeGroupByGroup, type JudgingProgress } from './judge-group-by-group.ts';
import { judgeUnits, makeBench, restand, writeRequiredOf, type Bench } from './judge-units.ts';
import { noteRuleBook, readRuleBook, takeAllGroups } from './judged.store.ts';
import { loadLeft, readJudging, writeJudging } from './judging.store.ts';
import { presentRuleBook } from './rule-book.ts';

const sessionsAtOnce = 40;
const clientsAtOnce = 200;

/**
 * Judges every record of a practice at once, by this program's rule book: after an import. The transaction must see all of the
 * practice. `onProgress` is told how many of the notes have been looked through.
 */
export async function judgeOrganization(
  transaction: Transaction,
  organizationId: string,
  now: Instant,
  onProgress: JudgingProgress = () => undefined,
): Promise<void> {
  await takeAllGroups(transaction, organizationId);
  const loaded = await loadPracticeRecords(transaction, organizationId);
  const standings = await loadRuleStandings(transaction, organizationId);
  const payerProfiles = await loadProfilesInForce({ actor: { organizationId }, transaction });
  const bench = makeBench({ transaction, organizationId, now, loaded, standings, payerProfiles }, 'looks');
  // Where nothing was ever judged, nothing is kept that could differ.
  const isFirst = !(await isAnythingJudged(transaction, organizationId));
  await (isFirst ? judgeFirstTime(bench, onProgress) : judgeAnew(bench, onProgress));
  await noteRuleBook(transaction, organizationId, presentRuleBook.digest, now);
  await writeJudging(transaction, organizationId, presentRuleBook, 'ended', now);
}

async function judgeAnew(bench: Bench, onProgress: JudgingProgress): Promise<void> {
  const { transaction, organizationId } = bench;
  for (const clients of inParts([...bench.clients.keys()], clientsAtOnce)) {
    await judgeUnits(bench, { facts: [], words: [], clients });
    await restand(transaction, organizationId, [], clients);
  }
  await judgeGroupByGroup(bench, sessionsAtOnce, onProgress, async (ids) => {
    await judgeUnits(bench, { facts: ids, words: ids, clients: [] });
    await writeRequiredOf(bench, ids);
    await restand(transaction, organizationId, ids);
  });
}

/** Judged as a whole once, by whichever rule book, or being judged in the background. */
const isAnythingJudged = async (transaction: Transaction, organizationId: string): Promise<boolean> =>
  (await readRuleBook(transaction, organizationId)) !== null ||
  (await readJudging(transaction, organizationId)) !== null;

/** By process: what was judged stays judged. */
const known = new WeakMap<object, Set<string>>();

/** Whether there are findings to show: the practice was judged by this rule book or an earlier one, or is being judged in the background. */
export async function wasEverJudged(transaction: Transaction, organizationId: string): Promise<boolean> {
  const database = transaction.manager.connection;
  const judged = known.get(database) ?? new Set<string>();
  known.set(database, judged);
  if (judged.has(organizationId)) return true;
  if (!(await isAnythingJudged(transaction, organizationId))) return false;
  judged.add(organizationId);
  return true;
}

/** Whether everything of the practice stands as this program's rule book judges it, and nothing waits. */
export async function isJudged(transaction: Transaction, organizationId: string): Promise<boolean> {
  if ((await readRuleBook(transaction, organizationId)) !== presentRuleBook.digest) return false;
  const judging = await readJudging(transaction, organizationId);
  if (judging === null) return true;
  if (judging.ruleBook !== presentRuleBook.digest || judging.stage !== 'ended') return false;
  return (await loadLeft(transaction, organizationId, 1)).length === 0;
}

/** Judges everything at once where nothing of the practice was ever judged. */
export async function judgeIfNeverJudged(
  transaction: Transaction,
  organizationId: string,
  now: Instant,
  onProgress?: JudgingProgress,
): Promise<void> {
  await takeAllGroups(transaction, organizationId);
  // Somebody else may have judged while this one waited.
  if (await isAnythingJudged(transaction, organizationId)) return;
  await judgeOrganization(transaction, organizationId, now, onProgress);
}

/**
 * To be called before findings are read: where nothing was ever judged, the first one who asks waits for it. After an update of the
 * program nobody waits: what has not been judged anew yet stands as it was judged before.
 */
export async function ensureJudged({ actor, transaction, now }: RequestContext): Promise<void> {
  const { organizationId, access } = actor;
  if (await wasEverJudged(transaction, organizationId)) return;
  await lookingWider(transaction, access, () => judgeIfNeverJudged(transaction, organizationId, now));
}
