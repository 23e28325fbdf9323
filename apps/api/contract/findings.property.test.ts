import type { PayerProfile } from '@concord/domain/billing';
import {
  auditPractice,
  compareFindings,
  guardOf,
  makeJudge,
  subjectOf,
  type Finding,
  type LastingFinding,
} from '@concord/domain/completeness';
import { indexPractice, type PracticeRecords } from '@concord/domain/practice';
import { completeness } from '@concord/domain/reports';
import { formatInstant, type Instant } from '@concord/domain/shared';
import { randomInstant, randomPractice } from '@concord/domain/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadProfilesInForce } from '../src/features/payers/index.ts';
import { importPractice } from '../src/features/exchange/index.ts';
import { loadPracticeRecords } from '../src/features/findings/index.ts';
import { recordId } from '../src/platform/database/ids.ts';
import { inUnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { makeTestApp, type TestApp } from '../src/testing/test-app.ts';
import { asJson, findDifferences } from './compare-results.ts';
import { directorOf } from './practice-database.ts';
import { grant } from './grant-wish.ts';
import { wish } from './random-change.ts';
import { reportDocuments } from './report-documents.ts';

interface KeptRow {
  readonly rule: string;
  readonly subject: string;
  readonly severity: string;
  readonly explanation: string;
  readonly from: number;
  readonly until: number | null;
}

const lineOf = (row: KeptRow): string =>
  [row.rule, row.subject, row.severity, row.explanation, row.from, row.until].join(' / ');

const fromJudge = (finding: LastingFinding): string =>
  lineOf({
    rule: finding.ruleId,
    subject: subjectOf(finding),
    severity: finding.severity,
    explanation: finding.explanation,
    from: finding.from,
    until: finding.until,
  });

/** The pure functions know the clinic's identifiers only. */
const withoutIds = (value: unknown): ReturnType<typeof asJson> =>
  asJson(JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'id' ? undefined : part))));

/** How many histories are played; `FINDING_HISTORIES=150` plays more. */
const histories = Number(process.env['FINDING_HISTORIES'] ?? '3');

describe('the findings of a practice that is worked in', () => {
  let app: TestApp;
  let practices = 0;

  beforeAll(async () => {
    app = await makeTestApp();
    app.clock.now = Date.parse('2026-02-10T12:00:00Z') as Instant;
  });
  afterAll(() => app.stop());

  const loadRecords = (organizationId: string): Promise<PracticeRecords> =>
    inUnitOfWork(
      app.database.dataSource,
      directorOf(organizationId).access,
      async (transaction) => (await loadPracticeRecords(transaction, organizationId)).records,
    );

  const loadProfiles = (organizationId: string): Promise<readonly PayerProfile[]> => {
    const actor = directorOf(organizationId);
    return inUnitOfWork(app.database.dataSource, actor.access, (transaction) =>
      loadProfilesInForce({ actor, transaction }),
    );
  };

  const loadKept = (organizationId: string): Promise<KeptRow[]> =>
    inUnitOfWork(app.database.dataSource, directorOf(organizationId).access, (transaction) =>
      transaction.query<KeptRow>(
        `select rule, subject, own_severity as severity, explanation, (extract(epoch from valid_from) * 1000)::bigint as "from",
         case when valid_until <> 'infinity' then (extract(epoch from valid_until) * 1000)::bigint end as until
       from finding where organization_id = $1 and vanished_at is null`,
        [organizationId],
      ),
    );

  /** Where the history of findings differs from a count of the findings themselves, one by one. */
  async function findMiscounted(organizationId: string): Promise<readonly string[]> {
    type Came = Readonly<Record<'place' | 'rule' | 'rank' | 'mender' | 'appeared' | 'ended' | 'fix', string>>;
    const [findings, history] = await inUnitOfWork(
      app.database.dataSource,
      directorOf(organizationId).access,
      async ({ query }) => [
        await query<Omit<Came, 'fix'> & { readonly subject: string; readonly from: string }>(
          `select coalesce(session_id, client_id)::text as place, rule, severity_rank::text as rank, mender_id::text as mender,
             subject, appeared_at::text as appeared, valid_from::text as "from",
             case when vanished_at < valid_until then vanished_at else valid_until end::text as ended
           from finding where organization_id = $1`,
          [organizationId],
        ),
        await query<Came & { readonly findings: number }>(
          `select place_id::text as place, rule, severity_rank::text as rank, mender_id::text as mender, appeared_at::text as appeared,
             ended_at::text as ended, is_fix::text as fix, findings from finding_history where organization_id = $1`,
          [organizationId],
        ),
      ],
    );
    const overdue = new Set(
      findings.filter(({ rule }) => rule === 'note-overdue').map(({ subject, from }) => `${subject} ${from}`),
    );
    const keyOf = ({ place, rule, rank, mender, appeared, ended, fix }: Came): string =>
      [place, rule, rank, mender, appeared, ended, fix].join(' / ');
    const differences = new Map<string, number>();
    const add = (key: string, count: number): void => {
      differences.set(key, (differences.get(key) ?? 0) + count);
    };
    for (const one of findings) {
      // Never to be seen: it ended before, or as, it appeared.
      if (one.ended !== 'infinity' && Date.parse(one.ended) <= Date.parse(one.appeared)) continue;
      const wentOverdue = one.rule === 'note-unsigned' && overdue.has(`${one.subject} ${one.ended}`);
      add(keyOf({ ...one, fix: String(!wentOverdue) }), 1);
    }
    for (const row of history) add(keyOf(row), -row.findings);
    return [...differences].flatMap(([key, count]) => (count === 0 ? [] : [`${count}: ${key}`]));
  }

  /** Where what is kept differs from what judging everything anew gives. */
  async function findStale(organizationId: string): Promise<readonly string[]> {
    const practice = indexPractice(await loadRecords(organizationId));
    const payerProfiles = await loadProfiles(organizationId);
    const judged = makeJudge(practice, { guard: guardOf(practice), payerProfiles }).judgeAll();
    const expected = judged
      .filter(({ groupId }) => groupId !== null)
      .map(fromJudge)
      .sort();
    const kept = (await loadKept(organizationId)).map(lineOf).sort();
    const missing = [...expected];
    const tooMany = kept.filter((line) => {
      const place = missing.indexOf(line);
      if (place !== -1) missing.splice(place, 1);
      return place === -1;
    });
    return [
      ...missing.map((line) => `missing: ${line}`),
      ...tooMany.map((line) => `too many: ${line}`),
      ...(await findMiscounted(organizationId)),
    ];
  }

  async function openPractice(
    records: PracticeRecords,
  ): Promise<{ organizationId: string; tokens: string[] }> {
    practices += 1;
    const name = `Findings ${practices}`;
    const imported = await importPractice(app.database, {
      ...records,
      // Most notes can be written on, by somebody who was there.
      signatures: records.signatures.filter((_, index) => index % 3 === 0),
      sessionFacilitators: records.sessions.flatMap(({ id: sessionId }) => {
        const room = records.sessionFacilitators.filter((one) => one.sessionId === sessionId);
        const lead = { sessionId, staffId: 'T1' as never, role: 'lead' as const, recordedRole: null };
        return room.some(({ staffId }) => staffId === lead.staffId) ? room : [...room, lead];
      }),
      organization: { ...records.organization, name },
    });
    if (!imported.ok) throw new Error(imported.refusal.message);
    const { organizationId } = imported.value;
    const enrol = (role: 'clinician' | 'director', staff: string | null): Promise<string> =>
      app.enrol({
        organizationId,
        email: `${role}${practices}@findings.example`,
        roles: [role],
        ...(staff === null ? {} : { staffId: recordId(organizationId, 'staff', staff) }),
      });
    return { organizationId, tokens: [await enrol('clinician', 'T1'), await enrol('director', null)] };
  }

  async function findReportDifferences(
    organizationId: string,
    token: string,
    asOf: Instant,
  ): Promise<readonly string[]> {
    const scope = { from: '2026-01-01', to: '2026-02-28' };
    const practice = indexPractice(await loadRecords(organizationId));
    const guard = guardOf(practice);
    const counted = completeness(practice, scope as never, 'WEEK', {
      asOf,
      guard,
      payerProfiles: await loadProfiles(organizationId),
    });
    const answer = await app.ask(reportDocuments.completeness, {
      token,
      variables: { scope, bucket: 'WEEK', asOf: formatInstant(asOf) },
    });
    const shown = asJson((answer.body?.data ?? {})['completeness']);
    return findDifferences(withoutIds(counted), shown);
  }

  const plain = (finding: Finding): string =>
    [finding.ruleId, subjectOf(finding), finding.severity, finding.explanation].join(' / ');

  it(
    'are at every instant what an audit of its records finds, whatever is written in the app or imported again',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(randomPractice, { minLength: 2, maxLength: 2 }),
          fc.array(wish, { minLength: 16, maxLength: 16 }),
          fc.array(randomInstant, { minLength: 3, maxLength: 3 }),
          async ([before, after], wishes, instants) => {
            if (before === undefined || after === undefined) return;
            const { organizationId, tokens } = await openPractice(before);
            const [clinician = '', director = ''] = tokens;
            expect(await findStale(organizationId)).toEqual([]);
            for (const wanted of wishes) {
              for (const token of [clinician, director]) {
                const { operation, isDone } = await grant(app, organizationId, token, wanted);
                if (isDone)
                  expect({ operation, stale: await findStale(organizationId) }).toEqual({
                    operation,
                    stale: [],
                  });
              }
            }
            const records = await loadRecords(organizationId);
            const practice = indexPractice(records);
            for (const asOf of instants) {
              const audited = auditPractice(records, asOf, {
                guard: guardOf(practice),
                payerProfiles: await loadProfiles(organizationId),
              });
              const kept = (await loadKept(organizationId)).filter(
                ({ from, until }) => from <= asOf && (until === null || asOf < until),
              );
              expect(
                kept.map((row) => [row.rule, row.subject, row.severity, row.explanation].join(' / ')).sort(),
              ).toEqual(audited.sort(compareFindings).map(plain).sort());
              expect(await findReportDifferences(organizationId, director, asOf)).toEqual([]);
            }
            const { name } = records.organization;
            const again = await importPractice(app.database, {
              ...after,
              organization: { ...after.organization, name },
            });
            // What was signed here is never changed by a folder; then nothing is.
            if (!again.ok) expect(['signed-here', 'conflict']).toContain(again.refusal.code);
            expect(await findStale(organizationId)).toEqual([]);
          },
        ),
        { numRuns: histories },
      );
    },
    histories * 60_000,
  );
});
