import { createHash } from 'node:crypto';
import { allRules } from '@concord/domain/completeness';
import { exampleProfiles } from '@concord/domain/billing';
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

/** To be raised when a rule finds something else though its words stayed the same: then everything is judged anew. */
const judgingRevision = 8;

const ruleBook = createHash('sha256')
  .update(
    JSON.stringify([
      judgingRevision,
      allRules.map(({ id, severity, fires, explanation }) => [id, severity, fires, explanation]),
      exampleProfiles,
    ]),
  )
  .digest('hex');

const sessionsAtOnce = 40;
const clientsAtOnce = 200;

/**
 * Judges every record of a practice: after an import, and where the rule book is another than the one by which it was judged last.
 * The transaction must see all of the practice. `onProgress` is told how many of the notes have been looked through.
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
  const isFirst = (await readRuleBook(transaction, organizationId)) === null;
  await (isFirst ? judgeFirstTime(bench, onProgress) : judgeAnew(bench, onProgress));
  await noteRuleBook(transaction, organizationId, ruleBook, now);
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

/** By process: what was judged stays judged. */
const known = new WeakMap<object, Set<string>>();

/** Whether the practice was judged by the present rule book. */
export async function isJudged(transaction: Transaction, organizationId: string): Promise<boolean> {
  const database = transaction.manager.connection;
  const judged = known.get(database) ?? new Set<string>();
  known.set(database, judged);
  if (judged.has(organizationId)) return true;
  if ((await readRuleBook(transaction, organizationId)) !== ruleBook) return false;
  judged.add(organizationId);
  return true;
}

/** Judges everything anew where the practice was never judged by the present rule book. */
export async function judgeIfNeverJudged(
  transaction: Transaction,
  organizationId: string,
  now: Instant,
  onProgress?: JudgingProgress,
): Promise<void> {
  await takeAllGroups(transaction, organizationId);
  // Somebody else may have judged while this one waited.
  if ((await readRuleBook(transaction, organizationId)) === ruleBook) return;
  await judgeOrganization(transaction, organizationId, now, onProgress);
}

/** To be called before findings are read: after an update of the program, the first one who asks waits for them. */
export async function ensureJudged({ actor, transaction, now }: RequestContext): Promise<void> {
  const { organizationId, access } = actor;
  if (await isJudged(transaction, organizationId)) return;
  await lookingWider(transaction, access, () => judgeIfNeverJudged(transaction, organizationId, now));
}
