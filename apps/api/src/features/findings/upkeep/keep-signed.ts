import { signingRules } from '@concord/domain/completeness';
import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { profilesInForceOf } from '../../payers/index.ts';
import { factsOfSigned } from '../records/index.ts';
import { standingsOf } from '../settings/rule-setting.store.ts';
import { compareFindings, type FindingChanges } from './compare-findings.ts';
import { historyOf, rulesOfHistory, type SeenFinding } from './history.ts';
import { findAll, makeBench, standingRowsOf } from './judge-units.ts';
import { takeTurnOfSession } from './judged.store.ts';
import { presentRuleBook } from './rule-book.ts';
import {
  loadSignedSession,
  writeSignedChanges,
  type SessionFinding,
  type SignedSession,
} from './signed-session.store.ts';
import type { StandingRow } from './standing.store.ts';

const askedRules = [...new Set(signingRules.map(({ id }) => id))];

/**
 * Judges again what a signature touches: only the rules that look at who signed when, about the notes of the session alone. A signature
 * changes nothing that another rule looks at, and neither what the session requires nor who is responsible for it. Who signs waits
 * for this, so it takes its turn, reads everything in one statement and writes everything in another. False, and nothing done, where
 * the session was last judged by another rule book than this program's: then its signature is not all that is to be judged.
 */
export async function keepSigned(
  transaction: Transaction,
  organizationId: string,
  now: Instant,
  sessionId: string,
): Promise<boolean> {
  await takeTurnOfSession(transaction, organizationId, sessionId);
  const signed = await loadSignedSession(transaction, organizationId, sessionId, askedRules);
  if (!isJudgedByPresent(signed.judging, sessionId)) return false;
  const bench = makeBench(
    {
      transaction,
      organizationId,
      now,
      loaded: factsOfSigned(signed),
      standings: standingsOf(signed.settings),
      payerProfiles: profilesInForceOf(signed.profiles),
      rules: signingRules,
    },
    'looks',
  );
  const kept = signed.ofAsked.filter(({ vanishedAt }) => vanishedAt === null);
  const found = findAll(bench, { facts: [sessionId], words: [], clients: [] });
  // Whoever signs has recorded before, so that the session was judged before.
  const findings = compareFindings(kept, found, now, () => false);
  const historyRules = rulesOfHistory(findings, kept);
  const seen = seenAfter(signed.ofAsked, findings, now).filter(({ rule }) => historyRules.has(rule));
  await writeSignedChanges(
    transaction,
    organizationId,
    sessionId,
    {
      findings,
      standings: standingsAfter(signed, found),
      historyRules: [...historyRules],
      history: historyOf(seen),
    },
    now,
  );
  return true;
}

/** Whether this program judges the practice, and has judged the session. */
function isJudgedByPresent(judging: SignedSession['judging'], sessionId: string): boolean {
  if (judging === null) return true;
  if (judging.ruleBook !== presentRuleBook.digest) return false;
  if (judging.stage !== 'sessions') return judging.stage === 'ended';
  return judging.reached !== null && sessionId <= judging.reached;
}

/** What was ever found, after the changes. */
function seenAfter(
  before: readonly SessionFinding[],
  { added, changed, vanished, dropped }: FindingChanges,
  now: Instant,
): SeenFinding[] {
  const [isGone, isOther] = [new Set(vanished), new Set([...dropped, ...changed.map(({ id }) => id)])];
  return [
    ...before
      .filter(({ id }) => !isOther.has(id))
      .map((one) => (isGone.has(one.id) ? { ...one, vanishedAt: now } : one)),
    ...[...changed, ...added].map((one) => ({ ...one, vanishedAt: null, endedByUpdate: false })),
  ];
}

/** How the session stands by what is found now; nowhere where it was not held. */
function standingsAfter(
  { sessions, required, ofOthers }: SignedSession,
  found: ReturnType<typeof findAll>,
): StandingRow[] {
  return standingRowsOf({
    held: sessions
      .filter(({ status }) => status === 'held')
      .map(({ rowId: id, groupId, date, endsAt }) => ({ id, groupId, date, endsAt })),
    required,
    findings: [
      ...ofOthers,
      ...found.flatMap(
        ({ sessionId, clientId, rule, severityRank: rank, validFrom: from, validUntil: until }) =>
          sessionId === null || rank === null ? [] : [{ sessionId, clientId, rule, rank, from, until }],
      ),
    ],
  });
}
