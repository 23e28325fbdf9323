import { accessStatement } from '../platform/database/unit-of-work.ts';
import type { TestApp } from './test-app.ts';

/** Rows of accounts and of their audit trail, which only an administrator of the server may read together. */
export const administratorRows = <T>(
  app: TestApp,
  organizationId: string,
  sql: string,
  parameters: unknown[] = [],
): Promise<T[]> =>
  app.database.dataSource.transaction(async (manager) => {
    await manager.query(
      accessStatement({
        organizationId,
        groups: [],
        clients: [],
        ownClients: [],
        classes: ['audit', 'account'],
        signingIn: true,
      }),
    );
    return manager.query<T[]>(sql, parameters);
  });

/** Why somebody who came back from the provider was refused, each time; null for each time they were let in. */
export async function reasonsOf(
  app: TestApp,
  organizationId: string,
  email: string,
): Promise<(string | null)[]> {
  const rows = await administratorRows<{ reason: string | null }>(
    app,
    organizationId,
    `select e.reason from audit_event e join user_account u on u.organization_id = e.organization_id and u.id = e.user_id
     where u.email = $1 and e.action = 'comeBackFromProvider' order by e.at, e.seq`,
    [email],
  );
  return rows.map(({ reason }) => reason);
}
