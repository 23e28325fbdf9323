import { setImmediate } from 'node:timers/promises';
import { guardOf, makeJudge, type CompletenessRule, type Judge } from '@concord/domain/completeness';
import type { PayerProfile } from '@concord/domain/billing';
import type { ClientId } from '@concord/domain/clients';
import { indexPractice, type PracticeIndex } from '@concord/domain/practice';
import { requiredRecordsOf, sessionStandings, type RequiredRecord } from '@concord/domain/reports';
import type { Session } from '@concord/domain/sessions';
import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import type { LoadedRecords } from '../records/index.ts';
import { compareFindings, groupBy, type FindingChanges, type KeptFindingRow } from './compare-findings.ts';
import { loadKeptFindings, writeFindingChanges, type JudgedUnits } from './finding.store.ts';
import { rowsOf, type FindingRow, type RuleStandings } from './finding-row.ts';
import { rememberGuard } from './remember-guard.ts';
import {
  findJudgedBefore,
  loadForStanding,
  writeRequired,
  writeStandings,
  type ForStanding,
  type RequiredRow,
  type StandingRow,
} from './standing.store.ts';

/** Judges records and writes what is found, in the transaction that changed them. */
export interface Bench {
  readonly transaction: Transaction;
  readonly organizationId: string;
  readonly now: Instant;
  readonly loaded: LoadedRecords;
  readonly practice: PracticeIndex;
  readonly judge: Judge;
  readonly standings: RuleStandings;
  /** Whether records are judged that did not change, by a newer rule book, while others work. */
  readonly isUpdate?: boolean;
  /** The loaded records by the identifiers of their rows. */
  readonly sessions: ReadonlyMap<string, Session>;
  readonly clients: ReadonlyMap<string, ClientId>;
}

/** Prepares a judge of loaded records; the guard remembers texts that it has looked through before where many look at few. */
export function makeBench(
  parts: Pick<Bench, 'transaction' | 'organizationId' | 'now' | 'loaded' | 'standings'> & {
    readonly payerProfiles: readonly PayerProfile[];
    /** Only these rules are asked; all where none is named. */
    readonly rules?: readonly CompletenessRule[];
    readonly isUpdate?: boolean;
  },
  guard: 'remembers' | 'looks',
): Bench {
  const practice = indexPractice(parts.loaded.records);
  const judge = makeJudge(practice, {
    payerProfiles: parts.payerProfiles,
    ...(parts.rules === undefined ? {} : { rules: parts.rules }),
    guard: guard === 'remembers' ? rememberGuard(practice) : guardOf(practice),
  });
  const { records, rowId } = parts.loaded;
  return {
    ...parts,
    practice,
    judge,
    sessions: new Map(records.sessions.map((session) => [rowId('session', session.id), session])),
    clients: new Map(records.clients.map(({ id }) => [rowId('client', id), id])),
  };
}

/** What the rules find of records. */
export function findAll(bench: Bench, { facts, words, clients }: JudgedUnits): FindingRow[] {
  const { judge, practice, loaded, standings } = bench;
  const ofSessions = (ids: readonly string[], part: 'facts' | 'words'): FindingRow[] =>
    ids.flatMap((id) => {
      const session = bench.sessions.get(id);
      if (session === undefined) return [];
      return rowsOf(judge.judgeSession(session.id, part), part, practice, loaded, standings);
    });
  const ofClients = clients.flatMap((id) => {
    const client = bench.clients.get(id);
    return client === undefined
      ? []
      : rowsOf(judge.judgeClient(client), 'client', practice, loaded, standings);
  });
  return [...ofSessions(facts, 'facts'), ...ofSessions(words, 'words'), ...ofClients];
}

/** The same, one session after the other: whoever waits for the server is answered in between. */
async function findCalmly(bench: Bench, { facts, words, clients }: JudgedUnits): Promise<FindingRow[]> {
  const found: FindingRow[] = [];
  for (const units of [
    ...facts.map((id) => ({ facts: [id], words: [], clients: [] })),
    ...words.map((id) => ({ facts: [], words: [id], clients: [] })),
    ...clients.map((id) => ({ facts: [], words: [], clients: [id] })),
  ]) {
    found.push(...findAll(bench, units));
    await setImmediate();
  }
  return found;
}

const sessionsIn = ({ added, changed }: FindingChanges): string[] =>
  [...added, ...changed].flatMap(({ sessionId }) => sessionId ?? []);

/** Which of the sessions were judged before; asked only where a finding is new. */
async function findJudgedIfNew(
  { transaction, organizationId, now }: Bench,
  before: readonly KeptFindingRow[],
  found: readonly FindingRow[],
): Promise<ReadonlySet<string>> {
  const { added } = compareFindings(before, found, now, () => false);
  const sessionIds = [...new Set(added.flatMap(({ sessionId }) => sessionId ?? []))];
  return sessionIds.length === 0 ? new Set() : findJudgedBefore(transaction, organizationId, sessionIds);
}

/** Judges what is given and writes what changed; answers with the sessions whose standing may be another now. */
export async function judgeUnits(bench: Bench, units: JudgedUnits): Promise<readonly string[]> {
  const { transaction, organizationId, now } = bench;
  const before = await loadKeptFindings(transaction, organizationId, units);
  const found = await (bench.isUpdate === true ? findCalmly(bench, units) : findAll(bench, units));
  const judgedBefore = await findJudgedIfNew(bench, before, found);
  const isFirst = ({ sessionId }: FindingRow): boolean => sessionId !== null && !judgedBefore.has(sessionId);
  const changes = compareFindings(before, found, now, isFirst);
  await writeFindingChanges(transaction, organizationId, changes, now, bench.isUpdate);
  const gone = new Set([...changes.vanished, ...changes.dropped]);
  return [
    ...new Set([
      ...units.facts,
      ...units.words,
      ...sessionsIn(changes),
      ...before.flatMap(({ id, sessionId }) => (gone.has(id) ? (sessionId ?? []) : [])),
    ]),
  ];
}

function toRequiredRow(bench: Bench, sessionId: string, record: RequiredRecord): RequiredRow {
  const { loaded, judge } = bench;
  const { session, clientId } = record;
  const client = clientId === null ? null : loaded.rowId('client', clientId);
  return {
    sessionId,
    seat: client ?? sessionId,
    clientId: client,
    groupId: loaded.rowId('group', session.groupId),
    kind: record.kind,
    date: session.date,
    responsible: record.responsible === null ? null : loaded.rowId('staff', record.responsible),
    countsFrom: session.endsAt,
    overdueFrom: record.isOverdue && clientId !== null ? judge.overdueFrom(clientId, session) : null,
  };
}

/** Which records the sessions require. */
export function requiredRowsOf(bench: Bench, sessionIds: readonly string[]): RequiredRow[] {
  const { judge, practice } = bench;
  return sessionIds.flatMap((rowId) => {
    const session = bench.sessions.get(rowId);
    const group = session === undefined ? undefined : practice.group(session.groupId);
    if (session === undefined || group === undefined) return [];
    const required = requiredRecordsOf(judge.context, group, session);
    return required.map((record) => toRequiredRow(bench, rowId, record));
  });
}

/** Writes which records the sessions require. */
export async function writeRequiredOf(bench: Bench, sessionIds: readonly string[]): Promise<void> {
  const { transaction, organizationId } = bench;
  await writeRequired(transaction, organizationId, sessionIds, requiredRowsOf(bench, sessionIds));
}

/** How sessions stand: what they require, and what is found about them. */
export function standingRowsOf({ held, required, findings }: ForStanding): StandingRow[] {
  const requiredOf = groupBy(required, ({ sessionId }) => sessionId);
  const findingsOf = groupBy(findings, ({ sessionId }) => sessionId);
  return held.flatMap(({ id, groupId, date, endsAt }): StandingRow[] =>
    sessionStandings(
      endsAt,
      requiredOf.get(id) ?? [],
      (findingsOf.get(id) ?? []).map(({ rule, clientId, rank, from, until }) => ({
        ruleId: rule,
        seat: clientId ?? id,
        blocks: rank === 0,
        from,
        until,
      })),
    ).map((standing) => ({ ...standing, sessionId: id, groupId, date })),
  );
}

/** Counts anew how sessions stand, and how findings about them and about clients over time came and went, from what is kept. */
export async function restand(
  transaction: Transaction,
  organizationId: string,
  sessionIds: readonly string[],
  clientIds: readonly string[] = [],
): Promise<void> {
  if (sessionIds.length === 0 && clientIds.length === 0) return;
  const kept = await loadForStanding(transaction, organizationId, sessionIds, clientIds);
  if (sessionIds.length === 0) return;
  await writeStandings(transaction, organizationId, sessionIds, standingRowsOf(kept));
}
