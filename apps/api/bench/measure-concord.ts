import { resolve } from 'node:path';
import type { Actor } from '../src/platform/request-context.ts';
import { askOnce, keepAsking } from './ask-over-http.ts';
import { noteStatements, openBareConnections } from './bare-sql.ts';
import { openBulkDatabase, type ImportFigures } from './bulk-database.ts';
import { startServer } from './child.ts';
import { clientsAtOnce, compare } from './compare.ts';
import type { Figures } from './measure.ts';
import { attendanceView, postGraphileQueries, viewSchema } from './postgraphile-view.ts';
import { reportsOf, type MeasuredReport } from './reports.ts';

/** One report, asked over HTTP and as its SQL alone. */
export interface ReportFigures {
  readonly name: string;
  readonly http: Figures;
  readonly bare: Figures;
  readonly kilobytes: number;
}

/** Everything that was measured on one database. */
export interface DatabaseFigures {
  readonly attendanceRows: number;
  readonly version: string;
  readonly imports: readonly ImportFigures[];
  readonly reports: readonly ReportFigures[];
  /** The weekly trend through PostGraphile, where it was asked. */
  readonly postGraphile: Readonly<Record<keyof typeof postGraphileQueries, Figures>> | null;
}

export interface MeasureDatabaseOptions {
  readonly dataDirectory: string;
  readonly organizations: number;
  readonly seconds: number;
  /** Which reports: all when left out. */
  readonly only?: (name: string) => boolean;
  readonly withPostGraphile: boolean;
  readonly say: (line: string) => void;
}

const directorOf = (organizationId: string): Actor => ({
  userId: organizationId,
  organizationId,
  name: 'Bulk director',
  email: 'director@bulk.example',
  roles: ['director'],
  staffId: null,
  access: { organizationId, groups: 'all', clients: 'all', ownClients: [], classes: ['body', 'billing'] },
});

type Bulk = Awaited<ReturnType<typeof openBulkDatabase>>;
type Signed = Awaited<ReturnType<Bulk['signIn']>>;

async function measureReports(
  bulk: Bulk,
  { token, organizationId }: Signed,
  reports: readonly MeasuredReport[],
  { dataDirectory, seconds, say }: MeasureDatabaseOptions,
): Promise<ReportFigures[]> {
  const server = await startServer(
    resolve(import.meta.dirname, 'serve.ts'),
    {
      CONCORD_DATA_DIR: dataDirectory,
      CONCORD_DEMO: 'off',
      CONCORD_PUBLIC_URL: 'https://bench.example',
      NODE_ENV: 'production',
      PORT: '0',
    },
    ['--import', 'tsx'],
  );
  const bare = await openBareConnections(bulk.database.administratorUrl, clientsAtOnce);
  const figures: ReportFigures[] = [];
  try {
    for (const { name, query, variables, load } of reports) {
      const question = { url: `${server.url}/graphql`, token, query, variables };
      const { bytes } = await askOnce(question);
      const statements = await noteStatements(bulk.database.dataSource, directorOf(organizationId), load);
      const asking = keepAsking(question, clientsAtOnce);
      const measured = await compare(
        { bare: (client) => bare.run(client, statements), http: asking.ask },
        seconds,
      );
      asking.stop();
      figures.push({ name, ...measured, kilobytes: bytes / 1_000 });
      say(`${name}: ${measured.http.requestsPerSecond.toFixed(1)} requests a second`);
    }
  } finally {
    await bare.close();
    await server.stop();
  }
  return figures;
}

async function measurePostGraphile(
  bulk: Bulk,
  { organizationId }: Signed,
  seconds: number,
): Promise<NonNullable<DatabaseFigures['postGraphile']>> {
  await bulk.runAsAdministrator(viewSchema);
  await bulk.runAsAdministrator(attendanceView);
  const server = await startServer(
    resolve(import.meta.dirname, 'postgraphile/serve.cjs'),
    { BENCH_DATABASE_URL: bulk.database.administratorUrl, NODE_ENV: 'production' },
    [],
  );
  const variables = { organization: organizationId };
  const url = `${server.url}/graphql`;
  const asker = (query: string): ReturnType<typeof keepAsking> =>
    keepAsking({ url, token: null, query, variables }, clientsAtOnce);
  const [overTheRollUp, overAView] = [
    asker(postGraphileQueries.overTheRollUp),
    asker(postGraphileQueries.overAView),
  ];
  try {
    for (const query of Object.values(postGraphileQueries))
      await askOnce({ url, token: null, query, variables });
    return await compare({ overTheRollUp: overTheRollUp.ask, overAView: overAView.ask }, seconds);
  } finally {
    overTheRollUp.stop();
    overAView.stop();
    await server.stop();
  }
}

/** Fills a database where it is not yet filled and measures on it. */
export async function measureDatabase(options: MeasureDatabaseOptions): Promise<DatabaseFigures> {
  const { dataDirectory, organizations, say, only, withPostGraphile, seconds } = options;
  const bulk = await openBulkDatabase(dataDirectory);
  try {
    const imports = await bulk.fillTo(organizations, say);
    await bulk.runAsAdministrator('vacuum analyze');
    const signed = await bulk.signIn();
    const reports = reportsOf(signed.organizationId).filter(({ name }) => only?.(name) ?? true);
    return {
      attendanceRows: await bulk.countAttendance(),
      version: await bulk.findVersion(),
      imports,
      reports: await measureReports(bulk, signed, reports, options),
      postGraphile: withPostGraphile ? await measurePostGraphile(bulk, signed, seconds) : null,
    };
  } finally {
    await bulk.database.close();
  }
}
