import type { RequestContext } from '../../platform/request-context.ts';

/** What the practice is called, and by which clock its days are told. */
export interface PracticeHead {
  readonly practice: string;
  readonly timeZone: string;
}

/** Whose audit it is. */
export async function loadPracticeHead({ actor, transaction }: RequestContext): Promise<PracticeHead> {
  const [row] = await transaction.query<PracticeHead>(
    'select name as practice, time_zone as "timeZone" from organization where organization_id = $1',
    [actor.organizationId],
  );
  return { practice: row?.practice ?? '', timeZone: row?.timeZone ?? 'UTC' };
}
