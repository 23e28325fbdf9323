import { guardRuleIds } from '@concord/domain/completeness';
import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';

/** How often notes name a member beyond reasonable doubt, how often they may let one be recognised, and in how many notes. */
export interface OpenNamesCount {
  readonly named: number;
  readonly likely: number;
  readonly notes: number;
}

/**
 * What the check for members' names finds in the notes of a practice now. What quality assurance waived counts too: whoever receives
 * the folder reads it all the same.
 */
export async function countOpenNames(
  { query }: Transaction,
  organizationId: string,
  now: Instant,
): Promise<OpenNamesCount> {
  const [row] = await query<OpenNamesCount>(
    `select count(*) filter (where f.rule = $4)::integer as named, count(*) filter (where f.rule <> $4)::integer as likely,
       count(distinct f.note_id)::integer as notes
     from finding f join progress_note n on n.organization_id = $1 and n.id = f.note_id and n.status <> 'withdrawn'
     where f.organization_id = $1 and f.rule = any ($3::text[]) and f.vanished_at is null
       and f.valid_from <= to_timestamp($2) and f.valid_until > to_timestamp($2)`,
    [organizationId, now / 1000, guardRuleIds, 'co-member-named'],
  );
  return row ?? { named: 0, likely: 0, notes: 0 };
}
