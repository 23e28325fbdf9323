import type { Instant } from '@concord/domain/shared';
import { groupBy } from './compare-findings.ts';
import { writeFindingChanges } from './finding.store.ts';
import type { FindingRow } from './finding-row.ts';
import { countHistory } from './history.store.ts';
import { inParts, judgeGroupByGroup, type JudgingProgress } from './judge-group-by-group.ts';
import { findAll, requiredRowsOf, standingRowsOf, type Bench } from './judge-units.ts';
import { writeRequired, writeStandings, type ForStanding, type RequiredRow } from './standing.store.ts';

const sessionsAtOnce = 100;
const clientsAtOnce = 500;

/**
 * Judges the records of a practice of which nothing is kept yet: what the rules find is written as it is found, and how sessions
 * stand follows from it without asking the database. To be called in turn (`takeAllGroups`).
 */
export async function judgeFirstTime(bench: Bench, onProgress: JudgingProgress): Promise<void> {
  const { transaction, organizationId } = bench;
  const ofClients: FindingRow[] = [];
  for (const clients of inParts([...bench.clients.keys()], clientsAtOnce)) {
    const found = findAll(bench, { facts: [], words: [], clients });
    ofClients.push(...found);
    await writeFirst(bench, found);
  }
  const aboutSessions = groupBy(
    ofClients.filter(({ sessionId }) => sessionId !== null),
    ({ sessionId }) => sessionId ?? '',
  );
  await judgeGroupByGroup(bench, sessionsAtOnce, onProgress, async (ids) => {
    const found = findAll(bench, { facts: ids, words: ids, clients: [] });
    const required = requiredRowsOf(bench, ids);
    const all = [...found, ...ids.flatMap((id) => aboutSessions.get(id) ?? [])];
    await writeFirst(bench, found);
    await writeRequired(transaction, organizationId, 'nothing', required);
    const rows = standingRowsOf(forStanding(bench, ids, required, all));
    await writeStandings(transaction, organizationId, 'nothing', rows);
  });
  await countHistory(transaction, organizationId);
}

/** What is judged for the first time appeared when it began, where it is about a session; else it appears now. */
async function writeFirst(
  { transaction, organizationId, now }: Bench,
  found: readonly FindingRow[],
): Promise<void> {
  const added = found.map((row) => {
    const appearedAt = row.sessionId === null ? Math.max(row.validFrom, now) : row.validFrom;
    return { ...row, appearedAt: appearedAt as Instant };
  });
  const changes = { added, changed: [], vanished: [], dropped: [] };
  await writeFindingChanges(transaction, organizationId, changes, now);
}

function forStanding(
  bench: Bench,
  sessionIds: readonly string[],
  required: readonly RequiredRow[],
  found: readonly FindingRow[],
): ForStanding {
  const held = sessionIds.flatMap((id) => {
    const session = bench.sessions.get(id);
    if (session?.status !== 'held') return [];
    const groupId = bench.loaded.rowId('group', session.groupId);
    return [{ id, groupId, date: session.date, endsAt: session.endsAt }];
  });
  const findings = found.flatMap(({ sessionId, clientId, rule, severityRank, validFrom, validUntil }) =>
    sessionId === null || severityRank === null
      ? []
      : [{ sessionId, clientId, rule, rank: severityRank, from: validFrom, until: validUntil }],
  );
  return { held, required, findings };
}
