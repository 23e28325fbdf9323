import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { loadProfilesInForce } from '../../payers/index.ts';
import { loadPracticeRecords } from '../records/index.ts';
import { loadRuleStandings } from '../settings/rule-setting.store.ts';
import { compareFindings } from './compare-findings.ts';
import { loadKeptFindings, type JudgedUnits } from './finding.store.ts';
import type { FindingRow } from './finding-row.ts';
import { inParts, judgeGroupByGroup } from './judge-group-by-group.ts';
import { isJudged } from './judge-organization.ts';
import { findAll, makeBench, type Bench } from './judge-units.ts';

const [sessionsAtOnce, clientsAtOnce] = [40, 200];

/**
 * Judges all records of a practice and says, a sentence each, where the kept findings are others; changes nothing and waits for nobody.
 * A finding that somebody removed, ended, moved in time or wrote into the worklist by hand is named. A practice that waits to be judged
 * by a newer rule book has nothing to compare. The transaction must see all of the practice.
 */
export async function examineFindings(
  transaction: Transaction,
  organizationId: string,
  now: Instant,
): Promise<string[]> {
  if (!(await isJudged(transaction, organizationId))) return [];
  const loaded = await loadPracticeRecords(transaction, organizationId);
  const standings = await loadRuleStandings(transaction, organizationId);
  const payerProfiles = await loadProfilesInForce({ actor: { organizationId }, transaction });
  const bench = makeBench({ transaction, organizationId, now, loaded, standings, payerProfiles }, 'looks');
  const differences: string[] = [];
  for (const clients of inParts([...bench.clients.keys()], clientsAtOnce)) {
    differences.push(...(await compare(bench, { facts: [], words: [], clients })));
  }
  await judgeGroupByGroup(
    bench,
    sessionsAtOnce,
    () => undefined,
    async (ids) => {
      differences.push(...(await compare(bench, { facts: ids, words: ids, clients: [] })));
    },
  );
  return differences;
}

async function compare(bench: Bench, units: JudgedUnits): Promise<string[]> {
  const { transaction, organizationId, now } = bench;
  const kept = await loadKeptFindings(transaction, organizationId, units);
  const { added, changed, vanished, dropped } = compareFindings(
    kept,
    findAll(bench, units),
    now,
    () => false,
  );
  const unfounded = new Set([...vanished, ...dropped]);
  return [
    ...added.map((row) => `${nameOf(row)} is missing`),
    ...changed.map((row) => `${nameOf(row)} is not what the rules find`),
    ...kept.filter(({ id }) => unfounded.has(id)).map((row) => `${nameOf(row)} is not found by the rules`),
  ];
}

const nameOf = ({ rule, sessionId, clientId }: FindingRow): string =>
  `finding ${rule} of ${sessionId === null ? `client ${clientId ?? '–'}` : `session ${sessionId}`}`;
