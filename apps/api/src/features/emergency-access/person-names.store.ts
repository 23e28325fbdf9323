import type { RequestContext } from '../../platform/request-context.ts';

/** What the people of the practice are called, for whoever may read the access log; oneself always. Null for the others. */
export async function loadPersonNames({
  actor,
  transaction,
}: RequestContext): Promise<(userId: string) => string | null> {
  const rows = await transaction.query<{ id: string; name: string }>('select id, name from account_names()');
  const names = new Map([[actor.userId, actor.name], ...rows.map(({ id, name }) => [id, name] as const)]);
  return (userId) => names.get(userId) ?? null;
}
