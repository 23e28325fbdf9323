import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../../platform/clock.ts';
import { inUnitOfWork, type RowAccess, type Transaction } from '../../../platform/database/unit-of-work.ts';
import { isJudged } from './judge-organization.ts';
import { judgeTouched } from './judge-touched.ts';
import { noteRuleBook, readRuleBook } from './judged.store.ts';
import {
  forgetLeft,
  loadLeft,
  loadNext,
  moveJudging,
  noteServed,
  readJudging,
  takeJudging,
  writeJudging,
  type Judging,
} from './judging.store.ts';
import { wholeSession } from './keep-findings.ts';
import { presentRuleBook, type RuleBook } from './rule-book.ts';
import type { Touched } from './touched.ts';

/** So few are judged in one transaction that whoever writes in them hardly waits. */
const atOnce = 8;

/** Of a program that was killed nobody hears that it stopped: after so long without a sign of it, another one judges. */
const silence = 3 * 60_000;

const everything = (organizationId: string): RowAccess => ({
  organizationId,
  groups: 'all',
  clients: 'all',
  ownClients: [],
  classes: ['body', 'billing', 'quality'],
});

/** Whether this program judges a practice from now on that another program judges so far. */
export function takesOver(judging: Judging, own: RuleBook, now: number): boolean {
  if (judging.ruleBook === own.digest) return false;
  return own.revision > judging.revision || judging.servedAt === null || now - judging.servedAt > silence;
}

/**
 * Says that this program serves the practice, and begins to judge it anew where that is due: after an update, or when no program
 * of the rule book by which it is judged runs any more. A practice of which nothing was judged yet is begun only where `isStart`
 * says that no import can be about to do it. False where a program of another rule book judges the practice.
 */
export function attendJudging(
  dataSource: DataSource,
  organizationId: string,
  clock: Clock,
  { isStart = false } = {},
): Promise<boolean> {
  return inUnitOfWork(dataSource, everything(organizationId), async (transaction) => {
    const now = clock();
    const judging = await readJudging(transaction, organizationId);
    const judgedBy = await readRuleBook(transaction, organizationId);
    if (judging === null && judgedBy === null && !isStart) return true;
    const isOwn = judging?.ruleBook === presentRuleBook.digest;
    if (judging !== null && !isOwn && !takesOver(judging, presentRuleBook, now)) return false;
    const isEnded = judgedBy === presentRuleBook.digest;
    // An older program, which knows nothing of this, may have judged everything since.
    if (isOwn && (judging.stage !== 'ended' || isEnded)) {
      await noteServed(transaction, organizationId, presentRuleBook.digest, now);
      return true;
    }
    if (!(await takeJudging(transaction, organizationId))) return true;
    const stage = judging === null && isEnded ? 'ended' : 'clients';
    await writeJudging(transaction, organizationId, presentRuleBook, stage, now);
    return true;
  });
}

/** Says that this program stops: another one need not wait to hear nothing of it. */
export const leaveJudging = (dataSource: DataSource, organizationId: string): Promise<void> =>
  inUnitOfWork(dataSource, everything(organizationId), (transaction) =>
    noteServed(transaction, organizationId, presentRuleBook.digest, null),
  );

/**
 * Takes the judging of a practice one step further: judges the next clients or sessions and writes how far it came, both or neither.
 * False where nothing waits, another process has it in hand, or a program of another rule book judges.
 */
export function takeJudgingFurther(
  dataSource: DataSource,
  organizationId: string,
  clock: Clock,
): Promise<boolean> {
  return inUnitOfWork(dataSource, everything(organizationId), async (transaction) => {
    if (!(await takeJudging(transaction, organizationId))) return false;
    const judging = await readJudging(transaction, organizationId);
    if (judging?.ruleBook !== presentRuleBook.digest) return false;
    if (await judgeLeft(transaction, organizationId, clock)) return true;
    return judging.stage !== 'ended' && judgeNext(transaction, organizationId, judging, clock);
  });
}

/** Judges what a program of another rule book changed: people wait for it, so it comes first. */
async function judgeLeft(transaction: Transaction, organizationId: string, clock: Clock): Promise<boolean> {
  const left = await loadLeft(transaction, organizationId, atOnce);
  if (left.length === 0) return false;
  const touched = left.map(({ what, id }) => (what === 'client' ? overTime(id) : wholeSession(id)));
  await judgeTouched(transaction, organizationId, clock(), touched);
  await forgetLeft(transaction, organizationId, left);
  return true;
}

async function judgeNext(
  transaction: Transaction,
  organizationId: string,
  judging: Judging,
  clock: Clock,
): Promise<boolean> {
  const stage = judging.stage === 'clients' ? 'clients' : 'sessions';
  const ids = await loadNext(transaction, organizationId, stage, judging.reached, atOnce);
  const now = clock();
  if (ids.length > 0) {
    const touched = ids.map((id) => (stage === 'clients' ? overTime(id) : wholeSession(id)));
    await judgeTouched(transaction, organizationId, now, touched, { isUpdate: true });
  }
  const after = stage === 'clients' ? 'sessions' : 'ended';
  const next: Pick<Judging, 'stage' | 'reached'> =
    ids.length > 0 ? { stage, reached: ids.at(-1) ?? null } : { stage: after, reached: null };
  const isMoved = await moveJudging(transaction, organizationId, judging, next, now);
  if (isMoved && next.stage === 'ended')
    await noteRuleBook(transaction, organizationId, judging.ruleBook, now);
  return next.stage !== 'ended';
}

const overTime = (clientId: string): Touched => ({ what: 'client-over-time', clientId });

const pause = 250;

/**
 * Waits until everything of the practice stands as this program's rule book judges it, and does what nobody else has in hand: for
 * commands that need it. Where a program of another rule book judges the practice, nobody waits: it will not judge by this one's.
 * `onStep` is told after each step, and may throw to give up.
 */
export async function finishJudging(
  dataSource: DataSource,
  organizationId: string,
  clock: Clock,
  onStep: () => void = () => undefined,
): Promise<void> {
  const isDone = (): Promise<boolean> =>
    inUnitOfWork(dataSource, everything(organizationId), (transaction) =>
      isJudged(transaction, organizationId),
    );
  while (!(await isDone())) {
    if (!(await attendJudging(dataSource, organizationId, clock, { isStart: true }))) return;
    let isFurther = false;
    while (await takeJudgingFurther(dataSource, organizationId, clock)) {
      isFurther = true;
      onStep();
    }
    onStep();
    if (!isFurther && !(await isDone())) await wait(pause);
  }
}
