/**
 * What quality assurance costs, on the bulk practices (`BENCH_DATA_DIR`, filled by `pnpm bench`):
 * `pnpm --filter @concord/api exec tsx bench/findings.ts`. Signing with and without the upkeep of findings in turn, one after the
 * other; then the reports of completeness over HTTP and as their SQL alone, with one client. `SECONDS` says how long each way is asked.
 */
import 'reflect-metadata';
import { resolve } from 'node:path';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { reportDocuments } from '../contract/report-documents.ts';
import { loadFindingTrend } from '../src/features/completeness/finding-trend.store.ts';
import { findAuditFindings } from '../src/features/completeness/find-audit-findings.ts';
import { loadCompleteness } from '../src/features/reports/completeness.store.ts';
import { readScope } from '../src/features/reports/scope/index.ts';
import type { Actor, RequestContext } from '../src/platform/request-context.ts';
import { askOnce, keepAsking } from './ask-over-http.ts';
import { noteStatements, openBareConnections } from './bare-sql.ts';
import { fiveYears, openBulkDatabase } from './bulk-database.ts';
import { serveConcord } from './child.ts';
import { measure, type Figures } from './measure.ts';
import { measureSigning } from './signing-upkeep.ts';

const workingCopy = resolve(import.meta.dirname, '../../..');
const dataDirectory = process.env['BENCH_DATA_DIR'] ?? join(workingCopy, '.concord/bench-ten');
const seconds = Number(process.env['SECONDS'] ?? '2');
const rounds = 3;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const scope = readScope(fiveYears);
const trendDocument = `query ($scope: ReportScope!) { findingTrend(scope: $scope, bucket: MONTH) {
  buckets open appeared fixed medianDaysToFix rules { ruleId title open appeared fixed medianDaysToFix } } }`;
const worklistDocument = `query ($scope: ReportScope!) {
  auditFindings(scope: $scope) { total rows { id ruleId title severity explanation date appearedAt
    group { id name } session { id date } client { id label } staff { id name } decision { kind comment } } } }`;
const guardRules = ['co-member-named', 'co-member-identifiable'];

interface Measured {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly load: (context: RequestContext) => Promise<unknown>;
}

const measured: readonly Measured[] = [
  {
    name: 'completeness (month)',
    query: reportDocuments.completeness,
    variables: { scope: fiveYears, bucket: 'MONTH' },
    load: (context) => loadCompleteness(context, scope, 'month', { asOf: context.now, exceptRules: [] }),
  },
  {
    name: 'completeness without two rules',
    query: reportDocuments.completeness,
    variables: { scope: fiveYears, bucket: 'MONTH', exceptRules: guardRules },
    load: (context) =>
      loadCompleteness(context, scope, 'month', { asOf: context.now, exceptRules: guardRules }),
  },
  {
    name: 'auditFindings (first page)',
    query: worklistDocument,
    variables: { scope: fiveYears },
    load: (context) =>
      findAuditFindings(context, scope, {
        rules: null,
        severities: null,
        staffId: null,
        withWaived: false,
        today: fiveYears.to,
        limit: 100,
        offset: 0,
      }),
  },
  {
    name: 'findingTrend (month)',
    query: trendDocument,
    variables: { scope: fiveYears },
    load: (context) =>
      loadFindingTrend(context, scope, 'month', { rules: null, severities: null, staffId: null }),
  },
];

const directorOf = (organizationId: string): Actor => ({
  userId: organizationId,
  organizationId,
  name: 'Bulk director',
  email: 'director@bulk.example',
  roles: ['director'],
  staffId: null,
  access: { organizationId, groups: 'all', clients: 'all', ownClients: [], classes: ['body', 'billing'] },
});

const middle = (all: readonly Figures[], pick: (figures: Figures) => number): number =>
  all.map(pick).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const ms = (value: number): string => `${value.toFixed(1)} ms`;

const bulk = await openBulkDatabase(dataDirectory);
try {
  const { token, organizationId } = await bulk.signIn();
  say(`${await bulk.countAttendance()} rows of attendance; load ${loadavg()[0]?.toFixed(1) ?? ''}`);
  for (const line of await measureSigning(bulk, organizationId)) say(line);
  say(`load ${loadavg()[0]?.toFixed(1) ?? ''}`);
  const server = await serveConcord(dataDirectory);
  const bare = await openBareConnections(bulk.database.administratorUrl, 1);
  try {
    for (const { name, query, variables, load } of measured) {
      const question = { url: `${server.url}/graphql`, token, query, variables: () => variables };
      const started = performance.now();
      await askOnce(question);
      const first = performance.now() - started;
      const statements = await noteStatements(bulk.database.dataSource, directorOf(organizationId), load);
      const asking = keepAsking(question, 1);
      const [http, sql]: [Figures[], Figures[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        sql.push(await measure(() => bare.run(0, statements), { clients: 1, seconds }));
        http.push(await measure(asking.ask, { clients: 1, seconds }));
      }
      asking.stop();
      const [p50, bareP50] = [middle(http, (one) => one.p50), middle(sql, (one) => one.p50)];
      say(
        `${name}: first ${ms(first)}; HTTP p50 ${ms(p50)} p95 ${ms(middle(http, (one) => one.p95))}; ` +
          `SQL alone (${statements.length} statements) p50 ${ms(bareP50)} p95 ${ms(middle(sql, (one) => one.p95))}; ` +
          `HTTP/SQL ${(p50 / bareP50).toFixed(2)}; load ${loadavg()[0]?.toFixed(1) ?? ''}`,
      );
    }
  } finally {
    await bare.close();
    await server.stop();
  }
} finally {
  await bulk.database.close();
}
