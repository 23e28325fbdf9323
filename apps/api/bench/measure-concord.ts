import { resolve } from 'node:path';
import type { Actor } from '../src/platform/request-context.ts';
import { askOnce, keepAsking, type Question } from './ask-over-http.ts';
import { noteStatements, openBareConnections } from './bare-sql.ts';
import { openBulkDatabase } from './bulk-database.ts';
import { serveConcord, startServer } from './child.ts';
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
  readonly reports: readonly ReportFigures[];
  /** The weekly trend through PostGraphile, where it was asked. */
  readonly postGraphile: Readonly<
    Record<'concord' | 'concordNothingKept' | keyof typeof postGraphileQueries, Figures>
  > | null;
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

type Server = Awaited<ReturnType<typeof startServer>>;

async function measureReports(
  bulk: Bulk,
  { token, organizationId }: Signed,
  server: Server,
  { seconds, say, only }: MeasureDatabaseOptions,
): Promise<ReportFigures[]> {
  const bare = await openBareConnections(bulk.database.administratorUrl, clientsAtOnce);
  const figures: ReportFigures[] = [];
  try {
    for (const { name, query, variables, load } of reportsOf(organizationId)) {
      if (only?.(name) === false) continue;
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
  }
  return figures;
}

/** The weekly trend through Concord and through PostGraphile, in turn. */
async function measurePostGraphile(
  bulk: Bulk,
  { token, organizationId }: Signed,
  concord: Server,
  seconds: number,
): Promise<NonNullable<DatabaseFigures['postGraphile']>> {
  await bulk.runAsAdministrator(viewSchema);
  await bulk.runAsAdministrator(attendanceView);
  const server = await startServer(
    resolve(import.meta.dirname, 'postgraphile/serve.cjs'),
    { BENCH_DATABASE_URL: bulk.database.administratorUrl, NODE_ENV: 'production' },
    [],
  );
  const [kept, notKept] = reportsOf(organizationId);
  if (kept === undefined || notKept === undefined) throw new Error('The weekly trend is not measured.');
  const ofConcord = ({ query, variables }: MeasuredReport): Question => ({
    url: `${concord.url}/graphql`,
    token,
    query,
    variables,
  });
  const ofPostGraphile = (query: string): Question => ({
    url: `${server.url}/graphql`,
    token: null,
    query,
    variables: () => ({ organization: organizationId }),
  });
  const questions = {
    concord: ofConcord(kept),
    concordNothingKept: ofConcord(notKept),
    overTheRollUp: ofPostGraphile(postGraphileQueries.overTheRollUp),
    overAView: ofPostGraphile(postGraphileQueries.overAView),
  };
  const asking = {
    concord: keepAsking(questions.concord, clientsAtOnce),
    concordNothingKept: keepAsking(questions.concordNothingKept, clientsAtOnce),
    overTheRollUp: keepAsking(questions.overTheRollUp, clientsAtOnce),
    overAView: keepAsking(questions.overAView, clientsAtOnce),
  };
  try {
    for (const question of Object.values(questions)) await askOnce(question);
    return await compare(
      {
        concord: asking.concord.ask,
        concordNothingKept: asking.concordNothingKept.ask,
        overTheRollUp: asking.overTheRollUp.ask,
        overAView: asking.overAView.ask,
      },
      seconds,
    );
  } finally {
    for (const one of Object.values(asking)) one.stop();
    await server.stop();
  }
}

/** Fills a database where it is not yet filled and measures on it. */
export async function measureDatabase(options: MeasureDatabaseOptions): Promise<DatabaseFigures> {
  const { dataDirectory, organizations, say, withPostGraphile, seconds } = options;
  const bulk = await openBulkDatabase(dataDirectory);
  try {
    await bulk.fillTo(organizations, say);
    await bulk.runAsAdministrator('vacuum analyze');
    const signed = await bulk.signIn();
    const server = await serveConcord(dataDirectory);
    try {
      return {
        attendanceRows: await bulk.countAttendance(),
        version: await bulk.findVersion(),
        reports: await measureReports(bulk, signed, server, options),
        postGraphile: withPostGraphile ? await measurePostGraphile(bulk, signed, server, seconds) : null,
      };
    } finally {
      await server.stop();
    }
  } finally {
    await bulk.database.close();
  }
}
