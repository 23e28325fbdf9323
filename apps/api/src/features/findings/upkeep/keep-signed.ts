import { signingRules } from '@concord/domain/completeness';
import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { loadProfilesInForce } from '../../payers/index.ts';
import { loadSignedRecords } from '../records/index.ts';
import { loadRuleStandings } from '../settings/rule-setting.store.ts';
import { compareFindings } from './compare-findings.ts';
import { loadKeptFindings, writeFindingChanges } from './finding.store.ts';
import { findAll, makeBench, restand } from './judge-units.ts';
import { takeTurnsOfSessions } from './judged.store.ts';

const asked: ReadonlySet<string> = new Set(signingRules.map(({ id }) => id));

/**
 * Judges again what signatures touch: only the rules that look at who signed when, about the notes of the sessions alone. A signature
 * changes nothing that another rule looks at, and neither what the sessions require nor who is responsible for it. Who signs waits
 * for this, so it takes as few statements as it can.
 */
export async function keepSigned(
  transaction: Transaction,
  organizationId: string,
  now: Instant,
  sessionIds: readonly string[],
): Promise<void> {
  await takeTurnsOfSessions(transaction, organizationId, sessionIds);
  const loaded = await loadSignedRecords(transaction, organizationId, sessionIds);
  const standings = await loadRuleStandings(transaction, organizationId);
  const payerProfiles = await loadProfilesInForce({ actor: { organizationId }, transaction });
  const bench = makeBench(
    { transaction, organizationId, now, loaded, standings, payerProfiles, rules: signingRules },
    'looks',
  );
  const units = { facts: sessionIds, words: [], clients: [] };
  const kept = await loadKeptFindings(transaction, organizationId, units);
  const changes = compareFindings(
    kept.filter(({ rule }) => asked.has(rule)),
    findAll(bench, units),
    now,
    // Whoever signs has recorded before, so that the session was judged before.
    () => false,
  );
  await writeFindingChanges(transaction, organizationId, changes, now);
  await restand(transaction, organizationId, sessionIds);
}
