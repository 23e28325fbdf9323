import pg from 'pg';
import type { DataSource } from 'typeorm';
import { inUnitOfWork } from '../src/platform/database/unit-of-work.ts';
import type { Actor, RequestContext } from '../src/platform/request-context.ts';
import type { Instant } from '@concord/domain/shared';

/** One statement as a report sent it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Lets a report load once and notes which statements it sends. */
export async function noteStatements(
  dataSource: DataSource,
  actor: Actor,
  load: (context: RequestContext) => Promise<unknown>,
): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  await inUnitOfWork(dataSource, actor.access, (transaction) =>
    load({
      actor,
      requestId: 'benchmark',
      now: Date.now() as Instant,
      transaction: {
        manager: transaction.manager,
        query: (sql, parameters = []) => {
          statements.push({ sql, parameters });
          return transaction.query(sql, parameters);
        },
        queryPrepared: (sql, parameters = []) => {
          statements.push({ sql, parameters });
          return transaction.queryPrepared(sql, parameters);
        },
      },
    }),
  );
  return statements;
}

/** The same statements alone: as the administrator, whom row-level security does not bind, one connection a client. */
export async function openBareConnections(
  administratorUrl: string,
  clients: number,
): Promise<{
  readonly run: (client: number, statements: readonly Statement[]) => Promise<void>;
  readonly close: () => Promise<void>;
}> {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const connection = new pg.Client({ connectionString: administratorUrl });
      await connection.connect();
      return connection;
    }),
  );
  return {
    run: async (client, statements) => {
      for (const { sql, parameters } of statements) await connections[client]?.query(sql, [...parameters]);
    },
    close: async () => {
      await Promise.all(connections.map((connection) => connection.end()));
    },
  };
}
